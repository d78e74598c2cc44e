// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>

#include "domein/anonimisering/stuk.hpp"

/// The pages of this slice, one file each. Private to this slice.
namespace anonimisering::paginas {

inline constexpr std::string_view kWachtrij = "/anonimiseren";
inline const toegang::Recht kTekenrecht{"anonimisering.tekenen",
                                        {toegang::Rol::procesondersteuner, toegang::Rol::anonimiseerder}};

void registreer_wachtrij(toegang::Deur&);
void registreer_dossier(toegang::Deur&);
void registreer_nakijken(toegang::Deur&);
void registreer_bijlage(toegang::Deur&);
void registreer_zichtbaar(toegang::Deur&);
void registreer_zichtbaar_fg(toegang::Deur&);
void registreer_api(toegang::Deur&);

/// What was typed in "Deze woorden ook weghalen", and what was wrong with it.
struct Invoer {
    web::formulier::Antwoorden antwoorden;
    base::Fouten fouten;
};
std::vector<web::formulier::Veld> woordvelden(const Stuk&);
/// The review: original with marks, what can be done with them, the masked example and the button to sign.
web::Pagina nakijkpagina(storage::Sessie&, const toegang::Aanvraag&, const casus::Gevonden&, const Stuk&, const Invoer& = {});
/// {{>BIJLAGEN}} of the tab of the dossier: what there is of each attachment, for who may make and sign it.
void toon_bijlagen(web::Gegevens&, storage::Sessie&, const toegang::Aanvraag&, const casus::Gevonden&);
/// The texts as they were typed, with their marks, in {{>TEKSTEN}}: what is new or different since the version that readers see first.
/// `naar`: the name of the card of the mark at a place.
void toon_originelen(web::Gegevens&, const Stuk&, const std::optional<Stuk>& te_zien, const std::map<Plek, std::string>& naar);
/// This text stands in the version that readers see, with the same marks.
bool is_gelijk(const Nakijktekst&, const std::optional<Stuk>& te_zien);
/// Facts and masked texts in {{>GEMASKEERD}}.
void toon_gemaskeerd(web::Gegevens&, const Getekend&);
/// The signed text, with a notice when a newer version waits; or that there is none yet.
web::Pagina getekendpagina(storage::Sessie&, const toegang::Aanvraag&, const casus::Gevonden&, Stuksoort, std::int64_t bron);

}  // namespace anonimisering::paginas

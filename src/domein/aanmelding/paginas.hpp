// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/concept.hpp"

/// The pages of this slice, one file each, and what they share. Private to this slice.
namespace aanmelding {

using toegang::Rol;
using toegang::Rollen;

}  // namespace aanmelding

namespace aanmelding::paginas {

/// Whoever fills in forms; a referrer who was not confirmed too (S7).
inline toegang::Recht recht_op_formulier() { return {"aanmelding.invullen", {Rol::inbrenger, Rol::praktijkondersteuner}, true}; }
/// And who types in a form that came by mail, in her own drafts for somebody else.
inline toegang::Recht recht_op_concept() {
    return {"aanmelding.concept", {Rol::inbrenger, Rol::praktijkondersteuner, Rol::procesondersteuner}, true};
}
inline toegang::Recht recht_op_namens() { return {"aanmelding.namens", {Rol::procesondersteuner}}; }

/// "/aanmelden/123/stap/2"
std::string concept_pad(ConceptId, std::string_view achter);

/// One draft of the viewer with what its pages need.
struct Bezig {
    concepten::Concept concept_;
    Keuzes keuzes;
    std::vector<Stap> stappen;
    std::string pad(std::string_view achter) const { return concept_pad(concept_.id, achter); }
    std::string stap_pad(int nummer) const { return pad("stap/" + std::to_string(nummer)); }
    const Stap& stap(int nummer) const { return stappen.at(static_cast<std::size_t>(nummer - 1)); }
    /// It lies with somebody else: to read, not to change.
    bool ligt_elders(const Kijker& k) const { return concept_.bij() != k.account; }
    int laatste() const { return static_cast<int>(stappen.size()); }
    /// The page of the drafts among which it stands.
    std::string lijst_pad() const { return concept_.namens ? "/namens" : "/aanmelden"; }
    /// The moment that counts.
    base::Moment telt(base::Moment nu) const { return concept_.namens ? concept_.namens->ontvangen : nu; }
    /// The viewer fills in who the referrer is.
    bool met_verwijzer(const Kijker& k) const { return k.is(Rol::inbrenger) || concept_.namens; }
    std::optional<regio::Ronde> ronde(base::Moment nu) const { return namens::ronde(keuzes.rooster, telt(nu), nu); }
};
/// The draft of {id} in the path; niet_gevonden when it is not the viewer's.
base::Result<Bezig> open_concept(storage::Sessie&, const toegang::Aanvraag&);
/// What comes out of a transaction: where to go, or a page to show; rendered after it.
struct Vervolg {
    std::string verder;
    std::optional<web::Pagina> pagina;
    std::function<void(web::Antwoord&)> vermelding = {};  // puts the read in the log
};
web::Antwoord antwoord(const toegang::Aanvraag&, Vervolg);
/// The log line of a draft that somebody else prepared.
std::function<void(web::Antwoord&)> gelezen(const toegang::Aanvraag&, const Bezig&);
/// Fills {{>HULP}}: deadline and vooroverleg, duty and terms, danger, help.
void toon_hulp(web::Gegevens&, const Bezig&, base::Moment nu);
/// Who prepares for somebody else does not fill in that person's own data: they come with the signature.
void laat_verwijzer_weg(base::Fouten&, const Bezig&, const Kijker&);
/// Everything that is wrong with the whole form, as far as this viewer has to fill it in.
base::Fouten fouten_in(const Bezig&, const Kijker&);
/// A list of answers, one block with a title per step that asks something; with links each answer gets "Wijzig".
void toon_stappen(web::Gegevens&, const std::vector<Stap>&, const Antwoorden&,
                  const std::function<std::string(int)>& wijzig_pad = {});
/// The step that asks the field of this error, or 0.
int stap_van(const std::vector<Stap>&, const base::Fout&);

void registreer_kiezen(toegang::Deur&);
void registreer_stappen(toegang::Deur&);
void registreer_versturen(toegang::Deur&);
void registreer_dossier(toegang::Deur&);
void registreer_aanvulling(toegang::Deur&);
void registreer_toestemming(toegang::Deur&);
void registreer_bijlagen(toegang::Deur&);
void registreer_bevestiging(toegang::Deur&);
void registreer_ondertekening(toegang::Deur&);
void registreer_namens(toegang::Deur&);
void registreer_namens_antwoord(toegang::Deur&);
/// What she hears after handing in for somebody else, or after the mail went once more.
web::Pagina namens_verstuurd(const Casus&, const std::string& verwijzer, const std::string& code, bool ronde_voorbij);
void registreer_werk(toegang::Deur&);
void registreer_opnieuw(toegang::Deur&);
void registreer_hervatten(toegang::Deur&);
void registreer_broer(toegang::Deur&);
void registreer_api(toegang::Deur&);

}  // namespace aanmelding::paginas

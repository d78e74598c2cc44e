// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domein/aanmelding/aanmelding.hpp"

/// The masked dossier: the machine proposes, a person signs, and nothing unsigned is ever shown to a role without INHOUD. The same for every typed
/// text of the table: outcome, notities, notulen (S2). One function makes the projection that all channels show.
namespace anonimisering {

using casus::Casus;
using casus::CasusId;
using toegang::Kijker;
using toegang::Omgeving;

/// A text that must be masked and signed before a role without INHOUD sees it.
enum class Stuksoort { dossier, uitkomst, notulen, afspraak, bijlage };
std::string_view naam_van(Stuksoort);
using StukId = base::Id<struct StukTag>;

struct Tekst {
    std::string naam, label, tekst;
};

/// Lays a text before the signers: a new version with the engine's marks. `bron` tells which vooroverleg, agendapunt or attachment (0 for the
/// dossier).
/// Older signed versions stay visible until the new one is signed. An error of the engine: nothing leaves (every character is masked).
StukId leg_voor(storage::Sessie&, const Omgeving&, const Kijker&, const Casus&, Stuksoort, std::int64_t bron,
                const std::vector<Tekst>&, base::Moment);

struct Getekend {
    StukId stuk;
    std::string meld_ref;  // by which a reader names it: the id would tell when the casus came (S14)
    int versie = 0;
    base::Moment op;
    std::string titel;                     // dossier only
    std::vector<Tekst> teksten;            // masked
    std::vector<aanmelding::Feit> feiten;  // beside the text, signed with it (S14): age band, gemeente when large enough, boxes
    bool nieuwere_wacht = false;           // "er is een aanvulling die nog wordt nagekeken"
};
/// The last signed version; the only thing that roles without INHOUD ever get.
std::optional<Getekend> getekend(storage::Sessie&, const Omgeving&, const Casus&, Stuksoort, std::int64_t bron);
/// The signed texts of attachments in the order of their numbers, each under its own label ("Bijlage 3 (PDF), anonieme tekst"). They stand
/// beside the dossier: while that is not signed there are none.
std::vector<Getekend> getekende_bijlagen(storage::Sessie&, const Omgeving&, const Casus&);
/// Fills {{>BIJLAGETEKSTEN}} with them, on every page that shows the signed dossier.
void toon_getekende_bijlagen(web::Gegevens&, storage::Sessie&, const Omgeving&, const Casus&);
enum class Stand { geen, wacht, getekend };
Stand stand(storage::Sessie&, const Casus&, Stuksoort, std::int64_t bron);

/// Told on the bus in the transaction of the signature.
struct StukGetekend {
    storage::Sessie& sessie;
    const Omgeving& om;
    const Kijker& kijker;
    const Casus& casus;
    Stuksoort soort;
    std::int64_t bron;
    int versie;
    base::Moment op;
};
/// Signs the newest version as it stands with its marks; refuses the inbrenger of the casus (four eyes) and a version that is not the newest.
base::Result<> teken(storage::Sessie&, const Omgeving&, const Kijker&, CasusId, StukId, int versie, base::Moment);

/// Where a reader of this text says that somebody can be recognised in it. Holds no casusnummer (S5).
std::string meld_pad(const Getekend&);
/// Fills {{>MELDLINK}}: the link to it. Every page that shows a signed text has one. `wat`: "het dossier".
void toon_meldlink(web::Gegevens&, const std::string& meld_pad, std::string_view wat);
/// Path of the review of a text, for who may sign ("/casussen/…/anoniem/…"), to link from the page where it was typed.
std::string pad_van(const Casus&, StukId);
std::optional<StukId> nieuwste(storage::Sessie&, const Casus&, Stuksoort, std::int64_t bron);

/// A job: reminds who signs of texts that wait too long (domain.md section 3); how many texts.
int herinner(storage::Sessie&, const Omgeving&, regio::RegioId, base::Moment);
/// Makes the words to search by anew from the signed dossiers: a backup does not hold them, and the two databases keep them differently.
void herbouw_zoektekst(storage::Sessie&, const Omgeving&, regio::RegioId);

/// Listens to aanmelding::Ingediend and Aangevuld (lays the dossier before the signers) and to opnieuw inbrengen / heropenen.
void luister(base::Bus&);
/// Routes: the queue "nog te anonimiseren", the review, the signed dossier tab; API anonimiseringen.
void registreer(toegang::Deur&);

}  // namespace anonimisering

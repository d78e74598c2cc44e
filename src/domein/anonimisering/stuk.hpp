// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/anonimisering/anonimisering.hpp"
#include "domein/anonimisering/merken.hpp"

/// A text that waits or waited for a signature, and its tables. Private to this slice.
namespace anonimisering {

enum class Stukstatus { wacht, getekend, vervallen };

/// The marks before a person decided something, and the word of the casus that the decision added (0: none).
struct Terugstap {
    Merkenstand merken;
    std::int64_t woord = 0;
};
inline constexpr std::size_t kStappenTerug = 20;

struct Stuk {
    StukId id;
    CasusId casus;
    Stuksoort soort = Stuksoort::dossier;
    std::int64_t bron = 0;
    int versie = 1;
    Stukstatus status = Stukstatus::wacht;
    int bewerking = 0;  // raised by every change of a mark: who signs must have seen the last
    base::Moment voorgelegd_op;
    Nakijkteksten teksten;
    std::vector<aanmelding::Feit> feiten;  // as the signer sees them, and signs them
    std::vector<Terugstap> terug;          // what came before each of the last decisions, oldest first
};

/// What the machine makes of texts before anybody looks: its marks, and the facts of the form that stand beside them.
struct Voorstel {
    Nakijkteksten teksten;
    std::vector<aanmelding::Feit> feiten;
};
/// Of a form that is being handed in; without texts there is nothing to propose.
Voorstel dossiervoorstel(const aanmelding::WordtIngediend&);
Voorstel dossiervoorstel(storage::Sessie&, const Omgeving&, const Casus&, base::Moment);
/// What the program knows beforehand of this casus.
Vooraf vooraf_van(storage::Sessie&, const Omgeving&, const Casus&, base::Moment);
/// Lays it before whoever signs.
StukId leg_neer(storage::Sessie&, const Omgeving&, const Casus&, Stuksoort, std::int64_t bron, Voorstel, base::Moment);
/// Eigen regel (domain.md section 5, four eyes): the right to sign this casus: not who handed it in, and never a machine.
bool mag_tekenen(storage::Sessie&, const Kijker&, const casus::Gevonden&);
/// The masked projection of a stuk as it stands: what signing makes visible, and what the review shows as an example.
Getekend maskeer(const Stuk&);
/// Makes the words to search by from the signed dossier, when there is one.
void zoektekst_uit_getekend(storage::Sessie&, const Omgeving&, const Casus&);
/// The code of naam_van.
Stuksoort soort_uit(std::string_view naam);
/// "Het dossier", "De notulen".
std::string_view label_van(Stuksoort);
/// Words of this casus, for every text of it and every later one.
struct Woord {
    std::string woorden, rol;
    bool alleen_naam = false;  // says who it is where it is marked; otherwise it also goes wherever it stands
};
/// Before a person changes the marks: so that it can be undone.
void onthoud(Stuk&);
/// Holds for this stuk (part of the step that was remembered last) and for the others that wait.
void voeg_woord_toe(storage::Sessie&, const Omgeving&, const Casus&, Stuk&, const Woord&);
/// Takes back the last decision on this stuk; false when there is none.
bool maak_ongedaan(storage::Sessie&, const Omgeving&, const Casus&, Stuk&);

namespace store {

void voeg_in(storage::Sessie&, const Omgeving&, const Casus&, const Stuk&);
std::optional<Stuk> lees(storage::Sessie&, const Omgeving&, const Casus&, StukId);
std::optional<Stuk> nieuwste(storage::Sessie&, const Omgeving&, const Casus&, Stuksoort, std::int64_t bron);
/// Writes the marks and raises `bewerking`.
void bewaar_merken(storage::Sessie&, const Omgeving&, const Casus&, Stuk&);
void zet_vervallen(storage::Sessie&, StukId);
/// The signed projection replaces that of older versions (S23).
void bewaar_getekend(storage::Sessie&, const Omgeving&, const Casus&, const Stuk&, toegang::AccountId door, const Getekend&);
/// Puts this in the place of the projection that readers see, and keeps the marks and facts that made it.
void vervang_getekend(storage::Sessie&, const Omgeving&, const Casus&, Stuk&, const Getekend&);
/// Writes marks and facts and raises `bewerking`.
void bewaar_inhoud(storage::Sessie&, const Omgeving&, const Casus&, Stuk&);
/// Takes the projection away: nobody reads this text any more.
void vergeet_getekend(storage::Sessie&, const Casus&, const Stuk&);
/// The texts of which readers see a projection.
std::vector<StukId> te_zien(storage::Sessie&, const Casus&);
struct Plaats {
    CasusId casus;
    StukId stuk;
};
std::optional<Plaats> met_meld_ref(storage::Sessie&, toegang::RegioId, std::string_view ref);
/// Of which attachments (or other sources) there is a text, whatever became of it.
std::vector<std::int64_t> bronnen(storage::Sessie&, const Casus&, Stuksoort);
std::vector<StukId> wachtend(storage::Sessie&, const Casus&);

/// Its id.
std::int64_t voeg_woord_in(storage::Sessie&, const Omgeving&, const Casus&, const Woord&);
void wis_woord(storage::Sessie&, const Casus&, std::int64_t id);
std::vector<Woord> woorden(storage::Sessie&, const Omgeving&, const Casus&);

struct Wachtregel {
    StukId stuk;
    CasusId casus;
    Stuksoort soort;
    base::Moment voorgelegd_op;
};
/// What waits in the region, longest waiting first; at most this many.
std::vector<Wachtregel> wachtrij(storage::Sessie&, toegang::RegioId, int hoeveel);

/// Every version of every text of the casus, and the words that were taken out of them.
void vernietig(const casus::Vernietigd&);

}  // namespace store
}  // namespace anonimisering

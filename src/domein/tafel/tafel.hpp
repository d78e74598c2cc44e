// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "domein/vooroverleg/vooroverleg.hpp"

/// The table: overleggen per cycle, agendapunten with time, experts and guests, the act `uitnodigen`, the experts' view, notulen, closing. Access
/// of experts begins with the invitation and ends by itself.
namespace tafel {

using casus::Casus;
using casus::CasusId;
using toegang::AccountId;
using toegang::Kijker;
using toegang::Omgeving;
using OverlegId = base::Id<struct OverlegTag>;
using AgendapuntId = base::Id<struct AgendapuntTag>;

enum class Stand { gepland, gesloten, vervallen };
struct Overleg {
    OverlegId id;
    std::string ref;
    base::Datum datum;
    base::Moment begin;
    std::string locatie;  // empty: online
    std::string lobby_tekst;
    Stand stand = Stand::gepland;
    int versie = 1;
};
enum class Puntstand { gepland, uitgenodigd, besproken, niet_besproken, vervallen };
struct Agendapunt {
    AgendapuntId id;
    OverlegId overleg;
    CasusId casus;
    int nummer = 0;  // "punt 2": the label is all that experts know of it (S5)
    base::Moment begin;
    int minuten = 45;
    Puntstand stand = Puntstand::gepland;
    int versie = 1;
    AccountId notulen_door;  // who typed the notulen last: may read them back before the signature
    std::optional<base::Moment> inbrenger_uitgenodigd_op, besproken_op, definitief_op;

    bool loopt() const { return stand == Puntstand::gepland || stand == Puntstand::uitgenodigd; }
    base::Moment einde() const { return begin + std::chrono::minutes{minuten}; }
};
/// Makes the overleggen of the coming half year by the region's clock. Idempotent.
void plan(storage::Sessie&, const Omgeving&, regio::RegioId, base::Moment);
/// After a change of the cycle: empty overleggen that the old one gave and the new one does not go, new ones come.
void volg_rooster(storage::Sessie&, const Omgeving&, regio::RegioId, const regio::Rooster& oud, base::Moment);
std::vector<Overleg> komende(storage::Sessie&, regio::RegioId, base::Moment);
std::optional<Agendapunt> lopend_punt(storage::Sessie&, regio::RegioId, CasusId);
/// "3 december, punt 2"
std::string label(const Overleg&, const Agendapunt&);

/// An expert or ervaringsdeskundige on one agendapunt. `reden` of leaving: "afgemeld", "kent_gezin", "verwijderd", "vervallen".
struct Genodigde {
    AccountId account;
    casus::Relatie soort = casus::Relatie::expert;
    std::optional<base::Moment> uitgenodigd_op, weg_op;
    std::string reden;
};
std::vector<Genodigde> genodigden(storage::Sessie&, AgendapuntId);

/// Who comes along without account and dossier: a guest of the inbrenger or a betrokken partij (001 "Wie zitten aan tafel?").
struct Gast {
    std::string soort;  // "gast", "betrokken_partij"
    std::string functie, organisatie, naam, email;
};
/// What the procesondersteuner decides about one agendapunt. Question and place are typed text: they go before the signers (S2).
struct Planning {
    base::Moment begin;
    int minuten = 45;
    std::vector<AccountId> experts;
    std::string vraag, lobby, link;
    bool zelfde_link = false;  // confirmed that a link of an earlier agendapunt is used again (S24)
    std::vector<Gast> gasten;
};
std::optional<Planning> planning(storage::Sessie&, const Omgeving&, const Agendapunt&);
base::Result<> plan_punt(storage::Sessie&, const Omgeving&, const Kijker&, AgendapuntId, int versie, const Planning&,
                         base::Moment);

/// Why the experts cannot be invited now, in plain Dutch; empty: they can.
std::vector<std::string> bezwaren(storage::Sessie&, const Omgeving&, const Overleg&, const Agendapunt&, const Casus&,
                                  base::Moment);
/// The act that opens the masked dossier to the chosen experts and tells everybody when and where.
base::Result<> nodig_uit(storage::Sessie&, const Omgeving&, const Kijker&, AgendapuntId, int versie, base::Moment);
/// Time and place to the inbrenger and the guests alone: that never waits for a signature.
base::Result<> nodig_inbrenger_uit(storage::Sessie&, const Omgeving&, const Kijker&, AgendapuntId, base::Moment);
/// An expert does not come; with `kent_gezin` he is excluded from the casus for good (S3).
base::Result<> meld_af(storage::Sessie&, const Omgeving&, const Kijker&, AgendapuntId, bool kent_gezin, base::Moment);

/// Notulen and adviespunten of one agendapunt, from the start of the overleg; before the signers with each save.
base::Result<> bewaar_notulen(storage::Sessie&, const Omgeving&, const Kijker&, AgendapuntId, int versie,
                              const std::string& notulen, const std::vector<advies::Punt>&, base::Moment);
/// Discussed: geagendeerd becomes geadviseerd. `versie` is that of the casus.
base::Result<Casus> markeer_besproken(storage::Sessie&, const Omgeving&, const Kijker&, AgendapuntId, int versie, base::Moment);
/// The chair makes the signed text final; access of the experts ends 14 days later.
base::Result<> maak_definitief(storage::Sessie&, const Omgeving&, const Kijker&, AgendapuntId, base::Moment);
/// What was not discussed moves to the next overleg by itself, everyone told.
base::Result<> sluit(storage::Sessie&, const Omgeving&, const Kijker&, OverlegId, int versie, base::Moment);

/// When and where the inbrenger is expected. The link only from 30 minutes before until the end, once he was invited.
struct Afspraak {
    Overleg overleg;
    Agendapunt punt;
    std::string waar;  // location and where to wait, or how it goes online
    std::string link;
};
std::optional<Afspraak> afspraak(storage::Sessie&, const Omgeving&, const Casus&, base::Moment);

/// Job: who has to invite, sign or write notulen is told in time, once; a point whose signature stays away moves to the next overleg.
int herinner(const Omgeving&, regio::RegioId, base::Moment);

/// Listens to casus::Overgegaan (agenderen: makes the agendapunt on the overleg of the cycle; leaving geagendeerd: cancels invitations and access)
/// and casus::DelingGestopt.
void luister(base::Bus&);
/// Routes: overleggen, one overleg, agendapunt planning, uitnodigen, expert view by ref and n, notulen, definitief, close; API overleggen.
void registreer(toegang::Deur&);

}  // namespace tafel

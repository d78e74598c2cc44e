// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/store.hpp"

#include <algorithm>
#include <stdexcept>

namespace vooroverleg::store {
namespace {

#define VOOROVERLEG_KOLOMMEN "id, ref, datum, deadline, begin, stand, extra, versie"

Stand stand_van(std::string_view naam) {
    for (const Stand s : {Stand::gepland, Stand::gesloten, Stand::vervallen})
        if (naam_van(s) == naam) return s;
    throw std::logic_error("onbekende stand van een vooroverleg");
}

std::vector<toegang::AccountId> accounts(storage::Sessie& s, VooroverlegId id, bool komt) {
    std::vector<toegang::AccountId> uit;
    for (const auto& r : s.vraag("SELECT account_id FROM vooroverleg_aanwezig WHERE vooroverleg_id = ?1 AND komt = ?2"
                                 " ORDER BY account_id",
                                 id, komt))
        uit.push_back(r.id<toegang::AccountId>(0));
    return uit;
}

Vooroverleg vooroverleg_uit(storage::Sessie& s, const storage::Rij& r) {
    Vooroverleg v;
    v.id = r.id<VooroverlegId>(0);
    v.ref = r.tekst(1);
    v.datum = r.datum(2);
    v.deadline = r.moment(3);
    v.begin = r.moment(4);
    v.stand = stand_van(r.tekst(5));
    v.extra = r.ja(6);
    v.versie = r.klein(7);
    v.aanwezig = accounts(s, v.id, true);
    return v;
}

std::optional<Vooroverleg> een_of_geen(storage::Sessie& s, const std::optional<storage::Rij>& r) {
    if (!r) return {};
    return vooroverleg_uit(s, *r);
}
std::vector<Vooroverleg> alle_uit(storage::Sessie& s, const storage::Rijen& rijen) {
    std::vector<Vooroverleg> uit;
    for (const auto& r : rijen) uit.push_back(vooroverleg_uit(s, r));
    return uit;
}

}  // namespace

std::string_view naam_van(Stand s) {
    switch (s) {
        case Stand::gepland:
            return "gepland";
        case Stand::gesloten:
            return "gesloten";
        case Stand::vervallen:
            return "vervallen";
    }
    return {};
}

void voeg_in(storage::Sessie& s, regio::RegioId regio, const Vooroverleg& v) {
    s.doe("INSERT INTO vooroverleg_vooroverleg (id, regio_id, ref, datum, deadline, begin, stand, extra, versie)"
          " VALUES (?1,?2,?3,?4,?5,?6,?7,?8,1) ON CONFLICT (regio_id, datum) DO NOTHING",
          v.id, regio, v.ref, v.datum, v.deadline, v.begin, naam_van(v.stand), v.extra);
}

std::optional<Vooroverleg> met_ref(storage::Sessie& s, regio::RegioId regio, std::string_view ref) {
    return een_of_geen(
        s, s.een("SELECT " VOOROVERLEG_KOLOMMEN " FROM vooroverleg_vooroverleg WHERE ref = ?1 AND regio_id = ?2", ref, regio));
}
std::optional<Vooroverleg> met_id(storage::Sessie& s, regio::RegioId regio, VooroverlegId id) {
    return een_of_geen(
        s, s.een("SELECT " VOOROVERLEG_KOLOMMEN " FROM vooroverleg_vooroverleg WHERE id = ?1 AND regio_id = ?2", id, regio));
}
std::vector<Vooroverleg> vanaf(storage::Sessie& s, regio::RegioId regio, base::Datum dag, int hoeveel) {
    return alle_uit(s, s.vraag("SELECT " VOOROVERLEG_KOLOMMEN " FROM vooroverleg_vooroverleg WHERE regio_id = ?1 AND datum >= ?2"
                               " ORDER BY datum LIMIT ?3",
                               regio, dag, hoeveel));
}
std::vector<Vooroverleg> voor(storage::Sessie& s, regio::RegioId regio, base::Datum dag, int hoeveel) {
    return alle_uit(s, s.vraag("SELECT " VOOROVERLEG_KOLOMMEN " FROM vooroverleg_vooroverleg WHERE regio_id = ?1 AND datum < ?2"
                               " ORDER BY datum DESC LIMIT ?3",
                               regio, dag, hoeveel));
}
std::optional<Vooroverleg> eerste_gepland(storage::Sessie& s, regio::RegioId regio, base::Datum dag) {
    return een_of_geen(s, s.een("SELECT " VOOROVERLEG_KOLOMMEN " FROM vooroverleg_vooroverleg WHERE regio_id = ?1 AND datum >= ?2"
                                " AND stand = 'gepland' ORDER BY datum LIMIT 1",
                                regio, dag));
}

void verwijder_lege(storage::Sessie& s, regio::RegioId regio, base::Datum dag) {
    s.doe("DELETE FROM vooroverleg_vooroverleg WHERE regio_id = ?1 AND datum = ?2 AND stand = 'gepland' AND extra = 0"
          " AND NOT EXISTS (SELECT 1 FROM vooroverleg_punt p WHERE p.vooroverleg_id = vooroverleg_vooroverleg.id)"
          " AND NOT EXISTS (SELECT 1 FROM vooroverleg_aanwezig a WHERE a.vooroverleg_id = vooroverleg_vooroverleg.id)",
          regio, dag);
}

bool sluit(storage::Sessie& s, const Vooroverleg& v) {
    return s.doe("UPDATE vooroverleg_vooroverleg SET stand = 'gesloten', versie = versie + 1 WHERE id = ?1 AND versie = ?2"
                 " AND stand = 'gepland'",
                 v.id, v.versie) == 1;
}

bool laat_vervallen(storage::Sessie& s, const Vooroverleg& v) {
    return s.doe("UPDATE vooroverleg_vooroverleg SET stand = 'vervallen', versie = versie + 1 WHERE id = ?1 AND versie = ?2"
                 " AND stand = 'gepland'",
                 v.id, v.versie) == 1;
}

void heropen(storage::Sessie& s, regio::RegioId regio, const Vooroverleg& nieuw) {
    s.doe("UPDATE vooroverleg_vooroverleg SET stand = 'gepland', deadline = ?1, begin = ?2, versie = versie + 1"
          " WHERE regio_id = ?3 AND datum = ?4 AND stand = 'vervallen'",
          nieuw.deadline, nieuw.begin, regio, nieuw.datum);
}

bool verbeter(storage::Sessie& s, const Vooroverleg& v, base::Datum dag, base::Moment begin) {
    return s.doe("UPDATE vooroverleg_vooroverleg SET datum = ?1, begin = ?2, versie = versie + 1 WHERE id = ?3 AND versie = ?4",
                 dag, begin, v.id, v.versie) == 1;
}

bool verhoog_versie(storage::Sessie& s, VooroverlegId id, int versie) {
    return s.doe("UPDATE vooroverleg_vooroverleg SET versie = versie + 1 WHERE id = ?1 AND versie = ?2 AND stand = 'gepland'", id,
                 versie) == 1;
}

void zet_aanwezig(storage::Sessie& s, regio::RegioId regio, VooroverlegId id, toegang::AccountId account, bool komt) {
    s.doe("INSERT INTO vooroverleg_aanwezig (regio_id, vooroverleg_id, account_id, komt) VALUES (?1,?2,?3,?4)"
          " ON CONFLICT (vooroverleg_id, account_id) DO UPDATE SET komt = ?4",
          regio, id, account, komt);
}

std::vector<toegang::AccountId> afgemeld(storage::Sessie& s, VooroverlegId id) { return accounts(s, id, false); }

Telling tel(storage::Sessie& s, regio::RegioId regio, VooroverlegId id, const std::vector<CasusId>& buiten) {
    Telling t;
    for (
        const auto& r : s.vraag(
            "SELECT casus_id, CASE WHEN uitkomst = '' THEN 1 ELSE 0 END FROM vooroverleg_punt WHERE vooroverleg_id = ?1 AND regio_id = ?2",
            id, regio)) {
        if (std::find(buiten.begin(), buiten.end(), CasusId{r.getal(0)}) != buiten.end()) continue;
        ++t.alle;
        t.open += r.ja(1) ? 1 : 0;
    }
    return t;
}

}  // namespace vooroverleg::store

namespace vooroverleg {

std::optional<Vooroverleg> op_datum(storage::Sessie& s, regio::RegioId regio, base::Datum dag) {
    auto gevonden = store::vanaf(s, regio, dag, 1);
    if (gevonden.empty() || gevonden.front().datum != dag) return {};
    return gevonden.front();
}

std::vector<Vooroverleg> komende(storage::Sessie& s, regio::RegioId regio, base::Moment nu) {
    auto uit = store::vanaf(s, regio, base::dag_van(nu), 60);
    std::erase_if(uit, [](const Vooroverleg& v) { return v.stand != Stand::gepland; });
    return uit;
}

}  // namespace vooroverleg

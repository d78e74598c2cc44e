// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <limits>

#include "domein/audit/inhoud.hpp"

namespace audit {
namespace {

/// In one transaction, while whoever reads a casus waits for the writer.
constexpr int kPerKeer = 200;

struct Kop {
    std::int64_t aantal = 0;
    std::string hash;
};

Kop kop_van_keten(storage::Sessie& s) {
    const auto r = s.een("SELECT volgnummer, hash FROM audit_keten ORDER BY volgnummer DESC LIMIT 1");
    if (!r) return {0, begin_van_keten()};
    return {r->getal(0), r->bytes(1).data};
}

int verzegel_deel(storage::Sessie& s) {
    Kop kop = kop_van_keten(s);
    const auto rijen = s.vraag("SELECT " AUDIT_KOLOMMEN " FROM audit_wacht w JOIN audit_gebeurtenis g ON g.id = w.gebeurtenis_id"
                               " ORDER BY w.gebeurtenis_id LIMIT ?1",
                               kPerKeer);
    for (const auto& r : rijen) {
        const std::string inhoud = som(r.getal(0), gebeurtenis_uit(r));
        kop = {kop.aantal + 1, schakel(kop.hash, kop.aantal + 1, inhoud)};
        s.doe("INSERT INTO audit_keten (volgnummer, gebeurtenis_id, som, hash) VALUES (?1,?2,?3,?4)", kop.aantal, r.getal(0),
              storage::Bytes{inhoud}, storage::Bytes{kop.hash});
    }
    // Nothing else is between the first and the last: what came in since this transaction began is not seen by it.
    if (!rijen.empty())
        s.doe("DELETE FROM audit_wacht WHERE gebeurtenis_id BETWEEN ?1 AND ?2", rijen.front().getal(0), rijen.back().getal(0));
    return static_cast<int>(rijen.size());
}

/// Each page of the index is written once however many lines enter it, so a large heap costs little more than a small one.
int wijs_deel_aan(storage::Sessie& s, std::int64_t hoogstens) {
    const auto r = s.een(
        "SELECT t.tot, (SELECT coalesce(max(volgnummer), 0) FROM audit_keten WHERE volgnummer <= t.tot + ?1) FROM (SELECT " +
            std::string(kWijzerTot) + " AS tot) t",
        hoogstens);
    const auto van = r->getal(0), tot = r->getal(1);
    if (tot == van) return 0;
    s.doe(
        "INSERT INTO audit_wijzer (gebeurtenis_id, regio_id, casus_id, account_id)"
        " SELECT g.id, g.regio_id, g.casus_id, g.account_id FROM audit_keten k JOIN audit_gebeurtenis g ON g.id = k.gebeurtenis_id"
        " WHERE k.volgnummer > ?1 AND k.volgnummer <= ?2",
        van, tot);
    s.doe("DELETE FROM audit_wijzer_tot");
    s.doe("INSERT INTO audit_wijzer_tot (volgnummer) VALUES (?1)", tot);
    return static_cast<int>(tot - van);
}

}  // namespace

int verzegel(storage::Databank& db, base::Moment) {
    int totaal = 0;
    // Not the name of the job: the planner holds that lock around it, and then nothing would ever be sealed.
    db.alleen_ik("audit.keten", [&] {
        int deel = kPerKeer;
        while (deel == kPerKeer) {
            deel = db.schrijf(storage::Bereik::installatie(), [](storage::Sessie& s) { return verzegel_deel(s); });
            totaal += deel;
        }
    });
    return totaal;
}

int wijs_aan(storage::Databank& db) {
    constexpr std::int64_t kPerHoop = 50'000;
    int totaal = 0;
    db.alleen_ik("audit.index", [&] {
        for (int deel = 1; deel > 0; totaal += deel)
            deel = db.schrijf(storage::Bereik::installatie(), [](storage::Sessie& s) { return wijs_deel_aan(s, kPerHoop); });
    });
    return totaal;
}

void wijs_alles_aan(storage::Databank& db) {
    constexpr std::array<std::string_view, 3> kKolommen{"regio", "casus", "account"};
    db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) {
        for (const auto k : kKolommen) s.doe("DROP INDEX audit_wijzer_" + std::string(k));
        wijs_deel_aan(s, std::numeric_limits<int>::max());
        for (const auto k : kKolommen)
            s.doe("CREATE INDEX audit_wijzer_" + std::string(k) + " ON audit_wijzer (" + std::string(k) + "_id, gebeurtenis_id)");
    });
}

bool maak_zegel(storage::Databank& db, const base::crypto::Sleutelbos& sleutels, base::Moment nu) {
    return db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) {
        const Kop kop = kop_van_keten(s);
        if (kop.aantal == 0 || s.een("SELECT 1 FROM audit_zegel WHERE aantal = ?1", kop.aantal)) return false;
        const std::string sleutel = base::crypto::hex(sleutels.publieke_zegelsleutel()).substr(0, 16);
        const std::string handtekening = sleutels.onderteken(zegeltekst(kop.aantal, kop.hash, nu, sleutel));
        s.doe("INSERT INTO audit_zegel (aantal, hash, op, sleutel, handtekening) VALUES (?1,?2,?3,?4,?5)", kop.aantal,
              storage::Bytes{kop.hash}, nu, sleutel, storage::Bytes{handtekening});
        return true;
    });
}

std::vector<std::string> ankers(storage::Sessie& s, std::int64_t na) {
    std::vector<std::string> uit;
    for (const auto& r :
         s.vraag("SELECT aantal, hash, op, sleutel, handtekening FROM audit_zegel WHERE aantal > ?1 ORDER BY aantal", na))
        uit.push_back(zegeltekst(r.getal(0), r.bytes(1).data, r.moment(2), r.tekst(3)) + " " +
                      base::crypto::hex(r.bytes(4).data));
    return uit;
}

std::vector<Vernietiging> vernietigingen(storage::Sessie& s, std::int64_t na_volgnummer) {
    std::vector<Vernietiging> uit;
    for (const auto& r : s.vraag("SELECT k.volgnummer, g.op, g.regio_id, g.object, g.object_id FROM audit_keten k"
                                 " JOIN audit_gebeurtenis g ON g.id = k.gebeurtenis_id WHERE k.volgnummer > ?1"
                                 " AND g.actie = 'verwijderen' AND g.uitkomst = 'gelukt'"
                                 " AND g.object IN ('concept', 'bijlage', 'casus') ORDER BY k.volgnummer",
                                 na_volgnummer))
        uit.push_back({r.getal(0), r.moment(1), r.getal(2), r.tekst(3), r.getal(4)});
    return uit;
}

}  // namespace audit

// SPDX-License-Identifier: EUPL-1.2
#include "app/herversleutelen.hpp"

#include <algorithm>
#include <set>

#include "backup/schema.hpp"

namespace app {
namespace {

using base::crypto::Sleutelbos;
using storage::Sessie;

/// Hashes, blind indexes and signatures. They hang on the oldest key or on none, so a rotation leaves them as they are.
const std::set<std::string> kGeenVersleuteling{"audit_keten.som",
                                               "audit_keten.hash",
                                               "audit_zegel.hash",
                                               "audit_zegel.handtekening",
                                               "audit_snoei.handtekening",
                                               "casus_identiteit.bsn_index",
                                               "invoer_casus.kenmerk",
                                               "tafel_agendapunt.link_index",
                                               "toegang_account.instelcode",
                                               "toegang_sessie.hash",
                                               "toegang_herstelcode.hash",
                                               "toegang_linkgeheim.hash",
                                               "toegang_registratiegeheim.hash",
                                               "toegang_token.hash",
                                               "toegang_poging.wat",
                                               "toegang_rantsoen.wat",
                                               "toegang_netwerk.wat"};

std::set<std::string> binaire_kolommen(Sessie& s) {
    const char* sql = s.dialect() == storage::Dialect::sqlite
                          ? "SELECT t.name, k.name FROM pragma_table_list t JOIN pragma_table_info(t.name) k"
                            " WHERE t.schema = 'main' AND t.type = 'table' AND k.type = 'BLOB'"
                          : "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns"
                            " WHERE table_schema = current_schema() AND data_type = 'bytea'";
    std::set<std::string> uit;
    for (const auto& r : s.vraag(sql)) uit.insert(r.tekst(0) + "." + r.tekst(1));
    return uit;
}

/// What cipher text begins with under the newest key: version and key number.
storage::Bytes nieuw_begin(const Sleutelbos& sleutels) { return {sleutels.versleutel(0, {"", "", 0}, "").data.substr(0, 5)}; }

std::string waar_oud(const VersleuteldeKolom& k) {
    return " FROM " + k.tabel + " WHERE " + k.kolom + " IS NOT NULL AND substr(" + k.kolom + ", 1, 5) <> ?1";
}

struct Deel {
    std::int64_t aantal = 0;
    std::int64_t tot = 0;  // row number of the last one
};

/// The next cells of one column: attachments one by one, since each can be 20 MB.
Deel vernieuw_deel(Sessie& s, const Sleutelbos& sleutels, const VersleuteldeKolom& k, std::int64_t na) {
    const std::string per_keer = k.tabel == "documenten_inhoud" ? "1" : "100";
    const auto rijen = s.vraag("SELECT " + k.rij + ", " + (k.van_regio ? "regio_id" : "0") + ", " + k.kolom + waar_oud(k) +
                                   " AND " + k.rij + " > ?2 ORDER BY " + k.rij + " LIMIT " + per_keer,
                               nieuw_begin(sleutels), na);
    for (const auto& r : rijen) {
        const base::crypto::Plek plek{k.tabel, k.kolom, r.getal(0)};
        const auto klaar = sleutels.ontsleutel(r.getal(1), plek, r.bytes(2));
        if (!klaar)
            throw std::runtime_error("Een cel in tabel " + k.tabel + ", kolom " + k.kolom +
                                     " gaat niet open. Mist er een oude sleutel in het sleutelbestand?");
        s.doe("UPDATE " + k.tabel + " SET " + k.kolom + " = ?1 WHERE " + k.rij + " = ?2",
              sleutels.versleutel(r.getal(1), plek, *klaar), r.getal(0));
    }
    if (rijen.empty()) return {};
    return {static_cast<std::int64_t>(rijen.size()), rijen.back().getal(0)};
}

}  // namespace

std::vector<VersleuteldeKolom> versleutelde_kolommen(Sessie& s) {
    const auto binair = binaire_kolommen(s);
    std::vector<VersleuteldeKolom> uit;
    for (const auto& t : backup::tabellen(s))
        for (const auto& kolom : t.kolommen) {
            const std::string naam = t.naam + "." + kolom;
            if (!binair.contains(naam) || kGeenVersleuteling.contains(naam)) continue;
            if (t.sleutel.size() != 1) throw std::logic_error("encrypted column without a row number: " + naam);
            uit.push_back({t.naam, kolom, t.sleutel.front(), std::ranges::find(t.kolommen, "regio_id") != t.kolommen.end()});
        }
    return uit;
}

std::int64_t herversleutel(storage::Databank& db, const Sleutelbos& sleutels) {
    std::int64_t totaal = 0;
    for (const auto& k : db.lees({}, versleutelde_kolommen)) {
        Deel deel{.aantal = 1};
        while (deel.aantal > 0) {
            deel = db.schrijf({}, [&](Sessie& s) { return vernieuw_deel(s, sleutels, k, deel.tot); });
            totaal += deel.aantal;
        }
    }
    return totaal;
}

std::int64_t onder_oude_sleutel(storage::Databank& db, const Sleutelbos& sleutels) {
    return db.lees({}, [&](Sessie& s) {
        std::int64_t totaal = 0;
        for (const auto& k : versleutelde_kolommen(s))
            totaal += s.een("SELECT count(*)" + waar_oud(k), nieuw_begin(sleutels))->getal(0);
        return totaal;
    });
}

}  // namespace app

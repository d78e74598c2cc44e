// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cctype>

#include "base/tekst.hpp"
#include "domein/casus/lijst.hpp"
#include "domein/casus/store.hpp"

namespace casus {
namespace {

constexpr std::string_view kCursor = "casus.zoek";
constexpr std::size_t kMeesteWoorden = 8;

/// Letters and digits only, folded the same way for both databases: what is left holds no operator of a search language.
std::vector<std::string> woorden(std::string_view tekst) {
    std::vector<std::string> uit(1);
    for (const char c : base::tekst::vouw(tekst)) {
        if (std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80) uit.back() += c;
        else if (!uit.back().empty()) uit.emplace_back();
    }
    std::erase_if(uit, [](const std::string& w) { return w.size() < 2; });
    return uit;
}

std::string regiowoord(toegang::RegioId regio) { return "regio" + std::to_string(regio.getal); }

std::string als_fts5(const std::vector<std::string>& ws, toegang::RegioId regio) {
    std::string uit = '"' + regiowoord(regio) + '"';
    for (const auto& w : ws) uit += " AND \"" + w + "\"*";
    return uit;
}
std::string als_tsquery(const std::vector<std::string>& ws) {
    std::string uit;
    for (const auto& w : ws) uit += (uit.empty() ? "" : " & ") + w + ":*";
    return uit;
}

/// A whole number, or only its last five characters.
std::vector<std::string> mogelijke_nummers(storage::Sessie& s, const Kijker& k, std::string_view tekst, base::Moment nu) {
    std::string t = base::tekst::trim(tekst);
    std::transform(t.begin(), t.end(), t.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    const std::string code = regio::vind(s, k.regio).value().code;
    if (t.rfind(code + "-", 0) == 0) return {t};
    if (t.size() != 5) return {};
    const int jaar = std::stoi(base::iso(base::dag_van(nu)).substr(0, 4));
    std::vector<std::string> uit;
    for (int j = jaar; j > jaar - 6; --j) uit.push_back(code + "-" + std::to_string(j) + "-" + t);
    return uit;
}

const char* sql_voor(storage::Dialect d) {
    if (d == storage::Dialect::sqlite)
        return "SELECT " CASUS_KOLOMMEN ", a.naam FROM casus_zoek z JOIN casus_casus c ON c.id = z.rowid"
               " LEFT JOIN toegang_account a ON a.id = c.behandelaar_id"
               " WHERE z.casus_zoek MATCH ?1 AND c.regio_id = ?2 AND z.rowid < ?3 ORDER BY z.rowid DESC LIMIT ?4";
    return "SELECT " CASUS_KOLOMMEN ", a.naam FROM casus_zoek z JOIN casus_casus c ON c.id = z.casus_id"
           " LEFT JOIN toegang_account a ON a.id = c.behandelaar_id WHERE z.tekst @@ to_tsquery('simple', ?1) AND z.regio_id = ?2"
           " AND z.casus_id < ?3 ORDER BY z.casus_id DESC LIMIT ?4";
}

Bladzij op_nummer(storage::Sessie& s, const Kijker& k, std::string_view tekst, base::Moment nu) {
    Bladzij uit;
    for (const auto& nummer : mogelijke_nummers(s, k, tekst, nu)) {
        const auto r = s.een("SELECT " CASUS_KOLOMMEN ", a.naam FROM casus_casus c LEFT JOIN toegang_account a"
                             " ON a.id = c.behandelaar_id WHERE c.nummer = ?1 AND c.regio_id = ?2",
                             nummer, k.regio);
        if (!r) continue;
        Regel regel = lijst_::regel_uit(*r);
        const auto i = inzage(s, k, regel.casus, nu);
        if (i && i->kent_nummer) uit.regels.push_back(std::move(regel));
    }
    return uit;
}

/// Walks the hits newest first and keeps what the policy lets this viewer see, until the page is full.
Bladzij op_woorden(storage::Sessie& s, const Omgeving& om, const Kijker& k, const std::vector<std::string>& ws, std::int64_t voor,
                   int hoeveel, base::Moment nu) {
    const std::string zoek = s.dialect() == storage::Dialect::sqlite ? als_fts5(ws, k.regio) : als_tsquery(ws);
    Bladzij uit;
    for (;;) {
        const auto rijen = s.vraag(sql_voor(s.dialect()), zoek, k.regio, voor, hoeveel + 1);
        for (const auto& r : rijen) {
            Regel regel = lijst_::regel_uit(r);
            const auto i = inzage(s, k, regel.casus, nu);
            if (uit.regels.size() == static_cast<std::size_t>(hoeveel)) {
                uit.volgende = om.sleutels.verzegel(kCursor, std::to_string(voor));
                return uit;
            }
            voor = regel.casus.id.getal;
            if (i && i->kent_nummer && i->mag(Groep::anoniem)) uit.regels.push_back(std::move(regel));
        }
        if (rijen.size() <= static_cast<std::size_t>(hoeveel)) return uit;
    }
}

}  // namespace

/// Eigen regel (issue "werkvoorraad"; S23): only words of the signed masked text can be found; a new signature replaces them.
void zet_zoektekst(storage::Sessie& s, const Casus& c, std::string_view titel, std::string_view tekst) {
    s.doe("UPDATE casus_casus SET titel = ?1 WHERE id = ?2", titel.empty() ? std::optional<std::string_view>() : titel, c.id);
    const std::string alles = base::tekst::vouw(std::string(titel) + " " + std::string(tekst));
    if (s.dialect() == storage::Dialect::sqlite) {
        s.doe("DELETE FROM casus_zoek WHERE rowid = ?1", c.id.getal);
        if (!tekst.empty())
            s.doe("INSERT INTO casus_zoek (rowid, tekst) VALUES (?1, ?2)", c.id, regiowoord(c.regio) + " " + alles);
        return;
    }
    s.doe("DELETE FROM casus_zoek WHERE casus_id = ?1", c.id);
    if (!tekst.empty())
        s.doe("INSERT INTO casus_zoek (casus_id, regio_id, tekst) VALUES (?1, ?2, to_tsvector('simple', ?3))", c.id, c.regio,
              alles);
}

Bladzij zoek(storage::Sessie& s, const Omgeving& om, const Kijker& k, std::string_view tekst, std::string_view na, int hoeveel,
             base::Moment nu) {
    if (lijst_::ingangen(k).empty()) return {};
    std::int64_t voor = std::numeric_limits<std::int64_t>::max();
    if (const auto klaar = om.sleutels.ontzegel(kCursor, na)) voor = std::stoll(*klaar);
    else if (auto gevonden = op_nummer(s, k, tekst, nu); !gevonden.regels.empty()) return gevonden;
    auto ws = woorden(tekst);
    if (ws.empty()) return {};
    if (ws.size() > kMeesteWoorden) ws.resize(kMeesteWoorden);
    return op_woorden(s, om, k, ws, voor, hoeveel, nu);
}

}  // namespace casus

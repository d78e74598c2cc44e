// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/tekst.hpp"
#include "domein/casus/lijst.hpp"
#include "domein/casus/store.hpp"

namespace casus {
namespace {

constexpr std::string_view kCursor = "casus.lijst";

std::string sleutel_van(const Casus& c, Volgorde v) {
    return v == Volgorde::uiterlijk ? store::uiterlijk_sleutel(c.uiterlijk) : std::to_string(base::als_getal(c.ingediend_op));
}

/// Builds one list query; every text in it is a fixed fragment, every value a parameter.
class Vraag {
  public:
    int waarde(storage::Waarde w) {
        waarden_.push_back(std::move(w));
        return static_cast<int>(waarden_.size());
    }
    void en(std::string_view voor, storage::Waarde w, std::string_view achter = {}) {
        sql_ += " AND " + std::string(voor) + "?" + std::to_string(waarde(std::move(w))) + std::string(achter);
    }
    void en(std::string_view vast) { sql_ += " AND " + std::string(vast); }
    void begin(std::string_view tekst) { sql_ = std::string(tekst); }
    void plak(std::string_view tekst) { sql_ += tekst; }
    const std::string& sql() const { return sql_; }
    const std::vector<storage::Waarde>& waarden() const { return waarden_; }

  private:
    std::string sql_;
    std::vector<storage::Waarde> waarden_;
};

void begin_bij_kijker(Vraag& q, lijst_::Ingang ingang, const Kijker& k) {
    q.begin("SELECT " CASUS_KOLOMMEN ", a.naam FROM casus_casus c LEFT JOIN toegang_account a ON a.id = c.behandelaar_id WHERE ");
    switch (ingang) {
        case lijst_::Ingang::regio:
            q.plak("c.regio_id = ?" + std::to_string(q.waarde(k.regio.getal)));
            break;
        case lijst_::Ingang::eigen:
            q.plak("c.inbrenger_id = ?" + std::to_string(q.waarde(k.account.getal)));
            q.en("c.regio_id = ", k.regio.getal);
            break;
        case lijst_::Ingang::mede:
            q.plak("c.regio_id = ?" + std::to_string(q.waarde(k.regio.getal)));
            q.en("c.id IN (SELECT casus_id FROM casus_relatie WHERE relatie = 'mede_inbrenger' AND tot IS NULL AND account_id = ",
                 k.account.getal, ")");
            break;
    }
}

void filter(Vraag& q, const Filter& f, const Kijker& k) {
    if (f.status) q.en("c.status = ", std::string(naam_van(*f.status)));
    else if (f.alleen_open) q.en("c.open = 1");
    if (!f.gemeente.empty()) q.en("c.gemeente = ", f.gemeente);
    if (f.behandelaar) q.en("c.behandelaar_id = ", f.behandelaar.getal);
    if (f.te_tekenen) q.en("c.te_tekenen = 1");
    if (f.spoed) q.en("c.spoed = 1");
    if (k.is_systeem()) return;
    const int account = q.waarde(k.account.getal), organisatie = q.waarde(k.organisatie.getal);
    q.plak(lijst_::muren(k, account, organisatie));
}

struct Grens {
    std::string sleutel;
    std::int64_t id = 0;
};

std::optional<Grens> lees_cursor(const Omgeving& om, std::string_view na) {
    if (na.empty()) return {};
    const auto klaar = om.sleutels.ontzegel(kCursor, na);
    if (!klaar) return {};
    const auto delen = base::tekst::splits(*klaar, '|');
    if (delen.size() != 2) return {};
    return Grens{delen[0], std::stoll(delen[1])};
}

void blader(Vraag& q, Volgorde v, const std::optional<Grens>& na, int hoeveel) {
    if (v == Volgorde::uiterlijk) {
        if (na) {
            const int sleutel = q.waarde(na->sleutel);
            q.en("(c.uiterlijk, c.id) > (?" + std::to_string(sleutel) + ", ", na->id, ")");
        }
        q.plak(" ORDER BY c.uiterlijk, c.id");
    } else {
        if (na) {
            const int sleutel = q.waarde(std::int64_t{std::stoll(na->sleutel)});
            q.en("(c.ingediend_op, c.id) < (?" + std::to_string(sleutel) + ", ", na->id, ")");
        }
        q.plak(" ORDER BY c.ingediend_op DESC, c.id DESC");
    }
    q.plak(" LIMIT ?" + std::to_string(q.waarde(std::int64_t{hoeveel})));
}

Vraag maak(lijst_::Ingang ingang, const Kijker& k, const Filter& f, const std::optional<Grens>& na, int hoeveel) {
    Vraag q;
    begin_bij_kijker(q, ingang, k);
    filter(q, f, k);
    blader(q, f.volgorde, na, hoeveel);
    return q;
}

}  // namespace

std::string lijst_::muren(const Kijker& k, int account, int organisatie) {
    const std::string wie = "?" + std::to_string(account);
    std::string uit = " AND NOT EXISTS (SELECT 1 FROM casus_uitgesloten u WHERE u.casus_id = c.id AND (u.account_id = " + wie +
                      " OR u.organisatie_id = ?" + std::to_string(organisatie) + "))";
    if (!k.zit_voor() || k.is(Rol::procesondersteuner)) return uit;
    return uit +
           " AND c.deling_gestopt = 0 AND NOT EXISTS (SELECT 1 FROM casus_relatie r WHERE r.casus_id = c.id AND r.account_id = " +
           wie + " AND r.relatie = 'tekenaar')";
}

std::string lijst_::achter_de_muren(const Kijker& k, int regio, int account, int organisatie) {
    const std::string hier = "?" + std::to_string(regio), wie = "?" + std::to_string(account);
    const std::string uitgesloten = "SELECT casus_id FROM casus_uitgesloten WHERE regio_id = " + hier;
    std::string uit = uitgesloten + " AND account_id = " + wie + " UNION " + uitgesloten + " AND organisatie_id = ?" +
                      std::to_string(organisatie);
    if (!k.zit_voor() || k.is(Rol::procesondersteuner)) return uit;
    return uit + " UNION SELECT casus_id FROM casus_relatie WHERE account_id = " + wie + " AND regio_id = " + hier +
           " AND relatie = 'tekenaar' UNION SELECT id FROM casus_casus WHERE regio_id = " + hier +
           " AND open = 1 AND deling_gestopt = 1";
}

std::vector<lijst_::Ingang> lijst_::ingangen(const Kijker& k) {
    if (k.is_systeem() || k.is(Rol::procesondersteuner) || k.zit_voor()) return {Ingang::regio};
    if (k.is(Rol::inbrenger)) return {Ingang::eigen, Ingang::mede};
    return {};
}

std::string lijst_::sql(Ingang ingang, const Kijker& k, const Filter& f) { return maak(ingang, k, f, Grens{"0", 1}, 50).sql(); }

Regel lijst_::regel_uit(const storage::Rij& r) {
    Regel uit{store::casus_uit(r), {}, r.tekst_of_leeg(36).value_or("")};
    uit.titel = titel(uit.casus);
    return uit;
}

Bladzij lijst(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Filter& f, std::string_view na, int hoeveel,
              base::Moment) {
    const auto grens = lees_cursor(om, na);
    Bladzij uit;
    for (const auto ingang : lijst_::ingangen(k)) {
        const Vraag q = maak(ingang, k, f, grens, hoeveel + 1);
        for (const auto& r : s.vraag_lijst(q.sql(), q.waarden())) uit.regels.push_back(lijst_::regel_uit(r));
    }
    const auto eerder = [&](const Regel& a, const Regel& b) {
        if (f.volgorde == Volgorde::nieuwste)
            return std::pair(a.casus.ingediend_op, a.casus.id) > std::pair(b.casus.ingediend_op, b.casus.id);
        return std::pair(store::uiterlijk_sleutel(a.casus.uiterlijk), a.casus.id) <
               std::pair(store::uiterlijk_sleutel(b.casus.uiterlijk), b.casus.id);
    };
    std::stable_sort(uit.regels.begin(), uit.regels.end(), eerder);
    if (uit.regels.size() > static_cast<std::size_t>(hoeveel)) {
        uit.regels.resize(static_cast<std::size_t>(hoeveel));
        const Casus& laatste = uit.regels.back().casus;
        uit.volgende = om.sleutels.verzegel(kCursor, sleutel_van(laatste, f.volgorde) + "|" + std::to_string(laatste.id.getal));
    }
    return uit;
}

}  // namespace casus

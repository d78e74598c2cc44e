// SPDX-License-Identifier: EUPL-1.2
#include "outbox/vernietigen.hpp"
#include "domein/casus/store.hpp"

namespace casus {
namespace {

/// Eigen regel (domain.md section 8), after Jeugdwet art. 1.1 (jeugdige): help with a place to stay ends at eighteen but for exceptions.
constexpr std::chrono::years kVolwassen{18};

base::Datum dag_na_jaren(base::Datum d, std::chrono::years jaren) {
    const std::chrono::year_month_day dag(d);
    const auto later = dag + jaren;
    // 29 February becomes 1 March.
    return later.ok() ? base::Datum(later) : base::Datum(later.year() / std::chrono::March / 1);
}

base::Moment begin_van(int jaar) { return base::om(base::Datum(std::chrono::year(jaar) / std::chrono::January / 1), 0, 0); }

}  // namespace

void vernietig(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    om.bus.meld(Vernietigd{s, om, c});
    zet_zoektekst(s, c, {}, {});
    for (const char* tabel : {"casus_relatie", "casus_uitgesloten", "casus_inbrengverzoek", "casus_noodtoegang",
                              "casus_gezinsrelatie", "casus_tijdlijn", "casus_identiteit"})
        s.doe("DELETE FROM " + std::string(tabel) + " WHERE casus_id = ?1 AND regio_id = ?2", c.id, c.regio);
    audit::vergeet_geopend(s, c.id.getal);
    outbox::vernietig(s, "casus/" + std::to_string(c.id.getal));
    s.doe("DELETE FROM casus_casus WHERE id = ?1 AND regio_id = ?2", c.id, c.regio);
}

std::vector<Casus> beeindigd_voor(storage::Sessie& s, toegang::RegioId regio, base::Moment voor) {
    std::vector<Casus> uit;
    for (const auto& r : s.vraag("SELECT " CASUS_KOLOMMEN " FROM casus_casus c WHERE c.regio_id = ?1 AND c.open = 0"
                                 " AND c.status_sinds < ?2 ORDER BY c.status_sinds, c.id",
                                 regio, voor))
        uit.push_back(store::casus_uit(r));
    return uit;
}

base::Moment termijn_loopt_vanaf(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    if (c.status != Status::geregistreerd) return c.status_sinds;
    const auto geboren = identiteit(s, om, c).geboren;
    if (!geboren) return c.status_sinds;
    return std::max(c.status_sinds, base::om(dag_na_jaren(*geboren, kVolwassen), 0, 0));
}

std::int64_t aantal(storage::Sessie& s, toegang::RegioId regio) {
    return s.een("SELECT count(*) FROM casus_casus WHERE regio_id = ?1", regio)->getal(0);
}

bool bestaat(storage::Sessie& s, CasusId id) { return s.een("SELECT 1 FROM casus_casus WHERE id = ?1", id).has_value(); }

bool is_er_nog_uit(storage::Sessie& s, toegang::RegioId regio, int jaar) {
    return s
        .een("SELECT 1 FROM casus_casus WHERE regio_id = ?1 AND ingediend_op >= ?2 AND ingediend_op < ?3 LIMIT 1", regio,
             begin_van(jaar), begin_van(jaar + 1))
        .has_value();
}

int jaar_van(const Casus& c) { return static_cast<int>(std::chrono::year_month_day(base::dag_van(c.ingediend_op)).year()); }

void ruim_zoekindex_op(storage::Sessie& s) {
    if (s.dialect() == storage::Dialect::sqlite) s.doe("INSERT INTO casus_zoek (casus_zoek) VALUES ('optimize')");
}

std::int64_t ruim_zoekvragen_op(storage::Sessie& s, base::Moment nu) {
    return s.doe("DELETE FROM casus_zoekvraag WHERE op < ?1", nu - std::chrono::days(1));
}

}  // namespace casus

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/tekst.hpp"
#include "domein/regio/namen.hpp"

namespace regio {
namespace {

std::string soorten_als_tekst(const std::vector<Deelnamesoort>& soorten) {
    std::vector<std::string> namen;
    for (const auto s : soorten) namen.emplace_back(naam_van(s));
    return base::tekst::voeg_samen(namen, " ");
}

Deelname deelname_uit(const storage::Rij& r) {
    Deelname uit{r.datum(1), r.datum_of_leeg(2), {}};
    for (const auto& naam : base::tekst::splits(r.tekst(3), ' ')) uit.soorten.push_back(deelnamesoort_van(naam));
    return uit;
}

}  // namespace

/// 001 "Ik ben verwijzer uit gemeente Wijchen": a gemeente can take part from a day on, and for some kinds of case only.
bool Gemeente::doet_mee(base::Datum op, Deelnamesoort soort) const {
    return std::any_of(deelname.begin(), deelname.end(), [&](const Deelname& d) {
        if (op < d.vanaf || (d.tot && *d.tot <= op)) return false;
        return std::any_of(d.soorten.begin(), d.soorten.end(), [&](auto s) { return s == soort || s == Deelnamesoort::alles; });
    });
}

std::vector<Gemeente> gemeenten(storage::Sessie& s, RegioId regio) {
    std::vector<Gemeente> uit;
    for (const auto& r : s.vraag("SELECT code, naam, inwoners, doorbraak, doorbraak_tekst FROM regio_gemeente WHERE regio_id = ?1"
                                 " ORDER BY naam",
                                 regio))
        uit.push_back({r.tekst(0), r.tekst(1), r.klein(2), r.ja(3), r.tekst(4), {}});
    for (const auto& r :
         s.vraag("SELECT gemeente, vanaf, tot, soorten FROM regio_deelname WHERE regio_id = ?1 ORDER BY vanaf", regio)) {
        const auto g = std::find_if(uit.begin(), uit.end(), [&](const Gemeente& x) { return x.code == r.tekst(0); });
        g->deelname.push_back(deelname_uit(r));
    }
    return uit;
}

std::optional<Gemeente> gemeente(storage::Sessie& s, RegioId regio, std::string_view code) {
    auto alle = gemeenten(s, regio);
    const auto g = std::find_if(alle.begin(), alle.end(), [&](const Gemeente& x) { return x.code == code; });
    if (g == alle.end()) return {};
    return std::move(*g);
}

void zet_gemeente(storage::Sessie& s, RegioId regio, const Gemeente& g) {
    s.doe("INSERT INTO regio_gemeente (regio_id, code, naam, inwoners, doorbraak, doorbraak_tekst) VALUES (?1,?2,?3,?4,?5,?6)"
          " ON CONFLICT (regio_id, code) DO UPDATE SET naam = excluded.naam, inwoners = excluded.inwoners,"
          " doorbraak = excluded.doorbraak, doorbraak_tekst = excluded.doorbraak_tekst",
          regio, g.code, g.naam, g.inwoners, g.doorbraak, g.doorbraak_tekst);
    for (const Deelname& d : g.deelname)
        s.doe("INSERT INTO regio_deelname (regio_id, gemeente, vanaf, tot, soorten) VALUES (?1,?2,?3,?4,?5)"
              " ON CONFLICT (regio_id, gemeente, vanaf) DO UPDATE SET tot = excluded.tot, soorten = excluded.soorten",
              regio, g.code, d.vanaf, d.tot, soorten_als_tekst(d.soorten));
}

std::vector<Bouwsteen> bouwstenen(storage::Sessie& s, RegioId regio, base::Datum op) {
    std::vector<Bouwsteen> uit;
    for (const auto& r :
         s.vraag("SELECT code, naam, verblijf, vanaf, tot FROM regio_bouwsteen WHERE regio_id = ?1 AND vanaf <= ?2"
                 " AND (tot IS NULL OR tot > ?2) ORDER BY code",
                 regio, op))
        uit.push_back({r.tekst(0), r.tekst(1), verblijf_van(r.tekst(2)), r.datum(3), r.datum_of_leeg(4)});
    return uit;
}

void zet_bouwsteen(storage::Sessie& s, RegioId regio, const Bouwsteen& b) {
    s.doe(
        "INSERT INTO regio_bouwsteen (regio_id, code, naam, verblijf, vanaf, tot) VALUES (?1,?2,?3,?4,?5,?6)"
        " ON CONFLICT (regio_id, code, vanaf) DO UPDATE SET naam = excluded.naam, verblijf = excluded.verblijf, tot = excluded.tot",
        regio, b.code, b.naam, naam_van(b.verblijf), b.vanaf, b.tot);
}

}  // namespace regio

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/tekst.hpp"
#include "domein/regio/namen.hpp"
#include "domein/regio/periode.hpp"

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

void zet_deelname(storage::Sessie& s, RegioId regio, std::string_view code, const Deelname& d) {
    s.doe("INSERT INTO regio_deelname (regio_id, gemeente, vanaf, tot, soorten) VALUES (?1,?2,?3,?4,?5)"
          " ON CONFLICT (regio_id, gemeente, vanaf) DO UPDATE SET tot = excluded.tot, soorten = excluded.soorten",
          regio, code, d.vanaf, d.tot, soorten_als_tekst(d.soorten));
}

/// False when the version moved on.
bool neem_versie(storage::Sessie& s, RegioId regio, std::string_view code, int versie) {
    return s.doe("UPDATE regio_gemeente SET versie = versie + 1 WHERE regio_id = ?1 AND code = ?2 AND versie = ?3", regio, code,
                 versie) == 1;
}

std::vector<Periode> perioden(const Gemeente& g) {
    std::vector<Periode> uit;
    for (const auto& d : g.deelname) uit.push_back({d.vanaf, d.tot});
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
    for (const auto& r :
         s.vraag("SELECT code, naam, inwoners, doorbraak, doorbraak_tekst, versie FROM regio_gemeente WHERE regio_id = ?1"
                 " ORDER BY naam",
                 regio))
        uit.push_back({r.tekst(0), r.tekst(1), r.klein(2), r.ja(3), r.tekst(4), {}, r.klein(5)});
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
    for (const Deelname& d : g.deelname) zet_deelname(s, regio, g.code, d);
}

base::Result<> bewaar_gemeente(storage::Sessie& s, RegioId regio, const Gemeente& g) {
    if (g.versie != 0) {
        if (s.doe("UPDATE regio_gemeente SET naam = ?3, inwoners = ?4, doorbraak = ?5, doorbraak_tekst = ?6, versie = versie + 1"
                  " WHERE regio_id = ?1 AND code = ?2 AND versie = ?7",
                  regio, g.code, g.naam, g.inwoners, g.doorbraak, g.doorbraak_tekst, g.versie) == 0)
            return net_gewijzigd();
        return base::goed();
    }
    if (s.doe("INSERT INTO regio_gemeente (regio_id, code, naam, inwoners, doorbraak, doorbraak_tekst) VALUES (?1,?2,?3,?4,?5,?6)"
              " ON CONFLICT (regio_id, code) DO NOTHING",
              regio, g.code, g.naam, g.inwoners, g.doorbraak, g.doorbraak_tekst) == 0)
        return base::Fout{base::Soort::ongeldig, "regio.gemeente", "code", "Deze gemeente staat al in de lijst."};
    return base::goed();
}

base::Result<> begin_deelname(storage::Sessie& s, RegioId regio, std::string_view code, int versie, const Deelname& d,
                              base::Datum vandaag) {
    const auto g = gemeente(s, regio, code);
    if (!g || !neem_versie(s, regio, code, versie)) return net_gewijzigd();
    if (auto fouten = fouten_in_begin({d.vanaf, d.tot}, perioden(*g), vandaag); !fouten.empty()) return fouten;
    zet_deelname(s, regio, code, d);
    return base::goed();
}

base::Result<> sluit_deelname(storage::Sessie& s, RegioId regio, std::string_view code, int versie, base::Datum vanaf,
                              base::Datum tot, base::Datum vandaag) {
    const auto g = gemeente(s, regio, code);
    if (!g || !neem_versie(s, regio, code, versie)) return net_gewijzigd();
    const auto d = std::find_if(g->deelname.begin(), g->deelname.end(), [&](const Deelname& x) { return x.vanaf == vanaf; });
    if (d == g->deelname.end()) return net_gewijzigd();
    auto andere = perioden(*g);
    std::erase_if(andere, [&](const Periode& p) { return p.vanaf == vanaf; });
    if (auto fouten = fouten_in_einde({vanaf, d->tot}, tot, andere, vandaag); !fouten.empty()) return fouten;
    if (tot <= vanaf)
        s.doe("DELETE FROM regio_deelname WHERE regio_id = ?1 AND gemeente = ?2 AND vanaf = ?3", regio, code, vanaf);
    else zet_deelname(s, regio, code, {vanaf, tot, d->soorten});
    return base::goed();
}

}  // namespace regio

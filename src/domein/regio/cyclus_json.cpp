// SPDX-License-Identifier: EUPL-1.2
#include "domein/regio/cyclus_json.hpp"

#include <array>

namespace regio {
namespace {

constexpr std::array<std::string_view, 4> kRitmes{"op_afspraak", "even_weken", "oneven_weken", "elke_n_weken"};

base::Json weekdag(Weekdag w) {
    base::Json j;
    j.zet("wekenLater", w.weken_later);
    j.zet("dag", static_cast<int>(w.dag.iso_encoding()));
    return j;
}
std::chrono::weekday dag(const base::Json& j) { return std::chrono::weekday{static_cast<unsigned>(j.getal() % 7)}; }
Weekdag weekdag_uit(const base::Json& j) { return {static_cast<int>(j["wekenLater"].getal()), dag(j["dag"])}; }

}  // namespace

base::Json cyclus_als_json(const Cyclus& c) {
    base::Json j;
    j.zet("ritme", kRitmes.at(static_cast<std::size_t>(c.ritme)));
    j.zet("omDeWeken", c.om_de_weken);
    j.zet("anker", base::iso(c.anker));
    j.zet("vooroverleg", static_cast<int>(c.vooroverleg.iso_encoding()));
    j.zet("deadline", static_cast<int>(c.deadline.iso_encoding()));
    j.zet("deadlineMinuten", static_cast<std::int64_t>(c.deadline_tijd.count()));
    j.zet("aanvullingMinuten", static_cast<std::int64_t>(c.aanvulling_tot.count()));
    j.zet("uitnodiging", weekdag(c.uitnodiging));
    j.zet("overleg", weekdag(c.overleg));
    j.zet("notulen", weekdag(c.notulen));
    base::Json::Lijst feestdagen;
    for (const Feestdag f : kFeestdagen)
        if (c.feestdagen.telt(f)) feestdagen.emplace_back(sleutel(f));
    j.zet("feestdagen", std::move(feestdagen));
    return j;
}

base::Result<Cyclus> cyclus_uit_json(const base::Json& j) {
    Cyclus c;
    bool bekend = false;
    for (std::size_t i = 0; i < kRitmes.size(); ++i)
        if (kRitmes[i] == j["ritme"].tekst()) {
            c.ritme = static_cast<Ritme>(i);
            bekend = true;
        }
    if (!bekend) return base::Fout{base::Soort::ongeldig, "regio.cyclus", "ritme", "Kies hoe vaak het vooroverleg is."};
    c.om_de_weken = static_cast<int>(j["omDeWeken"].getal(1));
    c.anker = base::lees_datum(j["anker"].tekst()).value_or(base::Datum{});
    c.vooroverleg = dag(j["vooroverleg"]);
    c.deadline = dag(j["deadline"]);
    c.deadline_tijd = std::chrono::minutes{j["deadlineMinuten"].getal()};
    c.aanvulling_tot = std::chrono::minutes{j["aanvullingMinuten"].getal()};
    c.uitnodiging = weekdag_uit(j["uitnodiging"]);
    c.overleg = weekdag_uit(j["overleg"]);
    c.notulen = weekdag_uit(j["notulen"]);
    c.feestdagen = {};
    for (const auto& f : j["feestdagen"].lijst())
        if (const auto feestdag = feestdag_uit(f.tekst())) c.feestdagen.zet(*feestdag, true);
    if (auto fouten = fouten_in(c); !fouten.empty()) return fouten;
    return c;
}

}  // namespace regio

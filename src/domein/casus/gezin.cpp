// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/gezin.hpp"

namespace casus {
namespace {

base::Fout kan_niet(std::string sleutel, std::string tekst) {
    return {base::Soort::ongeldig, "casus." + std::move(sleutel), "nummer", std::move(tekst)};
}

std::optional<Casus> zichtbaar(storage::Sessie& s, const Kijker& k, std::int64_t id, base::Moment nu) {
    const auto g = vind(s, k, CasusId{id}, nu);
    if (!g || !g->inzage.kent_nummer) return {};
    return g->casus;
}

bool begeleidt(storage::Sessie& s, const Kijker& k, const Casus& c, base::Moment nu) {
    const auto i = inzage(s, k, c, nu);
    return i && i->rollen.heeft(Rol::procesondersteuner);
}

}  // namespace

/// Eigen regel (S20): a link shows only to who may see both. One look is always taken, so that a casus with a hidden link and one without
/// any take the same statements.
std::vector<Casus> zichtbaar_gezin(storage::Sessie& s, const Kijker& k, const Casus& c, base::Moment nu) {
    auto anderen = gezin::van(s, c.regio, c.id.getal);
    if (anderen.empty()) anderen.push_back(0);
    std::vector<Casus> uit;
    for (const auto id : anderen)
        if (auto ander = zichtbaar(s, k, id, nu)) uit.push_back(std::move(*ander));
    return uit;
}

std::vector<Gezinsband> zichtbare_banden(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c,
                                         base::Moment nu) {
    std::vector<Gezinsband> uit;
    for (auto& band : gezin::banden(s, om, c.regio, c.id.getal))
        if (auto ander = zichtbaar(s, k, band.andere_dan(c.id.getal), nu)) uit.push_back({std::move(band), std::move(*ander)});
    return uit;
}

base::Result<> verbind_gezin(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, const Casus& ander,
                             const std::string& reden, base::Moment nu) {
    if (!begeleidt(s, k, c, nu) || !begeleidt(s, k, ander, nu)) return niet_gevonden();
    if (c.id == ander.id) return kan_niet("gezin_zelfde", "Dat is deze casus zelf. Vul het nummer van de andere casus in.");
    if (!gezin::verbind(s, om, k, c.id.getal, ander.id.getal, reden, Rol::procesondersteuner, nu))
        return kan_niet("gezin_al", "Casus " + ander.nummer + " is al met deze casus verbonden.");
    return base::goed();
}

base::Result<> maak_gezin_los(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, const Casus& ander,
                              const std::string& reden, base::Moment nu) {
    if (!begeleidt(s, k, c, nu) || !begeleidt(s, k, ander, nu)) return niet_gevonden();
    if (!gezin::maak_los(s, om, k, c.id.getal, ander.id.getal, reden, Rol::procesondersteuner, nu)) return botsing();
    return base::goed();
}

bool mag_logregel_zien(storage::Sessie& s, const Kijker& k, const audit::Gebeurtenis& g, base::Moment nu) {
    return g.object != gezin::kInLog || zichtbaar(s, k, g.object_id, nu).has_value();
}

}  // namespace casus

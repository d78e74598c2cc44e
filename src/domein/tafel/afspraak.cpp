// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/afspraak.hpp"

#include "domein/tafel/store.hpp"

namespace tafel {
namespace {

constexpr std::chrono::minutes kLinkVooraf{30};

}  // namespace

bool heeft_link(storage::Sessie& s, const Omgeving& om, const Casus& c, const Agendapunt& p) {
    return !store::tekst(s, om, c.regio, p.id, "link").empty();
}

/// Eigen regel (S24): the link opens a room where somebody may still sit; it shows from 30 minutes before until the end.
std::string link_nu(storage::Sessie& s, const Omgeving& om, const Casus& c, const Agendapunt& p, base::Moment nu) {
    if (!p.loopt() || nu < p.begin - kLinkVooraf || nu >= p.einde()) return {};
    return store::tekst(s, om, c.regio, p.id, "link");
}

/// 001 "Waar moet ik (bij) zijn?": online by a link, or at the region's location, where somebody fetches you when it is your turn.
std::string waar_tekst(const Overleg& o, const std::string& eigen, bool met_link) {
    if (met_link) return "Online. De link staat hier een half uur voor het begin.";
    const std::string wacht = eigen.empty() ? o.lobby_tekst : eigen;
    if (o.locatie.empty()) return wacht.empty() ? "Online. Je hoort nog hoe je erbij komt." : wacht;
    return wacht.empty() ? o.locatie : o.locatie + "\n" + wacht;
}

std::optional<Afspraak> afspraak(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    const auto p = lopend_punt(s, c.regio, c.id);
    if (!p) return {};
    Afspraak uit{store::overleg(s, c.regio, p->overleg).value(), *p, {}, {}};
    uit.waar = waar_tekst(uit.overleg, store::tekst(s, om, c.regio, p->id, "lobby"), heeft_link(s, om, c, *p));
    if (p->inbrenger_uitgenodigd_op) uit.link = link_nu(s, om, c, *p, nu);
    return uit;
}

}  // namespace tafel

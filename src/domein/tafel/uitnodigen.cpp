// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/tafel/keuze.hpp"
#include "domein/tafel/samen.hpp"

namespace tafel {
namespace {

/// Inbrenger and guests hear of it once, whoever is invited later.
void zeg_inbrenger(const berichten::Waarover& w, Agendapunt& na) {
    if (na.inbrenger_uitgenodigd_op) return;
    na.inbrenger_uitgenodigd_op = w.nu;
    berichten::nodig_inbrenger_uit(w);
    berichten::nodig_gasten_uit(w);
}

bool nieuw(const Genodigde& g) { return !g.weg_op && !g.uitgenodigd_op; }

base::Fout niet_meer() {
    return {base::Soort::botsing, "tafel.te_laat", "",
            "Uitnodigen kan niet meer: dit agendapunt is begonnen of staat niet meer open."};
}

/// Eigen regel (domain.md section 6): access begins here and ends at the latest 35 days after the overleg (a setting).
base::Result<> open_voor(const berichten::Waarover& w, const Genodigde& g) {
    const auto dagen = regio::regels(w.s, w.casus.regio, w.nu).toegang_na_overleg_dagen;
    const auto tot = base::om(w.overleg.datum + std::chrono::days{dagen}, 0, 0);
    auto uit = casus::geef_relatie(w.s, w.om.ids, w.casus, {w.casus.id, g.account, g.soort, w.nu, tot, w.punt.id.getal});
    if (uit) store::zet_uitgenodigd(w.s, w.punt.id, g.account, w.nu);
    return uit;
}

void ga_weg(const berichten::Waarover& w, const Kijker& k, std::string_view reden) {
    store::zet_weg(w.s, w.punt.id, k.account, reden, w.nu);
    casus::eindig_relatie(w.s, w.casus.id, k.account, w.punt.id.getal, w.nu);
    berichten::laat_vallen(w, k.account);
    for (const auto& wie : toegang::met_rol(w.s, k.regio, toegang::Rol::procesondersteuner, w.nu))
        berichten::meld_account(w, wie.id, "Een expert is niet beschikbaar",
                                label(w.overleg, w.punt) + ": een expert is niet beschikbaar. Kijk of iemand anders kan:\n" +
                                    w.om.basis_url + "/overleggen/" + w.overleg.ref);
}

}  // namespace

/// Eigen regel (domain.md sections 5 and 6, S13): the gate of sharing asks a signed dossier and the consent that is needed today.
std::vector<std::string> bezwaren(storage::Sessie& s, const Omgeving& om, const Overleg& o, const Agendapunt& p, const Casus& c,
                                  base::Moment nu) {
    std::vector<std::string> uit;
    if (!p.loopt() || o.stand != Stand::gepland || nu >= p.begin)
        uit.push_back("Dit agendapunt is begonnen of staat niet meer open.");
    if (c.getekend == 0) uit.push_back("Het anonieme dossier is nog niet getekend.");
    const auto toestemming = aanmelding::toestemming(s, om, c, aanmelding::Doel::tafel, nu);
    if (!toestemming.compleet && !toestemming.zonder_toestemming_met_reden)
        uit.push_back("De toestemming om te delen met de tafel is niet compleet.");
    const auto lijst = kandidaten(s, om, o, p, c);
    const auto gekozen = genodigden(s, p.id);
    if (std::none_of(gekozen.begin(), gekozen.end(), [](const Genodigde& g) { return !g.weg_op; }))
        uit.push_back("Er is nog geen expert gekozen.");
    for (const Genodigde& g : gekozen)
        if (nieuw(g) &&
            std::none_of(lijst.begin(), lijst.end(), [&](const Kandidaat& k) { return k.wie.account == g.account && k.kan(); }))
            uit.push_back("Een gekozen expert is niet meer beschikbaar. Pas de planning aan.");
    return uit;
}

base::Result<> nodig_uit(storage::Sessie& s, const Omgeving& om, const Kijker& k, AgendapuntId id, int versie, base::Moment nu) {
    const auto g = vind_punt(s, k, id, nu);
    if (!g || !g->is(toegang::Rol::procesondersteuner)) return niet_gevonden();
    const auto nee = bezwaren(s, om, g->overleg, g->punt, g->casus(), nu);
    if (!nee.empty()) return base::Fout{base::Soort::ongeldig, "tafel.niet_uitnodigen", "", nee.front()};
    const auto w = waarover(s, om, *g, nu);
    for (const Genodigde& wie : genodigden(s, id)) {
        if (!nieuw(wie)) continue;
        if (auto open = open_voor(w, wie); !open) return open;
        berichten::nodig_expert_uit(w, wie.account);
    }
    Agendapunt na = g->punt;
    na.stand = Puntstand::uitgenodigd;
    zeg_inbrenger(w, na);
    if (!store::bewaar(s, na, versie)) return net_gewijzigd();
    log(s, om, k, *g, "tafel.uitgenodigd", nu);
    return base::goed();
}

/// Eigen regel (domain.md section 6): the inbrenger's own invitation never waits for a sign-off.
base::Result<> nodig_inbrenger_uit(storage::Sessie& s, const Omgeving& om, const Kijker& k, AgendapuntId id, base::Moment nu) {
    const auto g = vind_punt(s, k, id, nu);
    if (!g || !g->is(toegang::Rol::procesondersteuner)) return niet_gevonden();
    if (!g->punt.loopt() || nu >= g->punt.begin) return niet_meer();
    Agendapunt na = g->punt;
    zeg_inbrenger(waarover(s, om, *g, nu), na);
    if (!store::bewaar(s, na, na.versie)) return net_gewijzigd();
    log(s, om, k, *g, "tafel.inbrenger_uitgenodigd", nu);
    return base::goed();
}

/// Eigen regel (domain.md section 5; S3): who knows the family is out at once and for good, and nobody without IDENTITEIT reads why.
base::Result<> meld_af(storage::Sessie& s, const Omgeving& om, const Kijker& k, AgendapuntId id, bool kent_gezin,
                       base::Moment nu) {
    const auto g = vind_als_genodigde(s, k, id, nu);
    if (!g) return g.fouten();
    // What is together with it too: it is one family and one time.
    std::vector<Agendapunt> punten{g->punt};
    if (const auto ander = samen::met(s, k.regio, g->punt)) punten.push_back(*ander);
    for (const Agendapunt& p : punten)
        ga_weg({s, om, casus::lees(s, k.regio, p.casus).value(), g->overleg, p, nu}, k, kent_gezin ? "kent_gezin" : "afgemeld");
    if (kent_gezin)
        for (const Agendapunt& p : punten)
            casus::sluit_uit(s, om, k, casus::lees(s, k.regio, p.casus).value(), k.account, {}, nu);
    log(s, om, k, *g, "tafel.afgemeld", nu);
    return base::goed();
}

}  // namespace tafel

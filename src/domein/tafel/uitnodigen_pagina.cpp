// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/keuze.hpp"
#include "domein/tafel/paginas.hpp"

namespace tafel::paginas {
namespace {

/// Who gets what, and why it cannot be done yet.
web::Antwoord pagina(storage::Sessie& s, const Aanvraag& a, const Gezien& g, int status) {
    web::Pagina p{.titel = "Uitnodigen",
                  .bestand = "src/domein/tafel/views/uitnodigen.html",
                  .status = status,
                  .bijschrift = label(g.overleg, g.punt) + ", " + g.casus().nummer,
                  .terug = {"Agenda", pad(g.overleg)},
                  .blad = web::Blad{.actie = pad(g.overleg, g.punt, "uitnodigen"),
                                    .verborgen = {{"versie", std::to_string(g.punt.versie)}}}};
    const auto nee = bezwaren(s, a.om, g.overleg, g.punt, g.casus(), a.nu());
    for (const auto& reden : nee) {
        p.gegevens.rij("BEZWAAR").zet("REDEN", reden);
        p.blad->fouten.push_back({base::Soort::botsing, "tafel.uitnodigen", "", reden});
    }
    for (const auto& e : gemiste_expertises(s, a.om, g.overleg, g.punt, g.casus())) p.gegevens.rij("MIST").zet("EXPERTISE", e);
    web::Gegevens* mensen = nullptr;
    for (const Genodigde& wie : genodigden(s, g.punt.id)) {
        const auto account = toegang::account(s, wie.account);
        if (!account || wie.weg_op) continue;
        if (!mensen) mensen = &p.gegevens.rij("MENSEN");
        const std::string stand = wie.uitgenodigd_op ? "al uitgenodigd" : "krijgt een uitnodiging";
        mensen->rij("MENS").zet("NAAM", account->naam).zet("STAND", stand);
        p.blad->uitleg.push_back(account->naam + ": " + stand + ".");
    }
    p.gegevens.zet("WANNEER", base::voluit(g.punt.begin));
    if (!nee.empty())
        p.gegevens.rij("VERDER")
            .zet("TOESTEMMING_PAD", casus::pad(g.casus(), "toestemming"))
            .zet("PLANNEN_PAD", pad(g.overleg, g.punt, "plannen"));
    if (nee.empty()) p.gegevens.rij("KAN").zet("PAD", pad(g.overleg, g.punt, "uitnodigen")).zet("VERSIE", g.punt.versie);
    if (!nee.empty() && !g.punt.inbrenger_uitgenodigd_op && g.punt.loopt() && a.nu() < g.punt.begin)
        p.gegevens.rij("INBRENGER").zet("INBRENGER_PAD", pad(g.overleg, g.punt, "uitnodigen/inbrenger"));
    p.gegevens.toon_als(g.punt.inbrenger_uitgenodigd_op.has_value(), "INBRENGER_WEET");
    auto uit = a.pagina(std::move(p));
    casus::vermeld_lezen(uit, a.om, a.kijker, g.gevonden, "uitnodigen", {casus::Groep::proces}, a.nu());
    return uit;
}

base::Result<Gezien> mijn_punt(storage::Sessie& s, const Aanvraag& a) {
    auto g = van_pad(s, a);
    if (!g || !g->is(Rol::procesondersteuner)) return niet_gevonden();
    return g;
}

base::Result<web::Antwoord> vraag(Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = mijn_punt(s, a);
        if (!g) return g.fouten();
        return pagina(s, a, *g, 200);
    });
}

base::Result<web::Antwoord> doe(Aanvraag& a) {
    std::string naar;
    const auto klaar = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<> {
        const auto g = mijn_punt(s, a);
        if (!g) return g.fouten();
        naar = pad(g->overleg);
        return nodig_uit(s, a.om, a.kijker, g->punt.id, getal(a.verzoek.formulier["versie"]), a.nu());
    });
    if (klaar) return web::Antwoord::verder(naar + "?gelukt=uitgenodigd");
    if (klaar.fout().soort != base::Soort::ongeldig) return klaar.fouten();
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = mijn_punt(s, a);
        if (!g) return g.fouten();
        return pagina(s, a, *g, 400);
    });
}

base::Result<web::Antwoord> doe_inbrenger(Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = mijn_punt(s, a);
        if (!g) return g.fouten();
        if (const auto klaar = nodig_inbrenger_uit(s, a.om, a.kijker, g->punt.id, a.nu()); !klaar) return klaar.fouten();
        return web::Antwoord::verder(pad(g->overleg) + "?gelukt=inbrenger");
    });
}

}  // namespace

void registreer_uitnodigen(toegang::Deur& deur) {
    const toegang::Recht recht{"overleg.uitnodigen", {Rol::procesondersteuner}};
    deur.gebeurtenis(kPunt + "/uitnodigen", "tafel.uitnodigen", "De tafel uitnodigen", recht, vraag, doe);
    deur.knop(kPunt + "/uitnodigen/inbrenger", "tafel.uitnodigen.inbrenger", "Alleen de inbrenger uitnodigen", recht,
              doe_inbrenger);
}

}  // namespace tafel::paginas

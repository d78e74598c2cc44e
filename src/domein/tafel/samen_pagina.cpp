// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/tafel/paginas.hpp"
#include "domein/tafel/samen.hpp"
#include "web/formulierpagina.hpp"

/// Chair and procesondersteuner take the agendapunten of brothers and sisters together, or apart again.
namespace tafel::paginas {
namespace {

using web::formulier::Veld;
using web::formulier::Veldsoort;

/// The number and the version that the person saw: when it changed since, the choice is asked again.
std::string code(const Agendapunt& p) { return std::to_string(p.nummer) + "-" + std::to_string(p.versie); }

struct Scherm {
    Gezien gezien;
    std::vector<Gezien> anderen;
    std::optional<Agendapunt> samen_met;
};

web::Formulierpagina vraag_samen(const Scherm& sch) {
    Veld met{.naam = "met", .label = "Met welk punt?", .soort = Veldsoort::keuze, .leeg_fout = "Kies een punt"};
    for (const Gezien& ander : sch.anderen)
        met.opties.push_back(
            {code(ander.punt), "Punt " + std::to_string(ander.punt.nummer) + ", casus " + ander.casus().nummer, ""});
    const Gezien& g = sch.gezien;
    return {
        .titel = "Samen bespreken",
        .actie = pad(g.overleg, g.punt, "samen"),
        .knop = "Bespreek samen",
        .alineas = {label(g.overleg, g.punt) +
                        " en het punt van een broer of zus komen na elkaar, met dezelfde mensen. Wie bij een "
                        "van de twee niet mag zijn, wordt voor allebei niet meer gevraagd.",
                    "Elk kind houdt een eigen dossier, eigen toestemming, eigen uitnodigingen en eigen notulen. Andere punten "
                    "kunnen naar een latere tijd gaan. Wie al is uitgenodigd, krijgt daarvan bericht."},
        .velden = {met},
        .verborgen = {{"versie", std::to_string(g.punt.versie)}},
        .links = {{"Toch niet, terug naar de agenda", pad(g.overleg)}},
        .terug = {"Agenda", pad(g.overleg)}};
}

web::Formulierpagina vraag_apart(const Scherm& sch) {
    const Gezien& g = sch.gezien;
    return {.titel = "Weer apart bespreken",
            .actie = pad(g.overleg, g.punt, "apart"),
            .knop = "Bespreek apart",
            .alineas = {label(g.overleg, g.punt) + " en punt " + std::to_string(sch.samen_met->nummer) +
                        " gaan dan elk alleen verder. De tijden en de mensen blijven zoals ze zijn."},
            .verborgen = {{"versie", std::to_string(g.punt.versie)}},
            .links = {{"Toch niet, terug naar de agenda", pad(g.overleg)}},
            .terug = {"Agenda", pad(g.overleg)}};
}

base::Result<Scherm> scherm(storage::Sessie& s, const Aanvraag& a) {
    auto g = van_pad(s, a);
    if (!g) return g.fouten();
    auto anderen = samen::kan_met(s, a.kijker, *g, a.nu());
    auto samen_met = samen::zichtbaar_met(s, a.kijker, *g, a.nu());
    return Scherm{std::move(*g), std::move(anderen), samen_met};
}
/// Nothing to take together is the answer of what is not there (S20).
base::Result<Scherm> scherm_samen(storage::Sessie& s, const Aanvraag& a) {
    auto sch = scherm(s, a);
    if (sch && (sch->anderen.empty() || sch->samen_met)) return niet_gevonden();
    return sch;
}
base::Result<Scherm> scherm_apart(storage::Sessie& s, const Aanvraag& a) {
    auto sch = scherm(s, a);
    if (sch && !sch->samen_met) return niet_gevonden();
    return sch;
}

web::Antwoord toon(const Aanvraag& a, const Scherm& sch, web::Pagina p) {
    auto uit = a.pagina(std::move(p));
    casus::vermeld_lezen(uit, a.om, a.kijker, sch.gezien.gevonden, "agenda", {casus::Groep::proces}, a.nu());
    return uit;
}

base::Result<web::Antwoord> toon_samen(Aanvraag& a) {
    const auto sch = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return scherm_samen(s, a); });
    if (!sch) return sch.fouten();
    return toon(a, *sch, vraag_samen(*sch).pagina());
}

base::Result<web::Antwoord> doe_samen(Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto sch = scherm_samen(s, a);
        if (!sch) return sch.fouten();
        const auto p = vraag_samen(*sch);
        auto in = web::formulier::lees(p.velden, a.verzoek.formulier);
        if (const auto fouten = web::formulier::controleer(p.velden, in); !fouten.empty())
            return toon(a, *sch, p.pagina(in, fouten));
        const auto ander = std::ranges::find_if(sch->anderen, [&](const Gezien& g) { return code(g.punt) == in.tekst("met"); });
        const auto klaar = samen::neem(s, a.om, a.kijker, sch->gezien, getal(a.verzoek.formulier["versie"]), *ander, a.nu());
        if (klaar) return web::Antwoord::verder(pad(sch->gezien.overleg) + "?gelukt=samen");
        if (klaar.fout().soort != base::Soort::ongeldig) return klaar.fouten();
        return toon(a, *sch, p.pagina(in, klaar.fouten()));
    });
}

base::Result<web::Antwoord> toon_apart(Aanvraag& a) {
    const auto sch = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return scherm_apart(s, a); });
    if (!sch) return sch.fouten();
    return toon(a, *sch, vraag_apart(*sch).pagina());
}

base::Result<web::Antwoord> doe_apart(Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto sch = scherm_apart(s, a);
        if (!sch) return sch.fouten();
        const auto ander = vind_punt(s, a.kijker, sch->samen_met->id, a.nu());
        if (!ander) return niet_gevonden();
        const auto klaar = samen::maak_los(s, a.om, a.kijker, sch->gezien, getal(a.verzoek.formulier["versie"]), *ander, a.nu());
        if (!klaar) return klaar.fouten();
        return web::Antwoord::verder(pad(sch->gezien.overleg) + "?gelukt=apart");
    });
}

}  // namespace

void registreer_samen(toegang::Deur& deur) {
    const toegang::Recht recht{"overleg.samen", kWerkers};
    deur.gebeurtenis(kPunt + "/samen", "tafel.samen", "Twee agendapunten samen bespreken", recht, toon_samen, doe_samen);
    deur.gebeurtenis(kPunt + "/apart", "tafel.apart", "Een gedeeld agendapunt weer apart bespreken", recht, toon_apart,
                     doe_apart);
}

}  // namespace tafel::paginas

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/tekst.hpp"
#include "domein/beheer/gemeenten.hpp"
#include "domein/beheer/velden.hpp"

namespace beheer::gemeenten {
namespace {

using regio::Deelnamesoort;
using regio::Gemeente;
using web::formulier::Veld;
using web::formulier::Veldsoort;

struct Soort {
    Deelnamesoort soort;
    const char *label, *uitleg;
};
constexpr Soort kSoorten[] = {
    {Deelnamesoort::alles, "Alles", "Elke vraag en elke melding van deze gemeente."},
    {Deelnamesoort::uithuisplaatsing, "Een dreigende uithuisplaatsing", ""},
    {Deelnamesoort::plaatsing, "Een plaatsing", ""},
    {Deelnamesoort::crisis, "Een crisisplaatsing", ""},
};

std::vector<Veld> deelnamevelden() {
    Veld soorten{.naam = "soorten", .label = "Waarmee doet de gemeente mee?", .soort = Veldsoort::vinkjes};
    for (const auto& k : kSoorten) soorten.opties.push_back({std::string(regio::naam_van(k.soort)), k.label, k.uitleg});
    auto uit = periodevelden();
    uit.push_back(std::move(soorten));
    return uit;
}

web::Formulierpagina begin_formulier(const Gemeente& g) {
    return {.titel = "Deelname van " + g.naam,
            .actie = pad(g, "deelname"),
            .knop = "Leg de deelname vast",
            .alineas = {"Een periode die is begonnen, verandert niet meer. Je kunt haar wel laten eindigen."},
            .velden = deelnamevelden(),
            .verborgen = {{"versie", std::to_string(g.versie)}},
            .terug = {g.naam, pad(g)}};
}
web::Formulierpagina sluit_formulier(const Gemeente& g, const regio::Deelname& d) {
    return {.titel = "Deelname van " + g.naam + " beëindigen",
            .actie = pad(g, "deelname/" + base::iso(d.vanaf)),
            .knop = "Beëindig de deelname",
            .alineas = {"Deze deelname geldt " + periode_tekst(d.vanaf, d.tot) + ", voor: " + soorten_tekst(d.soorten) + ".",
                        "Is de periode nog niet begonnen? Vul dan de begindag in. De periode gaat dan weg."},
            .velden = {eindveld()},
            .verborgen = {{"versie", std::to_string(g.versie)}},
            .terug = {g.naam, pad(g)}};
}

base::Fout niet_gevonden() { return {base::Soort::niet_gevonden, "beheer.gemeente", "", "Deze gemeente is er niet."}; }
const regio::Deelname* deelname_van_pad(const toegang::Aanvraag& a, const Gemeente& g) {
    const auto dag = base::lees_datum(a.verzoek.padwaarde("vanaf"));
    const auto d = std::find_if(g.deelname.begin(), g.deelname.end(), [&](const auto& x) { return x.vanaf == dag; });
    return d == g.deelname.end() ? nullptr : &*d;
}

base::Result<web::Antwoord> begin(toegang::Aanvraag& a) {
    const auto g = van_pad(a);
    if (!g) return g.fouten();
    const auto f = begin_formulier(*g);
    if (a.verzoek.methode == web::Methode::get) return paginas::formulier_terug(a, f, {}, {});
    auto in = web::formulier::lees(f.velden, a.verzoek.formulier);
    if (const auto fouten = web::formulier::controleer(f.velden, in); !fouten.empty())
        return paginas::formulier_terug(a, f, in, fouten);
    regio::Deelname d{dag_uit(in, "vanaf").value(), dag_uit(in, "tot"), {}};
    for (const auto& k : kSoorten)
        if (in.gekozen("soorten", regio::naam_van(k.soort))) d.soorten.push_back(k.soort);
    const auto klaar = paginas::doe(a, "beheer.deelname_erbij", "gemeente", [&](storage::Sessie& s) {
        return regio::begin_deelname(s, a.kijker.regio, g->code, paginas::versie(a), d, base::dag_van(a.nu()));
    });
    if (!klaar) return paginas::formulier_terug(a, f, in, klaar.fouten());
    return paginas::bewaard(pad(*g));
}

base::Result<web::Antwoord> sluit(toegang::Aanvraag& a) {
    const auto g = van_pad(a);
    if (!g) return g.fouten();
    const auto* d = deelname_van_pad(a, *g);
    if (d == nullptr) return niet_gevonden();
    const auto f = sluit_formulier(*g, *d);
    if (a.verzoek.methode == web::Methode::get) return paginas::formulier_terug(a, f, {}, {});
    auto in = web::formulier::lees(f.velden, a.verzoek.formulier);
    if (const auto fouten = web::formulier::controleer(f.velden, in); !fouten.empty())
        return paginas::formulier_terug(a, f, in, fouten);
    const auto klaar = paginas::doe(a, "beheer.deelname_gesloten", "gemeente", [&](storage::Sessie& s) {
        return regio::sluit_deelname(s, a.kijker.regio, g->code, paginas::versie(a), d->vanaf, dag_uit(in, "tot").value(),
                                     base::dag_van(a.nu()));
    });
    if (!klaar) return paginas::formulier_terug(a, f, in, klaar.fouten());
    return paginas::bewaard(pad(*g));
}

}  // namespace

std::string pad(const Gemeente& g, std::string_view achter) {
    return std::string(kLijst) + "/" + g.code + (achter.empty() ? "" : "/" + std::string(achter));
}

std::string soorten_tekst(const std::vector<Deelnamesoort>& soorten) {
    std::vector<std::string> uit;
    for (const auto& k : kSoorten)
        if (std::find(soorten.begin(), soorten.end(), k.soort) != soorten.end())
            uit.push_back(base::tekst::kleine_letters(k.label));
    return base::tekst::opsomming(uit);
}

base::Result<Gemeente> van_pad(const toegang::Aanvraag& a) {
    auto g = a.om.db.lees(a.bereik(),
                          [&](storage::Sessie& s) { return regio::gemeente(s, a.kijker.regio, a.verzoek.padwaarde("code")); });
    if (!g) return niet_gevonden();
    return std::move(*g);
}

void registreer_deelname(toegang::Deur& deur) {
    using enum web::Methode;
    const toegang::Recht recht{"beheer.gemeenten", paginas::kBeheerder};
    const std::string een_gemeente = std::string(kLijst) + "/{code:ref}";
    deur.pagina(get, een_gemeente + "/deelname", "beheer.deelname.vraag", recht, begin);
    deur.pagina(post, een_gemeente + "/deelname", "beheer.deelname", recht, begin);
    deur.pagina(get, een_gemeente + "/deelname/{vanaf:datum}", "beheer.deelname_einde.vraag", recht, sluit);
    deur.pagina(post, een_gemeente + "/deelname/{vanaf:datum}", "beheer.deelname_einde", recht, sluit);
}

}  // namespace beheer::gemeenten

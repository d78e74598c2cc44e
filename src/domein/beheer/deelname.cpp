// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/tekst.hpp"
#include "domein/beheer/gemeenten.hpp"
#include "domein/beheer/velden.hpp"

namespace beheer::gemeenten {
namespace {

using regio::Deelnamesoort;
using regio::Gemeente;
using web::formulier::Antwoorden;
using web::formulier::Veld;
using web::formulier::Veldsoort;

std::vector<Veld> deelnamevelden() {
    Veld soorten{.naam = "soorten",
                 .label = "Waarmee doet de gemeente mee?",
                 .soort = Veldsoort::vinkjes,
                 .opties = opties_van(regio::deelnamesoorten())};
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
    return paginas::behandel(a, {.formulier = begin_formulier(*g),
                                 .naam = "beheer.deelname_erbij",
                                 .object = "gemeente",
                                 .werk =
                                     [&](storage::Sessie& s, const Antwoorden& in) {
                                         regio::Deelname d{dag_uit(in, "vanaf").value(), dag_uit(in, "tot"), {}};
                                         for (const auto& k : regio::deelnamesoorten())
                                             if (in.gekozen("soorten", k.naam)) d.soorten.push_back(k.waarde);
                                         return regio::begin_deelname(s, a.kijker.regio, g->code, paginas::versie(a), d,
                                                                      base::dag_van(a.nu()));
                                     },
                                 .verder = pad(*g)});
}

base::Result<web::Antwoord> sluit(toegang::Aanvraag& a) {
    const auto g = van_pad(a);
    if (!g) return g.fouten();
    const auto* d = deelname_van_pad(a, *g);
    if (d == nullptr) return niet_gevonden();
    return paginas::behandel(a, {.formulier = sluit_formulier(*g, *d),
                                 .naam = "beheer.deelname_gesloten",
                                 .object = "gemeente",
                                 .werk =
                                     [&](storage::Sessie& s, const Antwoorden& in) {
                                         return regio::sluit_deelname(s, a.kijker.regio, g->code, paginas::versie(a), d->vanaf,
                                                                      dag_uit(in, "tot").value(), base::dag_van(a.nu()));
                                     },
                                 .verder = pad(*g)});
}

}  // namespace

std::string pad(const Gemeente& g, std::string_view achter) {
    return std::string(kLijst) + "/" + g.code + (achter.empty() ? "" : "/" + std::string(achter));
}

std::string soorten_tekst(const std::vector<Deelnamesoort>& soorten) {
    std::vector<std::string> uit;
    for (const auto& k : regio::deelnamesoorten())
        if (std::find(soorten.begin(), soorten.end(), k.waarde) != soorten.end())
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

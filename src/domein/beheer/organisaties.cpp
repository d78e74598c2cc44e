// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/tekst.hpp"
#include "domein/beheer/paginas.hpp"
#include "domein/beheer/velden.hpp"

namespace beheer {
namespace {

using regio::Organisatie;
using web::formulier::Antwoorden;
using web::formulier::Veld;
using web::formulier::Veldsoort;

constexpr const char* kLijst = "/beheer/organisaties";
const web::Menupunt kTerug{"Organisaties", kLijst};
std::string pad(const Organisatie& o) { return std::string(kLijst) + "/" + o.ref; }

std::string agb(std::string& waarde) {
    const bool goed = waarde.size() == 8 && waarde.find_first_not_of("0123456789") == std::string::npos;
    return goed ? "" : "Een AGB-code heeft acht cijfers";
}
bool is_domein(const std::string& t) {
    return t.find('.') != std::string::npos && t.front() != '.' && t.back() != '.' &&
           t.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == std::string::npos;
}
std::string domeinen(std::string& waarde) {
    const auto regels = regels_van(base::tekst::kleine_letters(waarde));
    if (!std::all_of(regels.begin(), regels.end(), is_domein))
        return "Zet op elke regel een domein, zoals voorbeeld.nl. Zonder apenstaartje en zonder https://";
    waarde = base::tekst::voeg_samen(regels, "\n");
    return {};
}

std::vector<Veld> velden() {
    return {
        {.naam = "naam", .label = "Naam", .max = 120},
        {.naam = "soort",
         .label = "Wat voor organisatie is het?",
         .soort = Veldsoort::keuze,
         .opties = opties_van(regio::organisatiesoorten())},
        {.naam = "agb", .label = "AGB-code", .verplicht = false, .max = 8, .controle = agb, .breedte = "w9", .invoer = "numeric"},
        {.naam = "maildomeinen",
         .label = "Maildomeinen, één per regel",
         .soort = Veldsoort::lang,
         .uitleg = "Wat achter het apenstaartje staat, bijvoorbeeld voorbeeld.nl.",
         .verplicht = false,
         .max = 1000,
         .controle = domeinen},
        {.naam = "gecontracteerd",
         .label = "Deze organisatie is gecontracteerd door de regio",
         .soort = Veldsoort::vinkje,
         .verplicht = false},
        {.naam = "convenant",
         .label = "Welke versie van het convenant is getekend?",
         .uitleg = "Laat leeg als er niets is getekend. Zonder geldig convenant kun je geen experts van deze organisatie vragen.",
         .verplicht = false,
         .max = 40,
         .breedte = "w9"},
        {.naam = "convenant-op", .label = "Wanneer is het getekend?", .soort = Veldsoort::datum, .verplicht = false},
        {.naam = "convenant-tot",
         .label = "Tot welke dag geldt het convenant?",
         .soort = Veldsoort::datum,
         .uitleg = "De eerste dag waarop het niet meer geldt. Laat leeg als er nog geen einde is.",
         .verplicht = false}};
}

Antwoorden naar_antwoorden(const Organisatie& o) {
    Antwoorden uit;
    uit.zet("naam", o.naam);
    uit.zet("soort", std::string(regio::naam_van(o.soort)));
    uit.zet("agb", o.agb);
    uit.zet("maildomeinen", base::tekst::voeg_samen(o.maildomeinen, "\n"));
    if (o.gecontracteerd) uit.zet("gecontracteerd", "ja");
    uit.zet("convenant", o.convenant_versie);
    if (o.convenant_op) uit.zet("convenant-op", base::iso(*o.convenant_op));
    if (o.convenant_tot) uit.zet("convenant-tot", base::iso(*o.convenant_tot));
    return uit;
}
Organisatie met(Organisatie o, const Antwoorden& a) {
    o.naam = a.tekst("naam");
    o.soort = regio::waarde_van(regio::organisatiesoorten(), a.tekst("soort"));
    o.agb = a.tekst("agb");
    o.maildomeinen = regels_van(a.tekst("maildomeinen"));
    o.gecontracteerd = a.tekst("gecontracteerd") == "ja";
    o.convenant_versie = a.tekst("convenant");
    o.convenant_op = dag_uit(a, "convenant-op");
    o.convenant_tot = dag_uit(a, "convenant-tot");
    return o;
}

/// A covenant is a version and the day of signing together.
base::Fouten kruiscontrole(const Organisatie& o) {
    const auto fout = [](const char* veld, const char* tekst) {
        return base::Fouten{{base::Soort::ongeldig, "beheer.convenant", veld, tekst}};
    };
    if (o.convenant_versie.empty() && o.convenant_op)
        return fout("convenant", "Vul in welke versie van het convenant is getekend");
    if (!o.convenant_versie.empty() && !o.convenant_op)
        return fout("convenant-op-dag", "Vul in wanneer het convenant is getekend");
    if (o.convenant_tot && (!o.convenant_op || *o.convenant_tot <= *o.convenant_op))
        return fout("convenant-tot-dag", "Het einde komt na de dag van tekenen. Kies een latere dag.");
    return {};
}

web::Formulierpagina formulier(const Organisatie& o) {
    web::Formulierpagina f{.titel = o.id ? o.naam : "Organisatie toevoegen",
                           .actie = o.id ? pad(o) : std::string(kLijst) + "/nieuw",
                           .knop = o.id ? "Bewaar de organisatie" : "Voeg de organisatie toe",
                           .velden = velden(),
                           .verborgen = {{"versie", std::to_string(o.versie)}},
                           .terug = kTerug};
    if (o.id && !o.tot) f.links.push_back({"Deze organisatie hoort niet meer bij de regio", pad(o) + "/einde"});
    if (o.tot) f.alineas.push_back("Deze organisatie hoort bij de regio tot " + base::voluit(*o.tot) + ".");
    return f;
}
web::Formulierpagina eindformulier(const Organisatie& o) {
    return {
        .titel = o.naam + " hoort er niet meer bij",
        .actie = pad(o) + "/einde",
        .knop = "Leg het einde vast",
        .alineas =
            {"Vanaf die dag kan niemand deze organisatie nog kiezen. Experts van deze organisatie kun je dan niet meer vragen.",
             "Wat er al over haar is vastgelegd, blijft staan."},
        .velden = {eindveld()},
        .verborgen = {{"versie", std::to_string(o.versie)}},
        .terug = {o.naam, pad(o)}};
}

base::Result<Organisatie> van_pad(const toegang::Aanvraag& a) {
    auto o = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        return regio::organisatie_met_ref(s, a.kijker.regio, a.verzoek.padwaarde("ref"));
    });
    if (!o) return base::Fout{base::Soort::niet_gevonden, "beheer.organisatie", "", "Deze organisatie is er niet."};
    return std::move(*o);
}

std::string convenant_tekst(const Organisatie& o, base::Datum vandaag) {
    if (o.convenant_versie.empty()) return "geen";
    return o.convenant_versie + (o.onder_convenant(vandaag) ? "" : ", geldt nu niet");
}

base::Result<web::Antwoord> lijst(toegang::Aanvraag& a) {
    const auto alle = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return regio::organisaties(s, a.kijker.regio); });
    web::Pagina p{.titel = "Organisaties",
                  .bestand = "src/domein/beheer/views/organisaties.html",
                  .actief = "/beheer",
                  .melding = paginas::melding(a),
                  .terug = {"Beheer", "/beheer"}};
    const auto vandaag = base::dag_van(a.nu());
    p.gegevens.toon_als(alle.empty(), "LEEG");
    if (!alle.empty()) {
        auto& tabel = p.gegevens.rij("TABEL");
        for (const auto& o : alle)
            tabel.rij("RIJ")
                .zet("PAD", pad(o))
                .zet("NAAM", o.naam)
                .toon_als(!o.hoort_erbij(vandaag), "WEG")
                .zet("SOORT", regio::label_van(o.soort))
                .zet("GECONTRACTEERD", o.gecontracteerd ? "ja" : "nee")
                .zet("CONVENANT", convenant_tekst(o, vandaag));
    }
    return a.pagina(std::move(p));
}

base::Result<> bewaar(storage::Sessie& s, const toegang::Aanvraag& a, Organisatie o) {
    o.versie = paginas::versie(a);
    const auto uit = regio::bewaar_organisatie(s, a.om.ids, a.kijker.regio, o);
    if (!uit) return uit.fouten();
    return base::goed();
}

/// The form of a new organisation and of one that is there.
base::Result<web::Antwoord> organisatiepagina(toegang::Aanvraag& a, const Organisatie& was) {
    return paginas::behandel(a, {.formulier = formulier(was),
                                 .nu = was.id ? naar_antwoorden(was) : Antwoorden{},
                                 .naam = was.id ? "beheer.organisatie_gewijzigd" : "beheer.organisatie_erbij",
                                 .object = "organisatie",
                                 .werk = [&](storage::Sessie& s, const Antwoorden& in) -> base::Result<> {
                                     Organisatie nieuw = met(was, in);
                                     if (auto fouten = kruiscontrole(nieuw); !fouten.empty()) return fouten;
                                     return bewaar(s, a, std::move(nieuw));
                                 },
                                 .verder = kLijst});
}

base::Result<web::Antwoord> beeindig(toegang::Aanvraag& a) {
    const auto o = van_pad(a);
    if (!o) return o.fouten();
    return paginas::behandel(a, {.formulier = eindformulier(*o),
                                 .naam = "beheer.organisatie_beeindigd",
                                 .object = "organisatie",
                                 .werk = [&](storage::Sessie& s, const Antwoorden& in) -> base::Result<> {
                                     Organisatie tot_dan = *o;
                                     tot_dan.tot = dag_uit(in, "tot");
                                     if (*tot_dan.tot <= base::dag_van(a.nu()))
                                         return base::Fout{base::Soort::ongeldig, "beheer.einde", "tot-dag",
                                                           "Kies een dag na vandaag. Het verleden verandert niet."};
                                     return bewaar(s, a, std::move(tot_dan));
                                 },
                                 .verder = kLijst});
}

base::Result<web::Antwoord> wijzig(toegang::Aanvraag& a) {
    const auto o = van_pad(a);
    if (!o) return o.fouten();
    return organisatiepagina(a, *o);
}

}  // namespace

void paginas::registreer_organisaties(toegang::Deur& deur) {
    using enum web::Methode;
    const toegang::Recht recht{"beheer.organisaties", kBeheerder};
    const std::string nieuw_pad = std::string(kLijst) + "/nieuw", een = std::string(kLijst) + "/{ref:ref}";
    const auto nieuw = [](toegang::Aanvraag& a) { return organisatiepagina(a, {}); };
    deur.pagina(get, kLijst, "beheer.organisaties", recht, lijst);
    deur.pagina(get, nieuw_pad, "beheer.organisatie_nieuw.vraag", recht, nieuw);
    deur.pagina(post, nieuw_pad, "beheer.organisatie_nieuw", recht, nieuw);
    deur.pagina(get, een, "beheer.organisatie.vraag", recht, wijzig);
    deur.pagina(post, een, "beheer.organisatie", recht, wijzig);
    deur.pagina(get, een + "/einde", "beheer.organisatie_einde.vraag", recht, beeindig);
    deur.pagina(post, een + "/einde", "beheer.organisatie_einde", recht, beeindig);
}

}  // namespace beheer

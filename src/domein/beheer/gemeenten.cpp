// SPDX-License-Identifier: EUPL-1.2
#include "domein/beheer/gemeenten.hpp"

#include <algorithm>

#include "base/tekst.hpp"
#include "domein/beheer/velden.hpp"

namespace beheer {
namespace {

using regio::Gemeente;
using web::formulier::Antwoorden;
using web::formulier::Veld;
using web::formulier::Veldsoort;

const web::Menupunt kTerug{"Gemeenten", gemeenten::kLijst};
std::string doet_mee_met(const Gemeente& g, base::Datum vandaag) {
    for (const auto& d : g.deelname)
        if (d.vanaf <= vandaag && (!d.tot || vandaag < *d.tot)) return gemeenten::soorten_tekst(d.soorten);
    return "doet nu niet mee";
}

std::string cbs_code(std::string& waarde) {
    const bool cijfers = waarde.size() == 4 && waarde.find_first_not_of("0123456789") == std::string::npos;
    return cijfers ? "" : "De CBS-code heeft vier cijfers, bijvoorbeeld 0268";
}

/// The code only when it is new: it is what everything else knows the gemeente by.
std::vector<Veld> velden(bool met_code) {
    std::vector<Veld> uit;
    if (met_code)
        uit.push_back({.naam = "code",
                       .label = "CBS-code",
                       .uitleg = "Vier cijfers. Je kunt de code later niet wijzigen.",
                       .max = 4,
                       .controle = cbs_code,
                       .breedte = "w4",
                       .invoer = "numeric"});
    uit.push_back({.naam = "naam", .label = "Naam", .max = 80});
    uit.push_back({.naam = "inwoners",
                   .label = "Aantal inwoners",
                   .soort = Veldsoort::getal,
                   .uitleg = "Experts zien de naam van een kleine gemeente niet.",
                   .max = 2000000,
                   .breedte = "w9",
                   .invoer = "numeric"});
    uit.push_back({.naam = "doorbraak",
                   .label = "Heeft deze gemeente een doorbraakaanpak?",
                   .soort = Veldsoort::keuze,
                   .opties = {{"ja", "Ja", ""}, {"nee", "Nee", ""}}});
    uit.push_back({.naam = "doorbraak-tekst",
                   .label = "Wat is er dan in plaats van de doorbraakaanpak?",
                   .soort = Veldsoort::lang,
                   .max = 500,
                   .toon_als_veld = "doorbraak",
                   .toon_als = {"nee"},
                   .toon_als_tekst = "Alleen als de gemeente geen doorbraakaanpak heeft."});
    return uit;
}

Antwoorden naar_antwoorden(const Gemeente& g) {
    Antwoorden uit;
    uit.zet("naam", g.naam);
    uit.zet("inwoners", std::to_string(g.inwoners));
    uit.zet("doorbraak", g.doorbraak ? "ja" : "nee");
    uit.zet("doorbraak-tekst", g.doorbraak_tekst);
    return uit;
}
Gemeente met(Gemeente g, const Antwoorden& a) {
    g.naam = a.tekst("naam");
    g.inwoners = std::stoi(a.tekst("inwoners"));
    g.doorbraak = a.tekst("doorbraak") == "ja";
    g.doorbraak_tekst = a.tekst("doorbraak-tekst");
    return g;
}

web::Formulierpagina nieuw_formulier() {
    return {.titel = "Gemeente toevoegen",
            .actie = std::string(gemeenten::kLijst) + "/nieuw",
            .knop = "Voeg de gemeente toe",
            .alineas = {"Daarna leg je vast vanaf welke dag de gemeente meedoet, en waarmee."},
            .velden = velden(true),
            .terug = kTerug};
}
web::Formulierpagina wijzig_formulier(const Gemeente& g) {
    return {.titel = g.naam + " wijzigen",
            .actie = gemeenten::pad(g, "wijzigen"),
            .knop = "Bewaar de gemeente",
            .velden = velden(false),
            .verborgen = {{"versie", std::to_string(g.versie)}},
            .terug = {g.naam, gemeenten::pad(g)}};
}
base::Result<web::Antwoord> lijst(toegang::Aanvraag& a) {
    const auto alle = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return regio::gemeenten(s, a.kijker.regio); });
    web::Pagina p{.titel = "Gemeenten",
                  .bestand = "src/domein/beheer/views/gemeenten.html",
                  .actief = "/beheer",
                  .terug = {"Beheer", "/beheer"}};
    p.gegevens.toon_als(alle.empty(), "LEEG");
    if (!alle.empty()) {
        auto& tabel = p.gegevens.rij("TABEL");
        for (const auto& g : alle)
            tabel.rij("RIJ")
                .zet("PAD", gemeenten::pad(g))
                .zet("NAAM", g.naam)
                .zet("CODE", g.code)
                .zet("DEELNAME", doet_mee_met(g, base::dag_van(a.nu())))
                .zet("DOORBRAAK", g.doorbraak ? "ja" : "nee");
    }
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> een(toegang::Aanvraag& a) {
    const auto g = gemeenten::van_pad(a);
    if (!g) return g.fouten();
    web::Pagina p{.titel = g->naam,
                  .bestand = "src/domein/beheer/views/gemeente.html",
                  .actief = "/beheer",
                  .melding = paginas::melding(a),
                  .terug = kTerug};
    const auto vandaag = base::dag_van(a.nu());
    p.gegevens.zet("PAD", gemeenten::pad(*g))
        .zet("CODE", g->code)
        .zet("INWONERS", g->inwoners)
        .zet("DOORBRAAK", g->doorbraak ? "ja" : "nee");
    if (!g->doorbraak) p.gegevens.rij("ZONDER").zet("TEKST", g->doorbraak_tekst);
    p.gegevens.toon_als(g->deelname.empty(), "GEEN_DEELNAME");
    for (const auto& d : g->deelname) {
        auto& rij = p.gegevens.rij("DEELNAME")
                        .zet("WANNEER", periode_tekst(d.vanaf, d.tot))
                        .zet("SOORTEN", gemeenten::soorten_tekst(d.soorten));
        if (!d.tot || *d.tot > vandaag) rij.rij("EINDE").zet("EINDE_PAD", gemeenten::pad(*g, "deelname/" + base::iso(d.vanaf)));
    }
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> voeg_toe(toegang::Aanvraag& a) {
    const Gemeente nieuw{.code = base::tekst::trim(a.verzoek.formulier["code"])};
    return paginas::behandel(
        a, {.formulier = nieuw_formulier(),
            .naam = "beheer.gemeente_erbij",
            .object = "gemeente",
            .werk = [&](storage::Sessie& s,
                        const Antwoorden& in) { return regio::bewaar_gemeente(s, a.kijker.regio, met(nieuw, in)); },
            .verder = gemeenten::pad(nieuw)});
}

base::Result<web::Antwoord> wijzig(toegang::Aanvraag& a) {
    const auto g = gemeenten::van_pad(a);
    if (!g) return g.fouten();
    return paginas::behandel(a, {.formulier = wijzig_formulier(*g),
                                 .nu = naar_antwoorden(*g),
                                 .naam = "beheer.gemeente_gewijzigd",
                                 .object = "gemeente",
                                 .werk =
                                     [&](storage::Sessie& s, const Antwoorden& in) {
                                         Gemeente nieuw = met(*g, in);
                                         nieuw.versie = std::max(1, paginas::versie(a));  // 0 would be a new one
                                         return regio::bewaar_gemeente(s, a.kijker.regio, nieuw);
                                     },
                                 .verder = gemeenten::pad(*g)});
}

}  // namespace

void paginas::registreer_gemeenten(toegang::Deur& deur) {
    gemeenten::registreer_deelname(deur);
    using enum web::Methode;
    const toegang::Recht recht{"beheer.gemeenten", kBeheerder};
    const std::string een_gemeente = std::string(gemeenten::kLijst) + "/{code:ref}";
    deur.pagina(get, gemeenten::kLijst, "beheer.gemeenten", recht, lijst);
    deur.pagina(get, std::string(gemeenten::kLijst) + "/nieuw", "beheer.gemeente_nieuw.vraag", recht, voeg_toe);
    deur.pagina(post, std::string(gemeenten::kLijst) + "/nieuw", "beheer.gemeente_nieuw", recht, voeg_toe);
    deur.pagina(get, een_gemeente, "beheer.gemeente", recht, een);
    deur.pagina(get, een_gemeente + "/wijzigen", "beheer.gemeente_wijzig.vraag", recht, wijzig);
    deur.pagina(post, een_gemeente + "/wijzigen", "beheer.gemeente_wijzig", recht, wijzig);
}

}  // namespace beheer

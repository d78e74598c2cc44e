// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/beheer/paginas.hpp"
#include "domein/beheer/velden.hpp"

namespace beheer {
namespace {

using regio::Bouwsteen;
using web::formulier::Antwoorden;
using web::formulier::Veld;
using web::formulier::Veldsoort;

constexpr const char* kLijst = "/beheer/bouwstenen";
const web::Menupunt kTerug{"Productcodes", kLijst};
bool voorbij(const Bouwsteen& b, base::Datum vandaag) { return b.tot && *b.tot <= vandaag; }

/// 001, the list of bouwstenen: five characters, as in the national list ("43A10", "35502").
std::string productcode(std::string& waarde) {
    for (char& c : waarde)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    const bool goed = waarde.size() == 5 && waarde.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos;
    return goed ? "" : "Een productcode heeft vijf cijfers en letters, bijvoorbeeld 43A10";
}

std::vector<Veld> velden() {
    Veld verblijf{.naam = "verblijf",
                  .label = "Wat voor verblijf is het?",
                  .soort = Veldsoort::keuze,
                  .opties = opties_van(regio::verblijven())};
    std::vector<Veld> uit{{.naam = "code", .label = "Productcode", .max = 5, .controle = productcode, .breedte = "w9"},
                          {.naam = "naam", .label = "Naam", .max = 120},
                          std::move(verblijf)};
    for (auto& v : periodevelden()) uit.push_back(std::move(v));
    return uit;
}

web::Formulierpagina nieuw_formulier() {
    return {
        .titel = "Productcode toevoegen",
        .actie = std::string(kLijst) + "/nieuw",
        .knop = "Voeg de code toe",
        .alineas = {"Wil je een code wijzigen? Beëindig haar dan en voeg de nieuwe toe. Zo blijft te zien wat er eerder gold."},
        .velden = velden(),
        .terug = kTerug};
}
std::string pad(const Bouwsteen& b) { return std::string(kLijst) + "/" + b.code + "/" + base::iso(b.vanaf); }
web::Formulierpagina sluit_formulier(const Bouwsteen& b) {
    return {.titel = "Productcode " + b.code + " beëindigen",
            .actie = pad(b),
            .knop = "Beëindig de code",
            .alineas = {b.naam + " geldt " + periode_tekst(b.vanaf, b.tot) + ".",
                        "Geldt de code nog niet? Vul dan de begindag in. De code gaat dan weg."},
            .velden = {eindveld()},
            .verborgen = {{"versie", std::to_string(b.versie)}},
            .terug = kTerug};
}

std::vector<Bouwsteen> alle(const toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return regio::alle_bouwstenen(s, a.kijker.regio); });
}

base::Result<web::Antwoord> lijst(toegang::Aanvraag& a) {
    web::Pagina p{.titel = "Productcodes",
                  .bestand = "src/domein/beheer/views/bouwstenen.html",
                  .actief = "/beheer",
                  .melding = paginas::melding(a),
                  .terug = {"Beheer", "/beheer"}};
    const auto vandaag = base::dag_van(a.nu());
    auto rijen = alle(a);
    p.gegevens.toon_als(rijen.empty(), "LEEG");
    // What is over stands below what holds or will hold.
    const auto einde = std::stable_partition(rijen.begin(), rijen.end(), [&](const auto& b) { return !voorbij(b, vandaag); });
    const auto toon = [&](auto van, auto tot, const char* titel) {
        if (van == tot) return;
        auto& tabel = p.gegevens.rij("TABEL").zet("TITEL", titel);
        for (; van != tot; ++van) {
            auto& rij =
                tabel.rij("RIJ").zet("CODE", van->code).zet("NAAM", van->naam).zet("VERBLIJF", regio::label_van(van->verblijf));
            rij.zet("WANNEER", periode_tekst(van->vanaf, van->tot));
            if (voorbij(*van, vandaag)) rij.toon("VOORBIJ");
            else rij.rij("EINDE").zet("EINDE_PAD", pad(*van));
        }
    };
    toon(rijen.begin(), einde, "Productcodes die gelden of gaan gelden");
    toon(einde, rijen.end(), "Productcodes die niet meer gelden");
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> voeg_toe(toegang::Aanvraag& a) {
    return paginas::behandel(a, {.formulier = nieuw_formulier(),
                                 .naam = "beheer.bouwsteen_erbij",
                                 .object = "bouwsteen",
                                 .werk =
                                     [&](storage::Sessie& s, const Antwoorden& in) {
                                         const Bouwsteen b{
                                             .code = in.tekst("code"),
                                             .naam = in.tekst("naam"),
                                             .verblijf = regio::waarde_van(regio::verblijven(), in.tekst("verblijf")),
                                             .vanaf = dag_uit(in, "vanaf").value(),
                                             .tot = dag_uit(in, "tot")};
                                         return regio::begin_bouwsteen(s, a.kijker.regio, b, base::dag_van(a.nu()));
                                     },
                                 .verder = kLijst});
}

base::Result<web::Antwoord> sluit(toegang::Aanvraag& a) {
    const auto rijen = alle(a);
    const auto b = std::find_if(rijen.begin(), rijen.end(), [&](const Bouwsteen& x) {
        return x.code == a.verzoek.padwaarde("code") && base::lees_datum(a.verzoek.padwaarde("vanaf")) == x.vanaf;
    });
    if (b == rijen.end()) return base::Fout{base::Soort::niet_gevonden, "beheer.bouwsteen", "", "Deze productcode is er niet."};
    return paginas::behandel(a, {.formulier = sluit_formulier(*b),
                                 .naam = "beheer.bouwsteen_gesloten",
                                 .object = "bouwsteen",
                                 .werk =
                                     [&](storage::Sessie& s, const Antwoorden& in) {
                                         return regio::sluit_bouwsteen(s, a.kijker.regio, b->code, paginas::versie(a), b->vanaf,
                                                                       dag_uit(in, "tot").value(), base::dag_van(a.nu()));
                                     },
                                 .verder = kLijst});
}

}  // namespace

void paginas::registreer_bouwstenen(toegang::Deur& deur) {
    using enum web::Methode;
    const toegang::Recht recht{"beheer.bouwstenen", kBeheerder};
    const std::string een = std::string(kLijst) + "/{code:ref}/{vanaf:datum}";
    deur.pagina(get, kLijst, "beheer.bouwstenen", recht, lijst);
    deur.pagina(get, std::string(kLijst) + "/nieuw", "beheer.bouwsteen_nieuw.vraag", recht, voeg_toe);
    deur.pagina(post, std::string(kLijst) + "/nieuw", "beheer.bouwsteen_nieuw", recht, voeg_toe);
    deur.pagina(get, een, "beheer.bouwsteen_einde.vraag", recht, sluit);
    deur.pagina(post, een, "beheer.bouwsteen_einde", recht, sluit);
}

}  // namespace beheer

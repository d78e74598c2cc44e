// SPDX-License-Identifier: EUPL-1.2
#include "web/pagina.hpp"

#include <algorithm>
#include <array>

namespace web {
namespace {

constexpr std::string_view kKader = "web/sjablonen/kader.html";

void vul_kop(Gegevens& g, const Kader& kader) {
    const auto pad = [&](std::string_view naam) {
        return kader.statisch ? kader.statisch(naam) : "/statisch/" + std::string(naam);
    };
    g.zet("STIJL", pad("ret.css")).zet("ICOON", pad("icon.svg")).zet("SCRIPT", pad("app.js"));
    if (!kader.regio_naam.empty()) g.rij("REGIO").zet("REGIO_NAAM", kader.regio_naam);
    if (!kader.gebruiker.empty()) g.rij("INGELOGD").zet("GEBRUIKER", kader.gebruiker);
    if (kader.demo) g.rij("DEMO").zet("DEMO_TEKST", kader.demo_tekst);
}

void vul_menu(Gegevens& g, const Kader& kader, std::string_view actief) {
    if (kader.menu.empty()) return;
    auto& menu = g.rij("MENU");
    for (const auto& punt : kader.menu) {
        auto& rij = menu.rij("MENUPUNT").zet("PAD", punt.pad).zet("TEKST", punt.tekst);
        rij.toon(punt.pad == actief ? "ACTIEF" : "ANDER");
    }
}

void vul_titel(Gegevens& g, const Pagina& pagina) {
    g.zet("TITEL", pagina.titel).toon_als(pagina.fout, "FOUT");
    if (!pagina.terug.pad.empty()) g.rij("TERUG").zet("TERUG_PAD", pagina.terug.pad).zet("TERUG_TEKST", pagina.terug.tekst);
    if (!pagina.melding.empty()) g.rij("MELDING").zet("MELDING_TEKST", pagina.melding);
    if (pagina.eigen_kop) return;
    auto& kop = g.rij("KOP").zet("KOP_TEKST", pagina.kop.empty() ? pagina.titel : pagina.kop);
    if (!pagina.bijschrift.empty()) kop.rij("BIJSCHRIFT").zet("BIJSCHRIFT_TEKST", pagina.bijschrift);
}

struct Fouttekst {
    int status;
    std::string_view titel, uitleg, wat_nu;
};
constexpr std::array<Fouttekst, 14> kFoutteksten{{
    {400, "We begrijpen deze vraag niet", "Je browser stuurde iets wat wij niet kunnen lezen.",
     "Ga terug naar de vorige pagina en probeer het nog een keer."},
    {401, "Log eerst in", "We weten niet wie je bent.", "Log in en probeer het nog een keer."},
    {403, "Dit mag je niet doen", "Je bent ingelogd, maar je rol mag dit niet, of de pagina stond te lang open.",
     "Ga terug en laad de pagina opnieuw. Blijft dit zo? Vraag het de procesondersteuner van je regio."},
    {404, "Deze pagina is er niet", "Het adres klopt niet, of deze pagina is niet (meer) voor jou.",
     "Kijk of je het adres goed hebt overgenomen, of begin opnieuw vanaf de startpagina."},
    {405, "Dit kan hier niet", "Deze pagina kan niet doen wat je browser vroeg.",
     "Ga terug naar de vorige pagina en gebruik de knoppen op die pagina."},
    {408, "Het duurde te lang", "De verbinding was te traag. We hebben niets bewaard van deze laatste stap.",
     "Ga terug naar de vorige pagina en probeer het nog een keer."},
    {409, "Iemand anders was je voor", "Iemand anders heeft dit veranderd terwijl jij bezig was. We hebben niets overschreven.",
     "Ga terug, laad de pagina opnieuw en kijk wat er veranderd is. Doe daarna jouw wijziging nog een keer."},
    {413, "Dit is te groot", "Wat je stuurde is groter dan wij kunnen aannemen.",
     "Maak de tekst korter of kies een kleiner bestand, en probeer het nog een keer."},
    {415, "Dit soort bestand kennen we niet", "Je stuurde iets in een vorm die wij niet kunnen lezen.",
     "Ga terug naar de vorige pagina en gebruik het formulier op die pagina."},
    {421, "Dit adres is niet van ons", "Je browser vroeg om een andere website dan deze.",
     "Kijk of je het adres goed hebt overgenomen. Blijft dit zo? Bel dan de procesondersteuner van je regio."},
    {429, "Even wachten", "Dit is te vaak achter elkaar geprobeerd.", "Wacht een paar minuten en probeer het dan nog een keer."},
    {431, "Dit adres is te lang", "Je browser stuurde meer gegevens mee dan wij kunnen aannemen.",
     "Begin opnieuw vanaf de startpagina. Blijft dit zo? Wis dan de cookies van deze site."},
    {503, "We hebben het even te druk", "Het lukt nu niet om je te helpen. We hebben niets bewaard van deze laatste stap.",
     "Wacht een minuut, ga terug en probeer het nog een keer."},
    {500, "Er ging iets mis bij ons", "Dit is onze fout, niet die van jou.",
     "Probeer het over een paar minuten nog een keer. Gaat het weer mis? Bel dan de procesondersteuner van "
     "je regio."},
}};

}  // namespace

Antwoord toon(const Sjablonen& sjablonen, const Kader& kader, Pagina pagina) {
    Gegevens g;
    g.zet_overal("CSRF", kader.csrf);
    vul_kop(g, kader);
    vul_menu(g, kader, pagina.actief);
    vul_titel(g, pagina);
    g.deel("INHOUD", pagina.bestand) = std::move(pagina.gegevens);
    return Antwoord::html(sjablonen.maak(kKader, g), pagina.status);
}

Pagina foutpagina(int status, std::string_view referentie) {
    const auto gevonden =
        std::find_if(kFoutteksten.begin(), kFoutteksten.end() - 1, [&](const Fouttekst& f) { return f.status == status; });
    Pagina pagina{.titel = std::string(gevonden->titel), .bestand = "web/sjablonen/foutpagina.html", .status = status};
    pagina.gegevens.zet("UITLEG", gevonden->uitleg).zet("WAT_NU", gevonden->wat_nu);
    if (!referentie.empty()) pagina.gegevens.rij("REFERENTIE").zet("CODE", referentie);
    return pagina;
}

void toon_pager(Gegevens& g, std::string_view telling, std::string_view eerste_pad, std::string_view volgende_pad) {
    auto& pager = g.deel("PAGER", "web/sjablonen/pager.html").zet("TELLING", telling);
    if (!eerste_pad.empty()) pager.rij("EERSTE").zet("EERSTE_PAD", eerste_pad);
    if (!volgende_pad.empty()) pager.rij("VOLGENDE").zet("VOLGENDE_PAD", volgende_pad);
}

}  // namespace web

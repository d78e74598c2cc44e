// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "domein/toegang/bewaard.hpp"
#include "domein/toegang/bezoeker.hpp"
#include "domein/toegang/paginas.hpp"

namespace toegang {
namespace {

struct Uitleg {
    Rol rol;
    std::string_view tekst;
};

/// What somebody can do here. Roles whose work comes later hear so, and hear that nothing waits for them now.
constexpr std::array<Uitleg, kAantalRollen> kUitleg{{
    {Rol::inbrenger, "Je meldt hier een casus aan, volgt wat ermee gebeurt en leest het advies."},
    {Rol::praktijkondersteuner, "Je bereidt hier aanmeldingen voor. Een huisarts uit je praktijk ondertekent en verstuurt ze."},
    {Rol::procesondersteuner,
     "Je bewaakt hier de hele cyclus: nieuwe aanmeldingen, wat nog geanonimiseerd moet worden, het vooroverleg en de overleggen."},
    {Rol::anonimiseerder, "Je kijkt hier de geanonimiseerde dossiers na en tekent ze."},
    {Rol::waarnemend_voorzitter,
     "Je neemt waar voor de voorzitter: je leidt het vooroverleg en de overleggen en geeft adviezen vrij."},
    {Rol::voorzitter, "Je leidt hier het vooroverleg en de overleggen, en geeft adviezen vrij."},
    {Rol::vaste_deelnemer, "Je leest hier de geanonimiseerde casussen van het vooroverleg waar je bij bent."},
    {Rol::expert,
     "Je leest hier de geanonimiseerde casussen waarvoor je bent uitgenodigd. Zonder uitnodiging is hier niets te zien."},
    {Rol::ervaringsdeskundige,
     "Je leest hier de geanonimiseerde casussen waarvoor je bent uitgenodigd. Zonder uitnodiging is hier niets te zien."},
    {Rol::maatje,
     "Je helpt straks een inbrenger hier om een advies uit te voeren. Die pagina's zijn er nog niet. Er wacht hier niets op je."},
    {Rol::procesregisseur,
     "Je volgt straks hier de acties tot er een oplossing is. Die pagina's zijn er nog niet. Er wacht hier niets op je."},
    {Rol::doorbraakcoach, "Je maakt straks hier het maatwerkplan. Die pagina's zijn er nog niet. Er wacht hier niets op je."},
    {Rol::beleidsadviseur,
     "Je krijgt hier straks cijfers en signalen, zonder gegevens van kinderen. Die pagina's zijn er nog niet."},
    {Rol::rob, "Je ziet hier straks plaatsingen en maatwerk. Die pagina's zijn er nog niet. Er wacht hier niets op je."},
    {Rol::boeg,
     "Je krijgt hier straks de casussen die een regio naar je doorzet. Die pagina's zijn er nog niet. Er wacht hier niets op je."},
    {Rol::jeugdige,
     "Je leest hier straks wat er over jou is besproken. Dat kan nu nog niet. Vraag het aan degene die je heeft aangemeld."},
    {Rol::ouder,
     "Je leest hier straks wat er is besproken. Dat kan nu nog niet. Vraag het aan degene die je kind heeft aangemeld."},
    {Rol::fg,
     "Je controleert hier wie er in casussen heeft gekeken en beslist mee over toegang. De inhoud van casussen zie je niet."},
    {Rol::gemeentecontact,
     "Je ziet hier straks welke plaatsingen van je gemeente niet zijn aangemeld. Die pagina's zijn er nog niet."},
    {Rol::beheerder, "Je beheert hier de mensen, hun rollen en de regels van de regio. Casussen zie je niet."},
}};

struct Contact {
    std::string telefoon, email;
};

Contact contact(const Aanvraag& a) {
    const auto r = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return regio::regels(s, a.kijker.regio, a.nu()); });
    return {r.telefoon, r.email};
}

/// Counts and where to go, of everything above this slice.
void toon_te_doen(web::Gegevens& g, const Aanvraag& a) {
    std::vector<web::Menupunt> lijst;
    a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { a.om.bus.meld(TeDoen{s, a.om, a.kijker, a.nu(), lijst}); });
    if (lijst.empty()) return;
    auto& blok = g.rij("TE_DOEN");
    for (const auto& punt : lijst) blok.rij("WACHT").zet("WACHT_PAD", punt.pad).zet("WACHT_TEKST", punt.tekst);
}

base::Result<web::Antwoord> start(Aanvraag& a) {
    web::Pagina p{.titel = "Welkom", .bestand = "src/domein/toegang/views/start.html", .actief = "/start"};
    p.kop = "Welkom, " + a.kijker.naam;
    auto& g = p.gegevens;
    toon_te_doen(g, a);
    for (const auto& u : kUitleg)
        if (a.kijker.is(u.rol)) g.rij("ROL").zet("ROL_NAAM", label_van(u.rol)).zet("ROL_UITLEG", u.tekst);
    g.toon_als(!a.kijker.gecontroleerd, "ONGECONTROLEERD");
    bool begonnen = false;
    for (const auto& punt : a.kader.menu) {
        if (punt.pad == "/account") continue;  // has a place of its own below
        if (!begonnen) g.toon("WERK");
        begonnen = true;
        g.rij("PUNT").zet("PUNT_PAD", punt.pad).zet("PUNT_TEKST", punt.tekst);
    }
    const auto c = contact(a);
    if (!c.telefoon.empty()) g.rij("TELEFOON").zet("TELEFOON_NUMMER", c.telefoon);
    if (!c.email.empty()) g.rij("EMAIL").zet("EMAIL_ADRES", c.email);
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> toon_bewaard(Aanvraag& a) {
    const auto b = a.om.db.lees(
        a.bereik(), [&](storage::Sessie& s) { return bewaard_voor(s, a.om, a.kijker.regio, a.kijker.account, a.nu()); });
    if (!b) return web::Antwoord::verder("/start");
    web::Pagina p{.titel = "Verder waar je was", .bestand = "src/domein/toegang/views/bewaard.html"};
    p.gegevens.zet("PAD", b->pad).zet("ZEGEL", a.om.sleutels.verzegel("toegang.bewaard", std::to_string(b->id.getal)));
    p.gegevens.toon_als(b->had_bestanden, "BESTANDEN");
    for (const auto& [naam, waarde] : b->velden.velden())
        p.gegevens.rij("VELD").zet("VELD_NAAM", naam).zet("VELD_WAARDE", waarde);
    return a.pagina(std::move(p));
}

/// Nothing to do but what the door does with the field `bewaard`: throw it away.
base::Result<web::Antwoord> gooi_weg(Aanvraag&) { return web::Antwoord::verder("/start"); }

}  // namespace

void registreer_start(Deur& deur) {
    using web::Methode;
    deur.openbaar(Methode::get, "/", "toegang.begin", web::Kanaal::pagina, [&om = deur.omgeving()](const web::Verzoek& v) {
        return web::Antwoord::verder(bezoeker(om, v) ? "/start" : "/inloggen");
    });
    deur.pagina(Methode::get, "/start", "toegang.start", voor_iedereen("toegang.start"), start);
    deur.pagina(Methode::get, "/bewaard", "toegang.bewaard_toon", voor_iedereen("toegang.bewaard"), toon_bewaard);
    deur.pagina(Methode::post, "/bewaard/weg", "toegang.bewaard_weg", voor_iedereen("toegang.bewaard"), gooi_weg);
}

}  // namespace toegang

// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/aanwezig.hpp"
#include "domein/vooroverleg/paginas.hpp"
#include "web/formulierpagina.hpp"

namespace vooroverleg {
namespace {

using web::formulier::Antwoorden;
using web::formulier::Veld;

const toegang::Recht kAanwezig{"vooroverleg.aanwezigen",
                               {toegang::Rol::procesondersteuner, toegang::Rol::voorzitter, toegang::Rol::waarnemend_voorzitter}};

std::vector<Veld> velden(const std::vector<aanwezig::Mens>& mensen) {
    Veld wie{.naam = "aanwezig",
             .label = "Wie zijn erbij?",
             .soort = web::formulier::Veldsoort::vinkjes,
             .uitleg = "Een vaste deelnemer leest alleen casussen van een vooroverleg waar die bij is.",
             .leeg_fout = "Kies wie erbij zijn"};
    for (const auto& m : mensen)
        wie.opties.push_back({std::to_string(m.account.getal), m.naam, std::string(toegang::label_van(m.rol))});
    return {wie};
}

struct Scherm {
    Vooroverleg vooroverleg;
    std::vector<aanwezig::Mens> mensen;
};

base::Result<Scherm> kijk(storage::Sessie& s, const toegang::Aanvraag& a) {
    const auto v = paginas::vind(s, a);
    if (!v) return v.fouten();
    if (v->stand != Stand::gepland) return paginas::gesloten();
    return Scherm{*v, aanwezig::kandidaten(s, a.kijker.regio, *v, a.nu())};
}

web::Antwoord pagina(const toegang::Aanvraag& a, const Scherm& z, const Antwoorden& in, const base::Fouten& fouten) {
    web::Pagina p =
        web::Formulierpagina{
            .titel = "Wie zijn er bij het vooroverleg van " + base::kort(z.vooroverleg.datum) + "?",
            .actie = paginas::pad(z.vooroverleg, "aanwezigen"),
            .knop = "Bewaar wie erbij zijn",
            .alineas = {"Haal je een vaste deelnemer weg? Dan kan die de casussen van dit vooroverleg meteen niet meer lezen."},
            .velden = velden(z.mensen),
            .verborgen = {{"versie", std::to_string(z.vooroverleg.versie)}},
            .terug = {"Terug naar het vooroverleg", paginas::pad(z.vooroverleg)}}
            .pagina(in, fouten);
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a) {
    const auto z = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return kijk(s, a); });
    if (!z) return z.fouten();
    std::vector<std::string> komen;
    for (const auto& m : z->mensen)
        if (m.komt) komen.push_back(std::to_string(m.account.getal));
    Antwoorden nu;
    nu.zet_lijst("aanwezig", std::move(komen));
    return pagina(a, *z, nu, {});
}

base::Result<web::Antwoord> bewaar(toegang::Aanvraag& a) {
    const int versie = paginas::getal(a.verzoek.formulier["versie"]);
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto z = kijk(s, a);
        if (!z) return z.fouten();
        const auto vragen = velden(z->mensen);
        auto in = web::formulier::lees(vragen, a.verzoek.formulier);
        if (const auto fouten = web::formulier::controleer(vragen, in); !fouten.empty()) return pagina(a, *z, in, fouten);
        std::vector<toegang::AccountId> komen;
        for (const auto& id : in.lijst("aanwezig")) komen.push_back({std::atoll(id.c_str())});
        const auto klaar = aanwezig::zet(s, a.om, a.kijker, z->vooroverleg, versie, komen, a.nu());
        if (!klaar) return pagina(a, *z, in, klaar.fouten());
        return web::Antwoord::verder(paginas::pad(z->vooroverleg) + "?gelukt=aanwezigen");
    });
}

/// It cannot be taken back, so it is asked first.
base::Result<web::Antwoord> vraag_ken_gezin(toegang::Aanvraag& a) {
    const auto plek = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return paginas::vind_punt(s, a); });
    if (!plek) return plek.fouten();
    const std::string hier = paginas::puntpad(plek->vooroverleg, plek->punt);
    web::Pagina p =
        web::Formulierpagina{.titel = "Ken je dit gezin?",
                             .actie = hier + "/ken-gezin",
                             .knop = "Ja, ik ken dit gezin",
                             .alineas = {"Je doet dan bij punt " + std::to_string(plek->punt.nummer) +
                                         " niet mee en ziet de casus niet meer. Dat blijft zo, ook bij een volgend overleg."},
                             .links = {{"Nee, terug naar het punt", hier}},
                             .gevaar = true}
            .pagina();
    web::Antwoord uit = a.pagina(std::move(p));
    casus::vermeld_lezen(uit, a.om, a.kijker, plek->gevonden, "ken_gezin", {casus::Groep::proces}, a.nu());
    return uit;
}

base::Result<web::Antwoord> ken_gezin(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto plek = paginas::vind_punt(s, a);
        if (!plek) return plek.fouten();
        aanwezig::kent_gezin(s, a.om, a.kijker, plek->vooroverleg, plek->gevonden.casus, a.nu());
        return web::Antwoord::verder(paginas::pad(plek->vooroverleg) + "?gelukt=kent_gezin");
    });
}

}  // namespace

void paginas::registreer_aanwezig(toegang::Deur& deur) {
    const std::string patroon = "/vooroverleggen/{ref:ref}/aanwezigen";
    deur.gebeurtenis(patroon, "vooroverleg.aanwezigen", "Vastleggen wie er in het vooroverleg is", kAanwezig, vraag, bewaar);
    const std::string punt = "/vooroverleggen/{ref:ref}/punten/{n:getal}/ken-gezin";
    const toegang::Recht afzien{"vooroverleg.afzien", {toegang::Rol::vaste_deelnemer}};
    deur.gebeurtenis(punt, "vooroverleg.ken_gezin", "Niet meedoen bij een punt omdat je het gezin kent", afzien, vraag_ken_gezin,
                     ken_gezin);
}

}  // namespace vooroverleg

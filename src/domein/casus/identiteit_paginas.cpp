// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/casus/paginas.hpp"
#include "web/formulierpagina.hpp"

namespace casus {
namespace {

enum class Wat { bsn, afgeschermd };
struct Onthulling {
    Wat wat;
    std::string_view pad, naam, titel, knop, uitleg;
    Rollen wie;
};
const Onthulling kOnthullingen[] = {
    {Wat::bsn,
     "bsn",
     "casus.bsn",
     "BSN bekijken",
     "Toon het BSN",
     "We schrijven op dat je dit bekeek en waarvoor.",
     {Rol::procesondersteuner}},
    {Wat::afgeschermd,
     "afgeschermd",
     "casus.afgeschermd",
     "Afgeschermde gegevens bekijken",
     "Toon de gegevens",
     "We schrijven op dat je dit bekeek en waarvoor. De functionaris gegevensbescherming krijgt een bericht.",
     {Rol::procesondersteuner, Rol::inbrenger}},
};

web::Formulierpagina formulier(const Onthulling& o, const Casus& c) {
    return {.titel = std::string(o.titel),
            .actie = pad(c, o.pad),
            .knop = std::string(o.knop),
            .velden = {paginas::doel_veld(std::string(o.uitleg))},
            .links = {{"Terug naar het dossier", pad(c, "dossier")}},
            .terug = {"Casus " + c.nummer, pad(c)}};
}

std::string adres(const Identiteit& i) { return i.straat + " " + i.huisnummer + ", " + i.postcode + " " + i.plaats; }

void rij(web::Gegevens& g, std::string_view label, const std::string& waarde) {
    if (!waarde.empty()) g.rij("FEIT").zet("FEIT_LABEL", label).zet("FEIT_WAARDE", waarde);
}

void vul_afgeschermd(web::Gegevens& g, const Identiteit& i) {
    if (i.afgeschermd) {
        rij(g, "Adres van de jeugdige", adres(i));
        rij(g, "School", i.school);
        rij(g, "Telefoon", i.telefoon);
    }
    for (const Persoon& p : i.personen)
        if (p.afgeschermd) rij(g, p.rol, base::tekst::voeg_samen({p.adres, p.telefoon, p.email, p.organisatie}, " "));
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a, const Onthulling& o) {
    const auto g =
        a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu()); });
    if (!g) return g.fouten();
    web::Antwoord antwoord = a.pagina(formulier(o, g->casus).pagina());
    vermeld_lezen(antwoord, a.om, a.kijker, *g, "vraag", {Groep::proces}, a.nu());
    return antwoord;
}

/// The reveal is a POST and its log line is in the same transaction; nothing of it stands in a URL (S1, S18).
base::Result<web::Antwoord> toon(toegang::Aanvraag& a, const Onthulling& o) {
    const std::vector vragen{paginas::doel_veld(std::string(o.uitleg))};
    auto antwoorden = web::formulier::lees(vragen, a.verzoek.formulier);
    const base::Fouten fouten = web::formulier::controleer(vragen, antwoorden);
    web::Pagina p{.titel = std::string(o.titel), .bestand = "src/domein/casus/views/onthuld.html"};
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
        if (!g) return g.fouten();
        if (!fouten.empty()) return a.pagina(formulier(o, g->casus).pagina(antwoorden, fouten));
        web::Gegevens gegevens;
        if (o.wat == Wat::bsn) {
            const auto bsn = toon_bsn(s, a.om, a.kijker, g->casus, antwoorden.tekst("doel"), a.nu());
            if (!bsn) return bsn.fouten();
            rij(gegevens, "BSN", bsn->empty() ? "Nog geen BSN" : *bsn);
        } else {
            const auto i = toon_afgeschermd(s, a.om, a.kijker, g->casus, antwoorden.tekst("doel"), a.nu());
            if (!i) return i.fouten();
            vul_afgeschermd(gegevens, *i);
        }
        p.gegevens = std::move(gegevens.zet("TERUG", pad(g->casus, "dossier")));
        return a.pagina(std::move(p));
    });
}

}  // namespace

void paginas::registreer_identiteit(toegang::Deur& deur) {
    for (const Onthulling& o : kOnthullingen) {
        const std::string patroon = "/casussen/{nummer:casusnummer}/" + std::string(o.pad);
        const toegang::Recht recht{std::string(o.naam), o.wie};
        deur.pagina(web::Methode::get, patroon, std::string(o.naam) + ".vraag", recht,
                    [&o](toegang::Aanvraag& a) { return vraag(a, o); });
        deur.pagina(web::Methode::post, patroon, std::string(o.naam), recht, [&o](toegang::Aanvraag& a) { return toon(a, o); });
    }
}

}  // namespace casus

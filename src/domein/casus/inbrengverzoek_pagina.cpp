// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/inbrenger.hpp"
#include "domein/casus/paginas.hpp"
#include "web/formulierpagina.hpp"

/// What somebody of another organisation sees before he decides: number, kind and gemeente, and who asks. Nothing of the child.
namespace casus {
namespace {

InbrengverzoekId gevraagd(const toegang::Aanvraag& a) { return InbrengverzoekId{toegang::id_uit_ref(a.verzoek.padwaarde("id"))}; }

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto o = ontvangen_verzoek(s, a.kijker, gevraagd(a), a.nu());
        if (!o) return o.fouten();
        const bool over = o->verzoek.soort == Inbrengsoort::overdracht;
        const auto gemeente = regio::gemeente(s, a.kijker.regio, o->casus.gemeente);
        const auto door = toegang::account(s, o->verzoek.door);
        web::Pagina p{.titel = over ? "Neem je deze casus over?" : "Doe je mee als mede-inbrenger?",
                      .bestand = "src/domein/casus/views/inbrengverzoek.html",
                      .actief = "/werkvoorraad",
                      .terug = {"Mijn aanmeldingen", "/werkvoorraad"}};
        p.gegevens.zet("NUMMER", o->casus.nummer)
            .zet("SOORT", o->casus.soort == Soort::vraag ? "Vraag aan het expertteam" : "Melding zonder vraag")
            .zet("GEMEENTE", gemeente ? gemeente->naam : o->casus.gemeente)
            .zet("DOOR", door ? door->naam : "de procesondersteuner")
            .zet("PAD", a.verzoek.pad)
            .zet("KNOP", over ? "Ja, ik neem over" : "Ja, ik doe mee");
        p.gegevens.toon(over ? "OVER" : "MEDE");
        web::Antwoord antwoord = a.pagina(std::move(p));
        Inzage gevraagde;
        gevraagde.rollen.erbij(Rol::inbrenger);
        gevraagde.regel = "gevraagd";
        vermeld_lezen(antwoord, a.om, a.kijker, {o->casus, gevraagde}, "vraag om in te brengen", {Groep::proces}, a.nu());
        return antwoord;
    });
}

base::Result<web::Antwoord> aannemen(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto c = neem_aan(s, a.om, a.kijker, gevraagd(a), a.nu());
        if (!c) return c.fouten();
        return web::Antwoord::verder(pad(*c) + "?gelukt=aangenomen");
    });
}

base::Result<web::Antwoord> weigeren(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        if (const auto klaar = wijs_af(s, a.om, a.kijker, gevraagd(a), a.nu()); !klaar) return klaar.fouten();
        return web::Antwoord::verder("/werkvoorraad?gelukt=geweigerd");
    });
}

}  // namespace

void paginas::registreer_inbrengverzoeken(toegang::Deur& deur) {
    const toegang::Recht recht{"casus.overnemen", {Rol::inbrenger}};
    const std::string hier = "/inbrengverzoeken/{id:ref}";
    deur.pagina(web::Methode::get, hier, "casus.inbrengverzoek", recht, toon);
    deur.knop(hier + "/aannemen", "casus.inbrengverzoek_aannemen", "Een casus overnemen of mee inbrengen", recht, aannemen);
    deur.knop(hier + "/weigeren", "casus.inbrengverzoek_weigeren", "Een casus niet overnemen", recht, weigeren);
}

}  // namespace casus

// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/vooroverleg/beslis.hpp"
#include "domein/vooroverleg/toon_uitkomst.hpp"

namespace vooroverleg {
namespace {

using casus::Groep;
using punt_formulier::Antwoorden;

/// One line of the list with everything that its page needs.
struct Zicht : paginas::Plek {
    punt_formulier::Keuzes keuzes;
    bool mag_beslissen = false;
};

base::Result<Zicht> kijk(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto plek = paginas::vind_punt(s, a);
    if (!plek) return plek.fouten();
    auto keuzes = punt_formulier::keuzes(s, a.om, a.kijker, plek->gevonden.casus, a.nu());
    const bool mag_beslissen = plek->loopt() && plek->gevonden.inzage.rollen.overlapt(paginas::kVoorzitter);
    return Zicht{std::move(*plek), std::move(keuzes), mag_beslissen};
}

/// Only the signed version, whatever else the viewer may see: this is what the meeting talks about.
void toon_dossier(web::Gegevens& g, storage::Sessie& s, const toegang::Aanvraag& a, const Zicht& z) {
    const Casus& c = z.gevonden.casus;
    const auto getekend = z.gevonden.inzage.mag(Groep::anoniem)
                              ? anonimisering::getekend(s, a.om, c, anonimisering::Stuksoort::dossier, 0)
                              : std::nullopt;
    if (getekend) {
        auto& uit = g.rij("DOSSIER");
        uit.toon_als(getekend->nieuwere_wacht, "NIEUWERE");
        for (const auto& f : getekend->feiten) uit.rij("FEIT").zet("FEIT_LABEL", f.label).zet("FEIT_WAARDE", f.waarde);
        for (const auto& t : getekend->teksten) uit.rij("TEKST").zet("LABEL", t.label).zet("INHOUD", t.tekst);
        anonimisering::toon_meldlink(uit, anonimisering::meld_pad(*getekend), "het dossier");
        anonimisering::toon_getekende_bijlagen(uit, s, a.om, c);
        return;
    }
    g.toon(c.soort == casus::Soort::melding ? "MELDING" : "NOG_NIET");
    const bool wacht = anonimisering::stand(s, c, anonimisering::Stuksoort::dossier, 0) == anonimisering::Stand::wacht;
    g.toon_als(c.soort == casus::Soort::melding && wacht, "MELDING_WACHT");
}

/// What roles without PROCES get of it is the outcome of the checks only: their explanation names the gemeente (S14).
void toon_proces(web::Gegevens& g, storage::Sessie& s, const toegang::Aanvraag& a, const Zicht& z) {
    const Casus& c = z.gevonden.casus;
    g.zet("DATUM", base::voluit(z.vooroverleg.datum))
        .zet("BADGE", casus::badge_van(c.status))
        .zet("STATUS", casus::label_van(c.status));
    const bool proces = z.gevonden.inzage.mag(Groep::proces);
    if (proces) g.rij("PROCESFEIT").zet("PROCES_LABEL", "Urgentie").zet("PROCES_WAARDE", paginas::urgentie_tekst(c));
    std::vector<std::string> onderwerpen;
    for (const auto& code : c.onderwerpen) onderwerpen.emplace_back(casus::onderwerp_label(code));
    g.rij("PROCESFEIT").zet("PROCES_LABEL", "Waarvoor").zet("PROCES_WAARDE", base::tekst::opsomming(onderwerpen));
    if (c.aangehouden > 0)
        g.rij("PROCESFEIT").zet("PROCES_LABEL", "Aangehouden").zet("PROCES_WAARDE", std::to_string(c.aangehouden) + " keer");
    if (z.gevonden.inzage.kent_nummer) g.rij("NUMMER").zet("CASUSNUMMER", c.nummer).zet("CASUSPAD", casus::pad(c));
    g.toon_als(!c.inbrenger_gecontroleerd, "ONGECONTROLEERD");
    if (!z.punt.open()) return;  // the checks are for deciding
    for (const auto& controle : aanmelding::controles(s, a.om, c, a.nu()))
        g.rij("CONTROLE")
            .zet("CONTROLE_BADGE", controle.in_orde ? "success" : "warning")
            .zet("CONTROLE_LABEL", controle.label)
            .zet("CONTROLE_STAND", controle.in_orde ? "In orde" : "Let op")
            .zet("CONTROLE_TOELICHTING", proces ? controle.toelichting : std::string());
}

/// What comes back with the form: the version that the person saw, and after a botsing the one of now, so that a second press means it.
int versie_voor(const toegang::Aanvraag& a, const Casus& c, const base::Fouten& fouten) {
    const bool botst = !fouten.empty() && fouten.front().soort == base::Soort::botsing;
    const auto gezien = a.verzoek.formulier["versie"];
    return botst || gezien.empty() ? c.versie : paginas::getal(gezien);
}

web::Antwoord pagina(storage::Sessie& s, const toegang::Aanvraag& a, const Zicht& z, const Antwoorden& antwoorden,
                     const base::Fouten& fouten) {
    const Casus& c = z.gevonden.casus;
    web::Pagina p{.titel = "Punt " + std::to_string(z.punt.nummer) + ": " + casus::titel(c),
                  .bestand = "src/domein/vooroverleg/views/punt.html",
                  .actief = "/vooroverleggen",
                  .fout = !fouten.empty(),
                  .terug = {"Terug naar de lijst", paginas::pad(z.vooroverleg)}};
    if (p.fout) p.status = fouten.front().soort == base::Soort::botsing ? 409 : 400;
    toon_proces(p.gegevens, s, a, z);
    toon_dossier(p.gegevens, s, a, z);
    if (z.mag_beslissen) {
        auto& formulier = p.gegevens.rij("FORMULIER");
        const int versie = versie_voor(a, c, fouten);
        formulier.zet("ACTIE", paginas::puntpad(z.vooroverleg, z.punt)).zet("VERSIE", versie);
        formulier.zet("URGENTIE_PAD", paginas::puntpad(z.vooroverleg, z.punt) + "/urgentie");
        const auto velden = punt_formulier::velden(z.keuzes);
        web::formulier::toon(formulier, velden, antwoorden, fouten);
        p.blad = web::Blad{.actie = paginas::puntpad(z.vooroverleg, z.punt),
                           .velden = velden,
                           .antwoorden = antwoorden,
                           .verborgen = {{"versie", std::to_string(versie)}},
                           .fouten = fouten};
    }
    const bool inhoud = !z.punt.open() && toon_uitkomst(p.gegevens, s, a, z.gevonden, z.punt);
    if (z.punt.open() && (a.kijker.zit_voor() || a.kijker.is(toegang::Rol::procesondersteuner)))
        p.gegevens.rij("AANVULLING").zet("AANVULLING_PAD", casus::pad(c, "aanvulling/vragen"));
    if (z.gevonden.inzage.rollen.heeft(toegang::Rol::vaste_deelnemer))
        p.gegevens.rij("AFZIEN").zet("AFZIEN_PAD", paginas::puntpad(z.vooroverleg, z.punt) + "/ken-gezin");
    web::Antwoord antwoord = a.pagina(std::move(p));
    if (z.gevonden.inzage.mag(Groep::anoniem))
        casus::vermeld_lezen(antwoord, a.om, a.kijker, z.gevonden, "vooroverleg", {Groep::anoniem, Groep::proces}, a.nu());
    else casus::vermeld_lezen(antwoord, a.om, a.kijker, z.gevonden, "vooroverleg", {Groep::proces}, a.nu());
    if (inhoud) casus::vermeld_lezen(antwoord, a.om, a.kijker, z.gevonden, "uitkomst", {Groep::advies, Groep::inhoud}, a.nu());
    else if (!z.punt.open() && z.gevonden.inzage.mag(Groep::advies))
        casus::vermeld_lezen(antwoord, a.om, a.kijker, z.gevonden, "uitkomst", {Groep::advies}, a.nu());
    return antwoord;
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto z = kijk(s, a);
        if (!z) return z.fouten();
        return pagina(s, a, *z, punt_formulier::begin(z->keuzes), {});
    });
}

/// The page again with everything as it was typed: what somebody wrote during a meeting is not lost by a mistake or by a colleague.
base::Result<web::Antwoord> opnieuw(const toegang::Aanvraag& a, const Antwoorden& in, const base::Fouten& fouten) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto z = kijk(s, a);
        if (!z) return z.fouten();
        if (!z->mag_beslissen) return fouten.empty() ? base::Fouten{paginas::gesloten()} : fouten;
        return pagina(s, a, *z, in, casus::met_wat_veranderde(s, a, fouten, z->gevonden));
    });
}

base::Result<web::Antwoord> verwerk(toegang::Aanvraag& a) {
    const auto z = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return kijk(s, a); });
    if (!z) return z.fouten();
    if (!z->mag_beslissen) return paginas::gesloten();
    const auto velden = punt_formulier::velden(z->keuzes);
    auto in = web::formulier::lees(velden, a.verzoek.formulier);
    if (web::formulier::groepsactie(velden, a.verzoek.formulier, in)) return opnieuw(a, in, {});
    if (const auto fouten = web::formulier::controleer(velden, in); !fouten.empty()) return opnieuw(a, in, fouten);
    const auto besluit = punt_formulier::besluit(z->keuzes, in, z->punt, a.kijker, a.nu());
    const int versie = paginas::getal(a.verzoek.formulier["versie"]);
    const auto na = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) {
        return beslis(s, a.om, a.kijker, z->vooroverleg, z->gevonden.casus, versie, besluit, a.nu());
    });
    if (!na) return opnieuw(a, in, na.fouten());
    return web::Antwoord::verder(paginas::pad(z->vooroverleg) + "?gelukt=uitkomst");
}

}  // namespace

void paginas::registreer_punt(toegang::Deur& deur) {
    constexpr std::size_t kMaxLichaam = 256 << 10;
    const std::string hier = "/vooroverleggen/{ref:ref}/punten/{n:getal}";
    deur.pagina(web::Methode::get, hier, "vooroverleg.punt", kLezen, toon);
    deur.pagina(web::Methode::post, hier, "vooroverleg.beslis", kLeiden, verwerk, false, kMaxLichaam);
    deur.via_api(hier, "vooroverleg.beslis", "Een uitkomst geven in het vooroverleg", kLeiden, toon, verwerk);
}

}  // namespace vooroverleg

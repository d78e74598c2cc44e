// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/tekst.hpp"
#include "domein/tafel/paginas.hpp"
#include "domein/tafel/samen.hpp"

namespace tafel::paginas {
namespace {

/// The agendapunten of brothers and sisters on this agenda, and the one that is together with this one.
struct Familie {
    std::vector<Gezien> kan_met;
    std::optional<Agendapunt> samen_met;
};

std::string stand_van(const Genodigde& g, bool met_reden) {
    if (g.weg_op) {
        if (!met_reden) return "niet beschikbaar";
        if (g.reden == "kent_gezin") return "kent het gezin";
        return g.reden == "afgemeld" ? "afgemeld" : "niet meer gevraagd";
    }
    return g.uitgenodigd_op ? "uitgenodigd" : "gekozen, nog niet uitgenodigd";
}

/// Eigen regel (S3): of who is off the list, roles without IDENTITEIT learn no name's reason and no employer.
void mensen(storage::Sessie& s, web::Gegevens& g, const Gezien& p) {
    const auto lijst = genodigden(s, p.punt.id);
    const bool met_reden = p.gevonden.inzage.mag(casus::Groep::identiteit);
    for (const Genodigde& wie : lijst) {
        const auto account = toegang::account(s, wie.account);
        if (account) g.rij("MENS").zet("MENS_NAAM", account->naam).zet("MENS_STAND", stand_van(wie, met_reden));
    }
    g.toon_als(lijst.empty(), "NIEMAND");
}

void vlag(web::Gegevens& g, bool goed, std::string_view ja, std::string_view nee) {
    g.rij("VLAG").zet("VLAG_BADGE", goed ? "success" : "warning").zet("VLAG_TEKST", goed ? ja : nee);
}

void vlaggen(storage::Sessie& s, web::Gegevens& g, const Aanvraag& a, const Gezien& p) {
    if (p.punt.stand == Puntstand::besproken) {
        vlag(g, p.punt.definitief_op.has_value(), "Notulen definitief", "Besproken, notulen nog niet definitief");
        return;
    }
    const auto t = aanmelding::toestemming(s, a.om, p.casus(), aanmelding::Doel::tafel, a.nu());
    vlag(g, p.casus().getekend > 0, "Dossier getekend", "Dossier niet getekend");
    vlag(g, t.compleet, "Toestemming in orde",
         t.zonder_toestemming_met_reden ? "Delen zonder toestemming, met reden" : "Toestemming niet compleet");
    vlag(g, p.punt.stand == Puntstand::uitgenodigd, "Uitgenodigd", "Nog niet uitgenodigd");
}

void acties(web::Gegevens& g, const Gezien& p, const Familie& familie, base::Moment nu) {
    web::Gegevens* lijst = nullptr;
    const auto actie = [&](std::string_view tekst, std::string_view achter) {
        if (!lijst) lijst = &g.rij("ACTIES");
        lijst->rij("ACTIE").zet("ACTIE_PAD", pad(p.overleg, p.punt, achter)).zet("ACTIE_TEKST", tekst);
    };
    if (p.punt.loopt() && p.is(Rol::procesondersteuner)) actie("Plan tijd en mensen", "plannen");
    if (p.punt.loopt() && p.is(Rol::procesondersteuner) && nu < p.punt.begin) actie("Nodig uit", "uitnodigen");
    if (p.punt.loopt() && nu < p.punt.begin) {
        if (familie.samen_met) actie("Bespreek weer apart", "apart");
        else if (!familie.kan_met.empty()) actie("Bespreek samen met een broer of zus", "samen");
    }
    if (nu >= p.overleg.begin) actie(p.punt.definitief_op ? "Lees de notulen" : "Notulen en advies", "notulen");
    if (p.punt.loopt() && p.zit_voor()) actie("Haal van de agenda", "van-agenda");
}

/// Eigen regel (S20): only of a casus that the viewer may see too.
void toon_familie(web::Gegevens& g, const Familie& f) {
    for (const Gezien& ander : f.kan_met) {
        const bool samen = f.samen_met && f.samen_met->id == ander.punt.id;
        g.rij("FAMILIE").zet("FAMILIE_TEKST",
                             (samen ? "Samen met punt " : "Broer of zus van punt ") + std::to_string(ander.punt.nummer));
    }
}

void nodig(storage::Sessie& s, web::Gegevens& g, const Aanvraag& a, const Casus& c) {
    const auto gevraagd = vooroverleg::agendering(s, a.om, c);
    g.zet("NODIG",
          gevraagd && !gevraagd->expertises.empty() ? base::tekst::opsomming(gevraagd->expertises) : "geen expertise genoemd");
}

void toon_punt(storage::Sessie& s, web::Gegevens& ouder, const Aanvraag& a, const Agendapunt& p, web::Antwoord& log) {
    const auto g = vind_punt(s, a.kijker, p.id, a.nu());
    auto& rij = ouder.rij("PUNT");
    rij.zet("PUNT_NUMMER", p.nummer).zet("PUNT_TIJD", base::tijd(p.begin) + "–" + base::tijd(p.einde()) + " uur");
    if (!g) {
        rij.toon("DICHT");
        return;
    }
    auto& open = rij.rij("OPEN");
    open.zet("CASUS_PAD", casus::pad(g->casus()))
        .zet("CASUS_NUMMER", g->casus().nummer)
        .zet("CASUS_TITEL", casus::titel(g->casus()));
    nodig(s, open, a, g->casus());
    mensen(s, open, *g);
    vlaggen(s, open, a, *g);
    const Familie familie{samen::kan_met(s, a.kijker, *g, a.nu()), samen::zichtbaar_met(s, a.kijker, *g, a.nu())};
    toon_familie(open, familie);
    acties(open, *g, familie, a.nu());
    casus::vermeld_lezen(log, a.om, a.kijker, g->gevonden, "agenda", {casus::Groep::proces}, a.nu());
}

/// An expert is sent to the own agendapunten; the others of that day are none of his business (S5).
base::Result<web::Antwoord> naar_eigen_punten(storage::Sessie& s, const Aanvraag& a) {
    for (const Gezien& g : eigen_punten(s, a.kijker, a.nu()))
        if (g.overleg.ref == a.verzoek.padwaarde("ref")) return web::Antwoord::verder("/overleggen");
    return niet_gevonden();
}

std::string melding(std::string_view gelukt) {
    if (gelukt == "planning") return "De planning is opgeslagen.";
    if (gelukt == "samen") return "De punten worden na elkaar besproken, met dezelfde mensen.";
    if (gelukt == "apart") return "Elk punt gaat nu alleen verder.";
    if (gelukt == "uitgenodigd") return "De uitnodigingen zijn verstuurd.";
    if (gelukt == "inbrenger") return "De inbrenger is uitgenodigd.";
    if (gelukt == "van_agenda") return "De casus is van de agenda. Hij gaat terug naar het vooroverleg.";
    if (gelukt == "definitief") return "De notulen zijn definitief.";
    if (gelukt == "gesloten") return "Het overleg is gesloten. Wat niet is besproken, staat op het volgende overleg.";
    if (gelukt == "toegevoegd") return "Het overleg is toegevoegd.";
    if (gelukt == "verzet") return "Het overleg is verzet. Iedereen krijgt bericht.";
    if (gelukt == "afgezegd") return "Het overleg is afgezegd. De agendapunten staan nu op dit overleg. Iedereen krijgt bericht.";
    if (gelukt == "verbeterd") return "De datum en tijd zijn verbeterd. Niemand krijgt bericht.";
    return {};
}

/// Eigen regel (domain.md section 3): the clock names a holiday, the procesondersteuner decides.
void toon_planning(storage::Sessie& s, web::Gegevens& g, const Aanvraag& a, const Overleg& o) {
    if (!a.kijker.is(Rol::procesondersteuner) || o.stand == Stand::vervallen) return;
    auto& planning = g.rij("PLANNING");
    const auto keuze = [&](std::string_view achter, std::string_view tekst) {
        planning.rij("KEUZE").zet("KEUZE_PAD", pad(o, achter)).zet("KEUZE_TEKST", tekst);
    };
    if (a.nu() >= o.begin) return keuze("verbeteren", "Verbeter de datum of de tijd");
    if (const auto feest = vooroverleg::feestdag_tekst(regio::rooster(s, a.kijker.regio), o.datum); !feest.empty())
        g.rij("FEESTDAG").zet("FEESTDAG_TEKST", feest);
    keuze("verzetten", "Verzet dit overleg");
    keuze("afzeggen", "Laat dit overleg vervallen");
}

base::Result<web::Antwoord> toon(Aanvraag& a) {
    if (!ziet_agenda(a.kijker)) return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return naar_eigen_punten(s, a); });
    web::Pagina p{.titel = "Overleg",
                  .bestand = "src/domein/tafel/views/overleg.html",
                  .actief = "/overleggen",
                  .melding = melding(a.verzoek.vraag["gelukt"]),
                  .terug = {"Overleggen", "/overleggen"}};
    web::Antwoord log;
    const bool er_is = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        const auto o = store::overleg_met_ref(s, a.kijker.regio, a.verzoek.padwaarde("ref"));
        if (!o) return false;
        p.titel = "Overleg van " + base::voluit(o->datum);
        p.gegevens.zet("BEGIN", base::tijd(o->begin) + " uur").zet("WAAR", o->locatie.empty() ? "online" : o->locatie);
        auto punten = store::punten(s, a.kijker.regio, o->id);
        std::erase_if(punten, [](const Agendapunt& x) { return !x.loopt() && x.stand != Puntstand::besproken; });
        std::ranges::stable_sort(punten, {}, &Agendapunt::begin);
        for (const Agendapunt& x : punten) toon_punt(s, p.gegevens, a, x, log);
        p.gegevens.toon_als(punten.empty() && o->stand != Stand::vervallen, "LEEG");
        if (o->stand == Stand::gepland && a.nu() >= o->begin) p.gegevens.rij("SLUITEN").zet("SLUIT_PAD", pad(*o, "sluiten"));
        p.gegevens.toon_als(o->stand == Stand::gesloten, "GESLOTEN").toon_als(o->stand == Stand::vervallen, "VERVALLEN");
        toon_planning(s, p.gegevens, a, *o);
        return true;
    });
    if (!er_is) return niet_gevonden();
    web::Antwoord uit = a.pagina(std::move(p));
    uit.vastlegging_regio = a.kijker.regio.getal;
    uit.na_vastlegging = std::move(log.na_vastlegging);
    return uit;
}

}  // namespace

void registreer_overleg(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, kOverleg, "tafel.overleg", {"overleg.lezen", kLezers}, toon);
}

}  // namespace tafel::paginas

// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/notulen_velden.hpp"
#include "domein/tafel/paginas.hpp"

namespace tafel::paginas {
namespace {

using anonimisering::Stuksoort;
using web::formulier::Antwoorden;

/// Eigen regel (S2): who typed a text and who sees INHOUD read it back; others wait for the signature.
bool mag_typen(const Gezien& g, const Kijker& k) {
    const bool leesbaar = !g.punt.notulen_door || g.punt.notulen_door == k.account || g.gevonden.inzage.mag(casus::Groep::inhoud);
    return leesbaar && !g.punt.definitief_op;
}

void toon_getekend(storage::Sessie& s, web::Gegevens& ouder, const Aanvraag& a, const Gezien& g) {
    const auto stuk = anonimisering::getekend(s, a.om, g.casus(), Stuksoort::notulen, g.punt.id.getal);
    ouder.toon_als(!stuk, "NOG_NIET");
    if (!stuk) return;
    for (const auto& t : stuk->teksten) ouder.rij("STUK").zet("LABEL", t.label).zet("TEKST", t.tekst);
    anonimisering::toon_meldlink(ouder, anonimisering::meld_pad(*stuk), "de notulen");
}

void stand(storage::Sessie& s, web::Gegevens& ouder, const Gezien& g) {
    const auto st = anonimisering::stand(s, g.casus(), Stuksoort::notulen, g.punt.id.getal);
    const bool besproken = g.punt.stand == Puntstand::besproken;
    ouder.zet("STAND", g.punt.definitief_op                   ? "Deze notulen zijn definitief."
                       : st == anonimisering::Stand::getekend ? "De notulen zijn nagekeken en getekend."
                       : st == anonimisering::Stand::wacht    ? "De notulen wachten op controle van de namen."
                                                              : "Er zijn nog geen notulen.");
    if (g.punt.loopt())
        ouder.rij("BESPROKEN").zet("BESPROKEN_PAD", pad(g.overleg, g.punt, "besproken")).zet("CASUS_VERSIE", g.casus().versie);
    if (g.zit_voor() && besproken && !g.punt.definitief_op && st == anonimisering::Stand::getekend)
        ouder.rij("DEFINITIEF").zet("DEFINITIEF_PAD", pad(g.overleg, g.punt, "notulen/definitief"));
    const auto stuk = anonimisering::nieuwste(s, g.casus(), Stuksoort::notulen, g.punt.id.getal);
    if (stuk && g.is(Rol::procesondersteuner) && st == anonimisering::Stand::wacht)
        ouder.rij("NAKIJKEN").zet("NAKIJK_PAD", anonimisering::pad_van(g.casus(), *stuk));
}

web::Antwoord pagina(storage::Sessie& s, const Aanvraag& a, const Gezien& g, const Antwoorden& antwoorden, int versie,
                     const base::Fouten& fouten) {
    web::Pagina p{.titel = "Notulen en advies",
                  .bestand = "src/domein/tafel/views/notulen.html",
                  .fout = !fouten.empty(),
                  .status = paginas::status_bij(fouten),
                  .bijschrift = label(g.overleg, g.punt) + ", " + g.casus().nummer,
                  .terug = {"Agenda", pad(g.overleg)}};
    stand(s, p.gegevens, g);
    if (mag_typen(g, a.kijker)) {
        auto& f = p.gegevens.deel("FORMULIER", "src/domein/tafel/views/notulen_formulier.html");
        f.zet("ACTIE", pad(g.overleg, g.punt, "notulen")).zet("VERSIE", versie);
        web::formulier::toon(f, notulen_velden(), antwoorden, fouten);
        p.blad = web::Blad{.actie = pad(g.overleg, g.punt, "notulen"),
                           .velden = notulen_velden(),
                           .antwoorden = antwoorden,
                           .verborgen = {{"versie", std::to_string(versie)}},
                           .fouten = fouten};
    } else {
        toon_getekend(s, p.gegevens, a, g);
    }
    auto uit = a.pagina(std::move(p));
    casus::vermeld_lezen(uit, a.om, a.kijker, g.gevonden, "notulen", {casus::Groep::advies}, a.nu());
    return uit;
}

base::Result<web::Antwoord> vraag(Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = van_pad(s, a);
        if (!g) return g.fouten();
        const auto notulen = store::tekst(s, a.om, a.kijker.regio, g->punt.id, "notulen");
        const auto punten = advies::concept_van(s, a.om, g->casus(), advies::Bron::tafel, g->punt.id.getal);
        return pagina(s, a, *g, als_antwoorden(notulen, punten), g->punt.versie, {});
    });
}

/// The form as it was typed, with what is wrong; after a clash with the version of now, so that a second time means it.
base::Result<web::Antwoord> opnieuw(Aanvraag& a, const Antwoorden& antwoorden, const base::Fouten& fouten) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = van_pad(s, a);
        if (!g) return g.fouten();
        return pagina(s, a, *g, antwoorden, is_botsing(fouten) ? g->punt.versie : getal(a.verzoek.formulier["versie"]), fouten);
    });
}

base::Result<web::Antwoord> bewaar(Aanvraag& a) {
    const auto tabel = notulen_velden();
    auto antwoorden = web::formulier::lees(tabel, a.verzoek.formulier);
    if (web::formulier::groepsactie(tabel, a.verzoek.formulier, antwoorden)) return opnieuw(a, antwoorden, {});
    if (const auto fouten = web::formulier::controleer(tabel, antwoorden); !fouten.empty()) return opnieuw(a, antwoorden, fouten);
    std::string naar;
    const auto klaar = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<> {
        const auto g = van_pad(s, a);
        if (!g) return g.fouten();
        if (!mag_typen(*g, a.kijker))
            return base::Fout{base::Soort::geen_recht, "tafel.notulen_dicht", "", "Deze notulen kun je nu niet wijzigen."};
        naar = pad(g->overleg, g->punt, "notulen");
        return bewaar_notulen(s, a.om, a.kijker, g->punt.id, getal(a.verzoek.formulier["versie"]), antwoorden.tekst("notulen"),
                              adviespunten(antwoorden), a.nu());
    });
    if (klaar) return web::Antwoord::verder(naar);
    if (is_botsing(klaar.fouten()) || klaar.fout().soort == base::Soort::ongeldig) return opnieuw(a, antwoorden, klaar.fouten());
    return klaar.fouten();
}

base::Result<web::Antwoord> besproken(Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = van_pad(s, a);
        if (!g) return g.fouten();
        const auto na = markeer_besproken(s, a.om, a.kijker, g->punt.id, getal(a.verzoek.formulier["versie"]), a.nu());
        if (!na) return na.fouten();
        return web::Antwoord::verder(pad(g->overleg, g->punt, "notulen"));
    });
}

base::Result<web::Antwoord> definitief(Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = van_pad(s, a);
        if (!g) return g.fouten();
        if (const auto klaar = maak_definitief(s, a.om, a.kijker, g->punt.id, a.nu()); !klaar) return klaar.fouten();
        return web::Antwoord::verder(pad(g->overleg) + "?gelukt=definitief");
    });
}

}  // namespace

void registreer_notulen(toegang::Deur& deur) {
    const toegang::Recht recht{"overleg.notuleren", kWerkers};
    deur.gebeurtenis(kPunt + "/notulen", "tafel.notulen", "Notulen en advies schrijven", recht, vraag, bewaar);
    deur.knop(kPunt + "/besproken", "tafel.besproken", "Vastleggen dat een agendapunt is besproken", recht, besproken,
              {toegang::versieveld()});
    deur.knop(kPunt + "/notulen/definitief", "tafel.definitief", "De notulen definitief maken",
              {"overleg.definitief", kVoorzitters}, definitief);
}

}  // namespace tafel::paginas

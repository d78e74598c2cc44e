// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/ouders_velden.hpp"
#include "domein/casus/paginas.hpp"

/// "Ouders en gezag": who is who to the child, and since when. No address stands here, of nobody (S1).
namespace casus {
namespace {

using ouders::Gezinsrelatie;
using web::formulier::Antwoorden;

struct Gekozen {
    Gevonden gevonden;
    Gezinsrelatie relatie;
};

base::Result<Gevonden> zoek_casus(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (!g) return g;
    const bool mag = g->inzage.mag(Groep::identiteit) && g->inzage.rollen.overlapt({Rol::inbrenger, Rol::procesondersteuner});
    if (!mag) return niet_gevonden();
    return g;
}

base::Result<Gevonden> zoek_om_te_wijzigen(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = zoek_casus(s, a);
    if (g && is_definitief(g->casus.status)) return kan_niet_meer(g->casus);
    return g;
}

/// The row that the path names, as long as it holds.
base::Result<Gekozen> zoek_relatie(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = zoek_om_te_wijzigen(s, a);
    if (!g) return g.fouten();
    const auto id = toegang::id_uit_ref(a.verzoek.padwaarde("relatie"));
    for (auto& r : ouders::alle(s, a.om, g->casus)) {
        if (r.id != id) continue;
        if (r.tot) return botsing();
        return Gekozen{*std::move(g), std::move(r)};
    }
    return niet_gevonden();
}

std::string lijstpad(const Casus& c) { return pad(c, "ouders"); }
std::string pad_van(const Casus& c, const Gezinsrelatie& r, std::string_view achter) {
    return pad(c, "ouders/" + toegang::ref_van(r.id) + "/" + std::string(achter));
}

/// "moeder", "voogd (pleegouder)"
std::string rolwoord(const Gezinsrelatie& r) {
    const std::string wie(naam_van(r.wie));
    if (r.wie == ouders::Wie::ouder || r.rol == wie) return r.rol;
    return wie + " (" + r.rol + ")";
}

std::string gezag_tekst(const Gezinsrelatie& r) {
    return std::string(r.gezag ? "Ja" : "Nee") + " (" + std::string(ouders::via_label(r.gezag_via)) + ")";
}

void vul_rij(web::Gegevens& rij, const Gezinsrelatie& r) {
    const auto feit = [&](std::string_view label, const std::string& waarde) {
        if (!waarde.empty()) rij.rij("FEIT").zet("FEIT_LABEL", label).zet("FEIT_WAARDE", waarde);
    };
    rij.zet("MENS_NAAM", r.naam).zet("MENS_ROL", rolwoord(r));
    if (kan_gezag_hebben(r.wie)) feit("Heeft gezag", gezag_tekst(r));
    feit("Contactverbod", r.contactverbod ? "Ja" : "Nee");
    feit("Wie dit is", std::string(ouders::via_label(r.identiteit_via)));
    feit("Vanaf", base::voluit(r.vanaf));
    if (r.tot) feit("Tot", base::voluit(*r.tot));
    feit("Reden", r.reden);
}

void vul(web::Gegevens& g, const Casus& c, const std::vector<Gezinsrelatie>& alle) {
    bool nu = false, eerder = false;
    for (const Gezinsrelatie& r : alle) {
        if (r.tot) {
            if (!eerder) g.toon("EERDER");
            eerder = true;
            vul_rij(g.rij("VOORBIJ"), r);
            continue;
        }
        nu = true;
        auto& rij = g.rij("MENS");
        vul_rij(rij, r);
        if (is_definitief(c.status)) continue;
        rij.rij("DOEN")
            .zet("WIJZIG_PAD", pad_van(c, r, "wijzigen"))
            .zet("EINDE_PAD", pad_van(c, r, "einde"))
            .zet("DOEN_NAAM", r.naam);
    }
    g.toon_als(!nu, "NIEMAND");
    if (!is_definitief(c.status)) g.rij("ERBIJ").zet("ERBIJ_PAD", pad(c, "ouders/toevoegen"));
}

std::string melding(std::string_view gelukt) {
    if (gelukt == "erbij") return "De persoon is toegevoegd.";
    if (gelukt == "gewijzigd") return "De wijziging is opgeslagen.";
    if (gelukt == "einde") return "Dit geldt niet meer.";
    return {};
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    web::Pagina p{.titel = "Ouders en gezag",
                  .bestand = "src/domein/casus/views/ouders.html",
                  .melding = melding(a.verzoek.vraag["gelukt"]),
                  .eigen_kop = true};
    const auto g = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<Gevonden> {
        auto gevonden = zoek_casus(s, a);
        if (!gevonden) return gevonden;
        toon_kop(p.gegevens, a, *gevonden, "overzicht");
        vul(p.gegevens, gevonden->casus, ouders::alle(s, a.om, gevonden->casus));
        return gevonden;
    });
    if (!g) return g.fouten();
    p.titel = "Ouders en gezag bij casus " + g->casus.nummer;
    web::Antwoord uit = a.pagina(std::move(p));
    vermeld_lezen(uit, a.om, a.kijker, *g, "ouders", {Groep::identiteit}, a.nu());
    return uit;
}

web::Formulierpagina formulier(const Casus& c, std::string titel, const std::string& actie, std::string knop,
                               std::vector<web::formulier::Veld> velden) {
    return {.titel = std::move(titel),
            .actie = actie,
            .knop = std::move(knop),
            .velden = std::move(velden),
            .links = {{"Toch niet, terug naar ouders en gezag", lijstpad(c)}},
            .terug = {"Casus " + c.nummer, pad(c)}};
}

web::Formulierpagina toevoegen(const Casus& c) {
    return formulier(c, "Ouder of voogd toevoegen", pad(c, "ouders/toevoegen"), "Voeg toe", ouders::velden_nieuw());
}

constexpr const char* kNieuweToestemming =
    "Verandert er iets aan het gezag? Dan geldt de toestemming niet meer van iedereen die gezag had. Uitnodigingen vervallen tot "
    "er nieuwe toestemming is.";

/// Stands in the page, never in its title (S18).
std::string wie_het_is(const Gezinsrelatie& r) { return "Het gaat om " + r.naam + ", " + rolwoord(r) + "."; }

web::Formulierpagina wijzigen(const Gekozen& g) {
    auto p = formulier(g.gevonden.casus, "Ouders en gezag wijzigen", pad_van(g.gevonden.casus, g.relatie, "wijzigen"), "Wijzig",
                       ouders::velden_wijzigen(g.relatie.wie));
    p.alineas = {wie_het_is(g.relatie), "Wat tot nu toe gold, blijft staan bij Eerder."};
    if (kan_gezag_hebben(g.relatie.wie)) p.alineas.emplace_back(kNieuweToestemming);
    return p;
}

web::Formulierpagina beeindigen(const Gekozen& g) {
    auto p = formulier(g.gevonden.casus, "Deze persoon hoort er niet meer bij", pad_van(g.gevonden.casus, g.relatie, "einde"),
                       "Beëindig", ouders::velden_einde());
    p.alineas = {wie_het_is(g.relatie)};
    if (g.relatie.gezag) p.alineas.emplace_back(kNieuweToestemming);
    p.gevaar = true;
    return p;
}

/// Asks the form for one row, with what stands there now.
base::Result<web::Antwoord> vraag(toegang::Aanvraag& a, web::Formulierpagina (*maak)(const Gekozen&), bool met_antwoorden) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zoek_relatie(s, a);
        if (!g) return g.fouten();
        web::Antwoord uit = a.pagina(maak(*g).pagina(met_antwoorden ? ouders::ingevuld(g->relatie) : Antwoorden{}));
        vermeld_lezen(uit, a.om, a.kijker, g->gevonden, "ouders", {Groep::identiteit}, a.nu());
        return uit;
    });
}

/// The form with its errors, or what `daad` did with the answers.
template <class Daad>
base::Result<web::Antwoord> verwerk(const toegang::Aanvraag& a, const Casus& c, const web::Formulierpagina& p,
                                    std::string_view gelukt, Daad daad) {
    Antwoorden in = web::formulier::lees(p.velden, a.verzoek.formulier);
    if (const auto fouten = web::formulier::controleer(p.velden, in); !fouten.empty()) return a.pagina(p.pagina(in, fouten));
    const base::Result<> klaar = daad(in);
    if (klaar) return web::Antwoord::verder(lijstpad(c) + "?gelukt=" + std::string(gelukt));
    if (klaar.fout().soort != base::Soort::ongeldig) return klaar.fouten();
    return a.pagina(p.pagina(in, klaar.fouten()));
}

base::Result<web::Antwoord> vraag_nieuw(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zoek_om_te_wijzigen(s, a);
        if (!g) return g.fouten();
        web::Antwoord uit = a.pagina(toevoegen(g->casus).pagina());
        vermeld_lezen(uit, a.om, a.kijker, *g, "ouders", {Groep::proces}, a.nu());
        return uit;
    });
}

base::Result<web::Antwoord> doe_nieuw(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zoek_om_te_wijzigen(s, a);
        if (!g) return g.fouten();
        return verwerk(a, g->casus, toevoegen(g->casus), "erbij", [&](const Antwoorden& in) {
            return ouders::voeg_toe(s, a.om, a.kijker, g->casus, ouders::relatie_uit(in), a.nu());
        });
    });
}

base::Result<web::Antwoord> doe_wijzig(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zoek_relatie(s, a);
        if (!g) return g.fouten();
        const Casus& c = g->gevonden.casus;
        return verwerk(a, c, wijzigen(*g), "gewijzigd", [&](const Antwoorden& in) {
            return ouders::wijzig(s, a.om, a.kijker, c, g->relatie.id, ouders::wijziging_uit(in), a.nu());
        });
    });
}

base::Result<web::Antwoord> doe_einde(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto g = zoek_relatie(s, a);
        if (!g) return g.fouten();
        const Casus& c = g->gevonden.casus;
        return verwerk(a, c, beeindigen(*g), "einde", [&](const Antwoorden& in) {
            const auto tot = base::lees_datum(in.tekst("tot")).value_or(base::Datum{});
            return ouders::beeindig(s, a.om, a.kijker, c, g->relatie.id, tot, in.tekst("reden"), a.nu());
        });
    });
}

}  // namespace

void paginas::registreer_ouders(toegang::Deur& deur) {
    using web::Methode;
    const toegang::Recht recht{"casus.ouders", {Rol::inbrenger, Rol::procesondersteuner}};
    const std::string hier = "/casussen/{nummer:casusnummer}/ouders";
    deur.pagina(Methode::get, hier, "casus.ouders", recht, toon);
    deur.gebeurtenis(hier + "/toevoegen", "casus.ouders_toevoegen", "Een ouder of iemand met gezag toevoegen", recht, vraag_nieuw,
                     doe_nieuw);
    deur.gebeurtenis(
        hier + "/{relatie:ref}/wijzigen", "casus.ouders_wijzigen", "De gegevens van een ouder wijzigen", recht,
        [](toegang::Aanvraag& a) { return vraag(a, wijzigen, true); }, doe_wijzig);
    deur.gebeurtenis(
        hier + "/{relatie:ref}/einde", "casus.ouders_einde", "Vastleggen dat gezag of ouderschap eindigde", recht,
        [](toegang::Aanvraag& a) { return vraag(a, beeindigen, false); }, doe_einde);
}

}  // namespace casus

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/json.hpp"
#include "base/tekst.hpp"
#include "domein/vooroverleg/aanwezig.hpp"
#include "domein/vooroverleg/paginas.hpp"

namespace vooroverleg {
namespace {

struct Regel {
    Punt punt;
    casus::Gevonden gevonden;
};

/// Only what the viewer may see, in the order in which it is discussed; what is done comes last.
std::vector<Regel> regels(storage::Sessie& s, const toegang::Aanvraag& a, const Vooroverleg& v) {
    std::vector<Regel> uit;
    for (auto& punt : store::punten(s, a.kijker.regio, v.id))
        if (auto g = casus::vind(s, a.kijker, punt.casus, a.nu())) uit.push_back({std::move(punt), std::move(*g)});
    std::stable_sort(uit.begin(), uit.end(), [](const Regel& x, const Regel& y) {
        if (x.punt.open() != y.punt.open()) return x.punt.open();
        return gaat_voor(x.gevonden.casus, y.gevonden.casus);
    });
    return uit;
}

/// What asks attention by name, the rest as a number: the list has to be read at a glance.
void toon_controles(web::Gegevens& rij, storage::Sessie& s, const toegang::Aanvraag& a, const Casus& c) {
    const auto badge = [&](std::string_view soort, const std::string& tekst) {
        rij.rij("CONTROLE").zet("CONTROLE_BADGE", soort).zet("CONTROLE_TEKST", tekst);
    };
    const auto controles = aanmelding::controles(s, a.om, c, a.nu());
    for (const auto& controle : controles)
        if (!controle.in_orde) badge("warning", "Let op: " + controle.label);
    const auto goed = std::count_if(controles.begin(), controles.end(), [](const auto& controle) { return controle.in_orde; });
    badge("success", std::to_string(goed) + " van " + std::to_string(controles.size()) + " in orde");
}

void toon_regel(web::Gegevens& rij, storage::Sessie& s, const toegang::Aanvraag& a, const Vooroverleg& v, const Regel& r) {
    const Casus& c = r.gevonden.casus;
    const bool proces = r.gevonden.inzage.mag(casus::Groep::proces);
    rij.zet("PUNT", "Punt " + std::to_string(r.punt.nummer))
        .zet("PAD", paginas::puntpad(v, r.punt))
        .zet("TITEL", casus::titel(c))
        .zet("UITKOMST", paginas::uitkomst_tekst(r.punt))
        .zet("URGENTIE", proces ? casus::label_van(c.urgentie) : std::string_view());
    if (proces) rij.rij("REDEN").zet("REDEN_TEKST", paginas::plek_op_lijst(c));
    if (r.gevonden.inzage.kent_nummer) rij.rij("NUMMER").zet("CASUSNUMMER", c.nummer);
    rij.toon_als(c.spoed && proces, "SPOED");
    if (c.aangehouden > 0) rij.rij("AANGEHOUDEN").zet("KEREN", c.aangehouden);
    rij.toon_als(!c.inbrenger_gecontroleerd, "ONGECONTROLEERD");
    if (r.punt.open()) toon_controles(rij, s, a, c);
}

/// 001 "Wat zijn de verschillen …": a pure notification needs no discussion when nobody asks for it.
void toon_hamerstukken(web::Gegevens& g, const toegang::Aanvraag& a, const Vooroverleg& v, const std::vector<Regel>& lijst) {
    const bool ondersteunt = a.kijker.is(toegang::Rol::procesondersteuner);
    web::Gegevens* blok = nullptr;
    web::Gegevens* neem = nullptr;
    int stukken = 0;
    for (const Regel& r : lijst) {
        const Casus& c = r.gevonden.casus;
        const bool kan = r.punt.open() && c.status == casus::Status::in_vooroverleg && c.soort == casus::Soort::melding;
        if (!kan || (!r.punt.is_hamerstuk() && !ondersteunt)) continue;
        if (!blok) blok = &g.rij("HAMERSTUKKEN");
        auto& rij = blok->rij("HAMERSTUK");
        rij.zet("PUNT", "Punt " + std::to_string(r.punt.nummer))
            .zet("TITEL", casus::titel(c))
            .zet("PUNTPAD", paginas::puntpad(v, r.punt))
            .zet("PAD", paginas::puntpad(v, r.punt) + "/hamerstuk")
            .zet("DOE", r.punt.is_hamerstuk() ? "lichten" : "voorstellen")
            .zet("KNOP", r.punt.is_hamerstuk() ? "Toch bespreken" : "Stel voor als hamerstuk");
        if (!r.punt.is_hamerstuk() || !a.kijker.zit_voor()) continue;
        if (!neem) neem = &blok->rij("NEEM").zet("NEEM_PAD", paginas::pad(v, "hamerstukken"));
        neem->rij("STUK")
            .zet("STUK_NAAM", "stukken-" + std::to_string(++stukken))
            .zet("STUK_NUMMER", r.punt.nummer)
            .zet("STUK_VERSIE", c.versie);
    }
}

std::string voortgang(const std::vector<Regel>& lijst) {
    const auto besproken =
        std::count_if(lijst.begin(), lijst.end(), [](const Regel& r) { return r.punt.besproken_op.has_value(); });
    const auto door = std::count_if(lijst.begin(), lijst.end(), [](const Regel& r) {
        return !r.punt.besproken_op && r.punt.uitkomst == casus::naam_van(casus::Stap::aanhouden);
    });
    std::string uit = std::to_string(besproken) + " van " + std::to_string(lijst.size()) + " besproken";
    return door == 0 ? uit : uit + ", " + std::to_string(door) + " door naar het volgende vooroverleg";
}

std::string melding(std::string_view code) {
    if (code == "uitkomst") return "De uitkomst is opgeslagen.";
    if (code == "hamerstukken") return "De hamerstukken zijn genomen.";
    if (code == "urgentie") return "De urgentie is gewijzigd.";
    if (code == "aanwezigen") return "Opgeslagen wie erbij zijn.";
    if (code == "kent_gezin") return "Je doet bij dat punt niet mee. Je ziet de casus niet meer.";
    if (code == "verzet") return "Het vooroverleg is verzet. Iedereen krijgt bericht.";
    if (code == "afgezegd")
        return "Het vooroverleg is afgezegd. De casussen staan nu op dit vooroverleg. Iedereen krijgt bericht.";
    if (code == "hamerstuk") return "Het punt staat bij de hamerstukken. Wie wil, kan het toch laten bespreken.";
    if (code == "bespreken") return "Het punt is geen hamerstuk meer. Het wordt besproken.";
    if (code == "verbeterd") return "De datum is verbeterd. Niemand krijgt bericht.";
    if (code == "gesloten") return "Het vooroverleg is gesloten. Wat niet is besproken, staat op het volgende vooroverleg.";
    return {};
}

void toon_aanwezigen(web::Gegevens& g, storage::Sessie& s, const toegang::Aanvraag& a, const Vooroverleg& v) {
    std::vector<std::string> namen;
    for (const auto& m : aanwezig::kandidaten(s, a.kijker.regio, v, a.nu()))
        if (m.komt) namen.push_back(m.naam);
    g.zet("AANWEZIG", namen.empty() ? "nog niemand" : base::tekst::opsomming(namen));
    if (v.stand == Stand::gepland && (a.kijker.zit_voor() || a.kijker.is(toegang::Rol::procesondersteuner)))
        g.rij("WIJZIG_AANWEZIG").zet("AANWEZIG_PAD", paginas::pad(v, "aanwezigen"));
}

/// Eigen regel (domain.md section 3): the clock names a holiday, the procesondersteuner decides.
void toon_planning(web::Gegevens& g, storage::Sessie& s, const toegang::Aanvraag& a, const Vooroverleg& v) {
    if (!a.kijker.is(toegang::Rol::procesondersteuner)) return;
    const auto vandaag = base::dag_van(a.nu());
    const auto rooster = regio::rooster(s, a.kijker.regio);
    if (const auto feest = feestdag_tekst(rooster, v.datum); !feest.empty() && v.datum >= vandaag)
        g.rij("FEESTDAG").zet("FEESTDAG_TEKST", feest);
    web::Gegevens* planning = nullptr;
    const auto keuze = [&](std::string_view achter, std::string_view tekst) {
        if (!planning) planning = &g.rij("PLANNING");
        planning->rij("KEUZE").zet("KEUZE_PAD", paginas::pad(v, achter)).zet("KEUZE_TEKST", tekst);
    };
    if (v.stand == Stand::gepland && v.datum >= vandaag) {
        keuze("verzetten", "Verzet dit vooroverleg");
        keuze("afzeggen", "Laat dit vooroverleg vervallen");
    }
    if (v.stand == Stand::gesloten || (v.stand == Stand::gepland && v.datum < vandaag)) keuze("verbeteren", "Verbeter de datum");
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto v = paginas::vind(s, a);
        if (!v) return v.fouten();
        web::Pagina p{.titel = "Vooroverleg van " + base::voluit(v->datum),
                      .bestand = "src/domein/vooroverleg/views/vergadering.html",
                      .actief = "/vooroverleggen",
                      .melding = melding(a.verzoek.vraag["gelukt"]),
                      .terug = {"Alle vooroverleggen", "/vooroverleggen"}};
        auto& g = p.gegevens;
        const auto lijst = regels(s, a, *v);
        const auto leeg =
            v->stand == Stand::gepland ? "Er staan nog geen casussen op de lijst." : "Er stonden geen casussen op de lijst.";
        g.zet("SAMENVATTING", lijst.empty() ? leeg : voortgang(lijst))
            .zet("KAN", a.nu() < v->deadline ? "kan" : "kon")
            .zet("DEADLINE", base::voluit(v->deadline))
            .toon_als(v->stand == Stand::gesloten, "GESLOTEN")
            .toon_als(v->stand == Stand::vervallen, "VERVALLEN");
        toon_planning(g, s, a, *v);
        toon_aanwezigen(g, s, a, *v);
        if (!lijst.empty()) {
            auto& tabel = g.rij("TABEL");
            for (const Regel& r : lijst) toon_regel(tabel.rij("RIJ"), s, a, *v, r);
        }
        if (v->stand == Stand::gepland) {
            toon_hamerstukken(g, a, *v, lijst);
            if (a.kijker.zit_voor() && v->datum <= base::dag_van(a.nu()))
                g.rij("SLUIT").zet("SLUIT_PAD", paginas::pad(*v, "sluiten")).zet("VERSIE", v->versie);
        }
        return a.pagina(std::move(p));
    });
}

/// What a program needs to act on this list: the number of each point, and the versions that it has to show.
base::Result<web::Antwoord> api_toon(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto v = paginas::vind(s, a);
        if (!v) return v.fouten();
        base::Json punten{base::Json::Lijst{}};
        for (const Regel& r : regels(s, a, *v)) {
            const Casus& c = r.gevonden.casus;
            base::Json j;
            j.zet("nummer", r.punt.nummer).zet("titel", casus::titel(c)).zet("versie", c.versie);
            j.zet("open", r.punt.open()).zet("hamerstuk", r.punt.is_hamerstuk());
            if (r.gevonden.inzage.kent_nummer) j.zet("casus", c.nummer);
            punten.voeg_toe(std::move(j));
        }
        base::Json uit;
        uit.zet("ref", v->ref).zet("datum", base::iso(v->datum)).zet("gesloten", v->stand != Stand::gepland);
        uit.zet("versie", v->versie).zet("punten", std::move(punten));
        return web::Antwoord::json(uit.schrijf());
    });
}

}  // namespace

void paginas::registreer_vergadering(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, "/vooroverleggen/{ref:ref}", "vooroverleg.toon", kLezen, toon);
    deur.api(web::Methode::get, "/api/v1/vooroverleggen/{ref:ref}", "api.vooroverleg", kLezen, "overleg.lezen", api_toon);
}

}  // namespace vooroverleg

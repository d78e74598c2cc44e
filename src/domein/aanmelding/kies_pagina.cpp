// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <cctype>

#include "base/tekst.hpp"
#include "domein/aanmelding/ondertekening.hpp"
#include "domein/aanmelding/paginas.hpp"
#include "web/formulierpagina.hpp"

namespace aanmelding {
namespace {

std::string soort_in_woorden(casus::Soort s) { return s == casus::Soort::vraag ? "Vraag" : "Melding"; }

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kGedaan{
    {{"opgeslagen", "Je aanmelding is opgeslagen. Je kunt later verder gaan."},
     {"weg", "De aanmelding is weggegooid."},
     {"voorgelegd", "De aanmelding ligt bij de huisarts. Die krijgt een e-mail zonder inhoud."},
     {"teruggehaald", "De aanmelding ligt weer bij jou."},
     {"teruggegeven", "Je collega heeft de aanmelding terug en krijgt een e-mail zonder inhoud."}}};

/// "N.V.", so that the maker of several tells them apart.
std::string voorletters(const Antwoorden& a) {
    std::string uit;
    for (const char* veld : {"voornamen", "achternaam"})
        if (const std::string naam = base::tekst::vouw(a.tekst(veld)); !naam.empty()) {
            const auto eerste = static_cast<unsigned char>(naam.front());
            if (eerste < 0x80) uit += std::string(1, static_cast<char>(std::toupper(eerste))) + ".";
        }
    return uit;
}

void toon_concept(web::Gegevens& tabel, const concepten::Concept& c, const regio::Regels& regels, const std::string& stand,
                  bool van_mij) {
    const bool mag_weg = van_mij && !c.voorgelegd_op;
    const auto crisis = base::lees_datum(c.antwoorden.tekst("crisis-start"));
    const std::string wie = voorletters(c.antwoorden);
    auto& rij =
        tabel.rij("CONCEPT")
            .zet("SOORT", soort_in_woorden(c.soort) + (van_mij && !wie.empty() ? ", " + wie : ""))
            .zet("GEWIJZIGD", base::voluit(c.gewijzigd_op))
            .zet("TOT", base::kort(concepten::blijft_tot(c.gewijzigd_op, crisis, regels)))
            .zet("STAND", stand)
            .zet("VERDER_PAD", paginas::concept_pad(c.id, c.voorgelegd_op ? "controleren" : "stap/" + std::to_string(c.stap)));
    if (van_mij) rij.zet("VERDER", c.voorgelegd_op ? "Bekijk" : "Ga verder");
    if (mag_weg) rij.rij("WEG").zet("WEG_PAD", paginas::concept_pad(c.id, "weg"));
}

/// Where a draft of the viewer is.
std::string stand_van(storage::Sessie& s, const concepten::Concept& c) {
    if (c.voorgelegd_op) return "Ligt bij " + ondertekening::naam(s, c.ondertekenaar) + " om te ondertekenen";
    if (!c.opmerking.empty()) return "Teruggekregen van " + ondertekening::naam(s, c.ondertekenaar) + ", met een opmerking";
    return "Je werkt eraan";
}

/// The list names no child: kind, dates and for its maker the initials, so that a glance at the screen tells little (S18).
base::Result<web::Antwoord> kies(toegang::Aanvraag& a) {
    web::Pagina p{.titel = "Aanmelden", .bestand = "src/domein/aanmelding/views/kiezen.html", .actief = "/aanmelden"};
    for (const auto& [wat, melding] : kGedaan)
        if (a.verzoek.vraag["gedaan"] == wat) p.melding = melding;
    p.gegevens.toon_als(!a.kijker.is(Rol::inbrenger), "VOORBEREIDEN");
    a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        const auto lijst = concepten::van(s, a.om, a.kijker);
        const auto regels = regio::regels(s, a.kijker.regio, a.nu());
        web::Gegevens *eigen = nullptr, *tekenen = nullptr;
        const auto tabel = [&](web::Gegevens*& t, std::string_view welke) -> web::Gegevens& {
            return *(t ? t : t = &p.gegevens.rij(welke));
        };
        for (const auto& c : lijst)
            if (c.namens) continue;
            else if (c.maker == a.kijker.account) toon_concept(tabel(eigen, "CONCEPTEN"), c, regels, stand_van(s, c), true);
            else toon_concept(tabel(tekenen, "TEKENEN"), c, regels, "Klaargezet door " + ondertekening::naam(s, c.maker), false);
    });
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> begin(toegang::Aanvraag& a) {
    const auto soort = a.verzoek.formulier["soort"] == "melding" ? casus::Soort::melding : casus::Soort::vraag;
    const auto id = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) {
        return concepten::maak(s, a.om, a.kijker, soort, concepten::begin(s, a.kijker), a.nu());
    });
    if (!id) return id.fouten();
    // Who prepares for the huisarts begins at the child: the first step is about the one who signs.
    const bool sla_over = soort == casus::Soort::vraag && !a.kijker.is(Rol::inbrenger);
    return web::Antwoord::verder(paginas::concept_pad(*id, sla_over ? "stap/2" : "stap/1"));
}

base::Result<web::Antwoord> vraag_weg(toegang::Aanvraag& a) {
    const auto b = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return paginas::open_concept(s, a); });
    if (!b) return b.fouten();
    const web::Formulierpagina pagina{.titel = "Aanmelding weggooien",
                                      .actie = b->pad("weg"),
                                      .knop = "Gooi weg",
                                      .alineas = {"Alles wat je invulde en de bijlagen zijn dan weg. Dit kan niet terug."},
                                      .links = {{"Toch niet, ga verder met invullen", b->stap_pad(b->concept_.stap)}},
                                      .gevaar = true};
    return a.pagina(pagina.pagina());
}

base::Result<web::Antwoord> gooi_weg(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto b = paginas::open_concept(s, a);
        if (!b) return b.fouten();
        if (b->concept_.maker != a.kijker.account || b->ligt_elders(a.kijker))
            return base::Fout{base::Soort::botsing, "aanmelding.ligt_elders", "",
                              "Weggooien kan alleen degene die de aanmelding maakte, als ze niet bij een ander ligt"};
        concepten::vernietig(s, a.kijker.regio, b->concept_.id);
        // Recorded, so that a restore of an older backup throws it away again (S35).
        auto g = toegang::gebeurtenis_van(a.kijker, a.nu(), "aanmelding.concept_weggegooid", audit::Actie::verwijderen,
                                          toegang::Rol::inbrenger);
        g.object = "concept";
        g.object_id = b->concept_.id.getal;
        audit::leg_vast(s, a.om.ids, g);
        return web::Antwoord::verder(b->lijst_pad() + "?gedaan=weg");
    });
}

}  // namespace

void paginas::registreer_kiezen(toegang::Deur& deur) {
    using web::Methode;
    deur.pagina(Methode::get, "/aanmelden", "aanmelding.kies", recht_op_formulier(), kies);
    deur.pagina(Methode::post, "/aanmelden", "aanmelding.begin", recht_op_formulier(), begin);
    deur.pagina(Methode::get, "/aanmelden/{id:code}/weg", "aanmelding.weggooien.vraag", recht_op_concept(), vraag_weg);
    deur.pagina(Methode::post, "/aanmelden/{id:code}/weg", "aanmelding.weggooien", recht_op_concept(), gooi_weg);
}

}  // namespace aanmelding

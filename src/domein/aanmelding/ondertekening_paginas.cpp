// SPDX-License-Identifier: EUPL-1.2
#include <charconv>

#include "domein/aanmelding/ondertekening.hpp"
#include "domein/aanmelding/paginas.hpp"
#include "web/formulierpagina.hpp"

namespace aanmelding {
namespace {

using paginas::Bezig;
using paginas::Vervolg;
using web::formulier::Veldsoort;

web::Formulierpagina voorleggen(const Bezig& b, const std::vector<toegang::Account>& huisartsen) {
    Veld wie{.naam = "ondertekenaar",
             .label = "Welke huisarts ondertekent?",
             .soort = Veldsoort::keuze,
             .leeg_fout = "Kies een huisarts uit je eigen praktijk"};
    for (const auto& h : huisartsen) wie.opties.push_back({std::to_string(h.id.getal), h.naam, h.functie});
    web::Formulierpagina p{
        .titel = "Laat de huisarts ondertekenen",
        .actie = b.pad("voorleggen"),
        .knop = "Leg voor aan de huisarts",
        .alineas = {"De huisarts leest de aanmelding, kan haar aanpassen en verstuurt haar, of geeft haar aan je terug. "
                    "Zolang ze daar ligt kun je niets wijzigen. Terughalen kan wel."},
        .velden = {std::move(wie)},
        .verborgen = {{"versie", std::to_string(b.concept_.versie)}},
        .links = {{"Toch niet, ga verder met invullen", b.pad("controleren")}}};
    if (huisartsen.empty())
        p.alineas = {
            "In je praktijk heeft nog geen huisarts een account. Vraag de procesondersteuner om er een te maken. Je aanmelding "
            "blijft bewaard."};
    return p;
}

web::Formulierpagina teruggeven(const Bezig& b) {
    return {
        .titel = "Aanmelding teruggeven",
        .actie = b.pad("teruggeven"),
        .knop = "Geef terug",
        .alineas =
            {"De aanmelding gaat terug naar je collega, met jouw wijzigingen. Je ziet haar pas weer als ze opnieuw wordt voorgelegd."},
        .velden = {{.naam = "opmerking",
                    .label = "Wat moet er nog gebeuren?",
                    .soort = Veldsoort::lang,
                    .uitleg = "Alleen je collega leest dit.",
                    .max = 1000,
                    .leeg_fout = "Schrijf op wat er nog moet gebeuren"}},
        .verborgen = {{"versie", std::to_string(b.concept_.versie)}},
        .links = {{"Toch niet, terug naar de aanmelding", b.pad("controleren")}}};
}

toegang::AccountId gekozen(const Antwoorden& a) {
    const auto& tekst = a.tekst("ondertekenaar");
    toegang::AccountId id;
    std::from_chars(tekst.data(), tekst.data() + tekst.size(), id.getal);
    return id;
}

/// The form of one of the two acts with what was typed, or nothing when it is done.
using Werk = base::Result<std::optional<web::Pagina>> (*)(storage::Sessie&, const toegang::Aanvraag&, const Bezig&);

/// Somebody who saw an older version decides on something that is no longer there: it is said first, and what was typed stays.
base::Fouten intussen_gewijzigd(const toegang::Aanvraag& a, const Bezig& b) {
    if (a.verzoek.formulier["versie"] == std::to_string(b.concept_.versie)) return {};
    return {
        {base::Soort::botsing, "aanmelding.versie", "",
         "Deze aanmelding is intussen gewijzigd. Kijk haar eerst na. Druk nog een keer op de knop als dit toch moet gelden."}};
}

base::Result<std::optional<web::Pagina>> doe_voorleggen(storage::Sessie& s, const toegang::Aanvraag& a, const Bezig& b) {
    const auto pagina = voorleggen(b, ondertekening::ondertekenaars(s, a.kijker, a.nu()));
    Antwoorden getypt = web::formulier::lees(pagina.velden, a.verzoek.formulier);
    if (const auto oud = intussen_gewijzigd(a, b); !oud.empty()) return std::optional(pagina.pagina(getypt, oud));
    if (const auto fouten = web::formulier::controleer(pagina.velden, getypt); !fouten.empty())
        return std::optional(pagina.pagina(getypt, fouten));
    if (const auto klaar = ondertekening::leg_voor(s, a.om, a.kijker, b.concept_, gekozen(getypt), a.nu()); !klaar)
        return klaar.fouten();
    return std::optional<web::Pagina>();
}

base::Result<std::optional<web::Pagina>> doe_teruggeven(storage::Sessie& s, const toegang::Aanvraag& a, const Bezig& b) {
    const auto pagina = teruggeven(b);
    Antwoorden getypt = web::formulier::lees(pagina.velden, a.verzoek.formulier);
    if (const auto oud = intussen_gewijzigd(a, b); !oud.empty()) return std::optional(pagina.pagina(getypt, oud));
    if (const auto fouten = web::formulier::controleer(pagina.velden, getypt); !fouten.empty())
        return std::optional(pagina.pagina(getypt, fouten));
    if (const auto klaar = ondertekening::geef_terug(s, a.om, a.kijker, b.concept_, getypt.tekst("opmerking"), a.nu()); !klaar)
        return klaar.fouten();
    return std::optional<web::Pagina>();
}

base::Result<std::optional<web::Pagina>> doe_terughalen(storage::Sessie& s, const toegang::Aanvraag& a, const Bezig& b) {
    if (auto oud = intussen_gewijzigd(a, b); !oud.empty()) return oud;
    if (const auto klaar = ondertekening::haal_terug(s, a.om, a.kijker, b.concept_, a.nu()); !klaar) return klaar.fouten();
    return std::optional<web::Pagina>();
}

toegang::Handler schrijvend(Werk werk, std::string verder) {
    return [werk, verder = std::move(verder)](toegang::Aanvraag& a) -> base::Result<web::Antwoord> {
        auto vervolg = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<Vervolg> {
            const auto b = paginas::open_concept(s, a);
            if (!b) return b.fouten();
            auto pagina = werk(s, a, *b);
            if (!pagina) return pagina.fouten();
            return Vervolg{verder, std::move(*pagina)};
        });
        if (!vervolg) return vervolg.fouten();
        return paginas::antwoord(a, std::move(*vervolg));
    };
}

base::Result<web::Antwoord> vraag_voorleggen(toegang::Aanvraag& a) {
    auto pagina = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Pagina> {
        const auto b = paginas::open_concept(s, a);
        if (!b) return b.fouten();
        return voorleggen(*b, ondertekening::ondertekenaars(s, a.kijker, a.nu())).pagina();
    });
    if (!pagina) return pagina.fouten();
    return a.pagina(std::move(*pagina));
}

base::Result<web::Antwoord> vraag_teruggeven(toegang::Aanvraag& a) {
    const auto b = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return paginas::open_concept(s, a); });
    if (!b) return b.fouten();
    return a.pagina(teruggeven(*b).pagina());
}

}  // namespace

/// S7: who was not confirmed yet sees no colleagues, so none of this.
void paginas::registreer_ondertekening(toegang::Deur& deur) {
    using web::Methode;
    const toegang::Recht maker{"aanmelding.voorleggen", {Rol::praktijkondersteuner}};
    const toegang::Recht arts{"aanmelding.ondertekenen", {Rol::inbrenger}};
    const std::string pad = "/aanmelden/{id:code}/";
    deur.pagina(Methode::get, pad + "voorleggen", "aanmelding.voorleggen.vraag", maker, vraag_voorleggen);
    deur.pagina(Methode::post, pad + "voorleggen", "aanmelding.voorleggen", maker,
                schrijvend(doe_voorleggen, "/aanmelden?gedaan=voorgelegd"));
    deur.pagina(Methode::post, pad + "terughalen", "aanmelding.terughalen", maker,
                schrijvend(doe_terughalen, "/aanmelden?gedaan=teruggehaald"));
    deur.pagina(Methode::get, pad + "teruggeven", "aanmelding.teruggeven.vraag", arts, vraag_teruggeven);
    deur.pagina(Methode::post, pad + "teruggeven", "aanmelding.teruggeven", arts,
                schrijvend(doe_teruggeven, "/aanmelden?gedaan=teruggegeven"));
}

}  // namespace aanmelding

// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/bijlage_invoer.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/tekst.hpp"
#include "documenten/documenten.hpp"
#include "documenten/opslag.hpp"

namespace aanmelding::bijlage_invoer {
namespace {

/// The last part of what the browser called it, short enough to show.
std::string nette_naam(const std::string& van_browser) {
    std::string naam = van_browser.substr(van_browser.find_last_of("/\\") + 1);
    if (naam.empty() || !base::tekst::geldige_utf8(naam) || base::tekst::heeft_stuurtekens(naam) ||
        base::tekst::lengte(naam) > 120)
        return "bestand";
    return naam;
}

base::Fout fout(std::string sleutel, std::string tekst) {
    return {base::Soort::ongeldig, std::move(sleutel), "bijlage", std::move(tekst)};
}

}  // namespace

Gekeurd keur(const toegang::Aanvraag& a) {
    Gekeurd uit;
    const auto bestand = std::find_if(a.verzoek.bestanden.begin(), a.verzoek.bestanden.end(),
                                      [](const web::Bestand& b) { return b.veld == "bijlage" && b.grootte > 0; });
    if (bestand == a.verzoek.bestanden.end()) {
        if (a.verzoek.formulier["actie"] == "bijlage")
            uit.fouten.push_back(fout("aanmelding.geen_bestand", "Kies eerst een bestand"));
        return uit;
    }
    documenten::Grenzen grenzen;
    grenzen.clamd = a.om.clamd;
    auto document = documenten::keur(bestand->lees(), grenzen, "bijlage");
    if (!document) {
        uit.fouten = document.fouten();
        return uit;
    }
    const auto id = a.om.ids.maak<BijlageId>();
    uit.bijlage = store::NieuweBijlage{id, std::string(documenten::extensie(document->type)), nette_naam(bestand->naam),
                                       document->inhoud.size()};
    uit.ingesloten = documenten::sluit_in(a.om.sleutels, a.kijker.regio.getal, id.getal, document->inhoud);
    return uit;
}

base::Fouten verwerk(storage::Sessie& s, const toegang::Aanvraag& a, const paginas::Bezig& b, const Gekeurd& g,
                     std::string_view actie) {
    const auto nu = van(s, a, b);
    if (actie.starts_with("bijlage-weg:")) {
        const int nummer = std::atoi(std::string(actie.substr(12)).c_str());
        for (const auto& bijlage : nu)
            if (bijlage.nummer == nummer) store::gooi_weg(s, a.kijker.regio, b.concept_.id, bijlage.id);
        return {};
    }
    if (!g.bijlage) return g.fouten;
    if (nu.size() >= kMeesteBijlagen) return {fout("aanmelding.te_veel_bijlagen", "Je kunt hoogstens 10 bestanden toevoegen")};
    if (auto ruimte = concepten::keur_ruimte(s, a.kijker, b.concept_.maker, g.bijlage->grootte); !ruimte) return ruimte.fouten();
    documenten::bewaar(s, a.kijker.regio.getal, g.bijlage->id.getal, g.ingesloten);
    store::voeg_toe(s, a.om, a.kijker.regio, b.concept_.id, *g.bijlage, a.nu());
    return {};
}

std::vector<Bijlage> van(storage::Sessie& s, const toegang::Aanvraag& a, const paginas::Bezig& b) {
    return store::bijlagen_van(s, a.om, a.kijker.regio, b.concept_.id);
}

void toon(web::Gegevens& g, const std::vector<Bijlage>& bijlagen) {
    for (const auto& b : bijlagen)
        g.rij("BIJLAGE")
            .zet("BIJLAGE_NAAM", b.naam)
            .zet("BIJLAGE_TYPE", b.type)
            .zet("BIJLAGE_GROOTTE", grootte(b.grootte))
            .zet("BIJLAGE_NUMMER", b.nummer);
}

std::string grootte(std::size_t bytes) {
    if (bytes < 1'000'000) return std::to_string(std::max<std::size_t>(1, bytes / 1000)) + " kB";
    return std::to_string(bytes / 1'000'000) + "," + std::to_string(bytes % 1'000'000 / 100'000) + " MB";
}

}  // namespace aanmelding::bijlage_invoer

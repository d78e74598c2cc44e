// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "domein/advies/advies.hpp"
#include "domein/invoer/regels.hpp"

namespace invoer {
namespace {

using enum web::formulier::Veldsoort;
using web::formulier::Optie;

std::string een_regel(std::string& waarde) {
    return base::tekst::heeft_stuurtekens(waarde) || waarde.find_first_of("\r\n\t") != std::string::npos
               ? "Gebruik alleen letters, cijfers en leestekens, op één regel"
               : "";
}

/// The adres of an account; who has it is looked up afterwards.
std::string mailadres(std::string& waarde) {
    const std::string goed = base::tekst::email(waarde);
    if (goed.empty()) return "Vul een e-mailadres in, bijvoorbeeld s.jansen@organisatie.nl";
    waarde = goed;
    return {};
}

std::vector<std::string> statussen_met(bool Datums::*welke) {
    std::vector<std::string> uit;
    for (const auto& [status, datums] : kStatussen)
        if (datums.*welke) uit.emplace_back(naam_van(status));
    return uit;
}

Veld dag(std::string naam, std::string label, std::string uitleg, bool Datums::*bij, bool verplicht = true) {
    return {.naam = std::move(naam),
            .label = std::move(label),
            .soort = datum,
            .uitleg = std::move(uitleg),
            .verplicht = verplicht,
            .leeg_fout = "Vul deze datum in",
            .toon_als_veld = "status",
            .toon_als = statussen_met(bij),
            .toon_als_tekst = "Alleen als dit bij de status hoort."};
}

std::vector<Veld> over_de_casus() {
    std::vector<Optie> onderwerpen;
    for (const auto& o : casus::onderwerpen()) onderwerpen.push_back({std::string(o.code), std::string(o.label), ""});
    return {
        {.naam = "kenmerk",
         .label = "Eigen kenmerk",
         .uitleg = "Het nummer waaronder de casus bij jullie bekend is. Met hetzelfde kenmerk wordt een casus niet nog een keer "
                   "ingevoerd.",
         .max = 40,
         .controle = een_regel,
         .leeg_fout = "Vul het eigen kenmerk in"},
        {.naam = "soort",
         .label = "Vraag of melding?",
         .soort = keuze,
         .opties = {{"vraag", "Vraag", ""}, {"melding", "Melding", ""}},
         .leeg_fout = "Kies vraag of melding"},
        {.naam = "verwijzer-email",
         .label = "E-mailadres van de verwijzer",
         .uitleg = "De verwijzer heeft al een account in deze regio. Hij krijgt geen mail.",
         .max = 254,
         .controle = mailadres,
         .leeg_fout = "Vul het e-mailadres van de verwijzer in",
         .invoer = "email"},
        {.naam = "onderwerpen",
         .label = "Waar gaat het over?",
         .soort = vinkjes,
         .opties = std::move(onderwerpen),
         .leeg_fout = "Kies waar het over gaat"}};
}

std::vector<Veld> over_de_stand() {
    std::vector<Optie> statussen;
    for (const auto& [status, datums] : kStatussen)
        statussen.push_back({std::string(naam_van(status)), std::string(label_van(status)), ""});
    return {
        {.naam = "status",
         .label = "Hoe staat de casus er nu voor?",
         .soort = keuze,
         .opties = std::move(statussen),
         .leeg_fout = "Kies hoe de casus ervoor staat"},
        {.naam = "ingediend", .label = "Aangemeld op", .soort = datum, .leeg_fout = "Vul in wanneer de casus is aangemeld"},
        dag("vooroverleg", "Besproken in het vooroverleg van", "", &Datums::vooroverleg),
        dag("overleg", "Besproken aan de tafel op", "Laat leeg als de casus niet aan de tafel kwam.", &Datums::overleg, false),
        dag("advies", "Advies gegeven op", "", &Datums::advies),
        dag("sinds", "In deze status sinds", "", &Datums::sinds),
        {.naam = "uitkomst",
         .label = "Is de vraag van het kind opgelost?",
         .soort = keuze,
         .opties = advies::achteraf::uitkomsten(),
         .leeg_fout = "Kies of de vraag is opgelost",
         .toon_als_veld = "status",
         .toon_als = {"afgesloten"},
         .toon_als_tekst = "Alleen bij een afgesloten casus."}};
}

}  // namespace

std::vector<Veld> velden(const aanmelding::Keuzes& k) {
    auto uit = over_de_casus();
    for (Veld& v : aanmelding::achteraf::velden(k)) uit.push_back(std::move(v));
    for (Veld& v : over_de_stand()) uit.push_back(std::move(v));
    return uit;
}

}  // namespace invoer

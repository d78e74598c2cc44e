// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/notulen_velden.hpp"

#include <array>

namespace tafel::paginas {
namespace {

using advies::Puntsoort;
using web::formulier::Antwoorden;
using web::formulier::Veld;
using web::formulier::Veldsoort;

constexpr std::array<std::string_view, 7> kCodes{"inhoudelijk", "plaatsing", "overbrugging", "maatwerk",
                                                 "procesregie", "doorbraak", "anders"};

Puntsoort soort_van(const std::string& code) {
    for (std::size_t k = 0; k < kCodes.size(); ++k)
        if (kCodes.at(k) == code) return static_cast<Puntsoort>(k);
    return Puntsoort::anders;
}

std::vector<Veld> puntvelden() {
    Veld soort{.naam = "soort", .label = "Soort advies", .soort = Veldsoort::keuzelijst};
    for (std::size_t k = 0; k < kCodes.size(); ++k)
        soort.opties.push_back({std::string(kCodes.at(k)), std::string(advies::label_van(static_cast<Puntsoort>(k))), ""});
    return {soort,
            {.naam = "tekst", .label = "Advies", .soort = Veldsoort::lang, .max = 2000, .leeg_fout = "Schrijf het advies op"},
            {.naam = "uitvoerbaar",
             .label = "Is dit uitvoerbaar?",
             .soort = Veldsoort::keuzelijst,
             .opties = {{"ja", "Ja", ""}, {"nee", "Nee", ""}}},
            {.naam = "reden",
             .label = "Waarom niet?",
             .max = 500,
             .leeg_fout = "Schrijf op waarom dit niet kan",
             .toon_als_veld = "uitvoerbaar",
             .toon_als = {"nee"},
             .toon_als_tekst = "Alleen als het niet uitvoerbaar is."},
            {.naam = "wie",
             .label = "Wie doet dit?",
             .uitleg = "Een functie of organisatie, geen naam.",
             .verplicht = false,
             .max = 120},
            {.naam = "wanneer", .label = "Voor wanneer?", .soort = Veldsoort::datum, .verplicht = false}};
}

}  // namespace

std::vector<Veld> notulen_velden() {
    return {{.naam = "notulen",
             .label = "Notulen",
             .soort = Veldsoort::lang,
             .uitleg = "Wat is er besproken en afgesproken? Noem geen namen.",
             .max = 8000,
             .leeg_fout = "Schrijf de notulen op"},
            {.naam = "punten",
             .label = "Adviespunten",
             .soort = Veldsoort::groep,
             .verplicht = false,
             .max = 12,
             .velden = puntvelden(),
             .enkelvoud = "adviespunt"}};
}

Antwoorden als_antwoorden(const std::string& notulen, const std::vector<advies::Punt>& punten) {
    Antwoorden uit;
    uit.zet("notulen", notulen);
    std::vector<Antwoorden> rijen;
    for (const advies::Punt& p : punten) {
        auto& r = rijen.emplace_back();
        r.zet("soort", std::string(kCodes.at(static_cast<std::size_t>(p.soort))));
        r.zet("tekst", p.tekst);
        r.zet("uitvoerbaar", p.uitvoerbaar ? "ja" : "nee");
        r.zet("reden", p.niet_uitvoerbaar_reden);
        r.zet("wie", p.wie);
        if (p.wanneer) r.zet("wanneer", base::iso(*p.wanneer));
    }
    uit.zet_rijen("punten", std::move(rijen));
    return uit;
}

std::vector<advies::Punt> adviespunten(const Antwoorden& a) {
    std::vector<advies::Punt> uit;
    for (const Antwoorden& r : a.rijen("punten"))
        uit.push_back({soort_van(r.tekst("soort")), r.tekst("tekst"), r.tekst("uitvoerbaar") == "ja", r.tekst("reden"),
                       r.tekst("wie"), base::lees_datum(r.tekst("wanneer"))});
    return uit;
}

}  // namespace tafel::paginas

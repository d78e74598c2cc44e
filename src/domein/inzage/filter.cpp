// SPDX-License-Identifier: EUPL-1.2
#include "domein/inzage/filter.hpp"

#include <algorithm>

namespace inzage::filter {
namespace {

using web::formulier::Veldsoort;

constexpr std::string_view kDoel = "inzage.filter";

std::optional<base::Moment> begin_van(const std::string& dag, std::chrono::days erbij) {
    const auto d = base::lees_datum(dag);
    if (!d) return {};
    return base::om(*d + erbij, 0, 0);
}

}  // namespace

std::vector<web::formulier::Veld> velden() {
    return {{.naam = "persoon", .label = "E-mailadres van de persoon", .verplicht = false, .max = 254},
            {.naam = "casus", .label = "Nummer van de casus", .verplicht = false, .max = 20, .breedte = "w9"},
            {.naam = "vanaf", .label = "Vanaf welke dag?", .soort = Veldsoort::datum, .verplicht = false},
            {.naam = "tot", .label = "Tot en met welke dag?", .soort = Veldsoort::datum, .verplicht = false}};
}

bool leeg(const Antwoorden& a) {
    const auto alle = velden();
    return std::all_of(alle.begin(), alle.end(), [&](const auto& v) { return a.tekst(v.naam).empty(); });
}

std::string verzegel(const toegang::Omgeving& om, const Antwoorden& a) {
    return leeg(a) ? std::string() : om.sleutels.verzegel(kDoel, a.als_json().schrijf());
}

Antwoorden open(const toegang::Omgeving& om, std::string_view verzegeld) {
    const auto klaar = om.sleutels.ontzegel(kDoel, verzegeld);
    if (!klaar) return {};
    return Antwoorden::uit_json(base::Json::lees(*klaar).waarde());
}

bool pas_toe(storage::Sessie& s, regio::RegioId regio, const Antwoorden& a, audit::Zoekvraag& vraag) {
    if (const auto& persoon = a.tekst("persoon"); !persoon.empty()) {
        const auto wie = toegang::account_met_email(s, persoon);
        if (!wie) return false;
        vraag.account = wie->id.getal;
    }
    if (const auto& nummer = a.tekst("casus"); !nummer.empty()) {
        const auto casus = casus::id_van_nummer(s, regio, nummer);
        if (!casus) return false;
        vraag.casus = casus->getal;
    }
    vraag.vanaf = begin_van(a.tekst("vanaf"), std::chrono::days{0});
    vraag.tot = begin_van(a.tekst("tot"), std::chrono::days{1});
    return true;
}

}  // namespace inzage::filter

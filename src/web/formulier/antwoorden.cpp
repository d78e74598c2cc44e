// SPDX-License-Identifier: EUPL-1.2
#include "web/formulier.hpp"

#include <algorithm>

namespace web::formulier {
namespace {

const std::vector<std::string> kGeenLijst;
const std::vector<Antwoorden> kGeenRijen;
const std::string kGeenTekst;

}  // namespace

const std::string& Antwoorden::tekst(std::string_view naam) const {
    const auto& waarden = lijst(naam);
    return waarden.empty() ? kGeenTekst : waarden.front();
}

const std::vector<std::string>& Antwoorden::lijst(std::string_view naam) const {
    const auto gevonden = inhoud_.find(naam);
    return gevonden == inhoud_.end() ? kGeenLijst : gevonden->second;
}

bool Antwoorden::gekozen(std::string_view naam, std::string_view waarde) const {
    const auto& waarden = lijst(naam);
    return std::find(waarden.begin(), waarden.end(), waarde) != waarden.end();
}

const std::vector<Antwoorden>& Antwoorden::rijen(std::string_view naam) const {
    const auto gevonden = rijen_.find(naam);
    return gevonden == rijen_.end() ? kGeenRijen : gevonden->second;
}

void Antwoorden::zet(std::string_view naam, std::string waarde) {
    if (waarde.empty()) return wis(naam);
    zet_lijst(naam, {std::move(waarde)});
}

void Antwoorden::zet_lijst(std::string_view naam, std::vector<std::string> waarden) {
    if (waarden.empty()) return wis(naam);
    inhoud_.insert_or_assign(std::string(naam), std::move(waarden));
}

void Antwoorden::zet_rijen(std::string_view naam, std::vector<Antwoorden> rijen) {
    if (rijen.empty()) return wis(naam);
    rijen_.insert_or_assign(std::string(naam), std::move(rijen));
}

void Antwoorden::wis(std::string_view naam) {
    if (const auto tekst = inhoud_.find(naam); tekst != inhoud_.end()) inhoud_.erase(tekst);
    if (const auto rijen = rijen_.find(naam); rijen != rijen_.end()) rijen_.erase(rijen);
}

void Antwoorden::neem_over(const Antwoorden& andere) {
    for (const auto& [naam, waarden] : andere.inhoud_) inhoud_.insert_or_assign(naam, waarden);
    for (const auto& [naam, rijen] : andere.rijen_) rijen_.insert_or_assign(naam, rijen);
}

base::Json Antwoorden::als_json() const {
    base::Json uit(base::Json::Object{});
    for (const auto& [naam, waarden] : inhoud_) {
        if (waarden.size() == 1) {
            uit.zet(naam, waarden.front());
            continue;
        }
        uit.zet(naam, base::Json::Lijst(waarden.begin(), waarden.end()));
    }
    for (const auto& [naam, rijen] : rijen_) {
        base::Json::Lijst lijst;
        for (const auto& rij : rijen) lijst.push_back(rij.als_json());
        uit.zet(naam, std::move(lijst));
    }
    return uit;
}

Antwoorden Antwoorden::uit_json(const base::Json& json) {
    Antwoorden uit;
    for (const auto& [naam, waarde] : json.object()) {
        if (waarde.is_tekst()) uit.zet(naam, waarde.tekst());
        const auto& lijst = waarde.lijst();
        if (lijst.empty()) continue;
        if (lijst.front().is_object()) {
            std::vector<Antwoorden> rijen;
            for (const auto& rij : lijst) rijen.push_back(uit_json(rij));
            uit.zet_rijen(naam, std::move(rijen));
        } else {
            std::vector<std::string> waarden;
            for (const auto& w : lijst) waarden.push_back(w.tekst());
            uit.zet_lijst(naam, std::move(waarden));
        }
    }
    return uit;
}

}  // namespace web::formulier

// SPDX-License-Identifier: EUPL-1.2
#include "web/formulier/lezen.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/tekst.hpp"
#include "web/formulier/datum.hpp"
#include "web/formulier/namen.hpp"

namespace web::formulier {
namespace {

constexpr std::size_t kHoogsteRij = 200;  // rows that are read at all; `controleer` judges the real limit

std::optional<std::size_t> als_rijnummer(std::string_view tekst) {
    std::size_t n = 0;
    const auto [einde, fout] = std::from_chars(tekst.data(), tekst.data() + tekst.size(), n);
    if (fout != std::errc{} || einde != tekst.data() + tekst.size() || n == 0 || n > kHoogsteRij) return std::nullopt;
    return n;
}

/// The numbers of the rows that were sent: "gezinsleden-2-naam" has 2 for the group "gezinsleden".
std::set<std::size_t> rijnummers(const Formulier& formulier, const std::string& groep) {
    std::set<std::size_t> nummers;
    const std::string begin = groep + "-";
    for (const auto& [naam, waarde] : formulier.velden()) {
        if (!naam.starts_with(begin)) continue;
        const auto rest = std::string_view(naam).substr(begin.size());
        if (const auto n = als_rijnummer(rest.substr(0, rest.find('-')))) nummers.insert(*n);
    }
    return nummers;
}

Antwoorden lees_deel(const std::vector<Veld>&, const Formulier&, const std::string& voorvoegsel);

void lees_veld(const Veld& veld, const Formulier& formulier, const std::string& invoer, Antwoorden& uit) {
    switch (veld.soort) {
        case Veldsoort::datum: {
            std::vector<std::string> delen;
            for (const auto deel : datum::kDelen) delen.push_back(schoon(formulier[invoer + std::string(deel)]));
            if (const auto iso = datum::als_iso(delen); !iso.empty()) uit.zet(veld.naam, iso);
            else if (std::any_of(delen.begin(), delen.end(), [](const auto& d) { return !d.empty(); }))
                uit.zet_lijst(veld.naam, delen);
            return;
        }
        case Veldsoort::vinkjes: {
            std::vector<std::string> waarden;
            for (const auto& w : formulier.alle(invoer)) {
                const auto waarde = schoon(w);
                if (!waarde.empty() && std::find(waarden.begin(), waarden.end(), waarde) == waarden.end())
                    waarden.push_back(waarde);
            }
            uit.zet_lijst(veld.naam, std::move(waarden));
            return;
        }
        case Veldsoort::groep: {
            std::vector<Antwoorden> rijen;
            for (const auto n : rijnummers(formulier, invoer))
                rijen.push_back(lees_deel(veld.velden, formulier, rijnaam(invoer, n) + "-"));
            uit.zet_rijen(veld.naam, std::move(rijen));
            return;
        }
        case Veldsoort::tekst:
        case Veldsoort::lang:
        case Veldsoort::getal:
        case Veldsoort::tijd:
        case Veldsoort::keuze:
        case Veldsoort::keuzelijst:
        case Veldsoort::vinkje:
            uit.zet(veld.naam, schoon(formulier[invoer]));
            return;
        case Veldsoort::wachtwoord:
            return;
    }
}

Antwoorden lees_deel(const std::vector<Veld>& velden, const Formulier& formulier, const std::string& voorvoegsel) {
    Antwoorden uit;
    for (const auto& veld : velden) lees_veld(veld, formulier, voorvoegsel + veld.naam, uit);
    return uit;
}

}  // namespace

std::string schoon(std::string_view typed) {
    // Text that is not UTF-8 stays as it is: `controleer` refuses it with words that a person understands.
    if (!base::tekst::geldige_utf8(typed)) return std::string(typed);
    return base::tekst::trim(base::tekst::normaliseer(typed));
}

Antwoorden lees(const std::vector<Veld>& velden, const Formulier& formulier) { return lees_deel(velden, formulier, ""); }

std::optional<std::string> groepsactie(const std::vector<Veld>& velden, const Formulier& formulier, Antwoorden& antwoorden) {
    const auto delen = base::tekst::splits(formulier["actie"], ':');
    if (delen.size() < 2) return std::nullopt;
    const auto veld = std::find_if(velden.begin(), velden.end(),
                                   [&](const Veld& v) { return v.naam == delen[1] && v.soort == Veldsoort::groep; });
    if (veld == velden.end()) return std::nullopt;
    auto rijen = antwoorden.rijen(veld->naam);
    if (delen[0] == "meer" && delen.size() == 2) {
        if (rijen.empty()) rijen.emplace_back();  // the empty row that was shown
        if (rijen.size() < veld->max) rijen.emplace_back();
        antwoorden.zet_rijen(veld->naam, rijen);
        return rijnaam(veld->naam, rijen.size());
    }
    if (delen[0] != "weg" || delen.size() != 3) return std::nullopt;
    if (const auto n = als_rijnummer(delen[2]); n && *n <= rijen.size())
        rijen.erase(rijen.begin() + static_cast<std::ptrdiff_t>(*n - 1));
    antwoorden.zet_rijen(veld->naam, std::move(rijen));
    return veld->naam;
}

}  // namespace web::formulier

// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/datumwoorden.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "base/tekst.hpp"
#include "engines/deident/woorden.hpp"

namespace anonimisering {
namespace {

using std::chrono::days;

constexpr std::array<std::string_view, 13> kGetallen = {"nul",   "een",  "twee",  "drie", "vier", "vijf",  "zes",
                                                        "zeven", "acht", "negen", "tien", "elf",  "twaalf"};

/// Letters and digits apart, folded: "3e mei '24" is {"3", "e", "mei", "24"}.
std::vector<std::string> woorden_van(std::string_view tekst) {
    std::vector<std::string> uit;
    char vorige = ' ';
    for (const char c : base::tekst::vouw(tekst)) {
        const bool cijfer = std::isdigit(static_cast<unsigned char>(c)) != 0;
        if (!cijfer && std::isalpha(static_cast<unsigned char>(c)) == 0) {
            vorige = ' ';
            continue;
        }
        const bool nieuw = vorige == ' ' || cijfer != (std::isdigit(static_cast<unsigned char>(vorige)) != 0);
        if (nieuw) uit.emplace_back();
        uit.back() += c;
        vorige = c;
    }
    return uit;
}

std::optional<int> getal_van(std::string_view woord) {
    int uit = 0;
    const auto [eind, fout] = std::from_chars(woord.data(), woord.data() + woord.size(), uit);
    if (fout == std::errc() && eind == woord.data() + woord.size()) return uit;
    return deident::woorden::telwoord(woord);
}

std::optional<base::Datum> bestaande_dag(int jaar, int maand, int dag) {
    const std::chrono::year_month_day d{std::chrono::year{jaar}, std::chrono::month{static_cast<unsigned>(maand)},
                                        std::chrono::day{static_cast<unsigned>(dag)}};
    if (dag < 1 || !d.ok()) return {};
    return base::Datum{d};
}

/// "24" is 2024, "98" is 1998.
int heel_jaar(int jaar, base::Datum aanmelding) {
    if (jaar >= 100) return jaar;
    const int nu = static_cast<int>(std::chrono::year_month_day{aanmelding}.year());
    return jaar + (2000 + jaar > nu + 2 ? 1900 : 2000);
}

/// A casus tells of what was, seldom of what comes: nine months back, three ahead.
std::optional<base::Datum> dichtstbij(int maand, int dag, base::Datum aanmelding) {
    const int nu = static_cast<int>(std::chrono::year_month_day{aanmelding}.year());
    for (const int jaar : {nu + 1, nu, nu - 1})
        if (const auto d = bestaande_dag(jaar, maand, dag); d && *d <= aanmelding + days{92}) return d;
    return {};
}

std::string telwoord(std::int64_t n) {
    return n <= 12 ? std::string(kGetallen.at(static_cast<std::size_t>(n))) : std::to_string(n);
}

bool is_geboortewoord(std::string_view ervoor) {
    const auto woorden = woorden_van(ervoor);
    const std::size_t vanaf = woorden.size() > 3 ? woorden.size() - 3 : 0;
    return std::any_of(woorden.begin() + static_cast<std::ptrdiff_t>(vanaf), woorden.end(), [](const std::string& w) {
        return w == "geb" || w.starts_with("gebo") || w.starts_with("verjaar") || w == "jarig";
    });
}

std::string afstand(base::Datum dag, base::Datum aanmelding) {
    const auto verschil = (dag - aanmelding).count();
    const auto n = std::abs(verschil);
    if (n < 7) return "de week van de aanmelding";
    const std::string kant = verschil < 0 ? " voor de aanmelding" : " na de aanmelding";
    constexpr int kTienWeken = 70, kTweeJaar = 730, kVijfJaar = 1826;
    if (n < kTienWeken) return telwoord((n + 3) / 7) + (n < 11 ? " week" : " weken") + kant;
    if (n < kTweeJaar) return telwoord((n + 15) / 30) + " maanden" + kant;
    return (n < kVijfJaar ? "meer dan twee jaar" : "meer dan vijf jaar") + kant;
}

}  // namespace

std::optional<base::Datum> dag_uit(std::string_view tekst, base::Datum aanmelding) {
    auto woorden = woorden_van(tekst);
    std::erase_if(woorden, [](const std::string& w) { return w == "e" || w == "de" || w == "ste" || w == "van" || w == "dag"; });
    constexpr int kMidden = 15;
    std::optional<int> maand;
    std::vector<int> getallen;
    for (const auto& w : woorden) {
        if (const auto m = deident::woorden::maand(w)) maand = m;
        else if (const auto g = getal_van(w)) getallen.push_back(*g);
    }
    if (maand && getallen.size() == 2) return bestaande_dag(heel_jaar(getallen[1], aanmelding), *maand, getallen[0]);
    if (maand && getallen.size() == 1 && getallen[0] > 31)
        return bestaande_dag(heel_jaar(getallen[0], aanmelding), *maand, kMidden);
    if (maand && getallen.size() == 1) return dichtstbij(*maand, getallen[0], aanmelding);
    if (maand || getallen.size() < 2 || getallen.size() > 3) return {};
    const bool jaar_eerst = getallen[0] > 31;
    const int midden = getallen[1];
    if (midden < 1 || midden > 12 || (jaar_eerst && getallen.size() == 2)) return {};
    if (getallen.size() == 2) return dichtstbij(midden, getallen[0], aanmelding);
    const int jaar = jaar_eerst ? getallen[0] : getallen[2], dag = jaar_eerst ? getallen[2] : getallen[0];
    return bestaande_dag(heel_jaar(jaar, aanmelding), midden, dag);
}

/// Eigen regel (S14): dates are relative. A birthday is none of these: with it an age could be counted back (domain.md section 6).
std::string datumrol(std::string_view woorden, std::string_view ervoor, const Datumkader& k) {
    if (is_geboortewoord(ervoor)) return "geboortedatum";
    const auto dag = dag_uit(woorden, k.aanmelding);
    if (!dag) return "datum";
    if (std::find(k.geboren.begin(), k.geboren.end(), *dag) != k.geboren.end()) return "geboortedatum";
    return afstand(*dag, k.aanmelding);
}

}  // namespace anonimisering

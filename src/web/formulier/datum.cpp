// SPDX-License-Identifier: EUPL-1.2
#include "web/formulier/datum.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>

#include "base/moment.hpp"
#include "base/tekst.hpp"

namespace web::formulier::datum {
namespace {

constexpr int kEersteJaar = 1900;
constexpr int kLaatsteJaar = 2199;

constexpr std::array<std::string_view, 12> kMaanden{"januari", "februari", "maart",     "april",   "mei",      "juni",
                                                    "juli",    "augustus", "september", "oktober", "november", "december"};

std::optional<int> cijfers(std::string_view tekst) {
    int n = 0;
    const auto [einde, fout] = std::from_chars(tekst.data(), tekst.data() + tekst.size(), n);
    if (tekst.empty() || tekst.front() == '-' || fout != std::errc{} || einde != tekst.data() + tekst.size()) return std::nullopt;
    return n;
}

/// "3", "03", "maart", "mrt" or "okt."; 0 when it is no month.
unsigned maand_uit(std::string_view tekst) {
    if (const auto n = cijfers(tekst)) return *n >= 1 && *n <= 12 ? static_cast<unsigned>(*n) : 0;
    auto naam = base::tekst::kleine_letters(tekst);
    if (naam.ends_with('.')) naam.pop_back();
    if (naam == "mrt") return 3;
    if (naam.size() < 3) return 0;
    const auto gevonden = std::find_if(kMaanden.begin(), kMaanden.end(), [&](std::string_view m) { return m.starts_with(naam); });
    return gevonden == kMaanden.end() ? 0 : static_cast<unsigned>(gevonden - kMaanden.begin()) + 1;
}

bool vier_cijfers(std::string_view tekst) { return tekst.size() == 4 && cijfers(tekst).has_value(); }

std::chrono::year_month_day samen(int jaar, unsigned maand, unsigned dag) {
    return std::chrono::year{jaar} / std::chrono::month{maand} / std::chrono::day{dag};
}

int dagen_in(int jaar, unsigned maand) {
    const std::chrono::year_month_day_last laatste = std::chrono::year{jaar} / std::chrono::month{maand} / std::chrono::last;
    return static_cast<int>(static_cast<unsigned>(laatste.day()));
}

/// "Vul de dag en de maand in bij …" when only a part was typed.
std::optional<Oordeel> iets_leeg(const std::vector<std::string>& delen, std::string_view wat) {
    constexpr std::array<std::string_view, 3> kNamen{"de dag", "de maand", "het jaar"};
    std::vector<std::string> leeg;
    std::string_view eerste;
    for (std::size_t i = 0; i < delen.size(); ++i) {
        if (!delen[i].empty()) continue;
        if (leeg.empty()) eerste = kDelen[i];
        leeg.emplace_back(kNamen[i]);
    }
    if (leeg.empty()) return std::nullopt;
    return Oordeel{eerste, "Vul " + base::tekst::opsomming(leeg) + " in bij " + std::string(wat)};
}

}  // namespace

std::string als_iso(const std::vector<std::string>& delen) {
    if (delen.size() != 3 || !vier_cijfers(delen[2])) return {};
    const auto dag = cijfers(delen[0]);
    const auto maand = maand_uit(delen[1]);
    const auto jaar = cijfers(delen[2]);
    if (!dag || !maand || *dag < 1 || *dag > 31 || *jaar < kEersteJaar || *jaar > kLaatsteJaar) return {};
    if (!samen(*jaar, maand, static_cast<unsigned>(*dag)).ok()) return {};
    return base::iso(base::datum(*jaar, maand, static_cast<unsigned>(*dag)));
}

Oordeel oordeel(const std::vector<std::string>& delen, std::string_view wat) {
    const std::string bij = "Vul bij " + std::string(wat) + " ";
    if (delen.size() != 3) return {kDelen[0], bij + "een datum in die bestaat"};
    if (auto leeg = iets_leeg(delen, wat)) return *leeg;
    const auto dag = cijfers(delen[0]);
    if (!dag || *dag < 1 || *dag > 31) return {kDelen[0], bij + "een dag in van 1 tot en met 31"};
    const auto maand = maand_uit(delen[1]);
    if (!maand) return {kDelen[1], bij + "een maand in van 1 tot en met 12"};
    if (!vier_cijfers(delen[2])) return {kDelen[2], bij + "het jaar in met 4 cijfers"};
    const int jaar = *cijfers(delen[2]);
    if (jaar < kEersteJaar || jaar > kLaatsteJaar)
        return {kDelen[2],
                bij + "een jaar in van " + std::to_string(kEersteJaar) + " tot en met " + std::to_string(kLaatsteJaar)};
    return {kDelen[0], bij + "een andere dag in: " + std::string(kMaanden[maand - 1]) + " " + delen[2] + " heeft " +
                           std::to_string(dagen_in(jaar, maand)) + " dagen"};
}

std::array<std::string, 3> voor_invoer(const std::vector<std::string>& waarden) {
    if (waarden.size() == 3) return {waarden[0], waarden[1], waarden[2]};
    if (waarden.empty()) return {};
    const auto dag = base::lees_datum(waarden.front());
    if (!dag) return {waarden.front(), "", ""};
    const std::chrono::year_month_day ymd{*dag};
    return {std::to_string(static_cast<unsigned>(ymd.day())), std::to_string(static_cast<unsigned>(ymd.month())),
            std::to_string(static_cast<int>(ymd.year()))};
}

}  // namespace web::formulier::datum

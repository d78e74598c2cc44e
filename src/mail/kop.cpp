// SPDX-License-Identifier: EUPL-1.2
#include "mail/kop.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/crypto.hpp"
#include "base/tekst.hpp"

namespace mail {
namespace {

constexpr std::size_t kRegel = 76;            // RFC 2047 section 2: the longest line that holds an encoded word
constexpr std::size_t kLangsteWaarde = 1000;  // generous for a subject, small enough for any server
constexpr std::string_view kWoordBegin = "=?UTF-8?B?";
constexpr std::string_view kWoordEinde = "?=";
constexpr std::string_view kVouw = "\r\n ";

base::Fout weiger(std::string_view sleutel, std::string_view tekst) {
    return {base::Soort::ongeldig, "mail." + std::string(sleutel), "", std::string(tekst)};
}

bool mag_in_kop(std::string_view waarde) {
    return waarde.size() <= kLangsteWaarde && base::tekst::geldige_utf8(waarde) && !base::tekst::heeft_stuurtekens(waarde) &&
           waarde.find_first_of("\r\n\t") == std::string_view::npos;
}

bool is_vervolgbyte(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

/// Encoded words, each on a line of its own after the first and never cut inside a character.
std::string gecodeerde_woorden(std::string_view waarde, std::size_t kolom) {
    std::string uit;
    while (!waarde.empty()) {
        const std::size_t kader = kolom + kWoordBegin.size() + kWoordEinde.size();
        std::size_t stuk = std::min(waarde.size(), (kRegel - kader) / 4 * 3);
        while (stuk < waarde.size() && is_vervolgbyte(waarde[stuk])) --stuk;
        uit.append(kWoordBegin).append(base::crypto::base64(waarde.substr(0, stuk))).append(kWoordEinde);
        waarde.remove_prefix(stuk);
        if (!waarde.empty()) uit += kVouw;
        kolom = 1;
    }
    return uit;
}

bool is_plat_ascii(std::string_view waarde) {
    return std::ranges::all_of(waarde, [](char c) { return c >= 0x20 && c < 0x7f; });
}

/// Plain text may go as it is when folding at single spaces is enough and nothing in it looks like an encoded
/// word.
bool kan_plat(std::string_view waarde, std::size_t kolom) {
    if (!is_plat_ascii(waarde) || waarde.find("=?") != std::string_view::npos) return false;
    if (waarde.empty() || waarde.front() == ' ' || waarde.back() == ' ') return false;
    if (waarde.find("  ") != std::string_view::npos) return false;
    const auto woorden = base::tekst::splits(waarde, ' ');
    return std::ranges::all_of(woorden, [&](const std::string& w) { return w.size() + kolom < kRegel; });
}

std::string gevouwen(std::string_view waarde, std::size_t kolom) {
    std::string uit;
    for (const std::string& woord : base::tekst::splits(waarde, ' ')) {
        if (uit.empty()) {
            uit = woord;
        } else if (kolom + 1 + woord.size() > kRegel) {
            uit.append(kVouw).append(woord);
            kolom = 0;
        } else {
            uit.append(1, ' ').append(woord);
        }
        kolom += 1 + woord.size();
    }
    return uit;
}

std::string tussen_aanhalingstekens(std::string_view naam) {
    std::string uit = "\"";
    for (char c : naam) {
        if (c == '"' || c == '\\') uit += '\\';
        uit += c;
    }
    return uit + "\"";
}

}  // namespace

base::Result<std::string> tekstkop(std::string_view naam, std::string_view waarde) {
    if (!mag_in_kop(waarde)) return weiger("kop", "Deze regel kan niet in de kop van een mail staan.");
    const std::size_t kolom = naam.size() + 2;
    const std::string inhoud = kan_plat(waarde, kolom) ? gevouwen(waarde, kolom) : gecodeerde_woorden(waarde, kolom);
    return std::string(naam) + ": " + inhoud + "\r\n";
}

base::Result<std::string> adreskop(std::string_view naam, const Adres& a) {
    const std::string adres = base::tekst::email(a.adres);
    if (adres.empty()) return weiger("adres", "Dit is geen gewoon e-mailadres.");
    if (!mag_in_kop(a.naam)) return weiger("naam", "Deze naam kan niet in de kop van een mail staan.");
    std::string regel = std::string(naam) + ": ";
    if (a.naam.empty()) return regel + adres + "\r\n";
    const std::string citaat = tussen_aanhalingstekens(a.naam);
    const bool plat = kan_plat(citaat, regel.size());
    regel += plat ? gevouwen(citaat, regel.size()) : gecodeerde_woorden(a.naam, regel.size());
    const std::size_t kolom = regel.size() - (regel.rfind('\n') + 1);
    regel += kolom + adres.size() + 3 > kRegel ? kVouw : " ";
    return regel + "<" + adres + ">\r\n";
}

std::string datumkop(base::Moment moment) {
    static constexpr std::array kDagen{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array kMaanden{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto dag = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day ymd(dag);
    const std::chrono::hh_mm_ss tijd(std::chrono::floor<std::chrono::seconds>(moment - dag));
    std::array<char, 64> regel{};
    std::snprintf(regel.data(), regel.size(), "Date: %s, %u %s %d %02d:%02d:%02d +0000\r\n",
                  kDagen[std::chrono::weekday(dag).c_encoding()], static_cast<unsigned>(ymd.day()),
                  kMaanden[static_cast<unsigned>(ymd.month()) - 1], static_cast<int>(ymd.year()),
                  static_cast<int>(tijd.hours().count()), static_cast<int>(tijd.minutes().count()),
                  static_cast<int>(tijd.seconds().count()));
    return regel.data();
}

}  // namespace mail

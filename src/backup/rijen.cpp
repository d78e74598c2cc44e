// SPDX-License-Identifier: EUPL-1.2
#include "backup/rijen.hpp"

#include <bit>

namespace backup {
namespace {

/// More than any attachment: a length above it is no length.
constexpr std::int64_t kLangst = 256LL * 1024 * 1024;

void schrijf_teken(Schrijver& uit, char c) { uit.schrijf(std::string_view(&c, 1)); }

void schrijf_waarde(Schrijver& uit, const storage::Waarde& w) {
    if (const auto* getal = std::get_if<std::int64_t>(&w)) {
        schrijf_teken(uit, 'i');
        schrijf_getal(uit, *getal);
    } else if (const auto* breuk = std::get_if<double>(&w)) {
        schrijf_teken(uit, 'd');
        schrijf_getal(uit, std::bit_cast<std::int64_t>(*breuk));
    } else if (const auto* tekst = std::get_if<std::string>(&w)) {
        schrijf_teken(uit, 't');
        schrijf_tekst(uit, *tekst);
    } else if (const auto* bytes = std::get_if<storage::Bytes>(&w)) {
        schrijf_teken(uit, 'b');
        schrijf_tekst(uit, bytes->data);
    } else {
        schrijf_teken(uit, 'n');
    }
}

storage::Waarde lees_waarde(Lezer& in) {
    switch (in.lees(1).front()) {
        case 'i':
            return lees_getal(in);
        case 'd':
            return std::bit_cast<double>(lees_getal(in));
        case 't':
            return lees_tekst(in);
        case 'b':
            return storage::Bytes{lees_tekst(in)};
        case 'n':
            return {};
    }
    throw Backupfout("Deze backup heeft een vorm die dit programma niet kent.");
}

}  // namespace

void schrijf_soort(Schrijver& uit, Soort s) { schrijf_teken(uit, static_cast<char>(s)); }

void schrijf_getal(Schrijver& uit, std::int64_t getal) {
    const auto u = static_cast<std::uint64_t>(getal);
    std::string bytes;
    for (int bit = 56; bit >= 0; bit -= 8) bytes += static_cast<char>(u >> bit & 0xff);
    uit.schrijf(bytes);
}

void schrijf_tekst(Schrijver& uit, std::string_view tekst) {
    schrijf_getal(uit, static_cast<std::int64_t>(tekst.size()));
    uit.schrijf(tekst);
}

void schrijf_rij(Schrijver& uit, const storage::Rij& rij) {
    schrijf_soort(uit, Soort::rij);
    for (std::size_t k = 0; k < rij.breedte(); ++k) schrijf_waarde(uit, rij.waarde(k));
}

Soort lees_soort(Lezer& in) { return static_cast<Soort>(in.lees(1).front()); }

std::int64_t lees_getal(Lezer& in) {
    std::uint64_t uit = 0;
    for (const char c : in.lees(8)) uit = uit << 8 | static_cast<unsigned char>(c);
    return static_cast<std::int64_t>(uit);
}

std::string lees_tekst(Lezer& in) {
    const auto lengte = lees_getal(in);
    if (lengte < 0 || lengte > kLangst) throw Backupfout("Deze backup heeft een vorm die dit programma niet kent.");
    return in.lees(static_cast<std::size_t>(lengte));
}

std::vector<storage::Waarde> lees_rij(Lezer& in, std::size_t breedte) {
    std::vector<storage::Waarde> uit;
    uit.reserve(breedte);
    for (std::size_t k = 0; k < breedte; ++k) uit.push_back(lees_waarde(in));
    return uit;
}

}  // namespace backup

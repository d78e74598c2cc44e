// SPDX-License-Identifier: EUPL-1.2
#include "app/vul/vorm.hpp"

#include <cctype>

namespace app::vul {
namespace {

constexpr std::size_t kIsoDatum = 10;

std::optional<Gat> woord_op(std::string_view rest, const Woorden& mal) {
    for (std::size_t g = 0; g < kAantalGaten; ++g) {
        const std::string& woord = mal.tekst[g];
        if (!woord.empty() && rest.substr(0, woord.size()) == woord) return static_cast<Gat>(g);
    }
    return {};
}

/// A whole date: "9999-12-31" stands for "no date" and is none; part of a longer number is none either.
std::optional<base::Datum> datum_op(std::string_view tekst, std::size_t plek) {
    const auto cijfer = [&](std::size_t i) {
        return i < tekst.size() && std::isdigit(static_cast<unsigned char>(tekst[i])) != 0;
    };
    if (!cijfer(plek) || (plek > 0 && cijfer(plek - 1)) || cijfer(plek + kIsoDatum)) return {};
    return base::lees_datum(tekst.substr(plek, kIsoDatum));
}

}  // namespace

Vorm::Vorm(std::string_view tekst, const Woorden& van_de_mal) {
    std::size_t vanaf = 0;
    for (std::size_t plek = 0; plek < tekst.size();) {
        const auto gat = woord_op(tekst.substr(plek), van_de_mal);
        const auto datum = gat ? std::nullopt : datum_op(tekst, plek);
        if (!gat && !datum) {
            ++plek;
            continue;
        }
        delen_.push_back({std::string(tekst.substr(vanaf, plek - vanaf)), gat, datum});
        plek += gat ? van_de_mal[*gat].size() : kIsoDatum;
        vanaf = plek;
    }
    slot_ = tekst.substr(vanaf);
}

std::string Vorm::vul(const Woorden& w) const {
    std::string uit;
    for (const Deel& d : delen_) {
        uit += d.ervoor;
        uit += d.gat ? w[*d.gat] : base::iso(*d.datum + w.verschuiving);
    }
    return uit + slot_;
}

}  // namespace app::vul

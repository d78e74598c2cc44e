// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/typefout.hpp"

#include <algorithm>

#include "engines/deident/teken.hpp"

namespace deident {
namespace {

constexpr std::size_t kKortste = 5, kLangste = 32;

/// One letter too many, too few or another one, or two that changed places.
bool een_typefout(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    const bool omgedraaid = a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
    return omgedraaid || (a.size() <= 1 && b.size() <= 1);
}

/// The hashes of a word without one of its letters: two words with a typing error between them share one of these, or one is such a
/// rest of the other.
template <class Doe>
void elk_zonder_een_letter(std::string_view woord, const Doe& doe) {
    std::string rest(woord.substr(1));
    for (std::size_t i = 0; i < woord.size(); ++i) {
        doe(woordhash(rest));
        if (i < rest.size()) rest[i] = woord[i];
    }
}
}  // namespace

void Typefouten::neem(std::string_view naam) {
    if (naam.size() < kKortste || naam.size() > kLangste) return;
    const auto bij = [&](std::uint64_t hash) {
        auto& namen = op_rest_[hash];
        if (std::find(namen.begin(), namen.end(), naam) == namen.end()) namen.emplace_back(naam);
    };
    bij(woordhash(naam));
    elk_zonder_een_letter(naam, bij);
}

std::string_view Typefouten::naam_van(std::string_view woord) const {
    if (op_rest_.empty() || woord.size() + 1 < kKortste || woord.size() > kLangste + 1) return {};
    std::string_view gevonden;
    const auto kijk = [&](std::uint64_t hash) {
        const auto plek = op_rest_.find(hash);
        if (plek == op_rest_.end()) return;
        for (const std::string& naam : plek->second)
            if (naam.front() == woord.front() && een_typefout(naam, woord)) gevonden = naam;
    };
    kijk(woordhash(woord));
    elk_zonder_een_letter(woord, kijk);
    return gevonden;
}

namespace {
std::size_t begin_van(std::string_view woord, std::size_t lengte) {
    return lengte * 256 + static_cast<unsigned char>(woord.front());
}
}  // namespace

void Typefoutenlijst::neem(std::string_view naam) {
    if (naam.size() < kKortste || aantal_ == kMeeste) return;
    op_begin_[begin_van(naam, naam.size())].emplace_back(naam);
    ++aantal_;
}

bool Typefoutenlijst::kent(std::string_view woord) const {
    if (woord.size() + 1 < kKortste) return false;
    for (const std::size_t lengte : {woord.size() - 1, woord.size(), woord.size() + 1}) {
        const auto namen = op_begin_.find(begin_van(woord, lengte));
        if (namen == op_begin_.end()) continue;
        if (std::any_of(namen->second.begin(), namen->second.end(), [&](const auto& naam) { return een_typefout(naam, woord); }))
            return true;
    }
    return false;
}

}  // namespace deident

// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/typefout.hpp"

#include <algorithm>

#include "engines/deident/teken.hpp"

namespace deident {
namespace {

constexpr std::size_t kLangste = 32;

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

void Typefouten::neem(std::string_view naam) {
    if (naam.size() < kKortsteMetFout || naam.size() > kLangste) return;
    const auto bij = [&](std::uint64_t hash) {
        auto& namen = op_rest_[hash];
        if (std::find(namen.begin(), namen.end(), naam) == namen.end()) namen.emplace_back(naam);
    };
    bij(woordhash(naam));
    elk_zonder_een_letter(naam, bij);
}

std::string_view Typefouten::naam_van(std::string_view woord) const {
    if (op_rest_.empty() || woord.size() + 1 < kKortsteMetFout || woord.size() > kLangste + 1) return {};
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

void Typefoutenlijst::neem(std::string_view naam) {
    if (naam.size() < kKortsteMetFout || aantal_ == kMeeste) return;
    op_letter_[vak_van(naam)].emplace_back(naam);
    ++aantal_;
}

bool Typefoutenlijst::kent(std::string_view woord) const {
    if (woord.size() + 1 < kKortsteMetFout) return false;
    const auto& namen = op_letter_[vak_van(woord)];
    return std::any_of(namen.begin(), namen.end(), [&](const std::string& naam) {
        const bool kan = naam.front() == woord.front() && naam.size() + 1 >= woord.size() && woord.size() + 1 >= naam.size();
        return kan && een_typefout(naam, woord);
    });
}

}  // namespace deident

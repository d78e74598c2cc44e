// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace deident {

/// One letter too many, too few or another one, or two that changed places.
bool een_typefout(std::string_view a, std::string_view b);
/// Shorter names are one letter away from too much.
inline constexpr std::size_t kKortsteMetFout = 5;

/// Many names, found back by a word that differs from one of them by a typing error behind its first letter. The time per word does not
/// grow with the number of names, unless these are nearly the same.
class Typefouten {
  public:
    /// A folded word.
    void neem(std::string_view naam);
    /// The name that is meant; empty when there is none. Lives as long as this.
    std::string_view naam_van(std::string_view woord) const;

  private:
    std::unordered_map<std::uint64_t, std::vector<std::string>> op_rest_;
};

/// Few names, for which that is more than needed.
class Typefoutenlijst {
  public:
    void neem(std::string_view naam);
    bool kent(std::string_view woord) const;

  private:
    static constexpr std::size_t kMeeste = 1024, kLetters = 32;
    static std::size_t vak_van(std::string_view woord) { return static_cast<unsigned char>(woord.front()) % kLetters; }
    std::size_t aantal_ = 0;
    std::array<std::vector<std::string>, kLetters> op_letter_;
};

}  // namespace deident

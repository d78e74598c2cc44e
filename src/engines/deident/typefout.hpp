// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace deident {

/// Many names, found back by a word that differs from one of them by a typing error behind its first letter: one letter too many, too few
/// or another one, or two that changed places. Names of less than five letters are one letter away from too much. The time per word does
/// not grow with the number of names, unless these are nearly the same.
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
    static constexpr std::size_t kMeeste = 1024;
    std::size_t aantal_ = 0;
    std::unordered_map<std::size_t, std::vector<std::string>> op_begin_;  // by first letter and length
};

}  // namespace deident

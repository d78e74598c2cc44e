// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engines/deident/token.hpp"

/// Closed lists of words that are asked for at every token: by the hash that the token has already.
namespace deident {

/// A folded word, as token or as text.
struct Woord {
    Woord(const Token& t) : hash(t.hash) {}                            // implicit: whoever asks has one or the other
    Woord(std::string_view vouw) : hash(woordhash(vouw)) {}            // implicit
    Woord(const std::string& vouw) : Woord(std::string_view(vouw)) {}  // implicit
    Woord(const char* vouw) : Woord(std::string_view(vouw)) {}         // implicit
    std::uint64_t hash;
};

template <class Waarde>
class Woordtabel {
  public:
    explicit Woordtabel(const std::vector<std::pair<std::string_view, Waarde>>& paren) : masker_(3) {
        while (masker_ < 2 * paren.size()) masker_ = 2 * masker_ + 1;
        vakken_.resize(masker_ + 1);
        for (const auto& [woord, waarde] : paren) {
            std::size_t i = woordhash(woord) & masker_;
            while (vakken_[i].first != 0) i = (i + 1) & masker_;
            vakken_[i] = {woordhash(woord), waarde};
        }
    }
    /// The value of this word; nothing when it is not in the table.
    const Waarde* zoek(Woord w) const {
        for (std::size_t i = w.hash & masker_; vakken_[i].first != 0; i = (i + 1) & masker_)
            if (vakken_[i].first == w.hash) return &vakken_[i].second;
        return nullptr;
    }

  private:
    std::size_t masker_;
    std::vector<std::pair<std::uint64_t, Waarde>> vakken_;
};

class Woordlijst {
  public:
    Woordlijst(std::initializer_list<std::string_view> woorden) : tabel_(paren(woorden)) {}
    bool heeft(Woord w) const { return tabel_.zoek(w) != nullptr; }

  private:
    static std::vector<std::pair<std::string_view, char>> paren(std::initializer_list<std::string_view> woorden) {
        std::vector<std::pair<std::string_view, char>> uit;
        for (const auto w : woorden) uit.emplace_back(w, '\0');
        return uit;
    }
    Woordtabel<char> tabel_;
};

}  // namespace deident

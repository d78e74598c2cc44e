// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <unordered_set>

#include "engines/deident/reeksmodel.hpp"
#include "engines/deident/typefout.hpp"
#include "engines/deident/zeefje.hpp"

namespace deident {

/// Who a text names somewhere is meant everywhere in it, also where nothing around the name says so.
class Genoemd {
  public:
    void onthoud(const Tekst&, const std::vector<Merk>&);
    /// Changes the scores of what was not marked as a person yet; of which tokens, in order.
    std::vector<std::size_t> verhoog(const Tekst&, const std::vector<Merk>&, std::vector<Scores>&) const;

  private:
    /// Memory stays bounded; more different names stand in no text that a person wrote.
    static constexpr std::size_t kMeeste = 1 << 20;
    bool heeft(std::uint64_t hash) const { return zeefje_.laat_door(hash) && namen_.contains(hash); }

    std::unordered_set<std::uint64_t> namen_;
    Zeefje zeefje_;  // of namen_
    Typefoutenlijst met_fouten_;
};

}  // namespace deident

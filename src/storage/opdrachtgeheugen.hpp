// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <algorithm>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace storage {

/// The prepared statements of one connection, by SQL text; the one that was not used for longest makes room.
template <class Opdracht>
class Opdrachtgeheugen {
  public:
    /// Nothing when it is not here.
    Opdracht* vind(std::string_view sql) {
        const auto plek = index_.find(sql);
        if (plek == index_.end()) return nullptr;
        lijst_.splice(lijst_.begin(), lijst_, plek->second);
        return &plek->second->second;
    }

    /// Adds one that is not here yet and returns what had to go for it.
    std::optional<Opdracht> bewaar(std::string_view sql, Opdracht opdracht) {
        std::optional<Opdracht> weg;
        if (lijst_.size() >= kGrens) {
            weg = std::move(lijst_.back().second);
            index_.erase(lijst_.back().first);
            lijst_.pop_back();
        }
        lijst_.emplace_front(std::string(sql), std::move(opdracht));
        index_.emplace(lijst_.front().first, lijst_.begin());
        return weg;
    }

  private:
    static constexpr std::size_t kGrens = 200;
    /// Statements differ at their end and in their length; the whole text is compared anyway.
    struct Slothash {
        std::size_t operator()(std::string_view sql) const {
            constexpr std::size_t kSlot = 48;
            return std::hash<std::string_view>()(sql.substr(sql.size() - std::min(sql.size(), kSlot))) ^ sql.size();
        }
    };
    using Lijst = std::list<std::pair<std::string, Opdracht>>;
    Lijst lijst_;
    std::unordered_map<std::string_view, typename Lijst::iterator, Slothash> index_;  // keys point into lijst_
};

}  // namespace storage

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/audit/audit.hpp"

/// The proof of what was pruned, for the check of the log. Private to this slice.
namespace audit {

/// Places of the chain, for the check: as ranges.
class Gesnoeid {
  public:
    /// Reads "1-3,7"; false when it is no such list. Adds nothing then.
    bool voeg_toe(std::string_view reeks, std::int64_t aantal);
    bool heeft(std::int64_t volgnummer) const;

  private:
    std::vector<std::pair<std::int64_t, std::int64_t>> reeksen_;
};
/// "1-3,7" of ascending numbers.
std::string als_reeks(const std::vector<std::int64_t>& volgnummers);
/// Those with a record that is signed and stands in the log; `meld` is told of every other record.
Gesnoeid gesnoeid(storage::Sessie&, const std::string& publieke_sleutel, const std::function<void(std::string)>& meld);

}  // namespace audit

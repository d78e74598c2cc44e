// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

namespace hulp {

/// Hears every statement that SQLite runs, on every connection that is opened while it lives. One at a time.
class SqlSpoor {
  public:
    SqlSpoor();
    ~SqlSpoor();
    SqlSpoor(const SqlSpoor&) = delete;
    /// What was heard since the last time, in order.
    std::vector<std::string> neem();
};

}  // namespace hulp

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string_view>

namespace storage {

struct SqlStuk {
    enum class Soort { woord, letterlijk, commentaar, anders };
    Soort soort;
    std::string_view tekst;
};

/// Cuts SQL into words, literals ('…' and "…"), comments and single other characters; together they are the
/// text again. Enough to change words without touching a literal; no dollar quoting.
class SqlLezer {
  public:
    explicit SqlLezer(std::string_view sql) : rest_(sql) {}
    std::optional<SqlStuk> volgende();

  private:
    std::string_view rest_;
};

}  // namespace storage

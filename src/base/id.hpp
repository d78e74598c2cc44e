// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <functional>
#include <mutex>

#include "base/klok.hpp"

namespace base {

/// A database id that knows what it is an id of. 0 means "none". Never shown to a person.
template <class Waarvan>
struct Id {
    std::int64_t getal = 0;
    bool operator==(const Id&) const = default;
    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return getal != 0; }
};

/// Makes ids before the insert (encrypted columns are bound to their row): milliseconds since 2020 in the
/// high bits, chance in the low 22, so that new rows land at the end of the index. Unique within one program;
/// two instances meet at most once in four million and then get a unique violation, which is retried.
/// Thread-safe.
class Ids {
  public:
    explicit Ids(const Klok& klok) : klok_(klok) {}
    std::int64_t nieuw();
    template <class T>
    T maak() {
        return T{nieuw()};
    }

  private:
    const Klok& klok_;
    std::mutex slot_;
    std::int64_t laatste_ = 0;
};

}  // namespace base

template <class W>
struct std::hash<base::Id<W>> {
    std::size_t operator()(base::Id<W> id) const noexcept { return std::hash<std::int64_t>{}(id.getal); }
};

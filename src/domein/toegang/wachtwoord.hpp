// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <atomic>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

/// Within the slice: what a password must be, and checking one without giving away whether an account exists.
namespace toegang {

/// Nothing, or why this cannot be a password. Length beats odd characters; the own name or address in it does not help.
std::optional<base::Fout> keur_wachtwoord(std::string_view wachtwoord, std::string_view email, std::string_view naam);

/// S34: at most two hashes run at a time (base), and no more than this many people wait for one. Thread-safe.
class Wachtrij {
  public:
    /// Nothing: too many are waiting, answer 503. An account without password costs the same time as one with.
    std::optional<bool> klopt(const std::optional<std::string>& hash, std::string_view wachtwoord);

  private:
    static constexpr int kHoogstens = 32;
    std::atomic<int> wachtend_ = 0;
};

}  // namespace toegang

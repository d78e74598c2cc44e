// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace documenten {

/// A sanitizer maps terabytes for itself and opens pipes to test addresses, so two of the limits do not hold under it.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kMetSanitizer = true;
#else
inline constexpr bool kMetSanitizer = false;
#endif

struct ProcesGrenzen {
    std::size_t geheugen = 800 * 1024 * 1024;  // on top of what the program itself has mapped
    std::chrono::seconds rekentijd{20};
    std::chrono::seconds wachttijd{30};
};

/// Runs `werk` in a forked child that can open no file, socket or process, and returns what it returns. Nothing when the
/// child crashed, ran out of memory or took too long. `werk` may not take locks that other threads hold at this moment:
/// pure computing on memory only. Thread-safe; at most two children at a time, a third caller waits.
std::optional<std::string> in_eigen_proces(const std::function<std::string()>& werk, const ProcesGrenzen& = {});

}  // namespace documenten

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>

#include "storage/databank.hpp"

namespace storage {

/// One closure that waits for a writer. `klaar` gets nothing when it was committed (or rolled back at its own
/// request) and the exception otherwise; it may not throw.
struct Opdracht {
    Bereik bereik;
    std::function<bool(Sessie&)> werk;
    std::function<void(std::exception_ptr)> klaar;
    bool weigert_nooit = false;  // werk always returns true
};

/// The bounded queue in front of the writers. Thread-safe.
class Schrijfrij {
  public:
    /// Throws Overbelast when the queue is full or closed.
    void zet(Opdracht);
    /// Waits for the next; nothing once the queue is closed and empty.
    std::optional<Opdracht> wacht();
    /// The next one if there is one now.
    std::optional<Opdracht> neem();
    void sluit();

  private:
    static constexpr std::size_t kGrens = 4096;
    std::optional<Opdracht> voorste();

    std::mutex slot_;
    std::condition_variable iets_;
    std::deque<Opdracht> rij_;
    bool dicht_ = false;
};

}  // namespace storage

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace web::net {

struct Gang;

/// Requests whose answer is there, for the I/O thread. Thread-safe.
class Klaar {
  public:
    /// True for the first of a heap: its giver wakes the I/O thread, which takes whatever lies there by then.
    bool zet(std::shared_ptr<Gang> gang) {
        const std::lock_guard vast(slot_);
        hoop_.push_back(std::move(gang));
        return hoop_.size() == 1;
    }
    std::vector<std::shared_ptr<Gang>> neem() {
        const std::lock_guard vast(slot_);
        return std::exchange(hoop_, {});
    }

  private:
    std::mutex slot_;
    std::vector<std::shared_ptr<Gang>> hoop_;
};

}  // namespace web::net

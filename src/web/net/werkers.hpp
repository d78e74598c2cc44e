// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace web::net {

/// Threads that run handlers, behind a queue with a limit. Thread-safe. A task must not throw.
class Werkers {
  public:
    Werkers(int aantal, std::size_t max_wachtrij);
    ~Werkers() { stop(); }
    /// False when the queue is full: the caller answers 503.
    bool probeer(std::function<void()> taak);
    /// For the end of work that was already accepted: takes it whatever the length of the queue.
    void vervolg(std::function<void()> taak);
    std::size_t wachtrij() const;
    /// Finishes the queue and joins.
    void stop();

  private:
    void loop();
    void slaap(std::unique_lock<std::mutex>&);
    void wek_een();

    const std::size_t max_;
    mutable std::mutex slot_;
    std::condition_variable bel_;
    std::deque<std::function<void()>> taken_;
    int slapend_ = 0;
    bool gewekt_ = false;  // one of them is on its way
    bool stopt_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace web::net

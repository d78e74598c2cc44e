// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "base/ploeg.hpp"

namespace web::net {

/// Threads that run handlers, behind a queue with a limit. Thread-safe. A task must not throw.
class Werkers : private base::Ploeg {
  public:
    /// `tegelijk`: how many run at the same time. The others stand in for those that wait for the writer or for another machine, and come
    /// when a task lies here longer than `geduld`: two long ones must not stop everybody.
    Werkers(int aantal, std::size_t max_wachtrij, int tegelijk, std::chrono::milliseconds geduld = std::chrono::milliseconds{50});
    ~Werkers() { stop(); }
    /// False when the queue is full: the caller answers 503.
    bool probeer(std::function<void()> werk);
    /// For the end of work that was already accepted: takes it whatever the length of the queue.
    void vervolg(std::function<void()> werk);
    std::size_t wachtrij() const;
    /// Finishes the queue and joins.
    void stop();

  private:
    struct Taak {
        std::function<void()> werk;
        std::chrono::steady_clock::time_point sinds = std::chrono::steady_clock::now();
    };
    using Bel = std::condition_variable;
    void gaat_wachten() override;
    void is_terug() override;
    void loop();
    bool mag_beginnen() const;
    void slaap(std::unique_lock<std::mutex>&, Bel&);
    void wek_een();
    void wek_allen();

    const std::size_t max_;
    const int tegelijk_;
    const std::chrono::milliseconds geduld_;
    mutable std::mutex slot_;
    std::deque<Taak> taken_;
    std::vector<Bel*> slapend_;
    int bezig_ = 0, op_de_klok_ = 0;
    bool gewekt_ = false;  // one that slept is on its way
    bool stopt_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace web::net

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace storage {

/// Connections that wait for the next reader. A call takes one (or makes one) and gives it back, so there are
/// as many as ever read at the same time and none outlives the database. Thread-safe.
template <class Verbinding>
class Voorraad {
  public:
    explicit Voorraad(std::function<std::unique_ptr<Verbinding>()> maak) : maak_(std::move(maak)) {}

    /// A connection on loan. Only `terug` keeps it; otherwise it is closed, as is right for one that failed.
    class Lening {
      public:
        Lening(Voorraad& van, std::unique_ptr<Verbinding> verbinding) : van_(van), verbinding_(std::move(verbinding)) {}
        ~Lening() { van_.eindig(std::move(bewaard_)); }
        Lening(const Lening&) = delete;
        Lening& operator=(const Lening&) = delete;
        Verbinding& operator*() { return *verbinding_; }
        Verbinding* operator->() { return verbinding_.get(); }
        void terug() { bewaard_ = std::move(verbinding_); }

      private:
        Voorraad& van_;
        std::unique_ptr<Verbinding> verbinding_, bewaard_;
    };

    Lening leen() {
        std::unique_ptr<Verbinding> verbinding;
        {
            std::lock_guard lock(slot_);
            ++uitgeleend_;
            if (!vrij_.empty()) {
                verbinding = std::move(vrij_.back());
                vrij_.pop_back();
            }
        }
        try {
            if (!verbinding) verbinding = maak_();
        } catch (...) {
            eindig(nullptr);
            throw;
        }
        return Lening(*this, std::move(verbinding));
    }

    /// Closes what waits here.
    void leeg() {
        std::lock_guard lock(slot_);
        vrij_.clear();
    }

    /// Waits until everything is back, then closes it.
    void sluit() {
        std::unique_lock lock(slot_);
        alles_terug_.wait(lock, [&] { return uitgeleend_ == 0; });
        vrij_.clear();
    }

  private:
    void eindig(std::unique_ptr<Verbinding> verbinding) {
        std::lock_guard lock(slot_);
        if (verbinding) vrij_.push_back(std::move(verbinding));
        if (--uitgeleend_ == 0) alles_terug_.notify_all();
    }

    std::function<std::unique_ptr<Verbinding>()> maak_;
    std::mutex slot_;
    std::condition_variable alles_terug_;
    std::vector<std::unique_ptr<Verbinding>> vrij_;
    int uitgeleend_ = 0;
};

}  // namespace storage

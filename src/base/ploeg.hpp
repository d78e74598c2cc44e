// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <utility>

namespace base {

/// Threads of which only as many run at a time as there are processors.
class Ploeg {
  public:
    virtual void gaat_wachten() = 0;
    virtual void is_terug() = 0;

  protected:
    ~Ploeg() = default;
};

/// The one that this thread belongs to, set by itself; none for a thread on its own.
inline thread_local Ploeg* eigen_ploeg = nullptr;

/// As long as it lives this thread waits for something else than a processor (a disk, a database, a scanner), and another of its ploeg runs.
class Wacht {
  public:
    Wacht() : ploeg_(std::exchange(eigen_ploeg, nullptr)) {
        if (ploeg_) ploeg_->gaat_wachten();
    }
    ~Wacht() {
        eigen_ploeg = ploeg_;
        if (ploeg_) ploeg_->is_terug();
    }
    Wacht(const Wacht&) = delete;
    Wacht& operator=(const Wacht&) = delete;

  private:
    Ploeg* const ploeg_;
};

}  // namespace base

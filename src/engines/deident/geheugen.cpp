// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/geheugen.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace deident {
namespace {

/// No more than there are processors: who waits here would only have taken the place of another.
class Voorraad {
  public:
    static Voorraad& die() {
        static Voorraad voorraad;
        return voorraad;
    }
    std::unique_ptr<Geheugen> neem() {
        std::unique_lock vast(slot_);
        er_is_er_een_.wait(vast, [&] { return !vrij_.empty() || nog_te_maken_ > 0; });
        if (vrij_.empty()) {
            --nog_te_maken_;
            vast.unlock();
            return maak();
        }
        auto uit = std::move(vrij_.back());
        vrij_.pop_back();
        return uit;
    }
    void geef_terug(std::unique_ptr<Geheugen> geheugen) {
        {
            std::lock_guard vast(slot_);
            vrij_.push_back(std::move(geheugen));
        }
        er_is_er_een_.notify_one();
    }

  private:
    std::unique_ptr<Geheugen> maak() try { return std::make_unique<Geheugen>(); } catch (...) {
        std::lock_guard vast(slot_);
        ++nog_te_maken_;
        er_is_er_een_.notify_one();
        throw;
    }

    std::mutex slot_;
    std::condition_variable er_is_er_een_;
    std::vector<std::unique_ptr<Geheugen>> vrij_;
    unsigned nog_te_maken_ = std::max(2U, std::thread::hardware_concurrency());
};

thread_local Geheugen* huidig = nullptr;

}  // namespace

Geleend::Geleend() {
    if (huidig) return;
    eigen_ = Voorraad::die().neem();
    huidig = eigen_.get();
}

Geleend::~Geleend() {
    if (!eigen_) return;
    huidig = nullptr;
    Voorraad::die().geef_terug(std::move(eigen_));
}

Geheugen& Geleend::van_deze_draad() {
    if (huidig) return *huidig;
    thread_local Geheugen eigen;
    return eigen;
}

}  // namespace deident

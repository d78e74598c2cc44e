// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/geheugen.hpp"

#include <mutex>
#include <vector>

namespace deident {
namespace {

class Voorraad {
  public:
    static Voorraad& die() {
        static Voorraad voorraad;
        return voorraad;
    }
    std::unique_ptr<Geheugen> neem() {
        {
            std::lock_guard vast(slot_);
            if (!vrij_.empty()) {
                auto uit = std::move(vrij_.back());
                vrij_.pop_back();
                return uit;
            }
        }
        return std::make_unique<Geheugen>();
    }
    void geef_terug(std::unique_ptr<Geheugen> geheugen) {
        std::lock_guard vast(slot_);
        vrij_.push_back(std::move(geheugen));
    }

  private:
    std::mutex slot_;
    std::vector<std::unique_ptr<Geheugen>> vrij_;
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
    if (!huidig) {
        Voorraad::die();  // outlives the thread that gives back
        thread_local Geleend blijvend;
    }
    return *huidig;
}

}  // namespace deident

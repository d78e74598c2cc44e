// SPDX-License-Identifier: EUPL-1.2
#include "storage/schrijfrij.hpp"

namespace storage {

void Schrijfrij::zet(Opdracht opdracht) {
    {
        std::lock_guard lock(slot_);
        if (dicht_ || rij_.size() >= kGrens) throw Overbelast();
        rij_.push_back(std::move(opdracht));
    }
    iets_.notify_one();
}

std::optional<Opdracht> Schrijfrij::wacht() {
    std::unique_lock lock(slot_);
    iets_.wait(lock, [&] { return dicht_ || !rij_.empty(); });
    return voorste();
}

std::optional<Opdracht> Schrijfrij::neem() {
    std::lock_guard lock(slot_);
    return voorste();
}

void Schrijfrij::sluit() {
    {
        std::lock_guard lock(slot_);
        dicht_ = true;
    }
    iets_.notify_all();
}

std::optional<Opdracht> Schrijfrij::voorste() {
    if (rij_.empty()) return std::nullopt;
    Opdracht opdracht = std::move(rij_.front());
    rij_.pop_front();
    return opdracht;
}

}  // namespace storage

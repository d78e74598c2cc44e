// SPDX-License-Identifier: EUPL-1.2
#include "web/net/werkers.hpp"

#include <algorithm>

namespace web::net {

Werkers::Werkers(int aantal, std::size_t max_wachtrij) : max_(max_wachtrij) {
    for (int i = 0; i < std::max(1, aantal); ++i) threads_.emplace_back([this] { loop(); });
}

bool Werkers::probeer(std::function<void()> taak) {
    {
        const std::lock_guard vast(slot_);
        if (taken_.size() >= max_) return false;
        taken_.push_back(std::move(taak));
    }
    bel_.notify_one();
    return true;
}

void Werkers::vervolg(std::function<void()> taak) {
    {
        const std::lock_guard vast(slot_);
        taken_.push_front(std::move(taak));
    }
    bel_.notify_one();
}

std::size_t Werkers::wachtrij() const {
    const std::lock_guard vast(slot_);
    return taken_.size();
}

void Werkers::stop() {
    {
        const std::lock_guard vast(slot_);
        stopt_ = true;
    }
    bel_.notify_all();
    for (auto& t : threads_)
        if (t.joinable()) t.join();
}

void Werkers::loop() {
    for (;;) {
        std::function<void()> taak;
        {
            std::unique_lock vast(slot_);
            bel_.wait(vast, [&] { return stopt_ || !taken_.empty(); });
            if (taken_.empty()) return;
            taak = std::move(taken_.front());
            taken_.pop_front();
        }
        taak();
    }
}

}  // namespace web::net

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
        wek_een();
    }
    return true;
}

void Werkers::vervolg(std::function<void()> taak) {
    {
        const std::lock_guard vast(slot_);
        taken_.push_front(std::move(taak));
        wek_een();
    }
}

/// Waking costs as much as a small request. So while one is on its way nobody else is woken: that one wakes the next when more lies here.
void Werkers::wek_een() {
    if (slapend_ == 0 || gewekt_) return;
    gewekt_ = true;
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

void Werkers::slaap(std::unique_lock<std::mutex>& vast) {
    ++slapend_;
    bel_.wait(vast);
    --slapend_;
    gewekt_ = false;
}

void Werkers::loop() {
    for (;;) {
        std::function<void()> taak;
        {
            std::unique_lock vast(slot_);
            while (!stopt_ && taken_.empty()) slaap(vast);
            if (taken_.empty()) return;
            taak = std::move(taken_.front());
            taken_.pop_front();
            if (!taken_.empty()) wek_een();
        }
        taak();
    }
}

}  // namespace web::net

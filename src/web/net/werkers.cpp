// SPDX-License-Identifier: EUPL-1.2
#include "web/net/werkers.hpp"

#include <algorithm>

namespace web::net {

Werkers::Werkers(int aantal, std::size_t max_wachtrij, int tegelijk, std::chrono::milliseconds geduld)
    : max_(max_wachtrij), tegelijk_(std::max(1, tegelijk)), geduld_(geduld) {
    for (int i = 0; i < std::max(1, aantal); ++i) threads_.emplace_back([this] { loop(); });
}

bool Werkers::probeer(std::function<void()> werk) {
    const std::lock_guard vast(slot_);
    if (taken_.size() >= max_) return false;
    taken_.push_back({std::move(werk)});
    wek_een();
    return true;
}

void Werkers::vervolg(std::function<void()> werk) {
    const std::lock_guard vast(slot_);
    taken_.push_front({std::move(werk)});
    wek_een();
}

std::size_t Werkers::wachtrij() const {
    const std::lock_guard vast(slot_);
    return taken_.size();
}

void Werkers::stop() {
    {
        const std::lock_guard vast(slot_);
        stopt_ = true;
        wek_allen();
    }
    for (auto& t : threads_)
        if (t.joinable()) t.join();
}

void Werkers::gaat_wachten() {
    const std::lock_guard vast(slot_);
    --bezig_;
    wek_een();
}

/// Goes on at once: who comes back from the writer has an answer that is nearly there.
void Werkers::is_terug() {
    const std::lock_guard vast(slot_);
    ++bezig_;
}

/// Waking costs as much as a small request. So while one is on its way nobody else is woken: that one wakes the next when more lies here.
/// Who lay down last is woken first: what he works with is still near the processor.
void Werkers::wek_een() {
    const bool let_iemand_op = bezig_ >= tegelijk_ && op_de_klok_ > 0;
    if (taken_.empty() || slapend_.empty() || gewekt_ || let_iemand_op) return;
    gewekt_ = true;
    slapend_.back()->notify_one();
    slapend_.pop_back();
}

void Werkers::wek_allen() {
    for (Bel* bel : slapend_) bel->notify_one();
}

bool Werkers::mag_beginnen() const {
    return bezig_ < tegelijk_ || std::chrono::steady_clock::now() - taken_.front().sinds >= geduld_;
}

/// While something lies here that nobody may begin, one looks at the clock.
void Werkers::slaap(std::unique_lock<std::mutex>& vast, Bel& bel) {
    slapend_.push_back(&bel);
    if (taken_.empty()) {
        bel.wait(vast);
    } else {
        ++op_de_klok_;
        bel.wait_until(vast, taken_.front().sinds + geduld_);
        --op_de_klok_;
    }
    std::erase(slapend_, &bel);  // when nobody woke it
    gewekt_ = false;
}

void Werkers::loop() {
    base::eigen_ploeg = this;
    Bel bel;
    std::unique_lock vast(slot_);
    for (;;) {
        while (taken_.empty() ? !stopt_ : !mag_beginnen()) slaap(vast, bel);
        if (taken_.empty()) break;
        auto werk = std::move(taken_.front().werk);
        taken_.pop_front();
        ++bezig_;
        wek_een();
        vast.unlock();
        werk();
        werk = nullptr;  // what it held goes while nobody waits for the lock
        vast.lock();
        --bezig_;
    }
    wek_allen();  // the queue is finished: those that slept meanwhile stop too
}

}  // namespace web::net

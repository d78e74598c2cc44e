// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/klok.hpp"
#include "base/result.hpp"
#include "storage/databank.hpp"

/// What the program does by itself: one thread runs every job at its own pace, one at a time. A job is
/// idempotent and gets the moment that it runs for. Of several instances one runs a job at a time.
namespace jobs {

/// What a job did. `melding` is fixed text with numbers, never a value that a person typed.
struct Uitkomst {
    std::int64_t aantal = 0;
    std::string melding;
};

struct Taak {
    std::string naam;  // with the slice in front: "outbox.verstuur"
    std::chrono::seconds elke;
    std::function<Uitkomst(base::Moment)> functie;
    std::string label = {};  // what Beheer calls it; empty: its name
};

/// The last run of a job.
struct Stand {
    std::string naam;
    base::Moment volgende_op{};
    base::Moment laatst_op{};
    std::chrono::milliseconds duur{};
    bool gelukt = false;
    std::int64_t aantal = 0;
    std::string melding;
};
/// Every job that ever ran, by name.
std::vector<Stand> standen(storage::Sessie&);

struct Opties {
    /// S11: jobs stand still while the clock cannot be trusted.
    std::function<bool(base::Moment)> mag_draaien = [](base::Moment) { return true; };
    /// Told after each run, for metrics.
    std::function<void(const Stand&)> na_afloop = [](const Stand&) {};
};

class Planner {
  public:
    Planner(storage::Databank&, const base::Klok&, Opties = {});
    ~Planner();
    Planner(const Planner&) = delete;
    Planner& operator=(const Planner&) = delete;

    /// Before begin(). A name twice is a programming error and throws.
    void voeg_toe(Taak);
    const std::vector<Taak>& taken() const { return taken_; }
    /// Starts the thread.
    void begin();
    /// Waits for the job that runs; no other starts. Nothing when it does not run.
    void stop();

    /// Runs one job now, due or not (CLI, button in Beheer).
    base::Result<Stand> draai_nu(std::string_view naam, base::Moment nu);
    /// Runs every job once, in the order in which they were added, due or not (tests, demo).
    std::vector<Stand> draai_alles(base::Moment nu);
    /// Runs the jobs whose time has come; what the thread does. With a name: that one only.
    std::vector<Stand> draai_wat_moet(base::Moment nu, std::string_view alleen = {});

  private:
    enum class Wanneer { als_het_moet, hoe_dan_ook };
    bool is_aan_de_beurt(const Taak&, base::Moment nu);
    std::optional<Stand> draai(const Taak&, base::Moment nu, Wanneer);
    Stand voer_uit(const Taak&, base::Moment nu);
    void lus();

    storage::Databank& db_;
    const base::Klok& klok_;
    Opties opties_;
    std::vector<Taak> taken_;
    std::mutex slot_;
    std::condition_variable wekker_;
    bool stopt_ = false;
    std::thread draad_;
};

}  // namespace jobs

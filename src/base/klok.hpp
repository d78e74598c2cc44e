// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <atomic>

#include "base/moment.hpp"

namespace base {

/// Where "now" comes from. Only app/ makes one; everything else is handed a Moment or a Klok. Thread-safe.
class Klok {
  public:
    virtual ~Klok() = default;
    virtual Moment nu() const = 0;
};

class SysteemKlok final : public Klok {
  public:
    Moment nu() const override;
};

/// A clock that starts at a chosen moment and runs on from there: for the demo and for tests.
class VerzetteKlok final : public Klok {
  public:
    explicit VerzetteKlok(Moment begin);
    Moment nu() const override;
    void zet(Moment);
    void vooruit(std::chrono::microseconds);

  private:
    std::atomic<std::int64_t> verschil_;
};

/// A clock that stands still until it is set: for unit tests.
class StilleKlok final : public Klok {
  public:
    explicit StilleKlok(Moment op) : nu_(als_getal(op)) {}
    Moment nu() const override { return moment_uit(nu_.load()); }
    void zet(Moment m) { nu_ = als_getal(m); }
    void vooruit(std::chrono::microseconds d) { nu_ += d.count(); }

  private:
    std::atomic<std::int64_t> nu_;
};

}  // namespace base

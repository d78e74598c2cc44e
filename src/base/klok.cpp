// SPDX-License-Identifier: EUPL-1.2
#include "base/klok.hpp"

namespace base {

Moment SysteemKlok::nu() const { return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()); }

VerzetteKlok::VerzetteKlok(Moment begin) { zet(begin); }

Moment VerzetteKlok::nu() const { return moment_uit(als_getal(SysteemKlok{}.nu()) + verschil_.load()); }

void VerzetteKlok::zet(Moment m) { verschil_ = als_getal(m) - als_getal(SysteemKlok{}.nu()); }

void VerzetteKlok::vooruit(std::chrono::microseconds d) { verschil_ += d.count(); }

}  // namespace base

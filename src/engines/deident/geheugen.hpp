// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>

#include "engines/deident/rijgeheugen.hpp"
#include "engines/deident/woordgeheugen.hpp"

namespace deident {

/// What is remembered between texts: 8 MB, of which there are as many as texts are looked through at the same time, not as many as there
/// are threads.
struct Geheugen {
    Woordgeheugen woorden;
    Rijgeheugen rijen;
};

/// Has one for its own while it lives; inside another one of the same thread it is that one.
class Geleend {
  public:
    Geleend();
    ~Geleend();
    Geleend(const Geleend&) = delete;
    Geleend& operator=(const Geleend&) = delete;
    /// Of this thread. Who borrowed none keeps one as long as the thread lives.
    static Geheugen& van_deze_draad();

  private:
    std::unique_ptr<Geheugen> eigen_;
};

}  // namespace deident

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>

#include "engines/deident/rijgeheugen.hpp"
#include "engines/deident/woordgeheugen.hpp"

namespace deident {

/// What is remembered between texts: 32 MB, of which there are no more than processors.
struct Geheugen {
    Woordgeheugen woorden;
    Rijgeheugen rijen;
};

/// Has one for its own while it lives, and waits for it; inside another one of the same thread it is that one.
class Geleend {
  public:
    Geleend();
    ~Geleend();
    Geleend(const Geleend&) = delete;
    Geleend& operator=(const Geleend&) = delete;
    /// What this thread borrowed; a thread that borrowed none has one of its own, as long as it lives.
    static Geheugen& van_deze_draad();

  private:
    std::unique_ptr<Geheugen> eigen_;
};

}  // namespace deident

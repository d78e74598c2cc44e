// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "base/bus.hpp"

namespace aanmelding {

/// Other people have gezag than at handing in (S4, S13). Consent is asked anew, and stands on the work list until then.
void luister_naar_gezag(base::Bus&);

}  // namespace aanmelding

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/toegang/toegang.hpp"

namespace aanmelding {

/// On the start page: drafts that are thrown away within a week.
void noem_aflopende_concepten(const toegang::TeDoen&);

}  // namespace aanmelding

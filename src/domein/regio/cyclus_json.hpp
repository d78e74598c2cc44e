// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "base/json.hpp"
#include "base/result.hpp"
#include "domein/regio/klok.hpp"

/// How a cycle stands in the settings of a region. Private to this slice.
namespace regio {

base::Json cyclus_als_json(const Cyclus&);
/// Refuses unknown words and settings that fouten_in() finds.
base::Result<Cyclus> cyclus_uit_json(const base::Json&);

}  // namespace regio

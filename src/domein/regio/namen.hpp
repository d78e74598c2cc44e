// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/regio/regio.hpp"

/// Names as stored, back to enums; private to this slice. An unknown name is a damaged database and throws.
namespace regio {

Verblijf verblijf_van(std::string_view naam);
Deelnamesoort deelnamesoort_van(std::string_view naam);
Organisatiesoort organisatiesoort_van(std::string_view naam);

}  // namespace regio

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>

#include "documenten/pakket.hpp"
#include "documenten/tekst_uit.hpp"

namespace documenten {

/// The text of a DOCX or ODT. Nothing when it cannot be unpacked or is no good XML; a DTD is no good XML here (S32).
std::optional<Bestandstekst> tekst_uit_pakket(Type, std::string_view inhoud, std::size_t hoogstens);

}  // namespace documenten

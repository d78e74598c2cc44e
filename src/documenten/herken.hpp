// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>
#include <variant>

#include "documenten/documenten.hpp"
#include "documenten/uitslag.hpp"

namespace documenten {

/// The kinds that the first bytes can tell apart; whether a zip container is DOCX or ODT shows when it is opened.
enum class Vorm { pdf, jpeg, png, zip };

/// By the first bytes of the file, which must stand at byte 0. Refuses a file that another reader would take for
/// another type: a PDF header or HTML further on, a zip directory at the end.
std::variant<Vorm, Reden> herken(std::string_view inhoud);

/// A file of a kind that has no business inside a document: OLE, zip, program, PDF, archive.
bool is_vreemd_bestand(std::string_view inhoud);

}  // namespace documenten

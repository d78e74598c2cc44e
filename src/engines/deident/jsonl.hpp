// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "engines/deident/deident.hpp"

/// The core of the command `anonimiseer`.
namespace deident {

/// One line {"id","text","meta"?} to {"id","spans":[{"start","end","label"}]}: offsets in code points,
/// half-open. `meta` may hold the child ("voornamen","voorletters","voorvoegsel","achternaam","roepnaam") and
/// "personen":[{"rol","voornamen","voorletters","voorvoegsel","achternaam","roepnaam"}].
base::Result<std::string> jsonl_regel(std::string_view regel, const Kennis& kennis = {});

/// All lines in the order of input. A line that cannot be read is named by its number on `fouten` (never by
/// its content). Returns whether all lines were good. Holds one of the memories of the anonymiser until the input ends.
bool jsonl(std::istream& in, std::ostream& uit, std::ostream& fouten, const Kennis& kennis = {});

/// Plain text to masked text; one that is longer than a megabyte is looked through once, and written as it goes.
std::optional<base::Fout> masker_naar(std::ostream& uit, std::string_view tekst, const Kennis& kennis);
/// Plain text to HTML: what was found stands in <mark class="PERSOON" title="jeugdige">, the rest is escaped.
std::optional<base::Fout> html_naar(std::ostream& uit, std::string_view tekst, const Kennis& kennis);
/// The same as text.
base::Result<std::string> masker_tekst(std::string_view tekst, const Kennis& kennis);

}  // namespace deident

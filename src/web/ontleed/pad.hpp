// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace web::ontleed {

/// Text without control characters that is valid UTF-8: what may stand in a path, a field or a name.
bool nette_tekst(std::string_view, bool regels_mogen);

/// The soft line end (VT) and the page break (FF) that come along when text is pasted, as the line ends that they are: nobody sees them,
/// and a form that is refused for them would take along what was typed.
std::string met_gewone_regeleinden(std::string getypt);

/// Percent decoding, once. Nothing on a broken escape. `plus_is_spatie` for forms and queries.
std::optional<std::string> ontcijfer(std::string_view, bool plus_is_spatie);

/// The target of a request line, split and decoded. `vraag` is still encoded.
struct Doel {
    std::string pad;
    std::string vraag;
};

/// Takes only the origin form ("/pad?vraag"). Refuses what two programs could read in two ways: dot segments,
/// empty segments, an encoded slash, backslash or NUL, invalid UTF-8, control characters, more than 2,000
/// characters of path.
std::optional<Doel> lees_doel(std::string_view doel);

/// "/api/" or "/", by what stands in the place of a target: also of bytes that are no request, so that who sent them is refused in a form
/// that he reads.
std::string_view begin_van_pad(std::string_view ruwe_kop);

}  // namespace web::ontleed

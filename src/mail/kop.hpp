// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include "base/moment.hpp"
#include "base/result.hpp"

/// Header lines of a mail (RFC 5322, encoded words of RFC 2047). libcurl sends header text as it is, so a CR
/// LF in a subject would add a header: everything that a person may have typed goes through here (security
/// requirement S26).
namespace mail {

struct Adres {
    std::string naam;  // may be empty
    std::string adres;
    bool operator==(const Adres&) const = default;
};

/// "Naam: waarde", folded, with CRLF. Refuses control characters, line ends and invalid UTF-8.
base::Result<std::string> tekstkop(std::string_view naam, std::string_view waarde);
/// "Naam: Jan <jan@x.example>". Refuses an address that is not one plain ASCII address.
base::Result<std::string> adreskop(std::string_view naam, const Adres&);
/// "Date: Tue, 24 Nov 2026 15:00:00 +0000"
std::string datumkop(base::Moment);

}  // namespace mail

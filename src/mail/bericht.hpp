// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>

#include "mail/kop.hpp"

namespace mail {

/// One plain-text mail to one person. `nummer` never changes for the same message: sent twice (SMTP has no
/// exactly-once), it carries the same Message-ID and mail programs show it once.
struct Bericht {
    std::int64_t nummer = 0;
    Adres van;
    Adres aan;
    std::string onderwerp;
    std::string tekst;  // UTF-8
    base::Moment op{};
};

/// The bytes that go out: headers, UTF-8 text in quoted-printable, CRLF line ends.
base::Result<std::string> schrijf_bericht(const Bericht&);

}  // namespace mail

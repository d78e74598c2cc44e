// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace web::ontleed {

/// Without spaces and tabs at both ends.
std::string_view kaal(std::string_view);
/// A token of RFC 9110: header names, cookie names, media types.
bool is_token(std::string_view);
/// ASCII only: header names, media types and hosts have no other letters.
std::string kleine(std::string_view);
bool gelijk_zonder_hoofdletters(std::string_view, std::string_view);

struct Inhoudstype {
    std::string type;   // lower case, "multipart/form-data"
    std::string grens;  // boundary of a multipart, empty otherwise
    bool utf8 = true;   // false when another charset is named
};
/// Content-Type with its parameters; nothing when it is not well formed.
std::optional<Inhoudstype> lees_inhoudstype(std::string_view kop);

/// Parameter `naam` of a header like `form-data; name="x"`. Nothing when it is missing, double or not well
/// formed. Browsers escape a quote in a form field as %22 and never use a backslash, so none is an escape
/// here.
std::optional<std::string> parameter(std::string_view kop, std::string_view naam);

/// True when the list of Accept-Encoding allows gzip (not with q=0).
bool neemt_gzip(std::string_view accept_encoding);
/// True when If-None-Match names this entity tag (quotes included), or "*".
bool etag_past(std::string_view if_none_match, std::string_view etag);

struct Gastheer {
    std::string naam;          // lower case, without brackets
    unsigned short poort = 0;  // 0: not named
    bool operator==(const Gastheer&) const = default;
};
/// The Host header, or the authority of a URL: a name, IPv4 or [IPv6], with or without port.
std::optional<Gastheer> lees_host(std::string_view kop);
/// Scheme and host of "https://oph.example/pad"; the port is filled in by the scheme.
std::optional<Gastheer> host_van_url(std::string_view url);
/// "localhost", 127.0.0.0/8 or ::1.
bool is_loopback(std::string_view naam);

}  // namespace web::ontleed

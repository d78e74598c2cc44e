// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <string>
#include <string_view>

namespace web::ontleed {

/// The Cookie header (RFC 6265). A pair that is not well formed is skipped, since other programs on the same
/// host may set odd ones. Of two with one name the first counts: the browser sends the most specific path
/// first. At most 50.
std::map<std::string, std::string, std::less<>> lees_cookies(std::string_view kop);

}  // namespace web::ontleed

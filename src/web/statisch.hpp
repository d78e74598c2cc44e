// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/ingebed.hpp"
#include "web/router.hpp"

namespace web {

/// Style sheets, fonts, pictures and scripts inside the program, served under a path that holds a hash of the
/// content: "css/app.css" becomes "/statisch/css/app.3f9a1c07.css". So a browser may keep them for ever, and
/// a new version has a new path. References inside CSS are rewritten to those paths.
class Statisch {
  public:
    /// Throws std::logic_error on an unknown extension, or a url() in CSS that is not among the files: found
    /// at start.
    explicit Statisch(std::span<const base::Ingebed>);
    /// Path of a file for a template; throws std::logic_error when it does not exist.
    const std::string& pad(std::string_view naam) const;
    void registreer(Router&) const;

  private:
    struct Stuk {
        std::string pad, type, inhoud, gezipt, etag;
    };
    static Antwoord antwoord(const Stuk&, const Verzoek&);
    const Stuk& verwerk(std::string_view naam, int diepte);
    std::string herschrijf_css(std::string_view naam, std::string_view css, int diepte);

    std::map<std::string, std::string_view, std::less<>> bron_;
    std::map<std::string, std::shared_ptr<const Stuk>, std::less<>> stukken_;
};

}  // namespace web

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/ingebed.hpp"

/// HTML from ctemplate with escaping by context. ctemplate itself stays in sjabloon.cpp.
namespace web {

/// What fills a view: texts, shown sections (once, or once per row) and included views. Names are those of
/// the view:
/// {{NAAM}}, {{#SECTIE}}, {{>DEEL}}. Sections see the values of their parents; included views only their own.
/// Texts are escaped by the view; there is no way to put raw HTML in, except another view. A text of several
/// lines needs
/// {{NAAM:p}} in the view: the plain form makes one line of it. In a query string write {{NAAM:u}}.
class Gegevens {
  public:
    Gegevens& zet(std::string_view naam, std::string_view waarde);
    Gegevens& zet(std::string_view naam, std::int64_t getal);
    /// Shows a section once.
    Gegevens& toon(std::string_view sectie);
    Gegevens& toon_als(bool b, std::string_view sectie) { return b ? toon(sectie) : *this; }
    /// Shows a section once more and returns what fills that row. The reference stays valid.
    Gegevens& rij(std::string_view sectie);
    /// Includes the view `bestand` ("web/sjablonen/veld.html") at {{>DEEL}}, once per call.
    Gegevens& deel(std::string_view naam, std::string_view bestand);
    /// A value that included views see too. Only on the outermost Gegevens; no view has to use it.
    Gegevens& zet_overal(std::string_view naam, std::string_view waarde);

    struct Post {
        enum class Soort { tekst, rij, deel, overal } soort;
        std::string naam, waarde;  // value, or file of an include
        std::unique_ptr<Gegevens> binnen;
    };
    const std::deque<Post>& posten() const { return posten_; }

  private:
    std::deque<Post> posten_;
};

std::span<const base::Ingebed> ingebedde_sjablonen();

/// The views, loaded once; thread-safe. Constructor throws when a view lacks the AUTOESCAPE line or does not
/// parse. Indentation is taken away at loading, so that an included view is never indented: a textarea would
/// gain spaces.
class Sjablonen {
  public:
    Sjablonen();
    /// Other views than the embedded ones; their texts must live as long as the program.
    explicit Sjablonen(std::span<const base::Ingebed>);
    ~Sjablonen();
    /// `bestand` is the path below the repository: "src/domein/casus/views/toon.html".
    /// Throws std::logic_error when the view does not exist, and (in strict mode, on in tests) when it uses a
    /// name that was not set in a shown part, or is given a name that it does not use.
    std::string maak(std::string_view bestand, const Gegevens&) const;
    void streng(bool b) { streng_ = b; }

  private:
    struct Binnen;
    std::unique_ptr<Binnen> binnen_;
    bool streng_ = false;
};

}  // namespace web

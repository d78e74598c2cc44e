// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "web/verzoek.hpp"

namespace web {

/// What kind of client a route serves; decides cookies, CSRF, error form and headers.
enum class Kanaal { pagina, api, techniek };

/// One line of the route table. `recht` is never empty: the name of the right ("casus.lezen") or "openbaar".
/// Path pattern: "/casussen/{nummer:casusnummer}/afsluiting"; types: getal, ref (base32 reference),
/// casusnummer, code (letters, digits, - and _, at most 64), datum.
struct Route {
    Methode methode;
    std::string patroon;
    std::string naam;  // unique, "casus.toon"
    std::string recht;
    Kanaal kanaal = Kanaal::pagina;
    std::size_t max_lichaam = 1 << 20;
    bool bestanden = false;  // accepts multipart with files
    Handler handler;
    /// Keeps a processor busy for long (argon2id): runs on threads of its own, so that it never takes those of all the rest (S34).
    bool zwaar = false;
};

class Router {
  public:
    /// Throws std::logic_error on a double route, an unknown type or an empty right: found at start and by
    /// the tests.
    void voeg_toe(Route);
    /// Makes the route of this name a heavy one; throws std::logic_error when there is none.
    void merk_zwaar(std::string_view naam);
    struct Gevonden {
        const Route* route = nullptr;  // null: 404, or 405 when `toegestaan` is filled
        std::map<std::string, std::string, std::less<>> padwaarden;
        std::vector<Methode> toegestaan;
    };
    /// HEAD finds the GET route. A fixed segment wins from a parameter. The pointer lives until the next
    /// voeg_toe.
    Gevonden zoek(Methode, std::string_view pad) const;
    const std::vector<Route>& routes() const { return routes_; }

  private:
    struct Segment {
        std::string vast;  // the literal, or empty for a parameter
        std::string naam;
        bool (*past)(std::string_view) = nullptr;
    };
    struct Patroon {
        std::vector<Segment> segmenten;
        std::vector<std::size_t> routes;  // one per method
    };
    static std::vector<Segment> ontleed(const Route&);
    Patroon& zoek_of_maak(const Route&);

    std::vector<Route> routes_;
    /// By number of segments, most specific first, so that the first match is the one.
    std::map<std::size_t, std::vector<Patroon>> patronen_;
};

}  // namespace web

// SPDX-License-Identifier: EUPL-1.2
#include "web/pijplijn.hpp"

#include <cxxabi.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <memory>
#include <typeinfo>

#include "base/log.hpp"
#include "web/antwoordkoppen.hpp"
#include "web/gzip.hpp"
#include "web/ontleed/koppen.hpp"
#include "web/ontleed/pad.hpp"
#include "web/ontleed/urlencoded.hpp"

namespace web::pijplijn {
namespace {

constexpr const char* kUrlencoded = "application/x-www-form-urlencoded";

bool veilig(Methode m) { return m == Methode::get || m == Methode::head || m == Methode::options; }

/// S31: /api/ takes JSON only, so no form on another website can reach it; files are the exception, per
/// route.
bool goed_type(const Route& route, const Verzoek& v) {
    const auto type = ontleed::lees_inhoudstype(v.kop("content-type"));
    if (!type || !type->utf8 || !v.kop("content-encoding").empty()) return false;
    if (type->type == "multipart/form-data") return route.bestanden;
    if (route.kanaal == Kanaal::api) return type->type == "application/json";
    return type->type == kUrlencoded;
}

bool tijdelijk(storage::DbFoutSoort s) {
    using S = storage::DbFoutSoort;
    return s == S::bezet || s == S::opnieuw || s == S::verbinding_weg || s == S::vol || s == S::alleen_lezen;
}

std::string typenaam(const std::type_info& type) {
    int stand = 0;
    const std::unique_ptr<char, decltype(&std::free)> naam(abi::__cxa_demangle(type.name(), nullptr, nullptr, &stand),
                                                           &std::free);
    return stand == 0 ? naam.get() : type.name();
}

/// For when even the error page fails: fixed text, no template.
Antwoord noodtekst(int status) {
    return Antwoord::tekst("Er ging iets mis (" + std::to_string(status) + "). Probeer het later opnieuw.\n", status);
}

/// A line end in a value would let who typed it write headers of their own (response splitting).
bool veilige_koppen(const Antwoord& a) {
    return std::all_of(a.koppen.begin(), a.koppen.end(),
                       [](const auto& kop) { return ontleed::is_token(kop.first) && ontleed::nette_tekst(kop.second, false); });
}

std::string toegestaan(const Router::Gevonden& gevonden) {
    std::string uit;
    for (const auto m : gevonden.toegestaan) {
        if (!uit.empty()) uit += ", ";
        uit += naam_van(m);
        if (m == Methode::get) uit += ", HEAD";
    }
    return uit;
}

Antwoord na_uitzondering(int status, const std::type_info& type, const Route& route, const Verzoek& v, const FoutAntwoord& f) {
    base::log::fout(
        "web", "handler mislukt",
        {{"route", route.naam}, {"type", typenaam(type)}, {"status", std::to_string(status)}, {"referentie", v.referentie}});
    return fout(f, v, status);
}

}  // namespace

Oordeel beoordeel(const Router& router, const Verzoek& v, const Lichaamsvorm& lichaam) {
    Oordeel uit;
    uit.gevonden = router.zoek(v.methode, v.pad);
    const Route* route = uit.gevonden.route;
    if (!route) {
        uit.status = uit.gevonden.toegestaan.empty() ? 404 : 405;
    } else if (route->kanaal == Kanaal::pagina && !veilig(v.methode) && v.kop("sec-fetch-site") == "cross-site") {
        uit.status = 403;
    } else if (lichaam.aanwezig) {
        if (lichaam.lengte.value_or(0) > route->max_lichaam) uit.status = 413;
        else if (veilig(v.methode) || !goed_type(*route, v)) uit.status = 415;
    }
    return uit;
}

void bereid_voor(Verzoek& v, Router::Gevonden& gevonden) {
    v.padwaarden = std::move(gevonden.padwaarden);
    if (gevonden.route->kanaal != Kanaal::api) return;
    v.cookies.clear();
    std::erase_if(v.koppen, [](const auto& kop) { return kop.first == "cookie"; });
}

bool lees_lichaam(Verzoek& v) {
    const auto type = ontleed::lees_inhoudstype(v.kop("content-type"));
    if (v.lichaam.empty() || !type || type->type != kUrlencoded) return true;
    auto velden = ontleed::lees_urlencoded(v.lichaam);
    if (!velden) return false;
    v.formulier = std::move(*velden);
    v.lichaam.clear();
    return true;
}

Antwoord roep_aan(const Route& route, const Verzoek& v, const FoutAntwoord& f) {
    try {
        return route.handler(v);
    } catch (const storage::DbFout& e) {
        return na_uitzondering(tijdelijk(e.soort) ? 503 : 500, typeid(e), route, v, f);
    } catch (const storage::Overbelast& e) {
        return na_uitzondering(503, typeid(e), route, v, f);
    } catch (const std::exception& e) {
        return na_uitzondering(500, typeid(e), route, v, f);
    } catch (...) {
        return na_uitzondering(500, typeid(void), route, v, f);
    }
}

Antwoord fout(const FoutAntwoord& f, const Verzoek& v, int status, const Router::Gevonden& gevonden) {
    if (status == 403) return Antwoord::tekst("Dit formulier kwam van een andere website en is geweigerd.\n", 403);
    Antwoord a;
    try {
        a = f(v, status);
    } catch (const std::exception& e) {
        base::log::fout("web", "foutpagina mislukt", {{"type", typenaam(typeid(e))}, {"referentie", v.referentie}});
        a = noodtekst(status);
    }
    if (status == 405) a.kop("Allow", toegestaan(gevonden));
    return a;
}

void maak_af(Antwoord& a, const Verzoek& v, Kanaal kanaal) {
    if (!veilige_koppen(a)) {
        base::log::fout("web", "antwoord met een regeleinde in een kop", {{"referentie", v.referentie}});
        a = noodtekst(500);
    }
    comprimeer(a, v.kop("accept-encoding"));
    zet_vaste_koppen(a, kanaal, v.beveiligd);
}

}  // namespace web::pijplijn

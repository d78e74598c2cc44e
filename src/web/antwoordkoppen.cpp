// SPDX-License-Identifier: EUPL-1.2
#include "web/antwoordkoppen.hpp"

#include "web/ontleed/koppen.hpp"

namespace web {
namespace {

constexpr const char* kPaginaCsp =
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; form-action "
    "'self'; "
    "base-uri 'none'; frame-ancestors 'none'";
constexpr const char* kApiCsp = "default-src 'none'; frame-ancestors 'none'";
constexpr const char* kApiVersie = "1.0.0";

void vul_aan(Antwoord& a, const char* naam, const char* waarde) {
    if (!kopwaarde(a, naam)) a.kop(naam, waarde);
}

}  // namespace

std::optional<std::string_view> kopwaarde(const Antwoord& a, std::string_view naam) {
    for (const auto& [n, w] : a.koppen)
        if (ontleed::gelijk_zonder_hoofdletters(n, naam)) return w;
    return std::nullopt;
}

void zet_vaste_koppen(Antwoord& a, Kanaal kanaal, bool beveiligd) {
    a.koppen.reserve(a.koppen.size() + 12);  // as many as there are below
    vul_aan(a, "Content-Security-Policy", kanaal == Kanaal::pagina ? kPaginaCsp : kApiCsp);
    vul_aan(a, "Referrer-Policy", "no-referrer");
    vul_aan(a, "Cross-Origin-Opener-Policy", "same-origin");
    vul_aan(a, "Cross-Origin-Resource-Policy", "same-origin");
    vul_aan(a, "X-Content-Type-Options", "nosniff");
    vul_aan(a, "X-Frame-Options", "DENY");
    vul_aan(a, "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    vul_aan(a, "Cache-Control", "no-store");
    // Who hears "later" hears when; a handler that knows it better said so already.
    if (a.status == 429) vul_aan(a, "Retry-After", "60");
    if (a.status == 503) vul_aan(a, "Retry-After", "2");
    if (beveiligd) vul_aan(a, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    if (kanaal != Kanaal::api) return;
    vul_aan(a, "API-Version", kApiVersie);
    // ASVS 14.4.2: a browser that is sent to an answer of the API keeps it as a file and never shows it as a page of this site.
    vul_aan(a, "Content-Disposition", "attachment; filename=\"api.json\"");
}

Kanaal kanaal_van(std::string_view pad) { return pad.starts_with("/api/") ? Kanaal::api : Kanaal::pagina; }

}  // namespace web

// SPDX-License-Identifier: EUPL-1.2
#include "web/antwoordkoppen.hpp"

#include <span>

#include "web/ontleed/koppen.hpp"

namespace web {
namespace {

using Koppen = std::span<const std::pair<std::string, std::string>>;

std::optional<std::string_view> kopwaarde(Koppen koppen, std::string_view naam) {
    for (const auto& [n, w] : koppen)
        if (ontleed::gelijk_zonder_hoofdletters(n, naam)) return w;
    return std::nullopt;
}

constexpr const char* kPaginaCsp =
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; form-action "
    "'self'; "
    "base-uri 'none'; frame-ancestors 'none'";
constexpr const char* kApiCsp = "default-src 'none'; frame-ancestors 'none'";
constexpr const char* kApiVersie = "1.0.0";
constexpr std::size_t kHoogstens = 12;

/// Adds what the handler did not say itself.
class Aanvulling {
  public:
    explicit Aanvulling(Antwoord& a) : a_(a), eigen_(a.koppen.size()) { a.koppen.reserve(eigen_ + kHoogstens); }
    void kop(const char* naam, const char* waarde) {
        if (!kopwaarde(Koppen(a_.koppen).first(eigen_), naam)) a_.kop(naam, waarde);
    }

  private:
    Antwoord& a_;
    const std::size_t eigen_;
};

}  // namespace

std::optional<std::string_view> kopwaarde(const Antwoord& a, std::string_view naam) { return kopwaarde(Koppen(a.koppen), naam); }

void zet_vaste_koppen(Antwoord& a, Kanaal kanaal, bool beveiligd) {
    Aanvulling aanvulling(a);
    aanvulling.kop("Content-Security-Policy", kanaal == Kanaal::pagina ? kPaginaCsp : kApiCsp);
    aanvulling.kop("Referrer-Policy", "no-referrer");
    aanvulling.kop("Cross-Origin-Opener-Policy", "same-origin");
    aanvulling.kop("Cross-Origin-Resource-Policy", "same-origin");
    aanvulling.kop("X-Content-Type-Options", "nosniff");
    aanvulling.kop("X-Frame-Options", "DENY");
    aanvulling.kop("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    aanvulling.kop("Cache-Control", "no-store");
    // Who hears "later" hears when; a handler that knows it better said so already.
    if (a.status == 429) aanvulling.kop("Retry-After", "60");
    if (a.status == 503) aanvulling.kop("Retry-After", "2");
    if (beveiligd) aanvulling.kop("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    if (kanaal != Kanaal::api) return;
    aanvulling.kop("API-Version", kApiVersie);
    // ASVS 14.4.2: a browser that is sent to an answer of the API keeps it as a file and never shows it as a page of this site.
    aanvulling.kop("Content-Disposition", "attachment; filename=\"api.json\"");
}

Kanaal kanaal_van(std::string_view pad) { return pad.starts_with("/api/") ? Kanaal::api : Kanaal::pagina; }

}  // namespace web

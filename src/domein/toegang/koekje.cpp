// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/koekje.hpp"

#include "base/tekst.hpp"

namespace toegang {
namespace {

constexpr std::size_t kLengte = 32;
constexpr std::string_view kMakerDoel = "toegang.maker";
constexpr std::string_view kPadDoel = "toegang.naar";

// The __Host- prefix keeps another subdomain from planting a cookie; browsers refuse it without TLS.
std::string naam(const web::Verzoek& v, std::string_view kaal) { return (v.beveiligd ? "__Host-" : "") + std::string(kaal); }

std::string_view koekje(const web::Verzoek& v, std::string_view kaal) {
    const auto gevonden = v.cookies.find(naam(v, kaal));
    return gevonden == v.cookies.end() ? std::string_view{} : std::string_view{gevonden->second};
}

std::string kop(const web::Verzoek& v, std::string_view kaal, std::string_view waarde) {
    return naam(v, kaal) + "=" + std::string(waarde) + "; Path=/; HttpOnly; SameSite=Lax" + (v.beveiligd ? "; Secure" : "");
}

std::string geheim_van(const base::crypto::Sleutelbos& sleutels, std::string_view koekje) {
    return base::crypto::hash(koekje, sleutels.doel_sleutel("toegang.csrf"));
}

std::string xor_met(std::string a, std::string_view b) {
    for (std::size_t k = 0; k < a.size(); ++k) a[k] = static_cast<char>(a[k] ^ b[k]);
    return a;
}

}  // namespace

std::string_view sessie_koekje(const web::Verzoek& v) { return koekje(v, "sessie"); }
std::string_view voor_koekje(const web::Verzoek& v) { return koekje(v, "bezoek"); }

void zet_sessie_koekje(web::Antwoord& a, const web::Verzoek& v, std::string_view geheim) {
    a.kop("Set-Cookie", geheim.empty() ? kop(v, "sessie", "") + "; Max-Age=0" : kop(v, "sessie", geheim));
}

std::string zorg_voor_koekje(web::Verzoek& v) {
    if (!voor_koekje(v).empty()) return {};
    const std::string geheim = base::crypto::base64url(base::crypto::willekeurig(kLengte));
    v.cookies[naam(v, "bezoek")] = geheim;
    return kop(v, "bezoek", geheim);
}

std::string csrf_token(const base::crypto::Sleutelbos& sleutels, std::string_view koekje, std::optional<Maker> maker) {
    const std::string masker = base::crypto::willekeurig(kLengte);
    std::string token = base::crypto::base64url(masker + xor_met(geheim_van(sleutels, koekje), masker));
    if (maker)
        token +=
            "." + sleutels.verzegel(kMakerDoel, std::to_string(maker->account.getal) + " " + std::to_string(maker->regio.getal));
    return token;
}

bool csrf_klopt(const base::crypto::Sleutelbos& sleutels, std::string_view koekje, std::string_view token) {
    if (koekje.empty()) return false;
    const auto ruw = base::crypto::van_base64url(token.substr(0, token.find('.')));
    if (!ruw || ruw->size() != 2 * kLengte) return false;
    return base::crypto::gelijk(xor_met(ruw->substr(kLengte), ruw->substr(0, kLengte)), geheim_van(sleutels, koekje));
}

std::optional<Maker> maker_van(const base::crypto::Sleutelbos& sleutels, std::string_view token) {
    const auto punt = token.find('.');
    if (punt == std::string_view::npos) return std::nullopt;
    const auto klaar = sleutels.ontzegel(kMakerDoel, token.substr(punt + 1));
    if (!klaar) return std::nullopt;
    const auto delen = base::tekst::splits(*klaar, ' ');
    return Maker{AccountId{std::stoll(delen.at(0))}, RegioId{std::stoll(delen.at(1))}};
}

std::string verzegel_pad(const base::crypto::Sleutelbos& sleutels, std::string_view pad) {
    return sleutels.verzegel(kPadDoel, pad);
}

std::string ontzegel_pad(const base::crypto::Sleutelbos& sleutels, std::string_view zegel) {
    const auto pad = zegel.empty() ? std::nullopt : sleutels.ontzegel(kPadDoel, zegel);
    if (!pad || !pad->starts_with('/') || pad->starts_with("//") || pad->find('\\') != std::string::npos) return "/start";
    return *pad;
}

}  // namespace toegang

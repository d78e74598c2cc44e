// SPDX-License-Identifier: EUPL-1.2
#include "mail/smtp.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <stdexcept>

#include "base/tekst.hpp"

namespace mail {
namespace {

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Lijst = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

void controleer(const SmtpOpties& o) {
    const bool hier = o.host == "127.0.0.1" || o.host == "localhost" || o.host == "[::1]";
    if (o.beveiliging == Beveiliging::geen && !hier) throw std::invalid_argument("SMTP without TLS leaves the machine");
}

/// Exactly one plain address: libcurl would pass on whatever else stands in it as a command.
bool is_adres(const std::string& tekst) { return !tekst.empty() && base::tekst::email(tekst) == tekst; }

void begin_curl() {
    static const bool gelukt = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    if (!gelukt) throw std::runtime_error("libcurl does not start");
}

std::string adres_van_server(const SmtpOpties& o, const std::string& van) {
    const char* schema = o.beveiliging == Beveiliging::tls ? "smtps://" : "smtp://";
    // The path is the name for EHLO: the sender's domain instead of the name of this machine.
    return schema + o.host + ":" + std::to_string(o.poort) + "/" + van.substr(van.find('@') + 1);
}

size_t lees_bericht(char* buffer, size_t maat, size_t aantal, void* rest) {
    auto& over = *static_cast<std::string_view*>(rest);
    const size_t n = std::min(maat * aantal, over.size());
    std::memcpy(buffer, over.data(), n);
    over.remove_prefix(n);
    return n;
}

void stel_in(CURL* curl, const SmtpOpties& o, const std::string& van) {
    curl_easy_setopt(curl, CURLOPT_URL, adres_van_server(o, van).c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);  // its alarm signal and threads do not go together
    curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");  // what the environment says about proxies is for browsers
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 20L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(o.tijdslimiet.count()));
    const long tls = o.beveiliging == Beveiliging::geen ? CURLUSESSL_NONE : CURLUSESSL_ALL;
    curl_easy_setopt(curl, CURLOPT_USE_SSL, tls);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!o.ca_bestand.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, o.ca_bestand.c_str());
    if (o.gebruiker.empty()) return;
    curl_easy_setopt(curl, CURLOPT_USERNAME, o.gebruiker.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, o.wachtwoord.c_str());
}

Verzending mislukt(CURLcode uitkomst, int code) {
    switch (uitkomst) {
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_CONNECT:
            return {false, code, "server-onbereikbaar", true};
        case CURLE_OPERATION_TIMEDOUT:
            return {false, code, "te-traag", true};
        case CURLE_LOGIN_DENIED:
            return {false, code, "inloggen-geweigerd", true};
        case CURLE_USE_SSL_FAILED:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_PEER_FAILED_VERIFICATION:
            return {false, code, "geen-veilige-verbinding", true};
        default:
            break;
    }
    // RFC 5321 section 3.8: 421 is "closing", whatever it answers.
    if (code < 400 || code == 421) return {false, code, "verbinding-verbroken", true};
    return {false, code, "geweigerd-" + std::to_string(code), false};
}

}  // namespace

Verzending verstuur(const SmtpOpties& opties, const std::string& van, const std::string& aan, std::string_view bericht) {
    controleer(opties);
    if (!is_adres(van) || !is_adres(aan)) return {false, 0, "adres-ongeldig"};
    begin_curl();
    const Handle curl(curl_easy_init(), &curl_easy_cleanup);
    const Lijst ontvangers(curl_slist_append(nullptr, ("<" + aan + ">").c_str()), &curl_slist_free_all);
    if (!curl || !ontvangers) throw std::bad_alloc();
    stel_in(curl.get(), opties, van);
    const std::string afzender = "<" + van + ">";
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, afzender.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, ontvangers.get());
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, &lees_bericht);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &bericht);
    const CURLcode uitkomst = curl_easy_perform(curl.get());
    long code = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &code);
    if (uitkomst == CURLE_OK && code == 250) return {true, 250, "verzonden"};
    return mislukt(uitkomst, static_cast<int>(code));
}

}  // namespace mail

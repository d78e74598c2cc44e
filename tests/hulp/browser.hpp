// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cctype>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hulp/omgeving.hpp"
#include "web/ontleed/urlencoded.hpp"

namespace hulp {

using Velden = std::vector<std::pair<std::string, std::string>>;

/// A browser without a network: keeps cookies, sends the CSRF token of the last page that it saw, and goes through the same pipeline
/// as the server. Does not follow redirects by itself.
class Browser {
  public:
    Browser(const web::Router& router, const toegang::Omgeving& om) : router_(&router), om_(&om) {}
    Browser(const web::Router& router, const Testomgeving& t) : Browser(router, t.om) {}

    web::Antwoord haal(const std::string& doel) { return stuur(maak(web::Methode::get, doel)); }
    /// Posts these fields with the CSRF token of the last page, unless they bring their own. An answer that moved to an address of its own
    /// (S18) is fetched there, as a browser does.
    web::Antwoord post(const std::string& doel, Velden velden);
    /// A call of the API with a bearer token.
    web::Antwoord api(web::Methode, const std::string& doel, std::string_view token, std::string lichaam = {});
    /// Follows redirects to the page at the end.
    web::Antwoord volg(web::Antwoord);

    const std::string& csrf() const { return csrf_; }
    std::map<std::string, std::string, std::less<>>& koekjes() { return koekjes_; }
    std::string afzender = "192.0.2.1";
    std::string nablad;                                       // where the last answer to a form moved to
    std::vector<std::pair<std::string, std::string>> koppen;  // sent with each request, names in lower case

  private:
    web::Verzoek maak(web::Methode, const std::string& doel) const;
    web::Antwoord stuur(web::Verzoek);

    const web::Router* router_;
    const toegang::Omgeving* om_;
    std::map<std::string, std::string, std::less<>> koekjes_;
    std::string csrf_;
};

/// The value of a header, or empty.
std::string kop(const web::Antwoord&, std::string_view naam);
/// Value of the hidden or text input with this name in the page, unescaped; empty when there is none.
std::string invoer(const web::Antwoord&, std::string_view naam);

// Below: how. All inline: this header stands above the units that the library of helpers may use.

inline std::string codeer(std::string_view tekst) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string uit;
    for (const unsigned char c : tekst) {
        if (std::isalnum(c) != 0) uit += static_cast<char>(c);
        else uit += {'%', kHex[c >> 4U], kHex[c & 15U]};
    }
    return uit;
}

inline std::string zonder_entiteiten(std::string tekst) {
    for (const auto& [van, naar] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
        for (std::size_t plek = 0; (plek = tekst.find(van, plek)) != std::string::npos; ++plek)
            tekst.replace(plek, std::string_view(van).size(), naar);
    return tekst;
}

inline std::string kop(const web::Antwoord& a, std::string_view naam) {
    for (const auto& [n, w] : a.koppen)
        if (n == naam) return w;
    return {};
}

inline std::string invoer(const web::Antwoord& a, std::string_view naam) {
    const auto plek = a.lichaam.find("name=\"" + std::string(naam) + "\"");
    if (plek == std::string::npos) return {};
    const auto einde = a.lichaam.find('>', plek);
    const auto waarde = a.lichaam.find("value=\"", plek);
    if (waarde == std::string::npos || waarde > einde) return {};
    const auto begin = waarde + 7;
    return zonder_entiteiten(a.lichaam.substr(begin, a.lichaam.find('"', begin) - begin));
}

inline web::Verzoek Browser::maak(web::Methode methode, const std::string& doel) const {
    web::Verzoek v;
    v.methode = methode;
    const auto vraagteken = doel.find('?');
    v.pad = doel.substr(0, vraagteken);
    if (vraagteken != std::string::npos)
        if (auto vraag = web::ontleed::lees_urlencoded(doel.substr(vraagteken + 1))) v.vraag = std::move(*vraag);
    v.koppen = {{"user-agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0"}};
    v.koppen.insert(v.koppen.end(), koppen.begin(), koppen.end());
    v.cookies = koekjes_;
    v.afzender = afzender;
    v.referentie = "TEST";
    v.moment = om_->klok.nu();
    return v;
}

inline web::Antwoord Browser::stuur(web::Verzoek v) {
    auto a = web::handel_af(*router_, om_->db, toegang::fout_antwoord(*om_), std::move(v));
    for (const auto& [naam, waarde] : a.koppen) {
        if (naam != "Set-Cookie") continue;
        const auto is = waarde.find('=');
        const auto koekje = waarde.substr(0, is);
        if (waarde.find("Max-Age=0") != std::string::npos) koekjes_.erase(koekje);
        else koekjes_[koekje] = waarde.substr(is + 1, waarde.find(';') - is - 1);
    }
    if (auto token = invoer(a, "csrf"); !token.empty()) csrf_ = token;
    return a;
}

inline web::Antwoord Browser::post(const std::string& doel, Velden velden) {
    auto v = maak(web::Methode::post, doel);
    v.koppen.emplace_back("content-type", "application/x-www-form-urlencoded");
    if (velden.empty() || velden.front().first != "csrf") velden.emplace(velden.begin(), "csrf", csrf_);
    for (const auto& [naam, waarde] : velden) v.lichaam += (v.lichaam.empty() ? "" : "&") + codeer(naam) + "=" + codeer(waarde);
    auto a = stuur(std::move(v));
    const auto naar = kop(a, "Location");
    if (!naar.starts_with("/antwoord/")) return a;
    nablad = naar;
    return haal(naar);
}

inline web::Antwoord Browser::api(web::Methode methode, const std::string& doel, std::string_view token, std::string lichaam) {
    auto v = maak(methode, doel);
    if (!token.empty()) v.koppen.emplace_back("authorization", "Bearer " + std::string(token));
    if (!lichaam.empty()) v.koppen.emplace_back("content-type", "application/json");
    v.lichaam = std::move(lichaam);
    return stuur(std::move(v));
}

inline web::Antwoord Browser::volg(web::Antwoord a) {
    for (int k = 0; k < 5 && a.status == 303; ++k) a = haal(kop(a, "Location"));
    return a;
}

}  // namespace hulp

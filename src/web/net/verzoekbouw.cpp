// SPDX-License-Identifier: EUPL-1.2
#include "web/net/verzoekbouw.hpp"

#include "base/log.hpp"
#include "web/antwoordkoppen.hpp"
#include "web/ontleed/cookies.hpp"
#include "web/ontleed/pad.hpp"
#include "web/ontleed/urlencoded.hpp"
#include "web/techniek.hpp"

namespace web::net {
namespace {

bool lees_methode(std::string_view naam, Methode& uit) {
    for (const Methode m :
         {Methode::get, Methode::head, Methode::post, Methode::put, Methode::patch, Methode::del, Methode::options}) {
        if (naam_van(m) != naam) continue;
        uit = m;
        return true;
    }
    return false;
}

/// HTTP/1.1 lets a client split its cookies over lines; other doubles of what we read would be ambiguous.
std::string alle_cookies(const ontleed::Koppen& koppen) {
    std::string uit;
    for (const auto& [naam, waarde] : koppen)
        if (naam == "cookie") uit += waarde + ";";
    return uit;
}

}  // namespace

int bouw(Verzoek& v, ontleed::Kop kop, const Herkomstregels& herkomst, const std::string& adres, bool tls) {
    v.afzender = adres;
    const auto doel = ontleed::lees_doel(kop.doel);
    if (!doel) return 400;
    v.pad = doel->pad;
    const auto vraag = ontleed::lees_urlencoded(doel->vraag, ontleed::kVraaggrenzen);
    if (!vraag) return 400;
    v.vraag = *vraag;
    v.koppen = std::move(kop.koppen);
    if (!herkomst.bepaal(v, adres, tls)) {
        base::log::waarschuwing("web", "X-Forwarded-* van een adres dat niet bij vertrouwde_proxies staat",
                                {{"referentie", v.referentie}});
        return 421;
    }
    // Supervisors and load balancers ask by address; these two answers depend on nothing in the request.
    const bool toezicht = v.pad == kGezondPad || v.pad == kKlaarPad;
    if (!toezicht && !herkomst.host_klopt(v)) return 421;
    if (!lees_methode(kop.methode, v.methode)) return 405;
    v.cookies = ontleed::lees_cookies(alle_cookies(v.koppen));
    return 0;
}

}  // namespace web::net

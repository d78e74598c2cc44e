// SPDX-License-Identifier: EUPL-1.2
#include "web/herkomst.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <stdexcept>

#include "base/tekst.hpp"

namespace web {

std::optional<std::string> net_adres(std::string_view tekst) {
    std::string t(ontleed::kaal(tekst));
    if (t.starts_with("::ffff:") && t.find('.') != std::string::npos) t.erase(0, 7);
    unsigned char bytes[16];
    char uit[INET6_ADDRSTRLEN];
    for (const int familie : {AF_INET, AF_INET6})
        if (inet_pton(familie, t.c_str(), bytes) == 1) return inet_ntop(familie, bytes, uit, sizeof uit);
    return std::nullopt;
}

std::string net_van(std::string_view adres) {
    unsigned char bytes[16];
    char uit[INET6_ADDRSTRLEN];
    if (inet_pton(AF_INET6, std::string(adres).c_str(), bytes) != 1) return std::string(adres);
    std::fill(bytes + 8, bytes + 16, static_cast<unsigned char>(0));
    return std::string(inet_ntop(AF_INET6, bytes, uit, sizeof uit)) + "/64";
}

Herkomstregels::Herkomstregels(std::string_view basis_url, unsigned short poort, const std::vector<std::string>& proxies)
    : https_(basis_url.starts_with("https://")), poort_(poort) {
    if (!basis_url.empty()) {
        basis_ = ontleed::host_van_url(basis_url);
        if (!basis_) throw std::runtime_error("basis_url is geen adres als https://oph.voorbeeld.nl");
    }
    for (const auto& p : proxies) {
        const auto adres = net_adres(p);
        if (!adres) throw std::runtime_error("vertrouwde_proxies: verwacht IP-adressen");
        proxies_.push_back(*adres);
    }
}

bool Herkomstregels::vertrouwd(std::string_view adres) const {
    return std::find(proxies_.begin(), proxies_.end(), adres) != proxies_.end();
}

bool Herkomstregels::is_van_ons(std::string_view kop, bool tls) const {
    auto host = ontleed::lees_host(kop);
    if (!host) return false;
    // A proxy that ends TLS and does not say so still passes on the right name.
    if (basis_ && !host->poort && (basis_->poort == 443 || basis_->poort == 80)) return host->naam == basis_->naam;
    if (!host->poort) host->poort = tls ? 443 : 80;
    if (basis_) return *host == *basis_;
    return host->poort == poort_ && ontleed::is_loopback(host->naam);
}

bool Herkomstregels::host_klopt(const Verzoek& v) const {
    const auto doorgegeven = v.kop("x-forwarded-host");
    return is_van_ons(v.kop("host"), v.beveiligd) && (doorgegeven.empty() || is_van_ons(doorgegeven, v.beveiligd));
}

bool Herkomstregels::bepaal(Verzoek& v, const std::string& adres, bool tls) const {
    v.afzender = adres;
    v.beveiligd = tls || https_;
    const auto via = v.kop("x-forwarded-for");
    const auto proto = v.kop("x-forwarded-proto");
    if (!vertrouwd(adres)) return via.empty() && proto.empty() && v.kop("x-forwarded-host").empty() && v.kop("forwarded").empty();
    if (!proto.empty() && !https_) v.beveiligd = proto == "https";
    // The client can write anything in front; the addresses that our own proxies added stand at the end.
    const auto adressen = base::tekst::splits(via, ',');
    for (auto a = adressen.rbegin(); a != adressen.rend(); ++a) {
        const auto net = net_adres(*a);
        if (!net) break;
        v.afzender = *net;
        if (!vertrouwd(*net)) break;
    }
    return true;
}

}  // namespace web

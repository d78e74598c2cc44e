// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/ontleed/koppen.hpp"
#include "web/verzoek.hpp"

namespace web {

/// Who speaks, and to which name: decided before anything else looks at the request (S26).
class Herkomstregels {
  public:
    /// `basis_url` empty: any loopback name with `poort`. Throws std::runtime_error on a URL or address it
    /// cannot read.
    Herkomstregels(std::string_view basis_url, unsigned short poort, const std::vector<std::string>& vertrouwde_proxies);

    /// False when the Host (or X-Forwarded-Host of a trusted proxy) is not ours.
    bool host_klopt(const Verzoek&) const;
    /// Fills `afzender` and `beveiligd`, from X-Forwarded-For and -Proto when `adres` is a trusted proxy. When people reach us by https,
    /// every request counts as such: a proxy that says nothing must not cost a cookie its Secure.
    /// False when somebody else sends such headers: nothing may follow from them, so the request gets 421.
    bool bepaal(Verzoek&, const std::string& adres, bool tls) const;
    /// Whether this is the address of one of our proxies.
    bool vertrouwd(std::string_view adres) const;

  private:
    bool is_van_ons(std::string_view kop, bool tls) const;

    std::optional<ontleed::Gastheer> basis_;
    bool https_;
    unsigned short poort_;
    std::vector<std::string> proxies_;
};

/// The usual spelling of an IP address ("::ffff:10.0.0.1" becomes "10.0.0.1"); nothing when it is none.
std::optional<std::string> net_adres(std::string_view);
/// Who is counted as one sender (S34): an IPv4 address, of IPv6 the first half ("2001:db8:1:2::/64"), which is what one house gets.
std::string net_van(std::string_view adres);

}  // namespace web

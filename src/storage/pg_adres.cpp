// SPDX-License-Identifier: EUPL-1.2
#include "storage/pg_adres.hpp"

#include <arpa/inet.h>
#include <libpq-fe.h>

#include <algorithm>
#include <map>
#include <memory>
#include <vector>

#include "base/tekst.hpp"

namespace storage {
namespace {

using Opties = std::map<std::string, std::string>;

Opties lees(PQconninfoOption* ruw) {
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> eigenaar(ruw, &PQconninfoFree);
    Opties uit;
    for (const auto* o = ruw; o != nullptr && o->keyword != nullptr; ++o)
        if (o->val != nullptr && *o->val != '\0') uit[o->keyword] = o->val;
    return uit;
}

/// Nothing for text that is no list of options: libpq takes that as the name of a database.
Opties uit_tekst(const std::string& url) {
    char* melding = nullptr;
    auto uit = lees(PQconninfoParse(url.c_str(), &melding));
    PQfreemem(melding);
    return uit;
}

/// Empty: libpq takes its own socket then.
bool is_hier(const std::string& host) {
    if (host.empty() || host.front() == '/' || host.front() == '@' || host == "localhost") return true;
    in_addr vier{};
    if (inet_pton(AF_INET, host.c_str(), &vier) == 1) return (ntohl(vier.s_addr) >> 24U) == 127;
    in6_addr zes{};
    return inet_pton(AF_INET6, host.c_str(), &zes) == 1 && IN6_IS_ADDR_LOOPBACK(&zes);
}

/// libpq tries each of a list in turn; an address goes before the name at the same place.
bool alle_hier(const std::string& hosts, const std::string& adressen) {
    const auto namen = base::tekst::splits(hosts, ','), ip = base::tekst::splits(adressen, ',');
    for (std::size_t n = 0; n < std::max(namen.size(), ip.size()); ++n)
        if (!is_hier(n < ip.size() && !ip[n].empty() ? ip[n] : n < namen.size() ? namen[n] : "")) return false;
    return true;
}

}  // namespace

PgAdres lees_pg_adres(const std::string& url) {
    const Opties gegeven = uit_tekst(url);
    Opties alle = gegeven;
    // A service file goes before the environment and is not read here: what it may say does not count.
    if (!gegeven.contains("service")) alle.merge(lees(PQconndefaults()));
    return {.op_deze_machine = !gegeven.contains("service") && alle_hier(alle["host"], alle["hostaddr"]),
            .gecontroleerd = alle["sslmode"] == "verify-full",
            .met_wachtwoord = gegeven.contains("password")};
}

}  // namespace storage

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

namespace storage {

/// What an address of PostgreSQL (libpq URL or keywords) asks for, with what the environment adds to it; before anything connects.
struct PgAdres {
    bool op_deze_machine = false;  // a socket or loopback: nothing crosses a network
    bool gecontroleerd = false;    // sslmode=verify-full: TLS, with a certificate of that very host
    bool met_wachtwoord = false;   // a password stands in the text itself
};
PgAdres lees_pg_adres(const std::string& url);

}  // namespace storage

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "mail/smtp.hpp"
#include "storage/databank.hpp"
#include "web/server.hpp"

/// Settings of one run: a TOML file, environment variables over it, flags over those.
namespace app {

struct Instellingen {
    std::string data_map;        // database (SQLite), post of the demo
    std::string database_url;    // PostgreSQL; empty: SQLite in the data folder
    std::string sleutelbestand;  // empty: systemd credential "overlegtafel-sleutel", or in the demo a file in the data folder
    web::ServerOpties server;
    std::string smtp_url;  // "smtp://host:587" (STARTTLS) or "smtps://host"; empty: no mail server
    std::string smtp_gebruiker, smtp_wachtwoord_bestand;
    std::string afzender = "overlegtafel@overlegtafel.example";  // a whole address: mail refuses one without a domain
    std::string clamd;
    std::string nu;  // demo only: the clock starts here
    // Outside the data folder, best on another machine: checkpoints of the log (S17) and what was destroyed (S35).
    std::string ankers_bestand, ankers_email, vernietigregister;
    std::string schema;  // PostgreSQL, not a setting: a restore works beside the target

    storage::DatabankOpties databank() const { return {.map = data_map, .url = database_url, .schema = schema}; }
    mail::SmtpOpties smtp() const;
};

/// Where data goes when nobody says so: $XDG_DATA_HOME/overlegtafel or ~/.local/share/overlegtafel.
std::string standaard_data_map();
/// The file (empty path: /etc/overlegtafel/overlegtafel.toml when it exists) and the environment. Every fault at once, in plain Dutch.
base::Result<Instellingen> lees_instellingen(const std::string& bestand);

}  // namespace app

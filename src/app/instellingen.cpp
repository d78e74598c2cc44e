// SPDX-License-Identifier: EUPL-1.2
#include "app/instellingen.hpp"

#include <toml++/toml.h>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "app/geheim.hpp"
#include "storage/pg_adres.hpp"

namespace app {
namespace {

constexpr const char* kStandaardbestand = "/etc/overlegtafel/overlegtafel.toml";

/// One setting: its key in the file, its environment variable and where it goes.
struct Tekstinstelling {
    const char *sleutel, *omgeving;
    std::string& (*plaats)(Instellingen&);
};
const Tekstinstelling kTeksten[] = {
    {"data", "OVERLEGTAFEL_DATA", [](Instellingen& i) -> std::string& { return i.data_map; }},
    {"database", "OVERLEGTAFEL_DATABASE", [](Instellingen& i) -> std::string& { return i.database_url; }},
    {"sleutelbestand", "OVERLEGTAFEL_SLEUTELBESTAND", [](Instellingen& i) -> std::string& { return i.sleutelbestand; }},
    {"luister", "OVERLEGTAFEL_LUISTER", [](Instellingen& i) -> std::string& { return i.server.luister; }},
    {"luister_metrics", "OVERLEGTAFEL_LUISTER_METRICS", [](Instellingen& i) -> std::string& { return i.server.luister_metrics; }},
    {"basis_url", "OVERLEGTAFEL_BASIS_URL", [](Instellingen& i) -> std::string& { return i.server.basis_url; }},
    {"tls_certificaat", "OVERLEGTAFEL_TLS_CERTIFICAAT", [](Instellingen& i) -> std::string& { return i.server.tls_certificaat; }},
    {"tls_sleutel", "OVERLEGTAFEL_TLS_SLEUTEL", [](Instellingen& i) -> std::string& { return i.server.tls_sleutel; }},
    {"smtp", "OVERLEGTAFEL_SMTP", [](Instellingen& i) -> std::string& { return i.smtp_url; }},
    {"smtp_gebruiker", "OVERLEGTAFEL_SMTP_GEBRUIKER", [](Instellingen& i) -> std::string& { return i.smtp_gebruiker; }},
    {"smtp_wachtwoord_bestand", "OVERLEGTAFEL_SMTP_WACHTWOORD_BESTAND",
     [](Instellingen& i) -> std::string& { return i.smtp_wachtwoord_bestand; }},
    {"afzender", "OVERLEGTAFEL_AFZENDER", [](Instellingen& i) -> std::string& { return i.afzender; }},
    {"clamd", "OVERLEGTAFEL_CLAMD", [](Instellingen& i) -> std::string& { return i.clamd; }},
    {"ankers_bestand", "OVERLEGTAFEL_ANKERS_BESTAND", [](Instellingen& i) -> std::string& { return i.ankers_bestand; }},
    {"ankers_email", "OVERLEGTAFEL_ANKERS_EMAIL", [](Instellingen& i) -> std::string& { return i.ankers_email; }},
    {"vernietigregister", "OVERLEGTAFEL_VERNIETIGREGISTER", [](Instellingen& i) -> std::string& { return i.vernietigregister; }},
    {"nu", "OVERLEGTAFEL_NU", [](Instellingen& i) -> std::string& { return i.nu; }},
};

base::Fout fout(std::string veld, std::string tekst) {
    return {base::Soort::ongeldig, "app.instelling", std::move(veld), std::move(tekst)};
}

bool neem_tekst(Instellingen& uit, std::string_view sleutel, const toml::node& waarde, base::Fouten& fouten) {
    for (const auto& t : kTeksten) {
        if (sleutel != t.sleutel) continue;
        if (const auto tekst = waarde.value<std::string>()) t.plaats(uit) = *tekst;
        else
            fouten.push_back(
                fout(t.sleutel, "Instelling \"" + std::string(t.sleutel) + "\" moet een tekst tussen aanhalingstekens zijn."));
        return true;
    }
    return false;
}

void neem_over(Instellingen& uit, const toml::table& tabel, base::Fouten& fouten) {
    for (const auto& [k, waarde] : tabel) {
        const std::string sleutel(k.str());
        if (neem_tekst(uit, sleutel, waarde, fouten)) continue;
        if (sleutel == "werkers" && waarde.is_integer()) uit.server.werkers = static_cast<int>(*waarde.value<std::int64_t>());
        else if (sleutel == "verbindingen_per_adres" && waarde.value_or(std::int64_t{0}) > 0)
            uit.server.max_per_adres = static_cast<std::size_t>(*waarde.value<std::int64_t>());
        else if (sleutel == "max_verbindingen" && waarde.value_or(std::int64_t{0}) > 0)
            uit.server.max_verbindingen = static_cast<std::size_t>(waarde.value_or(std::int64_t{0}));
        else if (sleutel == "vertrouwde_proxies" && waarde.is_array())
            for (const auto& adres : *waarde.as_array()) uit.server.vertrouwde_proxies.push_back(adres.value_or(std::string()));
        else fouten.push_back(fout(sleutel, "Instelling \"" + sleutel + "\" kennen we niet, of heeft de verkeerde vorm."));
    }
}

}  // namespace

std::string standaard_data_map() {
    if (const char* xdg = std::getenv("XDG_DATA_HOME"); xdg && *xdg) return std::string(xdg) + "/overlegtafel";
    const char* thuis = std::getenv("HOME");
    return std::string(thuis ? thuis : ".") + "/.local/share/overlegtafel";
}

base::Result<Instellingen> lees_instellingen(const std::string& bestand) {
    Instellingen uit;
    base::Fouten fouten;
    const std::string pad = bestand.empty() && std::filesystem::exists(kStandaardbestand) ? kStandaardbestand : bestand;
    if (!pad.empty()) {
        try {
            neem_over(uit, toml::parse_file(pad), fouten);
            // S33: a secret comes from a file of this user alone, or from the environment.
            if (storage::lees_pg_adres(uit.database_url).met_wachtwoord && leesbaar_voor_anderen(pad))
                fouten.push_back(fout(
                    "database", "In \"database\" staat een wachtwoord en anderen kunnen het instellingenbestand lezen. Zet het "
                                "wachtwoord in ~/.pgpass of PGPASSWORD."));
        } catch (const toml::parse_error& e) {
            fouten.push_back(
                fout("", "Het instellingenbestand is niet te lezen, regel " + std::to_string(e.source().begin.line) + "."));
        }
    }
    for (const auto& t : kTeksten)
        if (const char* waarde = std::getenv(t.omgeving)) t.plaats(uit) = waarde;
    if (uit.data_map.empty()) uit.data_map = standaard_data_map();
    if (!fouten.empty()) return fouten;
    return uit;
}

mail::SmtpOpties Instellingen::smtp() const {
    mail::SmtpOpties uit;
    const bool tls = smtp_url.rfind("smtps://", 0) == 0;
    const std::string rest = smtp_url.substr(smtp_url.find("://") + 3);
    const auto dubbelpunt = rest.rfind(':');
    uit.host = rest.substr(0, dubbelpunt);
    uit.poort = dubbelpunt == std::string::npos ? (tls ? 465 : 587) : std::atoi(rest.c_str() + dubbelpunt + 1);
    uit.beveiliging = tls ? mail::Beveiliging::tls : mail::Beveiliging::starttls;
    if (uit.host == "127.0.0.1" || uit.host == "localhost") uit.beveiliging = mail::Beveiliging::geen;
    uit.gebruiker = smtp_gebruiker;
    if (!smtp_wachtwoord_bestand.empty()) {
        std::ifstream bestand(smtp_wachtwoord_bestand);
        std::getline(bestand, uit.wachtwoord);
    }
    return uit;
}

}  // namespace app

// SPDX-License-Identifier: EUPL-1.2
#include "app/keuring.hpp"

#include <unistd.h>

#include "app/geheim.hpp"
#include "documenten/clamd.hpp"
#include "storage/pg_adres.hpp"
#include "web/herkomst.hpp"

namespace app {
namespace {

using Bezwaren = std::vector<std::string>;

/// "127.0.0.1:8080" or "[::1]:0", as the server reads it.
bool op_loopback(const std::string& luister) {
    std::string adres = luister.substr(0, luister.rfind(':'));
    if (adres.size() > 2 && adres.front() == '[' && adres.back() == ']') adres = adres.substr(1, adres.size() - 2);
    return web::ontleed::is_loopback(adres);
}

void keur_bestanden(const Instellingen& i, Bezwaren& uit) {
    // S15, S33: what opens something else is for this user alone.
    const std::pair<const char*, const std::string&> geheimen[] = {
        {"Het sleutelbestand", i.sleutelbestand},
        {"Het bestand met het wachtwoord van de mailserver", i.smtp_wachtwoord_bestand},
        {"Het bestand met de sleutel van TLS", i.server.tls_sleutel}};
    for (const auto& [wat, bestand] : geheimen) {
        if (bestand.empty()) continue;
        if (::access(bestand.c_str(), R_OK) != 0) uit.push_back(std::string(wat) + " is er niet of is niet te lezen.");
        else if (leesbaar_voor_anderen(bestand))
            uit.push_back(std::string(wat) + " is leesbaar voor anderen. Zet de rechten op 600.");
    }
    if (!i.server.tls_certificaat.empty() && ::access(i.server.tls_certificaat.c_str(), R_OK) != 0)
        uit.push_back("Het bestand met het certificaat van TLS is er niet of is niet te lezen.");
    if (!i.sleutelbestand.empty() && binnen(i.sleutelbestand, i.data_map))
        uit.push_back("Het sleutelbestand staat in de datamap. Zet het op een andere plek.");
    for (const auto& bestand : {i.ankers_bestand, i.vernietigregister})
        if (!bestand.empty() && binnen(bestand, i.data_map))
            uit.push_back("Het ankerbestand en het vernietigregister horen niet in de datamap. Zet ze op een andere plek.");
}

void keur_adressen(const Instellingen& i, Bezwaren& uit) {
    if (i.server.tls_certificaat.empty() != i.server.tls_sleutel.empty())
        uit.push_back("Geef voor TLS het certificaat én de sleutel.");
    if (!i.smtp_url.empty() && i.smtp_url.rfind("smtp://", 0) != 0 && i.smtp_url.rfind("smtps://", 0) != 0)
        uit.push_back("De mailserver begint met smtp:// (STARTTLS) of smtps://.");
    if (!i.clamd.empty() && !documenten::geldig_clamd_adres(i.clamd))
        uit.push_back(
            "clamd is een socket of poort op deze machine: unix:/run/clamav/clamd.ctl of tcp:127.0.0.1:3310. Zo worden alle "
            "bijlagen geweigerd.");
    try {
        web::Herkomstregels(i.server.basis_url, 0, i.server.vertrouwde_proxies);
    } catch (const std::runtime_error& e) {
        uit.push_back(std::string(e.what()) + ".");
    }
}

/// S26, ASVS 9.1.1: names and passwords cross no network that others can listen in on.
void keur_lijn(const Instellingen& i, Bezwaren& uit) {
    const auto& s = i.server;
    const bool hier = op_loopback(s.luister);
    if (!hier && s.tls_certificaat.empty() && s.vertrouwde_proxies.empty())
        uit.push_back("Zonder TLS mag Overlegtafel alleen op 127.0.0.1 luisteren, achter een proxy.");
    if (!hier && s.basis_url.empty()) uit.push_back("Zet basis_url: het adres waarmee mensen Overlegtafel bereiken.");
    const auto basis = web::ontleed::host_van_url(s.basis_url);
    if (basis && !s.basis_url.starts_with("https://") && !web::ontleed::is_loopback(basis->naam))
        uit.push_back(
            "basis_url begint met https://. Alleen een adres op deze machine zelf, zoals http://127.0.0.1:8080, mag zonder.");
}

}  // namespace

std::optional<std::string> bezwaar_tegen_database(const Instellingen& i, Soortinstallatie soort) {
    if (i.database_url.empty() || soort == Soortinstallatie::demo) return {};
    const auto adres = storage::lees_pg_adres(i.database_url);
    if (adres.op_deze_machine || adres.gecontroleerd) return {};
    return "PostgreSQL staat niet op deze machine, dus de verbinding moet versleuteld zijn en het certificaat nagekeken. Zet in "
           "\"database\" sslmode=verify-full en sslrootcert erbij: docs/operations.md, PostgreSQL.";
}

std::vector<std::string> keur(const Instellingen& i, Soortinstallatie soort) {
    Bezwaren uit;
    keur_bestanden(i, uit);
    keur_adressen(i, uit);
    if (soort == Soortinstallatie::echt) keur_lijn(i, uit);
    else if (!op_loopback(i.server.luister)) uit.push_back("Een demo luistert alleen op dit apparaat zelf (127.0.0.1).");
    return uit;
}

std::vector<std::string> waarschuwingen(const Instellingen& i) {
    std::vector<std::string> uit;
    if (i.ankers_bestand.empty() && i.ankers_email.empty())
        uit.push_back(
            "geen ankers: wie deze machine beheert kan het einde van het logboek ongezien weghalen; stel ankers_bestand of "
            "ankers_email in");
    if (i.vernietigregister.empty())
        uit.push_back("geen vernietigregister: na een herstel komt terug wat intussen vernietigd was");
    if (i.clamd.empty()) uit.push_back("geen clamd: niemand zoekt in bijlagen naar virussen; stel clamd in");
    return uit;
}

}  // namespace app

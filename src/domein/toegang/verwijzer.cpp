// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <iterator>

#include "domein/toegang/account.hpp"
#include "domein/toegang/registratie_velden.hpp"
#include "domein/toegang/tweede_factor.hpp"

namespace toegang {
namespace {

std::string cijfers(std::string& waarde, std::size_t hoeveel, std::string_view fout) {
    std::string kaal;
    std::copy_if(waarde.begin(), waarde.end(), std::back_inserter(kaal), [](char c) { return c != ' ' && c != '.' && c != '-'; });
    if (kaal.size() != hoeveel || !std::all_of(kaal.begin(), kaal.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::string(fout);
    waarde = kaal;
    return {};
}

}  // namespace

std::vector<web::formulier::Optie> verwijzersoorten() {
    return {{"01", "Gemeente of lokaal team", ""},
            {"02", "Huisarts", ""},
            {"03", "Jeugdarts", ""},
            {"04", "Gecertificeerde instelling", "Bijvoorbeeld een jeugdbeschermer of jeugdreclasseerder"},
            {"05", "Medisch specialist", ""}};
}

std::string agb(std::string& waarde) { return cijfers(waarde, 8, "Een AGB-code heeft 8 cijfers"); }
std::string big(std::string& waarde) { return cijfers(waarde, 11, "Een BIG-nummer heeft 11 cijfers"); }
std::string skj(std::string& waarde) { return cijfers(waarde, 9, "Een SKJ-nummer heeft 9 cijfers"); }

std::vector<web::formulier::Veld> verwijzervelden(storage::Sessie& s, RegioId regio, base::Datum vandaag) {
    constexpr std::array<std::array<std::string_view, 3>, 6> kAnders{
        {{"naam", "Naam van de verwijzer", "Vul de naam van de verwijzer in"},
         {"functie", "Functie", "Vul de functie in"},
         {"soort", "Wat voor verwijzer is het?", "Kies wat voor verwijzer het is"},
         {"organisatie", "Organisatie", "Kies de organisatie"},
         {"organisatie-anders", "Naam van de organisatie", "Vul de naam van de organisatie in"},
         {"email", "E-mailadres op het werk", "Vul het e-mailadres in"}}};
    auto velden = registratievelden(s, regio, vandaag);
    for (auto& veld : velden) {
        if (veld.leeg_fout.starts_with("Vul je ")) veld.leeg_fout.replace(4, 2, "het");
        for (const auto& [naam, label, leeg] : kAnders)
            if (veld.naam == naam) {
                veld.label = label;
                veld.leeg_fout = leeg;
                veld.uitleg = naam == "email" ? "Hier sturen we een link naartoe." : "";
            }
        veld.autocomplete.clear();
    }
    return velden;
}

/// Eigen regel (S7, S8): like who registers himself he gets the role that sees only what is his, and the call comes after it.
base::Result<AccountId> verwijzer_uit(storage::Sessie& s, const Omgeving& om, RegioId regio, const web::formulier::Antwoorden& in,
                                      base::Moment nu) {
    const Registratie r = registratie_uit(s, regio, in);
    auto er = account_met_email(s, r.email);
    if (er && rollen(s, regio, er->id, nu).heeft(Rol::inbrenger)) return er->id;
    if (er && hoort_bij_regio(s, regio, er->id))
        return base::Fout{base::Soort::ongeldig, "toegang.geen_verwijzer", "email",
                          "Dit adres is van iemand die in deze regio geen verwijzer is. Vraag de beheerder"};
    const auto id = er ? base::Result<AccountId>(er->id) : maak_account(s, om.ids, nieuw_account(r), nu);
    if (!id) return id;
    if (auto klaar = geef_rol(s, om.ids, regio, *id, Rol::inbrenger, nu); !klaar) return klaar.fouten();
    if (!er) onthoud_registratie(s, om.ids, r, *id, nu);
    return *id;
}

std::string code_om_te_beginnen(storage::Sessie& s, const Omgeving& om, AccountId id) {
    if (!wachtwoord_hash_van(s, id)) return maak_instelcode(s, om, id);
    return base::crypto::willekeurige_code(4) + "-" + base::crypto::willekeurige_code(4);
}

}  // namespace toegang

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/instellingen.hpp"

/// The subcommands. Each returns the exit code: 0 good, 1 refused. Machine-readable output goes to stdout, messages to stderr.
namespace app::opdrachten {

inline constexpr int kGoed = 0, kGeweigerd = 1;

int serve(const Instellingen&, bool alleen_controleren);
struct DemoVraag {
    bool alleen_vullen = false;    // make the data and stop
    bool zonder_casussen = false;  // people only: to practise from the first form on
};
int demo(Instellingen, const DemoVraag&);
struct VulVraag {
    int casussen = 0;
    std::uint64_t seed = 1;
    std::string tokens;  // file that gets an API token of each referrer with the numbers of some of his casussen; empty: none
};
/// A synthetic load in an empty database or a demo; what was made as JSON on stdout.
int vul(const Instellingen&, const VulVraag&);
int migreer(const Instellingen&);
int versie(bool json);
/// The description of the API, as JSON on stdout.
int openapi(Instellingen);

struct KlokVraag {
    std::string regio = "NYM";
    std::string op;  // ISO moment; empty: now
};
int klok(const Instellingen&, const KlokVraag&);
/// S11: jobs that stood still because the clock jumped run again.
int klok_bevestig(const Instellingen&);

/// From stdin to stdout.
int anonimiseer(bool jsonl, bool html);

int audit_controleer(const Instellingen&, const std::string& ankers);

struct BackupVraag {
    std::string bestand, wachtzin_bestand;
    bool nieuwe_wachtzin = false;  // print one and stop
    // Restore only.
    std::string vernietigd;  // register of destructions (S35)
    bool zonder_register = false, ook_met_kapot_logboek = false;
};
int backup_maak(const Instellingen&, const BackupVraag&);
int herstel(Instellingen, const BackupVraag&);
/// Lets the post go again after a restore.
int post_vrijgeven(const Instellingen&);

int sleutel_maak(const std::string& bestand);
int sleutel_wissel(const std::string& bestand);
int sleutel_herversleutel(const Instellingen&);

int regio_maak(const Instellingen&, const std::string& code, const std::string& naam);

/// S8: outside the demo, what gives power over accounts wants a second person or an emergency with its reason.
struct Verantwoording {
    std::string tweede_persoon;  // e-mail address of a beheerder or fg
    std::string nood;            // reason
};
struct GebruikerVraag {
    std::string regio = "NYM", email, naam, rol;
    bool weg = false;  // take the role instead of giving it; let in again instead of blocking
    Verantwoording verantwoording;
};
int gebruiker_maak(const Instellingen&, const GebruikerVraag&);
int gebruiker_lijst(const Instellingen&, const GebruikerVraag&);
int gebruiker_rol(const Instellingen&, const GebruikerVraag&);
int gebruiker_wachtwoord(const Instellingen&, const GebruikerVraag&);
int gebruiker_blokkeer(const Instellingen&, const GebruikerVraag&);
int gebruiker_2fa(const Instellingen&, const GebruikerVraag&);

struct TokenVraag {
    std::string regio = "NYM", account, rechten;
    Verantwoording verantwoording;
};
int token_maak(const Instellingen&, const TokenVraag&);

}  // namespace app::opdrachten

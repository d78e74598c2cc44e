// SPDX-License-Identifier: EUPL-1.2
#include "app/cli.hpp"

#include <CLI/CLI.hpp>
#include <csignal>
#include <filesystem>
#include <iostream>

#include "app/keuring.hpp"
#include "app/opdrachten/opdrachten.hpp"
#include "base/log.hpp"
#include "storage/migraties.hpp"
#include "storage/pg_adres.hpp"

namespace app {
namespace {

using namespace opdrachten;
constexpr int kVerkeerdGebruik = 2;
constexpr int kMeesteCasussen = 1'000'000;

/// What the flags say; they win over file and environment.
struct Vlaggen {
    std::string instellingen, data, database, luister, sleutelbestand, nu;
};

class Programma {
  public:
    Programma() {
        cli_.require_subcommand(1);
        cli_.set_help_flag("-h,--help", "Toon deze uitleg");
        cli_.get_formatter()->label("OPTIONS", "OPTIES");
        cli_.get_formatter()->label("SUBCOMMAND", "OPDRACHT");
        draaien();
        gegevens();
        backups();
        regios();
        gebruikers();
        gereedschap();
    }

    int voer_uit(int argc, char** argv) {
        try {
            cli_.parse(argc, argv);
        } catch (const CLI::CallForHelp& e) {
            return cli_.exit(e);
        } catch (const CLI::ParseError& e) {
            std::cerr << "Zo kan het niet: " << e.what() << "\nTyp \"overlegtafel --help\" voor uitleg.\n";
            return kVerkeerdGebruik;
        }
        return doe_();
    }

  private:
    CLI::App* opdracht(CLI::App& ouder, const std::string& naam, const std::string& uitleg) {
        CLI::App* o = ouder.add_subcommand(naam, uitleg);
        o->set_help_flag("-h,--help", "Toon deze uitleg");
        o->get_formatter()->label("OPTIONS", "OPTIES");
        o->add_option("--data", v_.data, "Map met de gegevens (standaard: " + standaard_data_map() + ")");
        o->add_option("--database", v_.database, "PostgreSQL in plaats van SQLite: postgresql://…");
        o->add_option("--instellingen", v_.instellingen, "Instellingenbestand (TOML)");
        o->add_option("--sleutelbestand", v_.sleutelbestand, "Bestand met de sleutels");
        return o;
    }

    /// Runs `f` with the settings when this command was chosen. No command opens a database over a line that others can read.
    void bij(CLI::App* o, std::function<int(const Instellingen&)> f) {
        const bool demo = o->get_name() == "demo" || o->get_name() == "vul";
        o->callback([this, demo, f = std::move(f)] {
            doe_ = [this, demo, f] {
                auto i = lees_instellingen(v_.instellingen);
                if (!i) {
                    for (const auto& fout : i.fouten()) std::cerr << fout.tekst << "\n";
                    return kGeweigerd;
                }
                neem_vlaggen_over(*i);
                if (const auto bezwaar = bezwaar_tegen(*i, demo ? Soortinstallatie::demo : Soortinstallatie::echt)) {
                    std::cerr << *bezwaar << "\n";
                    return kGeweigerd;
                }
                return f(*i);
            };
        });
    }

    std::optional<std::string> bezwaar_tegen(const Instellingen& i, Soortinstallatie soort) const {
        // S33: what stands in a command, everybody on the machine can read.
        if (storage::lees_pg_adres(v_.database).met_wachtwoord)
            return "Geef het wachtwoord van PostgreSQL niet in de opdracht. Zet het in ~/.pgpass of PGPASSWORD.";
        return bezwaar_tegen_database(i, soort);
    }

    void neem_vlaggen_over(Instellingen& i) const {
        if (!v_.data.empty()) i.data_map = v_.data;
        if (!v_.database.empty()) i.database_url = v_.database;
        if (!v_.luister.empty()) i.server.luister = v_.luister;
        if (!v_.sleutelbestand.empty()) i.sleutelbestand = v_.sleutelbestand;
        if (!v_.nu.empty()) i.nu = v_.nu;
    }

    void draaien() {
        auto* s = opdracht(cli_, "serve", "Start Overlegtafel");
        s->add_option("--luister", v_.luister, "Adres en poort, bijvoorbeeld 127.0.0.1:8080");
        s->add_option("--nu", v_.nu, "Alleen in een demo: zet de klok");
        s->add_flag("--controleer", controleer_, "Controleer alleen de instellingen en zeg alles wat niet klopt");
        bij(s, [this](const auto& i) { return serve(i, controleer_); });
        auto* d = opdracht(cli_, "demo", "Start een demo met de verzonnen gegevens van een regio");
        d->add_option("--luister", v_.luister, "Adres en poort, bijvoorbeeld 127.0.0.1:8080");
        d->add_option("--nu", v_.nu, "Zet de klok, bijvoorbeeld 2026-11-24 of 2026-11-24T15:59:59+01:00");
        d->add_flag("--alleen-vullen", demo_.alleen_vullen, "Maak de gegevens en stop");
        d->add_flag("--zonder-casussen", demo_.zonder_casussen, "Alleen mensen, om zelf te oefenen vanaf het eerste formulier");
        bij(d, [this](const auto& i) { return demo(i, demo_); });
        auto* l = opdracht(cli_, "vul", "Vul een lege database of een demo met verzonnen casussen, om mee te meten");
        l->add_option("--casussen", vul_.casussen, "Hoeveel casussen erbij komen")
            ->required()
            ->check(CLI::Range(1, kMeesteCasussen));
        l->add_option("--seed", vul_.seed, "Bij hetzelfde getal en dezelfde klok komen dezelfde casussen (standaard: 1)");
        l->add_option("--nu", v_.nu, "Zet de klok, bijvoorbeeld 2026-11-24");
        l->add_option("--tokens", vul_.tokens,
                      "Schrijf in dit bestand een API-token van elke verwijzer, met nummers van zijn casussen");
        bij(l, [this](const auto& i) { return vul(i, vul_); });
    }

    void gegevens() {
        bij(opdracht(cli_, "migreer", "Werk het schema van de database bij"), [](const auto& i) { return migreer(i); });
        auto* audit = cli_.add_subcommand("audit", "Het logboek")->require_subcommand(1);
        auto* c = opdracht(*audit, "controleer", "Controleer of het logboek nog heel is (uitgang 1: nee)");
        c->add_option("--ankers", bestand_, "Bestand met ankers die elders bewaard zijn");
        bij(c, [this](const auto& i) { return audit_controleer(i, bestand_); });
        auto* sleutel = cli_.add_subcommand("sleutel", "De sleutels waarmee gegevens versleuteld zijn")->require_subcommand(1);
        auto* m = opdracht(*sleutel, "maak", "Maak een sleutelbestand");
        m->add_option("--bestand", bestand_, "Waar het komt")->required();
        bij(m, [this](const auto&) { return sleutel_maak(bestand_); });
        auto* w = opdracht(*sleutel, "wissel", "Zet een nieuwe sleutel voorop; de oude blijft oude gegevens openen");
        w->add_option("--bestand", bestand_, "Het sleutelbestand")->required();
        bij(w, [this](const auto&) { return sleutel_wissel(bestand_); });
        bij(opdracht(*sleutel, "herversleutel",
                     "Versleutel alle gegevens opnieuw met de nieuwste sleutel en zeg welke oude sleutels weg mogen; mag worden "
                     "afgebroken en herhaald, ook terwijl het programma draait"),
            [](const auto& i) { return sleutel_herversleutel(i); });
    }

    CLI::App* met_wachtzin(const std::string& naam, const std::string& uitleg) {
        auto* o = opdracht(cli_, naam, uitleg);
        o->add_option(
            "--wachtzin-bestand", backup_.wachtzin_bestand,
            "Bestand (rechten 600) met de wachtzin op de eerste regel; anders OVERLEGTAFEL_WACHTZIN, de systemd-credential "
            "overlegtafel-wachtzin of een vraag in de terminal");
        return o;
    }

    void backups() {
        auto* b =
            met_wachtzin("backup", "Maak een versleutelde backup, ook terwijl het programma draait. De sleutels zitten er niet "
                                   "in: bewaar het sleutelbestand ergens anders, want zonder is de backup onleesbaar");
        b->add_option("--naar", backup_.bestand, "Nieuw bestand voor de backup");
        b->add_flag("--nieuwe-wachtzin", backup_.nieuwe_wachtzin, "Maak een wachtzin, druk die af en stop");
        bij(b, [this](const auto& i) { return backup_maak(i, backup_); });
        auto* h = met_wachtzin("herstel", "Zet een backup terug in een lege map of lege database. Daarna moet iedereen opnieuw "
                                          "inloggen en staat de post stil");
        h->add_option("--uit", backup_.bestand, "Het backupbestand")->required();
        h->add_option("--vernietigd", backup_.vernietigd, "Het vernietigregister: wat daarin staat, wordt opnieuw vernietigd");
        h->add_flag("--zonder-register", backup_.zonder_register, "Er is geen vernietigregister; dit komt in het logboek");
        h->add_flag("--ook-met-kapot-logboek", backup_.ook_met_kapot_logboek, "Herstel ook als het logboek niet heel is");
        bij(h, [this](const auto& i) { return herstel(i, backup_); });
        auto* p = cli_.add_subcommand("post", "De uitgaande post")->require_subcommand(1);
        bij(opdracht(*p, "vrijgeven", "Laat de post na een herstel weer gaan"), [](const auto& i) { return post_vrijgeven(i); });
    }

    void regios() {
        auto* r = cli_.add_subcommand("regio", "De regio's van deze installatie")->require_subcommand(1);
        auto* m = opdracht(*r, "maak", "Maak een regio; NYM krijgt meteen de gemeenten en regels van Nijmegen");
        m->add_option("--code", regio_code_, "2 tot 5 hoofdletters, bijvoorbeeld NYM")->required();
        m->add_option("--naam", regio_naam_, "Naam van de regio");
        bij(m, [this](const auto& i) { return regio_maak(i, regio_code_, regio_naam_); });
    }

    CLI::App* gebruiker(CLI::App& ouder, const std::string& naam, const std::string& uitleg) {
        auto* o = opdracht(ouder, naam, uitleg);
        o->add_option("--regio", gebruiker_.regio, "Code van de regio");
        verantwoording(o, gebruiker_.verantwoording);
        return o;
    }

    void verantwoording(CLI::App* o, Verantwoording& v) {
        o->add_option(
            "--tweede-persoon", v.tweede_persoon,
            "E-mailadres van een andere beheerder of de fg die dit goedkeurt; het programma vraagt om de code uit diens app");
        o->add_option("--nood", v.nood, "Waarom het zonder tweede persoon moet; de fg krijgt bericht");
    }

    void gebruikers() {
        auto* g = cli_.add_subcommand("gebruiker", "Mensen die inloggen")->require_subcommand(1);
        auto* m = gebruiker(*g, "maak", "Maak een account en druk het wachtwoord af");
        m->add_option("--email", gebruiker_.email, "E-mailadres")->required();
        m->add_option("--naam", gebruiker_.naam, "Naam")->required();
        m->add_option("--rol", gebruiker_.rol, "Rol, bijvoorbeeld procesondersteuner");
        bij(m, [this](const auto& i) { return gebruiker_maak(i, gebruiker_); });
        bij(gebruiker(*g, "lijst", "Alle accounts met hun rollen, als JSON"),
            [this](const auto& i) { return gebruiker_lijst(i, gebruiker_); });
        auto* r = gebruiker(*g, "rol", "Geef of neem een rol");
        r->add_option("--email", gebruiker_.email, "E-mailadres")->required();
        r->add_option("--rol", gebruiker_.rol, "Rol, bijvoorbeeld procesondersteuner")->required();
        r->add_flag("--weg", gebruiker_.weg, "Neem de rol weg");
        bij(r, [this](const auto& i) { return gebruiker_rol(i, gebruiker_); });
        auto* w = gebruiker(*g, "wachtwoord", "Zet een nieuw wachtwoord en druk het af");
        w->add_option("--email", gebruiker_.email, "E-mailadres")->required();
        bij(w, [this](const auto& i) { return gebruiker_wachtwoord(i, gebruiker_); });
        auto* b = gebruiker(*g, "blokkeer", "Sluit een account af: sessies en tokens werken meteen niet meer");
        b->add_option("--email", gebruiker_.email, "E-mailadres")->required();
        b->add_flag("--weer-toelaten", gebruiker_.weg, "Laat het account weer toe");
        bij(b, [this](const auto& i) { return gebruiker_blokkeer(i, gebruiker_); });
        auto* f = gebruiker(*g, "2fa", "Wis de tweede stap en druk een instelcode voor een nieuwe af");
        f->add_option("--email", gebruiker_.email, "E-mailadres")->required();
        bij(f, [this](const auto& i) { return gebruiker_2fa(i, gebruiker_); });
        tokens();
    }

    void tokens() {
        auto* t = cli_.add_subcommand("token", "Toegang voor programma's (API)")->require_subcommand(1);
        auto* tm = opdracht(*t, "maak", "Maak een token en druk alleen dat af");
        tm->add_option("--account", token_.account, "E-mailadres van het account")->required();
        tm->add_option("--rechten", token_.rechten, "Rechten met spaties ertussen, zoals in openapi.json")->required();
        tm->add_option("--regio", token_.regio, "Code van de regio");
        verantwoording(tm, token_.verantwoording);
        bij(tm, [this](const auto& i) { return token_maak(i, token_); });
    }

    void gereedschap() {
        auto* k = opdracht(cli_, "klok", "Wanneer een aanmelding wordt besproken, als JSON");
        k->add_option("--regio", klok_.regio, "Code van de regio");
        k->add_option("--op", klok_.op, "Moment van indienen, bijvoorbeeld 2026-11-24T15:59:59+01:00");
        k->add_flag("--bevestig", klok_goed_, "De klok van deze computer klopt: taken die stilstonden gaan weer verder");
        bij(k, [this](const auto& i) { return klok_goed_ ? klok_bevestig(i) : klok(i, klok_); });
        auto* a = opdracht(cli_, "anonimiseer", "Haal namen en nummers uit tekst, van stdin naar stdout");
        a->add_flag("--jsonl", jsonl_, "Regels JSON in, plaatsen van de gevonden stukken uit");
        a->add_flag("--html", html_, "Tekst in, HTML uit met de gevonden stukken gemarkeerd")->excludes("--jsonl");
        bij(a, [this](const auto&) { return anonimiseer(jsonl_, html_); });
        bij(opdracht(cli_, "openapi", "De beschrijving van de API (OpenAPI 3.1), als JSON"),
            [](const auto& i) { return openapi(i); });
        auto* v = opdracht(cli_, "versie", "Versie van het programma en zijn pakketten");
        v->add_flag("--json", json_, "Alles, als JSON");
        bij(v, [this](const auto&) { return versie(json_); });
    }

    CLI::App cli_{"Overlegtafel: het casusplatform voor regionale expertteams", "overlegtafel"};
    Vlaggen v_;
    bool controleer_ = false, klok_goed_ = false, jsonl_ = false, html_ = false, json_ = false;
    std::string bestand_, regio_code_, regio_naam_;
    DemoVraag demo_;
    VulVraag vul_;
    BackupVraag backup_;
    KlokVraag klok_;
    GebruikerVraag gebruiker_;
    TokenVraag token_;
    std::function<int()> doe_ = [] { return kVerkeerdGebruik; };
};

/// What somebody at the command line can do about it.
std::string_view uitleg(storage::DbFoutSoort soort) {
    using enum storage::DbFoutSoort;
    switch (soort) {
        case vol:
            return "De schijf van de database is vol. Maak ruimte en probeer het opnieuw.";
        case alleen_lezen:
            return "De database is alleen te lezen. Kijk of de schijf nog beschrijfbaar is.";
        case schijf:
            return "De schijf van de database weigert: hij is vol, alleen te lezen of kapot.";
        case bezet:
            return "De database is bezet. Probeer het opnieuw.";
        case verbinding_weg:
            return "De database is niet te bereiken. Kijk of PostgreSQL draait en of het adres klopt.";
        default:
            return "De database weigert.";
    }
}

std::string uitleg(const std::filesystem::filesystem_error& e) {
    const auto& code = e.code();
    const std::string waarom = code == std::errc::no_space_on_device      ? "de schijf is vol"
                               : code == std::errc::read_only_file_system ? "de schijf is alleen te lezen"
                               : code == std::errc::permission_denied     ? "deze gebruiker mag dat niet"
                               : code == std::errc::file_exists           ? "het bestaat al"
                                                                          : code.message();
    return "Dit bestand of deze map is niet te maken of te wijzigen: " + e.path1().string() + " (" + waarom + ").";
}

}  // namespace

int cli(int argc, char** argv) {
    base::crypto::begin();
    std::signal(SIGXFSZ, SIG_IGN);  // a limit on the size of files is a full disk to us, and no reason to die
    try {
        return Programma().voer_uit(argc, argv);
    } catch (const storage::DbFout& e) {
        std::cerr << uitleg(e.soort) << " Referentie " << e.referentie << ", code " << e.code << ".\n";
    } catch (const std::filesystem::filesystem_error& e) {
        std::cerr << uitleg(e) << "\n";
    } catch (const std::runtime_error& e) {
        std::cerr << e.what() << "\n";
    } catch (const std::exception& e) {
        // A mistake in the program itself; what it says holds keys of rules and nothing that anybody typed.
        std::cerr << "Er ging iets mis in het programma zelf (" << e.what() << "). Meld dit bij de makers.\n";
    }
    return kGeweigerd;
}

}  // namespace app

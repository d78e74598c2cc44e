// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/mensen.hpp"

#include <sys/stat.h>

#include <fstream>

#include "domein/deelnemer/deelnemer.hpp"

namespace app::demo {
namespace {

using regio::Organisatiesoort;
using toegang::Rol;

struct Organisatie {
    const char* naam;
    Organisatiesoort soort;
    const char* domein;
};
constexpr Organisatie kOrganisaties[] = {
    {"Jeugdbescherming Waalland", Organisatiesoort::gi, "jbwaalland.example"},
    {"Wijkteam Lindenholt", Organisatiesoort::wijkteam, "wijkteamlindenholt.example"},
    {"Huisartsenpraktijk De Brug", Organisatiesoort::praktijk, "huisartsdebrug.example"},
    {"Regio Rijk van Nijmegen", Organisatiesoort::regio, "regio-nijmegen.example"},
    {"Stichting Ervaringskracht", Organisatiesoort::anders, "ervaringskracht.example"},
};

struct Mens {
    const char *naam, *email, *functie, *organisatie;
    Rol rol;
    const char *verwijzer, *expertise, *wat;
};
constexpr Mens kMensen[] = {
    {"Marit Jansen", "jeugdbeschermer@jbwaalland.example", "jeugdbeschermer", "Jeugdbescherming Waalland", Rol::inbrenger, "04",
     "", "Meld een casus aan. Zeg daarna bij een casus met advies wat je met elk punt doet."},
    {"Yusuf Kaya", "consulent@wijkteamlindenholt.example", "consulent jeugd", "Wijkteam Lindenholt", Rol::inbrenger, "01", "",
     "Open de casus die op informatie wacht en beantwoord de vraag van de procesondersteuner."},
    {"Hanna de Boer", "huisarts@huisartsdebrug.example", "huisarts", "Huisartsenpraktijk De Brug", Rol::inbrenger, "02", "",
     "Schrijf een aanvulling bij een casus die nog besproken moet worden. Onderteken daarna wat Lotte Mulder je voorlegt."},
    {"Lotte Mulder", "poh@huisartsdebrug.example", "praktijkondersteuner jeugd", "Huisartsenpraktijk De Brug",
     Rol::praktijkondersteuner, "", "", "Bereid een aanmelding voor en leg haar voor aan Hanna de Boer."},
    {"Sanne de Wit", "procesondersteuner@regio-nijmegen.example", "procesondersteuner", "Regio Rijk van Nijmegen",
     Rol::procesondersteuner, "", "",
     "Kies in de werkvoorraad een casus, stel de inbrenger een vraag, en nodig bij Overleg de experts van een agendapunt uit."},
    {"Ilse Bakker", "anonimiseerder@regio-nijmegen.example", "medewerker", "Regio Rijk van Nijmegen", Rol::anonimiseerder, "", "",
     "Kijk een dossier na: haal een naam weg die nog leesbaar is, en teken het."},
    {"Rob Vermeer", "voorzitter@regio-nijmegen.example", "voorzitter", "Regio Rijk van Nijmegen", Rol::voorzitter, "", "",
     "Open het eerste vooroverleg en beslis over een casus. Maak bij Overleg getekende notulen definitief."},
    {"Nadia el Amrani", "deelnemer@pluryn.example", "gedragswetenschapper", "Pluryn", Rol::vaste_deelnemer, "", "LVB",
     "Open het eerste vooroverleg en lees een anoniem dossier."},
    {"Joost Willems", "expert@entrea.example", "hoofdbehandelaar", "Entrea Lindenhout", Rol::expert, "", "J&O",
     "Lees bij Overleg het anonieme dossier van het agendapunt waarvoor je bent uitgenodigd."},
    {"Fatma Yılmaz", "expert@karakter.example", "kinderpsychiater", "Karakter", Rol::expert, "", "jGGZ",
     "Lees bij Overleg een anoniem dossier, of meld je af omdat je het gezin kent."},
    {"Kees Smit", "ervaring@ervaringskracht.example", "ervaringsdeskundige", "Stichting Ervaringskracht",
     Rol::ervaringsdeskundige, "", "ervaring",
     "Lees bij Overleg het anonieme dossier en bedenk wat je het gezin zou willen vragen."},
    {"Petra van Dijk", "fg@regio-nijmegen.example", "functionaris gegevensbescherming", "Regio Rijk van Nijmegen", Rol::fg, "",
     "", "Bekijk in het logboek wie welke casus opende."},
    {"Tom Hendriks", "beheerder@regio-nijmegen.example", "beheerder", "Regio Rijk van Nijmegen", Rol::beheerder, "", "",
     "Bekijk onder Beheer de gebruikers, de regels van de regio en de verstuurde post."},
};

void maak_organisaties(storage::Sessie& s, Huis& huis, Mensen& uit) {
    for (const Organisatie& o : kOrganisaties)
        regio::zet_organisatie(s, huis.ids(), uit.regio,
                               {.naam = o.naam,
                                .soort = o.soort,
                                .maildomeinen = {o.domein},
                                .convenant_versie = "2023",
                                .convenant_op = base::datum(2023, 1, 1)});
    for (const auto& o : regio::organisaties(s, uit.regio)) uit.organisatie[o.naam] = o.id;
}

std::optional<deelnemer::Deelnemersoort> deelnemersoort(Rol rol) {
    if (rol == Rol::vaste_deelnemer) return deelnemer::Deelnemersoort::vaste_deelnemer;
    if (rol == Rol::expert) return deelnemer::Deelnemersoort::expert;
    if (rol == Rol::ervaringsdeskundige) return deelnemer::Deelnemersoort::ervaringsdeskundige;
    return {};
}

/// Everybody was there before the first casus of the demo came in.
void maak_mens(storage::Sessie& s, Huis& huis, Mensen& uit, const Mens& m, const std::string& wachtwoord, base::Moment sinds) {
    const auto id = toegang::maak_account(s, huis.ids(),
                                          {.email = m.email,
                                           .naam = m.naam,
                                           .functie = m.functie,
                                           .telefoon = "024 000 00 00",
                                           .wachtwoord = wachtwoord,
                                           .organisatie = uit.organisatie.at(m.organisatie),
                                           .soort_verwijzer = m.verwijzer},
                                          sinds);
    uit.account[m.email] = id.waarde();
    if (!toegang::geef_rol(s, huis.ids(), uit.regio, *id, m.rol, sinds)) throw std::logic_error("demo: rol botst");
    if (const auto soort = deelnemersoort(m.rol)) deelnemer::zet(s, uit.regio, *id, *soort, {m.expertise}, 4);
}

}  // namespace

Mensen maak_mensen(Huis& huis, std::vector<Demoaccount>& accounts, Inloggen inloggen) {
    using namespace std::chrono_literals;
    const base::Moment sinds = huis.klok().nu() - 24h * 400;
    // Passwords are hashed before the transaction: argon2 is slow on purpose.
    for (const Mens& m : kMensen)
        accounts.push_back({m.naam, m.email, inloggen == Inloggen::ja ? base::crypto::willekeurige_code(12) : "", m.rol, m.wat});
    return huis.db().schrijf({}, [&](storage::Sessie& s) {
        Mensen uit;
        uit.regio = regio::maak_nijmegen(s, huis.ids(), sinds);
        maak_organisaties(s, huis, uit);
        for (std::size_t i = 0; i < std::size(kMensen); ++i) maak_mens(s, huis, uit, kMensen[i], accounts[i].wachtwoord, sinds);
        return uit;
    });
}

std::optional<Mensen> vind_mensen(Huis& huis) {
    return huis.db().lees({}, [](storage::Sessie& s) -> std::optional<Mensen> {
        const auto nijmegen = regio::vind_code(s, "NYM");
        if (!nijmegen) return {};
        Mensen uit;
        uit.regio = nijmegen->id;
        for (const Mens& m : kMensen) {
            const auto account = toegang::account_met_email(s, m.email);
            if (!account) return {};
            uit.account[m.email] = account->id;
        }
        for (const auto& o : regio::organisaties(s, uit.regio)) uit.organisatie[o.naam] = o.id;
        return uit;
    });
}

std::string accounts_pad(const std::string& data_map) { return data_map + "/demo-accounts.json"; }

void bewaar_accounts(const std::string& data_map, const std::vector<Demoaccount>& accounts) {
    base::Json::Lijst lijst;
    for (const auto& a : accounts) {
        base::Json regel;
        regel.zet("naam", a.naam);
        regel.zet("email", a.email);
        regel.zet("wachtwoord", a.wachtwoord);
        regel.zet("rol", toegang::naam_van(a.rol));
        regel.zet("probeer", a.wat_te_doen);
        lijst.push_back(std::move(regel));
    }
    const mode_t masker = ::umask(077);
    std::ofstream(accounts_pad(data_map)) << base::Json(std::move(lijst)).schrijf_mooi() << "\n";
    ::umask(masker);
}

}  // namespace app::demo

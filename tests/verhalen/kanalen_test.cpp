// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <map>
#include <set>
#include <sstream>

#include "app/demo/verhalen.hpp"
#include "hulp/app/opdracht.hpp"
#include "hulp/map.hpp"

/// Every way out of the program that is no route. Routes have their table in routetabel.hpp, mail is read in the simulated region. Who adds a
/// command writes here what it lets out, and a test that looks.
namespace {

using testing::ContainerEq;
using testing::HasSubstr;
using testing::Not;

/// What a command lets out of what the database holds about children and families.
enum class Gaf {
    niets,       // figures, moments, accounts: no word about a child
    versleuteld  // everything, so that nobody reads it without the keys
};
const std::map<std::string, Gaf> kOpdrachten = {
    {"serve", Gaf::niets},
    {"demo", Gaf::niets},
    {"vul", Gaf::niets},
    {"migreer", Gaf::niets},
    {"audit controleer", Gaf::niets},
    {"sleutel maak", Gaf::niets},
    {"sleutel wissel", Gaf::niets},
    {"sleutel herversleutel", Gaf::niets},
    {"backup", Gaf::versleuteld},  // backup_test reads its bytes
    {"herstel", Gaf::niets},
    {"post vrijgeven", Gaf::niets},
    {"regio maak", Gaf::niets},
    {"gebruiker maak", Gaf::niets},
    {"gebruiker lijst", Gaf::niets},
    {"gebruiker rol", Gaf::niets},
    {"gebruiker wachtwoord", Gaf::niets},
    {"gebruiker blokkeer", Gaf::niets},
    {"gebruiker 2fa", Gaf::niets},
    {"token maak", Gaf::niets},
    {"klok", Gaf::niets},
    {"anonimiseer", Gaf::niets},  // gives back what it is given; the database is not opened
    {"openapi", Gaf::niets},
    {"versie", Gaf::niets},
};

/// The names in the list of a help text, each as it is typed.
std::vector<std::string> opdrachten(const std::vector<std::string>& voor = {}) {
    auto woorden = voor;
    woorden.push_back("--help");
    std::istringstream uitleg(hulp::geef_opdracht(woorden).uit);
    std::vector<std::string> uit;
    bool in_lijst = false;
    for (std::string regel; std::getline(uitleg, regel);) {
        if (in_lijst && regel.size() > 2 && regel[2] != ' ') uit.push_back(regel.substr(2, regel.find(' ', 2) - 2));
        in_lijst = in_lijst || regel.starts_with("Subcommands:");
    }
    return uit;
}

TEST(Kanalen, ElkeOpdrachtStaatInDeTabel) {
    std::set<std::string> gevonden, verwacht;
    for (const auto& naam : opdrachten()) {
        const auto onder = opdrachten({naam});
        for (const auto& o : onder) gevonden.insert(naam + " " + o);
        if (onder.empty()) gevonden.insert(naam);
    }
    for (const auto& [naam, gaf] : kOpdrachten) verwacht.insert(naam);
    EXPECT_THAT(gevonden, ContainerEq(verwacht)) << "a command is a channel: say in this table what it lets out";
}

TEST(Kanalen, S9_WatEenOpdrachtAfdruktNoemtGeenKind) {
    const hulp::Tijdelijkemap map;
    std::string uitvoer;
    const auto doe = [&](std::vector<std::string> woorden) {
        woorden.insert(woorden.end(), {"--data", map.pad()});
        const auto u = hulp::geef_opdracht(woorden);
        EXPECT_EQ(u.code, 0) << woorden.front() << ": " << u.fouten;
        uitvoer += u.uit + u.fouten;
    };
    doe({"vul", "--casussen", "20"});
    doe({"migreer"});
    doe({"audit", "controleer"});
    doe({"gebruiker", "lijst"});
    doe({"openapi"});
    ASSERT_THAT(uitvoer, HasSubstr("@regio-nijmegen.example"));
    for (const auto& kind : app::demo::kinderen()) EXPECT_THAT(uitvoer, Not(HasSubstr(kind.achternaam)));
}

}  // namespace

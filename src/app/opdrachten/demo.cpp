// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "app/demo/bouwmap.hpp"
#include "app/demo/casussen.hpp"
#include "app/demo/mensen.hpp"
#include "app/opdrachten/draai.hpp"
#include "app/opdrachten/opdrachten.hpp"
#include "base/log.hpp"

namespace app::opdrachten {
namespace {

constexpr const char* kDatabestand = "overlegtafel.db";  // of storage, on SQLite

void toon_accounts(const std::string& pad) {
    std::ifstream in(pad);
    const auto lijst = base::Json::lees(std::string(std::istreambuf_iterator<char>(in), {}));
    if (!lijst) return;
    std::cerr << "\nLog in met een van deze accounts (verzonnen mensen):\n\n";
    for (const auto& a : lijst->lijst())
        std::cerr << "  " << a["naam"].tekst() << ", " << a["rol"].tekst() << "\n    " << a["email"].tekst() << "   wachtwoord "
                  << a["wachtwoord"].tekst() << "\n    " << a["probeer"].tekst() << "\n";
}

bool is_leeg(Huis& huis) {
    return huis.db().lees({}, [](storage::Sessie& s) { return regio::alle(s).empty(); });
}

void vul_demo(Huis& huis, const DemoVraag& v) {
    std::vector<demo::Demoaccount> accounts;
    const auto mensen = demo::maak_mensen(huis, accounts);
    if (!v.zonder_casussen) demo::maak_casussen(huis, mensen);
    demo::bewaar_accounts(huis.instellingen().data_map, accounts);
}

/// Complete or not at all. Returns the clock of the demo, which goes on from there when it was set.
base::Moment maak_in_map(Instellingen i, const DemoVraag& v) {
    const demo::Bouwmap bouw(i.data_map);
    i.data_map = bouw.pad();
    base::Moment einde;
    {
        Huis huis({.instellingen = std::move(i), .maak_demo = true});
        vul_demo(huis, v);
        einde = huis.klok().nu();
    }
    bouw.verhuis(kDatabestand);
    return einde;
}

/// A play that cannot go on is a mistake of ours: who started it hears what to do in one sentence.
template <class F>
void leg_uit(const Instellingen& i, F maak) {
    std::cerr << "Demo maken in " << i.data_map << " …\n";
    try {
        maak();
    } catch (const std::logic_error& e) {
        throw std::runtime_error("De demo is niet afgekomen (" + std::string(e.what()) + "). Meld dit bij de makers." +
                                 (i.database_url.empty() ? "" : " Gooi eerst de database leeg voor je het opnieuw probeert."));
    }
}

/// Who tries the demo reads the accounts and not a line per migration.
struct Stil {
    Stil() { base::log::zet_niveau(base::log::Niveau::waarschuwing); }
    ~Stil() { base::log::zet_niveau(base::log::Niveau::info); }
    Stil(const Stil&) = delete;
    Stil& operator=(const Stil&) = delete;
};

}  // namespace

int demo(Instellingen i, const DemoVraag& v) {
    if (i.server.luister.rfind("127.", 0) != 0 && i.server.luister.rfind("localhost:", 0) != 0) {
        std::cerr << "Een demo luistert alleen op dit apparaat zelf (127.0.0.1).\n";
        return kGeweigerd;
    }
    auto stil = std::make_optional<Stil>();
    if (i.database_url.empty() && !std::filesystem::exists(std::filesystem::path(i.data_map) / kDatabestand))
        leg_uit(i, [&] {
            const auto nu = maak_in_map(i, v);
            if (!i.nu.empty()) i.nu = base::iso(nu);
        });
    std::filesystem::create_directories(i.data_map);  // with PostgreSQL too: its key, accounts and post
    Huis huis({.instellingen = i, .maak_demo = true});
    if (is_leeg(huis)) leg_uit(i, [&] { vul_demo(huis, v); });
    stil.reset();
    toon_accounts(demo::accounts_pad(i.data_map));
    if (v.alleen_vullen) return kGoed;
    draai(huis, [&](const std::string& poort) {
        std::cerr << "\nOverlegtafel staat klaar op http://127.0.0.1:" << poort << " (stop met Ctrl-C)\n";
    });
    return kGoed;
}

}  // namespace app::opdrachten

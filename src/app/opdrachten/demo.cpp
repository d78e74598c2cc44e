// SPDX-License-Identifier: EUPL-1.2
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

#include "app/demo/casussen.hpp"
#include "app/demo/mensen.hpp"
#include "app/opdrachten/draai.hpp"
#include "app/opdrachten/opdrachten.hpp"

namespace app::opdrachten {
namespace {

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

/// A play that stops halfway leaves half a demo: who started it hears what to do in one sentence.
void vul_demo(Huis& huis, const DemoVraag& v) {
    const std::string& map = huis.instellingen().data_map;
    try {
        std::vector<demo::Demoaccount> accounts;
        const auto mensen = demo::maak_mensen(huis, accounts);
        if (!v.zonder_casussen) demo::maak_casussen(huis, mensen);
        demo::bewaar_accounts(map, accounts);
    } catch (const std::logic_error& e) {
        throw std::runtime_error("De demo is niet afgekomen (" + std::string(e.what()) + "): gooi de map " + map +
                                 " weg en meld dit bij de makers.");
    }
}

}  // namespace

int demo(Instellingen i, const DemoVraag& v) {
    if (i.server.luister.rfind("127.", 0) != 0 && i.server.luister.rfind("localhost:", 0) != 0) {
        std::cerr << "Een demo luistert alleen op dit apparaat zelf (127.0.0.1).\n";
        return kGeweigerd;
    }
    Huis huis({.instellingen = i, .maak_demo = true});
    if (is_leeg(huis)) {
        std::cerr << "Demo maken in " << i.data_map << " …\n";
        vul_demo(huis, v);
    }
    toon_accounts(demo::accounts_pad(i.data_map));
    if (v.alleen_vullen) return kGoed;
    draai(huis, [&](const std::string& poort) {
        std::cerr << "\nOverlegtafel staat klaar op http://127.0.0.1:" << poort << " (stop met Ctrl-C)\n";
    });
    return kGoed;
}

}  // namespace app::opdrachten

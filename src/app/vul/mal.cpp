// SPDX-License-Identifier: EUPL-1.2
#include "app/vul/mal.hpp"

#include "app/vul/mallezer.hpp"
#include "app/wegwerpmap.hpp"

namespace app::vul {
namespace {

using demo::Loop;
using demo::Rol;

/// How many moulds of each kind, and in which round they are played: the first in which such a casus is ready. What stands open is as
/// it is now; what ended is moved back in time by the copies. Four at one table: an expert does not sit there for more.
struct Soort {
    Rol rol;
    int aantal;
};
constexpr Soort kSoorten[] = {
    {{Loop::nieuw, demo::kKomend}, 6},
    {{Loop::ongetekend, demo::kKomend}, 6},
    {{Loop::vraag_open, demo::kKomend}, 4},
    {{Loop::melding, demo::kKomend}, 4},
    {{Loop::aangehouden, 0}, 6},
    {{Loop::agenda, 0}, 4},
    {{Loop::te_plannen, 0}, 2},
    {{Loop::direct, 0}, 4},
    {{Loop::aangevuld, 0}, 2},
    {{Loop::doorverwezen, 1}, 4},
    {{Loop::tafel, 1}, 4},
    {{Loop::tafel, 2}, 4},
    {{Loop::opvolging, 3}, 4},
    {{Loop::opvolging, 4}, 2},
    {{Loop::geen_antwoord, 4}, 4},
    {{Loop::ingetrokken, 4}, 4},
    {{Loop::melding, 4}, 8},
    {{Loop::overleden, 4}, 2},
    {{Loop::overgedragen, 4}, 2},
    {{Loop::samengevoegd, 4}, 2},
    {{Loop::direct_klaar, 6}, 8},
    {{Loop::afgesloten, 7}, 4},
    {{Loop::afgesloten, 8}, 4},
    {{Loop::afgesloten, 9}, 4},
};

constexpr const char* kNaschrift = " Ik houd van zwemmen en van mijn konijn.";

/// Every mould has the same names; age, school and helper differ.
demo::Kind kind(std::size_t i) {
    demo::Kind k = demo::kinderen().at(i % demo::kinderen().size());
    const Woorden& w = malwoorden();
    k.voornaam = w[Gat::voornaam].c_str();
    k.voorvoegsel = "";
    k.achternaam = w[Gat::achternaam].c_str();
    k.ouder = w[Gat::ouder].c_str();
    k.broer = w[Gat::broer].c_str();
    return k;
}

demo::Draaiboek draaiboek() {
    demo::Draaiboek boek{{}, {}, 2, kNaschrift};
    for (const Soort& s : kSoorten)
        for (int i = 0; i < s.aantal; ++i) {
            boek.kinderen.push_back(kind(boek.rollen.size()));
            boek.rollen.push_back(s.rol);
        }
    return boek;
}

}  // namespace

const Woorden& malwoorden() {
    static const Woorden w = [] {
        Woorden uit;
        uit[Gat::voornaam] = "Quint";
        uit[Gat::achternaam] = "Zandhorst";
        uit[Gat::ouder] = "Yvonne";
        uit[Gat::broer] = "Tobbe";
        uit[Gat::bezigheid] = "zwemmen";
        uit[Gat::dier] = "konijn";
        return uit;
    }();
    return w;
}

Mallen maak_mallen(base::Moment op) {
    const base::Moment nu = std::chrono::floor<std::chrono::hours>(op);
    const Wegwerpmap map;
    HuisOpties opties{.klok = std::make_unique<base::StilleKlok>(nu), .maak_demo = true};
    opties.instellingen.data_map = map.pad();
    Huis huis(std::move(opties));
    std::vector<demo::Demoaccount> accounts;
    const auto mensen = demo::maak_mensen(huis, accounts, demo::Inloggen::nee);
    const auto boek = draaiboek();
    const auto gespeeld = demo::maak_casussen(huis, mensen, boek);
    Mallen uit{nu, {}};
    huis.db().lees({mensen.regio.getal}, [&](storage::Sessie& s) {
        Mallezer lezer(s, huis.om(), mensen);
        for (const auto id : gespeeld)
            if (id) uit.alle.push_back(lezer.lees(id));
    });
    return uit;
}

}  // namespace app::vul

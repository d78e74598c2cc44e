// SPDX-License-Identifier: EUPL-1.2
#include "app/slices.hpp"

namespace app {
namespace {

using toegang::Rol;
using toegang::Rollen;

struct Punt {
    std::string_view tekst, pad;
    Rollen rollen;
};
const Punt kPunten[] = {
    {"Mijn aanmeldingen", "/werkvoorraad", {Rol::inbrenger}},
    {"Werkvoorraad", "/werkvoorraad", {Rol::procesondersteuner, Rol::voorzitter, Rol::waarnemend_voorzitter}},
    {"Casus aanmelden", "/aanmelden", {Rol::inbrenger, Rol::praktijkondersteuner}},
    {"Namens aanmelden", "/namens", {Rol::procesondersteuner}},
    {"Kind opzoeken", "/kind-opzoeken", {Rol::procesondersteuner}},
    {"Nog te anonimiseren", "/anonimiseren", {Rol::procesondersteuner, Rol::anonimiseerder}},
    {"Vooroverleg",
     "/vooroverleggen",
     {Rol::procesondersteuner, Rol::voorzitter, Rol::waarnemend_voorzitter, Rol::vaste_deelnemer}},
    {"Overleg",
     "/overleggen",
     {Rol::procesondersteuner, Rol::voorzitter, Rol::waarnemend_voorzitter, Rol::expert, Rol::ervaringsdeskundige}},
    {"Logboek", "/logboek", {Rol::fg}},
    {"Noodtoegang", "/noodtoegang", {Rol::fg}},
    {"Naam zichtbaar", "/naam-zichtbaar", {Rol::fg}},
    {"Vernietigingen", "/vernietigingen", {Rol::fg}},
    {"Goedkeuren", "/beheer/wijzigingen", {Rol::fg}},
    {"Toestemmingsregels", "/beheer/toestemming", {Rol::fg}},
    {"Beheer", "/beheer", {Rol::beheerder}},
};

}  // namespace

/// A place in the menu stands there once, under the name that fits the first role that gives it; who runs the region's process sees
/// "Werkvoorraad" and not "Mijn aanmeldingen".
std::vector<web::Menupunt> menu(const toegang::Kijker& k) {
    std::vector<web::Menupunt> uit;
    const bool regiobreed = k.is(Rol::procesondersteuner) || k.zit_voor();
    for (const Punt& p : kPunten)
        if (k.rollen.overlapt(p.rollen) && !(regiobreed && p.tekst == "Mijn aanmeldingen"))
            uit.push_back({std::string(p.tekst), std::string(p.pad)});
    if (!uit.empty()) uit.push_back({"Mijn account", "/account"});
    return uit;
}

}  // namespace app

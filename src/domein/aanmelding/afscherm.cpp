// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/afscherm.hpp"

bool aanmelding::scherm_af(Antwoorden& a) {
    bool iets = a.tekst("adres-geheim") == "ja";
    if (iets)
        for (const char* veld : {"straat", "huisnummer", "postcode", "plaats", "telefoon", "email", "school", "verblijfplaats"})
            a.wis(veld);
    auto rijen = a.rijen("gezinsleden");
    for (auto& rij : rijen) {
        if (rij.tekst("afgeschermd") != "ja") continue;
        iets = true;
        for (const char* veld : {"telefoon", "email", "adres"}) rij.wis(veld);
    }
    a.zet_rijen("gezinsleden", std::move(rijen));
    return iets;
}

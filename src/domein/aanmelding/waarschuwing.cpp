// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/waarschuwing.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include "base/tekst.hpp"
#include "domein/aanmelding/gezag.hpp"

namespace aanmelding {
namespace {

/// The words of a text, folded, so that "Yılmaz" and "yilmaz" are one name and "Noortje" is not "Noor".
std::set<std::string> woorden(std::string_view tekst) {
    std::string schoon = base::tekst::vouw(tekst);
    for (char& teken : schoon)
        if (static_cast<unsigned char>(teken) < 0x80 && !std::isalnum(static_cast<unsigned char>(teken))) teken = ' ';
    std::set<std::string> uit;
    for (auto& woord : base::tekst::splits(schoon, ' '))
        if (base::tekst::lengte(woord) > 1) uit.insert(std::move(woord));
    return uit;
}

/// Domain.md section 6: the title stands on lists, so it holds no name; the other texts are masked before anybody of the table reads them.
std::vector<std::string> namen_in_titel(const Antwoorden& a) {
    const auto in_titel = woorden(a.tekst("titel"));
    std::vector<std::string> uit;
    for (const char* veld : {"voornamen", "roepnaam", "achternaam"})
        for (const auto& naam : base::tekst::splits(a.tekst(veld), ' '))
            if (const auto delen = woorden(naam); !delen.empty() &&
                                                  std::includes(in_titel.begin(), in_titel.end(), delen.begin(), delen.end()) &&
                                                  std::find(uit.begin(), uit.end(), naam) == uit.end())
                uit.push_back(naam);
    return uit;
}

std::vector<std::string> zonder_ja(const Antwoorden& a, base::Datum vandaag) {
    std::set<std::string> zeiden_ja;
    for (const auto& rij : a.rijen("toestemmingen"))
        if (rij.tekst("tafel") == "ja") zeiden_ja.insert(rij.tekst("wie"));
    std::vector<std::string> uit;
    for (const auto& wie :
         wie_moet_toestemmen(base::lees_datum(a.tekst("geboren")), vandaag, a.tekst("gezag"), a.tekst("wilsbekwaam") != "nee"))
        if (!zeiden_ja.contains(wie)) uit.push_back(label_van_wie(wie));
    return uit;
}

}  // namespace

/// S13: consent gates sharing and never handing in.
std::vector<Waarschuwing> waarschuwingen(casus::Soort soort, const Antwoorden& a, base::Datum vandaag) {
    std::vector<Waarschuwing> uit;
    if (soort == casus::Soort::melding) return uit;
    if (const auto namen = namen_in_titel(a); !namen.empty())
        uit.push_back({"titel", "De titel noemt " + base::tekst::opsomming(namen) + ". Schrijf hem zonder namen."});
    if (const auto wie = zonder_ja(a, vandaag); !wie.empty())
        uit.push_back({"toestemmingen", "Er is nog geen toestemming van: " + base::tekst::opsomming(wie) +
                                            (a.tekst("zonder-toestemming-reden").empty()
                                                 ? ". De tafel bespreekt de casus pas als die er is."
                                                 : ". Je schreef waarom de tafel niet kan wachten. De functionaris "
                                                   "gegevensbescherming krijgt een bericht.")});
    return uit;
}

}  // namespace aanmelding

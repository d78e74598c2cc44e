// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/herkenbaar.hpp"

#include <algorithm>
#include <cctype>

#include "base/tekst.hpp"

namespace anonimisering {
namespace {

struct Kenmerk {
    std::string_view begin;  // of a word, folded
    std::string_view waarom;
};
constexpr std::string_view kNieuws = "Daar kan over geschreven zijn.", kGezin = "Zo'n gezin is er zelden meer dan een.",
                           kWerk = "Dat werk doet bijna niemand anders in de buurt.", kZiekte = "Dat heeft bijna niemand.",
                           kBekend = "Dat weet de hele buurt.",
                           kHerkomst = "Van die herkomst of dat geloof zijn er weinig in een regio.";
/// Eigen regel (issue 5, section 3; 001 "anoniem"): what makes a child one of few. Beginnings of words; no list is complete, so the person
/// who signs reads everything.
constexpr Kenmerk kKenmerken[] = {{"drieling", kGezin},
                                  {"vierling", kGezin},
                                  {"tweeling", kGezin},
                                  {"adopt", kGezin},
                                  {"geadopteerd", kGezin},
                                  {"draagmoeder", kGezin},
                                  {"vondeling", kGezin},
                                  {"krant", kNieuws},
                                  {"in het nieuws", kNieuws},
                                  {"journaal", kNieuws},
                                  {"landelijk bekend", kNieuws},
                                  {"moord", kNieuws},
                                  {"doodslag", kNieuws},
                                  {"vermoord", kNieuws},
                                  {"familiedrama", kNieuws},
                                  {"gijzel", kNieuws},
                                  {"brandsticht", kNieuws},
                                  {"explosie", kNieuws},
                                  {"amber alert", kNieuws},
                                  {"treinongeluk", kNieuws},
                                  {"verdronken", kNieuws},
                                  {"vliegramp", kNieuws},
                                  {"ontvoer", kNieuws},
                                  {"burgemeester", kWerk},
                                  {"wethouder", kWerk},
                                  {"dominee", kWerk},
                                  {"notaris", kWerk},
                                  {"profvoetbal", kBekend},
                                  {"olympisch", kBekend},
                                  {"kampioen", kBekend},
                                  {"influencer", kBekend},
                                  {"bekende nederlander", kBekend},
                                  {"acteur", kBekend},
                                  {"woonwagen", kBekend},
                                  {"circus", kBekend},
                                  {"kermisexploitant", kBekend},
                                  {"woonboot", kBekend},
                                  {"binnenschip", kBekend},
                                  {"klooster", kBekend},
                                  {"rett", kZiekte},
                                  {"prader", kZiekte},
                                  {"angelman", kZiekte},
                                  {"fragiele x", kZiekte},
                                  {"syndroom van", kZiekte},
                                  {"cornelia de lange", kZiekte},
                                  {"stofwisselingsziekte", kZiekte},
                                  {"transplant", kZiekte},
                                  {"doofblind", kZiekte},
                                  {"albin", kZiekte},
                                  {"jezid", kHerkomst},
                                  {"jehova", kHerkomst},
                                  {"mormo", kHerkomst},
                                  {"sinti", kHerkomst},
                                  {"oeigoer", kHerkomst},
                                  {"amish", kHerkomst},
                                  {"staatloos", kHerkomst}};

bool in_woord(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80; }

/// A word that begins with this, or nothing.
std::optional<std::string> woord_met(const std::string& tekst, std::string_view begin) {
    for (auto i = tekst.find(begin); i != std::string::npos; i = tekst.find(begin, i + 1)) {
        if (i > 0 && in_woord(tekst[i - 1])) continue;
        std::size_t eind = i + begin.size();
        while (eind < tekst.size() && in_woord(tekst[eind])) ++eind;
        return tekst.substr(i, eind - i);
    }
    return {};
}

}  // namespace

std::vector<Opvallend> opvallend(const Getekend& g) {
    std::string alles = g.titel;
    for (const Tekst& t : g.teksten) alles += "\n" + t.tekst;
    alles = base::tekst::vouw(alles);
    std::vector<Opvallend> uit;
    for (const Kenmerk& k : kKenmerken)
        if (auto woord = woord_met(alles, k.begin)) uit.push_back({std::move(*woord), k.waarom});
    std::stable_sort(uit.begin(), uit.end(),
                     [&](const Opvallend& a, const Opvallend& b) { return alles.find(a.woorden) < alles.find(b.woorden); });
    return uit;
}

std::string samen_met(const Getekend& g) {
    std::vector<std::string> delen;
    for (const auto& f : g.feiten) {
        if (f.label == "Gemeente") delen.push_back("gemeente " + f.waarde);
        if (f.label == "Leeftijd") delen.push_back("leeftijd " + f.waarde);
    }
    return base::tekst::opsomming(delen);
}

}  // namespace anonimisering

// SPDX-License-Identifier: EUPL-1.2
#include "app/vul/namen.hpp"

namespace app::vul {
namespace {

constexpr const char* kVoornamen[] = {
    "Jurre", "Lotte", "Milan", "Fenna", "Ilias", "Stijn", "Dylan", "Rayan", "Merel", "Hidde", "Selin", "Jelle", "Amira", "Ruben",
    "Hafsa", "Floor", "Senna", "Tessa", "Niels", "Sanne", "Bilal", "Joris", "Femke", "Yasin", "Imane", "Jesse", "Romee", "Thijs",
    "Naomi", "Daley", "Kyara", "Sofie", "Elise", "Lucas", "Julia", "Mateo", "Anouk", "Lieke", "Bente", "Wende", "Pelle", "Zahra",
};
constexpr const char* kOudernamen[] = {"Ingrid", "Monica", "Fatiha", "Samira", "Hannah", "Esther", "Miriam", "Sandra",
                                       "Marije", "Nicole", "Leonie", "Zeynep", "Astrid", "Judith", "Mirjam", "Nadira"};
constexpr const char* kNaambegin[] = {"Groen", "Linde", "Molen", "Steen", "Haver", "Klave", "Rozen", "Water", "Nieuw",
                                      "Ooste", "Weste", "Honds", "Boter", "Koren", "Brede", "Eiken", "Elsen", "Zilve"};
constexpr const char* kNaameinde[] = {"kamp", "beek", "burg", "veld", "daal", "wijk",
                                      "berg", "laar", "donk", "brug", "hoek", "vaar"};
constexpr const char* kBezigheden[] = {"zwemmen", "tekenen", "klimmen", "drummen", "fietsen",
                                       "schaken", "voetbal", "puzzels", "bowling", "dichten"};
constexpr const char* kDieren[] = {"konijn", "kippen", "vissen", "geiten", "vogels", "duiven", "katten", "honden"};

}  // namespace

std::span<const char* const> voornamen() { return kVoornamen; }
std::span<const char* const> oudernamen() { return kOudernamen; }
std::span<const char* const> naambegin() { return kNaambegin; }
std::span<const char* const> naameinde() { return kNaameinde; }
std::span<const char* const> bezigheden() { return kBezigheden; }
std::span<const char* const> dieren() { return kDieren; }

}  // namespace app::vul

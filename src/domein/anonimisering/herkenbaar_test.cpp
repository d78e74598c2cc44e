// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/herkenbaar.hpp"

#include <gtest/gtest.h>

namespace {

using anonimisering::Getekend;
using anonimisering::opvallend;

Getekend met(const std::string& tekst) {
    Getekend g;
    g.titel = "Geen plek";
    g.teksten = {{"situatie", "Wat is er aan de hand?", tekst}};
    g.feiten = {{"Leeftijd", "8–11"}, {"Gemeente", "Nijmegen"}, {"Onderwijs", "speciaal"}};
    return g;
}

TEST(Herkenbaar, EenZeldzaamFeitWordtGenoemdZoalsHetErStaat) {
    const auto uit =
        opvallend(met("[moeder] is Wethouder geweest. Het stond in de kranten: [vader] is vermoord. Nog een krantenkop."));
    ASSERT_EQ(uit.size(), 3U);
    EXPECT_EQ(uit[0].woorden, "wethouder");
    EXPECT_EQ(uit[1].woorden, "kranten");
    EXPECT_EQ(uit[2].woorden, "vermoord");
    EXPECT_FALSE(uit[2].waarom.empty());
}

TEST(Herkenbaar, GewoneWoordenZijnGeenFeit) {
    EXPECT_TRUE(opvallend(met("Hij eet goed, slaapt slecht, en gaat met zijn broer naar de sportclub.")).empty());
    EXPECT_TRUE(opvallend(met("De vernieuwsing van de aanmoording")).empty()) << "only the beginning of a word";
}

TEST(Herkenbaar, SamenMetWatErnaastStaat) {
    EXPECT_EQ(anonimisering::samen_met(met("")), "leeftijd 8–11 en gemeente Nijmegen");
    EXPECT_EQ(anonimisering::samen_met({}), "");
}

}  // namespace

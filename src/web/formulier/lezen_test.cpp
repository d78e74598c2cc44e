// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/formulier.hpp"

namespace {

using namespace web::formulier;
using enum Veldsoort;

const std::vector<Veld> kGezin{
    {.naam = "gezin",
     .label = "Gezinsleden",
     .soort = groep,
     .verplicht = false,
     .max = 3,
     .velden = {{.naam = "naam", .label = "Naam"}, {.naam = "geboren", .label = "Geboren", .soort = datum}},
     .enkelvoud = "gezinslid"}};

web::Formulier gezin(const std::vector<std::string>& namen, std::string actie = "") {
    web::Formulier f;
    for (std::size_t i = 0; i < namen.size(); ++i) f.voeg_toe("gezin-" + std::to_string(i + 1) + "-naam", namen[i]);
    if (!actie.empty()) f.voeg_toe("actie", std::move(actie));
    return f;
}

std::vector<std::string> namen(const Antwoorden& antwoorden) {
    std::vector<std::string> uit;
    for (const auto& rij : antwoorden.rijen("gezin")) uit.push_back(rij.tekst("naam"));
    return uit;
}

struct Actie {
    const char* actie;
    std::vector<std::string> voor, na;
    std::optional<std::string> plek;
};

class Groepsactie : public testing::TestWithParam<Actie> {};

TEST_P(Groepsactie, adds_and_takes_away_rows) {
    const auto& geval = GetParam();
    const auto formulier = gezin(geval.voor, geval.actie);
    auto antwoorden = lees(kGezin, formulier);
    EXPECT_EQ(groepsactie(kGezin, formulier, antwoorden), geval.plek);
    EXPECT_EQ(namen(antwoorden), geval.na);
}
// clang-format off
INSTANTIATE_TEST_SUITE_P(Formulier, Groepsactie, testing::Values(
    Actie{"meer:gezin", {"Ada"}, {"Ada", ""}, "gezin-2"},
    Actie{"meer:gezin", {}, {"", ""}, "gezin-2"},
    Actie{"meer:gezin", {"A", "B", "C"}, {"A", "B", "C"}, "gezin-3"},
    Actie{"weg:gezin:1", {"Ada", "Bo"}, {"Bo"}, "gezin"},
    Actie{"weg:gezin:2", {"Ada", "Bo"}, {"Ada"}, "gezin"},
    Actie{"weg:gezin:9", {"Ada"}, {"Ada"}, "gezin"},
    Actie{"weg:gezin:0", {"Ada"}, {"Ada"}, "gezin"},
    Actie{"weg:gezin:x", {"Ada"}, {"Ada"}, "gezin"},
    Actie{"weg:gezin", {"Ada"}, {"Ada"}, std::nullopt},
    Actie{"meer:anders", {"Ada"}, {"Ada"}, std::nullopt},
    Actie{"volgende", {"Ada"}, {"Ada"}, std::nullopt}));
// clang-format on

TEST(Lezen, rows_keep_their_order_and_wild_numbers_are_left_out) {
    web::Formulier f;
    for (const char* naam :
         {"gezin-10-naam", "gezin-2-naam", "gezin-0-naam", "gezin-x-naam", "gezin-99999999999999999999-naam", "gezinnen-1-naam"})
        f.voeg_toe(naam, naam);
    EXPECT_EQ(namen(lees(kGezin, f)), (std::vector<std::string>{"gezin-2-naam", "gezin-10-naam"}));
}

TEST(Lezen, typed_text_survives_a_round_trip_as_json_also_when_it_is_wrong) {
    web::Formulier f = gezin({"Ada", ""});
    f.voeg_toe("gezin-1-geboren-dag", "31");
    f.voeg_toe("gezin-1-geboren-maand", "");
    f.voeg_toe("gezin-1-geboren-jaar", "12");
    auto velden = kGezin;
    velden.push_back({.naam = "waar", .label = "Waar", .soort = vinkjes, .opties = {{"a", "A", ""}, {"b", "B", ""}}});
    f.voeg_toe("waar", "b");
    const auto antwoorden = lees(velden, f);
    const auto terug = Antwoorden::uit_json(*base::Json::lees(antwoorden.als_json().schrijf()));
    EXPECT_EQ(terug, antwoorden);
    EXPECT_EQ(terug.rijen("gezin")[0].lijst("geboren"), (std::vector<std::string>{"31", "", "12"}));
    EXPECT_EQ(terug.rijen("gezin").size(), 2u) << "an empty row is kept until the form is checked";
}

TEST(Lezen, answers_of_another_step_are_taken_over) {
    Antwoorden een, twee;
    een.zet("naam", "oud");
    een.zet("blijft", "x");
    twee.zet("naam", "nieuw");
    een.neem_over(twee);
    EXPECT_EQ(een.tekst("naam"), "nieuw");
    EXPECT_EQ(een.tekst("blijft"), "x");
    een.wis("naam");
    EXPECT_EQ(een.tekst("naam"), "");
    een.zet("blijft", "");
    EXPECT_TRUE(een.leeg());
}

}  // namespace

// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/formulier.hpp"

namespace {

using testing::ElementsAre;
using namespace web::formulier;
using enum Veldsoort;

const std::vector<Veld> kVelden{
    {.naam = "eigen-naam", .label = "Naam", .max = 50},
    {.naam = "geboren", .label = "Geboortedatum", .soort = datum, .uitleg = "Bijvoorbeeld: 27 3 2011"},
    {.naam = "uren", .label = "Uren", .soort = getal, .verplicht = false, .max = 40, .min = 1},
    {.naam = "begin", .label = "Begint om", .soort = tijd, .verplicht = false},
    {.naam = "woont",
     .label = "Waar woont de jeugdige?",
     .soort = keuze,
     .opties = {{"ouders", "Bij de ouders", ""}, {"elders", "Ergens anders", ""}}},
    {.naam = "waar",
     .label = "Waar",
     .toon_als_veld = "woont",
     .toon_als = {"elders"},
     .toon_als_tekst = "Alleen als de jeugdige ergens anders woont."},
    {.naam = "hulp", .label = "Hulp", .soort = vinkjes, .verplicht = false, .opties = {{"ggz", "Ggz", ""}, {"lvb", "Lvb", ""}}},
    {.naam = "akkoord", .label = "Akkoord", .soort = vinkje},
    {.naam = "gezinsleden",
     .label = "Gezinsleden",
     .soort = groep,
     .verplicht = false,
     .max = 10,
     .velden = {{.naam = "naam", .label = "Naam"}, {.naam = "geboren", .label = "Geboren", .soort = datum}}},
};

base::Json json(std::string_view tekst) { return *base::Json::lees(tekst); }

TEST(FormulierJson, reads_a_whole_object_and_writes_the_same) {
    const auto in = json(
        R"({"eigenNaam":"Ada","geboren":"2011-03-27","uren":12,"begin":"09:30","woont":"elders","waar":"Nijmegen",
        "hulp":["ggz","lvb"],"akkoord":true,"gezinsleden":[{"naam":"Bo","geboren":"1980-01-02"}]})");
    auto antwoorden = lees_json(kVelden, in);
    ASSERT_TRUE(antwoorden.goed());
    EXPECT_THAT(controleer(kVelden, *antwoorden), testing::IsEmpty());
    EXPECT_EQ(schrijf_json(kVelden, *antwoorden), in);
    EXPECT_EQ(lees(kVelden, als_invoer(kVelden, *antwoorden)), *antwoorden) << "as a browser would have sent it";
}

struct Geval {
    const char* naam;
    const char* json;
    const char* pad;
    const char* sleutel;
};
class Weigeringen : public testing::TestWithParam<Geval> {};

TEST_P(Weigeringen, name_the_path) {
    const auto gelezen = lees_json(kVelden, json(GetParam().json));
    ASSERT_FALSE(gelezen.goed());
    ASSERT_EQ(gelezen.fouten().size(), 1u);
    EXPECT_EQ(gelezen.fout().veld, GetParam().pad);
    EXPECT_EQ(gelezen.fout().sleutel, GetParam().sleutel);
}
// clang-format off
INSTANTIATE_TEST_SUITE_P(FormulierJson, Weigeringen, testing::Values(
    Geval{"no_object", "[]", "", "formulier.type"},
    Geval{"unknown", R"({"extra":1})", "extra", "formulier.onbekend"},
    Geval{"kebab_is_unknown", R"({"eigen-naam":"x"})", "eigen-naam", "formulier.onbekend"},
    Geval{"text_as_number", R"({"eigenNaam":1})", "eigenNaam", "formulier.type"},
    Geval{"null", R"({"eigenNaam":null})", "eigenNaam", "formulier.type"},
    Geval{"number_as_text", R"({"uren":"12"})", "uren", "formulier.type"},
    Geval{"fraction", R"({"uren":1.5})", "uren", "formulier.type"},
    Geval{"box_as_text", R"({"akkoord":"ja"})", "akkoord", "formulier.type"},
    Geval{"boxes_as_text", R"({"hulp":"ggz"})", "hulp", "formulier.type"},
    Geval{"boxes_of_numbers", R"({"hulp":[1]})", "hulp", "formulier.type"},
    Geval{"group_as_object", R"({"gezinsleden":{}})", "gezinsleden", "formulier.type"},
    Geval{"row_as_text", R"({"gezinsleden":["Bo"]})", "gezinsleden[0]", "formulier.type"},
    Geval{"unknown_in_a_row", R"({"gezinsleden":[{"naam":"Bo"},{"leeftijd":3}]})", "gezinsleden[1].leeftijd", "formulier.onbekend"}),
    [](const auto& i) { return i.param.naam; });
// clang-format on

TEST(FormulierJson, a_member_that_is_there_twice_is_refused) {
    const base::Json dubbel(base::Json::Object{{"eigenNaam", "a"}, {"eigenNaam", "b"}});
    ASSERT_FALSE(lees_json(kVelden, dubbel).goed());
    EXPECT_EQ(lees_json(kVelden, dubbel).fout().sleutel, "formulier.dubbel");
}

TEST(FormulierJson, errors_of_the_check_get_paths) {
    auto antwoorden = lees_json(kVelden, json(R"({"eigenNaam":"Ada","geboren":"2011-02-30","woont":"ouders","akkoord":true,
        "gezinsleden":[{"naam":"Bo","geboren":"1980-01-02"},{"naam":"Cas"}]})"));
    ASSERT_TRUE(antwoorden.goed());
    std::vector<std::string> paden;
    for (const auto& fout : met_paden(kVelden, controleer(kVelden, *antwoorden))) paden.push_back(fout.veld);
    EXPECT_THAT(paden, ElementsAre("geboren", "gezinsleden[1].geboren"));
}

TEST(FormulierJson, the_schema_says_what_is_asked) {
    const auto s = schema(kVelden);
    EXPECT_EQ(s["additionalProperties"], base::Json(false));
    EXPECT_EQ(s["required"], json(R"(["eigenNaam","geboren","woont","akkoord"])")) << "not what is asked under a condition";
    const auto& p = s["properties"];
    EXPECT_EQ(p["eigenNaam"], json(R"({"type":"string","minLength":1,"maxLength":50,"description":"Naam"})"));
    EXPECT_EQ(p["geboren"]["format"].tekst(), "date");
    EXPECT_EQ(p["geboren"]["description"].tekst(), "Geboortedatum. Bijvoorbeeld: 27 3 2011");
    EXPECT_EQ(p["uren"]["minimum"], base::Json(1));
    EXPECT_EQ(p["uren"]["maximum"], base::Json(40));
    EXPECT_EQ(p["woont"]["enum"], json(R"(["ouders","elders"])"));
    EXPECT_EQ(p["waar"]["description"].tekst(), "Waar. Alleen als de jeugdige ergens anders woont.");
    EXPECT_EQ(p["hulp"]["items"]["enum"], json(R"(["ggz","lvb"])"));
    EXPECT_EQ(p["akkoord"]["const"], base::Json(true));
    EXPECT_EQ(p["gezinsleden"]["maxItems"], base::Json(10));
    EXPECT_EQ(p["gezinsleden"]["items"]["required"], json(R"(["naam","geboren"])"));
}

TEST(FormulierJson, names_in_camel_case) {
    EXPECT_EQ(camel("naam"), "naam");
    EXPECT_EQ(camel("verantwoordelijke-gemeente-nu"), "verantwoordelijkeGemeenteNu");
    EXPECT_EQ(camel("kernbesluit-2"), "kernbesluit2");
}

}  // namespace

// SPDX-License-Identifier: EUPL-1.2
#include "base/json.hpp"

#include <gtest/gtest.h>

namespace base {
namespace {

TEST(Json, schrijft_wat_het_leest) {
    for (const char* tekst : {R"(null)", R"(true)", R"(-9223372036854775808)", R"("a\"b\\c\nd")", R"([])", R"({})",
                              R"({"b":1,"a":[1,2,{"c":null}],"é":"ü"})"}) {
        const auto json = Json::lees(tekst);
        ASSERT_TRUE(json) << tekst;
        EXPECT_EQ(json->schrijf(), tekst);
    }
}

TEST(Json, weigert_wat_niet_precies_een_waarde_is) {
    const std::string diep33 = std::string(33, '[') + std::string(33, ']');
    for (const std::string& tekst : std::vector<std::string>{
             "", " ", "{", "[1,]", "1 2", "{}x", "nul", "NaN", "Infinity", "1e999", "-1e999", "'a'", R"({"a":1,"a":2})",
             R"({"a":{"b":1,"b":1}})", R"({"a":1,"\u0061":2})", "\"\xff\"", "\"\\ud800\"", "/* */1", diep33}) {
        EXPECT_FALSE(Json::lees(tekst)) << tekst;
    }
}

TEST(Json, leest_tot_en_met_32_diep) { EXPECT_TRUE(Json::lees(std::string(32, '[') + std::string(32, ']'))); }

TEST(Json, een_object_heeft_hoogstens_1000_leden) {
    std::string leden;
    for (int n = 1; n <= 1000; ++n) leden += "\"" + std::to_string(n) + "\":0,";
    EXPECT_TRUE(Json::lees("{" + leden.substr(0, leden.size() - 1) + "}"));
    EXPECT_FALSE(Json::lees("{" + leden + "\"nog\":0}"));
}

TEST(Json, gelijke_namen_in_verschillende_objecten_mogen) { EXPECT_TRUE(Json::lees(R"([{"a":1},{"a":2,"b":{"a":3}}])")); }

TEST(Json, getal_buiten_int64_wordt_een_breuk) {
    EXPECT_EQ(Json::lees("9223372036854775807")->getal(), INT64_MAX);
    const auto groot = *Json::lees("9223372036854775808");
    EXPECT_FALSE(groot.is_getal());
    EXPECT_EQ(groot.breuk(), 9223372036854775808.0);
    EXPECT_EQ(Json::lees("1.5")->breuk(), 1.5);
    EXPECT_EQ(Json(3).breuk(), 3.0);
}

TEST(Json, een_breuk_blijft_een_breuk) {
    EXPECT_EQ(*Json::lees(Json(1.0).schrijf()), Json(1.0));
    EXPECT_EQ(*Json::lees(Json(0.1).schrijf()), Json(0.1));
}

TEST(Json, ontbrekend_of_van_een_ander_soort_geeft_het_andere) {
    const Json json = *Json::lees(R"({"tekst":"x","lijst":[1]})");
    EXPECT_TRUE(json["weg"].leeg());
    EXPECT_TRUE(json["tekst"]["dieper"].leeg());
    EXPECT_EQ(json["tekst"].getal(7), 7);
    EXPECT_TRUE(json["tekst"].bool_waarde(true));
    EXPECT_EQ(json["lijst"].tekst(), "");
    EXPECT_TRUE(json["tekst"].lijst().empty());
    EXPECT_FALSE(json.heeft("weg"));
    EXPECT_TRUE(json.heeft("tekst"));
}

TEST(Json, zet_vervangt_en_houdt_de_volgorde) {
    Json json;
    json.zet("b", 1).zet("a", "x").zet("b", Json().voeg_toe(true).voeg_toe(2));
    EXPECT_EQ(json.schrijf(), R"({"b":[true,2],"a":"x"})");
}

TEST(Json, mooi_is_dezelfde_waarde_op_regels) {
    const Json json = *Json::lees(R"({"a":[1,2],"b":{},"c":[]})");
    EXPECT_EQ(json.schrijf_mooi(), "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {},\n  \"c\": []\n}");
    EXPECT_EQ(*Json::lees(json.schrijf_mooi()), json);
}

}  // namespace
}  // namespace base

// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/jsonl.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace deident {
namespace {

TEST(Jsonl, GeeftPlekkenInTekensHalfOpen) {
    EXPECT_EQ(*jsonl_regel(R"({"id":"a1","text":"Zoë belt 06-12345678"})"),
              R"({"id":"a1","spans":[{"start":0,"end":3,"label":"PERSOON"},{"start":9,"end":20,"label":"TELEFOON"}]})");
    EXPECT_EQ(*jsonl_regel(R"({"id":7,"text":"niets"})"), R"({"id":7,"spans":[]})");
}

TEST(Jsonl, MetaNoemtKindEnPersonen) {
    EXPECT_EQ(
        *jsonl_regel(R"({"id":"b","text":"xanti en tolga","meta":{"voornamen":["Xanti"],"voorletters":"X","achternaam":"Orr",)"
                     R"("personen":[{"rol":"vader","voornamen":["Tolga"],"voorvoegsel":"","achternaam":"Orr","roepnaam":""}]}})"),
        R"({"id":"b","spans":[{"start":0,"end":5,"label":"PERSOON"},{"start":9,"end":14,"label":"PERSOON"}]})");
    EXPECT_EQ(*jsonl_regel(R"({"id":"c","text":"xanti","meta":{"voornamen":"Xanti"}})"),
              R"({"id":"c","spans":[{"start":0,"end":5,"label":"PERSOON"}]})");
    EXPECT_EQ(*jsonl_regel(R"({"id":"d","text":"niets","meta":{"voornamen":[7,null],"personen":[1]}})"),
              R"({"id":"d","spans":[]})");
}

TEST(Jsonl, RegelsHoudenHunVolgordeEnFoutenNoemenGeenInhoud) {
    std::istringstream in("{\"id\":1,\"text\":\"Bel 0612345678\"}\r\n\n{\"id\":2}\nGeheim\n{\"id\":3,\"text\":\"\"}\n");
    std::ostringstream uit, fouten;
    EXPECT_FALSE(jsonl(in, uit, fouten));
    EXPECT_EQ(uit.str(), "{\"id\":1,\"spans\":[{\"start\":4,\"end\":14,\"label\":\"TELEFOON\"}]}\n{\"id\":3,\"spans\":[]}\n");
    EXPECT_NE(fouten.str().find("regel 3: "), std::string::npos);
    EXPECT_NE(fouten.str().find("regel 4: "), std::string::npos);
    EXPECT_EQ(fouten.str().find("Geheim"), std::string::npos);
}

TEST(Jsonl, GoedeRegelsGevenWaar) {
    std::istringstream in(R"({"id":1,"text":"x"})");
    std::ostringstream uit, fouten;
    EXPECT_TRUE(jsonl(in, uit, fouten));
    EXPECT_EQ(fouten.str(), "");
}

}  // namespace
}  // namespace deident

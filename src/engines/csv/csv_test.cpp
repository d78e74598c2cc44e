// SPDX-License-Identifier: EUPL-1.2
#include "engines/csv/csv.hpp"

#include <gmock/gmock.h>

namespace {

using testing::HasSubstr;

std::string plat(std::string_view bytes, const csv::Grenzen& g = {}) {
    const auto rijen = csv::lees(bytes, g);
    if (!rijen) return "fout: " + rijen.fout().tekst;
    std::string uit;
    for (const auto& rij : *rijen) {
        uit += std::to_string(rij.regel) + ":";
        for (const auto& cel : rij.cellen) uit += "[" + cel + "]";
    }
    return uit;
}

TEST(Csv, LeestCellenZoalsZeErStaan) {
    struct Geval {
        const char *wat, *bytes, *verwacht;
    };
    for (const auto& [wat, bytes, verwacht] :
         {Geval{"puntkomma", "a;b\n1;2\n", "1:[a][b]2:[1][2]"}, Geval{"komma", "a,b\r\n1,2", "1:[a][b]2:[1][2]"},
          Geval{"BOM",
                "\xEF\xBB\xBF"
                "a;b\n",
                "1:[a][b]"},
          Geval{"lege laatste cel", "a;b\n1;", "1:[a][b]2:[1][]"},
          Geval{"scheiding en regeleinde in een cel", "a;b\n\"1;2\";\"x\ny\"\nz;w", "1:[a][b]2:[1;2][x\ny]4:[z][w]"},
          Geval{"aanhalingsteken", "a\n\"zij zei \"\"ja\"\"\"\n", "1:[a]2:[zij zei \"ja\"]"},
          Geval{"komma in de kop tussen aanhalingstekens", "\"a;b\",c\n1,2", "1:[a;b][c]2:[1][2]"},
          Geval{"lege regels", "a;b\n\n;;\n1;2\n\n", "1:[a][b]4:[1][2]"}, Geval{"spaties eromheen", " a ; b \n", "1:[a][b]"}})
        EXPECT_EQ(plat(bytes), verwacht) << wat;
}

/// S32: a cell is text, whatever a spreadsheet would make of it.
TEST(Csv, S32_EenFormuleBlijftTekst) { EXPECT_EQ(plat("a\n=1+1\n+31\n@x\n"), "1:[a]2:[=1+1]3:[+31]4:[@x]"); }

TEST(Csv, WeigertWatNietKlopt) {
    using namespace std::string_view_literals;
    EXPECT_THAT(plat(""), HasSubstr("leeg"));
    EXPECT_THAT(plat("\n\n"), HasSubstr("leeg"));
    EXPECT_THAT(plat("a\0b"sv), HasSubstr("UTF-8"));
    EXPECT_THAT(plat("na\xEFve"), HasSubstr("UTF-8"));
    EXPECT_THAT(plat("PK\x03\x04\xFF\xFE"), HasSubstr("UTF-8"));
    EXPECT_THAT(plat("a\n1\"2\n"), HasSubstr("Regel 2: een aanhalingsteken staat midden"));
    EXPECT_THAT(plat("a\n\"1\"2\n"), HasSubstr("Regel 2: na een sluitend"));
    EXPECT_THAT(plat("a\nb\n\"1\n2"), HasSubstr("Regel 3: een aanhalingsteken wordt niet gesloten"));
}

TEST(Csv, BlijftBinnenDeGrenzen) {
    const csv::Grenzen klein{.bytes = 60, .rijen = 2, .kolommen = 2, .cel = 5};
    EXPECT_EQ(plat("a;b\n1;2\n3;4\n", klein), "1:[a][b]2:[1][2]3:[3][4]") << "de kop telt niet mee";
    EXPECT_THAT(plat("a;b\n1;2\n3;4\n5;6\n", klein), HasSubstr("passen 2 regels"));
    EXPECT_THAT(plat("a;b;c\n", klein), HasSubstr("te veel kolommen"));
    EXPECT_THAT(plat("abcdef\n", klein), HasSubstr("te lang"));
    EXPECT_THAT(plat(std::string(61, 'a'), klein), HasSubstr("te groot"));
}

}  // namespace

// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"

#include <gtest/gtest.h>

namespace base::tekst {
namespace {
using namespace std::string_literals;

TEST(Tekst, TrimtSplitstEnVoegtSamen) {
    EXPECT_EQ(trim(" \t a b\u00a0\r\n"), "a b");
    EXPECT_EQ(trim("  "), "");
    EXPECT_EQ(trim("\u200b\ufeff a\u200db \u2003\u200b"), "a\u200db");
    EXPECT_EQ(trim("\u200b\u2060\ufeff"), "");
    EXPECT_EQ(trim("\xa0 a \xe2\x80"), "\xa0 a \xe2\x80") << "no UTF-8";
    EXPECT_EQ(splits("a,,b", ','), (std::vector<std::string>{"a", "", "b"}));
    EXPECT_EQ(splits("", ','), std::vector<std::string>{""});
    EXPECT_EQ(voeg_samen({"a", "b"}, "; "), "a; b");
    EXPECT_EQ(opsomming({}), "");
    EXPECT_EQ(opsomming({"a"}), "a");
    EXPECT_EQ(opsomming({"a", "b"}), "a en b");
    EXPECT_EQ(opsomming({"a", "b", "c"}), "a, b en c");
}

TEST(Tekst, KentGeldigeUtf8) {
    EXPECT_TRUE(geldige_utf8("Zoë 👧"));
    EXPECT_TRUE(geldige_utf8(""));
    for (const auto& fout : {"\xff"s, "\xc3"s, "\xc0\xaf"s, "\xed\xa0\x80"s, "a\x80"s, "\xf4\x90\x80\x80"s})
        EXPECT_FALSE(geldige_utf8(fout));
}

TEST(Tekst, TeltEnKeurtTekensOpElkePlekTussenLangeStukkenAscii) {
    for (std::size_t n = 0; n < 24; ++n) {
        const std::string voor(n, 'a'), na(24 - n, 'b');
        EXPECT_EQ(lengte(voor + "\u00e9\u20ac\U0001f467" + na), 27U) << n;
        EXPECT_TRUE(geldige_utf8(voor + "\u00e9\u20ac\U0001f467" + na)) << n;
        for (const char* fout : {"\xff", "\xc3", "\x80", "\xed\xa0\x80"}) EXPECT_FALSE(geldige_utf8(voor + fout + na)) << n;
    }
}

TEST(Tekst, ZietStuurtekensEnOmgekeerdeTekst) {
    EXPECT_FALSE(heeft_stuurtekens("een\ttwee\r\ndrie é"));
    for (const auto& fout : {"a\0b"s, "a\x1b[31m"s, "a\x7f"s, "a\u0085"s, "a\u202eb"s, "a\u2066b"s})
        EXPECT_TRUE(heeft_stuurtekens(fout));
}

TEST(Tekst, TeltTekensEnGeenBytes) {
    EXPECT_EQ(lengte(""), 0u);
    EXPECT_EQ(lengte("Zoë"), 3u);
    EXPECT_EQ(lengte("👧!"), 2u);
}

TEST(Tekst, Normaliseert) {
    EXPECT_EQ(normaliseer("een  \r\ntwee\rdrie\t\n"), "een\ntwee\ndrie\n");
    EXPECT_EQ(normaliseer("Zoe\u0308"), "Zoë");
    EXPECT_EQ(normaliseer("a \r\n\r\n b "), "a\n\n b");
}

TEST(Tekst, VouwtNamen) {
    const std::pair<const char*, const char*> namen[] = {
        {"Yılmaz", "yilmaz"},  {"İbrahim", "ibrahim"}, {"Zoë", "zoe"},
        {"Łukasz", "lukasz"},  {"Søren", "soren"},     {"Çelik ÖZGÜR", "celik ozgur"},
        {"Strauß", "strauss"}, {"O’Neil", "o’neil"},   {"Anne-Sjoerd", "anne-sjoerd"}};
    for (const auto& [naam, gevouwen] : namen) EXPECT_EQ(vouw(naam), gevouwen);
    EXPECT_EQ(kleine_letters("ZOË de BOER"), "zoë de boer");
}

TEST(Tekst, BsnMoetDeElfproefDoorstaan) {
    EXPECT_EQ(bsn("999900006"), "999900006");
    EXPECT_EQ(bsn("9999.00.006"), "999900006");
    EXPECT_EQ(bsn(" 999 900 006 "), "999900006");
    for (const char* fout : {"", "999900007", "000000000", "99990000", "9999000060", "99990000a", "9999-00-006"})
        EXPECT_EQ(bsn(fout), "") << fout;
}

TEST(Tekst, Postcode) {
    EXPECT_EQ(postcode("6511ps"), "6511 PS");
    EXPECT_EQ(postcode(" 6511  PS "), "6511 PS");
    for (const char* fout : {"", "0511 PS", "6511 P", "6511 SA", "6511 sd", "6511 SS", "6511 P5", "65111 PS", "PS 6511"})
        EXPECT_EQ(postcode(fout), "") << fout;
}

TEST(Tekst, EmailIsEenGewoonAdres) {
    EXPECT_EQ(email("Marieke.V@Wijkteam.Example"), "Marieke.V@wijkteam.example");
    EXPECT_EQ(email(" a+b@c-d.example "), "a+b@c-d.example");
    for (const auto& fout : {""s, "a"s, "a@b"s, "@b.nl"s, "a@"s, "a@@b.nl"s, "a b@c.nl"s, "a@b.nl\r\nBcc: x@y.nl"s, "a@b.nl\n"s,
                             "a@b..nl"s, "a..b@c.nl"s, ".a@b.nl"s, "a@-b.nl"s, "a@b.1"s, "ë@b.nl"s, "a@b.nl,c@d.nl"s, "<a@b.nl>"s,
                             "a\0@b.nl"s, std::string(65, 'a') + "@b.nl"})
        EXPECT_EQ(email(fout), "") << fout;
}

TEST(Tekst, GemaskeerdAdresVerradtWeinig) {
    EXPECT_EQ(gemaskeerd_adres("marieke@wijkteam.example"), "m***@wijkteam.example");
    EXPECT_EQ(gemaskeerd_adres("geen adres"), "***");
    EXPECT_EQ(gemaskeerd_adres("@x.nl"), "***");
}

}  // namespace
}  // namespace base::tekst

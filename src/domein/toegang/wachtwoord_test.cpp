// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/wachtwoord.hpp"

#include <gmock/gmock.h>

#include "base/crypto.hpp"
#include "base/tekst.hpp"

namespace toegang {
namespace {

TEST(Wachtwoord, LangIsGoedEnVoorspelbaarNiet) {
    const auto mag = [](std::string_view w) { return !keur_wachtwoord(w, "s.dewit@oph.example", "Sanne de Wit"); };
    for (const char* goed : {"paard batterij nietje", "Zb8-qw2-kk1-vv", "appeltaart met slagroom"})
        EXPECT_TRUE(mag(goed)) << goed;
    for (const char* fout : {"", "kort", "elf tekens!", "aaaaaaaaaaaaaa", "abababababab", "Welkom2026!!", "Wachtwoord123!",
                             "ikbens.dewit2026", "SanneDeWit sanne de wit"})
        EXPECT_FALSE(mag(fout)) << fout;
}

/// As many characters that a person counts, each of four bytes and none the same as the one before.
std::string emoji(std::size_t n) {
    std::string uit;
    for (std::size_t i = 0; i < n; ++i) uit += std::string("\xF0\x9F\x98") + static_cast<char>(0x80 + i % 60);
    return uit;
}

TEST(Wachtwoord, S25_TwaalfTot128TekensEnEenRijSpatiesTeltAls1) {
    const auto mag = [](std::string_view w) { return !keur_wachtwoord(w, "s.dewit@oph.example", "Sanne de Wit"); };
    std::string letters;
    for (int i = 0; i < 128; ++i) letters += "kvxbgzwpfj"[(i * i + i / 7) % 10];
    EXPECT_TRUE(mag(letters));
    EXPECT_FALSE(mag(letters + "q"));
    EXPECT_TRUE(mag(emoji(64)));
    EXPECT_TRUE(mag(emoji(128)));
    EXPECT_FALSE(mag(emoji(129)));
    EXPECT_FALSE(mag("kvxbg       ")) << "vijf letters en zeven spaties";
    EXPECT_FALSE(mag("kvx   bgz  w f")) << "elf";
    EXPECT_TRUE(mag("kvx   bgz  wp f"));
}

TEST(Wachtwoord, S25_WatVeelMensenKiezenWordtGeweigerd) {
    for (const char* vaak : {"123456789012",     "1234567890123456", "qwertyuiopasdf",        "1q2w3e4r5t6y",  "1qaz2wsx3edc4rfv",
                             "qazwsxedcrfv",     "password1234",     "passwordpassword",      "P@ssw0rd2026!", "w@chtw00rd!!",
                             "welkomwelkom1",    "zomer2026zomer",   "amsterdam2024!",        "feyenoord1908", "ikhouvanjou12",
                             "mijn wachtwoord",  "iloveyouforever",  "manchesterunited1",     "abcdefghijkl",  "administrator1",
                             "!!!geheim2026!!!", "jeugdzorg2026",    "overlegtafel nijmegen", "111111111111",  "welkom19051983",
                             "christopher1234"})
        EXPECT_TRUE(is_veelgebruikt(base::tekst::vouw(vaak))) << vaak;
    for (const char* eigen :
         {"paard batterij nietje", "zomer hond liefde appel", "mijn hond heet bobbie en blaft", "Zb8-qw2-kk1-vv",
          "7K3F9-QX2MD-PLW4T", "83920174652093", "wachtwoord voor de schuur", "een lang wachtwoord", "k#9fW!2pQz%7"})
        EXPECT_FALSE(is_veelgebruikt(base::tekst::vouw(eigen))) << eigen;
    EXPECT_THAT(keur_wachtwoord("Welkom2026!!", "", "")->tekst, testing::HasSubstr("die veel mensen kiezen"));
}

class Kloppen : public testing::Test {
  protected:
    Kloppen() {
        base::crypto::begin();
        base::crypto::zet_wachtwoord_kosten(base::crypto::kTestKosten);
    }
};

TEST_F(Kloppen, ZonderAccountKloptHetNooit) {
    const auto hash = base::crypto::wachtwoord_hash("paard batterij nietje");
    EXPECT_TRUE(wachtwoord_klopt(hash, "paard batterij nietje"));
    EXPECT_FALSE(wachtwoord_klopt(hash, "paard batterij nietj"));
    EXPECT_FALSE(wachtwoord_klopt(std::nullopt, "niemand heeft dit wachtwoord"));
}

TEST_F(Kloppen, S25_WatLangerIsDanEenWachtwoordKloptNiet) {
    const auto langste = emoji(128);
    const auto hash = base::crypto::wachtwoord_hash(langste);
    EXPECT_TRUE(wachtwoord_klopt(hash, langste));
    EXPECT_FALSE(wachtwoord_klopt(hash, langste + "x"));
    const std::string van_vroeger(200, 'k');  // an earlier version compared 200 bytes
    EXPECT_FALSE(wachtwoord_klopt(base::crypto::wachtwoord_hash(van_vroeger), van_vroeger + " en nog wat"));
}

}  // namespace
}  // namespace toegang

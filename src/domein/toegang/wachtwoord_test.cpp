// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/wachtwoord.hpp"

#include <gtest/gtest.h>

#include "base/crypto.hpp"

namespace toegang {
namespace {

TEST(Wachtwoord, LangIsGoedEnVoorspelbaarNiet) {
    const auto mag = [](std::string_view w) { return !keur_wachtwoord(w, "s.dewit@oph.example", "Sanne de Wit"); };
    for (const char* goed : {"paard batterij nietje", "Zb8-qw2-kk1-vv", "appeltaart met slagroom"})
        EXPECT_TRUE(mag(goed)) << goed;
    for (const char* fout : {"", "kort", "elf tekens!", "aaaaaaaaaaaaaa", "abababababab", "Welkom2026!!", "Wachtwoord123!",
                             "ikbens.dewit2026", "SanneDeWit sanne de wit"})
        EXPECT_FALSE(mag(fout)) << fout;
    EXPECT_FALSE(mag(std::string(201, 'x') + "yzabc"));
}

TEST(Wachtwoord, ZonderAccountKloptHetNooit) {
    base::crypto::begin();
    base::crypto::zet_wachtwoord_kosten(base::crypto::kTestKosten);
    Wachtrij rij;
    const auto hash = base::crypto::wachtwoord_hash("paard batterij nietje");
    EXPECT_EQ(rij.klopt(hash, "paard batterij nietje"), true);
    EXPECT_EQ(rij.klopt(hash, "paard batterij nietj"), false);
    EXPECT_EQ(rij.klopt(std::nullopt, "niemand heeft dit wachtwoord"), false);
}

}  // namespace
}  // namespace toegang

// SPDX-License-Identifier: EUPL-1.2
#include "base/crypto_wachtzin.hpp"

#include <gtest/gtest.h>

#include <set>

namespace base::crypto {
namespace {

constexpr std::string_view kZin = "QW3RT-YX2CV-BNM45-PLK76";

TEST(Wachtzin, opent_wat_zij_sloot_en_een_andere_niet) {
    const std::string dicht = sluit_met_wachtzin(kZin, "het geheim", kTestKosten);
    EXPECT_EQ(dicht.size(), 10 + kWachtzintoeslag);
    EXPECT_EQ(open_met_wachtzin(kZin, dicht), "het geheim");
    EXPECT_EQ(open_met_wachtzin("QW3RT-YX2CV-BNM45-PLK77", dicht), std::nullopt);
    EXPECT_EQ(open_met_wachtzin("", dicht), std::nullopt);
    EXPECT_EQ(dicht.find("geheim"), std::string::npos);
}

TEST(Wachtzin, merkt_elke_veranderde_en_ontbrekende_byte) {
    const std::string dicht = sluit_met_wachtzin(kZin, "het geheim", kTestKosten);
    for (std::size_t k = 0; k < dicht.size(); ++k) {
        std::string anders = dicht;
        anders[k] = static_cast<char>(anders[k] ^ 0x01);
        EXPECT_EQ(open_met_wachtzin(kZin, anders), std::nullopt) << "byte " << k;
        EXPECT_EQ(open_met_wachtzin(kZin, std::string_view(dicht).substr(0, k)), std::nullopt) << "cut off at " << k;
    }
}

TEST(Wachtzin, een_bestand_dat_om_al_het_geheugen_vraagt_krijgt_het_niet) {
    std::string dicht = sluit_met_wachtzin(kZin, "het geheim", kTestKosten);
    dicht[20] = '\x7f';  // the highest byte of the memory
    EXPECT_EQ(open_met_wachtzin(kZin, dicht), std::nullopt);
}

TEST(Wachtzin, een_nieuwe_heeft_vier_groepen_en_is_steeds_een_andere) {
    std::set<std::string> eerder;
    for (int i = 0; i < 100; ++i) {
        const std::string zin = nieuwe_wachtzin();
        EXPECT_EQ(zin.size(), 23U);
        EXPECT_TRUE(eerder.insert(zin).second);
    }
}

}  // namespace
}  // namespace base::crypto

// SPDX-License-Identifier: EUPL-1.2
#include "base/crypto.hpp"

#include <gtest/gtest.h>

#include <set>

namespace base::crypto {
namespace {

TEST(Crypto, hex_en_base64url_gaan_heen_en_terug) {
    EXPECT_EQ(hex(std::string("\x00\xff\x10", 3)), "00ff10");
    for (std::size_t lengte = 0; lengte < 70; ++lengte) {
        const std::string bytes = willekeurig(lengte);
        EXPECT_EQ(van_base64url(base64url(bytes)), bytes);
    }
    EXPECT_EQ(base64url("\xfb\xff"), "-_8");
    EXPECT_EQ(base64("\xfb\xff"), "+/8=");
    for (const char* fout : {"=", "a", "-_8=", "a b ", "-_9"}) EXPECT_FALSE(van_base64url(fout)) << fout;
}

TEST(Crypto, een_code_heeft_geen_tekens_die_op_elkaar_lijken) {
    const std::string code = willekeurige_code(2000);
    EXPECT_EQ(code.size(), 2000U);
    EXPECT_EQ(code.find_first_of("0O1IL"), std::string::npos);
    EXPECT_EQ(std::set<char>(code.begin(), code.end()).size(), 31U);
}

TEST(Crypto, willekeurig_getal_blijft_onder_de_grens) {
    std::set<std::uint32_t> gezien;
    for (int i = 0; i < 500; ++i) gezien.insert(willekeurig_getal(5));
    EXPECT_EQ(gezien, (std::set<std::uint32_t>{0, 1, 2, 3, 4}));
}

TEST(Crypto, gelijk_vergelijkt_alles) {
    EXPECT_TRUE(gelijk("abc", "abc"));
    EXPECT_FALSE(gelijk("abc", "abd"));
    EXPECT_FALSE(gelijk("abc", "ab"));
    EXPECT_TRUE(gelijk("", ""));
}

TEST(Crypto, hash_is_blake2b_en_met_sleutel_een_ander) {
    // The published test vector of BLAKE2b-256 for the empty message.
    EXPECT_EQ(hex(hash("")), "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    EXPECT_NE(hash("a"), hash("a", std::string(32, 'k')));
    EXPECT_EQ(hash("a").size(), 32U);
}

TEST(Wachtwoord, klopt_alleen_voor_hetzelfde_wachtwoord_ook_na_andere_kosten) {
    zet_wachtwoord_kosten(kTestKosten);
    const std::string oud = wachtwoord_hash("Paard batterij nietje");
    zet_wachtwoord_kosten({2, 16});
    EXPECT_TRUE(wachtwoord_klopt(oud, "Paard batterij nietje"));
    EXPECT_FALSE(wachtwoord_klopt(oud, "paard batterij nietje"));
    EXPECT_FALSE(wachtwoord_klopt("", ""));
    EXPECT_FALSE(wachtwoord_klopt(oud, std::string_view{})) << "nothing at all was sent";
    EXPECT_FALSE(wachtwoord_klopt("geen hash", "x"));
    EXPECT_NE(wachtwoord_hash("x"), wachtwoord_hash("x"));
    zet_wachtwoord_kosten(kGewoneKosten);
}

TEST(Wachtwoord, kost_gewoon_minstens_wat_owasp_vraagt) {
    EXPECT_TRUE(wachtwoord_hash("x").starts_with("$argon2id$v=19$m=32768,t=3,p=1$"));
}

}  // namespace
}  // namespace base::crypto

// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/totp.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace toegang::totp {
namespace {

// The key and SHA-1 rows of RFC 6238, appendix B; its codes have eight digits, ours are the last six of them.
constexpr std::string_view kGeheim = "12345678901234567890";

base::Moment op(std::int64_t seconden) { return base::Moment{std::chrono::seconds{seconden}}; }

TEST(Totp, GeeftDeCodesUitRfc6238) {
    const std::vector<std::pair<std::int64_t, std::string>> tabel{{59, "287082"},         {1111111109, "081804"},
                                                                  {1111111111, "050471"}, {1234567890, "005924"},
                                                                  {2000000000, "279037"}, {20000000000, "353130"}};
    for (const auto& [seconden, verwacht] : tabel) EXPECT_EQ(code(kGeheim, op(seconden)), verwacht);
}

TEST(Totp, NeemtEenStapErvoorEnErnaMaarNietVerder) {
    const auto nu = op(1234567890);
    for (const int stappen : {-1, 0, 1})
        EXPECT_TRUE(stap_van(kGeheim, code(kGeheim, nu + std::chrono::seconds{30 * stappen}), 0, nu)) << stappen;
    for (const int stappen : {-3, -2, 2, 3})
        EXPECT_FALSE(stap_van(kGeheim, code(kGeheim, nu + std::chrono::seconds{30 * stappen}), 0, nu)) << stappen;
}

TEST(Totp, EenCodeWerktEenKeerEnEenOudereDaarnaNietMeer) {
    const auto nu = op(1234567890);
    const auto stap = stap_van(kGeheim, code(kGeheim, nu), 0, nu);
    ASSERT_EQ(stap, 1234567890 / 30);
    EXPECT_FALSE(stap_van(kGeheim, code(kGeheim, nu), *stap, nu));
    EXPECT_FALSE(stap_van(kGeheim, code(kGeheim, nu - std::chrono::seconds{30}), *stap, nu));
    EXPECT_TRUE(stap_van(kGeheim, code(kGeheim, nu + std::chrono::seconds{30}), *stap, nu));
}

TEST(Totp, SpatiesMogenEnAndersGetypteCodesNiet) {
    const auto nu = op(59);
    EXPECT_TRUE(stap_van(kGeheim, "287 082", 0, nu));
    for (const char* fout : {"", "28708", "2870820", "abcdef", "287083"}) EXPECT_FALSE(stap_van(kGeheim, fout, 0, nu)) << fout;
}

TEST(Totp, DeSleutelIsOverTeTypenEnHetAdresStaatInHetPlaatje) {
    EXPECT_EQ(leesbaar(kGeheim), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    EXPECT_EQ(uri(kGeheim, "a@oph.example"),
              "otpauth://totp/Overlegtafel:a%40oph.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Overlegtafel");
    const auto beeld = qr(uri(kGeheim, "a@oph.example"));
    EXPECT_GT(beeld.zijde, 21 + 8);
    EXPECT_TRUE(beeld.pad.starts_with("M4 4h1v1h-1z")) << "het zoekpatroon begint na een rand van 4";
}

}  // namespace
}  // namespace toegang::totp

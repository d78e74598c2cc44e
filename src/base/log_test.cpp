// SPDX-License-Identifier: EUPL-1.2
#include "base/log.hpp"

#include <gtest/gtest.h>

#include "base/json.hpp"

namespace base::log {
namespace {

std::string gelogd(auto&& werk) {
    testing::internal::CaptureStderr();
    werk();
    return testing::internal::GetCapturedStderr();
}

TEST(Log, schrijft_een_json_regel_op_stderr) {
    const std::string regel = gelogd([] { waarschuwing("jobs", "taak mislukt", {{"referentie", "R1"}, {"n", "3"}}); });
    ASSERT_EQ(regel.find('\n'), regel.size() - 1);
    const auto json = Json::lees(regel);
    ASSERT_TRUE(json) << regel;
    EXPECT_EQ((*json)["level"].tekst(), "warning");
    EXPECT_EQ((*json)["channel"].tekst(), "jobs");
    EXPECT_EQ((*json)["text"].tekst(), "taak mislukt");
    EXPECT_EQ((*json)["referentie"].tekst(), "R1");
    EXPECT_EQ((*json)["n"].tekst(), "3");
    EXPECT_TRUE((*json)["time"].tekst().ends_with("Z"));
}

TEST(Log, een_waarde_kan_geen_regel_of_veld_toevoegen) {
    const std::string regel = gelogd([] { info("x", "a\"}\n{\"b\":{}%v\xff"); });
    ASSERT_EQ(regel.find('\n'), regel.size() - 1);
    EXPECT_EQ((*Json::lees(regel))["text"].tekst(), "a\"}\n{\"b\":{}%v?");
}

TEST(Log, zwijgt_onder_het_niveau) {
    zet_niveau(Niveau::fout);
    EXPECT_EQ(gelogd([] { waarschuwing("x", "y"); }), "");
    EXPECT_NE(gelogd([] { fout("x", "y"); }), "");
    zet_niveau(Niveau::info);
}

}  // namespace
}  // namespace base::log

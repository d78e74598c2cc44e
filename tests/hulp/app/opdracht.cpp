// SPDX-License-Identifier: EUPL-1.2
#include "hulp/app/opdracht.hpp"

#include <gtest/gtest.h>

#include "app/cli.hpp"

namespace hulp {

Uitslag geef_opdracht(std::vector<std::string> woorden) {
    woorden.insert(woorden.begin(), "overlegtafel");
    std::vector<char*> argv;
    for (auto& woord : woorden) argv.push_back(woord.data());
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    Uitslag u{.code = app::cli(static_cast<int>(argv.size()), argv.data())};
    u.uit = testing::internal::GetCapturedStdout();
    u.fouten = testing::internal::GetCapturedStderr();
    return u;
}

}  // namespace hulp

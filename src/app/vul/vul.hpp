// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>

#include "app/vul/mal.hpp"

/// A synthetic load for measuring: as many casussen as asked for, the same for the same seed and clock.
namespace app::vul {

struct Vraag {
    int casussen = 0;
    std::uint64_t seed = 1;
    std::string tokens;  // file for API tokens of those who hand in; empty: none
};
/// Adds the load to a demo with these people. Refuses a seed that was used here before. `voortgang` hears how many stand in the database.
base::Result<> vul(Huis&, const demo::Mensen&, const Mallen&, const Vraag&, const std::function<void(int)>& voortgang);

/// The fictional numbers 999900006–999999990 that pass the elfproef, in order: 9,091.
std::vector<std::string> alle_verzonnen_bsns();

}  // namespace app::vul

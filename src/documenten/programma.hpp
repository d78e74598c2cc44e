// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "documenten/afgezonderd.hpp"

namespace documenten {

enum class Afloop {
    goed,
    te_veel,   // it was stopped when it had written as much as was asked for
    mislukt,   // it said so itself, crashed, ran out of time or memory
    kan_niet,  // the program is not there, or this kernel cannot lock it up
};
struct Uitvoer {
    Afloop afloop = Afloop::mislukt;
    std::string tekst;  // what it wrote, at most as much as was asked for
};

/// Runs a program of others (an absolute path) on `invoer`, from stdin to stdout: an empty environment, no file but its own libraries, no
/// socket and no second process (Kooi), and limits on memory, time and what it writes. Nothing of the server's own memory is in it, so
/// neither are its keys. Thread-safe; at most two at a time, a third caller waits.
Uitvoer draai(const char* programma, const std::vector<const char*>& argumenten, std::string_view invoer, std::size_t hoogstens,
              const ProcesGrenzen& = {});

}  // namespace documenten

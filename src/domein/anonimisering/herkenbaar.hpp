// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/anonimisering/anonimisering.hpp"

/// What could still tell who it is when every name is gone: a rare fact together with place and age. Pure. Private to this slice.
namespace anonimisering {

struct Opvallend {
    std::string woorden;  // as they stand there
    std::string_view waarom;
};
/// The rare facts in what the table would read, each once, in reading order. A warning for who signs; it takes nothing away.
std::vector<Opvallend> opvallend(const Getekend&);
/// "gemeente Nijmegen en leeftijd 8–11": what a rare fact would be combined with; empty when the facts tell neither.
std::string samen_met(const Getekend&);

}  // namespace anonimisering

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "web/ontleed/multipart.hpp"

namespace {

using web::ontleed::Leesstand;

/// Writes down what it gets, pieces joined, so that two ways of feeding can be compared.
struct Schrijver final : web::ontleed::Deelontvanger {
    std::string verslag;
    Leesstand begin(const std::string& veld, const std::optional<std::string>& bestand) override {
        verslag += "[" + veld + "|" + bestand.value_or("-") + "|";
        return Leesstand::goed;
    }
    Leesstand data(std::string_view brok) override {
        verslag += brok;
        return Leesstand::goed;
    }
    Leesstand eind() override {
        verslag += "]";
        return Leesstand::goed;
    }
};

}  // namespace

/// A body fed at once and in pieces (the first byte says how large) gives the same parts and the same
/// verdict.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 1) return 0;
    const std::string_view tekst(reinterpret_cast<const char*>(data) + 1, size - 1);
    Schrijver heel, stukken;
    web::ontleed::MultipartLezer een("grens", heel), twee("grens", stukken);
    const Leesstand stand = een.voed(tekst);
    Leesstand in_stukken = Leesstand::goed;
    const std::size_t stap = 1 + data[0] % 32;
    for (std::size_t op = 0; op < tekst.size() && in_stukken == Leesstand::goed; op += stap)
        in_stukken = twee.voed(tekst.substr(op, stap));
    if (stand != in_stukken || een.klaar() != twee.klaar()) std::abort();
    if (stand == Leesstand::goed && een.klaar() && heel.verslag != stukken.verslag) std::abort();
    return 0;
}

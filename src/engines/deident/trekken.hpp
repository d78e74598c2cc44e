// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string_view>

/// What the finders stop at, of a token by itself: so that each of them looks closely at a few tokens instead of at all.
namespace deident {

struct Token;
using Trekken = std::uint16_t;

namespace trek {
enum : Trekken {
    kCijfers = 1,
    kZinseinde = 2,             // . ! ? : "
    kApenstaart = 4,            // @
    kHaak = 8,                  // [
    kNummerteken = 16,          // + ( begin a telephone number
    kStreepje = 32,             // -
    kWebwoord = 64,             // "www", "nl"
    kNummeraankondiging = 128,  // "dossiernummer"
    kIbanland = 256,            // "nl", in front of digits
    kMaand = 512,
    kLeeftijdwoord = 1024,  // "vijftien", "vijftiende", "vijftienjarige"
    kStraat = 2048,         // "dorpsstraat", "weg"
    kSchool = 4096,         // "montessoricollege"
    kTussenvoegsel = 8192,
    kVoorStreepje = 16384,  // a - stands behind it
    kUitdrukking = 32768,   // a fixed expression of more words begins so: "Gilles"
    kTeZoeken = static_cast<Trekken>(~(kZinseinde | kStreepje | kTussenvoegsel | kSchool)),
};
}  // namespace trek

/// The same for every token of these letters. Of a word; of a sign.
Trekken trekken_van_woord(const Token&);
Trekken trekken_van_teken(std::string_view vouw);

/// What of it the finders know.
bool is_webwoord(const Token&);
bool kondigt_nummer_aan(const Token&);
bool is_ibanland(const Token&);
bool noemt_leeftijd(const Token&);
bool noemt_straat(const Token&);
bool noemt_school(const Token&);
bool begint_uitdrukking(const Token&);

}  // namespace deident

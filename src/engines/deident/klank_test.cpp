// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/klank.hpp"

#include <gtest/gtest.h>

namespace deident {
namespace {

TEST(Klank, EenWoordDatNiemandZoSpeldeKlinktNogAlsEenWoord) {
    for (const char* woord : {"knijpbal", "veiligeidsplan", "ontslaggesprk", "overdraht"})
        EXPECT_LT(klank::van(woord), 6) << woord;
}

TEST(Klank, EenNaamVanVerKlinktAlsEenNaam) {
    for (const char* naam : {"sobczak", "akosua", "liyam", "dzhanibek"}) EXPECT_GT(klank::van(naam), 10) << naam;
}

TEST(Klank, ElkWoordHeeftEenKlank) {
    for (const char* woord : {"", "a", "\xd0\xb8", "'"}) EXPECT_LE(klank::van(woord), 15);
}

}  // namespace
}  // namespace deident

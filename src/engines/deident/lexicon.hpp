// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>

/// Which lists a word stands in: words, names and places of the packages in NOTICE, compiled into the program when it is built
/// (lijsten/README.md). The table holds 16-bit fingerprints, so one unknown word in about ten thousand gets the classes of another.
namespace deident::lexicon {

using Klassen = std::uint16_t;
enum : Klassen {
    kWoord = 1,          // an ordinary word, in lower case in the dictionary
    kEigennaam = 2,      // with a capital in the dictionary
    kVoornaam = 4,       // first name
    kAchternaam = 8,     // surname, or a part of one
    kNaam = 16,          // on a long, less careful list of names of the world
    kPlaats = 32,        // place in the Netherlands or Belgium
    kWereldplaats = 64,  // larger place elsewhere
    kGangbaar = 128,     // among the 3,000 most used words
    kNooit = 256,        // never identifies: words of youth care, countries, brands (lijsten/nooit.txt)
    kDeel = 512,         // only a part of a name of more words
    kBijna = 2048,       // on no list, but one typing error away from a word that is used often
    kSamen = 4096,       // on no list, but two words of the dictionary written as one, as Dutch does
    kVaak = 1024,        // used less than these, but among the 30,000 words that most texts consist of
};

/// By the hash of the folded word (teken.hpp). 0 when no list has it.
Klassen zoek(std::uint64_t hash);
/// The same questions as zoek(hash) & kWoord and & (kGangbaar | kVaak), for many words of which nearly none is there: a sieve that stays
/// in the caches answers most of them.
bool is_gewoon_woord(std::uint64_t hash);
bool is_vaak_gebruikt(std::uint64_t hash);
/// Asks memory for what zoek() will read: the table does not fit in the caches near the processor.
void haal_vast(std::uint64_t hash);

}  // namespace deident::lexicon

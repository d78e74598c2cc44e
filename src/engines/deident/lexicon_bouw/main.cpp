// SPDX-License-Identifier: EUPL-1.2
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <iostream>
#include <set>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include "engines/deident/klank.hpp"
#include "engines/deident/lexicon_tabel.hpp"
#include "engines/deident/teken.hpp"

/// Compiles the lists into the table that lexicon.cpp reads: lexicon_bouw WOORDEN NAMEN NOOIT TABEL ZEVEN KLANKEN, when the program is built.
namespace deident::lexicon {
namespace {

class Bouwer {
  public:
    /// All words of this entry get these classes, except words that stand in half of all names ("de", "van").
    void neem(std::string_view ingang, Klassen klassen) {
        const auto woorden = woorden_van(ingang);
        for (const auto& woord : woorden) {
            if (woorden.size() > 1 && (woord.size() < 3 || kKlein.contains(woord))) continue;
            klassen_[woord] |= woorden.size() > 1 ? static_cast<Klassen>(klassen | kDeel) : klassen;
        }
    }
    /// Only entries of one word.
    void neem_heel(std::string_view ingang, Klassen klassen) {
        const auto woorden = woorden_van(ingang);
        if (woorden.size() == 1) klassen_[woorden[0]] |= klassen;
    }
    std::vector<Ingang> ingangen() const {
        std::vector<Ingang> uit;
        for (const auto& [woord, klassen] : klassen_) uit.push_back({woordhash(woord), klassen});
        return uit;
    }

    /// How much rather each three letters stand in a name than in a word (klank.hpp).
    std::vector<std::int8_t> klanken() const {
        Drietallen namen, woorden;
        for (const auto& [woord, klassen] : klassen_) {
            const bool naam = (klassen & (kVoornaam | kAchternaam | kPlaats)) != 0, gewoon = (klassen & kWoord) != 0;
            if (naam != gewoon) (naam ? namen : woorden).neem(woord);
        }
        std::vector<std::int8_t> uit(klank::kDrietallen);
        for (std::size_t n = 0; n < uit.size(); ++n)
            uit[n] = static_cast<std::int8_t>(
                std::clamp(std::lround(klank::kSchaal * (namen.kans(n) - woorden.kans(n))), -127L, 127L));
        return uit;
    }

  private:
    /// How often each three letters follow each other.
    class Drietallen {
      public:
        void neem(std::string_view woord) {
            klank::voor_drietallen(woord, [&](std::size_t paar, std::size_t drietal) {
                ++paren_[paar];
                ++drietallen_[drietal];
            });
        }
        /// Of the last letter behind the two others, as a logarithm; a little for what never occurred.
        double kans(std::size_t drietal) const {
            constexpr double kBeetje = 0.5;
            return std::log((drietallen_[drietal] + kBeetje) / (paren_[drietal / klank::kLetters] + kBeetje * klank::kLetters));
        }

      private:
        std::vector<double> paren_ = std::vector<double>(klank::kLetters * klank::kLetters);
        std::vector<double> drietallen_ = std::vector<double>(klank::kDrietallen);
    };

    static inline const std::set<std::string, std::less<>> kKlein = {"van", "der", "den", "het", "een", "aan",
                                                                     "bij", "the", "and", "von", "dos", "del",
                                                                     "las", "los", "les", "ten", "ter", "over"};

    static std::vector<std::string> woorden_van(std::string_view t) {
        std::vector<std::string> uit;
        std::string woord;
        std::array<char, 4> ruimte;
        const auto klaar = [&] {
            if (!woord.empty()) uit.push_back(std::exchange(woord, {}));
        };
        for (std::size_t i = 0; i < t.size();) {
            const Teken teken = lees_teken(t, i);
            if (teken.klasse == Klasse::letter) woord += gevouwen(teken.c, ruimte);
            else klaar();
            i = teken.eind;
        }
        klaar();
        return uit;
    }

    std::unordered_map<std::string, Klassen> klassen_;
};

void lees_regels(const char* pad, const std::function<void(std::string_view)>& neem) {
    std::ifstream bestand(pad);
    if (!bestand) throw std::runtime_error(std::string("cannot read ") + pad);
    for (std::string regel; std::getline(bestand, regel);)
        if (!regel.empty() && regel[0] != '#') neem(regel);
}

/// The Dutch dictionary: what stands there with a capital is a name of some kind.
void lees_woorden(const char* pad, Bouwer& bouwer) {
    lees_regels(pad, [&](std::string_view woord) {
        if (is_hoofdletter(lees_teken(woord, 0).c)) bouwer.neem(woord, kEigennaam);
        else bouwer.neem_heel(woord, kWoord);
    });
}

void lees_namen(const char* pad, Bouwer& bouwer) {
    static const std::unordered_map<std::string_view, Klassen> kSoorten = {
        {"voornaam", kVoornaam},         {"achternaam", kAchternaam}, {"naam", kNaam}, {"plaats", kPlaats},
        {"wereldplaats", kWereldplaats}, {"gangbaar", kGangbaar},     {"vaak", kVaak}};
    lees_regels(pad, [&](std::string_view regel) {
        const auto tab = regel.find('\t');
        const Klassen klasse = kSoorten.at(regel.substr(0, tab));
        if (klasse == kGangbaar || klasse == kVaak || klasse == kNaam) bouwer.neem_heel(regel.substr(tab + 1), klasse);
        else bouwer.neem(regel.substr(tab + 1), klasse);
    });
}

/// Countries and languages identify nobody; ICU knows their Dutch names.
void lees_landen_en_talen(Bouwer& bouwer) {
    const icu::Locale nederlands("nl");
    const auto neem = [&](const icu::UnicodeString& naam) {
        std::string utf8;
        bouwer.neem_heel(naam.toUTF8String(utf8), kNooit);
    };
    icu::UnicodeString naam;
    for (const char* const* land = icu::Locale::getISOCountries(); *land != nullptr; ++land)
        neem(icu::Locale("", *land).getDisplayCountry(nederlands, naam));
    for (const char* const* taal = icu::Locale::getISOLanguages(); *taal != nullptr; ++taal)
        if (std::string_view(*taal).size() == 2) neem(icu::Locale(*taal).getDisplayLanguage(nederlands, naam));
}
void schrijf(const char* pad, const void* bytes, std::size_t aantal) {
    std::ofstream uit(pad, std::ios::binary);
    uit.write(static_cast<const char*>(bytes), static_cast<std::streamsize>(aantal));
    if (!uit.flush()) throw std::runtime_error(std::string("cannot write ") + pad);
}
}  // namespace
}  // namespace deident::lexicon

int main(int aantal, char** argumenten) try {
    using namespace deident::lexicon;
    if (aantal != 7) throw std::runtime_error("usage: lexicon_bouw WOORDEN NAMEN NOOIT TABEL ZEVEN KLANKEN");
    Bouwer bouwer;
    lees_woorden(argumenten[1], bouwer);
    lees_namen(argumenten[2], bouwer);
    lees_regels(argumenten[3], [&](std::string_view ingang) { bouwer.neem_heel(ingang, kNooit); });
    lees_landen_en_talen(bouwer);
    const auto bakken = bouw_tabel(bouwer.ingangen());
    schrijf(argumenten[4], bakken.data(), bakken.size() * sizeof(Bak));
    const auto zeven = bouw_zeven(bouwer.ingangen());
    schrijf(argumenten[5], zeven.data(), zeven.size());
    const auto klanken = bouwer.klanken();
    schrijf(argumenten[6], klanken.data(), klanken.size());
    return 0;
} catch (const std::exception& fout) {
    std::cerr << fout.what() << "\n";
    return 1;
}

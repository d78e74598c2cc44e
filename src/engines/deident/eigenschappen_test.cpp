// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <thread>

#include "base/tekst.hpp"
#include "engines/deident/deident.hpp"
#include "engines/deident/reeksmodel.hpp"

/// What must hold for any text: made here of pieces of the corpus, of placeholders and of characters that nobody expects.
namespace deident {
namespace {

/// Words and signs of some texts of the corpus, with their mark-up, which is as strange as anything.
std::vector<std::string> stukken() {
    std::vector<std::string> uit = {"[moeder]", "[12–15]", "é",      "👧",         "\u200b", "\n",   "\t|",  "’s",
                                    "06-",      "@",       "(9)",    "999900006", "…",      "dhr.", "IJ",   "Ğ",
                                    "ﬁ",        "www.",    "1e mei", "J. de V.",  "'",      "ZOË",  "\r\n", "-"};
    std::vector<std::filesystem::path> paden;
    for (const auto& p : std::filesystem::directory_iterator("src/engines/deident/corpus/ontwikkel")) paden.push_back(p.path());
    std::sort(paden.begin(), paden.end());
    for (std::size_t i = 0; i < paden.size(); i += 7) {
        std::ifstream in(paden[i]);
        for (std::string woord; in >> woord;) uit.push_back(woord);
    }
    return uit;
}

constexpr unsigned kTeksten = 1000;

std::string tekst(unsigned zaad) {
    static const std::vector<std::string> alle = stukken();
    std::mt19937 kans(zaad);
    std::string uit;
    const std::size_t lengte = kans() % 120, vanaf = kans() % alle.size();
    for (std::size_t i = 0; i < lengte; ++i) {
        // Runs of the corpus as it stands, with something from elsewhere in between.
        uit += kans() % 5 == 0 ? alle[kans() % alle.size()] : alle[(vanaf + i) % alle.size()];
        if (kans() % 9 != 0) uit += ' ';
    }
    return uit;
}

Kennis kennis() {
    return {.personen = {{.rol = "jeugdige", .voornamen = {"Daan"}, .achternaam = "Visser"}},
            .organisaties = {{"school", "De Brug"}},
            .plaatsen = {"Wijchen"}};
}

TEST(Eigenschappen, VlekkenStaanOpVolgordeZonderOverlapOpHeleTekens) {
    for (unsigned zaad = 0; zaad < kTeksten; ++zaad) {
        const std::string t = tekst(zaad);
        std::size_t vorige = 0;
        for (const auto vlekken = vind(t, kennis()).waarde(); const Vlek& v : vlekken) {
            ASSERT_GE(v.begin, vorige) << t;
            ASSERT_LT(v.begin, v.eind) << t;
            ASSERT_TRUE(base::tekst::geldige_utf8(t.substr(v.begin, v.eind - v.begin))) << t;
            ASSERT_TRUE(base::tekst::geldige_utf8(t.substr(vorige, v.begin - vorige))) << t;
            vorige = v.eind;
        }
        ASSERT_LE(vorige, t.size());
    }
}

TEST(Eigenschappen, MaskerenVanWatGemaskeerdIsVerandertNiets) {
    for (unsigned zaad = 0; zaad < kTeksten; ++zaad) {
        const std::string t = tekst(zaad);
        const auto alles = vind_herhaald(t, kennis()).waarde();
        const std::string gemaskeerd = masker(t, alles);
        ASSERT_EQ(masker(gemaskeerd, vind_herhaald(gemaskeerd, kennis()).waarde()), gemaskeerd) << t;
        for (const auto eens = vind(t, kennis()).waarde(); const Vlek& v : eens)
            ASSERT_TRUE(
                std::any_of(alles.begin(), alles.end(), [&](const Vlek& w) { return w.begin <= v.begin && v.eind <= w.eind; }))
                << "looking again takes nothing back: " << t;
    }
}

TEST(Eigenschappen, WatEerderGelezenIsVerandertNiets) {
    // What the model says of the last of these texts, by a thread that has read nothing yet.
    const auto laatste = [](std::initializer_list<const char*> teksten) {
        std::vector<Scores> uit;
        std::thread([&] {
            for (const char* ruw : teksten) {
                const Tekst t(ruw);
                uit = Reeksmodel::scores(t, Beelden(t, std::vector<std::optional<Label>>(t.aantal()), {}));
            }
        }).join();
        return uit;
    };
    // Alike in all that the memory looks at, but for how they sound: not even then is the answer that of the other.
    constexpr const char *kEen = "Dit is maopdrschooinga geweest.", *kAnder = "Dit is maajovszjoinga geweest.";
    ASSERT_NE(laatste({kEen}), laatste({kAnder}));
    EXPECT_EQ(laatste({kEen, kAnder}), laatste({kAnder}));
    EXPECT_EQ(laatste({kAnder, kEen, kAnder, kEen}), laatste({kEen}));
}

TEST(Eigenschappen, VanVeelDradenTegelijkIsHetAntwoordHetzelfde) {
    constexpr unsigned kDraden = 8, kElk = 40;
    std::vector<std::string> eens;
    for (unsigned zaad = 0; zaad < kElk; ++zaad) eens.push_back(masker(tekst(zaad), vind(tekst(zaad), kennis()).waarde()));
    std::vector<unsigned> anders(kDraden);
    std::vector<std::thread> draden;
    for (unsigned n = 0; n < kDraden; ++n)
        draden.emplace_back([&, n] {
            for (unsigned zaad = 0; zaad < kElk; ++zaad)
                anders[n] += masker(tekst(zaad), vind(tekst(zaad), kennis()).waarde()) != eens[zaad];
        });
    for (auto& draad : draden) draad.join();
    EXPECT_EQ(anders, std::vector<unsigned>(kDraden));
}

}  // namespace
}  // namespace deident

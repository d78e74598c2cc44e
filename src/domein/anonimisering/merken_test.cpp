// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/merken.hpp"

#include <gtest/gtest.h>

namespace {

using namespace anonimisering;
using deident::Label;
using Plekken = std::vector<std::pair<std::size_t, std::size_t>>;

deident::Kennis gezin() { return {.personen = {{.rol = "jeugdige", .voornamen = {"Noah"}, .achternaam = "Voorbeeld"}}}; }

Nakijkteksten twee_teksten() {
    return {kijk_na("a", "A", "Noah slaapt slecht. Noah eet goed.", gezin()),
            kijk_na("b", "B", "De buurman helpt Noah.", gezin())};
}
std::string gemaskeerd(const Nakijktekst& t) { return deident::masker(t.tekst, t.vlekken); }

TEST(Merken, WoordenWordenHeelGevondenZonderLetOpHoofdlettersAccentenEnWitruimte) {
    struct Geval {
        std::string tekst, woorden;
        Plekken plekken;
    };
    const Geval gevallen[] = {
        {"Dansclub De Ster", "de ster", {{9, 16}}},
        {"bij De\n  Ster thuis", "De Ster", {{4, 13}}},
        {"Ren\xC3\xA9 en rene", "Rene", {{0, 5}, {9, 13}}},
        {"Sterren kijken", "ster", {}},
        {"Noahs fiets", "Noah", {{0, 5}}},
        {"Noahst fiets", "Noah", {}},
        {"vriNoah", "Noah", {}},
        {"J. (15)", "(15)", {{3, 7}}},
        {"alles", "  ", {}},
    };
    for (const auto& g : gevallen) EXPECT_EQ(vind_woorden(g.tekst, g.woorden), g.plekken) << g.tekst << " / " << g.woorden;
}

TEST(Merken, WegOveralGeldtVoorElkeTekst) {
    auto teksten = twee_teksten();
    EXPECT_EQ(haal_weg(teksten, "buurman", "bijzonderheid"), 1);
    EXPECT_EQ(haal_weg(teksten, "slaapt", "bijzonderheid"), 1);
    EXPECT_EQ(haal_weg(teksten, "tante", "bijzonderheid"), 0);
    EXPECT_EQ(gemaskeerd(teksten[0]), "[jeugdige] [bijzonderheid] slecht. [jeugdige] eet goed.");
    EXPECT_EQ(gemaskeerd(teksten[1]), "De [bijzonderheid] helpt [jeugdige].");
}

TEST(Merken, EenGroterStukSloktKleineMerkenOpEnEenAlGemerktStukBlijft) {
    auto teksten = twee_teksten();
    haal_weg(teksten, "helpt noah", "bijzonderheid");
    EXPECT_EQ(gemaskeerd(teksten[1]), "De buurman [bijzonderheid].");
    haal_weg(teksten, "Noah", "persoon");
    EXPECT_EQ(gemaskeerd(teksten[1]), "De buurman [bijzonderheid].");
    EXPECT_EQ(gemaskeerd(teksten[0]), "[jeugdige] slaapt slecht. [jeugdige] eet goed.");
}

TEST(Merken, DezelfdeWoordenMetDezelfdeRolZijnEenGroepEnTwijfelsStaanVooraan) {
    auto teksten = twee_teksten();
    haal_weg(teksten, "buurman", "persoon");
    teksten[1].vlekken[0].twijfel = true;
    const auto groepen = groepeer(teksten);
    ASSERT_EQ(groepen.size(), 2U);
    EXPECT_EQ(groepen[0].woorden, "buurman");
    EXPECT_EQ(groepen[1].woorden, "Noah");
    EXPECT_EQ(groepen[1].plekken, (std::vector<Plek>{{0, 0}, {0, 1}, {1, 1}}));
}

TEST(Merken, LatenStaanEnEenAndereRolGeldenVoorDeGekozenPlekken) {
    auto teksten = twee_teksten();
    laat_staan(teksten, {{0, 0}});
    verander_rol(teksten, {{0, 0}, {1, 0}}, "broer");
    EXPECT_EQ(gemaskeerd(teksten[0]), "Noah slaapt slecht. [broer] eet goed.");
    EXPECT_EQ(gemaskeerd(teksten[1]), "De buurman helpt [broer].");
}

TEST(Merken, EenOordeelGeldtOpnieuwVoorDezelfdeTekst) {
    auto oud = twee_teksten();
    laat_staan(oud, {{0, 0}});
    verander_rol(oud, {{1, 0}}, "broer");
    auto nieuw = twee_teksten();
    neem_oordeel_over(nieuw, oud);
    EXPECT_EQ(gemaskeerd(nieuw[0]), gemaskeerd(oud[0]));
    EXPECT_EQ(gemaskeerd(nieuw[1]), gemaskeerd(oud[1]));
}

TEST(Merken, EenOordeelGeldtNietVoorEenAndereTekstOfEenNieuweBekende) {
    auto oud = twee_teksten();
    laat_staan(oud, {{0, 0}, {0, 1}, {1, 0}});
    auto kennis = gezin();
    kennis.personen[0].rol = "broer";
    Nakijkteksten nieuw{kijk_na("a", "A", oud[0].tekst, kennis), kijk_na("b", "B", "De buurvrouw helpt Noah.", gezin())};
    neem_oordeel_over(nieuw, oud);
    EXPECT_EQ(gemaskeerd(nieuw[0]), "[broer] slaapt slecht. [broer] eet goed.");
    EXPECT_EQ(gemaskeerd(nieuw[1]), "De buurvrouw helpt [jeugdige].");
}

TEST(Merken, VanEenTekstDieDeMachineWeigertBlijftNiets) {
    const auto t = kijk_na("a", "A", "Noah \xFF woont hier", gezin());
    EXPECT_EQ(gemaskeerd(t), "[niet te lezen]");
    EXPECT_EQ(t.tekst.find("Noah"), std::string::npos);
}

}  // namespace

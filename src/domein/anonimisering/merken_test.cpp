// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/merken.hpp"

#include <gtest/gtest.h>

namespace {

using namespace anonimisering;
using deident::Label;
using Plekken = std::vector<std::pair<std::size_t, std::size_t>>;

Vooraf gezin(const std::string& rol = "jeugdige") {
    return {deident::Kennis{.personen = {{.rol = rol, .voornamen = {"Noah"}, .achternaam = "Voorbeeld"}}},
            {base::datum(2026, 11, 23), {base::datum(2014, 3, 1)}}};
}

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
    Nakijkteksten nieuw{kijk_na("a", "A", oud[0].tekst, gezin("broer")), kijk_na("b", "B", "De buurvrouw helpt Noah.", gezin())};
    neem_oordeel_over(nieuw, oud);
    EXPECT_EQ(gemaskeerd(nieuw[0]), "[broer] slaapt slecht. [broer] eet goed.");
    EXPECT_EQ(gemaskeerd(nieuw[1]), "De buurvrouw helpt [jeugdige].");
}

TEST(Merken, S14_EenDatumWordtEenAfstandEnEenVerjaardagNiet) {
    const auto t = kijk_na("a", "A", "Sinds 2 november 2026 is het mis. Noah (geb. 01-03-2014) slaapt niet.", gezin());
    EXPECT_EQ(gemaskeerd(t), "Sinds [drie weken voor de aanmelding] is het mis. [jeugdige] (geb. [geboortedatum]) slaapt niet.");
}

Nakijkteksten met_namen(const std::vector<std::string>& namen) {
    Nakijktekst t{"a", "A", {}, {}, {}};
    for (const auto& naam : namen) {
        t.vlekken.push_back({t.tekst.size(), t.tekst.size() + naam.size(), Label::persoon, "persoon", true});
        t.tekst += naam + " belt. ";
    }
    return {t};
}

TEST(Merken, DezelfdeMensKrijgtOveralHetzelfdeWoord) {
    auto een = met_namen({"Marga Kooistra", "Kooistra", "Marga", "Piet Kooi"});
    EXPECT_EQ(noem(een, "Marga Kooistra", "behandelaar"), 3);
    EXPECT_EQ(gemaskeerd(een[0]), "[behandelaar] belt. [behandelaar] belt. [behandelaar] belt. [persoon] belt. ");
    EXPECT_FALSE(een[0].vlekken[0].twijfel);
    EXPECT_TRUE(een[0].vlekken[1].twijfel) << "nobody looked at that one";
    auto achternaam = met_namen({"Marga Kooistra", "Kooistra"});
    noem(achternaam, "Kooistra", "behandelaar");
    EXPECT_EQ(gemaskeerd(achternaam[0]), "[behandelaar] belt. [behandelaar] belt. ");
    auto twee = met_namen({"Marga Kooistra", "Piet Kooistra", "Kooistra"});
    noem(twee, "Kooistra", "behandelaar");
    EXPECT_EQ(gemaskeerd(twee[0]), "[persoon] belt. [persoon] belt. [behandelaar] belt. ") << "whose surname is it?";
}

TEST(Merken, EenTweedeMetDezelfdeRolKrijgtEenNummer) {
    auto teksten = met_namen({"Marga", "Piet", "Els"});
    const auto biedt = [&](const char* rol) {
        const auto rollen = rollen_voor(teksten);
        return std::count(rollen.begin(), rollen.end(), rol);
    };
    EXPECT_EQ(biedt("behandelaar"), 1);
    EXPECT_EQ(biedt("behandelaar 2"), 0);
    verander_rol(teksten, {{0, 0}}, "behandelaar");
    EXPECT_EQ(biedt("behandelaar 2"), 1);
    verander_rol(teksten, {{0, 1}}, "behandelaar 2");
    EXPECT_EQ(biedt("behandelaar 2"), 1);
    EXPECT_EQ(biedt("behandelaar 3"), 1);
}

TEST(Merken, VanEenTekstDieDeMachineWeigertBlijftNiets) {
    const auto t = kijk_na("a", "A", "Noah \xFF woont hier", gezin());
    EXPECT_EQ(gemaskeerd(t), "[niet te lezen]");
    EXPECT_EQ(t.tekst.find("Noah"), std::string::npos);
}

}  // namespace

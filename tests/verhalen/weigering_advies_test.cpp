// SPDX-License-Identifier: EUPL-1.2
#include "verhalen/weg.hpp"

/// What is refused around the advice, over HTTP: the status, what the person reads, and that nothing changed.
namespace {

using testing::HasSubstr;
using toegang::Rol;

class WeigeringAdvies : public hulp::Weg {
  protected:
    void SetUp() override {
        getekend();
        op_de_lijst();
        op_de_agenda();
        uitgenodigd();
        besproken();
        antwoord = "/casussen/" + nummer + "/advies/1/1";
        afsluiting = "/casussen/" + nummer + "/afsluiting";
    }
    web::Antwoord sluit_af(hulp::Browser& b, const std::string& versie, const std::string& uitkomst = "opgelost") {
        return b.post(afsluiting, {{"versie", versie}, {"uitkomst", uitkomst}, {"reden", "hulp_gestart"}});
    }
    /// What the inbrenger answered until now.
    std::int64_t antwoorden() {
        return h.schrijf(
            [](storage::Sessie& s) { return s.een("SELECT count(*) FROM advies_punt WHERE stand <> ''")->getal(0); });
    }
    std::string antwoord, afsluiting;
};

TEST_F(WeigeringAdvies, VoorHetDefinitiefIsLeestDeInbrengerGeenAdvies) {
    auto b = h.als(Rol::inbrenger);
    EXPECT_EQ(b.haal("/casussen/" + nummer + "/advies").lichaam.find("rustige klas"), std::string::npos);
    weigert(404, "", [&] { return b.haal(antwoord); });
    weigert(404, "", [&] { return b.post(antwoord, {{"stand", "opgevolgd"}}); });
}

TEST_F(WeigeringAdvies, KanNietVraagtWaaromEnWatGetyptIsBlijft) {
    definitief();
    auto b = h.als(Rol::inbrenger);
    b.haal(antwoord);
    const auto leeg = weigert(400, "Kies wat je met dit advies doet", [&] {
        return b.post(antwoord, {{"toelichting", "Nog even"}});
    });
    EXPECT_THAT(leeg.lichaam, HasSubstr("Nog even"));
    weigert(400, "Schrijf op waarom het niet kan", [&] { return b.post(antwoord, {{"stand", "kan_niet"}}); });
    weigert(400, "Kies", [&] { return b.post(antwoord, {{"stand", "misschien"}}); });
    EXPECT_EQ(antwoorden(), 0);
    ASSERT_EQ(b.post(antwoord, {{"stand", "kan_niet"}, {"reden", "Er is geen plek."}}).status, 303);
    EXPECT_EQ(antwoorden(), 1);
    const auto advies = b.haal("/casussen/" + nummer + "/advies");
    EXPECT_THAT(advies.lichaam, HasSubstr("Kan niet"));
    EXPECT_THAT(advies.lichaam, HasSubstr("Er is geen plek."));
    EXPECT_EQ(h.als(Rol::voorzitter).haal("/casussen/" + nummer + "/advies").lichaam.find("Er is geen plek."), std::string::npos)
        << "S2: typed, not signed";
}

TEST_F(WeigeringAdvies, AlleenDeInbrengerAntwoordtEnAlleenOpPuntenDieErZijn) {
    definitief();
    for (const Rol rol : {Rol::procesondersteuner, Rol::voorzitter, Rol::expert}) {
        auto b = h.als(rol);
        b.haal("/start");
        weigert(404, "", [&] { return b.post(antwoord, {{"stand", "opgevolgd"}}); });
    }
    auto b = h.als(Rol::inbrenger);
    b.haal("/start");
    for (const char* pad : {"/1/2", "/2/1", "/0/1", "/1/0"})
        weigert(404, "", [&] { return b.post("/casussen/" + nummer + "/advies" + pad, {{"stand", "opgevolgd"}}); });
    EXPECT_EQ(antwoorden(), 0);
}

TEST_F(WeigeringAdvies, AfsluitenVraagtEenUitkomstEnDeStandVanNuEnKanEenKeer) {
    definitief();
    auto b = h.als(Rol::procesondersteuner);
    const auto versie = hulp::invoer(b.haal(afsluiting), "versie");
    const auto leeg = weigert(400, "Kies of de vraag is opgelost", [&] {
        return b.post(afsluiting, {{"versie", versie}, {"toelichting", "Het gaat goed."}});
    });
    EXPECT_THAT(leeg.lichaam, HasSubstr("Kies waarom het stopt"));
    EXPECT_THAT(leeg.lichaam, HasSubstr("Het gaat goed."));
    weigert(409, "Iemand anders heeft deze casus net gewijzigd", [&] { return sluit_af(b, "1"); });
    weigert(404, "", [&] {
        auto i = h.als(Rol::inbrenger);
        i.haal("/start");
        return sluit_af(i, versie);
    });
    ASSERT_EQ(sluit_af(b, versie).status, 303);
    EXPECT_EQ(status(nummer), "afgesloten");
    weigert(409, "Dit kan nu niet", [&] { return sluit_af(b, versie); });
    auto i = h.als(Rol::inbrenger);
    i.haal("/start");
    weigert(409, "Deze casus is al gesloten", [&] { return i.post(antwoord, {{"stand", "opgevolgd"}}); });
}

/// 004 "Procesregie": who has a procesregisseur is let go only when the solution stands.
TEST_F(WeigeringAdvies, MetEenProcesregisseurGaatDeCasusPasDichtAlsDeOplossingErIs) {
    definitief();
    const auto c = de_casus();
    const casus::Relatieregel regie{c.id, h.account(Rol::procesregisseur), casus::Relatie::procesregisseur, h.nu(), {}, 0};
    const auto erbij = h.schrijf([&](storage::Sessie& s) { return casus::geef_relatie(s, h.huis().ids(), c, regie); });
    ASSERT_TRUE(erbij.goed());
    auto b = h.als(Rol::voorzitter);
    const auto versie = hulp::invoer(b.haal(afsluiting), "versie");
    weigert(400, "Er is een procesregisseur", [&] { return sluit_af(b, versie, "niet"); });
    EXPECT_EQ(sluit_af(b, versie).status, 303);
}

}  // namespace

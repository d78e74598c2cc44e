// SPDX-License-Identifier: EUPL-1.2
#include "verhalen/weg.hpp"

/// What is refused at and after the table, over HTTP: the status, what the person reads, and that nothing changed.
namespace {

using testing::HasSubstr;
using toegang::Rol;

class WeigeringNotulen : public hulp::Weg {
  protected:
    void SetUp() override {
        getekend();
        op_de_lijst();
        op_de_agenda();
        uitgenodigd();
    }
    std::string overleg() const { return agendapunt.substr(0, agendapunt.find("/agendapunten")); }
};

TEST_F(WeigeringNotulen, VoorHetOverlegZijnErGeenNotulen) {
    auto b = h.als(Rol::procesondersteuner);
    b.haal(overleg());
    weigert(400, "Het overleg is nog niet begonnen", [&] { return notuleer(b, notulen(), "3"); });
    weigert(400, "Het overleg is nog niet begonnen", [&] { return b.post(agendapunt + "/besproken", {{"versie", "4"}}); });
    weigert(400, "Het overleg is nog niet begonnen", [&] { return b.post(overleg() + "/sluiten", {{"versie", "1"}}); });
}

TEST_F(WeigeringNotulen, HalveNotulenKomenTerugZoalsGetypt) {
    aan_tafel();
    auto b = h.als(Rol::procesondersteuner);
    const auto leeg = weigert(400, "", [&] { return notuleer(b, {{"notulen", ""}, {"punten-1-tekst", "Zoek een klas."}}); });
    EXPECT_THAT(leeg.lichaam, HasSubstr("Zoek een klas."));
    auto nee = notulen();
    nee.back().second = "nee";
    const auto reden = weigert(400, "Schrijf op waarom dit niet kan", [&] { return notuleer(b, nee); });
    EXPECT_THAT(reden.lichaam, HasSubstr("rustige klas")) << "not executable asks why";
}

TEST_F(WeigeringNotulen, WieEenOudeVersieZagVerliestNiets) {
    aan_tafel();
    auto b = h.als(Rol::procesondersteuner);
    ASSERT_EQ(notuleer(b, notulen()).status, 303);
    const auto a = weigert(409, "Iemand anders heeft dit agendapunt net gewijzigd", [&] {
        return notuleer(b, {{"notulen", "Een andere tekst."}}, "1");
    });
    EXPECT_THAT(a.lichaam, HasSubstr("Een andere tekst."));
}

TEST_F(WeigeringNotulen, BesprokenIsEenKeerEnMetDeStandVanNu) {
    aan_tafel();
    auto b = h.als(Rol::procesondersteuner);
    ASSERT_EQ(notuleer(b, notulen()).status, 303);
    weigert(409, "Iemand anders heeft deze casus net gewijzigd", [&] {
        return b.post(agendapunt + "/besproken", {{"versie", "1"}});
    });
    ASSERT_EQ(bespreek(b).status, 303);
    weigert(409, "net gewijzigd", [&] { return b.post(agendapunt + "/besproken", {{"versie", "5"}}); });
    auto e = h.als(Rol::expert);
    e.haal(agendapunt);
    weigert(404, "", [&] { return e.post(agendapunt + "/besproken", {{"versie", "5"}}); });
}

TEST_F(WeigeringNotulen, DefinitiefIsVanDeVoorzitterEnNaDeHandtekening) {
    aan_tafel();
    auto b = h.als(Rol::procesondersteuner);
    ASSERT_EQ(notuleer(b, notulen()).status, 303);
    auto v = h.als(Rol::voorzitter);
    v.haal(agendapunt + "/notulen");
    weigert(400, "Zet het agendapunt eerst op besproken", [&] { return v.post(agendapunt + "/notulen/definitief", {}); });
    ASSERT_EQ(bespreek(b).status, 303);
    weigert(400, "De notulen zijn nog niet nagekeken en getekend",
            [&] { return v.post(agendapunt + "/notulen/definitief", {}); });
    weigert(404, "", [&] { return b.post(agendapunt + "/notulen/definitief", {}); });
    definitief();
    weigert(409, "", [&] { return v.post(agendapunt + "/notulen/definitief", {}); });
    weigert(403, "Deze notulen kun je nu niet wijzigen", [&] { return notuleer(b, notulen(), "9"); });
}

TEST_F(WeigeringNotulen, SluitenKanEenKeerEnNietMetEenOudeStand) {
    aan_tafel();
    auto v = h.als(Rol::voorzitter);
    const auto versie = hulp::invoer(v.haal(overleg() + "/sluiten"), "versie");
    weigert(409, "net gewijzigd of gesloten", [&] { return v.post(overleg() + "/sluiten", {{"versie", "99"}}); });
    ASSERT_EQ(v.post(overleg() + "/sluiten", {{"versie", versie}}).status, 303);
    weigert(409, "", [&] { return v.post(overleg() + "/sluiten", {{"versie", versie}}); });
    EXPECT_EQ(status(nummer), "geagendeerd") << "on the next overleg";
}

}  // namespace

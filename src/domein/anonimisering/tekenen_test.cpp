// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/anonimisering/casus_test.hpp"

namespace anonimisering {
namespace {

using base::Soort;
using testing::HasSubstr;
using testing::Not;

class Tekenen : public EenCasus {
  protected:
    std::string alles(const Getekend& g) {
        std::string uit = g.titel;
        for (const auto& x : g.teksten) uit += "\n" + x.label + ": " + x.tekst;
        for (const auto& f : g.feiten) uit += "\n" + f.label + "=" + f.waarde;
        return uit;
    }
};
OP_BEIDE(Tekenen);

TEST_P(Tekenen, S2_NietsGaatNaarBuitenVoorIemandTekende) {
    leg_voor();
    EXPECT_FALSE(getekend());
    EXPECT_TRUE(nu().te_tekenen);
    EXPECT_EQ(nu().getekend, 0);
    lees([&](storage::Sessie& s) { EXPECT_EQ(stand(s, casus, Stuksoort::dossier, 0), Stand::wacht); });
}

TEST_P(Tekenen, GetekendStaanErAlleenRollenInPlaatsVanNamen) {
    ASSERT_TRUE(teken(ondersteuner, leg_voor(), 1));
    const auto g = getekend();
    ASSERT_TRUE(g);
    EXPECT_EQ(g->titel, "[jeugdige] wil naar huis");
    ASSERT_EQ(g->teksten.size(), 1U);
    EXPECT_THAT(g->teksten[0].tekst, HasSubstr("[jeugdige] woont op"));
    for (const char* naam : kNamen) EXPECT_THAT(alles(*g), Not(HasSubstr(naam)));
    EXPECT_EQ(g->op, t.nu());
    EXPECT_FALSE(g->nieuwere_wacht);
    EXPECT_FALSE(nu().te_tekenen);
    EXPECT_EQ(nu().getekend, 1);
    lees([&](storage::Sessie& s) {
        EXPECT_EQ(casus::titel(nu(s)), "[jeugdige] wil naar huis");
        EXPECT_EQ(casus::zoek(s, t.om, kijker(s, voorzitter), "dansclub", "", 10, t.nu()).regels.size(), 1U);
        EXPECT_EQ(casus::zoek(s, t.om, kijker(s, voorzitter), "zwaluwe", "", 10, t.nu()).regels.size(), 0U);
    });
}

TEST_P(Tekenen, S14_NaastDeTekstStaanAlleenLeeftijdsbandEnEenGroteGemeente) {
    ASSERT_TRUE(teken(ondersteuner, leg_voor(), 1));
    EXPECT_THAT(alles(*getekend()), HasSubstr("Leeftijd=12–15\nGemeente=Nijmegen"));
    casus = nieuwe_casus(inbrenger, "0296");  // Wijchen is small
    ASSERT_TRUE(teken(ondersteuner, leg_voor(), 1));
    EXPECT_THAT(alles(*getekend()), Not(HasSubstr("Gemeente")));
}

TEST_P(Tekenen, WieDeCasusInbrachtTekentNooitZelf) {
    const auto stuk = leg_voor();
    EXPECT_EQ(teken(inbrenger, stuk, 1).fout().soort, Soort::geen_recht);
    EXPECT_EQ(teken(voorzitter, stuk, 1).fout().soort, Soort::geen_recht);
    casus = nieuwe_casus(ondersteuner_die_inbracht);
    const auto eigen = leg_voor();
    EXPECT_EQ(teken(ondersteuner_die_inbracht, eigen, 1).fout().soort, Soort::geen_recht);
    EXPECT_FALSE(getekend());
    EXPECT_TRUE(teken(anonimiseerder, eigen, 1));
}

TEST_P(Tekenen, OokEenMedeInbrengerTekentNiet) {
    const auto stuk = leg_voor();
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(casus::geef_relatie(s, t.ids, casus,
                                        {casus.id, ondersteuner_die_inbracht, casus::Relatie::mede_inbrenger, t.nu(), {}, 0}));
    });
    EXPECT_EQ(teken(ondersteuner_die_inbracht, stuk, 1).fout().sleutel, "anonimisering.vier_ogen");
}

TEST_P(Tekenen, DeMachineTekentNooit) {
    const auto stuk = leg_voor();
    const auto uit = schrijf(
        [&](storage::Sessie& s) { return anonimisering::teken(s, t.om, Kijker::systeem(nijmegen), casus.id, stuk, 1, t.nu()); });
    EXPECT_EQ(uit.fout().soort, Soort::geen_recht);
}

TEST_P(Tekenen, EenAanvullingVraagtEenNieuweHandtekeningEnTotDanBlijftDeOudeStaan) {
    const auto eerste = leg_voor();
    ASSERT_TRUE(teken(ondersteuner, eerste, 1));
    auto meer = teksten();
    meer.push_back({"aanvulling-1", "Aanvulling", "Tjibbe is verhuisd."});
    const auto tweede = leg_voor(Stuksoort::dossier, 0, meer);
    EXPECT_TRUE(nu().te_tekenen);
    EXPECT_EQ(getekend()->versie, 1);
    EXPECT_TRUE(getekend()->nieuwere_wacht);
    EXPECT_EQ(teken(ondersteuner, eerste, 1).fout().soort, Soort::botsing);
    EXPECT_EQ(teken(ondersteuner, tweede, 1).fout().soort, Soort::botsing);
    ASSERT_TRUE(teken(ondersteuner, tweede, 2));
    EXPECT_EQ(getekend()->versie, 2);
    EXPECT_THAT(alles(*getekend()), HasSubstr("[jeugdige] is verhuisd."));
    EXPECT_EQ(nu().getekend, 2);
    lees([&](storage::Sessie& s) {
        EXPECT_EQ(s.een("SELECT count(*) FROM anonimisering_getekend")->getal(0), 1) << "the older projection is gone (S23)";
    });
}

TEST_P(Tekenen, EenNietGetekendeVersieVervaltDoorEenNieuwere) {
    const auto eerste = leg_voor();
    const auto tweede = leg_voor();
    EXPECT_EQ(teken(ondersteuner, eerste, 1).fout().soort, Soort::botsing);
    EXPECT_TRUE(teken(ondersteuner, tweede, 2));
    EXPECT_EQ(teken(anonimiseerder, tweede, 2).fout().soort, Soort::niet_gevonden) << "nothing waits: no access";
    EXPECT_EQ(teken(ondersteuner, tweede, 2).fout().soort, Soort::botsing) << "signed once";
}

TEST_P(Tekenen, ElkeSoortEnBronHeeftEenEigenHandtekening) {
    const auto dossier = leg_voor();
    const auto notulen = leg_voor(Stuksoort::notulen, 7, {{"notulen", "Notulen", "We spraken over Tjibbe."}});
    ASSERT_TRUE(teken(ondersteuner, notulen, 1));
    EXPECT_FALSE(getekend());
    EXPECT_FALSE(getekend(Stuksoort::notulen, 8));
    EXPECT_EQ(getekend(Stuksoort::notulen, 7)->teksten[0].tekst, "We spraken over [jeugdige].");
    EXPECT_EQ(nu().getekend, 0) << "the dossier is not signed by signing notulen";
    EXPECT_TRUE(nu().te_tekenen) << "the dossier still waits";
    ASSERT_TRUE(teken(ondersteuner, dossier, 1));
    EXPECT_FALSE(nu().te_tekenen);
}

TEST_P(Tekenen, EenHandtekeningStaatInHetLogboekEnOpDeBus) {
    int gehoord = 0;
    t.bus.luister<StukGetekend>([&](const StukGetekend& e) {
        ++gehoord;
        EXPECT_EQ(e.casus.getekend, 1);
        EXPECT_EQ(e.soort, Stuksoort::dossier);
    });
    ASSERT_TRUE(teken(anonimiseerder, leg_voor(), 1));
    EXPECT_EQ(gehoord, 1);
    lees([&](storage::Sessie& s) {
        const auto regels =
            audit::zoek(s, {.regio = nijmegen.getal, .casus = casus.id.getal, .naam_begint_met = "anonimisering."});
        ASSERT_EQ(regels.size(), 1U);
        EXPECT_EQ(regels[0].gebeurtenis.account, anonimiseerder.getal);
        EXPECT_EQ(regels[0].gebeurtenis.bijzonderheid, "versie 1");
    });
}

TEST_P(Tekenen, AlsDelenIsGestoptIsOokWatGetekendWasWeg) {
    ASSERT_TRUE(teken(ondersteuner, leg_voor(), 1));
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(casus::stop_deling(s, t.om, kijker(s, ondersteuner), casus.id, "ingetrokken", t.nu()));
    });
    EXPECT_FALSE(getekend());
}

TEST_P(Tekenen, S6_OrigineelEnGetekendeTekstStaanVersleuteldInDeTabel) {
    ASSERT_TRUE(teken(ondersteuner, leg_voor(), 1));
    lees([&](storage::Sessie& s) {
        const auto r = *s.een(
            "SELECT k.inhoud, k.merken, g.inhoud FROM anonimisering_stuk k JOIN anonimisering_getekend g ON g.stuk_id = k.id");
        for (std::size_t kolom : {0U, 1U, 2U})
            for (const char* woord : {"Tjibbe", "jeugdige", "dansclub"}) EXPECT_THAT(r.bytes(kolom).data, Not(HasSubstr(woord)));
    });
}

}  // namespace
}  // namespace anonimisering

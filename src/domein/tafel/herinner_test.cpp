// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/ingediend_test.hpp"
#include "domein/tafel/plannen.hpp"

/// The table of these tests is on Thursday 3 December 2026; what waits is said once, at its moment.
namespace tafel {
namespace {

class Herinneren : public IngediendTest {
  protected:
    Herinneren() { t.om.demo = true; }  // texts of mails can be read back
    struct Moment {
        int maand, dag, uur, minuut;
    };
    /// Runs the task at that moment; how often this subject was sent by then.
    int na(const Moment& m, const std::string& onderwerp) {
        t.klok.zet(base::om(base::datum(2026, m.maand, m.dag), m.uur, m.minuut));
        herinner(t.om, regio, t.nu());
        int aantal = 0;
        schrijf([&](storage::Sessie& s) {
            const auto mails = eigen_mails(s);
            for (auto plek = mails.find(onderwerp); plek != std::string::npos; plek = mails.find(onderwerp, plek + 1)) ++aantal;
        });
        return aantal;
    }
    std::string overleg_op() {
        std::string uit;
        schrijf([&](storage::Sessie& s) { uit = base::iso(store::overleg(s, regio, punt(s).overleg)->datum); });
        return uit;
    }
};
OP_BEIDE(Herinneren);

TEST_P(Herinneren, wie_nog_moet_uitnodigen_hoort_dat_maandagochtend_een_keer) {
    zet_op_de_agenda();
    const std::string wat = "Nog uitnodigen voor het overleg van 3 december 2026";
    EXPECT_EQ(na({11, 30, 8, 59}, wat), 0);
    EXPECT_EQ(na({11, 30, 9, 0}, wat), 1);
    EXPECT_EQ(na({12, 1, 9, 0}, wat), 1);
}

TEST_P(Herinneren, wie_uitnodigde_hoort_niets) {
    zet_op_de_agenda();
    schrijf([&](storage::Sessie& s) {
        auto p = punt(s);
        p.stand = Puntstand::uitgenodigd;
        store::bewaar(s, p, p.versie);
    });
    EXPECT_EQ(na({11, 30, 9, 0}, "Nog uitnodigen"), 0);
}

/// Voorzitter and procesondersteuner are told: two messages.
TEST_P(Herinneren, een_verloren_handtekening_is_maandag_een_taak_en_verzet_woensdag_het_punt) {
    zet_op_de_agenda(false);
    const std::string taak = "Handtekening kwijt voor het overleg van 3 december 2026";
    EXPECT_EQ(na({11, 30, 11, 59}, taak), 0);
    EXPECT_EQ(na({11, 30, 12, 0}, taak), 2);
    EXPECT_EQ(na({12, 2, 11, 59}, taak), 2);
    EXPECT_EQ(overleg_op(), "2026-12-03");
    const std::string verzet = "gaat die dag niet door. Het gaat naar het overleg van donderdag 17 december 2026";
    EXPECT_EQ(na({12, 2, 12, 0}, verzet), 1) << "the inbrenger";
    EXPECT_EQ(overleg_op(), "2026-12-17");
    EXPECT_EQ(na({12, 2, 12, 5}, verzet), 1) << "once";
    EXPECT_EQ(overleg_op(), "2026-12-17");
    schrijf([&](storage::Sessie& s) {
        EXPECT_EQ(nu(s).status, Status::geagendeerd);
        EXPECT_EQ(base::iso(*nu(s).overleg_op), "2026-12-17");
    });
}

TEST_P(Herinneren, wat_weer_getekend_is_blijft_staan) {
    zet_op_de_agenda(false);
    EXPECT_EQ(na({11, 30, 12, 0}, "Handtekening kwijt"), 2);
    schrijf([&](storage::Sessie& s) { casus::zet_getekend(s, id, 1); });
    EXPECT_EQ(na({12, 2, 12, 0}, "gaat die dag niet door"), 0);
    EXPECT_EQ(overleg_op(), "2026-12-03");
}

TEST_P(Herinneren, notulen_die_er_vrijdag_moeten_zijn_worden_een_keer_gevraagd) {
    zet_op_de_agenda();
    schrijf([&](storage::Sessie& s) { doe(s, voorzitter, id, Stap::bespreken); });
    const std::string wat = "Nog geen notulen van het overleg van 3 december 2026";
    EXPECT_EQ(na({12, 11, 8, 59}, wat), 0);
    EXPECT_EQ(na({12, 11, 9, 0}, wat), 2);
    EXPECT_EQ(na({12, 14, 9, 0}, wat), 2);
}

TEST_P(Herinneren, wie_het_delen_stopte_hoort_niets_meer) {
    zet_op_de_agenda();
    schrijf([&](storage::Sessie& s) {
        doe(s, voorzitter, id, Stap::bespreken);
        ASSERT_TRUE(casus::stop_deling(s, t.om, inbrenger, id, "", t.nu()).goed());
    });
    EXPECT_EQ(na({12, 11, 9, 0}, "Nog geen notulen"), 0);
}

TEST(Ronde, uitnodigen_kan_tot_en_met_de_maandag_van_de_tafelweek) {
    EXPECT_EQ(base::iso(uitnodiging_uiterlijk(regio::nijmegen(), base::datum(2026, 12, 3))), "2026-11-30");
    EXPECT_EQ(base::iso(uitnodiging_uiterlijk(regio::nijmegen(), base::datum(2026, 12, 31))), "2026-12-28");
}

TEST(Ronde, houdt_de_dagen_van_de_cyclus_waarin_haar_vooroverleg_viel) {
    regio::Cyclus nieuw = regio::nijmegen();
    nieuw.uitnodiging.dag = std::chrono::Tuesday;
    nieuw.notulen.dag = std::chrono::Thursday;
    regio::Rooster rooster(regio::nijmegen());
    rooster.zet(base::datum(2026, 11, 30), nieuw);  // after the vooroverleg of 25 November, before its table
    EXPECT_EQ(base::iso(uitnodiging_uiterlijk(rooster, base::datum(2026, 12, 3))), "2026-11-30");
    EXPECT_EQ(base::iso(notulen_uiterlijk(rooster, base::datum(2026, 12, 3))), "2026-12-11");
    EXPECT_EQ(base::iso(uitnodiging_uiterlijk(rooster, base::datum(2026, 12, 17))), "2026-12-15");
    EXPECT_EQ(base::iso(notulen_uiterlijk(rooster, base::datum(2026, 12, 17))), "2026-12-24");
}

}  // namespace
}  // namespace tafel

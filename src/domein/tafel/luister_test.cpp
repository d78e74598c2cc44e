// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/tafel/huis_test.hpp"
#include "domein/tafel/plannen.hpp"

namespace tafel {
namespace {

using Luister = TafelTest;
OP_BEIDE(Luister);

TEST_P(Luister, plannen_maakt_een_half_jaar_overleggen_en_nooit_twee_op_een_dag) {
    schrijf([&](storage::Sessie& s) {
        plan(s, t.om, regio, t.nu());
        const auto eerst = komende(s, regio, t.nu());
        ASSERT_GE(eerst.size(), 12U);
        EXPECT_EQ(base::iso(eerst.front().datum), "2026-12-03");  // Thursday of the odd week after Wednesday 25 November
        EXPECT_FALSE(eerst.front().ref.empty());
        plan(s, t.om, regio, t.nu());
        EXPECT_EQ(komende(s, regio, t.nu()).size(), eerst.size());
    });
}

TEST_P(Luister, agenderen_zet_de_casus_op_het_overleg_van_zijn_ronde) {
    schrijf([&](storage::Sessie& s) {
        const auto c = op_agenda(s);
        const auto p = lopend_punt(s, regio, c.id);
        ASSERT_TRUE(p);
        const auto o = store::overleg(s, regio, p->overleg);
        EXPECT_EQ(label(*o, *p), "3 december, punt 1");
        EXPECT_EQ(c.overleg_op, o->datum);
        const auto tweede = lopend_punt(s, regio, op_agenda(s).id);
        EXPECT_EQ(tweede->nummer, 2);
        EXPECT_EQ(tweede->begin, p->einde());
    });
}

TEST_P(Luister, van_de_agenda_eindigt_toegang_en_uitnodiging_in_dezelfde_transactie) {
    for (const Stap stap : {Stap::van_agenda_halen, Stap::intrekken, Stap::overlijden}) {
        schrijf([&](storage::Sessie& s) {
            const auto c = op_agenda(s);
            const auto p = *lopend_punt(s, regio, c.id);
            is_uitgenodigd(s, c, p, expert);
            ASSERT_TRUE(ziet(s, expert, c));
            doe(s, stap == Stap::intrekken ? inbrenger : voorzitter, c.id, stap);
            EXPECT_FALSE(ziet(s, expert, c)) << casus::naam_van(stap);
            EXPECT_FALSE(lopend_punt(s, regio, c.id));
            EXPECT_EQ(store::punt(s, regio, p.id)->stand, Puntstand::vervallen);
            EXPECT_EQ(genodigden(s, p.id).front().reden, "vervallen");
        });
    }
}

TEST_P(Luister, deling_stoppen_sluit_de_tafel_ook_na_de_bespreking) {
    schrijf([&](storage::Sessie& s) {
        const auto c = op_agenda(s);
        const auto p = *lopend_punt(s, regio, c.id);
        is_uitgenodigd(s, c, p, expert);
        doe(s, procesondersteuner, c.id, Stap::bespreken);
        EXPECT_EQ(store::punt(s, regio, p.id)->stand, Puntstand::besproken);
        EXPECT_TRUE(ziet(s, expert, c));
        ASSERT_TRUE(casus::stop_deling(s, t.om, procesondersteuner, c.id, "", t.nu()).goed());
        EXPECT_FALSE(ziet(s, expert, c));
        for (const auto& r : casus::relaties(s, c.id)) EXPECT_EQ(r.relatie == casus::Relatie::expert, r.tot.has_value());
    });
}

TEST_P(Luister, na_hervatten_komt_de_casus_op_het_volgende_overleg_zonder_oude_uitnodiging) {
    schrijf([&](storage::Sessie& s) {
        const auto c = op_agenda(s);
        const auto p = *lopend_punt(s, regio, c.id);
        is_uitgenodigd(s, c, p, expert);
        ASSERT_TRUE(casus::stop_deling(s, t.om, procesondersteuner, c.id, "", t.nu()).goed());
        EXPECT_EQ(store::punt(s, regio, p.id)->stand, Puntstand::vervallen);
        const int versie = casus::lees(s, regio, c.id)->versie;
        ASSERT_TRUE(casus::hervat_deling(s, t.om, procesondersteuner, c.id, versie, "", t.nu()).goed());
        const auto erna = lopend_punt(s, regio, c.id);
        ASSERT_TRUE(erna);
        EXPECT_EQ(casus::lees(s, regio, c.id)->overleg_op, store::overleg(s, regio, erna->overleg)->datum);
        EXPECT_TRUE(genodigden(s, erna->id).empty());
        EXPECT_FALSE(ziet(s, expert, c));
    });
}

TEST_P(Luister, deling_stoppen_terwijl_de_tafel_bezig_is_breekt_het_punt_af) {
    schrijf([&](storage::Sessie& s) {
        const auto c = op_agenda(s);
        const auto p = *lopend_punt(s, regio, c.id);
        t.klok.zet(p.begin);
        ASSERT_TRUE(bewaar_notulen(s, t.om, procesondersteuner, p.id, p.versie, "We spraken.", {}, t.nu()).goed());
        ASSERT_TRUE(casus::stop_deling(s, t.om, inbrenger, c.id, "", t.nu()).goed());
        const auto na = *store::punt(s, regio, p.id);
        EXPECT_EQ(na.stand, Puntstand::vervallen);
        EXPECT_EQ(bewaar_notulen(s, t.om, procesondersteuner, p.id, na.versie, "Toch.", {}, t.nu()).fout().sleutel,
                  "tafel.deling_gestopt");
        EXPECT_FALSE(maak_definitief(s, t.om, voorzitter, p.id, t.nu()).goed());
        EXPECT_FALSE(markeer_besproken(s, t.om, procesondersteuner, p.id, 99, t.nu()).goed());
    });
}

TEST_P(Luister, na_een_overlijden_krijgt_de_inbrenger_geen_mail_en_gaan_er_geen_notulen_uit) {
    t.om.demo = true;  // so that the test can read the mails
    schrijf([&](storage::Sessie& s) {
        const auto c = op_agenda(s);
        auto p = *lopend_punt(s, regio, c.id);
        is_uitgenodigd(s, c, p, expert);
        p.inbrenger_uitgenodigd_op = t.nu();
        ASSERT_TRUE(store::bewaar(s, p, p.versie));
        doe(s, procesondersteuner, c.id, Stap::overlijden);
        EXPECT_THAT(eigen_mails(s), testing::HasSubstr("gaat niet door"));
        EXPECT_THAT(eigen_mails(s), testing::Not(testing::HasSubstr("I. Inbrenger")));
        EXPECT_FALSE(bewaar_notulen(s, t.om, procesondersteuner, p.id, p.versie, "We spraken.", {}, p.begin).goed());
        EXPECT_FALSE(maak_definitief(s, t.om, voorzitter, p.id, p.begin).goed());
    });
}

TEST_P(Luister, niet_besproken_gaat_vanzelf_naar_het_volgende_overleg_zonder_oude_toegang) {
    schrijf([&](storage::Sessie& s) {
        const auto c = op_agenda(s);
        const auto p = *lopend_punt(s, regio, c.id);
        is_uitgenodigd(s, c, p, expert);
        store::zet_tekst(s, t.om, regio, p.id, "vraag", "Wat helpt?");
        doe(s, Kijker::systeem(regio), c.id, Stap::niet_besproken);
        EXPECT_FALSE(ziet(s, expert, c));
        EXPECT_EQ(store::punt(s, regio, p.id)->stand, Puntstand::niet_besproken);
        const auto erna = *lopend_punt(s, regio, c.id);
        EXPECT_EQ(base::iso(store::overleg(s, regio, erna.overleg)->datum), "2026-12-17");
        EXPECT_EQ(base::iso(*casus::lees(s, regio, c.id)->overleg_op), "2026-12-17");
        EXPECT_EQ(store::tekst(s, t.om, regio, erna.id, "vraag"), "Wat helpt?");
        ASSERT_EQ(genodigden(s, erna.id).size(), 1U);
        EXPECT_FALSE(genodigden(s, erna.id).front().uitgenodigd_op) << "invitations anew";
    });
}

TEST_P(Luister, notulen_zijn_er_vrijdag_in_de_week_na_de_tafel) {
    EXPECT_EQ(base::iso(notulen_uiterlijk(regio::nijmegen(), base::datum(2026, 12, 3))), "2026-12-11");
    EXPECT_EQ(base::iso(notulen_uiterlijk(regio::nijmegen(), base::datum(2026, 12, 31))), "2027-01-08");
}

}  // namespace
}  // namespace tafel

// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/tafel/huis_test.hpp"
#include "domein/tafel/keuze.hpp"
#include "domein/tafel/punt.hpp"

namespace tafel {
namespace {

using testing::HasSubstr;

class Regels : public TafelTest {
  protected:
    std::string reden(storage::Sessie& s, const Casus& c, const Kijker& wie) {
        const auto p = *lopend_punt(s, regio, c.id);
        for (const auto& k : kandidaten(s, t.om, *store::overleg(s, regio, p.overleg), p, *casus::lees(s, regio, c.id)))
            if (k.wie.account == wie.account) return k.kan() ? "kan" : k.reden;
        return "staat er niet";
    }
    base::Result<> plan(storage::Sessie& s, const Casus& c, std::function<void(Planning&)> anders) {
        const auto p = *lopend_punt(s, regio, c.id);
        auto pl = *planning(s, t.om, p);
        anders(pl);
        return plan_punt(s, t.om, procesondersteuner, p.id, p.versie, pl, t.nu());
    }
};
OP_BEIDE(Regels);

TEST_P(Regels, wie_gekozen_kan_worden_en_waarom_niet) {
    schrijf([&](storage::Sessie& s) {
        const auto c = op_agenda(s);
        EXPECT_EQ(reden(s, c, expert), "kan");
        EXPECT_EQ(reden(s, c, voorzitter), "staat er niet");
        casus::sluit_uit(s, t.om, procesondersteuner, c, ander.account, {}, t.nu());
        EXPECT_THAT(reden(s, c, ander), HasSubstr("Uitgesloten"));
        casus::Identiteit i;
        i.personen = {{.rol = "hulpverlener", .organisatie = regio::organisatie(s, regio, werkgever)->naam}};
        casus::bewaar_identiteit(s, t.om, c, i);
        EXPECT_THAT(reden(s, c, expert), HasSubstr("Werkgever is bij deze casus betrokken"));
    });
}

TEST_P(Regels, niemand_zit_bij_meer_agendapunten_dan_hij_wil) {
    schrijf([&](storage::Sessie& s) {
        for (int k = 0; k < 2; ++k) {
            const auto c = op_agenda(s);
            EXPECT_EQ(reden(s, c, expert), "kan");
            EXPECT_TRUE(plan(s, c, [&](Planning& pl) { pl.experts = {expert.account}; }).goed());
        }
        const auto derde = op_agenda(s);
        EXPECT_THAT(reden(s, derde, expert), HasSubstr("genoeg agendapunten"));
        EXPECT_EQ(plan(s, derde, [&](Planning& pl) { pl.experts = {expert.account}; }).fout().veld, "experts");
    });
}

TEST_P(Regels, een_link_van_een_ander_agendapunt_vraagt_een_bevestiging) {
    schrijf([&](storage::Sessie& s) {
        const auto eerste = op_agenda(s), tweede = op_agenda(s);
        const auto met_link = [](Planning& pl) { pl.link = "https://meet.example/kamer"; };
        EXPECT_TRUE(plan(s, eerste, met_link).goed());
        EXPECT_EQ(plan(s, tweede, met_link).fout().sleutel, "tafel.zelfde_link");
        EXPECT_TRUE(plan(s, tweede, [&](Planning& pl) {
                        met_link(pl);
                        pl.zelfde_link = true;
                    }).goed());
    });
}

TEST_P(Regels, wie_niet_meer_gekozen_is_verliest_de_toegang) {
    schrijf([&](storage::Sessie& s) {
        const auto c = op_agenda(s);
        const auto p = *lopend_punt(s, regio, c.id);
        is_uitgenodigd(s, c, p, expert);
        EXPECT_TRUE(plan(s, c, [](Planning& pl) { pl.experts = {}; }).goed());
        EXPECT_FALSE(ziet(s, expert, c));
        EXPECT_EQ(genodigden(s, p.id).front().reden, "verwijderd");
    });
}

TEST_P(Regels, een_uitnodiging_van_een_ander_agendapunt_opent_dit_niet) {
    schrijf([&](storage::Sessie& s) {
        const auto c = op_agenda(s);
        const auto eerst = *lopend_punt(s, regio, c.id);
        doe(s, Kijker::systeem(regio), c.id, Stap::niet_besproken);
        const auto erna = *lopend_punt(s, regio, c.id);
        is_uitgenodigd(s, c, erna, expert);
        EXPECT_TRUE(vind_als_genodigde(s, expert, erna.id, t.nu()).goed());
        EXPECT_FALSE(vind_als_genodigde(s, expert, eerst.id, t.nu()).goed());
    });
}

TEST_P(Regels, een_vervallen_convenant_sluit_de_tafel_bij_het_volgende_verzoek) {
    schrijf([&](storage::Sessie& s) {
        const auto c = op_agenda(s);
        const auto p = *lopend_punt(s, regio, c.id);
        is_uitgenodigd(s, c, p, expert);
        ASSERT_TRUE(vind_als_genodigde(s, expert, p.id, t.nu()).goed());
        auto o = *regio::organisatie(s, regio, werkgever);
        o.convenant_tot = base::dag_van(t.nu());
        regio::zet_organisatie(s, t.ids, regio, o);
        EXPECT_FALSE(vind_als_genodigde(s, expert, p.id, t.nu()).goed());
    });
}

TEST_P(Regels, gasten_staan_versleuteld_en_krijgen_alleen_tijd_en_plaats) {
    t.om.demo = true;
    schrijf([&](storage::Sessie& s) {
        const auto c = op_agenda(s);
        EXPECT_TRUE(plan(s, c, [](Planning& pl) {
                        pl.gasten = {{"gast", "leerkracht", "De Regenboog", "G. Gast", "gast@school.example"}};
                    }).goed());
        const auto p = *lopend_punt(s, regio, c.id);
        EXPECT_EQ(s.een("SELECT gegevens FROM tafel_gast")->bytes(0).data.find("Regenboog"), std::string::npos);
        EXPECT_EQ(planning(s, t.om, p)->gasten.front().organisatie, "De Regenboog");
        EXPECT_TRUE(nodig_inbrenger_uit(s, t.om, procesondersteuner, p.id, t.nu()).goed());
        const auto mails = eigen_mails(s);
        EXPECT_THAT(mails, HasSubstr("Beste G. Gast"));
        EXPECT_THAT(mails, testing::Not(HasSubstr(c.nummer)));
    });
}

TEST_P(Regels, een_ander_dan_de_procesondersteuner_plant_en_nodigt_niet) {
    schrijf([&](storage::Sessie& s) {
        const auto c = op_agenda(s);
        const auto p = *lopend_punt(s, regio, c.id);
        for (const Kijker& k : {voorzitter, inbrenger, expert}) {
            EXPECT_EQ(plan_punt(s, t.om, k, p.id, p.versie, *planning(s, t.om, p), t.nu()).fout().soort,
                      base::Soort::niet_gevonden);
            EXPECT_EQ(nodig_uit(s, t.om, k, p.id, p.versie, t.nu()).fout().soort, base::Soort::niet_gevonden);
        }
        Kijker elders = procesondersteuner;
        elders.regio = regio::RegioId{regio.getal + 1};
        EXPECT_EQ(nodig_inbrenger_uit(s, t.om, elders, p.id, t.nu()).fout().soort, base::Soort::niet_gevonden);
    });
}

}  // namespace
}  // namespace tafel

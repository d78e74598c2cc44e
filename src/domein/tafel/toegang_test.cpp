// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/ingediend_test.hpp"
#include "domein/tafel/paginas.hpp"

/// Access of an expert begins with `uitnodigen` and ends by every rule of domain.md section 6. Each row asks the policy of the casus, the
/// page of the agendapunt and the query of the own list: they have to say the same.
namespace tafel {
namespace {

using namespace std::chrono_literals;

class ToegangVanExpert : public IngediendTest {
  public:
    using Wat = void (ToegangVanExpert::*)(storage::Sessie&);
    struct Geval {
        const char* wat;
        Wat doe;
        bool ziet;
    };
    void SetUp() override { zet_op_de_agenda(); }

    void niets(storage::Sessie&) {}
    void kies(storage::Sessie& s) { plan_met(s, {expert.account}); }
    void nodig_uit(storage::Sessie& s) {
        kies(s);
        const auto p = punt(s);
        ASSERT_TRUE(tafel::nodig_uit(s, t.om, procesondersteuner, p.id, p.versie, t.nu()).goed());
    }
    void meldt_zich_af(storage::Sessie& s) {
        nodig_uit(s);
        EXPECT_TRUE(meld_af(s, t.om, expert, eerste(s).id, false, t.nu()).goed());
    }
    void kent_het_gezin(storage::Sessie& s) {
        nodig_uit(s);
        EXPECT_TRUE(meld_af(s, t.om, expert, eerste(s).id, true, t.nu()).goed());
    }
    void wordt_verwijderd(storage::Sessie& s) {
        nodig_uit(s);
        plan_met(s, {});
    }
    void werkgever_uitgesloten(storage::Sessie& s) {
        nodig_uit(s);
        casus::sluit_uit(s, t.om, procesondersteuner, nu(s), {}, werkgever, t.nu());
    }
    void verliest_de_rol(storage::Sessie& s) {
        nodig_uit(s);
        expert.rollen = {};
    }
    void van_de_agenda(storage::Sessie& s) { na_uitnodiging(s, voorzitter, Stap::van_agenda_halen); }
    void naar_volgend_overleg(storage::Sessie& s) { na_uitnodiging(s, Kijker::systeem(regio), Stap::niet_besproken); }
    void ingetrokken(storage::Sessie& s) { na_uitnodiging(s, inbrenger, Stap::intrekken); }
    void ongeldig(storage::Sessie& s) { na_uitnodiging(s, procesondersteuner, Stap::ongeldig_verklaren); }
    void overleden(storage::Sessie& s) { na_uitnodiging(s, voorzitter, Stap::overlijden); }
    void deling_gestopt(storage::Sessie& s) {
        nodig_uit(s);
        EXPECT_TRUE(casus::stop_deling(s, t.om, inbrenger, id, "", t.nu()).goed());
    }
    void besproken(storage::Sessie& s) { na_uitnodiging(s, voorzitter, Stap::bespreken); }
    void besproken_en_ingetrokken(storage::Sessie& s) {
        besproken(s);
        doe(s, procesondersteuner, id, Stap::ongeldig_verklaren);
    }

    void plan_met(storage::Sessie& s, std::vector<AccountId> experts) {
        const auto p = punt(s);
        auto pl = planning(s, t.om, p).value();
        pl.experts = std::move(experts);
        EXPECT_TRUE(plan_punt(s, t.om, procesondersteuner, p.id, p.versie, pl, t.nu()).goed());
    }
    void na_uitnodiging(storage::Sessie& s, const Kijker& wie, Stap stap) {
        nodig_uit(s);
        doe(s, wie, id, stap);
    }
    Agendapunt eerste(storage::Sessie& s) { return store::punten_van(s, regio, id).front(); }

    /// The three doors, as one word.
    std::string deuren(storage::Sessie& s) {
        std::string uit;
        if (casus::vind(s, expert, id, t.nu())) uit += "casus ";
        if (vind_als_genodigde(s, expert, eerste(s).id, t.nu())) uit += "punt ";
        if (!paginas::eigen_punten(s, expert, t.nu()).empty()) uit += "lijst ";
        return uit;
    }
};
OP_BEIDE(ToegangVanExpert);

TEST_P(ToegangVanExpert, S28_begint_met_de_uitnodiging_en_eindigt_door_elke_regel) {
    using T = ToegangVanExpert;
    const Geval gevallen[] = {
        {"nog niet gekozen", &T::niets, false},
        {"gekozen, niet uitgenodigd", &T::kies, false},
        {"uitgenodigd", &T::nodig_uit, true},
        {"afgemeld", &T::meldt_zich_af, false},
        {"kent het gezin", &T::kent_het_gezin, false},
        {"van de lijst gehaald", &T::wordt_verwijderd, false},
        {"werkgever uitgesloten", &T::werkgever_uitgesloten, false},
        {"rol van expert kwijt", &T::verliest_de_rol, false},
        {"agendapunt vervallen", &T::van_de_agenda, false},
        {"agendapunt verzet", &T::naar_volgend_overleg, false},
        {"casus ingetrokken", &T::ingetrokken, false},
        {"casus ongeldig", &T::ongeldig, false},
        {"overleden", &T::overleden, false},
        {"deling gestopt", &T::deling_gestopt, false},
        {"besproken", &T::besproken, true},
        {"na het bespreken ongeldig", &T::besproken_en_ingetrokken, false},
    };
    for (const Geval& g : gevallen) {
        SCOPED_TRACE(g.wat);
        // Each row on the same beginning: what it does is rolled back.
        struct Terug {};
        try {
            schrijf([&](storage::Sessie& s) {
                const Kijker voor = expert;
                (this->*g.doe)(s);
                EXPECT_EQ(deuren(s), g.ziet ? "casus punt lijst " : "");
                expert = voor;
                throw Terug{};
            });
        } catch (const Terug&) {
        }
    }
}

/// Found by a browser test that opened another agendapunt than its own: the invitation counts for one agendapunt, not for its overleg.
TEST_P(ToegangVanExpert, een_uitnodiging_opent_geen_ander_agendapunt_van_hetzelfde_overleg) {
    CasusId tweede;
    schrijf([&](storage::Sessie& s) {
        nodig_uit(s);
        tweede = dien_in(s);
        casus::zet_getekend(s, tweede, 1);
        doe(s, voorzitter, tweede, Stap::agenderen);
    });
    schrijf([&](storage::Sessie& s) {
        const auto ander_punt = lopend_punt(s, regio, tweede).value();
        ASSERT_EQ(ander_punt.overleg, eerste(s).overleg);
        EXPECT_TRUE(vind_als_genodigde(s, expert, eerste(s).id, t.nu()).goed());
        EXPECT_FALSE(vind_als_genodigde(s, expert, ander_punt.id, t.nu()).goed());
        EXPECT_FALSE(casus::vind(s, expert, tweede, t.nu()).goed());
        EXPECT_FALSE(vind_als_genodigde(s, ander, eerste(s).id, t.nu()).goed()) << "a colleague at the same employer";
    });
}

TEST_P(ToegangVanExpert, eindigt_vijfendertig_dagen_na_het_overleg_ook_zonder_notulen) {
    schrijf([&](storage::Sessie& s) { besproken(s); });
    t.klok.zet(base::om(base::datum(2027, 1, 7), 0, 0) - 1s);
    schrijf([&](storage::Sessie& s) { EXPECT_EQ(deuren(s), "casus punt lijst "); });
    t.klok.vooruit(1s);
    schrijf([&](storage::Sessie& s) { EXPECT_EQ(deuren(s), ""); });
}

TEST_P(ToegangVanExpert, eindigt_veertien_dagen_na_definitieve_notulen) {
    schrijf([&](storage::Sessie& s) { nodig_uit(s); });
    t.klok.zet(base::om(base::datum(2026, 12, 3), 11, 0));
    std::int64_t bron = 0;
    schrijf([&](storage::Sessie& s) {
        const auto p = punt(s);
        bron = p.id.getal;
        ASSERT_TRUE(bewaar_notulen(s, t.om, procesondersteuner, p.id, p.versie, "Besproken.", {}, t.nu()).goed());
        ASSERT_TRUE(markeer_besproken(s, t.om, voorzitter, p.id, nu(s).versie, t.nu()).goed());
    });
    teken(anonimisering::Stuksoort::notulen, bron);
    schrijf([&](storage::Sessie& s) { ASSERT_TRUE(maak_definitief(s, t.om, voorzitter, AgendapuntId{bron}, t.nu()).goed()); });
    t.klok.vooruit(14 * 24h - 1s);
    schrijf([&](storage::Sessie& s) { EXPECT_EQ(deuren(s), "casus punt lijst "); });
    t.klok.vooruit(1s);
    schrijf([&](storage::Sessie& s) { EXPECT_EQ(deuren(s), ""); });
}

/// Eigen regel (S28): also when the covenant of the employer lapses.
TEST_P(ToegangVanExpert, S28_eindigt_als_het_convenant_van_de_werkgever_afloopt) {
    schrijf([&](storage::Sessie& s) {
        nodig_uit(s);
        auto o = regio::organisaties(s, regio).front();
        o.convenant_tot = base::dag_van(t.nu()) - std::chrono::days{1};
        regio::zet_organisatie(s, t.ids, regio, o);
        EXPECT_FALSE(vind_als_genodigde(s, expert, eerste(s).id, t.nu()).goed());
        EXPECT_TRUE(paginas::eigen_punten(s, expert, t.nu()).empty());
    });
}

}  // namespace
}  // namespace tafel

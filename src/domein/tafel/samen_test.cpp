// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/samen.hpp"

#include <gmock/gmock.h>

#include "domein/gezin/gezin.hpp"
#include "domein/tafel/ingediend_test.hpp"
#include "domein/tafel/keuze.hpp"

/// Domain.md section 2, "Siblings": agendapunten of brothers and sisters that are taken together, and what ends that. Suites S3 and S20 are the
/// walls.
namespace tafel {
namespace {

using casus::Groep;

/// Point 1 and point 3 are of a brother and a sister, point 2 of another family.
class Samen : public IngediendTest {
  protected:
    void SetUp() override {
        zet_op_de_agenda();
        schrijf([&](storage::Sessie& s) {
            vreemd = agendeer(s, dien_in(s));
            zus = agendeer(s, dien_met(s, {}));
            verbind(s, zus);
        });
    }
    void verbind(storage::Sessie& s, CasusId ander) {
        EXPECT_TRUE(gezin::verbind(s, t.om, procesondersteuner, id.getal, ander.getal, "Zelfde moeder.", Rol::procesondersteuner,
                                   t.nu()));
    }
    /// As the example, with these answers and perhaps a helper of the employer of the experts.
    CasusId dien_met(storage::Sessie& s, const std::vector<std::pair<std::string, std::string>>& anders,
                     bool werkgever_helpt = false) {
        const auto mogelijk = aanmelding::keuzes(s, regio, t.nu());
        auto f = *aanmelding::uit_json(aanmelding::voorbeeld_aanmelding(casus::Soort::vraag, mogelijk), mogelijk);
        for (const auto& [veld, waarde] : anders) f.antwoorden.zet(veld, waarde);
        if (werkgever_helpt) {
            web::formulier::Antwoorden hulp;
            hulp.zet("achternaam", "Jansen");
            hulp.zet("organisatie", "anders");
            hulp.zet("organisatie-naam", regio::organisatie(s, regio, werkgever)->naam);
            f.antwoorden.zet_rijen("hulpverleners", {hulp});
        }
        const auto nieuw = aanmelding::dien_in(s, t.om, inbrenger, f, t.nu()).waarde().id;
        doe(s, Kijker::systeem(regio), nieuw, Stap::behandelen);
        return nieuw;
    }
    CasusId agendeer(storage::Sessie& s, CasusId wie) {
        casus::zet_getekend(s, wie, 1);
        doe(s, voorzitter, wie, Stap::agenderen);
        return wie;
    }
    Casus lees(storage::Sessie& s, CasusId c) { return casus::lees(s, regio, c).value(); }
    Agendapunt punt_van(storage::Sessie& s, CasusId c) { return lopend_punt(s, regio, c).value(); }
    Gezien gezien(storage::Sessie& s, CasusId c) { return vind_punt(s, procesondersteuner, punt_van(s, c).id, t.nu()).waarde(); }
    base::Result<> neem(storage::Sessie& s, CasusId met) {
        const auto g = gezien(s, id);
        return samen::neem(s, t.om, procesondersteuner, g, g.punt.versie, gezien(s, met), t.nu());
    }
    void kies_experts(storage::Sessie& s, CasusId c, std::vector<AccountId> wie) {
        const auto p = punt_van(s, c);
        auto pl = planning(s, t.om, p).value();
        pl.experts = std::move(wie);
        EXPECT_TRUE(plan_punt(s, t.om, procesondersteuner, p.id, p.versie, pl, t.nu()).goed());
    }
    base::Result<> nodig_uit_voor(storage::Sessie& s, CasusId c) {
        const auto p = punt_van(s, c);
        return nodig_uit(s, t.om, procesondersteuner, p.id, p.versie, t.nu());
    }
    /// Both invited, with the expert at both.
    void samen_uitgenodigd(storage::Sessie& s) {
        ASSERT_TRUE(neem(s, zus).goed());
        kies_experts(s, id, {expert.account});
        ASSERT_TRUE(nodig_uit_voor(s, id).goed());
        ASSERT_TRUE(nodig_uit_voor(s, zus).goed());
    }
    bool zijn_samen(storage::Sessie& s) {
        const auto p = lopend_punt(s, regio, id);
        return p && samen::met(s, regio, *p).has_value();
    }
    std::vector<std::string> aan_tafel(storage::Sessie& s, CasusId c) {
        std::vector<std::string> uit;
        for (const auto& g : genodigden(s, punt_van(s, c).id))
            if (!g.weg_op) uit.push_back(toegang::account(s, g.account)->naam);
        return uit;
    }
    std::string tijden(storage::Sessie& s) {
        std::string uit;
        for (const CasusId c : {id, vreemd, zus}) uit += base::tijd(punt_van(s, c).begin) + " ";
        return uit;
    }
    CasusId vreemd, zus;
};
OP_BEIDE(Samen);

TEST_P(Samen, KomtNaElkaarMetDezelfdeMensenEnSchuiftEenAnderPuntOp) {
    schrijf([&](storage::Sessie& s) {
        kies_experts(s, id, {expert.account});
        kies_experts(s, zus, {ander.account});
        EXPECT_EQ(tijden(s), "09.00 09.45 10.30 ");
        ASSERT_TRUE(neem(s, zus).goed());
        EXPECT_EQ(tijden(s), "09.00 10.30 09.45 ");
        EXPECT_EQ(aan_tafel(s, id), (std::vector<std::string>{"E. Expert", "A. Ander"}));
        EXPECT_EQ(aan_tafel(s, zus), aan_tafel(s, id));
        EXPECT_FALSE(ziet(s, expert, lees(s, zus))) << "chosen is not invited";
        EXPECT_EQ(neem(s, zus).fout().sleutel, "tafel.samen_al");
    });
}

TEST_P(Samen, WieDeEneKiestKiestVoorBeideEnDeTijdGaatMee) {
    schrijf([&](storage::Sessie& s) {
        ASSERT_TRUE(neem(s, zus).goed());
        kies_experts(s, zus, {expert.account});
        EXPECT_EQ(aan_tafel(s, id), std::vector<std::string>{"E. Expert"});
        const auto p = punt_van(s, zus);
        auto pl = planning(s, t.om, p).value();
        pl.begin += std::chrono::hours{2};
        ASSERT_TRUE(plan_punt(s, t.om, procesondersteuner, p.id, p.versie, pl, t.nu()).goed());
        EXPECT_EQ(tijden(s), "11.00 10.30 11.45 ");
    });
}

TEST_P(Samen, KanNietMetEenAnderGezinOfNaHetBegin) {
    schrijf([&](storage::Sessie& s) { EXPECT_EQ(neem(s, vreemd).fout().soort, base::Soort::niet_gevonden); });
    t.klok.zet(base::om(base::datum(2026, 12, 3), 9, 30));
    schrijf([&](storage::Sessie& s) { EXPECT_EQ(neem(s, zus).fout().sleutel, "tafel.samen_te_laat"); });
}

TEST_P(Samen, TeltVoorEenExpertAlsEenAgendapunt) {
    schrijf([&](storage::Sessie& s) {
        deelnemer::zet(s, regio, expert.account, deelnemer::Deelnemersoort::expert, {"LVB"}, 1);
        ASSERT_TRUE(neem(s, zus).goed());
        kies_experts(s, id, {expert.account});
        EXPECT_EQ(aan_tafel(s, zus), std::vector<std::string>{"E. Expert"});
        EXPECT_TRUE(nodig_uit_voor(s, zus).goed());
    });
}

/// Half-siblings: the brother has one person with gezag who said yes, of the sister one of the two did not.
TEST_P(Samen, ElkKindHoudtDePoortVanZijnEigenToestemming) {
    schrijf([&](storage::Sessie& s) {
        const CasusId half = agendeer(s, dien_met(s, {{"gezag", "twee"}}));
        verbind(s, half);
        ASSERT_TRUE(neem(s, half).goed());
        kies_experts(s, id, {expert.account});
        const auto nee = nodig_uit_voor(s, half);
        ASSERT_FALSE(nee.goed());
        EXPECT_EQ(nee.fout().tekst, "De toestemming om te delen met de tafel is niet compleet.");
        ASSERT_TRUE(nodig_uit_voor(s, id).goed());
        EXPECT_TRUE(vind_als_genodigde(s, expert, punt_van(s, id).id, t.nu()).goed());
        EXPECT_FALSE(vind_als_genodigde(s, expert, punt_van(s, half).id, t.nu()).goed());
        EXPECT_FALSE(ziet(s, expert, lees(s, half)));
    });
}

TEST_P(Samen, WatVoorEenKindStoptLaatHetAndereAlleenVerdergaan) {
    const std::pair<const char*, std::function<void(storage::Sessie&)>> manieren[] = {
        {"van de agenda", [&](auto& s) { doe(s, voorzitter, id, Stap::van_agenda_halen); }},
        {"ingetrokken", [&](auto& s) { doe(s, inbrenger, id, Stap::intrekken); }},
        {"ongeldig", [&](auto& s) { doe(s, procesondersteuner, id, Stap::ongeldig_verklaren); }},
        {"overleden", [&](auto& s) { doe(s, voorzitter, id, Stap::overlijden); }},
        {"naar het volgende overleg", [&](auto& s) { doe(s, Kijker::systeem(regio), id, Stap::niet_besproken); }},
        {"samengevoegd", [&](auto& s) { doe(s, Kijker::systeem(regio), id, Stap::samenvoegen); }},
        {"deling gestopt", [&](auto& s) { EXPECT_TRUE(casus::stop_deling(s, t.om, inbrenger, id, "", t.nu()).goed()); }}};
    for (const auto& manier : manieren) {
        SCOPED_TRACE(manier.first);
        struct Terug {};
        try {
            schrijf([&](storage::Sessie& s) {
                samen_uitgenodigd(s);
                EXPECT_TRUE(zijn_samen(s));
                const auto eerste = punt_van(s, id).id;
                manier.second(s);
                EXPECT_FALSE(samen::met(s, regio, punt_van(s, zus)));
                EXPECT_FALSE(vind_als_genodigde(s, expert, eerste, t.nu()).goed());
                EXPECT_FALSE(ziet(s, expert, lees(s, id)));
                EXPECT_TRUE(vind_als_genodigde(s, expert, punt_van(s, zus).id, t.nu()).goed());
                throw Terug{};
            });
        } catch (const Terug&) {
        }
    }
}

TEST_P(Samen, LosmakenVanHetGezinOfVanDePuntenHoudtIedersUitnodiging) {
    schrijf([&](storage::Sessie& s) {
        samen_uitgenodigd(s);
        const auto g = gezien(s, id);
        ASSERT_TRUE(samen::maak_los(s, t.om, procesondersteuner, g, g.punt.versie, gezien(s, zus), t.nu()).goed());
        EXPECT_FALSE(zijn_samen(s));
        ASSERT_TRUE(neem(s, zus).goed());
        ASSERT_TRUE(
            gezin::maak_los(s, t.om, procesondersteuner, id.getal, zus.getal, "Ander gezin.", Rol::procesondersteuner, t.nu()));
        EXPECT_FALSE(zijn_samen(s));
        for (const CasusId c : {id, zus}) EXPECT_TRUE(vind_als_genodigde(s, expert, punt_van(s, c).id, t.nu()).goed());
    });
}

TEST_P(Samen, GaatSamenNaarHetVolgendeOverlegAlsBeideNietBesprokenZijn) {
    schrijf([&](storage::Sessie& s) {
        samen_uitgenodigd(s);
        for (const CasusId c : {id, vreemd, zus}) doe(s, Kijker::systeem(regio), c, Stap::niet_besproken);
        EXPECT_TRUE(zijn_samen(s));
        EXPECT_EQ(punt_van(s, zus).begin, punt_van(s, id).einde());
        EXPECT_EQ(punt_van(s, vreemd).begin, punt_van(s, zus).einde());
        EXPECT_FALSE(ziet(s, expert, lees(s, id))) << "invited anew";
    });
}

TEST_P(Samen, VergaatMetDeVernietigdeCasusEnLaatHetAnderePuntStaan) {
    schrijf([&](storage::Sessie& s) {
        ASSERT_TRUE(neem(s, zus).goed());
        store::vernietig(casus::Vernietigd{s, t.om, lees(s, zus)});
        EXPECT_FALSE(zijn_samen(s));
        EXPECT_EQ(punt_van(s, id).nummer, 1);
    });
}

/// Exclusion, recusal and a party to one of the two: not at the shared agendapunt.
class S3 : public Samen {};
OP_BEIDE(S3);

TEST_P(S3, EenExpertWiensWerkgeverPartijIsBijEenKindZitBijGeenVanBeide) {
    schrijf([&](storage::Sessie& s) {
        const CasusId met_partij = agendeer(s, dien_met(s, {}, true));
        verbind(s, met_partij);
        kies_experts(s, id, {expert.account});
        ASSERT_TRUE(nodig_uit_voor(s, id).goed());
        ASSERT_TRUE(ziet(s, expert, lees(s, id)));
        ASSERT_TRUE(neem(s, met_partij).goed());
        EXPECT_TRUE(aan_tafel(s, id).empty());
        EXPECT_FALSE(ziet(s, expert, lees(s, id)));
        const auto g = gezien(s, id);
        for (const auto& k : kandidaten(s, t.om, g.overleg, g.punt, g.casus()))
            if (k.wie.account == expert.account) {
                EXPECT_EQ(k.reden, "Niet beschikbaar") << "without the reason of the other casus";
            }
    });
}

TEST_P(S3, WieHetGezinKentOfUitgeslotenWordtIsBijAllebeiWeg) {
    for (const bool zelf : {true, false}) {
        SCOPED_TRACE(zelf);
        struct Terug {};
        try {
            schrijf([&](storage::Sessie& s) {
                samen_uitgenodigd(s);
                if (zelf) {
                    EXPECT_TRUE(meld_af(s, t.om, expert, punt_van(s, id).id, true, t.nu()).goed());
                } else casus::sluit_uit(s, t.om, procesondersteuner, lees(s, id), {}, werkgever, t.nu());
                for (const CasusId c : {id, zus}) {
                    EXPECT_TRUE(aan_tafel(s, c).empty());
                    EXPECT_FALSE(ziet(s, expert, lees(s, c)));
                }
                EXPECT_EQ(casus::uitgesloten(s, zus, expert.account, werkgever), zelf);
                throw Terug{};
            });
        } catch (const Terug&) {
        }
    }
}

/// Who may not see both children: nothing to take together, and nothing that says that they are.
class S20 : public Samen {};
OP_BEIDE(S20);

TEST_P(S20, WieEenVanDeKinderenNietMagZienKanDePuntenNietSamenNemenEnZietNietDatZeHetZijn) {
    schrijf([&](storage::Sessie& s) {
        const Kijker recused = persoon(s, "R. Recused", Rol::procesondersteuner, {});
        casus::sluit_uit(s, t.om, procesondersteuner, lees(s, zus), recused.account, {}, t.nu());
        const auto g = vind_punt(s, recused, punt_van(s, id).id, t.nu()).waarde();
        const auto van_zus = gezien(s, zus);
        EXPECT_TRUE(samen::kan_met(s, recused, g, t.nu()).empty());
        EXPECT_EQ(samen::neem(s, t.om, recused, g, g.punt.versie, van_zus, t.nu()).fout().soort, base::Soort::niet_gevonden);
        ASSERT_TRUE(neem(s, zus).goed());
        EXPECT_FALSE(samen::zichtbaar_met(s, recused, g, t.nu()));
        EXPECT_TRUE(samen::zichtbaar_met(s, voorzitter, g, t.nu()));
    });
}

}  // namespace
}  // namespace tafel

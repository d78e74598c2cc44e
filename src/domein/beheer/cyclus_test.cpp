// SPDX-License-Identifier: EUPL-1.2
#include "domein/beheer/huis_test.hpp"
#include "domein/tafel/tafel.hpp"

namespace beheer {
namespace {

using base::datum;
constexpr const char* kPad = "/beheer/cyclus";

/// Today is Monday 23 November 2026 (W48), 9.00.
class CyclusPaginas : public BeheerTest {
  protected:
    CyclusPaginas() {
        schrijf([&](storage::Sessie& s) {
            vooroverleg::plan(s, t.om, nijmegen, t.nu());
            tafel::plan(s, t.om, nijmegen, t.nu());
        });
    }
    /// Every week on Tuesday, from 7 December 2026 on.
    static hulp::Velden elke_week() {
        return {{"ritme", "elke-n-weken"},
                {"om-de-weken", "1"},
                {"anker-dag", "7"},
                {"anker-maand", "12"},
                {"anker-jaar", "2026"},
                {"vooroverleg-dag", "dinsdag"},
                {"deadline-dag", "maandag"},
                {"deadline-tijd", "12.00"},
                {"aanvulling-tot", "9.00"},
                {"uitnodiging-weken", "0"},
                {"uitnodiging-dag", "woensdag"},
                {"overleg-weken", "0"},
                {"overleg-dag", "donderdag"},
                {"notulen-weken", "1"},
                {"notulen-dag", "vrijdag"},
                {"feestdagen", "eerste_kerstdag"},
                {"vanaf-dag", "7"},
                {"vanaf-maand", "12"},
                {"vanaf-jaar", "2026"}};
    }
    static hulp::Velden met(hulp::Velden velden, const std::string& naam, const std::string& waarde) {
        for (auto& [n, w] : velden)
            if (n == naam) w = waarde;
        return velden;
    }
    static hulp::Velden bewaar(hulp::Velden velden) {
        velden.emplace_back("knop", "bewaar");
        return velden;
    }
    regio::Rooster rooster() {
        return lees([&](storage::Sessie& s) { return regio::rooster(s, nijmegen); });
    }
    std::string vooroverleggen() {
        std::string uit;
        for (const auto& v : lees([&](storage::Sessie& s) { return vooroverleg::komende(s, nijmegen, t.nu()); }))
            if (v.datum < datum(2027, 1, 1)) uit += base::iso(v.datum) + " ";
        return uit;
    }
};
OP_BEIDE(CyclusPaginas);

TEST_P(CyclusPaginas, ZijnVanDeBeheerder) { alleen_voor_de_beheerder(kPad, true); }

TEST_P(CyclusPaginas, TonenDeKomendeRondesMetHunFeestdagen) {
    auto b = beheerder();
    const auto a = b.haal(kPad).lichaam;
    EXPECT_THAT(a, HasSubstr("woensdag 25 november 2026"));
    EXPECT_THAT(a, HasSubstr("dinsdag 24 november 2026 om 16.00 uur"));
    EXPECT_THAT(a, HasSubstr("Eerste kerstdag: notulen"));
}

TEST_P(CyclusPaginas, LatenEerstDeNieuweRondesZienEnBewarenNogNiets) {
    auto b = beheerder();
    const auto a = vul_in(b, kPad, elke_week());
    EXPECT_EQ(a.status, 200);
    EXPECT_THAT(a.lichaam, HasSubstr("dinsdag 8 december 2026"));
    EXPECT_THAT(a.lichaam, HasSubstr("dinsdag 29 december 2026"));
    EXPECT_THAT(a.lichaam, HasSubstr("Eerste kerstdag: notulen"));
    EXPECT_EQ(rooster().delen().size(), 1U);
    const auto terug = vul_in(b, kPad, [] {
        auto velden = elke_week();
        velden.emplace_back("knop", "wijzig");
        return velden;
    }());
    EXPECT_EQ(hulp::invoer(terug, "deadline-tijd"), "12:00");
}

TEST_P(CyclusPaginas, EenNieuweCyclusLaatStaanWatErvoorIs) {
    auto b = beheerder();
    EXPECT_EQ(vooroverleggen(), "2026-11-25 2026-12-09 2026-12-23 ");
    EXPECT_EQ(vul_in(b, kPad, bewaar(elke_week())).status, 303);
    EXPECT_EQ(vooroverleggen(), "2026-11-25 2026-12-08 2026-12-15 2026-12-22 2026-12-29 ");
    EXPECT_EQ(rooster().op(datum(2026, 12, 6)), regio::nijmegen());
    EXPECT_EQ(rooster().op(datum(2026, 12, 7)).om_de_weken, 1);
    EXPECT_THAT(b.haal(kPad).lichaam, HasSubstr("Vanaf maandag 7 december 2026 geldt een andere cyclus"));
    EXPECT_EQ(aantal_in_log("beheer.cyclus_gewijzigd"), 1);
}

TEST_P(CyclusPaginas, EenBeloofdVooroverlegBlijft) {
    schrijf([&](storage::Sessie& s) {
        const auto inbrenger = toegang::account_met_email(s, "proces@voorbeeld.nl").value().id;
        casus::NieuweCasus n{.soort = casus::Soort::vraag, .gemeente = "0268"};
        n.inbrenger = inbrenger;
        n.ingediend_op = t.nu();
        n.vooroverleg_op = datum(2026, 12, 9);
        casus::maak(s, t.om, toegang::Kijker::systeem(nijmegen), n, t.nu());
    });
    auto b = beheerder();
    ASSERT_EQ(vul_in(b, kPad, bewaar(elke_week())).status, 303);
    EXPECT_EQ(vooroverleggen(), "2026-11-25 2026-12-08 2026-12-09 2026-12-15 2026-12-22 2026-12-29 ");
}

TEST_P(CyclusPaginas, OpAfspraakLaatDeLegeBijeenkomstenVervallen) {
    auto b = beheerder();
    const hulp::Velden velden{{"ritme", "op-afspraak"}, {"vanaf-dag", "7"}, {"vanaf-maand", "12"}, {"vanaf-jaar", "2026"}};
    EXPECT_THAT(vul_in(b, kPad, velden).lichaam, HasSubstr("de regio werkt op afspraak"));
    EXPECT_EQ(vul_in(b, kPad, bewaar(velden)).status, 303);
    EXPECT_EQ(vooroverleggen(), "2026-11-25 ");
    EXPECT_EQ(rooster().op(datum(2026, 12, 7)).vooroverleg, std::chrono::Wednesday);
}

TEST_P(CyclusPaginas, EenFoutHoudtAllesVast) {
    struct Geval {
        std::string veld, waarde, fout;
    };
    auto b = beheerder();
    for (const Geval& g : {Geval{"om-de-weken", "27", "26"}, Geval{"deadline-tijd", "25.00", "tijd"},
                           Geval{"overleg-dag", "maandag", "Het overleg is na de uitnodiging. Kies een latere dag."},
                           Geval{"vanaf-maand", "11", "Kies een dag na vandaag. Wat al is geweest, verandert niet."}}) {
        const auto a = vul_in(b, kPad, bewaar(met(elke_week(), g.veld, g.waarde)));
        EXPECT_EQ(a.status, 400) << g.veld;
        EXPECT_THAT(a.lichaam, HasSubstr(g.fout)) << g.veld;
        EXPECT_EQ(hulp::invoer(a, "vanaf-jaar"), "2026") << g.veld;
        EXPECT_EQ(rooster().delen().size(), 1U) << g.veld;
    }
}

TEST_P(CyclusPaginas, WieDeTweedeIsHoortHetEnHoudtZijnTekst) {
    auto b = beheerder();
    const auto versie = hulp::invoer(b.haal(kPad), "versie");
    ASSERT_EQ(vul_in(b, kPad, bewaar(elke_week())).status, 303);
    b.haal(kPad);
    auto velden = bewaar(met(elke_week(), "deadline-tijd", "11.00"));
    velden.emplace_back("versie", versie);
    const auto a = b.post(kPad, velden);
    EXPECT_EQ(a.status, 409);
    EXPECT_THAT(a.lichaam, HasSubstr("Iemand anders heeft dit net gewijzigd"));
    EXPECT_EQ(hulp::invoer(a, "deadline-tijd"), "11:00");
    EXPECT_EQ(hulp::invoer(a, "versie"), "2");
    EXPECT_EQ(rooster().op(datum(2026, 12, 7)).deadline_tijd, std::chrono::hours{12});
}

}  // namespace
}  // namespace beheer

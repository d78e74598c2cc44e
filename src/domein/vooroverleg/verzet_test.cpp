// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/vooroverleg/proef_test.hpp"
#include "domein/vooroverleg/verzet.hpp"

namespace vooroverleg {
namespace {

using casus::Status;
using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

const base::Datum kDonderdag = base::datum(2026, 11, 26);
const base::Datum kVolgende = base::datum(2026, 12, 9);

class Verzet : public Proef {
  protected:
    Verzet() {
        doe([&](auto& s) { plan(s, t.om, regio, nu()); });
    }
    std::string pad(std::string_view wat) { return "/vooroverleggen/" + ref() + "/" + std::string(wat); }
    static hulp::Velden dag(int dag, int maand, const std::string& versie, const std::string& gezien = "") {
        return {{"datum-dag", std::to_string(dag)},
                {"datum-maand", std::to_string(maand)},
                {"datum-jaar", "2026"},
                {"versie", versie},
                {"gezien", gezien}};
    }
    Vooroverleg op(base::Datum d) {
        return doe([&](auto& s) { return op_datum(s, regio, d).value(); });
    }
    std::vector<Punt> punten_op(base::Datum d) {
        return doe([&](auto& s) { return store::punten(s, regio, op_datum(s, regio, d).value().id); });
    }
};
OP_BEIDE(Verzet);

TEST_P(Verzet, EerstDeGevolgenDanGaatAllesMee) {
    const auto c = maak_casus({});
    na_deadline();
    auto b = als(Rol::procesondersteuner);
    const auto eerst = b.haal(pad("verzetten"));
    ASSERT_EQ(eerst.status, 200);
    const auto gezien = b.post(pad("verzetten"), dag(26, 11, "1"));
    ASSERT_EQ(gezien.status, 200);
    for (const auto& tekst :
         {"van woensdag 25 november 2026 naar donderdag 26 november 2026", "tot woensdag 25 november 2026 om 16.00 uur",
          "Let op: je kunt dit daarna niet meteen terugzetten.", "blijft op donderdag 3 december 2026",
          "Een mail krijgen: voorzitter, vaste_deelnemer en inbrenger"})
        EXPECT_THAT(gezien.lichaam, HasSubstr(tekst));
    EXPECT_THAT(gezien.lichaam, HasSubstr(c.nummer));
    EXPECT_EQ(nu_is(c).vooroverleg_op, kDag) << "looking changes nothing";
    const auto voor = berichten();
    ASSERT_EQ(b.post(pad("verzetten"), dag(26, 11, "1", "2026-11-26")).status, 303);
    EXPECT_EQ(berichten(), voor + 3);
    EXPECT_EQ(nu_is(c).vooroverleg_op, kDonderdag);
    EXPECT_EQ(nu_is(c).uiterlijk, kDonderdag);
    EXPECT_EQ(op(kDag).stand, Stand::vervallen);
    ASSERT_EQ(punten_op(kDonderdag).size(), 1U);
    EXPECT_TRUE(punten_op(kDonderdag).front().open());
    EXPECT_FALSE(punten_op(kDag).front().open());
    auto deelnemer = als(Rol::vaste_deelnemer);
    EXPECT_EQ(deelnemer.haal("/vooroverleggen/" + op(kDonderdag).ref + "/punten/1").status, 200);
    doe([&](auto& s) { plan(s, t.om, regio, nu()); });
    EXPECT_EQ(op(kDag).stand, Stand::vervallen) << "the clock does not bring it back";
}

TEST_P(Verzet, WatNogVoorDeDeadlineWachtHoudtZijnVooroverleg) {
    const auto c = maak_casus({});
    const auto vroeg = base::datum(2026, 12, 2);
    const auto k = kijker(Rol::procesondersteuner);
    const auto na = doe([&](auto& s) { return verzet::naar_dag(s, t.om, k, op_datum(s, regio, kDag).value(), vroeg, nu()); });
    ASSERT_TRUE(na);
    EXPECT_EQ(na->deadline, base::om(base::datum(2026, 12, 1), 16, 0));
    EXPECT_EQ(nu_is(c).vooroverleg_op, vroeg);
    EXPECT_EQ(nu_is(c).status, Status::ingediend);
    t.klok.zet(base::om(base::datum(2026, 12, 1), 16, 0));
    behandel_na_deadline(t.om, regio, nu());
    EXPECT_EQ(nu_is(c).status, Status::in_vooroverleg);
    EXPECT_EQ(punten_op(vroeg).size(), 1U);
}

TEST_P(Verzet, EenDeadlineKomtNietBinnenVijfWerkdagen) {
    t.klok.zet(base::om(base::datum(2026, 12, 1), 9, 0));
    struct Geval {
        base::Datum naar;
        const char* nee;  // "" when it can
    };
    // From 9 December: working days after 1 December are 2, 3, 4, 7 and 8.
    for (const auto& g : {Geval{kVolgende, "Het vooroverleg is al op deze dag"},
                          Geval{base::datum(2026, 11, 30), "Kies vandaag of een latere dag"},
                          Geval{base::datum(2026, 12, 8), "Kies 9 december 2026 of later"}, Geval{base::datum(2026, 12, 10), ""},
                          Geval{base::datum(2026, 12, 22), "In deze week is al een vooroverleg"},
                          Geval{base::datum(2026, 12, 23), "Op deze dag is al een vooroverleg"}}) {
        const auto fouten =
            doe([&](auto& s) { return verzet::fouten_in(s, t.om, regio, op_datum(s, regio, kVolgende).value(), g.naar, nu()); });
        EXPECT_EQ(fouten.empty(), std::string_view(g.nee).empty()) << base::iso(g.naar);
        if (!fouten.empty()) {
            EXPECT_THAT(fouten.front().tekst, HasSubstr(g.nee));
        }
    }
}

TEST_P(Verzet, AfgezegdGaanDeCasussenNaarHetVolgendeMetEenBericht) {
    const auto wacht = maak_casus({.soort = casus::Soort::melding});
    na_deadline();
    auto b = als(Rol::procesondersteuner);
    b.haal("/vooroverleggen/" + ref());
    ASSERT_EQ(b.post("/vooroverleggen/" + ref() + "/punten/1/hamerstuk", {{"doe", "voorstellen"}}).status, 303);
    const auto pagina = b.haal(pad("afzeggen"));
    EXPECT_THAT(pagina.lichaam, HasSubstr("woensdag 9 december 2026"));
    const auto voor = berichten();
    ASSERT_EQ(b.post(pad("afzeggen"), {{"versie", hulp::invoer(pagina, "versie")}}).status, 303);
    EXPECT_EQ(berichten(), voor + 3);
    EXPECT_EQ(nu_is(wacht).vooroverleg_op, kVolgende);
    ASSERT_EQ(punten_op(kVolgende).size(), 1U);
    EXPECT_TRUE(punten_op(kVolgende).front().is_hamerstuk()) << "what was proposed stays proposed";
    EXPECT_THAT(b.haal("/vooroverleggen").lichaam, HasSubstr("Vervallen of verzet"));
    EXPECT_EQ(b.haal(pad("afzeggen")).status, 409);
}

TEST_P(Verzet, VanTweeDieTegelijkVerzettenZietDeTweedeDeBotsing) {
    auto b = als(Rol::procesondersteuner);
    b.haal(pad("verzetten"));
    doe([&](auto& s) { return store::verhoog_versie(s, op_datum(s, regio, kDag).value().id, 1); });
    EXPECT_EQ(b.post(pad("verzetten"), dag(26, 11, "1", "2026-11-26")).status, 409);
    EXPECT_EQ(op(kDag).stand, Stand::gepland);
}

TEST_P(Verzet, TerugNaarDeOudeDagOpentHetOudeVooroverlegWeer) {
    const auto c = maak_casus({});
    na_deadline();
    const auto k = kijker(Rol::procesondersteuner);
    const auto naar = [&](base::Datum van, base::Datum dag) {
        return doe([&](auto& s) { return verzet::naar_dag(s, t.om, k, op_datum(s, regio, van).value(), dag, nu()); });
    };
    ASSERT_TRUE(naar(kDag, kDonderdag));
    EXPECT_FALSE(naar(kDonderdag, kDag)) << "the deadline of Thursday was told already";
    t.klok.zet(base::om(kDag, 16, 0));
    ASSERT_TRUE(naar(kDonderdag, kDag)) << "it has passed";
    EXPECT_EQ(op(kDag).stand, Stand::gepland);
    EXPECT_TRUE(punten_op(kDag).front().open());
    EXPECT_EQ(nu_is(c).vooroverleg_op, kDag);
}

TEST_P(Verzet, WatGeweestIsWordtVerbeterdMetEenRedenEnZonderMail) {
    const auto c = maak_casus({});
    na_deadline();
    auto b = als(Rol::procesondersteuner);
    EXPECT_EQ(b.haal(pad("verbeteren")).status, 409) << "still to come";
    const auto oud = op(kDag).ref;
    t.klok.zet(base::om(kDonderdag, 9, 0));
    b = als(Rol::procesondersteuner);
    const auto verbeter = "/vooroverleggen/" + oud + "/verbeteren";
    ASSERT_EQ(b.haal(verbeter).status, 200);
    EXPECT_EQ(b.haal(pad("verzetten")).status, 409);
    EXPECT_EQ(b.post(verbeter, dag(24, 11, "1")).status, 400) << "no reason";
    const auto voor = berichten();
    auto velden = dag(24, 11, "1");
    velden.emplace_back("reden", "andere_dag");
    ASSERT_EQ(b.post(verbeter, velden).status, 303);
    EXPECT_EQ(berichten(), voor);
    EXPECT_EQ(nu_is(c).vooroverleg_op, base::datum(2026, 11, 24));
    EXPECT_EQ(op(base::datum(2026, 11, 24)).ref, oud);
}

TEST_P(Verzet, AlleenDeProcesondersteunerKanHet) {
    for (const Rol rol : {Rol::voorzitter, Rol::vaste_deelnemer, Rol::inbrenger, Rol::expert}) {
        auto b = als(rol);
        for (const auto* wat : {"verzetten", "afzeggen", "verbeteren"}) EXPECT_EQ(b.haal(pad(wat)).status, 404) << wat;
    }
    EXPECT_THAT(als(Rol::voorzitter).haal("/vooroverleggen/" + ref()).lichaam, Not(HasSubstr("Verzet dit vooroverleg")));
    EXPECT_THAT(als(Rol::procesondersteuner).haal("/vooroverleggen/" + ref()).lichaam, HasSubstr("Verzet dit vooroverleg"));
}

}  // namespace
}  // namespace vooroverleg

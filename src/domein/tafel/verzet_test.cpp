// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/verzet.hpp"

#include <gmock/gmock.h>

#include "domein/tafel/huis_test.hpp"
#include "domein/tafel/paginas.hpp"
#include "hulp/browser.hpp"

namespace tafel {
namespace {

using testing::HasSubstr;
using testing::Not;

const base::Datum kDag = base::datum(2026, 12, 3), kAndere = base::datum(2026, 12, 8);

class VerzetOverleg : public TafelTest {
  protected:
    VerzetOverleg() {
        t.om.demo = true;  // no second factor
        toegang::registreer(deur);
        tafel::registreer(deur);
        schrijf([&](storage::Sessie& s) {
            plan(s, t.om, regio, t.nu());
            c = op_agenda(s);
            punt = *lopend_punt(s, regio, c.id);
            is_uitgenodigd(s, c, punt, expert);
            store::zet_tekst(s, t.om, regio, punt.id, "link", "https://overleg.example/1");
            auto na = store::punt(s, regio, punt.id).value();
            na.inbrenger_uitgenodigd_op = t.nu();
            na.begin = base::om(kDag, 10, 15);
            store::bewaar(s, na, na.versie);
        });
    }
    hulp::Browser als(const Kijker& wie) {
        hulp::Browser b{router, t};
        const auto pagina = b.volg(b.haal("/inloggen"));
        b.post("/inloggen", {{"email", wie.email}, {"wachtwoord", kWachtwoord}, {"naar", hulp::invoer(pagina, "naar")}});
        b.haal("/inloggen/verder");
        return b;
    }
    Overleg op(storage::Sessie& s, base::Datum dag) { return store::overleg_op(s, regio, dag).value(); }
    std::string pad(base::Datum dag, std::string_view wat = {}) {
        std::string uit;
        schrijf([&](storage::Sessie& s) { uit = paginas::pad(op(s, dag), wat); });
        return uit;
    }
    static hulp::Velden wanneer(int dag, int maand, int jaar, const std::string& tijd, const std::string& versie = "1",
                                const std::string& gezien = "") {
        return {{"datum-dag", std::to_string(dag)},
                {"datum-maand", std::to_string(maand)},
                {"datum-jaar", std::to_string(jaar)},
                {"tijd", tijd},
                {"versie", versie},
                {"gezien", gezien}};
    }
    Casus c;
    Agendapunt punt;
    web::Router router;
    toegang::Deur deur{t.om, router};
};
OP_BEIDE(VerzetOverleg);

TEST_P(VerzetOverleg, eerst_de_gevolgen_dan_gaan_de_agendapunten_mee_zonder_oude_toegang) {
    auto b = als(procesondersteuner);
    ASSERT_EQ(b.haal(pad(kDag, "verzetten")).status, 200);
    const auto gezien = b.post(pad(kDag, "verzetten"), wanneer(8, 12, 2026, "13.00"));
    ASSERT_EQ(gezien.status, 200);
    for (const auto* tekst : {"naar dinsdag 8 december 2026 om 13.00 uur", "punt 1", "De uitnodigingen vervallen",
                              "Een mail krijgen: I. Inbrenger en E. Expert"})
        EXPECT_THAT(gezien.lichaam, HasSubstr(tekst));
    const auto moment = base::iso(base::om(kAndere, 13, 0));
    ASSERT_EQ(b.post(pad(kDag, "verzetten"), wanneer(8, 12, 2026, "13.00", "1", moment)).status, 303);
    schrijf([&](storage::Sessie& s) {
        EXPECT_EQ(op(s, kDag).stand, Stand::vervallen);
        const auto erna = *lopend_punt(s, regio, c.id);
        EXPECT_EQ(erna.overleg, op(s, kAndere).id);
        EXPECT_EQ(erna.begin, base::om(kAndere, 14, 15)) << "as far into the overleg as before";
        EXPECT_EQ(casus::lees(s, regio, c.id)->overleg_op, kAndere);
        EXPECT_EQ(casus::lees(s, regio, c.id)->status, Status::geagendeerd);
        EXPECT_FALSE(ziet(s, expert, c));
        ASSERT_EQ(genodigden(s, erna.id).size(), 1U);
        EXPECT_FALSE(genodigden(s, erna.id).front().uitgenodigd_op) << "invitations anew";
        EXPECT_EQ(store::tekst(s, t.om, regio, erna.id, "link"), "") << "cleared unless somebody keeps it (S24)";
        const auto mails = eigen_mails(s);
        EXPECT_THAT(mails, HasSubstr("gaat die dag niet door. Het gaat naar het overleg van dinsdag 8 december 2026"));
        EXPECT_THAT(mails, Not(HasSubstr(c.nummer)));
        plan(s, t.om, regio, t.nu());
        EXPECT_EQ(op(s, kDag).stand, Stand::vervallen) << "the clock does not bring it back";
        EXPECT_EQ(lopend_punt(s, regio, op_agenda(s).id)->overleg, op(s, kAndere).id) << "the next casus of this round too";
    });
}

TEST_P(VerzetOverleg, op_dezelfde_dag_veranderen_alleen_de_tijden) {
    schrijf([&](storage::Sessie& s) {
        const auto o = op(s, kDag);
        ASSERT_TRUE(verzet::naar_dag(s, t.om, procesondersteuner, o, o.versie, {base::om(kDag, 11, 0)}, t.nu()));
        EXPECT_EQ(lopend_punt(s, regio, c.id)->begin, base::om(kDag, 12, 15));
        EXPECT_TRUE(ziet(s, expert, c)) << "who was invited stays invited";
        EXPECT_THAT(eigen_mails(s), HasSubstr("is nu op donderdag 3 december 2026 om 12.15 uur"));
    });
}

TEST_P(VerzetOverleg, de_links_gaan_mee_als_iemand_dat_kiest) {
    schrijf([&](storage::Sessie& s) {
        const auto o = op(s, kDag);
        ASSERT_TRUE(verzet::naar_dag(s, t.om, procesondersteuner, o, o.versie, {base::om(kAndere, 9, 0), true}, t.nu()));
        EXPECT_EQ(store::tekst(s, t.om, regio, lopend_punt(s, regio, c.id)->id, "link"), "https://overleg.example/1");
    });
}

TEST_P(VerzetOverleg, afgezegd_gaan_de_agendapunten_naar_het_volgende_overleg) {
    auto b = als(procesondersteuner);
    const auto pagina = b.haal(pad(kDag, "afzeggen"));
    EXPECT_THAT(pagina.lichaam, HasSubstr("donderdag 17 december 2026"));
    ASSERT_EQ(b.post(pad(kDag, "afzeggen"), {{"versie", hulp::invoer(pagina, "versie")}}).status, 303);
    EXPECT_EQ(b.haal(pad(kDag, "afzeggen")).status, 409);
    EXPECT_THAT(b.haal(pad(kDag)).lichaam, HasSubstr("gaat niet door op deze dag"));
    schrijf([&](storage::Sessie& s) {
        EXPECT_EQ(lopend_punt(s, regio, c.id)->overleg, op(s, base::datum(2026, 12, 17)).id);
        EXPECT_FALSE(ziet(s, expert, c));
        EXPECT_EQ(regio::ronde_van(regio::rooster(s, regio), base::datum(2026, 11, 25)).overleg, base::datum(2026, 12, 17));
    });
}

TEST_P(VerzetOverleg, wat_niet_kan_wordt_geweigerd) {
    struct Geval {
        base::Moment begin;
        const char* nee;
    };
    schrijf([&](storage::Sessie& s) {
        const auto o = op(s, kDag);
        for (const auto& g : {Geval{o.begin, "al op deze dag en tijd"}, Geval{t.nu(), "die nog komen"},
                              Geval{base::om(base::datum(2026, 12, 17), 9, 0), "al een overleg"}}) {
            const auto na = verzet::naar_dag(s, t.om, procesondersteuner, o, o.versie, {g.begin}, t.nu());
            ASSERT_FALSE(na);
            EXPECT_THAT(na.fout().tekst, HasSubstr(g.nee));
        }
        const auto na = verzet::naar_dag(s, t.om, procesondersteuner, o, o.versie + 1, {base::om(kAndere, 9, 0)}, t.nu());
        ASSERT_FALSE(na);
        EXPECT_EQ(na.fout().soort, base::Soort::botsing);
    });
    for (const auto* wat : {"verzetten", "afzeggen", "verbeteren"}) {
        EXPECT_EQ(als(voorzitter).haal(pad(kDag, wat)).status, 404) << wat;
        EXPECT_EQ(als(expert).haal(pad(kDag, wat)).status, 404) << wat;
    }
}

TEST_P(VerzetOverleg, een_extra_overleg_vangt_op_wat_doorschuift) {
    auto b = als(procesondersteuner);
    ASSERT_EQ(b.haal("/overleggen/nieuw").status, 200);
    EXPECT_EQ(b.post("/overleggen/nieuw", wanneer(3, 12, 2026, "9.00")).status, 400) << "there is one on that day";
    // W01 of 2027 has no vooroverleg before it, so the clock gives no table (domain.md section 3).
    ASSERT_EQ(b.post("/overleggen/nieuw", wanneer(7, 1, 2027, "9.30")).status, 303);
    schrijf([&](storage::Sessie& s) {
        const auto extra = op(s, base::datum(2027, 1, 7));
        EXPECT_EQ(extra.begin, base::om(base::datum(2027, 1, 7), 9, 30));
        EXPECT_EQ(verzet::volgende(s, regio, op(s, base::datum(2026, 12, 31)), t.nu())->id, extra.id);
    });
}

TEST_P(VerzetOverleg, in_een_regio_op_afspraak_komt_een_casus_op_het_eerste_overleg_dat_er_is) {
    schrijf([&](storage::Sessie& s) {
        auto cyclus = regio::nijmegen();
        cyclus.ritme = regio::Ritme::op_afspraak;
        ASSERT_TRUE(regio::wijzig_regels(
            s, t.ids, regio, regio::regels_versie(s, regio), [&](regio::Regels& r) { r.cyclus = cyclus; }, t.nu(), t.nu()));
        const auto extra = verzet::voeg_toe(s, t.om, procesondersteuner, base::om(base::datum(2026, 12, 1), 9, 0), "", t.nu());
        ASSERT_TRUE(extra);
        EXPECT_EQ(lopend_punt(s, regio, op_agenda(s).id)->overleg, extra->id);
    });
}

TEST_P(VerzetOverleg, wat_geweest_is_wordt_verbeterd_met_een_reden_en_zonder_mail) {
    auto b = als(procesondersteuner);
    EXPECT_EQ(b.haal(pad(kDag, "verbeteren")).status, 409) << "still to come";
    t.klok.zet(base::om(base::datum(2026, 12, 4), 9, 0));
    b = als(procesondersteuner);
    EXPECT_EQ(b.haal(pad(kDag, "verzetten")).status, 409);
    std::string voor;
    schrijf([&](storage::Sessie& s) { voor = eigen_mails(s); });
    const auto verbeter = pad(kDag, "verbeteren");
    ASSERT_EQ(b.haal(verbeter).status, 200);
    EXPECT_EQ(b.post(verbeter, wanneer(2, 12, 2026, "9.30")).status, 400) << "no reason";
    auto velden = wanneer(2, 12, 2026, "9.30");
    velden.emplace_back("reden", "andere_tijd");
    ASSERT_EQ(b.post(verbeter, velden).status, 303);
    schrijf([&](storage::Sessie& s) {
        EXPECT_EQ(lopend_punt(s, regio, c.id)->begin, base::om(base::datum(2026, 12, 2), 10, 45));
        EXPECT_EQ(casus::lees(s, regio, c.id)->overleg_op, base::datum(2026, 12, 2));
        EXPECT_EQ(eigen_mails(s), voor);
    });
}

}  // namespace
}  // namespace tafel

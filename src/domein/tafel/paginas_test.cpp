// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/tafel/ingediend_test.hpp"
#include "domein/tafel/paginas.hpp"
#include "hulp/browser.hpp"

namespace tafel {
namespace {

using testing::HasSubstr;
using testing::Not;

class TafelPaginas : public IngediendTest {
  protected:
    TafelPaginas() {
        t.om.demo = true;  // no second factor
        toegang::registreer(deur);
        tafel::registreer(deur);
    }
    void op_de_agenda(bool getekend = true) {
        zet_op_de_agenda(getekend);
        schrijf([&](storage::Sessie& s) {
            const auto p = punt(s);
            pad_ = paginas::pad(*store::overleg(s, regio, p.overleg), p);
        });
    }
    hulp::Browser als(const Kijker& wie) {
        hulp::Browser b{router, t};
        const auto pagina = b.volg(b.haal("/inloggen"));
        b.post("/inloggen", {{"email", wie.email}, {"wachtwoord", kWachtwoord}, {"naar", hulp::invoer(pagina, "naar")}});
        b.haal("/inloggen/verder");
        return b;
    }
    web::Antwoord plan_met(hulp::Browser& b, hulp::Velden extra, std::string versie = "") {
        const auto pagina = b.haal(pad_ + "/plannen");
        hulp::Velden velden{{"versie", versie.empty() ? hulp::invoer(pagina, "versie") : versie},
                            {"begin", "10.00"},
                            {"minuten", "40"},
                            {"experts", std::to_string(expert.account.getal)}};
        velden.insert(velden.end(), extra.begin(), extra.end());
        return b.post(pad_ + "/plannen", velden);
    }
    web::Antwoord nodig_uit_als(hulp::Browser& b) {
        return b.post(pad_ + "/uitnodigen", {{"versie", hulp::invoer(b.haal(pad_ + "/uitnodigen"), "versie")}});
    }
    void uitgenodigd() {
        op_de_agenda();
        auto b = als(procesondersteuner);
        ASSERT_EQ(plan_met(b, {}).status, 303);
        ASSERT_EQ(nodig_uit_als(b).status, 303);
    }
    std::string overleg_pad() const { return pad_.substr(0, pad_.find("/agendapunten")); }

    web::Router router;
    toegang::Deur deur{t.om, router};
    std::string pad_;
};
OP_BEIDE(TafelPaginas);

TEST_P(TafelPaginas, de_agenda_toont_wie_er_werkt_wat_nog_moet) {
    op_de_agenda();
    for (const Kijker& wie : {procesondersteuner, voorzitter}) {
        auto b = als(wie);
        EXPECT_THAT(b.haal("/overleggen").lichaam, HasSubstr("donderdag 3 december 2026"));
        const auto agenda = b.haal(overleg_pad());
        EXPECT_EQ(agenda.status, 200);
        EXPECT_THAT(agenda.lichaam, HasSubstr("Dossier getekend"));
        EXPECT_THAT(agenda.lichaam, HasSubstr("Nog niet uitgenodigd"));
        EXPECT_THAT(agenda.lichaam, Not(HasSubstr(kKanarie)));
        EXPECT_EQ(hulp::kop(b.haal("/overleggen/op/2026-12-03"), "Location"), overleg_pad());
    }
    EXPECT_THAT(als(procesondersteuner).haal(overleg_pad()).lichaam, HasSubstr("Plan tijd en mensen"));
    EXPECT_THAT(als(voorzitter).haal(overleg_pad()).lichaam, Not(HasSubstr("Plan tijd en mensen")));
}

TEST_P(TafelPaginas, een_expert_leest_pas_na_de_uitnodiging_en_alleen_wat_getekend_is) {
    op_de_agenda();
    auto b = als(procesondersteuner);
    ASSERT_EQ(plan_met(b, {{"vraag", "Wat helpt?"}}).status, 303);
    auto e = als(expert);
    EXPECT_EQ(e.haal(pad_).status, 404);
    ASSERT_EQ(nodig_uit_als(b).status, 303);
    const auto tafel = e.haal(pad_);
    ASSERT_EQ(tafel.status, 200);
    EXPECT_THAT(tafel.lichaam, HasSubstr("3 december, punt 1"));
    EXPECT_THAT(tafel.lichaam, HasSubstr("Er is veel ruzie"));
    EXPECT_THAT(tafel.lichaam, HasSubstr("Gelezen door E. Expert"));
    EXPECT_THAT(tafel.lichaam, Not(HasSubstr("Wat helpt?"))) << "typed and not signed (S2)";
    std::string nummer;
    schrijf([&](storage::Sessie& s) { nummer = nu(s).nummer; });
    EXPECT_THAT(tafel.lichaam, Not(HasSubstr(nummer))) << "S5";
    EXPECT_THAT(tafel.lichaam, Not(HasSubstr(kKanarie)));
    EXPECT_EQ(als(ander).haal(pad_).status, 404);
    EXPECT_EQ(als(inbrenger).haal(pad_).status, 404);
    EXPECT_EQ(als(procesondersteuner).haal(pad_).status, 404);
    EXPECT_THAT(e.haal("/overleggen").lichaam, HasSubstr(pad_));
    EXPECT_THAT(als(ander).haal("/overleggen").lichaam, HasSubstr("geen uitnodigingen"));
    schrijf([&](storage::Sessie& s) {
        const auto mails = eigen_mails(s);
        EXPECT_THAT(mails, HasSubstr("3 december, punt 1"));
        EXPECT_THAT(mails, Not(HasSubstr(kKanarie)));
        EXPECT_THAT(mails, Not(HasSubstr(nummer)));
    });
}

TEST_P(TafelPaginas, zonder_handtekening_gaat_alleen_de_inbrenger_mee) {
    op_de_agenda(false);
    auto b = als(procesondersteuner);
    ASSERT_EQ(plan_met(b, {}).status, 303);
    EXPECT_THAT(b.haal(pad_ + "/uitnodigen").lichaam, HasSubstr("nog niet getekend"));
    const auto nee = b.post(pad_ + "/uitnodigen", {{"versie", "2"}});
    EXPECT_EQ(nee.status, 400);
    EXPECT_THAT(nee.lichaam, HasSubstr("nog niet getekend"));
    EXPECT_EQ(als(expert).haal(pad_).status, 404);
    EXPECT_EQ(b.post(pad_ + "/uitnodigen/inbrenger", {}).status, 303);
    EXPECT_THAT(b.haal(pad_ + "/uitnodigen").lichaam, HasSubstr("De inbrenger is al uitgenodigd"));
}

TEST_P(TafelPaginas, wie_de_planning_van_een_ander_overschrijft_hoort_dat) {
    op_de_agenda();
    auto b = als(procesondersteuner);
    ASSERT_EQ(plan_met(b, {}).status, 303);
    EXPECT_EQ(plan_met(b, {}, "1").status, 409);
    EXPECT_EQ(plan_met(b, {{"link", "javascript:alert(1)"}}).status, 400);
    EXPECT_EQ(plan_met(b, {{"experts", "999"}}).status, 400);
    EXPECT_EQ(als(voorzitter).haal(pad_ + "/plannen").status, 404);
}

TEST_P(TafelPaginas, de_link_is_er_een_half_uur_van_tevoren_voor_wie_is_uitgenodigd) {
    op_de_agenda();
    auto b = als(procesondersteuner);
    ASSERT_EQ(plan_met(b, {{"link", "https://meet.example/abc"}}).status, 303);
    ASSERT_EQ(nodig_uit_als(b).status, 303);
    std::string afspraak_pad;
    schrijf([&](storage::Sessie& s) { afspraak_pad = casus::pad(nu(s), "afspraak"); });
    struct Geval {
        int uur, minuut;
        bool link;
    };
    for (const Geval g : {Geval{9, 29, false}, {9, 30, true}, {10, 39, true}, {10, 40, false}}) {
        t.klok.zet(base::om(base::datum(2026, 12, 3), g.uur, g.minuut));
        EXPECT_EQ(als(expert).haal(pad_).lichaam.find("meet.example") != std::string::npos, g.link) << g.uur << ":" << g.minuut;
        EXPECT_EQ(als(inbrenger).haal(afspraak_pad).lichaam.find("meet.example") != std::string::npos, g.link);
    }
}

TEST_P(TafelPaginas, wie_het_gezin_kent_is_er_meteen_en_blijvend_uit) {
    uitgenodigd();
    auto e = als(expert);
    ASSERT_EQ(e.haal(pad_).status, 200);
    EXPECT_THAT(e.haal("/start").lichaam, HasSubstr("Je bent uitgenodigd voor 1 agendapunt: lees je in"));
    EXPECT_THAT(e.haal(pad_ + "/ken-gezin").lichaam, HasSubstr("Ja, ik ken dit gezin"));
    EXPECT_EQ(e.haal(pad_).status, 200) << "only asked";
    const auto af = e.post(pad_ + "/afmelden", {{"reden", "kent_gezin"}});
    ASSERT_EQ(af.status, 303);
    EXPECT_THAT(e.volg(af).lichaam, HasSubstr("Je bent afgemeld."));
    EXPECT_THAT(e.haal("/start").lichaam, Not(HasSubstr("uitgenodigd voor 1 agendapunt")));
    EXPECT_EQ(e.haal(pad_).status, 404);
    EXPECT_THAT(als(voorzitter).haal(overleg_pad()).lichaam, HasSubstr("niet beschikbaar"));
    EXPECT_THAT(als(voorzitter).haal(overleg_pad()).lichaam, Not(HasSubstr("kent het gezin")));
    auto b = als(procesondersteuner);
    EXPECT_THAT(b.haal(pad_ + "/plannen").lichaam, HasSubstr("Uitgesloten van deze casus"));
    EXPECT_EQ(plan_met(b, {}).status, 400) << "cannot be chosen again";
}

TEST_P(TafelPaginas, notulen_gaan_getekend_en_definitief_naar_de_experts_en_dan_loopt_de_toegang_af) {
    uitgenodigd();
    const hulp::Velden notulen{{"versie", "3"},
                               {"notulen", std::string(kKanarie) + " kan thuis blijven."},
                               {"punten-1-soort", "inhoudelijk"},
                               {"punten-1-tekst", "Zet hulp in"},
                               {"punten-1-uitvoerbaar", "ja"}};
    auto te_vroeg = als(procesondersteuner);
    te_vroeg.haal(pad_ + "/notulen");
    EXPECT_EQ(te_vroeg.post(pad_ + "/notulen", notulen).status, 400) << "not before the start";
    t.klok.zet(base::om(base::datum(2026, 12, 3), 11, 0));
    auto b = als(procesondersteuner);
    ASSERT_EQ(b.haal(pad_ + "/notulen").status, 200);
    ASSERT_EQ(b.post(pad_ + "/notulen", notulen).status, 303);
    const auto botst = b.post(pad_ + "/notulen", notulen);
    EXPECT_EQ(botst.status, 409);
    EXPECT_THAT(botst.lichaam, HasSubstr("kan thuis blijven")) << "what was typed is still there";
    auto v = als(voorzitter);
    const auto wacht = v.haal(pad_ + "/notulen");
    EXPECT_THAT(wacht.lichaam, Not(HasSubstr(kKanarie)));
    EXPECT_THAT(wacht.lichaam, HasSubstr("als de namen zijn gecontroleerd"));
    EXPECT_EQ(v.post(pad_ + "/besproken", {{"versie", "1"}}).status, 409);
    EXPECT_EQ(v.post(pad_ + "/besproken", {{"versie", hulp::invoer(wacht, "versie")}}).status, 303);
    EXPECT_EQ(v.post(pad_ + "/notulen/definitief", {}).status, 400) << "not signed";
    std::int64_t bron = 0;
    schrijf([&](storage::Sessie& s) { bron = store::punten_van(s, regio, id).front().id.getal; });
    teken(anonimisering::Stuksoort::notulen, bron);
    EXPECT_EQ(b.post(pad_ + "/notulen/definitief", {}).status, 404) << "the chair's act";
    ASSERT_EQ(v.post(pad_ + "/notulen/definitief", {}).status, 303);
    const auto gelezen = als(expert).haal(pad_);
    EXPECT_THAT(gelezen.lichaam, HasSubstr("kan thuis blijven"));
    EXPECT_THAT(gelezen.lichaam, Not(HasSubstr(kKanarie)));
    t.klok.vooruit(std::chrono::days{14});
    EXPECT_EQ(als(expert).haal(pad_).status, 404);
}

TEST_P(TafelPaginas, sluiten_laat_niets_liggen) {
    uitgenodigd();
    auto te_vroeg = als(voorzitter);
    te_vroeg.haal(overleg_pad());
    EXPECT_EQ(te_vroeg.post(overleg_pad() + "/sluiten", {{"versie", "1"}}).status, 400) << "before the start";
    t.klok.zet(base::om(base::datum(2026, 12, 3), 12, 0));
    auto v = als(voorzitter);
    EXPECT_THAT(v.haal(overleg_pad() + "/sluiten").lichaam, HasSubstr("Nog niet besproken: punt 1"));
    EXPECT_EQ(v.post(overleg_pad() + "/sluiten", {{"versie", "1"}}).status, 303);
    EXPECT_EQ(v.post(overleg_pad() + "/sluiten", {{"versie", "1"}}).status, 409);
    EXPECT_EQ(als(expert).haal(pad_).status, 404);
    EXPECT_EQ(hulp::kop(v.haal("/overleggen/op/2026-12-17"), "Location").empty(), false);
}

TEST_P(TafelPaginas, van_de_agenda_vraagt_een_reden_en_is_van_de_voorzitter) {
    uitgenodigd();
    EXPECT_EQ(als(procesondersteuner).haal(pad_ + "/van-agenda").status, 404);
    auto v = als(voorzitter);
    const auto versie = hulp::invoer(v.haal(pad_ + "/van-agenda"), "versie");
    EXPECT_EQ(v.post(pad_ + "/van-agenda", {{"versie", versie}, {"reden", ""}}).status, 400);
    EXPECT_EQ(v.post(pad_ + "/van-agenda", {{"versie", versie}, {"reden", "Eerst gesprek"}}).status, 303);
    EXPECT_EQ(als(expert).haal(pad_).status, 404);
}

TEST_P(TafelPaginas, een_ander_mag_niet_weten_wat_er_niet_is) {
    op_de_agenda();
    const auto zonder_token = [](web::Antwoord a) {
        const auto token = hulp::invoer(a, "csrf");
        if (!token.empty()) a.lichaam.replace(a.lichaam.find(token), token.size(), "");
        return a.lichaam;
    };
    auto e = als(expert);
    const auto dicht = e.haal(pad_), leeg = e.haal("/overleggen/ABCDEFGH/agendapunten/1"),
               geen = e.haal(overleg_pad() + "/agendapunten/99");
    EXPECT_EQ(dicht.status, 404);
    EXPECT_EQ(zonder_token(dicht), zonder_token(leeg));
    EXPECT_EQ(zonder_token(dicht), zonder_token(geen));
    EXPECT_EQ(e.haal(overleg_pad()).status, 404);
    EXPECT_EQ(als(inbrenger).haal("/overleggen").status, 404);
}

}  // namespace
}  // namespace tafel

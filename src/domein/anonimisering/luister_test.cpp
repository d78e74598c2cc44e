// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/anonimisering/casus_test.hpp"
#include "hulp/browser.hpp"
#include "outbox/outbox.hpp"

namespace anonimisering {
namespace {

using testing::AnyOf;
using testing::HasSubstr;
using testing::Not;

class NaDeAanmelding : public EenCasus {
  protected:
    NaDeAanmelding() { luister(t.bus); }

    Casus dien_in(casus::Soort soort) {
        return schrijf([&](storage::Sessie& s) {
            const auto keuzes = aanmelding::keuzes(s, nijmegen, t.nu());
            const auto formulier = *aanmelding::uit_json(aanmelding::voorbeeld_aanmelding(soort, keuzes), keuzes);
            return *aanmelding::dien_in(s, t.om, kijker(s, inbrenger), formulier, t.nu());
        });
    }
    Stand stand_nu() {
        return lees([&](storage::Sessie& s) { return stand(s, casus, Stuksoort::dossier, 0); });
    }
    void teken_nieuwste(int versie) {
        const auto stuk = lees([&](storage::Sessie& s) { return nieuwste(s, casus, Stuksoort::dossier, 0).value(); });
        ASSERT_TRUE(teken(ondersteuner, stuk, versie));
    }
    base::Result<Casus> gebeur(casus::Stap stap, toegang::AccountId wie, toegang::Rol als) {
        return schrijf([&](storage::Sessie& s) {
            return casus::gebeur(s, t.om, kijker(s, wie), casus.id,
                                 {.stap = stap, .versie = nu(s).versie, .als = als, .toelichting = "Want."}, t.nu());
        });
    }
};
OP_BEIDE(NaDeAanmelding);

TEST_P(NaDeAanmelding, EenVraagWachtOpEenHandtekeningMetTekstenEnFeiten) {
    casus = dien_in(casus::Soort::vraag);
    EXPECT_EQ(stand_nu(), Stand::wacht);
    teken_nieuwste(1);
    const auto g = *getekend();
    EXPECT_EQ(g.titel, "Meisje dat al maanden niet naar school gaat");
    EXPECT_GT(g.teksten.size(), 3U);
    EXPECT_GT(g.feiten.size(), 2U) << "age band and the boxes of the form";
    for (const auto& x : g.teksten) EXPECT_THAT(x.tekst, Not(HasSubstr("Noor"))) << x.naam;
    for (const auto& f : g.feiten) EXPECT_THAT(f.waarde, Not(HasSubstr("Noor"))) << f.label;
}

TEST_P(NaDeAanmelding, EenMeldingHeeftGeenVrijeTekstEnWachtNergensOp) {
    casus = dien_in(casus::Soort::melding);
    EXPECT_EQ(stand_nu(), Stand::geen);
    EXPECT_FALSE(nu().te_tekenen);
}

TEST_P(NaDeAanmelding, S2_EenTekstDieBijEenMeldingKomtWordtNagekekenVoorIemandHemLeest) {
    casus = dien_in(casus::Soort::melding);
    web::Router router;
    toegang::Deur deur(t.om, router);
    t.om.demo = true;  // the second factor is not what this is about
    toegang::registreer(deur);
    casus::registreer(deur);
    aanmelding::registreer(deur);
    anonimisering::registreer(deur);
    const auto als = [&](const char* wie) {
        hulp::Browser b(router, t);
        b.haal("/inloggen");
        b.post("/inloggen", {{"email", std::string(wie) + "@jeugd.example"}, {"wachtwoord", kWachtwoord}});
        return b;
    };
    const auto pad = "/casussen/" + casus.nummer;
    auto b = als("inbrenger");
    b.haal(pad + "/aanvulling");
    ASSERT_EQ(b.post(pad + "/aanvulling", {{"versie", "1"}, {"tekst", "Kanarie Noor belde op 06 12345678."}}).status, 303);
    EXPECT_EQ(stand_nu(), Stand::wacht);
    EXPECT_TRUE(nu().te_tekenen);
    auto voorzitter_b = als("voorzitter");
    for (const char* deel : {"", "/anoniem", "/tijdlijn", "/dossier"})
        EXPECT_THAT(voorzitter_b.haal(pad + deel).lichaam, Not(AnyOf(HasSubstr("Kanarie"), HasSubstr("12345678")))) << deel;
    EXPECT_THAT(voorzitter_b.haal(pad + "/anoniem").lichaam, Not(HasSubstr("Een melding heeft geen vrije tekst")));
    teken_nieuwste(1);
    EXPECT_FALSE(nu().te_tekenen);
    const auto g = *getekend();
    ASSERT_EQ(g.teksten.size(), 1U);
    EXPECT_THAT(g.teksten[0].tekst, Not(HasSubstr("12345678")));
}

TEST_P(NaDeAanmelding, EenAanvullingVraagtEenNieuweHandtekening) {
    casus = dien_in(casus::Soort::vraag);
    teken_nieuwste(1);
    schrijf([&](storage::Sessie& s) { t.bus.meld(aanmelding::Aangevuld{s, t.om, kijker(s, inbrenger), casus, t.nu()}); });
    EXPECT_EQ(stand_nu(), Stand::wacht);
    EXPECT_EQ(getekend()->versie, 1);
    teken_nieuwste(2);
    EXPECT_EQ(stand_nu(), Stand::getekend);
}

TEST_P(NaDeAanmelding, WatNaTweeWerkdagenNogWachtWordtEenKeerHerinnerd) {
    casus = dien_in(casus::Soort::vraag);  // Monday 23 November 2026
    const auto op = [&](base::Datum dag) {
        return schrijf([&](storage::Sessie& s) { return herinner(s, t.om, nijmegen, base::om(dag, 12, 0)); });
    };
    EXPECT_EQ(op(base::datum(2026, 11, 25)), 0);
    EXPECT_EQ(op(base::datum(2026, 11, 26)), 1);
    EXPECT_EQ(op(base::datum(2026, 11, 27)), 0);
    const auto mails = lees([&](storage::Sessie& s) {
        int n = 0;
        for (const auto& r : outbox::zoek(s, t.sleutels, {.regio = nijmegen.getal})) n += r.soort == "anonimisering.herinnering";
        return n;
    });
    EXPECT_EQ(mails, 3) << "two procesondersteuners and the anonimiseerder";
}

TEST_P(NaDeAanmelding, VanWatIngetrokkenIsKomtGeenHerinnering) {
    casus = dien_in(casus::Soort::vraag);
    ASSERT_TRUE(gebeur(casus::Stap::intrekken, inbrenger, toegang::Rol::inbrenger));
    EXPECT_EQ(schrijf([&](storage::Sessie& s) { return herinner(s, t.om, nijmegen, t.nu() + std::chrono::hours(24 * 14)); }), 0);
}

TEST_P(NaDeAanmelding, WatIngetrokkenIsHoeftNiemandNogTeLezen) {
    casus = dien_in(casus::Soort::vraag);
    ASSERT_TRUE(gebeur(casus::Stap::intrekken, inbrenger, toegang::Rol::inbrenger));
    EXPECT_FALSE(nu().te_tekenen);
    EXPECT_EQ(stand_nu(), Stand::geen);
    leg_voor(Stuksoort::uitkomst, 4, {{"u", "Uitkomst", "Jammer."}});
    EXPECT_TRUE(nu().te_tekenen) << "what was written later still waits";
    EXPECT_EQ(stand_nu(), Stand::geen);
}

TEST_P(NaDeAanmelding, DeAnonimiseerderZietEenIngetrokkenCasusNietMeer) {
    casus = dien_in(casus::Soort::vraag);
    ASSERT_TRUE(gebeur(casus::Stap::intrekken, inbrenger, toegang::Rol::inbrenger));
    lees([&](storage::Sessie& s) { EXPECT_FALSE(casus::vind(s, kijker(s, anonimiseerder), casus.id, t.nu())); });
}

TEST_P(NaDeAanmelding, S23_AlsDelenStoptZijnDeWoordenNietMeerTeVinden) {
    casus = dien_in(casus::Soort::vraag);
    teken_nieuwste(1);
    const auto gevonden = [&] {
        return lees([&](storage::Sessie& s) {
            return casus::zoek(s, t.om, kijker(s, ondersteuner), "school", "", 10, t.nu()).regels.size();
        });
    };
    EXPECT_EQ(gevonden(), 1U);
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(casus::stop_deling(s, t.om, kijker(s, ondersteuner), casus.id, "Toestemming ingetrokken.", t.nu()));
    });
    EXPECT_EQ(gevonden(), 0U);
    EXPECT_FALSE(getekend()) << "no version of it can be reached";
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(casus::hervat_deling(s, t.om, kijker(s, ondersteuner), casus.id, nu(s).versie, "Nieuwe.", t.nu()));
    });
    EXPECT_EQ(gevonden(), 1U) << "the signature still stands; who may read it was asked anew";
}

TEST_P(NaDeAanmelding, ZolangHetDelenGestoptIsTekentNiemandEnWachtErNiets) {
    casus = dien_in(casus::Soort::vraag);
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(casus::stop_deling(s, t.om, kijker(s, ondersteuner), casus.id, "Toestemming ingetrokken.", t.nu()));
    });
    EXPECT_FALSE(nu().te_tekenen);
    const auto stuk = lees([&](storage::Sessie& s) { return nieuwste(s, casus, Stuksoort::dossier, 0).value(); });
    EXPECT_EQ(teken(ondersteuner, stuk, 1).fout().sleutel, "anonimisering.deling_gestopt");
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(casus::hervat_deling(s, t.om, kijker(s, ondersteuner), casus.id, nu(s).versie, "Nieuwe.", t.nu()));
    });
    EXPECT_TRUE(nu().te_tekenen);
    EXPECT_TRUE(teken(ondersteuner, stuk, 1));
}

TEST_P(NaDeAanmelding, WatOpnieuwWordtIngebrachtOpentPasNaEenNieuweHandtekening) {
    casus = dien_in(casus::Soort::vraag);
    teken_nieuwste(1);
    ASSERT_TRUE(getekend());
    ASSERT_TRUE(gebeur(casus::Stap::intrekken, inbrenger, toegang::Rol::inbrenger));
    ASSERT_TRUE(gebeur(casus::Stap::heropenen, inbrenger, toegang::Rol::inbrenger));
    EXPECT_FALSE(getekend());
    EXPECT_EQ(stand_nu(), Stand::wacht);
    lees([&](storage::Sessie& s) {
        EXPECT_TRUE(casus::zoek(s, t.om, kijker(s, ondersteuner), "school", "", 10, t.nu()).regels.empty());
    });
    teken_nieuwste(2);
    EXPECT_TRUE(getekend());
}

TEST_P(NaDeAanmelding, NaEenOverlijdenWachtErGeenEnkeleTekstMeer) {
    casus = dien_in(casus::Soort::vraag);
    leg_voor(Stuksoort::notulen, 4, {{"n", "Notulen", "We spraken erover."}});
    ASSERT_TRUE(gebeur(casus::Stap::overlijden, ondersteuner, toegang::Rol::procesondersteuner));
    EXPECT_FALSE(nu().te_tekenen);
    EXPECT_EQ(schrijf([&](storage::Sessie& s) { return herinner(s, t.om, nijmegen, t.nu() + std::chrono::hours(24 * 30)); }), 0);
}

}  // namespace
}  // namespace anonimisering

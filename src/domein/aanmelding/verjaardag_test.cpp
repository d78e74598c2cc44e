// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/verjaardag.hpp"

#include <gmock/gmock.h>

#include "domein/aanmelding/opnieuw.hpp"
#include "domein/aanmelding/paginas_proef_test.hpp"
#include "domein/aanmelding/store.hpp"
#include "outbox/outbox.hpp"

/// Domain.md section 2, "Birthdays": a missing consent closes the gate on the day itself, with a task six weeks ahead.
namespace {

using namespace aanmelding;
using base::datum;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Verjaardag : public MetPaginas {
  protected:
    template <class F>
    std::invoke_result_t<F, storage::Sessie&> schrijf(F f) {
        return db().schrijf(w_.bereik(), f);
    }
    /// Handed in on Monday 23 November 2026, with the consent of these people.
    Casus kind(const std::string& geboren, const std::vector<std::string>& zeiden_ja,
               const std::vector<std::pair<std::string, std::string>>& rest = {}) {
        auto i = w_.formulier();
        i.antwoorden.zet("geboren", geboren);
        for (const auto& [veld, waarde] : rest) i.antwoorden.zet(veld, waarde);
        i.antwoorden.wis("toestemmingen");
        i.antwoorden.zet("zonder-toestemming-reden", zeiden_ja.empty() ? "Het kan niet wachten" : "");
        const auto c = w_.dien_in(i);
        EXPECT_TRUE(c) << c.fout().veld << " " << c.fout().tekst;
        for (const auto& wie : zeiden_ja) zegt_ja(*c, wie);
        return *c;
    }
    void zegt_ja(const Casus& c, const std::string& wie) {
        schrijf([&](storage::Sessie& s) {
            store::voeg_toe(s, w_.t.om, w_.inbrenger, c, {wie, "tafel", "ja", base::dag_van(w_.t.nu()), "mondeling", ""},
                            w_.t.nu());
        });
    }
    void het_is(base::Datum dag, int uur = 9) { w_.t.klok.zet(base::om(dag, uur, 0)); }
    int waarschuw() {
        return schrijf([&](storage::Sessie& s) { return verjaardag::waarschuw(s, w_.t.om, w_.regio, w_.t.nu()); });
    }
    std::vector<std::string> ontbreekt(const Casus& c, base::Moment op) {
        return schrijf([&](storage::Sessie& s) { return toestemming(s, w_.t.om, c, Doel::tafel, op).ontbreekt; });
    }
    std::vector<std::string> taken(const Kijker& k) {
        std::vector<web::Menupunt> uit;
        schrijf([&](storage::Sessie& s) { verjaardag::wijs_op_verjaardagen({s, w_.t.om, k, uit}); });
        std::vector<std::string> teksten;
        for (const auto& t : uit) teksten.push_back(t.tekst);
        return teksten;
    }
    std::string mails(const std::string& soort) {
        return schrijf([&](storage::Sessie& s) {
            std::string uit;
            for (const auto& r : outbox::zoek(s, w_.t.sleutels, {.regio = w_.regio.getal}))
                if (r.soort == soort) uit += outbox::lees_in_demo(s, w_.t.om, w_.regio.getal, r.id)->tekst;
            return uit;
        });
    }
};
OP_BEIDE(Verjaardag);

TEST_P(Verjaardag, TwaalfOokHetKindMoetJaZeggenEnDatStaatErZesWekenVan) {
    const auto c = kind("2015-01-20", {"gezag_1"});
    het_is(datum(2026, 12, 8));
    EXPECT_EQ(waarschuw(), 0);
    het_is(datum(2026, 12, 9));
    EXPECT_EQ(waarschuw(), 1);
    EXPECT_EQ(waarschuw(), 0) << "once";
    het_is(datum(2027, 1, 21));
    EXPECT_EQ(waarschuw(), 0) << "also after the day";
    EXPECT_THAT(ontbreekt(c, base::om(datum(2027, 1, 19), 23, 59, 59)), IsEmpty());
    EXPECT_THAT(ontbreekt(c, base::om(datum(2027, 1, 20), 0, 0)), ElementsAre("jeugdige")) << "the gate closes on the second";
    zegt_ja(c, "jeugdige");
    EXPECT_THAT(ontbreekt(c, w_.t.nu()), IsEmpty());
}

TEST_P(Verjaardag, S13_OpDeDagZelfIsDeToegangVoorbijVanWieAlWasUitgenodigd) {
    int dicht = 0;
    w_.t.bus.luister<ToestemmingVervallen>([&](const ToestemmingVervallen&) { ++dicht; });
    const auto c = kind("2015-01-20", {"gezag_1"});
    het_is(datum(2027, 1, 19), 23);
    waarschuw();
    EXPECT_EQ(dicht, 0) << "de dag ervoor mag het nog";
    het_is(datum(2027, 1, 20), 0);
    waarschuw();
    EXPECT_EQ(dicht, 1);
    zegt_ja(c, "jeugdige");
    waarschuw();
    EXPECT_EQ(dicht, 1);
}

TEST_P(Verjaardag, DeMailNoemtGeenKindGeenLeeftijdEnGeenDag) {
    const auto c = kind("2015-01-20", {"gezag_1"});
    het_is(datum(2026, 12, 9));
    waarschuw();
    const auto mail = mails("aanmelding.nieuwe_toestemming");
    EXPECT_THAT(mail, HasSubstr("Bij casus " + c.nummer + " is binnenkort nieuwe toestemming nodig"));
    for (const char* woord : {"Noor", "12 ", "januari", "jeugdige"}) EXPECT_THAT(mail, Not(HasSubstr(woord)));
}

TEST_P(Verjaardag, DeTaakStaatBijWieToestemmingVastlegtTotdatZeErIs) {
    const auto c = kind("2015-01-20", {"gezag_1"});
    EXPECT_THAT(taken(w_.inbrenger), IsEmpty());
    het_is(datum(2026, 12, 9));
    waarschuw();
    const auto taak = ElementsAre("Vraag nieuwe toestemming bij casus " + c.nummer);
    EXPECT_THAT(taken(w_.inbrenger), taak);
    EXPECT_THAT(taken(w_.ondersteuner), taak);
    EXPECT_THAT(taken(w_.voorzitter), IsEmpty());
    zegt_ja(c, "jeugdige");
    EXPECT_THAT(taken(w_.inbrenger), IsEmpty());
}

TEST_P(Verjaardag, DePaginaZegtWieErStraksOokJaMoetZeggen) {
    const auto c = kind("2015-01-20", {"gezag_1"});
    het_is(datum(2026, 12, 9));
    hulp::Browser b{router_, w_.t};
    log_in(b, w_.inbrenger.email);
    const auto pad = "/casussen/" + c.nummer + "/toestemming";
    EXPECT_THAT(b.haal(pad).lichaam, HasSubstr("Na de volgende verjaardag is ook nodig: jeugdige. Vraag dat nu al."));
    zegt_ja(c, "jeugdige");
    EXPECT_THAT(b.haal(pad).lichaam, Not(HasSubstr("volgende verjaardag")));
}

TEST_P(Verjaardag, ZestienDeJeugdigeBeslistEnWieDatAlDeedHoeftNietsMeer) {
    const auto zelf = kind("2011-01-20", {"jeugdige", "gezag_1"});
    const auto niet_gevraagd = kind("2011-01-20", {});
    het_is(datum(2026, 12, 9));
    EXPECT_EQ(waarschuw(), 1);
    EXPECT_THAT(taken(w_.inbrenger), ElementsAre("Vraag nieuwe toestemming bij casus " + niet_gevraagd.nummer));
    EXPECT_THAT(ontbreekt(niet_gevraagd, base::om(datum(2027, 1, 20), 0, 0)), ElementsAre("jeugdige"));
    EXPECT_THAT(ontbreekt(zelf, base::om(datum(2027, 1, 20), 0, 0)), IsEmpty());
}

TEST_P(Verjaardag, AchttienWieVoorEenKindTekendeVertegenwoordigtDeVolwasseneNietVanzelf) {
    const auto c = kind("2009-01-20", {"vertegenwoordiger"}, {{"wilsbekwaam", "nee"}});
    EXPECT_THAT(ontbreekt(c, base::om(datum(2027, 1, 19), 23, 59, 59)), IsEmpty());
    EXPECT_THAT(ontbreekt(c, base::om(datum(2027, 1, 20), 0, 0)), ElementsAre("vertegenwoordiger"));
    het_is(datum(2026, 12, 9));
    EXPECT_EQ(waarschuw(), 1);
    zegt_ja(c, "vertegenwoordiger");
    EXPECT_THAT(ontbreekt(c, base::om(datum(2027, 1, 20), 0, 0)), IsEmpty()) << "asked for the time after it";
}

TEST_P(Verjaardag, DrieentwintigDaarnaKanDeCasusNietOpnieuwWordenIngebracht) {
    const auto c = kind("2004-01-20", {"jeugdige"}, {{"verlenging-grond", "liep_al"}});
    het_is(datum(2026, 12, 9));
    EXPECT_EQ(waarschuw(), 1);
    EXPECT_THAT(mails("aanmelding.te_oud"), HasSubstr("kun je binnenkort niet meer opnieuw inbrengen"));
    EXPECT_THAT(taken(w_.inbrenger), IsEmpty()) << "a mail, no task";
    schrijf([&](storage::Sessie& s) { s.doe("UPDATE casus_casus SET status = 'geadviseerd', open = 0 WHERE id = ?1", c.id); });
    const auto opnieuw_op = [&](base::Datum dag) {
        het_is(dag);
        return schrijf([&](storage::Sessie& s) {
            return opnieuw::breng_in(s, w_.t.om, w_.inbrenger, c.id, casus::Stap::opnieuw_inbrengen,
                                     casus::lees(s, w_.regio, c.id)->versie, {"Het gaat weer mis."}, w_.t.nu());
        });
    };
    const auto te_laat = opnieuw_op(datum(2027, 1, 20));
    ASSERT_FALSE(te_laat);
    EXPECT_EQ(te_laat.fout().sleutel, "aanmelding.te_oud");
    EXPECT_TRUE(opnieuw_op(datum(2027, 1, 19)));
}

TEST_P(Verjaardag, NietsAlsErNietMeerGedeeldWordt) {
    const auto overleden = kind("2015-01-20", {"gezag_1"}), gestopt = kind("2015-01-20", {"gezag_1"});
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(casus::gebeur(s, w_.t.om, w_.ondersteuner, overleden.id, {.stap = casus::Stap::overlijden}, w_.t.nu()));
        EXPECT_TRUE(casus::stop_deling(s, w_.t.om, w_.ondersteuner, gestopt.id, "Want.", w_.t.nu()));
    });
    het_is(datum(2026, 12, 9));
    EXPECT_EQ(waarschuw(), 0);
}

TEST_P(Verjaardag, DelenZonderToestemmingHoudtOpOpDeDagDatDeJeugdigeZelfBeslist) {
    const auto c = kind("2011-01-20", {});
    zegt_ja(c, "jeugdige");
    const auto zonder = [&](base::Datum dag) {
        het_is(dag, 0);
        waarschuw();
        return schrijf([&](storage::Sessie& s) { return casus::lees(s, w_.regio, c.id)->zonder_toestemming; });
    };
    EXPECT_TRUE(zonder(datum(2027, 1, 19))) << "the parent did not consent";
    EXPECT_FALSE(zonder(datum(2027, 1, 20)));
}

TEST_P(Verjaardag, OpSchrikkeldagGeborenIsOudGenoegOpEenMaart) {
    const auto c = kind("2016-02-29", {"gezag_1"});
    EXPECT_THAT(ontbreekt(c, base::om(datum(2028, 2, 28), 23, 59, 59)), IsEmpty());
    EXPECT_THAT(ontbreekt(c, base::om(datum(2028, 2, 29), 0, 0)), ElementsAre("jeugdige"));
    const auto gewoon_jaar = kind("2012-02-29", {"gezag_1", "jeugdige"});
    het_is(datum(2030, 1, 18));
    const auto g = schrijf([&](storage::Sessie& s) {
        store::voeg_toe(s, w_.t.om, w_.inbrenger, gewoon_jaar, {"jeugdige", "tafel", "ingetrokken", {}, "mondeling", ""},
                        w_.t.nu());
        return verjaardag::gevolg(s, w_.t.om, gewoon_jaar, w_.t.nu());
    });
    ASSERT_TRUE(g);
    EXPECT_EQ(g->dag, datum(2030, 3, 1));
}

}  // namespace

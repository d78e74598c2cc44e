// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/aanmelding/aanvulling.hpp"
#include "domein/aanmelding/proef_test.hpp"
#include "domein/aanmelding/store.hpp"
#include "outbox/outbox.hpp"

namespace {

using namespace aanmelding;
using namespace std::chrono_literals;
using base::datum;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Indienen : public hulp::OpBeide {
  protected:
    template <class F>
    auto lees(F&& f) {
        return db().lees(w_.bereik(), [&](storage::Sessie& s) { return f(s); });
    }
    template <class F>
    auto schrijf(F&& f) {
        return db().schrijf(w_.bereik(), [&](storage::Sessie& s) { return f(s); });
    }
    proef::Wereld w_{db()};
};
OP_BEIDE(Indienen);

TEST_P(Indienen, MaaktEenCasusMetVooroverlegPlichtEnUrgentie) {
    const auto c = w_.dien_in(w_.formulier());
    ASSERT_TRUE(c) << c.fout().tekst << c.fout().veld;
    EXPECT_EQ(c->status, casus::Status::ingediend);
    EXPECT_EQ(c->vooroverleg_op, datum(2026, 11, 25));
    EXPECT_EQ(c->plicht.grond, "plaatsing");
    EXPECT_EQ(c->urgentie, casus::Urgentie::kernbesluit_1);
    EXPECT_TRUE(c->bsn_ontbreekt);
    EXPECT_TRUE(c->te_tekenen);
    EXPECT_EQ(lees([&](auto& s) { return origineel(s, w_.t.om, *c).tekst("wens-ouders"); }),
              "Moeder wil dat Noor thuis blijft wonen.");
    const auto kind = lees([&](auto& s) { return casus::identiteit(s, w_.t.om, *c); });
    EXPECT_EQ(kind.volledige_naam(), "Noor Voorbeeld");
    ASSERT_EQ(kind.personen.size(), 2U);
    EXPECT_EQ(kind.personen[0].rol, "moeder");
    EXPECT_EQ(kind.personen[1].rol, "verwijzer");
}

TEST_P(Indienen, HetBsnStaatAlleenInDeKluis) {
    auto i = w_.formulier();
    i.antwoorden.zet("bsn-bekend", "ja");
    i.antwoorden.zet("bsn", "999900006");
    const auto c = w_.dien_in(i);
    ASSERT_TRUE(c);
    EXPECT_EQ(lees([&](auto& s) { return origineel(s, w_.t.om, *c).tekst("bsn"); }), "");
    EXPECT_EQ(lees([&](auto& s) { return casus::bsn_laatste_drie(s, w_.t.om, *c); }), "…006");
    EXPECT_FALSE(c->bsn_ontbreekt);
}

TEST_P(Indienen, HetzelfdeBsnGeeftLaterEenHintEnBijHetIndienenNiets) {
    auto i = w_.formulier();
    i.antwoorden.zet("bsn-bekend", "ja");
    i.antwoorden.zet("bsn", "999900006");
    const auto eerste = w_.dien_in(i), tweede = w_.dien_in(i);
    const auto ander = w_.dien_in(w_.formulier());
    const auto hint = [&](const Casus& c) {
        return lees([&](auto& s) { return casus::lees(s, w_.regio, c.id)->duplicaathint; });
    };
    EXPECT_FALSE(hint(*tweede));
    schrijf([&](auto& s) { return zoek_dubbele(s, w_.t.om, w_.regio, w_.t.nu() + 1min); });
    EXPECT_TRUE(hint(*eerste));
    EXPECT_TRUE(hint(*tweede));
    EXPECT_FALSE(hint(*ander));
}

TEST_P(Indienen, EenMeldingHeeftGeenTekst) {
    const auto c = w_.dien_in(w_.formulier(casus::Soort::melding));
    ASSERT_TRUE(c) << c.fout().tekst << c.fout().veld;
    EXPECT_THAT(lees([&](auto& s) { return teksten(s, w_.t.om, *c); }), IsEmpty());
    EXPECT_FALSE(c->te_tekenen);
}

TEST_P(Indienen, GeeftAlleFoutenTegelijk) {
    auto i = w_.formulier();
    i.antwoorden.wis("titel");
    i.antwoorden.zet("geboren", "1990-01-01");
    const auto c = w_.dien_in(i);
    ASSERT_FALSE(c);
    EXPECT_THAT(proef::sleutels(c.fouten()), ElementsAre("formulier.leeg titel", "aanmelding.te_oud geboren"));
}

TEST_P(Indienen, AlleenEenVerwijzerKanVersturen) {
    const auto c = schrijf([&](auto& s) { return dien_in(s, w_.t.om, w_.ondersteuner, w_.formulier(), w_.t.nu()); });
    ASSERT_FALSE(c);
    EXPECT_EQ(c.fout().soort, base::Soort::geen_recht);
}

TEST_P(Indienen, WieNietIsGecontroleerdStartGeenUrgentie) {
    w_.inbrenger.gecontroleerd = false;
    const auto c = w_.dien_in(w_.formulier());
    ASSERT_TRUE(c);
    EXPECT_EQ(c->urgentie, casus::Urgentie::gewoon);
    EXPECT_FALSE(c->inbrenger_gecontroleerd);
}

TEST_P(Indienen, HetMomentVanOntvangstTelt) {
    w_.mogelijk.vandaag = datum(2026, 11, 10);
    auto i = w_.formulier();
    i.ontvangen = base::om(datum(2026, 11, 10), 15, 59);
    const auto c = w_.dien_in(i);
    ASSERT_TRUE(c);
    EXPECT_EQ(c->vooroverleg_op, datum(2026, 11, 11));
    EXPECT_EQ(c->ingediend_op, *i.ontvangen);
}

TEST_P(Indienen, MeldtHetOpDeBusInDezelfdeTransactie) {
    std::vector<std::string> gehoord;
    w_.t.bus.luister<Ingediend>([&](const Ingediend& e) { gehoord.push_back(e.casus.nummer); });
    const auto c = w_.dien_in(w_.formulier());
    EXPECT_THAT(gehoord, ElementsAre(c->nummer));
}

TEST_P(Indienen, DeFeitenNoemenGeenDagEnGeenOrganisatie) {
    const auto c = w_.dien_in(w_.formulier());
    const auto gevonden = lees([&](auto& s) { return feiten(s, w_.t.om, *c); });
    std::map<std::string, std::string> per_label;
    for (const auto& f : gevonden) per_label[f.label] = f.waarde;
    EXPECT_EQ(per_label["Wanneer begint de plaatsing?"], "6 weken na de aanmelding");
    EXPECT_EQ(per_label["Wat voor plek is het?"], "Gezinshuis");
    for (const auto& f : gevonden) EXPECT_THAT(f.waarde, Not(HasSubstr("2026")));
    EXPECT_EQ(per_label.count("Aanbieder"), 0U);
}

TEST_P(Indienen, VanEenKindMetGeheimAdresIsOokDeVerblijfplaatsGeheim) {
    auto i = w_.formulier();
    i.antwoorden.zet("adres-geheim", "ja");
    const auto c = w_.dien_in(i);
    for (const auto& f : lees([&](auto& s) { return feiten(s, w_.t.om, *c); })) EXPECT_NE(f.label, "Waar woont de jeugdige nu?");
}

TEST_P(Indienen, ToestemmingIsCompleetAlsIedereenJaZei) {
    auto i = w_.formulier();
    const auto met = w_.dien_in(i);
    EXPECT_TRUE(lees([&](auto& s) { return toestemming(s, w_.t.om, *met, Doel::tafel, w_.t.nu()); }).compleet);
    EXPECT_THAT(lees([&](auto& s) { return toestemming(s, w_.t.om, *met, Doel::boeg, w_.t.nu()); }).ontbreekt,
                ElementsAre("jeugdige", "ouder met gezag 1"));
    // One withdrawal closes the gate.
    schrijf([&](auto& s) {
        store::voeg_toe(s, w_.t.om, w_.inbrenger, *met, {"jeugdige", "tafel", "ingetrokken", {}, "mondeling", "wil niet meer"},
                        w_.t.nu() + 1s);
    });
    EXPECT_THAT(lees([&](auto& s) { return toestemming(s, w_.t.om, *met, Doel::tafel, w_.t.nu()); }).ontbreekt,
                ElementsAre("jeugdige"));
}

TEST_P(Indienen, DelenZonderToestemmingStaatBijDeCasusEnDeFgHoortHetZonderReden) {
    db().schrijf(storage::Bereik::installatie(),
                 [&](storage::Sessie& s) { w_.wie(s, "f.vos@oph.example", "Fenna Vos", toegang::Rol::fg); });
    auto i = w_.formulier();
    i.antwoorden.wis("toestemmingen");
    i.antwoorden.zet("zonder-toestemming-reden", "Vader is spoorloos");
    const auto c = w_.dien_in(i);
    ASSERT_TRUE(c);
    EXPECT_TRUE(c->zonder_toestemming);
    w_.t.om.demo = true;
    std::vector<std::string> aan_fg;
    for (const auto& post : lees([&](auto& s) { return outbox::zoek(s, w_.t.sleutels, {.regio = w_.regio.getal}); }))
        if (post.onderwerp == "Delen zonder toestemming")
            aan_fg.push_back(lees([&](auto& s) { return outbox::lees_in_demo(s, w_.t.om, w_.regio.getal, post.id); })->tekst);
    ASSERT_EQ(aan_fg.size(), 1U);
    EXPECT_THAT(aan_fg[0], HasSubstr(c->nummer));
    for (const char* woord : {"spoorloos", "Vader", "Noor"}) EXPECT_THAT(aan_fg[0], Not(HasSubstr(woord)));
    const auto gevonden = lees([&](auto& s) { return controles(s, w_.t.om, *c, w_.t.nu()); });
    EXPECT_EQ(gevonden.at(2).label, "Delen zonder toestemming, met reden");
    EXPECT_FALSE(gevonden.at(2).in_orde);
}

TEST_P(Indienen, AlsIedereenAlsnogJaZegtIsHetGeenDelenZonderToestemmingMeer) {
    auto i = w_.formulier();
    const auto rijen = i.antwoorden.rijen("toestemmingen");
    i.antwoorden.wis("toestemmingen");
    i.antwoorden.zet("zonder-toestemming-reden", "Vader is spoorloos");
    const auto c = w_.dien_in(i);
    for (const auto& rij : rijen) schrijf([&](auto& s) { leg_toestemming_vast(s, w_.t.om, w_.inbrenger, *c, rij, w_.t.nu()); });
    schrijf([&](auto& s) { volg_zonder_toestemming(s, w_.t.om, *c, w_.t.nu()); });
    EXPECT_FALSE(lees([&](auto& s) { return casus::lees(s, w_.regio, c->id)->zonder_toestemming; }));
}

TEST_P(Indienen, EenMeldingVraagtGeenToestemming) {
    const auto c = w_.dien_in(w_.formulier(casus::Soort::melding));
    ASSERT_TRUE(c);
    for (const auto& k : lees([&](auto& s) { return controles(s, w_.t.om, *c, w_.t.nu()); })) EXPECT_NE(k.naam, "toestemming");
}

TEST_P(Indienen, EenMaatregelIsPasGrondAlsDeRegioDatZegt) {
    auto i = w_.formulier();
    i.antwoorden.wis("toestemmingen");
    const auto c = w_.dien_in(i);
    const auto stand = [&] { return lees([&](auto& s) { return toestemming(s, w_.t.om, *c, Doel::tafel, w_.t.nu() + 24h); }); };
    EXPECT_FALSE(stand().mag_delen());
    const auto fg_tekende = [](regio::Regels& r) {
        r.maatregel_is_grond = true;
        r.maatregel_grond_toelichting = "Getekend door de fg op 1 november 2026";
    };
    ASSERT_TRUE(
        schrijf([&](auto& s) { return regio::wijzig_regels(s, w_.t.ids, w_.regio, 1, fg_tekende, w_.t.nu() + 1h, w_.t.nu()); }));
    EXPECT_TRUE(stand().compleet);
}

TEST_P(Indienen, DeControlesZeggenWatErNogMoet) {
    const auto c = w_.dien_in(w_.formulier());
    std::map<std::string, bool> in_orde;
    for (const auto& k : lees([&](auto& s) { return controles(s, w_.t.om, *c, w_.t.nu()); })) in_orde[k.naam] = k.in_orde;
    EXPECT_EQ(in_orde, (std::map<std::string, bool>{{"compleet", true},
                                                    {"wettelijk_verwijzer", true},
                                                    {"toestemming", true},
                                                    {"plicht", true},
                                                    {"gemeente", true},
                                                    {"getekend", false}}));
}

TEST_P(Indienen, EenAntwoordVoorHetVooroverlegHoudtZijnPlek) {
    struct Geval {
        base::Moment beantwoord;
        base::Datum vooroverleg;
    };
    for (const auto& g : {Geval{base::om(datum(2026, 11, 25), 8, 59, 59), datum(2026, 11, 25)},
                          Geval{base::om(datum(2026, 11, 25), 9, 0), datum(2026, 12, 9)}}) {
        const auto c = w_.dien_in(w_.formulier());
        const auto gevraagd = schrijf([&](auto& s) {
            return vraag_aanvulling(s, w_.t.om, w_.ondersteuner, c->id, c->versie, {{"veiligheid", "Wat is afgesproken?"}},
                                    w_.t.nu());
        });
        ASSERT_TRUE(gevraagd) << gevraagd.fout().tekst;
        EXPECT_EQ(gevraagd->status, casus::Status::aanvulling_gevraagd);
        const auto na = schrijf([&](auto& s) {
            return aanvullingen::beantwoord(s, w_.t.om, w_.inbrenger, c->id, gevraagd->versie, {"Oma haalt haar op."},
                                            g.beantwoord);
        });
        ASSERT_TRUE(na) << na.fout().tekst;
        EXPECT_EQ(na->status, casus::Status::ingediend);
        EXPECT_EQ(na->vooroverleg_op, g.vooroverleg);
        const auto alle = lees([&](auto& s) { return teksten(s, w_.t.om, *na); });
        EXPECT_EQ(alle.back().naam, "aanvulling-1");
        EXPECT_EQ(alle.back().tekst, "Wat is afgesproken?\nOma haalt haar op.");
    }
}

TEST_P(Indienen, EenTekstUitEigenBewegingVeranderHetOrigineelNiet) {
    const auto c = w_.dien_in(w_.formulier());
    const auto voor = lees([&](auto& s) { return origineel(s, w_.t.om, *c); });
    ASSERT_TRUE(
        schrijf([&](auto& s) { return aanvullingen::vul_aan(s, w_.t.om, w_.inbrenger, c->id, "Het gaat beter.", w_.t.nu()); }));
    EXPECT_EQ(lees([&](auto& s) { return origineel(s, w_.t.om, *c); }), voor);
    EXPECT_EQ(lees([&](auto& s) { return teksten(s, w_.t.om, *c); }).back().tekst, "Het gaat beter.");
    EXPECT_FALSE(schrijf([&](auto& s) { return aanvullingen::vul_aan(s, w_.t.om, w_.voorzitter, c->id, "x", w_.t.nu()); }));
}

TEST_P(Indienen, DeMailNoemtGeenInhoud) {
    ASSERT_TRUE(w_.dien_in(w_.formulier()));
    const auto post = lees([&](auto& s) { return outbox::zoek(s, w_.t.sleutels, {.regio = w_.regio.getal}); });
    ASSERT_EQ(post.size(), 1U);
    EXPECT_EQ(post[0].onderwerp, "Je aanmelding is binnen");
    w_.t.om.demo = true;
    const auto heel = lees([&](auto& s) { return outbox::lees_in_demo(s, w_.t.om, w_.regio.getal, post[0].id); });
    for (const char* woord : {"Noor", "Voorbeeld", "school", "kernbesluit"}) EXPECT_THAT(heel->tekst, Not(HasSubstr(woord)));
}

}  // namespace

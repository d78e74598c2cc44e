// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/casus_test.hpp"
#include "outbox/outbox.hpp"

/// Domain.md section 2, "Deling stoppen" and "overleden": what ends for everybody in the same transaction.
namespace casus {
namespace {

class Deling : public Proefregio {
  protected:
    Deling() {
        schrijf([&](storage::Sessie& s) {
            for (const auto& [naam, rol] : {std::pair{"inbrenger", Rol::inbrenger}, {"proces", Rol::procesondersteuner}}) {
                const auto id = toegang::maak_account(
                    s, t.ids, {.email = naam + std::string("@oph.example"), .naam = naam, .wachtwoord = "een lang wachtwoord 12"},
                    t.nu());
                EXPECT_TRUE(toegang::geef_rol(s, t.ids, regio, *id, rol, t.nu()));
                wie[rol] = *id;
            }
        });
    }
    Kijker als(Rol rol) { return kijker({rol}, wie.at(rol).getal); }
    /// A casus of the account of this test, with an expert and a permanent participant.
    Casus gedeeld() {
        return schrijf([&](storage::Sessie& s) {
            const Casus c = maak(
                s, t.om, als(Rol::inbrenger),
                {.soort = Soort::vraag, .gemeente = "0268", .inbrenger = wie.at(Rol::inbrenger), .ingediend_op = t.nu()}, t.nu());
            zet_getekend(s, c.id, 1);
            EXPECT_TRUE(geef_relatie(s, t.ids, c, {c.id, AccountId{60}, Relatie::expert, t.nu(), {}, 7}));
            EXPECT_TRUE(geef_relatie(s, t.ids, c, {c.id, AccountId{61}, Relatie::vaste_deelnemer, t.nu(), {}, 8}));
            EXPECT_TRUE(outbox::leg_klaar(s, t.om,
                                          {.regio = regio.getal,
                                           .soort = "proef.gepland",
                                           .aan = "iemand@oph.example",
                                           .onderwerp = "Gepland",
                                           .tekst = "Later.",
                                           .sleutel = "casus/" + std::to_string(c.id.getal)},
                                          t.nu()));
            return casus::lees(s, regio, c.id).value();
        });
    }
    std::vector<std::string> wachtende_mails() {
        return lees([&](storage::Sessie& s) {
            std::vector<std::string> uit;
            for (const auto& r : outbox::zoek(s, t.sleutels, {.regio = regio.getal, .status = outbox::Status::klaar}))
                uit.push_back(r.onderwerp + " aan " + r.aan);
            return uit;
        });
    }
    base::Result<Casus> stop(Rol rol, const Casus& c) {
        return schrijf([&](storage::Sessie& s) { return stop_deling(s, t.om, als(rol), c.id, "Telefonisch.", t.nu()); });
    }
    base::Result<Casus> hervat(Rol rol, const Casus& c) {
        return schrijf([&](storage::Sessie& s) {
            return hervat_deling(s, t.om, als(rol), c.id, casus::lees(s, regio, c.id)->versie, "Nieuwe toestemming.", t.nu());
        });
    }
    bool ziet(const Kijker& k, const Casus& c) {
        return lees([&](storage::Sessie& s) { return vind(s, k, c.id, t.nu()).goed(); });
    }
    std::map<Rol, AccountId> wie;
};
OP_BEIDE(Deling);

TEST_P(Deling, StoppenLaatGeplandePostVallenEnVerteltHetDeAnder) {
    for (const auto& [doet, hoort] : {std::pair{Rol::inbrenger, "p"}, std::pair{Rol::procesondersteuner, "i"}}) {
        const Casus c = gedeeld();
        const auto voor = wachtende_mails().size() - 1;  // without the planned one
        ASSERT_TRUE(stop(doet, c));
        const auto na = wachtende_mails();
        ASSERT_EQ(na.size(), voor + 1);
        EXPECT_EQ(na.front().rfind("Het delen van een casus is gestopt aan " + std::string(hoort), 0), 0U) << na.front();
    }
}

TEST_P(Deling, StoppenWintAltijdEnLaatDeStatusEnDePlichtStaan) {
    const Casus c = gedeeld();
    zet(c, Status::geagendeerd);
    schrijf([&](storage::Sessie& s) { zet_plicht(s, c.id, {.grond = "plaatsing"}); });
    ASSERT_TRUE(stop(Rol::procesondersteuner, c));
    const Casus na = opnieuw(c);
    EXPECT_EQ(na.status, Status::geagendeerd);
    EXPECT_EQ(na.plicht.grond, "plaatsing");
    EXPECT_TRUE(stop(Rol::procesondersteuner, c)) << "a second time changes nothing";
    EXPECT_EQ(opnieuw(c).versie, na.versie);
}

TEST_P(Deling, NaHervattenKrijgtNiemandZijnOudeToegangTerug) {
    const Casus c = gedeeld();
    const Kijker expert = kijker({Rol::expert}, 60), vast = kijker({Rol::vaste_deelnemer}, 61);
    ASSERT_TRUE(ziet(expert, c));
    ASSERT_TRUE(ziet(vast, c));
    ASSERT_TRUE(stop(Rol::inbrenger, c));
    EXPECT_FALSE(ziet(voorzitter(), c));
    ASSERT_TRUE(hervat(Rol::procesondersteuner, c));
    EXPECT_TRUE(ziet(voorzitter(), c));
    EXPECT_FALSE(ziet(expert, c));
    EXPECT_FALSE(ziet(vast, c));
}

TEST_P(Deling, AlleenInbrengerEnProcesondersteunerStoppenEnHervatten) {
    const Casus c = gedeeld();
    const auto nee = schrijf([&](storage::Sessie& s) { return stop_deling(s, t.om, voorzitter(), c.id, "", t.nu()); });
    EXPECT_EQ(nee.fout().soort, base::Soort::geen_recht);
    ASSERT_TRUE(stop(Rol::inbrenger, c));
    const auto weg = schrijf([&](storage::Sessie& s) { return hervat_deling(s, t.om, voorzitter(), c.id, 2, "", t.nu()); });
    EXPECT_EQ(weg.fout().soort, base::Soort::niet_gevonden);
    EXPECT_TRUE(hervat(Rol::inbrenger, c));
    EXPECT_EQ(hervat(Rol::inbrenger, c).fout().soort, base::Soort::botsing) << "it goes on already";
}

TEST_P(Deling, WatDefinitiefIsKomtNietMeerTerug) {
    for (const Status status : {Status::overleden, Status::overgedragen, Status::samengevoegd}) {
        const Casus c = gedeeld();
        zet(c, status);
        EXPECT_FALSE(stop(Rol::procesondersteuner, c)) << naam_van(status);
        EXPECT_FALSE(hervat(Rol::procesondersteuner, c)) << naam_van(status);
    }
}

TEST_P(Deling, NaEenOverlijdenLeestNiemandVanDeTafelMeerMeeEnGaatErGeenPostUit) {
    const Casus c = gedeeld();
    const auto voor = wachtende_mails().size() - 1;
    ASSERT_TRUE(doe(als(Rol::procesondersteuner), c, {.stap = Stap::overlijden}));
    EXPECT_FALSE(ziet(kijker({Rol::expert}, 60), c));
    EXPECT_FALSE(ziet(kijker({Rol::vaste_deelnemer}, 61), c));
    EXPECT_EQ(wachtende_mails().size(), voor);
}

}  // namespace
}  // namespace casus

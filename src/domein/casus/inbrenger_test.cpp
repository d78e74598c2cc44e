// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/inbrenger.hpp"

#include <gmock/gmock.h>

#include "domein/casus/casus_test.hpp"

namespace casus {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Two organisations: Anja and Bas work in the same one, Cor in the other.
class Inbrengers : public Proefregio {
  protected:
    Inbrengers() {
        schrijf([&](storage::Sessie& s) {
            thuis = regio::zet_organisatie(s, t.ids, regio, {.naam = "Wijkteam"});
            buiten = regio::zet_organisatie(s, t.ids, regio, {.naam = "Huisarts"});
        });
        anja = maak_mens("anja@wijk.example", thuis);
        bas = maak_mens("bas@wijk.example", thuis);
        cor = maak_mens("cor@arts.example", buiten);
        po = maak_mens("po@regio.example", {}, Rol::procesondersteuner);
        const auto k = als(anja);
        c = schrijf([&](storage::Sessie& s) {
            return maak(s, t.om, k,
                        {.soort = Soort::vraag,
                         .gemeente = "0268",
                         .onderwerpen = {"inhoudelijk_advies"},
                         .urgentie = Urgentie::gewoon,
                         .urgentie_redenen = {},
                         .inbrenger = anja,
                         .ingediend_op = t.nu(),
                         .vooroverleg_op = {},
                         .plicht = {}},
                        t.nu());
        });
    }
    AccountId maak_mens(const std::string& email, toegang::OrganisatieId org, Rol rol = Rol::inbrenger,
                        bool gecontroleerd = true) {
        return schrijf([&](storage::Sessie& s) {
            const auto id = *toegang::maak_account(
                s, t.ids, {.email = email, .naam = email, .organisatie = org, .gecontroleerd = gecontroleerd}, t.nu());
            EXPECT_TRUE(toegang::geef_rol(s, t.ids, regio, id, rol, t.nu()));
            return id;
        });
    }
    Kijker als(AccountId wie) {
        return schrijf([&](storage::Sessie& s) { return *toegang::kijker_van(s, regio, wie, t.nu(), "pagina"); });
    }
    bool ziet(AccountId wie) {
        const auto k = als(wie);
        return lees([&](storage::Sessie& s) { return vind(s, k, c.id, t.nu()).goed(); });
    }
    base::Result<> geef(Inbrengsoort soort, AccountId wie) {
        const auto k = als(anja);
        return schrijf([&](storage::Sessie& s) {
            const auto nu = *casus::lees(s, regio, c.id);
            return geef_aan_collega(s, t.om, k, nu, soort, wie, nu.versie, {}, t.nu());
        });
    }
    void vraag(Inbrengsoort soort, const std::string& email) {
        const auto k = als(anja);
        schrijf([&](storage::Sessie& s) { vraag_ander(s, t.om, k, c, soort, email, {}, t.nu()); });
    }
    std::vector<Inbrengverzoek> aan(AccountId wie) {
        const auto k = als(wie);
        return lees([&](storage::Sessie& s) { return verzoeken_aan(s, k, t.nu()); });
    }
    std::vector<std::string> collega_namen() {
        return lees([&](storage::Sessie& s) {
            std::vector<std::string> uit;
            for (const auto& a : collegas(s, *casus::lees(s, regio, c.id), t.nu())) uit.push_back(a.email);
            return uit;
        });
    }
    std::int64_t mails_aan(AccountId wie) {
        return schrijf([&](storage::Sessie& s) {
            return s.een("SELECT COUNT(*) FROM outbox_bericht WHERE aan_account = ?1", wie)->getal(0);
        });
    }
    toegang::OrganisatieId thuis, buiten;
    AccountId anja, bas, cor, po;
    Casus c;
};
OP_BEIDE(Inbrengers);

TEST_P(Inbrengers, EenCollegaNeemtMeteenOverEnDeVorigeKanErNietMeerBij) {
    EXPECT_THAT(collega_namen(), ElementsAre("bas@wijk.example"));
    ASSERT_TRUE(geef(Inbrengsoort::overdracht, bas));
    EXPECT_FALSE(ziet(anja));
    EXPECT_TRUE(ziet(bas));
    const auto na = opnieuw(c);
    EXPECT_EQ(na.inbrenger, bas);
    EXPECT_EQ(na.versie, c.versie + 1);
    EXPECT_EQ(mails_aan(anja), 1);
    EXPECT_EQ(mails_aan(bas), 1);
}

TEST_P(Inbrengers, WieEenOudeVersieZagDraagtNietOver) {
    const auto k = als(anja);
    const auto uit = schrijf([&](storage::Sessie& s) {
        return geef_aan_collega(s, t.om, k, c, Inbrengsoort::overdracht, bas, c.versie - 1, {}, t.nu());
    });
    ASSERT_FALSE(uit);
    EXPECT_EQ(uit.fout().soort, base::Soort::botsing);
    EXPECT_TRUE(ziet(anja));
    EXPECT_FALSE(ziet(bas));
}

TEST_P(Inbrengers, EenMedeInbrengerZietHemOokTotHijIsWeggehaald) {
    ASSERT_TRUE(geef(Inbrengsoort::mede, bas));
    EXPECT_TRUE(ziet(anja));
    EXPECT_TRUE(ziet(bas));
    EXPECT_FALSE(geef(Inbrengsoort::mede, bas)) << "die is het al";
    const auto k = als(anja);
    EXPECT_TRUE(schrijf([&](storage::Sessie& s) { return haal_mede_weg(s, t.om, k, c, bas, t.nu()); }));
    EXPECT_FALSE(ziet(bas));
    EXPECT_FALSE(schrijf([&](storage::Sessie& s) { return haal_mede_weg(s, t.om, k, c, bas, t.nu()); }));
    EXPECT_FALSE(schrijf([&](storage::Sessie& s) { return haal_mede_weg(s, t.om, k, c, anja, t.nu()); }))
        << "de inbrenger zelf niet";
}

TEST_P(Inbrengers, WieMedeInbrengerWasEnOverneemtIsDaarnaAlleenInbrenger) {
    ASSERT_TRUE(geef(Inbrengsoort::mede, bas));
    ASSERT_TRUE(geef(Inbrengsoort::overdracht, bas));
    const auto k = als(bas);
    EXPECT_FALSE(schrijf([&](storage::Sessie& s) { return haal_mede_weg(s, t.om, k, c, bas, t.nu()); }));
    EXPECT_TRUE(ziet(bas));
}

TEST_P(Inbrengers, IemandVanEenAndereOrganisatieMoetHetEerstAannemen) {
    EXPECT_FALSE(geef(Inbrengsoort::overdracht, cor)) << "niet zonder zijn ja";
    vraag(Inbrengsoort::overdracht, "cor@arts.example");
    EXPECT_TRUE(ziet(anja));
    EXPECT_FALSE(ziet(cor)) << "een vraag opent niets";
    ASSERT_EQ(aan(cor).size(), 1U);
    const auto k = als(cor);
    const auto id = aan(cor).front().id;
    ASSERT_TRUE(schrijf([&](storage::Sessie& s) { return neem_aan(s, t.om, k, id, t.nu()); }));
    EXPECT_FALSE(ziet(anja));
    EXPECT_TRUE(ziet(cor));
    EXPECT_FALSE(schrijf([&](storage::Sessie& s) { return neem_aan(s, t.om, k, id, t.nu()); })) << "een keer";
}

TEST_P(Inbrengers, WieWeigertKrijgtNietsEnDeVragerHoortHet) {
    vraag(Inbrengsoort::mede, "cor@arts.example");
    const auto k = als(cor);
    const auto id = aan(cor).front().id;
    EXPECT_TRUE(schrijf([&](storage::Sessie& s) { return wijs_af(s, t.om, k, id, t.nu()); }));
    EXPECT_FALSE(ziet(cor));
    EXPECT_THAT(aan(cor), IsEmpty());
    EXPECT_EQ(mails_aan(anja), 1);
}

TEST_P(Inbrengers, EenVraagAanNiemandZietErHetzelfdeUit) {
    vraag(Inbrengsoort::overdracht, "niemand@arts.example");
    vraag(Inbrengsoort::overdracht, "po@regio.example");
    EXPECT_EQ(lees([&](storage::Sessie& s) { return open_verzoeken(s, c, t.nu()).size(); }), 2U);
    EXPECT_THAT(aan(po), IsEmpty());
    EXPECT_EQ(mails_aan(po), 0);
}

TEST_P(Inbrengers, EenVraagVervaltNaVeertienDagenEnIsInTeTrekken) {
    vraag(Inbrengsoort::overdracht, "cor@arts.example");
    const auto id = aan(cor).front().id;
    t.klok.vooruit(std::chrono::days{14});
    EXPECT_THAT(aan(cor), IsEmpty());
    vraag(Inbrengsoort::overdracht, "cor@arts.example");
    const auto nieuw = aan(cor).front().id;
    EXPECT_FALSE(schrijf([&](storage::Sessie& s) { return trek_verzoek_in(s, c, id, t.nu()); }));
    EXPECT_TRUE(schrijf([&](storage::Sessie& s) { return trek_verzoek_in(s, c, nieuw, t.nu()); }));
    EXPECT_THAT(aan(cor), IsEmpty());
}

TEST_P(Inbrengers, EenUitgeslotenPersoonNooitOokNietNaDeVraag) {
    const auto k = als(anja);
    vraag(Inbrengsoort::overdracht, "cor@arts.example");
    const auto id = aan(cor).front().id;
    schrijf([&](storage::Sessie& s) {
        sluit_uit(s, t.om, k, c, cor, {}, t.nu());
        sluit_uit(s, t.om, k, c, bas, {}, t.nu());
    });
    EXPECT_THAT(aan(cor), IsEmpty());
    const auto ander = als(cor);
    EXPECT_FALSE(schrijf([&](storage::Sessie& s) { return neem_aan(s, t.om, ander, id, t.nu()); }));
    EXPECT_THAT(collega_namen(), IsEmpty());
    EXPECT_FALSE(geef(Inbrengsoort::mede, bas));
}

TEST_P(Inbrengers, WieDeCasusGemaskeerdKentWordtNooitInbrenger) {
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(geef_relatie(s, t.ids, c, {c.id, bas, Relatie::expert, t.nu(), t.nu() + std::chrono::hours{1}}));
    });
    t.klok.vooruit(std::chrono::days{30});
    EXPECT_THAT(collega_namen(), IsEmpty()) << "ook niet als het voorbij is (S28)";
    EXPECT_FALSE(geef(Inbrengsoort::mede, bas));
}

TEST_P(Inbrengers, WieNietIsGecontroleerdOfGeenVerwijzerIsStaatNietInDeLijst) {
    maak_mens("dirk@wijk.example", thuis, Rol::inbrenger, false);
    maak_mens("eva@wijk.example", thuis, Rol::expert);
    EXPECT_THAT(collega_namen(), ElementsAre("bas@wijk.example"));
}

TEST_P(Inbrengers, AlleenInbrengerEnProcesondersteunerDragenOver) {
    ASSERT_TRUE(geef(Inbrengsoort::mede, bas));
    const auto mag = [&](AccountId wie) {
        const auto k = als(wie);
        return lees([&](storage::Sessie& s) { return mag_overdragen(*vind(s, k, c.id, t.nu()), k); });
    };
    EXPECT_TRUE(mag(anja));
    EXPECT_TRUE(mag(po));
    EXPECT_FALSE(mag(bas)) << "een mede-inbrenger niet";
    zet(c, Status::overleden);
    EXPECT_FALSE(mag(anja));
}

}  // namespace
}  // namespace casus

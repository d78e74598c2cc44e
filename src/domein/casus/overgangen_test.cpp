// SPDX-License-Identifier: EUPL-1.2
#include <tuple>

#include "domein/casus/casus_test.hpp"

namespace casus {
namespace {

class Statustabel : public Proefregio {};
OP_BEIDE(Statustabel);

/// The roles that know a casus by its number and may act, each as a person without other roles.
const std::vector<std::pair<Rol, std::int64_t>> kHandelaars = {
    {Rol::inbrenger, 1}, {Rol::procesondersteuner, 2}, {Rol::voorzitter, 3}, {Rol::waarnemend_voorzitter, 4}};

/// In one transaction: 1,344 of them would each wait for the disk.
TEST_P(Statustabel, ElkeCombinatieVanStandStapEnRolDoetWatDeTabelZegt) {
    const Casus c = nieuw(Soort::melding);
    schrijf([&](storage::Sessie& s) { zet_getekend(s, c.id, 1); });
    const auto probeer = [&](storage::Sessie& s, Status status, Stap stap, Rol rol, std::int64_t account) {
        s.doe("UPDATE casus_casus SET status = ?1, open = ?2 WHERE id = ?3", naam_van(status), is_open(status), c.id);
        const Casus voor = casus::lees(s, c.regio, c.id).value();
        const auto uit = gebeur(s, t.om, kijker({rol}, account), c.id,
                                {.stap = stap, .versie = voor.versie, .als = rol, .feiten = {.andere_expertise = true}}, t.nu());
        const Overgang* o = overgang(status, stap);
        const std::string wat =
            std::string(naam_van(status)) + " " + std::string(naam_van(stap)) + " " + std::string(toegang::naam_van(rol));
        ASSERT_EQ(static_cast<bool>(uit), o && o->wie.heeft(rol)) << wat;
        if (!o) {
            EXPECT_EQ(uit.fout().soort, base::Soort::botsing) << wat;
        } else if (!uit) {
            EXPECT_EQ(uit.fout().soort, base::Soort::geen_recht) << wat;
        } else {
            EXPECT_EQ(std::tuple(uit->status, uit->versie), std::tuple(doel_van(*o, voor), voor.versie + 1)) << wat;
        }
    };
    schrijf([&](storage::Sessie& s) {
        for (int st = 0; st < kAantalStatussen; ++st)
            for (int sp = 0; sp < kAantalStappen; ++sp)
                for (const auto& [rol, account] : kHandelaars)
                    probeer(s, static_cast<Status>(st), static_cast<Stap>(sp), rol, account);
    });
}

TEST_P(Statustabel, WieDeCasusNietMagKennenKrijgtBijElkeStapNietGevonden) {
    const Casus c = nieuw();
    Kijker andere_regio = procesondersteuner();
    andere_regio.regio = elders;
    for (const Kijker& k : {kijker({Rol::expert}, 9), kijker({Rol::fg}, 9), kijker({Rol::beheerder}, 9), kijker({Rol::rob}, 9),
                            kijker({Rol::inbrenger}, 9), andere_regio})
        for (int sp = 0; sp < kAantalStappen; ++sp) {
            const auto uit = doe(k, c, {.stap = static_cast<Stap>(sp), .versie = 1});
            ASSERT_FALSE(uit);
            EXPECT_EQ(uit.fout().soort, base::Soort::niet_gevonden);
        }
}

TEST_P(Statustabel, EenVraagZonderGetekendDossierKrijgtAlleenAanvullingOfAanhouden) {
    const Casus c = nieuw(Soort::vraag);
    zet(c, Status::in_vooroverleg);
    for (const Stap stap : {Stap::registreren, Stap::agenderen, Stap::direct_adviseren, Stap::doorverwijzen}) {
        const auto uit =
            doe(voorzitter(), c, {.stap = stap, .versie = 1, .als = Rol::voorzitter, .feiten = {.andere_expertise = true}});
        ASSERT_FALSE(uit);
        EXPECT_EQ(uit.fout().sleutel, "casus.voorwaarde");
    }
    EXPECT_TRUE(doe(voorzitter(), c, {.stap = Stap::aanhouden, .versie = 1, .als = Rol::voorzitter}));
    EXPECT_TRUE(doe(voorzitter(), c, {.stap = Stap::aanvulling_vragen, .versie = 2, .als = Rol::voorzitter}));
}

TEST_P(Statustabel, EenMeldingZonderDossierKanNietNaarDeTafel) {
    const Casus c = nieuw(Soort::melding);
    zet(c, Status::in_vooroverleg);
    Daad agenderen{.stap = Stap::agenderen, .versie = 1, .als = Rol::voorzitter};
    const auto zonder = doe(voorzitter(), c, agenderen);
    ASSERT_FALSE(zonder);
    EXPECT_NE(zonder.fout().tekst.find("aanvulling"), std::string::npos);
    schrijf([&](storage::Sessie& s) {
        zet_getekend(s, c.id, 1);
        agenderen.versie = casus::lees(s, regio, c.id)->versie;
    });
    EXPECT_TRUE(doe(voorzitter(), c, agenderen));
}

TEST_P(Statustabel, EenAntwoordGaatTerugNaarWaarDeVraagVandaanKwam) {
    for (const Status vanuit : {Status::ingediend, Status::in_vooroverleg}) {
        const Casus c = nieuw();
        zet(c, vanuit);
        const auto gevraagd = doe(procesondersteuner(), c, {.stap = Stap::aanvulling_vragen, .versie = 1});
        ASSERT_TRUE(gevraagd);
        const auto terug = doe(inbrenger(), c, {.stap = Stap::aanvullen, .versie = 2, .als = Rol::inbrenger});
        ASSERT_TRUE(terug);
        EXPECT_EQ(terug->status, vanuit);
    }
}

TEST_P(Statustabel, IntrekkenMetMeldplichtBlijftGeregistreerdEnVraagtGeenVersie) {
    const Casus zonder = nieuw(), met = nieuw(Soort::vraag, {.grond = "plaatsing"});
    EXPECT_EQ(doe(inbrenger(), zonder, {.stap = Stap::intrekken, .als = Rol::inbrenger})->status, Status::ingetrokken);
    EXPECT_EQ(doe(inbrenger(), met, {.stap = Stap::intrekken, .versie = 99, .als = Rol::inbrenger})->status,
              Status::geregistreerd);
}

TEST_P(Statustabel, DeTweedeDieOpDezelfdeVersieBeslistKrijgtEenBotsing) {
    const Casus c = nieuw(Soort::melding);
    zet(c, Status::in_vooroverleg);
    ASSERT_TRUE(doe(voorzitter(), c, {.stap = Stap::aanhouden, .versie = 1, .als = Rol::voorzitter}));
    const auto tweede = doe(kijker({Rol::waarnemend_voorzitter}, 4), c,
                            {.stap = Stap::registreren, .versie = 1, .als = Rol::waarnemend_voorzitter});
    ASSERT_FALSE(tweede);
    EXPECT_EQ(tweede.fout().soort, base::Soort::botsing);
}

TEST_P(Statustabel, HetSysteemDoetAlleenWatVanzelfGaat) {
    const Casus c = nieuw(Soort::melding);
    const Kijker systeem = Kijker::systeem(regio);
    EXPECT_TRUE(doe(systeem, c, {.stap = Stap::behandelen}));
    EXPECT_EQ(doe(systeem, c, {.stap = Stap::registreren}).fout().soort, base::Soort::geen_recht);
}

TEST_P(Statustabel, EenStapStaatInTijdlijnEnLogboekEnWordtVerteld) {
    int verteld = 0;
    t.bus.luister<Overgegaan>([&](const Overgegaan& o) {
        ++verteld;
        EXPECT_EQ(o.voor.status, Status::ingediend);
        EXPECT_EQ(o.na.status, Status::in_vooroverleg);
    });
    const Casus c = nieuw();
    ASSERT_TRUE(doe(Kijker::systeem(regio), c, {.stap = Stap::behandelen}));
    EXPECT_EQ(verteld, 1);
    lees([&](storage::Sessie& s) {
        EXPECT_EQ(s.een("SELECT count(*) FROM casus_tijdlijn WHERE casus_id = ?1", c.id)->getal(0), 2);
        EXPECT_EQ(audit::zoek(s, {.regio = regio.getal, .casus = c.id.getal, .naam_begint_met = "casus.behandelen"}).size(), 1U);
    });
}

}  // namespace
}  // namespace casus

// SPDX-License-Identifier: EUPL-1.2
#include <tuple>

#include "domein/casus/casus_test.hpp"

namespace casus {
namespace {

/// The roles that know a casus by its number and may act, each as a person without other roles.
const std::vector<std::pair<Rol, std::int64_t>> kHandelaars = {
    {Rol::inbrenger, 1}, {Rol::procesondersteuner, 2}, {Rol::voorzitter, 3}, {Rol::waarnemend_voorzitter, 4}};
constexpr std::int64_t kProcesregisseur = 5;

class Statustabel : public Proefregio {
  protected:
    /// Each status x step by this person, in one transaction: thousands of them would each wait for the disk.
    template <class Oordeel>
    void loop_af(const Casus& c, Rol rol, std::int64_t account, Oordeel oordeel) {
        schrijf([&](storage::Sessie& s) {
            for (int st = 0; st < kAantalStatussen; ++st)
                for (int sp = 0; sp < kAantalStappen; ++sp) {
                    const auto status = static_cast<Status>(st);
                    const auto stap = static_cast<Stap>(sp);
                    s.doe("UPDATE casus_casus SET status = ?1, open = ?2, getekend = 1 WHERE id = ?3", naam_van(status),
                          is_open(status), c.id);
                    const Casus voor = casus::lees(s, c.regio, c.id).value();
                    const auto uit =
                        gebeur(s, t.om, kijker({rol}, account), c.id,
                               {.stap = stap, .versie = voor.versie, .als = rol, .feiten = {.andere_expertise = true}}, t.nu());
                    const std::string wat = std::string(naam_van(status)) + " " + std::string(naam_van(stap)) + " " +
                                            std::string(toegang::naam_van(rol));
                    oordeel(voor, stap, uit, wat);
                }
        });
    }
    /// What the table says: done, refused for the role, or not possible in this state.
    static void zoals_de_tabel(Rol rol, const Casus& voor, Stap stap, const base::Result<Casus>& uit, const std::string& wat) {
        const Overgang* o = overgang(voor.status, stap);
        ASSERT_EQ(static_cast<bool>(uit), o && o->wie.heeft(rol)) << wat;
        if (!o) {
            EXPECT_EQ(uit.fout().soort, base::Soort::botsing) << wat;
        } else if (!uit) {
            EXPECT_EQ(uit.fout().soort, base::Soort::geen_recht) << wat;
        } else {
            EXPECT_EQ(std::tuple(uit->status, uit->versie), std::tuple(doel_van(*o, voor), voor.versie + 1)) << wat;
        }
    }
    static void er_is_niets(const base::Result<Casus>& uit, const std::string& wat) {
        ASSERT_FALSE(uit) << wat;
        EXPECT_EQ(uit.fout().soort, base::Soort::niet_gevonden) << wat;
    }
};
OP_BEIDE(Statustabel);

TEST_P(Statustabel, ElkeCombinatieVanStandStapEnRolDoetWatDeTabelZegt) {
    const Casus c = nieuw(Soort::melding);
    for (const auto& [rol, account] : kHandelaars)
        loop_af(c, rol, account, [rol = rol](const Casus& voor, Stap stap, const auto& uit, const std::string& wat) {
            zoals_de_tabel(rol, voor, stap, uit, wat);
        });
}

TEST_P(Statustabel, DeProcesregisseurDoetWatDeTabelZegtZolangDeCasusOpenIs) {
    const Casus c = nieuw(Soort::melding);
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(geef_relatie(s, t.ids, c, {c.id, AccountId{kProcesregisseur}, Relatie::procesregisseur, t.nu(), {}, 1}));
    });
    loop_af(c, Rol::procesregisseur, kProcesregisseur, [](const Casus& voor, Stap stap, const auto& uit, const std::string& wat) {
        if (is_open(voor.status)) zoals_de_tabel(Rol::procesregisseur, voor, stap, uit, wat);
        else er_is_niets(uit, wat);
    });
}

TEST_P(Statustabel, ZolangHetDelenGestoptIsDoetAlleenWieDeCasusKentNogIets) {
    const Casus c = nieuw(Soort::melding);
    ASSERT_TRUE(schrijf([&](storage::Sessie& s) { return stop_deling(s, t.om, inbrenger(), c.id, "", t.nu()); }));
    for (const auto& [rol, account] : kHandelaars)
        loop_af(c, rol, account, [rol = rol](const Casus& voor, Stap stap, const auto& uit, const std::string& wat) {
            EXPECT_TRUE(voor.deling_gestopt) << wat;
            const bool kent_hem = rol == Rol::inbrenger || rol == Rol::procesondersteuner;
            if (kent_hem) zoals_de_tabel(rol, voor, stap, uit, wat);
            else er_is_niets(uit, wat);
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

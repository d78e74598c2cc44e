// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "app/buiten.hpp"
#include "app/huis.hpp"
#include "app/kloktrouw.hpp"
#include "app/stilstand.hpp"
#include "hulp/databanken.hpp"

/// What an installation without the demo mark does by itself: the clock that it trusts and what leaves the machine.
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

class Installatie : public testing::Test {
  protected:
    Installatie() {
        fs::create_directories(map);
        base::crypto::begin();
        std::ofstream(map / "sleutel") << base::crypto::Sleutelbos::nieuw().schrijf();
        app::HuisOpties opties;
        opties.instellingen.data_map = map / "data";
        opties.instellingen.sleutelbestand = map / "sleutel";
        opties.instellingen.ankers_bestand = map / "ankers";
        opties.instellingen.ankers_email = "fg@regio.example";
        auto stil = std::make_unique<base::StilleKlok>(base::om(base::datum(2026, 11, 23), 9, 0));
        klok = stil.get();
        opties.klok = std::move(stil);
        huis = std::make_unique<app::Huis>(std::move(opties));
        gebeurt("proef.een");
    }
    ~Installatie() override {
        huis.reset();
        fs::remove_all(map);
    }
    base::Moment nu() const { return klok->nu(); }
    void gebeurt(const std::string& naam) {
        huis->db().schrijf({}, [&](storage::Sessie& s) { audit::leg_vast(s, huis->ids(), {.naam = naam, .op = nu()}); });
    }
    /// Two rounds: what the first one writes is sealed in the second, seconds later in real life.
    bool taken_draaien() {
        const bool ja = !huis->planner().draai_alles(nu()).empty();
        huis->planner().draai_alles(nu());
        return ja;
    }
    /// The commands on the first page of beheer.
    std::vector<std::string> wat_oplost() const {
        std::vector<std::string> uit;
        for (const auto& s : app::stilstand(huis->om(), nu())) uit.push_back(s.opdracht);
        return uit;
    }
    std::vector<std::string> ankers() const {
        std::vector<std::string> uit;
        std::ifstream in(map / "ankers");
        for (std::string regel; std::getline(in, regel);) uit.push_back(regel);
        return uit;
    }
    std::vector<audit::Bevinding> controleer(const std::vector<std::string>& met) {
        return audit::controleer(huis->db(), huis->om().sleutels, met);
    }

    fs::path map = fs::temp_directory_path() / ("overlegtafel-installatie-" + base::crypto::willekeurige_code(8));
    base::StilleKlok* klok = nullptr;
    std::unique_ptr<app::Huis> huis;
};

// S11: jobs stop when the clock lies before the last line of the log or over seven days after it.
TEST_F(Installatie, S11_taken_staan_stil_na_een_sprong_vooruit_tot_iemand_de_klok_bevestigt) {
    ASSERT_TRUE(taken_draaien());
    klok->vooruit(7 * 24h - 1s);
    EXPECT_TRUE(taken_draaien()) << "and the line of the day is the newest again";
    klok->vooruit(7 * 24h + 1s);
    EXPECT_FALSE(taken_draaien());
    gebeurt("toegang.ingelogd");
    EXPECT_FALSE(taken_draaien()) << "somebody who logs in does not confirm the clock";
    EXPECT_EQ(wat_oplost(), std::vector<std::string>{"overlegtafel klok --bevestig"}) << "the beheerder reads it";
    EXPECT_TRUE(app::bevestig_klok(*huis).stond_stil);
    EXPECT_TRUE(wat_oplost().empty());
    EXPECT_TRUE(taken_draaien());
    EXPECT_TRUE(controleer({}).empty());
}

TEST_F(Installatie, S11_taken_staan_stil_na_een_sprong_terug_tot_iemand_de_klok_bevestigt) {
    ASSERT_TRUE(taken_draaien());
    klok->vooruit(6 * 24h);
    ASSERT_TRUE(taken_draaien()) << "a wrong time within seven days goes unseen";
    klok->vooruit(-3 * 24h);
    EXPECT_FALSE(taken_draaien());
    EXPECT_TRUE(app::bevestig_klok(*huis).stond_stil);
    EXPECT_TRUE(taken_draaien());
    klok->vooruit(1h);
    gebeurt("proef.twee");
    EXPECT_TRUE(taken_draaien()) << "lines of the time that was wrong no longer count";
    EXPECT_FALSE(app::bevestig_klok(*huis).stond_stil);
}

TEST_F(Installatie, S17_schrijft_elk_anker_een_keer_in_het_bestand_buiten_de_datamap) {
    for (int keer = 0; keer < 3; ++keer) {
        gebeurt("proef.nog_een");
        taken_draaien();
        klok->vooruit(1min);
    }
    const auto alle = ankers();
    ASSERT_GE(alle.size(), 3U);
    EXPECT_EQ(std::set<std::string>(alle.begin(), alle.end()).size(), alle.size());
    EXPECT_TRUE(controleer(alle).empty());
}

TEST_F(Installatie, mailt_het_nieuwste_anker_en_niet_twee_keer_hetzelfde) {
    taken_draaien();
    const auto berichten = [&] {
        return huis->db().lees({}, [](storage::Sessie& s) {
            return s.een("SELECT count(*) FROM outbox_bericht WHERE soort = 'audit.anker'")->getal(0);
        });
    };
    app::mail_anker(huis->om(), "fg@regio.example", nu());
    const auto eerst = berichten();
    EXPECT_GE(eerst, 1);
    EXPECT_FALSE(app::mail_anker(huis->om(), "fg@regio.example", nu()));
    EXPECT_EQ(berichten(), eerst);
    gebeurt("proef.twee");
    audit::verzegel(huis->db(), nu());
    audit::maak_zegel(huis->db(), huis->om().sleutels, nu());
    EXPECT_TRUE(app::mail_anker(huis->om(), "fg@regio.example", nu()));
    EXPECT_EQ(berichten(), eerst + 1);
}

// S17: what the operator of the machine can do to the log shows in the anchors.
TEST_F(Installatie, S17_ankers_vinden_een_afgeknipt_einde_en_een_nieuwe_keten) {
    taken_draaien();
    const auto bewaard = ankers();
    ASSERT_FALSE(bewaard.empty());
    ASSERT_TRUE(controleer(bewaard).empty());
    huis->db().schrijf({}, [](storage::Sessie& s) {
        for (const char* tabel : {"audit_keten", "audit_zegel", "audit_gebeurtenis", "audit_wijzer"}) {
            s.doe("DROP TRIGGER " + std::string(tabel) + "_blijft");
            s.doe("DELETE FROM " + std::string(tabel));
        }
        s.doe("DELETE FROM audit_wijzer_tot");
    });
    EXPECT_TRUE(controleer({}).empty()) << "without anchors nothing shows";
    ASSERT_FALSE(controleer(bewaard).empty());
    EXPECT_NE(controleer(bewaard).front().wat.find("einde van het logboek is weg"), std::string::npos);
    for (int i = 0; i < 50; ++i) gebeurt("proef.verzonnen");
    audit::verzegel(huis->db(), nu());
    audit::maak_zegel(huis->db(), huis->om().sleutels, nu());
    EXPECT_TRUE(controleer({}).empty()) << "sealed anew with the machine's own key";
    EXPECT_NE(controleer(bewaard).front().wat.find("opnieuw gemaakt"), std::string::npos);
}

}  // namespace

// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <future>

#include "hulp/databanken.hpp"
#include "jobs/jobs.hpp"

namespace jobs {
namespace {

using namespace std::chrono_literals;

class Planners : public hulp::OpBeide {
  protected:
    Taak teller(std::string naam, std::chrono::seconds elke) {
        return {naam, elke, [this, naam](base::Moment nu) {
                    gedraaid.push_back(naam);
                    laatste = nu;
                    return Uitkomst{3, "3 gedaan"};
                }};
    }
    std::vector<Stand> opgeslagen() {
        return db().lees(storage::Bereik::installatie(), [](storage::Sessie& s) { return standen(s); });
    }

    base::Moment begin = base::om(base::datum(2026, 11, 24), 16, 0);
    base::StilleKlok klok{begin};
    std::vector<std::string> gedraaid;
    base::Moment laatste{};
};
OP_BEIDE(Planners);

TEST_P(Planners, draait_een_taak_als_zij_aan_de_beurt_is_en_niet_eerder) {
    Planner planner(db(), klok);
    planner.voeg_toe(teller("proef.vaak", 60s));
    planner.voeg_toe(teller("proef.zelden", 3600s));
    EXPECT_EQ(planner.draai_wat_moet(begin).size(), 2U);
    EXPECT_EQ(planner.draai_wat_moet(begin + 59s).size(), 0U);
    EXPECT_EQ(planner.draai_wat_moet(begin + 60s).size(), 1U);
    EXPECT_EQ(planner.draai_wat_moet(begin + 3600s).size(), 2U);
    EXPECT_EQ(gedraaid, (std::vector<std::string>{"proef.vaak", "proef.zelden", "proef.vaak", "proef.vaak", "proef.zelden"}));
    EXPECT_EQ(laatste, begin + 3600s);
}

TEST_P(Planners, draait_een_taak_alleen_als_zij_gevraagd_en_aan_de_beurt_is) {
    Planner planner(db(), klok);
    planner.voeg_toe(teller("proef.een", 60s));
    planner.voeg_toe(teller("proef.ander", 60s));
    planner.draai_wat_moet(begin, "proef.ander");
    planner.draai_wat_moet(begin + 59s, "proef.ander");
    EXPECT_EQ(gedraaid, (std::vector<std::string>{"proef.ander"}));
}

TEST_P(Planners, haalt_gemiste_beurten_niet_in) {
    Planner planner(db(), klok);
    planner.voeg_toe(teller("proef.vaak", 60s));
    planner.draai_wat_moet(begin);
    planner.draai_wat_moet(begin + 24h);
    planner.draai_wat_moet(begin + 24h + 1s);
    EXPECT_EQ(gedraaid.size(), 2U);
}

TEST_P(Planners, bewaart_hoe_het_ging_en_vertelt_het) {
    std::vector<std::string> verteld;
    Planner planner(db(), klok, {.na_afloop = [&](const Stand& stand) { verteld.push_back(stand.naam + " " + stand.melding); }});
    planner.voeg_toe(teller("proef.vaak", 60s));
    planner.draai_wat_moet(begin);
    const auto standen = opgeslagen();
    ASSERT_EQ(standen.size(), 1U);
    EXPECT_EQ(standen[0].naam, "proef.vaak");
    EXPECT_EQ(standen[0].laatst_op, begin);
    EXPECT_EQ(standen[0].volgende_op, begin + 60s);
    EXPECT_TRUE(standen[0].gelukt);
    EXPECT_EQ(standen[0].aantal, 3);
    EXPECT_EQ(verteld, std::vector<std::string>{"proef.vaak 3 gedaan"});
}

TEST_P(Planners, een_tweede_planner_op_dezelfde_databank_doet_het_niet_nog_eens) {
    Planner een(db(), klok), twee(db(), klok);
    een.voeg_toe(teller("proef.vaak", 60s));
    twee.voeg_toe(teller("proef.vaak", 60s));
    een.draai_wat_moet(begin);
    twee.draai_wat_moet(begin + 1s);
    EXPECT_EQ(gedraaid.size(), 1U);
}

TEST_P(Planners, terwijl_een_taak_draait_draait_zij_elders_niet) {
    Planner een(db(), klok), twee(db(), klok);
    twee.voeg_toe(teller("proef.lang", 60s));
    std::string elders;
    een.voeg_toe({"proef.lang", 60s, [&](base::Moment nu) {
                      std::thread([&] { elders = twee.draai_nu("proef.lang", nu).fout().sleutel; }).join();
                      return Uitkomst{};
                  }});
    een.draai_wat_moet(begin);
    EXPECT_EQ(elders, "jobs.bezig");
    EXPECT_TRUE(gedraaid.empty());
}

TEST_P(Planners, S9_een_fout_stopt_de_andere_taken_niet_en_verraadt_geen_waarde) {
    Planner planner(db(), klok);
    planner.voeg_toe({"proef.kapot", 60s, [](base::Moment) -> Uitkomst { throw std::runtime_error("Daan 999990019"); }});
    planner.voeg_toe(teller("proef.heel", 60s));
    testing::internal::CaptureStderr();
    const auto standen = planner.draai_wat_moet(begin);
    const std::string log = testing::internal::GetCapturedStderr();
    ASSERT_EQ(standen.size(), 2U);
    EXPECT_FALSE(standen[0].gelukt);
    EXPECT_TRUE(standen[0].melding.starts_with("fout "));
    EXPECT_TRUE(standen[1].gelukt);
    EXPECT_NE(log.find(standen[0].melding.substr(5)), std::string::npos) << "the reference of Beheer stands in the log";
    EXPECT_EQ((log + standen[0].melding).find("Daan"), std::string::npos);
    EXPECT_EQ(planner.draai_wat_moet(begin + 60s).size(), 2U) << "runs again when its turn comes";
}

// S11: jobs stand still while the clock cannot be trusted.
TEST_P(Planners, S11_staan_stil_als_de_klok_niet_te_vertrouwen_is) {
    bool goed = false;
    Planner planner(db(), klok, {.mag_draaien = [&](base::Moment) { return goed; }});
    planner.voeg_toe(teller("proef.vaak", 60s));
    EXPECT_TRUE(planner.draai_wat_moet(begin).empty());
    EXPECT_TRUE(planner.draai_alles(begin).empty());
    EXPECT_EQ(planner.draai_nu("proef.vaak", begin).fout().sleutel, "jobs.klok");
    EXPECT_TRUE(gedraaid.empty());
    goed = true;
    EXPECT_EQ(planner.draai_wat_moet(begin).size(), 1U);
}

TEST_P(Planners, een_teruggezette_klok_houdt_een_taak_niet_op) {
    Planner planner(db(), klok);
    planner.voeg_toe(teller("proef.vaak", 60s));
    planner.draai_wat_moet(begin);
    EXPECT_EQ(planner.draai_wat_moet(begin - 24h).size(), 1U);
    EXPECT_EQ(planner.draai_wat_moet(begin - 24h + 1s).size(), 0U);
}

// Two instances whose clocks differ a little, or of which one began its round a moment earlier.
TEST_P(Planners, wat_een_ander_net_deed_gebeurt_niet_nog_eens_op_een_klok_die_wat_achterloopt) {
    Planner een(db(), klok), ander(db(), klok);
    een.voeg_toe(teller("proef.dag", 24h));
    ander.voeg_toe(teller("proef.dag", 24h));
    EXPECT_EQ(een.draai_wat_moet(begin).size(), 1U);
    EXPECT_EQ(ander.draai_wat_moet(begin - 2s).size(), 0U);
}

TEST_P(Planners, nu_en_alles_draaien_ook_wat_niet_aan_de_beurt_is) {
    Planner planner(db(), klok);
    planner.voeg_toe(teller("proef.a", 60s));
    planner.voeg_toe(teller("proef.b", 60s));
    planner.draai_alles(begin);
    planner.draai_alles(begin);
    EXPECT_TRUE(planner.draai_nu("proef.b", begin));
    EXPECT_EQ(gedraaid, (std::vector<std::string>{"proef.a", "proef.b", "proef.a", "proef.b", "proef.b"}));
    EXPECT_EQ(planner.draai_nu("proef.c", begin).fout().soort, base::Soort::niet_gevonden);
}

TEST_P(Planners, een_naam_kan_maar_een_keer) {
    Planner planner(db(), klok);
    planner.voeg_toe(teller("proef.a", 60s));
    EXPECT_THROW(planner.voeg_toe(teller("proef.a", 1s)), std::logic_error);
}

TEST_P(Planners, de_draad_draait_en_stoppen_wacht_op_wie_bezig_is) {
    Planner planner(db(), klok);
    std::promise<void> begonnen;
    std::promise<void> verder;
    bool klaar = false;
    planner.voeg_toe({"proef.lang", 60s, [&](base::Moment) {
                          begonnen.set_value();
                          verder.get_future().wait();
                          klaar = true;
                          return Uitkomst{};
                      }});
    planner.voeg_toe(teller("proef.daarna", 60s));
    planner.begin();
    begonnen.get_future().wait();
    std::thread stopper([&] { planner.stop(); });
    verder.set_value();
    stopper.join();
    EXPECT_TRUE(klaar);
    const auto aantal_gedraaid = gedraaid.size();
    EXPECT_EQ(opgeslagen().size(), 1 + aantal_gedraaid) << "what began was also written down";
    klok.vooruit(24h);
    EXPECT_TRUE(planner.draai_wat_moet(klok.nu()).empty()) << "nothing starts after a stop";
}

}  // namespace
}  // namespace jobs

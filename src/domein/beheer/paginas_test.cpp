// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/beheer/huis_test.hpp"

namespace beheer {
namespace {

class BeheerPaginas : public BeheerTest {
  protected:
    BeheerPaginas() {
        planner.voeg_toe({"proef.telt", std::chrono::minutes{1},
                          [](base::Moment) {
                              return jobs::Uitkomst{3, "er wacht er nog een"};
                          },
                          "Tellen"});
        planner.voeg_toe({"proef.kapot", std::chrono::minutes{1},
                          [](base::Moment) -> jobs::Uitkomst { throw std::runtime_error("Kwispelaar"); }, "Stukgaan"});
    }
    /// The rules as the form shows them.
    static hulp::Velden regels(const std::string& crisis_dagen) {
        return {{"crisis-dagen", crisis_dagen}, {"crisis-herinnering-1", "10"},  {"crisis-herinnering-2", "12"},
                {"concept-dagen", "30"},        {"concept-crisis-dagen", "35"},  {"toegang-na-notulen", "14"},
                {"toegang-na-overleg", "35"},   {"vaste-deelnemer-dagen", "14"}, {"doorverwijzing-werkdagen", "10"},
                {"check-weken", "6"},           {"check-maanden-1", "3"},        {"check-maanden-2", "12"},
                {"gemeente-vanaf", "50000"},    {"bewaar-jaren", "5"},           {"criteria", "Een\r\nTwee"},
                {"telefoon", "024 111 11 11"}};
    }
};
OP_BEIDE(BeheerPaginas);

TEST_P(BeheerPaginas, ZijnVanDeBeheerder) {
    for (const char* pad : {"/beheer", "/beheer/regio", "/beheer/taken", "/beheer/post"}) alleen_voor_de_beheerder(pad, true);
}

TEST_P(BeheerPaginas, WatStilstaatStaatBovenaanMetDeOpdrachtDieHetOplost) {
    auto b = beheerder();
    EXPECT_THAT(b.haal("/beheer").lichaam, Not(HasSubstr("opdracht")));
    stilstand = {{"De post staat stil.", "overlegtafel post vrijgeven"}};
    EXPECT_THAT(b.haal("/beheer").lichaam,
                testing::AllOf(HasSubstr("De post staat stil."), HasSubstr("<code>overlegtafel post vrijgeven</code>")));
}

TEST_P(BeheerPaginas, ElkeTaakStaatErMetWatHijDeed) {
    auto b = beheerder();
    EXPECT_THAT(b.haal("/beheer/taken").lichaam, HasSubstr("nog niet"));
    ASSERT_EQ(b.post("/beheer/taken", {{"naam", "proef.telt"}}).status, 303);
    ASSERT_EQ(b.post("/beheer/taken", {{"naam", "proef.kapot"}}).status, 303);
    const auto a = b.haal("/beheer/taken").lichaam;
    EXPECT_THAT(a, HasSubstr("Tellen"));
    EXPECT_THAT(a, HasSubstr("maandag 23 november 2026 om 09.00 uur"));
    EXPECT_THAT(a, HasSubstr("maandag 23 november 2026 om 09.01 uur"));
    EXPECT_THAT(a, HasSubstr("korter dan een seconde"));
    EXPECT_THAT(a, HasSubstr("gelukt, 3 gedaan, er wacht er nog een"));
    EXPECT_THAT(a, HasSubstr("mislukt, fout "));
    EXPECT_THAT(a, Not(HasSubstr("Kwispelaar")));
    EXPECT_THAT(a, Not(HasSubstr("nog niet")));
    EXPECT_EQ(b.post("/beheer/taken", {{"naam", "proef.onbekend"}}).status, 404);
}

TEST_P(BeheerPaginas, DeRegelsBewaarJeVanafNu) {
    auto b = beheerder();
    EXPECT_EQ(vul_in(b, "/beheer/regio", regels("14")).status, 303);
    const auto r = lees([&](storage::Sessie& s) { return regio::regels(s, nijmegen, t.nu()); });
    EXPECT_EQ(r.crisis, (regio::Crisistermijn{14, {10, 12}}));
    EXPECT_EQ(r.criteria, (std::vector<std::string>{"Een", "Twee"}));
    EXPECT_EQ(r.cyclus, regio::nijmegen());
    const auto gisteren = t.nu() - std::chrono::hours{24};
    EXPECT_EQ(lees([&](storage::Sessie& s) { return regio::regels(s, nijmegen, gisteren); }).crisis.dagen, 28);
    EXPECT_EQ(aantal_in_log("beheer.regels_gewijzigd"), 1);
    EXPECT_THAT(b.haal("/beheer/regio?gelukt=ja").lichaam, HasSubstr("De wijziging is bewaard."));
}

/// Domain.md section 8: up to twenty years where the region says so; and never at once.
TEST_P(BeheerPaginas, EenCasusBlijftEenTotTwintigJaar) {
    auto b = beheerder();
    EXPECT_THAT(b.haal("/beheer/regio").lichaam, HasSubstr("Kies 1 tot en met 20 jaar"));
    for (const auto& [jaren, status] :
         std::vector<std::pair<std::string, int>>{{"0", 400}, {"21", 400}, {"1", 303}, {"20", 303}}) {
        auto velden = regels("14");
        std::ranges::find(velden, "bewaar-jaren", &hulp::Velden::value_type::first)->second = jaren;
        EXPECT_EQ(vul_in(b, "/beheer/regio", velden).status, status) << jaren;
    }
}

TEST_P(BeheerPaginas, EenFouteOfOudeRegelHoudtAllesVast) {
    auto b = beheerder();
    const auto versie = hulp::invoer(b.haal("/beheer/regio"), "versie");
    const auto fout = vul_in(b, "/beheer/regio", regels("9999"));
    EXPECT_EQ(fout.status, 400);
    EXPECT_EQ(hulp::invoer(fout, "telefoon"), "024 111 11 11");
    ASSERT_EQ(vul_in(b, "/beheer/regio", regels("14")).status, 303);
    auto oud = regels("7");
    oud.emplace_back("versie", versie);
    const auto a = b.post("/beheer/regio", oud);
    EXPECT_EQ(a.status, 409);
    EXPECT_EQ(hulp::invoer(a, "crisis-dagen"), "7");
    EXPECT_EQ(lees([&](storage::Sessie& s) { return regio::regels(s, nijmegen, t.nu()); }).crisis.dagen, 14);
}

}  // namespace
}  // namespace beheer

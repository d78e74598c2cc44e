// SPDX-License-Identifier: EUPL-1.2
#include "verhalen/weg.hpp"

/// The same casus a second time, and a casus that goes open again: what must be asked anew, over HTTP.
namespace {

using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class Opnieuw : public hulp::Weg {
  protected:
    std::string pad(const std::string& achter = {}) const { return "/casussen/" + nummer + achter; }
    web::Antwoord breng_in(hulp::Browser& b, const std::string& waar, hulp::Velden velden) {
        velden.emplace_back("versie", hulp::invoer(b.haal(pad(waar)), "versie"));
        return b.post(pad(waar), velden);
    }
    /// Everybody whose consent the page misses gives it.
    void leg_toestemming_vast() {
        auto b = h.als(Rol::inbrenger);
        for (const char* wie : {"jeugdige", "gezag_1", "gezag_2"}) {
            b.haal(pad("/toestemming"));
            ASSERT_EQ(b.post(pad("/toestemming"), {{"wie", wie},
                                                   {"tafel", "ja"},
                                                   {"op-dag", "8"},
                                                   {"op-maand", "12"},
                                                   {"op-jaar", "2026"},
                                                   {"hoe", "mondeling"}})
                          .status,
                      303)
                << wie;
        }
    }
    /// The second round, to the agenda of 17 December.
    void naar_de_tweede_tafel() {
        h.klok().zet(base::om(base::datum(2026, 12, 9), 10, 0));
        taken();
        auto v = h.als(Rol::voorzitter);
        punt = hulp::kop(v.haal("/vooroverleggen/op/2026-12-09"), "Location") + "/punten/1";
        ASSERT_EQ(beslis(v, agenderen()).status, 303);
        agendapunt = hulp::kop(v.haal("/overleggen/op/2026-12-17"), "Location") + "/agendapunten/1";
    }
};

TEST_F(Opnieuw, WatTerugkomtVraagtToestemmingHandtekeningEnUitnodigingOpnieuw) {
    getekend();
    op_de_lijst();
    op_de_agenda();
    uitgenodigd();
    besproken();
    definitief();
    ASSERT_EQ(h.als(Rol::expert).haal(agendapunt).status, 200);

    auto b = h.als(Rol::inbrenger);
    EXPECT_THAT(b.haal(pad()).lichaam, HasSubstr("Breng de casus opnieuw in"));
    weigert(400, "Schrijf op waarom", [&] { return breng_in(b, "/opnieuw", {}); });
    ASSERT_EQ(breng_in(b, "/opnieuw", {{"waarom", "Quintijn loopt weer weg."}}).status, 303);
    EXPECT_EQ(status(nummer), "ingediend");
    EXPECT_EQ(h.als(Rol::expert).haal(agendapunt).status, 404) << "who read along the first time does not now";
    auto v = h.als(Rol::voorzitter);
    for (const char* deel : {"", "/anoniem", "/tijdlijn"})
        EXPECT_THAT(v.haal(pad(deel)).lichaam, Not(HasSubstr("Quintijn"))) << deel;
    EXPECT_THAT(v.haal(pad("/anoniem")).lichaam, HasSubstr("nog niet nagekeken"));
    teken_alles(nummer);
    EXPECT_THAT(v.haal(pad("/anoniem")).lichaam, HasSubstr("loopt weer weg"));

    naar_de_tweede_tafel();
    auto p = h.als(Rol::procesondersteuner);
    ASSERT_EQ(plan(p, twee_experts()).status, 303);
    weigert(400, "oestemming", [&] { return nodig_uit(p); });
    leg_toestemming_vast();
    EXPECT_EQ(nodig_uit(p).status, 303);
    EXPECT_EQ(h.als(Rol::expert).haal(agendapunt).status, 200);
}

TEST_F(Opnieuw, EenIngetrokkenCasusGaatWeerOpenMetHetzelfdeNummer) {
    getekend();
    auto b = h.als(Rol::inbrenger);
    b.haal(pad("/intrekking"));
    ASSERT_EQ(b.post(pad("/intrekking"), {{"reden", "Het gaat beter."}, {"versie", "1"}}).status, 303);
    weigert(409, "Dit kan nu niet", [&] { return b.haal(pad("/opnieuw")); });
    weigert(404, "", [&] { return h.als(Rol::expert).haal(pad("/heropening")); });
    ASSERT_EQ(breng_in(b, "/heropening", {{"waarom", "Het gaat toch niet beter."}}).status, 303);
    EXPECT_EQ(status(nummer), "ingediend");
    EXPECT_THAT(b.haal(pad("/dossier")).lichaam, HasSubstr("Het gaat toch niet beter."));
    EXPECT_THAT(b.haal(pad("/tijdlijn")).lichaam, HasSubstr("Heropend"));
    weigert(409, "", [&] { return b.haal(pad("/heropening")); });
}

}  // namespace

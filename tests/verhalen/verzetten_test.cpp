// SPDX-License-Identifier: EUPL-1.2
#include <utility>

#include "verhalen/weg.hpp"

/// A vooroverleg and an overleg that move while a casus hangs on them, over HTTP, each person in an own browser.
namespace {

using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class Verzetten : public hulp::Weg {
  protected:
    static hulp::Velden dag(int dag, int maand, std::string tijd = {}) {
        hulp::Velden uit{{"datum-dag", std::to_string(dag)}, {"datum-maand", std::to_string(maand)}, {"datum-jaar", "2026"}};
        if (!tijd.empty()) uit.emplace_back("tijd", std::move(tijd));
        return uit;
    }
    /// Both buttons: first what will change, then the act. The page in between.
    web::Antwoord verzet(hulp::Browser& b, const std::string& pad, hulp::Velden velden) {
        velden.emplace_back("versie", hulp::invoer(b.haal(pad), "versie"));
        auto gevolgen = b.post(pad, velden);
        velden.emplace_back("gezien", hulp::invoer(gevolgen, "gezien"));
        EXPECT_EQ(b.post(pad, velden).status, 303);
        return gevolgen;
    }
};

TEST_F(Verzetten, HetVooroverlegEnHetOverlegSchuivenEnAllesWatEraanHangtGaatMee) {
    getekend();
    auto p = h.als(Rol::procesondersteuner);
    const auto oud = hulp::kop(p.haal("/vooroverleggen/op/2026-11-25"), "Location");
    const auto gevolgen = verzet(p, oud + "/verzetten", dag(26, 11));
    EXPECT_THAT(gevolgen.lichaam, HasSubstr(nummer));
    EXPECT_THAT(gevolgen.lichaam, HasSubstr("blijft op donderdag 3 december 2026"));
    EXPECT_EQ(base::iso(*de_casus().vooroverleg_op), "2026-11-26");
    // Tuesday 17:00 would have been too late; the deadline moved along.
    h.klok().zet(base::om(base::datum(2026, 11, 24), 17, 0));
    const auto eerste = std::exchange(nummer, dien_in());
    EXPECT_EQ(base::iso(*de_casus().vooroverleg_op), "2026-11-26");
    nummer = eerste;
    h.klok().zet(base::om(base::datum(2026, 11, 26), 10, 0));
    taken();
    auto v = h.als(Rol::voorzitter);
    vooroverleg = hulp::kop(v.haal("/vooroverleggen/op/2026-11-26"), "Location");
    punt = vooroverleg + "/punten/1";
    op_de_agenda();
    uitgenodigd();
    EXPECT_EQ(h.als(Rol::expert).haal(agendapunt).status, 200);

    p = h.als(Rol::procesondersteuner);
    const auto overleg = agendapunt.substr(0, agendapunt.find("/agendapunten"));
    verzet(p, overleg + "/verzetten", dag(8, 12, "13.00"));
    EXPECT_EQ(h.als(Rol::expert).haal(agendapunt).status, 404);
    agendapunt = hulp::kop(p.haal("/overleggen/op/2026-12-08"), "Location") + "/agendapunten/1";
    EXPECT_EQ(h.als(Rol::expert).haal(agendapunt).status, 404) << "not before the new invitation";
    ASSERT_EQ(nodig_uit(p).status, 303);
    const auto tafel = h.als(Rol::expert).haal(agendapunt);
    EXPECT_EQ(tafel.status, 200);
    EXPECT_THAT(tafel.lichaam, HasSubstr("dinsdag 8 december 2026 om 14.00 uur"));
    EXPECT_THAT(tafel.lichaam, Not(HasSubstr(nummer)));
    EXPECT_THAT(h.als(Rol::inbrenger).haal("/casussen/" + nummer + "/tijdlijn").lichaam, HasSubstr("Naar een ander overleg"));
}

}  // namespace

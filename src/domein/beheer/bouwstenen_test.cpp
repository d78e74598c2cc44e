// SPDX-License-Identifier: EUPL-1.2
#include "domein/beheer/huis_test.hpp"

namespace beheer {
namespace {

using base::datum;
constexpr const char* kNieuw = "/beheer/bouwstenen/nieuw";

class Bouwstenen : public BeheerTest {
  protected:
    static hulp::Velden nieuw(const std::string& code, const char* d, const char* m, const char* j) {
        return {{"code", code},   {"naam", "Proefcode"}, {"verblijf", "gezinshuis"},
                {"vanaf-dag", d}, {"vanaf-maand", m},    {"vanaf-jaar", j}};
    }
    static hulp::Velden tot(const char* d, const char* m, const char* j) {
        return {{"tot-dag", d}, {"tot-maand", m}, {"tot-jaar", j}};
    }
    bool geldt(const std::string& code, base::Datum op) {
        for (const auto& b : lees([&](storage::Sessie& s) { return regio::bouwstenen(s, nijmegen, op); }))
            if (b.code == code) return true;
        return false;
    }
};
OP_BEIDE(Bouwstenen);

TEST_P(Bouwstenen, ZijnVanDeBeheerderVanDezeRegio) {
    alleen_voor_de_beheerder("/beheer/bouwstenen", true);
    alleen_voor_de_beheerder("/beheer/bouwstenen/43A10/2020-02-01", false);
    EXPECT_EQ(beheerder().haal("/beheer/bouwstenen/43A10/2020-02-02").status, 404);
}

TEST_P(Bouwstenen, EenNieuweCodeGeldtVanafHaarDag) {
    auto b = beheerder();
    EXPECT_EQ(vul_in(b, kNieuw, nieuw("45a01", "1", "1", "2027")).status, 303);
    EXPECT_FALSE(geldt("45A01", datum(2026, 12, 31)));
    EXPECT_TRUE(geldt("45A01", datum(2027, 1, 1)));
    EXPECT_THAT(b.haal("/beheer/bouwstenen").lichaam, HasSubstr("vanaf 1 januari 2027"));
    EXPECT_EQ(aantal_in_log("beheer.bouwsteen_erbij"), 1);
}

TEST_P(Bouwstenen, EenFoutHoudtAllesVast) {
    auto b = beheerder();
    struct Geval {
        hulp::Velden velden;
        const char* fout;
    };
    for (const Geval& g : {Geval{nieuw("45A", "1", "1", "2027"), "Een productcode heeft vijf cijfers en letters"},
                           Geval{nieuw("43A10", "1", "1", "2027"), "Er loopt dan nog een andere periode."},
                           Geval{nieuw("45A01", "22", "11", "2026"), "Het verleden verandert niet."}}) {
        const auto a = vul_in(b, kNieuw, g.velden);
        EXPECT_EQ(a.status, 400);
        EXPECT_THAT(a.lichaam, HasSubstr(g.fout));
        EXPECT_EQ(hulp::invoer(a, "naam"), "Proefcode");
    }
}

TEST_P(Bouwstenen, EenCodeEindigtOpEenDagDieNogKomt) {
    auto b = beheerder();
    const std::string pad = "/beheer/bouwstenen/43A10/2020-02-01";
    const auto versie = hulp::invoer(b.haal(pad), "versie");
    EXPECT_EQ(vul_in(b, pad, tot("23", "11", "2026")).status, 400);
    EXPECT_EQ(vul_in(b, pad, tot("1", "1", "2027")).status, 303);
    EXPECT_TRUE(geldt("43A10", datum(2026, 12, 31)));
    EXPECT_FALSE(geldt("43A10", datum(2027, 1, 1)));
    auto laat = tot("1", "2", "2027");
    laat.emplace_back("versie", versie);
    const auto tweede = b.post(pad, laat);
    EXPECT_EQ(tweede.status, 409);
    EXPECT_EQ(hulp::invoer(tweede, "tot-maand"), "2");
    EXPECT_EQ(vul_in(b, kNieuw, nieuw("43A10", "1", "1", "2027")).status, 303);
    EXPECT_TRUE(geldt("43A10", datum(2027, 1, 1)));
}

}  // namespace
}  // namespace beheer

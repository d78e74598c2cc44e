// SPDX-License-Identifier: EUPL-1.2
#include "domein/beheer/huis_test.hpp"

namespace beheer {
namespace {

using base::datum;
constexpr const char* kNieuw = "/beheer/organisaties/nieuw";

class Organisaties : public BeheerTest {
  protected:
    regio::Organisatie met_naam(const std::string& naam) {
        for (const auto& o : lees([&](storage::Sessie& s) { return regio::organisaties(s, nijmegen); }))
            if (o.naam == naam) return o;
        return {};
    }
    std::string pad(const std::string& naam) { return "/beheer/organisaties/" + met_naam(naam).ref; }
    static hulp::Velden proef() {
        return {{"naam", "Proefzorg"},        {"soort", "jeugdhulpaanbieder"},
                {"agb", "12345678"},          {"maildomeinen", "Proefzorg.example\r\n\r\n"},
                {"convenant", "2026"},        {"gecontracteerd", "ja"},
                {"convenant-op-dag", "1"},    {"convenant-op-maand", "11"},
                {"convenant-op-jaar", "2026"}};
    }
    static hulp::Velden met(hulp::Velden velden, const std::string& naam, const std::string& waarde) {
        for (auto& [n, w] : velden)
            if (n == naam) w = waarde;
        return velden;
    }
};
OP_BEIDE(Organisaties);

TEST_P(Organisaties, ZijnVanDeBeheerderVanDezeRegio) {
    alleen_voor_de_beheerder("/beheer/organisaties", true);
    alleen_voor_de_beheerder(pad("Pluryn"), false);
    alleen_voor_de_beheerder(pad("Pluryn") + "/einde", false);
}

TEST_P(Organisaties, EenNieuweOrganisatieStaatErZoalsGetypt) {
    auto b = beheerder();
    EXPECT_EQ(vul_in(b, kNieuw, proef()).status, 303);
    const auto o = met_naam("Proefzorg");
    EXPECT_EQ(o.ref.size(), 16U);
    EXPECT_EQ(o.agb, "12345678");
    EXPECT_EQ(o.maildomeinen, std::vector<std::string>{"proefzorg.example"});
    EXPECT_TRUE(o.gecontracteerd);
    EXPECT_TRUE(o.onder_convenant(datum(2026, 11, 1)));
    EXPECT_FALSE(o.onder_convenant(datum(2026, 10, 31)));
    EXPECT_EQ(aantal_in_log("beheer.organisatie_erbij"), 1);
}

TEST_P(Organisaties, EenFoutHoudtAllesVast) {
    struct Geval {
        const char *veld, *waarde, *fout;
    };
    auto b = beheerder();
    for (const Geval& g : {Geval{"agb", "123", "Een AGB-code heeft acht cijfers"},
                           Geval{"maildomeinen", "jan@voorbeeld.nl", "Zet op elke regel een domein"},
                           Geval{"convenant", "", "Vul in welke versie van het convenant is getekend"},
                           Geval{"naam", "pluryn", "Er is al een organisatie met deze naam."},
                           Geval{"convenant-op-maand", "13", "een maand in van 1 tot en met 12"}}) {
        const auto a = vul_in(b, kNieuw, met(proef(), g.veld, g.waarde));
        EXPECT_EQ(a.status, 400) << g.veld;
        EXPECT_THAT(a.lichaam, HasSubstr(g.fout)) << g.veld;
        EXPECT_EQ(hulp::invoer(a, "convenant-op-jaar"), "2026") << g.veld;
    }
    EXPECT_TRUE(met_naam("Proefzorg").naam.empty());
}

TEST_P(Organisaties, WieDeTweedeIsHoortHetEnHoudtZijnTekst) {
    auto b = beheerder();
    const std::string p = pad("Pluryn");
    const auto versie = hulp::invoer(b.haal(p), "versie");
    ASSERT_EQ(vul_in(b, p, met(proef(), "naam", "Pluryn")).status, 303);
    auto velden = met(proef(), "naam", "Pluryn Nijmegen");
    velden.emplace_back("versie", versie);
    const auto a = b.post(p, velden);
    EXPECT_EQ(a.status, 409);
    EXPECT_EQ(hulp::invoer(a, "naam"), "Pluryn Nijmegen");
    EXPECT_EQ(met_naam("Pluryn").agb, "12345678");
    EXPECT_EQ(met_naam("Pluryn").ref, p.substr(p.rfind('/') + 1));
}

TEST_P(Organisaties, EenEindeLaatHaarTotDieDagMeedoen) {
    auto b = beheerder();
    const std::string p = pad("Pluryn") + "/einde";
    const auto vandaag = vul_in(b, p, {{"tot-dag", "23"}, {"tot-maand", "11"}, {"tot-jaar", "2026"}});
    EXPECT_EQ(vandaag.status, 400);
    EXPECT_EQ(hulp::invoer(vandaag, "tot-dag"), "23");
    EXPECT_EQ(vul_in(b, p, {{"tot-dag", "1"}, {"tot-maand", "1"}, {"tot-jaar", "2027"}}).status, 303);
    const auto o = met_naam("Pluryn");
    EXPECT_TRUE(o.hoort_erbij(datum(2026, 12, 31)));
    EXPECT_TRUE(o.onder_convenant(datum(2026, 12, 31)));
    EXPECT_FALSE(o.hoort_erbij(datum(2027, 1, 1)));
    EXPECT_FALSE(o.onder_convenant(datum(2027, 1, 1)));
}

}  // namespace
}  // namespace beheer

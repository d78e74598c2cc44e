// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/vooroverleg/proef_test.hpp"

namespace vooroverleg {
namespace {

using casus::Urgentie;
using testing::HasSubstr;
using toegang::Rol;

/// Two signed casussen: the one with a crisis stands first.
class UrgentieWijzigen : public Proef {
  protected:
    UrgentieWijzigen() {
        crisis_ = maak_casus({.urgentie = Urgentie::crisis});
        gewoon_ = maak_casus({});
        for (const auto& c : {crisis_, gewoon_}) teken_dossier(c);
        na_deadline();
        lijst_ = "/vooroverleggen/" + ref();
        pad_ = lijst_ + "/punten/2/urgentie";
    }
    bool gewoon_staat_voor(hulp::Browser& b) {
        const auto a = b.haal(lijst_).lichaam;
        return a.find(gewoon_.nummer) < a.find(crisis_.nummer);
    }
    Casus crisis_, gewoon_;
    std::string lijst_, pad_;
};
OP_BEIDE(UrgentieWijzigen);

TEST_P(UrgentieWijzigen, de_voorzitter_wijzigt_met_een_reden_en_de_lijst_volgt) {
    auto v = als(Rol::voorzitter);
    EXPECT_FALSE(gewoon_staat_voor(v));
    const auto pagina = v.haal(pad_);
    ASSERT_EQ(pagina.status, 200);
    EXPECT_THAT(pagina.lichaam, HasSubstr("Nu: Gewoon."));
    const auto klaar =
        v.post(pad_, {{"versie", hulp::invoer(pagina, "versie")}, {"urgentie", "0"}, {"reden", "De school sluit morgen."}});
    ASSERT_EQ(klaar.status, 303);
    EXPECT_THAT(v.volg(klaar).lichaam, HasSubstr("De urgentie is gewijzigd."));
    EXPECT_EQ(nu_is(gewoon_).urgentie, Urgentie::crisis);
    EXPECT_THAT(v.haal(lijst_ + "/punten/2").lichaam, HasSubstr("want: de voorzitter koos dit"));
    EXPECT_FALSE(gewoon_staat_voor(v)) << "equally urgent: who waits longest goes first";
    const auto terug = v.haal(lijst_ + "/punten/1/urgentie");
    ASSERT_EQ(v.post(lijst_ + "/punten/1/urgentie",
                     {{"versie", hulp::invoer(terug, "versie")}, {"urgentie", "3"}, {"reden", "De crisis is voorbij."}})
                  .status,
              303);
    EXPECT_TRUE(gewoon_staat_voor(v));
}

TEST_P(UrgentieWijzigen, zonder_reden_of_met_een_oude_stand_verandert_er_niets) {
    auto v = als(Rol::voorzitter);
    const auto versie = hulp::invoer(v.haal(pad_), "versie");
    const auto zonder = v.post(pad_, {{"versie", versie}, {"urgentie", "0"}});
    EXPECT_EQ(zonder.status, 400);
    EXPECT_THAT(zonder.lichaam, HasSubstr("Schrijf kort op waarom"));
    EXPECT_EQ(v.post(pad_, {{"versie", versie}, {"urgentie", "9"}, {"reden", "x"}}).status, 400);
    const auto oud = v.post(pad_, {{"versie", "1"}, {"urgentie", "0"}, {"reden", "De school sluit morgen."}});
    EXPECT_EQ(oud.status, 409);
    EXPECT_THAT(oud.lichaam, HasSubstr("De school sluit morgen."));
    EXPECT_EQ(nu_is(gewoon_).urgentie, Urgentie::gewoon);
}

TEST_P(UrgentieWijzigen, alleen_de_voorzitter_en_alleen_wat_nog_besproken_wordt) {
    for (const Rol rol : {Rol::procesondersteuner, Rol::vaste_deelnemer, Rol::inbrenger})
        EXPECT_EQ(als(rol).haal(pad_).status, 404) << toegang::naam_van(rol);
    ASSERT_TRUE(gebeur(gewoon_, casus::Stap::registreren, Rol::voorzitter));
    EXPECT_EQ(als(Rol::voorzitter).haal(pad_).status, 409);
}

}  // namespace
}  // namespace vooroverleg

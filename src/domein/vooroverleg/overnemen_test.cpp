// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/vooroverleg/proef_test.hpp"

namespace vooroverleg {
namespace {

using casus::Status;
using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

/// Referred on Wednesday 25 November, to be taken over by 9 December.
class Overnemen : public Proef {
  protected:
    Overnemen() {
        casus_ = maak_casus({});
        teken_dossier(casus_);
        na_deadline();
        const casus::Daad daad{.stap = casus::Stap::doorverwijzen,
                               .versie = nu_is(casus_).versie,
                               .als = Rol::voorzitter,
                               .feiten = {.andere_expertise = true},
                               .uiterlijk = base::datum(2026, 12, 9)};
        const auto k = kijker(Rol::voorzitter);
        EXPECT_TRUE(doe([&](storage::Sessie& s) { return casus::gebeur(s, t.om, k, casus_.id, daad, nu()); }));
        pad_ = casus::pad(casus_, "overgenomen");
    }
    int haal_terug_op(int dag) {
        t.klok.zet(base::om(base::datum(2026, 12, dag), 0, 0));
        return haal_terug(t.om, regio, nu());
    }
    Casus casus_;
    std::string pad_;
};
OP_BEIDE(Overnemen);

TEST_P(Overnemen, wat_niemand_op_tijd_overneemt_gaat_vanzelf_terug_naar_het_vooroverleg) {
    EXPECT_EQ(haal_terug_op(9), 0);
    const auto mails = berichten();
    EXPECT_EQ(haal_terug_op(10), 1);
    EXPECT_EQ(haal_terug_op(10), 0) << "once";
    const auto c = nu_is(casus_);
    EXPECT_EQ(c.status, Status::in_vooroverleg);
    EXPECT_EQ(base::iso(*c.vooroverleg_op), "2026-12-23");
    EXPECT_EQ(berichten(), mails + 1) << "the inbrenger is told";
    EXPECT_TRUE(doe([&](storage::Sessie& s) { return store::open_punt(s, regio, c.id).has_value(); }));
}

TEST_P(Overnemen, wat_overgenomen_is_blijft_doorverwezen) {
    auto v = als(Rol::voorzitter);
    const auto pagina = v.haal(pad_);
    ASSERT_EQ(pagina.status, 200);
    ASSERT_EQ(v.post(pad_, {{"versie", hulp::invoer(pagina, "versie")}}).status, 303);
    EXPECT_FALSE(nu_is(casus_).uiterlijk);
    EXPECT_EQ(v.haal(pad_).status, 409) << "not a second time";
    EXPECT_THAT(v.haal(casus::pad(casus_)).lichaam, Not(HasSubstr(pad_)));
    EXPECT_EQ(haal_terug_op(31), 0);
    EXPECT_EQ(nu_is(casus_).status, Status::doorverwezen);
}

TEST_P(Overnemen, alleen_de_voorzitter_en_met_de_stand_die_hij_zag) {
    auto v = als(Rol::voorzitter);
    v.haal(pad_);
    const auto botst = v.post(pad_, {{"versie", "1"}});
    EXPECT_EQ(botst.status, 409);
    EXPECT_THAT(botst.lichaam, HasSubstr("Iemand anders heeft deze casus net gewijzigd"));
    EXPECT_EQ(als(Rol::procesondersteuner).haal(pad_).status, 404);
    EXPECT_EQ(haal_terug_op(10), 1);
    EXPECT_EQ(als(Rol::voorzitter).haal(pad_).status, 409) << "back on the list: nothing to take over";
}

}  // namespace
}  // namespace vooroverleg

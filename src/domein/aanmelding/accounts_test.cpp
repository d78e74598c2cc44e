// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/proef_test.hpp"

namespace {

using namespace aanmelding;

class NaControle : public hulp::OpBeide {
  protected:
    NaControle() {
        casus::luister(w_.t.bus);
        aanmelding::luister(w_.t.bus);
        w_.inbrenger.gecontroleerd = false;
    }
    /// Hands in unconfirmed, does `tussendoor`, and confirms the referrer.
    casus::Casus bevestig(Indiening i, const std::function<void(storage::Sessie&, const casus::Casus&)>& tussendoor = {}) {
        const auto c = w_.dien_in(i);
        EXPECT_EQ(c->urgentie, casus::Urgentie::gewoon);
        EXPECT_FALSE(c->spoed);
        return db().schrijf(w_.bereik(), [&](storage::Sessie& s) {
            if (tussendoor) tussendoor(s, *c);
            w_.t.bus.meld(toegang::VerwijzerGecontroleerd{s, w_.t.om, w_.ondersteuner, w_.inbrenger.account, w_.t.nu()});
            return *casus::lees(s, w_.regio, c->id);
        });
    }
    proef::Wereld w_{db()};
};
OP_BEIDE(NaControle);

TEST_P(NaControle, TeltWatHijAlIndiendeMeeMetDeUrgentieVanHetFormulier) {
    const auto c = bevestig(w_.formulier());
    EXPECT_TRUE(c.inbrenger_gecontroleerd);
    EXPECT_EQ(c.urgentie, casus::Urgentie::kernbesluit_1);
}

TEST_P(NaControle, BlijftStaanWatDeVoorzitterKoos) {
    const auto c = bevestig(w_.formulier(), [](storage::Sessie& s, const casus::Casus& oud) {
        casus::zet_urgentie(s, oud.id, casus::Urgentie::jong_en_dreigend, {"gewijzigd"});
    });
    EXPECT_TRUE(c.inbrenger_gecontroleerd);
    EXPECT_EQ(c.urgentie, casus::Urgentie::jong_en_dreigend);
}

TEST_P(NaControle, BlijftEenCasusVanEenAnderZoalsHijWas) {
    const auto c = w_.dien_in(w_.formulier());
    const auto na = db().schrijf(w_.bereik(), [&](storage::Sessie& s) {
        w_.t.bus.meld(toegang::VerwijzerGecontroleerd{s, w_.t.om, w_.ondersteuner, w_.ondersteuner.account, w_.t.nu()});
        return *casus::lees(s, w_.regio, c->id);
    });
    EXPECT_FALSE(na.inbrenger_gecontroleerd);
}

}  // namespace

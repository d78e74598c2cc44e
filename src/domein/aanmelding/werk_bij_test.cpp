// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/aanmelding/proef_test.hpp"

/// Casussen of a version that did not know "Ouders en gezag" get what this version writes down at handing in.
namespace {

using namespace aanmelding;
using casus::ouders::Gezinsrelatie;
using testing::ElementsAre;
using testing::IsEmpty;

class Bijwerken : public hulp::OpBeide {
  protected:
    /// As an older version left it.
    Casus van_vroeger(Indiening i) {
        const Casus c = *w_.dien_in(i);
        db().schrijf(w_.bereik(), [&](storage::Sessie& s) {
            s.doe("DELETE FROM casus_gezinsrelatie WHERE casus_id = ?1", c.id);
            casus::zet_zonder_toestemming(s, c.id, false);
        });
        return c;
    }
    std::vector<Gezinsrelatie> ouders(const Casus& c) {
        return db().lees(w_.bereik(), [&](storage::Sessie& s) { return casus::ouders::alle(s, w_.t.om, c); });
    }
    bool zonder_toestemming(const Casus& c) {
        return db().lees(w_.bereik(), [&](storage::Sessie& s) { return casus::lees(s, w_.regio, c.id)->zonder_toestemming; });
    }
    int werk_bij() { return aanmelding::werk_bij(w_.t.om, w_.regio, w_.t.nu()); }

    proef::Wereld w_{db()};
};
OP_BEIDE(Bijwerken);

TEST_P(Bijwerken, SchrijftOudersEnGezagVanHetFormulierEenKeerOp) {
    const auto c = van_vroeger(w_.formulier());
    EXPECT_EQ(werk_bij(), 1);
    EXPECT_EQ(werk_bij(), 0);
    std::vector<std::string> rollen;
    for (const auto& r : ouders(c)) rollen.push_back(r.rol + (r.gezag ? " met gezag" : ""));
    EXPECT_THAT(rollen, ElementsAre("jeugdige", "moeder met gezag"));
    EXPECT_EQ(ouders(c).back().vanaf, base::dag_van(c.ingediend_op));
    EXPECT_FALSE(zonder_toestemming(c));
}

TEST_P(Bijwerken, SchrijftOpDatErZonderToestemmingWordtGedeeld) {
    auto i = w_.formulier();
    i.antwoorden.wis("toestemmingen");
    i.antwoorden.zet("zonder-toestemming-reden", "Vader is spoorloos");
    const auto c = van_vroeger(i);
    werk_bij();
    EXPECT_TRUE(zonder_toestemming(c));
}

TEST_P(Bijwerken, LaatEenCasusZonderNaamMetRust) {
    const auto c = db().schrijf(w_.bereik(), [&](storage::Sessie& s) {
        return *neem_over(s, w_.t.om, w_.ondersteuner,
                          {.inbrenger = w_.inbrenger.account, .titel = "Een titel", .tekst = "Een tekst"}, w_.t.nu());
    });
    EXPECT_EQ(werk_bij(), 0);
    EXPECT_THAT(ouders(c), IsEmpty());
}

}  // namespace

// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/aanmelding/proef_test.hpp"
#include "outbox/outbox.hpp"

/// Domain.md section 3, "Reminders": an aanvulling unanswered after 3 working days, to the inbrenger and the procesondersteuner.
namespace {

using namespace aanmelding;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class Herinneringen : public hulp::OpBeide {
  protected:
    Herinneringen() : casus_(*w_.dien_in(w_.formulier())) {
        schrijf([&](storage::Sessie& s) {
            EXPECT_TRUE(
                vraag_aanvulling(s, w_.t.om, w_.ondersteuner, casus_.id, casus_.versie, {{"overig", "Wat is er?"}}, w_.t.nu()));
        });
    }
    template <class F>
    std::invoke_result_t<F, storage::Sessie&> schrijf(F f) {
        return db().schrijf(w_.bereik(), f);
    }
    /// The job at noon of this day, and the reminders that lie ready after it.
    std::vector<std::string> op(base::Datum dag) {
        schrijf([&](storage::Sessie& s) { herinner(s, w_.t.om, w_.regio, base::om(dag, 12, 0)); });
        return db().lees(w_.bereik(), [&](storage::Sessie& s) {
            std::vector<std::string> uit;
            for (const auto& r : outbox::zoek(s, w_.t.sleutels, {.regio = w_.regio.getal}))
                if (r.soort.starts_with("aanmelding.herinnering")) uit.push_back(r.soort);
            return uit;
        });
    }
    proef::Wereld w_{db()};  // Monday 23 November 2026
    Casus casus_;
};
OP_BEIDE(Herinneringen);

TEST_P(Herinneringen, NaDrieWerkdagenEnDanNooitMeer) {
    EXPECT_THAT(op(base::datum(2026, 11, 26)), IsEmpty());
    for (const auto dag : {base::datum(2026, 11, 27), base::datum(2026, 11, 28), base::datum(2026, 12, 20)})
        EXPECT_THAT(op(dag), UnorderedElementsAre("aanmelding.herinnering", "aanmelding.herinnering_proces"));
}

TEST_P(Herinneringen, DeMailZegtNietsOverHetKindOfDeVraag) {
    w_.t.om.demo = true;  // so that the test can read the mails
    op(base::datum(2026, 11, 27));
    db().lees(w_.bereik(), [&](storage::Sessie& s) {
        for (const auto& r : outbox::zoek(s, w_.t.sleutels, {.regio = w_.regio.getal})) {
            const auto bericht = outbox::lees_in_demo(s, w_.t.om, w_.regio.getal, r.id).value();
            for (const char* woord : {"Noor", "Wat is er?"}) EXPECT_EQ(bericht.tekst.find(woord), std::string::npos) << r.soort;
        }
    });
}

TEST_P(Herinneringen, NietAlsHetKindIsOverleden) {
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(casus::gebeur(s, w_.t.om, w_.ondersteuner, casus_.id, {.stap = casus::Stap::overlijden}, w_.t.nu()));
    });
    EXPECT_THAT(op(base::datum(2026, 12, 1)), IsEmpty());
}

TEST_P(Herinneringen, NietAlsHetDelenIsGestopt) {
    schrijf(
        [&](storage::Sessie& s) { EXPECT_TRUE(casus::stop_deling(s, w_.t.om, w_.ondersteuner, casus_.id, "Want.", w_.t.nu())); });
    EXPECT_THAT(op(base::datum(2026, 12, 1)), IsEmpty());
}

TEST_P(Herinneringen, FeestdagenTellenNietMee) {
    w_.t.klok.zet(base::om(base::datum(2026, 12, 24), 9, 0));
    const auto ander = *w_.dien_in(w_.formulier());
    op(base::datum(2026, 12, 24));  // of the first casus
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(vraag_aanvulling(s, w_.t.om, w_.ondersteuner, ander.id, ander.versie, {{"overig", "Wat?"}}, w_.t.nu()));
    });
    EXPECT_EQ(op(base::datum(2026, 12, 30)).size(), 2U);  // Friday 25 is Kerst: Monday, Tuesday and Wednesday are the three days
    EXPECT_EQ(op(base::datum(2026, 12, 31)).size(), 4U);
}

}  // namespace

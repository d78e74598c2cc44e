// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/aanmelding/gezag.hpp"
#include "domein/aanmelding/opnieuw.hpp"
#include "domein/aanmelding/proef_test.hpp"
#include "domein/aanmelding/store.hpp"
#include "outbox/outbox.hpp"

/// Domain.md section 2, "opnieuw inbrengen", "heropenen" and "Deling stoppen": the same casus, with consent asked anew.
namespace {

using namespace aanmelding;
using casus::Stap;
using casus::Status;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kWaarom = "Het gaat weer mis sinds de zomer.";

class Opnieuw : public hulp::OpBeide {
  protected:
    Opnieuw() {
        aanmelding::luister(w_.t.bus);
        casus_ = *w_.dien_in(w_.formulier());
        staat_op(Status::geadviseerd);
    }
    template <class F>
    std::invoke_result_t<F, storage::Sessie&> schrijf(F f) {
        return db().schrijf(w_.bereik(), f);
    }
    void staat_op(Status status) {
        schrijf([&](storage::Sessie& s) {
            s.doe("UPDATE casus_casus SET status = ?1, open = ?2, getekend = 1 WHERE id = ?3", casus::naam_van(status),
                  casus::is_open(status), casus_.id);
        });
    }
    base::Result<Casus> breng_in(const Kijker& k, Stap stap, std::string zonder_toestemming = {}) {
        return schrijf([&](storage::Sessie& s) {
            const int versie = casus::lees(s, w_.regio, casus_.id)->versie;
            return opnieuw::breng_in(s, w_.t.om, k, casus_.id, stap, versie, {kWaarom, zonder_toestemming}, w_.t.nu());
        });
    }
    Casus nu() {
        return schrijf([&](storage::Sessie& s) { return *casus::lees(s, w_.regio, casus_.id); });
    }
    Toestemmingsstand stand() {
        return schrijf([&](storage::Sessie& s) {
            return toestemming(s, w_.t.om, *casus::lees(s, w_.regio, casus_.id), Doel::tafel, w_.t.nu());
        });
    }
    /// Everybody who must consent does so, now.
    void zegt_ja() {
        schrijf([&](storage::Sessie& s) {
            for (const char* wie : {"jeugdige", "gezag_1", "gezag_2", "voogd"})
                store::voeg_toe(s, w_.t.om, w_.inbrenger, casus_, {wie, "tafel", "ja", base::dag_van(w_.t.nu()), "gesprek", ""},
                                w_.t.nu());
        });
    }
    std::string alle_teksten() {
        return schrijf([&](storage::Sessie& s) {
            std::string uit;
            for (const auto& t : teksten(s, w_.t.om, casus_)) uit += t.tekst + "\n";
            return uit;
        });
    }
    int mails(const std::string& onderwerp) {
        return schrijf([&](storage::Sessie& s) {
            int uit = 0;
            for (const auto& r : outbox::zoek(s, w_.t.sleutels, {.regio = w_.regio.getal})) uit += r.onderwerp == onderwerp;
            return uit;
        });
    }
    proef::Wereld w_{db()};  // Monday 23 November 2026
    Casus casus_;
};
OP_BEIDE(Opnieuw);

TEST_P(Opnieuw, DezelfdeCasusVraagtToestemmingEnHandtekeningOpnieuw) {
    ASSERT_TRUE(stand().mag_delen());
    ASSERT_TRUE(breng_in(w_.inbrenger, Stap::opnieuw_inbrengen));
    const Casus na = nu();
    EXPECT_EQ(na.nummer, casus_.nummer);
    EXPECT_EQ(na.status, Status::ingediend);
    EXPECT_EQ(na.getekend, 0);
    EXPECT_TRUE(na.te_tekenen);
    EXPECT_FALSE(stand().mag_delen());
    EXPECT_FALSE(stand().ontbreekt.empty());
    EXPECT_EQ(mails("Je casus is opnieuw ingebracht"), 1);
    zegt_ja();
    EXPECT_TRUE(stand().compleet);
}

TEST_P(Opnieuw, WatDeInbrengerSchrijftHoortBijHetDossierEnWatDeVoorzitterSchrijftNiet) {
    ASSERT_TRUE(breng_in(w_.inbrenger, Stap::opnieuw_inbrengen));
    EXPECT_THAT(alle_teksten(), HasSubstr(kWaarom));
    casus_ = *w_.dien_in(w_.formulier());
    staat_op(Status::afgesloten);
    ASSERT_TRUE(breng_in(w_.voorzitter, Stap::heropenen));
    EXPECT_THAT(alle_teksten(), Not(HasSubstr(kWaarom)));
    EXPECT_EQ(mails("Je casus is heropend"), 1) << "the inbrenger hears of it";
}

TEST_P(Opnieuw, WatBeeindigdIsGaatWeerOpenEnWatDefinitiefIsNiet) {
    for (const Status status : {Status::afgesloten, Status::geregistreerd, Status::ingetrokken, Status::buiten_behandeling}) {
        staat_op(status);
        EXPECT_TRUE(breng_in(w_.inbrenger, Stap::heropenen)) << casus::naam_van(status);
    }
    for (const Status status : {Status::overleden, Status::overgedragen, Status::samengevoegd}) {
        staat_op(status);
        EXPECT_FALSE(breng_in(w_.inbrenger, Stap::heropenen)) << casus::naam_van(status);
    }
}

TEST_P(Opnieuw, WieHetNietMagLaatNietsAchter) {
    const auto nee = breng_in(w_.ondersteuner, Stap::opnieuw_inbrengen);
    ASSERT_FALSE(nee);
    EXPECT_EQ(nee.fout().soort, base::Soort::geen_recht);
    EXPECT_TRUE(stand().mag_delen()) << "the consent still holds";
    EXPECT_THAT(alle_teksten(), Not(HasSubstr(kWaarom)));
}

TEST_P(Opnieuw, EenRedenOmNietOpToestemmingTeWachtenGeldtAlleenVoorDezeKeer) {
    ASSERT_TRUE(breng_in(w_.inbrenger, Stap::opnieuw_inbrengen, "Het is vandaag niet veilig."));
    EXPECT_TRUE(stand().zonder_toestemming_met_reden);
    staat_op(Status::geadviseerd);
    ASSERT_TRUE(breng_in(w_.inbrenger, Stap::opnieuw_inbrengen));
    EXPECT_FALSE(stand().zonder_toestemming_met_reden);
}

TEST_P(Opnieuw, NaStoppenVanHetDelenIsErNieuweToestemmingNodigOmVerderTeGaan) {
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(casus::stop_deling(s, w_.t.om, w_.ondersteuner, casus_.id, "Aan de telefoon.", w_.t.nu()));
    });
    EXPECT_FALSE(breng_in(w_.inbrenger, Stap::opnieuw_inbrengen)) << "first the consent";
    const auto gegeven = [&] {
        return schrijf([&, c = nu()](storage::Sessie& s) { return gegeven_toestemming(s, w_.t.om, c, Doel::tafel, w_.t.nu()); });
    };
    EXPECT_FALSE(gegeven().compleet);
    zegt_ja();
    EXPECT_TRUE(gegeven().compleet);
    EXPECT_FALSE(stand().mag_delen()) << "until sharing goes on";
    schrijf([&](storage::Sessie& s) {
        const int versie = casus::lees(s, w_.regio, casus_.id)->versie;
        EXPECT_TRUE(casus::hervat_deling(s, w_.t.om, w_.inbrenger, casus_.id, versie, "Ze willen verder.", w_.t.nu()));
    });
    EXPECT_TRUE(stand().compleet);
}

}  // namespace

// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "domein/vooroverleg/vooroverleg.hpp"
#include "hulp/omgeving.hpp"

namespace vooroverleg {
namespace {

using base::datum;
using base::om;

class Rondes : public hulp::OpBeide {
  protected:
    Rondes() {
        db().schrijf({}, [&](storage::Sessie& s) { regio = regio::maak_nijmegen(s, t.ids, t.nu()); });
    }
    template <class F>
    auto doe(F f) {
        return db().schrijf({regio.getal}, [&](storage::Sessie& s) { return f(s); });
    }
    /// The rounds of some weeks: "vooroverleg/table".
    std::string rondes(base::Datum van, base::Datum tot) {
        std::string uit;
        for (const auto& r : regio::rondes(doe([&](auto& s) { return regio::rooster(s, regio); }), van, tot))
            uit += base::iso(r.vooroverleg) + "/" + base::iso(r.overleg) + " ";
        return uit;
    }
    hulp::Testomgeving t{db()};
    regio::RegioId regio;
};
OP_BEIDE(Rondes);

TEST_P(Rondes, EenVerzetVooroverlegHoudtZijnTafelEnDeDeadlineSchuiftMee) {
    doe([&](auto& s) { verzet_ronde(s, regio, datum(2026, 11, 25), datum(2026, 11, 26)); });
    EXPECT_EQ(rondes(datum(2026, 11, 20), datum(2026, 12, 12)), "2026-11-26/2026-12-03 2026-12-09/2026-12-17 ");
    const auto rooster = doe([&](auto& s) { return regio::rooster(s, regio); });
    EXPECT_EQ(regio::ronde_voor(rooster, om(datum(2026, 11, 25), 15, 59, 59))->vooroverleg, datum(2026, 11, 26));
    EXPECT_EQ(regio::ronde_voor(rooster, om(datum(2026, 11, 25), 16, 0))->vooroverleg, datum(2026, 12, 9));
}

TEST_P(Rondes, NaarEenAndereWeekEnTerugGeeftDeOudeRondesWeer) {
    const auto eerst = rondes(datum(2026, 11, 20), datum(2026, 12, 31));
    doe([&](auto& s) { verzet_ronde(s, regio, datum(2026, 11, 25), datum(2026, 12, 1)); });
    EXPECT_EQ(rondes(datum(2026, 11, 20), datum(2026, 12, 12)), "2026-12-01/2026-12-03 2026-12-09/2026-12-17 ");
    doe([&](auto& s) { verzet_ronde(s, regio, datum(2026, 12, 1), datum(2026, 11, 25)); });
    EXPECT_EQ(rondes(datum(2026, 11, 20), datum(2026, 12, 31)), eerst);
}

TEST_P(Rondes, WatVervaltKomtNietTerugEnWieDanAanmeldtKrijgtHetVolgende) {
    doe([&](auto& s) { verzet_ronde(s, regio, datum(2026, 11, 25), {}); });
    EXPECT_EQ(rondes(datum(2026, 11, 20), datum(2026, 12, 12)), "2026-12-09/2026-12-17 ");
    const auto rooster = doe([&](auto& s) { return regio::rooster(s, regio); });
    EXPECT_EQ(regio::ronde_voor(rooster, om(datum(2026, 11, 23), 9, 0))->vooroverleg, datum(2026, 12, 9));
}

TEST_P(Rondes, EenVerzetOverlegGeldtVoorZijnRonde) {
    doe([&](auto& s) { verzet_tafel(s, regio, datum(2026, 12, 3), datum(2026, 12, 8)); });
    EXPECT_EQ(rondes(datum(2026, 11, 20), datum(2026, 12, 12)), "2026-11-25/2026-12-08 2026-12-09/2026-12-17 ");
    const auto ronde = regio::ronde_van(doe([&](auto& s) { return regio::rooster(s, regio); }), datum(2026, 11, 25));
    EXPECT_EQ(ronde.uitnodiging_uiterlijk, datum(2026, 12, 7)) << "the Monday of the week of the table";
    EXPECT_EQ(ronde.notulen_uiterlijk, datum(2026, 12, 18)) << "the Friday of the week after it";
}

TEST_P(Rondes, EenExtraVooroverlegVerandertDeKlokNiet) {
    const auto eerst = rondes(datum(2026, 11, 20), datum(2026, 12, 31));
    doe([&](auto& s) { verzet_ronde(s, regio, datum(2026, 12, 2), datum(2026, 12, 3)); });
    EXPECT_EQ(rondes(datum(2026, 11, 20), datum(2026, 12, 31)), eerst);
}

TEST_P(Rondes, InEenWeekIsEenVooroverleg) {
    const auto rooster = doe([&](auto& s) { return regio::rooster(s, regio); });
    EXPECT_TRUE(week_is_vrij(rooster, datum(2026, 11, 27), datum(2026, 11, 25)));
    EXPECT_TRUE(week_is_vrij(rooster, datum(2026, 12, 1), datum(2026, 11, 25)));
    EXPECT_FALSE(week_is_vrij(rooster, datum(2026, 12, 7), datum(2026, 11, 25)));
}

TEST_P(Rondes, EenFeestdagHeetBijZijnNaam) {
    const auto rooster = doe([&](auto& s) { return regio::rooster(s, regio); });
    EXPECT_EQ(feestdag_tekst(rooster, datum(2027, 5, 6)), "Deze dag is Hemelvaartsdag");
    EXPECT_EQ(feestdag_tekst(rooster, datum(2027, 5, 7)), "");
}

}  // namespace
}  // namespace vooroverleg

// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <array>
#include <future>
#include <thread>

#include "hulp/proefbank.hpp"

namespace storage {
namespace {

using Schrijven = hulp::Proefbank;
OP_BEIDE(Schrijven);

const base::Fout kGeweigerd{base::Soort::ongeldig, "proef.nee", "", "Nee."};

TEST_P(Schrijven, EenGeweigerdeRegelLaatNietsAchter) {
    const auto uit = db().schrijf(hier_, [](Sessie& s) -> base::Result<int> {
        voeg_toe(s, 1);
        return kGeweigerd;
    });
    EXPECT_EQ(uit.fout(), kGeweigerd);
    EXPECT_EQ(aantal(), 0);
}

TEST_P(Schrijven, EenUitzonderingLaatNietsAchterEnKomtBijDeVrager) {
    auto mislukt = [&] {
        db().schrijf(hier_, [](Sessie& s) {
            voeg_toe(s, 1);
            throw std::runtime_error("proef");
        });
    };
    EXPECT_THROW(mislukt(), std::runtime_error);
    EXPECT_EQ(aantal(), 0);
    db().schrijf(hier_, [](Sessie& s) { voeg_toe(s, 2); });
    EXPECT_EQ(aantal(), 1);
}

TEST_P(Schrijven, EenIngeslikteDatabankfoutWordtNietVastgelegd) {
    auto slikt_in = [&] {
        db().schrijf(hier_, [](Sessie& s) {
            voeg_toe(s, 1);
            try {
                voeg_toe(s, 1);
            } catch (const DbFout&) {
            }
        });
    };
    EXPECT_THROW(slikt_in(), DbFout);
    EXPECT_EQ(aantal(), 0);
}

TEST_P(Schrijven, BinnenSchrijvenKanNiet) {
    db().schrijf(hier_, [&](Sessie&) { EXPECT_THROW(db().schrijf(hier_, [](Sessie& s) { voeg_toe(s, 1); }), std::logic_error); });
    EXPECT_EQ(aantal(), 0);
}

TEST_P(Schrijven, DoorVeleDradenRaaktNietsKwijt) {
    db().schrijf(hier_, [](Sessie& s) { s.doe("INSERT INTO proef (id, deel) VALUES (1, 0)"); });
    constexpr int kDraden = 8, kKeer = 20;
    std::vector<std::thread> draden;
    for (int d = 0; d < kDraden; ++d) {
        draden.emplace_back([&, d] {
            for (int k = 0; k < kKeer; ++k) {
                const auto werk = [&](Sessie& s) {
                    // Reads, then writes what it read: only serial work ends at the right sum.
                    const double was = s.een("SELECT deel FROM proef WHERE id = 1")->breuk(0);
                    s.doe("UPDATE proef SET deel = ?1 WHERE id = 1", was + 1);
                    voeg_toe(s, 100 + d * kKeer + k);
                };
                // More than five meetings in a row may give up, as a caller would see it: then it tries
                // again.
                for (bool klaar = false; !klaar;) try {
                        db().schrijf(hier_, werk);
                        klaar = true;
                    } catch (const DbFout& fout) {
                        ASSERT_EQ(fout.soort, DbFoutSoort::opnieuw);
                    }
            }
        });
    }
    for (auto& draad : draden) draad.join();
    EXPECT_EQ(aantal(), 1 + kDraden * kKeer);
    const double som = db().lees(hier_, [](Sessie& s) { return s.een("SELECT deel FROM proef WHERE id = 1")->breuk(0); });
    EXPECT_EQ(som, kDraden * kKeer);
}

TEST_P(Schrijven, LaterMeldtOfHetGelukteIs) {
    std::promise<bool> goed, fout;
    db().schrijf_later(
        hier_, [](Sessie& s) { voeg_toe(s, 1); }, [&](bool b) { goed.set_value(b); });
    EXPECT_TRUE(goed.get_future().get());
    db().schrijf_later(
        hier_, [](Sessie& s) { voeg_toe(s, 1); }, [&](bool b) { fout.set_value(b); });
    EXPECT_FALSE(fout.get_future().get());
    EXPECT_EQ(aantal(), 1);
}

TEST_P(Schrijven, WatSamenInDeRijStaatMisluktNietMeeMetEen) {
    std::promise<void> door;
    db().schrijf_later(
        hier_, [wacht = door.get_future().share()](Sessie&) { wacht.wait(); }, [](bool) {});
    std::array<std::promise<bool>, 4> klaar;
    const auto later = [&](std::size_t welke, int id) {
        db().schrijf_later(
            hier_, [id](Sessie& s) { voeg_toe(s, id); }, [&klaar, welke](bool goed) { klaar[welke].set_value(goed); });
    };
    later(0, 1);
    later(1, 1);
    later(2, 2);
    db().schrijf_later(
        hier_, [](Sessie&) { throw std::runtime_error("proef"); }, [&](bool goed) { klaar[3].set_value(goed); });
    door.set_value();
    std::vector<bool> gelukt;
    for (auto& k : klaar) gelukt.push_back(k.get_future().get());
    // PostgreSQL has several writers: of the two with the same number either may be first.
    EXPECT_NE(gelukt[0], gelukt[1]);
    EXPECT_TRUE(gelukt[2]);
    EXPECT_FALSE(gelukt[3]);
    EXPECT_EQ(aantal(), 2);
}

TEST_P(Schrijven, WatVanGeenEnkeleSoortIsSleeptNiemandMee) {
    std::promise<void> door;
    std::promise<bool> goed, fout;
    db().schrijf_later(
        hier_, [wacht = door.get_future().share()](Sessie&) { wacht.wait(); }, [](bool) {});
    db().schrijf_later(
        hier_, [](Sessie& s) { voeg_toe(s, 1); }, [&](bool b) { goed.set_value(b); });
    db().schrijf_later(
        hier_, [](Sessie&) { throw 1; }, [&](bool b) { fout.set_value(b); });
    door.set_value();
    EXPECT_TRUE(goed.get_future().get());
    EXPECT_FALSE(fout.get_future().get());
    EXPECT_EQ(aantal(), 1);
}

TEST_P(Schrijven, SluitenWachtOpWatInDeRijStaat) {
    std::atomic<int> klaar = 0;
    for (int id = 1; id <= 50; ++id)
        db().schrijf_later(
            hier_, [id](Sessie& s) { voeg_toe(s, id); }, [&](bool goed) { klaar += goed; });
    db().sluit();
    EXPECT_EQ(klaar, 50);
    EXPECT_THROW(db().schrijf(hier_, [](Sessie&) {}), Overbelast);
}

TEST_P(Schrijven, EenVolleRijWeigertMeer) {
    DatabankOpties een_schrijver = opties();
    een_schrijver.schrijf_pool = 1;
    const auto bank = Databank::open(een_schrijver);
    std::promise<void> door;
    auto wacht = door.get_future().share();
    bank->schrijf_later(
        hier_, [wacht](Sessie&) { wacht.wait(); }, [](bool) {});
    std::atomic<int> klaar = 0;
    int gevraagd = 0;
    try {
        for (; gevraagd < 10'000; ++gevraagd)
            bank->schrijf_later(
                hier_, [](Sessie&) {}, [&](bool goed) { klaar += goed; });
    } catch (const Overbelast&) {
    }
    EXPECT_GT(gevraagd, 1000);
    EXPECT_LT(gevraagd, 10'000);
    door.set_value();
    bank->sluit();
    EXPECT_EQ(klaar, gevraagd);
}

TEST_P(Schrijven, EenMeeschrijverWordtMetHetWerkVastgelegdOfNiet) {
    int keer = 0;
    {
        const Meeschrijver mee([&](Sessie&) { ++keer; });
        db().schrijf(hier_, [](Sessie&) {});
        EXPECT_FALSE(db().schrijf(hier_, [](Sessie&) { return base::Result<>(base::Fout{}); }));
        EXPECT_EQ(keer, 1) << "a closure that refuses leaves nothing, so nothing goes along";
    }
    db().schrijf(hier_, [](Sessie&) {});
    EXPECT_EQ(keer, 1);
}

TEST_P(Schrijven, AlleenIkSluitEenTweedeUitMaarGeenAndereNaam) {
    const auto ander = Databank::open(opties());
    bool binnen = false, andere_naam = false, tweede = false;
    EXPECT_TRUE(db().alleen_ik("nacht", [&] {
        binnen = true;
        EXPECT_FALSE(ander->alleen_ik("nacht", [&] { tweede = true; }));
        EXPECT_FALSE(db().alleen_ik("nacht", [&] { tweede = true; }));
        EXPECT_TRUE(ander->alleen_ik("zegel", [&] { andere_naam = true; }));
    }));
    EXPECT_TRUE(binnen && andere_naam && !tweede);
    EXPECT_TRUE(ander->alleen_ik("nacht", [&] { tweede = true; }));
    EXPECT_TRUE(tweede);
    for (int k = 0; k < 20; ++k) EXPECT_TRUE(db().alleen_ik("nacht", [] {})) << "free again at once";
}

}  // namespace
}  // namespace storage

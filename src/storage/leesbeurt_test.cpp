// SPDX-License-Identifier: EUPL-1.2
#include "storage/leesbeurt.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "hulp/proefbank.hpp"

namespace storage {
namespace {

class EenLeesbeurt : public hulp::Proefbank {
  protected:
    void anderen_schrijven(std::int64_t id) {
        std::thread([&] { db().schrijf(hier_, [id](Sessie& s) { voeg_toe(s, id); }); }).join();
    }
    /// What a reader sees who began before somebody else wrote one more.
    int nog_niet() const { return GetParam() == Dialect::sqlite ? 0 : 1; }
};
OP_BEIDE(EenLeesbeurt);

TEST_P(EenLeesbeurt, LeestAllesVanEenMoment) {
    const Leesbeurt beurt;
    EXPECT_EQ(aantal(), 0);
    anderen_schrijven(1);
    EXPECT_EQ(aantal(), nog_niet());
}

TEST_P(EenLeesbeurt, ZietNaEigenSchrijvenAlles) {
    const Leesbeurt beurt;
    EXPECT_EQ(aantal(), 0);
    anderen_schrijven(1);
    db().schrijf(hier_, [](Sessie& s) { voeg_toe(s, 2); });
    EXPECT_EQ(aantal(), 2);
}

TEST_P(EenLeesbeurt, BegintPasBijDeEersteVraag) {
    const Leesbeurt beurt;
    anderen_schrijven(1);
    EXPECT_EQ(aantal(), 1);
}

TEST_P(EenLeesbeurt, GaatVerderNaEenFout) {
    const Leesbeurt beurt;
    EXPECT_THROW(db().lees(hier_, [](Sessie& s) { s.een("SELECT nergens FROM proef"); }), DbFout);
    EXPECT_THROW(db().lees(hier_, [](Sessie&) { throw std::runtime_error("proef"); }), std::runtime_error);
    EXPECT_EQ(aantal(), 0);
}

TEST_P(EenLeesbeurt, IsVanEenDraadEnVanEenDatabank) {
    hulp::Testdatabank andere(GetParam());
    const auto tweede = Databank::open(andere.opties());
    const Leesbeurt beurt;
    EXPECT_EQ(aantal(), 0);
    EXPECT_TRUE(tweede->lees(Bereik::installatie(), [](Sessie& s) { return s.een("SELECT 1").has_value(); }));
    int elders = -1;
    anderen_schrijven(1);
    std::thread([&] { elders = aantal(); }).join();
    EXPECT_EQ(elders, 1) << "another thread reads on its own";
}

TEST_P(EenLeesbeurt, HoudtEenBinnensteOpen) {
    const Leesbeurt beurt;
    EXPECT_EQ(aantal(), 0);
    anderen_schrijven(1);
    {
        const Leesbeurt binnenste;
        EXPECT_EQ(aantal(), nog_niet());
    }
    EXPECT_EQ(aantal(), nog_niet());
}

TEST_P(EenLeesbeurt, LaatDeDatabankLos) {
    {
        const Leesbeurt beurt;
        EXPECT_EQ(aantal(), 0);
    }
    anderen_schrijven(1);
    EXPECT_EQ(aantal(), 1);
    db().sluit();
}

}  // namespace
}  // namespace storage

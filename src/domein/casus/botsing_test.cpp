// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/casus_test.hpp"

/// Two people, one casus, both looking at the same version: every pair of events, in both orders, in every state.
namespace casus {
namespace {

class Botsing : public Proefregio {
  protected:
    static Rol iemand_van(const Overgang& o) {
        for (const Rol rol : {Rol::inbrenger, Rol::procesondersteuner, Rol::voorzitter})
            if (o.wie.heeft(rol)) return rol;
        return Rol::voorzitter;
    }
    Kijker als(Rol rol) const {
        return rol == Rol::inbrenger ? inbrenger() : rol == Rol::procesondersteuner ? procesondersteuner() : voorzitter();
    }
    base::Result<Casus> probeer(storage::Sessie& s, CasusId id, const Overgang& o, int versie) {
        const Rol rol = iemand_van(o);
        return gebeur(s, t.om, als(rol), id, {.stap = o.stap, .versie = versie, .als = rol, .feiten = {.andere_expertise = true}},
                      t.nu());
    }
    /// The events that a person can do from this state.
    static std::vector<const Overgang*> vanuit(Status status) {
        std::vector<const Overgang*> uit;
        for (const Overgang& o : overgangen())
            if (o.van == status && !o.wie.leeg()) uit.push_back(&o);
        return uit;
    }
    /// The first is done, the second saw the version of before.
    void eerst_en_dan(storage::Sessie& s, const Casus& c, const Overgang& eerst, const Overgang& dan) {
        const std::string wat =
            std::string(naam_van(eerst.van)) + ": " + std::string(naam_van(eerst.stap)) + ", " + std::string(naam_van(dan.stap));
        s.doe("UPDATE casus_casus SET status = ?1, open = ?2, getekend = 1 WHERE id = ?3", naam_van(eerst.van),
              is_open(eerst.van), c.id);
        const int versie = casus::lees(s, c.regio, c.id)->versie;
        const auto een = probeer(s, c.id, eerst, versie);
        ASSERT_TRUE(een) << wat;
        const auto twee = probeer(s, c.id, dan, versie);
        const auto nu = casus::lees(s, c.regio, c.id).value();
        const Overgang* alsnog = overgang(een->status, dan.stap);
        if (dan.wint_altijd && alsnog) {
            ASSERT_TRUE(twee) << wat << ": always wins";
            EXPECT_EQ(nu.status, doel_van(*alsnog, *een)) << wat;
            return;
        }
        ASSERT_FALSE(twee) << wat;
        EXPECT_EQ(twee.fout().soort, base::Soort::botsing) << wat;
        EXPECT_EQ(std::pair(nu.status, nu.versie), std::pair(een->status, een->versie)) << wat << ": nothing of the second";
    }
};
// On one database: the table is the same code on both, and the version in the row is tried on both by Statustabel.
INSTANTIATE_TEST_SUITE_P(Op, Botsing, testing::Values(storage::Dialect::sqlite), hulp::dialectnaam);

TEST_P(Botsing, ElkPaarEindigtInWatDeEersteDeedOfInWatAltijdWint) {
    const Casus c = nieuw(Soort::melding);
    schrijf([&](storage::Sessie& s) {
        for (int st = 0; st < kAantalStatussen; ++st) {
            const auto kan = vanuit(static_cast<Status>(st));
            for (const Overgang* a : kan)
                for (const Overgang* b : kan) eerst_en_dan(s, c, *a, *b);
        }
    });
}

TEST_P(Botsing, DelenStoppenWintVanElkeGebeurtenisEnGaatErNietDoorVerloren) {
    const Casus c = nieuw(Soort::melding);
    schrijf([&](storage::Sessie& s) {
        for (int st = 0; st < kAantalStatussen; ++st)
            for (const Overgang* o : vanuit(static_cast<Status>(st))) {
                s.doe("UPDATE casus_casus SET status = ?1, open = ?2, getekend = 1, deling_gestopt = 0 WHERE id = ?3",
                      naam_van(o->van), is_open(o->van), c.id);
                const int versie = casus::lees(s, c.regio, c.id)->versie;
                ASSERT_TRUE(probeer(s, c.id, *o, versie)) << naam_van(o->stap);
                const auto na = casus::lees(s, c.regio, c.id).value();
                const auto gestopt = stop_deling(s, t.om, inbrenger(), c.id, "nee", t.nu());
                EXPECT_EQ(static_cast<bool>(gestopt), !is_definitief(na.status)) << naam_van(o->stap);
                EXPECT_EQ(casus::lees(s, c.regio, c.id)->deling_gestopt, !is_definitief(na.status)) << naam_van(o->stap);
            }
    });
}

}  // namespace
}  // namespace casus

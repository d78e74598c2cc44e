// SPDX-License-Identifier: EUPL-1.2
#include "domein/bewaren/proef_test.hpp"
#include "outbox/outbox.hpp"

namespace bewaren {
namespace {

using namespace std::chrono_literals;

/// What is no casus goes by its own term, and leaves the same proof.
class Restproef : public Bewaarproef {
  protected:
    /// "zoekvraag 1" of the region, or of the installation.
    std::vector<std::string> bewijs(RegioId van) {
        return schrijf([&](storage::Sessie& s) {
            std::vector<std::string> uit;
            for (const auto& b : bewijzen(s, van, 10)) uit.push_back(b.wat + " " + std::to_string(b.aantal));
            return uit;
        });
    }
    void zoekvraag(base::Moment op) {
        schrijf([&](storage::Sessie& s) {
            s.doe("INSERT INTO casus_zoekvraag (id, regio_id, account_id, tekst, op) VALUES (?1,?2,1,?3,?4)", t.ids.nieuw(),
                  regio, storage::Bytes{"dicht"}, op);
        });
    }
};
OP_BEIDE(Restproef);

TEST_P(Restproef, EenConceptLaatEenBewijsAchterBijDeRegio) {
    schrijf([&](storage::Sessie& s) {
        for (const auto op : {t.nu() - 24h * 31, t.nu() - 24h * 29})
            s.doe("INSERT INTO aanmelding_concept (id, regio_id, maker_id, soort, stap, gemaakt_op, gewijzigd_op, versie)"
                  " VALUES (?1, ?2, 1, 'vraag', 1, ?3, ?3, 1)",
                  t.ids.nieuw(), regio, op);
        EXPECT_EQ(ruim_concepten_op(s, t.om, regio, t.nu()), 1);
    });
    EXPECT_EQ(bewijs(regio), std::vector<std::string>{"concept 1"});
    EXPECT_TRUE(bewijs(elders).empty());
}

TEST_P(Restproef, WatIemandZochtIsNaEenDagWeg) {
    zoekvraag(t.nu() - 25h);
    zoekvraag(t.nu() - 23h);
    EXPECT_EQ(schrijf([&](storage::Sessie& s) { return ruim_toegang_op(s, t.nu()); }), 1);
    EXPECT_EQ(bewijs({}), std::vector<std::string>{"zoekvraag 1"});
}

TEST_P(Restproef, HetBewijsVanEenDagTeltOpEnNietsLaatNietsAchter) {
    EXPECT_EQ(schrijf([&](storage::Sessie& s) { return ruim_toegang_op(s, t.nu()); }), 0);
    EXPECT_TRUE(bewijs({}).empty());
    for (int uur = 0; uur < 3; ++uur) {
        zoekvraag(t.nu() - 25h);
        schrijf([&](storage::Sessie& s) { ruim_toegang_op(s, t.nu()); });
    }
    EXPECT_EQ(bewijs({}), std::vector<std::string>{"zoekvraag 3"});
}

TEST_P(Restproef, DeTekstVanEenVerzondenBerichtLaatEenBewijsAchter) {
    schrijf([&](storage::Sessie& s) {
        ASSERT_TRUE(outbox::leg_klaar(s, t.om,
                                      {.regio = regio.getal,
                                       .soort = "proef",
                                       .aan = "iemand@voorbeeld.example",
                                       .onderwerp = "Proef",
                                       .tekst = "Zilvervos"},
                                      t.nu()));
        s.doe("UPDATE outbox_bericht SET status = 'verzonden', verzonden_op = ?1", t.nu() - 24h * 7);
        EXPECT_EQ(wis_oude_post(s, t.nu()), 1);
    });
    EXPECT_EQ(bewijs({}), std::vector<std::string>{"bericht 1"});
}

}  // namespace
}  // namespace bewaren

// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "documenten/opslag.hpp"
#include "domein/aanmelding/concept.hpp"
#include "domein/aanmelding/proef_test.hpp"
#include "domein/aanmelding/store.hpp"
#include "outbox/outbox.hpp"

namespace {

using namespace aanmelding;
using namespace std::chrono_literals;
using base::datum;

class Concepten : public hulp::OpBeide {
  protected:
    template <class F>
    auto schrijf(F&& f) {
        return db().schrijf(w_.bereik(), [&](storage::Sessie& s) { return f(s); });
    }
    ConceptId maak(const Antwoorden& a = {}) {
        return schrijf([&](auto& s) { return concepten::maak(s, w_.t.om, w_.inbrenger, casus::Soort::vraag, a, w_.t.nu()); })
            .waarde();
    }
    std::optional<concepten::Concept> lees(ConceptId id, const Kijker& k) {
        return db().lees(w_.bereik(), [&](storage::Sessie& s) { return concepten::lees(s, w_.t.om, k, id); });
    }
    /// The job on each of these days at noon; the number of mails that lie ready after it.
    std::size_t mails_na(base::Datum van, base::Datum tot) {
        for (base::Datum dag = van; dag <= tot; dag += std::chrono::days(1))
            schrijf([&](auto& s) { return ruim_concepten_op(s, w_.t.om, w_.regio, base::om(dag, 12, 0)); });
        return db().lees(w_.bereik(),
                         [&](storage::Sessie& s) { return outbox::zoek(s, w_.t.sleutels, {.regio = w_.regio.getal}).size(); });
    }
    base::Result<> ruimte(const Kijker& k, std::size_t erbij) {
        return db().lees(w_.bereik(), [&](storage::Sessie& s) { return concepten::keur_ruimte(s, k, k.account, erbij); });
    }
    /// A file of this size as far as the tables know.
    void hang_aan(ConceptId id, std::size_t bytes) {
        schrijf([&](auto& s) {
            store::voeg_toe(s, w_.t.om, w_.regio, id, {w_.t.ids.maak<BijlageId>(), "pdf", "Verslag.pdf", bytes}, w_.t.nu());
        });
    }
    proef::Wereld w_{db()};  // 23 November 2026
};
OP_BEIDE(Concepten);

TEST_P(Concepten, ZijnAlleenVanHunMaker) {
    Antwoorden a;
    a.zet("titel", "Een begin");
    const auto id = maak(a);
    EXPECT_EQ(lees(id, w_.inbrenger)->antwoorden.tekst("titel"), "Een begin");
    EXPECT_FALSE(lees(id, w_.ondersteuner));
}

TEST_P(Concepten, EenOudeVersieWordtNietBewaard) {
    auto c = *lees(maak(), w_.inbrenger);
    EXPECT_TRUE(schrijf([&](auto& s) { return concepten::bewaar(s, w_.t.om, w_.inbrenger, c, w_.t.nu()); }));
    EXPECT_FALSE(schrijf([&](auto& s) { return concepten::bewaar(s, w_.t.om, w_.inbrenger, c, w_.t.nu()); }));
}

TEST_P(Concepten, VerdwijnenNaDertigDagenMetTweeWaarschuwingen) {
    const auto id = maak();
    EXPECT_EQ(mails_na(datum(2026, 11, 24), datum(2026, 12, 15)), 0U);
    EXPECT_EQ(mails_na(datum(2026, 12, 16), datum(2026, 12, 16)), 1U);
    EXPECT_EQ(mails_na(datum(2026, 12, 17), datum(2026, 12, 23)), 2U);
    EXPECT_TRUE(lees(id, w_.inbrenger));
    EXPECT_EQ(mails_na(datum(2026, 12, 24), datum(2026, 12, 24)), 2U);
    EXPECT_FALSE(lees(id, w_.inbrenger));
}

TEST_P(Concepten, EenCrisisBlijftTotDag35EnKrijgtTweeHerinneringenErbij) {
    Antwoorden a;
    a.zet("crisis-start", "2026-11-22");
    const auto id = maak(a);
    EXPECT_EQ(mails_na(datum(2026, 11, 24), datum(2026, 12, 12)), 0U);
    EXPECT_EQ(mails_na(datum(2026, 12, 13), datum(2026, 12, 13)), 1U);  // day 21
    EXPECT_EQ(mails_na(datum(2026, 12, 14), datum(2026, 12, 27)), 4U);  // day 26, and 7 and 1 days before the end
    EXPECT_TRUE(lees(id, w_.inbrenger));
    mails_na(datum(2026, 12, 28), datum(2026, 12, 28));
    EXPECT_FALSE(lees(id, w_.inbrenger));
}

TEST_P(Concepten, S34_NiemandHoudtErMeerDanTwintigOpen) {
    std::vector<ConceptId> alle;
    for (int n = 0; n < 20; ++n) alle.push_back(maak());
    const auto nog_een = [&] {
        return schrijf([&](auto& s) { return concepten::maak(s, w_.t.om, w_.inbrenger, casus::Soort::melding, {}, w_.t.nu()); });
    };
    const auto vol = nog_een();
    ASSERT_FALSE(vol);
    EXPECT_THAT(vol.fout().tekst, testing::HasSubstr("Verstuur er een of gooi er een weg"));
    schrijf([&](auto& s) { concepten::vernietig(s, w_.regio, alle.back()); });
    EXPECT_TRUE(nog_een());
    EXPECT_FALSE(nog_een());
    auto i = w_.formulier();
    i.concept_id = alle.front();
    ASSERT_TRUE(w_.dien_in(i));
    EXPECT_TRUE(nog_een()) << "what was handed in takes no place";
}

TEST_P(Concepten, S34_BijlagenVullenDeSchijfNiet) {
    constexpr std::size_t kMb = 1'000'000;
    const auto een = maak(), ander = maak();
    hang_aan(een, 300 * kMb);
    hang_aan(ander, 150 * kMb);
    EXPECT_TRUE(ruimte(w_.inbrenger, 50 * kMb));
    const auto vol = ruimte(w_.inbrenger, 50 * kMb + 1);
    ASSERT_FALSE(vol);
    EXPECT_THAT(vol.fout().tekst, testing::HasSubstr("500 MB"));
    EXPECT_TRUE(ruimte(w_.ondersteuner, 50 * kMb + 1)) << "somebody else has room of her own";
    auto i = w_.formulier();
    i.concept_id = een;
    ASSERT_TRUE(w_.dien_in(i));
    EXPECT_TRUE(ruimte(w_.inbrenger, 350 * kMb));
}

TEST_P(Concepten, S34_WieNietIsGecontroleerdHeeftMinderPlaatsEnKrijgtDieNietTerugDoorTeVersturen) {
    constexpr std::size_t kMb = 1'000'000;
    w_.inbrenger.gecontroleerd = false;
    const auto id = maak();
    hang_aan(id, 30 * kMb);
    EXPECT_TRUE(ruimte(w_.inbrenger, 20 * kMb));
    EXPECT_FALSE(ruimte(w_.inbrenger, 20 * kMb + 1));
    auto i = w_.formulier();
    i.concept_id = id;
    ASSERT_TRUE(w_.dien_in(i));
    const auto vol = ruimte(w_.inbrenger, 20 * kMb + 1);
    ASSERT_FALSE(vol);
    EXPECT_THAT(vol.fout().tekst, testing::HasSubstr("50 MB"));
}

TEST_P(Concepten, DeBijlageGaatMeeNaarDeCasusOfWordtMeeVernietigd) {
    const auto id = maak();
    const auto bijlage = w_.t.ids.maak<BijlageId>();
    const auto bytes = [&] {
        return db().lees(w_.bereik(),
                         [&](storage::Sessie& s) { return documenten::lees(s, w_.t.sleutels, w_.regio.getal, bijlage.getal); });
    };
    schrijf([&](auto& s) {
        documenten::bewaar(s, w_.regio.getal, bijlage.getal,
                           documenten::sluit_in(w_.t.sleutels, w_.regio.getal, bijlage.getal, "inhoud"));
        store::voeg_toe(s, w_.t.om, w_.regio, id, {bijlage, "pdf", "Verslag Noor.pdf", 6}, w_.t.nu());
    });
    EXPECT_EQ(bytes(), "inhoud");
    auto i = w_.formulier();
    i.concept_id = id;
    const auto c = w_.dien_in(i);
    ASSERT_TRUE(c);
    const auto lijst = db().lees(w_.bereik(), [&](storage::Sessie& s) { return bijlagen(s, w_.t.om, *c); });
    ASSERT_EQ(lijst.size(), 1U);
    EXPECT_EQ(lijst[0].naam, "Verslag Noor.pdf");
    EXPECT_EQ(lijst[0].type, "PDF");
    schrijf([&](auto& s) { concepten::vernietig(s, w_.regio, id); });
    EXPECT_EQ(bytes(), "inhoud");
    const auto ander = maak();
    schrijf([&](auto& s) {
        s.doe("UPDATE aanmelding_bijlage SET concept_id = ?1, casus_id = NULL WHERE id = ?2", ander, bijlage);
        concepten::vernietig(s, w_.regio, ander);
    });
    EXPECT_EQ(bytes(), std::nullopt);
}

}  // namespace

// SPDX-License-Identifier: EUPL-1.2
#include "domein/advies/store.hpp"
#include "hulp/omgeving.hpp"

namespace advies {
namespace {

using anonimisering::Stuksoort;
using toegang::Rol;

constexpr std::int64_t kBron = 77;

/// One casus with a concept of two points, and who may sign it.
class AdviesStore : public hulp::OpBeide {
  protected:
    AdviesStore() {
        regio = db().schrijf({}, [&](storage::Sessie& s) {
            const auto r = regio::maak_nijmegen(s, t.ids, base::om(base::datum(2026, 1, 1), 0, 0));
            inbrenger = maak(s, r, "inbrenger", Rol::inbrenger);
            ondersteuner = maak(s, r, "ondersteuner", Rol::procesondersteuner);
            return r;
        });
        casus = doe([&](storage::Sessie& s) {
            return casus::maak(s, t.om, kijker(s, inbrenger),
                               {.soort = casus::Soort::vraag,
                                .gemeente = "0268",
                                .onderwerpen = {"inhoudelijk_advies"},
                                .inbrenger = inbrenger,
                                .ingediend_op = t.nu()},
                               t.nu());
        });
        doe([&](storage::Sessie& s) {
            return bewaar(s, {{.tekst = "Betrek Kwikstaart", .wie = "wijkteam"},
                              {.uitvoerbaar = false, .niet_uitvoerbaar_reden = "wachtlijst"}});
        });
    }
    template <class F>
    std::invoke_result_t<F, storage::Sessie&> doe(F f) {
        return db().schrijf({regio.getal}, [&](storage::Sessie& s) { return f(s); });
    }
    Kijker kijker(storage::Sessie& s, toegang::AccountId wie) {
        return toegang::kijker_van(s, regio, wie, t.nu(), "pagina").waarde();
    }
    bool bewaar(storage::Sessie& s, const std::vector<Punt>& punten) {
        bewaar_concept(s, t.om, kijker(s, ondersteuner), casus, Bron::tafel, kBron, punten, t.nu());
        return true;
    }
    void leg_voor() {
        doe([&](storage::Sessie& s) {
            return anonimisering::leg_voor(s, t.om, kijker(s, ondersteuner), casus, Stuksoort::notulen, kBron,
                                           teksten(concept_van(s, t.om, casus, Bron::tafel, kBron)), t.nu());
        });
    }
    void teken(int versie = 1) {
        EXPECT_TRUE(doe([&](storage::Sessie& s) {
            const auto stuk = anonimisering::nieuwste(s, casus, Stuksoort::notulen, kBron).value();
            return anonimisering::teken(s, t.om, kijker(s, ondersteuner), casus.id, stuk, versie, t.nu());
        }));
    }
    base::Result<AdviesId> maak_def() {
        return doe([&](storage::Sessie& s) {
            return maak_definitief(s, t.om, kijker(s, ondersteuner), casus, Bron::tafel, kBron, Stuksoort::notulen, t.nu());
        });
    }
    std::vector<Getoond> getoond(bool met_antwoord = false) {
        return doe([&](storage::Sessie& s) { return definitief(s, t.om, casus, met_antwoord); });
    }

    hulp::Testomgeving t{db()};
    regio::RegioId regio;
    toegang::AccountId inbrenger, ondersteuner;
    Casus casus;

  private:
    toegang::AccountId maak(storage::Sessie& s, regio::RegioId r, const std::string& naam, Rol rol) {
        const auto id = toegang::maak_account(s, t.ids, {.email = naam + "@voorbeeld.example", .naam = naam}, t.nu()).waarde();
        EXPECT_TRUE(toegang::geef_rol(s, t.ids, r, id, rol, t.nu()));
        return id;
    }
};
OP_BEIDE(AdviesStore);

TEST_P(AdviesStore, EenConceptKomtHeelTerugEnStaatVersleuteld) {
    const auto terug = doe([&](storage::Sessie& s) { return concept_van(s, t.om, casus, Bron::tafel, kBron); });
    ASSERT_EQ(terug.size(), 2U);
    EXPECT_EQ(terug[0].tekst, "Betrek Kwikstaart");
    EXPECT_EQ(terug[0].wie, "wijkteam");
    EXPECT_FALSE(terug[1].uitvoerbaar);
    EXPECT_EQ(terug[1].niet_uitvoerbaar_reden, "wachtlijst");
    doe([&](storage::Sessie& s) {
        for (const auto& r : s.vraag("SELECT tekst FROM advies_punt"))
            EXPECT_EQ(r.bytes(0).data.find("Kwikstaart"), std::string::npos);
        return 0;
    });
}

TEST_P(AdviesStore, EenNieuwConceptVervangtHetOude) {
    doe([&](storage::Sessie& s) { return bewaar(s, {{.tekst = "Iets anders"}}); });
    const auto terug = doe([&](storage::Sessie& s) { return concept_van(s, t.om, casus, Bron::tafel, kBron); });
    ASSERT_EQ(terug.size(), 1U);
    EXPECT_EQ(terug[0].tekst, "Iets anders");
}

TEST_P(AdviesStore, ZonderHandtekeningWordtHetNietDefinitief) {
    EXPECT_EQ(maak_def().fout().sleutel, "advies.niet_getekend");
    leg_voor();
    EXPECT_FALSE(maak_def());
    EXPECT_TRUE(getoond().empty());
}

TEST_P(AdviesStore, GetekendIsHetTeZienAlsNietsNieuwersWacht) {
    leg_voor();
    teken();
    leg_voor();
    EXPECT_FALSE(maak_def()) << "a newer text waits";
    teken(2);
    ASSERT_TRUE(maak_def());
    const auto adviezen = getoond();
    ASSERT_EQ(adviezen.size(), 1U);
    ASSERT_EQ(adviezen[0].punten.size(), 2U);
    EXPECT_EQ(adviezen[0].op, t.nu());
    EXPECT_EQ(adviezen[0].punten[1].punt.niet_uitvoerbaar_reden, "wachtlijst");
}

TEST_P(AdviesStore, DefinitiefAdviesVerandertNietMeer) {
    leg_voor();
    teken();
    const auto id = maak_def().waarde();
    doe([&](storage::Sessie& s) { return bewaar(s, {}); });
    EXPECT_EQ(getoond()[0].punten.size(), 2U);
    EXPECT_EQ(maak_def().waarde(), id);
}

TEST_P(AdviesStore, HetAntwoordIsAlleenVoorWieDeInhoudMagZien) {
    leg_voor();
    teken();
    const auto id = maak_def().waarde();
    doe([&](storage::Sessie& s) {
        store::beantwoord(s, t.om, casus, store::punten(s, t.om, casus, id)[0].id, "kan_niet", "Geen plek", t.nu());
        return 0;
    });
    EXPECT_EQ(getoond(true)[0].punten[0].antwoord, "Geen plek");
    EXPECT_EQ(getoond(false)[0].punten[0].antwoord, "");
    EXPECT_EQ(getoond(false)[0].punten[0].stand, "kan_niet");
}

}  // namespace
}  // namespace advies

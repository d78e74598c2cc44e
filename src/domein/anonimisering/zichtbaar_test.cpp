// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/zichtbaar.hpp"

#include <gmock/gmock.h>

#include "domein/anonimisering/casus_test.hpp"

namespace anonimisering {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

/// The signers missed the name of the club: "dansclub De Ster" stands there for everybody.
class NaamZichtbaar : public EenCasus {
  protected:
    NaamZichtbaar() {
        stuk = leg_voor();
        schrijf([&](storage::Sessie& s) {  // the engine may find it: a person left it standing
            Stuk nu = store::lees(s, t.om, casus, stuk).value();
            for (Nakijktekst& tekst : nu.teksten)
                std::erase_if(tekst.vlekken, [&](const auto& v) {
                    return tekst.tekst.substr(v.begin, v.eind - v.begin).find("Ster") != std::string::npos;
                });
            store::bewaar_merken(s, t.om, casus, nu);
        });
        EXPECT_TRUE(teken(ondersteuner, stuk, 1));
        ref = getekend()->meld_ref;
        EXPECT_THAT(getekend()->teksten.front().tekst, HasSubstr("De Ster"));
    }
    base::Result<> meld(toegang::AccountId wie, const std::string& woorden) {
        return schrijf([&](storage::Sessie& s) -> base::Result<> {
            const auto k = kijker(s, wie);
            const auto g = zichtbaar::vind(s, t.om, k, ref, t.nu());
            if (!g) return g.fouten();
            return zichtbaar::meld(s, t.om, k, *g, woorden, t.nu());
        });
    }
    std::vector<zichtbaar::Incident> incidenten() {
        return lees([&](storage::Sessie& s) { return zichtbaar::na_te_kijken(s, nijmegen); });
    }
    std::int64_t mails(std::string_view soort) {
        return lees(
            [&](storage::Sessie& s) { return s.een("SELECT COUNT(*) FROM outbox_bericht WHERE soort = ?1", soort)->getal(0); });
    }
    void leest(toegang::AccountId wie) {
        t.klok.zet(t.nu() + std::chrono::minutes{1});
        schrijf([&](storage::Sessie& s) {
            const auto k = kijker(s, wie);
            const auto g = casus::vind(s, k, casus.id, t.nu());
            casus::lees_vermelding(t.om, k, *g, "anoniem", {casus::Groep::anoniem}, t.nu())(s);
        });
    }
    StukId stuk;
    std::string ref;
};
OP_BEIDE(NaamZichtbaar);

TEST_P(NaamZichtbaar, DeWoordenGaanMeteenWegOokUitDeZoektekstEnDeNotulen) {
    const auto notulen = leg_voor(Stuksoort::notulen, 7, {{"notulen", "Notulen", "We spraken over De Ster en over slapen."}});
    schrijf([&](storage::Sessie& s) {
        Stuk nu = store::lees(s, t.om, casus, notulen).value();
        nu.teksten.front().vlekken.clear();
        store::bewaar_merken(s, t.om, casus, nu);
    });
    ASSERT_TRUE(teken(ondersteuner, notulen, 1));
    ASSERT_TRUE(meld(voorzitter, "de ster"));
    EXPECT_THAT(getekend()->teksten.front().tekst, HasSubstr("dansclub [persoon]"));
    EXPECT_THAT(getekend()->teksten.front().tekst, Not(HasSubstr("Ster")));
    EXPECT_EQ(getekend(Stuksoort::notulen, 7)->teksten.front().tekst, "We spraken over [persoon] en over slapen.");
    EXPECT_TRUE(getekend()->nieuwere_wacht);
    lees([&](storage::Sessie& s) {
        const auto k = kijker(s, voorzitter);
        const Stuk wacht = store::nieuwste(s, t.om, casus, Stuksoort::dossier, 0).value();
        EXPECT_EQ(wacht.versie, 2);
        EXPECT_EQ(groepeer(wacht.teksten).front().woorden, "De Ster") << "a doubt, so it comes first";
    });
}

TEST_P(NaamZichtbaar, TweeMeldingenNaElkaarGevenNietsTerug) {
    ASSERT_TRUE(meld(voorzitter, "De Ster"));
    ASSERT_TRUE(meld(voorzitter, "speelt"));
    EXPECT_THAT(getekend()->teksten.front().tekst, HasSubstr("Hij [persoon] bij dansclub [persoon]."));
    EXPECT_THAT(incidenten(), SizeIs(2));
}

TEST_P(NaamZichtbaar, ZonderWoordenIsDeHeleTekstWegTotEenHandtekening) {
    ASSERT_TRUE(meld(voorzitter, ""));
    EXPECT_FALSE(getekend());
    EXPECT_EQ(nu().getekend, 0);
    EXPECT_FALSE(meld(voorzitter, "")) << "nobody can read it any more";
    const auto opnieuw = lees([&](storage::Sessie& s) { return nieuwste(s, casus, Stuksoort::dossier, 0).value(); });
    ASSERT_TRUE(teken(ondersteuner, opnieuw, 2));
    EXPECT_TRUE(getekend());
}

TEST_P(NaamZichtbaar, ErWachtAlEenNieuweVersieDieKrijgtHetMerkOok) {
    leg_voor(Stuksoort::dossier, 0, {{"situatie", "Wat is er aan de hand?", "Nieuw: hij gaat weg bij De Ster."}});
    ASSERT_TRUE(meld(voorzitter, "De Ster"));
    lees([&](storage::Sessie& s) {
        const Stuk wacht = store::nieuwste(s, t.om, casus, Stuksoort::dossier, 0).value();
        EXPECT_EQ(wacht.versie, 2);
        EXPECT_THAT(maskeer(wacht).teksten.front().tekst, Not(HasSubstr("Ster")));
    });
}

TEST_P(NaamZichtbaar, EenFeitDatHetZegtGaatOokWegInDeVersieDieWacht) {
    const auto gemeente = [&](const Getekend& g) {
        return std::any_of(g.feiten.begin(), g.feiten.end(), [](const auto& f) { return f.label == "Gemeente"; });
    };
    ASSERT_TRUE(gemeente(*getekend()));
    leg_voor(Stuksoort::dossier, 0, {{"situatie", "Wat is er aan de hand?", "Nieuw: hij gaat weg."}});
    ASSERT_TRUE(meld(voorzitter, "Nijmegen"));
    EXPECT_FALSE(gemeente(*getekend()));
    lees([&](storage::Sessie& s) {
        EXPECT_FALSE(gemeente(maskeer(store::nieuwste(s, t.om, casus, Stuksoort::dossier, 0).value())));
    });
}

TEST_P(NaamZichtbaar, DeFgZietWieHetLas) {
    const auto fg = schrijf([&](storage::Sessie& s) {
        const auto id =
            toegang::maak_account(s, t.ids, {.email = "fg@jeugd.example", .naam = "fg", .wachtwoord = kWachtwoord}, t.nu());
        EXPECT_TRUE(toegang::geef_rol(s, t.ids, nijmegen, *id, toegang::Rol::fg, t.nu()));
        return *id;
    });
    leest(voorzitter);
    leest(inbrenger);  // knows the names
    leest(voorzitter);
    ASSERT_TRUE(meld(inbrenger, "De Ster"));
    const auto lijst = incidenten();
    ASSERT_THAT(lijst, SizeIs(1));
    EXPECT_EQ(lijst[0].gemeld_door, inbrenger);
    const auto lezers = lees([&](storage::Sessie& s) { return zichtbaar::lezers(s, lijst[0].id); });
    ASSERT_THAT(lezers, SizeIs(1));
    EXPECT_EQ(lezers[0].wie, voorzitter);
    EXPECT_EQ(lezers[0].laatst_op - lezers[0].eerst_op, std::chrono::minutes{2});
    EXPECT_EQ(mails("anonimisering.naam_zichtbaar"), 3) << "the three accounts that sign";
    const auto oordeel = [&] {
        return schrijf([&](storage::Sessie& s) {
            return zichtbaar::beoordeel(s, t.om, kijker(s, fg), lijst[0].id, zichtbaar::Oordeel::datalek, t.nu());
        });
    };
    EXPECT_TRUE(oordeel());
    EXPECT_FALSE(oordeel()) << "once";
    EXPECT_THAT(incidenten(), SizeIs(0));
}

TEST_P(NaamZichtbaar, WoordenDieErNietStaanVeranderenNiets) {
    const auto fout = meld(voorzitter, "Tjibbe");
    ASSERT_FALSE(fout) << "masked already";
    EXPECT_EQ(fout.fout().veld, "woorden");
    EXPECT_THAT(incidenten(), SizeIs(0));
    EXPECT_FALSE(getekend()->nieuwere_wacht);
}

TEST_P(NaamZichtbaar, WieDeTekstNietMagLezenVindtHemNiet) {
    EXPECT_EQ(meld(anonimiseerder, "De Ster").fout().soort, base::Soort::niet_gevonden) << "nothing waits for a signature";
    const auto ander = schrijf([&](storage::Sessie& s) {
        const auto id =
            toegang::maak_account(s, t.ids, {.email = "ander@jeugd.example", .naam = "ander", .wachtwoord = kWachtwoord}, t.nu());
        EXPECT_TRUE(toegang::geef_rol(s, t.ids, nijmegen, *id, toegang::Rol::expert, t.nu()));
        return *id;
    });
    EXPECT_EQ(meld(ander, "De Ster").fout().soort, base::Soort::niet_gevonden);
    EXPECT_THAT(incidenten(), SizeIs(0));
}

}  // namespace
}  // namespace anonimisering

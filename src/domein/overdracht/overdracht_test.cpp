// SPDX-License-Identifier: EUPL-1.2
#include "domein/overdracht/overdracht.hpp"

#include <gmock/gmock.h>

#include "hulp/omgeving.hpp"
#include "outbox/outbox.hpp"

/// Domain.md section 2, "overdragen naar regio": asked with consent, accepted there, only the signed text crosses.
namespace overdracht {
namespace {

using casus::Status;
using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class Overdragen : public hulp::OpBeide {
  protected:
    Overdragen() {
        anonimisering::luister(t.bus);
        schrijf([&](storage::Sessie& s) {
            hier = regio::maak_nijmegen(s, t.ids, t.nu() - std::chrono::days(400));
            daar = regio::maak(s, t.ids, "ARN", "Regio Arnhem", regio::Regels::nijmegen(), t.nu() - std::chrono::days(400));
            inbrenger = maak(s, hier, Rol::inbrenger, "inbrenger");
            proces = maak(s, hier, Rol::procesondersteuner, "proces");
            inbrenger_daar = maak(s, daar, Rol::inbrenger, "inbrenger.daar");
            proces_daar = maak(s, daar, Rol::procesondersteuner, "proces.daar");
            const auto keuzes = aanmelding::keuzes(s, hier, t.nu());
            const auto formulier = *aanmelding::uit_json(aanmelding::voorbeeld_aanmelding(casus::Soort::vraag, keuzes), keuzes);
            casus = *aanmelding::dien_in(s, t.om, inbrenger, formulier, t.nu());
        });
    }
    Kijker maak(storage::Sessie& s, regio::RegioId regio, Rol rol, const std::string& naam) {
        const auto id = toegang::maak_account(
            s, t.ids,
            {.email = naam + "@oph.example", .naam = naam, .wachtwoord = "een lang wachtwoord 12", .soort_verwijzer = "04"},
            t.nu() - std::chrono::hours(48));
        EXPECT_TRUE(toegang::geef_rol(s, t.ids, regio, *id, rol, t.nu() - std::chrono::hours(48)));
        return *toegang::kijker_van(s, regio, *id, t.nu(), "pagina");
    }
    template <class F>
    std::invoke_result_t<F, storage::Sessie&> schrijf(F f) {
        return db().schrijf(storage::Bereik::installatie(), f);
    }
    void teken() {
        schrijf([&](storage::Sessie& s) {
            const auto stuk = anonimisering::nieuwste(s, casus, anonimisering::Stuksoort::dossier, 0).value();
            EXPECT_TRUE(anonimisering::teken(s, t.om, proces, casus.id, stuk, 1, t.nu()));
        });
    }
    base::Result<> vraag_daar() {
        return schrijf([&](storage::Sessie& s) { return vraag(s, t.om, proces, casus.id, daar, "Het gezin verhuist.", t.nu()); });
    }
    std::string ref() {
        return schrijf([&](storage::Sessie& s) { return s.een("SELECT ref FROM overdracht_overdracht")->tekst(0); });
    }
    base::Result<Aanbod> aanbod(const Kijker& k) {
        const auto r = ref();
        return schrijf([&](storage::Sessie& s) { return vind(s, t.om, k, r); });
    }
    Casus nu() {
        return schrijf([&](storage::Sessie& s) { return *casus::lees(s, hier, casus.id); });
    }

    hulp::Testomgeving t{db()};
    regio::RegioId hier, daar;
    Kijker inbrenger, proces, inbrenger_daar, proces_daar;
    Casus casus;
};
OP_BEIDE(Overdragen);

TEST_P(Overdragen, ZonderHandtekeningGaatErNietsNaarEenAndereRegio) {
    EXPECT_EQ(vraag_daar().fout().sleutel, "overdracht.niet_getekend");
    teken();
    EXPECT_TRUE(vraag_daar());
    EXPECT_EQ(vraag_daar().fout().sleutel, "overdracht.wacht_al");
    EXPECT_EQ(nu().status, Status::ingediend) << "nothing changes before it is accepted";
}

TEST_P(Overdragen, DeAndereRegioZietHetGetekendeDossierEnGeenNaamOfNummer) {
    teken();
    ASSERT_TRUE(vraag_daar());
    const auto a = aanbod(proces_daar);
    ASSERT_TRUE(a);
    ASSERT_TRUE(a->dossier);
    for (const auto& x : a->dossier->teksten) EXPECT_THAT(x.tekst, Not(HasSubstr("Noor"))) << x.naam;
    EXPECT_FALSE(aanbod(inbrenger_daar)) << "only who decides";
    EXPECT_FALSE(aanbod(proces)) << "not the region that asks";
    schrijf([&](storage::Sessie& s) { EXPECT_FALSE(casus::vind(s, proces_daar, casus.nummer, t.nu())); });
}

TEST_P(Overdragen, WieAanneemtBegintEenEigenCasusEnDeOudeEindigt) {
    teken();
    ASSERT_TRUE(vraag_daar());
    const auto a = *aanbod(proces_daar);
    const auto nieuw = schrijf([&](storage::Sessie& s) {
        return neem_aan(s, t.om, proces_daar, a, {"0202", inbrenger_daar.account}, t.nu());
    });
    ASSERT_TRUE(nieuw);
    EXPECT_EQ(nieuw->regio, daar);
    EXPECT_EQ(nieuw->nummer.substr(0, 4), "ARN-");
    EXPECT_EQ(nu().status, Status::overgedragen);
    schrijf([&](storage::Sessie& s) {
        const auto vers = *casus::lees(s, daar, nieuw->id);
        EXPECT_TRUE(vers.te_tekenen) << "it is signed there too";
        EXPECT_TRUE(vers.bsn_ontbreekt);
        EXPECT_EQ(casus::identiteit(s, t.om, vers).volledige_naam(), "");
        std::string alles;
        for (const auto& x : aanmelding::teksten(s, t.om, vers)) alles += x.tekst;
        EXPECT_THAT(alles, HasSubstr(a.dossier->teksten.front().tekst));
        EXPECT_TRUE(casus::vind(s, inbrenger_daar, vers.nummer, t.nu()));
        EXPECT_FALSE(aanmelding::toestemming(s, t.om, vers, aanmelding::Doel::tafel, t.nu()).mag_delen()) << "asked anew";
    });
    EXPECT_FALSE(aanbod(proces_daar)) << "decided once";
    const auto nog_eens = schrijf([&](storage::Sessie& s) {
        return neem_aan(s, t.om, proces_daar, a, {"0202", inbrenger_daar.account}, t.nu());
    });
    EXPECT_EQ(nog_eens.fout().soort, base::Soort::botsing);
}

TEST_P(Overdragen, WieWeigertLaatDeCasusWaarHijIs) {
    teken();
    ASSERT_TRUE(vraag_daar());
    const auto a = *aanbod(proces_daar);
    EXPECT_TRUE(
        schrijf([&](storage::Sessie& s) { return weiger(s, t.om, proces_daar, a, "Het gezin woont hier niet.", t.nu()); }));
    EXPECT_EQ(nu().status, Status::ingediend);
    EXPECT_FALSE(aanbod(proces_daar));
    EXPECT_TRUE(vraag_daar()) << "asking again is allowed";
}

TEST_P(Overdragen, WieVroegTrektDeVraagIn) {
    teken();
    ASSERT_TRUE(vraag_daar());
    const auto trek = [&] { return schrijf([&](storage::Sessie& s) { return trek_in(s, t.om, proces, casus, t.nu()); }); };
    const auto a = *aanbod(proces_daar);
    EXPECT_TRUE(trek());
    EXPECT_FALSE(aanbod(proces_daar)) << "what they were reading is gone";
    const auto te_laat = schrijf([&](storage::Sessie& s) { return weiger(s, t.om, proces_daar, a, "Nee.", t.nu()); });
    EXPECT_EQ(te_laat.fout().soort, base::Soort::botsing);
    EXPECT_EQ(trek().fout().soort, base::Soort::botsing) << "once";
    EXPECT_TRUE(vraag_daar()) << "asking again is allowed";
}

TEST_P(Overdragen, WatNietMeerGedeeldWordtIsOokVoorDeAndereRegioWeg) {
    teken();
    ASSERT_TRUE(vraag_daar());
    schrijf([&](storage::Sessie& s) { EXPECT_TRUE(casus::stop_deling(s, t.om, inbrenger, casus.id, "", t.nu())); });
    EXPECT_FALSE(aanbod(proces_daar));
}

}  // namespace
}  // namespace overdracht

// SPDX-License-Identifier: EUPL-1.2
#include "domein/deelnemer/deelnemer.hpp"

#include <gmock/gmock.h>

#include "hulp/databanken.hpp"

namespace deelnemer {
namespace {

using testing::ElementsAre;
using toegang::Rol;

class Deelnemers : public hulp::OpBeide {
  protected:
    Deelnemers() {
        base::crypto::begin();
        schrijf([&](storage::Sessie& s) {
            nijmegen = regio::maak(s, ids, "NYM", "Regio Nijmegen", regio::Regels::nijmegen(), nu);
            regio::Organisatie o{
                .naam = "Stichting Voorbeeld", .soort = regio::Organisatiesoort::jeugdhulpaanbieder, .convenant_versie = "2025"};
            o.convenant_op = dag - std::chrono::days{100};
            o.convenant_tot = dag + std::chrono::days{100};
            organisatie = regio::zet_organisatie(s, ids, nijmegen, o);
        });
    }
    template <class F>
    std::invoke_result_t<F, storage::Sessie&> schrijf(F f) {
        return db().schrijf(storage::Bereik::installatie(), f);
    }
    toegang::AccountId maak(const std::string& naam, Rol rol) {
        return schrijf([&](storage::Sessie& s) {
            const auto id = *toegang::maak_account(
                s, ids, {.email = naam + "@aanbieder.example", .naam = naam, .organisatie = organisatie}, nu);
            EXPECT_TRUE(toegang::geef_rol(s, ids, nijmegen, id, rol, nu));
            return id;
        });
    }
    std::vector<std::string> namen(base::Datum op) {
        return schrijf([&](storage::Sessie& s) {
            std::vector<std::string> uit;
            for (const auto& d : alle(s, nijmegen, op)) uit.push_back(d.naam);
            return uit;
        });
    }

    base::Datum dag = base::datum(2026, 11, 23);
    base::Moment nu = base::om(dag, 9, 0);
    base::StilleKlok klok{nu};
    base::Ids ids{klok};
    regio::RegioId nijmegen;
    regio::OrganisatieId organisatie;
};
OP_BEIDE(Deelnemers);

TEST_P(Deelnemers, HoudtExpertiseEnMaximumBijEnOverschrijftZe) {
    const auto id = maak("Eef", Rol::expert);
    schrijf([&](storage::Sessie& s) { zet(s, nijmegen, id, Deelnemersoort::expert, {"LVB"}, 4); });
    schrijf([&](storage::Sessie& s) { zet(s, nijmegen, id, Deelnemersoort::expert, {"J&O", "jGGZ"}, 2); });
    const auto d = schrijf([&](storage::Sessie& s) { return vind(s, nijmegen, id, dag); });
    ASSERT_TRUE(d);
    EXPECT_THAT(d->expertises, ElementsAre("J&O", "jGGZ"));
    EXPECT_EQ(d->max_per_overleg, 2);
    EXPECT_EQ(d->organisatie, "Stichting Voorbeeld");
    EXPECT_TRUE(d->onder_convenant);
}

TEST_P(Deelnemers, NoemtAlleenWieDeRolDieDagHeeft) {
    const auto eef = maak("Eef", Rol::expert), anja = maak("Anja", Rol::ervaringsdeskundige);
    schrijf([&](storage::Sessie& s) {
        zet(s, nijmegen, eef, Deelnemersoort::expert, {}, 4);
        zet(s, nijmegen, anja, Deelnemersoort::ervaringsdeskundige, {"ervaring"}, 4);
    });
    EXPECT_THAT(namen(dag), ElementsAre("Anja", "Eef"));
    EXPECT_THAT(namen(dag - std::chrono::days{1}), ElementsAre()) << "toen hadden ze de rol nog niet";
    schrijf([&](storage::Sessie& s) { toegang::neem_rol(s, nijmegen, eef, Rol::expert, nu); });
    EXPECT_THAT(namen(dag), ElementsAre("Anja"));
}

TEST_P(Deelnemers, NaHetConvenantMagEenExpertNietMeerGevraagdWorden) {
    const auto eef = maak("Eef", Rol::expert), anja = maak("Anja", Rol::ervaringsdeskundige);
    schrijf([&](storage::Sessie& s) {
        zet(s, nijmegen, eef, Deelnemersoort::expert, {}, 4);
        zet(s, nijmegen, anja, Deelnemersoort::ervaringsdeskundige, {}, 4);
        const auto later = dag + std::chrono::days{101};
        EXPECT_FALSE(vind(s, nijmegen, eef, later)->onder_convenant);
        EXPECT_TRUE(vind(s, nijmegen, anja, later)->onder_convenant) << "een ervaringsdeskundige komt voor zichzelf";
    });
}

}  // namespace
}  // namespace deelnemer

// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/casus_test.hpp"
#include "domein/casus/lijst.hpp"

namespace casus {
namespace {

class Policy : public Proefregio {
  protected:
    /// "BSN IDENTITEIT …" or "niets".
    std::string ziet(const Kijker& k, const Casus& c) {
        return lees([&](storage::Sessie& s) {
            const auto i = inzage(s, k, c, t.nu());
            if (!i) return std::string("niets");
            std::string uit;
            for (int g = 0; g < kAantalGroepen; ++g)
                if (i->mag(static_cast<Groep>(g))) uit += (uit.empty() ? "" : " ") + std::string(naam_van(static_cast<Groep>(g)));
            return uit;
        });
    }
    Casus getekend(const Casus& c) {
        schrijf([&](storage::Sessie& s) { zet_getekend(s, c.id, 1); });
        return opnieuw(c);
    }
    base::Result<> geef(const Casus& c, std::int64_t account, Relatie r, std::optional<base::Moment> tot = {}) {
        return schrijf([&](storage::Sessie& s) {
            return geef_relatie(s, t.ids, c, {c.id, AccountId{account}, r, t.nu(), tot, 77});
        });
    }
};
OP_BEIDE(Policy);

constexpr const char* kAllesOngetekend = "BSN IDENTITEIT INHOUD PROCES ADVIES GELD LOG";

TEST_P(Policy, ElkeRolZietWatDeTabelVanDeRechtenZegt) {
    const Casus c = nieuw();
    struct Geval {
        Rol rol;
        const char *ongetekend, *getekend;
    };
    const Geval gevallen[] = {
        {Rol::procesondersteuner, kAllesOngetekend, "BSN IDENTITEIT INHOUD ANONIEM PROCES ADVIES GELD LOG"},
        {Rol::voorzitter, "PROCES ADVIES GELD", "ANONIEM PROCES ADVIES GELD"},
        {Rol::waarnemend_voorzitter, "PROCES ADVIES GELD", "ANONIEM PROCES ADVIES GELD"},
        {Rol::anonimiseerder, "IDENTITEIT INHOUD PROCES", "IDENTITEIT INHOUD ANONIEM PROCES"},
    };
    for (const auto& g : gevallen) EXPECT_EQ(ziet(kijker({g.rol}, 50), c), g.ongetekend) << toegang::naam_van(g.rol);
    EXPECT_EQ(ziet(inbrenger(), c), kAllesOngetekend);
    const Casus na = getekend(c);
    for (const auto& g : gevallen) EXPECT_EQ(ziet(kijker({g.rol}, 50), na), g.getekend) << toegang::naam_van(g.rol);
}

TEST_P(Policy, ZonderRelatieZienDeAndereRollenNiets) {
    const Casus c = getekend(nieuw());
    for (const Rol rol : {Rol::inbrenger, Rol::praktijkondersteuner, Rol::vaste_deelnemer, Rol::expert, Rol::ervaringsdeskundige,
                          Rol::maatje, Rol::procesregisseur, Rol::doorbraakcoach, Rol::beleidsadviseur, Rol::rob, Rol::boeg,
                          Rol::jeugdige, Rol::ouder, Rol::fg, Rol::gemeentecontact, Rol::beheerder})
        EXPECT_EQ(ziet(kijker({rol}, 50), c), "niets") << toegang::naam_van(rol);
    Kijker elders_kijker = procesondersteuner();
    elders_kijker.regio = elders;
    EXPECT_EQ(ziet(elders_kijker, c), "niets");
}

TEST_P(Policy, EenExpertZietAlleenHetGemaskeerdeZolangDeUitnodigingGeldt) {
    const Casus c = getekend(nieuw());
    ASSERT_TRUE(geef(c, 60, Relatie::expert, t.nu() + std::chrono::hours(24)));
    const Kijker expert = kijker({Rol::expert}, 60);
    EXPECT_EQ(ziet(expert, c), "ANONIEM ADVIES");
    EXPECT_EQ(ziet(kijker({Rol::vaste_deelnemer}, 60), c), "niets") << "de relatie past niet bij de rol";
    t.klok.vooruit(std::chrono::hours(24));
    EXPECT_EQ(ziet(expert, c), "niets");
}

TEST_P(Policy, S5_WieHetNummerNietMagKennenVindtDeCasusErNietMee) {
    const Casus c = getekend(nieuw());
    ASSERT_TRUE(geef(c, 60, Relatie::expert));
    lees([&](storage::Sessie& s) {
        EXPECT_FALSE(vind(s, kijker({Rol::expert}, 60), c.nummer, t.nu()));
        EXPECT_TRUE(vind(s, kijker({Rol::expert}, 60), c.id, t.nu()));
        EXPECT_TRUE(vind(s, voorzitter(), c.nummer, t.nu()));
    });
}

TEST_P(Policy, S3_UitsluitingWintVanElkeRol) {
    const Casus c = getekend(nieuw());
    schrijf([&](storage::Sessie& s) { sluit_uit(s, t.om, inbrenger(), c, AccountId{2}, {}, t.nu()); });
    schrijf([&](storage::Sessie& s) { sluit_uit(s, t.om, inbrenger(), c, {}, toegang::OrganisatieId{500}, t.nu()); });
    EXPECT_EQ(ziet(procesondersteuner(), c), "niets");
    Kijker collega = voorzitter();
    collega.organisatie = toegang::OrganisatieId{500};
    EXPECT_EQ(ziet(collega, c), "niets");
    EXPECT_EQ(ziet(voorzitter(), c), "ANONIEM PROCES ADVIES GELD");
}

TEST_P(Policy, NaDelenStoppenZienAlleenInbrengerEnProcesondersteunerNogIets) {
    const Casus c = getekend(nieuw());
    ASSERT_TRUE(geef(c, 60, Relatie::expert));
    ASSERT_TRUE(
        schrijf([&](storage::Sessie& s) { return stop_deling(s, t.om, inbrenger(), c.id, "toestemming ingetrokken", t.nu()); }));
    const Casus na = opnieuw(c);
    for (const Kijker& k : {voorzitter(), kijker({Rol::expert}, 60), kijker({Rol::anonimiseerder}, 61)})
        EXPECT_EQ(ziet(k, na), "niets");
    EXPECT_NE(ziet(inbrenger(), na), "niets");
    EXPECT_NE(ziet(procesondersteuner(), na), "niets");
}

TEST_P(Policy, S28_NiemandCombineertEenGemaskeerdeRolMetEenDieDeNaamKent) {
    const Casus c = getekend(nieuw());
    EXPECT_FALSE(geef(c, 1, Relatie::expert)) << "de inbrenger";
    EXPECT_EQ(ziet(kijker({Rol::inbrenger, Rol::voorzitter}, 1), c), "BSN IDENTITEIT INHOUD ANONIEM PROCES ADVIES GELD LOG");
    EXPECT_FALSE(doe(kijker({Rol::inbrenger, Rol::voorzitter}, 1), c,
                     {.stap = Stap::behandelen, .versie = c.versie, .als = Rol::voorzitter}));
    ASSERT_TRUE(geef(c, 60, Relatie::expert, t.nu()));
    EXPECT_EQ(ziet(kijker({Rol::anonimiseerder}, 60), c), "niets") << "wie aan tafel zat, tekent niet";
}

TEST_P(Policy, S28_WieHetDossierOpendeOmTeTekenenZitNietMeerAanTafelEnZitNietMeerVoor) {
    const Casus c = nieuw();
    const Kijker tekent = kijker({Rol::anonimiseerder, Rol::expert}, 60);
    const Kijker zit_voor = kijker({Rol::anonimiseerder, Rol::voorzitter}, 61);
    for (const Kijker& k : {tekent, zit_voor})
        schrijf([&](storage::Sessie& s) {
            const auto g = vind(s, k, c.nummer, t.nu()).waarde();
            for (int keer = 0; keer < 2; ++keer) lees_vermelding(t.om, k, g, "nakijken", {Groep::inhoud}, t.nu())(s);
        });
    schrijf([&](storage::Sessie& s) { zet_te_tekenen(s, c.id, false); });
    const Casus na = getekend(c);
    EXPECT_FALSE(geef(na, 60, Relatie::expert));
    EXPECT_EQ(ziet(zit_voor, na), "niets");
    EXPECT_EQ(ziet(voorzitter(), na), "ANONIEM PROCES ADVIES GELD");
    lees([&](storage::Sessie& s) {
        EXPECT_EQ(relaties(s, c.id).size(), 3U) << "de inbrenger, en elk van de tekenaars een keer";
        EXPECT_TRUE(lijst(s, t.om, zit_voor, {}, {}, 10, t.nu()).regels.empty());
        EXPECT_EQ(tellingen(s, zit_voor, t.nu()).open, 0);
        EXPECT_EQ(tellingen(s, voorzitter(), t.nu()).open, 1);
    });
}

TEST_P(Policy, S20_TellingenTellenAlleenWatJeMagZien) {
    const Casus c = nieuw(), gestopt = nieuw();
    nieuw();
    schrijf([&](storage::Sessie& s) { sluit_uit(s, t.om, inbrenger(), c, AccountId{2}, {}, t.nu()); });
    schrijf([&](storage::Sessie& s) { sluit_uit(s, t.om, voorzitter(), c, AccountId{1}, {}, t.nu()); });
    ASSERT_TRUE(schrijf([&](storage::Sessie& s) { return stop_deling(s, t.om, inbrenger(), gestopt.id, "nee", t.nu()); }));
    lees([&](storage::Sessie& s) {
        for (const Kijker& k : {inbrenger(), procesondersteuner(), voorzitter()}) {
            const auto telling = tellingen(s, k, t.nu());
            EXPECT_EQ(telling.open, 2);
            EXPECT_EQ(telling.per_status.front().second, 2);
        }
        EXPECT_EQ(tellingen(s, procesondersteuner(), t.nu()).te_tekenen, 1);
    });
}

TEST_P(Policy, S7_EenOngecontroleerdeVerwijzerZietGeenAdviesEnGeenLogboek) {
    const Casus c = getekend(nieuw());
    Kijker k = inbrenger();
    k.gecontroleerd = false;
    EXPECT_EQ(ziet(k, c), "BSN IDENTITEIT INHOUD PROCES");
}

TEST_P(Policy, GeenLijstvraagLooptEenTabelAfOfSorteert) {
    Filter filters[5];
    filters[1].status = Status::geagendeerd;
    filters[2].gemeente = "0268";
    filters[3].behandelaar = AccountId{2};
    filters[4].alleen_open = false;
    filters[4].volgorde = Volgorde::nieuwste;
    lees([&](storage::Sessie& s) {
        for (const Filter& f : filters)
            for (const auto ingang : {lijst_::Ingang::regio, lijst_::Ingang::eigen}) {
                const std::string plan = hulp::query_plan(s, lijst_::sql(ingang, procesondersteuner(), f));
                EXPECT_EQ(plan.find("SCAN"), std::string::npos) << plan;
                EXPECT_EQ(plan.find("TEMP B-TREE"), std::string::npos) << plan;
            }
    });
}

}  // namespace
}  // namespace casus

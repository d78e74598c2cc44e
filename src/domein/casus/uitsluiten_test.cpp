// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/casus/casus_test.hpp"
#include "domein/casus/uitsluiten.hpp"
#include "hulp/browser.hpp"
#include "outbox/outbox.hpp"

/// S3: exclusion by inbrenger and procesondersteuner, over HTTP and by function.
namespace casus {
namespace {

using testing::HasSubstr;
using testing::Not;

class Uitsluiten : public Proefregio {
  protected:
    Uitsluiten() {
        t.om.demo = true;  // the second factor is not what these tests are about
        toegang::registreer(deur_);
        casus::registreer(deur_);
        schrijf([&](storage::Sessie& s) {
            organisatie = regio::organisaties(s, regio).front();
            maak(s, Rol::inbrenger, "inbrenger", {});
            maak(s, Rol::procesondersteuner, "proces", {});
            maak(s, Rol::procesondersteuner, "collega", {});
            maak(s, Rol::voorzitter, "voorzitter", organisatie.id);
        });
        casus = schrijf([&](storage::Sessie& s) {
            return casus::maak(s, t.om, kijker({Rol::inbrenger}, wie["inbrenger"].getal),
                               {.soort = Soort::vraag, .gemeente = "0268", .inbrenger = wie["inbrenger"], .ingediend_op = t.nu()},
                               t.nu());
        });
    }
    void maak(storage::Sessie& s, Rol rol, const std::string& naam, toegang::OrganisatieId bij) {
        const auto id = toegang::maak_account(s, t.ids,
                                              {.email = naam + "@oph.example",
                                               .naam = naam + " De Vries",
                                               .wachtwoord = "een lang wachtwoord 12",
                                               .organisatie = bij},
                                              t.nu());
        EXPECT_TRUE(toegang::geef_rol(s, t.ids, regio, *id, rol, t.nu()));
        wie[naam] = *id;
    }
    hulp::Browser als(const std::string& naam) {
        hulp::Browser b(router_, t);
        b.haal("/inloggen");
        b.post("/inloggen", {{"email", naam + "@oph.example"}, {"wachtwoord", "een lang wachtwoord 12"}});
        return b;
    }
    std::string lijst() const { return pad(casus, "uitgesloten"); }
    web::Antwoord sluit_uit_met(const std::string& door, hulp::Velden velden) {
        auto b = als(door);
        b.haal(lijst());
        velden.emplace_back("reden", "Kent het gezin.");
        return b.post(lijst(), std::move(velden));
    }
    static hulp::Velden persoon(const std::string& naam) { return {{"wie", "persoon"}, {"naam", naam}}; }
    web::Router router_;
    toegang::Deur deur_{t.om, router_};
    regio::Organisatie organisatie;
    std::map<std::string, AccountId> wie;
    Casus casus;
};
OP_BEIDE(Uitsluiten);

TEST_P(Uitsluiten, S3_WieUitgeslotenIsKrijgtHetAntwoordVanEenNummerDatNietBestaat) {
    auto v = als("voorzitter"), c = als("collega");
    ASSERT_EQ(v.haal(pad(casus)).status, 200);
    ASSERT_EQ(c.haal(pad(casus)).status, 200);
    ASSERT_EQ(sluit_uit_met("inbrenger", persoon("collega de vries")).status, 303);
    ASSERT_EQ(sluit_uit_met("proces", {{"wie", "organisatie"}, {"organisatie", organisatie.ref}}).status, 303);
    for (hulp::Browser* b : {&v, &c}) {
        const auto hier = b->haal(pad(casus)), nergens = b->haal("/casussen/NYM-2026-22222");
        EXPECT_EQ(hier.status, 404);
        EXPECT_EQ(hier.lichaam.size(), nergens.lichaam.size());
        EXPECT_THAT(b->haal("/werkvoorraad").lichaam, Not(HasSubstr(casus.nummer)));
    }
    EXPECT_EQ(als("proces").haal(pad(casus)).status, 200);
}

TEST_P(Uitsluiten, DeInbrengerZietGeenNamenDieEenAnderOpschreef) {
    ASSERT_EQ(sluit_uit_met("proces", persoon("Collega De Vries")).status, 303);
    EXPECT_THAT(als("proces").haal(lijst()).lichaam, HasSubstr("collega De Vries"));
    EXPECT_THAT(als("inbrenger").haal(lijst()).lichaam, Not(HasSubstr("collega De Vries")));
    EXPECT_THAT(als("inbrenger").haal(lijst()).lichaam, HasSubstr("Een medewerker"));
    const auto tijdlijn = als("voorzitter").haal(pad(casus, "tijdlijn")).lichaam;
    EXPECT_THAT(tijdlijn, Not(HasSubstr("Kent het gezin")));
    EXPECT_THAT(tijdlijn, Not(HasSubstr("collega")));
}

TEST_P(Uitsluiten, DeInbrengerEnDiensOrganisatieBlijvenEnWieErNietIsWordtGeweigerd) {
    for (const auto& [velden, zin] :
         {std::pair{persoon("inbrenger de vries"), "De inbrenger van de casus kun je niet uitsluiten."},
          std::pair{persoon("niemand"), "In deze regio werkt niemand met deze naam."},
          std::pair{hulp::Velden{{"wie", "persoon"}}, "Vul de naam in"}, std::pair{hulp::Velden{}, "Kies een persoon"}}) {
        const auto a = sluit_uit_met("proces", velden);
        EXPECT_EQ(a.status, 400) << zin;
        EXPECT_THAT(a.lichaam, HasSubstr(zin));
    }
    EXPECT_EQ(sluit_uit_met("proces", {{"wie", "organisatie"}, {"organisatie", "12345678abcdef00"}}).status, 400);
    lees([&](storage::Sessie& s) { EXPECT_TRUE(uitsluitingen(s, casus).empty()); });
    EXPECT_EQ(als("voorzitter").haal(lijst()).status, 404) << "the chair excludes in the vooroverleg";
}

TEST_P(Uitsluiten, S3_DeBehandelaarDieUitgeslotenIsWordtVervangen) {
    auto c = als("collega");
    c.haal(pad(casus));
    ASSERT_EQ(c.post(pad(casus, "behandelaar"), {{"wie", "ik"}}).status, 303);
    ASSERT_EQ(opnieuw(casus).behandelaar, wie["collega"]);
    const auto a = [&] {
        c.haal(lijst());
        auto velden = persoon("collega de vries");
        velden.emplace_back("reden", "Ik ken dit gezin.");
        return c.post(lijst(), velden);
    }();
    EXPECT_EQ(hulp::kop(a, "Location"), "/werkvoorraad") << "she excluded herself";
    EXPECT_FALSE(opnieuw(casus).behandelaar);
    EXPECT_EQ(c.post(pad(casus, "behandelaar"), {{"wie", "ik"}}).status, 404);
    lees([&](storage::Sessie& s) {
        std::vector<std::int64_t> aan;
        for (const auto& r : s.vraag("SELECT aan_account FROM outbox_bericht WHERE soort = 'casus.zonder_behandelaar'"))
            aan.push_back(r.getal(0));
        EXPECT_EQ(aan, std::vector{wie["proces"].getal});
    });
}

TEST_P(Uitsluiten, WeerToelatenVraagtEenRedenEnGeldtMeteen) {
    ASSERT_EQ(sluit_uit_met("proces", persoon("collega de vries")).status, 303);
    const auto id = lees([&](storage::Sessie& s) { return uitsluitingen(s, casus).front().id; });
    const std::string regel = lijst() + "/" + std::to_string(id);
    auto b = als("proces");
    ASSERT_EQ(b.haal(regel).status, 200);
    EXPECT_EQ(b.post(regel, {}).status, 400);
    ASSERT_EQ(b.post(regel, {{"reden", "Een ander met dezelfde naam."}}).status, 303);
    EXPECT_EQ(als("collega").haal(pad(casus)).status, 200);
    EXPECT_EQ(b.post(regel, {{"reden", "Nog eens."}}).status, 404);
    lees([&](storage::Sessie& s) {
        EXPECT_EQ(audit::zoek(s, {.regio = regio.getal, .casus = casus.id.getal, .naam_begint_met = "casus.uitsl"}).size(), 2U);
    });
}

}  // namespace
}  // namespace casus

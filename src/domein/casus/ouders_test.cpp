// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/ouders.hpp"

#include <gmock/gmock.h>

#include "domein/casus/casus_test.hpp"
#include "hulp/browser.hpp"

/// S4: the recorded relations of a family, over HTTP and by function.
namespace casus {
namespace {

using namespace std::chrono_literals;
using ouders::Gezinsrelatie;
using ouders::Wie;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class Ouders : public Proefregio {
  protected:
    Ouders() {
        t.om.demo = true;  // the second factor is not what these tests are about
        t.bus.luister<ouders::GezagGewijzigd>([this](const auto&) { ++gemeld; });
        toegang::registreer(deur_);
        casus::registreer(deur_);
        schrijf([&](storage::Sessie& s) {
            maak_mens(s, Rol::inbrenger, "inbrenger");
            maak_mens(s, Rol::inbrenger, "collega");
            maak_mens(s, Rol::procesondersteuner, "proces");
            maak_mens(s, Rol::voorzitter, "voorzitter");
        });
        casus = schrijf([&](storage::Sessie& s) {
            auto c = casus::maak(
                s, t.om, zelf(),
                {.soort = Soort::vraag, .gemeente = "0268", .inbrenger = wie["inbrenger"], .ingediend_op = t.nu()}, t.nu());
            ouders::begin(s, t.om, zelf(), c, gezin(), t.nu());
            return c;
        });
    }
    Kijker zelf() const { return kijker({Rol::inbrenger}, wie.at("inbrenger").getal); }
    void maak_mens(storage::Sessie& s, Rol rol, const std::string& naam) {
        const auto id = toegang::maak_account(
            s, t.ids, {.email = naam + "@oph.example", .naam = naam + " De Vries", .wachtwoord = "een lang wachtwoord 12"},
            t.nu());
        EXPECT_TRUE(toegang::geef_rol(s, t.ids, regio, *id, rol, t.nu()));
        wie[naam] = *id;
    }
    static Identiteit gezin() {
        Identiteit i;
        i.roepnaam = "Quintijn";
        i.achternaam = "Zilvervos";
        i.personen = {{.rol = "moeder",
                       .voornamen = "Ada",
                       .achternaam = "Zilvervos",
                       .adres = "Geheimstraat 1",
                       .gezag = true,
                       .afgeschermd = true,
                       .contactverbod = "met vader"},
                      {.rol = "vader", .voornamen = "Bob", .achternaam = "Das"},
                      {.rol = "grootouder", .voornamen = "Oma", .achternaam = "Das", .gezag = true},
                      {.rol = "zus", .voornamen = "Cleo", .achternaam = "Zilvervos"},
                      {.rol = "hulpverlener", .voornamen = "Dirk", .achternaam = "Werker"}};
        return i;
    }
    hulp::Browser als(const std::string& naam) {
        hulp::Browser b(router_, t);
        b.haal("/inloggen");
        b.post("/inloggen", {{"email", naam + "@oph.example"}, {"wachtwoord", "een lang wachtwoord 12"}});
        return b;
    }
    std::vector<Gezinsrelatie> alle() {
        return lees([&](storage::Sessie& s) { return ouders::alle(s, t.om, casus); });
    }
    Gezinsrelatie de(const std::string& rol) {
        for (auto& r : alle())
            if (r.rol == rol && !r.tot) return r;
        return {};
    }
    std::string pad_van(const std::string& rol, const std::string& achter) {
        return pad(casus, "ouders/" + toegang::ref_van(de(rol).id) + "/" + achter);
    }
    web::Antwoord post(const std::string& naam, const std::string& hier, const hulp::Velden& velden) {
        auto b = als(naam);
        b.haal(pad(casus, "ouders"));
        return b.post(hier, velden);
    }
    static hulp::Velden dag(const std::string& naam, int op) {
        return {{naam + "-dag", std::to_string(op)}, {naam + "-maand", "11"}, {naam + "-jaar", "2026"}};
    }
    static hulp::Velden geen_gezag(int op) {
        auto velden = dag("vanaf", op);
        velden.insert(velden.end(), {{"gezag", "nee"},
                                     {"gezag-via", "beschikking"},
                                     {"contactverbod", "ja"},
                                     {"identiteit-via", "document"},
                                     {"reden", "Uitspraak van de rechter"}});
        return velden;
    }
    web::Router router_;
    toegang::Deur deur_{t.om, router_};
    std::map<std::string, AccountId> wie;
    Casus casus;
    int gemeld = 0;
};
OP_BEIDE(Ouders);

TEST_P(Ouders, S4_BijIndienenStaanDeJeugdigeDeOudersEnWieVerderGezagHeeft) {
    std::vector<std::string> uit;
    for (const auto& r : alle())
        uit.push_back(std::string(naam_van(r.wie)) + " " + r.rol + " " + r.naam + (r.gezag ? " gezag" : "") +
                      (r.contactverbod ? " verbod" : "") + " " + r.identiteit_via);
    EXPECT_THAT(uit,
                ElementsAre("jeugdige jeugdige Quintijn Zilvervos verwijzer", "ouder moeder Ada Zilvervos gezag verbod verwijzer",
                            "ouder vader Bob Das verbod verwijzer", "voogd grootouder Oma Das gezag verwijzer"));
    const auto g = lees([&](storage::Sessie& s) { return ouders::gezag_op(s, casus, base::dag_van(t.nu())); });
    EXPECT_EQ(g.ouders, 1);
    EXPECT_TRUE(g.voogd);
    EXPECT_EQ(gemeld, 0) << "nothing changed yet";
}

TEST_P(Ouders, S4_DePaginaToontWieErIsZonderEenAdresEnAlleenAanWieIdentiteitMagZien) {
    const auto pagina = als("inbrenger").haal(pad(casus, "ouders"));
    ASSERT_EQ(pagina.status, 200);
    for (const char* er : {"Ada Zilvervos", "voogd (grootouder)", "Alleen gehoord van de verwijzer"})
        EXPECT_THAT(pagina.lichaam, HasSubstr(er));
    for (const char* niet : {"Geheimstraat", "Cleo", "Dirk"}) EXPECT_THAT(pagina.lichaam, Not(HasSubstr(niet)));
    EXPECT_EQ(als("proces").haal(pad(casus, "ouders")).status, 200);
    for (const char* ander : {"voorzitter", "collega"}) {
        auto b = als(ander);
        const auto nergens = b.haal("/casussen/NYM-2026-22222/ouders");
        EXPECT_EQ(nergens.status, 404);
        for (const std::string& hier : {pad(casus, "ouders"), pad(casus, "ouders/toevoegen"), pad_van("moeder", "wijzigen")}) {
            const auto a = b.haal(hier);
            EXPECT_EQ(a.status, 404) << ander << hier;
            EXPECT_EQ(a.lichaam.size(), nergens.lichaam.size());
        }
    }
}

TEST_P(Ouders, S4_EenWijzigingEindigtDeRegelEnBegintDeVolgendeVanDezelfdePersoon) {
    const auto voor = de("moeder");
    t.klok.vooruit(48h);
    ASSERT_EQ(post("proces", pad_van("moeder", "wijzigen"), geen_gezag(24)).status, 303);
    const auto na = de("moeder");
    EXPECT_EQ(na.persoon, voor.persoon);
    EXPECT_FALSE(na.gezag);
    EXPECT_EQ(na.gezag_via, "beschikking");
    EXPECT_EQ(na.vanaf, base::datum(2026, 11, 24));
    for (const auto& r : alle())
        if (r.id == voor.id) {
            EXPECT_TRUE(r.gezag) << "never edited";
            EXPECT_EQ(r.tot, na.vanaf);
            EXPECT_EQ(r.reden, "Uitspraak van de rechter");
        }
    EXPECT_EQ(gemeld, 1);
    auto b = als("inbrenger");
    EXPECT_THAT(b.haal(pad(casus, "ouders")).lichaam, HasSubstr("Uitspraak van de rechter"));
    const auto tijdlijn = b.haal(pad(casus, "tijdlijn")).lichaam;
    EXPECT_THAT(tijdlijn, HasSubstr("Gezag gewijzigd"));
    for (const char* niet : {"Ada", "Uitspraak"}) EXPECT_THAT(tijdlijn, Not(HasSubstr(niet)));
}

TEST_P(Ouders, S4_WatHetGezagNietRaaktVraagtGeenNieuweToestemming) {
    auto velden = geen_gezag(23);
    velden[3].second = "ja";
    ASSERT_EQ(post("proces", pad_van("moeder", "wijzigen"), velden).status, 303);
    ASSERT_EQ(post("proces", pad_van("vader", "einde"),
                   [] {
                       auto v = dag("tot", 23);
                       v.emplace_back("reden", "Is niet de vader.");
                       return v;
                   }())
                  .status,
              303);
    EXPECT_EQ(gemeld, 0);
    EXPECT_THAT(als("inbrenger").haal(pad(casus, "tijdlijn")).lichaam, HasSubstr("Ouders en gezag bijgewerkt"));
}

TEST_P(Ouders, S4_WieErbijKomtMetGezagTeltMee) {
    auto velden = dag("vanaf", 23);
    velden.insert(velden.end(), {{"wie", "ouder"},
                                 {"rol", "vader"},
                                 {"naam", "Eef Das"},
                                 {"gezag", "ja"},
                                 {"gezag-via", "gezagsregister"},
                                 {"contactverbod", "nee"},
                                 {"identiteit-via", "document"}});
    ASSERT_EQ(post("inbrenger", pad(casus, "ouders/toevoegen"), velden).status, 303);
    EXPECT_EQ(lees([&](storage::Sessie& s) { return ouders::gezag_op(s, casus, base::dag_van(t.nu())).ouders; }), 2);
    EXPECT_EQ(gemeld, 1);
    velden[3].second = "jeugdige";
    const auto tweede = post("inbrenger", pad(casus, "ouders/toevoegen"), velden);
    EXPECT_EQ(tweede.status, 400);
    EXPECT_THAT(tweede.lichaam, HasSubstr("De jeugdige staat er al"));
}

TEST_P(Ouders, S4_EenDagInDeToekomstOfVoorHetBeginWordtGeweigerd) {
    for (const auto& [op, zin] : {std::pair{24, "Deze dag ligt in de toekomst"}, std::pair{22, "Dit begon op"}}) {
        const auto a = post("proces", pad_van("moeder", "wijzigen"), geen_gezag(op));
        EXPECT_EQ(a.status, 400) << zin;
        EXPECT_THAT(a.lichaam, HasSubstr(zin));
    }
    EXPECT_EQ(post("proces", pad_van("moeder", "einde"), dag("tot", 23)).status, 400) << "without a reason";
    EXPECT_EQ(alle().size(), 4U);
}

TEST_P(Ouders, S4_VanTweeTegelijkWijzigtDeTweedeNietWatDeEersteAlBeeindigde) {
    const auto hier = pad_van("moeder", "wijzigen");
    ASSERT_EQ(post("proces", hier, geen_gezag(23)).status, 303);
    EXPECT_EQ(post("inbrenger", hier, geen_gezag(23)).status, 409);
    EXPECT_EQ(alle().size(), 5U);
    zet(casus, Status::overleden);
    EXPECT_EQ(post("proces", pad_van("moeder", "wijzigen"), geen_gezag(23)).status, 409) << "of who died nothing changes";
    EXPECT_THAT(als("proces").haal(pad(casus, "ouders")).lichaam, Not(HasSubstr("Wijzigen")));
}

TEST_P(Ouders, S4_LezenEnWijzigenStaanInHetLogEnGeenNaamStaatLeesbaarInDeDatabank) {
    ASSERT_EQ(post("proces", pad_van("moeder", "wijzigen"), geen_gezag(23)).status, 303);
    lees([&](storage::Sessie& s) {
        int gelezen = 0, gewijzigd = 0;
        for (const auto& r : audit::zoek(s, {.regio = regio.getal, .casus = casus.id.getal})) {
            gelezen += r.gebeurtenis.naam == "casus.gelezen" && r.gebeurtenis.object == "ouders" &&
                       r.gebeurtenis.groepen.find("IDENTITEIT") != std::string::npos;
            gewijzigd += r.gebeurtenis.naam == "casus.gezag_gewijzigd";
        }
        EXPECT_EQ(gelezen, 1);
        EXPECT_EQ(gewijzigd, 1);
        for (const auto& r : s.vraag("SELECT naam, reden FROM casus_gezinsrelatie")) {
            EXPECT_EQ(r.bytes(0).data.find("Zilvervos"), std::string::npos);
            if (!r.leeg(1)) {
                EXPECT_EQ(r.bytes(1).data.find("rechter"), std::string::npos);
            }
        }
    });
}

}  // namespace
}  // namespace casus

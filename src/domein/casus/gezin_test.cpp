// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/gezin.hpp"

#include <gmock/gmock.h>

#include <map>

#include "domein/casus/casus_test.hpp"
#include "hulp/browser.hpp"
#include "hulp/sql_spoor.hpp"

/// Domain.md section 2, "Siblings": the link between casussen of brothers and sisters, by rule and by page. Suite S20 is the wall: who may not
/// see both finds no trace.
namespace casus {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Gezin : public Proefregio {
  protected:
    std::vector<std::string> ziet(const Kijker& k, const Casus& c) {
        return lees([&](storage::Sessie& s) {
            std::vector<std::string> uit;
            for (const Casus& ander : zichtbaar_gezin(s, k, c, t.nu())) uit.push_back(ander.nummer);
            return uit;
        });
    }
    base::Result<> verbind(const Kijker& k, const Casus& een, const Casus& ander) {
        return schrijf([&](storage::Sessie& s) { return verbind_gezin(s, t.om, k, een, ander, "Zelfde moeder.", t.nu()); });
    }
    base::Result<> maak_los(const Kijker& k, const Casus& een, const Casus& ander) {
        return schrijf([&](storage::Sessie& s) { return maak_gezin_los(s, t.om, k, een, ander, "Ander gezin.", t.nu()); });
    }
    Casus eerste = nieuw(), tweede = nieuw(), derde = nieuw();
};
OP_BEIDE(Gezin);

TEST_P(Gezin, IsVanTweeKantenTeZienEnNietVanEenDerde) {
    ASSERT_TRUE(verbind(procesondersteuner(), eerste, tweede));
    EXPECT_THAT(ziet(inbrenger(), eerste), ElementsAre(tweede.nummer));
    EXPECT_THAT(ziet(voorzitter(), tweede), ElementsAre(eerste.nummer));
    EXPECT_THAT(ziet(inbrenger(), derde), IsEmpty());
    lees([&](storage::Sessie& s) {
        EXPECT_TRUE(gezin::verbonden(s, tweede.id.getal, eerste.id.getal));
        EXPECT_FALSE(gezin::verbonden(s, derde.id.getal, eerste.id.getal));
    });
}

TEST_P(Gezin, WeigertZichzelfEnWatAlVerbondenIsOokVanDeAndereKant) {
    EXPECT_EQ(verbind(procesondersteuner(), eerste, eerste).fout().sleutel, "casus.gezin_zelfde");
    ASSERT_TRUE(verbind(procesondersteuner(), eerste, tweede));
    EXPECT_EQ(verbind(procesondersteuner(), tweede, eerste).fout().sleutel, "casus.gezin_al");
}

TEST_P(Gezin, VerbindenEnLosmakenIsVanDeProcesondersteuner) {
    for (const Kijker& k : {voorzitter(), inbrenger()})
        EXPECT_EQ(verbind(k, eerste, tweede).fout().soort, base::Soort::niet_gevonden);
    ASSERT_TRUE(verbind(procesondersteuner(), eerste, tweede));
    EXPECT_EQ(maak_los(inbrenger(), eerste, tweede).fout().soort, base::Soort::niet_gevonden);
    ASSERT_TRUE(maak_los(procesondersteuner(), tweede, eerste));
    EXPECT_EQ(maak_los(procesondersteuner(), tweede, eerste).fout().soort, base::Soort::botsing);
    EXPECT_THAT(ziet(inbrenger(), eerste), IsEmpty());
    ASSERT_TRUE(verbind(procesondersteuner(), eerste, tweede)) << "and again later";
}

TEST_P(Gezin, HoudtDeRedenenVersleuteldEnVergaatMetEenVanDeTwee) {
    ASSERT_TRUE(verbind(procesondersteuner(), eerste, tweede));
    ASSERT_TRUE(maak_los(procesondersteuner(), eerste, tweede));
    lees([&](storage::Sessie& s) {
        const auto banden = zichtbare_banden(s, t.om, procesondersteuner(), tweede, t.nu());
        ASSERT_EQ(banden.size(), 1U);
        EXPECT_EQ(banden[0].band.reden + banden[0].band.los_reden, "Zelfde moeder.Ander gezin.");
        EXPECT_EQ(s.een("SELECT reden FROM gezin_band")->bytes(0).data.find("moeder"), std::string::npos);
    });
    luister(t.bus);
    schrijf([&](storage::Sessie& s) { vernietig(s, t.om, eerste); });
    lees([&](storage::Sessie& s) { EXPECT_EQ(s.een("SELECT count(*) FROM gezin_band")->getal(0), 0); });
    EXPECT_EQ(opnieuw(tweede).nummer, tweede.nummer);
}

/// Hears statements from the first connection on, so it comes before the database.
struct Meeluisteraar {
    hulp::SqlSpoor spoor;
};
/// The wall: a referrer who brought in one of the two children, and every other way of seeing only one.
class S20 : protected Meeluisteraar, public Gezin {
  protected:
    S20() {
        t.om.demo = true;  // the second factor is not what these tests are about
        toegang::registreer(deur_);
        casus::registreer(deur_);
        for (const auto& [naam, rol] : {std::pair{"moeder", Rol::inbrenger},
                                        {"vader", Rol::inbrenger},
                                        {"proces", Rol::procesondersteuner},
                                        {"buiten", Rol::procesondersteuner},
                                        {"voorzitter", Rol::voorzitter}})
            maak_account(naam, rol);
        van_moeder = van("moeder");
        van_vader = van("vader");
        los = van("moeder");
        EXPECT_TRUE(verbind(als_kijker("proces"), van_moeder, van_vader));
        schrijf([&](storage::Sessie& s) { sluit_uit(s, t.om, als_kijker("proces"), van_vader, wie["buiten"], {}, t.nu()); });
    }
    void maak_account(const std::string& naam, Rol rol) {
        schrijf([&](storage::Sessie& s) {
            const auto id = toegang::maak_account(
                s, t.ids, {.email = naam + "@oph.example", .naam = naam, .wachtwoord = "een lang wachtwoord 12"}, t.nu());
            EXPECT_TRUE(toegang::geef_rol(s, t.ids, regio, *id, rol, t.nu()));
            wie[naam] = *id;
        });
    }
    Kijker als_kijker(const std::string& naam) {
        return lees([&](storage::Sessie& s) { return *toegang::kijker_van(s, regio, wie[naam], t.nu(), "pagina"); });
    }
    Casus van(const std::string& naam) {
        return schrijf([&](storage::Sessie& s) {
            return casus::maak(s, t.om, kijker({Rol::inbrenger}, wie[naam].getal),
                               {.soort = Soort::vraag, .gemeente = "0268", .inbrenger = wie[naam], .ingediend_op = t.nu()},
                               t.nu());
        });
    }
    hulp::Browser als(const std::string& naam) {
        hulp::Browser b(router_, t);
        b.haal("/inloggen");
        b.post("/inloggen", {{"email", naam + "@oph.example"}, {"wachtwoord", "een lang wachtwoord 12"}});
        return b;
    }
    static std::string zonder(std::string tekst, const std::string& nummer) {
        for (auto plek = tekst.find(nummer); plek != tekst.npos; plek = tekst.find(nummer))
            tekst.replace(plek, nummer.size(), "#");
        return tekst;
    }
    web::Router router_;
    toegang::Deur deur_{t.om, router_};
    std::map<std::string, AccountId> wie;
    Casus van_moeder, van_vader, los;
};
OP_BEIDE(S20);

TEST_P(S20, DeGezinsbandStaatErVoorWieAllebeiDeKinderenMagZien) {
    for (const char* naam : {"proces", "voorzitter"}) {
        auto b = als(naam);
        EXPECT_THAT(b.haal(pad(van_moeder)).lichaam, HasSubstr(van_vader.nummer)) << naam;
        EXPECT_THAT(b.haal(pad(van_vader)).lichaam, HasSubstr(van_moeder.nummer)) << naam;
    }
}

/// The overview of a linked casus and that of one without any link are the same bytes and take the same statements.
TEST_P(S20, WieEenKindMagZienVindtVanHetAndereNietsOokNietInHetLogboek) {
    for (const char* naam : {"moeder", "buiten"}) {
        auto b = als(naam);
        b.haal(pad(los));
        spoor.neem();
        const auto met = b.haal(pad(van_moeder));
        const auto werk_met = spoor.neem();
        const auto zonder_band = b.haal(pad(los));
        EXPECT_EQ(werk_met, spoor.neem()) << naam;
        ASSERT_EQ(met.status, 200) << naam;
        EXPECT_EQ(zonder(met.lichaam, van_moeder.nummer).size(), zonder(zonder_band.lichaam, los.nummer).size()) << naam;
        for (const char* achter : {"", "tijdlijn", "toegang"}) {
            const auto lichaam = b.haal(pad(van_moeder, achter)).lichaam;
            EXPECT_THAT(lichaam, Not(HasSubstr(van_vader.nummer))) << naam << " " << achter;
            EXPECT_THAT(lichaam, Not(HasSubstr("Verbonden met"))) << naam << " " << achter;
            EXPECT_THAT(lichaam, Not(HasSubstr("Hoort bij"))) << naam << " " << achter;
        }
    }
    EXPECT_THAT(als("proces").haal(pad(van_moeder, "toegang")).lichaam, HasSubstr("Verbonden met de casus van een broer of zus"));
}

TEST_P(S20, WieUitgeslotenIsVanDeEneKrijgtHetAntwoordVanEenNummerDatNietBestaat) {
    auto b = als("buiten");
    const auto probeer = [&](const std::string& nummer) {
        b.haal(pad(los, "gezin"));
        return zonder(b.post(pad(los, "gezin"), {{"nummer", nummer}, {"reden", "Zelfde gezin."}}).lichaam, nummer);
    };
    EXPECT_EQ(probeer(van_vader.nummer).size(), probeer("NYM-2026-22222").size());
    EXPECT_THAT(b.haal(pad(van_moeder, "gezin")).lichaam, Not(HasSubstr(van_vader.nummer)));
    const auto id = lees([](storage::Sessie& s) { return s.een("SELECT id FROM gezin_band")->getal(0); });
    EXPECT_EQ(b.haal(pad(van_moeder, "gezin/" + std::to_string(id))).status, 404);
    EXPECT_EQ(als("moeder").haal(pad(van_moeder, "gezin")).status, 404);
}

TEST_P(S20, OokAlsHetDelenVanEenKindStoptWeetDeVoorzitterNietMeerDatHetErIs) {
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(stop_deling(s, t.om, als_kijker("proces"), van_vader.id, "Moeder wil niet.", t.nu()));
    });
    EXPECT_THAT(als("voorzitter").haal(pad(van_moeder)).lichaam, Not(HasSubstr(van_vader.nummer)));
    EXPECT_THAT(als("proces").haal(pad(van_moeder)).lichaam, HasSubstr(van_vader.nummer));
}

TEST_P(S20, DeProcesondersteunerVerbindtEnMaaktLosMetEenReden) {
    auto b = als("proces");
    b.haal(pad(los, "gezin"));
    EXPECT_THAT(b.post(pad(los, "gezin"), {{"nummer", van_vader.nummer}}).lichaam, HasSubstr("Schrijf kort op waarom"));
    EXPECT_THAT(b.post(pad(los, "gezin"), {{"nummer", los.nummer}, {"reden", "x"}}).lichaam, HasSubstr("Dat is deze casus zelf"));
    ASSERT_EQ(b.post(pad(los, "gezin"), {{"nummer", van_vader.nummer}, {"reden", "Zelfde vader."}}).status, 303);
    EXPECT_THAT(b.post(pad(los, "gezin"), {{"nummer", van_vader.nummer}, {"reden", "Nog eens."}}).lichaam,
                HasSubstr("is al met deze casus verbonden"));
    const auto lijst = b.haal(pad(van_vader, "gezin")).lichaam;
    EXPECT_THAT(lijst, HasSubstr("Zelfde vader."));
    const auto id = lees([](storage::Sessie& s) { return s.een("SELECT max(id) FROM gezin_band")->getal(0); });
    const std::string band = pad(van_vader, "gezin/" + std::to_string(id));
    b.haal(band);
    EXPECT_EQ(b.post(band, {}).status, 400);
    ASSERT_EQ(b.post(band, {{"reden", "Toch een ander gezin."}}).status, 303);
    EXPECT_EQ(b.haal(band).status, 404);
    EXPECT_THAT(b.haal(pad(los, "gezin")).lichaam, HasSubstr("Toch een ander gezin."));
    EXPECT_THAT(b.haal(pad(los)).lichaam, Not(HasSubstr(van_vader.nummer)));
}

}  // namespace
}  // namespace casus

// SPDX-License-Identifier: EUPL-1.2
#include <set>

#include "domein/casus/casus_test.hpp"
#include "hulp/browser.hpp"

namespace casus {
namespace {

using base::Json;

class CasusApi : public Proefregio {
  protected:
    CasusApi() {
        t.om.demo = true;  // no second factor
        casus::registreer(deur);
        schrijf([&](storage::Sessie& s) {
            wie[Rol::inbrenger] = maak(s, Rol::inbrenger);
            wie[Rol::procesondersteuner] = maak(s, Rol::procesondersteuner);
            wie[Rol::voorzitter] = maak(s, Rol::voorzitter);
        });
    }
    AccountId maak(storage::Sessie& s, Rol rol) {
        const auto id = *toegang::maak_account(s, t.ids,
                                               {.email = std::string(toegang::naam_van(rol)) + "@jeugd.example",
                                                .naam = "Wie",
                                                .wachtwoord = "paard batterij nietje"},
                                               t.nu());
        EXPECT_TRUE(toegang::geef_rol(s, t.ids, regio, id, rol, t.nu()));
        token[rol] = *toegang::maak_token(s, t.ids, regio, id, {"casus.lezen"}, t.nu());
        return id;
    }
    /// A casus of the inbrenger with a child in the vault.
    Casus met_kind() {
        return schrijf([&](storage::Sessie& s) {
            const auto c = casus::maak(s, t.om, *toegang::kijker_van(s, regio, wie[Rol::inbrenger], t.nu(), "pagina"),
                                       {.soort = Soort::vraag,
                                        .gemeente = "0268",
                                        .onderwerpen = {"inhoudelijk_advies"},
                                        .inbrenger = wie[Rol::inbrenger],
                                        .ingediend_op = t.nu(),
                                        .vooroverleg_op = base::datum(2026, 11, 25)},
                                       t.nu());
            Identiteit i;
            i.bsn = "999900006";
            i.voornamen = "Tjibbe";
            i.achternaam = "Zwaluwe";
            i.geboren = base::datum(2012, 3, 1);
            bewaar_identiteit(s, t.om, c, i);
            return c;
        });
    }
    web::Antwoord haal(Rol rol, const std::string& pad) {
        return hulp::Browser{router, t}.api(web::Methode::get, pad, token[rol]);
    }
    Json json(Rol rol, const std::string& pad) {
        const auto a = haal(rol, pad);
        EXPECT_EQ(a.status, 200) << a.lichaam;
        return *Json::lees(a.lichaam);
    }

    web::Router router;
    toegang::Deur deur{t.om, router};
    std::map<Rol, AccountId> wie;
    std::map<Rol, std::string> token;
};
OP_BEIDE(CasusApi);

TEST_P(CasusApi, BladertDoorAllesInStukkenVanDeLimiet) {
    std::set<std::string> alle, gezien;
    for (int i = 0; i < 5; ++i) alle.insert(met_kind().nummer);
    std::string na;
    int bladzijden = 0;
    do {
        const auto lijst = json(Rol::procesondersteuner, "/api/v1/casussen?limiet=2&na=" + hulp::codeer(na));
        for (const auto& c : lijst["casussen"].lijst()) EXPECT_TRUE(gezien.insert(c["nummer"].tekst()).second);
        na = lijst["volgende"].tekst();
        ++bladzijden;
    } while (!na.empty() && bladzijden < 9);
    EXPECT_EQ(gezien, alle);
    EXPECT_EQ(bladzijden, 3);
}

TEST_P(CasusApi, FiltertOpStatusEnGemeente) {
    const Casus c = met_kind();
    zet(met_kind(), Status::geagendeerd);
    const auto lijst = json(Rol::voorzitter, "/api/v1/casussen?status=ingediend&gemeente=0268")["casussen"].lijst();
    ASSERT_EQ(lijst.size(), 1U);
    EXPECT_EQ(lijst.front()["nummer"].tekst(), c.nummer);
    EXPECT_EQ(lijst.front()["vooroverlegDatum"].tekst(), "2026-11-25");
}

TEST_P(CasusApi, ZegtWatErMisIsMetDeVraag) {
    for (const auto& [vraag, veld] : {std::pair{"status=zoek", "status"},
                                      {"gemeente=9999", "gemeente"},
                                      {"limiet=0", "limiet"},
                                      {"limiet=101", "limiet"},
                                      {"limiet=1x", "limiet"}}) {
        const auto a = haal(Rol::procesondersteuner, "/api/v1/casussen?" + std::string(vraag));
        EXPECT_EQ(a.status, 400) << vraag;
        EXPECT_EQ(hulp::kop(a, "Content-Type"), "application/problem+json");
        EXPECT_EQ((*Json::lees(a.lichaam))["fouten"].lijst().front()["veld"].tekst(), veld);
    }
}

TEST_P(CasusApi, WieDeIdentiteitNietMagZienKrijgtAlleenHetProces) {
    const std::string pad = "/api/v1/casussen/" + met_kind().nummer;
    const auto voorzitter = haal(Rol::voorzitter, pad);
    EXPECT_EQ(voorzitter.status, 200);
    EXPECT_EQ(voorzitter.lichaam.find("Zwaluwe"), std::string::npos);
    EXPECT_EQ(voorzitter.lichaam.find("006"), std::string::npos);
    const auto inbrenger = json(Rol::inbrenger, pad)["identiteit"];
    EXPECT_EQ(inbrenger["achternaam"].tekst(), "Zwaluwe");
    EXPECT_EQ(inbrenger["geborenDatum"].tekst(), "2012-03-01");
    EXPECT_NE(inbrenger["bsnLaatsteDrie"].tekst().find("006"), std::string::npos);
    EXPECT_FALSE(json(Rol::procesondersteuner, pad)["identiteit"].heeft("bsnLaatsteDrie"));
}

TEST_P(CasusApi, ElkeKeerLezenStaatInHetLogboek) {
    const Casus c = met_kind();
    json(Rol::voorzitter, "/api/v1/casussen/" + c.nummer);
    json(Rol::inbrenger, "/api/v1/casussen/" + c.nummer);
    const auto gelezen = lees([&](storage::Sessie& s) {
        return s.een("SELECT COUNT(*) FROM audit_gebeurtenis WHERE naam = 'casus.gelezen' AND casus_id = ?1", c.id)->getal(0);
    });
    EXPECT_EQ(gelezen, 2);
}

TEST_P(CasusApi, EenCasusDieNietBestaatIsNietGevonden) {
    EXPECT_EQ(haal(Rol::voorzitter, "/api/v1/casussen/NYM-2026-22222").status, 404);
}

}  // namespace
}  // namespace casus

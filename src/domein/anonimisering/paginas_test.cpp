// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/anonimisering/casus_paginas_test.hpp"

namespace anonimisering {
namespace {

using testing::HasSubstr;
using testing::Not;

class AnoniemPaginas : public EenCasusMetPaginas {
  protected:
    /// Posts to the review as it stands for this viewer.
    web::Antwoord post(hulp::Browser& b, StukId stuk, const std::string& wat, hulp::Velden velden) {
        const auto pagina = b.haal(dossier());
        velden.emplace_back("bewerking", hulp::invoer(pagina, "bewerking"));
        return b.post(pad_van(casus, stuk) + "/" + wat, velden);
    }
};
OP_BEIDE(AnoniemPaginas);

TEST_P(AnoniemPaginas, VoorDeHandtekeningZietAlleenWieTekentDeTekst) {
    leg_voor();
    struct Geval {
        const char* wie;
        toegang::AccountId account;
        bool origineel;
    };
    for (const auto& g : {Geval{"ondersteuner", ondersteuner, true},
                          {"anonimiseerder", anonimiseerder, true},
                          {"voorzitter", voorzitter, false},
                          {"inbrenger", inbrenger, false}}) {
        const auto pagina = als(g.account).haal(dossier());
        EXPECT_EQ(pagina.status, 200) << g.wie;
        EXPECT_EQ(pagina.lichaam.find("Tjibbe") != std::string::npos, g.origineel) << g.wie;
        EXPECT_EQ(pagina.lichaam.find("Teken het anonieme dossier") != std::string::npos, g.origineel) << g.wie;
        EXPECT_EQ(pagina.lichaam.find("[jeugdige]") != std::string::npos, g.origineel) << g.wie;
    }
}

TEST_P(AnoniemPaginas, NaDeHandtekeningZienVoorzitterEnInbrengerWatDeTafelZiet) {
    ASSERT_TRUE(teken(ondersteuner, leg_voor(), 1));
    for (const auto wie : {voorzitter, inbrenger, ondersteuner}) {
        const auto pagina = als(wie).haal(dossier());
        EXPECT_THAT(pagina.lichaam, HasSubstr("[jeugdige] woont op"));
        EXPECT_THAT(pagina.lichaam, HasSubstr("12–15"));
        EXPECT_THAT(pagina.lichaam, Not(HasSubstr("nog wordt nagekeken")));
        for (const char* naam : kNamen) EXPECT_THAT(pagina.lichaam, Not(HasSubstr(naam)));
    }
    EXPECT_EQ(als(anonimiseerder).haal(dossier()).status, 404) << "nothing waits: no access";
}

TEST_P(AnoniemPaginas, BijEenAanvullingZietDeVoorzitterDeOudeVersieMetEenBericht) {
    ASSERT_TRUE(teken(ondersteuner, leg_voor(), 1));
    leg_voor(Stuksoort::dossier, 0, {{"situatie", "Wat is er aan de hand?", "Nieuw: Tjibbe Zwaluwe is verhuisd."}});
    const auto pagina = als(voorzitter).haal(dossier());
    EXPECT_THAT(pagina.lichaam, HasSubstr("Er is een aanvulling die nog wordt nagekeken"));
    EXPECT_THAT(pagina.lichaam, Not(HasSubstr("verhuisd")));
    EXPECT_THAT(als(ondersteuner).haal(dossier()).lichaam, HasSubstr("verhuisd"));
}

TEST_P(AnoniemPaginas, WieInbrachtKanOokMetDeRolVanOndersteunerNietTekenen) {
    casus = nieuwe_casus(ondersteuner_die_inbracht);
    const auto stuk = leg_voor();
    auto b = als(ondersteuner_die_inbracht);
    const auto pagina = b.haal(dossier());
    EXPECT_THAT(pagina.lichaam, Not(HasSubstr("Teken het anonieme dossier")));
    EXPECT_THAT(b.haal("/anonimiseren").lichaam, Not(HasSubstr(casus.nummer)));
    EXPECT_EQ(b.post(pad_van(casus, stuk) + "/teken", {{"bewerking", "0"}, {"versie", "1"}}).status, 403);
    EXPECT_FALSE(getekend());
}

TEST_P(AnoniemPaginas, ZonderHetRechtBestaatHetNakijkenNiet) {
    const auto stuk = leg_voor();
    for (const auto wie : {voorzitter, inbrenger}) {
        auto b = als(wie);
        b.haal(dossier());
        EXPECT_EQ(b.haal("/anonimiseren").status, 404);
        EXPECT_EQ(b.haal(pad_van(casus, stuk)).status, 404);
        EXPECT_EQ(b.post(pad_van(casus, stuk) + "/teken", {{"bewerking", "0"}, {"versie", "1"}}).status, 404);
    }
    EXPECT_FALSE(getekend());
}

TEST_P(AnoniemPaginas, DeWachtrijToontWatJeKuntTekenenZonderInhoud) {
    const auto stuk = leg_voor();
    const auto lijst = als(anonimiseerder).haal("/anonimiseren");
    EXPECT_THAT(lijst.lichaam, HasSubstr("1 tekst wacht"));
    EXPECT_THAT(lijst.lichaam, HasSubstr(casus.nummer));
    EXPECT_THAT(lijst.lichaam, HasSubstr("woensdag 25 november 2026"));
    EXPECT_THAT(lijst.lichaam, Not(HasSubstr("Tjibbe")));
    auto b = als(anonimiseerder);
    const auto na = post(b, stuk, "teken", {{"versie", "1"}});
    EXPECT_EQ(na.status, 303);
    EXPECT_THAT(b.volg(na).lichaam, HasSubstr("Alles is nagekeken"));
    EXPECT_TRUE(getekend());
}

TEST_P(AnoniemPaginas, WoordenErbijGaanOveralWegOokInLatereTeksten) {
    const auto stuk = leg_voor();
    auto b = als(ondersteuner);
    EXPECT_EQ(post(b, stuk, "woord", {{"woorden", "dansclub de ster"}, {"rol", "organisatie"}}).status, 303);
    EXPECT_EQ(post(b, stuk, "teken", {{"versie", "1"}}).status, 303);
    EXPECT_THAT(getekend()->teksten[0].tekst, HasSubstr("Hij speelt bij [organisatie]."));
    ASSERT_TRUE(teken(ondersteuner, leg_voor(Stuksoort::notulen, 3, {{"n", "Notulen", "Dansclub De Ster helpt mee."}}), 1));
    EXPECT_EQ(getekend(Stuksoort::notulen, 3)->teksten[0].tekst, "[organisatie] helpt mee.");
}

TEST_P(AnoniemPaginas, WoordenDieErNietStaanGevenEenFoutEnBlijvenGetypt) {
    const auto stuk = leg_voor();
    auto b = als(ondersteuner);
    const auto uit = post(b, stuk, "woord", {{"woorden", "Kasteel Duivenvoorde"}, {"rol", "plaats"}});
    EXPECT_EQ(uit.status, 400);
    EXPECT_EQ(hulp::invoer(uit, "woorden"), "Kasteel Duivenvoorde");
    EXPECT_THAT(uit.lichaam, HasSubstr("Deze woorden staan niet in de tekst"));
    const auto leeg = post(b, stuk, "woord", {{"woorden", ""}, {"rol", ""}});
    EXPECT_THAT(leeg.lichaam, HasSubstr("Typ de woorden die weg moeten"));
}

TEST_P(AnoniemPaginas, EenMerkKanBlijvenStaanOfEenAndereRolKrijgen) {
    const auto stuk = leg_voor(Stuksoort::dossier, 0, {{"situatie", "Situatie", "Tjibbe is er. Marijke ook."}});
    auto b = als(ondersteuner);
    EXPECT_EQ(post(b, stuk, "merk", {{"plek", "0-0"}, {"doe", "rol"}, {"rol", "broer"}}).status, 303);
    EXPECT_EQ(post(b, stuk, "merk", {{"plek", "0-1"}, {"doe", "staan"}}).status, 303);
    EXPECT_EQ(post(b, stuk, "merk", {{"plek", "0-0"}, {"doe", "rol"}, {"rol", "Tjibbe Zwaluwe"}}).status, 409) << "no free text";
    EXPECT_EQ(post(b, stuk, "merk", {{"plek", "7-9"}, {"doe", "staan"}}).status, 409);
    EXPECT_EQ(post(b, stuk, "teken", {{"versie", "1"}}).status, 303);
    EXPECT_EQ(getekend()->teksten[0].tekst, "[broer] is er. Marijke ook.");
}

TEST_P(AnoniemPaginas, LatenStaanGeldtAlleenHierOfOveral) {
    const auto stuk =
        leg_voor(Stuksoort::dossier, 0, {{"s", "Situatie", "Tjibbe is er. Tjibbe lacht. Marijke ook. Marijke zingt."}});
    auto b = als(ondersteuner);
    EXPECT_EQ(post(b, stuk, "merk", {{"plek", "0-0"}, {"doe", "hier"}}).status, 303);
    EXPECT_EQ(post(b, stuk, "merk", {{"plek", "0-1"}, {"doe", "staan"}}).status, 303);
    EXPECT_EQ(post(b, stuk, "teken", {{"versie", "1"}}).status, 303);
    EXPECT_EQ(getekend()->teksten[0].tekst, "Tjibbe is er. [jeugdige] lacht. Marijke ook. Marijke zingt.");
}

TEST_P(AnoniemPaginas, EenKeuzeIsOngedaanTeMakenOokEenWoordVoorDeHeleCasus) {
    const auto stuk = leg_voor(Stuksoort::dossier, 0, {{"s", "Situatie", "Tjibbe danst bij De Ster."}});
    auto b = als(ondersteuner);
    EXPECT_THAT(b.haal(dossier()).lichaam, Not(HasSubstr("ongedaan")));
    EXPECT_EQ(post(b, stuk, "ongedaan", {}).status, 409) << "nothing to take back";
    EXPECT_EQ(post(b, stuk, "woord", {{"woorden", "danst"}, {"rol", "bijzonderheid"}}).status, 303);
    EXPECT_EQ(post(b, stuk, "merk", {{"plek", "0-0"}, {"doe", "staan"}}).status, 303);
    EXPECT_THAT(b.haal(dossier()).lichaam, HasSubstr("Maak je laatste keuze ongedaan"));
    EXPECT_EQ(post(b, stuk, "ongedaan", {}).status, 303);
    EXPECT_EQ(post(b, stuk, "ongedaan", {}).status, 303);
    EXPECT_EQ(post(b, stuk, "ongedaan", {}).status, 409);
    EXPECT_EQ(post(b, stuk, "teken", {{"versie", "1"}}).status, 303);
    EXPECT_THAT(getekend()->teksten[0].tekst, HasSubstr("[jeugdige] danst"));
    const auto later = leg_voor(Stuksoort::notulen, 3, {{"n", "Notulen", "Hij danst graag."}});
    ASSERT_TRUE(teken(ondersteuner, later, 1));
    EXPECT_EQ(getekend(Stuksoort::notulen, 3)->teksten[0].tekst, "Hij danst graag.") << "the word of the casus is gone too";
}

TEST_P(AnoniemPaginas, WieIemandIsGeldtOokInEenTekstDieLaterKomt) {
    const auto stuk = leg_voor(Stuksoort::dossier, 0, {{"s", "Situatie", "Mevrouw Marga Kooistra begeleidt Tjibbe."}});
    auto b = als(ondersteuner);
    EXPECT_EQ(post(b, stuk, "merk", {{"plek", "0-0"}, {"doe", "rol"}, {"rol", "behandelaar"}}).status, 303);
    EXPECT_EQ(post(b, stuk, "teken", {{"versie", "1"}}).status, 303);
    EXPECT_THAT(getekend()->teksten[0].tekst, HasSubstr("[behandelaar] begeleidt [jeugdige]"));
    const auto later = leg_voor(Stuksoort::notulen, 3, {{"n", "Notulen", "Volgens mevrouw Kooistra gaat het goed."}});
    ASSERT_TRUE(teken(ondersteuner, later, 1));
    EXPECT_THAT(getekend(Stuksoort::notulen, 3)->teksten[0].tekst, HasSubstr("[behandelaar] gaat het goed"));
}

TEST_P(AnoniemPaginas, BijEenAanvullingZietWieTekentAlleenWatAndersIs) {
    const Tekst a{"a", "Wat is er aan de hand?", "Tjibbe slaapt slecht.\nHij eet goed."}, b{"b", "Wat werkt?", "Rust werkt."};
    ASSERT_TRUE(teken(ondersteuner, leg_voor(Stuksoort::dossier, 0, {a, b}), 1));
    leg_voor(Stuksoort::dossier, 0,
             {{"a", a.label, "Tjibbe slaapt slecht.\nHij eet nu slecht."}, b, {"c", "Aanvulling 1", "School belde."}});
    const auto pagina = als(ondersteuner).haal(dossier()).lichaam;
    EXPECT_THAT(pagina, HasSubstr("Nieuw: </span>Hij eet nu slecht."));
    EXPECT_THAT(pagina, Not(HasSubstr("Nieuw: </span><a")));
    EXPECT_THAT(pagina, HasSubstr("1 tekst gelijk aan versie 1"));
    const auto dicht = pagina.find("1 tekst gelijk"), werkt = pagina.find("Rust werkt."), nieuw = pagina.find("School belde.");
    EXPECT_LT(nieuw, dicht);
    EXPECT_GT(werkt, dicht) << "folded away";
    EXPECT_THAT(pagina.substr(nieuw - 400, 400), HasSubstr(">Nieuw</span>"));
}

TEST_P(AnoniemPaginas, EenZeldzaamFeitGeeftEenWaarschuwing) {
    leg_voor(Stuksoort::dossier, 0, {{"s", "Situatie", "Tjibbe is er een van een drieling."}});
    const auto pagina = als(ondersteuner).haal(dossier()).lichaam;
    EXPECT_THAT(pagina, HasSubstr("<strong>drieling</strong>"));
    EXPECT_THAT(pagina, HasSubstr("Samen met leeftijd 12–15"));
}

TEST_P(AnoniemPaginas, WieTekentVindtHetTabbladOokVoorErIetsGetekendIs) {
    leg_voor();
    const std::string tab = "<a href=\"" + dossier() + "\" aria-current=\"page\">";
    EXPECT_THAT(als(anonimiseerder).haal(dossier()).lichaam, HasSubstr(tab));
    EXPECT_THAT(als(voorzitter).haal(dossier()).lichaam, Not(HasSubstr(tab)));
}

TEST_P(AnoniemPaginas, WieEenOudeBladzijTekentKrijgtTeHorenDatErIetsVeranderde) {
    const auto stuk = leg_voor();
    auto een = als(ondersteuner), twee = als(anonimiseerder);
    een.haal(dossier());
    EXPECT_EQ(post(twee, stuk, "woord", {{"woorden", "Hij"}, {"rol", "jeugdige"}}).status, 303);
    const auto uit = een.post(pad_van(casus, stuk) + "/teken", {{"bewerking", "0"}, {"versie", "1"}});
    EXPECT_EQ(uit.status, 409);
    EXPECT_FALSE(getekend());
}

TEST_P(AnoniemPaginas, ElkeBlikOpHetOrigineelStaatInHetLogboek) {
    leg_voor();
    als(anonimiseerder).haal(dossier());
    lees([&](storage::Sessie& s) {
        const auto regels =
            audit::zoek(s, {.regio = nijmegen.getal, .casus = casus.id.getal, .naam_begint_met = "casus.gelezen"});
        ASSERT_EQ(regels.size(), 1U);
        EXPECT_EQ(regels[0].gebeurtenis.groepen, "IDENTITEIT INHOUD ANONIEM")
            << "the original, and beside it how the table will see it";
        EXPECT_EQ(regels[0].gebeurtenis.rol, "anonimiseerder");
    });
}

TEST_P(AnoniemPaginas, DeApiMaskeertEnBewaartAlleenDeGrootte) {
    const auto token = schrijf([&](storage::Sessie& s) {
        return *toegang::maak_token(s, t.ids, nijmegen, ondersteuner, {"anonimisering.uitvoeren"}, t.nu());
    });
    hulp::Browser b{router, t};
    const std::string pad = "/api/v1/anonimiseringen";
    const auto uit = b.api(web::Methode::post, pad, token, R"({"tekst":"Één mail: kind@thuis.example"})");
    ASSERT_EQ(uit.status, 200) << uit.lichaam;
    const auto json = *base::Json::lees(uit.lichaam);
    EXPECT_THAT(json["gemaskeerd"].tekst(), Not(HasSubstr("thuis.example")));
    EXPECT_EQ(json["vlekken"].lijst().at(0)["begin"].getal(), 10) << "counted in characters";
    EXPECT_EQ(b.api(web::Methode::post, pad, token, R"({"tekst":1})").status, 400);
    EXPECT_EQ(b.api(web::Methode::post, pad, token, R"({"tekst":"a","naam":"b"})").status, 400);
    EXPECT_EQ(b.api(web::Methode::post, pad, "", R"({"tekst":"a"})").status, 401);
    lees([&](storage::Sessie& s) {
        const auto regels = audit::zoek(s, {.regio = nijmegen.getal, .naam_begint_met = "anonimisering.api"});
        ASSERT_EQ(regels.size(), 1U);
        EXPECT_EQ(regels[0].gebeurtenis.bijzonderheid, "30 bytes, 1 vlekken");
    });
}

}  // namespace
}  // namespace anonimisering

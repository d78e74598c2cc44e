// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/deelnemer/deelnemer.hpp"
#include "domein/vooroverleg/proef_test.hpp"

namespace vooroverleg {
namespace {

using anonimisering::Stuksoort;
using casus::Status;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

constexpr const char* kKanarie = "Zonnebloemstraatje";  // typed by the chair, not signed by anybody

class VooroverlegPaginas : public Proef {
  protected:
    /// A casus on the list whose dossier is signed, unless it is a melding.
    Casus op_lijst(const Soort& wat = {}) {
        const auto c = maak_casus(wat);
        if (wat.soort == casus::Soort::vraag) teken_dossier(c);
        na_deadline();
        t.klok.zet(base::om(kDag, 9, 30));
        return nu_is(c);
    }
    std::string punt(int n = 1) { return "/vooroverleggen/" + ref() + "/punten/" + std::to_string(n); }
    web::Antwoord beslis(hulp::Browser& b, hulp::Velden velden, int n = 1) {
        velden.emplace_back("versie", hulp::invoer(b.haal(punt(n)), "versie"));
        return b.post(punt(n), velden);
    }
};
OP_BEIDE(VooroverlegPaginas);

TEST_P(VooroverlegPaginas, DeVoorzitterBeslistEnDeCasusGaatDaarheen) {
    struct Geval {
        hulp::Velden velden;
        Status wordt;
    };
    const Geval gevallen[] = {
        {{{"uitkomst", "registreren"}}, Status::geregistreerd},
        {{{"uitkomst", "agenderen"}, {"expertises", "1"}, {"gasten", "2"}}, Status::geagendeerd},
        {{{"uitkomst", "direct_adviseren"}, {"adviespunten-1-soort", "0"}, {"adviespunten-1-tekst", "Betrek het netwerk"}},
         Status::geadviseerd},
        {{{"uitkomst", "doorverwijzen"}, {"naar", "1"}}, Status::doorverwezen},
        {{{"uitkomst", "doorverwijzen"}, {"naar", "doorbraak"}}, Status::doorverwezen},
        {{{"uitkomst", "aanhouden"}}, Status::in_vooroverleg},
    };
    std::vector<Casus> casussen;
    for (std::size_t i = 0; i < std::size(gevallen); ++i) {
        casussen.push_back(maak_casus({}));
        teken_dossier(casussen.back());
    }
    na_deadline();
    t.klok.zet(base::om(kDag, 9, 30));
    auto b = als(Rol::voorzitter);
    for (const auto& p : lees_punten()) {
        const auto i = static_cast<std::size_t>(p.nummer - 1);
        const auto antwoord = beslis(b, gevallen[i].velden, p.nummer);
        EXPECT_EQ(antwoord.status, 303) << gevallen[i].velden.front().second << antwoord.lichaam;
        EXPECT_EQ(doe([&](auto& s) { return casus::lees(s, regio, p.casus)->status; }), gevallen[i].wordt);
    }
    EXPECT_EQ(berichten(), static_cast<std::int64_t>(std::size(gevallen)));
}

TEST_P(VooroverlegPaginas, AgenderenBewaartWieErNodigIs) {
    const auto c = op_lijst();
    auto b = als(Rol::voorzitter);
    ASSERT_EQ(beslis(b, {{"uitkomst", "agenderen"}, {"expertises", "1"}, {"expertises", "2"}, {"gasten", "1"}}).status, 303);
    const auto a = doe([&](auto& s) { return agendering(s, t.om, c).value(); });
    EXPECT_EQ(a.expertises.size(), 2U);
    EXPECT_EQ(a.gasten, std::vector<std::string>{"Jeugdige"});
    EXPECT_EQ(nu_is(c).overleg_op, base::datum(2026, 12, 3));
}

TEST_P(VooroverlegPaginas, ZonderHandtekeningKanEenVraagAlleenWachten) {
    maak_casus({});
    na_deadline();
    auto b = als(Rol::voorzitter);
    const auto pagina = b.haal(punt());
    EXPECT_THAT(pagina.lichaam, HasSubstr("nog niet getekend"));
    EXPECT_THAT(pagina.lichaam, HasSubstr("Inhoudelijk advies"));
    EXPECT_THAT(pagina.lichaam, Not(HasSubstr("value=\"agenderen\"")));
    EXPECT_EQ(beslis(b, {{"uitkomst", "agenderen"}, {"expertises", "1"}}).status, 400);
    EXPECT_EQ(beslis(b, {{"uitkomst", "aanhouden"}}).status, 303);
}

TEST_P(VooroverlegPaginas, EenMeldingZonderDossierKanNietNaarDeTafel) {
    const auto c = maak_casus({.soort = casus::Soort::melding});
    na_deadline();
    auto b = als(Rol::voorzitter);
    EXPECT_THAT(b.haal(punt()).lichaam, AllOf(HasSubstr("value=\"registreren\""), Not(HasSubstr("value=\"agenderen\""))));
    EXPECT_EQ(beslis(b, {{"uitkomst", "agenderen"}, {"expertises", "1"}}).status, 400);
    teken_dossier(c);
    EXPECT_EQ(beslis(b, {{"uitkomst", "agenderen"}, {"expertises", "1"}}).status, 303);
}

TEST_P(VooroverlegPaginas, WieDeVoorzitterUitsluitZietDeCasusNietMeer) {
    const auto c = op_lijst();
    const auto mens = accounts.at(Rol::vaste_deelnemer);
    doe([&](auto& s) {
        deelnemer::zet(s, regio, mens, deelnemer::Deelnemersoort::vaste_deelnemer, {}, 4);
        return 0;
    });
    auto collega = als(Rol::vaste_deelnemer);
    ASSERT_EQ(collega.haal(punt()).status, 200);
    ASSERT_THAT(collega.haal("/vooroverleggen").lichaam, HasSubstr("1 casus"));
    auto b = als(Rol::voorzitter);
    ASSERT_EQ(beslis(b, {{"uitkomst", "agenderen"}, {"expertises", "1"}, {"uitgesloten-mensen", "999999"}}).status, 400);
    ASSERT_EQ(
        beslis(b, {{"uitkomst", "agenderen"}, {"expertises", "1"}, {"uitgesloten-mensen", std::to_string(mens.getal)}}).status,
        303);
    EXPECT_EQ(collega.haal(punt()).status, 404);
    EXPECT_THAT(collega.haal("/vooroverleggen").lichaam, Not(HasSubstr("1 casus")));
}

TEST_P(VooroverlegPaginas, WatNogNietIsNagekekenZienAlleenDeTyperEnDeOndersteuner) {
    const auto c = op_lijst();
    auto voorzitter = als(Rol::voorzitter);
    ASSERT_EQ(beslis(voorzitter, {{"uitkomst", "registreren"}, {"notities", std::string("Let op ") + kKanarie}}).status, 303);
    EXPECT_THAT(voorzitter.haal(punt()).lichaam, HasSubstr(kKanarie)) << "who typed it sees it back";
    EXPECT_THAT(als(Rol::procesondersteuner).haal(punt()).lichaam, HasSubstr(kKanarie));
    const std::string eigen_pagina = casus::pad(c, "vooroverleg");
    EXPECT_THAT(als(Rol::vaste_deelnemer).haal(punt()).lichaam, Not(HasSubstr(kKanarie)));
    EXPECT_THAT(als(Rol::inbrenger).haal(eigen_pagina).lichaam, Not(HasSubstr(kKanarie)));
    teken_wat_wacht(c, Stuksoort::uitkomst, lees_punten().front().id.getal);
    EXPECT_THAT(als(Rol::inbrenger).haal(eigen_pagina).lichaam, HasSubstr("Notities van het vooroverleg"));
    EXPECT_EQ(berichten(), 2);
}

TEST_P(VooroverlegPaginas, DeVasteDeelnemerZietEenPuntEnGeenCasusnummer) {
    const auto c = op_lijst();
    auto b = als(Rol::vaste_deelnemer);
    for (const std::string& pad : {"/vooroverleggen/" + ref(), punt()}) {
        const auto pagina = b.haal(pad);
        EXPECT_EQ(pagina.status, 200);
        EXPECT_THAT(pagina.lichaam, HasSubstr("Punt 1"));
        EXPECT_THAT(pagina.lichaam, Not(HasSubstr(c.nummer)));
        EXPECT_THAT(pagina.lichaam, Not(HasSubstr("Nijmegen doet")));
    }
    EXPECT_THAT(b.haal(punt()).lichaam, HasSubstr("wil naar huis"));
    EXPECT_THAT(b.haal(punt()).lichaam, Not(HasSubstr("Bewaar de uitkomst")));
    EXPECT_THAT(als(Rol::voorzitter).haal(punt()).lichaam, HasSubstr(c.nummer));
}

TEST_P(VooroverlegPaginas, WieGeenRechtHeeftOfEenAndereRegioKrijgtNietGevonden) {
    op_lijst();
    for (const Rol rol : {Rol::inbrenger, Rol::expert, Rol::anonimiseerder}) {
        auto b = als(rol);
        EXPECT_EQ(b.haal(punt()).status, 404) << toegang::naam_van(rol);
        EXPECT_EQ(b.haal("/vooroverleggen/" + ref()).status, 404) << toegang::naam_van(rol);
    }
    auto deelnemer = als(Rol::vaste_deelnemer);
    EXPECT_EQ(beslis(deelnemer, {{"uitkomst", "aanhouden"}}).status, 404) << "only the chair decides";
    EXPECT_EQ(als(Rol::voorzitter).haal("/vooroverleggen/aaaaaaaaaa").status, 404);
    EXPECT_EQ(als(Rol::voorzitter).haal(punt(9)).status, 404);
}

TEST_P(VooroverlegPaginas, EenOudeVersieGeeftEenBotsingMetAllesWatGetyptIs) {
    op_lijst();
    auto b = als(Rol::voorzitter);
    b.haal(punt());
    const auto antwoord = b.post(punt(), {{"uitkomst", "registreren"}, {"notities", kKanarie}, {"versie", "1"}});
    EXPECT_EQ(antwoord.status, 409);
    EXPECT_THAT(antwoord.lichaam, HasSubstr(kKanarie));
    const auto p = lees_punten().front();
    EXPECT_TRUE(p.open());
    EXPECT_TRUE(doe([&](auto& s) { return store::getypt(s, t.om, regio, p.id).notities; }).empty());
}

TEST_P(VooroverlegPaginas, EenFoutInHetFormulierVerliestNiets) {
    op_lijst();
    auto b = als(Rol::voorzitter);
    const auto antwoord = beslis(b, {{"uitkomst", "agenderen"}, {"notities", kKanarie}});
    EXPECT_EQ(antwoord.status, 400);
    EXPECT_THAT(antwoord.lichaam, HasSubstr("Kies minstens één expertise"));
    EXPECT_THAT(antwoord.lichaam, HasSubstr(kKanarie));
}

TEST_P(VooroverlegPaginas, EenVerplichteMeldingKrijgtEenReactie) {
    const auto c = op_lijst({.plicht = {.grond = "plaatsing"}});
    auto b = als(Rol::voorzitter);
    EXPECT_EQ(beslis(b, {{"uitkomst", "registreren"}}).status, 400);
    EXPECT_EQ(beslis(b, {{"uitkomst", "registreren"}, {"reactie", "aandachtspunt"}, {"reactie-tekst", "Denk aan school"}}).status,
              303);
    EXPECT_EQ(nu_is(c).plicht.reactie, "aandachtspunt");
    EXPECT_EQ(nu_is(c).plicht.reactie_op, kDag);
}

TEST_P(VooroverlegPaginas, HamerstukkenWordenVoorgesteldGelichtEnInEenKeerGenomen) {
    for (int i = 0; i < 3; ++i) maak_casus({.soort = casus::Soort::melding, .plicht = {.grond = "plaatsing"}});
    const auto vraag = op_lijst();
    const std::string lijst = "/vooroverleggen/" + ref();
    auto ondersteuner = als(Rol::procesondersteuner), deelnemer = als(Rol::vaste_deelnemer), voorzitter = als(Rol::voorzitter);
    ondersteuner.haal(lijst);
    deelnemer.haal(lijst);
    for (const int n : {1, 2, 3}) EXPECT_EQ(ondersteuner.post(punt(n) + "/hamerstuk", {{"doe", "voorstellen"}}).status, 303);
    EXPECT_EQ(ondersteuner.post(punt(4) + "/hamerstuk", {{"doe", "voorstellen"}}).status, 403) << "a vraag is discussed";
    EXPECT_EQ(deelnemer.post(punt(3) + "/hamerstuk", {{"doe", "voorstellen"}}).status, 403);
    const auto gelicht = deelnemer.post(punt(2) + "/hamerstuk", {{"doe", "lichten"}});
    EXPECT_THAT(deelnemer.haal(hulp::kop(gelicht, "Location")).lichaam, HasSubstr("Het punt is geen hamerstuk meer"));
    const auto pagina = voorzitter.haal(lijst);
    EXPECT_THAT(pagina.lichaam, HasSubstr("Neem de hamerstukken"));
    EXPECT_EQ(
        voorzitter
            .post(lijst + "/hamerstukken",
                  {{"stukken-1-nummer", "1"}, {"stukken-1-versie", "2"}, {"stukken-2-nummer", "3"}, {"stukken-2-versie", "1"}})
            .status,
        409)
        << "one is stale: none is taken";
    EXPECT_TRUE(lees_punten()[0].open());
    EXPECT_EQ(
        voorzitter
            .post(lijst + "/hamerstukken",
                  {{"stukken-1-nummer", "1"}, {"stukken-1-versie", "2"}, {"stukken-2-nummer", "3"}, {"stukken-2-versie", "2"}})
            .status,
        303);
    const auto punten = lees_punten();
    EXPECT_EQ(punten[0].uitkomst, "registreren");
    EXPECT_EQ(punten[0].reactie, "akkoord");
    EXPECT_TRUE(punten[1].open());
    EXPECT_EQ(punten[2].uitkomst, "registreren");
    EXPECT_EQ(nu_is(vraag).status, Status::in_vooroverleg);
}

TEST_P(VooroverlegPaginas, SluitenZetWatNietIsBesprokenDoor) {
    const auto c = op_lijst();
    const std::string lijst = "/vooroverleggen/" + ref();
    EXPECT_EQ(als(Rol::procesondersteuner).post(lijst + "/sluiten", {{"versie", "1"}}).status, 404);
    auto b = als(Rol::voorzitter);
    const auto versie = hulp::invoer(b.haal(lijst), "versie");
    const auto vraag = b.post(lijst + "/sluiten", {{"versie", versie}});
    EXPECT_EQ(vraag.status, 200) << "asked first";
    EXPECT_THAT(vraag.lichaam, HasSubstr("1 punt is nog niet besproken: punt 1."));
    EXPECT_THAT(vraag.lichaam, HasSubstr("woensdag 9 december 2026"));
    EXPECT_EQ(nu_is(c).vooroverleg_op, kDag) << "nothing moved yet";
    const auto gesloten = b.post(lijst + "/sluiten", {{"versie", versie}, {"doorzetten", hulp::invoer(vraag, "doorzetten")}});
    ASSERT_EQ(gesloten.status, 303);
    EXPECT_THAT(b.volg(gesloten).lichaam, HasSubstr("0 van 1 besproken, 1 door naar het volgende vooroverleg"));
    EXPECT_EQ(nu_is(c).vooroverleg_op, base::datum(2026, 12, 9));
    EXPECT_EQ(nu_is(c).aangehouden, 1);
    EXPECT_THAT(b.haal(lijst).lichaam, HasSubstr("Niet besproken, gaat naar het volgende vooroverleg"));
    EXPECT_EQ(berichten(), 1);
    EXPECT_EQ(b.post(lijst + "/sluiten", {{"versie", versie}}).status, 409);
}

TEST_P(VooroverlegPaginas, SluitenGaatInEenKeerAlsAllesIsBesproken) {
    op_lijst();
    auto b = als(Rol::voorzitter);
    ASSERT_EQ(beslis(b, {{"uitkomst", "registreren"}}).status, 303);
    const std::string lijst = "/vooroverleggen/" + ref();
    const auto gesloten = b.post(lijst + "/sluiten", {{"versie", hulp::invoer(b.haal(lijst), "versie")}});
    ASSERT_EQ(gesloten.status, 303);
    EXPECT_THAT(b.volg(gesloten).lichaam, HasSubstr("1 van 1 besproken"));
}

TEST_P(VooroverlegPaginas, DirectAdviesGaatNaDeHandtekeningNaarDeInbrengerDieAntwoordt) {
    const auto c = op_lijst();
    auto voorzitter = als(Rol::voorzitter), inbrenger = als(Rol::inbrenger);
    ASSERT_EQ(
        beslis(voorzitter,
               {{"uitkomst", "direct_adviseren"}, {"adviespunten-1-soort", "0"}, {"adviespunten-1-tekst", "Betrek het netwerk"}})
            .status,
        303);
    const std::string tab = casus::pad(c, "advies");
    EXPECT_THAT(inbrenger.haal(tab).lichaam, Not(HasSubstr("Betrek het netwerk")));
    teken_wat_wacht(c, Stuksoort::uitkomst, lees_punten().front().id.getal);
    EXPECT_THAT(inbrenger.haal(tab).lichaam, HasSubstr("Betrek het netwerk"));
    EXPECT_EQ(inbrenger.post(tab + "/1/1", {{"stand", "kan_niet"}}).status, 400) << "cannot, but why?";
    EXPECT_EQ(inbrenger.post(tab + "/1/1", {{"stand", "kan_niet"}, {"reden", kKanarie}}).status, 303);
    EXPECT_THAT(inbrenger.haal(tab).lichaam, HasSubstr(kKanarie));
    EXPECT_THAT(voorzitter.haal(tab).lichaam, HasSubstr("Kan niet"));
    EXPECT_THAT(voorzitter.haal(tab).lichaam, Not(HasSubstr(kKanarie)));
    EXPECT_EQ(inbrenger.haal(tab + "/1/2").status, 404);
    EXPECT_EQ(voorzitter.haal(tab + "/1/1").status, 404);
}

TEST_P(VooroverlegPaginas, EenCasusMetAdviesGaatInOpvolgingEnWordtAfgesloten) {
    const auto c = op_lijst();
    auto b = als(Rol::voorzitter);
    ASSERT_EQ(
        beslis(b, {{"uitkomst", "direct_adviseren"}, {"adviespunten-1-soort", "0"}, {"adviespunten-1-tekst", "Doen"}}).status,
        303);
    const auto stap = [&](const std::string& naam, hulp::Velden velden) {
        velden.emplace_back("versie", hulp::invoer(b.haal(casus::pad(c, naam)), "versie"));
        return b.post(casus::pad(c, naam), velden).status;
    };
    EXPECT_EQ(stap("opvolging", {}), 303);
    EXPECT_EQ(nu_is(c).status, Status::in_opvolging);
    EXPECT_EQ(stap("afsluiting", {{"uitkomst", "opgelost"}}), 400);
    EXPECT_EQ(stap("afsluiting", {{"uitkomst", "opgelost"}, {"reden", "hulp_gestart"}}), 303);
    EXPECT_EQ(nu_is(c).status, Status::afgesloten);
    EXPECT_THAT(b.haal(casus::pad(c, "advies")).lichaam, HasSubstr("Er is passende hulp gestart"));
    EXPECT_EQ(als(Rol::inbrenger).haal(casus::pad(c, "afsluiting")).status, 404);
}

TEST_P(VooroverlegPaginas, DeLijstVanVooroverleggenEnDeDatumLeidenNaarHetJuiste) {
    op_lijst();
    auto b = als(Rol::procesondersteuner);
    EXPECT_THAT(b.haal("/vooroverleggen").lichaam, HasSubstr("1 casus, nog 1 te bespreken"));
    EXPECT_EQ(hulp::kop(b.haal("/vooroverleggen/op/2026-11-25"), "Location"), "/vooroverleggen/" + ref());
    EXPECT_EQ(b.haal("/vooroverleggen/op/2026-11-26").status, 404);
}

TEST_P(VooroverlegPaginas, VersneldGaatEenCasusNaarEenExtraVooroverleg) {
    const auto c = maak_casus({});
    auto b = als(Rol::voorzitter);
    const auto pad = casus::pad(c, "versneld");
    const auto versie = hulp::invoer(b.haal(pad), "versie");
    const auto op = [&](const char* dag, const char* reden) {
        return b
            .post(pad, {{"datum-dag", dag}, {"datum-maand", "11"}, {"datum-jaar", "2026"}, {"reden", reden}, {"versie", versie}})
            .status;
    };
    EXPECT_EQ(op("22", "Het is niet veilig"), 400) << "yesterday";
    EXPECT_EQ(op("23", ""), 400) << "without a reason";
    EXPECT_EQ(op("23", "Het is niet veilig"), 303);
    EXPECT_EQ(nu_is(c).status, Status::in_vooroverleg);
    EXPECT_EQ(nu_is(c).vooroverleg_op, base::datum(2026, 11, 23));
    EXPECT_TRUE(doe([&](auto& s) { return op_datum(s, regio, base::datum(2026, 11, 23)).value().extra; }));
    EXPECT_EQ(als(Rol::procesondersteuner).haal(pad).status, 404);
    EXPECT_EQ(b.haal(pad).status, 409) << "already in the vooroverleg";
}

TEST_P(VooroverlegPaginas, DeApiGeeftDeDatums) {
    na_deadline();
    const auto token = db().schrijf({}, [&](storage::Sessie& s) {
        return toegang::maak_token(s, t.ids, regio, accounts.at(Rol::voorzitter), {"overleg.lezen"}, nu()).waarde();
    });
    hulp::Browser b{router, t};
    const auto antwoord = b.api(web::Methode::get, "/api/v1/vooroverleggen", token);
    EXPECT_EQ(antwoord.status, 200);
    EXPECT_THAT(antwoord.lichaam, HasSubstr("\"deadline\":\"2026-11-24T16:00:00+01:00\""));
    EXPECT_THAT(antwoord.lichaam, HasSubstr(ref()));
}

}  // namespace
}  // namespace vooroverleg

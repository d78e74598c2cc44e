// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/paginas_proef_test.hpp"

namespace {

using namespace aanmelding;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

OP_BEIDE(AanmeldPaginas);

TEST_P(AanmeldPaginas, EenVraagVanKiezenTotBevestiging) {
    const auto controle = vul_alles(begin("vraag"));
    const auto nagaan = b_.haal(controle);
    EXPECT_THAT(nagaan.lichaam, HasSubstr("Meisje dat al maanden niet naar school gaat"));
    EXPECT_THAT(nagaan.lichaam, HasSubstr("vooroverleg van woensdag 25 november 2026"));
    EXPECT_THAT(nagaan.lichaam, Not(HasSubstr("Dit moet je nog aanpassen")));
    const auto verstuurd = verstuur(controle);
    ASSERT_EQ(verstuurd.status, 303) << verstuurd.lichaam;
    const auto bevestiging = b_.volg(verstuurd);
    EXPECT_THAT(bevestiging.lichaam, HasSubstr(nummer()));
    EXPECT_THAT(bevestiging.lichaam, HasSubstr("woensdag 25 november 2026"));
    const auto gezin = b_.haal(controle.substr(0, controle.rfind('/')) + "/gezin");
    EXPECT_THAT(gezin.lichaam, HasSubstr("Rijk van Nijmegen"));
    EXPECT_THAT(gezin.lichaam, Not(HasSubstr("Noor")));
}

TEST_P(AanmeldPaginas, TweeKeerVersturenMaaktEenCasus) {
    const auto controle = vul_alles(begin("vraag"));
    const auto eerste = hulp::kop(verstuur(controle), "Location");
    const auto tweede = hulp::kop(b_.post(controle, {{"versie", "1"}}), "Location");
    EXPECT_EQ(eerste, tweede);
    EXPECT_EQ(db().lees(w_.bereik(), [](storage::Sessie& s) { return s.een("SELECT count(*) FROM casus_casus")->getal(0); }), 1);
}

TEST_P(AanmeldPaginas, EenMeldingIsEenPagina) {
    const auto pad = begin("melding");
    const auto melding = stappen(casus::Soort::melding, w_.mogelijk);
    voorbeeld_ = w_.formulier(casus::Soort::melding).antwoorden;
    EXPECT_EQ(vul(pad, melding[0], "volgende").status, 303);
    const auto uit = b_.volg(verstuur(pad.substr(0, pad.size() - 5) + "controleren"));
    EXPECT_THAT(uit.lichaam, HasSubstr("Vertel iets over jouw werk"));
}

TEST_P(AanmeldPaginas, OverJouwWerkVragenWeEenKeerPerJaarEnZonderNaam) {
    b_.haal("/aanmelden/over-jouw-werk");
    for (int i = 0; i < 2; ++i) EXPECT_EQ(b_.post("/aanmelden/over-jouw-werk", {{"ervaring", "2-5"}}).status, 303);
    EXPECT_EQ(db().lees(w_.bereik(), [](storage::Sessie& s) { return s.een("SELECT count(*) FROM aanmelding_werk")->getal(0); }),
              1);
}

TEST_P(AanmeldPaginas, EenVerkeerdeDatumBlijftStaanZoalsGetypt) {
    const auto fout =
        vul(begin("vraag"), stappen_[1], "volgende", {{"geboren-dag", "31"}, {"geboren-maand", "2"}, {"geboren-jaar", "2012"}});
    EXPECT_EQ(fout.status, 400);
    EXPECT_EQ(hulp::invoer(fout, "geboren-dag"), "31");
    EXPECT_THAT(fout.lichaam, HasSubstr("<title>Fout: "));
}

TEST_P(AanmeldPaginas, EenBsnDatDeElfproefNietHaaltWordtGeweigerd) {
    const auto fout = vul(begin("vraag"), stappen_[1], "volgende", {{"bsn-bekend", "ja"}, {"bsn", "999900007"}});
    EXPECT_EQ(fout.status, 400);
    EXPECT_THAT(fout.lichaam, HasSubstr("Het BSN klopt niet"));
}

TEST_P(AanmeldPaginas, EenStapMetFoutenIsTochOpgeslagen) {
    const auto pad = begin("vraag");
    vul(pad, stappen_[3], "volgende", {{"titel", std::string(81, 't')}});
    EXPECT_EQ(hulp::invoer(b_.haal(pad + "4"), "titel"), std::string(81, 't'));
}

TEST_P(AanmeldPaginas, TweeTabbladenOverschrijvenElkaarNiet) {
    const auto pad = begin("vraag");
    vul(pad, stappen_[3], "opslaan", {{"titel", "Uit het eerste tabblad"}});
    const auto oud = b_.post(pad + "4", {{"versie", "1"}, {"actie", "opslaan"}, {"titel", "Uit het tweede tabblad"}});
    EXPECT_EQ(oud.status, 409);
    EXPECT_EQ(hulp::invoer(oud, "titel"), "Uit het tweede tabblad");
    EXPECT_THAT(oud.lichaam, HasSubstr("ergens anders gewijzigd"));
    EXPECT_THAT(oud.lichaam, HasSubstr("Elders opgeslagen:<blockquote class=\"ret-quote\">Uit het eerste tabblad</blockquote>"));
    EXPECT_THAT(oud.lichaam, HasSubstr("Hier getypt:<blockquote class=\"ret-quote\">Uit het tweede tabblad</blockquote>"));
    EXPECT_EQ(hulp::invoer(b_.haal(pad + "4"), "titel"), "Uit het eerste tabblad");
}

TEST_P(AanmeldPaginas, WieTerugkomtGaatVerderWaarHijWas) {
    const auto pad = begin("vraag");
    vul(pad, stappen_[0], "volgende");
    vul(pad, stappen_[1], "opslaan");
    EXPECT_THAT(b_.haal("/aanmelden?gedaan=opgeslagen").lichaam, HasSubstr(pad + "2"));
}

TEST_P(AanmeldPaginas, EenRijErbijLaatAllesStaan) {
    const auto pad = begin("vraag");
    const auto uit = vul(pad, stappen_[1], "meer:gezinsleden");
    EXPECT_EQ(hulp::kop(uit, "Location"), pad + "2#gezinsleden-2");
    EXPECT_EQ(hulp::invoer(b_.haal(pad + "2"), "gezinsleden-1-voornamen"), "Ada");
}

TEST_P(AanmeldPaginas, DePlichtEnDeTermijnStaanErMeteen) {
    const auto pad = begin("vraag");
    vul(pad, stappen_[2], "opslaan");
    EXPECT_THAT(b_.haal(pad + "3").lichaam, HasSubstr("Deze plaatsing moet je melden."));
}

TEST_P(AanmeldPaginas, EenConceptIsAlleenVanZijnMaker) {
    const auto pad = begin("vraag");
    db().schrijf(storage::Bereik::installatie(),
                 [&](storage::Sessie& s) { w_.wie(s, "j.ander@wijkteam.example", "Jan Ander", toegang::Rol::inbrenger); });
    hulp::Browser ander(router_, w_.t);
    log_in(ander, "j.ander@wijkteam.example");
    for (const char* achter : {"1", "6"}) EXPECT_EQ(ander.haal(pad + achter).status, 404);
    EXPECT_EQ(ander.haal(pad.substr(0, pad.size() - 5) + "controleren").status, 404);
    EXPECT_EQ(ander.haal(pad.substr(0, pad.size() - 5) + "weg").status, 404);
}

TEST_P(AanmeldPaginas, WeggooienHaaltAllesWeg) {
    const auto pad = begin("vraag");
    const auto weg = pad.substr(0, pad.size() - 5) + "weg";
    b_.haal(weg);
    EXPECT_EQ(hulp::kop(b_.post(weg, {}), "Location"), "/aanmelden?gedaan=weg");
    EXPECT_EQ(b_.haal(pad + "1").status, 404);
}

TEST_P(AanmeldPaginas, HetDossierToontHetOrigineelMaarNietHetBsn) {
    voorbeeld_.zet("bsn-bekend", "ja");
    voorbeeld_.zet("bsn", "999900006");
    voorbeeld_.wis("geen-bsn-reden");
    verstuur(vul_alles(begin("vraag")));
    const auto dossier = b_.haal("/casussen/" + nummer() + "/dossier");
    EXPECT_EQ(dossier.status, 200);
    EXPECT_THAT(dossier.lichaam, HasSubstr("Moeder wil dat Noor thuis blijft wonen."));
    EXPECT_THAT(dossier.lichaam, HasSubstr("…006"));
    EXPECT_THAT(dossier.lichaam, Not(HasSubstr("999900006")));
    hulp::Browser voorzitter(router_, w_.t);
    log_in(voorzitter, "v.smit@oph.example");
    for (const char* deel : {"dossier", "bijlagen", "toestemming"})
        EXPECT_EQ(voorzitter.haal("/casussen/" + nummer() + "/" + deel).status, 404) << deel;
}

TEST_P(AanmeldPaginas, VanEenGeheimAdresStaatNietsInHetDossier) {
    voorbeeld_.zet("adres-geheim", "ja");
    voorbeeld_.zet("straat", "Kanariestraat");
    voorbeeld_.zet("school", "Kanarieschool");
    verstuur(vul_alles(begin("vraag")));
    const auto dossier = b_.haal("/casussen/" + nummer() + "/dossier");
    EXPECT_THAT(dossier.lichaam, Not(HasSubstr("Kanarie")));
    EXPECT_THAT(dossier.lichaam, HasSubstr("Bekijk de afgeschermde gegevens"));
}

TEST_P(AanmeldPaginas, VragenEnAntwoordenGaanHeenEnWeer) {
    verstuur(vul_alles(begin("vraag")));
    const auto pad = "/casussen/" + nummer() + "/aanvulling";
    hulp::Browser voorzitter(router_, w_.t);
    log_in(voorzitter, "v.smit@oph.example");
    const auto vragen = voorzitter.haal(pad + "/vragen");
    EXPECT_THAT(vragen.lichaam, Not(HasSubstr("Noor")));
    const auto gesteld = voorzitter.post(
        pad + "/vragen",
        {{"versie", hulp::invoer(vragen, "versie")}, {"vragen-1-veld", "veiligheid"}, {"vragen-1-vraag", "Wat is afgesproken?"}});
    EXPECT_EQ(gesteld.status, 303) << gesteld.lichaam;
    const auto beantwoord = b_.haal(pad);
    EXPECT_THAT(beantwoord.lichaam, HasSubstr("Wat is afgesproken?"));
    EXPECT_EQ(b_.post(pad, {{"versie", hulp::invoer(beantwoord, "versie")}, {"antwoord-1", ""}}).status, 400);
    EXPECT_EQ(b_.post(pad, {{"versie", hulp::invoer(beantwoord, "versie")}, {"antwoord-1", "Oma haalt haar op."}}).status, 303);
    EXPECT_THAT(b_.haal("/casussen/" + nummer() + "/dossier").lichaam, HasSubstr("Oma haalt haar op."));
}

TEST_P(AanmeldPaginas, ToestemmingKanLaterKomen) {
    voorbeeld_.wis("toestemmingen");
    verstuur(vul_alles(begin("vraag")));
    const auto pad = "/casussen/" + nummer() + "/toestemming";
    EXPECT_THAT(b_.haal(pad).lichaam, HasSubstr("ontbreekt nog: jeugdige"));
    const auto ja = b_.post(
        pad,
        {{"wie", "jeugdige"}, {"tafel", "ja"}, {"op-dag", "23"}, {"op-maand", "11"}, {"op-jaar", "2026"}, {"hoe", "mondeling"}});
    EXPECT_EQ(ja.status, 303);
    EXPECT_THAT(b_.haal(pad).lichaam, Not(HasSubstr("ontbreekt nog: jeugdige")));
}

TEST_P(AanmeldPaginas, DeControleZegtWatErNogOntbreektEnHoudtNietsTegen) {
    voorbeeld_.wis("toestemmingen");
    voorbeeld_.zet("titel", "Noor gaat niet naar school");
    const auto controle = vul_alles(begin("vraag"));
    const auto nagaan = b_.haal(controle);
    EXPECT_THAT(nagaan.lichaam, HasSubstr("Er is nog geen toestemming van: jeugdige en ouder met gezag 1"));
    EXPECT_THAT(nagaan.lichaam, HasSubstr("stap/5#toestemmingen"));
    EXPECT_THAT(nagaan.lichaam, HasSubstr("De titel noemt Noor. Schrijf hem zonder namen."));
    EXPECT_EQ(verstuur(controle).status, 303);
}

TEST_P(AanmeldPaginas, DeLijstHoudtKinderenUitElkaarZonderNaam) {
    const auto pad = begin("vraag");
    vul(pad, stappen_[1], "opslaan");
    const auto lijst = b_.haal("/aanmelden");
    EXPECT_THAT(lijst.lichaam, HasSubstr("Vraag, N.V."));
    EXPECT_THAT(lijst.lichaam, Not(HasSubstr("Noor")));
}

TEST_P(AanmeldPaginas, AlleenDeFgTekentDatEenMaatregelEenGrondIs) {
    db().schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) {
        w_.wie(s, "f.vos@oph.example", "Fenna Vos", toegang::Rol::fg);
        w_.wie(s, "b.ros@oph.example", "Bo Ros", toegang::Rol::beheerder);
    });
    const std::string regels = "/beheer/toestemming", teken = regels + "/maatregel";
    hulp::Browser beheerder(router_, w_.t), fg(router_, w_.t);
    log_in(beheerder, "b.ros@oph.example");
    log_in(fg, "f.vos@oph.example");
    EXPECT_EQ(beheerder.haal(teken).status, 404);
    EXPECT_THAT(fg.haal(regels).lichaam, HasSubstr("is een maatregel geen reden"));
    const auto versie = hulp::invoer(fg.haal(teken), "versie");
    EXPECT_EQ(fg.post(teken, {{"versie", versie}, {"grond", "ja"}}).status, 400);
    ASSERT_EQ(fg.post(teken, {{"versie", versie}, {"grond", "ja"}, {"reden", "De regio besloot dit met de GI."}}).status, 303);
    EXPECT_EQ(fg.post(teken, {{"versie", versie}, {"grond", "nee"}, {"reden", "Te laat."}}).status, 409);
    const auto na = beheerder.haal(regels).lichaam;
    EXPECT_THAT(na, HasSubstr("Getekend door Fenna Vos op maandag 23 november 2026: De regio besloot dit met de GI."));
    EXPECT_TRUE(
        db().lees(w_.bereik(), [&](storage::Sessie& s) { return regio::regels(s, w_.regio, w_.t.nu()).maatregel_is_grond; }));
}

TEST_P(AanmeldPaginas, DeApiMaaktDezelfdeCasus) {
    const auto token = db().schrijf(w_.bereik(), [&](storage::Sessie& s) {
        return *toegang::maak_token(s, w_.t.ids, w_.regio, w_.inbrenger.account, {"aanmelding.indienen"}, w_.t.nu());
    });
    auto lichaam = voorbeeld_aanmelding(casus::Soort::vraag, w_.mogelijk);
    const auto uit = b_.api(web::Methode::post, "/api/v1/aanmeldingen", token, lichaam.schrijf());
    EXPECT_EQ(uit.status, 201) << uit.lichaam;
    EXPECT_THAT(hulp::kop(uit, "Location"), HasSubstr("/api/v1/casussen/" + nummer()));
    lichaam.zet("geboren", "1990-01-01").zet("titel", "").zet("onzin", true);
    const auto fout = b_.api(web::Methode::post, "/api/v1/aanmeldingen", token, lichaam.schrijf());
    EXPECT_EQ(fout.status, 400);
    EXPECT_THAT(fout.lichaam, HasSubstr("onzin"));
    lichaam.zet("indienen", "ja");
    EXPECT_EQ(b_.api(web::Methode::post, "/api/v1/aanmeldingen", token, lichaam.schrijf()).status, 400);
    const auto concept_ =
        b_.api(web::Methode::post, "/api/v1/aanmeldingen", token, "{\"soort\":\"vraag\",\"titel\":\"Een begin\"}");
    EXPECT_EQ(concept_.status, 201);
    EXPECT_THAT(concept_.lichaam, HasSubstr("/aanmelden/"));
}

}  // namespace

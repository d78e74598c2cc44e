// SPDX-License-Identifier: EUPL-1.2
#include "verhalen/weg.hpp"

/// Nothing typed is lost when somebody else was first: every form with text and a version.
namespace {

using hulp::Velden;
using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

constexpr const char* kGetypt = "Kanarie zingt in de vensterbank";

class Getypt : public hulp::Weg {
  protected:
    struct Formulier {
        Rol wie;
        std::string pad;
        Velden velden;
    };
    /// Posted with a version that is gone: the same form comes back with the text, with the version of now, and nothing changed.
    void komt_terug(const Formulier& f) {
        SCOPED_TRACE(f.pad);
        auto b = h.als(f.wie);
        const auto eerst = b.haal(f.pad);
        ASSERT_EQ(eerst.status, 200) << eerst.lichaam;
        Velden velden = f.velden;
        velden.emplace_back("versie", "99");
        const auto voor = stand();
        const auto uit = b.post(f.pad, velden);
        EXPECT_EQ(uit.status, 409);
        EXPECT_THAT(uit.lichaam, HasSubstr(kGetypt));
        EXPECT_THAT(uit.lichaam, HasSubstr("<form")) << "a form, not only a refusal";
        EXPECT_EQ(hulp::invoer(uit, "versie"), hulp::invoer(eerst, "versie")) << "a second press means it";
        EXPECT_EQ(stand(), voor);
    }
    /// Somebody who could take over.
    std::string collega() {
        return h.schrijf([&](storage::Sessie& s) {
            const auto organisatie = regio::zet_organisatie(s, h.huis().ids(), h.nijmegen, {.naam = "Wijkteam"});
            s.doe("UPDATE toegang_account SET organisatie_id = ?1 WHERE id = ?2", organisatie, h.account(Rol::inbrenger));
            const auto id = toegang::maak_account(
                s, h.huis().ids(), {.email = "bas@wijk.example", .naam = "Bas Vink", .organisatie = organisatie}, h.nu());
            EXPECT_TRUE(toegang::geef_rol(s, h.huis().ids(), h.nijmegen, *id, Rol::inbrenger, h.nu()));
            return toegang::ref_van(id->getal);
        });
    }
    std::string casuspad(const std::string& achter) const { return "/casussen/" + nummer + "/" + achter; }
};

TEST_F(Getypt, KomtTerugBijElkFormulierWaarEenAnderVoorWas) {
    getekend();
    const Velden reden{{"reden", kGetypt}};
    const Velden vragen{{"vragen-1-veld", "overig"}, {"vragen-1-vraag", kGetypt}};
    for (const Formulier& f : {Formulier{Rol::procesondersteuner, casuspad("ongeldig"), reden},
                               {Rol::voorzitter, casuspad("aanvulling/vragen"), vragen},
                               {Rol::voorzitter,
                                casuspad("versneld"),
                                {{"reden", kGetypt}, {"datum-dag", "24"}, {"datum-maand", "11"}, {"datum-jaar", "2026"}}}})
        komt_terug(f);
    komt_terug({Rol::procesondersteuner, casuspad("inbrengers/overdragen"), {{"wie", collega()}, {"reden", kGetypt}}});
    op_de_lijst();
    komt_terug({Rol::voorzitter, punt, {{"uitkomst", "registreren"}, {"reactie", "akkoord"}, {"notities", kGetypt}}});
    komt_terug({Rol::voorzitter, punt + "/urgentie", {{"urgentie", "0"}, {"reden", kGetypt}}});
    op_de_agenda();
    komt_terug({Rol::procesondersteuner, agendapunt + "/plannen", {{"begin", "10:00"}, {"minuten", "45"}, {"vraag", kGetypt}}});
    komt_terug({Rol::voorzitter, agendapunt + "/van-agenda", reden});
    uitgenodigd();
    aan_tafel();
    auto met_tekst = notulen();
    met_tekst.emplace_back("punten-2-tekst", kGetypt);
    met_tekst.emplace_back("punten-2-soort", "inhoudelijk");
    met_tekst.emplace_back("punten-2-uitvoerbaar", "ja");
    komt_terug({Rol::procesondersteuner, agendapunt + "/notulen", met_tekst});
    besproken();
    definitief();
    komt_terug({Rol::voorzitter, casuspad("opvolging"), {{"toelichting", kGetypt}}});
    komt_terug({Rol::voorzitter,
                casuspad("afsluiting"),
                {{"uitkomst", "opgelost"}, {"reden", "hulp_gestart"}, {"toelichting", kGetypt}}});
    komt_terug({Rol::inbrenger, casuspad("opnieuw"), {{"waarom", kGetypt}}});
}

TEST_F(Getypt, VanWieEenGeslotenCasusHeropentKomtTerug) {
    getekend();
    auto b = h.als(Rol::inbrenger);
    const auto versie = hulp::invoer(b.haal(casuspad("intrekking")), "versie");
    ASSERT_EQ(b.post(casuspad("intrekking"), {{"reden", "Het gaat beter."}, {"versie", versie}}).status, 303);
    komt_terug({Rol::inbrenger, casuspad("heropening"), {{"waarom", kGetypt}}});
}

TEST_F(Getypt, VanDeInbrengerDieAntwoordtKomtTerugEnZegtWatErGebeurde) {
    getekend();
    auto b = h.als(Rol::voorzitter);
    const auto vragen = casuspad("aanvulling/vragen");
    ASSERT_EQ(b.post(vragen, {{"versie", hulp::invoer(b.haal(vragen), "versie")},
                              {"vragen-1-veld", "overig"},
                              {"vragen-1-vraag", "Wat is er afgesproken?"}})
                  .status,
              303);
    EXPECT_THAT(h.als(Rol::inbrenger).haal("/start").lichaam, HasSubstr("Er zijn vragen bij 1 aanmelding: geef antwoord"));
    komt_terug({Rol::inbrenger, casuspad("aanvulling"), {{"antwoord-1", kGetypt}}});
    komt_terug({Rol::voorzitter, casuspad("buiten-behandeling"), {{"reden", kGetypt}}});
    auto i = h.als(Rol::inbrenger);
    const auto uit = i.post(casuspad("aanvulling"), {{"versie", "99"}, {"antwoord-1", kGetypt}});
    EXPECT_THAT(uit.lichaam, HasSubstr("Het laatste wat gebeurde: "));
    EXPECT_THAT(uit.lichaam, Not(HasSubstr("V. Voorzitter"))) << "the function, not the name (S4)";
    const auto nog_eens = i.post(casuspad("aanvulling"), {{"versie", hulp::invoer(uit, "versie")}, {"antwoord-1", kGetypt}});
    ASSERT_EQ(nog_eens.status, 303) << "a second press means it";
    EXPECT_EQ(hulp::kop(nog_eens, "Location"), casuspad("dossier") + "?gelukt=aanvulling#nieuwste");
    const auto dossier = i.haal(casuspad("dossier") + "?gelukt=aanvulling");
    EXPECT_THAT(dossier.lichaam, HasSubstr("Je tekst is toegevoegd"));
    EXPECT_THAT(dossier.lichaam, HasSubstr("id=\"nieuwste\""));
}

TEST_F(Getypt, DeInbrengerVindtOpHetOverzichtWatDeStapVraagt) {
    getekend();
    auto i = h.als(Rol::inbrenger);
    const auto overzicht = i.haal("/casussen/" + nummer).lichaam;
    EXPECT_THAT(overzicht, HasSubstr(casuspad("aanvulling") + "\">Schrijf een aanvulling"));
    EXPECT_THAT(overzicht, HasSubstr(casuspad("toestemming") + "\">Leg toestemming vast"));
    EXPECT_THAT(h.als(Rol::voorzitter).haal("/casussen/" + nummer).lichaam, Not(HasSubstr("Leg toestemming vast")));
    op_de_lijst();
    op_de_agenda();
    uitgenodigd();
    besproken();
    definitief();
    EXPECT_THAT(h.als(Rol::inbrenger).haal("/casussen/" + nummer).lichaam,
                HasSubstr(casuspad("advies") + "\">Laat weten wat er met het advies gebeurt"));
}

TEST_F(Getypt, StaatOpDePaginaOokAlsHetFormulierErNietMeerIs) {
    getekend();
    op_de_lijst();
    auto a = h.als(Rol::voorzitter), ander = h.als(Rol::voorzitter);
    const auto oud = hulp::invoer(ander.haal(punt), "versie");
    ASSERT_EQ(beslis(a, agenderen()).status, 303);
    const auto uit = ander.post(punt, {{"versie", oud}, {"uitkomst", "aanhouden"}, {"notities", kGetypt}});
    EXPECT_EQ(uit.status, 409);
    EXPECT_THAT(uit.lichaam, HasSubstr("al afgehandeld"));
    EXPECT_THAT(uit.lichaam, HasSubstr(kGetypt));
    EXPECT_THAT(uit.lichaam, Not(HasSubstr("aanhouden</blockquote>"))) << "what was chosen was not typed";
}

TEST_F(Getypt, GeeftGeenGeheimTerug) {
    getekend();
    auto b = h.als(Rol::inbrenger);
    b.haal(casuspad("intrekking"));
    const std::string token = b.csrf();
    const auto uit = b.post("/casussen/NYM-2026-AAAAA/intrekking",
                            {{"versie", "1"}, {"reden", kGetypt}, {"wachtwoord", "een Geheim van mij"}, {"csrf", token}});
    EXPECT_EQ(uit.status, 404);
    EXPECT_THAT(uit.lichaam, HasSubstr(kGetypt));
    EXPECT_THAT(uit.lichaam, Not(HasSubstr("Geheim van mij")));
    EXPECT_THAT(uit.lichaam, Not(HasSubstr(token)));
}

}  // namespace

// SPDX-License-Identifier: EUPL-1.2
#include "verhalen/weg.hpp"

/// A casus goes to a colleague, and to somebody of another organisation.
namespace {

using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class WieInbrengt : public hulp::Weg {
  protected:
    WieInbrengt() {
        h.schrijf([&](storage::Sessie& s) {
            const auto org = regio::zet_organisatie(s, h.huis().ids(), h.nijmegen, {.naam = "Wijkteam Zuid"});
            s.doe("UPDATE toegang_account SET organisatie_id = ?1 WHERE id = ?2", org, h.account(Rol::inbrenger));
            maak(s, "bas@wijk.example", "Bas Vink", org);
            maak(s, "cor@arts.example", "Cor Duin", {});
        });
        nummer = dien_in();
    }
    void maak(storage::Sessie& s, const std::string& email, const std::string& naam, toegang::OrganisatieId org) {
        const auto id = *toegang::maak_account(
            s, h.huis().ids(), {.email = email, .naam = naam, .wachtwoord = kWachtwoord, .organisatie = org}, h.nu());
        EXPECT_TRUE(toegang::geef_rol(s, h.huis().ids(), h.nijmegen, id, Rol::inbrenger, h.nu()));
    }
    hulp::Browser als(const std::string& email) {
        auto b = h.niemand();
        b.haal("/inloggen");
        b.post("/inloggen", {{"email", email}, {"wachtwoord", kWachtwoord}, {"naar", ""}});
        EXPECT_EQ(b.haal("/start").status, 200);
        return b;
    }
    std::string hier(const std::string& achter = {}) const { return "/casussen/" + nummer + achter; }
    /// The value of the radio button beside this name.
    static std::string keuze(const web::Antwoord& a, const std::string& naam) {
        const auto plek = a.lichaam.find(naam);
        const auto begin = a.lichaam.rfind("value=\"", plek) + 7;
        return a.lichaam.substr(begin, a.lichaam.find('"', begin) - begin);
    }
    static constexpr const char* kWachtwoord = "paard batterij nietje";
};

TEST_F(WieInbrengt, AanEenCollegaGaatMeteen) {
    auto anja = h.als(Rol::inbrenger);
    EXPECT_THAT(anja.haal(hier()).lichaam, HasSubstr("Draag over aan een collega"));
    const auto vraag = anja.haal(hier("/inbrengers/overdragen"));
    EXPECT_THAT(vraag.lichaam, HasSubstr("Bas Vink"));
    EXPECT_THAT(vraag.lichaam, Not(HasSubstr("Cor Duin"))) << "niet van een andere organisatie";
    EXPECT_EQ(anja.post(hier("/inbrengers/overdragen"), {{"versie", hulp::invoer(vraag, "versie")}}).status, 400);
    const auto uit =
        anja.post(hier("/inbrengers/overdragen"), {{"versie", hulp::invoer(vraag, "versie")}, {"wie", keuze(vraag, "Bas Vink")}});
    EXPECT_EQ(hulp::kop(uit, "Location"), "/werkvoorraad?gelukt=overgedragen");
    EXPECT_EQ(anja.haal(hier()).status, 404);
    auto bas = als("bas@wijk.example");
    EXPECT_EQ(bas.haal(hier("/dossier")).status, 200);
    EXPECT_THAT(bas.haal(hier("/tijdlijn")).lichaam, HasSubstr("Overgedragen aan een andere inbrenger"));
    EXPECT_THAT(bas.haal("/werkvoorraad").lichaam, HasSubstr(nummer));
}

TEST_F(WieInbrengt, AanEenAndereOrganisatieNaHetJaDaar) {
    auto po = h.als(Rol::procesondersteuner);
    const auto vraag = po.haal(hier("/inbrengers/overdragen"));
    const hulp::Velden velden{{"versie", hulp::invoer(vraag, "versie")},
                              {"wie", "anders"},
                              {"email", "cor@arts.example"},
                              {"reden", "De huisarts belde op maandag."}};
    EXPECT_THAT(po.volg(po.post(hier("/inbrengers/overdragen"), velden)).lichaam, HasSubstr("als dit adres van een verwijzer"));
    auto cor = als("cor@arts.example");
    EXPECT_EQ(cor.haal(hier()).status, 404);
    const auto lijst = cor.haal("/werkvoorraad");
    EXPECT_THAT(lijst.lichaam, HasSubstr("Antwoord: neem je een casus over?"));
    const auto begin = lijst.lichaam.find("/inbrengverzoeken/");
    const auto pad = lijst.lichaam.substr(begin, 18 + 16);
    const auto pagina = cor.haal(pad);
    EXPECT_THAT(pagina.lichaam, HasSubstr(nummer));
    EXPECT_THAT(pagina.lichaam, Not(HasSubstr("Zilvervos")));
    EXPECT_EQ(als("bas@wijk.example").haal(pad).status, 404) << "de vraag was niet aan hem";
    EXPECT_EQ(hulp::kop(cor.post(pad + "/aannemen", {}), "Location"), hier("?gelukt=aangenomen"));
    EXPECT_EQ(cor.haal(hier("/dossier")).status, 200);
    EXPECT_EQ(h.als(Rol::inbrenger).haal(hier()).status, 404);
    EXPECT_EQ(cor.post(pad + "/weigeren", {}).status, 404);
}

TEST_F(WieInbrengt, EenMedeInbrengerDoetMeeEnStaptErWeerUit) {
    auto anja = h.als(Rol::inbrenger);
    const auto vraag = anja.haal(hier("/inbrengers/mede"));
    anja.post(hier("/inbrengers/mede"), {{"versie", hulp::invoer(vraag, "versie")}, {"wie", keuze(vraag, "Bas Vink")}});
    auto bas = als("bas@wijk.example");
    const auto pagina = bas.haal(hier("/inbrengers"));
    EXPECT_THAT(pagina.lichaam, HasSubstr("Ik doe niet meer mee"));
    EXPECT_THAT(pagina.lichaam, Not(HasSubstr("Draag de casus over")));
    EXPECT_EQ(bas.haal(hier("/inbrengers/overdragen")).status, 403);
    EXPECT_EQ(bas.post(hier("/inbrengers/einde"), {{"wie", hulp::invoer(pagina, "wie")}}).status, 303);
    EXPECT_EQ(bas.haal(hier()).status, 404);
}

/// What hangs on an account that is blocked finds somebody else.
TEST_F(WieInbrengt, EenGeblokkeerdeInbrengerIsEenTaakVoorDeProcesondersteuner) {
    auto po = h.als(Rol::procesondersteuner);
    po.post(hier("/behandelaar"), {{"wie", "ik"}});
    auto b = h.als(Rol::beheerder);
    const auto blokkeer = [&](Rol rol) {
        const auto pad = "/beheer/gebruikers/" + toegang::ref_van(h.account(rol).getal) + "/blokkeren";
        const auto pagina = b.haal(pad);
        EXPECT_EQ(pagina.lichaam.find(nummer), std::string::npos) << "een beheerder ziet geen casus";
        EXPECT_EQ(b.post(pad, {{"toch", "ja"}}).status, 303);
        return pagina.lichaam;
    };
    EXPECT_THAT(blokkeer(Rol::inbrenger), HasSubstr("1 lopende casus als inbrenger"));
    EXPECT_THAT(po.haal("/werkvoorraad").lichaam, HasSubstr("Zoek een andere inbrenger voor casus " + nummer));
    EXPECT_THAT(blokkeer(Rol::procesondersteuner), HasSubstr("1 lopende casus als behandelaar"));
    EXPECT_FALSE(h.schrijf(
        [&](storage::Sessie& s) { return s.een("SELECT 1 FROM casus_casus WHERE behandelaar_id IS NOT NULL").has_value(); }));
}

}  // namespace

// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/wijziging.hpp"
#include "hulp/huis.hpp"

/// Somebody who works in more than one region, or only in another one: what a beheerder of this region sees and can do (S8, S20, S29).
namespace toegang {
namespace {

using testing::HasSubstr;
using testing::Not;

class Regios : public Huis {
  protected:
    Regios() {
        t.om.demo = true;
        maak("fg@nym.example", "Fatma", {Rol::fg});
        zet("bea@arn.example", "Bea", arnhem, Rol::beheerder);
        zet("frits@arn.example", "Frits", arnhem, Rol::fg);
        petra = maak("petra@nym.example", "Petra Naam", {Rol::procesondersteuner});
        schrijf([&](storage::Sessie& s) { s.doe("UPDATE toegang_account SET telefoon = '06 11111111' WHERE id = ?1", petra); });
    }
    AccountId zet(const std::string& email, const std::string& naam, RegioId regio, Rol rol) {
        const auto id = maak(email, naam, {});
        geef(id, regio, rol);
        return id;
    }
    void geef(AccountId id, RegioId regio, Rol rol) {
        schrijf([&](storage::Sessie& s) { EXPECT_TRUE(geef_rol(s, t.ids, regio, id, rol, t.nu())); });
    }
    std::string pad(AccountId id, const std::string& stuk = {}) { return "/beheer/gebruikers/" + ref_van(id.getal) + stuk; }
    std::string goedkeuring(RegioId regio) {
        return schrijf([&](storage::Sessie& s) {
            return "/beheer/wijzigingen/" + ref_van(open_verzoeken(s, regio, t.nu()).at(0).id.getal) + "/goedkeuring";
        });
    }
    std::int64_t mails_aan(const std::string& email) {
        return schrijf([&](storage::Sessie& s) {
            return s.een("SELECT COUNT(*) FROM outbox_bericht WHERE aan_account = ?1", account_met_email(s, email)->id)->getal(0);
        });
    }
    bool heeft_wachtwoord(AccountId id) {
        return schrijf([&](storage::Sessie& s) { return wachtwoord_hash_van(s, id).has_value(); });
    }
    AccountId petra;
};
OP_BEIDE(Regios);

TEST_P(Regios, S20_EenRolDieAlleenGevraagdIsLaatVanIemandElderSNietsZien) {
    auto b = als("bea@arn.example");
    std::vector<std::string> antwoorden;
    for (const char* email : {"petra@nym.example", "niemand@elders.example"}) {
        b.haal("/beheer/gebruikers/nieuw");
        const auto uit = b.post("/beheer/gebruikers/nieuw",
                                {{"email", email}, {"naam", "P. Getypt"}, {"rol", "anonimiseerder"}, {"reden", "x"}});
        EXPECT_THAT(uit.lichaam, HasSubstr("Wacht op een tweede persoon"));
        EXPECT_THAT(uit.lichaam, HasSubstr("href=\"/beheer/wijzigingen\">Verder")) << "de pagina van de persoon is er nog niet";
        antwoorden.push_back(
            uit.lichaam.substr(uit.lichaam.find("<main"), uit.lichaam.find("</main") - uit.lichaam.find("<main")));
    }
    EXPECT_EQ(antwoorden[0], antwoorden[1]);
    const auto wacht = b.haal("/beheer/wijzigingen").lichaam;
    EXPECT_THAT(wacht, AllOf(HasSubstr("petra@nym.example"), Not(HasSubstr("Petra Naam"))));
    EXPECT_THAT(b.haal("/beheer/gebruikers").lichaam, Not(HasSubstr("etra")));
    for (const char* stuk : {"", "/blokkeren", "/wachtwoord", "/email", "/tweede-stap", "/rollen"})
        EXPECT_EQ(b.haal(pad(petra, stuk)).status, 404) << stuk;
    b.haal("/start");
    for (const char* stuk :
         {"/blokkeren", "/toelaten", "/wachtwoord", "/email", "/tweede-stap", "/rollen", "/rollen/procesondersteuner/einde"})
        EXPECT_EQ(b.post(pad(petra, stuk), {{"reden", "x"}, {"email", "dief@kwaad.example"}, {"rol", "expert"}}).status, 404)
            << stuk;
}

TEST_P(Regios, S29_DeToegangVanIemandDieElderSWerktVraagtEenJaVanDaar) {
    geef(petra, arnhem, Rol::expert);
    met_totp(petra);
    auto b = als("bea@arn.example"), frits = als("frits@arn.example"), fatma = als("fg@nym.example");
    for (const auto& [stuk, velden] : {std::pair<std::string, hulp::Velden>{"/wachtwoord", {{"reden", "vergeten"}}},
                                       {"/tweede-stap", {{"reden", "telefoon kwijt"}}},
                                       {"/email", {{"reden", "nieuwe baan"}, {"email", "dief@kwaad.example"}}}}) {
        const auto hier = mails_aan("frits@arn.example"), daar = mails_aan("fg@nym.example");
        EXPECT_THAT(b.haal(pad(petra, stuk)).lichaam, HasSubstr("Deze persoon werkt ook in Regio Nijmegen. Een beheerder of"))
            << stuk;
        EXPECT_THAT(b.post(pad(petra, stuk), velden).lichaam,
                    HasSubstr("functionaris gegevensbescherming van Regio Nijmegen moet"));
        EXPECT_EQ(mails_aan("frits@arn.example"), hier + 1) << stuk;
        EXPECT_EQ(mails_aan("fg@nym.example"), daar + 1) << stuk;
        frits.haal("/beheer/wijzigingen");
        EXPECT_EQ(frits.post(goedkeuring(arnhem), {}).status, 403) << "niet iemand van de regio die het vroeg: " << stuk;
        schrijf([&](storage::Sessie& s) {
            EXPECT_TRUE(account(s, petra)->totp_aan);
            EXPECT_TRUE(wachtwoord_hash_van(s, petra));
            EXPECT_EQ(s.een("SELECT COUNT(*) FROM toegang_link")->getal(0), 0);
        });
        EXPECT_THAT(fatma.haal("/beheer/wijzigingen").lichaam, HasSubstr("Bea, Regio Arnhem, ")) << stuk;
        fatma.post(goedkeuring(nijmegen).replace(goedkeuring(nijmegen).rfind('/'), std::string::npos, "/afwijzing"), {});
        EXPECT_THAT(b.haal("/beheer/wijzigingen").lichaam, HasSubstr("Er wacht niets op goedkeuring")) << stuk;
    }
    b.haal(pad(petra, "/wachtwoord"));
    b.post(pad(petra, "/wachtwoord"), {{"reden", "vergeten"}});
    fatma.haal("/beheer/wijzigingen");
    EXPECT_THAT(fatma.post(goedkeuring(nijmegen), {}).lichaam, HasSubstr("De wijziging is doorgevoerd"));
    EXPECT_FALSE(heeft_wachtwoord(petra));
}

TEST_P(Regios, S29_ElkeAndereRegioMoetJaZeggen) {
    const auto breda = schrijf(
        [&](storage::Sessie& s) { return regio::maak(s, t.ids, "BRE", "Regio Breda", regio::Regels::nijmegen(), t.nu()); });
    zet("fenna@bre.example", "Fenna", breda, Rol::fg);
    geef(petra, arnhem, Rol::expert);
    geef(petra, breda, Rol::expert);
    auto b = als("bea@arn.example");
    b.haal(pad(petra, "/wachtwoord"));
    EXPECT_THAT(b.post(pad(petra, "/wachtwoord"), {{"reden", "vergeten"}}).lichaam,
                HasSubstr("van Regio Breda en Regio Nijmegen"));
    auto fatma = als("fg@nym.example"), fenna = als("fenna@bre.example");
    fatma.haal("/beheer/wijzigingen");
    EXPECT_THAT(fatma.post(goedkeuring(nijmegen), {}).lichaam, HasSubstr("gegevensbescherming van Regio Breda moet"));
    EXPECT_TRUE(heeft_wachtwoord(petra));
    fenna.haal("/beheer/wijzigingen");
    EXPECT_EQ(fenna.post(goedkeuring(breda), {}).status, 200);
    EXPECT_FALSE(heeft_wachtwoord(petra));
}

TEST_P(Regios, S29_WieErIntussenEldersBijkwamTeltMee) {
    const auto eef = zet("eef@arn.example", "Eef", arnhem, Rol::inbrenger);
    auto b = als("bea@arn.example"), frits = als("frits@arn.example");
    b.haal(pad(eef, "/wachtwoord"));
    b.post(pad(eef, "/wachtwoord"), {{"reden", "vergeten"}});
    geef(eef, nijmegen, Rol::procesondersteuner);
    frits.haal("/beheer/wijzigingen");
    EXPECT_EQ(frits.post(goedkeuring(arnhem), {}).status, 409);
    EXPECT_TRUE(heeft_wachtwoord(eef));
}

TEST_P(Regios, S29_BlokkerenSluitAlleenDeEigenRegioAlsIemandElderSWerkt) {
    std::vector<RegioId> gemeld;
    t.bus.luister<AccountGeblokkeerd>([&](const AccountGeblokkeerd& e) { gemeld.push_back(e.kijker.regio); });
    geef(petra, arnhem, Rol::expert);
    auto b = als("bea@arn.example");
    EXPECT_THAT(
        b.haal(pad(petra, "/blokkeren")).lichaam,
        AllOf(HasSubstr("Deze persoon werkt ook in Regio Nijmegen. Daar verandert niets."), HasSubstr("Toegang beëindigen")));
    const auto eerder = mails_aan("petra@nym.example");
    EXPECT_EQ(hulp::kop(b.post(pad(petra, "/blokkeren"), {}), "Location"), pad(petra) + "?gelukt=beeindigd");
    EXPECT_EQ(mails_aan("petra@nym.example"), eerder + 1);
    EXPECT_EQ(gemeld, std::vector{arnhem});
    schrijf([&](storage::Sessie& s) {
        EXPECT_FALSE(account(s, petra)->geblokkeerd);
        EXPECT_TRUE(rollen(s, arnhem, petra, t.nu()).leeg());
        EXPECT_FALSE(rollen(s, nijmegen, petra, t.nu()).leeg());
    });
    EXPECT_THAT(b.haal(pad(petra)).lichaam, AllOf(HasSubstr("werkt niet meer in deze regio"), Not(HasSubstr("06 11111111"))));
    EXPECT_EQ(b.post(pad(petra, "/blokkeren"), {}).status, 404) << "een oud-medewerker hoort niet meer bij deze regio";
    auto p = browser();
    EXPECT_EQ(log_in(p, "petra@nym.example"), "/start");
}

TEST_P(Regios, S29_WieElderSGeblokkeerdIsKomtNietTerugDoorEenRolHier) {
    schrijf([&](storage::Sessie& s) { zet_geblokkeerd(s, petra, t.nu()); });
    geef(petra, arnhem, Rol::expert);
    auto b = als("bea@arn.example"), frits = als("frits@arn.example");
    b.haal(pad(petra));
    EXPECT_THAT(b.post(pad(petra, "/toelaten"), {}).lichaam, HasSubstr("gegevensbescherming van Regio Nijmegen moet"));
    frits.haal("/beheer/wijzigingen");
    EXPECT_EQ(frits.post(goedkeuring(arnhem), {}).status, 403);
    EXPECT_TRUE(schrijf([&](storage::Sessie& s) { return account(s, petra)->geblokkeerd; }));
}

TEST_P(Regios, S25_WieElderSIsUitgenodigdKrijgtHierGeenAndereInstelcode) {
    const auto nieuw = schrijf([&](storage::Sessie& s) {
        const auto id = *maak_account(s, t.ids, {.email = "noor@nym.example", .naam = "Noor"}, t.nu());
        EXPECT_TRUE(geef_rol(s, t.ids, nijmegen, id, Rol::procesondersteuner, t.nu()));
        return id;
    });
    const auto code = schrijf([&](storage::Sessie& s) { return maak_instelcode(s, t.om, nieuw); });
    auto b = als("bea@arn.example");
    b.haal("/beheer/gebruikers/nieuw");
    const auto uit = b.post("/beheer/gebruikers/nieuw", {{"email", "noor@nym.example"}, {"naam", "N"}, {"rol", "expert"}});
    EXPECT_THAT(uit.lichaam, Not(HasSubstr("id=\"instelcode\"")));
    EXPECT_TRUE(schrijf([&](storage::Sessie& s) { return instelcode_klopt(s, t.om, nieuw, code); }));
}

}  // namespace
}  // namespace toegang

// SPDX-License-Identifier: EUPL-1.2
#include "verhalen/weg.hpp"

/// S16: opening a great deal at once is stopped until the second factor was shown again; noodtoegang is short, rare, told and checked.
namespace {

using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class S16 : public hulp::Weg {
  protected:
    static constexpr const char* kWachtwoord = "paard batterij nietje";
    static constexpr const char* kReden = "De politie belt nu en er is niemand anders bereikbaar.";

    void dien_in_keer(int hoeveel) {
        for (int i = 0; i < hoeveel; ++i) nummers.push_back(dien_in());
    }
    static std::string dossier(const std::string& n) { return "/casussen/" + n + "/dossier"; }
    bool opent(hulp::Browser& b, const std::string& n) { return b.haal(dossier(n)).status == 200; }
    web::Antwoord laat_zien(hulp::Browser& b, const web::Antwoord& stuurt_weg) {
        EXPECT_THAT(hulp::kop(stuurt_weg, "Location"), testing::StartsWith("/bevestigen"));
        const auto pagina = b.volg(stuurt_weg);
        return b.volg(b.post("/bevestigen", {{"naar", hulp::invoer(pagina, "naar")}, {"wachtwoord-nu", kWachtwoord}}));
    }
    std::int64_t mails_aan(Rol rol, const std::string& soort) {
        return h.schrijf([&](storage::Sessie& s) {
            return s.een("SELECT count(*) FROM outbox_bericht WHERE aan_account = ?1 AND soort = ?2", h.account(rol), soort)
                ->getal(0);
        });
    }
    void later(std::chrono::minutes m) { h.klok().zet(h.nu() + m); }
    /// Fresh proof, and then the form.
    web::Antwoord vraag_nood(hulp::Browser& b, const std::string& n) {
        return laat_zien(b, b.haal("/casussen/" + n + "/noodtoegang"));
    }
    web::Antwoord open_nood(hulp::Browser& b, const std::string& n) {
        vraag_nood(b, n);
        return b.post("/casussen/" + n + "/noodtoegang", {{"reden", kReden}});
    }
    std::vector<std::string> nummers;
};

TEST_F(S16, WieMeerDanDertigDossiersInEenUurOpentLaatEerstDeTweedeStapZien) {
    dien_in_keer(31);
    auto b = h.als(Rol::procesondersteuner);
    later(std::chrono::minutes{1});
    for (const auto& n : nummers) EXPECT_TRUE(opent(b, n)) << n;
    later(std::chrono::minutes{1});
    const auto tegen = b.haal(dossier(nummers[0]));
    EXPECT_EQ(tegen.status, 303);
    EXPECT_EQ(mails_aan(Rol::fg, "toegang.melding"), 1);
    EXPECT_EQ(b.haal("/start").status, 200) << "het eigen account blijft open";
    EXPECT_THAT(laat_zien(b, tegen).lichaam, HasSubstr("Zilvervos"));
    EXPECT_TRUE(opent(b, nummers[1])) << "wat eerder telde, telt niet opnieuw";
    EXPECT_EQ(mails_aan(Rol::fg, "toegang.melding"), 1);
}

TEST_F(S16, DezelfdeCasusOfEenAnderUurTeltNietMee) {
    dien_in_keer(32);
    auto b = h.als(Rol::procesondersteuner);
    for (int keer = 0; keer < 120; ++keer) EXPECT_TRUE(opent(b, nummers[0]));
    for (int i = 0; i < 16; ++i) EXPECT_TRUE(opent(b, nummers[i]));
    later(std::chrono::minutes{61});
    auto weer = h.als(Rol::procesondersteuner);
    for (int i = 16; i < 32; ++i) EXPECT_TRUE(opent(weer, nummers[i]));
    later(std::chrono::minutes{1});
    EXPECT_TRUE(opent(weer, nummers[0]));
    EXPECT_EQ(mails_aan(Rol::fg, "toegang.melding"), 0);
}

TEST_F(S16, MeerDanTienBsnsInEenUurIsOokTeVeel) {
    dien_in_keer(11);
    auto b = h.als(Rol::procesondersteuner);
    later(std::chrono::minutes{1});
    b.haal("/start");
    for (const auto& n : nummers) EXPECT_EQ(b.post("/casussen/" + n + "/bsn", {{"doel", "monitoring"}}).status, 200);
    later(std::chrono::minutes{1});
    EXPECT_FALSE(opent(b, nummers[0]));
    EXPECT_EQ(mails_aan(Rol::fg, "toegang.melding"), 1);
}

TEST_F(S16, EenTokenVanHetzelfdeAccountStaatEenUurStilEnWatJeTypteBlijftBewaard) {
    dien_in_keer(31);
    const auto token = h.schrijf([&](storage::Sessie& s) {
        return toegang::maak_token(s, h.huis().ids(), h.nijmegen, h.account(Rol::procesondersteuner), {"casus.lezen"}, h.nu())
            .waarde();
    });
    const auto api = [&] { return h.niemand().api(web::Methode::get, "/api/v1/casussen/" + nummers[0], token).status; };
    auto b = h.als(Rol::procesondersteuner);
    EXPECT_EQ(api(), 200);
    later(std::chrono::minutes{1});
    for (const auto& n : nummers) EXPECT_TRUE(opent(b, n));
    EXPECT_EQ(api(), 429);
    later(std::chrono::minutes{1});
    const auto tegen = b.post("/casussen/" + nummers[0] + "/deling-stoppen", {{"reden", "Moeder belde vanmorgen."}});
    EXPECT_THAT(laat_zien(b, tegen).lichaam, HasSubstr("Moeder belde vanmorgen."));
    later(std::chrono::minutes{60});
    EXPECT_EQ(api(), 200);
}

TEST_F(S16, NoodtoegangOpentEenDossierVierUurEnDaarnaZitEenAnderVoor) {
    getekend();
    auto b = h.als(Rol::voorzitter);
    EXPECT_EQ(b.haal(dossier(nummer)).status, 404);
    EXPECT_THAT(vraag_nood(b, nummer).lichaam, HasSubstr("niet meer voorzitten"));
    EXPECT_EQ(b.post("/casussen/" + nummer + "/noodtoegang", {{"reden", "Te kort."}}).status, 400);
    EXPECT_EQ(hulp::kop(b.post("/casussen/" + nummer + "/noodtoegang", {{"reden", kReden}}), "Location"), dossier(nummer));
    EXPECT_THAT(b.haal(dossier(nummer)).lichaam, HasSubstr("Zilvervos"));
    EXPECT_EQ(b.haal("/casussen/" + nummer + "/noodtoegang").status, 404) << "verlengen kan niet";
    for (const char* anders : {"/bsn", "/advies", "/toegang", "/versneld"})
        EXPECT_EQ(b.haal("/casussen/" + nummer + anders).status, 404) << anders;
    EXPECT_EQ(b.post("/casussen/" + nummer + "/versneld",
                     {{"reden", kReden}, {"datum-dag", "24"}, {"datum-maand", "11"}, {"datum-jaar", "2026"}, {"versie", "1"}})
                  .status,
              404)
        << "lezen is geen voorzitten";
    EXPECT_THAT(b.haal("/start").lichaam, HasSubstr(dossier(nummer)));
    EXPECT_THAT(b.haal("/werkvoorraad").lichaam, Not(HasSubstr(nummer))) << "de casus is van een ander";
    EXPECT_EQ(h.als(Rol::waarnemend_voorzitter).haal("/casussen/" + nummer).status, 200);
    EXPECT_EQ(mails_aan(Rol::waarnemend_voorzitter, "casus.noodtoegang"), 1);
    EXPECT_EQ(mails_aan(Rol::procesondersteuner, "casus.noodtoegang"), 1);
    later(std::chrono::hours{4});
    EXPECT_EQ(h.als(Rol::voorzitter).haal("/casussen/" + nummer).status, 404);
}

TEST_F(S16, NoodtoegangStaatBijDeFgTotHijIsNagekeken) {
    getekend();
    auto b = h.als(Rol::voorzitter);
    ASSERT_EQ(open_nood(b, nummer).status, 303);
    EXPECT_EQ(mails_aan(Rol::fg, "toegang.melding"), 1);
    auto fg = h.als(Rol::fg);
    EXPECT_THAT(fg.haal("/start").lichaam, HasSubstr("Kijk 1 noodtoegang na"));
    later(std::chrono::hours{24 * 9});
    fg = h.als(Rol::fg);
    const auto lijst = fg.haal("/noodtoegang");
    EXPECT_THAT(lijst.lichaam, HasSubstr(kReden));
    EXPECT_THAT(lijst.lichaam, HasSubstr("Te laat"));
    EXPECT_THAT(lijst.lichaam, Not(HasSubstr("Zilvervos")));
    const auto actie = adres(lijst, "action", "/oordeel");
    EXPECT_EQ(fg.post(actie, {}).status, 400);
    EXPECT_EQ(fg.post(actie, {{"oordeel", "terecht"}}).status, 303);
    EXPECT_EQ(fg.post(actie, {{"oordeel", "onterecht"}}).status, 404) << "een keer";
    EXPECT_THAT(fg.haal("/noodtoegang").lichaam, HasSubstr("niets na te kijken"));
    EXPECT_THAT(h.als(Rol::inbrenger).haal("/casussen/" + nummer + "/toegang").lichaam,
                HasSubstr("Opende het dossier met noodtoegang"));
}

TEST_F(S16, DrieKeerInDertigDagenEnNooitVoorWieIsUitgeslotenOfZonderVersBewijs) {
    dien_in_keer(5);
    auto b = h.als(Rol::voorzitter);
    b.haal("/start");
    EXPECT_EQ(b.post("/casussen/" + nummers[0] + "/noodtoegang", {{"reden", kReden}}).status, 403) << "zonder vers bewijs";
    const auto uitgesloten = nummers[4];
    const auto po = h.kijker(Rol::procesondersteuner);
    h.schrijf([&](storage::Sessie& s) {
        const auto c = casus::vind(s, po, uitgesloten, h.nu()).waarde().casus;
        casus::sluit_uit(s, h.huis().om(), po, c, h.account(Rol::voorzitter), {}, h.nu());
    });
    EXPECT_EQ(open_nood(b, nummers[0]).status, 303);
    for (const auto& n : {nummers[1], nummers[2]})
        EXPECT_EQ(b.post("/casussen/" + n + "/noodtoegang", {{"reden", kReden}}).status, 303) << n;
    EXPECT_EQ(b.post("/casussen/" + nummers[3] + "/noodtoegang", {{"reden", kReden}}).status, 400);
    EXPECT_EQ(b.post("/casussen/" + uitgesloten + "/noodtoegang", {{"reden", kReden}}).status, 404);
    later(std::chrono::hours{24 * 30});
    auto weer = h.als(Rol::voorzitter);
    EXPECT_EQ(open_nood(weer, nummers[3]).status, 303);
}

TEST_F(S16, NaEenOverlijdenIsErGeenNoodtoegangMeer) {
    dien_in_keer(1);
    const auto po = h.kijker(Rol::procesondersteuner);
    h.schrijf([&](storage::Sessie& s) {
        const auto c = casus::vind(s, po, nummers[0], h.nu()).waarde().casus;
        ASSERT_TRUE(casus::gebeur(s, h.huis().om(), po, c.id, {.stap = casus::Stap::overlijden, .versie = c.versie}, h.nu()));
    });
    auto b = h.als(Rol::voorzitter);
    EXPECT_EQ(b.haal("/casussen/" + nummers[0] + "/noodtoegang").status, 409);
}

}  // namespace

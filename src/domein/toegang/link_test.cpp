// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/link.hpp"

#include <thread>

#include "domein/toegang/sessie.hpp"
#include "hulp/huis.hpp"
#include "outbox/outbox.hpp"

namespace toegang {
namespace {

using testing::HasSubstr;

/// Keeps the messages that left.
class Bus : public outbox::Vervoer {
  public:
    mail::Verzending breng(const mail::Adres&, const std::string& aan, const std::string& bericht, outbox::BerichtId) override {
        berichten.emplace_back(aan, bericht);
        return {.verzonden = true, .code = 250};
    }
    bool blijft_leesbaar() const override { return false; }
    std::vector<std::pair<std::string, std::string>> berichten;
};

class Links : public Huis {
  protected:
    /// Sends what is due; the path of the link in the last message, or empty.
    std::string verstuur() {
        outbox::Verzender verzender(db(), t.sleutels, {"Overlegtafel", "afzender@oph.example"}, post);
        registreer_links(verzender, t.om);
        verzender.verstuur(t.nu());
        if (post.berichten.empty()) return {};
        std::string tekst = post.berichten.back().second;
        for (std::size_t plek = 0; (plek = tekst.find("=\r\n")) != std::string::npos;)
            tekst.erase(plek, 3);  // folded by quoted-printable
        const std::string begin = t.om.basis_url + "/link/";
        const auto plek = tekst.find(begin);
        return plek == std::string::npos ? "" : "/link/" + tekst.substr(plek + begin.size(), 43);
    }
    AccountId genodigde(std::initializer_list<Rol> rollen_van) {
        return schrijf([&](storage::Sessie& s) {
            const auto id = *maak_account(s, t.ids, {.email = "n@oph.example", .naam = "Noor"}, t.nu());
            for (const Rol r : rollen_van) EXPECT_TRUE(geef_rol(s, t.ids, nijmegen, id, r, t.nu()));
            EXPECT_TRUE(stuur_uitnodiging(s, t.om, nijmegen, *account(s, id), t.nu()));
            return id;
        });
    }
    std::string instelcode(AccountId id) {
        return schrijf([&](storage::Sessie& s) { return maak_instelcode(s, t.om, id); });
    }
    std::string vraag_wachtwoord(hulp::Browser& b, const std::string& email) {
        b.haal("/wachtwoord-vergeten");
        EXPECT_THAT(b.post("/wachtwoord-vergeten", {{"email", email}}).lichaam, HasSubstr("Hoort dit adres bij een account?"));
        return verstuur();
    }
    Bus post;
};
OP_BEIDE(Links);

TEST_P(Links, UitnodigingMetCodeEnWachtwoordOpentHetAccountTotDeTweedeStap) {
    const auto id = genodigde({Rol::inbrenger});
    const auto code = instelcode(id), pad = verstuur();
    auto b = browser();
    ASSERT_EQ(b.haal(pad).status, 200);
    const auto uit = b.post(pad, {{"code-instellen", code}, {"wachtwoord", kWachtwoord}});
    EXPECT_THAT(hulp::kop(uit, "Location"), testing::StartsWith("/inloggen/instellen?bewijs="));
    EXPECT_THAT(b.volg(uit).lichaam, HasSubstr("ret-qr"));
    EXPECT_EQ(browser().haal(pad).status, 404) << "een link werkt een keer";
}

TEST_P(Links, S10_EenScannerDieTwintigKeerKijktVerandertNiets) {
    const auto id = genodigde({Rol::expert});
    const auto code = instelcode(id), pad = verstuur();
    for (int k = 0; k < 20; ++k) EXPECT_EQ(browser().haal(pad).status, 200);
    auto b = browser();
    b.haal(pad);
    EXPECT_EQ(hulp::kop(b.post(pad, {{"code-instellen", code}, {"wachtwoord", kWachtwoord}}), "Location"), "/inloggen/verder");
    EXPECT_EQ(b.haal("/start").status, 200);
}

TEST_P(Links, S10_NaDrieFouteCodesIsDeLinkDood) {
    const auto id = genodigde({Rol::expert});
    const auto code = instelcode(id), pad = verstuur();
    auto b = browser();
    b.haal(pad);
    for (const int verwacht : {400, 400, 404})
        EXPECT_EQ(b.post(pad, {{"code-instellen", "AAAA-AAAA"}, {"wachtwoord", kWachtwoord}}).status, verwacht);
    EXPECT_EQ(b.post(pad, {{"code-instellen", code}, {"wachtwoord", kWachtwoord}}).status, 404);
}

TEST_P(Links, S10_NaTweeenzeventigUurWerktHijNietMeer) {
    genodigde({Rol::expert});
    const auto pad = verstuur();
    t.klok.vooruit(std::chrono::hours{72} - std::chrono::seconds{1});
    EXPECT_EQ(browser().haal(pad).status, 200);
    t.klok.vooruit(std::chrono::seconds{1});
    EXPECT_EQ(browser().haal(pad).status, 404);
}

TEST_P(Links, S12_InDeTabellenStaatGeenWerkendeLink) {
    genodigde({Rol::expert});
    const auto geheim = verstuur().substr(6);
    schrijf([&](storage::Sessie& s) {
        for (const char* sql : {"SELECT hash FROM toegang_linkgeheim", "SELECT tekst FROM outbox_bericht",
                                "SELECT link_gegevens FROM outbox_bericht"})
            for (const auto& rij : s.vraag(sql)) EXPECT_TRUE(rij.leeg(0) || rij.bytes(0).data.find(geheim) == std::string::npos);
    });
}

TEST_P(Links, WachtwoordVergetenZegtVoorElkAdresHetzelfdeEnMailtAlleenHetAccount) {
    t.om.demo = true;
    maak("a@oph.example", "Anja", {Rol::inbrenger});
    auto b = browser();
    EXPECT_EQ(vraag_wachtwoord(b, "niemand@oph.example"), "");
    EXPECT_TRUE(post.berichten.empty());
    const auto pad = vraag_wachtwoord(b, "A@oph.example");
    ASSERT_EQ(post.berichten.size(), 1U);
    auto ander = browser();
    EXPECT_EQ(log_in(ander, "a@oph.example"), "/start");
    b.haal(pad);
    EXPECT_EQ(b.post(pad, {{"wachtwoord", "kort"}}).status, 400);
    EXPECT_EQ(b.post(pad, {{"wachtwoord", "een heel ander wachtwoord"}}).status, 303);
    EXPECT_EQ(ander.haal("/start").status, 303) << "andere sessies zijn voorbij";
    EXPECT_EQ(log_in(b, "a@oph.example", "een heel ander wachtwoord"), "/start");
}

TEST_P(Links, S34_WachtwoordVergetenStuurtGeenHonderdenMails) {
    maak("a@oph.example", "Anja", {Rol::expert});
    const auto vraag = [&](const std::string& email, const std::string& afzender) {
        auto b = browser();
        b.afzender = afzender;
        b.haal("/wachtwoord-vergeten");
        return b.post("/wachtwoord-vergeten", {{"email", email}}).status;
    };
    for (const char* email : {"a@oph.example", "niemand@oph.example"}) {
        std::vector<int> uit;
        for (int k = 0; k < 5; ++k) uit.push_back(vraag(email, "203.0.113." + std::to_string(k)));
        EXPECT_EQ(uit, (std::vector<int>{200, 200, 200, 429, 429})) << "S20: " << email;
    }
    int verstuurd = 0;
    for (int k = 0; k < 100; ++k)
        verstuurd += vraag("q" + std::to_string(k) + "@oph.example", "2001:db8:1:2::" + std::to_string(k)) == 200;
    EXPECT_EQ(verstuurd, 10);
    EXPECT_EQ(vraag("q99@oph.example", "2001:db8:1:3::1"), 200);
    t.klok.vooruit(std::chrono::minutes{20});
    EXPECT_EQ(vraag("a@oph.example", "203.0.113.9"), 200);
}

TEST_P(Links, S34_WieEenNieuwWachtwoordKoosKomtBinnenTerwijlAnderenRaden) {
    t.om.demo = true;
    maak("a@oph.example", "Anja", {Rol::expert});
    auto b = browser(), dief = browser();
    for (int k = 0; k < 60; ++k) {
        dief.afzender = "203.0.113." + std::to_string(k);
        log_in(dief, "a@oph.example", "dit is het niet");
    }
    EXPECT_EQ(log_in(b, "a@oph.example"), "status 429") << "van een plek waar zij nog nooit was";
    const auto pad = vraag_wachtwoord(b, "a@oph.example");
    b.haal(pad);
    EXPECT_EQ(b.post(pad, {{"wachtwoord", "een heel ander wachtwoord"}}).status, 303);
    EXPECT_EQ(log_in(b, "a@oph.example", "een heel ander wachtwoord"), "/start");
}

TEST_P(Links, S25_VeelLinksGevenNietMeerCodes) {
    met_totp(maak("a@oph.example", "Anja", {Rol::inbrenger}));
    std::vector<std::string> paden;
    for (int k = 0; k < 6; ++k) {
        auto b = browser();
        paden.push_back(vraag_wachtwoord(b, "a@oph.example"));
        t.klok.vooruit(std::chrono::minutes{20});
    }
    int nog_eens = 0, adres = 0;
    for (const auto& pad : paden)
        for (int i = 0; i < 3; ++i) {
            auto b = browser();
            b.afzender = "203.0.113." + std::to_string(++adres);
            b.haal(pad);
            const auto uit = b.post(pad, {{"wachtwoord", "een heel ander wachtwoord"}, {"code", "000000"}});
            nog_eens += uit.lichaam.find("Deze code klopt niet") != std::string::npos;
        }
    EXPECT_EQ(nog_eens, 2) << "van de 18: alleen de nieuwste link leeft, en die gaat dood bij de derde foute code";
}

TEST_P(Links, S25_WieMoetWachtenVerliestZijnLinkNiet) {
    const auto geheim = met_totp(maak("a@oph.example", "Anja", {Rol::inbrenger}));
    auto b = browser();
    const auto post = [&](const std::string& pad, const std::string& code) {
        b.haal(pad);
        return b.post(pad, {{"wachtwoord", "een heel ander wachtwoord"}, {"code", code}});
    };
    std::string pad;
    for (int k = 0; k < 3; ++k) {
        pad = vraag_wachtwoord(b, "a@oph.example");
        for (int i = 0; i < 3; ++i) post(pad, "000000");
        t.klok.vooruit(std::chrono::minutes{1});
    }
    t.klok.vooruit(std::chrono::minutes{45});
    pad = vraag_wachtwoord(b, "a@oph.example");
    int gewacht = 0;
    for (int i = 0; i < 6; ++i) gewacht += post(pad, "000000").lichaam.find("te vaak misgegaan") != std::string::npos;
    t.klok.vooruit(std::chrono::hours{24});
    EXPECT_GE(gewacht, 3) << "er is iets geweigerd zonder te kijken";
    EXPECT_EQ(post(pad, totp::code(geheim, t.nu())).status, 303);
}

TEST_P(Links, S25_WachtwoordVergetenSlaatDeTweedeStapNietOver) {
    met_totp(maak("a@oph.example", "Anja", {Rol::inbrenger}));
    auto b = browser();
    const auto pad = vraag_wachtwoord(b, "a@oph.example");
    b.haal(pad);
    EXPECT_EQ(b.post(pad, {{"wachtwoord", "een heel ander wachtwoord"}}).status, 400);
    EXPECT_EQ(b.post(pad, {{"wachtwoord", "een heel ander wachtwoord"}, {"code", herstelcodes[0]}}).status, 303);
    EXPECT_EQ(log_in(b, "a@oph.example", "een heel ander wachtwoord"), "/inloggen/code");
}

/// ASVS 2.5.6: of several links, in a box that may be read by somebody else, none survives the change that one of them made.
TEST_P(Links, EenGebruikteLinkOfNieuwWachtwoordDoodtDeAndere) {
    t.om.demo = true;
    maak("a@oph.example", "Anja", {Rol::inbrenger});
    auto b = browser();
    const auto oud = vraag_wachtwoord(b, "a@oph.example"), nieuw = vraag_wachtwoord(b, "a@oph.example");
    EXPECT_EQ(browser().haal(oud).status, 404) << "een nieuwe vervangt de oudere";
    b.haal(nieuw);
    EXPECT_EQ(b.post(nieuw, {{"wachtwoord", "een heel ander wachtwoord"}}).status, 303);

    const auto derde = vraag_wachtwoord(b, "a@oph.example");
    EXPECT_EQ(browser().haal(derde).status, 200);
    log_in(b, "a@oph.example", "een heel ander wachtwoord");
    b.haal("/account/wachtwoord");
    EXPECT_EQ(b.post("/account/wachtwoord", {{"wachtwoord-nu", "een heel ander wachtwoord"}, {"wachtwoord", kWachtwoord}}).status,
              303);
    EXPECT_EQ(browser().haal(derde).status, 404) << "een gewijzigd wachtwoord ook";
}

TEST_P(Links, EenAnderEmailadresDoodtDeLinkNaarHetOude) {
    t.om.demo = true;
    const auto id = maak("a@oph.example", "Anja", {Rol::expert});
    auto b = browser();
    const auto oud = vraag_wachtwoord(b, "a@oph.example");
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(stuur_emailbevestiging(s, t.om, nijmegen, *account(s, id), "anja@nieuw.example", t.nu()));
    });
    const auto bevestiging = verstuur();
    b.haal(bevestiging);
    EXPECT_EQ(b.post(bevestiging, {}).status, 303);
    EXPECT_EQ(browser().haal(oud).status, 404);
}

TEST_P(Links, S10_VanVeleGokkenTegelijkWordenErDrieBekeken) {
    const auto id = genodigde({Rol::expert});
    instelcode(id);
    const auto pad = verstuur();
    std::vector<std::thread> gokkers;
    for (int k = 0; k < 8; ++k)
        gokkers.emplace_back([&] {
            auto b = browser();
            b.haal(pad);
            b.post(pad, {{"code-instellen", "AAAA-AAAA"}, {"wachtwoord", kWachtwoord}});
        });
    for (auto& g : gokkers) g.join();
    EXPECT_EQ(schrijf([&](storage::Sessie& s) {
                  return audit::zoek(s, {.naam_begint_met = "toegang.link_gebruikt", .hoeveel = 20}).size();
              }),
              3U);
}

TEST_P(Links, EenInstelcodeWerktTweeenzeventigUur) {
    const auto id = genodigde({Rol::expert});
    const auto code = instelcode(id);
    const auto klopt = [&] { return schrijf([&](storage::Sessie& s) { return instelcode_klopt(s, t.om, id, code); }); };
    t.klok.vooruit(std::chrono::hours{72} - std::chrono::seconds{1});
    EXPECT_TRUE(klopt());
    t.klok.vooruit(std::chrono::seconds{1});
    EXPECT_FALSE(klopt());
}

}  // namespace
}  // namespace toegang

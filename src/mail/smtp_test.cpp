// SPDX-License-Identifier: EUPL-1.2
#include "mail/smtp.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "hulp/smtp_vanger.hpp"
#include "mail/bericht.hpp"

namespace mail {
namespace {

const std::string kVan = "post@regio.example";
const std::string kAan = "jan@wijkteam.example";

class Smtp : public testing::Test {
  protected:
    SmtpOpties opties() const {
        SmtpOpties o;
        o.host = "127.0.0.1";
        o.poort = vanger.poort();
        o.beveiliging = Beveiliging::geen;
        return o;
    }
    hulp::SmtpVanger vanger;
};

TEST_F(Smtp, brengt_precies_de_geschreven_bytes) {
    const std::string bericht =
        *schrijf_bericht({1, {"", kVan}, {"Zoë", kAan}, "Één", ".\n..twee punten\ngewoon", base::Moment{}});
    const auto uitkomst = verstuur(opties(), kVan, kAan, bericht);
    EXPECT_TRUE(uitkomst.verzonden);
    EXPECT_EQ(uitkomst.code, 250);
    ASSERT_EQ(vanger.ontvangen().size(), 1U);
    const auto post = vanger.ontvangen().front();
    EXPECT_EQ(post.ehlo, "regio.example");
    EXPECT_EQ(post.van, "<post@regio.example>");
    EXPECT_EQ(post.aan, "<jan@wijkteam.example>");
    std::string verwacht = bericht;
    verwacht.replace(verwacht.find("\r\n\r\n.\r\n..twee"), 13, "\r\n\r\n..\r\n...twee");
    EXPECT_EQ(post.data, verwacht);
}

TEST_F(Smtp, alleen_250_na_de_laatste_regel_is_verzonden) {
    struct Geval {
        const char* opdracht;
        const char* antwoord;
        const char* melding;
        bool server_onbereikbaar;
    };
    for (const auto& [opdracht, antwoord, melding, server] :
         std::vector<Geval>{{".", "554 nee", "geweigerd-554", false},
                            {".", "451 later", "geweigerd-451", false},
                            {".", "", "verbinding-verbroken", true},
                            {"RCPT", "550 onbekend", "geweigerd-550", false},
                            {"MAIL", "421 druk", "verbinding-verbroken", true}}) {
        vanger.antwoord_op(opdracht, antwoord);
        const auto uitkomst = verstuur(opties(), kVan, kAan, "Subject: x\r\n\r\nx\r\n");
        EXPECT_FALSE(uitkomst.verzonden) << opdracht << antwoord;
        EXPECT_EQ(uitkomst.melding, melding);
        EXPECT_EQ(uitkomst.server_onbereikbaar, server);
    }
    EXPECT_TRUE(vanger.ontvangen().empty());
}

TEST_F(Smtp, stuurt_niets_aan_een_server_zonder_starttls) {
    auto veilig = opties();
    veilig.beveiliging = Beveiliging::starttls;
    const auto uitkomst = verstuur(veilig, kVan, kAan, "x\r\n");
    EXPECT_FALSE(uitkomst.verzonden);
    EXPECT_EQ(uitkomst.melding, "geen-veilige-verbinding");
    EXPECT_TRUE(vanger.ontvangen().empty());
}

TEST_F(Smtp, weigert_onbeveiligd_buiten_deze_machine) {
    auto onveilig = opties();
    onveilig.host = "mail.example";
    EXPECT_THROW(verstuur(onveilig, kVan, kAan, "x"), std::invalid_argument);
}

TEST_F(Smtp, weigert_een_adres_met_meer_erin_dan_een_adres) {
    for (const std::string adres : {"a@b.example> SIZE=1", "a@b.example\r\nRCPT TO:<c@d.example>", "jän@b.example", ""}) {
        EXPECT_EQ(verstuur(opties(), kVan, adres, "x").melding, "adres-ongeldig");
        EXPECT_EQ(verstuur(opties(), adres, kAan, "x").melding, "adres-ongeldig");
    }
    EXPECT_TRUE(vanger.ontvangen().empty());
}

class SmtpMetTls : public testing::TestWithParam<std::pair<hulp::SmtpVanger::Tls, Beveiliging>> {
  protected:
    SmtpOpties opties() const {
        SmtpOpties o;
        o.host = "127.0.0.1";
        o.poort = vanger.poort();
        o.beveiliging = GetParam().second;
        o.ca_bestand = vanger.certificaat();
        o.gebruiker = "ot";
        o.wachtwoord = "geheim";
        return o;
    }
    hulp::SmtpVanger vanger{GetParam().first};
};
INSTANTIATE_TEST_SUITE_P(Op, SmtpMetTls,
                         testing::Values(std::pair{hulp::SmtpVanger::Tls::starttls, Beveiliging::starttls},
                                         std::pair{hulp::SmtpVanger::Tls::meteen, Beveiliging::tls}));

TEST_P(SmtpMetTls, logt_in_en_verstuurt_over_een_veilige_verbinding) {
    EXPECT_EQ(verstuur(opties(), kVan, kAan, "Subject: x\r\n\r\nx\r\n").melding, "verzonden");
    ASSERT_EQ(vanger.ontvangen().size(), 1U);
    const auto post = vanger.ontvangen().front();
    EXPECT_TRUE(post.veilig);
    EXPECT_EQ(post.login, std::string("\0ot\0geheim", 10));
    EXPECT_EQ(post.aan, "<jan@wijkteam.example>");
}

TEST_P(SmtpMetTls, vertrouwt_een_onbekend_certificaat_niet) {
    auto zonder = opties();
    zonder.ca_bestand.clear();
    const auto uitkomst = verstuur(zonder, kVan, kAan, "x\r\n");
    EXPECT_EQ(uitkomst.melding, "geen-veilige-verbinding");
    EXPECT_TRUE(uitkomst.server_onbereikbaar);
    EXPECT_TRUE(vanger.ontvangen().empty());
}

TEST_P(SmtpMetTls, vertrouwt_een_certificaat_van_een_andere_naam_niet) {
    auto anders = opties();
    anders.host = "localhost";
    EXPECT_EQ(verstuur(anders, kVan, kAan, "x\r\n").melding, "geen-veilige-verbinding");
    EXPECT_TRUE(vanger.ontvangen().empty());
}

TEST_P(SmtpMetTls, een_geweigerde_login_geldt_voor_elk_bericht) {
    vanger.antwoord_op("AUTH", "535 nee");
    const auto uitkomst = verstuur(opties(), kVan, kAan, "x\r\n");
    EXPECT_EQ(uitkomst.melding, "inloggen-geweigerd");
    EXPECT_TRUE(uitkomst.server_onbereikbaar);
    EXPECT_TRUE(vanger.ontvangen().empty());
}

TEST(SmtpZonderServer, is_onbereikbaar) {
    int dichte_poort = hulp::SmtpVanger().poort();
    EXPECT_EQ(verstuur({.host = "127.0.0.1", .poort = dichte_poort, .beveiliging = Beveiliging::geen}, kVan, kAan, "x").melding,
              "server-onbereikbaar");
}

}  // namespace
}  // namespace mail

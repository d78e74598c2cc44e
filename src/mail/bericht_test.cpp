// SPDX-License-Identifier: EUPL-1.2
#include "mail/bericht.hpp"

#include <gtest/gtest.h>

namespace mail {
namespace {

Bericht voorbeeld(std::string tekst) {
    return {77,
            {"Overlegtafel", "post@regio.example"},
            {"", "jan@wijkteam.example"},
            "Er staat iets klaar",
            std::move(tekst),
            base::om(base::datum(2026, 11, 24), 16, 0)};
}

std::string lichaam(std::string tekst) {
    const std::string bericht = *schrijf_bericht(voorbeeld(std::move(tekst)));
    return bericht.substr(bericht.find("\r\n\r\n") + 4);
}

TEST(Bericht, heeft_alle_koppen_en_een_vast_nummer) {
    EXPECT_EQ(*schrijf_bericht(voorbeeld("Beste Jan,\nlog in.")), "Date: Tue, 24 Nov 2026 15:00:00 +0000\r\n"
                                                                  "From: \"Overlegtafel\" <post@regio.example>\r\n"
                                                                  "To: jan@wijkteam.example\r\n"
                                                                  "Subject: Er staat iets klaar\r\n"
                                                                  "Message-ID: <77@regio.example>\r\n"
                                                                  "Auto-Submitted: auto-generated\r\n"
                                                                  "MIME-Version: 1.0\r\n"
                                                                  "Content-Type: text/plain; charset=utf-8\r\n"
                                                                  "Content-Transfer-Encoding: quoted-printable\r\n"
                                                                  "\r\n"
                                                                  "Beste Jan,\r\nlog in.\r\n");
}

TEST(Bericht, tekst_gaat_als_quoted_printable_met_crlf) {
    EXPECT_EQ(lichaam("één=1"), "=C3=A9=C3=A9n=3D1\r\n");
    EXPECT_EQ(lichaam("a\r\nb\rc\nd"), "a\r\nb\r\nc\r\nd\r\n");
    EXPECT_EQ(lichaam("a\tb"), "a=09b\r\n");
}

TEST(Bericht, een_lange_regel_wordt_zacht_gebroken_op_76) {
    EXPECT_EQ(lichaam(std::string(76, 'x')), std::string(76, 'x') + "\r\n");
    EXPECT_EQ(lichaam(std::string(77, 'x')), std::string(75, 'x') + "=\r\nxx\r\n");
    EXPECT_EQ(lichaam(std::string(74, 'x') + "éx"), std::string(74, 'x') + "=\r\n=C3=A9x\r\n");
}

TEST(Bericht, S26_weigert_stuurtekens_overal) {
    EXPECT_FALSE(schrijf_bericht(voorbeeld("a\x1b[31m")));
    EXPECT_FALSE(schrijf_bericht(voorbeeld("a\xff")));
    for (auto veld : {&Bericht::van, &Bericht::aan}) {
        Bericht fout = voorbeeld("x");
        (fout.*veld).naam = "a\r\nBcc: b@c.example";
        EXPECT_FALSE(schrijf_bericht(fout));
    }
    Bericht fout = voorbeeld("x");
    fout.onderwerp = "a\nBcc: b@c.example";
    EXPECT_FALSE(schrijf_bericht(fout));
}

}  // namespace
}  // namespace mail

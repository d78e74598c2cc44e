// SPDX-License-Identifier: EUPL-1.2
#include "mail/kop.hpp"

#include <gtest/gtest.h>

namespace mail {
namespace {
using namespace std::string_literals;

TEST(Tekstkop, gewone_tekst_gaat_zoals_zij_is) {
    EXPECT_EQ(*tekstkop("Subject", "Er staat iets klaar"), "Subject: Er staat iets klaar\r\n");
}

TEST(Tekstkop, andere_tekens_worden_gecodeerd) { EXPECT_EQ(*tekstkop("Subject", "Één"), "Subject: =?UTF-8?B?w4nDqW4=?=\r\n"); }

TEST(Tekstkop, wat_op_een_gecodeerd_woord_lijkt_wordt_zelf_gecodeerd) {
    EXPECT_EQ(*tekstkop("Subject", "=?UTF-8?Q?a?="), "Subject: =?UTF-8?B?PT9VVEYtOD9RP2E/PQ==?=\r\n");
}

TEST(Tekstkop, lange_tekst_wordt_gevouwen_op_spaties) {
    const std::string lang = "Je staat op de agenda van het overleg op dinsdag 24 november 2026 om 16.00 uur in Nijmegen";
    EXPECT_EQ(*tekstkop("Subject", lang), "Subject: Je staat op de agenda van het overleg op dinsdag 24 november 2026\r\n"
                                          " om 16.00 uur in Nijmegen\r\n");
}

TEST(Tekstkop, lange_gecodeerde_tekst_breekt_nooit_in_een_teken) {
    std::string lang;
    for (int i = 0; i < 60; ++i) lang += "ë👧";
    const std::string kop = *tekstkop("Subject", lang);
    for (std::size_t begin = 0, einde; (einde = kop.find("\r\n", begin)) != std::string::npos; begin = einde + 2) {
        EXPECT_LE(einde - begin, 76U);
        EXPECT_EQ(kop.substr(einde - 2, 2), "?=");
    }
    EXPECT_NE(kop.find("\r\n =?UTF-8?B?"), std::string::npos);
}

TEST(Tekstkop, S26_weigert_alles_waarmee_een_kop_bij_te_smokkelen_is) {
    for (const std::string& waarde : {"a\r\nBcc: x@y.example"s, "a\nb"s, "a\rb"s, "a\0b"s, "a\tb"s, "a\x7f"s, "\xff"s,
                                      "a\u0085b"s, "a\u202e"s, std::string(1001, 'a')}) {
        EXPECT_FALSE(tekstkop("Subject", waarde));
        EXPECT_FALSE(adreskop("To", {waarde, "a@b.example"}));
        EXPECT_FALSE(adreskop("To", {"", waarde}));
    }
}

TEST(Adreskop, met_en_zonder_naam) {
    EXPECT_EQ(*adreskop("To", {"", "jan@wijkteam.example"}), "To: jan@wijkteam.example\r\n");
    EXPECT_EQ(*adreskop("To", {"Jan, \"de\" Vries", "jan@wijkteam.example"}),
              "To: \"Jan, \\\"de\\\" Vries\" <jan@wijkteam.example>\r\n");
    EXPECT_EQ(*adreskop("To", {"Zoë", "zoe@wijkteam.example"}), "To: =?UTF-8?B?Wm/Dqw==?= <zoe@wijkteam.example>\r\n");
}

TEST(Adreskop, een_lange_naam_vouwt_voor_het_adres) {
    EXPECT_EQ(*adreskop("To", {"Overlegtafel Rijk van Nijmegen en omstreken", "overlegtafel@rijkvannijmegen.example"}),
              "To: \"Overlegtafel Rijk van Nijmegen en omstreken\"\r\n <overlegtafel@rijkvannijmegen.example>\r\n");
}

TEST(Adreskop, weigert_een_adres_dat_geen_gewoon_adres_is) {
    for (const char* adres : {"", "jan", "jan@", "@x.example", "a@b.example, c@d.example", "jan@wijktéam.example",
                              "jän@wijkteam.example", "<jan@wijkteam.example>"}) {
        EXPECT_FALSE(adreskop("To", {"Jan", adres})) << adres;
    }
}

TEST(Datumkop, is_utc_in_de_vorm_van_rfc_5322) {
    EXPECT_EQ(datumkop(base::om(base::datum(2026, 11, 24), 16, 0)), "Date: Tue, 24 Nov 2026 15:00:00 +0000\r\n");
    EXPECT_EQ(datumkop(base::om(base::datum(2040, 7, 1), 0, 5, 9)), "Date: Sat, 30 Jun 2040 22:05:09 +0000\r\n");
}

}  // namespace
}  // namespace mail

// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "hulp/app/proefhuis.hpp"
#include "web/servertest.hpp"

/// What an operator's monitoring reads, from the real port.
namespace {

using testing::HasSubstr;

class Cijfers : public testing::Test {
  protected:
    Cijfers() {
        h.huis().meet(&server.metrics());
        server.start();
    }
    ~Cijfers() override {
        server.stop();
        h.huis().meet(nullptr);
    }
    std::string haal() {
        const std::string host = "Host: 127.0.0.1:" + std::to_string(server.metrics_poort()) + "\r\n\r\n";
        return web::test::Client(server.metrics_poort()).vraag("GET /metrics HTTP/1.1\r\n" + host);
    }
    static web::ServerOpties opties() {
        web::ServerOpties o;
        o.luister = o.luister_metrics = "127.0.0.1:0";
        return o;
    }
    hulp::Proefhuis h;
    web::Server server{opties(), h.huis().router(), h.huis().db(), h.huis().klok(), toegang::fout_antwoord(h.huis().om())};
};

TEST_F(Cijfers, ElkeTaakHeeftEenLaatsteKeerOokAlsHijNogNooitLiep) {
    const auto tekst = haal();
    for (const auto& taak : h.huis().planner().taken())
        EXPECT_THAT(tekst, HasSubstr("overlegtafel_taak_laatste_seconden{taak=\"" + taak.naam + "\"} 0\n"));
}

TEST_F(Cijfers, EenTaakDieLiepHeeftMomentDuurEnUitkomst) {
    ASSERT_TRUE(h.huis().planner().draai_nu("outbox.wis", h.nu()));
    ASSERT_TRUE(h.huis().planner().draai_nu("outbox.wis", h.nu()));
    const auto tekst = haal();
    // Monday 23 November 2026, 09.00 hours in Amsterdam.
    EXPECT_THAT(tekst, HasSubstr("overlegtafel_taak_laatste_seconden{taak=\"outbox.wis\"} 1795420800\n"));
    EXPECT_THAT(tekst, HasSubstr("overlegtafel_taak_uitkomsten_total{taak=\"outbox.wis\",uitkomst=\"gelukt\"} 2\n"));
    EXPECT_THAT(tekst, HasSubstr("overlegtafel_taak_duur_seconden_count{taak=\"outbox.wis\"} 2\n"));
}

TEST_F(Cijfers, DeOutboxHeeftEenAantalPerToestand) {
    EXPECT_THAT(haal(), HasSubstr("overlegtafel_outbox_berichten{toestand=\"klaar\"} 0\n"));
    h.schrijf([&](storage::Sessie& s) {
        ASSERT_TRUE(outbox::leg_klaar(
            s, h.huis().om(), {.regio = h.nijmegen.getal, .soort = "proef", .aan = "a@b.example", .onderwerp = "o", .tekst = "t"},
            h.nu()));
    });
    EXPECT_THAT(haal(), HasSubstr("overlegtafel_outbox_berichten{toestand=\"klaar\"} 1\n"));
    ASSERT_TRUE(h.huis().planner().draai_nu("outbox.verstuur", h.nu()));
    const auto na = haal();
    EXPECT_THAT(na, HasSubstr("overlegtafel_outbox_berichten{toestand=\"klaar\"} 0\n"));
    EXPECT_THAT(na, HasSubstr("overlegtafel_outbox_berichten{toestand=\"verzonden\"} 1\n"));
}

}  // namespace

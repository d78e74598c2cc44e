// SPDX-License-Identifier: EUPL-1.2
#include "outbox/outbox.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "hulp/databanken.hpp"
#include "hulp/smtp_vanger.hpp"
#include "outbox/vernietigen.hpp"
#include "outbox/vragen.hpp"

namespace outbox {
namespace {

using namespace std::chrono_literals;
using storage::Bereik;
using storage::Sessie;

constexpr std::int64_t kRegio = 7;

/// Keeps what it is given and answers what the test wants.
struct ProefVervoer final : Vervoer {
    mail::Verzending breng(const mail::Adres&, const std::string& aan, const std::string& bericht, BerichtId) override {
        gebracht.push_back({aan, bericht});
        return antwoord;
    }
    bool blijft_leesbaar() const override { return leesbaar; }

    struct Gebracht {
        std::string aan, bericht;
    };
    std::vector<Gebracht> gebracht;
    mail::Verzending antwoord{true, 250, "verzonden"};
    bool leesbaar = false;
};

class Outbox : public hulp::OpBeide {
  protected:
    Omgeving om(bool demo = false, bool smtp = true) { return {sleutels, ids, demo, smtp}; }
    static Bericht bericht() {
        Bericht b{.regio = kRegio,
                  .soort = "proef.bericht",
                  .aan = "jan@Wijkteam.example",
                  .aan_account = 5,
                  .onderwerp = "Er staat iets klaar",
                  .tekst = "Log in om het te lezen.",
                  .sleutel = "casus/1"};
        return b;
    }
    static Bericht met_link() {
        Bericht b = bericht();
        b.tekst = "Open {{LINK}} binnen 72 uur.";
        b.link = Link{"proef", base::Json().zet("account", std::int64_t{5})};
        return b;
    }
    BerichtId leg(const Bericht& b, base::Moment nu) {
        return db().schrijf(Bereik{kRegio}, [&](Sessie& s) { return leg_klaar(s, om(), b, nu); }).waarde();
    }
    Regel regel(BerichtId id) {
        return db().lees(Bereik{kRegio}, [&](Sessie& s) { return een(s, sleutels, kRegio, id); }).value();
    }
    std::optional<Volledig> in_demo(BerichtId id, bool demo) {
        return db().lees(Bereik{kRegio}, [&](Sessie& s) { return lees_in_demo(s, om(demo), kRegio, id); });
    }
    int verstuur(base::Moment nu) { return verzender.verstuur(nu); }

    base::Moment nu = base::om(base::datum(2026, 11, 24), 16, 0);
    base::StilleKlok klok{nu};
    base::Ids ids{klok};
    base::crypto::Sleutelbos sleutels = base::crypto::Sleutelbos::nieuw();
    ProefVervoer vervoer;
    Verzender verzender{db(), sleutels, {"Overlegtafel", "post@regio.example"}, vervoer};
};
OP_BEIDE(Outbox);

TEST_P(Outbox, verstuurt_een_bericht_een_keer) {
    const auto id = leg(bericht(), nu);
    EXPECT_EQ(verstuur(nu), 1);
    EXPECT_EQ(verstuur(nu + 24h), 0);
    ASSERT_EQ(vervoer.gebracht.size(), 1U);
    EXPECT_EQ(vervoer.gebracht[0].aan, "jan@wijkteam.example");
    EXPECT_NE(vervoer.gebracht[0].bericht.find("Log in om het te lezen."), std::string::npos);
    EXPECT_NE(vervoer.gebracht[0].bericht.find("Message-ID: <" + std::to_string(id.getal) + "@regio.example>"),
              std::string::npos);
    EXPECT_EQ(regel(id).status, Status::verzonden);
    EXPECT_EQ(regel(id).verzonden_op, nu);
}

TEST_P(Outbox, een_teruggedraaide_wijziging_verstuurt_niets) {
    const auto uitkomst = db().schrijf(Bereik{kRegio}, [&](Sessie& s) -> base::Result<> {
        leg_klaar(s, om(), bericht(), nu).waarde();
        return base::Fout{base::Soort::botsing, "proef", "", ""};
    });
    EXPECT_FALSE(uitkomst);
    EXPECT_EQ(verstuur(nu), 0);
}

TEST_P(Outbox, wacht_tot_het_moment_dat_erbij_staat) {
    Bericht later = bericht();
    later.niet_voor = nu + 2h;
    leg(later, nu);
    EXPECT_EQ(verstuur(nu + 2h - 1us), 0);
    EXPECT_EQ(verstuur(nu + 2h), 1);
}

TEST_P(Outbox, wat_mislukt_wordt_steeds_later_opnieuw_geprobeerd_en_dan_niet_meer) {
    vervoer.antwoord = {false, 550, "geweigerd-550"};
    const auto id = leg(bericht(), nu);
    base::Moment op = nu;
    for (const auto wacht : {1min, 5min, 30min, 120min, 360min}) {
        EXPECT_EQ(verstuur(op), 0);
        EXPECT_EQ(regel(id).status, Status::klaar);
        EXPECT_EQ(regel(id).volgende_op, op + wacht);
        const auto pogingen = vervoer.gebracht.size();
        verstuur(op + wacht - 1us);
        EXPECT_EQ(vervoer.gebracht.size(), pogingen);
        op += wacht;
    }
    verstuur(op);
    EXPECT_EQ(regel(id).status, Status::mislukt);
    EXPECT_EQ(regel(id).pogingen, 6);
    EXPECT_EQ(regel(id).melding, "geweigerd-550");
    verstuur(op + 24h * 30);
    EXPECT_EQ(vervoer.gebracht.size(), 6U);
    db().schrijf(Bereik::installatie(), [&](Sessie& s) {
        EXPECT_EQ(wis_oude_teksten(s, nu + 24h * 30 - 1us), 0);
        EXPECT_EQ(wis_oude_teksten(s, nu + 24h * 30), 1);
    });
    EXPECT_EQ(regel(id).status, Status::vervallen);
    EXPECT_EQ(in_demo(id, true)->tekst, "");
}

TEST_P(Outbox, een_mislukt_bericht_kan_opnieuw_en_een_ander_niet) {
    vervoer.antwoord = {false, 550, "geweigerd-550"};
    const auto id = leg(bericht(), nu);
    const auto opnieuw = [&](std::int64_t regio) {
        return db().schrijf(Bereik::installatie(), [&](Sessie& s) { return probeer_opnieuw(s, regio, id, nu); });
    };
    EXPECT_EQ(opnieuw(kRegio).fout().soort, base::Soort::botsing);
    for (base::Moment op = nu; regel(id).status == Status::klaar; op = regel(id).volgende_op) verstuur(op);
    EXPECT_FALSE(opnieuw(kRegio + 1)) << "the message of another region";
    EXPECT_TRUE(opnieuw(kRegio));
    vervoer.antwoord = {true, 250, "verzonden"};
    EXPECT_EQ(verstuur(nu), 1);
    EXPECT_EQ(regel(id).status, Status::verzonden);
}

TEST_P(Outbox, stopt_als_de_server_zelf_onbereikbaar_is_en_spaart_de_andere_berichten) {
    vervoer.antwoord = {false, 0, "server-onbereikbaar", true};
    leg(bericht(), nu);
    leg(bericht(), nu);
    EXPECT_EQ(verstuur(nu), 0);
    EXPECT_EQ(vervoer.gebracht.size(), 1U);
}

TEST_P(Outbox, een_bericht_van_een_gestopte_verzender_gaat_na_zijn_pacht_alsnog) {
    struct Gestopt final : Vervoer {
        mail::Verzending breng(const mail::Adres&, const std::string&, const std::string&, BerichtId) override {
            throw std::runtime_error("stop");
        }
        bool blijft_leesbaar() const override { return false; }
    } gestopt;
    Verzender eerste(db(), sleutels, {"", "post@regio.example"}, gestopt);
    const auto id = leg(bericht(), nu);
    EXPECT_THROW(eerste.verstuur(nu), std::runtime_error);
    EXPECT_EQ(regel(id).status, Status::bezig);
    EXPECT_EQ(verstuur(nu + 9min), 0);
    EXPECT_EQ(verstuur(nu + 10min), 1);
}

TEST_P(Outbox, twee_verzenders_tegelijk_versturen_elk_bericht_een_keer) {
    for (int i = 0; i < 20; ++i) leg(bericht(), nu);
    ProefVervoer ander;
    Verzender tweede(db(), sleutels, {"", "post@regio.example"}, ander);
    std::thread draad([&] { tweede.verstuur(nu); });
    verstuur(nu);
    draad.join();
    verstuur(nu);
    EXPECT_EQ(vervoer.gebracht.size() + ander.gebracht.size(), 20U);
}

TEST_P(Outbox, laten_vallen_raakt_alles_met_die_sleutel_dat_nog_niet_weg_is) {
    const auto weg = leg(bericht(), nu);
    verstuur(nu);
    const auto klaar = leg(bericht(), nu);
    Bericht ander = bericht();
    ander.sleutel = "casus/2";
    const auto blijft = leg(ander, nu);
    EXPECT_EQ(db().schrijf(Bereik{kRegio}, [](Sessie& s) { return laat_vallen(s, "casus/1"); }), 1);
    EXPECT_EQ(regel(weg).status, Status::verzonden);
    EXPECT_EQ(regel(klaar).status, Status::vervallen);
    EXPECT_EQ(in_demo(klaar, true)->tekst, "");
    EXPECT_EQ(verstuur(nu), 1);
    EXPECT_EQ(regel(blijft).status, Status::verzonden);
}

TEST_P(Outbox, wat_onderweg_vervalt_wordt_na_een_mislukking_niet_meer_geprobeerd) {
    struct Onderweg final : Vervoer {
        explicit Onderweg(storage::Databank& d) : db(d) {}
        mail::Verzending breng(const mail::Adres&, const std::string&, const std::string&, BerichtId) override {
            db.schrijf(Bereik{kRegio}, [](Sessie& s) { laat_vallen(s, "casus/1"); });
            return {false, 451, "geweigerd-451"};
        }
        bool blijft_leesbaar() const override { return false; }
        storage::Databank& db;
    } onderweg(db());
    const auto id = leg(bericht(), nu);
    Verzender(db(), sleutels, {"", "post@regio.example"}, onderweg).verstuur(nu);
    EXPECT_EQ(regel(id).status, Status::vervallen);
    EXPECT_EQ(verstuur(nu + 24h), 0);
}

TEST_P(Outbox, S26_weigert_wat_niet_in_een_mail_kan) {
    for (const auto& [veld, waarde] :
         std::vector<std::pair<std::string Bericht::*, std::string>>{{&Bericht::aan, "geen adres"},
                                                                     {&Bericht::aan, "a@b.example\r\nBcc: c@d.example"},
                                                                     {&Bericht::onderwerp, "a\r\nBcc: c@d.example"},
                                                                     {&Bericht::tekst, "a\x1b[0m"}}) {
        Bericht fout = bericht();
        fout.*veld = waarde;
        EXPECT_FALSE(db().schrijf(Bereik{kRegio}, [&](Sessie& s) { return leg_klaar(s, om(), fout, nu); })) << waarde;
    }
}

TEST_P(Outbox, teksten_worden_zeven_dagen_na_verzending_gewist) {
    const auto id = leg(bericht(), nu);
    const auto wis = [&](base::Moment op) {
        return db().schrijf(Bereik::installatie(), [&](Sessie& s) { return wis_oude_teksten(s, op); });
    };
    EXPECT_EQ(wis(nu + 24h * 365), 0) << "not sent yet";
    verstuur(nu);
    EXPECT_EQ(wis(nu + 24h * 7 - 1us), 0);
    EXPECT_EQ(wis(nu + 24h * 7), 1);
    EXPECT_EQ(in_demo(id, true)->tekst, "");
    EXPECT_EQ(regel(id).onderwerp, "Er staat iets klaar");
}

TEST_P(Outbox, waarover_het_ging_vernietigd_is_blijft_er_geen_bericht) {
    const auto leg_met = [&](const std::string& sleutel) {
        Bericht b = bericht();
        b.sleutel = sleutel;
        leg(b, nu);
    };
    for (const char* sleutel : {"casus/12", "casus/12/3", "casus/123", "casus/1"}) leg_met(sleutel);
    verstuur(nu);
    leg_met("casus/12");
    EXPECT_EQ(db().schrijf(Bereik::installatie(), [&](Sessie& s) { return vernietig(s, "casus/12"); }), 3);
    EXPECT_EQ(db().lees(Bereik::installatie(), [&](Sessie& s) { return zoek(s, sleutels, {.regio = kRegio}); }).size(), 2U);
}

TEST_P(Outbox, S12_de_link_bestaat_alleen_in_het_bericht_onderweg) {
    verzender.registreer("proef", [&](Sessie&, const base::Json& gegevens, BerichtId, base::Moment op) {
        EXPECT_EQ(gegevens["account"].getal(), 5);
        EXPECT_EQ(op, nu);
        return std::optional<std::string>("https://ot.example/u/GEHEIM");
    });
    const auto id = leg(met_link(), nu);
    EXPECT_EQ(in_demo(id, true)->tekst, "Open {{LINK}} binnen 72 uur.");
    EXPECT_EQ(verstuur(nu), 1);
    EXPECT_NE(vervoer.gebracht.at(0).bericht.find("Open https://ot.example/u/GEHEIM binnen 72 uur."), std::string::npos);
    EXPECT_EQ(in_demo(id, true)->tekst, "Open {{LINK}} binnen 72 uur.");
    EXPECT_FALSE(in_demo(id, false)) << "outside the demo nobody reads a text";
}

TEST_P(Outbox, bij_elke_poging_komt_er_een_nieuwe_link) {
    int gemaakt = 0;
    verzender.registreer("proef", [&](Sessie&, const base::Json&, BerichtId, base::Moment) {
        return std::optional("https://ot.example/u/" + std::to_string(++gemaakt));
    });
    vervoer.antwoord = {false, 451, "geweigerd-451"};
    leg(met_link(), nu);
    verstuur(nu);
    verstuur(nu + 1min);
    EXPECT_NE(vervoer.gebracht.at(0).bericht.find("/u/1 "), std::string::npos);
    EXPECT_NE(vervoer.gebracht.at(1).bericht.find("/u/2 "), std::string::npos);
}

TEST_P(Outbox, een_link_zonder_zin_laat_alleen_dat_bericht_vervallen) {
    verzender.registreer("proef",
                         [](Sessie&, const base::Json&, BerichtId, base::Moment) { return std::optional<std::string>(); });
    const auto zonder_zin = leg(met_link(), nu);
    const auto gewoon = leg(bericht(), nu);
    EXPECT_EQ(verstuur(nu), 1);
    EXPECT_EQ(regel(zonder_zin).status, Status::vervallen);
    EXPECT_EQ(regel(gewoon).status, Status::verzonden);
}

TEST_P(Outbox, een_link_die_niet_te_maken_is_houdt_de_rest_niet_op) {
    verzender.registreer("proef", [](Sessie&, const base::Json&, BerichtId, base::Moment) -> std::optional<std::string> {
        throw std::runtime_error("kapot");
    });
    const auto kapot = leg(met_link(), nu);
    const auto gewoon = leg(bericht(), nu);
    EXPECT_EQ(verstuur(nu), 1);
    EXPECT_EQ(regel(gewoon).status, Status::verzonden);
    EXPECT_EQ(regel(kapot).melding, "niet-te-maken");
    EXPECT_EQ(regel(kapot).pogingen, 1);
    EXPECT_EQ(regel(kapot).volgende_op, nu + 1min);
}

// S12: outside the demo, without a mail server, a message with a link is refused instead of kept.
TEST_P(Outbox, S12_een_link_zonder_mailserver_mag_alleen_in_de_demo) {
    const auto sleutel = [&](bool demo, bool smtp, const Bericht& b) {
        const auto r = db().schrijf(Bereik{kRegio}, [&](Sessie& s) { return leg_klaar(s, om(demo, smtp), b, nu); });
        return r ? "goed" : r.fout().sleutel;
    };
    EXPECT_EQ(sleutel(false, false, met_link()), "outbox.geen_mailserver");
    EXPECT_EQ(sleutel(false, true, met_link()), "goed");
    EXPECT_EQ(sleutel(true, false, met_link()), "goed");
    EXPECT_EQ(sleutel(false, false, bericht()), "goed");
}

TEST_P(Outbox, lijst_gaat_per_pagina_van_nieuw_naar_oud_en_toont_geen_tekst_of_adres) {
    std::vector<BerichtId> alle;
    for (int i = 0; i < 5; ++i) alle.insert(alle.begin(), leg(bericht(), nu));
    Bericht elders = bericht();
    elders.regio = kRegio + 1;
    db().schrijf(Bereik::installatie(), [&](Sessie& s) { return leg_klaar(s, om(), elders, nu); }).waarde();
    const auto zoek_in = [&](Zoekvraag v) { return db().lees(Bereik{kRegio}, [&](Sessie& s) { return zoek(s, sleutels, v); }); };
    std::vector<BerichtId> gezien;
    for (auto pagina = zoek_in({.regio = kRegio, .hoeveel = 2}); !pagina.empty();
         pagina = zoek_in({.regio = kRegio, .na = gezien.back(), .hoeveel = 2})) {
        for (const Regel& r : pagina) {
            gezien.push_back(r.id);
            EXPECT_EQ(r.aan, "j***@wijkteam.example");
        }
    }
    EXPECT_EQ(gezien, alle);
    EXPECT_EQ(zoek_in({.regio = kRegio, .status = Status::mislukt}).size(), 0U);
    EXPECT_EQ(zoek_in({.regio = kRegio, .status = Status::klaar}).size(), 5U);
}

TEST_P(Outbox, de_zoekvragen_lopen_over_een_index) {
    db().lees(Bereik::installatie(), [](Sessie& s) {
        for (const std::string& sql : {std::string(kPak), kEen, kAlle, kMetStatus}) {
            const std::string plan = hulp::query_plan(s, sql);
            EXPECT_EQ(plan.find("SCAN outbox"), std::string::npos) << plan;
            EXPECT_EQ(plan.find("TEMP B-TREE"), std::string::npos) << plan;
        }
    });
}

TEST_P(Outbox, in_de_demo_ligt_het_bericht_met_werkende_link_in_de_map_en_in_post) {
    const auto map = std::filesystem::path(testing::TempDir()) / ("post" + base::crypto::willekeurige_code(8));
    const auto demo = demo_vervoer(map);
    Verzender in_map(db(), sleutels, {"", "post@regio.example"}, *demo);
    in_map.registreer("proef", [](Sessie&, const base::Json&, BerichtId, base::Moment) {
        return std::optional<std::string>("https://ot.example/u/GEHEIM");
    });
    const auto id = leg(met_link(), nu);
    EXPECT_EQ(in_map.verstuur(nu), 1);
    std::ostringstream inhoud;
    inhoud << std::ifstream(map / (std::to_string(id.getal) + ".eml")).rdbuf();
    EXPECT_NE(inhoud.str().find("To: jan@wijkteam.example"), std::string::npos);
    EXPECT_NE(inhoud.str().find("https://ot.example/u/GEHEIM"), std::string::npos);
    const auto leesbaar = in_demo(id, true);
    ASSERT_TRUE(leesbaar);
    EXPECT_EQ(leesbaar->tekst, "Open https://ot.example/u/GEHEIM binnen 72 uur.");
    EXPECT_EQ(leesbaar->aan, "jan@wijkteam.example");
    std::filesystem::remove_all(map);
}

TEST_P(Outbox, via_smtp_komt_aan_wat_er_klaarlag) {
    hulp::SmtpVanger vanger;
    const auto smtp = smtp_vervoer({.host = "127.0.0.1", .poort = vanger.poort(), .beveiliging = mail::Beveiliging::geen});
    Verzender echt(db(), sleutels, {"", "post@regio.example"}, *smtp);
    leg(bericht(), nu);
    vanger.antwoord_op(".", "451 later");
    EXPECT_EQ(echt.verstuur(nu), 0);
    vanger.antwoord_op(".", "250 goed");
    EXPECT_EQ(echt.verstuur(nu + 1min), 1);
    ASSERT_EQ(vanger.ontvangen().size(), 1U);
    EXPECT_EQ(vanger.ontvangen()[0].aan, "<jan@wijkteam.example>");
}

// S6: what identifies somebody or tells something lies encrypted in the table.
TEST_P(Outbox, S6_in_de_tabel_staat_geen_adres_onderwerp_of_tekst_leesbaar) {
    leg(met_link(), nu);
    const auto rij = db().lees(
        Bereik{kRegio}, [](Sessie& s) { return s.een("SELECT aan, onderwerp, tekst, link_gegevens FROM outbox_bericht"); });
    for (std::size_t kolom = 0; kolom < 4; ++kolom) {
        for (const char* leesbaar : {"jan@", "staat iets", "72 uur", "account"}) {
            EXPECT_EQ(rij->bytes(kolom).data.find(leesbaar), std::string::npos);
        }
    }
}

}  // namespace
}  // namespace outbox

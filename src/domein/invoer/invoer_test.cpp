// SPDX-License-Identifier: EUPL-1.2
#include "domein/invoer/invoer.hpp"

#include <gmock/gmock.h>

#include "base/tekst.hpp"
#include "domein/invoer/bestand.hpp"
#include "domein/vooroverleg/vooroverleg.hpp"
#include "hulp/omgeving.hpp"
#include "outbox/outbox.hpp"

namespace {

using namespace invoer;
using base::datum;
using casus::Status;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

using Rij = std::vector<std::pair<std::string, std::string>>;

/// Monday 23 November 2026 in Nijmegen; S. de Wit is a referrer.
struct Wereld {
    explicit Wereld(storage::Databank& db) : t(db) {
        db.schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) {
            regio = regio::maak_nijmegen(s, t.ids, t.nu() - std::chrono::days(400));
            inbrenger = wie(s, "s.dewit@jeugdbescherming.example", toegang::Rol::inbrenger);
            ondersteuner = wie(s, "p.bakker@oph.example", toegang::Rol::procesondersteuner);
            voorzitter = wie(s, "v.smit@oph.example", toegang::Rol::voorzitter);
            mogelijk = aanmelding::keuzes(s, regio, t.nu());
        });
    }
    Kijker wie(storage::Sessie& s, const std::string& email, toegang::Rol rol) {
        const auto id = toegang::maak_account(s, t.ids, {.email = email, .naam = email}, t.nu());
        EXPECT_TRUE(toegang::geef_rol(s, t.ids, regio, *id, rol, t.nu()));
        return *toegang::kijker_van(s, regio, *id, t.nu(), "pagina");
    }
    storage::Bereik bereik() const { return {regio.getal}; }

    hulp::Testomgeving t;
    regio::RegioId regio;
    Kijker inbrenger, ondersteuner, voorzitter;
    aanmelding::Keuzes mogelijk;
};

class Invoer : public hulp::OpBeide {
  protected:
    Invoer() {
        casus::luister(w_.t.bus);
        aanmelding::luister(w_.t.bus);
        vooroverleg::luister(w_.t.bus);
        invoer::luister(w_.t.bus);
        db().schrijf(w_.bereik(), [&](storage::Sessie& s) { vooroverleg::plan(s, w_.t.om, w_.regio, w_.t.nu()); });
    }
    template <class F>
    auto schrijf(F&& f) {
        return db().schrijf(w_.bereik(), [&](storage::Sessie& s) { return f(s); });
    }
    Rij opvolging(const std::string& kenmerk = "2025-014") const {
        return {{"kenmerk", kenmerk},
                {"soort", "vraag"},
                {"verwijzer-email", "S.deWit@jeugdbescherming.example"},
                {"onderwerpen", "kernbesluit_1"},
                {"bsn", "999900006"},
                {"voornamen", "Noor"},
                {"achternaam", "Zilvervos"},
                {"geboren", "2011-03-27"},
                {"gemeente", "Nijmegen"},
                {"gezag", "twee"},
                {"kader", "ots"},
                {"status", "in_opvolging"},
                {"ingediend", "2026-02-03"},
                {"vooroverleg", "2026-02-11"},
                {"overleg", "2026-02-19"},
                {"advies", "2026-02-27"},
                {"sinds", "2026-03-10"},
                {"uitkomst", ""}};
    }
    static Rij met(Rij rij, const Rij& anders) {
        for (const auto& [kolom, waarde] : anders)
            for (auto& [k, w] : rij)
                if (k == kolom) w = waarde;
        return rij;
    }
    static std::string csv(const std::vector<Rij>& rijen) {
        std::vector<std::string> regels(1);
        for (const auto& [kolom, waarde] : rijen.front()) regels[0] += (regels[0].empty() ? "" : ";") + kolom;
        for (const Rij& rij : rijen) {
            std::vector<std::string> cellen;
            for (const auto& [kolom, waarde] : rij) cellen.push_back(waarde);
            regels.push_back(base::tekst::voeg_samen(cellen, ";"));
        }
        return base::tekst::voeg_samen(regels, "\n");
    }
    /// What stands in the way of this one row, by column.
    std::vector<std::pair<std::string, std::string>> fouten(const Rij& rij) {
        const auto inhoud = schrijf(
            [&](storage::Sessie& s) { return bestand::beoordeel(s, w_.t.om, w_.ondersteuner, csv({rij}), w_.t.nu()).waarde(); });
        std::vector<std::pair<std::string, std::string>> uit;
        for (const auto& f : inhoud.regels.front().fouten) uit.emplace_back(f.veld, f.tekst);
        return uit;
    }
    base::Result<int> voer_in(const std::string& bytes) {
        return schrijf([&](storage::Sessie& s) { return bestand::voer_alles_in(s, w_.t.om, w_.ondersteuner, bytes, w_.t.nu()); });
    }
    casus::Casus enige() {
        return schrijf([&](storage::Sessie& s) {
            return *casus::lees(s, w_.regio, s.een("SELECT id FROM casus_casus")->id<casus::CasusId>(0));
        });
    }
    std::int64_t tel(const std::string& tabel) {
        return schrijf([&](storage::Sessie& s) { return s.een("SELECT count(*) FROM " + tabel)->getal(0); });
    }
    Wereld w_{db()};
};
OP_BEIDE(Invoer);

struct Geval {
    Status status;
    Rij anders;
    std::optional<base::Datum> vooroverleg, uiterlijk;
    base::Datum sinds;
};

/// Each state with its dates as they really were; only a date that is still to come is the next one.
TEST_P(Invoer, ElkeStatusStaatErMetZijnEigenDatums) {
    const Rij leeg{{"vooroverleg", ""}, {"overleg", ""}, {"advies", ""}, {"sinds", ""}};
    const auto met_status = [&](const char* status, Rij anders) {
        anders.insert(anders.begin(), {"status", status});
        return anders;
    };
    const auto v = datum(2026, 2, 11);
    for (const auto& g :
         {Geval{Status::geadviseerd, met_status("geadviseerd", {{"sinds", ""}}), v, datum(2027, 2, 27), datum(2026, 2, 27)},
          Geval{Status::in_opvolging, {}, v, datum(2027, 2, 27), datum(2026, 3, 10)},
          Geval{Status::doorverwezen, met_status("doorverwezen", {{"overleg", ""}, {"advies", ""}, {"sinds", ""}}), v, {}, v},
          Geval{Status::geregistreerd, met_status("geregistreerd", {{"overleg", ""}, {"advies", ""}, {"sinds", ""}}), v, {}, v},
          Geval{Status::afgesloten, met_status("afgesloten", {{"uitkomst", "deels"}}), v, {}, datum(2026, 3, 10)}}) {
        const auto naam = std::string(naam_van(g.status));
        const auto rij = met(opvolging(naam), g.anders);
        ASSERT_THAT(fouten(rij), IsEmpty()) << naam;
        ASSERT_TRUE(voer_in(csv({rij}))) << naam;
        const auto c = schrijf([&](storage::Sessie& s) {
            return *casus::lees(s, w_.regio, s.een("SELECT max(casus_id) FROM invoer_casus")->id<casus::CasusId>(0));
        });
        EXPECT_EQ(c.status, g.status) << naam;
        EXPECT_TRUE(c.invoer_achteraf) << naam;
        EXPECT_EQ(base::dag_van(c.ingediend_op), datum(2026, 2, 3)) << naam;
        EXPECT_EQ(base::dag_van(c.status_sinds), g.sinds) << naam;
        EXPECT_EQ(c.vooroverleg_op, g.vooroverleg) << naam;
        EXPECT_EQ(c.uiterlijk, g.uiterlijk) << naam;
        EXPECT_EQ(c.inbrenger, w_.inbrenger.account) << naam;
        EXPECT_EQ(c.plicht.grond, "kernbesluit") << naam;
        EXPECT_EQ(schrijf([&](storage::Sessie& s) { return casus::bsn_laatste_drie(s, w_.t.om, c); }), "…006");
    }
    EXPECT_EQ(tel("outbox_bericht"), 0) << "niemand krijgt een mail";
    EXPECT_EQ(tel("advies_afsluiting"), 1);
}

TEST_P(Invoer, WatWachtStaatOpHetEersteVooroverlegDatNogKomt) {
    const Rij rij =
        met(opvolging(), {{"status", "in_vooroverleg"}, {"vooroverleg", ""}, {"overleg", ""}, {"advies", ""}, {"sinds", ""}});
    ASSERT_TRUE(voer_in(csv({rij})));
    const auto c = enige();
    EXPECT_EQ(c.status, Status::in_vooroverleg);
    EXPECT_EQ(base::dag_van(c.ingediend_op), datum(2026, 2, 3));
    EXPECT_EQ(c.vooroverleg_op, datum(2026, 11, 25));
    EXPECT_EQ(c.uiterlijk, datum(2026, 11, 25)) << "geen datum die al voorbij is";
    EXPECT_EQ(tel("vooroverleg_punt"), 1);
    EXPECT_EQ(tel("outbox_bericht"), 0);
}

/// Only reminders still to come.
TEST(InvoerControles, DeVolgendeControleIsDeEersteDieNogKomt) {
    const auto advies = datum(2026, 1, 31);
    const regio::Regels r = regio::Regels::nijmegen();
    EXPECT_EQ(volgende_controle(advies, r, datum(2026, 3, 14)), datum(2026, 3, 14));
    EXPECT_EQ(volgende_controle(advies, r, datum(2026, 3, 15)), datum(2026, 4, 30));
    EXPECT_EQ(volgende_controle(advies, r, datum(2026, 5, 1)), datum(2027, 1, 31));
    EXPECT_EQ(volgende_controle(advies, r, datum(2027, 2, 1)), std::nullopt);
}

TEST_P(Invoer, ElkeFoutStaatBijZijnKolom) {
    struct Fout {
        Rij anders;
        const char *kolom, *tekst;
    };
    const auto leeg = [](const char* kolom, const char* tekst) { return Fout{{{kolom, ""}}, kolom, tekst}; };
    for (const auto& f :
         {leeg("kenmerk", "kenmerk"),
          leeg("soort", "Kies"),
          leeg("verwijzer-email", "e-mailadres"),
          leeg("voornamen", "voornamen"),
          leeg("gemeente", "gemeente"),
          leeg("gezag", "gezag"),
          leeg("kader", "kader"),
          leeg("onderwerpen", "Kies"),
          leeg("status", "Kies"),
          Fout{{{"ingediend", ""}}, "ingediend", "aangemeld"},
          Fout{{{"vooroverleg", ""}}, "vooroverleg", "Vul"},
          Fout{{{"sinds", ""}}, "sinds", "Vul"},
          Fout{{{"soort", "verzoek"}}, "soort", "kennen we niet"},
          Fout{{{"gemeente", "Groningen"}}, "gemeente", "kennen we niet"},
          Fout{{{"onderwerpen", "kernbesluit_1+iets"}}, "onderwerpen", "kennen we niet"},
          Fout{{{"geboren", "27 maart"}}, "geboren", "geen datum"},
          Fout{{{"geboren", "31-02-2011"}}, "geboren", "geen datum"},
          Fout{{{"geboren", "2027-05-01"}}, "geboren", "na de dag van aanmelden"},
          Fout{{{"geboren", "2003-02-03"}}, "geboren", "23 jaar of ouder"},
          Fout{{{"bsn", "999900007"}}, "bsn", "BSN"},
          Fout{{{"sinds", "24-11-2026"}}, "sinds", "toekomst"},
          Fout{{{"advies", "2026-02-18"}}, "advies", "eerder dan die van de tafel"},
          Fout{{{"vooroverleg", "2026-02-02"}}, "vooroverleg", "eerder dan die van de aanmelding"},
          Fout{{{"uitkomst", "deels"}}, "uitkomst", "hoort niet bij deze status"},
          Fout{{{"status", "geadviseerd"}}, "sinds", "hoort niet bij deze status"},
          Fout{{{"status", "geagendeerd"}}, "status", "kennen we niet"},
          Fout{{{"verwijzer-email", "v.smit@oph.example"}}, "verwijzer-email", "niet het adres van een verwijzer"},
          Fout{{{"verwijzer-email", "niemand@elders.example"}}, "verwijzer-email", "niet het adres van een verwijzer"}})
        EXPECT_THAT(fouten(met(opvolging(), f.anders)), Contains(Pair(f.kolom, HasSubstr(f.tekst)))) << f.kolom << " " << f.tekst;
}

TEST_P(Invoer, DatumsEnWoordenMogenZoalsMensenZeSchrijven) {
    EXPECT_THAT(fouten(met(opvolging(), {{"geboren", "27-3-2011"}, {"gemeente", "nijmegen"}, {"soort", "Vraag"}})), IsEmpty());
    EXPECT_THAT(fouten(met(opvolging(), {{"bsn", ""}})), IsEmpty()) << "het BSN komt soms later";
}

TEST_P(Invoer, EenFouteRegelHalverwegeSchrijftNiets) {
    const auto fout = met(opvolging("2"), {{"geboren", "ooit"}});
    const auto uit = voer_in(csv({opvolging("1"), fout, opvolging("3")}));
    EXPECT_FALSE(uit);
    for (const char* tabel : {"casus_casus", "casus_identiteit", "casus_tijdlijn", "aanmelding_aanmelding", "invoer_casus"})
        EXPECT_EQ(tel(tabel), 0) << tabel;
}

TEST_P(Invoer, TweeKeerHetzelfdeBestandMaaktNietsDubbel) {
    const auto bytes = csv({opvolging("1"), opvolging("2")});
    EXPECT_EQ(voer_in(bytes).waarde(), 2);
    EXPECT_EQ(voer_in(bytes).waarde(), 0);
    EXPECT_EQ(voer_in(csv({opvolging("2"), opvolging("3")})).waarde(), 1);
    EXPECT_EQ(tel("casus_casus"), 3);
    const auto inhoud =
        schrijf([&](storage::Sessie& s) { return bestand::beoordeel(s, w_.t.om, w_.ondersteuner, bytes, w_.t.nu()).waarde(); });
    EXPECT_EQ(inhoud.dubbel, 2);
}

/// A child that is known already is found by the job, however long ago the casus began.
TEST_P(Invoer, EenDubbelKindKrijgtLaterEenHint) {
    ASSERT_TRUE(voer_in(csv({opvolging("1"), opvolging("2")})));
    EXPECT_EQ(
        schrijf([&](storage::Sessie& s) { return s.een("SELECT count(*) FROM casus_casus WHERE duplicaathint = 1")->getal(0); }),
        0);
    schrijf([&](storage::Sessie& s) { return aanmelding::zoek_dubbele(s, w_.t.om, w_.regio, w_.t.nu()); });
    EXPECT_EQ(
        schrijf([&](storage::Sessie& s) { return s.een("SELECT count(*) FROM casus_casus WHERE duplicaathint = 1")->getal(0); }),
        2);
}

TEST_P(Invoer, TweeKeerHetzelfdeKenmerkInEenBestandIsEenFout) {
    EXPECT_FALSE(voer_in(csv({opvolging("1"), opvolging("1")})));
    EXPECT_EQ(tel("casus_casus"), 0);
}

TEST_P(Invoer, DeKopMoetKloppen) {
    const auto fout = [&](const std::string& bytes) {
        const auto uit =
            schrijf([&](storage::Sessie& s) { return bestand::beoordeel(s, w_.t.om, w_.ondersteuner, bytes, w_.t.nu()); });
        return uit ? std::string() : uit.fout().tekst;
    };
    EXPECT_THAT(fout("kenmerk;naam\n1;x\n"), HasSubstr("‘naam’ kennen we niet"));
    EXPECT_THAT(fout("kenmerk;kenmerk\n1;x\n"), HasSubstr("twee keer"));
    EXPECT_THAT(fout("kenmerk\n1\n"), HasSubstr("ontbreekt"));
    EXPECT_THAT(fout(csv({opvolging()}).substr(0, csv({opvolging()}).find('\n'))), HasSubstr("staat niets"));
}

TEST_P(Invoer, HetVoorbeeldbestandKanZoWordenIngevoerd) {
    const auto bytes = bestand::voorbeeld(w_.mogelijk);
    const auto n = voer_in(bytes);
    ASSERT_TRUE(n) << n.fout().tekst;
    EXPECT_EQ(*n, 2);
}

// ---------------------------------------------------------------- the file while it waits

/// S6: nothing readable of it stands in the database. S32: it goes after its run, or within a day.
TEST_P(Invoer, S32_HetBestandWachtVersleuteldEnHoogstensEenDag) {
    const auto bytes = csv({opvolging()});
    const auto id = schrijf([&](storage::Sessie& s) { return bestand::bewaar(s, w_.t.om, w_.ondersteuner, bytes, w_.t.nu()); });
    const auto lees = [&](const toegang::Kijker& k) {
        return schrijf([&](storage::Sessie& s) { return bestand::lees(s, w_.t.om, k, id, w_.t.nu()); });
    };
    EXPECT_EQ(lees(w_.ondersteuner), bytes);
    EXPECT_EQ(lees(w_.voorzitter), std::nullopt) << "alleen wie het koos";
    const auto ruw = schrijf([](storage::Sessie& s) { return s.een("SELECT inhoud FROM invoer_bestand")->bytes(0).data; });
    EXPECT_EQ(ruw.find("Zilvervos"), std::string::npos);
    const auto ruim_op = [&] {
        return schrijf([&](storage::Sessie& s) { return invoer::ruim_op(s, w_.t.om, w_.regio, w_.t.nu()); });
    };
    w_.t.klok.zet(w_.t.nu() + std::chrono::hours(24) - std::chrono::seconds(1));
    EXPECT_EQ(ruim_op(), 0);
    EXPECT_EQ(lees(w_.ondersteuner), bytes);
    w_.t.klok.zet(w_.t.nu() + std::chrono::seconds(1));
    EXPECT_EQ(lees(w_.ondersteuner), std::nullopt) << "ook als de taak nog niet liep";
    EXPECT_EQ(ruim_op(), 1);
    EXPECT_EQ(tel("invoer_bestand"), 0);
}

}  // namespace

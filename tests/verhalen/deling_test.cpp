// SPDX-License-Identifier: EUPL-1.2
#include "outbox/outbox.hpp"
#include "verhalen/weg.hpp"

/// The family withdraws its consent while the table talks, and a child dies: what stops at once, over HTTP.
namespace {

using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class DelingStoppen : public hulp::Weg {
  protected:
    void SetUp() override {
        getekend();
        op_de_lijst();
        op_de_agenda();
        uitgenodigd();
    }
    std::string pad(const std::string& achter = {}) const { return "/casussen/" + nummer + achter; }
    web::Antwoord stop(Rol rol, hulp::Velden velden) {
        auto b = h.als(rol);
        b.haal(pad("/deling-stoppen"));
        return b.post(pad("/deling-stoppen"), std::move(velden));
    }
    static hulp::Velden gebeld() { return {{"hoe", "telefoon"}, {"op-dag", "3"}, {"op-maand", "12"}, {"op-jaar", "2026"}}; }
    /// The page of a casus that is there and that this person may not know, beside one of a number that does not exist.
    void is_er_niet(hulp::Browser& b) {
        const auto hier = b.haal(pad()), nergens = b.haal("/casussen/NYM-2026-22222");
        EXPECT_EQ(hier.status, 404);
        EXPECT_EQ(hier.status, nergens.status);
        EXPECT_EQ(hier.lichaam.size(), nergens.lichaam.size());
    }
    std::int64_t aantal(const std::string& tabel) {
        return h.schrijf([&](storage::Sessie& s) { return s.een("SELECT count(*) FROM " + tabel)->getal(0); });
    }
    std::string alle_onderwerpen() {
        return h.schrijf([&](storage::Sessie& s) {
            std::string uit;
            for (const auto& r : outbox::zoek(s, h.huis().om().sleutels, {.regio = h.nijmegen.getal, .hoeveel = 200}))
                uit += r.onderwerp + "\n";
            return uit;
        });
    }
};

TEST_F(DelingStoppen, MiddenInDeTafelVerliestIedereenDeCasusMetHetVolgendeVerzoek) {
    aan_tafel();
    auto p = h.als(Rol::procesondersteuner), e = h.als(Rol::expert), v = h.als(Rol::voorzitter);
    ASSERT_EQ(notuleer(p, notulen()).status, 303);
    ASSERT_EQ(e.haal(agendapunt).status, 200);
    ASSERT_EQ(v.haal(agendapunt + "/notulen").status, 200);
    auto morgen = gebeld();
    morgen[1].second = "4";
    weigert(400, "De dag ligt in de toekomst", [&] { return stop(Rol::inbrenger, morgen); });
    weigert(400, "Kies hoe je dit hoorde", [&] { return stop(Rol::inbrenger, {}); });
    ASSERT_EQ(stop(Rol::inbrenger, gebeld()).status, 303);

    EXPECT_EQ(e.haal(agendapunt).status, 404);
    EXPECT_EQ(v.haal(agendapunt + "/notulen").status, 404);
    is_er_niet(v);
    weigert(400, "Er gaan geen notulen meer uit", [&] { return notuleer(p, notulen(), "4"); });
    EXPECT_THAT(alle_onderwerpen(), HasSubstr("Het delen van een casus is gestopt"));
    EXPECT_THAT(p.haal(pad()).lichaam, HasSubstr("Delen gestopt"));
    EXPECT_THAT(p.haal(pad("/tijdlijn")).lichaam, HasSubstr("Aan de telefoon, op 3 december 2026."));
    weigert(409, "al gestopt", [&] { return p.haal(pad("/deling-stoppen")); });
}

/// S13: one withdrawal is enough, without anybody pressing "delen stoppen".
TEST_F(DelingStoppen, S13_EenIngetrokkenToestemmingEindigtDeToegangVanWieWasUitgenodigd) {
    auto e = h.als(Rol::expert), i = h.als(Rol::inbrenger);
    ASSERT_EQ(e.haal(agendapunt).status, 200);
    i.haal(pad("/toestemming"));
    ASSERT_EQ(i.post(pad("/toestemming"), {{"wie", "jeugdige"},
                                           {"tafel", "ingetrokken"},
                                           {"op-dag", "24"},
                                           {"op-maand", "11"},
                                           {"op-jaar", "2026"},
                                           {"hoe", "mondeling"},
                                           {"reden", "Zij wil het niet meer."}})
                  .status,
              303);
    EXPECT_EQ(e.haal(agendapunt).status, 404);
    auto p = h.als(Rol::procesondersteuner);
    EXPECT_EQ(nodig_uit(p).status, 400) << "eerst nieuwe toestemming";
}

TEST_F(DelingStoppen, VerdergaanKanMetNieuweToestemmingEnEenNieuweUitnodiging) {
    h.klok().zet(base::om(base::datum(2026, 12, 3), 8, 0));
    ASSERT_EQ(stop(Rol::procesondersteuner, gebeld()).status, 303);
    const auto hervat = [&] {
        auto b = h.als(Rol::procesondersteuner);
        const auto versie = hulp::invoer(b.haal(pad("/deling-hervatten")), "versie");
        return b.post(pad("/deling-hervatten"), {{"versie", versie}, {"toelichting", "Het gezin wil verder."}});
    };
    weigert(400, "Er is nog geen nieuwe toestemming", hervat);
    for (const char* wie : {"jeugdige", "gezag_1", "gezag_2"}) {
        auto b = h.als(Rol::procesondersteuner);
        b.haal(pad("/toestemming"));
        auto velden = gebeld();
        velden[0] = {"hoe", "mondeling"};
        velden.insert(velden.end(), {{"wie", wie}, {"tafel", "ja"}});
        ASSERT_EQ(b.post(pad("/toestemming"), velden).status, 303);
    }
    ASSERT_EQ(hervat().status, 303);
    EXPECT_EQ(h.als(Rol::expert).haal(agendapunt).status, 404) << "the old invitation opens nothing";
    auto b = h.als(Rol::procesondersteuner);
    agendapunt = hulp::kop(b.haal("/overleggen/op/2026-12-17"), "Location") + "/agendapunten/1";
    ASSERT_EQ(plan(b, twee_experts()).status, 303);
    ASSERT_EQ(nodig_uit(b).status, 303);
    EXPECT_EQ(h.als(Rol::expert).haal(agendapunt).status, 200);
}

TEST_F(DelingStoppen, NaEenOverlijdenSchrijftGeenEnkeleTaakNogIetsEenJaarLang) {
    besproken();  // notulen that nobody signed, and a term for them
    auto p = h.als(Rol::procesondersteuner), e = h.als(Rol::expert);
    ASSERT_EQ(e.haal(agendapunt).status, 200);
    EXPECT_THAT(p.haal(pad("/overlijden")).lichaam, HasSubstr("Bel de inbrenger zelf"));
    ASSERT_EQ(p.post(pad("/overlijden"), {{"versie", "0"}}).status, 303) << "needs no version";
    EXPECT_EQ(status(nummer), "overleden");
    EXPECT_EQ(e.haal(agendapunt).status, 404);
    // Of an account something may be told, such as that its token ends.
    const std::string over_de_casus = "outbox_bericht WHERE soort <> 'toegang.token_loopt_af'";
    const auto post = aantal(over_de_casus), regels = aantal("casus_tijdlijn");
    for (int dag = 0; dag < 370; ++dag) {
        h.klok().vooruit(std::chrono::hours(24));
        taken();
    }
    EXPECT_EQ(aantal(over_de_casus), post) << alle_onderwerpen();
    EXPECT_EQ(aantal("casus_tijdlijn"), regels);
    weigert(409, "Dit kan nu niet", [&] { return h.als(Rol::procesondersteuner).haal(pad("/overlijden")); });
}

}  // namespace

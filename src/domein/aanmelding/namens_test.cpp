// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/namens.hpp"

#include "domein/aanmelding/paginas_proef_test.hpp"
#include "domein/aanmelding/toestemmingsregels.hpp"
#include "outbox/outbox.hpp"

namespace {

using namespace aanmelding;
using base::datum;
using base::om;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using toegang::Rol;

// ---------------------------------------------------------------- rules

struct Geval {
    const char* wat;
    base::Moment ontvangen, nu;
    base::Datum vooroverleg;
};

/// Domain.md section 3 and section 2 "namens indienen": Tuesday 16:00 is too late, and a vooroverleg that has begun takes nothing more.
TEST(NamensRonde, HetMomentVanOntvangstTeltZolangHetVooroverlegNogMoetBeginnen) {
    const auto dinsdag = datum(2026, 11, 24), woensdag = datum(2026, 11, 25);
    const regio::Rooster rooster(regio::nijmegen());
    for (const auto& g : {Geval{"een seconde voor de deadline", om(dinsdag, 15, 59, 59), om(dinsdag, 17, 0), woensdag},
                          Geval{"op de deadline", om(dinsdag, 16, 0), om(dinsdag, 17, 0), datum(2026, 12, 9)},
                          Geval{"overgetypt vlak voor het begin", om(dinsdag, 15, 0), om(woensdag, 8, 59, 59), woensdag},
                          Geval{"overgetypt als het begint", om(dinsdag, 15, 0), om(woensdag, 9, 0), datum(2026, 12, 9)},
                          Geval{"een maand later", om(dinsdag, 15, 0), om(datum(2026, 12, 23), 8, 0), datum(2027, 1, 13)}})
        EXPECT_EQ(namens::ronde(rooster, g.ontvangen, g.nu)->vooroverleg, g.vooroverleg) << g.wat;
}

class Namens : public MetPaginas {
  protected:
    Namens() {
        casus::luister(w_.t.bus);
        aanmelding::luister(w_.t.bus);
        log_in(po_, "p.bakker@oph.example");
    }
    template <class F>
    auto schrijf(F&& f) {
        return db().schrijf(w_.bereik(), [&](storage::Sessie& s) { return f(s); });
    }
    Velden voorblad(const std::string& verwijzer, int dag = 20, const std::string& tijd = "10:00") const {
        return {{"soort-formulier", "melding"}, {"verwijzer", verwijzer},   {"ontvangen-dag", std::to_string(dag)},
                {"ontvangen-maand", "11"},      {"ontvangen-jaar", "2026"}, {"ontvangen-tijd", tijd}};
    }
    std::string ref(toegang::AccountId id) const { return toegang::ref_van(id.getal); }
    Velden nieuwe_verwijzer(const std::string& email) const {
        auto uit = voorblad("nieuw");
        for (const auto& [naam, waarde] : Velden{{"naam", "Noor Bos"},
                                                 {"functie", "huisarts"},
                                                 {"soort", "02"},
                                                 {"agb", "12345678"},
                                                 {"organisatie", "anders"},
                                                 {"organisatie-anders", "Praktijk Zuid"},
                                                 {"email", email}})
            uit.emplace_back(naam, waarde);
        return uit;
    }
    /// A draft for somebody else with the melding of the example in it; the page that sends it.
    std::string typ_over(const Velden& voor) {
        po_.haal("/namens/nieuw");
        const auto naar = hulp::kop(po_.post("/namens/nieuw", voor), "Location");
        const auto stap = stappen(casus::Soort::melding, w_.mogelijk).front();
        const auto pagina = po_.haal(naar);
        Velden velden{{"versie", hulp::invoer(pagina, "versie")}, {"actie", "volgende"}};
        als_invoer(stap.velden, w_.formulier(casus::Soort::melding).antwoorden, "", velden);
        return hulp::kop(po_.post(naar, velden), "Location").substr(0, naar.find("stap")) + "controleren";
    }
    web::Antwoord dien_in(const Velden& voor) {
        const auto pad = typ_over(voor);
        const auto pagina = po_.haal(pad);
        return po_.post(pad, {{"versie", hulp::invoer(pagina, "versie")}});
    }
    casus::Casus de_casus() {
        return schrijf([&](storage::Sessie& s) {
            return *casus::lees(s, w_.regio, s.een("SELECT max(id) FROM casus_casus")->id<casus::CasusId>(0));
        });
    }
    std::vector<std::string> mails() {
        return schrijf([&](storage::Sessie& s) {
            std::vector<std::string> uit;
            for (const auto& b : outbox::zoek(s, w_.t.sleutels, {.regio = w_.regio.getal})) uit.push_back(b.soort + " " + b.aan);
            return uit;
        });
    }
    hulp::Browser po_{router_, w_.t};
};
OP_BEIDE(Namens);

TEST_P(Namens, DeVerwijzerIsDeInbrengerEnDeOndersteunerNiet) {
    const auto uit = dien_in(voorblad(ref(w_.inbrenger.account)));
    ASSERT_EQ(uit.status, 200);
    EXPECT_THAT(uit.lichaam, HasSubstr("Ingediend namens de verwijzer"));
    const auto c = de_casus();
    EXPECT_EQ(c.status, casus::Status::ingediend);
    EXPECT_EQ(c.inbrenger, w_.inbrenger.account);
    EXPECT_EQ(c.ingediend_op, om(datum(2026, 11, 20), 10, 0));
    EXPECT_TRUE(c.onbevestigd);
    for (const auto& r : schrijf([&](storage::Sessie& s) { return casus::relaties(s, c.id); }))
        EXPECT_NE(r.account, w_.ondersteuner.account);
    EXPECT_THAT(mails(), ElementsAre("aanmelding.namens s***@jeugdbescherming.example"));
    EXPECT_THAT(po_.haal(casus::pad(c)).lichaam, HasSubstr("Nog niet bevestigd door de verwijzer"));
    EXPECT_THAT(po_.haal(casus::pad(c, "tijdlijn")).lichaam, HasSubstr("Ingediend namens de verwijzer"));
}

TEST_P(Namens, TweeKeerIndienenMaaktEenCasus) {
    const auto pad = typ_over(voorblad(ref(w_.inbrenger.account)));
    const Velden velden{{"versie", hulp::invoer(po_.haal(pad), "versie")}};
    EXPECT_EQ(po_.post(pad, velden).status, 200);
    EXPECT_EQ(po_.post(pad, velden).status, 303);
    EXPECT_EQ(schrijf([](storage::Sessie& s) { return s.een("SELECT count(*) FROM casus_casus")->getal(0); }), 1);
}

TEST_P(Namens, S7_WieGeenAccountHadIsNogNietGecontroleerdEnKrijgtEenCodePerTelefoon) {
    const auto uit = dien_in(nieuwe_verwijzer("n.bos@praktijk.example"));
    ASSERT_EQ(uit.status, 200) << uit.lichaam;
    EXPECT_THAT(uit.lichaam, testing::ContainsRegex("id=\"instelcode\">[A-Z0-9]{4}-[A-Z0-9]{4}<"));
    const auto c = de_casus();
    EXPECT_FALSE(c.inbrenger_gecontroleerd);
    EXPECT_FALSE(c.spoed);
    const auto wie = *schrijf([&](storage::Sessie& s) { return toegang::account(s, c.inbrenger); });
    EXPECT_EQ(wie.naam, "Noor Bos");
    EXPECT_FALSE(wie.gecontroleerd);
    EXPECT_THAT(po_.haal("/verwijzers").lichaam, HasSubstr("Praktijk Zuid"));
    EXPECT_THAT(mails(), ElementsAre("aanmelding.namens n***@praktijk.example"));
}

TEST_P(Namens, WieHetConceptWeggooitMaaktGeenAccount) {
    const auto pad = typ_over(nieuwe_verwijzer("n.bos@praktijk.example"));
    const auto weg = pad.substr(0, pad.find("controleren")) + "weg";
    po_.haal(weg);
    EXPECT_EQ(hulp::kop(po_.post(weg, {}), "Location"), "/namens?gedaan=weg");
    EXPECT_FALSE(schrijf([&](storage::Sessie& s) { return toegang::account_met_email(s, "n.bos@praktijk.example"); }));
}

/// S20: an address that is in use elsewhere gets the same page and the same mail.
TEST_P(Namens, S20_EenAdresUitEenAndereRegioGeeftHetzelfde) {
    db().schrijf(storage::Bereik::installatie(), [&](storage::Sessie& s) {
        const auto arnhem = regio::maak(s, w_.t.ids, "ARN", "Regio Arnhem", regio::Regels::nijmegen(), w_.t.nu());
        const auto id = toegang::maak_account(s, w_.t.ids, {.email = "n.bos@praktijk.example", .naam = "Noor Bos"}, w_.t.nu());
        EXPECT_TRUE(toegang::geef_rol(s, w_.t.ids, arnhem, *id, Rol::inbrenger, w_.t.nu()));
    });
    const auto uit = dien_in(nieuwe_verwijzer("n.bos@praktijk.example"));
    EXPECT_EQ(uit.status, 200);
    EXPECT_THAT(uit.lichaam, testing::ContainsRegex("id=\"instelcode\">[A-Z0-9]{4}-[A-Z0-9]{4}<"));
    EXPECT_THAT(mails(), ElementsAre("aanmelding.namens n***@praktijk.example"));
}

TEST_P(Namens, EenCollegaUitDeRegioDieGeenVerwijzerIsKanHetNietZijn) {
    const auto uit = dien_in(nieuwe_verwijzer("v.smit@oph.example"));
    EXPECT_EQ(uit.status, 400);
    EXPECT_THAT(uit.lichaam, HasSubstr("geen verwijzer"));
    EXPECT_THAT(mails(), IsEmpty());
}

TEST_P(Namens, HetVoorbladZegtAllesWatNietKlopt) {
    struct Fout {
        Velden voor;
        const char* tekst;
    };
    const auto wie = ref(w_.inbrenger.account);
    for (const auto& [voor, tekst] : {Fout{{}, "Kies de verwijzer"}, Fout{voorblad(wie, 23, "9:01"), "niet later dan nu"},
                                      Fout{voorblad(wie, 8), "waarom je het formulier nu pas overtypt"},
                                      Fout{voorblad(ref(w_.voorzitter.account)), "Kies"}}) {
        po_.haal("/namens/nieuw");
        const auto uit = po_.post("/namens/nieuw", voor);
        EXPECT_EQ(uit.status, 400) << tekst;
        EXPECT_THAT(uit.lichaam, HasSubstr(tekst));
    }
    auto oud = voorblad(wie, 8);
    oud.emplace_back("reden", "Het lag bij de verkeerde balie.");
    EXPECT_EQ(po_.post("/namens/nieuw", oud).status, 303);
}

TEST_P(Namens, AlleenDeOndersteunerTyptOverEnNiemandAndersZietHetConcept) {
    const auto pad = typ_over(voorblad(ref(w_.inbrenger.account)));
    for (const char* wie : {"s.dewit@jeugdbescherming.example", "v.smit@oph.example"}) {
        hulp::Browser b{router_, w_.t};
        log_in(b, wie);
        for (const auto& doel : {std::string("/namens"), std::string("/namens/nieuw"), pad})
            EXPECT_EQ(b.haal(doel).status, 404) << wie;
    }
    auto i = w_.formulier();
    i.namens = w_.inbrenger.account;
    EXPECT_EQ(w_.dien_in(i).fout().soort, base::Soort::geen_recht) << "ook niet langs de regel zelf";
}

// ---------------------------------------------------------------- the answer of the referrer

TEST_P(Namens, NaHetJaVanDeVerwijzerGaatDePoortVanDelenOpen) {
    dien_in(voorblad(ref(w_.inbrenger.account)));
    const auto c = de_casus();
    const auto stand = [&] {
        const auto nu_zo = de_casus();
        return schrijf([&](storage::Sessie& s) { return toestemming(s, w_.t.om, nu_zo, Doel::tafel, w_.t.nu()); });
    };
    EXPECT_FALSE(stand().mag_delen());
    EXPECT_THAT(stand().ontbreekt, ElementsAre("bevestiging door de verwijzer"));
    hulp::Browser b{router_, w_.t};
    log_in(b, "s.dewit@jeugdbescherming.example");
    EXPECT_THAT(b.haal("/start").lichaam, HasSubstr("Is deze aanmelding van jou?"));
    EXPECT_EQ(b.haal(casus::pad(c, "dossier")).status, 200);
    b.haal(casus::pad(c, "van-jou"));
    EXPECT_EQ(b.post(casus::pad(c, "van-jou"), {}).status, 400);
    EXPECT_EQ(b.post(casus::pad(c, "van-jou"), {{"antwoord", "ja"}}).status, 303);
    EXPECT_FALSE(de_casus().onbevestigd);
    EXPECT_THAT(stand().ontbreekt, Not(Contains("bevestiging door de verwijzer")));
    EXPECT_EQ(b.post(casus::pad(c, "van-jou"), {{"antwoord", "nee"}}).status, 404) << "een keer geantwoord";
    EXPECT_THAT(po_.haal("/namens").lichaam, Not(HasSubstr(c.nummer)));
}

TEST_P(Namens, EenNeeNeemtZijnToegangWegEnWachtOpDeOndersteuner) {
    dien_in(voorblad(ref(w_.inbrenger.account)));
    const auto c = de_casus();
    hulp::Browser b{router_, w_.t};
    log_in(b, "s.dewit@jeugdbescherming.example");
    b.haal(casus::pad(c, "van-jou"));
    EXPECT_EQ(b.post(casus::pad(c, "van-jou"), {{"antwoord", "nee"}}).status, 200);
    EXPECT_EQ(b.haal(casus::pad(c)).status, 404);
    EXPECT_EQ(b.haal(casus::pad(c, "dossier")).status, 404);
    EXPECT_EQ(de_casus().status, casus::Status::ingediend) << "het vervalt niet vanzelf";
    EXPECT_TRUE(de_casus().onbevestigd);
    EXPECT_THAT(po_.haal("/werkvoorraad").lichaam, HasSubstr("volgens de verwijzer niet van hem"));
    EXPECT_THAT(po_.haal("/namens").lichaam, HasSubstr(casus::pad(c, "ongeldig")));
    EXPECT_EQ(po_.post("/namens/" + c.nummer + "/opnieuw", {}).status, 409);
    EXPECT_THAT(mails(), Contains("aanmelding.namens_ontkend p***@oph.example"));
}

TEST_P(Namens, StuurOpnieuwMaaktDeOudeLinkWaardeloos) {
    dien_in(voorblad(ref(w_.inbrenger.account)));
    EXPECT_THAT(po_.haal("/werkvoorraad").lichaam, HasSubstr("nog niet bevestigd door de verwijzer"));
    po_.haal("/namens");
    EXPECT_EQ(po_.post("/namens/" + de_casus().nummer + "/opnieuw", {}).status, 200);
    const auto werkt = [&](storage::Sessie& s) {
        return s.een("SELECT count(*) FROM toegang_link WHERE gebruikt_op IS NULL")->getal(0);
    };
    EXPECT_EQ(schrijf(werkt), 1);
    EXPECT_EQ(mails().size(), 2U);
}

}  // namespace

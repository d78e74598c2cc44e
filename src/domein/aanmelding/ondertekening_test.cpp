// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/aanmelding/paginas_proef_test.hpp"
#include "outbox/outbox.hpp"

/// 001 "Ik ben POH en wil een casus aanmelden, mag dat?": the POH prepares, the huisarts of the same practice signs and hands in.
namespace {

using namespace aanmelding;
using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class Ondertekening : public MetPaginas {
  protected:
    Ondertekening() {
        casus::luister(w_.t.bus);
        aanmelding::luister(w_.t.bus);
        schrijf([&](storage::Sessie& s) {
            brug_ = regio::zet_organisatie(s, w_.t.ids, w_.regio, {.naam = "Praktijk De Brug"});
            elders_ = regio::zet_organisatie(s, w_.t.ids, w_.regio, {.naam = "Praktijk Elders"});
            poh_ = w_.wie(s, "poh@brug.example", "Pien Oor", Rol::praktijkondersteuner, brug_, "").account;
            arts_ = w_.wie(s, "arts@brug.example", "Hanna Arts", Rol::inbrenger, brug_, "02").account;
            w_.wie(s, "wijk@brug.example", "Wim Wijk", Rol::inbrenger, brug_, "01");
            w_.wie(s, "arts@elders.example", "Eva Elders", Rol::inbrenger, elders_, "02");
        });
        log_in(poh, "poh@brug.example");
        log_in(arts, "arts@brug.example");
        log_in(ander, "arts@elders.example");
    }
    template <class F>
    std::invoke_result_t<F, storage::Sessie&> schrijf(F f) {
        return db().schrijf(storage::Bereik::installatie(), f);
    }
    /// A complete draft of the POH, but for the referrer; "/aanmelden/123/".
    std::string concept_van_poh() {
        const auto id = schrijf([&](storage::Sessie& s) {
            auto a = w_.formulier().antwoorden;
            for (const char* v : {"verwijzer-naam", "verwijzer-email", "verwijzer-telefoon"}) a.wis(v);
            const auto k = *toegang::kijker_van(s, w_.regio, poh_, w_.t.nu(), "pagina");
            return *concepten::maak(s, w_.t.om, k, casus::Soort::vraag, a, w_.t.nu());
        });
        return "/aanmelden/" + std::to_string(id.getal) + "/";
    }
    hulp::Velden met_versie(hulp::Browser& b, const std::string& pad, hulp::Velden velden = {}) {
        velden.emplace_back("versie", hulp::invoer(b.haal(pad + "controleren"), "versie"));
        return velden;
    }
    /// What the POH does to put it before somebody.
    web::Antwoord leg_voor(const std::string& pad, toegang::AccountId wie) {
        const auto pagina = poh.haal(pad + "voorleggen");
        return poh.post(pad + "voorleggen",
                        {{"versie", hulp::invoer(pagina, "versie")}, {"ondertekenaar", std::to_string(wie.getal)}});
    }
    std::vector<std::string> mails() {
        return db().lees(w_.bereik(), [&](storage::Sessie& s) {
            std::vector<std::string> uit;
            for (const auto& r : outbox::zoek(s, w_.t.sleutels, {.regio = w_.regio.getal})) uit.push_back(r.soort);
            return uit;
        });
    }
    int casussen() {
        return db().lees(w_.bereik(), [](storage::Sessie& s) { return s.een("SELECT count(*) FROM casus_casus")->klein(0); });
    }

    hulp::Browser poh{router_, w_.t}, arts{router_, w_.t}, ander{router_, w_.t};
    regio::OrganisatieId brug_, elders_;
    toegang::AccountId poh_, arts_;
};
OP_BEIDE(Ondertekening);

TEST_P(Ondertekening, DeHuisartsZietHaarInDeWerkvoorraadTekentEnWordtDeInbrenger) {
    const auto pad = concept_van_poh();
    EXPECT_THAT(arts.haal("/werkvoorraad").lichaam, Not(HasSubstr("ondertekenen")));
    EXPECT_EQ(hulp::kop(leg_voor(pad, arts_), "Location"), "/aanmelden?gedaan=voorgelegd");
    EXPECT_THAT(mails(), testing::ElementsAre("aanmelding.voorgelegd"));
    EXPECT_THAT(arts.haal("/werkvoorraad").lichaam, HasSubstr("Er ligt 1 aanmelding klaar om te ondertekenen"));
    EXPECT_THAT(arts.haal("/aanmelden").lichaam, HasSubstr("Klaargezet door Pien Oor"));
    const auto lezen = arts.haal(pad + "controleren");
    EXPECT_THAT(lezen.lichaam, HasSubstr("Hanna Arts"));  // the referrer is the one who signs
    const auto verstuurd = arts.post(pad + "controleren", met_versie(arts, pad));
    ASSERT_EQ(hulp::kop(verstuurd, "Location"), pad + "bevestiging") << verstuurd.lichaam;
    EXPECT_EQ(arts.haal(pad + "bevestiging").status, 200);
    const auto inbrenger = db().lees(
        w_.bereik(), [](storage::Sessie& s) { return s.een("SELECT inbrenger_id FROM casus_casus")->id<toegang::AccountId>(0); });
    EXPECT_EQ(inbrenger, arts_);
    EXPECT_EQ(mails().front(), "aanmelding.ondertekend");
    EXPECT_EQ(poh.haal(pad + "bevestiging").status, 404);
    EXPECT_THAT(poh.haal("/aanmelden").lichaam, Not(HasSubstr(pad)));
}

TEST_P(Ondertekening, DePohVerstuurtNooitZelf) {
    const auto pad = concept_van_poh();
    EXPECT_THAT(poh.haal(pad + "controleren").lichaam, Not(HasSubstr("Verstuur de aanmelding")));
    EXPECT_EQ(poh.post(pad + "controleren", {{"versie", "1"}}).status, 403);
    leg_voor(pad, arts_);
    EXPECT_NE(poh.post(pad + "controleren", met_versie(poh, pad)).status, 303);
    EXPECT_EQ(casussen(), 0);
}

TEST_P(Ondertekening, TeruggevenMetEenOpmerkingDieDePohLeest) {
    const auto pad = concept_van_poh();
    leg_voor(pad, arts_);
    EXPECT_EQ(arts.post(pad + "teruggeven", met_versie(arts, pad, {{"opmerking", ""}})).status, 400);
    EXPECT_EQ(arts.post(pad + "teruggeven", met_versie(arts, pad, {{"opmerking", "Bel school eerst."}})).status, 303);
    EXPECT_THAT(poh.haal("/aanmelden").lichaam, HasSubstr("Teruggekregen van Hanna Arts"));
    EXPECT_THAT(poh.haal(pad + "controleren").lichaam, HasSubstr("Bel school eerst."));
    EXPECT_EQ(arts.haal(pad + "controleren").status, 404);
    EXPECT_EQ(mails().front(), "aanmelding.teruggegeven");
}

TEST_P(Ondertekening, EenOpmerkingGaatNietVerlorenAlsDeAanmeldingIntussenWijzigde) {
    const auto pad = concept_van_poh();
    leg_voor(pad, arts_);
    arts.haal(pad + "teruggeven");
    const auto uit = arts.post(pad + "teruggeven", {{"versie", "99"}, {"opmerking", "Bel school eerst."}});
    EXPECT_EQ(uit.status, 409);
    EXPECT_THAT(uit.lichaam, HasSubstr("Bel school eerst."));
    EXPECT_EQ(arts.post(pad + "teruggeven", {{"versie", hulp::invoer(uit, "versie")}, {"opmerking", "Bel school eerst."}}).status,
              303)
        << "a second press means it";
}

TEST_P(Ondertekening, DeStartpaginaNoemtWatWachtMetAantallen) {
    const auto pad = concept_van_poh();
    EXPECT_THAT(arts.haal("/start").lichaam, Not(HasSubstr("Dit wacht op jou")));
    EXPECT_THAT(poh.haal("/start").lichaam, Not(HasSubstr("binnen een week weg")));
    leg_voor(pad, arts_);
    EXPECT_THAT(arts.haal("/start").lichaam, HasSubstr("Er ligt 1 aanmelding klaar om te ondertekenen"));
    schrijf([&](storage::Sessie& s) {
        const auto dagen = regio::regels(s, w_.regio, w_.t.nu()).concept_dagen;
        s.doe("UPDATE aanmelding_concept SET gewijzigd_op = ?1", w_.t.nu() - std::chrono::days(dagen - 7));
    });
    EXPECT_THAT(poh.haal("/start").lichaam, HasSubstr("1 aanmelding die nog niet is verstuurd, gooien we binnen een week weg"));
}

TEST_P(Ondertekening, AlleenBijWieZijLigtIsZijTeWijzigen) {
    const auto pad = concept_van_poh();
    leg_voor(pad, arts_);
    EXPECT_EQ(hulp::kop(poh.haal(pad + "stap/4"), "Location"), pad + "controleren");
    const hulp::Velden stap{{"versie", "2"}, {"actie", "opslaan"}, {"titel", "Van de POH"}};
    const auto te_laat = poh.post(pad + "stap/4", stap);
    EXPECT_EQ(te_laat.status, 409);
    EXPECT_EQ(hulp::invoer(te_laat, "titel"), "Van de POH");
    EXPECT_EQ(poh.post(pad + "weg", {}).status, 409);
    arts.haal(pad + "stap/4");
    EXPECT_EQ(arts.post(pad + "stap/4", {{"versie", "2"}, {"actie", "opslaan"}, {"titel", "Van de arts"}}).status, 303);
    EXPECT_EQ(arts.post(pad + "weg", {}).status, 409);
    EXPECT_EQ(poh.post(pad + "terughalen", met_versie(poh, pad)).status, 303);
    EXPECT_EQ(hulp::invoer(poh.haal(pad + "stap/4"), "titel"), "Van de arts");
    EXPECT_EQ(arts.haal(pad + "stap/4").status, 404);
}

TEST_P(Ondertekening, AlleenEenHuisartsVanDeEigenPraktijkKanTekenen) {
    const auto pad = concept_van_poh();
    const auto keuze = poh.haal(pad + "voorleggen").lichaam;
    EXPECT_THAT(keuze, HasSubstr("Hanna Arts"));
    for (const char* niet : {"Wim Wijk", "Eva Elders", "Sanne de Wit"}) EXPECT_THAT(keuze, Not(HasSubstr(niet))) << niet;
    EXPECT_EQ(leg_voor(pad, w_.inbrenger.account).status, 400);
    leg_voor(pad, arts_);
    for (const char* deel : {"controleren", "stap/2", "teruggeven", "weg"}) EXPECT_EQ(ander.haal(pad + deel).status, 404) << deel;
}

TEST_P(Ondertekening, WieVanPraktijkVeranderdeLeestNietsMeer) {
    const auto pad = concept_van_poh();
    leg_voor(pad, arts_);
    schrijf([&](storage::Sessie& s) { s.doe("UPDATE toegang_account SET organisatie_id = ?1 WHERE id = ?2", elders_, arts_); });
    EXPECT_EQ(arts.haal(pad + "controleren").status, 404);
    EXPECT_THAT(arts.haal("/werkvoorraad").lichaam, Not(HasSubstr("ondertekenen")));
}

TEST_P(Ondertekening, LezenDoorDeHuisartsStaatInHetLogboek) {
    const auto pad = concept_van_poh();
    leg_voor(pad, arts_);
    poh.haal(pad + "controleren");
    arts.haal(pad + "controleren");
    const auto gelezen = db().lees(w_.bereik(), [&](storage::Sessie& s) {
        int n = 0;
        for (const auto& r : audit::zoek(s, {.regio = w_.regio.getal, .hoeveel = 100}))
            n += r.gebeurtenis.naam == "aanmelding.concept_gelezen";
        return n;
    });
    EXPECT_EQ(gelezen, 1);
}

}  // namespace

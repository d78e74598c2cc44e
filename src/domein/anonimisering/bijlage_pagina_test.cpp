// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "domein/anonimisering/casus_paginas_test.hpp"
#include "domein/anonimisering/stuk.hpp"
#include "hulp/bijlage.hpp"
#include "hulp/proefbestanden.hpp"

namespace anonimisering {
namespace {

using testing::HasSubstr;
using testing::Not;

class BijlageTekst : public EenCasusMetPaginas {
  protected:
    BijlageTekst() {
        luister(t.bus);
        bijlage = hang({.nummer = 3, .inhoud = hulp::pdf_met_tekst({"Tjibbe Zwaluwe slaapt slecht.", "Hij gaat naar De Ster."})});
        EXPECT_TRUE(teken(ondersteuner, leg_voor(), 1));
    }

    std::int64_t hang(const hulp::Proefbijlage& b) {
        return schrijf([&](storage::Sessie& s) { return hulp::hang_bijlage_aan(s, t.om, casus, b, t.nu()); });
    }
    std::string pad(int nummer = 3) const { return casus::pad(casus, "anoniem/bijlagen/" + std::to_string(nummer)); }
    web::Antwoord maak(hulp::Browser& b, const std::string& tekst, std::string versie = {}) {
        const auto pagina = b.haal(pad());
        return b.post(pad(), {{"tekst", tekst}, {"versie", versie.empty() ? hulp::invoer(pagina, "versie") : versie}});
    }
    /// Signs what the address of this answer leads to.
    web::Antwoord teken_na(hulp::Browser& b, const web::Antwoord& a) {
        const std::string stuk = hulp::kop(a, "Location");
        const auto pagina = b.haal(stuk);
        return b.post(stuk + "/teken",
                      {{"bewerking", hulp::invoer(pagina, "bewerking")}, {"versie", hulp::invoer(pagina, "versie")}});
    }
    std::vector<Getekend> getekende() {
        return lees([&](storage::Sessie& s) { return getekende_bijlagen(s, t.om, nu(s)); });
    }
    base::Result<Casus> zet(casus::Stap stap) {
        return schrijf([&](storage::Sessie& s) {
            return casus::gebeur(s, t.om, kijker(s, inbrenger), casus.id,
                                 {.stap = stap, .versie = nu(s).versie, .als = toegang::Rol::inbrenger, .toelichting = "Want."},
                                 t.nu());
        });
    }
    std::int64_t aantal_stukken() {
        return lees([](storage::Sessie& s) {
            return s.een("SELECT count(*) FROM anonimisering_stuk WHERE soort = 'bijlage'")->getal(0);
        });
    }
    static std::string leesbaar(const web::Antwoord& a) { return hulp::zonder_entiteiten(a.lichaam); }

    std::int64_t bijlage = 0;
};
OP_BEIDE(BijlageTekst);

TEST_P(BijlageTekst, S19_AlleenWieMagTekenenMaaktHem) {
    leg_voor(Stuksoort::notulen, 4, {{"n", "Notulen", "We spraken erover."}});  // so that the anonimiseerder has a reason to come
    casus = nu();
    struct Geval {
        const char* wie;
        toegang::AccountId account;
        int status;
    };
    for (const auto& g : {Geval{"ondersteuner", ondersteuner, 200},
                          {"anonimiseerder", anonimiseerder, 200},
                          {"voorzitter", voorzitter, 404},
                          {"inbrenger", inbrenger, 404}}) {
        auto b = als(g.account);
        b.haal("/account");
        const auto a = b.haal(pad());
        EXPECT_EQ(a.status, g.status) << g.wie;
        EXPECT_EQ(a.lichaam.find("slaapt slecht") != std::string::npos, g.status == 200) << g.wie;
        if (g.status != 200) EXPECT_EQ(b.post(pad(), {{"tekst", "x"}, {"versie", "0"}}).status, 404) << g.wie;
    }
    EXPECT_EQ(aantal_stukken(), 0);
}

TEST_P(BijlageTekst, WieInbrachtMaaktHemOokMetDeRolVanOndersteunerNiet) {
    casus = nieuwe_casus(ondersteuner_die_inbracht);
    hang({.nummer = 3, .inhoud = hulp::pdf_met_tekst({"Tjibbe"})});
    leg_voor();
    auto b = als(ondersteuner_die_inbracht);
    EXPECT_THAT(b.haal(dossier()).lichaam, Not(HasSubstr("anonieme tekst van bijlage")));
    const auto a = b.haal(pad());
    EXPECT_EQ(a.status, 403);
    EXPECT_THAT(a.lichaam, Not(HasSubstr("Tjibbe")));
    EXPECT_EQ(b.post(pad(), {{"tekst", "x"}, {"versie", "0"}}).status, 403);
    EXPECT_EQ(aantal_stukken(), 0);
}

TEST_P(BijlageTekst, ZonderTekstInHetBestandStaatErWatJeDoet) {
    struct Geval {
        const char* extensie;
        std::string inhoud;
        const char* zin;
    };
    int nummer = 10;
    auto b = als(ondersteuner);
    for (const auto& g : {Geval{"pdf", hulp::pdf(), "Meestal is het dan een scan"},
                          {"jpg", hulp::jpeg(), "Dit is een foto."},
                          {"pdf", "%PDF-1.7 kapot", "Uit dit bestand kunnen wij geen tekst halen."},
                          {"docx", "PK kapot", "Uit dit bestand kunnen wij geen tekst halen."}}) {
        hang({.nummer = ++nummer, .extensie = g.extensie, .inhoud = g.inhoud});
        const auto a = b.haal(pad(nummer));
        EXPECT_EQ(a.status, 200) << g.zin;
        EXPECT_THAT(leesbaar(a), HasSubstr(g.zin));
        EXPECT_THAT(leesbaar(a), HasSubstr("Typ of plak hieronder de tekst, of een samenvatting."));
    }
    EXPECT_EQ(b.haal(pad(99)).status, 404);
    hang({.nummer = 19, .extensie = "docx", .naam = "a.docx", .inhoud = hulp::zip(hulp::docx_delen(std::string(60'000, 'x')))});
    EXPECT_THAT(b.haal(pad(19)).lichaam, HasSubstr("De tekst is nu te lang om na te kijken."));
    hang({.nummer = 20, .extensie = "docx", .naam = "b.docx", .inhoud = hulp::zip(hulp::docx_delen("Uit Word"))});
    EXPECT_THAT(b.haal(pad(20)).lichaam, HasSubstr("Uit Word"));
}

TEST_P(BijlageTekst, FouteInvoerZegtWatErMisIsEnVerliestNiets) {
    auto b = als(ondersteuner);
    struct Geval {
        std::string tekst;
        const char* zin;
    };
    for (const auto& g : {Geval{"", "Typ of plak de tekst van de bijlage, of een samenvatting"},
                          {" \n ", "Typ of plak de tekst van de bijlage, of een samenvatting"},
                          {std::string(50'003, 'x'), "3 tekens korter. Je mag 50.000 tekens gebruiken"},
                          {"Mijn tekst\xE2\x80\xAE blijft", "staan onzichtbare tekens die we niet kunnen lezen"}}) {
        const auto a = maak(b, g.tekst);
        EXPECT_EQ(a.status, 400) << g.zin;
        EXPECT_THAT(leesbaar(a), HasSubstr(g.zin));
        EXPECT_THAT(a.lichaam, HasSubstr("Fout: "));
        if (g.tekst.size() > 10) EXPECT_THAT(a.lichaam, HasSubstr(g.tekst.substr(0, 10)));
    }
    EXPECT_EQ(aantal_stukken(), 0);
    EXPECT_EQ(maak(b, std::string(50'000, 'x')).status, 303);
}

TEST_P(BijlageTekst, S2_PasNaDeHandtekeningZietDeTafelHemZonderNamenEnZonderBestandsnaam) {
    auto b = als(ondersteuner);
    const auto gemaakt = maak(b, "Tjibbe Zwaluwe slaapt slecht.");
    ASSERT_EQ(gemaakt.status, 303);
    const auto nakijken = b.haal(hulp::kop(gemaakt, "Location"));
    EXPECT_THAT(nakijken.lichaam, HasSubstr("De tekst van een bijlage nakijken"));
    EXPECT_THAT(nakijken.lichaam, HasSubstr("Bijlage 3 (PDF), anonieme tekst"));
    EXPECT_THAT(nakijken.lichaam, Not(HasSubstr("Verslag")));
    EXPECT_TRUE(nu().te_tekenen);
    EXPECT_TRUE(getekende().empty());
    const auto voor = als(voorzitter).haal(dossier());
    EXPECT_THAT(voor.lichaam, Not(HasSubstr("slaapt slecht")));
    EXPECT_THAT(voor.lichaam, Not(HasSubstr("ijlage 3")));

    ASSERT_EQ(teken_na(b, gemaakt).status, 303);
    EXPECT_FALSE(nu().te_tekenen);
    for (const auto wie : {voorzitter, inbrenger, ondersteuner}) {
        const auto na = als(wie).haal(dossier());
        EXPECT_THAT(na.lichaam, HasSubstr("Bijlage 3 (PDF), anonieme tekst</h3>"));
        EXPECT_THAT(na.lichaam, HasSubstr("[jeugdige] slaapt slecht."));
        for (const char* weg : {"Tjibbe", "Zwaluwe", "Verslag"}) EXPECT_THAT(na.lichaam, Not(HasSubstr(weg)));
    }
}

TEST_P(BijlageTekst, EenNieuweTekstLaatDeOudeStaanTotHijGetekendIs) {
    auto b = als(ondersteuner);
    ASSERT_EQ(teken_na(b, maak(b, "Tjibbe slaapt slecht.")).status, 303);
    const auto weer = b.haal(pad());
    EXPECT_THAT(leesbaar(weer), HasSubstr("Er is al een tekst van deze bijlage."));
    EXPECT_THAT(weer.lichaam, HasSubstr("Tjibbe slaapt slecht.")) << "as it was typed, not as it is in the file";
    EXPECT_THAT(weer.lichaam, Not(HasSubstr("De Ster")));
    EXPECT_THAT(b.haal(pad() + "?uit=bestand").lichaam, HasSubstr("De Ster"));

    const auto nieuw = maak(b, "Tjibbe slaapt nu goed.");
    ASSERT_EQ(nieuw.status, 303);
    const auto tussen = als(voorzitter).haal(dossier());
    EXPECT_THAT(tussen.lichaam, HasSubstr("[jeugdige] slaapt slecht."));
    EXPECT_THAT(tussen.lichaam, HasSubstr("een nieuwe tekst van deze bijlage die nog wordt nagekeken"));
    EXPECT_THAT(tussen.lichaam, Not(HasSubstr("nu goed")));
    ASSERT_EQ(teken_na(b, nieuw).status, 303);
    ASSERT_EQ(getekende().size(), 1U);
    EXPECT_EQ(getekende()[0].versie, 2);
    EXPECT_EQ(getekende()[0].teksten[0].tekst, "[jeugdige] slaapt nu goed.");
}

TEST_P(BijlageTekst, WieTegelijkMetEenCollegaBezigWasVerliestZijnTekstNiet) {
    auto een = als(ondersteuner), twee = als(ondersteuner);
    ASSERT_EQ(maak(een, "De eerste tekst.").status, 303);
    const auto uit = maak(twee, "De tweede tekst.", "0");
    EXPECT_EQ(uit.status, 409);
    EXPECT_THAT(leesbaar(uit), HasSubstr("Een collega heeft intussen ook een tekst van deze bijlage gemaakt."));
    EXPECT_THAT(uit.lichaam, HasSubstr("De tweede tekst."));
    EXPECT_EQ(hulp::invoer(uit, "versie"), "1");
    EXPECT_EQ(aantal_stukken(), 1);
    EXPECT_EQ(maak(twee, "De tweede tekst.", "1").status, 303) << "a second press means it";
}

TEST_P(BijlageTekst, HetTabbladZegtVanElkeBijlageHoeHetErmeeStaat) {
    hang({.nummer = 4, .extensie = "png", .inhoud = hulp::png()});
    auto b = als(ondersteuner);
    const auto begin = b.haal(dossier()).lichaam;
    EXPECT_THAT(begin, HasSubstr("Maak een anonieme tekst van bijlage 3"));
    EXPECT_THAT(begin, HasSubstr("Bijlage 4 (PNG)"));
    EXPECT_THAT(begin, HasSubstr("Nog geen anonieme tekst."));
    EXPECT_THAT(begin, Not(HasSubstr("Verslag")));
    const auto gemaakt = maak(b, "Tjibbe slaapt slecht.");
    const auto wacht = b.haal(dossier()).lichaam;
    EXPECT_THAT(wacht, HasSubstr("De tekst wacht op een handtekening."));
    EXPECT_THAT(wacht, HasSubstr(hulp::kop(gemaakt, "Location")));
    ASSERT_EQ(teken_na(b, gemaakt).status, 303);
    EXPECT_THAT(b.haal(dossier()).lichaam, HasSubstr("De anonieme tekst is getekend."));
    EXPECT_THAT(als(voorzitter).haal(dossier()).lichaam, Not(HasSubstr("Maak een")));
    leg_voor();  // the review of the dossier has them too
    EXPECT_THAT(b.haal(dossier()).lichaam, HasSubstr("Maak een anonieme tekst van bijlage 4"));
}

TEST_P(BijlageTekst, WieDeTekstUitHetBestandLeestStaatInHetLogboek) {
    auto b = als(ondersteuner);
    b.haal(pad());
    ASSERT_EQ(maak(b, "Tjibbe slaapt slecht.").status, 303);
    lees([&](storage::Sessie& s) {
        const auto gelezen =
            audit::zoek(s, {.regio = nijmegen.getal, .casus = casus.id.getal, .naam_begint_met = "casus.gelezen"});
        ASSERT_FALSE(gelezen.empty());
        EXPECT_EQ(gelezen[0].gebeurtenis.object, "bijlage");
        EXPECT_EQ(gelezen[0].gebeurtenis.groepen, "INHOUD");
        const auto gemaakt =
            audit::zoek(s, {.regio = nijmegen.getal, .casus = casus.id.getal, .naam_begint_met = "anonimisering.bijlage"});
        ASSERT_EQ(gemaakt.size(), 1U);
        EXPECT_EQ(gemaakt[0].gebeurtenis.bijzonderheid, "bijlage 3, versie 1");
        EXPECT_EQ(casus::logwoorden(gemaakt[0].gebeurtenis), "Anonieme tekst van een bijlage gemaakt");
    });
}

TEST_P(BijlageTekst, S23_AlsHetDelenStoptIsHijWegEnMaaktNiemandErEen) {
    auto b = als(ondersteuner);
    ASSERT_EQ(teken_na(b, maak(b, "Tjibbe slaapt slecht.")).status, 303);
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(casus::stop_deling(s, t.om, kijker(s, ondersteuner), casus.id, "Toestemming ingetrokken.", t.nu()));
    });
    EXPECT_TRUE(getekende().empty());
    EXPECT_EQ(b.haal(pad()).status, 409);
    EXPECT_THAT(b.haal(dossier()).lichaam, Not(HasSubstr("anonieme tekst van bijlage")));
    const auto uit = b.post(pad(), {{"tekst", "Nog een tekst."}, {"versie", "1"}});
    EXPECT_EQ(uit.status, 409);
    EXPECT_THAT(uit.lichaam, HasSubstr("Nog een tekst.")) << "what was typed is not lost";
    EXPECT_EQ(aantal_stukken(), 1);
    schrijf([&](storage::Sessie& s) {
        EXPECT_TRUE(casus::hervat_deling(s, t.om, kijker(s, ondersteuner), casus.id, nu(s).versie, "Nieuwe.", t.nu()));
    });
    EXPECT_EQ(getekende().size(), 1U);
}

TEST_P(BijlageTekst, HijStaatAlleenNaastEenGetekendDossier) {
    casus = nieuwe_casus(inbrenger);
    hang({.nummer = 3, .inhoud = hulp::pdf_met_tekst({"Tjibbe"})});
    const auto stuk = leg_voor();
    auto b = als(ondersteuner);
    const auto getekend = teken_na(b, maak(b, "Tjibbe slaapt slecht."));
    ASSERT_EQ(getekend.status, 303);
    EXPECT_THAT(b.haal(hulp::kop(getekend, "Location")).lichaam, HasSubstr("zodra ook het dossier getekend is"));
    EXPECT_TRUE(getekende().empty());
    EXPECT_THAT(b.haal(dossier()).lichaam, HasSubstr("De tafel ziet hem zodra ook het dossier is getekend."));
    ASSERT_TRUE(teken(ondersteuner, stuk, 1));
    EXPECT_EQ(getekende().size(), 1U);
}

TEST_P(BijlageTekst, WatOpnieuwWordtIngebrachtWachtOokMetZijnBijlagen) {
    auto b = als(ondersteuner);
    ASSERT_EQ(teken_na(b, maak(b, "Tjibbe slaapt slecht.")).status, 303);
    ASSERT_TRUE(zet(casus::Stap::intrekken));
    EXPECT_EQ(b.haal(pad()).status, 409) << "no table will read it";
    ASSERT_TRUE(zet(casus::Stap::heropenen));
    EXPECT_TRUE(getekende().empty());
    ASSERT_TRUE(teken(ondersteuner, leg_voor(), 2));  // this casus has no form of which the slice makes the dossier by itself
    EXPECT_TRUE(getekende().empty()) << "the dossier was signed again, the attachment was not";
    const auto stuk = lees([&](storage::Sessie& s) { return nieuwste(s, casus, Stuksoort::bijlage, bijlage).value(); });
    ASSERT_TRUE(teken(ondersteuner, stuk, 2));
    ASSERT_EQ(getekende().size(), 1U);
    EXPECT_EQ(getekende()[0].teksten[0].tekst, "[jeugdige] slaapt slecht.");
}

TEST_P(BijlageTekst, S23_WatEenLezerMeldtIsMeteenWegEnKomtNietTerug) {
    auto b = als(ondersteuner), v = als(voorzitter);
    ASSERT_EQ(teken_na(b, maak(b, "Tjibbe telt schapen.")).status, 303);
    const auto pagina = v.haal(dossier());
    EXPECT_THAT(pagina.lichaam,
                HasSubstr("Meld het<span class=\"ret-visually-hidden\"> in Bijlage 3 (PDF), anonieme tekst</span>"));
    const std::string waar = meld_pad(getekende()[0]);
    v.haal(waar);
    ASSERT_EQ(v.post(waar, {{"woorden", "schapen"}}).status, 303);
    EXPECT_THAT(v.haal(dossier()).lichaam, Not(HasSubstr("schapen")));
    EXPECT_TRUE(nu().te_tekenen);
    for (const auto stap : {casus::Stap::intrekken, casus::Stap::heropenen}) ASSERT_TRUE(zet(stap));
    ASSERT_TRUE(teken(ondersteuner, leg_voor(), 2));
    const auto stuk = lees([&](storage::Sessie& s) { return nieuwste(s, casus, Stuksoort::bijlage, bijlage).value(); });
    ASSERT_TRUE(teken(ondersteuner, stuk, 3));
    EXPECT_EQ(getekende()[0].teksten[0].tekst, "[jeugdige] telt [persoon].");
}

TEST_P(BijlageTekst, MetDeCasusIsOokZijnTekstWeg) {
    auto b = als(ondersteuner);
    ASSERT_EQ(teken_na(b, maak(b, "Tjibbe slaapt slecht.")).status, 303);
    schrijf([&](storage::Sessie& s) {
        const auto c = nu(s);
        store::vernietig({s, t.om, c});
        EXPECT_EQ(s.een("SELECT count(*) FROM anonimisering_stuk WHERE casus_id = ?1", c.id)->getal(0), 0);
        EXPECT_EQ(s.een("SELECT count(*) FROM anonimisering_getekend")->getal(0), 0);
    });
}

TEST_P(BijlageTekst, WatNogWachtteVervaltAlsDeCasusEindigt) {
    auto b = als(ondersteuner);
    ASSERT_EQ(maak(b, "Tjibbe slaapt slecht.").status, 303);
    ASSERT_TRUE(nu().te_tekenen);
    ASSERT_TRUE(zet(casus::Stap::intrekken));
    EXPECT_FALSE(nu().te_tekenen);
}

}  // namespace
}  // namespace anonimisering

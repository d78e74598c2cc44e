// SPDX-License-Identifier: EUPL-1.2
#include "hulp/bijlage.hpp"
#include "hulp/proefbestanden.hpp"
#include "verhalen/weg.hpp"

/// An attachment on its way to the table: the file never leaves, the text that somebody made of it and signed does. Over HTTP, for everybody.
namespace {

using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class Bijlage : public hulp::Weg {
  protected:
    void SetUp() override {
        getekend();
        const auto c = de_casus();
        h.schrijf([&](storage::Sessie& s) {
            hulp::hang_bijlage_aan(s, h.huis().om(), c,
                                   {.nummer = 1,
                                    .naam = "Zilvervos-verslag.pdf",
                                    .inhoud = hulp::pdf_met_tekst({"Quintijn Zilvervos houdt van schapen."})},
                                   h.nu());
        });
    }
    std::string pad(const std::string& achter = {}) const { return "/casussen/" + nummer + achter; }
    /// Everything that is shown of the casus to who does not see its INHOUD.
    std::vector<web::Antwoord> wat_de_tafel_ziet() {
        std::vector<web::Antwoord> uit;
        auto v = h.als(Rol::voorzitter), vast = h.als(Rol::vaste_deelnemer), e = h.als(Rol::expert);
        for (const char* deel : {"", "/anoniem", "/tijdlijn"}) uit.push_back(v.haal(pad(deel)));
        for (auto* b : {&v, &vast}) uit.push_back(b->haal(punt));
        uit.push_back(v.haal(vooroverleg));
        uit.push_back(v.haal(agendapunt + "/notulen"));
        uit.push_back(e.haal(agendapunt));
        return uit;
    }
    web::Antwoord maak(hulp::Browser& b, const std::string& tekst) {
        const std::string waar = pad("/anoniem/bijlagen/1");
        return b.post(waar, {{"tekst", tekst}, {"versie", hulp::invoer(b.haal(waar), "versie")}});
    }
};

TEST_F(Bijlage, S19_DeTafelZietAlleenDeGetekendeTekstEnNooitHetBestand) {
    op_de_lijst();
    op_de_agenda();
    uitgenodigd();
    auto p = h.als(Rol::procesondersteuner);
    EXPECT_THAT(p.haal(pad("/anoniem")).lichaam, HasSubstr("Maak een anonieme tekst van bijlage 1"));
    EXPECT_THAT(p.haal(pad("/anoniem/bijlagen/1")).lichaam, HasSubstr("Quintijn Zilvervos houdt van schapen."));
    ASSERT_EQ(maak(p, "Quintijn Zilvervos houdt van schapen.").status, 303);
    for (const auto& a : wat_de_tafel_ziet()) {
        EXPECT_EQ(a.status, 200);
        for (const char* woord : {"schapen", "verslag.pdf", "Bijlage 1 (PDF)"}) EXPECT_THAT(a.lichaam, Not(HasSubstr(woord)));
    }
    EXPECT_THAT(p.haal("/anonimiseren").lichaam, HasSubstr("De tekst van een bijlage"));
    teken_alles(nummer);

    int zien_het = 0;
    for (const auto& a : wat_de_tafel_ziet()) {
        for (const char* woord : {"Zilvervos", "verslag.pdf", "Quintijn"}) EXPECT_THAT(a.lichaam, Not(HasSubstr(woord)));
        if (a.lichaam.find("schapen") == std::string::npos) continue;
        EXPECT_THAT(a.lichaam, HasSubstr("Bijlage 1 (PDF), anonieme tekst"));
        ++zien_het;
    }
    EXPECT_EQ(zien_het, 4) << "the tab of the dossier, the punt for two roles, the agendapunt";
    for (const Rol rol : {Rol::expert, Rol::vaste_deelnemer, Rol::voorzitter})
        for (const char* deel : {"/bijlagen", "/bijlagen/1", "/anoniem/bijlagen/1"})
            EXPECT_EQ(h.als(rol).haal(pad(deel)).status, 404) << deel;
}

TEST_F(Bijlage, InEenAndereRegioBestaatHijNiet) {
    auto b = h.als_elders(Rol::procesondersteuner);
    const auto hier = b.haal(pad("/anoniem/bijlagen/1")), nergens = b.haal("/casussen/NYM-2026-22222/anoniem/bijlagen/1");
    EXPECT_EQ(hier.status, 404);
    EXPECT_EQ(hier.lichaam.size(), nergens.lichaam.size());
    EXPECT_EQ(b.post(pad("/anoniem/bijlagen/1"), {{"tekst", "x"}, {"versie", "0"}}).status, 404);
}

TEST_F(Bijlage, OverDeApiGaatHetZoalsOpDePagina) {
    const auto token = h.schrijf([&](storage::Sessie& s) {
        return toegang::maak_token(s, h.huis().ids(), h.nijmegen, h.account(Rol::procesondersteuner), {"casus.wijzigen"}, h.nu())
            .waarde();
    });
    auto b = h.niemand();
    const std::string waar = "/api/v1" + pad("/anoniem/bijlagen/1");
    const auto formulier = b.api(web::Methode::get, waar, token);
    ASSERT_EQ(formulier.status, 200) << formulier.lichaam;
    EXPECT_THAT(formulier.lichaam, HasSubstr("houdt van schapen"));
    EXPECT_EQ(b.api(web::Methode::post, waar, token, R"({"tekst":"","versie":0})").status, 400);
    EXPECT_EQ(b.api(web::Methode::post, waar, token, R"({"tekst":"Quintijn telt schapen.","versie":0})").status, 201);
    EXPECT_EQ(b.api(web::Methode::post, waar, token, R"({"tekst":"Nog eens.","versie":0})").status, 409);
    EXPECT_THAT(h.als(Rol::voorzitter).haal(pad("/anoniem")).lichaam, Not(HasSubstr("schapen"))) << "nobody signed it";
}

}  // namespace

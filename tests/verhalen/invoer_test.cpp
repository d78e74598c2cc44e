// SPDX-License-Identifier: EUPL-1.2
#include "domein/invoer/bestand.hpp"
#include "verhalen/weg.hpp"
#include "web/bestand.hpp"
#include "web/server.hpp"

/// Running casussen of before this program, by form and as a file: seen before anything is written, and nobody hears of it.
namespace {

using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class Invoer : public hulp::Weg {
  protected:
    Invoer() {
        const auto k = h.kijker(Rol::inbrenger);
        goed = "kenmerk;soort;verwijzer-email;onderwerpen;bsn;voornamen;achternaam;geboren;gemeente;gezag;kader;status;ingediend;"
               "vooroverleg;advies\n";
        goed += "2025-1;vraag;" + k.email +
                ";kernbesluit_1;999900006;Quintijn;Zilvervos;27-03-2011;0268;twee;ots;geadviseerd;"
                "03-02-2026;11-02-2026;11-02-2026\n";
    }
    /// As a browser sends a chosen file.
    web::Antwoord kies(hulp::Browser& b, const std::string& inhoud) {
        b.haal("/invoer");
        web::Bestandschrijver schrijver("", "bestand", "casussen.csv");
        schrijver.schrijf(inhoud);
        web::Verzoek v;
        v.methode = web::Methode::post;
        v.pad = "/invoer/bestanden";
        v.koppen = {{"user-agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0"},
                    {"content-type", "multipart/form-data; boundary=x"}};
        v.cookies = b.koekjes();
        v.afzender = b.afzender;
        v.moment = h.nu();
        v.formulier.voeg_toe("csrf", b.csrf());
        v.bestanden.push_back(schrijver.sluit());
        auto a = web::handel_af(h.huis().router(), h.huis().db(), toegang::fout_antwoord(h.huis().om()), std::move(v));
        const auto naar = hulp::kop(a, "Location");
        if (!naar.starts_with("/antwoord/")) return a;
        return b.haal(naar);
    }
    std::int64_t tel(const std::string& tabel) {
        return h.schrijf([&](storage::Sessie& s) { return s.een("SELECT count(*) FROM " + tabel)->getal(0); });
    }
    std::string goed;
};

TEST_F(Invoer, EenBestandWordtEerstNagekekenEnDanInEenKeerIngevoerd) {
    auto po = h.als(Rol::procesondersteuner);
    const auto pad = hulp::kop(kies(po, goed), "Location");
    ASSERT_THAT(pad, HasSubstr("/invoer/bestanden/"));
    const auto pagina = po.haal(pad).lichaam;
    EXPECT_THAT(pagina, HasSubstr("Voer 1 casus in"));
    EXPECT_THAT(pagina, HasSubstr("…006"));
    EXPECT_THAT(pagina, Not(HasSubstr("999900006")));
    EXPECT_THAT(pagina, Not(HasSubstr("Zilvervos")));
    EXPECT_EQ(tel("casus_casus"), 0) << "kijken schrijft niets";
    const auto mails = tel("outbox_bericht");
    EXPECT_EQ(hulp::kop(po.post(pad, {}), "Location"), "/invoer?gedaan=ingevoerd");
    EXPECT_EQ(tel("casus_casus"), 1);
    taken();
    EXPECT_EQ(tel("outbox_bericht"), mails) << "niemand krijgt een mail, ook niet van de taken daarna";
    EXPECT_EQ(po.haal(pad).status, 404) << "S32: het bestand is weg";
    EXPECT_EQ(tel("invoer_bestand"), 0);
    auto inbrenger = h.als(Rol::inbrenger);
    nummer = h.schrijf([](storage::Sessie& s) { return s.een("SELECT nummer FROM casus_casus")->tekst(0); });
    EXPECT_THAT(inbrenger.haal("/casussen/" + nummer).lichaam, HasSubstr("Achteraf ingevoerd"));
    EXPECT_THAT(inbrenger.haal("/casussen/" + nummer + "/dossier").lichaam, HasSubstr("Zilvervos"));
    EXPECT_THAT(po.haal("/casussen/" + nummer + "/tijdlijn").lichaam, HasSubstr("11 februari 2026"));
}

TEST_F(Invoer, HetzelfdeBestandNogEenKeerVerteltDatEnMaaktNietsDubbel) {
    auto po = h.als(Rol::procesondersteuner);
    po.post(hulp::kop(kies(po, goed), "Location"), {});
    const auto pad = hulp::kop(kies(po, goed), "Location");
    const auto pagina = po.haal(pad).lichaam;
    EXPECT_THAT(pagina, HasSubstr("Er is niets nieuws om in te voeren"));
    EXPECT_THAT(pagina, Not(HasSubstr("Voer 1 casus in")));
    EXPECT_EQ(po.post(pad, {}).status, 303);
    EXPECT_EQ(tel("casus_casus"), 1);
}

TEST_F(Invoer, FoutenStaanPerRegelEnKolomEnHoudenAllesTegen) {
    auto po = h.als(Rol::procesondersteuner);
    const std::string regel = goed.substr(goed.find('\n') + 1);
    const std::string fout =
        "2025-2" + regel.substr(6, regel.find("27-03-2011") - 6) + "ooit" + regel.substr(regel.find("27-03-2011") + 10);
    const auto pad = hulp::kop(kies(po, goed + fout), "Location");
    const auto pagina = po.haal(pad).lichaam;
    EXPECT_THAT(pagina, HasSubstr("Regel 3"));
    EXPECT_THAT(pagina, HasSubstr("<strong>geboren</strong>: Dit is geen datum"));
    EXPECT_THAT(pagina, Not(HasSubstr("Voer 1 casus in")));
    EXPECT_EQ(hulp::kop(po.post(pad, {}), "Location"), pad) << "ook wie de knop zelf maakt";
    EXPECT_EQ(tel("casus_casus"), 0);
    EXPECT_EQ(po.post(pad + "/weg", {}).status, 303);
    EXPECT_EQ(tel("invoer_bestand"), 0);
}

TEST_F(Invoer, S32_WatGeenLijstMetCasussenIsWordtNietBewaard) {
    auto po = h.als(Rol::procesondersteuner);
    std::string veel = goed;
    for (int k = 0; k < 501; ++k) veel += "x;;;;;;;;;;;;;;\n";
    for (const auto& [inhoud, tekst] : {std::pair<std::string, const char*>{"", "Kies eerst een bestand"},
                                        {"\n\n", "leeg"},
                                        {"PK\x03\x04\xFF\xFE zip", "UTF-8"},
                                        {"naam;adres\nx;y\n", "kennen we niet"},
                                        {std::string((1 << 20) + 1, 'a'), "te groot"},
                                        {veel, "Splits het bestand"}}) {
        const auto uit = kies(po, inhoud);
        EXPECT_EQ(uit.status, 400) << tekst;
        EXPECT_THAT(uit.lichaam, HasSubstr(tekst));
    }
    EXPECT_EQ(tel("invoer_bestand"), 0);
}

TEST_F(Invoer, S32_EenVergetenBestandIsNaEenDagWeg) {
    auto po = h.als(Rol::procesondersteuner);
    kies(po, goed);
    EXPECT_EQ(tel("invoer_bestand"), 1);
    h.klok().zet(h.nu() + std::chrono::hours(24));
    taken();
    EXPECT_EQ(tel("invoer_bestand"), 0);
}

TEST_F(Invoer, MetHetFormulierGaatHetEenVoorEen) {
    auto po = h.als(Rol::procesondersteuner);
    hulp::Velden velden{
        {"kenmerk", "2025-9"},        {"soort", "melding"},      {"verwijzer-email", h.kijker(Rol::inbrenger).email},
        {"onderwerpen", "plaatsing"}, {"voornamen", "Quintijn"}, {"achternaam", "Zilvervos"},
        {"geboren-dag", "27"},        {"geboren-maand", "3"},    {"geboren-jaar", "2011"},
        {"gemeente", "0268"},         {"gezag", "een"},          {"kader", "vrijwillig"},
        {"status", "geregistreerd"},  {"ingediend-dag", "3"},    {"ingediend-maand", "2"},
        {"ingediend-jaar", "2026"},   {"vooroverleg-dag", "11"}, {"vooroverleg-maand", "2"}};
    po.haal("/invoer/casus");
    EXPECT_EQ(po.post("/invoer/casus", velden).status, 400) << "het jaar van het vooroverleg ontbreekt";
    EXPECT_EQ(tel("casus_casus"), 0);
    velden.emplace_back("vooroverleg-jaar", "2026");
    EXPECT_EQ(po.post("/invoer/casus", velden).status, 303);
    EXPECT_THAT(po.post("/invoer/casus", velden).lichaam, HasSubstr("met dit kenmerk"));
    EXPECT_EQ(tel("casus_casus"), 1);
}

TEST_F(Invoer, NiemandAndersKanHetEnNiemandAndersZietHetBestand) {
    auto po = h.als(Rol::procesondersteuner);
    const auto pad = hulp::kop(kies(po, goed), "Location");
    for (const Rol rol : {Rol::inbrenger, Rol::voorzitter, Rol::beheerder, Rol::fg}) {
        auto b = h.als(rol);
        for (const auto& doel : {std::string("/invoer"), std::string("/invoer/casus"), pad}) EXPECT_EQ(b.haal(doel).status, 404);
    }
    EXPECT_EQ(h.als_collega(Rol::procesondersteuner).haal(pad).status, 404);
    EXPECT_EQ(h.als_elders(Rol::procesondersteuner).haal(pad).status, 404);
}

}  // namespace

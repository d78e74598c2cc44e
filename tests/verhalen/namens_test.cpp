// SPDX-License-Identifier: EUPL-1.2
#include "base/tekst.hpp"
#include "outbox/outbox.hpp"
#include "verhalen/weg.hpp"

/// A form came by mail: the procesondersteuner types it in, the referrer confirms it by the link in his mail, and only then the table opens.
namespace {

using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class Namens : public hulp::Weg {
  protected:
    static constexpr const char* kEmail = "n.bos@praktijk.example";
    hulp::Velden voorblad(hulp::Velden erbij) const {
        hulp::Velden uit{{"soort-formulier", "melding"},
                         {"ontvangen-dag", "20"},
                         {"ontvangen-maand", "11"},
                         {"ontvangen-jaar", "2026"},
                         {"ontvangen-tijd", "10:00"}};
        uit.insert(uit.end(), erbij.begin(), erbij.end());
        return uit;
    }
    hulp::Velden onbekende() const {
        return voorblad({{"verwijzer", "nieuw"},
                         {"naam", "Noor Bos"},
                         {"functie", "huisarts"},
                         {"soort", "02"},
                         {"agb", "12345678"},
                         {"organisatie", "anders"},
                         {"organisatie-anders", "Praktijk Zuid"},
                         {"email", kEmail}});
    }
    hulp::Velden bekende() const { return voorblad({{"verwijzer", toegang::ref_van(h.account(Rol::inbrenger).getal)}}); }
    static hulp::Velden melding() {
        return {{"verwijzer-soort", "02"},
                {"bsn-bekend", "nee"},
                {"geen-bsn-reden", "onbekend"},
                {"voornamen", "Quintijn"},
                {"achternaam", "Zilvervos"},
                {"geboren-dag", "27"},
                {"geboren-maand", "3"},
                {"geboren-jaar", "2011"},
                {"gemeente", "0268"},
                {"verblijfplaats", "thuis"},
                {"gezag", "een"},
                {"kader", "vrijwillig"},
                {"onderwerpen", "kernbesluit_3"}};
    }
    web::Antwoord dien_in(hulp::Browser& b, const hulp::Velden& voor) {
        b.haal("/namens/nieuw");
        const auto stap = hulp::kop(b.post("/namens/nieuw", voor), "Location");
        auto velden = melding();
        velden.insert(velden.end(), {{"versie", hulp::invoer(b.haal(stap), "versie")}, {"actie", "volgende"}});
        const auto na = b.post(stap, velden);
        EXPECT_EQ(na.status, 303) << na.lichaam;
        const auto controle = stap.substr(0, stap.find("stap")) + "controleren";
        const auto uit = b.post(controle, {{"versie", hulp::invoer(b.haal(controle), "versie")}});
        EXPECT_EQ(uit.status, 200) << uit.lichaam;
        nummer = h.schrijf([](storage::Sessie& s) { return s.een("SELECT nummer FROM casus_casus ORDER BY id DESC")->tekst(0); });
        return uit;
    }
    static std::string code_in(const web::Antwoord& a) {
        const std::string kenmerk = "id=\"instelcode\">";
        const auto plek = a.lichaam.find(kenmerk);
        if (plek == std::string::npos) return {};
        const auto begin = plek + kenmerk.size();
        return a.lichaam.substr(begin, a.lichaam.find('<', begin) - begin);
    }
    /// The path in the newest mail, as the demo shows it in Post.
    std::string link() {
        taken();
        const std::string tekst = h.schrijf([&](storage::Sessie& s) {
            for (const auto& r : outbox::zoek(s, h.huis().om().sleutels, {.regio = h.nijmegen.getal}))
                if (r.soort == "aanmelding.namens") return outbox::lees_in_demo(s, h.huis().om(), h.nijmegen.getal, r.id)->tekst;
            return std::string{};
        });
        const auto begin = tekst.find("/link/");
        return begin == std::string::npos ? "" : tekst.substr(begin, 6 + 43);
    }
    bool onbevestigd() { return de_casus().onbevestigd; }
};

TEST_F(Namens, EenVerwijzerZonderAccountBevestigtMetDeLinkEnDeCode) {
    auto po = h.als(Rol::procesondersteuner);
    const auto code = code_in(dien_in(po, onbekende()));
    auto b = h.niemand();
    const auto pad = link();
    EXPECT_THAT(b.haal(pad).lichaam, Not(HasSubstr(nummer))) << "de link zelf vertelt niets";
    EXPECT_EQ(b.post(pad, {{"code-instellen", code}, {"wachtwoord", "paard batterij nietje"}}).status, 303);
    EXPECT_THAT(b.volg(b.haal("/inloggen/verder")).lichaam, HasSubstr("Is deze aanmelding van jou?"));
    EXPECT_THAT(b.haal("/casussen/" + nummer + "/dossier").lichaam, HasSubstr("Zilvervos"));
    b.haal("/casussen/" + nummer + "/van-jou");
    EXPECT_EQ(b.post("/casussen/" + nummer + "/van-jou", {{"antwoord", "ja"}}).status, 303);
    EXPECT_FALSE(onbevestigd());
    EXPECT_THAT(po.haal("/casussen/" + nummer).lichaam, Not(HasSubstr("Nog niet bevestigd")));
    EXPECT_THAT(po.haal("/casussen/" + nummer).lichaam, HasSubstr("Verwijzer nog te controleren"))
        << "S7: het telefoontje komt nog";
}

TEST_F(Namens, EenVerwijzerMetEenAccountLogtEerstIn) {
    auto po = h.als(Rol::procesondersteuner);
    dien_in(po, bekende());
    auto vreemde = h.niemand();
    const auto pad = link();
    vreemde.haal(pad);
    const auto na = vreemde.post(pad, {});
    EXPECT_EQ(hulp::kop(na, "Location"), "/casussen/" + nummer + "/van-jou");
    EXPECT_THAT(vreemde.volg(na).lichaam, HasSubstr("wachtwoord")) << "wie de mail onderschept, komt niet verder";
    EXPECT_TRUE(onbevestigd());
    auto b = h.als(Rol::inbrenger);
    EXPECT_EQ(b.haal("/casussen/" + nummer + "/van-jou").status, 200);
}

/// A mail scanner opens links: twenty looks of whatever kind leave everything as it was.
TEST_F(Namens, S10_KijkenNaarDeLinkDoetNiets) {
    auto po = h.als(Rol::procesondersteuner);
    const auto code = code_in(dien_in(po, onbekende()));
    const auto pad = link();
    for (int k = 0; k < 20; ++k) EXPECT_EQ(h.niemand().haal(pad).status, 200);
    EXPECT_TRUE(onbevestigd());
    auto b = h.niemand();
    b.haal(pad);
    EXPECT_EQ(b.post(pad, {{"code-instellen", code}, {"wachtwoord", "paard batterij nietje"}}).status, 303);
    EXPECT_EQ(h.niemand().haal(pad).status, 404) << "een keer";
}

TEST_F(Namens, S10_NaDrieFouteCodesOfDrieDagenIsDeLinkDood) {
    auto po = h.als(Rol::procesondersteuner);
    dien_in(po, onbekende());
    auto b = h.niemand();
    auto pad = link();
    b.haal(pad);
    for (const int verwacht : {400, 400, 404})
        EXPECT_EQ(b.post(pad, {{"code-instellen", "AAAA-AAAA"}, {"wachtwoord", "paard batterij nietje"}}).status, verwacht);
    po.haal("/namens");
    EXPECT_NE(code_in(po.post("/namens/" + nummer + "/opnieuw", {})), "") << "een nieuwe mail en een nieuwe code";
    h.klok().zet(h.nu() + std::chrono::seconds(1));
    pad = link();
    EXPECT_EQ(h.niemand().haal(pad).status, 200);
    h.klok().zet(h.nu() + std::chrono::hours(72));
    EXPECT_EQ(h.niemand().haal(pad).status, 404);
}

/// S12: what lies in the outbox cannot be used by who reads it.
TEST_F(Namens, S12_InDeOutboxStaatGeenWerkendeLink) {
    auto po = h.als(Rol::procesondersteuner);
    dien_in(po, bekende());
    const auto geheimen = [&] {
        return h.schrijf([](storage::Sessie& s) { return s.een("SELECT count(*) FROM toegang_linkgeheim")->getal(0); });
    };
    EXPECT_EQ(geheimen(), 0) << "het geheim komt pas bij het versturen";
    const auto geheim = link().substr(6);
    EXPECT_EQ(geheimen(), 1);
    h.schrijf([&](storage::Sessie& s) {
        for (const auto& r : s.vraag("SELECT hash FROM toegang_linkgeheim"))
            EXPECT_EQ(r.bytes(0).data.find(geheim), std::string::npos);
    });
}

/// The one thing that waits for his word.
TEST_F(Namens, ZonderBevestigingGaatErGeenUitnodigingUit) {
    nummer = hulp::Weg::dien_in();
    h.schrijf([&](storage::Sessie& s) { s.doe("UPDATE casus_casus SET onbevestigd = 1 WHERE nummer = ?1", nummer); });
    teken_alles(nummer);
    op_de_lijst();
    op_de_agenda();
    auto po = h.als(Rol::procesondersteuner);
    ASSERT_EQ(plan(po, twee_experts()).status, 303) << "de rest van het proces loopt door";
    EXPECT_NE(nodig_uit(po).status, 303);
    h.schrijf([&](storage::Sessie& s) { casus::zet_bevestigd(s, s.een("SELECT id FROM casus_casus")->id<casus::CasusId>(0)); });
    EXPECT_EQ(nodig_uit(po).status, 303);
}

TEST_F(Namens, EenAndereRegioZietErNietsVan) {
    auto po = h.als(Rol::procesondersteuner);
    dien_in(po, bekende());
    auto elders = h.als_elders(Rol::procesondersteuner);
    EXPECT_THAT(elders.haal("/namens").lichaam, Not(HasSubstr(nummer)));
    EXPECT_EQ(elders.post("/namens/" + nummer + "/opnieuw", {}).status, 404);
    auto inbrenger_elders = h.als_elders(Rol::inbrenger);
    EXPECT_EQ(inbrenger_elders.haal("/casussen/" + nummer + "/van-jou").status, 404);
}

}  // namespace

// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/concept.hpp"
#include "verhalen/weg.hpp"

/// A brother and a sister: the second form from the first, two casussen, one time at the table, and each going its own way when the other stops.
namespace {

using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class Broer : public hulp::Weg {
  protected:
    static std::string pad(const std::string& casus, const std::string& achter = {}) {
        return "/casussen/" + casus + (achter.empty() ? "" : "/" + achter);
    }
    /// The second form is begun on the page of the first casus; what it asks beyond the family is written in it, and it is handed in.
    void dien_zus_in() {
        auto b = h.als(Rol::inbrenger);
        b.haal(pad(nummer, "broer-of-zus"));
        const auto stap = hulp::kop(b.post(pad(nummer, "broer-of-zus"), {{"situatie", "ja"}}), "Location");
        ASSERT_THAT(stap, HasSubstr("/stap/2"));
        EXPECT_THAT(b.haal(stap).lichaam, HasSubstr("value=\"Quintijn\"")) << "the brother, among the family";
        const auto controle = stap.substr(0, stap.size() - 6) + "controleren";
        EXPECT_THAT(b.haal(controle).lichaam, HasSubstr("Vul de voornamen in"));
        vul_aan(stap);
        ASSERT_EQ(b.post(controle, {{"versie", hulp::invoer(b.haal(controle), "versie")}}).status, 303);
        const auto bevestiging = b.haal(stap.substr(0, stap.size() - 6) + "bevestiging").lichaam;
        const auto begin = bevestiging.find("<strong>") + 8;
        zus = bevestiging.substr(begin, bevestiging.find("</strong>") - begin);
        EXPECT_THAT(bevestiging, HasSubstr(pad(zus, "broer-of-zus")));
    }
    /// What the maker types for the second child; when `half` there are two persons with gezag, of whom one said yes.
    void vul_aan(const std::string& stap) {
        const auto k = h.kijker(Rol::inbrenger);
        h.schrijf([&](storage::Sessie& s) {
            const auto mogelijk = aanmelding::keuzes(s, h.nijmegen, h.nu());
            const auto van = stap.substr(11);
            auto c = *aanmelding::concepten::lees(s, h.huis().om(), k, aanmelding::ConceptId{std::stoll(van)});
            auto a = aanmelding::uit_json(aanmelding::voorbeeld_aanmelding(casus::Soort::vraag, mogelijk), mogelijk)->antwoorden;
            a.wis("gezinsleden");
            a.neem_over(c.antwoorden);
            auto familie = a.rijen("gezinsleden");
            familie.back().zet("rol", "broer");  // the first form did not say whether it is a boy or a girl
            a.zet_rijen("gezinsleden", familie);
            a.zet("voornamen", "Roosmarijn");
            a.zet("achternaam", "Zilvervos");
            if (half) a.zet("gezag", "twee");
            c.antwoorden = a;
            EXPECT_TRUE(aanmelding::concepten::bewaar(s, h.huis().om(), k, c, h.nu()));
        });
    }
    /// Both signed and on the agenda of 3 December: points 1 and 2.
    void beide_op_de_agenda() {
        getekend();
        dien_zus_in();
        teken_alles(zus);
        op_de_lijst();
        auto b = h.als(Rol::voorzitter);
        for (const char* n : {"1", "2"}) {
            punt = vooroverleg + "/punten/" + n;
            ASSERT_EQ(beslis(b, agenderen()).status, 303);
        }
        const auto overleg = hulp::kop(b.haal("/overleggen/op/2026-12-03"), "Location");
        agendapunt = overleg + "/agendapunten/1";
        tweede = overleg + "/agendapunten/2";
    }
    web::Antwoord neem_samen(hulp::Browser& b) {
        const auto pagina = b.haal(agendapunt + "/samen");
        const auto keuze = pagina.lichaam.find("value=\"2-");
        return b.post(agendapunt + "/samen",
                      {{"versie", hulp::invoer(pagina, "versie")},
                       {"met", pagina.lichaam.substr(keuze + 7, pagina.lichaam.find('"', keuze + 7) - keuze - 7)}});
    }
    web::Antwoord nodig_tweede_uit(hulp::Browser& b) {
        return b.post(tweede + "/uitnodigen", {{"versie", hulp::invoer(b.haal(tweede + "/uitnodigen"), "versie")}});
    }
    void beide_uitgenodigd() {
        beide_op_de_agenda();
        auto v = h.als(Rol::voorzitter);
        ASSERT_EQ(neem_samen(v).status, 303);
        uitgenodigd();
        auto p = h.als(Rol::procesondersteuner);
        ASSERT_EQ(nodig_tweede_uit(p).status, half ? 400 : 303);
    }
    std::string zus, tweede;
    bool half = false;
};

TEST_F(Broer, TweeKinderenSamenAanTafelEnElkMetEenEigenCasus) {
    beide_uitgenodigd();
    EXPECT_NE(zus, nummer);
    EXPECT_THAT(h.als(Rol::inbrenger).haal(pad(zus)).lichaam, HasSubstr(nummer));
    const auto agenda = h.als(Rol::voorzitter).haal(agendapunt.substr(0, agendapunt.find("/agendapunten"))).lichaam;
    EXPECT_THAT(agenda, HasSubstr("Samen met punt 2"));
    EXPECT_THAT(agenda, HasSubstr("10.45–11.30 uur")) << "right after the first, which begins at 10.00";
    auto e = h.als(Rol::expert);
    const auto punt_een = e.haal(agendapunt).lichaam;
    EXPECT_THAT(punt_een, HasSubstr("We bespreken dit samen met"));
    for (const auto& casus : {nummer, zus}) EXPECT_THAT(punt_een, Not(HasSubstr(casus))) << "S5: the label, not the number";
    EXPECT_EQ(e.haal(tweede).status, 200);
}

TEST_F(Broer, StoptHetDelenVanDeEenDanLeestDeExpertVanDeAnderGewoonVerder) {
    beide_uitgenodigd();
    auto i = h.als(Rol::inbrenger);
    i.haal(pad(nummer, "deling-stoppen"));
    ASSERT_EQ(
        i.post(pad(nummer, "deling-stoppen"), {{"hoe", "telefoon"}, {"op-dag", "24"}, {"op-maand", "11"}, {"op-jaar", "2026"}})
            .status,
        303);
    auto e = h.als(Rol::expert);
    EXPECT_EQ(e.haal(agendapunt).status, 404);
    const auto over = e.haal(tweede);
    EXPECT_EQ(over.status, 200);
    EXPECT_THAT(over.lichaam, Not(HasSubstr("samen met")));
    EXPECT_THAT(h.als(Rol::voorzitter).haal(pad(zus)).lichaam, Not(HasSubstr(nummer)));
    EXPECT_EQ(h.als(Rol::voorzitter).haal(tweede + "/apart").status, 404);
}

TEST_F(Broer, WieHetGezinKentIsBijAllebeiAfgemeld) {
    beide_uitgenodigd();
    auto e = h.als(Rol::expert);
    e.haal(agendapunt);
    ASSERT_EQ(e.post(agendapunt + "/afmelden", {{"reden", "kent_gezin"}}).status, 303);
    for (const auto& waar : {agendapunt, tweede}) EXPECT_EQ(e.haal(waar).status, 404);
    EXPECT_EQ(h.als(Rol::ervaringsdeskundige).haal(tweede).status, 200);
}

TEST_F(Broer, ApartGaatElkPuntAlleenVerder) {
    beide_uitgenodigd();
    auto v = h.als(Rol::voorzitter);
    const auto versie = hulp::invoer(v.haal(agendapunt + "/apart"), "versie");
    ASSERT_EQ(v.post(agendapunt + "/apart", {{"versie", versie}}).status, 303);
    EXPECT_EQ(v.haal(agendapunt + "/apart").status, 404);
    EXPECT_THAT(h.als(Rol::expert).haal(tweede).lichaam, Not(HasSubstr("samen met")));
}

/// Half-siblings with different persons with gezag: the one who said yes for the brother says nothing about the sister.
struct S20 : Broer {
    S20() { half = true; }
};
TEST_F(S20, VanEenHalfzusWiensAndereOuderNietInstemdeZietDeExpertNiets) {
    beide_uitgenodigd();
    auto e = h.als(Rol::expert);
    const auto lichaam = e.haal(agendapunt).lichaam;
    EXPECT_THAT(lichaam, HasSubstr("[jeugdige]"));
    EXPECT_THAT(lichaam, Not(HasSubstr("samen met")));
    EXPECT_EQ(e.haal(tweede).status, 404);
    EXPECT_THAT(e.haal("/overleggen").lichaam, Not(HasSubstr("punt 2")));
}

TEST_F(S20, WieEenCasusOverdroegOfAlleenDeEneInbrengtVindtGeenSpoorVanHetAndereKind) {
    getekend();
    dien_zus_in();
    const auto inbrenger = h.kijker(Rol::inbrenger);
    const auto collega = h.collega(Rol::inbrenger);
    h.schrijf([&](storage::Sessie& s) {
        const auto zus_casus = casus::vind(s, inbrenger, zus, h.nu()).waarde().casus;
        EXPECT_TRUE(casus::geef_relatie(s, h.huis().ids(), zus_casus,
                                        {zus_casus.id, collega, casus::Relatie::mede_inbrenger, h.nu(), {}, 0}));
    });
    auto mede = h.als_collega(Rol::inbrenger);
    for (const char* achter : {"", "tijdlijn", "toegang"}) {
        const auto a = mede.haal(pad(zus, achter));
        EXPECT_EQ(a.status, 200) << achter;
        EXPECT_THAT(a.lichaam, Not(HasSubstr(nummer))) << achter;
        EXPECT_THAT(a.lichaam, Not(HasSubstr("Verbonden met"))) << achter;
    }
    EXPECT_EQ(mede.haal(pad(nummer)).status, 404);
}

}  // namespace

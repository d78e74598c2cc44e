// SPDX-License-Identifier: EUPL-1.2
#include "verhalen/weg.hpp"

/// Two people at once, over HTTP: whichever comes first, the casus ends in a defined state and nothing that was typed is lost.
namespace {

using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class TweeTegelijk : public hulp::Weg {
  protected:
    std::string pad(const std::string& achter) const { return "/casussen/" + nummer + "/" + achter; }
    /// What somebody has on the screen: the form with the version of that moment.
    struct Open {
        hulp::Browser browser;
        std::string waar, versie;
        web::Antwoord verstuur(hulp::Velden velden) {
            velden.emplace_back("versie", versie);
            return browser.post(waar, velden);
        }
    };
    Open open(Rol rol, const std::string& waar) {
        auto b = h.als(rol);
        auto versie = hulp::invoer(b.haal(waar), "versie");
        return {std::move(b), waar, std::move(versie)};
    }
    hulp::Velden intrekken() const { return {{"reden", "Het gaat beter."}}; }
};

TEST_F(TweeTegelijk, AgenderenEnIntrekkenInElkeVolgordeEindigtIngetrokken) {
    for (const bool eerst_agenderen : {true, false}) {
        getekend();
        op_de_lijst();
        auto inbrenger = open(Rol::inbrenger, pad("intrekking"));
        // The list of the second time has more than one point.
        const auto lijst = h.als(Rol::voorzitter).haal(vooroverleg).lichaam;
        const auto regel = lijst.rfind(vooroverleg + "/punten/");
        punt = lijst.substr(regel, lijst.find('"', regel) - regel);
        auto voorzitter = open(Rol::voorzitter, punt);
        if (eerst_agenderen) {
            ASSERT_EQ(voorzitter.verstuur(agenderen()).status, 303);
            EXPECT_EQ(inbrenger.verstuur(intrekken()).status, 303) << "intrekken always wins";
        } else {
            ASSERT_EQ(inbrenger.verstuur(intrekken()).status, 303);
            EXPECT_NE(voorzitter.verstuur(agenderen()).status, 303);
        }
        EXPECT_THAT((std::vector<std::string>{"ingetrokken", "geregistreerd"}), testing::Contains(status(nummer)));
        const auto c = de_casus();
        h.schrijf([&](storage::Sessie& s) {
            EXPECT_FALSE(s.een("SELECT 1 FROM tafel_agendapunt WHERE casus_id = ?1 AND stand <> 'vervallen'", c.id))
                << "nothing stays on an agenda";
        });
    }
}

TEST_F(TweeTegelijk, TekenenEnEenAanvullingInElkeVolgordeLaatNietsOngetekendLezen) {
    for (const bool eerst_tekenen : {true, false}) {
        nummer = dien_in();
        auto inbrenger = h.als(Rol::inbrenger);
        inbrenger.haal(pad("aanvulling"));
        const auto vul_aan = [&] { return inbrenger.post(pad("aanvulling"), {{"tekst", "Quintijn slaapt bij oma Merelhof."}}); };
        auto t = h.als(Rol::anonimiseerder);
        const auto lijst = t.haal("/anonimiseren").lichaam;
        const auto plek = lijst.find(pad("anoniem"));
        ASSERT_NE(plek, std::string::npos);
        const auto pagina = t.volg(t.haal(lijst.substr(plek, lijst.find('"', plek) - plek)));
        const hulp::Velden klaar{{"bewerking", hulp::invoer(pagina, "bewerking")}, {"versie", hulp::invoer(pagina, "versie")}};
        const auto actie = adres(pagina, "action", "/teken");
        if (eerst_tekenen) {
            ASSERT_EQ(t.post(actie, klaar).status, 303);
            ASSERT_EQ(vul_aan().status, 303);
        } else {
            ASSERT_EQ(vul_aan().status, 303);
            EXPECT_NE(t.post(actie, klaar).status, 303) << "signs what she did not see";
        }
        EXPECT_THAT(inbrenger.haal(pad("dossier")).lichaam, HasSubstr("oma Merelhof"));
        for (const char* deel : {"anoniem", "tijdlijn", ""})
            EXPECT_THAT(h.als(Rol::voorzitter).haal(pad(deel)).lichaam, Not(HasSubstr("Merelhof"))) << deel;
        teken_alles(nummer);
    }
}

TEST_F(TweeTegelijk, UitnodigenEnDelenStoppenInElkeVolgordeSluitDeTafel) {
    getekend();
    op_de_lijst();
    op_de_agenda();
    auto p = h.als(Rol::procesondersteuner);
    ASSERT_EQ(plan(p, twee_experts()).status, 303);
    auto uitnodigen = open(Rol::procesondersteuner, agendapunt + "/uitnodigen");
    auto inbrenger = h.als(Rol::inbrenger);
    inbrenger.haal(pad("deling-stoppen"));
    const hulp::Velden gestopt{{"hoe", "telefoon"}, {"op-dag", "25"}, {"op-maand", "11"}, {"op-jaar", "2026"}};
    ASSERT_EQ(inbrenger.post(pad("deling-stoppen"), gestopt).status, 303);
    EXPECT_NE(uitnodigen.verstuur({}).status, 303);
    EXPECT_EQ(h.als(Rol::expert).haal(agendapunt).status, 404);
}

TEST_F(TweeTegelijk, TweeProcesondersteunersInDezelfdeNotulenVerliezenGeenVanBeidenHunTekst) {
    getekend();
    op_de_lijst();
    op_de_agenda();
    uitgenodigd();
    aan_tafel();
    auto een = open(Rol::procesondersteuner, agendapunt + "/notulen");
    auto b = h.als_collega(Rol::procesondersteuner);
    const auto versie = hulp::invoer(b.haal(agendapunt + "/notulen"), "versie");
    ASSERT_EQ(een.verstuur(notulen()).status, 303);
    auto velden = notulen();
    velden[0].second = "De tweede schreef iets anders op.";
    velden.emplace_back("versie", versie);
    const auto uit = b.post(agendapunt + "/notulen", velden);
    EXPECT_EQ(uit.status, 409);
    EXPECT_THAT(uit.lichaam, HasSubstr("De tweede schreef iets anders op."));
    EXPECT_THAT(b.haal(agendapunt + "/notulen").lichaam, HasSubstr("We spraken over Quintijn"));
}

TEST_F(TweeTegelijk, OverlijdenWintVanNotulenDieNogOpenstaan) {
    getekend();
    op_de_lijst();
    op_de_agenda();
    uitgenodigd();
    aan_tafel();
    auto schrijver = open(Rol::procesondersteuner, agendapunt + "/notulen");
    auto p = h.als_collega(Rol::procesondersteuner);
    ASSERT_EQ(p.post(pad("overlijden"), {{"versie", hulp::invoer(p.haal(pad("overlijden")), "versie")}}).status, 303);
    EXPECT_NE(schrijver.verstuur(notulen()).status, 303);
    EXPECT_EQ(status(nummer), "overleden");
    EXPECT_EQ(h.als(Rol::expert).haal(agendapunt).status, 404);
}

}  // namespace

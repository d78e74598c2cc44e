// SPDX-License-Identifier: EUPL-1.2
#include "verhalen/weg.hpp"

/// What planning and inviting refuse, over HTTP: the status, what the person reads, and that nothing changed.
namespace {

using testing::HasSubstr;
using toegang::Rol;

class WeigeringTafel : public hulp::Weg {
  protected:
    void SetUp() override {
        getekend();
        op_de_lijst();
        op_de_agenda();
    }
    std::string expert() const { return std::to_string(h.account(Rol::expert).getal); }
    /// The organisation for which the expert works.
    regio::Organisatie werkgever() {
        return h.schrijf([&](storage::Sessie& s) {
            return regio::organisatie(s, h.nijmegen, toegang::account(s, h.account(Rol::expert))->organisatie).value();
        });
    }
    void kies_experts() {
        auto b = h.als(Rol::procesondersteuner);
        ASSERT_EQ(plan(b, twee_experts()).status, 303);
    }
    /// The reason stands on the page, the act says it too.
    void uitnodigen_kan_niet(int code, const std::string& waarom) {
        auto b = h.als(Rol::procesondersteuner);
        weigert(code, waarom, [&] { return nodig_uit(b); });
        EXPECT_EQ(h.als(Rol::expert).haal(agendapunt).status, 404);
    }
};

TEST_F(WeigeringTafel, ZonderExpertIsErNiemandOmUitTeNodigen) { uitnodigen_kan_niet(400, "Er is nog geen expert gekozen"); }

/// No refusal: the procesondersteuner decides, and is told what the vooroverleg asked for.
TEST_F(WeigeringTafel, WelkeExpertiseNogMistStaatBijHetUitnodigen) {
    auto b = h.als(Rol::procesondersteuner);
    ASSERT_EQ(plan(b, {{"experts", std::to_string(h.account(Rol::ervaringsdeskundige).getal)}}).status, 303);
    const std::string mist = "Het vooroverleg vroeg om LVB. Niemand die je koos heeft die expertise.";
    EXPECT_THAT(b.haal(agendapunt + "/uitnodigen").lichaam, HasSubstr(mist));
    ASSERT_EQ(plan(b, twee_experts()).status, 303);
    EXPECT_THAT(b.haal(agendapunt + "/uitnodigen").lichaam, testing::Not(HasSubstr(mist)));
}

TEST_F(WeigeringTafel, ZonderHandtekeningGaatErGeenDossierNaarDeTafel) {
    kies_experts();
    h.schrijf([&](storage::Sessie& s) { return s.doe("UPDATE casus_casus SET getekend = 0"); });
    uitnodigen_kan_niet(400, "Het anonieme dossier is nog niet getekend");
}

TEST_F(WeigeringTafel, S13_ZonderToestemmingGaatErNietsNaarDeTafel) {
    kies_experts();
    h.schrijf([&](storage::Sessie& s) { return s.doe("DELETE FROM aanmelding_toestemming"); });
    uitnodigen_kan_niet(400, "De toestemming om te delen met de tafel is niet compleet");
}

TEST_F(WeigeringTafel, EenExpertZonderConvenantIsNietTeKiezenEnNietUitTeNodigen) {
    kies_experts();
    auto o = werkgever();
    o.convenant_tot = base::datum(2026, 11, 1);
    h.schrijf([&](storage::Sessie& s) { return regio::zet_organisatie(s, h.huis().ids(), h.nijmegen, o); });
    uitnodigen_kan_niet(400, "Een gekozen expert is niet meer beschikbaar");
    auto b = h.als(Rol::procesondersteuner);
    const auto pagina = weigert(400, "Werkgever valt niet onder het convenant", [&] { return plan(b, {{"experts", expert()}}); });
    EXPECT_EQ(pagina.lichaam.find("value=\"" + expert() + "\""), std::string::npos) << "cannot be ticked";
}

TEST_F(WeigeringTafel, S3_WieIsUitgeslotenKomtNietAanTafel) {
    kies_experts();
    const auto c = de_casus();
    const auto buiten = werkgever().id;
    h.schrijf([&](storage::Sessie& s) {
        casus::sluit_uit(s, h.huis().om(), toegang::Kijker::systeem(h.nijmegen), c, {}, buiten, h.nu());
    });
    auto b = h.als(Rol::procesondersteuner);
    weigert(400, "Uitgesloten van deze casus", [&] { return plan(b, {{"experts", expert()}}); });
    ASSERT_EQ(nodig_uit(b).status, 303) << "the others are invited";
    EXPECT_EQ(h.als(Rol::expert).haal(agendapunt).status, 404);
}

TEST_F(WeigeringTafel, WieZichAfmeldtIsEruitEnKanNietTweeKeer) {
    uitgenodigd();
    auto e = h.als(Rol::expert);
    e.haal(agendapunt);
    ASSERT_EQ(e.post(agendapunt + "/afmelden", {{"reden", "kan_niet"}}).status, 303);
    weigert(404, "", [&] { return e.post(agendapunt + "/afmelden", {{"reden", "kan_niet"}}); });
    auto b = h.als(Rol::procesondersteuner);
    weigert(400, "Meldde zich af", [&] { return plan(b, twee_experts()); });
}

TEST_F(WeigeringTafel, NaHetBeginKanNiemandMeerWordenUitgenodigd) {
    kies_experts();
    aan_tafel();
    uitnodigen_kan_niet(400, "Dit agendapunt is begonnen of staat niet meer open");
    auto b = h.als(Rol::procesondersteuner);
    b.haal("/overleggen");
    weigert(409, "Uitnodigen kan niet meer", [&] { return b.post(agendapunt + "/uitnodigen/inbrenger", {}); });
}

TEST_F(WeigeringTafel, WieEenOudePlanningZagVerliestNiets) {
    kies_experts();
    auto b = h.als(Rol::procesondersteuner);
    b.haal("/start");
    const auto a = weigert(409, "Iemand anders heeft dit agendapunt net gewijzigd", [&] {
        return plan(b, {{"experts", expert()}, {"vraag", "Wat helpt nu?"}}, "1");
    });
    EXPECT_THAT(a.lichaam, HasSubstr("Wat helpt nu?"));
}

TEST_F(WeigeringTafel, EenLinkIsEenAdresEnEenTijdEenTijd) {
    auto b = h.als(Rol::procesondersteuner);
    weigert(400, "Hij begint met https://", [&] { return plan(b, {{"link", "javascript:alert(1)"}}); });
    const auto versie = hulp::invoer(b.haal(agendapunt + "/plannen"), "versie");
    const auto a = weigert(400, "", [&] {
        return b.post(agendapunt + "/plannen", {{"versie", versie}, {"begin", "kwart voor"}, {"minuten", "3"}});
    });
    EXPECT_THAT(a.lichaam, HasSubstr("kwart voor"));
}

TEST_F(WeigeringTafel, AlleenDeProcesondersteunerPlantEnNodigtUit) {
    for (const Rol rol : {Rol::voorzitter, Rol::expert, Rol::inbrenger, Rol::vaste_deelnemer}) {
        auto b = h.als(rol);
        b.haal("/start");
        weigert(404, "", [&] { return plan(b, twee_experts(), "1"); });
        weigert(404, "", [&] { return b.post(agendapunt + "/uitnodigen", {{"versie", "1"}}); });
    }
    auto elders = h.als_elders(Rol::procesondersteuner);
    elders.haal("/start");
    weigert(404, "", [&] { return plan(elders, twee_experts(), "1"); });
}

TEST_F(WeigeringTafel, VanDeAgendaHalenVraagtEenRedenEnDeStandVanNu) {
    auto v = h.als(Rol::voorzitter);
    const std::string pad = agendapunt + "/van-agenda";
    const auto versie = hulp::invoer(v.haal(pad), "versie");
    weigert(400, "", [&] { return v.post(pad, {{"versie", versie}}); });
    const auto a = weigert(409, "net gewijzigd", [&] { return v.post(pad, {{"versie", "1"}, {"reden", "Eerst praten"}}); });
    ASSERT_EQ(v.post(pad, {{"versie", versie}, {"reden", "Eerst praten"}}).status, 303);
    EXPECT_EQ(status(nummer), "in_vooroverleg");
    weigert(409, "", [&] { return v.post(pad, {{"versie", versie}, {"reden", "Eerst praten"}}); });
}

}  // namespace

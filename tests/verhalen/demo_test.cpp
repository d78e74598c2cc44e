// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "domein/aanmelding/aanvulling.hpp"
#include "domein/advies/store.hpp"
#include "hulp/app/demowereld.hpp"
#include "mail/bericht.hpp"

/// The demo as its visitors meet it: enough casussen in every state, and post that leaves. That no name of a child reaches who may not see
/// one is in namen_test.cpp.
namespace {

using casus::Casus;
using casus::Status;
using toegang::Rol;

/// E-mail address of who handed it in.
std::string inbrenger(hulp::Demowereld& w, const Casus& c) {
    return w.schrijf([&](storage::Sessie& s) { return toegang::account(s, c.inbrenger).value().email; });
}
std::vector<advies::Getoond> adviezen(hulp::Demowereld& w, const Casus& c) {
    return w.schrijf([&](storage::Sessie& s) { return advies::definitief(s, w.huis().om(), c, true); });
}
/// The first casus that this holds for.
template <class F>
std::optional<Casus> eerste(const hulp::Demowereld& w, F f) {
    for (const auto& c : w.casussen())
        if (f(c)) return c;
    return {};
}
/// The first link of the page that begins and ends so; empty when there is none.
std::string link(const web::Antwoord& a, const std::string& begin, const std::string& eind = {}) {
    const std::string merk = "href=\"" + begin;
    for (auto plek = a.lichaam.find(merk); plek != std::string::npos; plek = a.lichaam.find(merk, plek + 1)) {
        const auto van = plek + 6, tot = a.lichaam.find('"', van);
        const std::string uit = a.lichaam.substr(van, tot - van);
        if (uit.size() >= eind.size() && uit.compare(uit.size() - eind.size(), eind.size(), eind) == 0) return uit;
    }
    return {};
}

TEST(Demo, HeeftMinstensVeertigCasussenInElkeStatusDieNuKanEnPostDieWeggaat) {
    hulp::Demowereld w;
    EXPECT_GE(w.casussen().size(), 40U);
    std::set<Status> gezien;
    for (const auto& c : w.casussen()) gezien.insert(c.status);
    for (const Status s : {Status::ingediend, Status::aanvulling_gevraagd, Status::in_vooroverleg, Status::geagendeerd,
                           Status::geadviseerd, Status::in_opvolging, Status::doorverwezen, Status::afgesloten,
                           Status::geregistreerd, Status::ingetrokken, Status::buiten_behandeling})
        EXPECT_TRUE(gezien.contains(s)) << casus::naam_van(s);
    const auto bericht = mail::schrijf_bericht({1,
                                                {"Overlegtafel", w.huis().instellingen().afzender},
                                                {"", w.accounts().front().email},
                                                "Onderwerp",
                                                "Tekst\n",
                                                w.huis().klok().nu()});
    EXPECT_TRUE(bericht.goed()) << "de afzender zonder instellingen is een heel adres";
}

TEST(Demo, HeeftBehandelaarsAntwoordenEnUitkomsten) {
    hulp::Demowereld w;
    int behandeld = 0, aangevuld = 0;
    std::map<std::string, int> gedaan, uitkomst;
    for (const auto& c : w.casussen()) {
        if (c.behandelaar) ++behandeld;
        w.huis().db().lees({w.regio().getal}, [&](storage::Sessie& s) {
            for (const auto& a : aanmelding::aanvullingen::van(s, w.huis().om(), c))
                if (a.gevraagd_op && a.beantwoord_op) ++aangevuld;
            const auto einde = advies::store::afsluiting(s, c);
            if (einde) ++uitkomst[einde->uitkomst];
            EXPECT_TRUE(einde || c.status != Status::afgesloten) << c.nummer;
        });
        for (const auto& a : adviezen(w, c))
            for (const auto& p : a.punten) {
                ++gedaan[p.stand];
                EXPECT_EQ(p.stand.empty(), p.antwoord.empty());
            }
    }
    EXPECT_GE(behandeld, 10);
    EXPECT_LT(behandeld, static_cast<int>(w.casussen().size()));
    EXPECT_GE(aangevuld, 2);
    EXPECT_GE(gedaan["opgevolgd"], 2);
    EXPECT_GE(gedaan["kan_niet"], 2);
    EXPECT_EQ(uitkomst.size(), 4U) << "opgelost, deels, niet en onbekend";
}

TEST(Demo, LaatElkKindWonenWaarZijnVerhaalHetZegt) {
    hulp::Demowereld w;
    const std::map<std::string, std::string> waar{{"Pleegplek staat onder druk na een verhuizing", "pleeggezin"},
                                                  {"Peuter na een onveilige start, terug naar huis of niet", "netwerk"},
                                                  {"Bijna volwassen en nog geen plek om te wonen", "instelling"}};
    std::set<std::string> gezien;
    w.huis().db().lees({w.regio().getal}, [&](storage::Sessie& s) {
        for (const auto& c : w.casussen()) {
            const auto verwacht = waar.find(casus::titel(c));
            if (verwacht == waar.end()) continue;
            gezien.insert(verwacht->first);
            const auto i = casus::identiteit(s, w.huis().om(), c);
            EXPECT_EQ(i.verblijfplaats, i.afgeschermd ? "afgeschermd" : verwacht->second) << c.nummer;
        }
    });
    EXPECT_EQ(gezien.size(), waar.size());
}

/// What the program tells each account to try, played up to the page on which it is done.
TEST(Demo, WatHetDeInbrengersLaatProberenKan) {
    hulp::Demowereld w;
    auto marit = w.als("jeugdbeschermer@jbwaalland.example");
    EXPECT_EQ(marit.haal("/aanmelden").status, 200);
    const auto advies = eerste(w, [&](const auto& c) {
        return inbrenger(w, c) == "jeugdbeschermer@jbwaalland.example" && c.status == Status::geadviseerd &&
               !adviezen(w, c).empty();
    });
    ASSERT_TRUE(advies);
    EXPECT_EQ(marit.haal(casus::pad(*advies, "advies/1/1")).status, 200);

    auto yusuf = w.als("consulent@wijkteamlindenholt.example");
    const auto gevraagd = eerste(w, [&](const auto& c) {
        return inbrenger(w, c) == "consulent@wijkteamlindenholt.example" && c.status == Status::aanvulling_gevraagd;
    });
    ASSERT_TRUE(gevraagd);
    EXPECT_NE(yusuf.haal(casus::pad(*gevraagd, "aanvulling")).lichaam.find("<textarea"), std::string::npos);

    auto hanna = w.als("huisarts@huisartsdebrug.example");
    const auto nieuw = eerste(
        w, [&](const auto& c) { return inbrenger(w, c) == "huisarts@huisartsdebrug.example" && c.status == Status::ingediend; });
    ASSERT_TRUE(nieuw);
    EXPECT_EQ(hanna.haal(casus::pad(*nieuw, "aanvulling")).status, 200);

    auto lotte = w.als(Rol::praktijkondersteuner);
    EXPECT_EQ(lotte.haal("/aanmelden").status, 200);
}

TEST(Demo, WatHetDeRegioLaatProberenKan) {
    hulp::Demowereld w;
    auto sanne = w.als(Rol::procesondersteuner);
    const auto nieuw = eerste(w, [](const auto& c) { return c.status == Status::ingediend; });
    EXPECT_EQ(sanne.haal(casus::pad(*nieuw, "aanvulling/vragen")).status, 200);
    const auto te_plannen = eerste(w, [](const auto& c) { return c.status == Status::geagendeerd; });
    const auto overleg = sanne.haal("/overleggen/op/" + base::iso(*te_plannen->overleg_op));
    const auto uitnodigen = link(sanne.volg(overleg), "/overleggen/", "/uitnodigen");
    EXPECT_EQ(sanne.haal(uitnodigen).status, 200) << uitnodigen;

    auto ilse = w.als(Rol::anonimiseerder);
    EXPECT_EQ(ilse.haal(link(ilse.haal("/anonimiseren"), "/casussen/")).status, 200);

    auto rob = w.als(Rol::voorzitter);
    const auto vooroverleg = rob.haal(link(rob.haal("/vooroverleggen"), "/vooroverleggen/"));
    EXPECT_NE(rob.haal(link(vooroverleg, "/vooroverleggen/", "/punten/1")).lichaam.find("<form"), std::string::npos);
    const auto getekend =
        eerste(w, [&](const auto& c) { return c.status == Status::geadviseerd && c.overleg_op && adviezen(w, c).empty(); });
    ASSERT_TRUE(getekend);
    const auto besproken = rob.volg(rob.haal("/overleggen/op/" + base::iso(*getekend->overleg_op)));
    EXPECT_NE(besproken.lichaam.find("notulen nog niet definitief"), std::string::npos);

    EXPECT_EQ(w.als(Rol::fg).haal("/logboek").status, 200);
    for (const char* pad : {"/beheer/gebruikers", "/beheer/regio", "/beheer/post"})
        EXPECT_EQ(w.als(Rol::beheerder).haal(pad).status, 200);
}

TEST(Demo, WatHetDeTafelLaatProberenKan) {
    hulp::Demowereld w;
    auto nadia = w.als(Rol::vaste_deelnemer);
    const auto lijst = nadia.haal(link(nadia.haal("/vooroverleggen"), "/vooroverleggen/"));
    bool leest = false;  // a melding on the list has no dossier
    for (int n = 1; n < 10 && !leest; ++n)
        if (const auto punt = link(lijst, "/vooroverleggen/", "/punten/" + std::to_string(n)); !punt.empty())
            leest = nadia.haal(punt).lichaam.find("[jeugdige]") != std::string::npos;
    EXPECT_TRUE(leest);
    for (const char* wie : {"expert@entrea.example", "expert@karakter.example", "ervaring@ervaringskracht.example"}) {
        auto b = w.als(std::string(wie));
        const auto punt = b.haal(link(b.haal("/overleggen"), "/overleggen/"));
        EXPECT_NE(punt.lichaam.find("[jeugdige]"), std::string::npos) << wie;
        EXPECT_NE(punt.lichaam.find("Ik ken dit gezin"), std::string::npos) << wie;
    }
}

}  // namespace

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <set>

#include "hulp/app/routepad.hpp"
#include "verhalen/weg.hpp"

/// Issue "The whole life of a casus", section 1: every event from page and API. The handlers are those of the pages, so what a step does is
/// tested there; here: that each is reached, and that what comes in wrong is refused and changes nothing.
namespace {

using base::Json;
using testing::HasSubstr;
using toegang::Rol;
using web::Kanaal;
using web::Methode;
using Regel = toegang::Deur::Regel;

class ViaApi : public hulp::Weg {
  protected:
    std::string token(Rol rol, const std::string& scope = "casus.wijzigen") {
        auto& uit = tokens_[{rol, scope}];
        if (uit.empty())
            uit = h.schrijf([&](storage::Sessie& s) {
                return *toegang::maak_token(s, h.huis().ids(), h.nijmegen, h.account(rol), {scope}, h.nu());
            });
        return uit;
    }
    web::Antwoord stuur(Rol rol, const std::string& pad, const std::string& lichaam) {
        return h.niemand().api(Methode::post, "/api/v1" + pad, token(rol), lichaam);
    }
    web::Antwoord haal(Rol rol, const std::string& pad) { return h.niemand().api(Methode::get, "/api/v1" + pad, token(rol)); }
    /// As a client does: the form first, for its version, and then what it asks for.
    web::Antwoord doe(Rol rol, const std::string& pad, Json velden = Json::Object{}) {
        const auto formulier = haal(rol, pad);
        EXPECT_EQ(formulier.status, 200) << pad << "\n" << formulier.lichaam;
        const auto gelezen = Json::lees(formulier.lichaam).waarde();
        if (gelezen.heeft("versie")) velden.zet("versie", gelezen["versie"]);
        return stuur(rol, pad, velden.schrijf());
    }
    void lukt(const web::Antwoord& a) {
        EXPECT_EQ(a.status, 201) << a.lichaam;
        EXPECT_EQ(hulp::kop(a, "Location"), Json::lees(a.lichaam).waarde()["zie"].tekst());
        EXPECT_THAT(hulp::kop(a, "Location"), HasSubstr("://"));
    }
    static Json gelezen(const web::Antwoord& a) { return Json::lees(a.lichaam).waarde(); }
    static std::string veld_van(const web::Antwoord& a) { return gelezen(a)["fouten"].lijst().front()["veld"].tekst(); }
    std::string casuspad(const std::string& achter) const { return "/casussen/" + nummer + "/" + achter; }

  private:
    std::map<std::pair<Rol, std::string>, std::string> tokens_;
};

Json reden() { return Json::Object{{"reden", "Het gezin is verhuisd"}}; }

TEST_F(ViaApi, DeHoofdwegGaatVanAanmeldingTotAfsluitingOverDeApi) {
    getekend();
    op_de_lijst();
    const auto lijst = gelezen(h.niemand().api(Methode::get, "/api/v1" + vooroverleg, token(Rol::voorzitter, "overleg.lezen")));
    ASSERT_EQ(lijst["punten"].lijst().size(), 1U);
    EXPECT_EQ(lijst["punten"].lijst()[0]["casus"].tekst(), nummer);
    EXPECT_EQ(lijst["punten"].lijst()[0]["versie"].getal(), de_casus().versie);
    lukt(doe(Rol::voorzitter, punt,
             Json::Object{{"uitkomst", "agenderen"},
                          {"expertises", Json::Lijst{"2"}},
                          {"reactie", "akkoord"},
                          {"criteria", Json::Lijst{"1"}}}));
    EXPECT_EQ(status(nummer), "geagendeerd");
    agendapunt = hulp::kop(h.als(Rol::voorzitter).haal("/overleggen/op/2026-12-03"), "Location") + "/agendapunten/1";
    lukt(doe(Rol::procesondersteuner, agendapunt + "/plannen",
             Json::Object{{"begin", "10:00"},
                          {"minuten", 45},
                          {"experts", Json::Lijst{std::to_string(h.account(Rol::expert).getal),
                                                  std::to_string(h.account(Rol::ervaringsdeskundige).getal)}},
                          {"gasten", Json::Lijst{Json::Object{{"soort", "gast"},
                                                              {"functie", "mentor"},
                                                              {"organisatie", "School"},
                                                              {"naam", "Wil Bos"},
                                                              {"email", "wil@school.example"}}}}}));
    lukt(doe(Rol::procesondersteuner, agendapunt + "/uitnodigen"));
    aan_tafel();
    lukt(doe(
        Rol::procesondersteuner, agendapunt + "/notulen",
        Json::Object{{"notulen", "We spraken over een rustige klas."},
                     {"punten", Json::Lijst{Json::Object{
                                    {"soort", "inhoudelijk"}, {"tekst", "Zoek een rustige klas."}, {"uitvoerbaar", "ja"}}}}}));
    const std::string overleg = "/api/v1" + agendapunt.substr(0, agendapunt.find("/agendapunten"));
    const auto agenda = gelezen(h.niemand().api(Methode::get, overleg, token(Rol::procesondersteuner, "overleg.lezen")));
    ASSERT_EQ(agenda["agendapunten"].lijst().size(), 1U);
    const Json op_agenda = agenda["agendapunten"].lijst()[0];
    EXPECT_EQ(op_agenda["casus"].tekst(), nummer);
    const auto van_expert = h.niemand().api(Methode::get, overleg, token(Rol::expert, "overleg.lezen"));
    ASSERT_EQ(gelezen(van_expert)["agendapunten"].lijst().size(), 1U) << van_expert.lichaam;
    EXPECT_THAT(van_expert.lichaam, testing::Not(HasSubstr(nummer)));
    lukt(stuur(Rol::procesondersteuner, agendapunt + "/besproken",
               Json(Json::Object{{"versie", op_agenda["casusVersie"]}}).schrijf()));
    EXPECT_EQ(status(nummer), "geadviseerd");
    teken_alles(nummer);
    lukt(stuur(Rol::voorzitter, agendapunt + "/notulen/definitief", "{}"));
    lukt(doe(Rol::procesondersteuner, casuspad("opvolging")));
    lukt(doe(Rol::voorzitter, casuspad("afsluiting"), Json::Object{{"uitkomst", "opgelost"}, {"reden", "hulp_gestart"}}));
    EXPECT_EQ(status(nummer), "afgesloten");
    lukt(doe(Rol::inbrenger, casuspad("heropening"), Json::Object{{"waarom", "De klas is weer weg."}}));
    EXPECT_EQ(status(nummer), "ingediend");
}

TEST_F(ViaApi, ElkeGebeurtenisUitDeStatustabelDieIemandKanDoenHeeftEenRoute) {
    const std::map<casus::Stap, std::string> route = {{casus::Stap::aanvulling_vragen, "aanvulling.vragen"},
                                                      {casus::Stap::aanvullen, "aanvulling.verstuur"},
                                                      {casus::Stap::niet_beantwoord, "casus.buiten_behandeling"},
                                                      {casus::Stap::behandelen, "vooroverleg.beslis"},
                                                      {casus::Stap::registreren, "vooroverleg.beslis"},
                                                      {casus::Stap::agenderen, "vooroverleg.beslis"},
                                                      {casus::Stap::direct_adviseren, "vooroverleg.beslis"},
                                                      {casus::Stap::doorverwijzen, "vooroverleg.beslis"},
                                                      {casus::Stap::aanhouden, "vooroverleg.beslis"},
                                                      {casus::Stap::bespreken, "tafel.besproken"},
                                                      {casus::Stap::niet_besproken, "tafel.sluiten"},
                                                      {casus::Stap::van_agenda_halen, "tafel.van_agenda"},
                                                      {casus::Stap::opvolgen, "advies.opvolgen"},
                                                      {casus::Stap::opnieuw_inbrengen, "aanmelding.opnieuw"},
                                                      {casus::Stap::afsluiten, "advies.afsluiten"},
                                                      {casus::Stap::intrekken, "casus.intrekken"},
                                                      {casus::Stap::ongeldig_verklaren, "casus.ongeldig"},
                                                      {casus::Stap::overgenomen, "vooroverleg.overgenomen"},
                                                      {casus::Stap::heropenen, "aanmelding.heropenen"},
                                                      {casus::Stap::samenvoegen, "samenvoeging.vragen"},
                                                      {casus::Stap::overlijden, "casus.overlijden"},
                                                      {casus::Stap::overdragen, "overdracht.vragen"}};
    std::map<std::string, toegang::Rollen> rollen;
    for (const Regel& r : h.huis().deur().tafel())
        if (r.kanaal == Kanaal::api && r.recht) rollen[r.naam] = r.recht->rollen;
    for (const auto& o : casus::overgangen()) {
        if (o.wie.leeg()) continue;
        ASSERT_TRUE(route.contains(o.stap)) << casus::naam_van(o.stap);
        const auto r = rollen.find(route.at(o.stap) + ".via_api");
        ASSERT_NE(r, rollen.end()) << casus::naam_van(o.stap);
        EXPECT_TRUE(r->second.overlapt(o.wie)) << casus::naam_van(o.stap);
    }
}

/// What a page does with a casus, a program can do too, but for what a person has to see or to prove.
TEST_F(ViaApi, ElkFormulierOverEenCasusIsErOokOverDeApi) {
    const std::map<std::string, std::string> alleen_in_de_browser = {
        {"casus.bsn", "a whole BSN is shown to a person with a purpose, and never to a program"},
        {"casus.afgeschermd", "where a child in hiding is: the same (S1)"},
        {"casus.noodtoegang", "asks a fresh second factor"},
        {"anonimisering.merk", "a person looks at every word before signing"},
        {"anonimisering.woord", "the same"},
        {"anonimisering.ongedaan", "the same"},
        {"anonimisering.teken", "the same"},
        {"aanmelding.namens.opnieuw", "shows a code to tell by telephone"}};
    std::set<std::string> via_api, alleen;
    for (const Regel& r : h.huis().deur().tafel())
        if (r.kanaal == Kanaal::api) via_api.insert(r.naam);
    for (const Regel& r : h.huis().deur().tafel())
        if (r.recht && r.kanaal == Kanaal::pagina && r.methode == Methode::post && hulp::gaat_over_casus(r.patroon) &&
            !via_api.contains(r.naam + ".via_api"))
            alleen.insert(r.naam);
    std::set<std::string> verwacht;
    for (const auto& [naam, waarom] : alleen_in_de_browser) verwacht.insert(naam);
    EXPECT_EQ(alleen, verwacht);
}

TEST_F(ViaApi, WatErNietKloptKomtTerugMetHetPadEnDoetNiets) {
    getekend();
    const std::string pad = casuspad("intrekking");
    const auto versie = gelezen(haal(Rol::inbrenger, pad))["versie"].getal();
    const std::string goed = "\"versie\":" + std::to_string(versie);
    for (const auto& [lichaam, veld] : {std::pair<std::string, std::string>{"{" + goed + "}", "reden"},
                                        {"{" + goed + R"(,"reden":""})", "reden"},
                                        {"{" + goed + R"(,"reden":7})", "reden"},
                                        {"{" + goed + R"(,"reden":"a","wat":1})", "wat"},
                                        {R"({"reden":"a"})", "versie"},
                                        {R"({"reden":"a","versie":"1"})", "versie"},
                                        {"{" + goed + R"(,"reden":"a","bevestiging":1})", "bevestiging"},
                                        {R"({"reden":"a","versie":4294967297})", "versie"},
                                        {R"({"reden":"a","versie":-1})", "versie"},
                                        {"{" + goed + R"(,"reden":"a","bevestiging":{"reden":"b"}})", "bevestiging"},
                                        {"{" + goed + ",\"reden\":\"" + std::string(1001, 'x') + "\"}", "reden"}})
        EXPECT_EQ(veld_van(weigert(400, "", [&, &l = lichaam] { return stuur(Rol::inbrenger, pad, l); })), veld) << lichaam;
    for (const char* lichaam : {"", "[]", "null", "{", "tekst", "{\"reden\":\"a\",\"reden\":\"b\"}"})
        weigert(400, "", [&] { return stuur(Rol::inbrenger, pad, lichaam); });
    lukt(stuur(Rol::inbrenger, pad, "{" + goed + R"(,"reden":"Het gezin is verhuisd"})"));
}

TEST_F(ViaApi, WieTeLaatIsOverschrijftNiets) {
    getekend();
    const std::string pad = casuspad("ongeldig");
    weigert(409, "Er is niets opgeslagen.",
            [&] { return stuur(Rol::procesondersteuner, pad, R"({"versie":99,"reden":"Vergissing"})"); });
    lukt(doe(Rol::inbrenger, casuspad("intrekking"), reden()));
    weigert(409, "", [&] { return haal(Rol::inbrenger, casuspad("intrekking")); });
    weigert(409, "", [&] { return stuur(Rol::inbrenger, casuspad("intrekking"), R"({"versie":2,"reden":"Nog een keer"})"); });
}

TEST_F(ViaApi, ZonderHetRechtVanHetTokenOfDeRolIsHetErNiet) {
    getekend();
    const std::string pad = "/api/v1" + casuspad("intrekking");
    auto b = h.niemand();
    for (const Methode m : {Methode::get, Methode::post}) {
        weigert(401, "token", [&] { return b.api(m, pad, "", m == Methode::get ? "" : "{}"); });
        weigert(403, "casus.wijzigen",
                [&] { return b.api(m, pad, token(Rol::inbrenger, "casus.lezen"), m == Methode::get ? "" : "{}"); });
        weigert(404, "", [&] { return b.api(m, pad, token(Rol::procesondersteuner), m == Methode::get ? "" : "{}"); });
    }
    EXPECT_EQ(stuur(Rol::inbrenger, "/casussen/NYM-2026-22222/intrekking", R"({"versie":1,"reden":"a"})").status, 404);
}

TEST_F(ViaApi, WatIemandOpEenTweedePaginaBevestigtVraagtOokDeApi) {
    getekend();
    op_de_lijst();
    h.klok().vooruit(std::chrono::hours{2});
    const auto versie = std::stoi(hulp::invoer(h.als(Rol::voorzitter).haal(vooroverleg), "versie"));
    Json lichaam = Json::Object{{"versie", versie}};
    const auto eerst = weigert(409, "1 punt is nog niet besproken",
                               [&] { return stuur(Rol::voorzitter, vooroverleg + "/sluiten", lichaam.schrijf()); });
    EXPECT_EQ(gelezen(eerst)["bevestiging"]["doorzetten"].tekst(), "1") << eerst.lichaam;
    lichaam.zet("bevestiging", gelezen(eerst)["bevestiging"]);
    lukt(stuur(Rol::voorzitter, vooroverleg + "/sluiten", lichaam.schrijf()));
    EXPECT_EQ(status(nummer), "in_vooroverleg");
    EXPECT_GT(*de_casus().vooroverleg_op, base::datum(2026, 11, 25)) << "door naar het volgende";
}

TEST_F(ViaApi, EenOudeBevestigingKrijgtDeVraagOpnieuw) {
    getekend();
    op_de_lijst();
    const std::string pad = vooroverleg + "/sluiten";
    const int versie = std::stoi(hulp::invoer(h.als(Rol::voorzitter).haal(vooroverleg), "versie"));
    const auto met = [&](Json bevestiging) {
        return Json(Json::Object{{"versie", versie}, {"bevestiging", std::move(bevestiging)}}).schrijf();
    };
    const auto oud = weigert(409, "Bevestig dit eerst", [&] {
        return stuur(Rol::voorzitter, pad, met(Json::Object{{"doorzetten", "7"}}));
    });
    EXPECT_EQ(gelezen(oud)["bevestiging"]["doorzetten"].tekst(), "1");
    for (const auto& sluiks : {Json::Object{{"versie", "1"}}, Json::Object{{"doorzetten", 1}}})
        EXPECT_EQ(veld_van(weigert(400, "", [&, &s = sluiks] { return stuur(Rol::voorzitter, pad, met(s)); })), "bevestiging");
}

/// A button takes what openapi.json says and nothing else: half a word must not do the other thing.
TEST_F(ViaApi, EenKnopZonderWatErBijHoortDoetNiets) {
    getekend();
    op_de_lijst();
    for (const char* lichaam : {"", "{}", R"({"wie":"Ik"})", R"({"wie":7})", R"({"wie":"ik","meer":1})"})
        weigert(400, "", [&, &l = lichaam] { return stuur(Rol::procesondersteuner, casuspad("behandelaar"), l); });
    for (const char* lichaam : {"{}", R"({"doe":"Voorstellen"})"})
        weigert(400, "", [&, &l = lichaam] { return stuur(Rol::procesondersteuner, punt + "/hamerstuk", l); });
    for (const char* lichaam : {"{}", R"({"stukken":[]})", R"({"stukken":[{"nummer":1}]})"})
        weigert(400, "", [&, &l = lichaam] { return stuur(Rol::voorzitter, vooroverleg + "/hamerstukken", l); });
    for (const char* lichaam : {"{}", R"({"versie":4294967297})", R"({"versie":-1})"})
        EXPECT_EQ(veld_van(weigert(400, "", [&, &l = lichaam] { return stuur(Rol::voorzitter, vooroverleg + "/sluiten", l); })),
                  "versie");
    lukt(stuur(Rol::procesondersteuner, casuspad("behandelaar"), R"({"wie":"ik"})"));
}

/// Who sends back what stands there, with one thing changed, loses nothing.
TEST_F(ViaApi, HetFormulierZegtWatErNuStaat) {
    getekend();
    op_de_lijst();
    op_de_agenda();
    uitgenodigd();
    Json velden = gelezen(haal(Rol::procesondersteuner, agendapunt + "/plannen"))["waarden"];
    ASSERT_EQ(velden["experts"].lijst().size(), 2U);
    lukt(doe(Rol::procesondersteuner, agendapunt + "/plannen", velden.zet("minuten", 30)));
    const auto na = gelezen(haal(Rol::procesondersteuner, agendapunt + "/plannen"))["waarden"];
    EXPECT_EQ(na["experts"], velden["experts"]);
    EXPECT_EQ(na["minuten"].getal(), 30);
}

/// S16: also when the page says why it cannot be.
TEST_F(ViaApi, S16_EenFormulierDatNuNietKanIsGelezen) {
    getekend();
    op_de_lijst();
    op_de_agenda();
    const auto gelezen_keren = [&] {
        return h.schrijf([](storage::Sessie& s) {
            return s.een("SELECT count(*) FROM audit_gebeurtenis WHERE kanaal = 'api' AND actie = 'lezen'")->getal(0);
        });
    };
    const auto eerst = gelezen_keren();
    weigert(409, "Er is nog geen expert gekozen", [&] { return haal(Rol::procesondersteuner, agendapunt + "/uitnodigen"); });
    EXPECT_EQ(gelezen_keren(), eerst + 1);
}

TEST_F(ViaApi, TweeKeerDezelfdeSleutelIsEenKeer) {
    getekend();
    auto b = h.niemand();
    b.koppen = {{"idempotency-key", "sleutel-1"}};
    const std::string pad = "/api/v1" + casuspad("intrekking");
    const auto lichaam = reden().zet("versie", de_casus().versie).schrijf();
    const auto een = b.api(Methode::post, pad, token(Rol::inbrenger), lichaam);
    lukt(een);
    const auto na = stand();
    const auto twee = b.api(Methode::post, pad, token(Rol::inbrenger), lichaam);
    EXPECT_EQ(twee.lichaam, een.lichaam);
    EXPECT_EQ(twee.status, 201);
    EXPECT_EQ(stand(), na);
}

TEST_F(ViaApi, LezenEnDoenStaanInHetLogboekAlsApi) {
    getekend();
    lukt(doe(Rol::inbrenger, casuspad("intrekking"), reden()));
    const auto regels = h.schrijf([&](storage::Sessie& s) {
        std::set<std::string> uit;
        for (const auto& r :
             s.vraag("SELECT actie, doel, naam FROM audit_gebeurtenis WHERE kanaal = 'api' AND casus_id IS NOT NULL"))
            uit.insert(r.tekst(0) + " " + r.tekst(1) + " " + r.tekst(2));
        return uit;
    });
    EXPECT_TRUE(regels.contains("lezen eigen aanmelding casus.gelezen")) << testing::PrintToString(regels);
    EXPECT_TRUE(regels.contains("wijzigen  casus.intrekken")) << testing::PrintToString(regels);
}

}  // namespace

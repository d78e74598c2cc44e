// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/registratie.hpp"

#include "domein/toegang/paginas.hpp"
#include "hulp/huis.hpp"
#include "outbox/outbox.hpp"

namespace toegang {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// Keeps the messages that left.
class Bus : public outbox::Vervoer {
  public:
    mail::Verzending breng(const mail::Adres&, const std::string& aan, const std::string& bericht, outbox::BerichtId) override {
        berichten.emplace_back(aan, bericht);
        return {.verzonden = true, .code = 250};
    }
    bool blijft_leesbaar() const override { return false; }
    std::vector<std::pair<std::string, std::string>> berichten;
};

class Zelfregistratie : public Huis {
  protected:
    Zelfregistratie() {
        schrijf([&](storage::Sessie& s) {
            wijkteam =
                regio::zet_organisatie(s, t.ids, nijmegen, {.naam = "Wijkteam Zuid", .maildomeinen = {"wijkteam.example"}});
            ref = regio::organisatie(s, nijmegen, wijkteam)->ref;
        });
        maak("po@oph.example", "Petra", {Rol::procesondersteuner});
        t.bus.luister<VerwijzerGecontroleerd>([&](const VerwijzerGecontroleerd& e) { gecontroleerd.push_back(e.account); });
        t.bus.luister<AccountGeblokkeerd>([&](const AccountGeblokkeerd& e) { geblokkeerd.push_back(e.account); });
    }
    hulp::Velden velden(const std::string& email) const {
        return {{"naam", "Noor Bos"},   {"functie", "jeugdbeschermer"}, {"soort", "04"},
                {"skj", "123 456 789"}, {"organisatie", ref},           {"email", email}};
    }
    web::Antwoord vraag(const hulp::Velden& v, const std::string& afzender = "192.0.2.1") {
        auto b = browser();
        b.afzender = afzender;
        b.haal("/registreren/NYM");
        return b.post("/registreren/NYM", v);
    }
    /// The path of the link in the last message, after sending what is due; or empty.
    std::string verstuur() {
        outbox::Verzender verzender(db(), t.sleutels, {"Overlegtafel", "afzender@oph.example"}, post);
        registreer_links(verzender, t.om);
        verzender.verstuur(t.nu());
        if (post.berichten.empty()) return {};
        std::string tekst = post.berichten.back().second;
        for (std::size_t plek = 0; (plek = tekst.find("=\r\n")) != std::string::npos;) tekst.erase(plek, 3);
        const std::string begin = t.om.basis_url + "/registratie/";
        const auto plek = tekst.find(begin);
        return plek == std::string::npos ? "" : "/registratie/" + tekst.substr(plek + begin.size(), 43);
    }
    web::Antwoord open(const std::string& pad) {
        auto b = browser();
        b.haal("/inloggen");  // a page of a link that does not work holds no form
        b.haal(pad);
        return b.post(pad, {{"wachtwoord", kWachtwoord}});
    }
    std::optional<Account> noor(const std::string& email = "noor@wijkteam.example") {
        return schrijf([&](storage::Sessie& s) { return account_met_email(s, email); });
    }
    hulp::Browser petra() {
        t.om.demo = true;  // the procesondersteuner is not what this is about: no second factor
        auto b = browser();
        log_in(b, "po@oph.example");
        b.haal("/start");
        return b;
    }
    Bus post;
    OrganisatieId wijkteam;
    std::string ref;
    std::vector<AccountId> gecontroleerd, geblokkeerd;
};
OP_BEIDE(Zelfregistratie);

TEST_P(Zelfregistratie, DeInlogpaginaWijstDeWegEnBijMeerRegiosKiesJeEerst) {
    EXPECT_THAT(browser().haal("/inloggen").lichaam, HasSubstr("href=\"/registreren\""));
    EXPECT_THAT(browser().haal("/registreren").lichaam, HasSubstr("href=\"/registreren/ARN\""));
    EXPECT_EQ(browser().haal("/registreren/XXX").status, 404);
}

TEST_P(Zelfregistratie, MetEenBekendMaildomeinOpentDeLinkEenAccountDatNogGecontroleerdMoetWorden) {
    EXPECT_THAT(vraag(velden("noor@wijkteam.example")).lichaam, HasSubstr("Kijk in je mail"));
    EXPECT_FALSE(noor()) << "pas de link maakt het account";
    const auto uit = open(verstuur());
    EXPECT_THAT(hulp::kop(uit, "Location"), StartsWith("/inloggen/instellen?bewijs=")) << "S25: eerst de tweede stap";
    const auto a = noor();
    ASSERT_TRUE(a);
    EXPECT_FALSE(a->gecontroleerd);
    EXPECT_EQ(a->organisatie, wijkteam);
    EXPECT_EQ(a->skj, "123456789");
    EXPECT_TRUE(schrijf([&](storage::Sessie& s) { return rollen(s, nijmegen, a->id, t.nu()) == Rollen{Rol::inbrenger}; }));
}

TEST_P(Zelfregistratie, S10_DeLinkWerktEenKeerEnDrieDagenEnKijkenVerandertNiets) {
    vraag(velden("noor@wijkteam.example"));
    const auto pad = verstuur();
    for (int k = 0; k < 20; ++k) EXPECT_EQ(browser().haal(pad).status, 200);
    EXPECT_FALSE(noor());
    EXPECT_EQ(open(pad).status, 303);
    EXPECT_EQ(open(pad).status, 404);
    vraag(velden("ander@wijkteam.example"));
    const auto later = verstuur();
    t.klok.vooruit(std::chrono::hours{72});
    EXPECT_EQ(browser().haal(later).status, 404);
}

TEST_P(Zelfregistratie, WieAlEenAccountHeeftKrijgtDezelfdeMailEnLeestPasDaarDatHijKanInloggen) {
    maak("anja@wijkteam.example", "Anja", {Rol::expert});
    const auto bekend = vraag(velden("anja@wijkteam.example")), onbekend = vraag(velden("noor@wijkteam.example"));
    EXPECT_EQ(bekend.lichaam, onbekend.lichaam);
    const auto laatste = verstuur();
    ASSERT_EQ(post.berichten.size(), 2U);
    std::string van_anja = post.berichten[0].second, van_noor = post.berichten[1].second;
    EXPECT_EQ(van_anja.size() - std::string("anja").size() + std::string("noor").size(), van_noor.size());
    post.berichten.resize(1);
    const auto pad = verstuur();
    EXPECT_NE(pad, laatste);
    EXPECT_THAT(browser().haal(pad).lichaam, HasSubstr("Je hebt al een account"));
    EXPECT_EQ(open(pad).status, 200);
    EXPECT_TRUE(schrijf([&](storage::Sessie& s) {
        return rollen(s, nijmegen, account_met_email(s, "anja@wijkteam.example")->id, t.nu()) == Rollen{Rol::expert};
    })) << "een link geeft niemand een rol erbij";
}

TEST_P(Zelfregistratie, MetEenOnbekendMaildomeinGaatErGeenLinkVoorDeProcesondersteunerHeeftGebeld) {
    EXPECT_THAT(vraag(velden("noor@privemail.example")).lichaam, HasSubstr("We bellen eerst je organisatie"));
    EXPECT_EQ(verstuur(), "");
    auto po = petra();
    const auto lijst = po.haal("/verwijzers");
    EXPECT_THAT(lijst.lichaam, HasSubstr("Noor Bos"));
    EXPECT_THAT(lijst.lichaam, HasSubstr("Gecertificeerde instelling"));
    const auto begin = lijst.lichaam.find("/verwijzers/aanvragen/");
    const auto pad = lijst.lichaam.substr(begin, 38);
    const auto zonder = po.post(pad + "/controle", {});
    EXPECT_EQ(zonder.status, 400);
    EXPECT_THAT(zonder.lichaam, AllOf(HasSubstr("Bel eerst, en vink dat dan aan"), HasSubstr("Noor")))
        << "the list, to go on from";
    EXPECT_EQ(po.post(pad + "/controle", {{"gebeld", "ja"}}).status, 303);
    EXPECT_EQ(open(verstuur()).status, 303);
    EXPECT_TRUE(noor("noor@privemail.example")->gecontroleerd) << "een telefoontje is genoeg";
}

TEST_P(Zelfregistratie, EenDomeinVanEenAndereOrganisatieIsGeenBekendDomein) {
    schrijf([&](storage::Sessie& s) {
        regio::zet_organisatie(s, t.ids, nijmegen, {.naam = "Anders", .maildomeinen = {"anders.example"}});
    });
    EXPECT_THAT(vraag(velden("noor@anders.example")).lichaam, HasSubstr("We bellen eerst"));
}

TEST_P(Zelfregistratie, NaAkkoordHorenDeAndereSlicesHetEnStaatHijNietMeerInDeLijst) {
    vraag(velden("noor@wijkteam.example"));
    open(verstuur());
    const auto id = noor()->id;
    auto po = petra();
    const auto doel = "/verwijzers/" + ref_van(id.getal) + "/controle";
    EXPECT_EQ(po.post(doel, {{"gebeld", "ja"}}).status, 303);
    EXPECT_TRUE(noor()->gecontroleerd);
    EXPECT_THAT(gecontroleerd, testing::ElementsAre(id));
    EXPECT_EQ(po.post(doel, {{"gebeld", "ja"}}).status, 404);
}

TEST_P(Zelfregistratie, WieNogGeenTweedeStapHeeftHoortDeInstelcodeInHetzelfdeGesprek) {
    vraag(velden("noor@wijkteam.example"));
    open(verstuur());
    const auto geheim = met_totp(schrijf([&](storage::Sessie& s) { return account_met_email(s, "po@oph.example")->id; }));
    t.klok.vooruit(std::chrono::seconds{60});
    auto po = browser();
    EXPECT_EQ(log_in(po, "po@oph.example"), "/inloggen/code");
    po.haal("/inloggen/code");
    po.post("/inloggen/code", {{"code", totp::code(geheim, t.nu())}});
    po.haal("/start");
    const auto uit = po.post("/verwijzers/" + ref_van(noor()->id.getal) + "/controle", {{"gebeld", "ja"}});
    EXPECT_EQ(uit.status, 200);
    EXPECT_THAT(uit.lichaam, HasSubstr("id=\"instelcode\""));
}

TEST_P(Zelfregistratie, WieIsGeweigerdKomtErNietMeerInEnKrijgtEenMailMetDeReden) {
    vraag(velden("noor@wijkteam.example"));
    open(verstuur());
    auto po = petra();
    const auto id = noor()->id;
    const auto doel = "/verwijzers/" + ref_van(id.getal) + "/weigering";
    EXPECT_THAT(po.haal(doel).lichaam, HasSubstr("Noor Bos"));
    EXPECT_EQ(po.post(doel, {}).status, 400);
    EXPECT_EQ(po.post(doel, {{"reden", "onbekend"}}).status, 303);
    EXPECT_TRUE(noor()->geblokkeerd);
    EXPECT_THAT(geblokkeerd, testing::ElementsAre(id, id)) << "voor elke regio";
    verstuur();
    EXPECT_THAT(post.berichten.back().second, HasSubstr("kon niet bevestigen"));
    EXPECT_THAT(po.haal("/verwijzers").lichaam, Not(HasSubstr("Noor Bos")));
}

TEST_P(Zelfregistratie, EenProcesondersteunerVanEenAndereRegioKanNiemandBevestigen) {
    vraag(velden("noor@wijkteam.example"));
    open(verstuur());
    const auto elders = maak("pa@oph.example", "Paula", {});
    schrijf([&](storage::Sessie& s) { EXPECT_TRUE(geef_rol(s, t.ids, arnhem, elders, Rol::procesondersteuner, t.nu())); });
    t.om.demo = true;
    auto b = browser();
    log_in(b, "pa@oph.example");
    b.haal("/start");
    EXPECT_EQ(b.post("/verwijzers/" + ref_van(noor()->id.getal) + "/controle", {{"gebeld", "ja"}}).status, 404);
    EXPECT_FALSE(noor()->gecontroleerd);
}

TEST_P(Zelfregistratie, EenAdresVraagtDrieKeerPerUurEnEenComputerTienKeer) {
    for (const int verwacht : {200, 200, 200, 429}) EXPECT_EQ(vraag(velden("noor@wijkteam.example")).status, verwacht);
    for (int k = 0; k < 7; ++k) EXPECT_EQ(vraag(velden("n" + std::to_string(k) + "@wijkteam.example")).status, 200);
    EXPECT_EQ(vraag(velden("nog@wijkteam.example")).status, 429);
    EXPECT_EQ(vraag(velden("nog@wijkteam.example"), "198.51.100.7").status, 200);
    t.klok.vooruit(std::chrono::hours{1});
    EXPECT_EQ(vraag(velden("noor@wijkteam.example")).status, 200);
}

struct Fout {
    const char* veld;
    const char* waarde;
    const char* tekst;
};
TEST_P(Zelfregistratie, ElkeFoutStaatBijHaarVeldEnWatJeTypteBlijftStaan) {
    for (const Fout& f : {Fout{"naam", "", "Vul je naam in"},
                          {"soort", "", "Kies wat voor verwijzer je bent"},
                          {"skj", "12", "Een SKJ-nummer heeft 9 cijfers"},
                          {"skj", "", "Vul je SKJ-nummer in"},
                          {"organisatie", "", "Kies je organisatie"},
                          {"email", "noor", "Vul een e-mailadres in"},
                          {"organisatie", "anders", "Vul de naam van je organisatie in"}}) {
        auto v = velden("noor@wijkteam.example");
        for (auto& [naam, waarde] : v)
            if (naam == f.veld) waarde = f.waarde;
        const auto a = vraag(v);
        EXPECT_EQ(a.status, 400) << f.veld;
        EXPECT_THAT(a.lichaam, HasSubstr(f.tekst)) << f.veld;
        EXPECT_THAT(a.lichaam, HasSubstr("jeugdbeschermer")) << f.veld;
    }
    EXPECT_EQ(verstuur(), "");
}

TEST_P(Zelfregistratie, ElkeSoortVerwijzerWordtNaarHetEigenNummerGevraagd) {
    for (const auto& [soort, tekst] :
         {std::pair{"02", "Vul je AGB-code in"}, {"03", "Vul je BIG-nummer in"}, {"05", "Vul je BIG-nummer in"}}) {
        auto v = velden("noor@wijkteam.example");
        v[2].second = soort;
        EXPECT_THAT(vraag(v).lichaam, HasSubstr(tekst)) << soort;
    }
    auto gemeente = velden("noor@wijkteam.example");
    gemeente[2].second = "01";
    EXPECT_EQ(vraag(gemeente).status, 200) << "een gemeente hoeft geen nummer te hebben";
}

}  // namespace
}  // namespace toegang

// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "hulp/app/dwaler.hpp"
#include "outbox/outbox.hpp"
#include "web/servertest.hpp"

/// Nothing that tells who a child of the demo is reaches somebody who may not know: searched in everything that the program really gave
/// out. The words come from the vault itself.
namespace {

using toegang::Rol;
using web::Methode;

class Namen : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        testing::internal::CaptureStderr();  // the program's own log, from the first line on
        w_ = std::make_unique<hulp::Demowereld>();
        w_->huis().planner().draai_alles(w_->huis().klok().nu());
        verboden_ = w_->uit_de_kluis();
        zoeker_ = std::make_unique<hulp::Woordzoeker>(verboden_);
    }
    static void TearDownTestSuite() {
        w_.reset();
        testing::internal::GetCapturedStderr();
    }
    static hulp::Demowereld& w() { return *w_; }
    static const std::vector<std::string>& verboden() { return verboden_; }
    /// Quoted-printable as a reader sees it.
    static std::string leesbaar(const std::string& ruw) {
        std::string uit;
        for (std::size_t i = 0; i < ruw.size(); ++i) {
            if (ruw[i] != '=' || i + 2 >= ruw.size()) uit += ruw[i];
            else if (ruw[i + 1] == '\r') i += 2;
            else {
                uit += static_cast<char>(std::strtol(ruw.substr(i + 1, 2).c_str(), nullptr, 16));
                i += 2;
            }
        }
        return uit;
    }
    static std::string gevonden(std::string_view tekst) { return zoeker_->vind(tekst); }

  private:
    static inline std::unique_ptr<hulp::Demowereld> w_;
    static inline std::vector<std::string> verboden_;
    static inline std::unique_ptr<hulp::Woordzoeker> zoeker_;
};

TEST_F(Namen, DeKluisGeeftNamenAdressenEnNummersOmNaarTeZoeken) {
    EXPECT_GE(verboden().size(), 120U);
    for (const char* woord : {"999900006", "Zwaluwe", "Tjibbe", "Marijke", "Wilgenkamp", "het Pierson College", "6500 AB"})
        EXPECT_EQ(gevonden("voor " + std::string(woord) + "."), woord);
    EXPECT_EQ(gevonden("Semester 3, roos en merel"), "");
    // And the search does find them where they belong: with the procesondersteuner.
    auto b = w().als(Rol::procesondersteuner);
    EXPECT_NE(gevonden(b.haal(casus::pad(w().casussen().front(), "dossier")).lichaam), "");
}

/// Pages and API answers with their headers (addresses, titles and file names in them), and every address that was visited.
TEST_F(Namen, S2_StaanInGeenEnkelAntwoordAanWieZeNietMagKennen) {
    struct Minstens {
        std::size_t routes;
        int paginas;
    };
    const std::map<Rol, Minstens> minstens = {{Rol::voorzitter, {33, 450}},         {Rol::waarnemend_voorzitter, {33, 450}},
                                              {Rol::vaste_deelnemer, {16, 40}},     {Rol::expert, {15, 17}},
                                              {Rol::ervaringsdeskundige, {15, 17}}, {Rol::fg, {14, 20}},
                                              {Rol::beheerder, {25, 300}}};
    for (const auto& email : w().zonder_namen()) {
        hulp::Dwaler dwaler(w(), email);
        dwaler.dwaal([&](const std::string& pad, const web::Antwoord& a) {
            EXPECT_EQ(gevonden(hulp::afdruk(a)), "") << email << " " << pad;
            EXPECT_EQ(gevonden(pad), "") << email;
        });
        const auto m = minstens.find(w().rol(email));
        EXPECT_GE(dwaler.routes().size(), m == minstens.end() ? 12U : m->second.routes) << email;
        EXPECT_GE(dwaler.geopend(), m == minstens.end() ? 12 : m->second.paginas) << email;
    }
}

/// A name that is somebody's and a word that is nobody's give the same page, apart from the word itself.
TEST_F(Namen, S20_ZoekenOpEenNaamGeeftHetzelfdeAlsZoekenOpEenWoordDatNietBestaat) {
    const auto zoek = [](hulp::Browser& b, const std::string& woord) {
        b.haal("/werkvoorraad");
        auto a = b.volg(b.post("/werkvoorraad/zoeken", {{"zoek", woord}}));
        std::string uit = hulp::afdruk(a);
        for (auto plek = uit.find(woord); plek != std::string::npos; plek = uit.find(woord)) uit.replace(plek, woord.size(), "#");
        return uit;
    };
    for (const auto& email : w().zonder_namen()) {
        auto b = w().als(email);
        const std::string niets = zoek(b, "Xyzzyplugh");
        const bool mag_zoeken = w().rol(email) == Rol::voorzitter || w().rol(email) == Rol::waarnemend_voorzitter;
        EXPECT_EQ(niets.substr(0, 3), mag_zoeken ? "200" : "404");
        for (const auto& woord : verboden()) EXPECT_EQ(zoek(b, woord), niets) << email << " zoekt " << woord;
    }
}

/// Whatever a form gets back when it is wrong, stale or too late (400, 403, 409, 413, 422) holds no name either.
TEST_F(Namen, S9_StaanInGeenFoutpagina) {
    std::set<int> soorten;
    const auto plekken = w().plekken();
    for (const auto& email : w().zonder_namen()) {
        auto b = w().als(email);
        for (const auto& r : w().huis().deur().tafel()) {
            if (r.methode == Methode::get || r.kanaal == web::Kanaal::api || r.naam == "toegang.uitloggen") continue;
            for (std::size_t i = 0; i < plekken.size(); i += 12)
                for (const auto& pad : hulp::paden_naar(r.patroon, plekken[i])) {
                    const auto a = b.post(pad, {{"versie", "0"}, {"uitkomst", "agenderen"}});
                    soorten.insert(a.status);
                    EXPECT_EQ(gevonden(hulp::afdruk(a)), "") << email << " " << pad;
                }
        }
    }
    for (const int status : {400, 404, 409}) EXPECT_TRUE(soorten.contains(status)) << status;
    EXPECT_FALSE(soorten.contains(500));
}

/// Subjects and bodies as they went out, of every message of the demo's year.
TEST_F(Namen, S2_StaanInGeenMail) {
    int bestanden = 0;
    for (const auto& e : std::filesystem::directory_iterator(w().map() / "post")) {
        std::ifstream in(e.path());
        std::stringstream ruw;
        ruw << in.rdbuf();
        EXPECT_EQ(gevonden(leesbaar(ruw.str())), "") << e.path().filename();
        ++bestanden;
    }
    EXPECT_GE(bestanden, 100);
    EXPECT_EQ(gevonden(leesbaar("Beste =5Awaluwe, ma=\r\nar ook Zwal=\r\nuwe")), "Zwaluwe") << "de zoeker leest quoted-printable";
    w().schrijf([&](storage::Sessie& s) {
        outbox::BerichtId na;
        for (int bladzij = 0; bladzij < 100; ++bladzij) {
            const auto regels = outbox::zoek(s, w().huis().om().sleutels, {.regio = w().regio().getal, .na = na, .hoeveel = 50});
            for (const auto& r : regels) EXPECT_EQ(gevonden(r.onderwerp + " " + r.soort + " " + r.melding), "");
            if (regels.empty()) return;
            na = regels.back().id;
        }
    });
}

/// A handler that breaks with a name in its exception (S9).
web::Antwoord breek(hulp::Demowereld& w) {
    web::Router router;
    router.voeg_toe({Methode::get, "/kapot", "proef.kapot", "openbaar", web::Kanaal::pagina, 0, false,
                     [](const web::Verzoek&) -> web::Antwoord { throw std::runtime_error("Zwaluwe 999900006"); }});
    web::Verzoek v;
    v.pad = "/kapot";
    v.moment = w.huis().klok().nu();
    return web::handel_af(router, w.huis().db(), toegang::fout_antwoord(w.huis().om()), std::move(v));
}

/// What a stranger can write in each part of a request, over the network: none of it comes in the log, the meters or an error page. Runs
/// last, so that the log of the whole walk is searched with it.
TEST_F(Namen, S9_StaanNietInHetLogDeMetersEnDeFoutenVanDeServer) {
    web::ServerOpties opties;
    opties.luister = opties.luister_metrics = "127.0.0.1:0";
    web::Server server(opties, w().huis().router(), w().huis().db(), w().huis().klok(), toegang::fout_antwoord(w().huis().om()));
    server.start();
    const std::string host = "Host: 127.0.0.1:" + std::to_string(server.poort()) + "\r\n";
    const std::string versie = " HTTP/1.1\r\n" + host, naam = "Zwaluwe", bsn = "999900006";
    const std::string vragen[] = {
        "GET /casussen/" + naam + versie + "\r\n",
        "GET /casussen/NYM-2026-ZZZZZ?naam=" + naam + "&bsn=" + bsn + versie + "\r\n",
        "GET /hulp?naam=" + naam + versie + "Referer: http://x/" + naam + "\r\nCookie: a=" + bsn + "\r\nUser-Agent: " + naam +
            "\r\n\r\n",
        "DELETE /casussen/NYM-2026-ZZZZZ?naam=" + naam + versie + "\r\n",
        "POST /werkvoorraad/zoeken" + versie + "Content-Type: text/" + naam + "\r\nContent-Length: 7\r\n\r\n" + naam,
        "POST /werkvoorraad/zoeken" + versie +
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 99999999\r\n\r\n" + naam,
        "GET /api/v1/casussen?gemeente=" + naam + versie + "Authorization: Bearer " + naam + bsn + "\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: " + naam + ".example\r\n\r\n",
        "GET /" + naam + " " + bsn + " HTTP/9.9\r\n\r\n",
        "GET /hulp" + versie + "X-Naam: " + std::string(20000, 'x') + naam + "\r\n\r\n"};
    std::set<int> soorten;
    for (const auto& vraag : vragen) {
        const auto antwoord = web::test::Client(server.poort()).vraag(vraag);
        soorten.insert(web::test::status(antwoord));
        EXPECT_EQ(gevonden(antwoord), "") << vraag.substr(0, 60);
    }
    EXPECT_EQ(soorten, (std::set<int>{200, 303, 400, 401, 404, 405, 413, 415, 421, 431}));
    const auto meters =
        web::test::Client(server.metrics_poort())
            .vraag("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(server.metrics_poort()) + "\r\n\r\n");
    EXPECT_NE(meters.find("overlegtafel_verzoeken_total"), std::string::npos) << meters;
    EXPECT_EQ(gevonden(meters), "");
    server.stop();
    const auto kapot = breek(w());
    EXPECT_EQ(kapot.status, 500);
    EXPECT_EQ(gevonden(hulp::afdruk(kapot)), "");
    const std::string log = testing::internal::GetCapturedStderr();
    testing::internal::CaptureStderr();
    for (const char* regel : {"\"text\":\"verzoek\"", "\"status\":\"421\"", "handler mislukt"})
        EXPECT_NE(log.find(regel), std::string::npos) << regel;
    EXPECT_EQ(gevonden(log), "");
}

}  // namespace

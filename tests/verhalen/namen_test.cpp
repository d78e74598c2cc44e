// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "hulp/app/dwaler.hpp"
#include "outbox/outbox.hpp"

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
TEST_F(Namen, StaanInGeenEnkelAntwoordAanWieZeNietMagKennen) {
    struct Minstens {
        std::size_t routes;
        int paginas;
    };
    const std::map<Rol, Minstens> minstens = {
        {Rol::voorzitter, {33, 450}}, {Rol::waarnemend_voorzitter, {33, 450}}, {Rol::vaste_deelnemer, {16, 40}},
        {Rol::expert, {15, 17}},      {Rol::ervaringsdeskundige, {15, 17}},    {Rol::fg, {14, 20}},
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
TEST_F(Namen, ZoekenOpEenNaamGeeftHetzelfdeAlsZoekenOpEenWoordDatNietBestaat) {
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
TEST_F(Namen, StaanInGeenFoutpagina) {
    std::set<int> soorten;
    const auto plekken = w().plekken();
    for (const auto& email : w().zonder_namen()) {
        auto b = w().als(email);
        for (const auto& r : w().huis().deur().tafel()) {
            if (r.methode == Methode::get || r.kanaal == web::Kanaal::api || r.naam == "toegang.uitloggen") continue;
            for (std::size_t i = 0; i < plekken.size(); i += 6)
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
TEST_F(Namen, StaanInGeenMail) {
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

}  // namespace

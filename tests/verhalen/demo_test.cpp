// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/casussen.hpp"
#include "app/demo/formulier.hpp"

#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <set>

#include "domein/casus/casus.hpp"
#include "hulp/browser.hpp"
#include "mail/bericht.hpp"

/// The demo as its visitors meet it: enough casussen, every state, and no name of a child for who may not see one.
namespace {

using casus::Status;
using toegang::Rol;

class Demo : public testing::Test {
  protected:
    Demo() {
        base::crypto::begin();
        base::crypto::zet_wachtwoord_kosten(base::crypto::kTestKosten);
        std::string sjabloon = (std::filesystem::temp_directory_path() / "overlegtafel-demo-XXXXXX").string();
        map_ = ::mkdtemp(sjabloon.data());
        app::HuisOpties opties{.klok = std::make_unique<base::StilleKlok>(base::om(base::datum(2026, 11, 23), 9, 0)),
                               .maak_demo = true};
        opties.instellingen.data_map = map_.string();
        huis = std::make_unique<app::Huis>(std::move(opties));
        const auto mensen = app::demo::maak_mensen(*huis, accounts);
        regio = mensen.regio;
        app::demo::maak_casussen(*huis, mensen);
        huis->db().lees({regio.getal}, [&](storage::Sessie& s) {
            std::string na;
            do {
                auto bladzij = casus::lijst(s, huis->om(), toegang::Kijker::systeem(regio), {.alleen_open = false}, na, 100,
                                            huis->klok().nu());
                for (auto& r : bladzij.regels) casussen.push_back(std::move(r.casus));
                na = bladzij.volgende;
            } while (!na.empty());
        });
    }
    ~Demo() override {
        huis.reset();
        std::filesystem::remove_all(map_);
    }

    hulp::Browser als(Rol rol) {
        hulp::Browser b{huis->router(), huis->om()};
        for (const auto& a : accounts) {
            if (a.rol != rol) continue;
            b.haal("/inloggen");
            b.post("/inloggen", {{"email", a.email}, {"wachtwoord", a.wachtwoord}, {"naar", ""}});
            break;
        }
        EXPECT_EQ(b.haal("/start").status, 200);
        return b;
    }
    /// First and last name of every child in the vault, and the numbers that the demo gives out.
    std::set<std::string> namen() {
        return huis->db().schrijf({regio.getal}, [&](storage::Sessie& s) {
            std::set<std::string> uit;
            for (const auto& c : casussen) {
                const auto i = casus::identiteit(s, huis->om(), c);
                uit.insert({i.voornamen, i.achternaam});
            }
            for (int i = 0; i < static_cast<int>(casussen.size()); ++i) uit.insert(app::demo::verzonnen_bsn(i));
            return uit;
        });
    }
    /// As a word of its own, so that "Sem" is not found in "Semester".
    static bool staat_in(const std::string& tekst, const std::string& woord) {
        const auto letter = [&](std::size_t i) {
            return i < tekst.size() && std::isalnum(static_cast<unsigned char>(tekst[i])) != 0;
        };
        for (auto plek = tekst.find(woord); plek != std::string::npos; plek = tekst.find(woord, plek + 1))
            if (!(plek > 0 && letter(plek - 1)) && !letter(plek + woord.size())) return true;
        return false;
    }

    std::unique_ptr<app::Huis> huis;
    std::vector<app::demo::Demoaccount> accounts;
    regio::RegioId regio;
    std::vector<casus::Casus> casussen;

  private:
    std::filesystem::path map_;
};

TEST_F(Demo, HeeftMinstensVeertigCasussenInElkeStatusDieNuKan) {
    EXPECT_GE(casussen.size(), 40U);
    std::set<Status> gezien;
    for (const auto& c : casussen) gezien.insert(c.status);
    for (const Status s : {Status::ingediend, Status::aanvulling_gevraagd, Status::in_vooroverleg, Status::geagendeerd,
                           Status::geadviseerd, Status::in_opvolging, Status::doorverwezen, Status::afgesloten,
                           Status::geregistreerd, Status::ingetrokken, Status::buiten_behandeling})
        EXPECT_TRUE(gezien.contains(s)) << casus::naam_van(s);
}

TEST_F(Demo, DeAfzenderZonderInstellingenIsEenAdresWaarmeePostWeggaat) {
    const auto bericht = mail::schrijf_bericht({1,
                                                {"Overlegtafel", huis->instellingen().afzender},
                                                {"", accounts.front().email},
                                                "Onderwerp",
                                                "Tekst\n",
                                                huis->klok().nu()});
    EXPECT_TRUE(bericht.goed());
}

TEST_F(Demo, WieGeenNamenMagZienKomtErNergensEenTegen) {
    const auto verboden = namen();
    ASSERT_GE(verboden.size(), 100U);
    std::vector<std::string> paden = {"/start", "/werkvoorraad", "/logboek", "/beheer/post", "/vooroverleggen", "/overleggen"};
    for (const auto& c : casussen)
        for (const char* tab : {"", "anoniem", "advies", "tijdlijn", "dossier", "bijlagen", "toegang"})
            paden.push_back(casus::pad(c, tab));
    for (const Rol rol : {Rol::voorzitter, Rol::expert, Rol::fg, Rol::beheerder}) {
        auto b = als(rol);
        int gelukt = 0;
        for (const auto& pad : paden) {
            const auto a = b.haal(pad);
            if (a.status != 200) continue;
            ++gelukt;
            for (const auto& naam : verboden)
                EXPECT_FALSE(staat_in(a.lichaam, naam)) << toegang::naam_van(rol) << " " << pad << " " << naam;
        }
        EXPECT_GE(gelukt, rol == Rol::voorzitter ? 100 : 2) << toegang::naam_van(rol);
    }
}

}  // namespace

// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <set>

#include "hulp/app/proefhuis.hpp"
#include "hulp/app/routepad.hpp"

/// The real route table: every route declares a right, unless it is on the short list of routes that anybody may open; without log-in or
/// with a role that has not that right it is as if the route was not there. Who finds what of a casus is in muren_test.cpp.
namespace {

using toegang::Deur;
using toegang::Rol;

/// Texts for everybody, and the ways of getting in: they show nothing of a casus.
const std::set<std::string> kVoorIedereen = {"app.privacy",
                                             "app.toegankelijkheid",
                                             "app.hulp",
                                             "app.openapi",
                                             "toegang.begin",
                                             "toegang.inloggen_toon",
                                             "toegang.inloggen",
                                             "toegang.code_toon",
                                             "toegang.code",
                                             "toegang.regio_toon",
                                             "toegang.regio",
                                             "toegang.verder",
                                             "toegang.instellen_toon",
                                             "toegang.instelcode",
                                             "toegang.instellen",
                                             "toegang.link_toon",
                                             "toegang.link",
                                             "toegang.vergeten_toon",
                                             "toegang.vergeten",
                                             "verklaring.controle",
                                             "verklaring.controleer",
                                             "toegang.registreren_regios",
                                             "toegang.registreren_toon",
                                             "toegang.registreren",
                                             "toegang.registratie_toon",
                                             "toegang.registratie"};

/// Routes that anybody can open without being on the short list: declared without a right, or hung past the door.
std::set<std::string> gaten(const web::Router& router, const Deur& deur) {
    std::set<std::string> uit, achter_de_deur;
    for (const auto& r : deur.tafel()) {
        achter_de_deur.insert(r.naam);
        if (!r.recht && !kVoorIedereen.contains(r.naam)) uit.insert(r.naam);
    }
    for (const auto& r : router.routes())
        if (r.kanaal != web::Kanaal::techniek && !achter_de_deur.contains(r.naam)) uit.insert(r.naam);
    return uit;
}

class Routes : public testing::Test {
  protected:
    static web::Antwoord vraag(hulp::Browser& b, const Deur::Regel& r, const std::string& pad) {
        return r.methode == web::Methode::get ? b.haal(pad) : b.post(pad, {});
    }
    std::vector<Deur::Regel> paginas() {
        std::vector<Deur::Regel> uit;
        for (const auto& r : h.huis().deur().tafel())
            if (r.recht && r.kanaal == web::Kanaal::pagina) uit.push_back(r);
        return uit;
    }
    hulp::Proefhuis h;
};

TEST_F(Routes, ElkeRouteHeeftEenRechtOfStaatOpDeKorteLijst) {
    EXPECT_EQ(gaten(h.huis().router(), h.huis().deur()), std::set<std::string>{});
    for (const auto& r : h.huis().deur().tafel()) {
        if (!r.recht) continue;
        EXPECT_FALSE(r.recht->naam.empty() || r.recht->rollen.leeg()) << r.naam;
        EXPECT_EQ(r.scope.empty(), r.kanaal != web::Kanaal::api) << r.naam;
    }
}

TEST_F(Routes, EenRouteZonderRechtOfBuitenDeDeurOmWordtGevonden) {
    web::Router router;
    Deur deur(h.huis().om(), router);
    const auto leeg = [](const web::Verzoek&) { return web::Antwoord::tekst("lek"); };
    deur.openbaar(web::Methode::get, "/lek", "casus.lek", web::Kanaal::pagina, leeg);
    router.voeg_toe({web::Methode::get, "/omweg", "casus.omweg", "casus.lezen", web::Kanaal::pagina, 0, false, leeg});
    EXPECT_EQ(gaten(router, deur), (std::set<std::string>{"casus.lek", "casus.omweg"}));
}

TEST_F(Routes, WieNietIsIngelogdGaatNaarHetInloggenOfKrijgt401) {
    for (const auto& r : h.huis().deur().tafel()) {
        if (!r.recht) continue;
        hulp::Browser b = h.niemand();
        const std::string pad = hulp::pad_naar_niets(r.patroon);
        if (r.kanaal == web::Kanaal::api) {
            EXPECT_EQ(b.api(r.methode, pad, "", r.methode == web::Methode::get ? "" : "{}").status, 401) << r.naam;
            continue;
        }
        const auto a = vraag(b, r, pad);
        // A POST without session has no token either: refused before anything is looked at.
        EXPECT_TRUE(a.status == 303 || (r.methode != web::Methode::get && a.status == 403)) << r.naam << " " << a.status;
        if (a.status == 303) {
            EXPECT_EQ(hulp::kop(a, "Location").rfind("/inloggen", 0), 0U) << r.naam;
        }
    }
}

TEST_F(Routes, EenRolZonderRechtKrijgtHetzelfdeAlsBijEenPaginaDieNietBestaat) {
    for (const Rol rol : toegang::alle_rollen()) {
        hulp::Browser b = h.als(rol);
        const std::string bestaat_niet = hulp::kaal(b.haal("/bestaat-niet"));
        for (const auto& r : paginas()) {
            if (r.recht->rollen.heeft(rol)) continue;
            const auto a = vraag(b, r, hulp::pad_naar_niets(r.patroon));
            EXPECT_EQ(a.status, 404) << r.naam << " als " << toegang::naam_van(rol);
            if (a.status == 404) {
                EXPECT_EQ(hulp::kaal(a), bestaat_niet) << r.naam << " als " << toegang::naam_van(rol);
            }
        }
    }
}

}  // namespace

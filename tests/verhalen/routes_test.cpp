// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <set>

#include "hulp/app/proefhuis.hpp"

/// One walk over the real route table: role x route x region, and not logged in. A route without a right fails, unless it is on the
/// short list of routes that anybody may open.
namespace {

using toegang::Deur;
using toegang::Rol;

const std::set<std::string> kVoorIedereen = {
    "app.privacy",
    "app.toegankelijkheid",
    "app.hulp",
    "app.openapi",
};
/// Routes of getting in: everybody may open them, they show nothing of a casus.
bool van_de_voordeur(const std::string& naam) { return naam.rfind("toegang.", 0) == 0; }

class Routes : public testing::Test {
  protected:
    /// The path of a route with this casus and references that do not exist.
    std::string vul_in(std::string patroon, const std::string& nummer) const {
        const std::pair<std::string, std::string> waarden[] = {
            {":casusnummer}", nummer}, {":getal}", "1"}, {":ref}", "7K3F97K3F9"}, {":code}", "abc"}, {":datum}", "2026-11-25"}};
        for (const auto& [soort, waarde] : waarden)
            for (auto einde = patroon.find(soort); einde != std::string::npos; einde = patroon.find(soort)) {
                const auto begin = patroon.rfind('{', einde);
                patroon.replace(begin, einde + soort.size() - begin, waarde);
            }
        return patroon;
    }
    static web::Antwoord vraag(hulp::Browser& b, const Deur::Regel& r, const std::string& pad) {
        return r.methode == web::Methode::get ? b.haal(pad) : b.post(pad, {});
    }
    /// Without the token, which differs per answer.
    static std::string kaal(const web::Antwoord& a) {
        std::string uit = a.lichaam;
        for (auto plek = uit.find("name=\"csrf\""); plek != std::string::npos; plek = uit.find("name=\"csrf\"", plek + 1)) {
            const auto waarde = uit.find("value=\"", plek) + 7;
            uit.erase(waarde, uit.find('"', waarde) - waarde);
        }
        return uit;
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
    for (const auto& r : h.huis().deur().tafel()) {
        if (!r.recht) {
            EXPECT_TRUE(kVoorIedereen.contains(r.naam) || van_de_voordeur(r.naam)) << r.naam;
            continue;
        }
        EXPECT_FALSE(r.recht->naam.empty() || r.recht->rollen.leeg()) << r.naam;
        EXPECT_EQ(r.scope.empty(), r.kanaal != web::Kanaal::api) << r.naam;
    }
}

TEST_F(Routes, WieNietIsIngelogdGaatNaarHetInloggenOfKrijgt401) {
    const auto c = h.maak_casus();
    for (const auto& r : h.huis().deur().tafel()) {
        if (!r.recht) continue;
        hulp::Browser b = h.niemand();
        const std::string pad = vul_in(r.patroon, c.nummer);
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
    const auto c = h.maak_casus();
    for (const Rol rol : toegang::alle_rollen()) {
        hulp::Browser b = h.als(rol);
        const std::string bestaat_niet = kaal(b.haal("/bestaat-niet"));
        for (const auto& r : paginas()) {
            if (r.recht->rollen.heeft(rol)) continue;
            const auto a = vraag(b, r, vul_in(r.patroon, c.nummer));
            EXPECT_EQ(a.status, 404) << r.naam << " als " << toegang::naam_van(rol);
            if (a.status == 404) {
                EXPECT_EQ(kaal(a), bestaat_niet) << r.naam << " als " << toegang::naam_van(rol);
            }
        }
    }
}

TEST_F(Routes, EenCasusVanEenAndereRegioIsErVoorNiemand) {
    const auto c = h.maak_casus();
    for (const Rol rol : {Rol::procesondersteuner, Rol::inbrenger, Rol::voorzitter}) {
        hulp::Browser b = h.als_elders(rol);
        for (const auto& r : paginas()) {
            if (r.patroon.find(":casusnummer}") == std::string::npos || !r.recht->rollen.heeft(rol)) continue;
            const auto echt = vraag(b, r, vul_in(r.patroon, c.nummer));
            const auto verzonnen = vraag(b, r, vul_in(r.patroon, "NYM-2026-ZZZZZ"));
            EXPECT_EQ(echt.status, verzonnen.status) << r.naam;
            EXPECT_TRUE(echt.status == 404 || echt.status == 400) << r.naam << " " << echt.status;
            EXPECT_EQ(kaal(echt), kaal(verzonnen)) << r.naam;
        }
    }
}

TEST_F(Routes, RollenZonderIdentiteitZienNergensEenNaamOfNummerVanHetKind) {
    const auto c = h.maak_casus();
    for (const Rol rol :
         {Rol::voorzitter, Rol::waarnemend_voorzitter, Rol::vaste_deelnemer, Rol::expert, Rol::ervaringsdeskundige, Rol::rob,
          Rol::beleidsadviseur, Rol::boeg, Rol::gemeentecontact, Rol::fg, Rol::beheerder}) {
        hulp::Browser b = h.als(rol);
        for (const auto& r : paginas()) {
            if (r.methode != web::Methode::get) continue;
            const auto a = b.haal(vul_in(r.patroon, c.nummer));
            for (const auto& woord : hulp::Proefhuis::kanaries())
                EXPECT_EQ(a.lichaam.find(woord), std::string::npos)
                    << woord << " in " << r.naam << " als " << toegang::naam_van(rol);
        }
    }
}

}  // namespace

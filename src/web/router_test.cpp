// SPDX-License-Identifier: EUPL-1.2
#include "web/router.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace web {
namespace {

Route route(Methode m, std::string patroon, std::string naam) {
    return {
        m, std::move(patroon), std::move(naam), "openbaar", Kanaal::pagina, 0, false, [](const Verzoek&) {
                return Antwoord{}; }};
}

Router voorbeeld() {
    Router r;
    r.voeg_toe(route(Methode::get, "/", "start"));
    r.voeg_toe(route(Methode::get, "/casussen/{nummer:casusnummer}", "casus"));
    r.voeg_toe(route(Methode::post, "/casussen/{nummer:casusnummer}/afsluiting", "sluit"));
    r.voeg_toe(route(Methode::get, "/x/{code:code}", "code"));
    r.voeg_toe(route(Methode::get, "/x/nieuw", "nieuw"));
    r.voeg_toe(route(Methode::post, "/x/{code:code}", "code-post"));
    r.voeg_toe(route(Methode::get, "/g/{n:getal}/{d:datum}", "getal"));
    r.voeg_toe(route(Methode::get, "/r/{ref:ref}", "ref"));
    return r;
}

TEST(Router, PadenVindenHunRouteEnHunWaarden) {
    const Router r = voorbeeld();
    EXPECT_EQ(r.zoek(Methode::get, "/").route->naam, "start");
    const auto casus = r.zoek(Methode::head, "/casussen/NYM-2026-7K3F9");
    ASSERT_TRUE(casus.route);
    EXPECT_EQ(casus.route->naam, "casus");
    EXPECT_EQ(casus.padwaarden.at("nummer"), "NYM-2026-7K3F9");
    const auto twee = r.zoek(Methode::get, "/g/12/2026-11-24");
    EXPECT_EQ(twee.padwaarden.at("d"), "2026-11-24");
}

TEST(Router, EenVastDeelWintVanEenParameter) {
    const Router r = voorbeeld();
    EXPECT_EQ(r.zoek(Methode::get, "/x/nieuw").route->naam, "nieuw");
    EXPECT_EQ(r.zoek(Methode::get, "/x/oud").route->naam, "code");
    EXPECT_EQ(r.zoek(Methode::post, "/x/nieuw").route->naam, "code-post");
}

TEST(Router, EenWaardeVanEenAnderTypeIsGeenRoute) {
    const Router r = voorbeeld();
    for (const char* pad : {"/casussen/nym-2026-7K3F9", "/casussen/NYM-26-7K3F9", "/casussen/NYM-2026-7K3F9-1", "/casussen/",
                            "/casussen", "/casussen/NYM-2026-7K3F9/", "/g/012/2026-11-24", "/g/-1/2026-11-24", "/g/1/2026-02-30",
                            "/g/1", "/x/een spatie", "/r/ab", "/r/ab-cd", "//", "/onbekend"}) {
        const auto gevonden = r.zoek(Methode::get, pad);
        EXPECT_FALSE(gevonden.route) << pad;
        EXPECT_TRUE(gevonden.toegestaan.empty()) << pad;
    }
}

TEST(Router, EenAndereMethodeZegtWatWelMag) {
    const auto gevonden = voorbeeld().zoek(Methode::get, "/casussen/NYM-2026-7K3F9/afsluiting");
    EXPECT_FALSE(gevonden.route);
    EXPECT_EQ(gevonden.toegestaan, std::vector<Methode>{Methode::post});
}

TEST(Router, EenFouteTabelWordtBijDeStartGevonden) {
    Router r = voorbeeld();
    EXPECT_THROW(r.voeg_toe(route(Methode::get, "/", "nog een start")), std::logic_error);
    EXPECT_THROW(r.voeg_toe(route(Methode::get, "/y", "start")), std::logic_error);
    EXPECT_THROW(r.voeg_toe(route(Methode::get, "/y/{a:onbekend}", "y")), std::logic_error);
    EXPECT_THROW(r.voeg_toe(route(Methode::get, "/y/{a}", "y")), std::logic_error);
    EXPECT_THROW(r.voeg_toe(route(Methode::get, "y", "y")), std::logic_error);
    EXPECT_THROW(r.voeg_toe(route(Methode::head, "/y", "y")), std::logic_error);
    Route zonder = route(Methode::get, "/y", "y");
    zonder.recht = "";
    EXPECT_THROW(r.voeg_toe(zonder), std::logic_error);
}

}  // namespace
}  // namespace web

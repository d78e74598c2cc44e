// SPDX-License-Identifier: EUPL-1.2
#include "app/openapi.hpp"

#include <gtest/gtest.h>

#include <set>

#include "hulp/app/proefhuis.hpp"

namespace {

using base::Json;
using toegang::Rol;

class Openapi : public testing::Test {
  protected:
    Json document() {
        const auto a = h.niemand().haal("/api/v1/openapi.json");
        EXPECT_EQ(a.status, 200);
        EXPECT_EQ(hulp::kop(a, "Access-Control-Allow-Origin"), "*");
        return *Json::lees(a.lichaam);
    }
    std::string token(Rol rol, const std::string& scope) {
        return h.schrijf([&](storage::Sessie& s) {
            return *toegang::maak_token(s, h.huis().ids(), h.nijmegen, h.account(rol), {scope}, h.nu());
        });
    }
    hulp::Proefhuis h;
};

TEST_F(Openapi, BeschrijftElkeRouteVanDeApiMetZijnRecht) {
    std::set<std::string> scopes, verwacht;
    const Json paden = document()["paths"];
    for (const auto& [pad, methoden] : paden.object())
        for (const auto& [methode, op] : methoden.object())
            scopes.insert(op["operationId"].tekst() + " " + op["security"].lijst().front()["token"].lijst().front().tekst());
    for (const auto& r : h.huis().deur().tafel()) {
        if (r.kanaal != web::Kanaal::api || !r.recht) continue;
        std::string naam = r.naam;
        for (char& c : naam)
            if (c == '.') c = '_';
        verwacht.insert(naam + " " + r.scope);
    }
    EXPECT_EQ(scopes, verwacht);
    EXPECT_GE(scopes.size(), 6U);
}

TEST_F(Openapi, ElkVoorbeeldVanEenAanmeldingWordtAangenomenZoalsHetErStaat) {
    const Json voorbeelden =
        document()["paths"]["/aanmeldingen"]["post"]["requestBody"]["content"]["application/json"]["examples"];
    ASSERT_EQ(voorbeelden.object().size(), 2U);
    const auto sleutel = token(Rol::inbrenger, "aanmelding.indienen");
    for (const auto& [naam, voorbeeld] : voorbeelden.object()) {
        const auto a = h.niemand().api(web::Methode::post, "/api/v1/aanmeldingen", sleutel, voorbeeld["value"].schrijf());
        EXPECT_EQ(a.status, 201) << naam << a.lichaam;
    }
}

}  // namespace

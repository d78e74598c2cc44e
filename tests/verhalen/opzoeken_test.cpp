// SPDX-License-Identifier: EUPL-1.2
#include "verhalen/weg.hpp"

/// "Is this child known here?", asked by the procesondersteuner over HTTP.
namespace {

using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class KindOpzoeken : public hulp::Weg {
  protected:
    static hulp::Velden op_bsn(const std::string& bsn) { return {{"waarmee", "bsn"}, {"bsn", bsn}, {"doel", "dubbel"}}; }
    web::Antwoord zoek(Rol rol, const hulp::Velden& velden) {
        auto b = h.als(rol);
        b.haal("/kind-opzoeken");
        return b.post("/kind-opzoeken", velden);
    }
};

TEST_F(KindOpzoeken, GeeftHetNummerEnNooitEenNaamEnStaatBijDeCasus) {
    nummer = dien_in();
    auto b = h.als(Rol::inbrenger);
    const auto corrigeren = "/casussen/" + nummer + "/bsn/corrigeren";
    b.haal(corrigeren);
    ASSERT_EQ(b.post(corrigeren, {{"bekend", "ja"}, {"bsn", "9999.00.006"}}).status, 303);
    const auto pagina = zoek(Rol::procesondersteuner, op_bsn("999900006"));
    ASSERT_EQ(pagina.status, 200);
    EXPECT_THAT(pagina.lichaam, HasSubstr("/casussen/" + nummer));
    EXPECT_THAT(pagina.lichaam, Not(HasSubstr("Zilvervos")));
    EXPECT_THAT(h.als(Rol::inbrenger).haal("/casussen/" + nummer + "/toegang").lichaam,
                HasSubstr("Gevonden door op dit kind te zoeken"));
    EXPECT_THAT(zoek(Rol::procesondersteuner, op_bsn("999990019")).lichaam, HasSubstr("Er is geen casus van een kind"));
}

TEST_F(KindOpzoeken, WeigertWatNietKlopt) {
    weigert(400, "Kies waarmee je zoekt", [&] { return zoek(Rol::procesondersteuner, {}); });
    weigert(400, "Het BSN klopt niet", [&] { return zoek(Rol::procesondersteuner, op_bsn("123456789")); });
    weigert(400, "Vul de geboortedatum in", [&] {
        return zoek(Rol::procesondersteuner, {{"waarmee", "naam"}, {"naam", "Quintijn Zilvervos"}, {"doel", "dubbel"}});
    });
    weigert(400, "Kies waarvoor je dit nodig hebt", [&] {
        return zoek(Rol::procesondersteuner, {{"waarmee", "bsn"}, {"bsn", "999900006"}});
    });
    for (const Rol rol : {Rol::inbrenger, Rol::voorzitter, Rol::fg})
        EXPECT_EQ(zoek(rol, op_bsn("999900006")).status, 404) << toegang::naam_van(rol);
}

}  // namespace

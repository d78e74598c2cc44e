// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/anonimisering.hpp"
#include "verhalen/weg.hpp"

/// A casus goes to another region: asked here, looked at and accepted there, over HTTP.
namespace {

using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class Overdracht : public hulp::Weg {
  protected:
    std::string pad(const std::string& achter = {}) const { return "/casussen/" + nummer + achter; }
    web::Antwoord vraag(hulp::Velden velden) {
        auto b = h.als(Rol::procesondersteuner);
        b.haal(pad("/overdragen"));
        return b.post(pad("/overdragen"), std::move(velden));
    }
    static hulp::Velden volledig() {
        return {{"regio", "ARN"},   {"toestemming", "ja"}, {"op-dag", "23"},
                {"op-maand", "11"}, {"op-jaar", "2026"},   {"waarom", "Het gezin verhuist."}};
    }
};

TEST_F(Overdracht, VanVragenTotEenEigenCasusInDeAndereRegio) {
    h.schrijf([&](storage::Sessie& s) { regio::zet_gemeente(s, h.arnhem, {.code = "0202", .naam = "Arnhem"}); });
    getekend();
    weigert(400, "Kies een regio", [&] { return vraag({}); });
    weigert(404, "", [&] { return h.als(Rol::voorzitter).haal(pad("/overdragen")); });
    ASSERT_EQ(vraag(volledig()).status, 303);
    weigert(400, "Er is al een regio gevraagd", [&] { return vraag(volledig()); });
    auto vrager = h.als(Rol::procesondersteuner);
    EXPECT_THAT(vrager.haal(pad()).lichaam, HasSubstr("Gevraagd aan Regio Arnhem: wacht op antwoord"));
    EXPECT_THAT(vrager.haal(pad("/overdragen")).lichaam, HasSubstr("Er is nog geen antwoord"));
    ASSERT_EQ(vrager.post(pad("/overdragen/intrekken"), {}).status, 303);
    EXPECT_THAT(vrager.haal(pad()).lichaam, Not(HasSubstr("wacht op antwoord")));
    ASSERT_EQ(vraag(volledig()).status, 303);

    auto daar = h.als_elders(Rol::procesondersteuner);
    const auto lijst = daar.haal("/werkvoorraad").lichaam;
    const auto begin = lijst.find("/overdrachten/");
    ASSERT_NE(begin, std::string::npos);
    const auto aanbod = lijst.substr(begin, lijst.find('"', begin) - begin);
    const auto pagina = daar.haal(aanbod);
    ASSERT_EQ(pagina.status, 200);
    EXPECT_THAT(pagina.lichaam, HasSubstr("ligt al maanden in bed"));
    h.schrijf([&](storage::Sessie& s) {
        const auto getekend = anonimisering::getekend(
            s, h.huis().om(), casus::lees(s, h.nijmegen, *casus::id_van_nummer(s, h.nijmegen, nummer)).value(),
            anonimisering::Stuksoort::dossier, 0);
        for (const auto& t : getekend.value().teksten) EXPECT_THAT(pagina.lichaam, HasSubstr(t.tekst)) << "the one projection";
    });
    for (const char* woord : {"Quintijn", "Zilvervos", "99887766"}) EXPECT_THAT(pagina.lichaam, Not(HasSubstr(woord)));
    EXPECT_THAT(pagina.lichaam, Not(HasSubstr(nummer)));
    EXPECT_EQ(daar.haal(pad()).status, 404);
    weigert(404, "", [&] { return h.als_elders(Rol::inbrenger).haal(aanbod); });
    weigert(404, "", [&] { return h.als(Rol::procesondersteuner).haal(aanbod); });
    EXPECT_THAT(h.als(Rol::inbrenger).haal(pad("/toegang")).lichaam, HasSubstr("overdracht")) << "the inbrenger sees who looked";

    weigert(400, "Kies een inbrenger", [&] { return daar.post(aanbod + "/aannemen", {}); });
    const auto formulier = daar.haal(aanbod + "/aannemen").lichaam;
    const auto eerste = [&](const std::string& veld) {
        const auto optie = formulier.find("<option value=\"", formulier.find("name=\"" + veld + "\""));
        auto plek = formulier.find("value=\"", optie) + 7;
        while (formulier[plek] == '"') plek = formulier.find("value=\"", plek) + 7;
        return formulier.substr(plek, formulier.find('"', plek) - plek);
    };
    const auto klaar = daar.post(aanbod + "/aannemen", {{"gemeente", eerste("gemeente")}, {"inbrenger", eerste("inbrenger")}});
    ASSERT_EQ(klaar.status, 303) << klaar.lichaam;
    EXPECT_THAT(hulp::kop(klaar, "Location"), HasSubstr("/casussen/ARN-2026-"));
    EXPECT_EQ(daar.haal(hulp::kop(klaar, "Location")).status, 200);
    EXPECT_EQ(status(nummer), "overgedragen");
    EXPECT_EQ(daar.haal(aanbod).status, 404);
}

}  // namespace

// SPDX-License-Identifier: EUPL-1.2
#include "verhalen/weg.hpp"

/// Two referrers registered the same child: asked by the procesondersteuner, agreed by both, and one casus goes on.
namespace {

using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class Samenvoegen : public hulp::Weg {
  protected:
    void SetUp() override {
        getekend();
        ander = dien_in(h.collega(Rol::inbrenger));
        for (const auto& casus : {nummer, ander}) {
            auto p = h.als(Rol::procesondersteuner);
            p.haal(pad(casus, "bsn/corrigeren"));
            ASSERT_EQ(p.post(pad(casus, "bsn/corrigeren"), {{"bekend", "ja"}, {"bsn", "999900006"}}).status, 303);
        }
    }
    static std::string pad(const std::string& casus, const std::string& achter = {}) {
        return "/casussen/" + casus + (achter.empty() ? "" : "/" + achter);
    }
    hulp::Velden volledig(const std::string& andere) const {
        return {{"nummer", andere}, {"leidend", "deze"}, {"zelfde-kind", "ja"}, {"grond", "gezin"}};
    }
    web::Antwoord vraag(const hulp::Velden& velden) {
        auto p = h.als(Rol::procesondersteuner);
        p.haal(pad(nummer, "samenvoegen"));
        return p.post(pad(nummer, "samenvoegen"), velden);
    }
    /// The page to answer on, from the own work list.
    static std::string gevraagd(hulp::Browser& b) {
        const auto lijst = b.haal("/werkvoorraad").lichaam;
        const auto begin = lijst.find("/samenvoegingen/");
        return begin == std::string::npos ? std::string() : lijst.substr(begin, lijst.find('"', begin) - begin);
    }
    static web::Antwoord antwoord(hulp::Browser& b, const hulp::Velden& velden) {
        const auto waar = gevraagd(b);
        b.haal(waar);
        return b.post(waar, velden);
    }
    std::string ander;
};

TEST_F(Samenvoegen, NaTweeKeerJaGaatEenCasusVerderEnLeestDeAndereVerwijzerMee) {
    EXPECT_THAT(h.als(Rol::procesondersteuner).haal(pad(nummer, "samenvoegen")).lichaam, HasSubstr("casus " + ander));
    ASSERT_EQ(vraag(volledig(ander)).status, 303);
    auto een = h.als(Rol::inbrenger), twee = h.als_collega(Rol::inbrenger);
    EXPECT_EQ(twee.haal(pad(nummer)).status, 404) << "not before both agreed";
    EXPECT_THAT(een.haal(gevraagd(een)).lichaam, Not(HasSubstr(ander))) << "nor the number of the other";
    ASSERT_EQ(antwoord(een, {{"akkoord", "ja"}}).status, 303);
    EXPECT_EQ(status(ander), "ingediend") << "one yes is not enough";
    EXPECT_TRUE(gevraagd(een).empty());
    ASSERT_EQ(antwoord(twee, {{"akkoord", "ja"}}).status, 303);

    EXPECT_EQ(status(ander), "samengevoegd");
    EXPECT_EQ(status(nummer), "ingediend");
    EXPECT_THAT(twee.haal(pad(nummer, "dossier")).lichaam, HasSubstr("Zilvervos"));
    EXPECT_THAT(twee.haal(pad(ander, "tijdlijn")).lichaam, HasSubstr("Verder met casus " + nummer));
    EXPECT_EQ(een.haal(pad(ander)).status, 404) << "the other keeps its own readers";
    weigert(409, "Dit kan nu niet", [&] { return twee.haal(pad(ander, "intrekking")); });
}

TEST_F(Samenvoegen, EenNeeHoudtTweeCasussenEnVerteltHetDeProcesondersteuner) {
    ASSERT_EQ(vraag(volledig(ander)).status, 303);
    auto een = h.als(Rol::inbrenger), twee = h.als_collega(Rol::inbrenger);
    weigert(400, "Schrijf kort op waarom niet", [&] { return antwoord(twee, {{"akkoord", "nee"}}); });
    ASSERT_EQ(antwoord(twee, {{"akkoord", "nee"}, {"reden", "Dit is een ander kind."}}).status, 303);
    EXPECT_TRUE(gevraagd(een).empty());
    EXPECT_EQ(status(nummer), "ingediend");
    EXPECT_EQ(status(ander), "ingediend");
    EXPECT_THAT(h.als(Rol::procesondersteuner).haal(pad(ander, "tijdlijn")).lichaam, HasSubstr("Dit is een ander kind."));
    EXPECT_THAT(een.haal(pad(nummer, "tijdlijn")).lichaam, Not(HasSubstr("Dit is een ander kind.")));
}

TEST_F(Samenvoegen, WeigertWatNietKanEnTerugnemenKan) {
    weigert(400, "Vul het nummer van de andere casus in", [&] { return vraag({}); });
    weigert(400, "Er is geen casus met dit nummer", [&] { return vraag(volledig("NYM-2026-22222")); });
    weigert(400, "Dat is deze casus zelf", [&] { return vraag(volledig(nummer)); });
    auto zonder_grond = volledig(ander);
    zonder_grond.pop_back();
    weigert(400, "van elkaar mogen weten", [&] { return vraag(zonder_grond); });
    for (const Rol rol : {Rol::inbrenger, Rol::voorzitter}) EXPECT_EQ(h.als(rol).haal(pad(nummer, "samenvoegen")).status, 404);
    ASSERT_EQ(vraag(volledig(ander)).status, 303);
    weigert(400, "wacht al een vraag", [&] { return vraag(volledig(ander)); });
    EXPECT_EQ(h.als_elders(Rol::inbrenger).haal("/samenvoegingen/k3f9a7bxqm").status, 404);

    auto een = h.als(Rol::inbrenger), p = h.als(Rol::procesondersteuner);
    const auto waar = gevraagd(een);
    p.haal(pad(ander, "samenvoegen"));
    ASSERT_EQ(p.post(pad(ander, "samenvoegen/intrekken"), {}).status, 303);
    EXPECT_EQ(een.haal(waar).status, 404);
}

TEST_F(Samenvoegen, WieIntussenNietMeerOpenIsWordtNietMeerGevraagd) {
    ASSERT_EQ(vraag(volledig(ander)).status, 303);
    auto een = h.als(Rol::inbrenger), twee = h.als_collega(Rol::inbrenger);
    const auto waar = gevraagd(een);
    const auto versie = hulp::invoer(twee.haal(pad(ander, "intrekking")), "versie");
    ASSERT_EQ(twee.post(pad(ander, "intrekking"), {{"reden", "Het gaat beter."}, {"versie", versie}}).status, 303);
    EXPECT_EQ(een.haal(waar).status, 404);
    EXPECT_TRUE(gevraagd(twee).empty());
}

}  // namespace

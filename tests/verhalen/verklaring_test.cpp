// SPDX-License-Identifier: EUPL-1.2
#include "verhalen/weg.hpp"

/// The paper for the aanbieder, from the casus to somebody without an account who checks it (S5).
namespace {

using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class Verklaring : public hulp::Weg {
  protected:
    std::string pad() const { return "/casussen/" + nummer + "/verklaring"; }
    /// The paper, made by the inbrenger after the vooroverleg answered.
    std::string gemaakt() {
        auto b = h.als(Rol::inbrenger);
        b.haal(pad());
        const auto uit = b.post(pad(), {});
        EXPECT_EQ(uit.status, 303) << uit.lichaam;
        return hulp::kop(uit, "Location");
    }
    static std::string waarde(const web::Antwoord& a, const std::string& label) {
        const auto rij = a.lichaam.find("<dt>" + label + "</dt><dd>");
        const auto begin = rij + label.size() + 13;
        return a.lichaam.substr(begin, a.lichaam.find('<', begin) - begin);
    }
    web::Antwoord controleer(const std::string& kenmerk, const std::string& code) {
        auto b = h.niemand();
        b.haal("/verklaring");
        return b.post("/verklaring", {{"kenmerk", kenmerk}, {"code", code}});
    }
};

TEST_F(Verklaring, S5_VanDeReactieTotWieHemControleert) {
    getekend();
    op_de_lijst();
    weigert(400, "nog geen reactie", [&] {
        auto b = h.als(Rol::inbrenger);
        b.haal(pad());
        return b.post(pad(), {});
    });
    op_de_agenda();
    EXPECT_THAT(h.als(Rol::inbrenger).haal("/casussen/" + nummer).lichaam, HasSubstr("Maak de verklaring van aanmelding"));
    const auto adres = gemaakt();
    EXPECT_EQ(gemaakt(), adres) << "the same reactie, the same paper";
    const auto papier = h.als(Rol::inbrenger).haal(adres);
    ASSERT_EQ(papier.status, 200);
    EXPECT_THAT(adres, Not(HasSubstr(nummer)));
    for (const char* woord : {"Quintijn", "Zilvervos", "999900"}) EXPECT_THAT(papier.lichaam, Not(HasSubstr(woord)));
    EXPECT_EQ(waarde(papier, "Reactie van het vooroverleg"), "Akkoord");
    const auto kenmerk = waarde(papier, "Kenmerk"), code = waarde(papier, "Controlecode");
    ASSERT_EQ(kenmerk.size(), 11U);

    EXPECT_THAT(controleer(kenmerk, code).lichaam, HasSubstr("De code klopt."));
    const auto goed = controleer(" " + kenmerk.substr(0, 5) + kenmerk.substr(6), code);
    EXPECT_EQ(goed.status, 200) << "without the dash";
    for (const char* meer : {"Akkoord", "Nijmegen-", "bouwsteen"}) EXPECT_THAT(goed.lichaam, Not(HasSubstr(meer)));
    weigert(400, "horen niet bij een verklaring die geldt", [&] { return controleer(kenmerk, "22222-22222"); });
    weigert(400, "horen niet bij een verklaring die geldt", [&] { return controleer(code, kenmerk); });
    weigert(400, "Vul het kenmerk in", [&] { return controleer("", code); });
}

TEST_F(Verklaring, AlleenVoorWieHetAangaatEnWegAlsDeAanmeldingOngeldigIs) {
    getekend();
    op_de_lijst();
    op_de_agenda();
    const auto adres = gemaakt();
    const auto papier = h.als(Rol::procesondersteuner).haal(adres);
    const auto kenmerk = waarde(papier, "Kenmerk"), code = waarde(papier, "Controlecode");
    for (const Rol rol : {Rol::voorzitter, Rol::expert, Rol::fg, Rol::beheerder})
        EXPECT_EQ(h.als(rol).haal(adres).status, 404) << toegang::naam_van(rol);
    EXPECT_EQ(h.als_elders(Rol::procesondersteuner).haal(adres).status, 404);
    auto p = h.als(Rol::procesondersteuner);
    const auto ongeldig = "/casussen/" + nummer + "/ongeldig";
    ASSERT_EQ(p.post(ongeldig, {{"versie", hulp::invoer(p.haal(ongeldig), "versie")}, {"reden", "Dubbel ingevuld."}}).status,
              303);
    EXPECT_EQ(p.haal(adres).status, 404);
    EXPECT_EQ(controleer(kenmerk, code).status, 400);
}

}  // namespace

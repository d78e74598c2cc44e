// SPDX-License-Identifier: EUPL-1.2
#include "domein/bewaren/proef_test.hpp"
#include "hulp/browser.hpp"

namespace bewaren {
namespace {

using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class Vernietigpagina : public Bewaarproef {
  protected:
    Vernietigpagina() {
        t.om.demo = true;  // no second factor
        toegang::registreer(deur);
        bewaren::registreer(deur);
        for (const auto rol : {Rol::fg, Rol::beheerder, Rol::procesondersteuner}) maak(regio, rol, "nijmegen");
        maak(elders, Rol::fg, "arnhem");
    }
    static std::string email(Rol rol, const std::string& waar) { return std::string(naam_van(rol)) + "@" + waar + ".example"; }
    void maak(toegang::RegioId waar, Rol rol, const std::string& plaats) {
        schrijf([&](storage::Sessie& s) {
            const auto id = toegang::maak_account(
                s, t.ids, {.email = email(rol, plaats), .naam = "Proef " + std::string(naam_van(rol)), .wachtwoord = kWachtwoord},
                t.nu());
            ASSERT_TRUE(toegang::geef_rol(s, t.ids, waar, *id, rol, t.nu()));
        });
    }
    hulp::Browser als(Rol rol, const std::string& plaats = "nijmegen") {
        hulp::Browser b{router, t};
        const auto pagina = b.volg(b.haal("/inloggen"));
        b.post("/inloggen", {{"email", email(rol, plaats)}, {"wachtwoord", kWachtwoord}, {"naar", hulp::invoer(pagina, "naar")}});
        b.haal("/inloggen/verder");
        return b;
    }
    web::Antwoord zegt_ja(Rol rol) {
        auto b = als(rol);
        const auto pagina = b.haal("/vernietigingen");
        return b.post("/vernietigingen",
                      {{"nummer", hulp::invoer(pagina, "nummer")}, {"aantal", hulp::invoer(pagina, "aantal")}});
    }
    static constexpr const char* kWachtwoord = "paard batterij nietje";
    web::Router router;
    toegang::Deur deur{t.om, router};
};
OP_BEIDE(Vernietigpagina);

TEST_P(Vernietigpagina, IsVoorDeFgEnDeBeheerderVanDeRegioZelf) {
    beeindigd(3, base::datum(2020, 1, 1));
    draai();
    for (const auto rol : {Rol::fg, Rol::beheerder}) {
        const auto tekst = als(rol).haal("/vernietigingen").lichaam;
        EXPECT_THAT(tekst, HasSubstr("bewaartermijn casus: 5 jaar na het einde"));
        EXPECT_THAT(tekst, HasSubstr("<span>3</span>"));
        EXPECT_THAT(tekst, Not(HasSubstr("NYM-")));
    }
    EXPECT_EQ(als(Rol::procesondersteuner).haal("/vernietigingen").status, 404);
    EXPECT_THAT(als(Rol::fg, "arnhem").haal("/vernietigingen").lichaam, HasSubstr("Er is nog niets vernietigd"));
}

TEST_P(Vernietigpagina, TweeMensenZeggenJaEnDanIsHetWeg) {
    beeindigd(37, base::datum(2020, 1, 1));
    draai();
    EXPECT_THAT(als(Rol::fg).haal("/vernietigingen").lichaam, HasSubstr("37 casussen wachten op jullie akkoord"));
    EXPECT_EQ(zegt_ja(Rol::fg).status, 303);
    EXPECT_THAT(als(Rol::fg).haal("/vernietigingen").lichaam, HasSubstr("Jij zei al ja"));
    EXPECT_EQ(zegt_ja(Rol::fg).status, 409) << "there is no button any more";
    EXPECT_EQ(over(), 37);
    EXPECT_EQ(zegt_ja(Rol::beheerder).status, 303);
    EXPECT_THAT(als(Rol::beheerder).haal("/vernietigingen").lichaam, HasSubstr("Jullie zeiden allebei ja"));
    EXPECT_EQ(draai().vernietigd, 37);
    const auto na = als(Rol::fg).haal("/vernietigingen").lichaam;
    EXPECT_THAT(na, Not(HasSubstr("wachten op jullie akkoord")));
    EXPECT_THAT(na, HasSubstr("aantallen per jaar"));
}

TEST_P(Vernietigpagina, WieEroverGaatKrijgtEenMailEenKeer) {
    beeindigd(21, base::datum(2020, 1, 1));
    draai();
    draai();
    EXPECT_EQ(schrijf([](storage::Sessie& s) {
                  return s.een("SELECT count(*) FROM outbox_bericht WHERE soort = 'bewaren.rem'")->getal(0);
              }),
              2);
}

}  // namespace
}  // namespace bewaren

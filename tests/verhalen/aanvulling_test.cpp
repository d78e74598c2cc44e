// SPDX-License-Identifier: EUPL-1.2
#include "verhalen/weg.hpp"

/// Questions about a form that are answered in time, too late or never, and a text that nobody asked for.
namespace {

using testing::HasSubstr;
using testing::Not;
using toegang::Rol;

class Aanvulling : public hulp::Weg {
  protected:
    std::string pad(std::string_view achter) const { return "/casussen/" + nummer + "/" + std::string(achter); }
    void vraag(Rol wie = Rol::procesondersteuner) {
        auto b = h.als(wie);
        const auto versie = hulp::invoer(b.haal(pad("aanvulling/vragen")), "versie");
        ASSERT_EQ(b.post(pad("aanvulling/vragen"),
                         {{"versie", versie}, {"vragen-1-veld", "situatie"}, {"vragen-1-vraag", "Sinds wanneer?"}})
                      .status,
                  303);
        ASSERT_EQ(status(nummer), "aanvulling_gevraagd");
    }
    void antwoord() {
        auto b = h.als(Rol::inbrenger);
        const auto versie = hulp::invoer(b.haal(pad("aanvulling")), "versie");
        ASSERT_EQ(b.post(pad("aanvulling"), {{"versie", versie}, {"antwoord-1", "Sinds mei."}}).status, 303);
    }
    void het_is(int maand, int dag, int uur, int minuut = 0, int seconde = 0) {
        h.klok().zet(base::om(base::datum(2026, static_cast<unsigned>(maand), static_cast<unsigned>(dag)), uur, minuut, seconde));
        taken();
    }
    std::string vooroverleg_op() { return base::iso(*de_casus().vooroverleg_op); }
};

TEST_F(Aanvulling, OpTijdBeantwoordHoudtDeCasusZijnVooroverleg) {
    nummer = dien_in();
    vraag();
    het_is(11, 25, 8, 59, 59);
    antwoord();
    EXPECT_EQ(vooroverleg_op(), "2026-11-25");
    EXPECT_EQ(status(nummer), "ingediend") << "back where it came from";
    taken();
    EXPECT_EQ(status(nummer), "in_vooroverleg");
}

TEST_F(Aanvulling, TeLaatBeantwoordGaatDeCasusNaarHetVolgendeVooroverleg) {
    nummer = dien_in();
    het_is(11, 24, 16);
    vraag(Rol::voorzitter);
    het_is(11, 25, 9);
    antwoord();
    EXPECT_EQ(status(nummer), "in_vooroverleg");
    EXPECT_EQ(vooroverleg_op(), "2026-12-09");
}

TEST_F(Aanvulling, NooitBeantwoordIsNaTweeVooroverleggenAanDeVoorzitter) {
    nummer = dien_in();
    vraag();
    het_is(12, 8, 12);
    EXPECT_THAT(h.als(Rol::voorzitter).haal("/werkvoorraad").lichaam, Not(HasSubstr("Al twee vooroverleggen geen antwoord")));
    het_is(12, 9, 12);
    auto v = h.als(Rol::voorzitter);
    EXPECT_THAT(v.haal("/werkvoorraad").lichaam, HasSubstr("Al twee vooroverleggen geen antwoord op de vragen: " + nummer));
    const auto versie = hulp::invoer(v.haal(pad("buiten-behandeling")), "versie");
    ASSERT_EQ(v.post(pad("buiten-behandeling"), {{"versie", versie}, {"reden", "Geen antwoord"}}).status, 303);
    const bool plicht = static_cast<bool>(de_casus().plicht);
    EXPECT_EQ(status(nummer), plicht ? "geregistreerd" : "buiten_behandeling");
    EXPECT_THAT(v.haal("/werkvoorraad").lichaam, Not(HasSubstr("Al twee vooroverleggen geen antwoord")));
}

TEST_F(Aanvulling, OngevraagdKomtErEenTekstBijTotDeBespreking) {
    getekend();
    auto b = h.als(Rol::inbrenger);
    ASSERT_EQ(
        b.post(pad("aanvulling"), {{"versie", hulp::invoer(b.haal(pad("aanvulling")), "versie")}, {"tekst", "Hij eet slecht."}})
            .status,
        303);
    EXPECT_THAT(b.haal(pad("dossier")).lichaam, HasSubstr("Hij eet slecht."));
    EXPECT_THAT(b.haal(pad("tijdlijn")).lichaam, HasSubstr("Aanvulling toegevoegd"));
    op_de_lijst();
    EXPECT_THAT(h.als(Rol::voorzitter).haal(punt).lichaam, HasSubstr("Er is een aanvulling die nog wordt nagekeken"));
}

}  // namespace

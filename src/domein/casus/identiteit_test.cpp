// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/casus_test.hpp"
#include "outbox/outbox.hpp"

namespace casus {
namespace {

class Kluis : public Proefregio {
  protected:
    static Identiteit daan() {
        Identiteit i;
        i.bsn = "999900006";
        i.voornamen = "Daan";
        i.achternaam = "Kanarie";
        i.geboren = base::datum(2012, 6, 14);
        i.straat = "Geheimlaan";
        i.postcode = "6511 PS";
        i.personen.push_back({.rol = "moeder",
                              .voornamen = "Eva",
                              .telefoon = "0612345678",
                              .adres = "Schuilplaats 1",
                              .gezag = true,
                              .afgeschermd = true});
        i.personen.push_back({.rol = "vader", .voornamen = "Bas", .telefoon = "0687654321"});
        return i;
    }
    void bewaar(const Casus& c, const Identiteit& i) {
        schrijf([&](storage::Sessie& s) { bewaar_identiteit(s, t.om, c, i); });
    }
};
OP_BEIDE(Kluis);

TEST_P(Kluis, GeeftTerugWatErinGingZonderHetBsn) {
    const Casus c = nieuw();
    bewaar(c, daan());
    lees([&](storage::Sessie& s) {
        const Identiteit i = identiteit(s, t.om, c);
        EXPECT_EQ(i.volledige_naam(), "Daan Kanarie");
        EXPECT_EQ(i.geboren, base::datum(2012, 6, 14));
        EXPECT_TRUE(i.bsn.empty());
        EXPECT_EQ(bsn_laatste_drie(s, t.om, c), "…006");
    });
}

TEST_P(Kluis, VanEenAfgeschermdPersoonStaatErNietsDatNaarDePlekLeidt) {
    const Casus c = nieuw();
    Identiteit i = daan();
    i.afgeschermd = true;
    bewaar(c, i);
    lees([&](storage::Sessie& s) {
        const Identiteit gezien = identiteit(s, t.om, c);
        EXPECT_TRUE(gezien.straat.empty());
        EXPECT_TRUE(gezien.postcode.empty());
        EXPECT_TRUE(gezien.personen.at(0).telefoon.empty());
        EXPECT_TRUE(gezien.personen.at(0).adres.empty());
        EXPECT_EQ(gezien.personen.at(1).telefoon, "0687654321");
    });
}

TEST_P(Kluis, HetHeleBsnKrijgtAlleenDeProcesondersteunerEnDatStaatInHetLogboekZonderHetBsn) {
    const Casus c = nieuw();
    bewaar(c, daan());
    for (const Kijker& k : {inbrenger(), voorzitter(), kijker({Rol::anonimiseerder}, 60), kijker({Rol::beheerder}, 61)})
        EXPECT_FALSE(schrijf([&](storage::Sessie& s) { return toon_bsn(s, t.om, k, c, "monitoring", t.nu()); }));
    EXPECT_EQ(*schrijf([&](storage::Sessie& s) { return toon_bsn(s, t.om, procesondersteuner(), c, "monitoring", t.nu()); }),
              "999900006");
    lees([&](storage::Sessie& s) {
        const auto regels = audit::zoek(s, {.regio = regio.getal, .casus = c.id.getal, .naam_begint_met = "casus.bsn"});
        ASSERT_EQ(regels.size(), 1U);
        EXPECT_EQ(regels[0].gebeurtenis.doel, "monitoring");
        EXPECT_EQ(regels[0].gebeurtenis.bijzonderheid.find("9999"), std::string::npos);
    });
}

TEST_P(Kluis, VanAfgeschermdeGegevensHoortDeFgHetZonderInhoud) {
    const Casus c = nieuw();
    bewaar(c, daan());
    schrijf([&](storage::Sessie& s) {
        const auto fg = *toegang::maak_account(s, t.ids, {.email = "f.vos@oph.example", .naam = "Fenna Vos"}, t.nu());
        EXPECT_TRUE(toegang::geef_rol(s, t.ids, regio, fg, Rol::fg, t.nu()));
    });
    ASSERT_TRUE(schrijf([&](storage::Sessie& s) { return toon_afgeschermd(s, t.om, inbrenger(), c, "contact", t.nu()); }));
    EXPECT_FALSE(schrijf([&](storage::Sessie& s) { return toon_afgeschermd(s, t.om, voorzitter(), c, "contact", t.nu()); }));
    t.om.demo = true;
    lees([&](storage::Sessie& s) {
        const auto post = outbox::zoek(s, t.sleutels, {.regio = regio.getal});
        ASSERT_EQ(post.size(), 1U);
        const auto tekst = outbox::lees_in_demo(s, t.om, regio.getal, post[0].id)->tekst;
        for (const std::string& staat_er : {c.nummer, std::string("inbrenger"), std::string("Contact met het gezin")})
            EXPECT_NE(tekst.find(staat_er), std::string::npos) << staat_er;
        for (const char* woord : {"Daan", "Geheimlaan", "Eva", "Schuilplaats"})
            EXPECT_EQ(tekst.find(woord), std::string::npos) << woord;
    });
}

TEST_P(Kluis, InDeDatabaseStaatNietsLeesbaar) {
    const Casus c = nieuw();
    bewaar(c, daan());
    lees([&](storage::Sessie& s) {
        const auto r = s.een("SELECT bsn, bsn_index, inhoud FROM casus_identiteit WHERE casus_id = ?1", c.id);
        for (std::size_t k = 0; k < 3; ++k)
            for (const char* woord : {"Daan", "Kanarie", "999900006", "Geheimlaan", "Schuilplaats"})
                EXPECT_EQ(r->bytes(k).data.find(woord), std::string::npos) << woord;
    });
}

TEST_P(Kluis, VindtAlleenOpenCasussenMetHetzelfdeBsn) {
    const Casus a = nieuw(), b = nieuw(), dicht = nieuw();
    for (const Casus& c : {a, b, dicht}) bewaar(c, daan());
    zet(dicht, Status::afgesloten);
    lees([&](storage::Sessie& s) { EXPECT_EQ(zelfde_bsn(s, t.om, a), std::vector<CasusId>{b.id}); });
}

TEST(Leeftijdsband, KentDeGrenzenVanElkeBand) {
    struct Geval {
        int jaar;
        const char* band;
    };
    for (const auto& g : {Geval{2026, "0–3"}, Geval{2022, "4–7"}, Geval{2018, "8–11"}, Geval{2014, "12–15"}, Geval{2010, "16–17"},
                          Geval{2008, "18+"}}) {
        Identiteit i;
        i.geboren = base::datum(g.jaar, 11, 23);
        EXPECT_EQ(leeftijdsband(i, base::datum(2026, 11, 23)), g.band) << g.jaar;
        if (g.jaar < 2026) {
            i.geboren = *i.geboren + std::chrono::days(1);
            EXPECT_NE(leeftijdsband(i, base::datum(2026, 11, 23)), g.band) << "een dag jonger dan " << g.jaar;
        }
    }
}

}  // namespace
}  // namespace casus

// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/casus_test.hpp"

/// Domain.md section 5, "BSN corrigeren", and section 2, the flag "nog geen BSN".
namespace casus {
namespace {

class BsnCorrigeren : public Proefregio {
  protected:
    Casus met_bsn(const std::string& bsn) {
        const Casus c = nieuw();
        Identiteit i;
        i.bsn = bsn;
        i.geen_bsn_reden = bsn.empty() ? "pasgeboren" : "";
        i.achternaam = "Kanarie";
        i.straat = "Geheimlaan";
        i.afgeschermd = true;
        schrijf([&](storage::Sessie& s) { bewaar_identiteit(s, t.om, c, i); });
        return c;
    }
    base::Result<> corrigeer(const Kijker& k, const Casus& c, const std::string& bsn, const std::string& reden = {}) {
        return schrijf([&](storage::Sessie& s) { return corrigeer_bsn(s, t.om, k, c, bsn, reden, t.nu()); });
    }
    std::string laatste_drie(const Casus& c) {
        return lees([&](storage::Sessie& s) { return bsn_laatste_drie(s, t.om, c); });
    }
};
OP_BEIDE(BsnCorrigeren);

TEST_P(BsnCorrigeren, HetOudeNummerIsNergensMeerEnHetLogboekZegtAlleenDatHetIsGewijzigd) {
    const Casus c = met_bsn("999900006");
    ASSERT_TRUE(corrigeer(procesondersteuner(), c, "999990019"));
    EXPECT_EQ(laatste_drie(c), "…019");
    lees([&](storage::Sessie& s) {
        const auto regels = audit::zoek(s, {.regio = regio.getal, .casus = c.id.getal, .naam_begint_met = "casus.bsn"});
        ASSERT_EQ(regels.size(), 1U);
        EXPECT_EQ(regels[0].gebeurtenis.naam, "casus.bsn_gecorrigeerd");
        for (const auto& veld : {regels[0].gebeurtenis.bijzonderheid, regels[0].gebeurtenis.object, regels[0].gebeurtenis.doel})
            EXPECT_EQ(veld.find("9999"), std::string::npos);
        EXPECT_EQ(s.een("SELECT count(*) FROM casus_identiteit WHERE casus_id = ?1", c.id)->getal(0), 1);
        EXPECT_EQ(s.een("SELECT count(*) FROM casus_tijdlijn WHERE casus_id = ?1 AND toelichting IS NOT NULL", c.id)->getal(0),
                  0);
    });
}

TEST_P(BsnCorrigeren, DeRestVanDeKluisBlijftHeelOokWatIsAfgeschermd) {
    const Casus c = met_bsn("999900006");
    ASSERT_TRUE(corrigeer(inbrenger(), c, "999990019"));
    const auto i = schrijf([&](storage::Sessie& s) { return *toon_afgeschermd(s, t.om, inbrenger(), c, "contact", t.nu()); });
    EXPECT_EQ(i.achternaam, "Kanarie");
    EXPECT_EQ(i.straat, "Geheimlaan");
}

TEST_P(BsnCorrigeren, NogGeenBsnIsEenVlagDieErafGaatEnErWeerOpKan) {
    const Casus c = met_bsn("");
    schrijf([&](storage::Sessie& s) { s.doe("UPDATE casus_casus SET bsn_ontbreekt = 1 WHERE id = ?1", c.id); });
    ASSERT_TRUE(corrigeer(inbrenger(), c, "999900006"));
    EXPECT_FALSE(opnieuw(c).bsn_ontbreekt);
    ASSERT_TRUE(corrigeer(inbrenger(), c, "", "onbekend"));
    EXPECT_TRUE(opnieuw(c).bsn_ontbreekt);
    EXPECT_TRUE(laatste_drie(c).empty());
}

TEST_P(BsnCorrigeren, AlleenInbrengerEnProcesondersteuner) {
    const Casus c = met_bsn("999900006");
    for (const Kijker& k : {voorzitter(), kijker({Rol::anonimiseerder}, 60), kijker({Rol::inbrenger}, 61)})
        EXPECT_FALSE(corrigeer(k, c, "999990019"));
    zet(c, Status::overleden);
    EXPECT_FALSE(corrigeer(procesondersteuner(), opnieuw(c), "999990019"));
    EXPECT_EQ(laatste_drie(c), "…006");
}

TEST_P(BsnCorrigeren, EenHintDieNietMeerKloptGaatWeg) {
    const Casus a = met_bsn("999900006"), b = met_bsn("999900006");
    schrijf([&](storage::Sessie& s) {
        for (const Casus& c : {a, b}) zet_duplicaathint(s, c.id, true);
    });
    ASSERT_TRUE(corrigeer(procesondersteuner(), b, "999990019"));
    schrijf([&](storage::Sessie& s) {
        EXPECT_EQ(bsn_gewijzigd(s, regio, t.nu()), std::vector{b.id});
        herzie_duplicaathints(s, t.om, regio);
    });
    EXPECT_FALSE(opnieuw(a).duplicaathint);
    EXPECT_FALSE(opnieuw(b).duplicaathint);
}

}  // namespace
}  // namespace casus

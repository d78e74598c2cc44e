// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/opzoeken.hpp"

#include "domein/casus/casus_test.hpp"

namespace casus {
namespace {

class Opzoeken : public Proefregio {
  protected:
    Casus van(const std::string& bsn, const std::string& roepnaam, const std::string& voornamen) {
        const Casus c = nieuw();
        schrijf([&](storage::Sessie& s) {
            bewaar_identiteit(s, t.om, c,
                              {.bsn = bsn,
                               .geen_bsn_reden = bsn.empty() ? "onbekend" : "",
                               .voornamen = voornamen,
                               .roepnaam = roepnaam,
                               .voorvoegsel = "van",
                               .achternaam = "Zilvervos",
                               .geboren = base::datum(2015, 3, 14)});
        });
        return c;
    }
    std::vector<std::string> vind(const opzoeken::Kind& kind, const Kijker& k) {
        return schrijf([&](storage::Sessie& s) {
            std::vector<std::string> uit;
            const auto gevonden = opzoeken::zoek(s, t.om, k, kind, "dubbel", t.nu());
            if (!gevonden) uit.push_back(gevonden.fout().sleutel);
            else
                for (const auto& g : *gevonden) uit.push_back(g.casus.nummer);
            return uit;
        });
    }
    std::vector<audit::Regel> log(const std::string& naam) {
        return lees([&](storage::Sessie& s) { return audit::zoek(s, {.regio = regio.getal, .naam_begint_met = naam}); });
    }
    static opzoeken::Kind op_naam(std::string naam) { return {"", std::move(naam), base::datum(2015, 3, 14)}; }
};
OP_BEIDE(Opzoeken);

TEST_P(Opzoeken, VindtEenKindAlleenOpPreciesDezeNaamEnDagOfOpBsn) {
    const Casus a = van("999900006", "Quintijn", "Quintinus Johannes"), b = van("", "Quintijn", "Quintijn");
    const auto k = procesondersteuner();
    EXPECT_EQ(vind(op_naam("quintijn VAN Zilvervos"), k), (std::vector{b.nummer, a.nummer})) << "newest first";
    EXPECT_EQ(vind(op_naam("Quintinus Johannes van Zilvervos"), k), std::vector{a.nummer});
    EXPECT_EQ(vind({"999900006", "", {}}, k), std::vector{a.nummer});
    for (const auto& bijna : {op_naam("Quintijn"), op_naam("Quintijn van Zilver"), op_naam("%"), op_naam("Quintijn Zilvervos"),
                              opzoeken::Kind{"", "Quintijn van Zilvervos", base::datum(2015, 3, 15)},
                              opzoeken::Kind{"", "Quintijn van Zilvervos", {}}, opzoeken::Kind{"999990019", "", {}}})
        EXPECT_TRUE(vind(bijna, k).empty()) << bijna.naam;
}

TEST_P(Opzoeken, VindtOokWatGeslotenIsMaarNietWaarvanJeBentUitgesloten) {
    const Casus dicht = van("999900006", "Quintijn", "Quintijn"), verboden = van("999900006", "Quintijn", "Quintijn");
    zet(dicht, Status::afgesloten);
    schrijf([&](storage::Sessie& s) { sluit_uit(s, t.om, inbrenger(), verboden, procesondersteuner().account, {}, t.nu()); });
    EXPECT_EQ(vind({"999900006", "", {}}, procesondersteuner()), std::vector{dicht.nummer});
}

TEST_P(Opzoeken, AlleenDeProcesondersteunerVanDezeRegio) {
    van("999900006", "Quintijn", "Quintijn");
    Kijker ergens_anders = procesondersteuner();
    ergens_anders.regio = elders;
    EXPECT_TRUE(vind({"999900006", "", {}}, ergens_anders).empty());
    for (const Kijker& k : {inbrenger(), voorzitter(), kijker({Rol::fg}, 9), kijker({Rol::beheerder}, 9)})
        EXPECT_EQ(vind({"999900006", "", {}}, k), std::vector<std::string>{"casus.niet_gevonden"});
}

TEST_P(Opzoeken, HetLogboekZegtDatErGezochtIsEnNooitNaarWie) {
    const Casus c = van("999900006", "Quintijn", "Quintijn");
    vind(op_naam("Quintijn van Zilvervos"), procesondersteuner());
    vind(op_naam("Niemand"), procesondersteuner());
    const auto gezocht = log("casus.kind_opgezocht"), gevonden = log("casus.gevonden_op_kind");
    ASSERT_EQ(gezocht.size(), 2U);
    EXPECT_EQ(gezocht.back().gebeurtenis.bijzonderheid, "1 gevonden");
    EXPECT_EQ(gezocht.back().gebeurtenis.doel, "dubbel");
    ASSERT_EQ(gevonden.size(), 1U);
    EXPECT_EQ(gevonden.front().gebeurtenis.casus, c.id.getal);
}

TEST_P(Opzoeken, NaDertigKeerWachtJeTotHetUurVoorbijIs) {
    const auto k = procesondersteuner();
    for (int i = 0; i < opzoeken::kPerUur; ++i) EXPECT_TRUE(vind(op_naam("Niemand"), k).empty());
    EXPECT_EQ(vind(op_naam("Niemand"), k), std::vector<std::string>{"casus.opzoeken_te_vaak"});
    Kijker collega = kijker({Rol::procesondersteuner}, 22);
    EXPECT_TRUE(vind(op_naam("Niemand"), collega).empty());
    t.klok.vooruit(std::chrono::minutes(61));
    EXPECT_TRUE(vind(op_naam("Niemand"), k).empty());
}

}  // namespace
}  // namespace casus

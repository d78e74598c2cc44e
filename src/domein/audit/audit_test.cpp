// SPDX-License-Identifier: EUPL-1.2
#include "domein/audit/audit.hpp"

#include <set>

#include "domein/audit/snoeien.hpp"
#include "hulp/databanken.hpp"

namespace {

using namespace std::chrono_literals;

class AuditStore : public hulp::OpBeide {
  protected:
    AuditStore() { base::crypto::begin(); }
    void leg_vast(int hoeveel, std::int64_t regio = 7, std::int64_t na = 0) {
        db().schrijf({regio}, [&](storage::Sessie& s) {
            for (int i = 0; i < hoeveel; ++i)
                audit::leg_vast(s, ids_,
                                {.regio = regio,
                                 .naam = "casus.gelezen",
                                 .actie = audit::Actie::lezen,
                                 .op = klok_.nu(),
                                 .account = 3,
                                 .rol = "expert",
                                 .casus = 40 + na + i,
                                 .object = "overzicht"});
        });
    }
    void verzegel() {
        audit::verzegel(db(), klok_.nu());
        audit::wijs_aan(db());
        audit::maak_zegel(db(), sleutels_, klok_.nu());
    }
    /// What somebody with the keys of the database can do, but the program itself cannot.
    void knoei(std::initializer_list<const char*> opdrachten) {
        db().schrijf({}, [&](storage::Sessie& s) {
            if (s.dialect() == storage::Dialect::postgres)
                for (const char* t : {"gebeurtenis", "wijzer"})
                    s.doe("DROP POLICY IF EXISTS alleen_gesnoeid ON audit_" + std::string(t));
            for (const char* t : {"gebeurtenis", "keten", "zegel", "snoei", "wijzer"}) {
                if (s.dialect() == storage::Dialect::postgres) {
                    s.doe("GRANT UPDATE, DELETE ON audit_" + std::string(t) + " TO CURRENT_USER");
                    continue;
                }
                s.doe("DROP TRIGGER IF EXISTS audit_" + std::string(t) + "_vast");
                s.doe("DROP TRIGGER IF EXISTS audit_" + std::string(t) + "_blijft");
            }
            for (const char* sql : opdrachten) s.doe(sql);
        });
    }
    /// Prunes the lines of these casussen that are older than now.
    int snoei(std::initializer_list<std::int64_t> weg) {
        klok_.zet(klok_.nu() + 1h);
        const std::set<std::int64_t> casussen(weg);
        const int uit = db().schrijf({}, [&](storage::Sessie& s) {
            return audit::snoei(
                s, ids_, sleutels_, klok_.nu(), [&](std::int64_t c) { return casussen.contains(c); }, klok_.nu());
        });
        verzegel();
        return uit;
    }
    std::int64_t regels_van(std::int64_t casus) {
        return db().lees({}, [&](storage::Sessie& s) {
            return s.een("SELECT count(*) FROM audit_gebeurtenis WHERE casus_id = ?1", casus)->getal(0);
        });
    }
    std::vector<audit::Bevinding> bevindingen(const std::vector<std::string>& ankers = {}) {
        return audit::controleer(db(), sleutels_, ankers);
    }
    std::string eerste() {
        const auto b = bevindingen();
        return b.empty() ? "intact" : std::to_string(b.front().volgnummer) + " " + b.front().wat;
    }
    base::StilleKlok klok_{base::om(base::datum(2026, 11, 21), 12, 0)};
    base::Ids ids_{klok_};
    base::crypto::Sleutelbos sleutels_ = base::crypto::Sleutelbos::nieuw();
};
OP_BEIDE(AuditStore);

TEST_P(AuditStore, EenGaafLogboekHeeftGeenBevindingen) {
    leg_vast(5);
    verzegel();
    leg_vast(2);
    EXPECT_EQ(eerste(), "intact") << "twee regels wachten nog op hun plaats";
    verzegel();
    EXPECT_EQ(eerste(), "intact");
}

TEST_P(AuditStore, VerzegelenKanZoVaakAlsJeWilt) {
    leg_vast(3);
    EXPECT_EQ(audit::verzegel(db(), klok_.nu()), 3);
    EXPECT_EQ(audit::verzegel(db(), klok_.nu()), 0);
    EXPECT_TRUE(audit::maak_zegel(db(), sleutels_, klok_.nu()));
    EXPECT_FALSE(audit::maak_zegel(db(), sleutels_, klok_.nu()));
}

TEST_P(AuditStore, NoemtDeRegelDieVeranderdIs) {
    leg_vast(5);
    verzegel();
    knoei({"UPDATE audit_gebeurtenis SET rol = 'fg' WHERE id = (SELECT gebeurtenis_id FROM audit_keten WHERE volgnummer = 3)"});
    EXPECT_EQ(eerste(), "3 gewijzigd");
}

TEST_P(AuditStore, NoemtDeRegelDieWegIs) {
    leg_vast(5);
    verzegel();
    knoei({"DELETE FROM audit_gebeurtenis WHERE id = (SELECT gebeurtenis_id FROM audit_keten WHERE volgnummer = 2)"});
    EXPECT_EQ(eerste(), "2 verwijderd");
}

TEST_P(AuditStore, S17_NoemtDeRegelDieNergensMeerTeZienIs) {
    leg_vast(5);
    verzegel();
    knoei({"DELETE FROM audit_wijzer WHERE gebeurtenis_id = (SELECT gebeurtenis_id FROM audit_keten WHERE volgnummer = 2)"});
    EXPECT_EQ(eerste(), "2 niet meer te vinden");
    knoei(
        {"UPDATE audit_wijzer SET account_id = 9 WHERE gebeurtenis_id = (SELECT gebeurtenis_id FROM audit_keten WHERE volgnummer = 1)"});
    EXPECT_EQ(eerste(), "1 niet meer te vinden");
}

TEST_P(AuditStore, ZietEenRegelDieErLaterTussenKwam) {
    leg_vast(5);
    verzegel();
    knoei(
        {"INSERT INTO audit_gebeurtenis SELECT id + 1, regio_id, naam, actie, uitkomst, op, account_id, rol, casus_id, object, object_id,"
         " groepen, doel, regel, afzender, kanaal, bijzonderheid FROM audit_gebeurtenis WHERE id = (SELECT max(id) FROM audit_gebeurtenis)"});
    EXPECT_EQ(eerste(), "0 ingevoegd");
}

TEST_P(AuditStore, ZietTweeRegelsDieVanPlaatsWisselden) {
    leg_vast(5);
    verzegel();
    knoei({"UPDATE audit_keten SET volgnummer = 100 WHERE volgnummer = 2",
           "UPDATE audit_keten SET volgnummer = 2 WHERE volgnummer = 4",
           "UPDATE audit_keten SET volgnummer = 4 WHERE volgnummer = 100"});
    EXPECT_EQ(eerste(), "2 verplaatst of ingevoegd");
}

TEST_P(AuditStore, S17_ZietDatHetEindeWegIsAanZegelEnAnker) {
    leg_vast(5);
    verzegel();
    const auto elders = db().lees({}, [](storage::Sessie& s) { return audit::ankers(s); });
    knoei({"DELETE FROM audit_gebeurtenis WHERE id = (SELECT gebeurtenis_id FROM audit_keten WHERE volgnummer = 5)",
           "DELETE FROM audit_keten WHERE volgnummer = 5"});
    EXPECT_EQ(eerste(), "5 zegel: einde van het logboek is weg");
    knoei({"DELETE FROM audit_zegel"});
    EXPECT_EQ(eerste(), "intact") << "zonder anker elders is het einde niet te missen";
    ASSERT_EQ(bevindingen(elders).size(), 1U);
    EXPECT_EQ(bevindingen(elders).front().wat, "anker: einde van het logboek is weg");
}

TEST_P(AuditStore, S17_ZietEenLogboekDatMetDeEigenSleutelOpnieuwVerzegeldIs) {
    leg_vast(5);
    verzegel();
    const auto elders = db().lees({}, [](storage::Sessie& s) { return audit::ankers(s); });
    knoei({"UPDATE audit_gebeurtenis SET rol = 'fg'", "DELETE FROM audit_keten", "DELETE FROM audit_zegel",
           "DELETE FROM audit_wijzer", "DELETE FROM audit_wijzer_tot",
           "INSERT INTO audit_wacht SELECT id FROM audit_gebeurtenis"});
    verzegel();
    EXPECT_EQ(eerste(), "intact");
    ASSERT_FALSE(bevindingen(elders).empty());
    EXPECT_EQ(bevindingen(elders).front().wat, "anker: keten is opnieuw gemaakt");
}

TEST_P(AuditStore, WatGesnoeidIsIsWegEnTochIsHetLogboekHeelOokMetEenAnkerVanDaarvoor) {
    leg_vast(2);
    verzegel();
    const auto halverwege = db().lees({}, [](storage::Sessie& s) { return audit::ankers(s); });
    leg_vast(5);
    verzegel();
    EXPECT_EQ(snoei({40, 41, 43}), 5) << "two lines each of 40 and 41, one of 43";
    EXPECT_EQ(regels_van(40) + regels_van(41) + regels_van(43), 0);
    EXPECT_EQ(regels_van(42), 1);
    EXPECT_EQ(eerste(), "intact");
    EXPECT_TRUE(bevindingen(halverwege).empty()) << "the anchor points into what was pruned";
    EXPECT_EQ(snoei({40}), 0) << "once";
    db().lees({}, [](storage::Sessie& s) {
        EXPECT_EQ(s.een("SELECT regels FROM audit_snoei")->tekst(0), "1-4,6");
        EXPECT_EQ(audit::zoek(s, {.naam_begint_met = "audit.gesnoeid"}).at(0).gebeurtenis.bijzonderheid, "regels 5");
    });
}

TEST_P(AuditStore, SnoeitAlleenWatOudGenoegIsEnVastStaat) {
    leg_vast(2);
    verzegel();
    const auto toen = klok_.nu();
    klok_.zet(toen + 1h);
    leg_vast(1);  // casus 40 again, not sealed
    const auto weg = db().schrijf({}, [&](storage::Sessie& s) {
        const auto alles = [](std::int64_t) { return true; };
        return std::pair{audit::snoei(s, ids_, sleutels_, toen, alles, klok_.nu()),
                         audit::snoei(s, ids_, sleutels_, toen + 2h, alles, klok_.nu())};
    });
    EXPECT_EQ(weg, std::pair(0, 2));
    EXPECT_EQ(regels_van(40), 1);
    verzegel();
    EXPECT_EQ(eerste(), "intact");
}

TEST_P(AuditStore, VindtWatZonderGeldigBewijsVerdween) {
    leg_vast(5);
    verzegel();
    ASSERT_EQ(snoei({40}), 1);
    knoei({"DELETE FROM audit_gebeurtenis WHERE id = (SELECT gebeurtenis_id FROM audit_keten WHERE volgnummer = 3)"});
    EXPECT_EQ(eerste(), "3 verwijderd");
    knoei({"UPDATE audit_snoei SET regels = '1-3', aantal = 3"});
    EXPECT_EQ(eerste(), "0 snoei: handtekening klopt niet");
    EXPECT_EQ(bevindingen().size(), 3U) << "the record, and both lines that are missing";
    knoei({"DELETE FROM audit_snoei"});
    EXPECT_EQ(eerste(), "1 verwijderd");
}

TEST_P(AuditStore, EenBewijsTeltAlleenAlsHetLogboekErvanWeet) {
    leg_vast(2);
    verzegel();
    ASSERT_EQ(snoei({40}), 1);
    knoei({"DELETE FROM audit_gebeurtenis WHERE naam = 'audit.gesnoeid'"});
    const auto b = bevindingen();
    ASSERT_EQ(b.size(), 3U);
    EXPECT_EQ(b[0].wat, "snoei: staat niet in het logboek");
    EXPECT_EQ(b[1].volgnummer, 1);
}

TEST(Snoeireeks, HoudtHetzelfdeVastAlsErInGaat) {
    EXPECT_EQ(audit::als_reeks({1, 2, 3, 7, 9, 10}), "1-3,7,9-10");
    audit::Gesnoeid g;
    EXPECT_TRUE(g.voeg_toe("1-3,7", 4));
    for (const char* fout : {"", "3-1", "x", "1-", "0", "5,,6", "8"}) EXPECT_FALSE(g.voeg_toe(fout, 2)) << fout;
    EXPECT_TRUE(g.heeft(1) && g.heeft(3) && g.heeft(7));
    EXPECT_FALSE(g.heeft(4) || g.heeft(8));
}

TEST_P(AuditStore, S17_HetProgrammaZelfKanNietsWijzigenOfWissen) {
    leg_vast(2);
    verzegel();
    ASSERT_EQ(snoei({41}), 1);
    for (const char* sql : {"UPDATE audit_gebeurtenis SET rol = 'fg'", "DELETE FROM audit_keten",
                            "UPDATE audit_zegel SET aantal = 9", "DELETE FROM audit_snoei", "UPDATE audit_snoei SET aantal = 9"})
        EXPECT_THROW(db().schrijf({}, [&](storage::Sessie& s) { s.doe(sql); }), storage::DbFout) << sql;
    // PostgreSQL passes over what may not go, SQLite refuses.
    try {
        db().schrijf({}, [](storage::Sessie& s) { s.doe("DELETE FROM audit_gebeurtenis"); });
    } catch (const storage::DbFout&) {
        EXPECT_EQ(GetParam(), storage::Dialect::sqlite);
    }
    EXPECT_EQ(regels_van(40), 1);
}

TEST_P(AuditStore, ZoektDeNieuwsteEerstEnAlleenInDeEigenRegio) {
    leg_vast(2, 7);
    verzegel();  // these two are found by the index, the next one in the chain, and the last one waits for the sealer
    leg_vast(1, 7, 2);
    audit::verzegel(db(), klok_.nu());
    leg_vast(1, 7, 3);
    leg_vast(2, 8);
    db().lees({7}, [&](storage::Sessie& s) {
        const auto bladzij = audit::zoek(s, {.regio = 7, .hoeveel = 3});
        ASSERT_EQ(bladzij.size(), 3U);
        EXPECT_GT(bladzij[0].id, bladzij[1].id);
        EXPECT_EQ(audit::zoek(s, {.regio = 7, .na = bladzij[2].id, .hoeveel = 3}).size(), 1U);
        EXPECT_EQ(audit::zoek(s, {.regio = 7, .casus = 41}).size(), 1U);
        EXPECT_EQ(audit::zoek(s, {.regio = 7, .naam_begint_met = "casus."}).size(), 4U);
        EXPECT_TRUE(audit::zoek(s, {.regio = 7, .naam_begint_met = "toegang."}).empty());
    });
}

}  // namespace

// SPDX-License-Identifier: EUPL-1.2
#include "domein/audit/audit.hpp"

#include "hulp/databanken.hpp"

namespace {

using namespace std::chrono_literals;

class AuditStore : public hulp::OpBeide {
  protected:
    AuditStore() { base::crypto::begin(); }
    void leg_vast(int hoeveel, std::int64_t regio = 7) {
        db().schrijf({regio}, [&](storage::Sessie& s) {
            for (int i = 0; i < hoeveel; ++i)
                audit::leg_vast(s, ids_,
                                {.regio = regio,
                                 .naam = "casus.gelezen",
                                 .actie = audit::Actie::lezen,
                                 .op = klok_.nu(),
                                 .account = 3,
                                 .rol = "expert",
                                 .casus = 40 + i,
                                 .object = "overzicht"});
        });
    }
    void verzegel() {
        audit::verzegel(db(), klok_.nu());
        audit::maak_zegel(db(), sleutels_, klok_.nu());
    }
    /// What somebody with the keys of the database can do, but the program itself cannot.
    void knoei(std::initializer_list<const char*> opdrachten) {
        db().schrijf({}, [&](storage::Sessie& s) {
            for (const char* t : {"gebeurtenis", "keten", "zegel"}) {
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

TEST_P(AuditStore, ZietDatHetEindeWegIsAanZegelEnAnker) {
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

TEST_P(AuditStore, ZietEenLogboekDatMetDeEigenSleutelOpnieuwVerzegeldIs) {
    leg_vast(5);
    verzegel();
    const auto elders = db().lees({}, [](storage::Sessie& s) { return audit::ankers(s); });
    knoei({"UPDATE audit_gebeurtenis SET rol = 'fg'", "DELETE FROM audit_keten", "DELETE FROM audit_zegel",
           "INSERT INTO audit_wacht SELECT id FROM audit_gebeurtenis"});
    verzegel();
    EXPECT_EQ(eerste(), "intact");
    ASSERT_FALSE(bevindingen(elders).empty());
    EXPECT_EQ(bevindingen(elders).front().wat, "anker: keten is opnieuw gemaakt");
}

TEST_P(AuditStore, HetProgrammaZelfKanNietsWijzigenOfWissen) {
    leg_vast(1);
    verzegel();
    for (const char* sql : {"UPDATE audit_gebeurtenis SET rol = 'fg'", "DELETE FROM audit_gebeurtenis", "DELETE FROM audit_keten",
                            "UPDATE audit_zegel SET aantal = 9"})
        EXPECT_THROW(db().schrijf({}, [&](storage::Sessie& s) { s.doe(sql); }), storage::DbFout) << sql;
}

TEST_P(AuditStore, ZoektDeNieuwsteEerstEnAlleenInDeEigenRegio) {
    leg_vast(4, 7);
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

// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "app/herversleutelen.hpp"
#include "hulp/app/elke_tabel.hpp"
#include "hulp/app/proefhuis.hpp"
#include "hulp/databanken.hpp"

/// After a change of key everything comes under the newest one, on both databases.
namespace {

using base::crypto::Plek;
using base::crypto::Sleutelbos;
using storage::Sessie;

/// The ring with the newest key only: what it opens no longer needs the old one.
Sleutelbos alleen_nieuwste(const Sleutelbos& ring) {
    const std::string tekst = ring.schrijf();
    const auto begin = tekst.find('\n') + 1;  // behind the comment
    return Sleutelbos::lees(tekst.substr(begin, tekst.find('\n', begin) - begin)).waarde();
}

class Sleutelwissel : public hulp::OpBeide {
  protected:
    /// One row in every table of the schema, all of them number 1 of region 1, so that every reference finds its row; each encrypted
    /// column holds its own name under the first key.
    void vul() {
        db().schrijf({}, [&](Sessie& s) {
            versleuteld = app::versleutelde_kolommen(s);
            for (const auto& t : backup::tabellen(s))
                hulp::voeg_rij_toe(s, t, 1, [&](auto& tabel, auto& kolom) { return cel(tabel, kolom); });
        });
    }
    std::optional<storage::Waarde> cel(const std::string& tabel, const std::string& kolom) {
        for (const auto& k : versleuteld)
            if (k.tabel == tabel && k.kolom == kolom) return eerste.versleutel(k.van_regio ? 1 : 0, Plek{tabel, kolom, 1}, kolom);
        return std::nullopt;
    }
    /// What each encrypted cell says under this ring, by the name of its column.
    std::map<std::string, std::optional<std::string>> lees_alles(const Sleutelbos& ring) {
        return db().lees({}, [&](Sessie& s) {
            std::map<std::string, std::optional<std::string>> uit;
            for (const auto& k : versleuteld)
                uit[k.tabel + "." + k.kolom] = ring.ontsleutel(k.van_regio ? 1 : 0, Plek{k.tabel, k.kolom, 1},
                                                               s.een("SELECT " + k.kolom + " FROM " + k.tabel)->bytes(0));
            return uit;
        });
    }

    std::vector<app::VersleuteldeKolom> versleuteld;
    Sleutelbos eerste = Sleutelbos::nieuw();
    Sleutelbos gewisseld = eerste.met_nieuwe_sleutel();
};
OP_BEIDE(Sleutelwissel);

TEST_P(Sleutelwissel, S6_brengt_elke_versleutelde_kolom_van_het_schema_onder_de_nieuwste_sleutel) {
    vul();
    const auto kolommen = lees_alles(eerste).size();
    EXPECT_GT(kolommen, 30U);
    EXPECT_EQ(app::onder_oude_sleutel(db(), gewisseld), static_cast<std::int64_t>(kolommen));
    EXPECT_EQ(app::herversleutel(db(), gewisseld), static_cast<std::int64_t>(kolommen));
    EXPECT_EQ(app::onder_oude_sleutel(db(), gewisseld), 0);
    for (const auto& [naam, inhoud] : lees_alles(alleen_nieuwste(gewisseld)))
        EXPECT_EQ(inhoud, naam.substr(naam.find('.') + 1)) << naam;
    EXPECT_EQ(app::herversleutel(db(), gewisseld), 0) << "a second time has nothing to do";
}

TEST_P(Sleutelwissel, laat_hashes_en_zegels_zoals_ze_zijn) {
    vul();
    app::herversleutel(db(), gewisseld);
    db().lees({}, [](Sessie& s) {
        EXPECT_EQ(s.een("SELECT bsn_index FROM casus_identiteit")->bytes(0).data, "een hash");
        EXPECT_EQ(s.een("SELECT hash FROM audit_keten")->bytes(0).data, "een hash");
        EXPECT_EQ(s.een("SELECT hash FROM toegang_sessie")->bytes(0).data, "een hash");
    });
}

TEST_P(Sleutelwissel, gaat_verder_waar_een_afgebroken_keer_ophield) {
    vul();
    const auto alle = app::onder_oude_sleutel(db(), gewisseld);
    // As after a kill: one column was done, the next was not.
    db().schrijf({}, [&](Sessie& s) {
        s.doe("UPDATE documenten_inhoud SET inhoud = ?1",
              gewisseld.versleutel(1, Plek{"documenten_inhoud", "inhoud", 1}, "inhoud"));
    });
    EXPECT_EQ(app::herversleutel(db(), gewisseld), alle - 1);
    EXPECT_EQ(app::onder_oude_sleutel(db(), gewisseld), 0);
}

TEST_P(Sleutelwissel, stopt_bij_een_cel_die_niet_opengaat_en_noemt_de_kolom) {
    vul();
    db().schrijf({}, [&](Sessie& s) {
        s.doe("UPDATE casus_tijdlijn SET toelichting = ?1",
              Sleutelbos::nieuw().versleutel(1, Plek{"casus_tijdlijn", "toelichting", 1}, "x"));
    });
    try {
        app::herversleutel(db(), gewisseld);
        FAIL();
    } catch (const std::runtime_error& fout) {
        EXPECT_NE(std::string(fout.what()).find("casus_tijdlijn, kolom toelichting"), std::string::npos) << fout.what();
    }
}

TEST(SleutelwisselVanEenInstallatie, S6_vindt_elke_cel_die_het_programma_zelf_schreef) {
    hulp::Proefhuis h;
    h.maak_casus();
    h.als(toegang::Rol::inbrenger);
    h.huis().planner().draai_alles(h.nu());
    const auto gewisseld = h.huis().om().sleutels.met_nieuwe_sleutel();
    EXPECT_GT(app::herversleutel(h.huis().db(), gewisseld), 3);
    EXPECT_EQ(app::onder_oude_sleutel(h.huis().db(), gewisseld), 0);
}

}  // namespace

// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "base/crypto.hpp"

namespace base::crypto {
namespace {

constexpr Plek kPlek{"casus_persoon", "naam", 42};

TEST(Sleutelbos, opent_wat_zij_sloot_en_twee_keer_sluiten_verschilt) {
    const auto bos = Sleutelbos::nieuw();
    for (const std::string& klaar : {std::string(), std::string("Daan"), std::string(5000, 'x'), std::string("a\0b", 3)}) {
        const Bytes dicht = bos.versleutel(7, kPlek, klaar);
        EXPECT_EQ(bos.ontsleutel(7, kPlek, dicht), klaar);
        EXPECT_NE(bos.versleutel(7, kPlek, klaar), dicht);
    }
    EXPECT_EQ(bos.versleutel(7, kPlek, "Daan").data.find("Daan"), std::string::npos);
}

TEST(Sleutelbos, een_verplaatste_cel_gaat_niet_open) {
    const auto bos = Sleutelbos::nieuw();
    const Bytes dicht = bos.versleutel(7, kPlek, "Daan");
    EXPECT_FALSE(bos.ontsleutel(8, kPlek, dicht));
    EXPECT_FALSE(bos.ontsleutel(7, {"casus_persoon", "naam", 43}, dicht));
    EXPECT_FALSE(bos.ontsleutel(7, {"casus_persoon", "adres", 42}, dicht));
    EXPECT_FALSE(bos.ontsleutel(7, {"casus_persoo", "nnaam", 42}, dicht));
    EXPECT_FALSE(Sleutelbos::nieuw().ontsleutel(7, kPlek, dicht));
}

TEST(Sleutelbos, elke_veranderde_of_ontbrekende_byte_wordt_gezien) {
    const auto bos = Sleutelbos::nieuw();
    const Bytes dicht = bos.versleutel(7, kPlek, "Daan");
    for (std::size_t i = 0; i < dicht.data.size(); ++i) {
        Bytes anders = dicht;
        anders.data[i] ^= 1;
        EXPECT_FALSE(bos.ontsleutel(7, kPlek, anders)) << i;
        EXPECT_FALSE(bos.ontsleutel(7, kPlek, {dicht.data.substr(0, i)})) << i;
    }
}

TEST(Sleutelbos, na_een_nieuwe_sleutel_opent_het_oude_en_sluit_het_nieuwe_met_de_nieuwe) {
    const auto oud = Sleutelbos::nieuw();
    const auto nieuw = oud.met_nieuwe_sleutel();
    const Bytes voor = oud.versleutel(7, kPlek, "a");
    const Bytes na = nieuw.versleutel(7, kPlek, "b");
    EXPECT_EQ(Sleutelbos::sleutel_id(voor), oud.huidige_sleutel_id());
    EXPECT_EQ(Sleutelbos::sleutel_id(na), nieuw.huidige_sleutel_id());
    EXPECT_NE(oud.huidige_sleutel_id(), nieuw.huidige_sleutel_id());
    EXPECT_EQ(nieuw.ontsleutel(7, kPlek, voor), "a");
    EXPECT_EQ(nieuw.ontsleutel(7, kPlek, na), "b");
    EXPECT_FALSE(oud.ontsleutel(7, kPlek, na));
}

TEST(Sleutelbos, blinde_index_doelsleutel_en_zegel_blijven_gelijk_na_een_nieuwe_sleutel) {
    const auto oud = Sleutelbos::nieuw();
    const auto nieuw = oud.met_nieuwe_sleutel();
    EXPECT_EQ(oud.blinde_index(7, "bsn", "999990019"), nieuw.blinde_index(7, "bsn", "999990019"));
    EXPECT_EQ(oud.doel_sleutel("csrf"), nieuw.doel_sleutel("csrf"));
    EXPECT_EQ(oud.publieke_zegelsleutel(), nieuw.publieke_zegelsleutel());
}

TEST(Sleutelbos, blinde_index_verschilt_per_regio_soort_waarde_en_bos) {
    const auto bos = Sleutelbos::nieuw();
    const Bytes index = bos.blinde_index(7, "bsn", "999990019");
    EXPECT_EQ(index.data.size(), 32U);
    EXPECT_EQ(index, bos.blinde_index(7, "bsn", "999990019"));
    EXPECT_NE(index, bos.blinde_index(8, "bsn", "999990019"));
    EXPECT_NE(index, bos.blinde_index(7, "mail", "999990019"));
    EXPECT_NE(index, bos.blinde_index(7, "bsn", "999990020"));
    EXPECT_NE(index, Sleutelbos::nieuw().blinde_index(7, "bsn", "999990019"));
    EXPECT_NE(bos.doel_sleutel("csrf"), bos.doel_sleutel("cursor"));
}

TEST(Sleutelbos, bestand_gaat_heen_en_terug_met_opmerkingen_en_lege_regels) {
    const auto bos = Sleutelbos::nieuw().met_nieuwe_sleutel();
    const Bytes dicht = bos.versleutel(1, kPlek, "x");
    const auto terug = Sleutelbos::lees("\r\n# eerst een opmerking\n\n" + bos.schrijf() + "  # en een laatste");
    ASSERT_TRUE(terug);
    EXPECT_EQ(terug->schrijf(), bos.schrijf());
    EXPECT_EQ(terug->ontsleutel(1, kPlek, dicht), "x");
}

TEST(Sleutelbos, weigert_een_verkeerd_bestand) {
    const std::string goed(64, 'a');
    EXPECT_TRUE(Sleutelbos::lees("1 " + goed));
    for (const std::string& tekst :
         std::vector<std::string>{"", "# niets", "0 " + goed, "-1 " + goed, goed, "1 " + goed + "a", "1 " + goed.substr(1),
                                  "1" + std::string("x ") + goed, "1 g" + goed.substr(1), "4294967296 " + goed,
                                  "1 " + goed + "\n1 " + goed, "1 " + goed + "\nrommel"}) {
        EXPECT_FALSE(Sleutelbos::lees(tekst)) << tekst;
    }
}

TEST(Sleutelbos, verzegelde_tekst_opent_alleen_voor_haar_doel) {
    const auto bos = Sleutelbos::nieuw();
    const std::string zegel = bos.verzegel("cursor", "a=1");
    EXPECT_EQ(bos.ontzegel("cursor", zegel), "a=1");
    EXPECT_EQ(bos.met_nieuwe_sleutel().ontzegel("cursor", zegel), "a=1");
    EXPECT_FALSE(bos.ontzegel("csrf", zegel));
    EXPECT_FALSE(bos.ontzegel("cursor", zegel + "A"));
    EXPECT_FALSE(bos.ontzegel("cursor", ""));
    EXPECT_FALSE(bos.ontzegel("cursor", "!"));
}

TEST(Sleutelbos, handtekening_klopt_alleen_voor_die_tekst_en_sleutel) {
    const auto bos = Sleutelbos::nieuw();
    const std::string handtekening = bos.onderteken("stand 12");
    EXPECT_TRUE(handtekening_klopt(bos.publieke_zegelsleutel(), "stand 12", handtekening));
    EXPECT_FALSE(handtekening_klopt(bos.publieke_zegelsleutel(), "stand 13", handtekening));
    EXPECT_FALSE(handtekening_klopt(Sleutelbos::nieuw().publieke_zegelsleutel(), "stand 12", handtekening));
    EXPECT_FALSE(handtekening_klopt("", "stand 12", handtekening));
    EXPECT_FALSE(handtekening_klopt(bos.publieke_zegelsleutel(), "stand 12", ""));
}

}  // namespace
}  // namespace base::crypto

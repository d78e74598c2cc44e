// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "documenten/documenten.hpp"
#include "hulp/proefbestanden.hpp"

namespace documenten {
namespace {

using namespace std::string_literals;

std::string uitkomst(const std::string& bestand, const Grenzen& grenzen = {}) {
    const auto r = keur(bestand, grenzen);
    return r ? std::string(extensie(r->type)) : r.fout().sleutel.substr(std::string("documenten.").size());
}

TEST(Keur, HerkentAanDeInhoud) {
    EXPECT_EQ(uitkomst(hulp::pdf()), "pdf");
    EXPECT_EQ(uitkomst(hulp::jpeg()), "jpg");
    EXPECT_EQ(uitkomst(hulp::png()), "png");
    EXPECT_EQ(uitkomst(hulp::docx()), "docx");
    EXPECT_EQ(uitkomst(hulp::odt()), "odt");
}

TEST(Keur, S19_WeigertWatNietOpDeLijstStaat) {
    const auto ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s;
    const std::pair<std::string, const char*> gevallen[] = {
        {"", "leeg"},
        {"gewone tekst", "onbekend_type"},
        {"<html><script>alert(1)</script></html>", "onbekend_type"},
        {"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "onbekend_type"},
        {"GIF89a", "onbekend_type"},
        {"{\\rtf1 tekst}", "onbekend_type"},
        {"MZ\x90\0"s, "onbekend_type"},
        {ole + "WordDocument", "oud_word"},
        {ole + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s, "wachtwoord"},
    };
    for (const auto& [bestand, reden] : gevallen) EXPECT_EQ(uitkomst(bestand), reden);
}

TEST(Keur, WeigertBovenTwintigMegabyte) {
    EXPECT_EQ(uitkomst(hulp::pdf() + std::string(21 * 1024 * 1024, ' ')), "te_groot");
    const auto r = keur(std::string(21 * 1024 * 1024, 'x'));
    EXPECT_EQ(r.fout().soort, base::Soort::te_groot);
}

TEST(Keur, NeemtEenPdfVanPreciesTwintigMegabyteAan) {
    auto precies = hulp::pdf();
    precies.resize(20 * 1024 * 1024, '\n');
    EXPECT_EQ(uitkomst(precies), "pdf");
}

TEST(Keur, ZegtHetInGewoonNederlandsBijHetVeld) {
    const auto r = keur(hulp::zip(hulp::met(hulp::docx_delen(), {{"word/vbaProject.bin", "x"}})), {}, "bijlagen");
    ASSERT_FALSE(r.goed());
    EXPECT_EQ(r.fout().soort, base::Soort::ongeldig);
    EXPECT_EQ(r.fout().veld, "bijlagen");
    EXPECT_EQ(r.fout().tekst, "Dit bestand heeft macro's. Sla het op als gewoon document en probeer het opnieuw.");
}

TEST(Keur, KentElkTypeAanZijnExtensie) {
    for (const auto type : {Type::pdf, Type::jpeg, Type::png, Type::docx, Type::odt}) {
        EXPECT_EQ(type_van_extensie(extensie(type)), type);
        EXPECT_FALSE(mime(type).empty());
    }
    EXPECT_EQ(type_van_extensie("exe"), std::nullopt);
    EXPECT_EQ(naam(Type::jpeg), "JPEG");
}

}  // namespace
}  // namespace documenten

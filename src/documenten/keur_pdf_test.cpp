// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "documenten/documenten.hpp"
#include "hulp/proefbestanden.hpp"

namespace documenten {
namespace {

std::string uitkomst(const std::string& bestand) {
    const auto r = keur(bestand);
    return r ? std::string(extensie(r->type)) : r.fout().sleutel.substr(std::string("documenten.").size());
}

TEST(KeurPdf, BewaartEenGewonePdfByteVoorByte) {
    const auto gewoon = hulp::pdf();
    for (const auto& bestand : {gewoon, hulp::pdf_ingepakt(gewoon)}) {
        const auto r = keur(bestand);
        ASSERT_TRUE(r.goed()) << r.fout().sleutel;
        EXPECT_EQ(r->type, Type::pdf);
        EXPECT_EQ(r->inhoud, bestand);
    }
}

TEST(KeurPdf, LaatLinksEnInterneSprongenToe) {
    EXPECT_EQ(uitkomst(hulp::pdf({"/OpenAction [3 0 R /Fit]", {}})), "pdf");
    EXPECT_EQ(uitkomst(hulp::pdf({"", {"<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://voorbeeld.example) >> >>"}})),
              "pdf");
    EXPECT_EQ(uitkomst(hulp::pdf({"", {"<< /S /GoTo /D [3 0 R /Fit] >>"}})), "pdf");
}

struct Geweigerd {
    const char* wat;
    hulp::ProefPdf proef;
    const char* reden;
};
const Geweigerd kGeweigerd[] = {
    {"JavaScript bij het openen", {"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", {}}, "script"},
    {"JavaScript in een los object", {"", {"<< /S /JavaScript /JS (x) >>"}}, "script"},
    {"JavaScript met een naam in hex", {"", {"<< /S /J#61vaScript >>"}}, "script"},
    {"JavaScript in de namenboom", {"/Names << /JavaScript << /Names [(a) 5 0 R] >> >>", {"<< >>"}}, "script"},
    {"JavaScript diep in lijsten", {"", {"[ [ [ << /A << /S /JavaScript >> >> ] ] ]"}}, "script"},
    {"een programma starten", {"", {"<< /S /Launch /F (cmd.exe) >>"}}, "script"},
    {"een formulier versturen", {"", {"<< /S /SubmitForm /F (https://voorbeeld.example) >>"}}, "script"},
    {"XFA", {"/AcroForm << /XFA [(a) 5 0 R] >>", {"<< /Length 1 >>\nstream\nx\nendstream"}}, "script"},
    {"link naar javascript:", {"", {"<< /S /URI /URI (JavaScript:alert\\(1\\)) >>"}}, "script"},
    {"ingesloten bestand", {"/Names << /EmbeddedFiles << /Names [] >> >>", {}}, "ingesloten"},
    {"ingesloten stroom", {"", {"<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream"}}, "ingesloten"},
    {"bestand met inhoud", {"", {"<< /Type /Filespec /F (a) /EF << /F 4 0 R >> >>"}}, "ingesloten"},
    {"aantekening met bestand", {"", {"<< /Type /Annot /Subtype /FileAttachment >>"}}, "ingesloten"},
    {"RichMedia", {"", {"<< /Type /Annot /Subtype /RichMedia >>"}}, "ingesloten"},
    {"portfolio", {"/Collection << >>", {}}, "ingesloten"},
    {"sprong naar een ander bestand", {"", {"<< /S /GoToR /F (\\\\\\\\server\\\\deel) /D [0 /Fit] >>"}}, "extern"},
    {"stroom in een ander bestand", {"", {"<< /F (elders) /Length 0 >>\nstream\n\nendstream"}}, "extern"},
};

TEST(KeurPdf, S19_WeigertWatIetsUitvoertOfMeeneemt) {
    for (const auto& g : kGeweigerd) {
        SCOPED_TRACE(g.wat);
        EXPECT_EQ(uitkomst(hulp::pdf(g.proef)), g.reden);
    }
}

TEST(KeurPdf, KijktOokInObjectstromen) {
    const auto los = hulp::pdf({"/OpenAction 5 0 R", {"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"}});
    const auto ingepakt = hulp::pdf_ingepakt(los);
    ASSERT_EQ(ingepakt.find("/JavaScript"), std::string::npos);
    EXPECT_EQ(uitkomst(ingepakt), "script");
}

TEST(KeurPdf, WeigertVersleuteling) {
    EXPECT_EQ(uitkomst(hulp::pdf_met_wachtwoord(hulp::pdf(), "geheim")), "wachtwoord");
    EXPECT_EQ(uitkomst(hulp::pdf_met_wachtwoord(hulp::pdf(), "")), "wachtwoord");
}

TEST(KeurPdf, S19_WeigertEenTweedeBestandErinErvoorOfErachter) {
    const auto goed = hulp::pdf();
    EXPECT_EQ(uitkomst("<html><script>alert(1)</script></html>\n" + goed), "twee_typen");
    EXPECT_EQ(uitkomst("\n" + goed), "twee_typen");
    EXPECT_EQ(uitkomst(goed + hulp::docx()), "twee_typen");
    EXPECT_EQ(uitkomst(goed + "<html><script>alert(1)</script></html>"), "twee_typen");
    EXPECT_EQ(uitkomst("%PDF-1.7\n%<script>alert(1)</script>\n" + goed), "twee_typen");
}

TEST(KeurPdf, SchrijftEenKapottePdfOpnieuw) {
    auto kapot = hulp::pdf();
    kapot.replace(kapot.find("startxref\n") + 10, 1, "9");
    const auto r = keur(kapot);
    ASSERT_TRUE(r.goed()) << r.fout().sleutel;
    EXPECT_NE(r->inhoud, kapot);
    EXPECT_EQ(keur(r->inhoud)->inhoud, r->inhoud);
}

TEST(KeurPdf, WeigertWatGeenPdfIs) {
    EXPECT_EQ(uitkomst("%PDF-1.7\nhier staat niets\n"), "beschadigd");
    EXPECT_EQ(uitkomst(hulp::pdf().substr(0, 60)), "beschadigd");
}

}  // namespace
}  // namespace documenten

// SPDX-License-Identifier: EUPL-1.2
#include "documenten/tekst_uit.hpp"

#include <gmock/gmock.h>

#include "base/tekst.hpp"
#include "hulp/proefbestanden.hpp"

namespace documenten {
namespace {

using testing::HasSubstr;

std::string tekst(Type type, const std::string& bestand) {
    const auto uit = tekst_uit(type, bestand);
    return uit ? uit->tekst : "FOUT: " + uit.fouten().front().sleutel + " " + uit.fouten().front().tekst;
}

constexpr const char* kGeenTekst = "FOUT: documenten.geen_tekst Uit dit bestand kunnen wij geen tekst halen.";

/// A letter of Word with this in its body.
std::string word(const std::string& lijf, const hulp::ZipDelen& erbij = {}) {
    auto delen = hulp::docx_delen();
    for (auto& d : delen)
        if (d.naam == "word/document.xml")
            d.inhoud =
                R"(<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
                R"(xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>)" +
                lijf + "</w:body></w:document>";
    return hulp::zip(hulp::met(delen, erbij));
}
std::string alinea(const std::string& t) { return "<w:p><w:r><w:t>" + t + "</w:t></w:r></w:p>"; }

TEST(TekstUitPdf, GeeftDeRegelsMetAccenten) {
    const auto uit = tekst(Type::pdf, hulp::pdf_met_tekst({"Tjibbe woont bij zijn oma.", "Hij gaat naar caf\351 De Zon."}));
    EXPECT_EQ(uit, "Tjibbe woont bij zijn oma.\nHij gaat naar café De Zon.");
}

TEST(TekstUitPdf, IsLeegBijEenScan) { EXPECT_EQ(tekst(Type::pdf, hulp::pdf()), ""); }

TEST(TekstUitPdf, ZegtHetAlsHetBestandKapotIs) {
    EXPECT_EQ(tekst(Type::pdf, "%PDF-1.7\nkapot"), kGeenTekst);
    EXPECT_EQ(tekst(Type::pdf, ""), kGeenTekst);
    EXPECT_EQ(tekst(Type::pdf, hulp::pdf_met_wachtwoord(hulp::pdf_met_tekst({"geheim"}), "open")), kGeenTekst);
}

TEST(TekstUitPdf, LaatVanTeVeelTekstHetBeginZien) {
    const std::vector<std::string> regels(40, "Dit is een regel met wat tekst en een \353.");
    const auto uit = tekst_uit(Type::pdf, hulp::pdf_met_tekst(regels), {.hoogstens = 100});
    ASSERT_TRUE(uit);
    EXPECT_TRUE(uit->afgekapt);
    EXPECT_LE(uit->tekst.size(), 100U);
    EXPECT_THAT(uit->tekst, HasSubstr("Dit is een regel"));
    for (std::size_t n = 38; n < 44; ++n) {
        const auto kort = tekst_uit(Type::pdf, hulp::pdf_met_tekst(regels), {.hoogstens = n});
        ASSERT_TRUE(kort) << "cut in the middle of a character: " << n;
        EXPECT_TRUE(base::tekst::geldige_utf8(kort->tekst));
    }
}

TEST(TekstUitPdf, ZonderHetProgrammaZegtHetDat) {
    const auto uit = tekst_uit(Type::pdf, hulp::pdf_met_tekst({"x"}), {.pdftotext = "/usr/bin/bestaat-niet"});
    ASSERT_FALSE(uit);
    EXPECT_EQ(uit.fouten().front().sleutel, "documenten.geen_lezer");
}

TEST(TekstUitWord, MaaktVanAlineasTabsEnCellenRegels) {
    const auto uit = tekst(
        Type::docx,
        word(
            alinea("Verslag &amp; plan") +
            R"(<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>)"
            R"(<w:r><w:t xml:space="preserve">Naam: </w:t><w:tab/><w:t>Tjibbe</w:t><w:br/><w:t>Jeugd</w:t><w:noBreakHyphen/><w:t>GGZ</w:t></w:r></w:p>)"
            "<w:tbl><w:tr><w:tc>" +
            alinea("School") + "</w:tc><w:tc>" + alinea("De Ster") + "</w:tc></w:tr></w:tbl>"));
    EXPECT_EQ(uit, "Verslag & plan\nNaam: \tTjibbe\nJeugd-GGZ\nSchool\nDe Ster");
}

TEST(TekstUitWord, LaatWegWatNietInDeLetterStaat) {
    const auto uit = tekst(
        Type::docx,
        word(
            R"(<w:p><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:del><w:r><w:delText>geschrapt</w:delText></w:r></w:del>)"
            "<w:moveFrom><w:r><w:t>verplaatst</w:t></w:r></w:moveFrom>"
            "<mc:AlternateContent><mc:Choice><w:r><w:t>kader</w:t></w:r></mc:Choice>"
            "<mc:Fallback><w:r><w:t>kader</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"));
    EXPECT_EQ(uit, "kader");
}

TEST(TekstUitWord, LeestOokDeVoetnoten) {
    const std::string noten =
        R"(<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote>)" +
        alinea("Volgens oma.") + "</w:footnote></w:footnotes>";
    EXPECT_EQ(tekst(Type::docx, word(alinea("Hij slaapt slecht."), {{"word/footnotes.xml", noten}})),
              "Hij slaapt slecht.\nVolgens oma.");
}

TEST(TekstUitWord, S32_WeigertEntiteitenEnHaaltNietsVanBuiten) {
    const std::string kop = R"(<?xml version="1.0"?><!DOCTYPE d [)";
    const std::string lijf = R"(]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)";
    const std::string voet = "</w:body></w:document>";
    const auto met = [&](const std::string& dtd, const std::string& t) {
        return hulp::zip(hulp::met(hulp::docx_delen(), {{"word/document.xml", kop + dtd + lijf + alinea(t) + voet}}));
    };
    EXPECT_EQ(tekst(Type::docx, met(R"(<!ENTITY e SYSTEM "file:///etc/passwd">)", "&e;")), kGeenTekst);
    std::string lachen = R"(<!ENTITY a "haha">)";
    for (char c = 'b'; c <= 'k'; ++c) {
        const std::string vorige = "&" + std::string(1, static_cast<char>(c - 1)) + ";";
        lachen += std::string("<!ENTITY ") + c + " \"";
        for (int i = 0; i < 10; ++i) lachen += vorige;
        lachen += "\">";
    }
    EXPECT_EQ(tekst(Type::docx, met(lachen, "&k;")), kGeenTekst);
    EXPECT_EQ(tekst(Type::docx, word(alinea("&onbekend;"))), kGeenTekst);
}

TEST(TekstUitWord, ZegtHetAlsHetBestandKapotIs) {
    EXPECT_EQ(tekst(Type::docx, "PK kapot"), kGeenTekst);
    EXPECT_EQ(tekst(Type::docx, hulp::zip({{"[Content_Types].xml", "<Types/>"}})), kGeenTekst);
    EXPECT_EQ(tekst(Type::docx, word("<w:p><w:r><w:t>open")), kGeenTekst);
}

TEST(TekstUitWord, LaatVanTeVeelTekstHetBeginZien) {
    std::string veel;
    for (int i = 0; i < 1000; ++i) veel += alinea("regel met é");
    const auto uit = tekst_uit(Type::docx, word(veel), {.hoogstens = 500});
    ASSERT_TRUE(uit);
    EXPECT_TRUE(uit->afgekapt);
    EXPECT_LE(uit->tekst.size(), 520U) << "one piece may come over the limit";
    EXPECT_FALSE(tekst_uit(Type::docx, word(veel))->afgekapt);
}

TEST(TekstUitOpenDocument, MaaktVanAlineasRegels) {
    const auto bestand = [](const std::string& t) { return hulp::zip(hulp::odt_delen(t)); };
    EXPECT_EQ(tekst(Type::odt, bestand(R"(Beste<text:tab/>tafel<text:line-break/>twee<text:s text:c="3"/>woorden)")),
              "Beste\ttafel\ntwee   woorden");
    EXPECT_EQ(tekst(Type::odt, bestand("een</text:p><text:p>twee")), "een\ntwee");
}

TEST(TekstUitFoto, IsLeeg) {
    EXPECT_EQ(tekst(Type::jpeg, hulp::jpeg()), "");
    EXPECT_EQ(tekst(Type::png, hulp::png()), "");
}

TEST(TekstUit, BevatGeenTekensDieEenFormulierWeigert) {
    const auto uit = tekst(Type::docx, word(alinea("van \xE2\x80\xAErechts\xE2\x80\xAC naar links\xC2\x85") + alinea("") +
                                            alinea("") + alinea("") + alinea("einde")));
    EXPECT_FALSE(base::tekst::heeft_stuurtekens(uit));
    EXPECT_EQ(uit, "van rechts naar links\n\neinde");
}

}  // namespace
}  // namespace documenten

// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "documenten/documenten.hpp"
#include "hulp/proefbestanden.hpp"

namespace documenten {
namespace {

using hulp::docx_delen;
using hulp::met;
using hulp::odt_delen;
using hulp::zip;
using hulp::ZipDelen;

std::string uitkomst(const std::string& bestand) {
    const auto r = keur(bestand);
    return r ? std::string(extensie(r->type)) : r.fout().sleutel.substr(std::string("documenten.").size());
}

constexpr auto kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 en de rest";

std::string relaties(const std::string& soort, const std::string& doel, const std::string& modus = "External") {
    return "<Relationships><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
           soort + "' Target='" + doel + "' TargetMode='" + modus + "'/></Relationships>";
}
std::string word(const std::string& binnen) { return "<w:document xmlns:w='w'><w:body>" + binnen + "</w:body></w:document>"; }
std::string inhoudstype(const std::string& type) {
    auto tekst = docx_delen().front().inhoud;
    return tekst.insert(tekst.find("<Override"), "<Override PartName='/word/a.xml' ContentType='" + type + "'/>");
}

TEST(KeurPakket, BewaartGewoneDocumentenByteVoorByte) {
    for (const auto& bestand : {hulp::docx(), hulp::odt()}) {
        const auto r = keur(bestand);
        ASSERT_TRUE(r.goed()) << r.fout().sleutel;
        EXPECT_EQ(r->inhoud, bestand);
    }
    EXPECT_EQ(keur(hulp::docx())->type, Type::docx);
    EXPECT_EQ(keur(hulp::odt())->type, Type::odt);
}

TEST(KeurPakket, LaatLinksPlaatjesEnGewoneVeldenToe) {
    const ZipDelen erbij = {{"word/_rels/document.xml.rels", relaties("hyperlink", "https://voorbeeld.example/a?b=1&amp;c=2")},
                            {"word/media/image1.png", hulp::png()},
                            {"word/media/image2.svg", "<svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>"},
                            {"word/document.xml", word("<w:p><w:fldSimple w:instr=' PAGE '/></w:p>")}};
    EXPECT_EQ(uitkomst(zip(met(docx_delen(), erbij))), "docx");
    EXPECT_EQ(uitkomst(zip(met(odt_delen(R"(<text:a xlink:href="mailto:a@voorbeeld.example">x</text:a>)"),
                               {{"Pictures/1.png", hulp::png()}, {"Configurations2/", "", false}}))),
              "odt");
}

struct Geval {
    const char* wat;
    ZipDelen erbij;
    const char* reden;
};

TEST(KeurPakket, S19_WeigertInDocx) {
    const Geval gevallen[] = {
        {"macro's", {{"word/vbaProject.bin", kOle}}, "macros"},
        {"macro's onder een andere naam",
         {{"word/a.xml", kOle}, {"[Content_Types].xml", inhoudstype("application/vnd.ms-office.vbaProject")}},
         "macros"},
        {"relatie naar macro's", {{"word/_rels/document.xml.rels", relaties("vbaProject", "a.xml", "Internal")}}, "macros"},
        {"ActiveX", {{"word/activeX/activeX1.xml", "<a/>"}}, "macros"},
        {"knop met code", {{"word/document.xml", word("<w:control r:id='r1'/>")}}, "macros"},
        {"OLE-object", {{"word/embeddings/oleObject1.bin", kOle}}, "ingesloten"},
        {"OLE onder de naam van een plaatje", {{"word/media/image1.png", kOle}}, "ingesloten"},
        {"werkblad erin", {{"word/a.xml", hulp::docx()}}, "ingesloten"},
        {"programma erin", {{"word/media/image1.png", "MZ\x90"}}, "ingesloten"},
        {"webpagina erin", {{"word/afchunk.htm", "<html/>"}}, "ingesloten"},
        {"opmaak onder de naam van een plaatje", {{"word/media/image1.png", " <script>alert(1)</script>"}}, "ingesloten"},
        {"tekening met code", {{"word/media/a.svg", "<svg onload='alert(1)'/>"}}, "ingesloten"},
        {"element voor OLE", {{"word/document.xml", word("<o:OLEObject ProgID='Package'/>")}}, "ingesloten"},
        {"sjabloon van buiten",
         {{"word/_rels/settings.xml.rels", relaties("attachedTemplate", "https://voorbeeld.example/a.dotm")}},
         "extern"},
        {"plaatje van buiten",
         {{"word/_rels/document.xml.rels", relaties("image", "https://voorbeeld.example/a.png")}},
         "extern"},
        {"modus in tekencodes", {{"word/_rels/document.xml.rels", relaties("image", "//server/a", "&#69;xternal")}}, "extern"},
        {"link naar een netwerkmap", {{"word/_rels/document.xml.rels", relaties("hyperlink", "file://server/deel/a")}}, "extern"},
        {"link naar script", {{"word/_rels/document.xml.rels", relaties("hyperlink", "javascript:alert(1)")}}, "extern"},
        {"tekening van buiten in VML",
         {{"word/document.xml", word("<v:imagedata src='https://voorbeeld.example/a'/>")}},
         "extern"},
        {"DDE in stukken",
         {{"word/document.xml",
           word(
               "<w:fldChar w:fldCharType='begin'/><w:instrText> DD</w:instrText><w:instrText>EAUTO c:\\cmd</w:instrText><w:fldChar w:fldCharType='end'/>")}},
         "extern"},
        {"INCLUDEPICTURE", {{"word/document.xml", word("<w:fldSimple w:instr=' INCLUDEPICTURE \"http://a\" '/>")}}, "extern"},
        {"DOCTYPE",
         {{"word/document.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"}},
         "xml_declaratie"},
        {"andere tekencodering", {{"word/document.xml", std::string("\xFF\xFE<\0a\0/\0>\0", 10)}}, "beschadigd"},
        {"onbekende entiteit", {{"word/document.xml", "<a>&x;</a>"}}, "beschadigd"},
    };
    for (const auto& g : gevallen) {
        SCOPED_TRACE(g.wat);
        EXPECT_EQ(uitkomst(zip(met(docx_delen(), g.erbij))), g.reden);
    }
}

TEST(KeurPakket, S19_WeigertInOdt) {
    const auto tekst = [](const std::string& binnen) { return odt_delen(binnen).back(); };
    const Geval gevallen[] = {
        {"Basic", {{"Basic/Standard/Module1.xml", "<a/>"}}, "macros"},
        {"Python", {{"Scripts/python/a.py", "print(1)"}}, "macros"},
        {"code bij een gebeurtenis", {tekst("<script:event-listener script:event-name='dom:load'/>")}, "macros"},
        {"object", {tekst("<draw:object xlink:href='./Object 1'/>")}, "ingesloten"},
        {"OLE-object", {{"Object 1", kOle}}, "ingesloten"},
        {"plaatje van buiten", {tekst("<draw:image xlink:href='https://voorbeeld.example/a.png'/>")}, "extern"},
        {"deel van buiten", {tekst("<text:section-source xlink:href='../ander.odt'/>")}, "extern"},
        {"DDE", {tekst("<text:dde-connection-decl office:dde-application='soffice'/>")}, "extern"},
        {"link naar script", {tekst("<text:a xlink:href='vnd.sun.star.script:a'>x</text:a>")}, "extern"},
        {"wachtwoord",
         {{"META-INF/manifest.xml", "<manifest><file-entry full-path='content.xml'><encryption-data/></file-entry></manifest>"}},
         "wachtwoord"},
        {"DOCTYPE", {{"content.xml", "<!DOCTYPE a><a/>"}}, "xml_declaratie"},
    };
    for (const auto& g : gevallen) {
        SCOPED_TRACE(g.wat);
        EXPECT_EQ(uitkomst(zip(met(odt_delen(), g.erbij))), g.reden);
    }
}

TEST(KeurPakket, S32_WeigertTrucsMetHetArchief) {
    const std::string nullen(2'000'000, '0');
    ZipDelen veel = docx_delen();
    for (int i = 0; i < 2100; ++i) veel.push_back({"word/a" + std::to_string(i) + ".xml", "<a/>"});
    const Geval gevallen[] = {
        {"verhouding boven de honderd", {{"word/a.xml", "<a>" + nullen + "</a>"}}, "uitgepakt_te_groot"},
        {"te veel delen", veel, "te_veel_delen"},
        {"pad naar boven", {{"../a.xml", "<a/>"}}, "pad"},
        {"pad vanaf de wortel", {{"/a.xml", "<a/>"}}, "pad"},
        {"pad met schijf", {{"C:\\a.xml", "<a/>"}}, "pad"},
        {"twee keer dezelfde naam", {{"word/DOCUMENT.xml", "<a/>"}}, "pad"},
        {"koppeling naar een bestand", {{"word/a.xml", "/etc/passwd", true, 0, 0xA1FF0000}}, "pad"},
        {"versleuteld deel", {{"word/a.xml", "<a/>", true, 1}}, "wachtwoord"},
    };
    for (const auto& g : gevallen) {
        SCOPED_TRACE(g.wat);
        EXPECT_EQ(uitkomst(zip(met(docx_delen(), g.erbij))), g.reden);
    }
}

TEST(KeurPakket, TeltWatErEchtUitkomt) {
    Grenzen grenzen;
    grenzen.uitgepakt = 5000;
    std::string tekst;
    for (int i = 0; i < 3000; ++i) tekst += std::to_string(i * 7919 % 10007);
    EXPECT_EQ(keur(zip(docx_delen(tekst)), grenzen).fout().sleutel, "documenten.uitgepakt_te_groot");
    EXPECT_EQ(uitkomst(zip(docx_delen(tekst))), "docx");
}

TEST(KeurPakket, WeigertAndereArchieven) {
    EXPECT_EQ(uitkomst(zip({{"a.txt", "tekst"}})), "onbekend_type");
    auto werkblad = docx_delen();
    auto& typen = werkblad.front().inhoud;
    typen.replace(typen.find("wordprocessingml.document"), 25, "spreadsheetml.sheet");
    EXPECT_EQ(uitkomst(zip(werkblad)), "onbekend_type");
    auto met_macros = docx_delen();
    auto& hoofd = met_macros.front().inhoud;
    const std::string gewoon = "vnd.openxmlformats-officedocument.wordprocessingml.document.main";
    hoofd.replace(hoofd.find(gewoon), gewoon.size(), "vnd.ms-word.document.macroEnabled.main");
    EXPECT_EQ(uitkomst(zip(met_macros)), "macros");
    EXPECT_EQ(uitkomst(zip(met(odt_delen(), docx_delen()))), "twee_typen");
    EXPECT_EQ(uitkomst(hulp::docx() + "staart"), "twee_typen");
    EXPECT_EQ(uitkomst(hulp::docx().substr(0, 200)), "beschadigd");
}

}  // namespace
}  // namespace documenten

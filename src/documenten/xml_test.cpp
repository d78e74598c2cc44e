// SPDX-License-Identifier: EUPL-1.2
#include "documenten/xml.hpp"

#include <gtest/gtest.h>

namespace documenten {
namespace {

using Stap = XmlLezer::Stap;

/// The walk as one line: <name attr=value> for a start, </name> for an end, text as it is, and how it ended.
std::string gang(std::string_view xml) {
    XmlLezer lezer(xml);
    std::string uit;
    for (;;) {
        switch (lezer.volgende()) {
            case Stap::begin:
                uit += "<" + std::string(lezer.naam());
                for (const auto& a : lezer.attributen()) uit += " " + std::string(a.naam) + "=" + a.waarde;
                uit += ">";
                break;
            case Stap::einde:
                uit += "</" + std::string(lezer.naam()) + ">";
                break;
            case Stap::tekst:
                uit += lezer.tekst();
                break;
            case Stap::klaar:
                return uit;
            case Stap::kapot:
                return uit + "!kapot";
            case Stap::declaratie:
                return uit + "!declaratie";
        }
    }
}

TEST(XmlLezer, ZietWatElkeLezerZiet) {
    const std::pair<std::string_view, std::string_view> gevallen[] = {
        {"<a/>", "<a></a>"},
        {"\xEF\xBB\xBF<?xml version='1.0' encoding='UTF-8'?><a>b</a>", "<a>b</a>"},
        {"<x:a y:b='1' c=\"2\">t</x:a >", "<a b=1 c=2>t</a>"},
        {"<a b='&lt;&#65;&#x20AC;&amp;amp;'/>", "<a b=<A€&amp;></a>"},
        {"<a><!-- <b/> --><![CDATA[<c>&amp;]]></a>", "<a><c>&amp;</a>"},
        {"<a b = '>'/>", "<a b=>></a>"},
        {"<?mso-iets x?><a/>", "<a></a>"},
    };
    for (const auto& [xml, verwacht] : gevallen) EXPECT_EQ(gang(xml), verwacht) << xml;
}

TEST(XmlLezer, S32_HoudtOpBijWatLezersVerschillendLezen) {
    using namespace std::string_view_literals;
    const std::pair<std::string_view, std::string_view> gevallen[] = {
        {"<!DOCTYPE a><a/>", "!declaratie"},
        {"<?xml-stylesheet href='http://voorbeeld.example'?><a/>", "!declaratie"},
        {"<?xml version='1.0' encoding='UTF-16'?><a/>", "!kapot"},
        {"<a>&onbekend;</a>", "<a>!kapot"},
        {"<a>&#0;</a>", "<a>!kapot"},
        {"<a b=c/>", "!kapot"},
        {"<a b='c", "!kapot"},
        {"<a", "!kapot"},
        {"<!-- ", "!kapot"},
        {"<a>\0</a>"sv, "!kapot"},
        {"<a>\xFF</a>", "!kapot"},
    };
    for (const auto& [xml, verwacht] : gevallen) EXPECT_EQ(gang(xml), verwacht) << xml;
}

}  // namespace
}  // namespace documenten

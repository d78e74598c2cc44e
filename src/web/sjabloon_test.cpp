// SPDX-License-Identifier: EUPL-1.2
#include "web/sjabloon.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <thread>

namespace {

using testing::HasSubstr;
using testing::Not;
using web::Gegevens;
using web::Sjablonen;

#define KOP "{{%AUTOESCAPE context=\"HTML\"}}\n"
constexpr base::Ingebed kViews[] = {
    {"brief.html", KOP "<p title=\"{{NAAM}}\">{{NAAM}}</p>\n"
                       "{{#RIJ}}<li><a href=\"{{PAD}}\">{{TEKST}} van {{NAAM}}</a></li>\n{{/RIJ}}"
                       "{{#GEHEIM}}<b>{{CODE}}</b>{{/GEHEIM}}"
                       "<div>\n    {{>DEEL}}\n</div>\n"},
    {"deel.html", KOP "<textarea>{{INHOUD:p}}</textarea>{{CSRF}}\n"},
    {"attributen.html", KOP "<input{{#FOUT}} aria-invalid=\"true\"{{/FOUT}}{{#UITLEG}} aria-describedby=\"{{ID}}\"{{/UITLEG}}>"},
};

/// What goes wrong when this is filled in strict mode, or "".
std::string klacht(std::string_view bestand, const Gegevens& g) {
    Sjablonen sjablonen(kViews);
    sjablonen.streng(true);
    try {
        sjablonen.maak(bestand, g);
    } catch (const std::logic_error& e) {
        return e.what();
    }
    return "";
}

std::string bij_laden(std::string_view inhoud) {
    const base::Ingebed views[] = {{"x.html", inhoud}};
    try {
        Sjablonen sjablonen(views);
    } catch (const std::logic_error& e) {
        return e.what();
    }
    return "";
}

TEST(Sjabloon, S22_escapes_text_attributes_and_addresses) {
    Gegevens g;
    g.zet("NAAM", "\"><script>alert(1)</script>&");
    g.rij("RIJ").zet("PAD", "javascript:alert(1)").zet("TEKST", "<b>");
    const auto html = Sjablonen(kViews).maak("brief.html", g);
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("javascript:")));
    EXPECT_THAT(html, HasSubstr("&lt;b&gt; van &quot;&gt;"));
}

TEST(Sjabloon, shows_rows_in_order_and_only_shown_sections) {
    Gegevens g;
    g.zet("NAAM", "Ada");
    g.rij("RIJ").zet("PAD", "/1").zet("TEKST", "een");
    g.rij("RIJ").zet("PAD", "/2").zet("TEKST", "twee");
    const auto html = Sjablonen(kViews).maak("brief.html", g);
    EXPECT_LT(html.find("een van Ada"), html.find("twee van Ada"));
    EXPECT_THAT(html, Not(HasSubstr("<b>")));
}

TEST(Sjabloon, an_included_text_keeps_its_lines_without_extra_spaces) {
    Gegevens g;
    g.zet("NAAM", "Ada").zet_overal("CSRF", "merk");
    g.deel("DEEL", "deel.html").zet("INHOUD", "regel 1\n  regel 2 <b>");
    EXPECT_THAT(Sjablonen(kViews).maak("brief.html", g), HasSubstr("<textarea>regel 1\n  regel 2 &lt;b&gt;</textarea>merk"));
}

TEST(Sjabloon, attributes_can_come_and_go_by_section) {
    Gegevens kaal, vol;
    vol.toon("FOUT").rij("UITLEG").zet("ID", "a-fout a-uitleg");
    const Sjablonen sjablonen(kViews);
    EXPECT_EQ(sjablonen.maak("attributen.html", kaal), "<input>");
    EXPECT_EQ(sjablonen.maak("attributen.html", vol), "<input aria-invalid=\"true\" aria-describedby=\"a-fout a-uitleg\">");
}

TEST(Sjabloon, refuses_an_unknown_view) {
    const Sjablonen sjablonen(kViews);
    EXPECT_THROW(sjablonen.maak("weg.html", {}), std::logic_error);
    Gegevens g;
    g.zet("NAAM", "Ada").deel("DEEL", "weg.html");
    EXPECT_THROW(sjablonen.maak("brief.html", g), std::logic_error);
}

TEST(Sjabloon, strict_mode_finds_what_was_not_set_or_not_used) {
    Gegevens goed;
    goed.zet("NAAM", "Ada").zet_overal("CSRF", "merk");
    goed.deel("DEEL", "deel.html").zet("INHOUD", "x");
    EXPECT_EQ(klacht("brief.html", goed), "");

    EXPECT_THAT(klacht("brief.html", {}), HasSubstr("brief.html: uses a name that was not set: NAAM"));

    Gegevens in_sectie;
    in_sectie.zet("NAAM", "Ada").toon("GEHEIM");
    EXPECT_THAT(klacht("brief.html", in_sectie), HasSubstr("not set: CODE"));

    Gegevens in_deel;
    in_deel.zet("NAAM", "Ada").deel("DEEL", "deel.html").zet("INHOUD", "x");
    EXPECT_THAT(klacht("brief.html", in_deel), HasSubstr("deel.html: uses a name that was not set: CSRF"));

    Gegevens teveel;
    teveel.zet("NAAM", "Ada").zet("NAAAM", "geheim");
    EXPECT_THAT(klacht("brief.html", teveel), HasSubstr("does not use: NAAAM"));
    EXPECT_THAT(klacht("brief.html", teveel), Not(HasSubstr("geheim")));
}

TEST(Sjabloon, S22_refuses_views_that_are_not_safe_or_not_whole) {
    EXPECT_EQ(bij_laden(KOP "<p>{{NAAM}}</p>"), "");
    EXPECT_THAT(bij_laden("<p>{{NAAM}}</p>"), HasSubstr("line 1"));
    EXPECT_THAT(bij_laden(KOP "<p>{{NAAM:none}}</p>"), HasSubstr("escaping is switched off"));
    EXPECT_THAT(bij_laden(KOP "<p>{{NAAM:h:none}}</p>"), HasSubstr("escaping is switched off"));
    EXPECT_THAT(bij_laden(KOP "{{#A}}<p>"), HasSubstr("not closed: A"));
    EXPECT_THAT(bij_laden(KOP "{{#A}}{{#B}}{{/A}}{{/B}}"), HasSubstr("another section"));
    EXPECT_THAT(bij_laden(KOP "<a href={{PAD}}>x</a>"), HasSubstr("ctemplate refuses"));
}

TEST(Sjabloon, every_view_of_the_program_loads) { EXPECT_NO_THROW(Sjablonen{}); }

TEST(Sjabloon, several_threads_share_the_views) {
    const Sjablonen sjablonen(kViews);
    const auto maak = [&](std::string* uit) {
        for (int i = 0; i < 200; ++i) {
            Gegevens g;
            g.zet("NAAM", i);
            *uit = sjablonen.maak("brief.html", g);
        }
    };
    std::string een, twee;
    std::thread ander(maak, &een);
    maak(&twee);
    ander.join();
    EXPECT_EQ(een, twee);
    EXPECT_THAT(een, HasSubstr(">199</p>"));
}

}  // namespace

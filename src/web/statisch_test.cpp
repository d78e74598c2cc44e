// SPDX-License-Identifier: EUPL-1.2
#include "web/statisch.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

#include "web/antwoordkoppen.hpp"
#include "web/servertest.hpp"

namespace web {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;

const base::Ingebed kBestanden[] = {
    {"css/app.css", "@import "
                    "url('basis.css');@font-face{src:url(\"../fonts/"
                    "x.woff2\")}a{background:url(pijl.svg)}b{background:url(data:x)}"},
    {"css/basis.css", "body{color:#000}"},
    {"css/pijl.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"},
    {"fonts/x.woff2", "wOF2"},
};

Antwoord haal(const Statisch& s, const std::string& pad, std::vector<std::pair<std::string, std::string>> koppen = {}) {
    Router router;
    s.registreer(router);
    test::NepDatabank databank;
    Verzoek v;
    v.pad = pad;
    v.koppen = std::move(koppen);
    return handel_af(router, databank, test::foutpagina, v);
}

TEST(Statisch, PadenHebbenEenMerkVanDeInhoud) {
    const Statisch s(kBestanden);
    EXPECT_THAT(s.pad("css/basis.css"), MatchesRegex("/statisch/css/basis\\.[0-9a-f]{8}\\.css"));
    const base::Ingebed ander[] = {{"css/basis.css", "body{color:#111}"}};
    EXPECT_NE(Statisch(ander).pad("css/basis.css"), s.pad("css/basis.css"));
    EXPECT_THROW(s.pad("css/weg.css"), std::logic_error);
}

TEST(Statisch, VerwijzingenInCssGaanNaarHetMerk) {
    const Statisch s(kBestanden);
    const auto a = haal(s, s.pad("css/app.css"));
    EXPECT_EQ(a.lichaam, "@import url(\"" + s.pad("css/basis.css") + "\");@font-face{src:url(\"" + s.pad("fonts/x.woff2") +
                             "\")}a{background:url(\"" + s.pad("css/pijl.svg") + "\")}b{background:url(data:x)}");
    const base::Ingebed kapot[] = {{"a.css", "a{background:url(weg.png)}"}};
    EXPECT_THROW(Statisch{kapot}, std::logic_error);
    const base::Ingebed kring[] = {{"a.css", "@import url(b.css)"}, {"b.css", "@import url(a.css)"}};
    EXPECT_THROW(Statisch{kring}, std::logic_error);
    const base::Ingebed onbekend[] = {{"a.exe", ""}};
    EXPECT_THROW(Statisch{onbekend}, std::logic_error);
}

TEST(Statisch, WatTekstIsNoemtZijnTekenset) {
    const Statisch s(kBestanden);
    for (const char* naam : {"css/app.css", "css/pijl.svg"})
        EXPECT_TRUE(kopwaarde(haal(s, s.pad(naam)), "Content-Type")->ends_with("; charset=utf-8")) << naam;
}

TEST(Statisch, DeBrowserMagHetAltijdBewaren) {
    const Statisch s(kBestanden);
    const auto pad = s.pad("css/app.css");
    const auto gewoon = haal(s, pad);
    EXPECT_EQ(kopwaarde(gewoon, "Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(kopwaarde(gewoon, "Content-Type"), "text/css; charset=utf-8");
    EXPECT_EQ(kopwaarde(gewoon, "X-Content-Type-Options"), "nosniff");
    const auto gezipt = haal(s, pad, {{"accept-encoding", "gzip"}});
    EXPECT_EQ(kopwaarde(gezipt, "Content-Encoding"), "gzip");
    EXPECT_THAT(gezipt.lichaam, testing::StartsWith("\x1f\x8b"));
    EXPECT_NE(kopwaarde(gezipt, "ETag"), kopwaarde(gewoon, "ETag"));
    const auto kent = haal(s, pad, {{"if-none-match", std::string(*kopwaarde(gewoon, "ETag"))}});
    EXPECT_EQ(kent.status, 304);
    EXPECT_TRUE(kent.lichaam.empty());
    EXPECT_FALSE(kopwaarde(haal(s, s.pad("fonts/x.woff2"), {{"accept-encoding", "gzip"}}), "Content-Encoding"));
    EXPECT_EQ(haal(s, "/statisch/css/app.css").status, 404);
}

}  // namespace
}  // namespace web

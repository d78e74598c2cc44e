// SPDX-License-Identifier: EUPL-1.2
#include "documenten/foto.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hulp/proefbestanden.hpp"

namespace documenten {
namespace {

using testing::AnyOf;
using testing::Each;
using testing::ElementsAre;

unsigned getal(std::string_view t, std::size_t bij, unsigned bytes) {
    unsigned uit = 0;
    for (unsigned i = 0; i < bytes; ++i) uit = uit << 8 | static_cast<unsigned char>(t[bij + i]);
    return uit;
}

/// The segment markers of a JPEG up to its pixels, read independently of libjpeg.
std::vector<unsigned> segmenten(std::string_view jpeg) {
    std::vector<unsigned> uit;
    for (std::size_t p = 2; p + 4 <= jpeg.size();) {
        uit.push_back(getal(jpeg, p + 1, 1));
        if (uit.back() == 0xDA) break;
        p += 2 + getal(jpeg, p + 2, 2);
    }
    return uit;
}
std::vector<std::string> brokken(std::string_view png) {
    std::vector<std::string> uit;
    for (std::size_t p = 8; p + 12 <= png.size(); p += 12 + getal(png, p, 4)) uit.emplace_back(png.substr(p + 4, 4));
    return uit;
}
std::pair<unsigned, unsigned> maat(std::string_view jpeg) {
    const auto p = jpeg.find("\xFF\xC0");
    return {getal(jpeg, p + 7, 2), getal(jpeg, p + 5, 2)};
}

TEST(Foto, S19_JpegHoudtAlleenPixels) {
    const auto vuil = hulp::jpeg({.orientatie = 1, .commentaar = "gemaakt door Kanarie"}) + "staart met Kanarie";
    ASSERT_NE(vuil.find("GPS"), std::string::npos);
    const auto schoon = keur_jpeg(vuil, {});
    ASSERT_FALSE(schoon.reden);
    for (const auto* spoor : {"GPS", "DUIMNAGEL", "Kanarie", "Exif"}) EXPECT_EQ(schoon.inhoud.find(spoor), std::string::npos);
    // JFIF, tables, frame and scan: no APP1–APP15, no comment.
    EXPECT_THAT(segmenten(schoon.inhoud), Each(AnyOf(0xE0u, 0xDBu, 0xC0u, 0xC4u, 0xDAu)));
    EXPECT_TRUE(schoon.inhoud.ends_with("\xFF\xD9"));
}

TEST(Foto, S19_PngHoudtAlleenPixels) {
    const auto vuil = hulp::png({.commentaar = "Kanarie"}) + "staart met Kanarie";
    ASSERT_THAT(brokken(hulp::png({.commentaar = "Kanarie"})), testing::Contains("tEXt"));
    const auto schoon = keur_png(vuil, {});
    ASSERT_FALSE(schoon.reden);
    EXPECT_THAT(brokken(schoon.inhoud), ElementsAre("IHDR", "IDAT", "IEND"));
    EXPECT_EQ(schoon.inhoud.find("Kanarie"), std::string::npos);
    EXPECT_EQ(keur_png(schoon.inhoud, {}).inhoud, schoon.inhoud);
}

TEST(Foto, LiggendeFotosWordenRechtopGezet) {
    for (int orientatie = 1; orientatie <= 8; ++orientatie) {
        const auto r = keur_jpeg(hulp::jpeg({.breedte = 24, .hoogte = 16, .orientatie = orientatie}), {});
        ASSERT_FALSE(r.reden) << orientatie;
        EXPECT_EQ(maat(r.inhoud), orientatie >= 5 ? std::pair(16u, 24u) : std::pair(24u, 16u)) << orientatie;
    }
}

TEST(Foto, ElkeOrientatieZetDeHoekenGoed) {
    // a b     What the camera saw upright is a–d; the file holds it turned by each orientation.
    // c d
    const std::pair<int, std::string> opgeslagen[] = {{1, "abcd"}, {2, "badc"}, {3, "dcba"}, {4, "cdab"},
                                                      {5, "acbd"}, {6, "bdac"}, {7, "dbca"}, {8, "cadb"}};
    for (const auto& [orientatie, pixels] : opgeslagen) {
        Raster r{2, 2, 1, {pixels.begin(), pixels.end()}};
        std::string recht(4, ' ');
        for (std::size_t y = 0; y < 2; ++y) rechtop(r, orientatie, y, reinterpret_cast<unsigned char*>(recht.data()) + y * 2);
        EXPECT_EQ(recht, "abcd") << orientatie;
    }
}

TEST(Foto, GrijsEnDrukwerkBlijvenLeesbaar) {
    EXPECT_FALSE(keur_jpeg(hulp::jpeg({.kanalen = 1}), {}).reden);
    EXPECT_FALSE(keur_jpeg(hulp::jpeg({.kanalen = 4}), {}).reden);
}

TEST(Foto, WeigertMeerPixelsDanWeAankunnen) {
    EXPECT_EQ(keur_png(hulp::png_belofte(60'000, 60'000), {}).reden, Reden::te_veel_pixels);
    auto bom = hulp::jpeg();
    const auto p = bom.find("\xFF\xC0");
    bom.replace(p + 5, 4, "\xFF\x00\xFF\x00", 4);
    EXPECT_EQ(keur_jpeg(bom, {}).reden, Reden::te_veel_pixels);
}

TEST(Foto, WeigertWatHalverwegeOphoudt) {
    const auto jpeg = hulp::jpeg({.breedte = 400, .hoogte = 400});
    EXPECT_EQ(keur_jpeg(jpeg.substr(0, jpeg.size() / 2), {}).reden, Reden::beschadigd);
    const auto png = hulp::png({.breedte = 400, .hoogte = 400});
    EXPECT_EQ(keur_png(png.substr(0, png.size() / 2), {}).reden, Reden::beschadigd);
    EXPECT_EQ(keur_png(hulp::png_belofte(10, 10), {}).reden, Reden::beschadigd);
}

TEST(Foto, WeigertEenTweedeBestandErachterOfErin) {
    const auto sleutel = [](std::string bestand) { return keur(std::move(bestand)).fout().sleutel; };
    EXPECT_EQ(sleutel(hulp::jpeg() + hulp::docx()), "documenten.twee_typen");
    EXPECT_EQ(sleutel(hulp::png() + hulp::docx()), "documenten.twee_typen");
    EXPECT_EQ(sleutel(hulp::jpeg({.commentaar = "%PDF-1.7"})), "documenten.twee_typen");
    EXPECT_EQ(sleutel(hulp::png({.commentaar = "<script>alert(1)</script>"})), "documenten.twee_typen");
}

TEST(Foto, OrientatieVanEenKapotSegmentIsGewoonRechtop) {
    using namespace std::string_literals;
    EXPECT_EQ(exif_orientatie("Exif\0\0II*\0\xFF\xFF\xFF\xFF"s), 1);
    EXPECT_EQ(exif_orientatie("Exif\0\0"s), 1);
    EXPECT_EQ(exif_orientatie("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0"s), 6);
    EXPECT_EQ(exif_orientatie("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x09\0\0\0"s), 1);
}

}  // namespace
}  // namespace documenten

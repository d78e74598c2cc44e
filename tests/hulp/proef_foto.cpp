// SPDX-License-Identifier: EUPL-1.2
#include <png.h>
#include <zlib.h>

#include <cstdio>
#include <cstdlib>
// After <cstdio>, which this needs.
#include <jpeglib.h>

#include "hulp/proefbestanden.hpp"

namespace hulp {
namespace {

using namespace std::string_literals;

std::vector<unsigned char> pixels(const ProefFoto& f, unsigned kanalen) {
    std::vector<unsigned char> uit;
    for (unsigned y = 0; y < f.hoogte; ++y) {
        for (unsigned x = 0; x < f.breedte; ++x) {
            const bool rechts = x >= f.breedte / 2, zwart = rechts && y >= f.hoogte / 2;
            const unsigned char rgb[] = {static_cast<unsigned char>(rechts ? 0 : 255), 0,
                                         static_cast<unsigned char>(rechts && !zwart ? 255 : 0)};
            for (unsigned k = 0; k < kanalen; ++k) uit.push_back(k < 3 ? rgb[k] : 255);
        }
    }
    return uit;
}

/// TIFF directory with an orientation, a GPS pointer and the bytes of a thumbnail behind it.
std::string exif(int orientatie) {
    auto uit = "Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0"s;
    uit += static_cast<char>(orientatie);
    return uit + "\0\0\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0GPS 51.8426N 5.8546E DUIMNAGEL"s;
}

std::string brok(const std::string& soort, const std::string& data) {
    const auto getal = [](std::uint32_t g) {
        return std::string{static_cast<char>(g >> 24), static_cast<char>(g >> 16), static_cast<char>(g >> 8),
                           static_cast<char>(g)};
    };
    const auto inhoud = soort + data;
    const auto som = crc32(0, reinterpret_cast<const Bytef*>(inhoud.data()), static_cast<uInt>(inhoud.size()));
    return getal(static_cast<std::uint32_t>(data.size())) + inhoud + getal(static_cast<std::uint32_t>(som));
}

}  // namespace

std::string jpeg(const ProefFoto& f) {
    jpeg_error_mgr fouten;
    jpeg_compress_struct jpeg;
    jpeg.err = jpeg_std_error(&fouten);
    jpeg_create_compress(&jpeg);
    unsigned char* data = nullptr;
    unsigned long lengte = 0;
    jpeg_mem_dest(&jpeg, &data, &lengte);
    jpeg.image_width = f.breedte;
    jpeg.image_height = f.hoogte;
    jpeg.input_components = f.kanalen;
    jpeg.in_color_space = f.kanalen == 1 ? JCS_GRAYSCALE : f.kanalen == 4 ? JCS_CMYK : JCS_RGB;
    jpeg_set_defaults(&jpeg);
    jpeg_start_compress(&jpeg, TRUE);
    const auto app1 = exif(f.orientatie);
    jpeg_write_marker(&jpeg, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(app1.data()), static_cast<unsigned>(app1.size()));
    if (!f.commentaar.empty())
        jpeg_write_marker(&jpeg, JPEG_COM, reinterpret_cast<const JOCTET*>(f.commentaar.data()),
                          static_cast<unsigned>(f.commentaar.size()));
    auto alle = pixels(f, static_cast<unsigned>(f.kanalen));
    while (jpeg.next_scanline < jpeg.image_height) {
        JSAMPROW rij = alle.data() + std::size_t{jpeg.next_scanline} * f.breedte * static_cast<unsigned>(f.kanalen);
        jpeg_write_scanlines(&jpeg, &rij, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    std::string uit(reinterpret_cast<const char*>(data), lengte);
    std::free(data);
    return uit;
}

std::string png(const ProefFoto& f) {
    std::string uit;
    auto* png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    auto* info = png_create_info_struct(png);
    png_set_write_fn(
        png, &uit,
        [](png_structp p, png_bytep van, std::size_t n) {
            static_cast<std::string*>(png_get_io_ptr(p))->append(reinterpret_cast<const char*>(van), n);
        },
        nullptr);
    png_set_IHDR(png, info, f.breedte, f.hoogte, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    auto commentaar = f.commentaar;
    char sleutel[] = "Author";
    png_text tekst{};
    tekst.compression = PNG_TEXT_COMPRESSION_NONE;
    tekst.key = sleutel;
    tekst.text = commentaar.data();
    if (!commentaar.empty()) png_set_text(png, info, &tekst, 1);
    png_write_info(png, info);
    auto alle = pixels(f, 3);
    for (unsigned y = 0; y < f.hoogte; ++y) png_write_row(png, alle.data() + std::size_t{y} * f.breedte * 3);
    png_write_end(png, nullptr);
    png_destroy_write_struct(&png, &info);
    return uit;
}

std::string png_belofte(std::uint32_t breedte, std::uint32_t hoogte) {
    std::string kop;
    for (const auto g : {breedte, hoogte})
        for (int s = 24; s >= 0; s -= 8) kop += static_cast<char>(g >> s);
    return "\x89PNG\r\n\x1A\n" + brok("IHDR", kop + "\x08\x02\0\0\0"s) + brok("IDAT", "") + brok("IEND", "");
}

}  // namespace hulp

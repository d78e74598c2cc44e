// SPDX-License-Identifier: EUPL-1.2
#include <png.h>

#include <csetjmp>
#include <cstring>

#include "documenten/foto.hpp"

namespace documenten {
namespace {

/// libpng reports by a function that may not return. Everything with a destructor lives outside the jump.
void stop(png_structp png, png_const_charp) { png_longjmp(png, 1); }
void zwijg(png_structp, png_const_charp) {}

constexpr png_uint_32 kZijde = 100'000;
/// Compression that a photo survives in a second or two.
constexpr int kInpakniveau = 4;

struct Lezer {
    std::string_view rest;
    std::uint64_t hoogste_pixels = 0;
    png_structp png = nullptr;
    png_infop info = nullptr;
    bool te_groot = false;
    std::vector<unsigned char> pixels;
    std::vector<png_bytep> rijen;

    Lezer() = default;
    ~Lezer() { png_destroy_read_struct(&png, &info, nullptr); }
    Lezer(const Lezer&) = delete;
    Lezer& operator=(const Lezer&) = delete;

    bool lees();
    static void geef(png_structp, png_bytep, std::size_t);
};

void Lezer::geef(png_structp png, png_bytep naar, std::size_t lengte) {
    auto& zelf = *static_cast<Lezer*>(png_get_io_ptr(png));
    if (zelf.rest.size() < lengte) png_error(png, "short");
    std::memcpy(naar, zelf.rest.data(), lengte);
    zelf.rest.remove_prefix(lengte);
}

bool Lezer::lees() {
    png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, stop, zwijg);
    if (png == nullptr) return false;
    info = png_create_info_struct(png);
    if (info == nullptr || setjmp(png_jmpbuf(png)) != 0) return false;
    png_set_read_fn(png, this, geef);
    png_set_user_limits(png, kZijde, kZijde);
    png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, nullptr, -1);  // every chunk that pixels do not need
    png_read_info(png, info);
    te_groot = std::uint64_t{png_get_image_width(png, info)} * png_get_image_height(png, info) > hoogste_pixels;
    if (te_groot) return false;
    png_set_strip_16(png);
    if (png_get_color_type(png, info) != PNG_COLOR_TYPE_PALETTE && png_get_valid(png, info, PNG_INFO_tRNS) != 0)
        png_set_tRNS_to_alpha(png);
    png_set_interlace_handling(png);
    png_read_update_info(png, info);
    rijen.resize(png_get_image_height(png, info));
    const auto breedte = png_get_rowbytes(png, info);
    pixels.resize(breedte * rijen.size());
    for (std::size_t y = 0; y < rijen.size(); ++y) rijen[y] = pixels.data() + y * breedte;
    png_read_image(png, rijen.data());
    png_read_end(png, nullptr);
    return true;
}

struct Schrijver {
    std::string uit;
    png_structp png = nullptr;
    png_infop info = nullptr;

    Schrijver() = default;
    ~Schrijver() { png_destroy_write_struct(&png, &info); }
    Schrijver(const Schrijver&) = delete;
    Schrijver& operator=(const Schrijver&) = delete;

    bool schrijf(Lezer&);
    void neem_kleuren_over(Lezer&, int kleursoort);
    static void neem(png_structp png, png_bytep van, std::size_t lengte) {
        static_cast<Schrijver*>(png_get_io_ptr(png))->uit.append(reinterpret_cast<const char*>(van), lengte);
    }
};

/// The palette and what is transparent are part of the picture.
void Schrijver::neem_kleuren_over(Lezer& van, int kleursoort) {
    png_colorp palet = nullptr;
    int kleuren = 0;
    if (kleursoort == PNG_COLOR_TYPE_PALETTE && png_get_PLTE(van.png, van.info, &palet, &kleuren) != 0)
        png_set_PLTE(png, info, palet, kleuren);
    png_bytep doorzicht = nullptr;
    int aantal = 0;
    png_color_16p kleur = nullptr;
    if (kleursoort == PNG_COLOR_TYPE_PALETTE && png_get_tRNS(van.png, van.info, &doorzicht, &aantal, &kleur) != 0)
        png_set_tRNS(png, info, doorzicht, aantal, kleur);
}

bool Schrijver::schrijf(Lezer& van) {
    png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, stop, zwijg);
    if (png == nullptr) return false;
    info = png_create_info_struct(png);
    if (info == nullptr || setjmp(png_jmpbuf(png)) != 0) return false;
    png_set_write_fn(png, this, neem, nullptr);
    png_set_compression_level(png, kInpakniveau);
    const int kleursoort = png_get_color_type(van.png, van.info);
    png_set_IHDR(png, info, png_get_image_width(van.png, van.info), png_get_image_height(van.png, van.info),
                 png_get_bit_depth(van.png, van.info), kleursoort, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    neem_kleuren_over(van, kleursoort);
    png_write_info(png, info);
    png_write_image(png, van.rijen.data());
    png_write_end(png, nullptr);
    return true;
}

}  // namespace

Uitslag keur_png(std::string_view inhoud, const Grenzen& grenzen) {
    Lezer lezer;
    lezer.rest = inhoud;
    lezer.hoogste_pixels = grenzen.pixels;
    if (!lezer.lees()) return geweigerd(lezer.te_groot ? Reden::te_veel_pixels : Reden::beschadigd);
    Schrijver schrijver;
    if (!schrijver.schrijf(lezer)) return geweigerd(Reden::beschadigd);
    return behouden(std::move(schrijver.uit));
}

}  // namespace documenten

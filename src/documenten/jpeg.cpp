// SPDX-License-Identifier: EUPL-1.2
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
// After <cstdio>, which these need.
#include <jerror.h>
#include <jpeglib.h>

#include "documenten/foto.hpp"

namespace documenten {
namespace {

constexpr int kKwaliteit = 90;
/// A progressive picture may name any number of scans; real ones have about ten.
constexpr int kScans = 100;
constexpr unsigned kExif = JPEG_APP0 + 1;

/// libjpeg reports by a function that may not return. Everything with a destructor lives outside the jump.
struct Fouten {
    jpeg_error_mgr mgr;
    std::jmp_buf terug;
    bool afgebroken = false;
};
Fouten& fouten_van(j_common_ptr c) { return *reinterpret_cast<Fouten*>(c->err); }

void stop(j_common_ptr c) { std::longjmp(fouten_van(c).terug, 1); }
/// Warnings stay silent; a picture whose data ends early is not what the sender meant to send.
void meld(j_common_ptr c, int niveau) {
    if (niveau < 0 && (c->err->msg_code == JWRN_JPEG_EOF || c->err->msg_code == JWRN_HIT_MARKER)) fouten_van(c).afgebroken = true;
}
void zwijg(j_common_ptr) {}
void bewaak(j_common_ptr c) {
    if (reinterpret_cast<j_decompress_ptr>(c)->input_scan_number > kScans) stop(c);
}

void begin(Fouten& fouten) {
    jpeg_std_error(&fouten.mgr);
    fouten.mgr.error_exit = stop;
    fouten.mgr.emit_message = meld;
    fouten.mgr.output_message = zwijg;
}

struct Lezer {
    Fouten fouten;
    jpeg_progress_mgr voortgang{};
    jpeg_decompress_struct jpeg{};
    Raster raster;
    int orientatie = 1;
    bool te_groot = false;

    Lezer() { begin(fouten), jpeg.err = &fouten.mgr; }
    ~Lezer() { jpeg_destroy_decompress(&jpeg); }
    Lezer(const Lezer&) = delete;
    Lezer& operator=(const Lezer&) = delete;

    bool lees(std::string_view inhoud, std::uint64_t pixels);

  private:
    void lees_orientatie();
    void lees_rijen();
};

void Lezer::lees_orientatie() {
    for (auto m = jpeg.marker_list; m != nullptr; m = m->next) {
        const std::string_view app1(reinterpret_cast<const char*>(m->data), m->data_length);
        if (const int gevonden = exif_orientatie(app1); gevonden != 1) orientatie = gevonden;
    }
}

void Lezer::lees_rijen() {
    while (jpeg.output_scanline < jpeg.output_height) {
        JSAMPROW rij = raster.pixels.data() + std::size_t{jpeg.output_scanline} * raster.breedte * raster.kanalen;
        jpeg_read_scanlines(&jpeg, &rij, 1);
    }
}

bool Lezer::lees(std::string_view inhoud, std::uint64_t pixels) {
    if (setjmp(fouten.terug) != 0) return false;
    jpeg_create_decompress(&jpeg);
    voortgang.progress_monitor = bewaak;
    jpeg.progress = &voortgang;
    jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char*>(inhoud.data()), inhoud.size());
    jpeg_save_markers(&jpeg, kExif, 0xFFFF);
    jpeg_read_header(&jpeg, TRUE);
    te_groot = std::uint64_t{jpeg.image_width} * jpeg.image_height > pixels;
    if (te_groot) return false;
    lees_orientatie();
    if (jpeg.num_components == 4) jpeg.out_color_space = JCS_CMYK;
    if (jpeg.num_components == 3) jpeg.out_color_space = JCS_RGB;
    jpeg_start_decompress(&jpeg);
    raster.breedte = jpeg.output_width;
    raster.hoogte = jpeg.output_height;
    raster.kanalen = static_cast<std::size_t>(jpeg.output_components);
    raster.pixels.resize(raster.breedte * raster.hoogte * raster.kanalen);
    lees_rijen();
    jpeg_finish_decompress(&jpeg);
    return !fouten.afgebroken;
}

/// Ink to light, in place. Adobe writes its ink inverted.
void cmyk_naar_rgb(Raster& r, bool adobe) {
    const auto aantal = r.breedte * r.hoogte;
    for (std::size_t i = 0; i < aantal; ++i) {
        const unsigned char* inkt = &r.pixels[i * 4];
        const auto licht = [&](int k) { return adobe ? inkt[k] : 255 - inkt[k]; };
        const int zwart = licht(3);
        const unsigned char rgb[] = {static_cast<unsigned char>(licht(0) * zwart / 255),
                                     static_cast<unsigned char>(licht(1) * zwart / 255),
                                     static_cast<unsigned char>(licht(2) * zwart / 255)};
        std::copy(rgb, rgb + 3, &r.pixels[i * 3]);
    }
    r.kanalen = 3;
}

struct Schrijver {
    Fouten fouten;
    jpeg_compress_struct jpeg{};
    unsigned char* data = nullptr;
    unsigned long lengte = 0;
    std::vector<unsigned char> rij;

    Schrijver() { begin(fouten), jpeg.err = &fouten.mgr; }
    ~Schrijver() {
        jpeg_destroy_compress(&jpeg);
        std::free(data);
    }
    Schrijver(const Schrijver&) = delete;
    Schrijver& operator=(const Schrijver&) = delete;

    bool schrijf(const Raster&, int orientatie);
};

bool Schrijver::schrijf(const Raster& r, int orientatie) {
    const bool gekanteld = ligt_op_zijn_kant(orientatie);
    rij.resize((gekanteld ? r.hoogte : r.breedte) * r.kanalen);
    if (setjmp(fouten.terug) != 0) return false;
    jpeg_create_compress(&jpeg);
    jpeg_mem_dest(&jpeg, &data, &lengte);
    jpeg.image_width = static_cast<JDIMENSION>(gekanteld ? r.hoogte : r.breedte);
    jpeg.image_height = static_cast<JDIMENSION>(gekanteld ? r.breedte : r.hoogte);
    jpeg.input_components = static_cast<int>(r.kanalen);
    jpeg.in_color_space = r.kanalen == 1 ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, kKwaliteit, TRUE);
    jpeg_start_compress(&jpeg, TRUE);
    while (jpeg.next_scanline < jpeg.image_height) {
        rechtop(r, orientatie, jpeg.next_scanline, rij.data());
        JSAMPROW een = rij.data();
        jpeg_write_scanlines(&jpeg, &een, 1);
    }
    jpeg_finish_compress(&jpeg);
    return true;
}

}  // namespace

Uitslag keur_jpeg(std::string_view inhoud, const Grenzen& grenzen) {
    Lezer lezer;
    if (!lezer.lees(inhoud, grenzen.pixels)) return geweigerd(lezer.te_groot ? Reden::te_veel_pixels : Reden::beschadigd);
    if (lezer.raster.kanalen == 4) cmyk_naar_rgb(lezer.raster, lezer.jpeg.saw_Adobe_marker);
    Schrijver schrijver;
    if (!schrijver.schrijf(lezer.raster, lezer.orientatie)) return geweigerd(Reden::beschadigd);
    return behouden(std::string(reinterpret_cast<const char*>(schrijver.data), schrijver.lengte));
}

}  // namespace documenten

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "documenten/documenten.hpp"
#include "documenten/uitslag.hpp"

namespace documenten {

/// Decodes and encodes again, so that only pixels stay: no EXIF, GPS, author, thumbnail, comment or trailing data.
/// The JPEG is turned upright first, because its EXIF orientation goes too.
Uitslag keur_jpeg(std::string_view inhoud, const Grenzen&);
Uitslag keur_png(std::string_view inhoud, const Grenzen&);

/// Pixels in rows, `kanalen` bytes each.
struct Raster {
    std::size_t breedte = 0;
    std::size_t hoogte = 0;
    std::size_t kanalen = 0;
    std::vector<unsigned char> pixels;
};

/// Orientation 1–8 of an APP1 segment ("Exif\0\0" and a TIFF directory); 1 when there is none or it is damaged.
int exif_orientatie(std::string_view app1);
/// Whether an orientation swaps width and height.
inline bool ligt_op_zijn_kant(int orientatie) { return orientatie >= 5; }
/// Row `y` of the upright picture, written to `uit`.
void rechtop(const Raster&, int orientatie, std::size_t y, unsigned char* uit);

}  // namespace documenten

// SPDX-License-Identifier: EUPL-1.2
#include <cstring>

#include "documenten/foto.hpp"

namespace documenten {
namespace {

using namespace std::string_view_literals;

struct Tiff {
    std::string_view data;
    bool groot_eerst;

    std::size_t getal(std::size_t bij, std::size_t bytes) const {
        if (bij > data.size() || data.size() - bij < bytes) return 0;
        std::size_t uit = 0;
        for (std::size_t i = 0; i < bytes; ++i)
            uit = uit << 8 | static_cast<unsigned char>(data[bij + (groot_eerst ? i : bytes - 1 - i)]);
        return uit;
    }
};

}  // namespace

int exif_orientatie(std::string_view app1) {
    constexpr auto kKop = "Exif\0\0"sv;
    constexpr std::size_t kOrientatie = 0x0112;
    constexpr std::size_t kVeld = 12;
    if (!app1.starts_with(kKop)) return 1;
    const auto data = app1.substr(kKop.size());
    if (!data.starts_with("MM\0*"sv) && !data.starts_with("II*\0"sv)) return 1;
    const Tiff tiff{data, data.front() == 'M'};
    const auto map = tiff.getal(4, 4);
    const auto velden = tiff.getal(map, 2);
    for (std::size_t i = 0; i < velden; ++i) {
        const auto veld = map + 2 + i * kVeld;
        if (veld + kVeld > data.size()) return 1;
        if (tiff.getal(veld, 2) != kOrientatie) continue;
        const auto waarde = tiff.getal(veld + 8, 2);
        return waarde >= 1 && waarde <= 8 ? static_cast<int>(waarde) : 1;
    }
    return 1;
}

void rechtop(const Raster& r, int orientatie, std::size_t y, unsigned char* uit) {
    const auto n = ligt_op_zijn_kant(orientatie) ? r.hoogte : r.breedte;
    for (std::size_t x = 0; x < n; ++x) {
        std::size_t bx = x, by = y;
        switch (orientatie) {
            case 2:
                bx = r.breedte - 1 - x;
                break;
            case 3:
                bx = r.breedte - 1 - x, by = r.hoogte - 1 - y;
                break;
            case 4:
                by = r.hoogte - 1 - y;
                break;
            case 5:
                bx = y, by = x;
                break;
            case 6:
                bx = y, by = r.hoogte - 1 - x;
                break;
            case 7:
                bx = r.breedte - 1 - y, by = r.hoogte - 1 - x;
                break;
            case 8:
                bx = r.breedte - 1 - y, by = x;
                break;
            default:
                break;
        }
        std::memcpy(uit + x * r.kanalen, r.pixels.data() + (by * r.breedte + bx) * r.kanalen, r.kanalen);
    }
}

}  // namespace documenten

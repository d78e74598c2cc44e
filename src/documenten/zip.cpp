// SPDX-License-Identifier: EUPL-1.2
#include <zip.h>

#include <algorithm>
#include <memory>
#include <set>

#include "base/tekst.hpp"
#include "documenten/pakket.hpp"

namespace documenten {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kNaamLengte = 200;
/// Small parts of one repeated byte pack better than any limit and harm nobody.
constexpr std::size_t kVerhoudingVanaf = 100 * 1024;
constexpr unsigned kUnixSoort = 0xF000, kUnixGewoon = 0x8000, kUnixMap = 0x4000;

struct ZipSluiter {
    void operator()(zip_t* z) const { zip_discard(z); }
};
struct DeelSluiter {
    void operator()(zip_file_t* f) const { zip_fclose(f); }
};
using Zip = std::unique_ptr<zip_t, ZipSluiter>;

Zip open(std::string_view inhoud) {
    zip_error_t fout;
    zip_error_init(&fout);
    auto* bron = zip_source_buffer_create(inhoud.data(), inhoud.size(), 0, &fout);
    Zip zip(bron == nullptr ? nullptr : zip_open_from_source(bron, ZIP_RDONLY | ZIP_CHECKCONS, &fout));
    if (!zip && bron != nullptr) zip_source_free(bron);
    zip_error_fini(&fout);
    return zip;
}

/// Office programs end the file with the end record, right behind the directory: what does not may be two files.
bool ligt_netjes(std::string_view inhoud) {
    constexpr std::size_t kEinde = 22;
    if (inhoud.size() < kEinde) return false;
    const auto einde = inhoud.substr(inhoud.size() - kEinde);
    const auto getal = [&](std::size_t bij, int bytes) {
        std::size_t uit = 0;
        for (int i = bytes - 1; i >= 0; --i) uit = uit << 8 | static_cast<unsigned char>(einde[bij + static_cast<unsigned>(i)]);
        return uit;
    };
    return einde.starts_with("PK\x05\x06"sv) && getal(20, 2) == 0 && getal(16, 4) + getal(12, 4) + kEinde == inhoud.size();
}

bool veilige_naam(std::string_view naam) {
    if (naam.empty() || naam.size() > kNaamLengte || !base::tekst::geldige_utf8(naam)) return false;
    if (naam.front() == '/' || naam.find_first_of("\\:"sv) != naam.npos) return false;
    if (std::any_of(naam.begin(), naam.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; })) return false;
    const auto stukken = base::tekst::splits(naam, '/');
    return std::none_of(stukken.begin(), stukken.end(), [](const auto& s) { return s == "." || s == ".."; });
}

/// A link to a file elsewhere, kept as an entry.
bool is_koppeling(zip_t* zip, zip_uint64_t nummer) {
    zip_uint8_t systeem = 0;
    zip_uint32_t kenmerken = 0;
    zip_file_get_external_attributes(zip, nummer, 0, &systeem, &kenmerken);
    const auto soort = kenmerken >> 16 & kUnixSoort;
    return systeem == ZIP_OPSYS_UNIX && soort != 0 && soort != kUnixGewoon && soort != kUnixMap;
}

std::optional<Reden> keur_kop(zip_t* zip, zip_uint64_t nummer, zip_stat_t& stat) {
    constexpr zip_uint64_t kNodig = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
    if (zip_stat_index(zip, nummer, ZIP_FL_ENC_RAW, &stat) != 0 || (stat.valid & kNodig) != kNodig) return Reden::beschadigd;
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) return Reden::wachtwoord;
    if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE) return Reden::beschadigd;
    if (!veilige_naam(stat.name) || is_koppeling(zip, nummer)) return Reden::pad;
    return std::nullopt;
}

/// What really comes out counts, not what the directory promises.
std::optional<Reden> lees_deel(zip_t* zip, zip_uint64_t nummer, std::size_t ruimte, std::string& uit) {
    std::unique_ptr<zip_file_t, DeelSluiter> deel(zip_fopen_index(zip, nummer, 0));
    if (!deel) return Reden::beschadigd;
    char stuk[65536];
    for (;;) {
        const auto n = zip_fread(deel.get(), stuk, sizeof stuk);
        if (n < 0) return Reden::beschadigd;
        if (n == 0) return std::nullopt;
        if (static_cast<std::size_t>(n) > ruimte - uit.size()) return Reden::uitgepakt_te_groot;
        uit.append(stuk, static_cast<std::size_t>(n));
    }
}

}  // namespace

std::variant<Delen, Reden> pak_uit(std::string_view inhoud, const Grenzen& grenzen) {
    if (inhoud.rfind("PK\x05\x06"sv) == inhoud.npos) return Reden::beschadigd;
    if (!ligt_netjes(inhoud)) return Reden::twee_typen;
    const auto zip = open(inhoud);
    if (!zip) return Reden::beschadigd;
    const auto aantal = static_cast<std::size_t>(std::max<zip_int64_t>(0, zip_get_num_entries(zip.get(), 0)));
    if (aantal > grenzen.delen) return Reden::te_veel_delen;
    Delen delen;
    std::set<std::string> namen;
    std::size_t ruimte = std::min(grenzen.uitgepakt, inhoud.size() * grenzen.verhouding);
    for (std::size_t i = 0; i < aantal; ++i) {
        zip_stat_t stat;
        if (auto reden = keur_kop(zip.get(), i, stat)) return *reden;
        Deel deel{stat.name, base::tekst::kleine_letters(stat.name), {}};
        if (!namen.insert(deel.naam_klein).second) return Reden::pad;
        if (auto reden = lees_deel(zip.get(), i, ruimte, deel.inhoud)) return *reden;
        if (deel.inhoud.size() > std::max<std::size_t>(kVerhoudingVanaf, stat.comp_size * grenzen.verhouding))
            return Reden::uitgepakt_te_groot;
        ruimte -= deel.inhoud.size();
        delen.push_back(std::move(deel));
    }
    return delen;
}

}  // namespace documenten

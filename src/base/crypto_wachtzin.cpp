// SPDX-License-Identifier: EUPL-1.2
#include "base/crypto_wachtzin.hpp"

#include <sodium.h>

#include <new>

#include "base/crypto_stroom.hpp"

namespace base::crypto {
namespace {

constexpr std::size_t kZout = crypto_pwhash_SALTBYTES;
constexpr std::size_t kKop = kZout + 4 + 4;  // salt, passes, memory
constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kMerk = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(kWachtzintoeslag == kKop + kNonce + kMerk);
// The cost stands in the file: a changed one must not take all the memory of the machine.
constexpr WachtwoordKosten kMeest{16, 1024 * 1024};

unsigned char* u(std::string& t) { return reinterpret_cast<unsigned char*>(t.data()); }
const unsigned char* u(std::string_view t) { return reinterpret_cast<const unsigned char*>(t.data()); }

void voeg_toe(std::string& uit, std::uint32_t getal) {
    for (int bit = 24; bit >= 0; bit -= 8) uit += static_cast<char>(getal >> bit & 0xff);
}

std::uint32_t getal(std::string_view bytes) {
    std::uint32_t uit = 0;
    for (const char c : bytes.substr(0, 4)) uit = uit << 8 | static_cast<unsigned char>(c);
    return uit;
}

/// Empty when argon2id refuses this cost.
std::string sleutel_van(std::string_view wachtzin, std::string_view zout, const WachtwoordKosten& k) {
    std::string uit(crypto_aead_xchacha20poly1305_ietf_KEYBYTES, '\0');
    if (crypto_pwhash(u(uit), uit.size(), wachtzin.data(), wachtzin.size(), u(zout), k.rondes, std::size_t{k.geheugen_kib} * 1024,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return {};
    return uit;
}

}  // namespace

std::string nieuwe_wachtzin() {
    std::string uit;
    for (int groep = 0; groep < 4; ++groep) uit += (groep == 0 ? "" : "-") + willekeurige_code(5);
    return uit;
}

std::string sluit_met_wachtzin(std::string_view wachtzin, std::string_view geheim, const WachtwoordKosten& kosten) {
    std::string uit = willekeurig(kZout);
    voeg_toe(uit, kosten.rondes);
    voeg_toe(uit, kosten.geheugen_kib);
    std::string sleutel = sleutel_van(wachtzin, uit, kosten);
    if (sleutel.empty()) throw std::bad_alloc();
    const std::string kop = uit;
    uit += willekeurig(kNonce);
    uit.resize(uit.size() + geheim.size() + kMerk);
    crypto_aead_xchacha20poly1305_ietf_encrypt(u(uit) + kKop + kNonce, nullptr, u(geheim), geheim.size(), u(kop), kop.size(),
                                               nullptr, u(uit) + kKop, u(sleutel));
    wis(sleutel);
    return uit;
}

std::optional<std::string> open_met_wachtzin(std::string_view wachtzin, std::string_view dicht) {
    if (dicht.size() < kWachtzintoeslag) return std::nullopt;
    const WachtwoordKosten kosten{getal(dicht.substr(kZout)), getal(dicht.substr(kZout + 4))};
    if (kosten.rondes > kMeest.rondes || kosten.geheugen_kib > kMeest.geheugen_kib) return std::nullopt;
    std::string sleutel = sleutel_van(wachtzin, dicht.substr(0, kZout), kosten);
    if (sleutel.empty()) return std::nullopt;
    const std::string_view geheim = dicht.substr(kKop + kNonce);
    std::string klaar(geheim.size() - kMerk, '\0');
    const int fout = crypto_aead_xchacha20poly1305_ietf_decrypt(u(klaar), nullptr, nullptr, u(geheim), geheim.size(), u(dicht),
                                                                kKop, u(dicht) + kKop, u(sleutel));
    wis(sleutel);
    if (fout != 0) return std::nullopt;
    return klaar;
}

}  // namespace base::crypto

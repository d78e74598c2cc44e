// SPDX-License-Identifier: EUPL-1.2
#include "base/crypto.hpp"

#include <sodium.h>

#include <stdexcept>

namespace base::crypto {
namespace {

const unsigned char* ruw(std::string_view t) { return reinterpret_cast<const unsigned char*>(t.data()); }
unsigned char* ruw(std::string& t) { return reinterpret_cast<unsigned char*>(t.data()); }

constexpr int kBase64url = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::string base64_als(std::string_view bytes, int variant) {
    std::string uit(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(uit.data(), uit.size(), ruw(bytes), bytes.size(), variant);
    uit.pop_back();
    return uit;
}

}  // namespace

void begin() {
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
}

std::string willekeurig(std::size_t bytes) {
    std::string uit(bytes, '\0');
    randombytes_buf(uit.data(), uit.size());
    return uit;
}

std::uint32_t willekeurig_getal(std::uint32_t grens) { return randombytes_uniform(grens); }

std::string willekeurige_code(std::size_t tekens) {
    static constexpr std::string_view kTekens = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    std::string uit(tekens, ' ');
    for (char& c : uit) c = kTekens[willekeurig_getal(kTekens.size())];
    return uit;
}

std::string hex(std::string_view bytes) {
    std::string uit(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(uit.data(), uit.size(), ruw(bytes), bytes.size());
    uit.pop_back();
    return uit;
}

std::optional<std::string> van_hex(std::string_view tekst) {
    std::string uit(tekst.size() / 2, '\0');
    std::size_t lengte = 0;
    const char* einde = nullptr;
    const int fout = sodium_hex2bin(reinterpret_cast<unsigned char*>(uit.data()), uit.size(), tekst.data(), tekst.size(), nullptr,
                                    &lengte, &einde);
    if (fout != 0 || einde != tekst.data() + tekst.size() || lengte != uit.size()) return {};
    return uit;
}

std::string base64(std::string_view bytes) { return base64_als(bytes, sodium_base64_VARIANT_ORIGINAL); }
std::string base64url(std::string_view bytes) { return base64_als(bytes, kBase64url); }

std::optional<std::string> van_base64url(std::string_view tekst) {
    std::string uit(tekst.size() / 4 * 3 + 3, '\0');
    std::size_t lengte = 0;
    const char* einde = nullptr;
    const int fout = sodium_base642bin(ruw(uit), uit.size(), tekst.data(), tekst.size(), nullptr, &lengte, &einde, kBase64url);
    if (fout != 0 || einde != tekst.data() + tekst.size()) return std::nullopt;
    uit.resize(lengte);
    return uit;
}

bool gelijk(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string hash(std::string_view data, std::string_view sleutel) {
    std::string uit(crypto_generichash_BYTES, '\0');
    const int fout = crypto_generichash(ruw(uit), uit.size(), ruw(data), data.size(), sleutel.empty() ? nullptr : ruw(sleutel),
                                        sleutel.size());
    if (fout != 0) throw std::invalid_argument("a BLAKE2b key has at most 64 bytes");
    return uit;
}

bool handtekening_klopt(std::string_view publieke_sleutel, std::string_view tekst, std::string_view handtekening) {
    return publieke_sleutel.size() == crypto_sign_PUBLICKEYBYTES && handtekening.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(ruw(handtekening), ruw(tekst), tekst.size(), ruw(publieke_sleutel)) == 0;
}

}  // namespace base::crypto

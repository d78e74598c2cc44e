// SPDX-License-Identifier: EUPL-1.2
#include "base/crypto_stroom.hpp"

#include <sodium.h>

#include <stdexcept>

namespace base::crypto {
namespace {

static_assert(kStroomtoeslag == crypto_secretstream_xchacha20poly1305_ABYTES);
constexpr std::size_t kSleutel = crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr std::size_t kKop = crypto_secretstream_xchacha20poly1305_HEADERBYTES;

unsigned char* u(std::string& t) { return reinterpret_cast<unsigned char*>(t.data()); }
const unsigned char* u(std::string_view t) { return reinterpret_cast<const unsigned char*>(t.data()); }

}  // namespace

struct Stroomschrijver::Staat {
    crypto_secretstream_xchacha20poly1305_state stroom;
    std::string sleutel = std::string(kSleutel + kKop, '\0');
    ~Staat() {
        sodium_memzero(&stroom, sizeof stroom);
        wis(sleutel);
    }
};

Stroomschrijver::Stroomschrijver() : staat_(std::make_unique<Staat>()) {
    crypto_secretstream_xchacha20poly1305_keygen(u(staat_->sleutel));
    crypto_secretstream_xchacha20poly1305_init_push(&staat_->stroom, u(staat_->sleutel) + kSleutel, u(staat_->sleutel));
}
Stroomschrijver::~Stroomschrijver() = default;
Stroomschrijver::Stroomschrijver(Stroomschrijver&&) noexcept = default;

std::string Stroomschrijver::schrijf(std::string_view brok, bool laatste) {
    std::string uit(brok.size() + kStroomtoeslag, '\0');
    const unsigned char soort = laatste ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
    crypto_secretstream_xchacha20poly1305_push(&staat_->stroom, u(uit), nullptr, u(brok), brok.size(), nullptr, 0, soort);
    return uit;
}

const std::string& Stroomschrijver::sleutel() const { return staat_->sleutel; }

struct Stroomlezer::Staat {
    crypto_secretstream_xchacha20poly1305_state stroom;
    bool compleet = false;
    ~Staat() { sodium_memzero(&stroom, sizeof stroom); }
};

Stroomlezer::Stroomlezer(const std::string& sleutel) : staat_(std::make_unique<Staat>()) {
    if (sleutel.size() != kSleutel + kKop) throw std::invalid_argument("stroomsleutel");
    if (crypto_secretstream_xchacha20poly1305_init_pull(&staat_->stroom, u(sleutel) + kSleutel, u(sleutel)) != 0)
        throw std::invalid_argument("stroomsleutel");
}
Stroomlezer::~Stroomlezer() = default;

std::optional<std::string> Stroomlezer::lees(std::string_view versleuteld) {
    if (versleuteld.size() < kStroomtoeslag || staat_->compleet) return std::nullopt;
    std::string uit(versleuteld.size() - kStroomtoeslag, '\0');
    unsigned char soort = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&staat_->stroom, u(uit), nullptr, &soort, u(versleuteld), versleuteld.size(),
                                                   nullptr, 0) != 0)
        return std::nullopt;
    staat_->compleet = soort == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    return uit;
}

bool Stroomlezer::compleet() const { return staat_->compleet; }

void wis(std::string& geheim) { sodium_memzero(geheim.data(), geheim.size()); }

}  // namespace base::crypto

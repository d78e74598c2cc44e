// SPDX-License-Identifier: EUPL-1.2
#include <sodium.h>

#include <algorithm>
#include <charconv>

#include "base/crypto.hpp"

namespace base::crypto {
namespace {

constexpr char kVersie = 1;
constexpr std::size_t kKop = 1 + 4;  // version, key id
constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kZegel = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* ruw(std::string_view t) { return reinterpret_cast<const unsigned char*>(t.data()); }
unsigned char* ruw(std::string& t) { return reinterpret_cast<unsigned char*>(t.data()); }

/// 32 secret bytes that are wiped when they go out of use.
class Sleutel {
  public:
    Sleutel() : bytes_(32, '\0') {}
    explicit Sleutel(std::string bytes) : bytes_(std::move(bytes)) {}
    Sleutel(const Sleutel&) = default;
    Sleutel& operator=(const Sleutel&) = default;
    ~Sleutel() { sodium_memzero(bytes_.data(), bytes_.size()); }
    std::string_view bytes() const { return bytes_; }

  private:
    std::string bytes_;
};

template <class T>
void voeg_getal_toe(std::string& uit, T getal) {
    const auto u = static_cast<std::make_unsigned_t<T>>(getal);
    for (int bit = sizeof(T) * 8 - 8; bit >= 0; bit -= 8) uit += static_cast<char>(u >> bit & 0xff);
}

/// Length before text, so that no two lists of parts give the same bytes.
void voeg_tekst_toe(std::string& uit, std::string_view tekst) {
    voeg_getal_toe(uit, static_cast<std::uint32_t>(tekst.size()));
    uit += tekst;
}

Sleutel leid_af(const Sleutel& meester, std::string_view doel, std::int64_t regio) {
    std::string naam = "overlegtafel/1";
    voeg_tekst_toe(naam, doel);
    voeg_getal_toe(naam, regio);
    return Sleutel(hash(naam, meester.bytes()));
}

std::string plaatsbewijs(std::int64_t regio, const Plek& plek) {
    std::string aad;
    voeg_getal_toe(aad, regio);
    voeg_tekst_toe(aad, plek.tabel);
    voeg_tekst_toe(aad, plek.kolom);
    voeg_getal_toe(aad, plek.rij);
    return aad;
}

std::string sluit(std::uint32_t id, const Sleutel& sleutel, std::string_view aad, std::string_view klaar) {
    std::string uit(1, kVersie);
    voeg_getal_toe(uit, id);
    const std::string volledig_aad = uit + std::string(aad);
    const std::string nonce = willekeurig(kNonce);
    uit += nonce;
    uit.resize(kKop + kNonce + klaar.size() + kZegel);
    crypto_aead_xchacha20poly1305_ietf_encrypt(ruw(uit) + kKop + kNonce, nullptr, ruw(klaar), klaar.size(), ruw(volledig_aad),
                                               volledig_aad.size(), nullptr, ruw(nonce), ruw(sleutel.bytes()));
    return uit;
}

std::optional<std::string> open(const Sleutel& sleutel, std::string_view aad, std::string_view dicht) {
    const std::string volledig_aad = std::string(dicht.substr(0, kKop)) + std::string(aad);
    const std::string_view geheim = dicht.substr(kKop + kNonce);
    std::string klaar(geheim.size() - kZegel, '\0');
    const int fout =
        crypto_aead_xchacha20poly1305_ietf_decrypt(ruw(klaar), nullptr, nullptr, ruw(geheim), geheim.size(), ruw(volledig_aad),
                                                   volledig_aad.size(), ruw(dicht) + kKop, ruw(sleutel.bytes()));
    if (fout != 0) return std::nullopt;
    return klaar;
}

Fout sleutelfout(std::string_view sleutel, std::string_view tekst) {
    return Fout{Soort::ongeldig, "sleutels." + std::string(sleutel), "", std::string(tekst)};
}

}  // namespace

struct Sleutelbos::Geheim {
    struct Een {
        std::uint32_t id;
        Sleutel meester;
    };
    std::vector<Een> sleutels;  // the current one first, the oldest last

    const Sleutel* vind(std::uint32_t id) const {
        const auto een = std::ranges::find(sleutels, id, &Een::id);
        return een == sleutels.end() ? nullptr : &een->meester;
    }

    /// One line "id hex64" without its comment; nothing when it is not of that form.
    static std::optional<Een> lees_regel(std::string_view regel) {
        Een een{};
        const auto [rest, fout] = std::from_chars(regel.data(), regel.data() + regel.size(), een.id);
        if (fout != std::errc{} || een.id == 0) return std::nullopt;
        regel.remove_prefix(static_cast<std::size_t>(rest - regel.data()));
        if (regel.empty() || (regel.front() != ' ' && regel.front() != '\t')) return std::nullopt;
        const auto begin = regel.find_first_not_of(" \t");
        if (begin == std::string_view::npos || regel.size() - begin != 64) return std::nullopt;
        std::string bytes(32, '\0');
        std::size_t lengte = 0;
        sodium_hex2bin(ruw(bytes), bytes.size(), regel.data() + begin, 64, nullptr, &lengte, nullptr);
        if (lengte != 32) return std::nullopt;
        een.meester = Sleutel(std::move(bytes));
        return een;
    }
};

Sleutelbos Sleutelbos::nieuw() {
    begin();
    auto geheim = std::make_shared<Geheim>();
    geheim->sleutels.push_back({1, Sleutel(willekeurig(32))});
    Sleutelbos uit;
    uit.geheim_ = std::move(geheim);
    return uit;
}

Result<Sleutelbos> Sleutelbos::lees(std::string_view bestandstekst) {
    begin();
    auto geheim = std::make_shared<Geheim>();
    while (!bestandstekst.empty()) {
        const auto einde = bestandstekst.find('\n');
        std::string_view regel = bestandstekst.substr(0, einde);
        bestandstekst = einde == std::string_view::npos ? std::string_view{} : bestandstekst.substr(einde + 1);
        regel = regel.substr(0, regel.find('#'));
        regel = regel.substr(0, regel.find_last_not_of(" \t\r") + 1);
        if (regel.empty()) continue;
        const auto een = Geheim::lees_regel(regel);
        if (!een) return sleutelfout("regel", "Een regel van het sleutelbestand is geen nummer met 64 hexadecimale tekens.");
        if (geheim->vind(een->id)) return sleutelfout("dubbel", "Een nummer staat twee keer in het sleutelbestand.");
        geheim->sleutels.push_back(*een);
    }
    if (geheim->sleutels.empty()) return sleutelfout("leeg", "In het sleutelbestand staat geen sleutel.");
    Sleutelbos uit;
    uit.geheim_ = std::move(geheim);
    return uit;
}

std::string Sleutelbos::schrijf() const {
    std::string uit = "# Sleutels van Overlegtafel: de bovenste is de huidige. Haal de onderste nooit weg.\n";
    for (const auto& een : geheim_->sleutels) uit += std::to_string(een.id) + " " + hex(een.meester.bytes()) + "\n";
    return uit;
}

Sleutelbos Sleutelbos::met_nieuwe_sleutel() const {
    auto geheim = std::make_shared<Geheim>(*geheim_);
    const auto hoogste = std::ranges::max(geheim->sleutels, {}, &Geheim::Een::id).id;
    geheim->sleutels.insert(geheim->sleutels.begin(), {hoogste + 1, Sleutel(willekeurig(32))});
    Sleutelbos uit;
    uit.geheim_ = std::move(geheim);
    return uit;
}

std::uint32_t Sleutelbos::huidige_sleutel_id() const { return geheim_->sleutels.front().id; }

Bytes Sleutelbos::versleutel(std::int64_t regio, const Plek& plek, std::string_view klaar) const {
    const auto& [id, meester] = geheim_->sleutels.front();
    return {sluit(id, leid_af(meester, "inhoud", regio), plaatsbewijs(regio, plek), klaar)};
}

std::optional<std::string> Sleutelbos::ontsleutel(std::int64_t regio, const Plek& plek, const Bytes& dicht) const {
    const auto id = sleutel_id(dicht);
    const Sleutel* meester = id ? geheim_->vind(*id) : nullptr;
    if (!meester) return std::nullopt;
    return open(leid_af(*meester, "inhoud", regio), plaatsbewijs(regio, plek), dicht.data);
}

std::optional<std::uint32_t> Sleutelbos::sleutel_id(const Bytes& dicht) {
    if (dicht.data.size() < kKop + kNonce + kZegel || dicht.data.front() != kVersie) return std::nullopt;
    std::uint32_t id = 0;
    for (std::size_t i = 1; i < kKop; ++i) id = id << 8 | static_cast<unsigned char>(dicht.data[i]);
    return id;
}

Bytes Sleutelbos::blinde_index(std::int64_t regio, std::string_view soort, std::string_view waarde) const {
    std::string invoer;
    voeg_tekst_toe(invoer, soort);
    voeg_tekst_toe(invoer, waarde);
    const Sleutel sleutel = leid_af(geheim_->sleutels.back().meester, "index", regio);
    return {hash(invoer, sleutel.bytes())};
}

std::string Sleutelbos::doel_sleutel(std::string_view doel) const {
    return std::string(leid_af(geheim_->sleutels.back().meester, "doel/" + std::string(doel), 0).bytes());
}

std::string Sleutelbos::verzegel(std::string_view doel, std::string_view klaar) const {
    const auto& [id, meester] = geheim_->sleutels.front();
    return base64url(sluit(id, leid_af(meester, "zegel/" + std::string(doel), 0), {}, klaar));
}

std::optional<std::string> Sleutelbos::ontzegel(std::string_view doel, std::string_view tekst) const {
    const auto dicht = van_base64url(tekst);
    const auto id = dicht ? sleutel_id({*dicht}) : std::nullopt;
    const Sleutel* meester = id ? geheim_->vind(*id) : nullptr;
    if (!meester) return std::nullopt;
    return open(leid_af(*meester, "zegel/" + std::string(doel), 0), {}, *dicht);
}

namespace {

struct Zegelpaar {
    std::string publiek = std::string(crypto_sign_PUBLICKEYBYTES, '\0');
    std::string geheim = std::string(crypto_sign_SECRETKEYBYTES, '\0');
    explicit Zegelpaar(const Sleutel& zaad) { crypto_sign_seed_keypair(ruw(publiek), ruw(geheim), ruw(zaad.bytes())); }
    ~Zegelpaar() { sodium_memzero(geheim.data(), geheim.size()); }
};

}  // namespace

std::string Sleutelbos::onderteken(std::string_view tekst) const {
    const Zegelpaar paar(leid_af(geheim_->sleutels.back().meester, "zegel", 0));
    std::string uit(crypto_sign_BYTES, '\0');
    crypto_sign_detached(ruw(uit), nullptr, ruw(tekst), tekst.size(), ruw(paar.geheim));
    return uit;
}

std::string Sleutelbos::publieke_zegelsleutel() const {
    return Zegelpaar(leid_af(geheim_->sleutels.back().meester, "zegel", 0)).publiek;
}

}  // namespace base::crypto

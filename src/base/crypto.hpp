// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

/// Everything cryptographic, on libsodium. No other file of the program calls libsodium for keys or ciphers.
namespace base::crypto {

/// Raw bytes. Printable text stays in std::string; this type keeps the two apart in the database too.
struct Bytes {
    std::string data;
    bool operator==(const Bytes&) const = default;
};

/// Must run once before anything else here.
void begin();

std::string willekeurig(std::size_t bytes);
/// Uniform in [0, grens).
std::uint32_t willekeurig_getal(std::uint32_t grens);
/// Without the characters that look alike (0 O 1 I L): for numbers and codes that people read aloud.
std::string willekeurige_code(std::size_t tekens);
std::string hex(std::string_view bytes);
std::optional<std::string> van_hex(std::string_view tekst);
/// With padding, as MIME wants it.
std::string base64(std::string_view bytes);
std::string base64url(std::string_view bytes);
std::optional<std::string> van_base64url(std::string_view tekst);
bool gelijk(std::string_view a, std::string_view b);  // constant time for equal lengths

/// BLAKE2b, 32 bytes; with a key it is a MAC.
std::string hash(std::string_view data, std::string_view sleutel = {});

/// What one password costs a guesser: passes and memory of argon2id (OWASP: at least 2 passes over 19 MiB).
struct WachtwoordKosten {
    std::uint32_t rondes;
    std::uint32_t geheugen_kib;
};
inline constexpr WachtwoordKosten kGewoneKosten{3, 32 * 1024};
/// Only for tests that log in many people.
inline constexpr WachtwoordKosten kTestKosten{1, 8};
void zet_wachtwoord_kosten(WachtwoordKosten);

/// argon2id; the hash names its own parameters. At most two run at a time, others wait.
std::string wachtwoord_hash(std::string_view wachtwoord);
bool wachtwoord_klopt(std::string_view hash, std::string_view wachtwoord);

/// Which cell a cipher text belongs to: moved to another row, column or table it does not open.
struct Plek {
    std::string_view tabel;
    std::string_view kolom;
    std::int64_t rij;
};

/// The master keys and what is derived from them by keyed BLAKE2b: a key of its own per purpose and, for
/// cells and blind indexes, per region. Copies share one store; thread-safe. The oldest key must stay in the
/// file for good: blind indexes and the seal of the audit log hang on it.
class Sleutelbos {
  public:
    /// A new key ring with one random master key.
    static Sleutelbos nieuw();
    /// The text form of the key file: one line "id hex64" per key, the first is the current one; '#' starts a
    /// comment.
    static Result<Sleutelbos> lees(std::string_view bestandstekst);
    std::string schrijf() const;
    /// The same ring with a new current key in front; the old ones keep opening old cipher text.
    Sleutelbos met_nieuwe_sleutel() const;
    std::uint32_t huidige_sleutel_id() const;

    /// XChaCha20-Poly1305; the result starts with version and key id. `regio` 0 is the installation itself.
    Bytes versleutel(std::int64_t regio, const Plek&, std::string_view klaar) const;
    /// Empty optional when the cipher text was changed, moved or made under an unknown key.
    std::optional<std::string> ontsleutel(std::int64_t regio, const Plek&, const Bytes&) const;
    /// Key id of a cipher text, to find what a rotation still has to do.
    static std::optional<std::uint32_t> sleutel_id(const Bytes&);
    /// Keyed hash for equality search (BSN, e-mail): equal input, equal 32 bytes, per region. Made with the
    /// OLDEST key, so that rotation keeps it valid.
    Bytes blinde_index(std::int64_t regio, std::string_view soort, std::string_view waarde) const;
    /// 32 bytes for a purpose that is no cell (CSRF, cursors), from the oldest key.
    std::string doel_sleutel(std::string_view doel) const;
    /// Short authenticated encryption for values that travel through a browser (cursors, page state);
    /// base64url.
    std::string verzegel(std::string_view doel, std::string_view klaar) const;
    std::optional<std::string> ontzegel(std::string_view doel, std::string_view tekst) const;

    /// Ed25519 over the checkpoint text, by the key derived for "zegel".
    std::string onderteken(std::string_view tekst) const;
    std::string publieke_zegelsleutel() const;

  private:
    struct Geheim;
    std::shared_ptr<const Geheim> geheim_;
};
bool handtekening_klopt(std::string_view publieke_sleutel, std::string_view tekst, std::string_view handtekening);

}  // namespace base::crypto

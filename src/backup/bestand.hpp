// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/crypto_stroom.hpp"
#include "base/crypto_wachtzin.hpp"

namespace backup {

/// What a person must know about a backup that cannot be made or used, in plain Dutch.
struct Backupfout : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A new name in a folder is only safe once the folder itself is on disk.
void zet_op_schijf(const std::string& map);

/// Writes one encrypted file: a mark, the key of the stream locked with the passphrase, and the stream in pieces of equal size, so that
/// the file shows its total size and nothing else. It gets its name when it is whole and on disk.
class Schrijver {
  public:
    /// Refuses a name that is taken.
    Schrijver(std::string pad, std::string_view wachtzin, const base::crypto::WachtwoordKosten&);
    /// Removes what was not finished.
    ~Schrijver();
    Schrijver(const Schrijver&) = delete;
    void schrijf(std::string_view bytes);
    void sluit();
    std::uint64_t grootte() const { return grootte_; }

  private:
    void zet_weg(std::string_view bytes);

    std::string pad_, werkpad_;
    int fd_ = -1;
    base::crypto::Stroomschrijver stroom_;
    std::string brok_;
    std::uint64_t grootte_ = 0;
};

/// Reads such a file; throws Backupfout for another passphrase and at the first piece that was changed, moved or cut off.
class Lezer {
  public:
    Lezer(const std::string& pad, std::string_view wachtzin);
    /// Exactly so many bytes.
    std::string lees(std::size_t aantal);
    /// True when everything was read and the file ends where it was closed.
    bool op();
    std::uint64_t gelezen() const { return gelezen_; }
    std::uint64_t grootte() const { return grootte_; }

  private:
    void vul_aan();

    std::ifstream bestand_;
    std::unique_ptr<base::crypto::Stroomlezer> stroom_;
    std::string brok_;
    std::size_t plek_ = 0;
    std::uint64_t gelezen_ = 0, grootte_ = 0;
};

}  // namespace backup

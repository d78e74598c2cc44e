// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace base::crypto {

/// Encrypts data that arrives in pieces (XChaCha20-Poly1305, libsodium secretstream) under a key made here: a
/// piece that is changed, dropped, moved or cut off at the end does not open.
class Stroomschrijver {
  public:
    Stroomschrijver();
    ~Stroomschrijver();
    Stroomschrijver(Stroomschrijver&&) noexcept;
    /// The cipher text of one piece: kStroomtoeslag bytes longer than the piece.
    std::string schrijf(std::string_view brok, bool laatste);
    /// Key and header: who has it, reads the stream.
    const std::string& sleutel() const;

  private:
    struct Staat;
    std::unique_ptr<Staat> staat_;
};

class Stroomlezer {
  public:
    explicit Stroomlezer(const std::string& sleutel);
    ~Stroomlezer();
    /// The piece as it was written, or nothing when it was damaged.
    std::optional<std::string> lees(std::string_view versleuteld);
    /// True when the piece that was written as the last one has been read.
    bool compleet() const;

  private:
    struct Staat;
    std::unique_ptr<Staat> staat_;
};

constexpr std::size_t kStroomtoeslag = 17;
/// Overwrites a secret before its memory is given back.
void wis(std::string& geheim);

}  // namespace base::crypto

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/moment.hpp"

namespace app::vul {

/// What differs between two copies of the same text.
enum class Gat : unsigned char {
    voornaam,
    achternaam,
    ouder,
    broer,
    bsn,
    nummer,
    verwijzer_naam,
    verwijzer_email,
    bezigheid,
    dier
};
inline constexpr std::size_t kAantalGaten = 10;

/// The words of one copy. Those of the people and of the child's own world are as long as in the mould, so that the marks of the
/// anonymiser, which count bytes, stay where they are.
struct Woorden {
    std::array<std::string, kAantalGaten> tekst;
    std::chrono::days verschuiving{0};  // of every date in a text

    std::string& operator[](Gat g) { return tekst.at(static_cast<std::size_t>(g)); }
    const std::string& operator[](Gat g) const { return tekst.at(static_cast<std::size_t>(g)); }
};

/// A text of a mould, taken apart at the words and the ISO dates that a copy has of its own.
class Vorm {
  public:
    Vorm(std::string_view tekst, const Woorden& van_de_mal);
    std::string vul(const Woorden&) const;

  private:
    struct Deel {
        std::string ervoor;
        std::optional<Gat> gat;
        std::optional<base::Datum> datum;
    };
    std::vector<Deel> delen_;
    std::string slot_;
};

}  // namespace app::vul

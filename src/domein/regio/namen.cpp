// SPDX-License-Identifier: EUPL-1.2
#include "domein/regio/namen.hpp"

#include <array>
#include <stdexcept>

namespace regio {
namespace {

constexpr std::array<std::string_view, 5> kVerblijf{"pleegzorg", "gezinshuis", "residentieel", "gesloten", "logeren"};
constexpr std::array<std::string_view, 4> kDeelname{"alles", "uithuisplaatsing", "plaatsing", "crisis"};
constexpr std::array<std::string_view, 8> kOrganisatie{"jeugdhulpaanbieder", "gi",       "wijkteam", "praktijk",
                                                       "ziekenhuis",         "gemeente", "regio",    "anders"};

template <class Enum, std::size_t N>
Enum zoek(const std::array<std::string_view, N>& namen, std::string_view naam) {
    for (std::size_t i = 0; i < N; ++i)
        if (namen[i] == naam) return static_cast<Enum>(i);
    throw std::logic_error("onbekende naam in een regiotabel");
}

}  // namespace

std::string_view naam_van(Verblijf v) { return kVerblijf.at(static_cast<std::size_t>(v)); }
std::string_view naam_van(Deelnamesoort d) { return kDeelname.at(static_cast<std::size_t>(d)); }
std::string_view naam_van(Organisatiesoort o) { return kOrganisatie.at(static_cast<std::size_t>(o)); }
Verblijf verblijf_van(std::string_view naam) { return zoek<Verblijf>(kVerblijf, naam); }
Deelnamesoort deelnamesoort_van(std::string_view naam) { return zoek<Deelnamesoort>(kDeelname, naam); }
Organisatiesoort organisatiesoort_van(std::string_view naam) { return zoek<Organisatiesoort>(kOrganisatie, naam); }

}  // namespace regio

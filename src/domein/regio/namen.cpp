// SPDX-License-Identifier: EUPL-1.2
#include "domein/regio/namen.hpp"

#include <algorithm>

namespace regio {
namespace {

constexpr Benaming<Verblijf> kVerblijf[] = {{Verblijf::pleegzorg, "pleegzorg", "Pleegzorg"},
                                            {Verblijf::gezinshuis, "gezinshuis", "Gezinshuis"},
                                            {Verblijf::residentieel, "residentieel", "Residentieel verblijf"},
                                            {Verblijf::gesloten, "gesloten", "Gesloten jeugdhulp"},
                                            {Verblijf::logeren, "logeren", "Logeren"}};

constexpr Benaming<Deelnamesoort> kDeelname[] = {
    {Deelnamesoort::alles, "alles", "Alles", "Elke vraag en elke melding van deze gemeente."},
    {Deelnamesoort::uithuisplaatsing, "uithuisplaatsing", "Een dreigende uithuisplaatsing"},
    {Deelnamesoort::plaatsing, "plaatsing", "Een plaatsing"},
    {Deelnamesoort::crisis, "crisis", "Een crisisplaatsing"}};

constexpr Benaming<Organisatiesoort> kOrganisatie[] = {
    {Organisatiesoort::jeugdhulpaanbieder, "jeugdhulpaanbieder", "Jeugdhulpaanbieder"},
    {Organisatiesoort::gi, "gi", "Gecertificeerde instelling (GI)"},
    {Organisatiesoort::wijkteam, "wijkteam", "Wijkteam"},
    {Organisatiesoort::praktijk, "praktijk", "Huisartsenpraktijk"},
    {Organisatiesoort::ziekenhuis, "ziekenhuis", "Ziekenhuis"},
    {Organisatiesoort::gemeente, "gemeente", "Gemeente"},
    {Organisatiesoort::regio, "regio", "De regio zelf"},
    {Organisatiesoort::anders, "anders", "Anders"}};

template <class Enum>
const Benaming<Enum>& van(std::span<const Benaming<Enum>> tabel, Enum waarde) {
    return *std::find_if(tabel.begin(), tabel.end(), [&](const auto& b) { return b.waarde == waarde; });
}

}  // namespace

std::span<const Benaming<Verblijf>> verblijven() { return kVerblijf; }
std::span<const Benaming<Deelnamesoort>> deelnamesoorten() { return kDeelname; }
std::span<const Benaming<Organisatiesoort>> organisatiesoorten() { return kOrganisatie; }
std::string_view label_van(Verblijf v) { return van(verblijven(), v).label; }
std::string_view label_van(Organisatiesoort o) { return van(organisatiesoorten(), o).label; }

std::string_view naam_van(Verblijf v) { return van(verblijven(), v).naam; }
std::string_view naam_van(Deelnamesoort d) { return van(deelnamesoorten(), d).naam; }
std::string_view naam_van(Organisatiesoort o) { return van(organisatiesoorten(), o).naam; }
Verblijf verblijf_van(std::string_view naam) { return waarde_van(verblijven(), naam); }
Deelnamesoort deelnamesoort_van(std::string_view naam) { return waarde_van(deelnamesoorten(), naam); }
Organisatiesoort organisatiesoort_van(std::string_view naam) { return waarde_van(organisatiesoorten(), naam); }

}  // namespace regio

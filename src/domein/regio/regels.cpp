// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/regio/cyclus_json.hpp"
#include "domein/regio/regio.hpp"

namespace regio {
namespace {

template <class T>
struct Veld {
    std::string_view naam;
    T Regels::*plaats;
};
constexpr Veld<int> kGetallen[] = {{"conceptDagen", &Regels::concept_dagen},
                                   {"conceptCrisisDagen", &Regels::concept_crisis_dagen},
                                   {"toegangNaNotulenDagen", &Regels::toegang_na_notulen_dagen},
                                   {"toegangNaOverlegDagen", &Regels::toegang_na_overleg_dagen},
                                   {"vasteDeelnemerDagen", &Regels::vaste_deelnemer_dagen},
                                   {"adviesCheckWeken", &Regels::advies_check_weken},
                                   {"adviesCheckMaanden1", &Regels::advies_check_maanden_1},
                                   {"adviesCheckMaanden2", &Regels::advies_check_maanden_2},
                                   {"doorverwijzingWerkdagen", &Regels::doorverwijzing_werkdagen},
                                   {"gemeenteTonenVanafInwoners", &Regels::gemeente_tonen_vanaf_inwoners},
                                   {"bewaarJaren", &Regels::bewaar_jaren}};
constexpr Veld<bool> kVinkjes[] = {{"gemeenteTonen", &Regels::gemeente_tonen}, {"maatregelIsGrond", &Regels::maatregel_is_grond}};
constexpr Veld<std::string> kTeksten[] = {{"locatie", &Regels::locatie},
                                          {"locatieUitleg", &Regels::locatie_uitleg},
                                          {"lobbyTekst", &Regels::lobby_tekst},
                                          {"telefoon", &Regels::telefoon},
                                          {"email", &Regels::email},
                                          {"infoGezin", &Regels::info_gezin},
                                          {"maatregelGrondToelichting", &Regels::maatregel_grond_toelichting}};
constexpr Veld<std::vector<std::string>> kLijsten[] = {
    {"criteria", &Regels::criteria},      {"expertises", &Regels::expertises},          {"maildomeinen", &Regels::maildomeinen},
    {"woordenWeg", &Regels::woorden_weg}, {"woordenBlijven", &Regels::woorden_blijven}, {"modules", &Regels::modules}};

base::Json lijst_als_json(const std::vector<std::string>& lijst) {
    base::Json::Lijst uit;
    for (const auto& tekst : lijst) uit.emplace_back(tekst);
    return uit;
}

}  // namespace

base::Json Regels::als_json() const {
    base::Json j;
    j.zet("cyclus", cyclus_als_json(cyclus));
    j.zet("crisisDagen", crisis.dagen);
    j.zet("crisisHerinneringen", base::Json::Lijst{crisis.herinneringen[0], crisis.herinneringen[1]});
    for (const auto& v : kGetallen) j.zet(std::string(v.naam), this->*v.plaats);
    for (const auto& v : kVinkjes) j.zet(std::string(v.naam), this->*v.plaats);
    for (const auto& v : kTeksten) j.zet(std::string(v.naam), this->*v.plaats);
    for (const auto& v : kLijsten) j.zet(std::string(v.naam), lijst_als_json(this->*v.plaats));
    return j;
}

/// What is missing keeps its default, so that settings of an older program stay readable.
base::Result<Regels> Regels::uit_json(const base::Json& j) {
    Regels uit;
    auto cyclus = cyclus_uit_json(j["cyclus"]);
    if (!cyclus) return cyclus.fouten();
    uit.cyclus = *cyclus;
    uit.crisis.dagen = static_cast<int>(j["crisisDagen"].getal(uit.crisis.dagen));
    const auto& herinneringen = j["crisisHerinneringen"].lijst();
    for (std::size_t i = 0; i < std::min(herinneringen.size(), uit.crisis.herinneringen.size()); ++i)
        uit.crisis.herinneringen.at(i) = static_cast<int>(herinneringen[i].getal());
    for (const auto& v : kGetallen) uit.*v.plaats = static_cast<int>(j[v.naam].getal(uit.*v.plaats));
    for (const auto& v : kVinkjes) uit.*v.plaats = j[v.naam].bool_waarde(uit.*v.plaats);
    for (const auto& v : kTeksten) uit.*v.plaats = j[v.naam].tekst();
    for (const auto& v : kLijsten)
        for (const auto& tekst : j[v.naam].lijst()) (uit.*v.plaats).push_back(tekst.tekst());
    return uit;
}

}  // namespace regio

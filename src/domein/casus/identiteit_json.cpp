// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/identiteit_json.hpp"

namespace casus {
namespace {

template <class T>
struct Veld {
    std::string_view naam;
    std::string T::*plaats;
};
constexpr Veld<Persoon> kPersoon[] = {{"rol", &Persoon::rol},
                                      {"voornamen", &Persoon::voornamen},
                                      {"roepnaam", &Persoon::roepnaam},
                                      {"voorvoegsel", &Persoon::voorvoegsel},
                                      {"achternaam", &Persoon::achternaam},
                                      {"geboortedatum", &Persoon::geboortedatum},
                                      {"telefoon", &Persoon::telefoon},
                                      {"email", &Persoon::email},
                                      {"adres", &Persoon::adres},
                                      {"organisatie", &Persoon::organisatie},
                                      {"contactverbod", &Persoon::contactverbod}};
constexpr Veld<Identiteit> kIdentiteit[] = {{"geenBsnReden", &Identiteit::geen_bsn_reden},
                                            {"voornamen", &Identiteit::voornamen},
                                            {"roepnaam", &Identiteit::roepnaam},
                                            {"voorvoegsel", &Identiteit::voorvoegsel},
                                            {"achternaam", &Identiteit::achternaam},
                                            {"geslacht", &Identiteit::geslacht},
                                            {"straat", &Identiteit::straat},
                                            {"huisnummer", &Identiteit::huisnummer},
                                            {"postcode", &Identiteit::postcode},
                                            {"plaats", &Identiteit::plaats},
                                            {"telefoon", &Identiteit::telefoon},
                                            {"email", &Identiteit::email},
                                            {"school", &Identiteit::school},
                                            {"kader", &Identiteit::kader},
                                            {"verblijfplaats", &Identiteit::verblijfplaats}};

template <class T, std::size_t N>
base::Json schrijf(const T& van, const Veld<T> (&velden)[N]) {
    base::Json uit{base::Json::Object{}};
    for (const auto& v : velden)
        if (!(van.*v.plaats).empty()) uit.zet(std::string(v.naam), van.*v.plaats);
    return uit;
}
template <class T, std::size_t N>
void lees(T& naar, const base::Json& json, const Veld<T> (&velden)[N]) {
    for (const auto& v : velden) naar.*v.plaats = json[v.naam].tekst();
}

}  // namespace

base::Json identiteit_als_json(const Identiteit& i) {
    base::Json uit = schrijf(i, kIdentiteit);
    if (i.geboren) uit.zet("geboren", base::iso(*i.geboren));
    uit.zet("afgeschermd", i.afgeschermd);
    base::Json::Lijst personen;
    for (const Persoon& p : i.personen) {
        base::Json regel = schrijf(p, kPersoon);
        regel.zet("gezag", p.gezag);
        regel.zet("afgeschermd", p.afgeschermd);
        personen.push_back(std::move(regel));
    }
    uit.zet("personen", std::move(personen));
    return uit;
}

Identiteit identiteit_uit_json(const base::Json& json) {
    Identiteit uit;
    lees(uit, json, kIdentiteit);
    uit.geboren = base::lees_datum(json["geboren"].tekst());
    uit.afgeschermd = json["afgeschermd"].bool_waarde();
    const auto& personen = json["personen"].lijst();
    uit.personen.reserve(personen.size());
    for (const base::Json& regel : personen) {
        Persoon p;
        lees(p, regel, kPersoon);
        p.gezag = regel["gezag"].bool_waarde();
        p.afgeschermd = regel["afgeschermd"].bool_waarde();
        uit.personen.push_back(std::move(p));
    }
    return uit;
}

}  // namespace casus

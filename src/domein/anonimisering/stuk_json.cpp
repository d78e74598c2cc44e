// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/stuk_json.hpp"

namespace anonimisering {
namespace {

using base::Json;
using deident::Vlek;

Json vlekken_als_json(const std::vector<Vlek>& vlekken) {
    Json::Lijst uit;
    for (const Vlek& v : vlekken) {
        Json regel;
        regel.zet("b", static_cast<std::int64_t>(v.begin)).zet("e", static_cast<std::int64_t>(v.eind));
        regel.zet("l", deident::naam(v.label)).zet("r", v.rol).zet("t", v.twijfel);
        uit.push_back(std::move(regel));
    }
    return uit;
}

std::vector<Vlek> vlekken_uit_json(const Json& json) {
    std::vector<Vlek> uit;
    for (const Json& r : json.lijst())
        uit.push_back({static_cast<std::size_t>(r["b"].getal()), static_cast<std::size_t>(r["e"].getal()),
                       deident::label_uit(r["l"].tekst()).value(), r["r"].tekst(), r["t"].bool_waarde()});
    return uit;
}

Json stand_als_json(const Merkenstand& stand) {
    Json::Lijst uit;
    for (const Tekstmerken& m : stand)
        uit.push_back(Json(Json::Object{{"weg", vlekken_als_json(m.vlekken)}, {"vrij", vlekken_als_json(m.vrij)}}));
    return uit;
}

Merkenstand stand_uit_json(const Json& json) {
    Merkenstand uit;
    for (const Json& m : json.lijst()) uit.push_back({vlekken_uit_json(m["weg"]), vlekken_uit_json(m["vrij"])});
    return uit;
}

template <class T>
Json teksten_als_json(const std::vector<T>& teksten) {
    Json::Lijst uit;
    for (const T& t : teksten) uit.push_back(Json(Json::Object{{"naam", t.naam}, {"label", t.label}, {"tekst", t.tekst}}));
    return uit;
}

Json feiten_als_json(const std::vector<aanmelding::Feit>& feiten) {
    Json::Lijst uit;
    for (const auto& f : feiten) uit.push_back(Json(Json::Object{{"label", f.label}, {"waarde", f.waarde}}));
    return uit;
}

std::vector<aanmelding::Feit> feiten_uit_json(const Json& json) {
    std::vector<aanmelding::Feit> uit;
    for (const Json& r : json.lijst()) uit.push_back({r["label"].tekst(), r["waarde"].tekst()});
    return uit;
}

}  // namespace

Json inhoud_als_json(const Stuk& stuk) {
    return Json::Object{{"teksten", teksten_als_json(stuk.teksten)}, {"feiten", feiten_als_json(stuk.feiten)}};
}

Json merken_als_json(const Stuk& stuk) {
    Json::Lijst terug;
    for (const Terugstap& stap : stuk.terug)
        terug.push_back(Json(Json::Object{{"merken", stand_als_json(stap.merken)}, {"woord", stap.woord}}));
    return Json::Object{{"nu", stand_als_json(stand_van(stuk.teksten))}, {"terug", std::move(terug)}};
}

void vul_uit_json(Stuk& stuk, const Json& inhoud, const Json& merken) {
    stuk.feiten = feiten_uit_json(inhoud["feiten"]);
    stuk.teksten.clear();
    for (const Json& r : inhoud["teksten"].lijst())
        stuk.teksten.push_back({r["naam"].tekst(), r["label"].tekst(), r["tekst"].tekst(), {}, {}});
    // Texts of before decisions could be taken back hold the marks only.
    zet_stand(stuk.teksten, stand_uit_json(merken.is_lijst() ? merken : merken["nu"]));
    stuk.terug.clear();
    if (merken.is_lijst()) return;
    for (const Json& r : merken["terug"].lijst()) stuk.terug.push_back({stand_uit_json(r["merken"]), r["woord"].getal()});
}

Json getekend_als_json(const Getekend& g) {
    return Json::Object{{"titel", g.titel}, {"teksten", teksten_als_json(g.teksten)}, {"feiten", feiten_als_json(g.feiten)}};
}

Getekend getekend_uit_json(const Json& json) {
    Getekend uit;
    uit.titel = json["titel"].tekst();
    for (const Json& r : json["teksten"].lijst())
        uit.teksten.push_back({r["naam"].tekst(), r["label"].tekst(), r["tekst"].tekst()});
    uit.feiten = feiten_uit_json(json["feiten"]);
    return uit;
}

}  // namespace anonimisering

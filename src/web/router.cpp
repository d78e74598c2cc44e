// SPDX-License-Identifier: EUPL-1.2
#include "web/router.hpp"

#include <algorithm>
#include <cctype>
#include <stdexcept>

#include "base/moment.hpp"
#include "base/tekst.hpp"

namespace web {
namespace {

bool cijfer(char c) { return c >= '0' && c <= '9'; }
bool hoofdletter(char c) { return c >= 'A' && c <= 'Z'; }
bool letter(char c) { return hoofdletter(c) || (c >= 'a' && c <= 'z'); }
bool letter_of_cijfer(char c) { return letter(c) || cijfer(c); }

bool alle(std::string_view t, bool (*goed)(char)) { return std::all_of(t.begin(), t.end(), goed); }

bool is_getal(std::string_view t) { return !t.empty() && t.size() <= 9 && alle(t, cijfer) && (t == "0" || t.front() != '0'); }
bool is_ref(std::string_view t) { return t.size() >= 4 && t.size() <= 40 && alle(t, letter_of_cijfer); }
bool is_code(std::string_view t) {
    return !t.empty() && t.size() <= 64 &&
           std::all_of(t.begin(), t.end(), [](char c) { return letter_of_cijfer(c) || c == '-' || c == '_'; });
}
bool is_datum(std::string_view t) { return base::lees_datum(t).has_value(); }

/// domain.md section 2, casus: "NYM-2026-7K3F9", region code, year and a random part.
bool is_casusnummer(std::string_view t) {
    const auto delen = base::tekst::splits(t, '-');
    return delen.size() == 3 && delen[0].size() >= 2 && delen[0].size() <= 5 && alle(delen[0], hoofdletter) &&
           delen[1].size() == 4 && alle(delen[1], cijfer) && delen[2].size() >= 4 && delen[2].size() <= 10 &&
           std::all_of(delen[2].begin(), delen[2].end(), [](char c) { return hoofdletter(c) || cijfer(c); });
}

struct Padtype {
    std::string_view naam;
    bool (*past)(std::string_view);
};
constexpr Padtype kTypes[] = {
    {"getal", is_getal}, {"ref", is_ref}, {"casusnummer", is_casusnummer}, {"code", is_code}, {"datum", is_datum}};

[[noreturn]] void weiger(const Route& r, const char* waarom) {
    throw std::logic_error("route " + r.naam + " (" + r.patroon + "): " + waarom);
}

std::vector<std::string_view> splits_pad(std::string_view pad) {
    std::vector<std::string_view> uit;
    pad.remove_prefix(std::min<std::size_t>(1, pad.size()));
    if (pad.empty()) return uit;
    for (;;) {
        const auto einde = pad.find('/');
        uit.push_back(pad.substr(0, einde));
        if (einde == std::string_view::npos) return uit;
        pad.remove_prefix(einde + 1);
    }
}

}  // namespace

std::vector<Router::Segment> Router::ontleed(const Route& r) {
    if (!r.patroon.starts_with('/')) weiger(r, "een pad begint met /");
    std::vector<Segment> uit;
    for (const auto deel : splits_pad(r.patroon)) {
        if (deel.empty()) weiger(r, "leeg deel in het pad");
        if (!deel.starts_with('{')) {
            uit.push_back({std::string(deel), {}, nullptr});
            continue;
        }
        const auto punt = deel.find(':');
        if (punt == std::string_view::npos || !deel.ends_with('}')) weiger(r, "verwacht {naam:type}");
        const auto type = deel.substr(punt + 1, deel.size() - punt - 2);
        const auto* gevonden =
            std::find_if(std::begin(kTypes), std::end(kTypes), [&](const Padtype& t) { return t.naam == type; });
        if (gevonden == std::end(kTypes)) weiger(r, "onbekend type");
        uit.push_back({{}, std::string(deel.substr(1, punt - 1)), gevonden->past});
    }
    return uit;
}

Router::Patroon& Router::zoek_of_maak(const Route& r) {
    auto segmenten = ontleed(r);
    auto& lijst = patronen_[segmenten.size()];
    const auto zelfde = [&](const Patroon& p) {
        return std::equal(p.segmenten.begin(), p.segmenten.end(), segmenten.begin(), [](const Segment& a, const Segment& b) {
            return a.vast == b.vast && a.past == b.past && a.naam == b.naam;
        });
    };
    if (const auto al = std::find_if(lijst.begin(), lijst.end(), zelfde); al != lijst.end()) return *al;
    const auto algemener = [](const Patroon& nieuw, const Patroon& p) {
        return std::lexicographical_compare(nieuw.segmenten.begin(), nieuw.segmenten.end(), p.segmenten.begin(),
                                            p.segmenten.end(),
                                            [](const Segment& a, const Segment& b) { return !a.vast.empty() && b.vast.empty(); });
    };
    Patroon nieuw{std::move(segmenten), {}};
    const auto plek = std::upper_bound(lijst.begin(), lijst.end(), nieuw, algemener);
    return *lijst.insert(plek, std::move(nieuw));
}

void Router::voeg_toe(Route r) {
    if (r.recht.empty()) weiger(r, "geen recht");
    if (r.naam.empty() || !r.handler) weiger(r, "geen naam of geen handler");
    if (r.methode == Methode::head) weiger(r, "HEAD volgt uit GET");
    for (const auto& ander : routes_)
        if (ander.naam == r.naam) weiger(r, "de naam bestaat al");
    auto& patroon = zoek_of_maak(r);
    for (const auto i : patroon.routes)
        if (routes_[i].methode == r.methode) weiger(r, "de route bestaat al");
    patroon.routes.push_back(routes_.size());
    routes_.push_back(std::move(r));
}

void Router::merk_zwaar(std::string_view naam) {
    const auto route = std::find_if(routes_.begin(), routes_.end(), [&](const Route& r) { return r.naam == naam; });
    if (route == routes_.end()) throw std::logic_error("geen route met de naam " + std::string(naam));
    route->zwaar = true;
}

Router::Gevonden Router::zoek(Methode methode, std::string_view pad) const {
    Gevonden uit;
    const auto delen = splits_pad(pad);
    const auto lijst = patronen_.find(delen.size());
    if (lijst == patronen_.end()) return uit;
    const Methode gezocht = methode == Methode::head ? Methode::get : methode;
    for (const auto& patroon : lijst->second) {
        const bool past = std::equal(delen.begin(), delen.end(), patroon.segmenten.begin(),
                                     [](auto deel, const Segment& s) { return s.past ? s.past(deel) : s.vast == deel; });
        if (!past) continue;
        for (const auto i : patroon.routes) {
            if (routes_[i].methode == gezocht) uit.route = &routes_[i];
            uit.toegestaan.push_back(routes_[i].methode);
        }
        if (!uit.route) continue;  // a less specific pattern may have this method
        for (std::size_t i = 0; i < delen.size(); ++i)
            if (patroon.segmenten[i].past) uit.padwaarden.emplace(patroon.segmenten[i].naam, delen[i]);
        return uit;
    }
    return uit;
}

}  // namespace web

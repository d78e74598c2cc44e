// SPDX-License-Identifier: EUPL-1.2
#include "hulp/app/dwaler.hpp"

#include <algorithm>
#include <cctype>

namespace hulp {
namespace {

using web::Kanaal;
using web::Methode;

bool letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80; }

std::vector<std::string> links(const std::string& pagina) {
    std::vector<std::string> uit;
    for (auto plek = pagina.find("href=\"/"); plek != std::string::npos; plek = pagina.find("href=\"/", plek + 1)) {
        const auto begin = plek + 6;
        uit.push_back(zonder_entiteiten(pagina.substr(begin, pagina.find('"', begin) - begin)));
    }
    return uit;
}

}  // namespace

Dwaler::Dwaler(Demowereld& w, const std::string& email) : wereld_(w), browser_(w.als(email)), token_(w.token(email)) {}

void Dwaler::plan(std::string pad) {
    pad = pad.substr(0, pad.find('#'));
    if (pad.starts_with("/statisch/") || !gezien_.insert(pad).second) return;
    nog_.push_back(std::move(pad));
}

void Dwaler::haal(const std::string& pad, Kanaal kanaal, const Bekijk& bekijk) {
    const auto a = kanaal == Kanaal::api ? browser_.api(Methode::get, pad, token_) : browser_.haal(pad);
    bekijk(pad, a);
    if (a.status == 303) plan(kop(a, "Location"));
    if (a.status != 200) return;
    ++geopend_;
    if (const auto* route = wereld_.huis().router().zoek(Methode::get, pad.substr(0, pad.find('?'))).route)
        routes_.insert(route->naam);
    for (auto& link : links(a.lichaam)) plan(std::move(link));
}

void Dwaler::dwaal(const Bekijk& bekijk) {
    const auto plekken = wereld_.plekken();
    for (const auto& r : wereld_.huis().deur().tafel()) {
        if (r.methode != Methode::get) continue;
        for (const auto& plek : plekken)
            for (const auto& pad : paden_naar(r.patroon, plek)) {
                if (r.kanaal == Kanaal::pagina) plan(pad);
                else if (gezien_.insert(pad).second) haal(pad, r.kanaal, bekijk);
            }
    }
    while (!nog_.empty()) {
        const std::string pad = std::move(nog_.back());
        nog_.pop_back();
        haal(pad, Kanaal::pagina, bekijk);
    }
}

Woordzoeker::Woordzoeker(const std::vector<std::string>& woorden) {
    for (const auto& w : woorden) {
        if (std::all_of(w.begin(), w.end(), letter)) woorden_.insert(w);
        else zinnen_.push_back(w);
    }
}

std::string Woordzoeker::vind(std::string_view tekst) const {
    for (std::size_t i = 0; i < tekst.size();) {
        const auto begin = i;
        while (i < tekst.size() && letter(tekst[i])) ++i;
        if (i > begin)
            if (const auto gevonden = woorden_.find(std::string(tekst.substr(begin, i - begin))); gevonden != woorden_.end())
                return *gevonden;
        ++i;
    }
    const auto zin = std::find_if(zinnen_.begin(), zinnen_.end(),
                                  [&](const std::string& z) { return tekst.find(z) != std::string_view::npos; });
    return zin == zinnen_.end() ? std::string() : *zin;
}

}  // namespace hulp

// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/merken.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <map>
#include <set>

#include "base/tekst.hpp"

namespace anonimisering {
namespace {

using deident::Vlek;

/// A text folded for comparing, with for every folded byte the place in the original where it came from.
struct Gevouwen {
    std::string tekst;
    std::vector<std::size_t> begin, eind;
};

std::size_t breedte(unsigned char eerste) { return eerste < 0x80 ? 1 : eerste < 0xE0 ? 2 : eerste < 0xF0 ? 3 : 4; }

Gevouwen vouw(std::string_view t) {
    Gevouwen uit;
    for (std::size_t i = 0, n = 0; i < t.size(); i += n) {
        n = std::min(breedte(static_cast<unsigned char>(t[i])), t.size() - i);
        std::string deel = n == 1 ? std::string(1, static_cast<char>(std::tolower(static_cast<unsigned char>(t[i]))))
                                  : base::tekst::vouw(t.substr(i, n));
        if (n == 1 && std::isspace(static_cast<unsigned char>(t[i]))) deel = " ";
        if (deel == " " && !uit.tekst.empty() && uit.tekst.back() == ' ') {
            uit.eind.back() = i + n;
            continue;
        }
        uit.tekst += deel;
        uit.begin.insert(uit.begin.end(), deel.size(), i);
        uit.eind.insert(uit.eind.end(), deel.size(), i + n);
    }
    return uit;
}

bool in_woord(const std::string& t, std::size_t i) {
    return i < t.size() && (std::isalnum(static_cast<unsigned char>(t[i])) || static_cast<unsigned char>(t[i]) >= 0x80);
}

constexpr std::array<std::string_view, 17> kMensen = {
    "jeugdige",   "moeder", "vader",  "ouder",     "broer",       "zus",        "oma",          "opa",    "familielid",
    "pleegouder", "voogd",  "vriend", "verwijzer", "behandelaar", "leerkracht", "hulpverlener", "persoon"};
constexpr std::array<std::string_view, 9> kDingen = {"school", "organisatie",    "plaats",      "adres",        "datum",
                                                     "nummer", "telefoonnummer", "e-mailadres", "bijzonderheid"};

/// A second behandelaar is "behandelaar 2"; nothing while there is none yet.
std::optional<std::string> volgende_van(std::string_view rol, const std::set<std::string>& gebruikt) {
    int hoogste = gebruikt.contains(std::string(rol)) ? 1 : 0;
    for (const std::string& g : gebruikt)
        if (g.size() > rol.size() + 1 && g.starts_with(rol) && g[rol.size()] == ' ')
            hoogste = std::max(hoogste, std::atoi(g.c_str() + rol.size() + 1));
    if (hoogste == 0) return {};
    return std::string(rol) + " " + std::to_string(hoogste + 1);
}

/// All words of `kort` stand in `lang` ("kooistra" in "marga kooistra").
bool is_deel_van(const std::string& kort, const std::string& lang) {
    const auto deel = base::tekst::splits(kort, ' '), geheel = base::tekst::splits(lang, ' ');
    return std::all_of(deel.begin(), deel.end(),
                       [&](const std::string& w) { return std::find(geheel.begin(), geheel.end(), w) != geheel.end(); });
}

bool zelfde_plek(const Vlek& a, const Vlek& b) { return a.begin == b.begin && a.eind == b.eind; }

void merk(Nakijktekst& t, Vlek nieuw) {
    const auto raakt = [&](const Vlek& v) { return v.begin < nieuw.eind && nieuw.begin < v.eind; };
    for (const Vlek& v : t.vlekken) {
        if (!raakt(v)) continue;
        // Of the same words a person knows better what is meant than an engine that only sees what kind of thing it is.
        if (v.begin <= nieuw.begin && nieuw.eind <= v.eind && !(zelfde_plek(v, nieuw) && deident::is_algemeen(v.rol))) return;
        nieuw.begin = std::min(nieuw.begin, v.begin);
        nieuw.eind = std::max(nieuw.eind, v.eind);
    }
    std::erase_if(t.vlekken, raakt);
    std::erase_if(t.vrij, raakt);
    t.vlekken.insert(std::find_if(t.vlekken.begin(), t.vlekken.end(), [&](const Vlek& v) { return v.begin > nieuw.begin; }),
                     nieuw);
}

}  // namespace

Nakijktekst kijk_na(std::string naam, std::string label, std::string tekst, const Vooraf& vooraf) {
    constexpr std::size_t kErvoor = 24;
    auto vlekken = deident::vind(tekst, vooraf.bekenden);
    if (vlekken)
        for (Vlek& v : *vlekken)
            if (v.label == deident::Label::datum) {
                const std::size_t van = v.begin - std::min(v.begin, kErvoor);
                v.rol = datumrol(std::string_view(tekst).substr(v.begin, v.eind - v.begin),
                                 std::string_view(tekst).substr(van, v.begin - van), vooraf.datums);
            }
    if (vlekken) return {std::move(naam), std::move(label), std::move(tekst), std::move(*vlekken), {}};
    // What is no UTF-8 cannot be shown or kept as text either.
    tekst = "(tekst die niet te lezen is)";
    const Vlek alles{0, tekst.size(), deident::Label::persoon, "niet te lezen", true};
    return {std::move(naam), std::move(label), std::move(tekst), {alles}, {}};
}

std::vector<std::pair<std::size_t, std::size_t>> vind_woorden(std::string_view tekst, std::string_view woorden) {
    std::vector<std::pair<std::size_t, std::size_t>> uit;
    const Gevouwen hooi = vouw(tekst);
    const std::string naald = vouw(base::tekst::trim(woorden)).tekst;
    if (naald.empty()) return uit;
    for (auto i = hooi.tekst.find(naald); i != std::string::npos; i = hooi.tekst.find(naald, i + 1)) {
        std::size_t na = i + naald.size();
        if (i > 0 && in_woord(hooi.tekst, i - 1) && in_woord(naald, 0)) continue;
        if (in_woord(naald, naald.size() - 1) && in_woord(hooi.tekst, na) &&
            !(hooi.tekst[na++] == 's' && !in_woord(hooi.tekst, na)))
            continue;
        uit.emplace_back(hooi.begin[i], hooi.eind[na - 1]);
        i = na - 1;
    }
    return uit;
}

int haal_weg(Nakijkteksten& teksten, std::string_view woorden, const std::string& rol, bool twijfel) {
    int gevonden = 0;
    for (Nakijktekst& t : teksten)
        for (const auto& [begin, eind] : vind_woorden(t.tekst, woorden)) {
            merk(t, {begin, eind, deident::Label::persoon, rol, twijfel});
            ++gevonden;
        }
    return gevonden;
}

void laat_staan(Nakijkteksten& teksten, const std::vector<Plek>& plekken) {
    // From the back, so that the places in front keep their number.
    for (auto p = plekken.rbegin(); p != plekken.rend(); ++p) {
        Nakijktekst& t = teksten.at(p->tekst);
        t.vrij.push_back(t.vlekken.at(p->vlek));
        t.vlekken.erase(t.vlekken.begin() + static_cast<std::ptrdiff_t>(p->vlek));
    }
}

void verander_rol(Nakijkteksten& teksten, const std::vector<Plek>& plekken, const std::string& rol) {
    for (const Plek& p : plekken) {
        Vlek& v = teksten.at(p.tekst).vlekken.at(p.vlek);
        v.rol = rol;
        v.twijfel = false;
    }
}

Merkenstand stand_van(const Nakijkteksten& teksten) {
    Merkenstand uit;
    for (const Nakijktekst& t : teksten) uit.push_back({t.vlekken, t.vrij});
    return uit;
}

void zet_stand(Nakijkteksten& teksten, const Merkenstand& stand) {
    for (std::size_t i = 0; i < teksten.size(); ++i) {
        teksten[i].vlekken = stand.at(i).vlekken;
        teksten[i].vrij = stand.at(i).vrij;
    }
}

int noem(Nakijkteksten& teksten, std::string_view woorden, const std::string& rol) {
    const std::string gezocht = base::tekst::vouw(woorden);
    // Two people with that surname: then nobody knows who is meant.
    std::set<std::string> langer;
    const auto elk = [&](const auto& doe) {
        for (Nakijktekst& t : teksten)
            for (Vlek& v : t.vlekken) doe(v, base::tekst::vouw(t.tekst.substr(v.begin, v.eind - v.begin)));
    };
    elk([&](const Vlek& v, const std::string& w) {
        if (v.label == deident::Label::persoon && w != gezocht && is_deel_van(gezocht, w)) langer.insert(w);
    });
    int gewijzigd = 0;
    elk([&](Vlek& v, const std::string& w) {
        const bool mens = v.label == deident::Label::persoon && deident::is_algemeen(v.rol);
        const bool zelfde =
            w == gezocht || (mens && is_deel_van(w, gezocht)) || (mens && langer.size() == 1 && langer.contains(w));
        if (!zelfde || v.rol == rol) return;
        v.rol = rol;
        v.twijfel = v.twijfel && w != gezocht;
        ++gewijzigd;
    });
    return gewijzigd;
}

void neem_oordeel_over(Nakijkteksten& nieuw, const Nakijkteksten& oud) {
    for (Nakijktekst& n : nieuw)
        for (const Nakijktekst& o : oud) {
            if (o.naam != n.naam || o.tekst != n.tekst) continue;
            for (const Vlek& vrij : o.vrij)
                // Only when the engine says the same of it as then: since then it may have become somebody's name.
                if (std::erase(n.vlekken, vrij) > 0) n.vrij.push_back(vrij);
            for (Vlek& v : n.vlekken)
                for (const Vlek& toen : o.vlekken)
                    if (zelfde_plek(v, toen)) v = toen;
        }
}

std::vector<Merkgroep> groepeer(const Nakijkteksten& teksten) {
    std::vector<Merkgroep> uit;
    std::map<std::pair<std::string, std::string>, std::size_t> gezien;
    for (std::size_t i = 0; i < teksten.size(); ++i)
        for (std::size_t j = 0; j < teksten[i].vlekken.size(); ++j) {
            const Vlek& v = teksten[i].vlekken[j];
            const std::string woorden = teksten[i].tekst.substr(v.begin, v.eind - v.begin);
            const auto [plek, nieuw] = gezien.try_emplace({base::tekst::vouw(woorden), v.rol}, uit.size());
            if (nieuw) uit.push_back({woorden, v.rol, false, {}});
            uit[plek->second].twijfel |= v.twijfel;
            uit[plek->second].plekken.push_back({i, j});
        }
    std::stable_partition(uit.begin(), uit.end(), [](const Merkgroep& g) { return g.twijfel; });
    return uit;
}

std::vector<std::string> rollen_voor(const Nakijkteksten& teksten) {
    std::vector<std::string> uit(kMensen.begin(), kMensen.end());
    uit.insert(uit.end(), kDingen.begin(), kDingen.end());
    std::set<std::string> gebruikt;
    for (const Nakijktekst& t : teksten)
        for (const auto* lijst : {&t.vlekken, &t.vrij})
            for (const Vlek& v : *lijst)
                if (gebruikt.insert(v.rol).second && std::find(uit.begin(), uit.end(), v.rol) == uit.end()) uit.push_back(v.rol);
    for (const std::string_view mens : kMensen)
        if (auto volgende = volgende_van(mens, gebruikt)) uit.push_back(std::move(*volgende));
    return uit;
}

}  // namespace anonimisering

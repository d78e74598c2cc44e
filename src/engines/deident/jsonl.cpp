// SPDX-License-Identifier: EUPL-1.2
#include "engines/deident/jsonl.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <istream>
#include <ostream>
#include <sstream>
#include <utility>

#include "base/json.hpp"
#include "engines/deident/geheugen.hpp"

namespace deident {
namespace {

Bekend persoon_uit(const base::Json& j, std::string rol) {
    Bekend p;
    p.rol = std::move(rol);
    for (const base::Json& v : j["voornamen"].lijst())
        if (v.is_tekst()) p.voornamen.push_back(v.tekst());
    // One text instead of a list is an easy mistake, and ignoring it would leak the name.
    if (j["voornamen"].is_tekst()) p.voornamen.push_back(j["voornamen"].tekst());
    p.voorletters = j["voorletters"].tekst();
    p.voorvoegsel = j["voorvoegsel"].tekst();
    p.achternaam = j["achternaam"].tekst();
    p.roepnaam = j["roepnaam"].tekst();
    return p;
}

Kennis met_meta(Kennis kennis, const base::Json& meta) {
    if (!meta.is_object()) return kennis;
    kennis.personen.push_back(persoon_uit(meta, "jeugdige"));
    for (const base::Json& p : meta["personen"].lijst()) kennis.personen.push_back(persoon_uit(p, p["rol"].tekst()));
    return kennis;
}

/// In one piece: a stream looks around before every write.
void schrijf_vlek(std::ostream& uit, std::size_t van, std::size_t tot, Label label) {
    std::array<char, 96> ruimte;
    char* plek = ruimte.data();
    const auto zet = [&](std::string_view t) { plek = std::copy(t.begin(), t.end(), plek); };
    const auto zet_getal = [&](std::size_t n) { plek = std::to_chars(plek, ruimte.data() + ruimte.size(), n).ptr; };
    zet(R"({"start":)");
    zet_getal(van);
    zet(R"(,"end":)");
    zet_getal(tot);
    zet(R"(,"label":")");
    zet(naam(label));
    zet(R"("})");
    uit.write(ruimte.data(), plek - ruimte.data());
}
}  // namespace

std::optional<base::Fout> schrijf_regel(std::string_view regel, const Kennis& kennis, std::ostream& uit) {
    const auto json = base::Json::lees(regel);
    if (!json) return json.fout();
    const base::Json& tekst = (*json)["text"];
    if (!tekst.is_tekst())
        return base::Fout{base::Soort::ongeldig, "deident.regel", "text", "Er staat geen \"text\" in deze regel."};
    // The spans are written as they are found, so that a long text costs no more than itself.
    Tekenteller teller(tekst.tekst());
    bool begonnen = false;
    const auto begin = [&] {
        if (!std::exchange(begonnen, true)) uit << R"({"id":)" << (*json)["id"].schrijf() << R"(,"spans":[)";
        else uit << ',';
    };
    auto fout = vind_elk(tekst.tekst(), met_meta(kennis, (*json)["meta"]), [&](const Vlek& v) {
        begin();
        const std::size_t van = teller.op(v.begin);
        schrijf_vlek(uit, van, teller.op(v.eind), v.label);
    });
    if (fout) return fout;
    if (!begonnen) begin();
    uit << "]}";
    return std::nullopt;
}

base::Result<std::string> jsonl_regel(std::string_view regel, const Kennis& kennis) {
    std::ostringstream uit;
    if (auto fout = schrijf_regel(regel, kennis, uit)) return std::move(*fout);
    return uit.str();
}

bool jsonl(std::istream& in, std::ostream& uit, std::ostream& fouten, const Kennis& kennis) {
    const Geleend geheugen;  // one for all lines
    bool alles_goed = true;
    std::string regel;
    for (std::size_t nummer = 1; std::getline(in, regel); ++nummer) {
        if (regel.find_first_not_of(" \t\r") == std::string::npos) continue;
        const auto fout = schrijf_regel(regel, kennis, uit);
        if (!fout) {
            uit << '\n';
            continue;
        }
        alles_goed = false;
        fouten << "regel " << nummer << ": " << fout->tekst << '\n';
    }
    return alles_goed;
}

namespace {

constexpr std::size_t kHerhaaldTot = 1 << 20;

/// What stands between the spans goes to `gewoon`, a span with its words to `gevonden`.
template <class Gewoon, class Gevonden>
std::optional<base::Fout> loop_door(std::string_view tekst, const Kennis& kennis, const Gewoon& gewoon,
                                    const Gevonden& gevonden) {
    std::size_t tot = 0;
    const auto neem = [&](const Vlek& v) {
        gewoon(tekst.substr(tot, v.begin - tot));
        gevonden(v, tekst.substr(v.begin, v.eind - v.begin));
        tot = v.eind;
    };
    if (tekst.size() > kHerhaaldTot) {
        if (auto fout = vind_elk(tekst, kennis, neem)) return fout;
    } else {
        const auto vlekken = vind_herhaald(tekst, kennis);
        if (!vlekken) return vlekken.fout();
        for (const Vlek& v : *vlekken) neem(v);
    }
    gewoon(tekst.substr(tot));
    return std::nullopt;
}

void schrijf_html(std::ostream& uit, std::string_view tekst) {
    for (const char c : tekst) {
        if (c == '<') uit << "&lt;";
        else if (c == '&') uit << "&amp;";
        else if (c == '"') uit << "&quot;";
        else uit << c;
    }
}

}  // namespace

std::optional<base::Fout> masker_naar(std::ostream& uit, std::string_view tekst, const Kennis& kennis) {
    return loop_door(
        tekst, kennis, [&](std::string_view t) { uit << t; },
        [&](const Vlek& v, std::string_view) { uit << '[' << v.rol << ']'; });
}

std::optional<base::Fout> html_naar(std::ostream& uit, std::string_view tekst, const Kennis& kennis) {
    return loop_door(
        tekst, kennis, [&](std::string_view t) { schrijf_html(uit, t); },
        [&](const Vlek& v, std::string_view woorden) {
            uit << "<mark class=\"" << naam(v.label) << "\" title=\"";
            schrijf_html(uit, v.rol);
            uit << "\">";
            schrijf_html(uit, woorden);
            uit << "</mark>";
        });
}

base::Result<std::string> masker_tekst(std::string_view tekst, const Kennis& kennis) {
    std::ostringstream uit;
    if (auto fout = masker_naar(uit, tekst, kennis)) return std::move(*fout);
    return uit.str();
}

}  // namespace deident

// SPDX-License-Identifier: EUPL-1.2
#include "web/statisch.hpp"

#include <filesystem>
#include <stdexcept>

#include "base/crypto.hpp"
#include "web/gzip.hpp"
#include "web/ontleed/koppen.hpp"

namespace web {
namespace {

constexpr int kMaxDiepte = 5;  // style sheets that import each other in a circle

struct Soort {
    std::string_view eind;
    const char* type;
    bool zippen;
};
constexpr Soort kSoorten[] = {{".css", "text/css; charset=utf-8", true},
                              {".js", "text/javascript; charset=utf-8", true},
                              {".svg", "image/svg+xml; charset=utf-8", true},
                              {".txt", "text/plain; charset=utf-8", true},
                              {".woff2", "font/woff2", false},
                              {".png", "image/png", false},
                              {".ico", "image/x-icon", false}};

const Soort& soort_van(std::string_view naam) {
    for (const auto& s : kSoorten)
        if (naam.ends_with(s.eind)) return s;
    throw std::logic_error("statisch bestand zonder bekend type: " + std::string(naam));
}

/// "css/app.css" and "../fonts/x.woff2" give "fonts/x.woff2".
std::string naast(std::string_view naam, std::string_view verwijzing) {
    return (std::filesystem::path(naam).parent_path() / verwijzing).lexically_normal().generic_string();
}

std::string_view zonder_aanhaling(std::string_view t) {
    t = ontleed::kaal(t);
    const bool aangehaald = t.size() >= 2 && (t.front() == '"' || t.front() == '\'') && t.back() == t.front();
    return aangehaald ? t.substr(1, t.size() - 2) : t;
}

}  // namespace

Statisch::Statisch(std::span<const base::Ingebed> bestanden) {
    for (const auto& b : bestanden) bron_.emplace(b.naam, b.inhoud);
    for (const auto& b : bestanden) verwerk(b.naam, 0);
}

const Statisch::Stuk& Statisch::verwerk(std::string_view naam, int diepte) {
    if (const auto al = stukken_.find(naam); al != stukken_.end()) return *al->second;
    const auto bron = bron_.find(naam);
    if (bron == bron_.end() || diepte > kMaxDiepte)
        throw std::logic_error("statisch bestand ontbreekt of verwijst in een kring: " + std::string(naam));
    const Soort& soort = soort_van(naam);
    Stuk stuk;
    stuk.inhoud = naam.ends_with(".css") ? herschrijf_css(naam, bron->second, diepte) : std::string(bron->second);
    const std::string merk = base::crypto::hex(base::crypto::hash(stuk.inhoud)).substr(0, 8);
    stuk.pad = "/statisch/" + std::string(naam.substr(0, naam.size() - soort.eind.size())) + "." + merk + std::string(soort.eind);
    stuk.type = soort.type;
    stuk.etag = merk;
    if (soort.zippen) stuk.gezipt = gzip(stuk.inhoud, 9);
    return *stukken_.emplace(naam, std::make_shared<Stuk>(std::move(stuk))).first->second;
}

std::string Statisch::herschrijf_css(std::string_view naam, std::string_view css, int diepte) {
    std::string uit;
    for (;;) {
        const auto begin = css.find("url(");
        const auto eind = begin == std::string_view::npos ? begin : css.find(')', begin);
        if (eind == std::string_view::npos) return uit += css;
        const auto doel = zonder_aanhaling(css.substr(begin + 4, eind - begin - 4));
        uit += css.substr(0, begin);
        const bool eigen = !doel.starts_with("data:") && !doel.starts_with('#');
        uit += eigen ? "url(\"" + verwerk(naast(naam, doel), diepte + 1).pad + "\")"
                     : std::string(css.substr(begin, eind - begin + 1));
        css.remove_prefix(eind + 1);
    }
}

const std::string& Statisch::pad(std::string_view naam) const {
    const auto gevonden = stukken_.find(naam);
    if (gevonden == stukken_.end()) throw std::logic_error("statisch bestand bestaat niet: " + std::string(naam));
    return gevonden->second->pad;
}

Antwoord Statisch::antwoord(const Stuk& stuk, const Verzoek& v) {
    const bool gezipt = !stuk.gezipt.empty() && ontleed::neemt_gzip(v.kop("accept-encoding"));
    const std::string etag = "\"" + stuk.etag + (gezipt ? "-gzip\"" : "\"");
    Antwoord a;
    a.kop("Content-Type", stuk.type).kop("ETag", etag).kop("Cache-Control", "public, max-age=31536000, immutable");
    if (!stuk.gezipt.empty()) a.kop("Vary", "Accept-Encoding");
    if (ontleed::etag_past(v.kop("if-none-match"), etag)) {
        a.status = 304;
        return a;
    }
    if (gezipt) a.kop("Content-Encoding", "gzip");
    a.lichaam = gezipt ? stuk.gezipt : stuk.inhoud;
    return a;
}

void Statisch::registreer(Router& router) const {
    for (const auto& [naam, stuk] : stukken_)
        router.voeg_toe({Methode::get, stuk->pad, "statisch." + naam, "openbaar", Kanaal::techniek, 0, false,
                         [stuk = stuk](const Verzoek& v) { return antwoord(*stuk, v); }});
}

}  // namespace web

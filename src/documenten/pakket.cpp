// SPDX-License-Identifier: EUPL-1.2
#include "documenten/pakket.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/tekst.hpp"
#include "documenten/herken.hpp"

namespace documenten {
namespace {

using namespace std::string_view_literals;

constexpr auto kOdt = "application/vnd.oasis.opendocument.text"sv;

std::string_view uitgang(std::string_view naam) {
    const auto p = naam.find_last_of("./");
    return p == naam.npos || naam[p] == '/' ? std::string_view{} : naam.substr(p + 1);
}

/// The part that says what an ODF container is comes first and is stored as it is, so that it stands at a fixed place.
bool begint_als_odt(std::string_view inhoud) {
    constexpr std::size_t kNaamBij = 30;
    return inhoud.size() > kNaamBij && inhoud.substr(kNaamBij).starts_with("mimetype"sv);
}

}  // namespace

const Deel* zoek(const Delen& delen, std::string_view naam) {
    const auto d = std::find_if(delen.begin(), delen.end(), [&](const Deel& d) { return d.naam == naam; });
    return d == delen.end() ? nullptr : &*d;
}

bool is_xml(const Deel& deel) {
    static constexpr std::array kXml = {"xml"sv, "rels"sv, "vml"sv, "rdf"sv, "svg"sv};
    return std::find(kXml.begin(), kXml.end(), uitgang(deel.naam_klein)) != kXml.end();
}

std::optional<Reden> keur_soort(const Deel& deel) {
    static const std::set<std::string_view> kGewoon = {"xml",  "rels", "vml",   "rdf", "svg",  "png",    "jpg",
                                                       "jpeg", "gif",  "bmp",   "tif", "tiff", "emf",    "wmf",
                                                       "svm",  "wdp",  "odttf", "ttf", "otf",  "fntdata"};
    // Without an ending: the ODF type, what LibreOffice remembers of the page breaks, previews of objects, folders.
    const bool bekend = deel.naam == "mimetype" || deel.naam == "layout-cache" || deel.naam_klein.ends_with('/') ||
                        deel.naam_klein.starts_with("objectreplacements/") ||
                        deel.naam_klein.find("printersettings") != std::string::npos;
    if (is_vreemd_bestand(deel.inhoud)) return Reden::ingesloten;
    if (!bekend && !kGewoon.contains(uitgang(deel.naam_klein))) return Reden::ingesloten;
    if (deel.naam_klein.ends_with('/') && !deel.inhoud.empty()) return Reden::pad;
    const auto eerste = deel.inhoud.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (!is_xml(deel) && eerste != std::string::npos && deel.inhoud[eerste] == '<') return Reden::ingesloten;
    return std::nullopt;
}

bool is_gewone_link(std::string_view doel) {
    const auto klein = base::tekst::kleine_letters(base::tekst::trim(doel));
    for (const auto soort : {"https://"sv, "http://"sv, "mailto:"sv, "tel:"sv, "#"sv})
        if (klein.starts_with(soort)) return true;
    return klein.find_first_of(":\\"sv) == klein.npos && !klein.starts_with('/');
}

bool is_buiten_document(std::string_view doel) {
    return doel.find(':') != doel.npos || doel.find('\\') != doel.npos || doel.starts_with('/') ||
           doel.find("../"sv) != doel.npos;
}

std::optional<Reden> keur_svg_element(const XmlLezer& x) {
    const auto naam = base::tekst::kleine_letters(x.naam());
    if (naam == "script" || naam == "foreignobject") return Reden::ingesloten;
    for (const auto& a : x.attributen()) {
        if (a.naam.starts_with("on")) return Reden::ingesloten;
        if (a.naam == "href" && !a.waarde.starts_with('#') && !a.waarde.starts_with("data:image/")) return Reden::extern_;
    }
    return std::nullopt;
}

std::variant<Type, Reden> keur_pakket(std::string_view inhoud, const Grenzen& grenzen) {
    auto uitgepakt = pak_uit(inhoud, grenzen);
    if (const auto* reden = std::get_if<Reden>(&uitgepakt)) return *reden;
    const auto& delen = std::get<Delen>(uitgepakt);
    const auto* soort = zoek(delen, "mimetype");
    const bool odt = soort != nullptr && soort->inhoud == kOdt && begint_als_odt(inhoud);
    const bool docx = zoek(delen, "[Content_Types].xml") != nullptr;
    if (odt && docx) return Reden::twee_typen;
    if (!odt && !docx) return Reden::onbekend_type;
    if (auto reden = odt ? keur_odt(delen) : keur_docx(delen)) return *reden;
    return odt ? Type::odt : Type::docx;
}

}  // namespace documenten

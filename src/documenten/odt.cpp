// SPDX-License-Identifier: EUPL-1.2
#include <set>

#include "documenten/pakket.hpp"

namespace documenten {
namespace {

std::optional<Reden> keur_naam(std::string_view naam) {
    for (const std::string_view map : {"basic/", "scripts/", "dialogs/"})
        if (naam.starts_with(map)) return Reden::macros;
    if (naam.starts_with("object ")) return Reden::ingesloten;
    return std::nullopt;
}

/// The manifest lists the parts; one with `encryption-data` needs a password.
std::optional<Reden> keur_manifest_element(const XmlLezer& x) {
    if (x.naam() == "encryption-data") return Reden::wachtwoord;
    return std::nullopt;
}

/// Links that a person clicks on may lead to the web; everything else that has an address has to lie in the document.
std::optional<Reden> keur_element(const XmlLezer& x) {
    static const std::set<std::string_view> kMacros = {"script", "event-listener"};
    static const std::set<std::string_view> kIngesloten = {"object", "object-ole", "plugin", "applet", "floating-frame"};
    if (kMacros.contains(x.naam())) return Reden::macros;
    if (kIngesloten.contains(x.naam())) return Reden::ingesloten;
    if (x.naam().starts_with("dde-")) return Reden::extern_;
    for (const auto& a : x.attributen()) {
        if (a.naam != "href") continue;
        const bool goed = x.naam() == "a" ? is_gewone_link(a.waarde) : !is_buiten_document(a.waarde);
        if (!goed) return Reden::extern_;
    }
    return std::nullopt;
}

std::optional<Reden> keur_deel(const Deel& deel) {
    if (auto reden = keur_naam(deel.naam_klein)) return reden;
    if (auto reden = keur_soort(deel)) return reden;
    if (!is_xml(deel)) return std::nullopt;
    if (deel.naam_klein.ends_with(".svg")) return elk_element(deel, keur_svg_element);
    return elk_element(deel, keur_element);
}

}  // namespace

std::optional<Reden> keur_odt(const Delen& delen) {
    // First the manifest: behind a password no other part can be read.
    const auto* manifest = zoek(delen, "META-INF/manifest.xml");
    if (manifest == nullptr || zoek(delen, "content.xml") == nullptr) return Reden::beschadigd;
    if (auto reden = elk_element(*manifest, keur_manifest_element)) return reden;
    for (const auto& deel : delen)
        if (auto reden = keur_deel(deel)) return reden;
    return std::nullopt;
}

}  // namespace documenten

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "documenten/documenten.hpp"
#include "documenten/uitslag.hpp"
#include "documenten/xml.hpp"

namespace documenten {

/// One entry of a zip container, unpacked. Names are checked: relative, unique whatever the case, no tricks.
struct Deel {
    std::string naam;
    std::string naam_klein;
    std::string inhoud;
};
using Delen = std::vector<Deel>;

/// Unpacks all of a zip container within the limits, counting what really comes out.
std::variant<Delen, Reden> pak_uit(std::string_view inhoud, const Grenzen&);

/// What a zip container is, when it is one of ours and harmless.
std::variant<Type, Reden> keur_pakket(std::string_view inhoud, const Grenzen&);

/// The rules of the two formats, over every part.
std::optional<Reden> keur_docx(const Delen&);
std::optional<Reden> keur_odt(const Delen&);

const Deel* zoek(const Delen&, std::string_view naam);
bool is_xml(const Deel&);
/// A part whose kind has a place in a document and whose first bytes don't say otherwise.
std::optional<Reden> keur_soort(const Deel&);
/// Where a link may lead when somebody clicks on it: a web page, a mail address, a phone number, a place in the document
/// itself or a file beside it.
bool is_gewone_link(std::string_view doel);
/// An element of a drawing that runs or fetches something.
std::optional<Reden> keur_svg_element(const XmlLezer&);
/// Something outside the container.
bool is_buiten_document(std::string_view doel);

/// Calls `begin(lezer)` at each element; the first reason ends it. Text that is no good XML is a reason too.
template <class F>
std::optional<Reden> elk_element(const Deel& deel, F&& begin) {
    XmlLezer lezer(deel.inhoud);
    for (;;) {
        switch (lezer.volgende()) {
            case XmlLezer::Stap::begin:
                if (auto reden = begin(lezer)) return reden;
                break;
            case XmlLezer::Stap::einde:
            case XmlLezer::Stap::tekst:
                break;
            case XmlLezer::Stap::klaar:
                return std::nullopt;
            case XmlLezer::Stap::kapot:
                return Reden::beschadigd;
            case XmlLezer::Stap::declaratie:
                return Reden::xml_declaratie;
        }
    }
}

}  // namespace documenten

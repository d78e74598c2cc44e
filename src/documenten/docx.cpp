// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include "base/tekst.hpp"
#include "documenten/pakket.hpp"

namespace documenten {
namespace {

using namespace std::string_view_literals;
using Stap = XmlLezer::Stap;

constexpr auto kHoofddeel = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"sv;

bool bevat(std::string_view tekst, std::string_view stuk) { return tekst.find(stuk) != tekst.npos; }

std::optional<Reden> keur_naam(std::string_view naam) {
    if (bevat(naam, "vbaproject") || bevat(naam, "vbadata")) return Reden::macros;
    if (bevat(naam, "activex/")) return Reden::macros;
    if (bevat(naam, "embeddings/")) return Reden::ingesloten;
    return std::nullopt;
}

/// The content type decides what Word makes of a part, not its name.
std::optional<Reden> keur_inhoudstype(std::string_view type) {
    const auto klein = base::tekst::kleine_letters(type);
    if (bevat(klein, "vbaproject") || bevat(klein, "macroenabled") || bevat(klein, "activex")) return Reden::macros;
    if (bevat(klein, "oleobject")) return Reden::ingesloten;
    return std::nullopt;
}

std::optional<Reden> keur_inhoudstypen(const Deel& deel) {
    bool hoofddeel = false;
    auto reden = elk_element(deel, [&](const XmlLezer& x) {
        hoofddeel = hoofddeel || x.attribuut("ContentType") == kHoofddeel;
        return keur_inhoudstype(x.attribuut("ContentType"));
    });
    if (!reden && !hoofddeel) return Reden::onbekend_type;
    return reden;
}

/// A relationship is how a part names another part, or a place outside the document that Word then fetches by itself.
/// Only a link that a person has to click on may lead outside.
std::optional<Reden> keur_relatie(const XmlLezer& x) {
    static const std::set<std::string_view> kMacros = {"vbaproject", "wordvbadata", "attachedtoolbars", "control",
                                                       "activexcontrolbinary"};
    static const std::set<std::string_view> kIngesloten = {"oleobject", "package", "afchunk", "subdocument"};
    static const std::set<std::string_view> kExtern = {"webextension", "webextensiontaskpanes", "frame"};
    const auto type = base::tekst::kleine_letters(x.attribuut("Type"));
    const auto soort = std::string_view(type).substr(type.rfind('/') + 1);
    if (kMacros.contains(soort)) return Reden::macros;
    if (kIngesloten.contains(soort)) return Reden::ingesloten;
    if (kExtern.contains(soort)) return Reden::extern_;
    const auto doel = x.attribuut("Target");
    const bool buiten = base::tekst::kleine_letters(x.attribuut("TargetMode")) == "external" || bevat(doel, "://") ||
                        doel.starts_with("//") || bevat(doel, "\\");
    if (buiten && (soort != "hyperlink" || !is_gewone_link(doel))) return Reden::extern_;
    return std::nullopt;
}

std::optional<Reden> keur_woordelement(const XmlLezer& x) {
    static const std::set<std::string_view> kIngesloten = {"oleobject", "objectembed", "objectlink", "altchunk", "subdoc"};
    const auto naam = base::tekst::kleine_letters(x.naam());
    if (kIngesloten.contains(naam)) return Reden::ingesloten;
    if (naam == "control") return Reden::macros;
    for (const auto& a : x.attributen()) {  // drawings in the old VML form name their picture directly
        if (a.naam == "src" && is_buiten_document(a.waarde)) return Reden::extern_;
        if (a.naam == "href" && !is_gewone_link(a.waarde)) return Reden::extern_;
    }
    return std::nullopt;
}

/// Fields that fetch or start something when the document is opened or printed.
bool is_gevaarlijk_veld(std::string_view opdracht) {
    static const std::set<std::string> kVelden = {"dde",      "ddeauto", "includetext", "includepicture", "include", "link",
                                                  "database", "import",  "rd"};
    const auto klein = base::tekst::kleine_letters(base::tekst::trim(opdracht));
    return kVelden.contains(klein.substr(0, klein.find_first_of(" \t\r\n\"\\")));
}

/// Puts the pieces of field codes together: Word may cut them anywhere, and fields nest.
class Velden {
  public:
    bool gevaarlijk(const XmlLezer& x, Stap stap) {
        const bool code = x.naam() == "instrText" || x.naam() == "delInstrText";
        if (stap == Stap::begin) in_code_ = code;
        if (stap == Stap::einde && code) in_code_ = false;
        if (stap == Stap::tekst && in_code_) open_.back() += x.tekst();
        if (stap != Stap::begin) return false;
        if (x.naam() == "fldSimple") return is_gevaarlijk_veld(x.attribuut("instr"));
        if (x.naam() != "fldChar") return false;
        const auto soort = x.attribuut("fldCharType");
        const bool fout = soort != "begin" && is_gevaarlijk_veld(open_.back());
        if (soort == "begin") open_.emplace_back();
        if (soort == "end" && open_.size() > 1) open_.pop_back();
        return fout;
    }
    bool gevaarlijk_einde() const { return std::any_of(open_.begin(), open_.end(), is_gevaarlijk_veld); }

  private:
    std::vector<std::string> open_{""};
    bool in_code_ = false;
};

std::optional<Reden> keur_velden(const Deel& deel) {
    XmlLezer lezer(deel.inhoud);
    Velden velden;
    for (auto stap = lezer.volgende(); stap == Stap::begin || stap == Stap::einde || stap == Stap::tekst; stap = lezer.volgende())
        if (velden.gevaarlijk(lezer, stap)) return Reden::extern_;
    if (velden.gevaarlijk_einde()) return Reden::extern_;
    return std::nullopt;
}

std::optional<Reden> keur_deel(const Deel& deel) {
    if (auto reden = keur_naam(deel.naam_klein)) return reden;
    if (auto reden = keur_soort(deel)) return reden;
    if (!is_xml(deel)) return std::nullopt;
    if (deel.naam_klein.ends_with(".rels")) return elk_element(deel, keur_relatie);
    if (deel.naam_klein.ends_with(".svg")) return elk_element(deel, keur_svg_element);
    if (!deel.naam_klein.starts_with("word/")) return elk_element(deel, [](const XmlLezer&) { return std::optional<Reden>(); });
    if (auto reden = elk_element(deel, keur_woordelement)) return reden;
    return keur_velden(deel);
}

}  // namespace

std::optional<Reden> keur_docx(const Delen& delen) {
    if (auto reden = keur_inhoudstypen(*zoek(delen, "[Content_Types].xml"))) return reden;
    for (const auto& deel : delen)
        if (auto reden = keur_deel(deel)) return reden;
    return std::nullopt;
}

}  // namespace documenten

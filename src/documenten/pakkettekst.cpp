// SPDX-License-Identifier: EUPL-1.2
#include "documenten/pakkettekst.hpp"

#include <expat.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace documenten {
namespace {

using namespace std::string_view_literals;

/// What an element means for somebody who only reads words.
enum class Daad {
    niets,
    vang,        // its text counts
    vang_regel,  // that, and it ends a line
    regel,       // it ends a line
    breuk,
    tab,
    spaties,
    streepje,
    sla_over  // nothing inside counts: said before or after elsewhere
};
struct Woord {
    std::string_view ruimte, naam;
    Daad daad;
};
constexpr auto kWord = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"sv;
constexpr auto kWordStreng = "http://purl.oclc.org/ooxml/wordprocessingml/main"sv;
constexpr auto kKeuze = "http://schemas.openxmlformats.org/markup-compatibility/2006"sv;
constexpr auto kOdf = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"sv;
constexpr auto kOdfKantoor = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"sv;
constexpr Woord kWoorden[] = {
    {kWord, "t", Daad::vang},
    {kWord, "p", Daad::regel},
    {kWord, "tab", Daad::tab},
    {kWord, "br", Daad::breuk},
    {kWord, "cr", Daad::breuk},
    {kWord, "noBreakHyphen", Daad::streepje},
    {kWord, "moveFrom", Daad::sla_over},
    {kWord, "tabs", Daad::sla_over},       // where tabs stop, not tabs
    {kKeuze, "Fallback", Daad::sla_over},  // the same text box again, for old programs
    {kOdf, "p", Daad::vang_regel},
    {kOdf, "h", Daad::vang_regel},
    {kOdf, "tab", Daad::tab},
    {kOdf, "line-break", Daad::breuk},
    {kOdf, "s", Daad::spaties},
    {kOdf, "tracked-changes", Daad::sla_over},
    {kOdfKantoor, "annotation", Daad::sla_over},
};
constexpr char kTussen = '|';

Daad daad_van(std::string_view element) {
    const auto p = element.rfind(kTussen);
    if (p == element.npos) return Daad::niets;
    auto ruimte = element.substr(0, p);
    if (ruimte == kWordStreng) ruimte = kWord;
    const auto naam = element.substr(p + 1);
    const auto w = std::find_if(std::begin(kWoorden), std::end(kWoorden),
                                [&](const Woord& x) { return x.ruimte == ruimte && x.naam == naam; });
    return w == std::end(kWoorden) ? Daad::niets : w->daad;
}

/// Listens to expat and writes down the words.
class Luisteraar {
  public:
    Luisteraar(Bestandstekst& uit, std::size_t hoogstens) : uit_(uit), hoogstens_(hoogstens) {}

    bool lees(std::string_view xml) {
        lezer_.reset(XML_ParserCreateNS("UTF-8", kTussen));
        if (!lezer_) return false;
        XML_SetUserData(lezer_.get(), this);
        XML_SetElementHandler(
            lezer_.get(), [](void* zelf, const XML_Char* naam, const XML_Char** a) { ik(zelf).begin(naam, a); },
            [](void* zelf, const XML_Char* naam) { ik(zelf).einde(naam); });
        XML_SetCharacterDataHandler(lezer_.get(), [](void* zelf, const XML_Char* t, int n) {
            ik(zelf).tekst({t, static_cast<std::size_t>(n)});
        });
        // S32: entities need a DTD, and a document of an office program has none.
        XML_SetStartDoctypeDeclHandler(lezer_.get(), [](void* zelf, const XML_Char*, const XML_Char*, const XML_Char*, int) {
            XML_StopParser(ik(zelf).lezer_.get(), XML_FALSE);
        });
        const auto stand = XML_Parse(lezer_.get(), xml.data(), static_cast<int>(xml.size()), 1);
        return stand == XML_STATUS_OK || uit_.afgekapt;
    }

  private:
    struct Weg {
        void operator()(XML_Parser p) const { XML_ParserFree(p); }
    };
    static Luisteraar& ik(void* zelf) { return *static_cast<Luisteraar*>(zelf); }

    void begin(std::string_view naam, const XML_Char** attributen) {
        const Daad daad = daad_van(naam);
        if (daad == Daad::sla_over) ++over_;
        if (over_ > 0) return;
        if (daad == Daad::vang || daad == Daad::vang_regel) ++vangt_;
        if (daad == Daad::tab) erbij("\t");
        if (daad == Daad::breuk) erbij("\n");
        if (daad == Daad::streepje) erbij("-");
        if (daad == Daad::spaties) erbij(std::string(aantal(attributen), ' '));
    }
    void einde(std::string_view naam) {
        const Daad daad = daad_van(naam);
        if (daad == Daad::sla_over) --over_;
        if (over_ > 0) return;
        if (daad == Daad::vang || daad == Daad::vang_regel) --vangt_;
        if (daad == Daad::regel || daad == Daad::vang_regel) erbij("\n");
    }
    void tekst(std::string_view t) {
        if (vangt_ > 0 && over_ == 0) erbij(t);
    }
    /// How many spaces one element of ODF stands for; more than a line of them is no text.
    static std::size_t aantal(const XML_Char** attributen) {
        constexpr int kMeeste = 80;
        for (; attributen[0] != nullptr; attributen += 2)
            if (std::string_view(attributen[0]).ends_with("|c"))
                return static_cast<std::size_t>(std::clamp(std::atoi(attributen[1]), 1, kMeeste));
        return 1;
    }
    void erbij(std::string_view t) {
        if (uit_.afgekapt) return;
        uit_.tekst += t;
        if (uit_.tekst.size() <= hoogstens_) return;
        uit_.afgekapt = true;
        XML_StopParser(lezer_.get(), XML_FALSE);
    }

    Bestandstekst& uit_;
    std::size_t hoogstens_;
    std::unique_ptr<XML_ParserStruct, Weg> lezer_;
    int vangt_ = 0, over_ = 0;
};

/// Word says in a list of types which part is the letter itself; its notes stand beside it under fixed names.
std::vector<std::string> delen_met_tekst(Type type, const Delen& delen) {
    if (type == Type::odt) return {"content.xml"};
    std::vector<std::string> uit{"word/document.xml"};
    if (const auto* typen = zoek(delen, "[Content_Types].xml"))
        static_cast<void>(elk_element(*typen, [&](const XmlLezer& x) {
            const auto naam = x.attribuut("PartName");
            if (x.attribuut("ContentType").ends_with("document.main+xml"sv) && naam.starts_with('/'))
                uit[0] = std::string(naam.substr(1));
            return std::optional<Reden>();
        }));
    const auto map = uit[0].substr(0, uit[0].rfind('/') + 1);
    uit.push_back(map + "footnotes.xml");
    uit.push_back(map + "endnotes.xml");
    return uit;
}

}  // namespace

std::optional<Bestandstekst> tekst_uit_pakket(Type type, std::string_view inhoud, std::size_t hoogstens) {
    const auto uitgepakt = pak_uit(inhoud, {});
    const auto* delen = std::get_if<Delen>(&uitgepakt);
    if (delen == nullptr) return {};
    const auto namen = delen_met_tekst(type, *delen);
    if (zoek(*delen, namen.front()) == nullptr) return {};
    Bestandstekst uit;
    for (const auto& naam : namen) {
        const auto* deel = zoek(*delen, naam);
        if (deel != nullptr && !uit.afgekapt && !Luisteraar(uit, hoogstens).lees(deel->inhoud)) return {};
    }
    return uit;
}

}  // namespace documenten

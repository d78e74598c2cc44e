// SPDX-License-Identifier: EUPL-1.2
#include "documenten/xml.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/tekst.hpp"

namespace documenten {
namespace {

using namespace std::string_view_literals;

constexpr auto kWit = " \t\r\n"sv;
constexpr auto kEindeNaam = " \t\r\n/>=<\"'&"sv;

void voeg_teken_toe(std::string& uit, unsigned punt) {
    if (punt < 0x80) {
        uit += static_cast<char>(punt);
    } else if (punt < 0x800) {
        uit += static_cast<char>(0xC0 | punt >> 6);
        uit += static_cast<char>(0x80 | (punt & 0x3F));
    } else if (punt < 0x10000) {
        uit += static_cast<char>(0xE0 | punt >> 12);
        uit += static_cast<char>(0x80 | (punt >> 6 & 0x3F));
        uit += static_cast<char>(0x80 | (punt & 0x3F));
    } else {
        uit += static_cast<char>(0xF0 | punt >> 18);
        uit += static_cast<char>(0x80 | (punt >> 12 & 0x3F));
        uit += static_cast<char>(0x80 | (punt >> 6 & 0x3F));
        uit += static_cast<char>(0x80 | (punt & 0x3F));
    }
}

bool ontleed_verwijzing(std::string& uit, std::string_view naam) {
    constexpr std::pair<std::string_view, char> kVast[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto& [bekend, teken] : kVast) {
        if (naam == bekend) return uit += teken, true;
    }
    if (!naam.starts_with('#')) return false;
    naam.remove_prefix(1);
    const bool hex = naam.starts_with('x');
    if (hex) naam.remove_prefix(1);
    unsigned punt = 0;
    const auto [tot, fout] = std::from_chars(naam.data(), naam.data() + naam.size(), punt, hex ? 16 : 10);
    if (fout != std::errc{} || tot != naam.data() + naam.size() || punt == 0 || punt > 0x10FFFF) return false;
    return voeg_teken_toe(uit, punt), true;
}

std::optional<std::string> ontleed(std::string_view t) {
    std::string uit;
    for (auto p = t.find('&'); p != t.npos; p = t.find('&')) {
        const auto einde = t.find(';', p);
        uit += t.substr(0, p);
        if (einde == t.npos || !ontleed_verwijzing(uit, t.substr(p + 1, einde - p - 1))) return std::nullopt;
        t.remove_prefix(einde + 1);
    }
    return uit += t;
}

std::string_view zonder_voorvoegsel(std::string_view naam) {
    const auto p = naam.rfind(':');
    return p == naam.npos ? naam : naam.substr(p + 1);
}

}  // namespace

XmlLezer::XmlLezer(std::string_view xml) : rest_(xml) {
    if (rest_.starts_with("\xEF\xBB\xBF"sv)) rest_.remove_prefix(3);
    kapot_ = rest_.find('\0') != rest_.npos || !base::tekst::geldige_utf8(rest_);
}

std::string_view XmlLezer::attribuut(std::string_view naam) const {
    const auto a = std::find_if(attributen_.begin(), attributen_.end(), [&](const auto& a) { return a.naam == naam; });
    return a == attributen_.end() ? std::string_view{} : a->waarde;
}

XmlLezer::Stap XmlLezer::volgende() {
    if (kapot_) return Stap::kapot;
    attributen_.clear();
    if (sluit_zelf_) {
        sluit_zelf_ = false;
        return Stap::einde;
    }
    for (;;) {
        if (rest_.empty()) return Stap::klaar;
        if (!rest_.starts_with('<')) return lees_tekst();
        if (rest_.starts_with("<!--"sv)) {
            const auto einde = rest_.find("-->"sv, 4);
            if (einde == rest_.npos) return Stap::kapot;
            rest_.remove_prefix(einde + 3);
            continue;
        }
        if (rest_.starts_with("<?"sv)) {
            if (const auto stap = instructie(); stap != Stap::begin) return stap;
            continue;
        }
        return merkteken();
    }
}

/// Passes over a processing instruction (`begin` means: go on). A style sheet fetches something; another encoding than
/// UTF-8 would let other readers see other text than we do.
XmlLezer::Stap XmlLezer::instructie() {
    const auto einde = rest_.find("?>"sv);
    if (einde == rest_.npos) return Stap::kapot;
    const auto inhoud = base::tekst::kleine_letters(rest_.substr(2, einde - 2));
    rest_.remove_prefix(einde + 2);
    if (inhoud.starts_with("xml-stylesheet"sv)) return Stap::declaratie;
    if (!inhoud.starts_with("xml "sv)) return Stap::begin;
    const auto p = inhoud.find("encoding"sv);
    const auto utf8 = p == inhoud.npos || inhoud.find("utf-8"sv, p) != inhoud.npos || inhoud.find("us-ascii"sv, p) != inhoud.npos;
    return utf8 ? Stap::begin : Stap::kapot;
}

XmlLezer::Stap XmlLezer::merkteken() {
    constexpr auto kCdata = "<![CDATA["sv;
    if (rest_.starts_with(kCdata)) {
        const auto einde = rest_.find("]]>"sv);
        if (einde == rest_.npos) return Stap::kapot;
        tekst_ = rest_.substr(kCdata.size(), einde - kCdata.size());
        rest_.remove_prefix(einde + 3);
        return Stap::tekst;
    }
    if (rest_.starts_with("<!"sv)) return Stap::declaratie;
    rest_.remove_prefix(1);
    if (rest_.starts_with('/')) return lees_einde();
    return lees_begin();
}

XmlLezer::Stap XmlLezer::lees_tekst() {
    const auto einde = std::min(rest_.find('<'), rest_.size());
    auto tekst = ontleed(rest_.substr(0, einde));
    if (!tekst) return Stap::kapot;
    tekst_ = std::move(*tekst);
    rest_.remove_prefix(einde);
    return Stap::tekst;
}

XmlLezer::Stap XmlLezer::lees_einde() {
    rest_.remove_prefix(1);
    naam_ = zonder_voorvoegsel(lees_naam());
    sla_wit_over();
    if (naam_.empty() || !rest_.starts_with('>')) return Stap::kapot;
    rest_.remove_prefix(1);
    return Stap::einde;
}

XmlLezer::Stap XmlLezer::lees_begin() {
    naam_ = zonder_voorvoegsel(lees_naam());
    if (naam_.empty()) return Stap::kapot;
    for (;;) {
        sla_wit_over();
        if (rest_.starts_with("/>"sv)) {
            rest_.remove_prefix(2);
            sluit_zelf_ = true;
            return Stap::begin;
        }
        if (rest_.starts_with('>')) {
            rest_.remove_prefix(1);
            return Stap::begin;
        }
        if (!lees_attribuut()) return Stap::kapot;
    }
}

bool XmlLezer::lees_attribuut() {
    const auto naam = lees_naam();
    sla_wit_over();
    if (naam.empty() || !rest_.starts_with('=')) return false;
    rest_.remove_prefix(1);
    sla_wit_over();
    if (rest_.empty() || (rest_.front() != '"' && rest_.front() != '\'')) return false;
    const auto einde = rest_.find(rest_.front(), 1);
    if (einde == rest_.npos) return false;
    auto waarde = ontleed(rest_.substr(1, einde - 1));
    if (!waarde) return false;
    attributen_.push_back({zonder_voorvoegsel(naam), std::move(*waarde)});
    rest_.remove_prefix(einde + 1);
    return true;
}

std::string_view XmlLezer::lees_naam() {
    const auto einde = std::min(rest_.find_first_of(kEindeNaam), rest_.size());
    const auto naam = rest_.substr(0, einde);
    rest_.remove_prefix(einde);
    return naam;
}

void XmlLezer::sla_wit_over() { rest_.remove_prefix(std::min(rest_.find_first_not_of(kWit), rest_.size())); }

}  // namespace documenten

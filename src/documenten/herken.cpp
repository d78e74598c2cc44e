// SPDX-License-Identifier: EUPL-1.2
#include "documenten/herken.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace documenten {
namespace {

using namespace std::string_view_literals;

constexpr auto kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
/// Name of the stream in which Office keeps a document with a password, in UTF-16.
constexpr auto kVersleuteldPakket = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
constexpr auto kZipLokaal = "PK\x03\x04"sv;
constexpr auto kZipMap = "PK\x01\x02"sv;
constexpr auto kZipEinde = "PK\x05\x06"sv;
/// How far PDF readers and browsers look for a header.
constexpr std::size_t kKop = 1024;
constexpr std::size_t kZipEindeLengte = 22;
constexpr std::size_t kZipCommentaar = 65535;

std::string klein(std::string_view t) {
    std::string uit(t);
    std::transform(uit.begin(), uit.end(), uit.begin(), [](unsigned char c) { return std::tolower(c); });
    return uit;
}

bool lijkt_opmaak(std::string_view kop_klein) {
    for (const auto merk : {"<html"sv, "<script"sv, "<!doctype html"sv, "<iframe"sv, "<svg "sv, "<svg>"sv, "<svg\n"sv})
        if (kop_klein.find(merk) != kop_klein.npos) return true;
    return false;
}

std::size_t getal(std::string_view t, std::size_t bij, int bytes) {
    std::size_t uit = 0;
    for (int i = bytes - 1; i >= 0; --i) uit = uit << 8 | static_cast<unsigned char>(t[bij + i]);
    return uit;
}

/// A zip reader starts at the end: an end record whose directory really lies where the record says, whatever
/// stands in front of it.
bool eindigt_als_zip(std::string_view inhoud) {
    const std::size_t vanaf =
        inhoud.size() > kZipCommentaar + kZipEindeLengte ? inhoud.size() - kZipCommentaar - kZipEindeLengte : 0;
    for (auto p = inhoud.find(kZipEinde, vanaf); p != inhoud.npos; p = inhoud.find(kZipEinde, p + 1)) {
        if (p + kZipEindeLengte > inhoud.size()) return false;
        const auto lengte = getal(inhoud, p + 12, 4);
        if (lengte <= p && inhoud.substr(p - lengte, 4) == kZipMap) return true;
    }
    return false;
}

/// Text after the last %%EOF is another file that rides along.
bool heeft_staart(std::string_view pdf) {
    const auto einde = pdf.rfind("%%EOF");
    if (einde == pdf.npos) return false;
    return pdf.find_first_not_of("\r\n\t \0"sv, einde + 5) != pdf.npos;
}

}  // namespace

bool is_vreemd_bestand(std::string_view inhoud) {
    constexpr std::array kMerken = {kOle,
                                    "PK\x03\x04"sv,
                                    "PK\x05\x06"sv,
                                    "MZ"sv,
                                    "\x7F"
                                    "ELF"sv,
                                    "%PDF-"sv,
                                    "Rar!\x1A\x07"sv,
                                    "7z\xBC\xAF\x27\x1C"sv,
                                    "{\\rtf"sv,
                                    "#!"sv};
    return std::any_of(kMerken.begin(), kMerken.end(), [&](auto merk) { return inhoud.starts_with(merk); });
}

std::variant<Vorm, Reden> herken(std::string_view inhoud) {
    const auto kop = klein(inhoud.substr(0, kKop));
    std::optional<Vorm> vorm;
    if (inhoud.starts_with("%PDF-"sv)) vorm = Vorm::pdf;
    if (inhoud.starts_with("\xFF\xD8\xFF"sv)) vorm = Vorm::jpeg;
    if (inhoud.starts_with("\x89PNG\r\n\x1A\n"sv)) vorm = Vorm::png;
    if (inhoud.starts_with(kZipLokaal)) vorm = Vorm::zip;
    const bool ook_pdf = vorm != Vorm::pdf && kop.find("%pdf-") != kop.npos;
    const bool ook_zip = vorm != Vorm::zip && eindigt_als_zip(inhoud);
    if (!vorm) {
        if (inhoud.starts_with(kOle)) return inhoud.find(kVersleuteldPakket) == inhoud.npos ? Reden::oud_word : Reden::wachtwoord;
        return ook_pdf || ook_zip ? Reden::twee_typen : Reden::onbekend_type;
    }
    if (ook_pdf || ook_zip || lijkt_opmaak(kop)) return Reden::twee_typen;
    if (vorm == Vorm::pdf && heeft_staart(inhoud)) return Reden::twee_typen;
    return *vorm;
}

}  // namespace documenten

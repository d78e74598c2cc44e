// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Small files of every kind that can be sent in, good ones and bad ones, made on the spot.
namespace hulp {

struct ProefPdf {
    std::string catalogus;              // extra entries of the catalog, e.g. "/OpenAction 5 0 R"
    std::vector<std::string> objecten;  // objects 5, 6, … as text between "obj" and "endobj"
};
std::string pdf(const ProefPdf& = {});
/// One page with these lines, in WinAnsi ("caf\351").
std::string pdf_met_tekst(const std::vector<std::string>& regels);
/// The same file with its objects packed in compressed object streams.
std::string pdf_ingepakt(const std::string& pdf);
std::string pdf_met_wachtwoord(const std::string& pdf, const std::string& openen);

/// What a camera or a sender puts beside the pixels.
struct ProefFoto {
    unsigned breedte = 24;
    unsigned hoogte = 16;
    int orientatie = 1;      // JPEG: in an EXIF segment together with GPS and a thumbnail
    std::string commentaar;  // JPEG: a COM segment; PNG: a tEXt chunk
    int kanalen = 3;         // JPEG: 1, 3 or 4 (inverted CMYK of Adobe)
};
/// Left half red, right half blue; the lower right quarter black.
std::string jpeg(const ProefFoto& = {});
std::string png(const ProefFoto& = {});
/// A PNG that promises this many pixels and holds none.
std::string png_belofte(std::uint32_t breedte, std::uint32_t hoogte);

struct ZipDeel {
    std::string naam;
    std::string inhoud;
    bool ingepakt = true;
    std::uint16_t vlaggen = 0;    // 1: encrypted
    std::uint32_t kenmerken = 0;  // Unix mode in the high half
};
using ZipDelen = std::vector<ZipDeel>;
std::string zip(const ZipDelen&);
/// The parts of a plain letter; a test adds to them or replaces one before it makes the file.
ZipDelen docx_delen(std::string_view tekst = "Beste tafel");
ZipDelen odt_delen(std::string_view tekst = "Beste tafel");
/// The same parts with these put in the place of parts with the same name, or behind them.
ZipDelen met(ZipDelen, const ZipDelen& andere);
inline std::string docx() { return zip(docx_delen()); }
inline std::string odt() { return zip(odt_delen()); }

}  // namespace hulp

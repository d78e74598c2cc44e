// SPDX-License-Identifier: EUPL-1.2
#include <zlib.h>

#include <algorithm>

#include "hulp/proefbestanden.hpp"

namespace hulp {
namespace {

using namespace std::string_literals;

std::string getal(std::size_t g, int bytes) {
    std::string uit;
    for (int i = 0; i < bytes; ++i, g >>= 8) uit += static_cast<char>(g & 0xFF);
    return uit;
}

std::string pak_in(const std::string& t) {
    z_stream z{};
    deflateInit2(&z, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
    std::string uit(deflateBound(&z, t.size()), '\0');
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(t.data()));
    z.avail_in = static_cast<uInt>(t.size());
    z.next_out = reinterpret_cast<Bytef*>(uit.data());
    z.avail_out = static_cast<uInt>(uit.size());
    deflate(&z, Z_FINISH);
    uit.resize(z.total_out);
    deflateEnd(&z);
    return uit;
}

constexpr auto kXml = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";

}  // namespace

std::string zip(const ZipDelen& delen) {
    std::string uit, map;
    for (const auto& d : delen) {
        const auto data = d.ingepakt ? pak_in(d.inhoud) : d.inhoud;
        const auto som = crc32(0, reinterpret_cast<const Bytef*>(d.inhoud.data()), static_cast<uInt>(d.inhoud.size()));
        // Version 2.0, flags, method, time and date (1 January 2026), checksum, sizes, length of the name, no extras.
        const auto kop = getal(20, 2) + getal(d.vlaggen, 2) + getal(d.ingepakt ? 8 : 0, 2) + getal(0x5C210000, 4) +
                         getal(som, 4) + getal(data.size(), 4) + getal(d.inhoud.size(), 4) + getal(d.naam.size(), 2) +
                         getal(0, 2);
        map += "PK\x01\x02" + getal(3 << 8 | 20, 2) + kop + getal(0, 6) + getal(d.kenmerken, 4) + getal(uit.size(), 4) + d.naam;
        uit += "PK\x03\x04" + kop + d.naam + data;
    }
    const auto begin = uit.size();
    return uit + map + "PK\x05\x06" + getal(0, 4) + getal(delen.size(), 2) + getal(delen.size(), 2) + getal(map.size(), 4) +
           getal(begin, 4) + getal(0, 2);
}

ZipDelen met(ZipDelen delen, const ZipDelen& andere) {
    for (const auto& nieuw : andere) {
        const auto oud = std::find_if(delen.begin(), delen.end(), [&](const auto& d) { return d.naam == nieuw.naam; });
        if (oud == delen.end()) delen.push_back(nieuw);
        else *oud = nieuw;
    }
    return delen;
}

ZipDelen docx_delen(std::string_view tekst) {
    return {
        {"[Content_Types].xml", kXml + R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>)"s},
        {"_rels/.rels", kXml + R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>)"s},
        {"word/document.xml",
         kXml + R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>)"s +
             std::string(tekst) + "</w:t></w:r></w:p></w:body></w:document>"},
    };
}

ZipDelen odt_delen(std::string_view tekst) {
    return {
        {"mimetype", "application/vnd.oasis.opendocument.text", false},
        {"META-INF/manifest.xml",
         kXml + R"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>)"s},
        {"content.xml",
         kXml +
             R"(<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:scripts/><office:body><office:text><text:p>)"s +
             std::string(tekst) + "</text:p></office:text></office:body></office:document-content>"},
    };
}

}  // namespace hulp

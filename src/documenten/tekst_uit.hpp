// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "documenten/documenten.hpp"

namespace documenten {

/// The words in a file, as plain text: paragraphs and cells of tables are lines.
struct Bestandstekst {
    std::string tekst;      // empty: a scan or a photo
    bool afgekapt = false;  // there was more
};

struct Tekstgrenzen {
    std::size_t hoogstens = 200'000;  // bytes of UTF-8
    const char* pdftotext = "/usr/bin/pdftotext";
};

/// Of a file that passed `keur`. No formatting, no control characters. Refusals have key "documenten.geen_tekst", or
/// "documenten.geen_lezer" when this machine cannot read a PDF. Takes up to half a minute for a hostile file; thread-safe; at most two
/// files are read at a time. Not inside a transaction.
base::Result<Bestandstekst> tekst_uit(Type, std::string_view inhoud, const Tekstgrenzen& = {});

}  // namespace documenten

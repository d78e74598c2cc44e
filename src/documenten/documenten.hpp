// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

/// Files that people send in: what they are, whether they are harmless, and where they stay (S19, S32, S6).
namespace documenten {

/// What a file is by its content; the name that the sender gave it counts for nothing.
enum class Type { pdf, jpeg, png, docx, odt };

/// The media type that a download gets.
std::string_view mime(Type);
/// "pdf", "jpg", "png", "docx", "odt": for the name of a download, and how a type is kept in a table.
std::string_view extensie(Type);
std::optional<Type> type_van_extensie(std::string_view);
/// "PDF", "JPEG", "PNG", "Word", "OpenDocument": what people who may not see the name read.
std::string_view naam(Type);
std::optional<Type> type_met_naam(std::string_view);

/// Where the checks of one file run. A hostile file may crash or exhaust the library that reads it; in a process of its
/// own that costs one refusal. `zelfde_proces` is for the fuzzer, which has to see a crash.
enum class Uitvoering { eigen_proces, zelfde_proces };

struct Grenzen {
    std::size_t bestand = 20 * 1024 * 1024;
    std::uint64_t pixels = 64'000'000;
    std::size_t delen = 2000;                   // entries of a zip container
    std::size_t uitgepakt = 200 * 1024 * 1024;  // all entries of a container together
    std::size_t verhouding = 100;               // unpacked : packed
    std::string clamd;                          // see clamd.hpp; empty: no virus scan
    Uitvoering uitvoering = Uitvoering::eigen_proces;
};

/// A file that passed. JPEG and PNG were decoded and encoded again, turned upright and without any metadata;
/// a PDF that readers would have to repair was written again; everything else is byte for byte what came in.
struct Document {
    Type type;
    std::string inhoud;
};

/// Checks one file. Refusals have key "documenten.<reason>", field `veld` and a Dutch text that says how to mend it.
/// Takes up to half a minute for a hostile file; thread-safe; at most two files are examined at a time.
base::Result<Document> keur(std::string inhoud, const Grenzen& grenzen = {}, std::string_view veld = "bijlage");

}  // namespace documenten

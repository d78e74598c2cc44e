// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <utility>

namespace documenten {

/// Why a file is refused. The number travels through the pipe of the checking process, so 0 stays free for "passed".
enum class Reden : unsigned char {
    leeg = 1,
    te_groot,
    onbekend_type,
    oud_word,
    twee_typen,
    wachtwoord,
    macros,
    script,
    ingesloten,
    extern_,
    xml_declaratie,
    pad,
    te_veel_delen,
    uitgepakt_te_groot,
    te_veel_pixels,
    beschadigd,
    te_ingewikkeld,
    virus,
    niet_beschikbaar
};

/// What the check of one kind of file found: a reason to refuse it, or the bytes to keep.
struct Uitslag {
    std::optional<Reden> reden;
    std::string inhoud;
};
inline Uitslag geweigerd(Reden reden) { return {reden, {}}; }
inline Uitslag behouden(std::string inhoud) { return {std::nullopt, std::move(inhoud)}; }

}  // namespace documenten

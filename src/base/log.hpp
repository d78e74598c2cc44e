// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

/// Operational log: JSON lines on stderr. Never a value that a person typed, a name, a BSN, an address or a
/// query string: only channel, fixed text, numbers, ids, keys and reference numbers. The audit log is another
/// thing.
namespace base::log {

using Velden = std::initializer_list<std::pair<std::string_view, std::string>>;

enum class Niveau { debug, info, waarschuwing, fout };
void zet_niveau(Niveau);
void meld(Niveau, std::string_view kanaal, std::string_view tekst, Velden = {});
inline void info(std::string_view kanaal, std::string_view tekst, Velden v = {}) { meld(Niveau::info, kanaal, tekst, v); }
inline void waarschuwing(std::string_view kanaal, std::string_view tekst, Velden v = {}) {
    meld(Niveau::waarschuwing, kanaal, tekst, v);
}
inline void fout(std::string_view kanaal, std::string_view tekst, Velden v = {}) { meld(Niveau::fout, kanaal, tekst, v); }

}  // namespace base::log

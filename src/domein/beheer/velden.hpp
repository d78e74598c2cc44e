// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/moment.hpp"
#include "domein/regio/regio.hpp"
#include "web/formulier.hpp"

/// Fields and words that several settings pages have. Private to this slice.
namespace beheer {

/// "van 1 februari 2021 tot 1 januari 2027" or "vanaf 1 februari 2021".
std::string periode_tekst(base::Datum vanaf, const std::optional<base::Datum>& tot);
/// "vanaf" and, not required, "tot".
std::vector<web::formulier::Veld> periodevelden();
/// The day on which something ends; required.
web::formulier::Veld eindveld();
/// The choices of a table of regio.
template <class E>
std::vector<web::formulier::Optie> opties_van(std::span<const regio::Benaming<E>> tabel) {
    std::vector<web::formulier::Optie> uit;
    for (const auto& b : tabel) uit.push_back({std::string(b.naam), std::string(b.label), std::string(b.uitleg)});
    return uit;
}
/// What was filled in, checked; nothing when it was left empty.
std::optional<base::Datum> dag_uit(const web::formulier::Antwoorden&, std::string_view naam);
/// One per line, without the empty ones.
std::vector<std::string> regels_van(const std::string& tekst);

}  // namespace beheer

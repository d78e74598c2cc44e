// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <algorithm>
#include <span>
#include <stdexcept>
#include <string_view>

/// The words of the choices of a region: one table per choice, in the order in which a person reads them.
namespace regio {

enum class Verblijf;
enum class Deelnamesoort;
enum class Organisatiesoort;

template <class Enum>
struct Benaming {
    Enum waarde;
    std::string_view naam;   // as stored and as sent by a form
    std::string_view label;  // as a person reads it
    std::string_view uitleg = {};
};

std::span<const Benaming<Verblijf>> verblijven();
std::span<const Benaming<Deelnamesoort>> deelnamesoorten();
std::span<const Benaming<Organisatiesoort>> organisatiesoorten();
std::string_view label_van(Verblijf);
std::string_view label_van(Organisatiesoort);

/// The one with this name; there is no such one: a damaged database or a form that was not checked.
template <class Enum>
Enum waarde_van(std::span<const Benaming<Enum>> tabel, std::string_view naam) {
    const auto b = std::find_if(tabel.begin(), tabel.end(), [&](const auto& x) { return x.naam == naam; });
    if (b == tabel.end()) throw std::logic_error("onbekende naam in een regiotabel");
    return b->waarde;
}

}  // namespace regio

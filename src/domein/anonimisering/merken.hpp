// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/anonimisering/datumwoorden.hpp"
#include "engines/deident/deident.hpp"

/// The marks in the texts of one stuk and what a person may do with them. Pure. Private to this slice.
namespace anonimisering {

struct Nakijktekst {
    std::string naam, label, tekst;
    std::vector<deident::Vlek> vlekken;  // in order, without overlap
    std::vector<deident::Vlek> vrij;     // found by the machine, left standing by a person
};
using Nakijkteksten = std::vector<Nakijktekst>;

/// Where one mark stands.
struct Plek {
    std::size_t tekst = 0, vlek = 0;
    auto operator<=>(const Plek&) const = default;
};
/// The same words with the same role, wherever they stand: what a person judges at once.
struct Merkgroep {
    std::string woorden, rol;
    bool twijfel = false;
    std::vector<Plek> plekken;
};

/// What the program knows beforehand about a casus.
struct Vooraf {
    deident::Bekenden bekenden;
    Datumkader datums;
};
/// A text with the engine's marks, dates as distances. When the engine refuses it, all of it is one mark.
Nakijktekst kijk_na(std::string naam, std::string label, std::string tekst, const Vooraf&);
/// Every place of these words: whole words, whatever their case, accents and white space, with the s of a genitive.
std::vector<std::pair<std::size_t, std::size_t>> vind_woorden(std::string_view tekst, std::string_view woorden);
/// Marks these words everywhere, with doubt when nobody who signs said so yet; the number of places found.
int haal_weg(Nakijkteksten&, std::string_view woorden, const std::string& rol, bool twijfel = false);
/// Takes these marks away; the words stay readable.
void laat_staan(Nakijkteksten&, const std::vector<Plek>&);
void verander_rol(Nakijkteksten&, const std::vector<Plek>&, const std::string& rol);
/// What a person decided on the same text in an earlier version holds again: his roles, and what he left standing.
void neem_oordeel_over(Nakijkteksten& nieuw, const Nakijkteksten& oud);
/// What stands marked and left, text by text: to go back to.
struct Tekstmerken {
    std::vector<deident::Vlek> vlekken, vrij;
};
using Merkenstand = std::vector<Tekstmerken>;
Merkenstand stand_van(const Nakijkteksten&);
void zet_stand(Nakijkteksten&, const Merkenstand&);
/// Gives every mark of these words, or of one who must be the same person ("Kooistra", "Marga Kooistra"), this role; how many changed.
int noem(Nakijkteksten&, std::string_view woorden, const std::string& rol);
/// Doubts first, then in reading order.
std::vector<Merkgroep> groepeer(const Nakijkteksten&);
/// The words that may stand in the place of a mark: a fixed list, the roles that the engine gave, and the next number for a second person
/// with the same role; no free text can name anybody.
std::vector<std::string> rollen_voor(const Nakijkteksten&);

}  // namespace anonimisering

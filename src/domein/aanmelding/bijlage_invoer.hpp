// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/aanmelding/paginas.hpp"
#include "domein/aanmelding/store.hpp"

/// Attachments inside the step form: chosen, checked, listed and taken away without losing what was typed.
namespace aanmelding::bijlage_invoer {

inline constexpr std::size_t kMeesteBijlagen = 10;

/// A file that was sent along: refused, or checked and encrypted, ready to be kept.
struct Gekeurd {
    base::Fouten fouten;
    std::optional<store::NieuweBijlage> bijlage;
    base::crypto::Bytes ingesloten;
};
Gekeurd keur(const toegang::Aanvraag&);
/// Adds or removes what the button asked.
base::Fouten verwerk(storage::Sessie&, const toegang::Aanvraag&, const paginas::Bezig&, const Gekeurd&, std::string_view actie);
std::vector<Bijlage> van(storage::Sessie&, const toegang::Aanvraag&, const paginas::Bezig&);
void toon(web::Gegevens&, const std::vector<Bijlage>&);
/// "350 kB" or "2,4 MB"
std::string grootte(std::size_t);

}  // namespace aanmelding::bijlage_invoer

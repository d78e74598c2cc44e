// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "domein/anonimisering/stuk.hpp"

/// The anonymous text of an attachment: the file stays where it is (INHOUD), a person makes a text of it and a signer lets that out (S2, S19).
/// Private to this slice.
namespace anonimisering::bijlagen {

/// "Bijlage 3 (PDF)": what everybody may know of it. The name of the file stays out of every text of a stuk (S14, S19).
std::string naam_van(const aanmelding::Bijlage&);
/// What is laid before the signers, marked by the machine. No database: before the transaction (docs/decisions/18).
Voorstel voorstel(const aanmelding::Bijlage&, std::string tekst, const Vooraf&);
/// The text as somebody made it last; empty when nobody did.
std::string getypt(const Stuk&);
/// When the casus is brought in again: who signed before did not sign for this round, so the texts wait again, with every mark of before.
void leg_opnieuw_voor(storage::Sessie&, const Omgeving&, const Casus&, base::Moment);

}  // namespace anonimisering::bijlagen

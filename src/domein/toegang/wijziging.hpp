// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "domein/toegang/toegang.hpp"

/// Within the slice: changes of somebody else's access (S8). What could make the administrator into someone waits for a second person:
/// another beheerder or the fg, never who asked and never who gains by it. The only SQL on toegang_wijzigverzoek.
namespace toegang {

using VerzoekId = base::Id<struct VerzoekTag>;
enum class Wijzigsoort { rol, wachtwoord, email, tweede_factor, rol_einde, toelaten };

struct Wijziging {
    Wijzigsoort soort = Wijzigsoort::rol;
    AccountId account;
    std::string gegeven;  // rol, rol_einde: its name; email: the new address
    std::string reden;
    // rol: from when, when that is not now, and until when, when it ends by itself
    std::optional<base::Moment> vanaf = std::nullopt, tot = std::nullopt;
};
struct Wijzigverzoek {
    VerzoekId id;
    Wijziging wijziging;
    AccountId door;
    base::Moment gevraagd_op;
    // Which region decides and where it was asked. Not the same when the person works in other regions too (S29): then a request stands once
    // for each of them, together one groep.
    RegioId beslist, gevraagd_in;
    VerzoekId groep;
};
struct Wijziguitkomst {
    bool wacht = false;          // a second person has to approve first
    std::string instelcode;      // to tell the holder by phone, shown once; empty: none
    std::string naam, telefoon;  // of the holder, for that call; without a number "telefoon" is empty
    std::string elders = {};     // who has to approve works there: "Regio Arnhem"; empty: here
};

/// Domain.md section 5, "Four eyes": a role that sees identity or content of casussen that are not one's own. Also (eigen regel) a role
/// that could be the second person itself, or could open a casus in an emergency: else one beheerder makes his own second person.
bool vraagt_tweede_persoon(Rol);
/// Resets of an account with any role that sees identity, or that may approve; the end of a role that may approve, and letting in again.
bool vraagt_tweede_persoon(storage::Sessie&, const Wijziging&, base::Moment);
/// The regions of which a beheerder or fg has to approve what this region asks; empty: it may be done at once. S29: the way into an account
/// opens whatever that account sees, so every other region in which it works decides on it.
std::vector<RegioId> wie_beslist(storage::Sessie&, RegioId, const Wijziging&, base::Moment);

/// Does it at once, or leaves it for the second person and tells the fg. In a session of the installation.
base::Result<Wijziguitkomst> vraag_wijziging(storage::Sessie&, const Aanvraag&, const Wijziging&);
base::Result<Wijziguitkomst> keur_goed(storage::Sessie&, const Aanvraag&, VerzoekId);
base::Result<> wijs_af(storage::Sessie&, const Aanvraag&, VerzoekId);
/// Open ones that the region decides on or asked, of the last 14 days, oldest first.
std::vector<Wijzigverzoek> open_verzoeken(storage::Sessie&, RegioId, base::Moment);
/// Why this viewer may not decide on it; empty: may.
std::string waarom_niet(const Kijker&, const Wijzigverzoek&);
/// Who it is about as this region may know it: by name who has or had a role there, others by the address that was typed (S20).
std::string wie_het_is(storage::Sessie&, RegioId, const Account&);
/// "de rol anonimiseerder geven": what a person reads.
std::string omschrijving(const Wijziging&, base::Moment nu);

/// Without any check: for who has done them.
Wijziguitkomst voer_uit(storage::Sessie&, const Omgeving&, RegioId, const Wijziging&, base::Moment);

}  // namespace toegang

// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/wijziging.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "domein/toegang/account.hpp"
#include "domein/toegang/bericht.hpp"
#include "domein/toegang/link.hpp"
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/rollen.hpp"
#include "domein/toegang/sessie.hpp"
#include "domein/toegang/token.hpp"
#include "domein/toegang/tweede_factor.hpp"

namespace toegang {
namespace {

constexpr std::chrono::days kGeldig{14};
constexpr std::array<std::string_view, 4> kSoorten{"rol", "wachtwoord", "email", "tweede_factor"};
std::string_view naam_van(Wijzigsoort s) { return kSoorten.at(static_cast<std::size_t>(s)); }

Wijzigverzoek uit(const storage::Rij& r) {
    Wijzigverzoek v;
    v.id = r.id<VerzoekId>(0);
    for (std::size_t k = 0; k < kSoorten.size(); ++k)
        if (kSoorten.at(k) == r.tekst(1)) v.wijziging.soort = static_cast<Wijzigsoort>(k);
    v.wijziging.account = r.id<AccountId>(2);
    v.wijziging.gegeven = r.tekst(3);
    v.wijziging.reden = r.tekst(4);
    v.door = r.id<AccountId>(5);
    v.gevraagd_op = r.moment(6);
    v.wijziging.vanaf = r.moment_of_leeg(7);
    v.wijziging.tot = r.moment_of_leeg(8);
    return v;
}

constexpr const char* kKies =
    "SELECT id, soort, account_id, gegeven, reden, door, gevraagd_op, vanaf, tot FROM toegang_wijzigverzoek "
    "WHERE regio_id = ?1 AND stand = 'open' "
    "AND gevraagd_op > ?2 ";

std::optional<Wijzigverzoek> open_verzoek(storage::Sessie& s, RegioId regio, VerzoekId id, base::Moment nu) {
    static const std::string kSql = std::string(kKies) + "AND id = ?3";
    const auto rij = s.een(kSql, regio, nu - kGeldig, id);
    if (!rij) return std::nullopt;
    return uit(*rij);
}

void sluit(storage::Sessie& s, const Aanvraag& a, VerzoekId id, const char* stand) {
    s.doe("UPDATE toegang_wijzigverzoek SET stand = ?2, beslist_door = ?3, beslist_op = ?4 WHERE id = ?1", id, stand,
          a.kijker.account, a.nu());
}

/// A start that went by while the second person thought is now.
Periode periode_van(const Wijziging& w, base::Moment nu) { return {w.vanaf ? std::max(*w.vanaf, nu) : nu, w.tot}; }

base::Result<> keur(storage::Sessie& s, const Aanvraag& a, const Wijziging& w) {
    if (w.soort == Wijzigsoort::email && account_met_email(s, w.gegeven))
        return base::Fout{base::Soort::ongeldig, "toegang.email_bestaat", "email", "Dit e-mailadres is al van een account"};
    if (w.soort != Wijzigsoort::rol) return base::goed();
    const auto rol = rol_van(w.gegeven);
    if (!rol) return base::Fout{base::Soort::ongeldig, "toegang.rol", "rol", "Kies een rol"};
    const Periode p = periode_van(w, a.nu());
    if (p.tot && *p.tot <= p.vanaf)
        return base::Fout{base::Soort::ongeldig, "toegang.periode_voorbij", "tot-dag", "Deze periode is al voorbij"};
    return mag_rol_erbij(s, a.kijker.regio, w.account, *rol, p);
}

base::Fout niet_gevonden() { return {base::Soort::niet_gevonden, "toegang.wijzigverzoek", "", ""}; }

void begin_opnieuw(storage::Sessie& s, AccountId id) {
    eindig_sessies(s, id);
    trek_tokens_in(s, id);
}

}  // namespace

bool vraagt_tweede_persoon(Rol rol) {
    static constexpr Rollen kEigenCasus{Rol::inbrenger, Rol::praktijkondersteuner};
    static constexpr Rollen kMachtig{Rol::beheerder, Rol::fg, Rol::voorzitter, Rol::waarnemend_voorzitter};
    return kMachtig.heeft(rol) || (ziet_identiteit(rol) && !kEigenCasus.heeft(rol));
}

bool vraagt_tweede_persoon(storage::Sessie& s, const Wijziging& w, base::Moment nu) {
    if (w.soort == Wijzigsoort::rol) return vraagt_tweede_persoon(rol_van(w.gegeven).value_or(Rol::beheerder));
    return vereist_tweede_factor(rollen_overal(s, w.account, nu));
}

std::string omschrijving(const Wijziging& w, base::Moment nu) {
    switch (w.soort) {
        case Wijzigsoort::rol:
            return "de rol " + std::string(label_van(rol_van(w.gegeven).value_or(Rol::inbrenger))) + " geven" +
                   periode_tekst(periode_van(w, nu), nu);
        case Wijzigsoort::wachtwoord:
            return "een nieuw wachtwoord laten kiezen";
        case Wijzigsoort::email:
            return "een ander e-mailadres geven";
        case Wijzigsoort::tweede_factor:
            return "de tweede stap opnieuw laten instellen";
    }
    return {};
}

Wijziguitkomst voer_uit(storage::Sessie& s, const Omgeving& om, RegioId regio, const Wijziging& w, base::Moment nu) {
    const auto wie = *account(s, w.account);
    Wijziguitkomst klaar{.naam = wie.naam, .telefoon = wie.telefoon};
    const bool nieuw = !wachtwoord_hash_van(s, w.account);
    switch (w.soort) {
        case Wijzigsoort::rol:
            // Checked by who calls.
            (void)geef_rol(s, om.ids, regio, w.account, *rol_van(w.gegeven), periode_van(w, nu).vanaf, w.tot);
            break;
        case Wijzigsoort::wachtwoord:
            begin_opnieuw(s, w.account);
            wis_wachtwoord(s, w.account);
            if (!nieuw) (void)stuur_wachtwoordlink(s, om, wie.email, nu);
            break;
        case Wijzigsoort::email:
            (void)stuur_emailbevestiging(s, om, regio, wie, w.gegeven, nu);
            break;
        case Wijzigsoort::tweede_factor:
            begin_opnieuw(s, w.account);
            wis_tweede_factor(s, w.account);
            klaar.instelcode = maak_instelcode(s, om, w.account);
            break;
    }
    if (nieuw && w.soort != Wijzigsoort::email && stuur_uitnodiging(s, om, regio, wie, nu))
        klaar.instelcode = maak_instelcode(s, om, w.account);
    if (nieuw && w.soort == Wijzigsoort::rol) {
        meld_nieuwe(s, om, regio, wie,
                    "Je krijgt toegang tot Overlegtafel als " + std::string(label_van(*rol_van(w.gegeven))) + ".", nu);
        return klaar;
    }
    meld_houder(s, om, regio, wie, "Je account is gewijzigd",
                "De beheerder van je regio heeft iets aan je account veranderd: " + omschrijving(w, nu) + ".", nu);
    return klaar;
}

base::Result<Wijziguitkomst> vraag_wijziging(storage::Sessie& s, const Aanvraag& a, const Wijziging& w) {
    if (auto goed = keur(s, a, w); !goed) return goed.fouten();
    const auto wie = *account(s, w.account);
    if (!vraagt_tweede_persoon(s, w, a.nu())) {
        vermeld(s, a, "toegang.account_gewijzigd", audit::Actie::wijzigen, w.account, std::string(naam_van(w.soort)));
        return voer_uit(s, a.om, a.kijker.regio, w, a.nu());
    }
    s.doe(
        "INSERT INTO toegang_wijzigverzoek (id, regio_id, soort, account_id, gegeven, reden, door, gevraagd_op, stand, vanaf, tot) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'open', ?9, ?10)",
        a.om.ids.nieuw(), a.kijker.regio, naam_van(w.soort), w.account, w.gegeven, w.reden, a.kijker.account, a.nu(), w.vanaf,
        w.tot);
    vermeld(s, a, "toegang.wijziging_gevraagd", audit::Actie::maken, w.account, std::string(naam_van(w.soort)));
    const std::string wat =
        a.kijker.naam + " wil voor " + wie.naam + " " + omschrijving(w, a.nu()) + ". Een tweede persoon moet dit goedkeuren.";
    meld_fg(s, a.om, a.kijker.regio, "Een wijziging van toegang wacht op goedkeuring", wat, a.nu());
    // Somebody without a password never logged in: that person gets a welcome when it is approved.
    if (wachtwoord_hash_van(s, w.account))
        meld_houder(s, a.om, a.kijker.regio, wie, "Voor je account is een wijziging gevraagd", wat, a.nu());
    return Wijziguitkomst{.wacht = true};
}

std::string waarom_niet(const Kijker& k, const Wijzigverzoek& v) {
    if (v.door == k.account) return "Je vroeg dit zelf. Iemand anders moet het goedkeuren.";
    if (v.wijziging.account == k.account) return "Dit gaat over je eigen account. Iemand anders moet het goedkeuren.";
    return {};
}

base::Result<Wijziguitkomst> keur_goed(storage::Sessie& s, const Aanvraag& a, VerzoekId id) {
    const auto v = open_verzoek(s, a.kijker.regio, id, a.nu());
    if (!v) return niet_gevonden();
    if (const auto reden = waarom_niet(a.kijker, *v); !reden.empty())
        return base::Fout{base::Soort::geen_recht, "toegang.zelfde_persoon", "", reden};
    if (auto goed = keur(s, a, v->wijziging); !goed) return goed.fouten();
    sluit(s, a, id, "goedgekeurd");
    vermeld(s, a, "toegang.wijziging_goedgekeurd", audit::Actie::wijzigen, v->wijziging.account,
            std::string(naam_van(v->wijziging.soort)));
    meld_fg(s, a.om, a.kijker.regio, "Een wijziging van toegang is goedgekeurd",
            a.kijker.naam + " heeft goedgekeurd: voor " + account(s, v->wijziging.account)->naam + " " +
                omschrijving(v->wijziging, a.nu()) + ".",
            a.nu());
    return voer_uit(s, a.om, a.kijker.regio, v->wijziging, a.nu());
}

base::Result<> wijs_af(storage::Sessie& s, const Aanvraag& a, VerzoekId id) {
    const auto v = open_verzoek(s, a.kijker.regio, id, a.nu());
    if (!v) return niet_gevonden();
    sluit(s, a, id, "afgewezen");
    vermeld(s, a, "toegang.wijziging_afgewezen", audit::Actie::wijzigen, v->wijziging.account,
            std::string(naam_van(v->wijziging.soort)));
    return base::goed();
}

std::vector<Wijzigverzoek> open_verzoeken(storage::Sessie& s, RegioId regio, base::Moment nu) {
    static const std::string kSql = std::string(kKies) + "ORDER BY gevraagd_op, id";
    std::vector<Wijzigverzoek> verzoeken;
    for (const auto& rij : s.vraag(kSql, regio, nu - kGeldig)) verzoeken.push_back(uit(rij));
    return verzoeken;
}

}  // namespace toegang

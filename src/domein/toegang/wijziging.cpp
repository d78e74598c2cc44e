// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/wijziging.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>

#include "domein/toegang/account.hpp"
#include "domein/toegang/bericht.hpp"
#include "domein/toegang/link.hpp"
#include "domein/toegang/opnieuw.hpp"
#include "domein/toegang/paginas.hpp"
#include "domein/toegang/rollen.hpp"
#include "domein/toegang/tweede_factor.hpp"

namespace toegang {
namespace {

constexpr std::chrono::days kGeldig{14};
constexpr std::array<std::string_view, 6> kSoorten{"rol", "wachtwoord", "email", "tweede_factor", "rol_einde", "toelaten"};
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
    v.beslist = r.id<RegioId>(9);
    v.gevraagd_in = r.id<RegioId>(10);
    v.groep = r.id<VerzoekId>(11);
    return v;
}

constexpr const char* kKies =
    "SELECT id, soort, account_id, gegeven, reden, door, gevraagd_op, vanaf, tot, regio_id, gevraagd_in, groep "
    "FROM toegang_wijzigverzoek WHERE (regio_id = ?1 OR gevraagd_in = ?1) AND stand = 'open' AND gevraagd_op > ?2 ";

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
/// What other regions did not decide yet has no use any more.
void sluit_rest(storage::Sessie& s, const Aanvraag& a, VerzoekId groep, const char* stand) {
    s.doe("UPDATE toegang_wijzigverzoek SET stand = ?2, beslist_door = ?3, beslist_op = ?4 WHERE groep = ?1 AND stand = 'open'",
          groep, stand, a.kijker.account, a.nu());
}

/// A start that went by while the second person thought is now.
Periode periode_van(const Wijziging& w, base::Moment nu) { return {w.vanaf ? std::max(*w.vanaf, nu) : nu, w.tot}; }

base::Fout ongeldig(const char* sleutel, const char* veld, const char* tekst) {
    return {base::Soort::ongeldig, std::string("toegang.") + sleutel, veld, tekst};
}
base::Fout kan_niet(const char* sleutel, const char* tekst) {
    return {base::Soort::botsing, std::string("toegang.") + sleutel, "", tekst};
}

base::Result<> keur_rol(storage::Sessie& s, RegioId regio, const Wijziging& w, base::Moment nu) {
    const auto rol = rol_van(w.gegeven);
    if (!rol) return ongeldig("rol", "rol", "Kies een rol");
    if (w.soort == Wijzigsoort::rol_einde) {
        for (const auto& er : rolperiodes(s, regio, w.account, nu))
            if (er.rol == *rol) return base::goed();
        return kan_niet("rol_weg", "Deze persoon heeft deze rol niet meer");
    }
    const Periode p = periode_van(w, nu);
    if (p.tot && *p.tot <= p.vanaf) return ongeldig("periode_voorbij", "tot-dag", "Deze periode is al voorbij");
    return mag_rol_erbij(s, regio, w.account, *rol, p);
}

base::Result<> keur(storage::Sessie& s, RegioId regio, const Wijziging& w, base::Moment nu) {
    if (w.soort == Wijzigsoort::rol || w.soort == Wijzigsoort::rol_einde) return keur_rol(s, regio, w, nu);
    if (!werkt_in(s, regio, w.account, nu)) return kan_niet("werkt_hier_niet", "Deze persoon werkt niet meer in deze regio");
    if (w.soort == Wijzigsoort::email && account_met_email(s, w.gegeven))
        return ongeldig("email_bestaat", "email", "Dit e-mailadres is al van een account");
    if (w.soort == Wijzigsoort::toelaten && !account(s, w.account)->geblokkeerd)
        return kan_niet("niet_geblokkeerd", "Dit account is niet geblokkeerd");
    return base::goed();
}

base::Fout niet_gevonden() { return {base::Soort::niet_gevonden, "toegang.wijzigverzoek", "", ""}; }

/// After which somebody without a password can come in for the first time.
bool begint(Wijzigsoort s) { return s == Wijzigsoort::rol || s == Wijzigsoort::wachtwoord || s == Wijzigsoort::tweede_factor; }

bool is_toezicht(std::string_view rol) { return rol == naam_van(Rol::fg) || rol == naam_van(Rol::beheerder); }

/// One request, as often as there are regions that decide on it.
void leg_voor(storage::Sessie& s, const Aanvraag& a, const Wijziging& w, const std::vector<RegioId>& regios) {
    const auto groep = a.om.ids.maak<VerzoekId>();
    for (const auto& regio : regios)
        s.doe(
            "INSERT INTO toegang_wijzigverzoek (id, regio_id, soort, account_id, gegeven, reden, door, gevraagd_op, stand, vanaf, "
            "tot, gevraagd_in, groep) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'open', ?9, ?10, ?11, ?12)",
            regio == regios.front() ? groep : a.om.ids.maak<VerzoekId>(), regio, naam_van(w.soort), w.account, w.gegeven, w.reden,
            a.kijker.account, a.nu(), w.vanaf, w.tot, a.kijker.regio, groep);
}

/// Tells who watches over access where it was asked and where it is decided.
void meld_overal(storage::Sessie& s, const Aanvraag& a, RegioId gevraagd_in, std::vector<RegioId> regios,
                 const std::string& onderwerp, const std::function<std::string(RegioId)>& wat) {
    if (std::find(regios.begin(), regios.end(), gevraagd_in) == regios.end()) regios.push_back(gevraagd_in);
    for (const auto& regio : regios) meld_toezicht(s, a.om, regio, onderwerp, wat(regio), a.nu());
}

/// The regions that still have to agree after this one. Refused when the person began to work somewhere after it was asked: nobody there
/// was asked.
base::Result<std::vector<RegioId>> nog_te_vragen(storage::Sessie& s, const Wijzigverzoek& v, base::Moment nu) {
    std::vector<RegioId> uit;
    for (const auto& regio : wie_beslist(s, v.gevraagd_in, v.wijziging, nu)) {
        if (regio == v.beslist) continue;
        const auto rij = s.een("SELECT stand FROM toegang_wijzigverzoek WHERE groep = ?1 AND regio_id = ?2", v.groep, regio);
        if (!rij)
            return kan_niet("werkt_ook_elders",
                            "Deze persoon werkt sinds kort ook in een andere regio. Wijs dit af en vraag het opnieuw");
        if (rij->tekst(0) == "open") uit.push_back(regio);
    }
    return uit;
}

}  // namespace

bool vraagt_tweede_persoon(Rol rol) {
    static constexpr Rollen kEigenCasus{Rol::inbrenger, Rol::praktijkondersteuner};
    static constexpr Rollen kMachtig{Rol::beheerder, Rol::fg, Rol::voorzitter, Rol::waarnemend_voorzitter};
    return kMachtig.heeft(rol) || (ziet_identiteit(rol) && !kEigenCasus.heeft(rol));
}

bool vraagt_tweede_persoon(storage::Sessie& s, const Wijziging& w, base::Moment nu) {
    if (w.soort == Wijzigsoort::rol) return vraagt_tweede_persoon(rol_van(w.gegeven).value_or(Rol::beheerder));
    // Eigen regel: who takes the watch away, or opens what was closed, does not do so alone. Closing needs no second person: it cannot wait.
    if (w.soort == Wijzigsoort::rol_einde) return is_toezicht(w.gegeven);
    if (w.soort == Wijzigsoort::toelaten) return true;
    return vereist_tweede_factor(rollen_overal(s, w.account, nu));
}

std::vector<RegioId> wie_beslist(storage::Sessie& s, RegioId regio, const Wijziging& w, base::Moment nu) {
    if (w.soort != Wijzigsoort::rol && w.soort != Wijzigsoort::rol_einde)
        if (auto elders = andere_regios(s, w.account, regio, nu); !elders.empty()) return elders;
    return vraagt_tweede_persoon(s, w, nu) ? std::vector{regio} : std::vector<RegioId>{};
}

std::string wie_het_is(storage::Sessie& s, RegioId regio, const Account& wie) {
    return hoort_bij_regio(s, regio, wie.id) ? wie.naam : wie.email;
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
        case Wijzigsoort::rol_einde:
            return "de rol " + std::string(label_van(rol_van(w.gegeven).value_or(Rol::inbrenger))) + " beëindigen";
        case Wijzigsoort::toelaten:
            return "weer laten inloggen";
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
            begin_opnieuw(s, w.account, nu);
            wis_wachtwoord(s, w.account);
            if (!nieuw) (void)stuur_wachtwoordlink(s, om, wie.email, nu);
            break;
        case Wijzigsoort::email:
            (void)stuur_emailbevestiging(s, om, regio, wie, w.gegeven, nu);
            break;
        case Wijzigsoort::tweede_factor:
            begin_opnieuw(s, w.account, nu);
            wis_tweede_factor(s, w.account);
            klaar.instelcode = maak_instelcode(s, om, w.account);
            break;
        case Wijzigsoort::rol_einde:
            neem_rol(s, regio, w.account, *rol_van(w.gegeven), nu);
            break;
        case Wijzigsoort::toelaten:
            zet_geblokkeerd(s, w.account, std::nullopt);
            break;
    }
    // S25: who was invited elsewhere begins with the code from there; a second one would be known here and put that one out of use.
    const bool elders_genodigd = w.soort == Wijzigsoort::rol && !andere_regios(s, w.account, regio, nu).empty();
    if (nieuw && begint(w.soort) && !elders_genodigd && stuur_uitnodiging(s, om, regio, wie, nu))
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
    if (auto goed = keur(s, a.kijker.regio, w, a.nu()); !goed) return goed.fouten();
    const auto wie = *account(s, w.account);
    const auto beslissers = wie_beslist(s, a.kijker.regio, w, a.nu());
    const std::string wat = omschrijving(w, a.nu());
    if (beslissers.empty()) {
        const bool einde = w.soort == Wijzigsoort::rol_einde;
        vermeld(s, a, einde ? "toegang.rol_beeindigd" : "toegang.account_gewijzigd", audit::Actie::wijzigen, w.account,
                einde ? w.gegeven : std::string(naam_van(w.soort)));
        if (einde)
            meld_toezicht(s, a.om, a.kijker.regio, "Een rol is beëindigd",
                          a.kijker.naam + " deed dit voor " + wie.naam + ": " + wat + ".", a.nu());
        return voer_uit(s, a.om, a.kijker.regio, w, a.nu());
    }
    leg_voor(s, a, w, beslissers);
    vermeld(s, a, "toegang.wijziging_gevraagd", audit::Actie::maken, w.account, std::string(naam_van(w.soort)));
    const auto zin = [&](const std::string& naam) {
        return a.kijker.naam + " wil voor " + naam + " " + wat + ". Een tweede persoon moet dit goedkeuren.";
    };
    meld_overal(s, a, a.kijker.regio, beslissers, "Een wijziging van toegang wacht op goedkeuring",
                [&](RegioId regio) { return zin(wie_het_is(s, regio, wie)); });
    // Somebody without a password never logged in: that person gets a welcome when it is approved.
    if (wachtwoord_hash_van(s, w.account))
        meld_houder(s, a.om, a.kijker.regio, wie, "Voor je account is een wijziging gevraagd", zin(wie.naam), a.nu());
    return Wijziguitkomst{.wacht = true, .elders = beslissers.front() == a.kijker.regio ? "" : namen_van(s, beslissers)};
}

std::string waarom_niet(const Kijker& k, const Wijzigverzoek& v) {
    if (v.beslist != k.regio) return "Deze persoon werkt ook in een andere regio. Iemand daar moet dit goedkeuren.";
    if (v.door == k.account) return "Je vroeg dit zelf. Iemand anders moet het goedkeuren.";
    if (v.wijziging.account == k.account) return "Dit gaat over je eigen account. Iemand anders moet het goedkeuren.";
    return {};
}

base::Result<Wijziguitkomst> keur_goed(storage::Sessie& s, const Aanvraag& a, VerzoekId id) {
    const auto v = open_verzoek(s, a.kijker.regio, id, a.nu());
    if (!v) return niet_gevonden();
    if (const auto reden = waarom_niet(a.kijker, *v); !reden.empty())
        return base::Fout{base::Soort::geen_recht, "toegang.zelfde_persoon", "", reden};
    if (auto goed = keur(s, v->gevraagd_in, v->wijziging, a.nu()); !goed) return goed.fouten();
    const auto over = nog_te_vragen(s, *v, a.nu());
    if (!over) return over.fouten();
    sluit(s, a, id, "goedgekeurd");
    vermeld(s, a, "toegang.wijziging_goedgekeurd", audit::Actie::wijzigen, v->wijziging.account,
            std::string(naam_van(v->wijziging.soort)));
    const auto wie = *account(s, v->wijziging.account);
    meld_overal(s, a, v->gevraagd_in, {v->beslist}, "Een wijziging van toegang is goedgekeurd", [&](RegioId regio) {
        return a.kijker.naam + " heeft goedgekeurd: voor " + wie_het_is(s, regio, wie) + " " +
               omschrijving(v->wijziging, a.nu()) + ".";
    });
    if (!over->empty()) return Wijziguitkomst{.wacht = true, .elders = namen_van(s, *over)};
    sluit_rest(s, a, v->groep, "vervallen");
    return voer_uit(s, a.om, v->gevraagd_in, v->wijziging, a.nu());
}

base::Result<> wijs_af(storage::Sessie& s, const Aanvraag& a, VerzoekId id) {
    const auto v = open_verzoek(s, a.kijker.regio, id, a.nu());
    if (!v) return niet_gevonden();
    sluit_rest(s, a, v->groep, "afgewezen");
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

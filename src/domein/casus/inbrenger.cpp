// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/inbrenger.hpp"

#include <algorithm>

#include "domein/casus/inbrenger_store.hpp"
#include "outbox/outbox.hpp"

namespace casus {
namespace {

using toegang::Account;

/// Without anything of the casus: who reads it logs in first.
void mail(storage::Sessie& s, const Omgeving& om, const Casus& c, const Account& aan, std::string onderwerp,
          const std::string& zin, const std::string& naar, base::Moment nu) {
    outbox::Bericht b{.regio = c.regio.getal, .soort = "casus.inbrenger", .aan = aan.email, .aan_account = aan.id.getal};
    b.onderwerp = std::move(onderwerp);
    b.tekst = "Beste " + aan.naam + ",\n\n" + zin +
              (naar.empty() ? "" : " Je ziet het na het inloggen:\n" + om.basis_url + naar) +
              "\n\nMet vriendelijke groet,\nOverlegtafel\n";
    b.sleutel = "casus/" + std::to_string(c.id.getal);
    (void)outbox::leg_klaar(s, om, b, nu);  // an address that takes no mail does not hold up the handover
}

base::Fout kan_niet() {
    return {base::Soort::ongeldig, "casus.inbrenger_kan_niet", "wie",
            "Deze persoon kan deze casus niet inbrengen. Kies iemand anders"};
}

/// S3 and S28: an excluded person never, and never who has or had a masked role on it; S7: only who was checked.
bool kan_inbrengen(storage::Sessie& s, const Casus& c, const Account& a, base::Moment nu) {
    if (a.geblokkeerd || !a.gecontroleerd || a.id == c.inbrenger) return false;
    if (!toegang::rollen(s, c.regio, a.id, nu).heeft(Rol::inbrenger) || uitgesloten(s, c.id, a.id, a.organisatie)) return false;
    return std::ranges::none_of(relaties(s, c.id), [&](const Relatieregel& r) {
        return r.account == a.id && r.relatie != Relatie::inbrenger && r.relatie != Relatie::mede_inbrenger &&
               r.relatie != Relatie::medeondertekenaar;
    });
}

bool is_mede(storage::Sessie& s, const Casus& c, AccountId wie, base::Moment nu) {
    return std::ranges::any_of(relaties(s, c.id), [&](const Relatieregel& r) {
        return r.account == wie && r.relatie == Relatie::mede_inbrenger && (!r.tot || *r.tot > nu);
    });
}

/// Eigen regel (domain.md section 2, "Handover"): the former loses access at this moment; drafts stay with who wrote them.
base::Result<> wissel(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, const Account& nieuw, int versie,
                      const std::string& reden, base::Moment nu) {
    if (!inbrenger_store::zet_inbrenger(s, c.id, nieuw.id, versie)) return botsing();
    inbrenger_store::eindig(s, c.id, c.inbrenger, Relatie::inbrenger, nu);
    inbrenger_store::eindig(s, c.id, nieuw.id, Relatie::mede_inbrenger, nu);
    if (auto klaar = geef_relatie(s, om.ids, c, {c.id, nieuw.id, Relatie::inbrenger, nu, std::nullopt}); !klaar) return klaar;
    inbrenger_store::sluit_verzoeken(s, c.id, Inbrengsoort::overdracht, nu);
    schrijf_tijdlijn(s, om, k, c, "inbrenger_gewisseld", reden, nu);
    mail(s, om, c, nieuw, "Je bent nu inbrenger van een casus", "Een casus is aan jou overgedragen.", pad(c), nu);
    if (const auto vorige = toegang::account(s, c.inbrenger))
        mail(
            s, om, c, *vorige, "Een casus is overgedragen",
            "Een casus die jij inbracht is overgedragen aan een andere inbrenger. Je kunt er nu niet meer bij. Concepten die je nog "
            "schrijft blijven van jou.",
            {}, nu);
    return base::goed();
}

base::Result<> voeg_mede_toe(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, const Account& nieuw,
                             const std::string& reden, base::Moment nu) {
    if (is_mede(s, c, nieuw.id, nu))
        return base::Fout{base::Soort::ongeldig, "casus.al_mede", "wie", "Deze persoon is al mede-inbrenger van deze casus"};
    if (auto klaar = geef_relatie(s, om.ids, c, {c.id, nieuw.id, Relatie::mede_inbrenger, nu, std::nullopt}); !klaar)
        return klaar;
    schrijf_tijdlijn(s, om, k, c, "mede_inbrenger_erbij", reden, nu);
    mail(s, om, c, nieuw, "Je bent mede-inbrenger van een casus", "Je bent mede-inbrenger geworden van een casus.", pad(c), nu);
    const auto inbrenger = toegang::account(s, c.inbrenger);
    if (inbrenger && inbrenger->id != k.account)
        mail(s, om, c, *inbrenger, "Een casus heeft een mede-inbrenger",
             "Een casus die jij inbracht heeft er een mede-inbrenger bij.", pad(c), nu);
    return base::goed();
}

base::Result<> doe(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, Inbrengsoort soort,
                   const Account& wie, int versie, const std::string& reden, base::Moment nu) {
    if (soort == Inbrengsoort::overdracht) return wissel(s, om, k, c, wie, versie, reden, nu);
    return voeg_mede_toe(s, om, k, c, wie, reden, nu);
}

}  // namespace

bool mag_overdragen(const Gevonden& g, const Kijker& k) {
    return !is_definitief(g.casus.status) &&
           (g.inzage.rollen.heeft(Rol::procesondersteuner) || (g.casus.inbrenger == k.account && k.gecontroleerd));
}

std::vector<Account> collegas(storage::Sessie& s, const Casus& c, base::Moment nu) {
    std::vector<Account> uit;
    const auto inbrenger = toegang::account(s, c.inbrenger);
    if (!inbrenger || !inbrenger->organisatie) return uit;
    for (auto& a : toegang::met_rol(s, c.regio, Rol::inbrenger, nu))
        if (a.organisatie == inbrenger->organisatie && kan_inbrengen(s, c, a, nu)) uit.push_back(std::move(a));
    return uit;
}

base::Result<> geef_aan_collega(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, Inbrengsoort soort,
                                AccountId wie, int versie, const std::string& reden, base::Moment nu) {
    const auto lijst = collegas(s, c, nu);
    const auto collega = std::ranges::find(lijst, wie, &Account::id);
    if (collega == lijst.end()) return kan_niet();
    return doe(s, om, k, c, soort, *collega, versie, reden, nu);
}

void vraag_ander(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, Inbrengsoort soort,
                 const std::string& email, const std::string& reden, base::Moment nu) {
    auto wie = toegang::account_met_email(s, email);
    if (wie && !kan_inbrengen(s, c, *wie, nu)) wie.reset();
    const auto id = inbrenger_store::voeg_verzoek_toe(s, om.ids, c, soort, k.account, email, wie ? wie->id : AccountId{}, nu);
    schrijf_tijdlijn(s, om, k, c, "inbrenger_gevraagd", reden, nu);
    if (wie)
        mail(s, om, c, *wie, "Een vraag over een casus",
             soort == Inbrengsoort::overdracht ? "Je wordt gevraagd om een casus over te nemen als inbrenger."
                                               : "Je wordt gevraagd om mee te doen als mede-inbrenger van een casus.",
             inbrenger_store::pad(id), nu);
}

base::Result<> haal_mede_weg(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, AccountId wie,
                             base::Moment nu) {
    if (!is_mede(s, c, wie, nu)) return niet_gevonden();
    inbrenger_store::eindig(s, c.id, wie, Relatie::mede_inbrenger, nu);
    schrijf_tijdlijn(s, om, k, c, "mede_inbrenger_weg", {}, nu);
    if (const auto a = toegang::account(s, wie); a && wie != k.account)
        mail(s, om, c, *a, "Je bent geen mede-inbrenger meer",
             "Je bent geen mede-inbrenger meer van een casus. Je kunt er nu niet meer bij.", {}, nu);
    return base::goed();
}

/// What can be accepted: asked of this viewer, and he can still bring it in. Exclusion since then wins (S3).
base::Result<Ontvangen> ontvangen_verzoek(storage::Sessie& s, const Kijker& k, InbrengverzoekId id, base::Moment nu) {
    const auto v = inbrenger_store::verzoek(s, k.regio, id, nu);
    if (!v || v->aan != k.account) return niet_gevonden();
    const auto c = lees(s, k.regio, v->casus);
    const auto a = toegang::account(s, k.account);
    if (!c || is_definitief(c->status) || !a || !kan_inbrengen(s, *c, *a, nu)) return niet_gevonden();
    return Ontvangen{*v, *c};
}

std::vector<Inbrengverzoek> verzoeken_aan(storage::Sessie& s, const Kijker& k, base::Moment nu) {
    auto lijst = inbrenger_store::verzoeken_aan(s, k.regio, k.account, nu);
    std::erase_if(lijst, [&](const Inbrengverzoek& v) { return !ontvangen_verzoek(s, k, v.id, nu); });
    return lijst;
}

base::Result<Casus> neem_aan(storage::Sessie& s, const Omgeving& om, const Kijker& k, InbrengverzoekId id, base::Moment nu) {
    const auto o = ontvangen_verzoek(s, k, id, nu);
    if (!o) return o.fouten();
    inbrenger_store::sluit(s, id, "aangenomen", nu);
    const auto wie = *toegang::account(s, k.account);
    if (auto klaar = doe(s, om, k, o->casus, o->verzoek.soort, wie, o->casus.versie, {}, nu); !klaar) return klaar.fouten();
    return *lees(s, k.regio, o->casus.id);
}

base::Result<> wijs_af(storage::Sessie& s, const Omgeving& om, const Kijker& k, InbrengverzoekId id, base::Moment nu) {
    const auto o = ontvangen_verzoek(s, k, id, nu);
    if (!o) return o.fouten();
    inbrenger_store::sluit(s, id, "geweigerd", nu);
    schrijf_tijdlijn(s, om, k, o->casus, "inbrenger_geweigerd", {}, nu);
    if (const auto a = toegang::account(s, o->verzoek.door))
        mail(s, om, o->casus, *a, "Antwoord op je vraag over een casus",
             "Degene die je vroeg, zei nee. Er is niets veranderd. Vraag zo nodig iemand anders.", pad(o->casus, "inbrengers"),
             nu);
    return base::goed();
}

}  // namespace casus

// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/berichten.hpp"

#include "domein/tafel/store.hpp"
#include "outbox/outbox.hpp"
#include "outbox/vernietigen.hpp"

namespace tafel::berichten {
namespace {

constexpr AccountId kGast{};  // has no account

std::string sleutel(AgendapuntId punt) { return "tafel/" + std::to_string(punt.getal); }

std::string sleutel(const Waarover& w, AccountId account) { return sleutel(w.punt.id) + "/" + std::to_string(account.getal); }

void leg_klaar(const Waarover& w, const std::string& naam, const std::string& email, AccountId account,
               const std::string& onderwerp, const std::string& wat) {
    outbox::Bericht b{.regio = w.casus.regio.getal,
                      .soort = "tafel.bericht",
                      .aan = email,
                      .aan_account = account.getal,
                      .onderwerp = onderwerp};
    b.tekst = "Beste " + naam + ",\n\n" + wat + "\n\nMet vriendelijke groet,\nOverlegtafel\n";
    b.sleutel = sleutel(w, account);
    // An address that no mail can go to was refused when it was typed; what is left must not undo the change itself.
    (void)outbox::leg_klaar(w.s, w.om, b, w.nu);
}

std::string wanneer(const Waarover& w) { return base::voluit(w.punt.begin); }

std::string waar(const Waarover& w) {
    if (w.overleg.locatie.empty()) return "Het overleg is online. Een half uur van tevoren vind je de link in Overlegtafel.";
    return "Locatie: " + w.overleg.locatie + ".";
}

}  // namespace

void meld_account(const Waarover& w, AccountId account, const std::string& onderwerp, const std::string& wat) {
    if (const auto wie = toegang::account(w.s, account)) leg_klaar(w, wie->naam, wie->email, account, onderwerp, wat);
}

/// Eigen regel (S5, S24): the invitation names the label and the time, no casusnummer, expertise or gemeente.
void nodig_expert_uit(const Waarover& w, AccountId account) {
    meld_account(w, account, "Uitnodiging voor het overleg van " + base::kort(w.overleg.datum),
                 "Je bent uitgenodigd voor " + label(w.overleg, w.punt) + ": " + wanneer(w) + ".\n" + waar(w) +
                     "\n\nLees je in, of meld je af:\n" + w.om.basis_url + "/overleggen/" + w.overleg.ref + "/agendapunten/" +
                     std::to_string(w.punt.nummer));
}

/// 001 "Waar moet ik (bij) zijn?": the inbrenger gets the invitation with the place, or the way to come online.
void nodig_inbrenger_uit(const Waarover& w) {
    meld_account(w, w.casus.inbrenger, "Uitnodiging voor het overleg van " + base::kort(w.overleg.datum),
                 "Het expertteam bespreekt je casus: " + wanneer(w) + ".\n" + waar(w) +
                     "\n\nLog in om te zien waar je moet zijn:\n" + w.om.basis_url + "/werkvoorraad");
}

/// 001 "Wie zitten aan tafel?", eigen regel (S26): who has no account gets time and place from an address that the procesondersteuner typed.
void nodig_gasten_uit(const Waarover& w) {
    for (const Gast& g : store::gasten(w.s, w.om, w.casus.regio, w.punt.id))
        leg_klaar(w, g.naam, g.email, kGast, "Uitnodiging voor het overleg van " + base::kort(w.overleg.datum),
                  "Je bent uitgenodigd voor een overleg: " + wanneer(w) + ".\n" +
                      (w.overleg.locatie.empty() ? "Het overleg is online. Degene die je meevraagt, geeft je de link."
                                                 : "Locatie: " + w.overleg.locatie + "."));
}

void meld_genodigden(const Waarover& w, const std::string& onderwerp, const std::string& wat, bool ook_inbrenger) {
    for (const Genodigde& g : genodigden(w.s, w.punt.id))
        if (g.uitgenodigd_op && !g.weg_op) meld_account(w, g.account, onderwerp, wat);
    if (!ook_inbrenger || !w.punt.inbrenger_uitgenodigd_op) return;
    meld_account(w, w.casus.inbrenger, onderwerp, wat);
    meld_gasten(w, onderwerp, wat);
}

void meld_gasten(const Waarover& w, const std::string& onderwerp, const std::string& wat) {
    if (!w.punt.inbrenger_uitgenodigd_op) return;
    for (const Gast& g : store::gasten(w.s, w.om, w.casus.regio, w.punt.id)) leg_klaar(w, g.naam, g.email, kGast, onderwerp, wat);
}

void laat_vallen(const Waarover& w, AccountId account) { outbox::laat_vallen(w.s, sleutel(w, account)); }

void vernietig(storage::Sessie& s, AgendapuntId punt) { outbox::vernietig(s, sleutel(punt)); }

void laat_vallen(const Waarover& w) {
    for (const Genodigde& g : genodigden(w.s, w.punt.id)) laat_vallen(w, g.account);
    laat_vallen(w, w.casus.inbrenger);
    laat_vallen(w, kGast);
}

}  // namespace tafel::berichten

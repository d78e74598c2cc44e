// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cctype>

#include "base/tekst.hpp"
#include "domein/casus/noodtoegang.hpp"
#include "domein/casus/store.hpp"

namespace casus {
namespace {

constexpr std::uint8_t bit(Groep g) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(g)); }
constexpr std::uint8_t groepen(std::initializer_list<Groep> lijst) {
    std::uint8_t uit = 0;
    for (Groep g : lijst) uit |= bit(g);
    return uit;
}

constexpr auto kAlles = groepen(
    {Groep::bsn, Groep::identiteit, Groep::inhoud, Groep::anoniem, Groep::proces, Groep::advies, Groep::geld, Groep::log});
constexpr auto kOngecontroleerd = groepen({Groep::bsn, Groep::identiteit, Groep::inhoud, Groep::proces});
constexpr auto kHelper = groepen({Groep::identiteit, Groep::inhoud, Groep::anoniem, Groep::proces, Groep::advies, Groep::geld});
constexpr auto kTekenaar = groepen({Groep::identiteit, Groep::inhoud, Groep::anoniem, Groep::proces});
constexpr auto kNoodtoegang = groepen({Groep::identiteit, Groep::inhoud, Groep::proces});
constexpr auto kVoorzitter = groepen({Groep::anoniem, Groep::proces, Groep::advies, Groep::geld});
constexpr auto kTafel = groepen({Groep::anoniem, Groep::advies});

/// Adds up the rows of domain.md section 6 that apply; the first that applies is the role for the log.
class Optelling {
  public:
    void erbij(Rol rol, std::uint8_t welke, std::string_view regel, bool kent_nummer) {
        if (uit_.rollen.leeg()) {
            uit_.als = rol;
            uit_.regel = regel;
        }
        uit_.rollen.erbij(rol);
        uit_.groepen |= welke;
        uit_.kent_nummer = uit_.kent_nummer || kent_nummer;
    }
    /// Reads along and may do nothing.
    void leest_mee(Rol als, std::uint8_t welke, std::string_view regel) {
        if (uit_.groepen == 0) {
            uit_.als = als;
            uit_.regel = regel;
        }
        uit_.groepen |= welke;
        uit_.kent_nummer = true;
    }
    const Inzage& inzage() const { return uit_; }

  private:
    Inzage uit_;
};

using Relaties = std::vector<Relatieregel>;

bool heeft(const Relaties& relaties, AccountId account, std::initializer_list<Relatie> welke) {
    return std::any_of(relaties.begin(), relaties.end(), [&](const Relatieregel& r) {
        return r.account == account && std::find(welke.begin(), welke.end(), r.relatie) != welke.end();
    });
}

/// Roles that see identity or content, by relation or in the region.
void open_rollen(Optelling& op, const Kijker& k, const Casus& c, const Relaties& nu_geldig, const Relaties& ooit) {
    const bool inbrenger = heeft(nu_geldig, k.account, {Relatie::inbrenger, Relatie::mede_inbrenger}) && k.is(Rol::inbrenger);
    if (inbrenger) op.erbij(Rol::inbrenger, k.gecontroleerd && !c.onbevestigd ? kAlles : kOngecontroleerd, "eigen casus", true);
    if (k.is(Rol::procesondersteuner)) op.erbij(Rol::procesondersteuner, kAlles, "regio", true);
    if (c.deling_gestopt) return;
    for (const auto& [relatie, rol] :
         {std::pair{Relatie::procesregisseur, Rol::procesregisseur}, std::pair{Relatie::doorbraakcoach, Rol::doorbraakcoach}})
        if (heeft(nu_geldig, k.account, {relatie}) && k.is(rol) && is_open(c.status)) op.erbij(rol, kHelper, "toegewezen", true);
    // Four eyes (domain.md section 5): who handed it in, or sat at its table, does not sign the masked dossier.
    const bool betrokken = heeft(
        ooit, k.account,
        {Relatie::inbrenger, Relatie::mede_inbrenger, Relatie::vaste_deelnemer, Relatie::expert, Relatie::ervaringsdeskundige});
    if (k.is(Rol::anonimiseerder) && c.te_tekenen && !betrokken)
        op.erbij(Rol::anonimiseerder, kTekenaar, "wacht op akkoord", true);
}

/// Roles that only ever see the masked dossier: 001 "Hoe zit het met de privacy van mijn cliënt en gezin?", the casus is
/// discussed anonymised. Who once opened it to sign it is no longer one of them, the chair included (S28).
void gemaskeerde_rollen(Optelling& op, const Kijker& k, const Relaties& nu_geldig, const Relaties& ooit, bool overleden) {
    if (heeft(ooit, k.account, {Relatie::tekenaar})) return;
    for (const Rol rol : {Rol::voorzitter, Rol::waarnemend_voorzitter})
        if (k.is(rol)) op.erbij(rol, kVoorzitter, "regio", true);
    if (overleden) return;  // domain.md section 2: ends who reads along, at once
    if (k.is(Rol::vaste_deelnemer) && heeft(nu_geldig, k.account, {Relatie::vaste_deelnemer}))
        op.erbij(Rol::vaste_deelnemer, kTafel, "vooroverleg", false);
    if (k.is(Rol::expert) && heeft(nu_geldig, k.account, {Relatie::expert})) op.erbij(Rol::expert, kTafel, "uitnodiging", false);
    if (k.is(Rol::ervaringsdeskundige) && heeft(nu_geldig, k.account, {Relatie::ervaringsdeskundige}))
        op.erbij(Rol::ervaringsdeskundige, kTafel, "uitnodiging", false);
}

base::Result<Gevonden> beoordeel(storage::Sessie& s, const Kijker& k, const std::optional<storage::Rij>& rij, base::Moment nu) {
    // The same statements run for a casus that does not exist as for one without right (S31).
    Casus c;
    c.regio = k.regio;
    if (rij) c = store::casus_uit(*rij);
    const auto i = inzage(s, k, c, nu);
    if (!rij || !i) return niet_gevonden();
    return Gevonden{std::move(c), *i};
}

}  // namespace

base::Fout niet_gevonden() {
    return {base::Soort::niet_gevonden, "casus.niet_gevonden", "", "Deze casus bestaat niet of je mag hem niet zien."};
}
base::Fout botsing() { return {base::Soort::botsing, "casus.versie", "", "Iemand anders heeft deze casus net gewijzigd."}; }
base::Fout kan_niet_meer(const Casus& c) {
    return {base::Soort::botsing, "casus.kan_niet_meer", "",
            "Dit kan nu niet: de casus staat op \"" + std::string(label_van(c.status)) + "\"."};
}

/// Eigen regel (domain.md section 6): what somebody sees follows from role, relation and state at this moment. Exclusion wins over
/// everything (S3), a role that sees identity ends the masked ones (S28), and nothing unsigned shows as ANONIEM.
std::optional<Inzage> inzage(storage::Sessie& s, const Kijker& k, const Casus& c, base::Moment nu) {
    if (c.regio != k.regio) return {};
    if (k.is_systeem()) return Inzage{kAlles, {}, Rol::procesondersteuner, "systeem", true};
    const bool buiten = uitgesloten(s, c.id, k.account, k.organisatie);
    const Relaties ooit = relaties(s, c.id);
    const bool noodtoegang = k.zit_voor() && nood::loopt(s, k, c.id, nu);
    if (buiten) return {};
    Relaties nu_geldig = ooit;
    std::erase_if(nu_geldig, [&](const Relatieregel& r) { return nu < r.vanaf || (r.tot && *r.tot <= nu); });
    Optelling op;
    open_rollen(op, k, c, nu_geldig, ooit);
    if (noodtoegang && !c.deling_gestopt)
        op.leest_mee(k.is(Rol::voorzitter) ? Rol::voorzitter : Rol::waarnemend_voorzitter, kNoodtoegang, "noodtoegang");
    if (!op.inzage().mag(Groep::identiteit) && !c.deling_gestopt)
        gemaskeerde_rollen(op, k, nu_geldig, ooit, c.status == Status::overleden);
    Inzage uit = op.inzage();
    if (uit.groepen == 0) return {};
    if (c.getekend == 0) uit.groepen &= static_cast<std::uint8_t>(~bit(Groep::anoniem));
    return uit;
}

bool mag_inzien(storage::Sessie& s, const Kijker& k, const Casus& c, Groep groep, base::Moment nu) {
    const auto i = inzage(s, k, c, nu);
    return i && i->mag(groep);
}

/// Eigen regel (S5): only who may know the casusnummer finds a casus by it; the others come by their own reference.
base::Result<Gevonden> vind(storage::Sessie& s, const Kijker& k, std::string_view nummer, base::Moment nu) {
    auto uit = beoordeel(s, k, store::rij_met_nummer(s, k.regio, nummer), nu);
    if (uit && !uit->inzage.kent_nummer) return niet_gevonden();
    return uit;
}

base::Result<Gevonden> vind(storage::Sessie& s, const Kijker& k, CasusId id, base::Moment nu) {
    auto uit = beoordeel(s, k, store::rij(s, k.regio, id), nu);
    // S16: who reads along by noodtoegang does so under the number, not at the meetings of the others.
    if (uit && uit->inzage.rollen.leeg() && !k.is_systeem()) return niet_gevonden();
    return uit;
}

std::optional<CasusId> id_van_nummer(storage::Sessie& s, toegang::RegioId regio, std::string_view nummer) {
    std::string groot = base::tekst::trim(nummer);
    std::transform(groot.begin(), groot.end(), groot.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    const auto rij = store::rij_met_nummer(s, regio, groot);
    if (!rij) return {};
    return store::casus_uit(*rij).id;
}

std::optional<Casus> lees(storage::Sessie& s, toegang::RegioId regio, CasusId id) {
    const auto rij = store::rij(s, regio, id);
    if (!rij) return {};
    return store::casus_uit(*rij);
}

}  // namespace casus

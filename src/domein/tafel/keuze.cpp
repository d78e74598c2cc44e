// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/keuze.hpp"

#include <algorithm>

#include "domein/tafel/samen.hpp"
#include "domein/tafel/store.hpp"

namespace tafel {
namespace {

/// What is the same for every candidate of one casus.
struct Rondom {
    std::vector<casus::Relatieregel> relaties;
    std::vector<Genodigde> genodigden;
    std::vector<toegang::OrganisatieId> buiten;
    vooroverleg::Partijen partijen;
};

Rondom rondom(storage::Sessie& s, const Omgeving& om, const Agendapunt& p, const Casus& c) {
    Rondom uit{.relaties = casus::relaties(s, c.id),
               .genodigden = genodigden(s, p.id),
               .buiten = {},
               .partijen = vooroverleg::partijen(s, om, c)};
    if (const auto a = vooroverleg::agendering(s, om, c)) uit.buiten = a->uitgesloten;
    return uit;
}

template <class Lijst, class Wat>
bool bevat(const Lijst& lijst, const Wat& wat) {
    return std::find(lijst.begin(), lijst.end(), wat) != lijst.end();
}

bool kent_casus_anders(const Rondom& r, toegang::AccountId wie) {
    return std::any_of(r.relaties.begin(), r.relaties.end(), [&](const casus::Relatieregel& er) {
        return er.account == wie && er.relatie != casus::Relatie::expert && er.relatie != casus::Relatie::ervaringsdeskundige &&
               er.relatie != casus::Relatie::vaste_deelnemer;
    });
}

bool meldde_zich_af(const Rondom& r, toegang::AccountId wie) {
    return std::any_of(r.genodigden.begin(), r.genodigden.end(),
                       [&](const Genodigde& g) { return g.account == wie && g.reden == "afgemeld"; });
}

/// Eigen regel (domain.md section 5, "Who sits at the table"; 001 "Wie zitten aan tafel?"): under the covenant, available, and neither
/// the expert nor the employer has to do with the family.
std::string reden_tegen(storage::Sessie& s, const Agendapunt& p, const Casus& c, const Rondom& r, const deelnemer::Deelnemer& d) {
    if (casus::uitgesloten(s, c.id, d.account, d.organisatie_id) || bevat(r.buiten, d.organisatie_id))
        return "Uitgesloten van deze casus";
    if (kent_casus_anders(r, d.account)) return "Kent deze casus in een andere rol";
    if (r.partijen.bevat(d.organisatie_id, d.organisatie)) return "Werkgever is bij deze casus betrokken";
    if (!d.onder_convenant) return "Werkgever valt niet onder het convenant";
    if (meldde_zich_af(r, d.account)) return "Meldde zich af";
    if (store::gekozen_op(s, p.overleg, d.account, p.id) >= d.max_per_overleg)
        return "Zit al bij genoeg agendapunten van dit overleg";
    return {};
}

/// The agendapunt of the brother or sister, when the two are together.
struct Helft {
    Agendapunt punt;
    Casus casus;
    Rondom rondom;
};
std::optional<Helft> andere_helft(storage::Sessie& s, const Omgeving& om, const Agendapunt& p, const Casus& c) {
    const auto ander = samen::met(s, c.regio, p);
    if (!ander) return {};
    const Casus van_ander = casus::lees(s, c.regio, ander->casus).value();
    return Helft{*ander, van_ander, rondom(s, om, *ander, van_ander)};
}

casus::Relatie relatie_van(const std::vector<Kandidaat>& lijst, AccountId wie) {
    for (const auto& k : lijst)
        if (k.wie.account == wie && k.wie.soort == deelnemer::Deelnemersoort::ervaringsdeskundige)
            return casus::Relatie::ervaringsdeskundige;
    return casus::Relatie::expert;
}

}  // namespace

/// 001 "Wie zitten aan tafel?": who is needed sits there; the vooroverleg said which expertise that is.
std::vector<std::string> gemiste_expertises(storage::Sessie& s, const Omgeving& om, const Overleg& o, const Agendapunt& p,
                                            const Casus& c) {
    const auto gevraagd = vooroverleg::agendering(s, om, c);
    std::vector<std::string> uit = gevraagd ? gevraagd->expertises : std::vector<std::string>{};
    for (const Genodigde& g : genodigden(s, p.id)) {
        if (g.weg_op) continue;
        if (const auto d = deelnemer::vind(s, c.regio, g.account, o.datum))
            std::erase_if(uit, [&](const std::string& e) { return bevat(d->expertises, e); });
    }
    return uit;
}

std::vector<Kandidaat> kandidaten(storage::Sessie& s, const Omgeving& om, const Overleg& o, const Agendapunt& p, const Casus& c) {
    const Rondom r = rondom(s, om, p, c);
    const auto erbij = andere_helft(s, om, p, c);
    std::vector<Kandidaat> uit;
    for (auto& d : deelnemer::alle(s, c.regio, o.datum)) {
        if (d.soort == deelnemer::Deelnemersoort::vaste_deelnemer) continue;
        auto reden = reden_tegen(s, p, c, r, d);
        // Not why: who plans this casus need not see the other one (S20).
        if (reden.empty() && erbij && !reden_tegen(s, erbij->punt, erbij->casus, erbij->rondom, d).empty())
            reden = "Niet beschikbaar";
        uit.push_back({std::move(d), std::move(reden)});
    }
    return uit;
}

void kies(const berichten::Waarover& w, const std::vector<AccountId>& gekozen) {
    const auto lijst = kandidaten(w.s, w.om, w.overleg, w.punt, w.casus);
    std::vector<AccountId> er_al;
    for (const Genodigde& er : genodigden(w.s, w.punt.id)) {
        if (er.weg_op) continue;
        er_al.push_back(er.account);
        if (std::find(gekozen.begin(), gekozen.end(), er.account) != gekozen.end()) continue;
        berichten::laat_vallen(w, er.account);
        store::zet_weg(w.s, w.punt.id, er.account, "verwijderd", w.nu);
        casus::eindig_relatie(w.s, w.casus.id, er.account, w.punt.id.getal, w.nu);
        if (er.uitgenodigd_op)
            berichten::meld_account(w, er.account, "Je uitnodiging vervalt",
                                    label(w.overleg, w.punt) + " heeft je niet meer nodig. Je hoeft niet te komen.");
    }
    for (const AccountId wie : gekozen)
        if (std::find(er_al.begin(), er_al.end(), wie) == er_al.end())
            store::kies(w.s, w.casus.regio, w.punt.id, wie, relatie_van(lijst, wie));
}

}  // namespace tafel

// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/bericht.hpp"
#include "domein/aanmelding/broer.hpp"
#include "domein/aanmelding/concept.hpp"
#include "domein/aanmelding/identiteit.hpp"
#include "domein/aanmelding/kruiscontrole.hpp"
#include "domein/aanmelding/namens.hpp"
#include "domein/aanmelding/store.hpp"
#include "domein/aanmelding/velden.hpp"

namespace aanmelding {
namespace {

/// What was typed, in its vault and tables. The BSN and who belongs to the child go to the vault only.
void bewaar_alles(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, const Gekeurd& g, base::Moment nu) {
    const Antwoorden& a = g.indiening.antwoorden;
    const casus::Identiteit kind = identiteit(g);
    casus::bewaar_identiteit(s, om, c, kind);
    casus::ouders::begin(s, om, k, c, kind, nu);
    Antwoorden zonder_bsn = a;
    zonder_bsn.wis("bsn");
    store::bewaar(s, om, c, zonder_bsn, nu);
    for (const auto& rij : a.rijen("toestemmingen")) leg_toestemming_vast(s, om, k, c, rij, nu);
}

/// Domain.md section 4: a receipt without content.
base::Result<> bevestig(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, const Beoordeling& b,
                        base::Moment nu) {
    std::string zin = "Je aanmelding is binnen. Het nummer is " + c.nummer + ".";
    if (b.ronde) zin += "\nHet vooroverleg is op " + base::voluit(b.ronde->vooroverleg) + ".";
    return mail(s, om, c.regio, k.account,
                {"aanmelding.ontvangst", "Je aanmelding is binnen", std::move(zin), casus::pad(c), sleutel_van(c)}, nu);
}

/// Who brings it in: the viewer, or the referrer for whom it was typed in.
struct Inbrenger {
    toegang::AccountId account;
    bool gecontroleerd = false;
};

base::Result<Inbrenger> inbrenger_van(storage::Sessie& s, const Kijker& k, const Indiening& i) {
    using toegang::Rol;
    if (!i.namens && k.is(Rol::inbrenger)) return Inbrenger{k.account, k.gecontroleerd};
    const auto wie = i.namens && k.is(Rol::procesondersteuner) ? toegang::account(s, i.namens) : std::nullopt;
    if (wie) return Inbrenger{wie->id, wie->gecontroleerd};
    return base::Fout{base::Soort::geen_recht, "aanmelding.geen_verwijzer", "",
                      "Alleen een wettelijke verwijzer kan een aanmelding versturen"};
}

casus::NieuweCasus nieuwe_casus(const Gekeurd& g) {
    const Indiening& i = g.indiening;
    const Beoordeling& b = g.beoordeling;
    const Antwoorden& a = i.antwoorden;
    casus::NieuweCasus n{.soort = i.soort,
                         .gemeente = a.tekst("gemeente"),
                         .onderwerpen = a.lijst("onderwerpen"),
                         .urgentie = b.urgentie,
                         .urgentie_redenen = b.urgentie_redenen,
                         .inbrenger = g.inbrenger,
                         .ingediend_op = g.ontvangen};
    if (b.ronde) n.vooroverleg_op = b.ronde->vooroverleg;
    n.plicht = b.plicht;
    n.spoed = b.crisis && g.inbrenger_gecontroleerd;
    n.bsn_ontbreekt = a.tekst("bsn").empty();
    n.inbrenger_gecontroleerd = g.inbrenger_gecontroleerd;
    n.namens = static_cast<bool>(i.namens);
    n.toelichting = i.namens_reden;
    if (!g.inbrenger_gecontroleerd) {  // S7: the form of who is not confirmed never starts urgentie
        n.urgentie = casus::Urgentie::gewoon;
        n.urgentie_redenen.clear();
    }
    return n;
}

}  // namespace

casus::Identiteit identiteit(const Gekeurd& g) { return identiteit_uit(g.indiening.antwoorden, g.keuzes); }

/// 001 "Hoe meld ik me aan?" and "Wie kan een casus aanmelden?": a legal referrer hands in a complete form; the moment of receipt decides which
/// vooroverleg it gets. Says and does the same whether or not the child is known here (S20).
base::Result<Gekeurd> keur(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Indiening& i, base::Moment nu) {
    const auto wie = inbrenger_van(s, k, i);
    if (!wie) return wie.fouten();
    Gekeurd g{.indiening = i, .ontvangen = i.ontvangen.value_or(nu), .gekeurd_op = nu, .regio = k.regio};
    g.keuzes = keuzes(s, k.regio, g.ontvangen);
    g.velden = alle_velden(i.soort, g.keuzes);
    g.inbrenger = wie->account;
    g.inbrenger_gecontroleerd = wie->gecontroleerd;
    Antwoorden& a = g.indiening.antwoorden;
    base::Fouten fouten = web::formulier::controleer(g.velden, a);
    for (auto& fout : kruiscontrole(a, g.keuzes)) fouten.push_back(std::move(fout));
    if (!fouten.empty()) return fouten;
    g.beoordeling = beoordeel(i.soort, a, g.keuzes, g.ontvangen);
    if (i.namens) g.beoordeling.ronde = namens::ronde(g.keuzes.rooster, g.ontvangen, nu);
    om.bus.meld(WordtIngediend{s, om, g});
    return g;
}

base::Result<Casus> dien_in(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Gekeurd& g, base::Moment nu) {
    const Indiening& i = g.indiening;
    Casus c = casus::maak(s, om, k, nieuwe_casus(g), nu);
    bewaar_alles(s, om, k, c, g, nu);
    volg_zonder_toestemming(s, om, c, nu);
    c = casus::lees(s, c.regio, c.id).value();
    if (i.concept_id) {
        store::verhuis_bijlagen(s, c, i.concept_id);
        concepten::markeer_ingediend(s, k, i.concept_id, c.id, nu);
        broer::verbind(s, om, k, i.concept_id, c, nu);
    }
    auto klaar = i.namens ? namens::vraag(s, om, k, c, nu) : bevestig(s, om, k, c, g.beoordeling, nu);
    if (!klaar) return klaar.fouten();
    om.bus.meld(Ingediend{s, om, k, c, nu, g.voorwerk});
    return c;
}

base::Result<Casus> dien_in(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Indiening& i, base::Moment nu) {
    const auto g = keur(s, om, k, i, nu);
    if (!g) return g.fouten();
    return dien_in(s, om, k, *g, nu);
}

}  // namespace aanmelding

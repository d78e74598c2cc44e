// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/bijlage_invoer.hpp"
#include "domein/aanmelding/ondertekening.hpp"
#include "domein/aanmelding/paginas.hpp"
#include "domein/aanmelding/waarschuwing.hpp"

namespace aanmelding {
namespace {

using paginas::Bezig;
using paginas::Vervolg;

void toon_fouten(web::Gegevens& g, const Bezig& b, const base::Fouten& fouten) {
    if (fouten.empty()) return;
    auto& nog = g.rij("NOG");
    for (const auto& f : fouten) {
        const int stap = paginas::stap_van(b.stappen, f);
        nog.rij("FOUT").zet("FOUT_TEKST", f.tekst).zet("FOUT_PAD", b.stap_pad(stap == 0 ? 1 : stap) + "#" + f.veld);
    }
}

void toon_waarschuwingen(web::Gegevens& g, const Bezig& b, base::Moment nu) {
    const auto lijst = waarschuwingen(b.concept_.soort, b.concept_.antwoorden, base::dag_van(nu));
    if (lijst.empty()) return;
    auto& let_op = g.rij("LET_OP");
    for (const auto& w : lijst)
        let_op.rij("WAARSCHUWING")
            .zet("WAARSCHUWING_TEKST", w.tekst)
            .zet("WAARSCHUWING_PAD",
                 b.stap_pad(paginas::stap_van(b.stappen, {base::Soort::ongeldig, {}, w.veld, {}})) + "#" + w.veld);
}

std::string wanneer(const Bezig& b, base::Moment nu) {
    const auto ronde = b.ronde(nu);
    if (!ronde)
        return b.concept_.namens ? "Deze regio werkt op afspraak: kies zelf een vooroverleg."
                                 : "De procesondersteuner laat je weten wanneer het vooroverleg is.";
    if (b.concept_.namens)
        return "Het formulier kwam binnen op " + base::voluit(b.telt(nu)) + ". De aanmelding komt op het vooroverleg van " +
               base::voluit(ronde->vooroverleg) + ".";
    return "Verstuur je nu, dan komt de aanmelding op het vooroverleg van " + base::voluit(ronde->vooroverleg) + ".";
}

using Wijzigpad = std::function<std::string(int)>;

void toon_versturen(web::Gegevens& g, const toegang::Aanvraag& a, const Bezig& b, bool van_ander) {
    const bool namens = b.concept_.namens.has_value();
    g.rij("VERSTUREN")
        .zet("VERSTUREN_KOP", namens      ? "Indienen namens de verwijzer"
                              : van_ander ? "Ondertekenen en versturen"
                                          : "Versturen")
        .zet("VERSTUREN_KNOP", namens      ? "Dien in namens de verwijzer"
                               : van_ander ? "Onderteken en verstuur"
                                           : "Verstuur de aanmelding")
        .zet("WANNEER", wanneer(b, a.nu()))
        .zet("ACTIE", b.pad("controleren"));
}

/// 001 "Ik ben POH en wil een casus aanmelden, mag dat?": who prepares lets the huisarts sign; only a legal referrer hands in.
void toon_acties(web::Gegevens& g, storage::Sessie& s, const toegang::Aanvraag& a, const Bezig& b) {
    const auto& c = b.concept_;
    const bool van_ander = c.maker != a.kijker.account;
    if (van_ander) {
        g.rij("ONDERTEKENING")
            .zet("ONDERTEKENING_TEKST",
                 ondertekening::naam(s, c.maker) + " zette deze aanmelding voor je klaar. Jij wordt de inbrenger.");
        g.rij("TERUGGEVEN").zet("TERUGGEVEN_PAD", b.pad("teruggeven")).zet("MAKER", ondertekening::naam(s, c.maker));
    }
    if (b.ligt_elders(a.kijker)) {
        g.rij("ONDERTEKENING")
            .zet("ONDERTEKENING_TEKST", "Deze aanmelding ligt bij " + ondertekening::naam(s, c.ondertekenaar) +
                                            " om te ondertekenen. Je kunt nu niets wijzigen.");
        g.rij("TERUGHALEN").zet("TERUGHALEN_PAD", b.pad("terughalen"));
        return;
    }
    if (!c.opmerking.empty())
        g.rij("OPMERKING").zet("ONDERTEKENAAR", ondertekening::naam(s, c.ondertekenaar)).zet("OPMERKING_TEKST", c.opmerking);
    if (b.met_verwijzer(a.kijker)) toon_versturen(g, a, b, van_ander);
    if (a.kijker.is(Rol::praktijkondersteuner) && !van_ander && !c.namens)
        g.rij("VOORLEGGEN").zet("VOORLEGGEN_PAD", b.pad("voorleggen"));
}

web::Pagina pagina(storage::Sessie& s, const toegang::Aanvraag& a, const Bezig& b, const base::Fouten& fouten, bool verstuurd) {
    web::Pagina p{.titel = "Controleren en versturen",
                  .bestand = "src/domein/aanmelding/views/controleren.html",
                  .actief = b.lijst_pad(),
                  .fout = verstuurd,
                  .eigen_kop = true};
    if (verstuurd) p.status = 400;
    p.terug = {"Vorige stap: " + b.stap(b.laatste() - 1).titel, b.stap_pad(b.laatste() - 1)};
    auto& g = p.gegevens;
    const std::string n = std::to_string(b.laatste());
    g.zet("BIJSCHRIFT", "Casus aanmelden, stap " + n + " van " + n).zet("VERSIE", b.concept_.versie);
    toon_fouten(g, b, fouten);
    toon_waarschuwingen(g, b, a.nu());
    toon_acties(g, s, a, b);
    paginas::toon_stappen(
        g, b.stappen, b.concept_.antwoorden,
        b.ligt_elders(a.kijker) ? Wijzigpad{} : [&](int nummer) { return b.stap_pad(nummer); });
    if (const auto lijst = bijlage_invoer::van(s, a, b); !lijst.empty()) bijlage_invoer::toon(g.rij("BIJLAGEN"), lijst);
    paginas::toon_hulp(g, b, a.nu());
    return p;
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    auto vervolg = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<Vervolg> {
        const auto b = paginas::open_concept(s, a);
        if (!b) return b.fouten();
        if (b->concept_.casus) return Vervolg{b->pad("bevestiging"), {}};
        return Vervolg{"", pagina(s, a, *b, paginas::fouten_in(*b, a.kijker), false), paginas::gelezen(a, *b)};
    });
    if (!vervolg) return vervolg.fouten();
    return paginas::antwoord(a, std::move(*vervolg));
}

/// The account of who had none is made in the same transaction.
base::Result<Vervolg> dien_in_namens(storage::Sessie& s, const toegang::Aanvraag& a, const Bezig& b) {
    const namens::Gegevens& n = *b.concept_.namens;
    const auto wie = n.verwijzer ? base::Result<toegang::AccountId>(n.verwijzer)
                                 : toegang::verwijzer_uit(s, a.om, a.kijker.regio, n.nieuw, a.nu());
    if (!wie) return Vervolg{"", pagina(s, a, b, wie.fouten(), true)};
    const auto c = dien_in(s, a.om, a.kijker,
                           {.soort = b.concept_.soort,
                            .antwoorden = b.concept_.antwoorden,
                            .concept_id = b.concept_.id,
                            .ontvangen = n.ontvangen,
                            .namens = *wie,
                            .namens_reden = n.reden},
                           a.nu());
    if (!c) return c.fouten();
    const auto eigen = regio::ronde_voor(b.keuzes.rooster, n.ontvangen);
    return Vervolg{"", paginas::namens_verstuurd(*c, n.verwijzer ? toegang::account(s, *wie)->naam : n.nieuw.tekst("naam"),
                                                 toegang::code_om_te_beginnen(s, a.om, *wie),
                                                 eigen && eigen->vooroverleg != c->vooroverleg_op)};
}

/// Sent twice: the confirmation again, not a second casus. Changed in another tab meanwhile: look first.
base::Result<Vervolg> verwerk(storage::Sessie& s, const toegang::Aanvraag& a) {
    const auto b = paginas::open_concept(s, a);
    if (!b) return b.fouten();
    if (b->concept_.casus) return Vervolg{b->pad("bevestiging"), {}};
    if (a.verzoek.formulier["versie"] != std::to_string(b->concept_.versie) || b->ligt_elders(a.kijker))
        return Vervolg{"", pagina(s, a, *b,
                                  {{base::Soort::botsing, "aanmelding.versie", "",
                                    "Deze aanmelding is intussen gewijzigd. Kijk haar nog een keer na"}},
                                  true)};
    if (const auto fouten = paginas::fouten_in(*b, a.kijker); !fouten.empty()) return Vervolg{"", pagina(s, a, *b, fouten, true)};
    if (b->concept_.namens) return dien_in_namens(s, a, *b);
    const Indiening i{
        .soort = b->concept_.soort, .antwoorden = b->concept_.antwoorden, .concept_id = b->concept_.id, .ontvangen = {}};
    const auto casus = dien_in(s, a.om, a.kijker, i, a.nu());
    if (!casus) return casus.fouten();
    if (const auto klaar = ondertekening::meld_ondertekend(s, a.om, a.kijker, b->concept_, a.nu()); !klaar) return klaar.fouten();
    return Vervolg{b->pad("bevestiging"), {}};
}

base::Result<web::Antwoord> verstuur(toegang::Aanvraag& a) {
    auto vervolg = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { return verwerk(s, a); });
    if (!vervolg) return vervolg.fouten();
    return paginas::antwoord(a, std::move(*vervolg));
}

}  // namespace

void paginas::registreer_versturen(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, "/aanmelden/{id:code}/controleren", "aanmelding.controleren", recht_op_concept(), toon);
    deur.pagina(web::Methode::post, "/aanmelden/{id:code}/controleren", "aanmelding.versturen", recht_op_concept(), verstuur);
}

}  // namespace aanmelding

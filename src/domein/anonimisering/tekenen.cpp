// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/tekst.hpp"
#include "domein/anonimisering/stuk.hpp"

namespace anonimisering {
namespace {

using toegang::Rol;

base::Fout zelf_ingebracht() {
    return {base::Soort::geen_recht, "anonimisering.vier_ogen", "",
            "Wie een casus inbracht, tekent het anonieme dossier niet zelf. Een collega doet dat."};
}
base::Fout niet_meer_de_nieuwste() {
    return {
        base::Soort::botsing, "anonimisering.versie", "",
        "Er is intussen iets veranderd in deze tekst, of een collega heeft al getekend. Bekijk de tekst opnieuw voordat je tekent."};
}
base::Fout deling_gestopt() {
    return {base::Soort::botsing, "anonimisering.deling_gestopt", "",
            "Het delen van deze casus is gestopt. Tekenen kan weer als het delen is hervat."};
}
base::Fout bestaat_niet() {
    return {base::Soort::niet_gevonden, "anonimisering.stuk", "", "Deze tekst bestaat niet of je mag hem niet zien."};
}

bool bracht_in(storage::Sessie& s, const Casus& c, toegang::AccountId account) {
    const auto alle = casus::relaties(s, c.id);
    return std::any_of(alle.begin(), alle.end(), [&](const casus::Relatieregel& r) {
        return r.account == account && (r.relatie == casus::Relatie::inbrenger || r.relatie == casus::Relatie::mede_inbrenger);
    });
}

void zet_zoektekst(storage::Sessie& s, const Casus& c, const Getekend& g) {
    std::vector<std::string> alles;
    for (const Tekst& t : g.teksten) alles.push_back(t.tekst);
    casus::zet_zoektekst(s, c, g.titel, base::tekst::voeg_samen(alles, "\n"));
}

void verwerk_dossier(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& c, const Getekend& g,
                     base::Moment nu) {
    casus::zet_getekend(s, c.id, g.versie);
    zet_zoektekst(s, c, g);
    casus::schrijf_tijdlijn(s, om, k, c, "dossier_getekend", {}, nu);
}

void leg_vast(storage::Sessie& s, const Omgeving& om, const Kijker& k, const casus::Gevonden& g, const Stuk& stuk,
              base::Moment nu) {
    auto gebeurtenis = toegang::gebeurtenis_van(k, nu, "anonimisering.getekend", audit::Actie::uitvoeren, g.inzage.als);
    gebeurtenis.casus = g.casus.id.getal;
    gebeurtenis.object = std::string(naam_van(stuk.soort));
    gebeurtenis.object_id = stuk.id.getal;
    gebeurtenis.groepen = "ANONIEM";
    gebeurtenis.bijzonderheid = "versie " + std::to_string(stuk.versie);
    audit::leg_vast(s, om.ids, gebeurtenis);
}

}  // namespace

std::string_view label_van(Stuksoort s) {
    switch (s) {
        case Stuksoort::dossier:
            return "Het dossier";
        case Stuksoort::uitkomst:
            return "De uitkomst van het vooroverleg";
        case Stuksoort::notulen:
            return "De notulen";
        case Stuksoort::afspraak:
            return "De afspraak voor het overleg";
        case Stuksoort::bijlage:
            return "De tekst van een bijlage";
    }
    return {};
}

std::string meld_pad(const Getekend& g) { return "/anoniem/" + g.meld_ref + "/naam-zichtbaar"; }
std::string pad_van(const Casus& c, StukId id) { return casus::pad(c, "anoniem/" + std::to_string(id.getal)); }

bool mag_tekenen(storage::Sessie& s, const Kijker& k, const casus::Gevonden& g) {
    return !k.is_systeem() && g.inzage.rollen.overlapt({Rol::procesondersteuner, Rol::anonimiseerder}) &&
           !bracht_in(s, g.casus, k.account);
}

Getekend maskeer(const Stuk& stuk) {
    Getekend uit;
    uit.versie = stuk.versie;
    uit.feiten = stuk.feiten;
    for (const Nakijktekst& t : stuk.teksten) {
        std::string gemaskeerd = deident::masker(t.tekst, t.vlekken);
        if (stuk.soort == Stuksoort::dossier && t.naam == "titel") uit.titel = std::move(gemaskeerd);
        else uit.teksten.push_back({t.naam, t.label, std::move(gemaskeerd)});
    }
    return uit;
}

/// Eigen regel (S2; domain.md section 5, four eyes): the machine proposes, a person who is not the inbrenger signs. Only then do roles
/// without INHOUD get to see it.
base::Result<> teken(storage::Sessie& s, const Omgeving& om, const Kijker& k, CasusId casus_id, StukId id, int versie,
                     base::Moment nu) {
    const auto g = casus::vind(s, k, casus_id, nu);
    if (!g) return g.fouten();
    if (g->casus.deling_gestopt) return deling_gestopt();
    if (!mag_tekenen(s, k, *g)) return zelf_ingebracht();
    const auto stuk = store::lees(s, om, g->casus, id);
    if (!stuk) return bestaat_niet();
    const bool nog_te_tekenen = stuk->status == Stukstatus::wacht && stuk->versie == versie;
    if (!nog_te_tekenen || nieuwste(s, g->casus, stuk->soort, stuk->bron) != id) return niet_meer_de_nieuwste();
    Getekend getekend = maskeer(*stuk);
    getekend.op = nu;
    store::bewaar_getekend(s, om, g->casus, *stuk, k.account, getekend);
    if (stuk->soort == Stuksoort::dossier) verwerk_dossier(s, om, k, g->casus, getekend, nu);
    leg_vast(s, om, k, *g, *stuk, nu);
    if (store::wachtend(s, g->casus).empty()) casus::zet_te_tekenen(s, casus_id, false);
    const Casus na = casus::lees(s, g->casus.regio, casus_id).value();
    om.bus.meld(StukGetekend{s, om, k, na, stuk->soort, stuk->bron, versie, nu});
    return base::goed();
}

void zoektekst_uit_getekend(storage::Sessie& s, const Omgeving& om, const Casus& c) {
    if (const auto g = getekend(s, om, c, Stuksoort::dossier, 0)) zet_zoektekst(s, c, *g);
}

void herbouw_zoektekst(storage::Sessie& s, const Omgeving& om, regio::RegioId regio) {
    for (const auto& r : s.vraag("SELECT DISTINCT c.id FROM casus_casus c JOIN anonimisering_stuk t ON t.casus_id = c.id"
                                 " WHERE c.regio_id = ?1 AND t.status = 'getekend' AND t.soort = 'dossier'",
                                 regio))
        zoektekst_uit_getekend(s, om, casus::lees(s, regio, r.id<CasusId>(0)).value());
}

}  // namespace anonimisering

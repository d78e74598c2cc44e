// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/broer.hpp"

#include "domein/aanmelding/afscherm.hpp"
#include "domein/aanmelding/velden.hpp"
#include "domein/gezin/gezin.hpp"

namespace aanmelding {
namespace {

void neem(Antwoorden& uit, const Antwoorden& van, std::string_view veld) {
    if (!van.tekst(veld).empty()) uit.zet(std::string(veld), van.tekst(veld));
}

/// Who has gezag and with whom there may be no contact differs per child, also within one family: asked anew.
std::vector<Antwoorden> gezinsleden(const Antwoorden& van) {
    auto uit = van.rijen("gezinsleden");
    for (Antwoorden& rij : uit)
        for (const char* veld : {"gezag", "contactverbod"}) rij.wis(veld);
    return uit;
}

/// The child of the first form, as the brother or sister that it is of the next one. A secret address keeps its mark.
Antwoorden als_gezinslid(const Antwoorden& kind) {
    Antwoorden rij;
    if (kind.tekst("geslacht") == "m") rij.zet("rol", "broer");
    if (kind.tekst("geslacht") == "v") rij.zet("rol", "zus");
    for (const char* veld : {"voornamen", "voorvoegsel", "achternaam", "geboren"}) neem(rij, kind, veld);
    if (kind.tekst("adres-geheim") == "ja") rij.zet("afgeschermd", "ja");
    return rij;
}

std::optional<casus::CasusId> van_casus(storage::Sessie& s, regio::RegioId regio, ConceptId id) {
    const auto r = s.een("SELECT casus_id FROM aanmelding_broer WHERE concept_id = ?1 AND regio_id = ?2", id, regio);
    if (!r) return {};
    return r->id<casus::CasusId>(0);
}

}  // namespace

/// Eigen regel (domain.md section 2, "Siblings"; S1): the family, not the child. Contact data of somebody *afgeschermd* open only by a reveal
/// with purpose, so they are typed anew; the mark itself comes along. The address comes along of a child that lives at home.
Antwoorden broer::voor_broer_of_zus(const Antwoorden& van_kind, bool met_situatie) {
    Antwoorden kind = van_kind;
    const bool thuis = kind.tekst("verblijfplaats") == "thuis";
    scherm_af(kind);
    Antwoorden uit;
    for (const char* veld : {"gemeente", "kader", "adres-geheim"}) neem(uit, kind, veld);
    if (thuis)
        for (const char* veld : {"straat", "huisnummer", "postcode", "plaats"}) neem(uit, kind, veld);
    auto familie = gezinsleden(kind);
    familie.push_back(als_gezinslid(kind));
    uit.zet_rijen("gezinsleden", std::move(familie));
    uit.zet_rijen("hulpverleners", kind.rijen("hulpverleners"));
    if (met_situatie)
        for (const Veld& veld : velden::situatie()) neem(uit, kind, veld.naam);
    return uit;
}

base::Result<ConceptId> broer::begin(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Casus& van, bool met_situatie,
                                     base::Moment nu) {
    const Antwoorden eerder = origineel(s, om, van);
    Antwoorden a = concepten::begin(s, k);
    if (eerder.tekst("verwijzer-email") == k.email)
        for (const char* veld : {"collega-naam", "collega-email"}) neem(a, eerder, veld);
    // A melding asks nothing about the family; what it does not ask stays away.
    Antwoorden gedeeld = voor_broer_of_zus(eerder, met_situatie);
    if (van.soort == casus::Soort::melding)
        for (const char* veld : {"gezinsleden", "hulpverleners"}) gedeeld.wis(veld);
    a.neem_over(gedeeld);
    const auto id = concepten::maak(s, om, k, van.soort, a, nu);
    if (id) s.doe("INSERT INTO aanmelding_broer (concept_id, regio_id, casus_id) VALUES (?1,?2,?3)", *id, k.regio, van.id);
    return id;
}

/// Eigen regel (S20): says nothing when there is nothing to link any more.
void broer::verbind(storage::Sessie& s, const Omgeving& om, const Kijker& k, ConceptId id, const Casus& nieuw, base::Moment nu) {
    const auto van = van_casus(s, k.regio, id);
    if (!van) return;
    vergeet(s, k.regio, id);
    const auto eerste = casus::vind(s, k, *van, nu);
    if (!eerste || !eerste->inzage.rollen.heeft(toegang::Rol::inbrenger)) return;
    gezin::verbind(s, om, k, van->getal, nieuw.id.getal, {}, toegang::Rol::inbrenger, nu);
}

void broer::vergeet(storage::Sessie& s, regio::RegioId regio, ConceptId id) {
    s.doe("DELETE FROM aanmelding_broer WHERE concept_id = ?1 AND regio_id = ?2", id, regio);
}

}  // namespace aanmelding

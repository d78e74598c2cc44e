// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/zichtbaar.hpp"

#include <algorithm>
#include <set>

namespace anonimisering {
namespace {

using casus::Groep;
using zichtbaar::Gelezen;
using zichtbaar::Lezer;

/// Until somebody looks: it need not be a name.
const std::string kRol = "persoon";

base::Fout bestaat_niet() {
    return {base::Soort::niet_gevonden, "anonimisering.stuk", "", "Deze tekst bestaat niet of je mag hem niet zien."};
}

/// In the log, and in the policy: what vooroverleg and table wrote is ADVIES.
Groep groep_van(Stuksoort s) { return s == Stuksoort::uitkomst || s == Stuksoort::notulen ? Groep::advies : Groep::anoniem; }

/// Out of the texts, and the facts beside them that say these words; how many places.
std::size_t haal_uit(Stuk& stuk, const std::string& woorden) {
    const auto feiten =
        std::erase_if(stuk.feiten, [&](const aanmelding::Feit& f) { return !vind_woorden(f.waarde, woorden).empty(); });
    return feiten + static_cast<std::size_t>(haal_weg(stuk.teksten, woorden, kRol, true));
}

/// The visible version with these words gone too; nothing when that changes nothing that anybody sees.
std::optional<Stuk> zonder(const Stuk& getekend, const std::string& woorden) {
    Stuk uit = getekend;
    haal_uit(uit, woorden);
    const Getekend was = maskeer(getekend), wordt = maskeer(uit);
    const auto teksten_gelijk = std::equal(was.teksten.begin(), was.teksten.end(), wordt.teksten.begin(),
                                           [](const Tekst& a, const Tekst& b) { return a.tekst == b.tekst; });
    if (was.titel == wordt.titel && teksten_gelijk && was.feiten.size() == wordt.feiten.size()) return {};
    return uit;
}

/// A person looks at it again: the version that waits already gets the same marks, otherwise a new one waits.
void leg_opnieuw_voor(storage::Sessie& s, const Omgeving& om, const Casus& c, const Stuk& nu_te_zien, const std::string& woorden,
                      base::Moment nu) {
    if (stand(s, c, nu_te_zien.soort, nu_te_zien.bron) == Stand::wacht) {
        Stuk wacht = store::nieuwste(s, om, c, nu_te_zien.soort, nu_te_zien.bron).value();
        wacht.terug.clear();  // going back would lose what the reader saw
        if (haal_uit(wacht, woorden) > 0) store::bewaar_inhoud(s, om, c, wacht);
        return;
    }
    leg_neer(s, om, c, nu_te_zien.soort, nu_te_zien.bron, {nu_te_zien.teksten, nu_te_zien.feiten}, nu);
}

void toon_niet_meer(storage::Sessie& s, const Casus& c, const Stuk& stuk) {
    store::vergeet_getekend(s, c, stuk);
    if (stuk.soort != Stuksoort::dossier) return;
    casus::zet_getekend(s, c.id, 0);
    casus::zet_zoektekst(s, c, {}, {});
}

/// Somebody may have typed the same name in the notulen.
void haal_overal_weg(storage::Sessie& s, const Omgeving& om, const Casus& c, const std::string& woorden, base::Moment nu) {
    for (const StukId id : store::te_zien(s, c)) {
        auto schoner = zonder(store::lees(s, om, c, id).value(), woorden);
        if (!schoner) continue;
        store::vervang_getekend(s, om, c, *schoner, maskeer(*schoner));
        if (schoner->soort == Stuksoort::dossier) zoektekst_uit_getekend(s, om, c);
        leg_opnieuw_voor(s, om, c, *schoner, woorden, nu);
    }
}

/// From the log: who without INHOUD opened it since it could be seen.
std::vector<Lezer> lezers_van(storage::Sessie& s, const Casus& c, const Stuk& stuk) {
    const auto groep = casus::naam_van(groep_van(stuk.soort));
    std::vector<Lezer> uit;
    audit::Zoekvraag vraag{.regio = c.regio.getal, .casus = c.id.getal};
    vraag.vanaf = zichtbaar::store::eerst_getekend(s, c, stuk);
    for (auto regels = audit::zoek(s, vraag); !regels.empty(); regels = audit::zoek(s, vraag)) {
        for (const auto& r : regels) {
            const auto& g = r.gebeurtenis;
            const auto rol = toegang::rol_van(g.rol);
            if (g.actie != audit::Actie::lezen || g.uitkomst != audit::Uitkomst::gelukt ||
                g.groepen.find(groep) == std::string::npos)
                continue;
            if (!rol || !toegang::ziet_alleen_gemaskeerd(*rol)) continue;
            const toegang::AccountId wie{g.account};
            const auto al = std::ranges::find(uit, wie, &Lezer::wie);
            if (al == uit.end()) uit.push_back({wie, g.rol, g.op, g.op});
            else al->eerst_op = std::min(al->eerst_op, g.op);
        }
        vraag.na = regels.back().id;
    }
    return uit;
}

void leg_vast(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Gelezen& g, const std::string& wat,
              base::Moment nu) {
    auto gebeurtenis =
        toegang::gebeurtenis_van(k, nu, "anonimisering.naam_zichtbaar", audit::Actie::wijzigen, g.gevonden.inzage.als);
    gebeurtenis.casus = g.gevonden.casus.id.getal;
    gebeurtenis.object = std::string(naam_van(g.stuk.soort));
    gebeurtenis.object_id = g.stuk.id.getal;
    gebeurtenis.groepen = std::string(casus::naam_van(groep_van(g.stuk.soort)));
    gebeurtenis.bijzonderheid = wat;
    audit::leg_vast(s, om.ids, gebeurtenis);
}

/// Who signs looks at it at once; the fg has to judge within 72 hours whether it is a breach (AVG article 33).
void vertel(storage::Sessie& s, const Omgeving& om, const Casus& c, bool ingetrokken, std::size_t lezers, base::Moment nu) {
    const std::string sleutel = "casus/" + std::to_string(c.id.getal);
    toegang::meld_fg(s, om, c.regio, "Naam zichtbaar: kijk dit na",
                     "In een getekende tekst van casus " + c.nummer + " was iemand te herkennen. " +
                         (ingetrokken ? "De tekst is meteen weggehaald." : "De woorden zijn meteen weggehaald.") +
                         " Mensen die de tekst eerder openden: " + std::to_string(lezers) +
                         ". Kijk of dit een datalek is, bij Naam zichtbaar in het menu. Een datalek meld je binnen 72 uur.",
                     nu, sleutel);
    std::set<toegang::AccountId> gehad;
    for (const auto rol : {toegang::Rol::procesondersteuner, toegang::Rol::anonimiseerder})
        for (const auto& wie : toegang::met_rol(s, c.regio, rol, nu)) {
            if (casus::uitgesloten(s, c.id, wie.id, wie.organisatie) || !gehad.insert(wie.id).second) continue;
            toegang::mail(
                s, om, c.regio, wie,
                {"anonimisering.naam_zichtbaar", "Naam zichtbaar: kijk een tekst opnieuw na",
                 ingetrokken ? "Iemand herkende een gezin in een getekende tekst. De tekst is weg tot je hem opnieuw tekent."
                             : "Iemand herkende een gezin in een getekende tekst. De woorden zijn weg. Kijk de tekst opnieuw na.",
                 "/anonimiseren", sleutel},
                nu);
        }
}

}  // namespace

base::Result<Gelezen> zichtbaar::vind(storage::Sessie& s, const Omgeving& om, const Kijker& k, std::string_view meld_ref,
                                      base::Moment nu) {
    const auto plaats = anonimisering::store::met_meld_ref(s, k.regio, meld_ref);
    // S31: a reference that nobody has takes the same statements as one of a casus that the viewer may not see.
    auto g = casus::vind(s, k, plaats ? plaats->casus : CasusId{}, nu);
    if (!plaats || !g) return bestaat_niet();
    auto stuk = anonimisering::store::lees(s, om, g->casus, plaats->stuk);
    const auto te_zien = stuk ? getekend(s, om, g->casus, stuk->soort, stuk->bron) : std::nullopt;
    if (!te_zien || te_zien->stuk != stuk->id || !g->inzage.mag(groep_van(stuk->soort))) return bestaat_niet();
    return Gelezen{std::move(*g), std::move(*stuk), meld_pad(*te_zien)};
}

/// Eigen regel (S23): it is masked at once, without waiting for anybody.
base::Result<> zichtbaar::meld(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Gelezen& g,
                               const std::string& woorden, base::Moment nu) {
    const Casus& c = g.gevonden.casus;
    if (!woorden.empty() && !zonder(g.stuk, woorden))
        return base::Fout{base::Soort::ongeldig, "anonimisering.woorden", "woorden",
                          "Deze woorden staan niet in de tekst. Typ ze precies over, of laat dit leeg."};
    const auto lezers = lezers_van(s, c, g.stuk);
    const bool ingetrokken = woorden.empty();
    if (ingetrokken) {
        toon_niet_meer(s, c, g.stuk);
        leg_opnieuw_voor(s, om, c, g.stuk, woorden, nu);
    } else haal_overal_weg(s, om, c, woorden, nu);
    const auto id = om.ids.maak<Id>();
    store::voeg_in(s, c, {id, g.stuk.id, ingetrokken}, k.account, nu);
    for (const Lezer& l : lezers) store::voeg_lezer_in(s, om, c, id, l);
    leg_vast(s, om, k, g, std::string(ingetrokken ? "ingetrokken" : "woorden weg") + ", lezers " + std::to_string(lezers.size()),
             nu);
    casus::schrijf_tijdlijn(s, om, k, c, "naam_zichtbaar", {}, nu);
    vertel(s, om, c, ingetrokken, lezers.size(), nu);
    return base::goed();
}

std::optional<zichtbaar::Oordeel> zichtbaar::oordeel_van(std::string_view naam) {
    if (naam == "datalek") return Oordeel::datalek;
    if (naam == "geen_datalek") return Oordeel::geen_datalek;
    return {};
}

bool zichtbaar::beoordeel(storage::Sessie& s, const Omgeving& om, const Kijker& k, Id id, Oordeel oordeel, base::Moment nu) {
    const std::string_view naam = oordeel == Oordeel::datalek ? "datalek" : "geen_datalek";
    const auto c = store::zet_oordeel(s, k.regio, id, naam, k.account, nu);
    if (!c) return false;
    auto g = toegang::gebeurtenis_van(k, nu, "anonimisering.naam_zichtbaar_nagekeken", audit::Actie::wijzigen, toegang::Rol::fg);
    g.casus = c->getal;
    g.object = "naam_zichtbaar";
    g.object_id = id.getal;
    g.bijzonderheid = std::string(naam);
    audit::leg_vast(s, om.ids, g);
    return true;
}

}  // namespace anonimisering

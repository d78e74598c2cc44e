// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdlib>

#include "base/tekst.hpp"
#include "domein/anonimisering/paginas.hpp"

namespace anonimisering {
namespace {

struct Zaak {
    casus::Gevonden g;
    Stuk stuk;
};

base::Fout intussen_anders() {
    return {
        base::Soort::botsing, "anonimisering.versie", "",
        "Er is intussen iets veranderd in deze tekst, of een collega heeft al getekend. Bekijk de tekst opnieuw voordat je verder gaat."};
}

/// The stuk of this page, when it still stands as the person saw it.
base::Result<Zaak> open(storage::Sessie& s, const toegang::Aanvraag& a) {
    const auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (!g) return g.fouten();
    if (!mag_tekenen(s, a.kijker, *g))
        return base::Fout{base::Soort::geen_recht, "anonimisering.vier_ogen", "",
                          "Wie een casus inbracht, kijkt het anonieme dossier niet zelf na. Een collega doet dat."};
    auto stuk = store::lees(s, a.om, g->casus, StukId{std::atoll(std::string(a.verzoek.padwaarde("stuk")).c_str())});
    if (!stuk) return base::Fout{base::Soort::niet_gevonden, "anonimisering.stuk", "", "Deze tekst bestaat niet."};
    if (stuk->status != Stukstatus::wacht || std::to_string(stuk->bewerking) != a.verzoek.formulier["bewerking"])
        return intussen_anders();
    return Zaak{*g, std::move(*stuk)};
}

void leg_vast(storage::Sessie& s, const toegang::Aanvraag& a, const Zaak& z, std::string naam) {
    auto gebeurtenis = toegang::gebeurtenis_van(a.kijker, a.nu(), std::move(naam), audit::Actie::wijzigen, z.g.inzage.als);
    gebeurtenis.casus = z.g.casus.id.getal;
    gebeurtenis.object = std::string(naam_van(z.stuk.soort));
    gebeurtenis.object_id = z.stuk.id.getal;
    gebeurtenis.groepen = "INHOUD";
    gebeurtenis.bijzonderheid = "versie " + std::to_string(z.stuk.versie) + ", bewerking " + std::to_string(z.stuk.bewerking);
    audit::leg_vast(s, a.om.ids, gebeurtenis);
}

/// The group in which this place ("2-5": text, mark) stands; nothing when there is no such place.
std::optional<Merkgroep> groep_met(const Stuk& stuk, std::string_view plek, bool alleen_hier) {
    const auto delen = base::tekst::splits(plek, '-');
    if (delen.size() != 2) return {};
    const Plek p{std::strtoull(delen[0].c_str(), nullptr, 10), std::strtoull(delen[1].c_str(), nullptr, 10)};
    for (Merkgroep& m : groepeer(stuk.teksten)) {
        if (std::find(m.plekken.begin(), m.plekken.end(), p) == m.plekken.end()) continue;
        if (alleen_hier) m.plekken = {p};
        return m;
    }
    return {};
}

/// Who or what it is holds for the whole casus: the same person keeps the same word in every text, also in those that come later.
void geef_rol(storage::Sessie& s, const Omgeving& om, Zaak& z, const Merkgroep& groep, const std::string& rol) {
    using deident::Label;
    const Plek eerste = groep.plekken.front();
    const Label label = z.stuk.teksten.at(eerste.tekst).vlekken.at(eerste.vlek).label;
    verander_rol(z.stuk.teksten, groep.plekken, rol);
    if (label == Label::persoon || label == Label::instelling || label == Label::locatie)
        voeg_woord_toe(s, om, z.g.casus, z.stuk, {groep.woorden, rol, true});
}

base::Result<web::Antwoord> verander_merk(toegang::Aanvraag& a) {
    const auto& f = a.verzoek.formulier;
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        auto z = open(s, a);
        if (!z) return z.fouten();
        const auto groep = groep_met(z->stuk, f["plek"], f["doe"] == "hier");
        const auto rollen = rollen_voor(z->stuk.teksten);
        const bool goede_rol = std::find(rollen.begin(), rollen.end(), f["rol"]) != rollen.end();
        if (!groep || (f["doe"] == "rol" && !goede_rol)) return intussen_anders();
        onthoud(z->stuk);
        if (f["doe"] == "rol") geef_rol(s, a.om, *z, *groep, std::string(f["rol"]));
        else laat_staan(z->stuk.teksten, groep->plekken);
        store::bewaar_merken(s, a.om, z->g.casus, z->stuk);
        leg_vast(s, a, *z, "anonimisering.nagekeken");
        return web::Antwoord::verder(pad_van(z->g.casus, z->stuk.id) + (groep->twijfel ? "#eerst" : "#rest"));
    });
}

base::Result<web::Antwoord> haal_woord_weg(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        auto z = open(s, a);
        if (!z) return z.fouten();
        const auto velden = paginas::woordvelden(z->stuk);
        paginas::Invoer in{web::formulier::lees(velden, a.verzoek.formulier), {}};
        in.fouten = web::formulier::controleer(velden, in.antwoorden);
        const std::string& woorden = in.antwoorden.tekst("woorden");
        if (in.fouten.empty() && std::none_of(z->stuk.teksten.begin(), z->stuk.teksten.end(),
                                              [&](const Nakijktekst& t) { return !vind_woorden(t.tekst, woorden).empty(); }))
            in.fouten.push_back({base::Soort::ongeldig, "anonimisering.woorden", "woorden",
                                 "Deze woorden staan niet in de tekst. Typ ze precies over, of kopieer ze uit de tekst."});
        if (!in.fouten.empty()) {
            web::Antwoord antwoord = a.pagina(paginas::nakijkpagina(s, a, z->g, z->stuk, in));
            casus::vermeld_lezen(antwoord, a.om, a.kijker, z->g, "nakijken", {casus::Groep::identiteit, casus::Groep::inhoud},
                                 a.nu());
            return antwoord;
        }
        onthoud(z->stuk);
        voeg_woord_toe(s, a.om, z->g.casus, z->stuk, {woorden, in.antwoorden.tekst("rol")});
        store::bewaar_merken(s, a.om, z->g.casus, z->stuk);
        leg_vast(s, a, *z, "anonimisering.nagekeken");
        return web::Antwoord::verder(pad_van(z->g.casus, z->stuk.id) + "#erbij");
    });
}

base::Result<web::Antwoord> neem_terug(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        auto z = open(s, a);
        if (!z) return z.fouten();
        if (!maak_ongedaan(s, a.om, z->g.casus, z->stuk)) return intussen_anders();
        leg_vast(s, a, *z, "anonimisering.nagekeken");
        return web::Antwoord::verder(pad_van(z->g.casus, z->stuk.id) + "#origineel");
    });
}

base::Result<web::Antwoord> teken_stuk(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto z = open(s, a);
        if (!z) return z.fouten();
        const int versie = std::atoi(std::string(a.verzoek.formulier["versie"]).c_str());
        if (auto uit = teken(s, a.om, a.kijker, z->g.casus.id, z->stuk.id, versie, a.nu()); !uit) return uit.fouten();
        // An attachment goes to the table under the dossier, so not before it.
        const bool straks = z->stuk.soort == Stuksoort::bijlage && z->g.casus.getekend == 0;
        return web::Antwoord::verder(std::string(paginas::kWachtrij) + (straks ? "?getekend=straks" : "?getekend=ja"));
    });
}

}  // namespace

void paginas::registreer_nakijken(toegang::Deur& deur) {
    const std::string stuk = "/casussen/{nummer:casusnummer}/anoniem/{stuk:ref}";
    deur.pagina(web::Methode::post, stuk + "/merk", "anonimisering.merk", kTekenrecht, verander_merk);
    deur.pagina(web::Methode::post, stuk + "/woord", "anonimisering.woord", kTekenrecht, haal_woord_weg);
    deur.pagina(web::Methode::post, stuk + "/ongedaan", "anonimisering.ongedaan", kTekenrecht, neem_terug);
    deur.pagina(web::Methode::post, stuk + "/teken", "anonimisering.teken", kTekenrecht, teken_stuk);
}

}  // namespace anonimisering

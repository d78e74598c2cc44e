// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/invoer/paginas.hpp"

/// Many casussen as a file: upload, preview, run.
namespace invoer {
namespace {

using bestand::BestandId;
using paginas::kPad;

std::string bestand_pad(BestandId id) { return std::string(kPad) + "/bestanden/" + toegang::ref_van(id.getal); }

base::Fout niet_gevonden() { return {base::Soort::niet_gevonden, "invoer.bestand_weg", "", ""}; }

base::Result<web::Antwoord> neem_bestand(toegang::Aanvraag& a) {
    const auto gekozen = std::find_if(a.verzoek.bestanden.begin(), a.verzoek.bestanden.end(),
                                      [](const web::Bestand& b) { return b.veld == "bestand" && b.grootte > 0; });
    const auto weiger = [&](const base::Fouten& fouten) { return a.pagina(paginas::begin(a, fouten)); };
    if (gekozen == a.verzoek.bestanden.end())
        return weiger({{base::Soort::ongeldig, "invoer.geen_bestand", "bestand", "Kies eerst een bestand met iets erin"}});
    const std::string bytes = gekozen->lees();
    // Not kept when it is no list of casussen at all.
    const auto inhoud =
        a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return bestand::beoordeel(s, a.om, a.kijker, bytes, a.nu()); });
    if (!inhoud) return weiger(inhoud.fouten());
    const auto id =
        a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { return bestand::bewaar(s, a.om, a.kijker, bytes, a.nu()); });
    return web::Antwoord::verder(bestand_pad(id));
}

BestandId gevraagd(const toegang::Aanvraag& a) { return {toegang::id_uit_ref(a.verzoek.padwaarde("id"))}; }

std::string samenvatting(const bestand::Inhoud& i) {
    std::string uit = "In het bestand " + std::string(i.regels.size() == 1 ? "staat " : "staan ") +
                      std::to_string(i.regels.size()) + (i.regels.size() == 1 ? " casus" : " casussen") + ".";
    if (i.dubbel > 0) uit += " Al ingevoerd en overgeslagen: " + std::to_string(i.dubbel) + ".";
    if (i.fout > 0) return uit + " Met fouten: " + std::to_string(i.fout) + ". Er wordt nu niets ingevoerd.";
    return uit + (i.nieuw > 0 ? " Nieuw: " + std::to_string(i.nieuw) + "." : " Er is niets nieuws om in te voeren.");
}

void toon_regel(web::Gegevens& tabel, const bestand::Regel& r) {
    const auto& bsn = r.antwoorden.tekst("bsn");
    const auto status = casus::status_van(r.antwoorden.tekst("status"));
    auto& rij = tabel.rij("REGEL")
                    .zet("NUMMER", r.nummer)
                    .zet("KENMERK", r.antwoorden.tekst("kenmerk").empty() ? "Geen" : r.antwoorden.tekst("kenmerk"))
                    .zet("BSN", bsn.size() == 9 ? "…" + bsn.substr(6) : "Geen")
                    .zet("STATUS", status ? std::string(label_van(*status)) : "Onbekend");
    if (r.fouten.empty()) rij.rij("GOED").zet("GOED_TEKST", r.al_ingevoerd ? "Al ingevoerd" : "Nieuw");
    for (const auto& f : r.fouten) rij.rij("FOUT").zet("KOLOM", f.veld.empty() ? "regel" : f.veld).zet("FOUT_TEKST", f.tekst);
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    const auto inhoud = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<bestand::Inhoud> {
        const auto bytes = bestand::lees(s, a.om, a.kijker, gevraagd(a), a.nu());
        if (!bytes) return niet_gevonden();
        return bestand::beoordeel(s, a.om, a.kijker, *bytes, a.nu());
    });
    if (!inhoud) return inhoud.fouten();
    web::Pagina p{.titel = "Kijk het bestand na",
                  .bestand = "src/domein/invoer/views/bestand.html",
                  .actief = "/namens",
                  .terug = {"Achteraf invoeren", kPad}};
    const std::string pad = bestand_pad(gevraagd(a));
    p.gegevens.zet("SAMENVATTING", samenvatting(*inhoud)).zet("WEG_PAD", pad + "/weg");
    if (inhoud->fout == 0 && inhoud->nieuw > 0)
        p.gegevens.rij("INVOEREN")
            .zet("INVOEREN_PAD", pad)
            .zet("KNOP", inhoud->nieuw == 1 ? "Voer 1 casus in" : "Voer " + std::to_string(inhoud->nieuw) + " casussen in");
    for (const auto& r : inhoud->regels) toon_regel(p.gegevens, r);
    return a.pagina(std::move(p));
}

/// All or nothing; what is wrong by now shows on the page itself.
base::Result<web::Antwoord> voer_bestand_in(toegang::Aanvraag& a) {
    const auto klaar = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<> {
        const auto bytes = bestand::lees(s, a.om, a.kijker, gevraagd(a), a.nu());
        if (!bytes) return niet_gevonden();
        if (const auto n = bestand::voer_alles_in(s, a.om, a.kijker, *bytes, a.nu()); !n) return n.fouten();
        bestand::vernietig(s, a.kijker, gevraagd(a));
        return base::goed();
    });
    if (klaar) return web::Antwoord::verder(std::string(kPad) + "?gedaan=ingevoerd");
    if (klaar.fout().soort != base::Soort::ongeldig) return klaar.fouten();
    return web::Antwoord::verder(bestand_pad(gevraagd(a)));
}

base::Result<web::Antwoord> gooi_weg(toegang::Aanvraag& a) {
    a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { bestand::vernietig(s, a.kijker, gevraagd(a)); });
    return web::Antwoord::verder(std::string(kPad) + "?gedaan=weg");
}

}  // namespace

void paginas::registreer_bestand(toegang::Deur& deur) {
    using web::Methode;
    const std::string pad = std::string(kPad) + "/bestanden";
    deur.pagina(Methode::post, pad, "invoer.bestand.neem", recht(), neem_bestand, true, 2 << 20);
    deur.pagina(Methode::get, pad + "/{id:ref}", "invoer.bestand", recht(), toon);
    deur.pagina(Methode::post, pad + "/{id:ref}", "invoer.bestand.voer_in", recht(), voer_bestand_in);
    deur.pagina(Methode::post, pad + "/{id:ref}/weg", "invoer.bestand.weg", recht(), gooi_weg);
}

}  // namespace invoer

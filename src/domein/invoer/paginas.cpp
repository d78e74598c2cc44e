// SPDX-License-Identifier: EUPL-1.2
#include "domein/invoer/paginas.hpp"

#include "base/tekst.hpp"
#include "web/formulierpagina.hpp"

namespace invoer {
namespace {

using paginas::keuzes_van;
using paginas::kPad;
using paginas::recht;
using web::Methode;

/// What a column may hold, in one line.
std::string uitleg(const Veld& v) {
    std::string uit = v.label + (v.label.ends_with('?') ? "" : ".");
    if (v.soort == web::formulier::Veldsoort::datum) uit += " Een datum, bijvoorbeeld 27-03-2025.";
    if (v.soort == web::formulier::Veldsoort::vinkjes) uit += " Meer keuzes: zet een + ertussen.";
    if (!v.toon_als.empty()) uit += " Alleen bij status " + base::tekst::opsomming(v.toon_als) + ".";
    return uit;
}

base::Result<web::Antwoord> begin(toegang::Aanvraag& a) {
    auto p = paginas::begin(a);
    if (a.verzoek.vraag["gedaan"] == "ingevoerd") p.melding = "De casussen zijn ingevoerd. Niemand heeft een mail gekregen.";
    if (a.verzoek.vraag["gedaan"] == "weg") p.melding = "Het bestand is weggegooid.";
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> voorbeeldbestand(toegang::Aanvraag& a) {
    return web::Antwoord::download(bestand::voorbeeld(keuzes_van(a)), "text/csv; charset=utf-8", "voorbeeld-invoer.csv");
}

// ---------------------------------------------------------------- one casus, by form

web::Formulierpagina formulier(const aanmelding::Keuzes& keuzes) {
    return {.titel = "Eén casus achteraf invoeren",
            .actie = std::string(kPad) + "/casus",
            .knop = "Voer de casus in",
            .alineas = {"Vul de datums in zoals ze echt waren. Niemand krijgt een mail."},
            .velden = velden(keuzes),
            .terug = {"Achteraf invoeren", kPad}};
}

base::Result<web::Antwoord> vraag_casus(toegang::Aanvraag& a) { return a.pagina(formulier(keuzes_van(a)).pagina()); }

base::Result<web::Antwoord> voer_casus_in(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto keuzes = aanmelding::keuzes(s, a.kijker.regio, a.nu());
        const auto f = formulier(keuzes);
        Antwoorden in = web::formulier::lees(f.velden, a.verzoek.formulier);
        auto fouten = controleer(s, a.kijker, keuzes, in, a.nu());
        if (al_ingevoerd(s, a.om, a.kijker.regio, in.tekst("kenmerk")))
            fouten.push_back(
                {base::Soort::ongeldig, "invoer.kenmerk", "kenmerk", "Er is al een casus ingevoerd met dit kenmerk"});
        if (!fouten.empty()) return a.pagina(f.pagina(in, fouten));
        return web::Antwoord::verder(casus::pad(voer_in(s, a.om, a.kijker, keuzes, in, a.nu())));
    });
}

}  // namespace

web::Pagina paginas::begin(const toegang::Aanvraag& a, const base::Fouten& fouten) {
    web::Pagina p{.titel = "Achteraf invoeren",
                  .bestand = "src/domein/invoer/views/begin.html",
                  .actief = "/namens",
                  .fout = !fouten.empty(),
                  .terug = {"Aanmelden namens een verwijzer", "/namens"}};
    if (p.fout) p.status = 400;
    if (!fouten.empty()) {
        auto& blok = p.gegevens.rij("FOUTEN");
        for (const auto& f : fouten) blok.rij("FOUT").zet("FOUT_TEKST", f.tekst);
    }
    for (const Veld& v : velden(keuzes_van(a))) {
        auto& rij = p.gegevens.rij("KOLOM").zet("KOLOM_NAAM", v.naam).zet("KOLOM_UITLEG", uitleg(v));
        rij.zet("KOLOM_VERPLICHT", !v.verplicht ? "Nee" : v.toon_als.empty() ? "Ja" : "Ja, bij die status");
        std::string keuzes_tekst;
        if (v.naam != "gemeente")
            for (const auto& o : v.opties) keuzes_tekst += (keuzes_tekst.empty() ? "" : ", ") + o.waarde;
        rij.zet("KOLOM_KEUZES", v.naam == "gemeente" ? "De naam of de CBS-code" : keuzes_tekst.empty() ? "Vrij" : keuzes_tekst);
    }
    return p;
}

void registreer(toegang::Deur& deur) {
    const std::string pad = kPad;
    deur.pagina(Methode::get, pad, "invoer.begin", recht(), begin);
    deur.pagina(Methode::get, pad + "/voorbeeld.csv", "invoer.voorbeeld", recht(), voorbeeldbestand);
    deur.gebeurtenis(pad + "/casus", "invoer.casus", "Een casus achteraf invoeren", recht(), vraag_casus, voer_casus_in);
    paginas::registreer_bestand(deur);
}

}  // namespace invoer

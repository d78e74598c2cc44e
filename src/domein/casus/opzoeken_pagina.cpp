// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/opzoeken.hpp"
#include "domein/casus/paginas.hpp"
#include "web/formulierpagina.hpp"

namespace casus {
namespace {

using web::formulier::Veld;
using web::formulier::Veldsoort;

constexpr const char* kPad = "/kind-opzoeken";

std::vector<Veld> velden() {
    Veld bsn = paginas::bsn_veld("9 cijfers");
    bsn.toon_als_veld = "waarmee";
    bsn.toon_als = {"bsn"};
    bsn.toon_als_tekst = "Alleen als je zoekt op BSN";
    return {{.naam = "waarmee",
             .label = "Waarmee zoek je?",
             .soort = Veldsoort::keuze,
             .opties = {{"naam", "Naam en geboortedatum", ""}, {"bsn", "BSN", ""}},
             .leeg_fout = "Kies waarmee je zoekt"},
            {.naam = "naam",
             .label = "Hoe heet het kind?",
             .uitleg = "De voornaam of roepnaam en de achternaam, helemaal. We zoeken precies deze naam.",
             .leeg_fout = "Vul de naam in",
             .toon_als_veld = "waarmee",
             .toon_als = {"naam"},
             .toon_als_tekst = "Alleen als je zoekt op naam"},
            {.naam = "geboren",
             .label = "Wanneer is het kind geboren?",
             .soort = Veldsoort::datum,
             .leeg_fout = "Vul de geboortedatum in",
             .toon_als_veld = "waarmee",
             .toon_als = {"naam"},
             .toon_als_tekst = "Alleen als je zoekt op naam"},
            std::move(bsn),
            paginas::doel_veld("We schrijven op dat je zocht en waarvoor, niet wat je typte. Je kunt 30 keer per uur zoeken.")};
}

web::Formulierpagina formulier() {
    return {.titel = "Kind opzoeken",
            .actie = kPad,
            .knop = "Zoek",
            .alineas = {"Heeft dit kind hier al een casus? Ook gesloten casussen komen mee."},
            .velden = velden(),
            .links = {{"Terug naar de werkvoorraad", "/werkvoorraad"}}};
}

void toon_gevonden(web::Gegevens& g, const std::vector<Gevonden>& gevonden) {
    g.zet("NOG_EEN", kPad);
    if (gevonden.empty()) {
        g.rij("NIETS");
        return;
    }
    auto& tabel = g.rij("TABEL");
    for (const Gevonden& een : gevonden)
        tabel.rij("GEVONDEN")
            .zet("NUMMER", een.casus.nummer)
            .zet("PAD", pad(een.casus))
            .zet("STATUS", std::string(label_van(een.casus.status)))
            .zet("INGEDIEND", base::kort(base::dag_van(een.casus.ingediend_op)));
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) { return a.pagina(formulier().pagina()); }

/// By POST, so that nothing of the child stands in an address or a history (S18).
base::Result<web::Antwoord> zoek_kind(toegang::Aanvraag& a) {
    auto in = web::formulier::lees(velden(), a.verzoek.formulier);
    if (const auto fouten = web::formulier::controleer(velden(), in); !fouten.empty())
        return a.pagina(formulier().pagina(in, fouten));
    const opzoeken::Kind kind{in.tekst("bsn"), in.tekst("naam"), base::lees_datum(in.tekst("geboren"))};
    const auto gevonden = a.om.db.schrijf(
        a.bereik(), [&](storage::Sessie& s) { return opzoeken::zoek(s, a.om, a.kijker, kind, in.tekst("doel"), a.nu()); });
    if (!gevonden) return gevonden.fouten();
    web::Pagina p{.titel = "Kind opzoeken", .bestand = "src/domein/casus/views/opgezocht.html"};
    toon_gevonden(p.gegevens, *gevonden);
    return a.pagina(std::move(p));
}

}  // namespace

void paginas::registreer_opzoeken(toegang::Deur& deur) {
    const toegang::Recht recht{"casus.kind_opzoeken", {Rol::procesondersteuner}};
    deur.pagina(web::Methode::get, kPad, "casus.kind_opzoeken.vraag", recht, toon);
    deur.pagina(web::Methode::post, kPad, "casus.kind_opzoeken", recht, zoek_kind);
}

}  // namespace casus

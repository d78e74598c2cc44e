// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdlib>

#include "domein/aanmelding/aanvulling.hpp"
#include "domein/aanmelding/paginas.hpp"

namespace aanmelding {
namespace {

using paginas::Vervolg;
using web::formulier::Veldsoort;

/// Where a page of one casus stands: the casus and the fields of its form at the day of handing in.
struct Hier {
    casus::Gevonden gevonden;
    std::vector<Veld> velden;
};
base::Result<Hier> open_casus(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (!g) return g.fouten();
    auto velden = alle_velden(g->casus.soort, keuzes(s, a.kijker.regio, g->casus.ingediend_op));
    return Hier{std::move(*g), std::move(velden)};
}

/// Questions per field: the voorzitter asks without seeing an answer, so only the labels of the form are here.
std::vector<Veld> vragen_velden(const Hier& h) {
    Veld over{.naam = "veld",
              .label = "Waarover gaat je vraag?",
              .soort = Veldsoort::keuzelijst,
              .leeg_fout = "Kies waarover je vraag gaat"};
    for (const Veld& v : h.velden) over.opties.push_back({v.naam, v.label, ""});
    over.opties.push_back({"overig", "Iets anders", ""});
    const Veld vraag{.naam = "vraag",
                     .label = "Jouw vraag",
                     .soort = Veldsoort::lang,
                     .uitleg = "Noem geen namen.",
                     .max = 1000,
                     .leeg_fout = "Schrijf je vraag op"};
    return {{.naam = "vragen",
             .label = "Vragen aan de inbrenger",
             .soort = Veldsoort::groep,
             .max = 10,
             .leeg_fout = "Stel minstens één vraag",
             .velden = {over, vraag},
             .enkelvoud = "vraag"}};
}

web::Formulierpagina vragen_pagina(const Hier& h, const std::string& versie) {
    return {.titel = "Aanvulling vragen",
            .actie = casus::pad(h.gevonden.casus, "aanvulling/vragen"),
            .knop = "Stel deze vragen",
            .alineas = {"De inbrenger krijgt een e-mail zonder inhoud en geeft hier antwoord."},
            .velden = vragen_velden(h),
            .verborgen = {{"versie", versie}},
            .links = {{"Toch niet, terug naar de casus", casus::pad(h.gevonden.casus)}},
            .terug = {"Casus " + h.gevonden.casus.nummer, casus::pad(h.gevonden.casus)}};
}

base::Result<web::Antwoord> vragen(toegang::Aanvraag& a) {
    const auto h = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return open_casus(s, a); });
    if (!h) return h.fouten();
    web::Antwoord uit = a.pagina(vragen_pagina(*h, std::to_string(h->gevonden.casus.versie)).pagina());
    casus::vermeld_lezen(uit, a.om, a.kijker, h->gevonden, "aanvulling vragen", {casus::Groep::proces}, a.nu());
    return uit;
}

base::Result<Vervolg> stel_vragen(storage::Sessie& s, const toegang::Aanvraag& a) {
    const auto h = open_casus(s, a);
    if (!h) return h.fouten();
    const auto velden = vragen_velden(*h);
    const std::string versie(a.verzoek.formulier["versie"]);
    Antwoorden getypt = web::formulier::lees(velden, a.verzoek.formulier);
    if (web::formulier::groepsactie(velden, a.verzoek.formulier, getypt))
        return Vervolg{"", vragen_pagina(*h, versie).pagina(getypt)};
    if (const auto fouten = web::formulier::controleer(velden, getypt); !fouten.empty())
        return Vervolg{"", vragen_pagina(*h, versie).pagina(getypt, fouten)};
    std::vector<std::pair<std::string, std::string>> lijst;
    for (const auto& rij : getypt.rijen("vragen")) lijst.emplace_back(rij.tekst("veld"), rij.tekst("vraag"));
    const auto na = vraag_aanvulling(s, a.om, a.kijker, h->gevonden.casus.id, std::atoi(versie.c_str()), lijst, a.nu());
    if (!na) return na.fouten();
    return Vervolg{casus::pad(*na) + "?gelukt=vragen", {}};
}

base::Result<casus::Herkansing> vragen_opnieuw(storage::Sessie& s, const toegang::Aanvraag& a) {
    const auto h = open_casus(s, a);
    if (!h) return h.fouten();
    return casus::Herkansing{h->gevonden, vragen_pagina(*h, std::to_string(h->gevonden.casus.versie))};
}

std::string label_van(const Hier& h, const std::string& veld) {
    const auto v = std::find_if(h.velden.begin(), h.velden.end(), [&](const Veld& x) { return x.naam == veld; });
    return v == h.velden.end() ? "Iets anders" : v->label;
}

/// One field per question; without questions one field for a text unasked.
std::vector<Veld> antwoord_velden(const Hier& h, const std::optional<aanvullingen::Aanvulling>& open) {
    if (!open)
        return {{.naam = "tekst",
                 .label = "Wat wil je toevoegen?",
                 .soort = Veldsoort::lang,
                 .uitleg = "Je aanmelding zelf verandert niet. Deze tekst komt erbij, met de datum van vandaag.",
                 .max = 4000,
                 .leeg_fout = "Schrijf op wat je wilt toevoegen"}};
    std::vector<Veld> uit;
    for (std::size_t i = 0; i < open->vragen.size(); ++i)
        uit.push_back({.naam = "antwoord-" + std::to_string(i + 1),
                       .label = open->vragen[i].vraag,
                       .soort = Veldsoort::lang,
                       .uitleg = "Over ‘" + label_van(h, open->vragen[i].veld) + "’.",
                       .max = 4000,
                       .leeg_fout = "Geef antwoord op deze vraag"});
    return uit;
}

web::Formulierpagina antwoord_pagina(const Hier& h, const std::optional<aanvullingen::Aanvulling>& open,
                                     const std::string& versie) {
    return {.titel = open ? "Vragen beantwoorden" : "Aanvulling schrijven",
            .actie = casus::pad(h.gevonden.casus, "aanvulling"),
            .knop = open ? "Verstuur de antwoorden" : "Voeg toe",
            .alineas =
                {"Iemand haalt eerst de namen uit je tekst. Daarna pas lezen het vooroverleg en de tafel die. Stuur je hem kort "
                 "van tevoren? Dan kan het zijn dat zij hem nog niet lezen."},
            .velden = antwoord_velden(h, open),
            .verborgen = {{"versie", versie}},
            .links = {{"Toch niet, terug naar de casus", casus::pad(h.gevonden.casus)}},
            .terug = {"Casus " + h.gevonden.casus.nummer, casus::pad(h.gevonden.casus)}};
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    std::optional<aanvullingen::Aanvulling> open;
    const auto h = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        auto h = open_casus(s, a);
        if (h) open = aanvullingen::open(s, a.om, h->gevonden.casus);
        return h;
    });
    if (!h) return h.fouten();
    if (!h->gevonden.inzage.rollen.heeft(Rol::inbrenger)) return casus::niet_gevonden();
    web::Antwoord uit = a.pagina(antwoord_pagina(*h, open, std::to_string(h->gevonden.casus.versie)).pagina());
    casus::vermeld_lezen(uit, a.om, a.kijker, h->gevonden, "aanvulling", {casus::Groep::inhoud}, a.nu());
    return uit;
}

/// Questions were asked or answered since this form was opened: what was typed belongs to other fields.
base::Result<> zelfde_formulier(const toegang::Aanvraag& a, const std::optional<aanvullingen::Aanvulling>& open) {
    if (a.verzoek.formulier[open ? "tekst" : "antwoord-1"].empty()) return base::goed();
    return base::Fout{base::Soort::botsing, "aanmelding.andere_vragen", "",
                      open ? "Er zijn intussen vragen gesteld. Beantwoord die eerst"
                           : "Er zijn geen vragen meer om te beantwoorden. Je kunt wel zelf een aanvulling schrijven"};
}

base::Result<Vervolg> verstuur(storage::Sessie& s, const toegang::Aanvraag& a) {
    const auto h = open_casus(s, a);
    if (!h) return h.fouten();
    if (!h->gevonden.inzage.rollen.heeft(Rol::inbrenger)) return casus::niet_gevonden();
    const auto open = aanvullingen::open(s, a.om, h->gevonden.casus);
    if (const auto zelfde = zelfde_formulier(a, open); !zelfde) return zelfde.fouten();
    const auto velden = antwoord_velden(*h, open);
    const std::string versie(a.verzoek.formulier["versie"]);
    Antwoorden getypt = web::formulier::lees(velden, a.verzoek.formulier);
    if (const auto fouten = web::formulier::controleer(velden, getypt); !fouten.empty())
        return Vervolg{"", antwoord_pagina(*h, open, versie).pagina(getypt, fouten)};
    std::vector<std::string> antwoorden;
    for (const Veld& v : velden) antwoorden.push_back(getypt.tekst(v.naam));
    const auto na =
        open ? aanvullingen::beantwoord(s, a.om, a.kijker, h->gevonden.casus.id, std::atoi(versie.c_str()), antwoorden, a.nu())
             : aanvullingen::vul_aan(s, a.om, a.kijker, h->gevonden.casus.id, antwoorden.front(), a.nu());
    if (!na) return na.fouten();
    return Vervolg{casus::pad(*na, "dossier") + "?gelukt=aanvulling#nieuwste", {}};
}

base::Result<casus::Herkansing> antwoord_opnieuw(storage::Sessie& s, const toegang::Aanvraag& a) {
    const auto h = open_casus(s, a);
    if (!h) return h.fouten();
    const auto open = aanvullingen::open(s, a.om, h->gevonden.casus);
    if (const auto zelfde = zelfde_formulier(a, open); !zelfde) return zelfde.fouten();
    return casus::Herkansing{h->gevonden, antwoord_pagina(*h, open, std::to_string(h->gevonden.casus.versie))};
}

using Werk = base::Result<Vervolg> (*)(storage::Sessie&, const toegang::Aanvraag&);
using Opnieuw = base::Result<casus::Herkansing> (*)(storage::Sessie&, const toegang::Aanvraag&);
toegang::Handler schrijvend(Werk werk, Opnieuw opnieuw) {
    return [werk, opnieuw](toegang::Aanvraag& a) -> base::Result<web::Antwoord> {
        auto vervolg = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { return werk(s, a); });
        if (vervolg) return paginas::antwoord(a, std::move(*vervolg));
        return casus::opnieuw_na_botsing(a, vervolg.fouten(), [&](storage::Sessie& s) { return opnieuw(s, a); });
    };
}

}  // namespace

void paginas::registreer_aanvulling(toegang::Deur& deur) {
    using web::Methode;
    const toegang::Recht vragend{"aanvulling.vragen", {Rol::procesondersteuner, Rol::voorzitter, Rol::waarnemend_voorzitter}};
    const toegang::Recht antwoordend{"aanvulling.geven", {Rol::inbrenger}, true};
    const std::string pad = "/casussen/{nummer:casusnummer}/aanvulling";
    deur.gebeurtenis(pad + "/vragen", "aanvulling.vragen", "Een aanvulling vragen", vragend, vragen,
                     schrijvend(stel_vragen, vragen_opnieuw));
    deur.gebeurtenis(pad, "aanvulling.verstuur", "Vragen beantwoorden of uit jezelf aanvullen", antwoordend, toon,
                     schrijvend(verstuur, antwoord_opnieuw));
}

}  // namespace aanmelding

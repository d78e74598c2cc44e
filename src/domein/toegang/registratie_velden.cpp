// SPDX-License-Identifier: EUPL-1.2
#include "domein/toegang/registratie_velden.hpp"

#include "base/tekst.hpp"

namespace toegang {
namespace {

using web::formulier::Veld;
using web::formulier::Veldsoort;
constexpr std::string_view kAnders = "anders";

std::string werkadres(std::string& waarde) {
    const std::string goed = base::tekst::email(waarde);
    if (goed.empty()) return "Vul een e-mailadres in, bijvoorbeeld s.jansen@organisatie.nl";
    waarde = goed;
    return {};
}

/// S26: what ends up in a mail must not be able to end its line.
std::string regel(std::string& waarde) {
    return base::tekst::heeft_stuurtekens(waarde) || waarde.find_first_of("\r\n\t") != std::string::npos
               ? "Gebruik alleen letters, cijfers en leestekens, op één regel"
               : "";
}

Veld nummer(std::string naam, std::string label, std::string uitleg, std::vector<std::string> bij,
            web::formulier::Controle controle) {
    return {.naam = std::move(naam),
            .label = std::move(label),
            .uitleg = std::move(uitleg),
            .max = 20,
            .controle = controle,
            .toon_als_veld = "soort",
            .toon_als = std::move(bij),
            .breedte = "w9",
            .invoer = "numeric",
            .gevoelig = false};
}

/// 001 "Wie kan een casus aanmelden?": each kind of referrer is known by a number of its own register. Somebody of a gemeente may be in none.
void voeg_nummers_toe(std::vector<Veld>& velden) {
    auto skj_gemeente =
        nummer("skj-gemeente", "SKJ-nummer", "9 cijfers. Sta je niet in het SKJ? Laat dit dan leeg.", {"01"}, skj);
    skj_gemeente.verplicht = false;
    skj_gemeente.toon_als_tekst = "Alleen bij gemeente of lokaal team.";
    auto bij_gi = nummer("skj", "SKJ-nummer", "9 cijfers", {"04"}, skj);
    bij_gi.leeg_fout = "Vul je SKJ-nummer in";
    bij_gi.toon_als_tekst = "Alleen bij een gecertificeerde instelling.";
    auto bij_huisarts = nummer("agb", "AGB-code", "8 cijfers", {"02"}, agb);
    bij_huisarts.leeg_fout = "Vul je AGB-code in";
    bij_huisarts.toon_als_tekst = "Alleen bij een huisarts.";
    auto bij_arts = nummer("big", "BIG-nummer", "11 cijfers", {"03", "05"}, big);
    bij_arts.leeg_fout = "Vul je BIG-nummer in";
    bij_arts.toon_als_tekst = "Alleen bij een jeugdarts of medisch specialist.";
    for (auto* veld : {&skj_gemeente, &bij_gi, &bij_huisarts, &bij_arts}) velden.push_back(std::move(*veld));
}

}  // namespace

std::vector<Veld> registratievelden(storage::Sessie& s, RegioId regio, base::Datum vandaag) {
    std::vector<Veld> velden{
        {.naam = "naam",
         .label = "Je naam",
         .max = 100,
         .controle = regel,
         .leeg_fout = "Vul je naam in",
         .gevoelig = false,
         .autocomplete = "name"},
        {.naam = "functie",
         .label = "Je functie",
         .max = 100,
         .controle = regel,
         .leeg_fout = "Vul je functie in",
         .gevoelig = false,
         .autocomplete = "organization-title"},
        {.naam = "soort",
         .label = "Wat voor verwijzer ben je?",
         .soort = Veldsoort::keuze,
         .uitleg =
             "Alleen een wettelijke verwijzer kan aanmelden. Ben je praktijkondersteuner? Vraag dan de beheerder om een account.",
         .opties = verwijzersoorten(),
         .leeg_fout = "Kies wat voor verwijzer je bent",
         .gevoelig = false}};
    voeg_nummers_toe(velden);
    Veld organisatie{.naam = "organisatie",
                     .label = "Je organisatie",
                     .soort = Veldsoort::keuzelijst,
                     .leeg_fout = "Kies je organisatie",
                     .gevoelig = false};
    for (const auto& o : regio::organisaties(s, regio))
        if (o.hoort_erbij(vandaag)) organisatie.opties.push_back({o.ref, o.naam, ""});
    organisatie.opties.push_back({std::string(kAnders), "Een andere organisatie, namelijk", ""});
    velden.push_back(std::move(organisatie));
    velden.push_back({.naam = "organisatie-anders",
                      .label = "Naam van je organisatie",
                      .max = 120,
                      .controle = regel,
                      .leeg_fout = "Vul de naam van je organisatie in",
                      .toon_als_veld = "organisatie",
                      .toon_als = {std::string(kAnders)},
                      .toon_als_tekst = "Alleen als je organisatie niet in de lijst staat.",
                      .gevoelig = false,
                      .autocomplete = "organization"});
    velden.push_back({.naam = "email",
                      .label = "Je e-mailadres op je werk",
                      .uitleg = "Hier sturen we een link naartoe. Een privéadres kunnen we niet controleren.",
                      .max = 254,
                      .controle = werkadres,
                      .leeg_fout = "Vul je e-mailadres in",
                      .invoer = "email",
                      .gevoelig = false,
                      .autocomplete = "email"});
    return velden;
}

Registratie registratie_uit(storage::Sessie& s, RegioId regio, const web::formulier::Antwoorden& in) {
    Registratie r;
    r.regio = regio;
    r.email = in.tekst("email");
    r.naam = in.tekst("naam");
    r.functie = in.tekst("functie");
    r.soort_verwijzer = in.tekst("soort");
    r.skj = in.tekst("skj") + in.tekst("skj-gemeente");  // only one of them is asked
    r.agb = in.tekst("agb");
    r.big = in.tekst("big");
    r.organisatie_anders = in.tekst("organisatie-anders");
    if (const auto o = regio::organisatie_met_ref(s, regio, in.tekst("organisatie"))) r.organisatie = o->id;
    return r;
}

}  // namespace toegang

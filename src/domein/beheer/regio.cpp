// SPDX-License-Identifier: EUPL-1.2
#include <charconv>

#include "base/tekst.hpp"
#include "domein/beheer/paginas.hpp"
#include "web/formulierpagina.hpp"

namespace beheer {
namespace {

using web::formulier::Antwoorden;
using web::formulier::Veld;
using web::formulier::Veldsoort;

constexpr const char* kPad = "/beheer/regio";

struct Getal {
    const char *naam, *label;
    int regio::Regels::*plaats;
    std::size_t hoogste;
};
constexpr Getal kGetallen[] = {
    {"crisis-dagen", "Termijn om een crisisplaatsing te melden, in dagen", &regio::Regels::crisis_dagen, 365},
    {"concept-dagen", "Hoe lang een concept blijft, in dagen", &regio::Regels::concept_dagen, 365},
    {"toegang-na-notulen", "Toegang van experts na definitieve notulen, in dagen", &regio::Regels::toegang_na_notulen_dagen, 90},
    {"toegang-na-overleg", "Toegang van experts na het overleg, in dagen", &regio::Regels::toegang_na_overleg_dagen, 90},
    {"vaste-deelnemer-dagen", "Toegang van vaste deelnemers na het vooroverleg, in dagen", &regio::Regels::vaste_deelnemer_dagen,
     90},
    {"gemeente-vanaf", "Toon de gemeente aan experts vanaf dit aantal inwoners", &regio::Regels::gemeente_tonen_vanaf_inwoners,
     2000000},
    {"bewaar-jaren", "Hoe lang een afgesloten casus blijft, in jaren", &regio::Regels::bewaar_jaren, 20},
};
struct Tekst {
    const char *naam, *label;
    std::string regio::Regels::*plaats;
    Veldsoort soort;
};
constexpr Tekst kTeksten[] = {
    {"locatie", "Waar het overleg is", &regio::Regels::locatie, Veldsoort::tekst},
    {"locatie-uitleg", "Uitleg over de locatie", &regio::Regels::locatie_uitleg, Veldsoort::lang},
    {"lobby-tekst", "Tekst voor de online wachtruimte", &regio::Regels::lobby_tekst, Veldsoort::lang},
    {"telefoon", "Telefoon van de procesondersteuner", &regio::Regels::telefoon, Veldsoort::tekst},
    {"email", "E-mail van de procesondersteuner", &regio::Regels::email, Veldsoort::tekst},
    {"info-gezin", "Extra tekst in de informatie voor het gezin", &regio::Regels::info_gezin, Veldsoort::lang},
};
struct Lijst {
    const char *naam, *label;
    std::vector<std::string> regio::Regels::*plaats;
};
constexpr Lijst kLijsten[] = {
    {"criteria", "Criteria van het vooroverleg, een per regel", &regio::Regels::criteria},
    {"expertises", "Expertises aan tafel, een per regel", &regio::Regels::expertises},
    {"maildomeinen", "Maildomeinen waarmee een verwijzer zichzelf mag aanmelden, een per regel", &regio::Regels::maildomeinen},
};

std::vector<Veld> velden() {
    std::vector<Veld> uit;
    for (const auto& g : kGetallen)
        uit.push_back({.naam = g.naam,
                       .label = g.label,
                       .soort = Veldsoort::getal,
                       .max = g.hoogste,
                       .breedte = "w9",
                       .invoer = "numeric"});
    uit.push_back(
        {.naam = "gemeente-tonen", .label = "Toon grote gemeenten aan experts", .soort = Veldsoort::vinkje, .verplicht = false});
    for (const auto& t : kTeksten)
        uit.push_back({.naam = t.naam, .label = t.label, .soort = t.soort, .verplicht = false, .max = 1000});
    for (const auto& l : kLijsten)
        uit.push_back({.naam = l.naam, .label = l.label, .soort = Veldsoort::lang, .verplicht = false, .max = 4000});
    return uit;
}

Antwoorden naar_antwoorden(const regio::Regels& r) {
    Antwoorden uit;
    for (const auto& g : kGetallen) uit.zet(g.naam, std::to_string(r.*g.plaats));
    if (r.gemeente_tonen) uit.zet("gemeente-tonen", "ja");
    for (const auto& t : kTeksten) uit.zet(t.naam, r.*t.plaats);
    for (const auto& l : kLijsten) uit.zet(l.naam, base::tekst::voeg_samen(r.*l.plaats, "\n"));
    return uit;
}

std::vector<std::string> regels_van(const std::string& tekst) {
    std::vector<std::string> uit;
    for (const auto& regel : base::tekst::splits(tekst, '\n'))
        if (auto kaal = base::tekst::trim(regel); !kaal.empty()) uit.push_back(std::move(kaal));
    return uit;
}

regio::Regels toegepast(regio::Regels r, const Antwoorden& a) {
    for (const auto& g : kGetallen) {
        const std::string& t = a.tekst(g.naam);
        std::from_chars(t.data(), t.data() + t.size(), r.*g.plaats);
    }
    r.gemeente_tonen = a.tekst("gemeente-tonen") == "ja";
    for (const auto& t : kTeksten) r.*t.plaats = a.tekst(t.naam);
    for (const auto& l : kLijsten) r.*l.plaats = regels_van(a.tekst(l.naam));
    return r;
}

web::Formulierpagina formulier() {
    return {.titel = "Regels van de regio",
            .actie = kPad,
            .knop = "Bewaar de regels",
            .alineas = {"Een wijziging geldt vanaf nu. Wat al was afgesproken, blijft zoals het was."},
            .velden = velden(),
            .terug = {"Beheer", "/beheer"}};
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    const auto r = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return regio::regels(s, a.kijker.regio, a.nu()); });
    auto p = formulier().pagina(naar_antwoorden(r));
    p.actief = "/beheer";
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> bewaar(toegang::Aanvraag& a) {
    auto antwoorden = web::formulier::lees(velden(), a.verzoek.formulier);
    if (const auto fouten = web::formulier::controleer(velden(), antwoorden); !fouten.empty())
        return a.pagina(formulier().pagina(antwoorden, fouten));
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto nieuw = toegepast(regio::regels(s, a.kijker.regio, a.nu()), antwoorden);
        if (auto uit = regio::wijzig_regels(s, a.om.ids, a.kijker.regio, nieuw, a.nu(), a.nu()); !uit) return uit.fouten();
        paginas::leg_vast(s, a, "beheer.regels_gewijzigd", "regels");
        return web::Antwoord::verder(kPad);
    });
}

}  // namespace

void paginas::registreer_regio(toegang::Deur& deur) {
    const toegang::Recht recht{"beheer.regio", kBeheerder};
    deur.pagina(web::Methode::get, kPad, "beheer.regio", recht, toon);
    deur.pagina(web::Methode::post, kPad, "beheer.regio_bewaar", recht, bewaar);
}

}  // namespace beheer

// SPDX-License-Identifier: EUPL-1.2
#include <charconv>

#include "base/tekst.hpp"
#include "domein/beheer/paginas.hpp"
#include "domein/beheer/velden.hpp"

namespace beheer {
namespace {

using web::formulier::Antwoorden;
using web::formulier::Veld;
using web::formulier::Veldsoort;

constexpr const char* kPad = "/beheer/regio";

struct Getal {
    const char *naam, *label;
    int& (*plaats)(regio::Regels&);
    std::size_t hoogste;
    std::size_t laagste = 0;
    const char* uitleg = "";
};
template <int regio::Regels::*veld>
int& van(regio::Regels& r) {
    return r.*veld;
}
using R = regio::Regels;
constexpr Getal kGetallen[] = {
    {"crisis-dagen", "Termijn om een crisisplaatsing te melden, in dagen", [](R& r) -> int& { return r.crisis.dagen; }, 365},
    {"crisis-herinnering-1", "Eerste herinnering aan een crisis, op dag", [](R& r) -> int& { return r.crisis.herinneringen[0]; },
     365},
    {"crisis-herinnering-2", "Tweede herinnering aan een crisis, op dag", [](R& r) -> int& { return r.crisis.herinneringen[1]; },
     365},
    {"concept-dagen", "Hoe lang een concept blijft, in dagen", van<&R::concept_dagen>, 365},
    {"concept-crisis-dagen", "Hoe lang een concept van een crisis blijft, in dagen na het begin", van<&R::concept_crisis_dagen>,
     365},
    {"toegang-na-notulen", "Toegang van experts na definitieve notulen, in dagen", van<&R::toegang_na_notulen_dagen>, 90},
    {"toegang-na-overleg", "Toegang van experts na het overleg, in dagen", van<&R::toegang_na_overleg_dagen>, 90},
    {"vaste-deelnemer-dagen", "Toegang van vaste deelnemers na het vooroverleg, in dagen", van<&R::vaste_deelnemer_dagen>, 90},
    {"doorverwijzing-werkdagen", "Tijd om een doorverwijzing over te nemen, in werkdagen", van<&R::doorverwijzing_werkdagen>, 60},
    {"check-weken", "Eerste controle van een advies, na hoeveel weken", van<&R::advies_check_weken>, 52},
    {"check-maanden-1", "Tweede controle van een advies, na hoeveel maanden", van<&R::advies_check_maanden_1>, 24},
    {"check-maanden-2", "Derde controle van een advies, na hoeveel maanden", van<&R::advies_check_maanden_2>, 36},
    {"gemeente-vanaf", "Toon de gemeente aan experts vanaf dit aantal inwoners", van<&R::gemeente_tonen_vanaf_inwoners>, 2000000},
    {"bewaar-jaren", "Hoe lang een afgesloten casus blijft, in jaren", van<&R::bewaar_jaren>, 20, 1,
     "Daarna vernietigt het programma de casus met alles wat erbij hoort. Dat kan niet terug. De jaren tellen vanaf het einde van de "
     "casus; bij een geregistreerde plaatsing nooit eerder dan vanaf de achttiende verjaardag. Kies 1 tot en met 20 jaar. Zijn er door "
     "een wijziging veel casussen tegelijk aan de beurt, dan moeten een beheerder en de functionaris gegevensbescherming eerst ja "
     "zeggen."},
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
    {"criteria", "Criteria van het vooroverleg, één per regel", &regio::Regels::criteria},
    {"expertises", "Expertises aan tafel, één per regel", &regio::Regels::expertises},
    {"maildomeinen", "Maildomeinen waarmee een verwijzer zichzelf mag aanmelden, één per regel", &regio::Regels::maildomeinen},
    {"woorden-weg", "Woorden die in elk dossier weg moeten, één per regel", &regio::Regels::woorden_weg},
    {"woorden-blijven", "Woorden die in een dossier mogen blijven staan, één per regel", &regio::Regels::woorden_blijven},
};

std::vector<Veld> velden() {
    std::vector<Veld> uit;
    for (const auto& g : kGetallen)
        uit.push_back({.naam = g.naam,
                       .label = g.label,
                       .soort = Veldsoort::getal,
                       .uitleg = g.uitleg,
                       .max = g.hoogste,
                       .breedte = "w9",
                       .invoer = "numeric",
                       .min = g.laagste});
    uit.push_back(
        {.naam = "gemeente-tonen", .label = "Toon grote gemeenten aan experts", .soort = Veldsoort::vinkje, .verplicht = false});
    for (const auto& t : kTeksten)
        uit.push_back({.naam = t.naam, .label = t.label, .soort = t.soort, .verplicht = false, .max = 1000});
    for (const auto& l : kLijsten)
        uit.push_back({.naam = l.naam, .label = l.label, .soort = Veldsoort::lang, .verplicht = false, .max = 4000});
    return uit;
}

Antwoorden naar_antwoorden(regio::Regels r) {
    Antwoorden uit;
    for (const auto& g : kGetallen) uit.zet(g.naam, std::to_string(g.plaats(r)));
    if (r.gemeente_tonen) uit.zet("gemeente-tonen", "ja");
    for (const auto& t : kTeksten) uit.zet(t.naam, r.*t.plaats);
    for (const auto& l : kLijsten) uit.zet(l.naam, base::tekst::voeg_samen(r.*l.plaats, "\n"));
    return uit;
}

void pas_toe(regio::Regels& r, const Antwoorden& a) {
    for (const auto& g : kGetallen) {
        const std::string& t = a.tekst(g.naam);
        std::from_chars(t.data(), t.data() + t.size(), g.plaats(r));
    }
    r.gemeente_tonen = a.tekst("gemeente-tonen") == "ja";
    for (const auto& t : kTeksten) r.*t.plaats = a.tekst(t.naam);
    for (const auto& l : kLijsten) r.*l.plaats = regels_van(a.tekst(l.naam));
}

web::Formulierpagina formulier(int versie) {
    return {.titel = "Regels van de regio",
            .actie = kPad,
            .knop = "Bewaar de regels",
            .alineas = {"Een wijziging geldt vanaf nu. Wat al was afgesproken, blijft zoals het was."},
            .velden = velden(),
            .verborgen = {{"versie", std::to_string(versie)}},
            .terug = {"Beheer", "/beheer"}};
}
base::Result<web::Antwoord> regelpagina(toegang::Aanvraag& a) {
    paginas::Handeling h{.naam = "beheer.regels_gewijzigd",
                         .object = "regels",
                         .werk =
                             [&](storage::Sessie& s, const Antwoorden& in) {
                                 return regio::wijzig_regels(
                                     s, a.om.ids, a.kijker.regio, paginas::versie(a), [&](regio::Regels& r) { pas_toe(r, in); },
                                     a.nu(), a.nu());
                             },
                         .verder = kPad};
    a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        h.formulier = formulier(regio::regels_versie(s, a.kijker.regio));
        h.nu = naar_antwoorden(regio::regels(s, a.kijker.regio, a.nu()));
    });
    return paginas::behandel(a, std::move(h));
}

}  // namespace

void paginas::registreer_regio(toegang::Deur& deur) {
    const toegang::Recht recht{"beheer.regio", kBeheerder};
    deur.pagina(web::Methode::get, kPad, "beheer.regio", recht, regelpagina);
    deur.pagina(web::Methode::post, kPad, "beheer.regio_bewaar", recht, regelpagina);
}

}  // namespace beheer

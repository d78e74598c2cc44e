// SPDX-License-Identifier: EUPL-1.2
#include "hulp/app/routepad.hpp"

#include "app/openapi_routes.hpp"
#include "domein/tafel/store.hpp"
#include "domein/vooroverleg/store.hpp"

namespace hulp {
namespace {

constexpr std::string_view kPunt = "/vooroverleggen/{ref:ref}/punten/{n:getal}";
constexpr std::string_view kAgendapunt = "/overleggen/{ref:ref}/agendapunten/{n:getal}";
constexpr std::string_view kNummer = "{nummer:casusnummer}";
constexpr std::string_view kStuk = "{stuk:ref}";
constexpr std::string_view kMeld = "{tekst:ref}";
constexpr std::string_view kRelatie = "{relatie:ref}";
constexpr std::string_view kRegel = "{regel:ref}";

/// Also below /api/v1.
bool heeft(const std::string& patroon, std::string_view deel) { return patroon.find(deel) != std::string::npos; }

void vervang(std::string& in, std::string_view wat, std::string_view door) {
    if (const auto plek = in.find(wat); plek != std::string::npos) in.replace(plek, wat.size(), door);
}

/// What is left over: parts that are about no casus, or the first attachment and the first advice of one.
std::string vul_rest(std::string patroon) {
    const std::pair<std::string, const char*> waarden[] = {{":ref}", "7K3F97K3F9"},
                                                           {":getal}", "1"},
                                                           {":code}", "abc"},
                                                           {":datum}", "2026-11-25"},
                                                           {":casusnummer}", "NYM-2026-ZZZZZ"}};
    for (const auto& [soort, waarde] : waarden)
        for (auto einde = patroon.find(soort); einde != std::string::npos; einde = patroon.find(soort)) {
            const auto begin = patroon.rfind('{', einde);
            patroon.replace(begin, einde + soort.size() - begin, waarde);
        }
    return patroon;
}

std::vector<std::string> met(const std::string& patroon, std::string_view deel, const std::vector<std::string>& waarden) {
    std::vector<std::string> uit;
    for (const auto& w : waarden) {
        uit.push_back(patroon);
        vervang(uit.back(), deel, w);
        uit.back() = vul_rest(uit.back());
    }
    return uit;
}

}  // namespace

Casusplek plek_van(storage::Sessie& s, const casus::Casus& c) {
    Casusplek uit{.nummer = c.nummer};
    for (const auto& p : vooroverleg::store::punten_van(s, c.regio, c.id))
        uit.punten.push_back("/vooroverleggen/" + vooroverleg::store::met_id(s, c.regio, p.vooroverleg)->ref + "/punten/" +
                             std::to_string(p.nummer));
    for (const auto& p : tafel::store::punten_van(s, c.regio, c.id))
        uit.agendapunten.push_back("/overleggen/" + tafel::store::overleg(s, c.regio, p.overleg)->ref + "/agendapunten/" +
                                   std::to_string(p.nummer));
    for (const auto& r : s.vraag("SELECT id FROM anonimisering_stuk WHERE casus_id = ?1", c.id))
        uit.stukken.push_back(std::to_string(r.getal(0)));
    for (const auto& r : s.vraag("SELECT g.meld_ref FROM anonimisering_getekend g JOIN anonimisering_stuk k ON k.id = g.stuk_id"
                                 " WHERE k.casus_id = ?1",
                                 c.id))
        uit.meldrefs.push_back(r.tekst(0));
    for (const auto& r : s.vraag("SELECT id FROM casus_gezinsrelatie WHERE casus_id = ?1", c.id))
        uit.relaties.push_back(toegang::ref_van(r.getal(0)));
    for (const auto& r : s.vraag("SELECT id FROM casus_uitgesloten WHERE casus_id = ?1", c.id))
        uit.uitsluitingen.push_back(std::to_string(r.getal(0)));
    return uit;
}

bool gaat_over_casus(const std::string& patroon) {
    return heeft(patroon, kNummer) || heeft(patroon, kPunt) || heeft(patroon, kAgendapunt) || heeft(patroon, kMeld);
}

std::vector<std::string> paden_naar(const std::string& patroon, const Casusplek& c) {
    if (heeft(patroon, kPunt)) return met(patroon, kPunt, c.punten);
    if (heeft(patroon, kAgendapunt)) return met(patroon, kAgendapunt, c.agendapunten);
    std::string pad = patroon;
    vervang(pad, kNummer, c.nummer);
    if (heeft(pad, kStuk)) return met(pad, kStuk, c.stukken);
    if (heeft(pad, kMeld)) return met(pad, kMeld, c.meldrefs);
    if (heeft(pad, kRelatie)) return met(pad, kRelatie, c.relaties);
    if (heeft(pad, kRegel)) return met(pad, kRegel, c.uitsluitingen);
    // A list with several casussen stands in for each of them.
    if (heeft(pad, "/vooroverleggen/{ref:ref}")) {
        std::vector<std::string> lijsten;
        for (const auto& punt : c.punten) lijsten.push_back(punt.substr(0, punt.find("/punten")));
        return met(pad, "/vooroverleggen/{ref:ref}", lijsten);
    }
    if (heeft(pad, "/overleggen/{ref:ref}")) {
        std::vector<std::string> lijsten;
        for (const auto& punt : c.agendapunten) lijsten.push_back(punt.substr(0, punt.find("/agendapunten")));
        return met(pad, "/overleggen/{ref:ref}", lijsten);
    }
    return {vul_rest(pad)};
}

std::string pad_naar_niets(const std::string& patroon) {
    std::string pad = patroon;
    vervang(pad, "{n:getal}", "999");
    return vul_rest(pad);
}

std::string lichaam_voor(const toegang::Deur::Regel& r) {
    return r.knop ? app::openapi_routes::voorbeeld_van(*r.knop).schrijf() : "{}";
}

std::string kaal(const web::Antwoord& a) {
    std::string uit = a.lichaam;
    for (auto plek = uit.find("name=\"csrf\""); plek != std::string::npos; plek = uit.find("name=\"csrf\"", plek + 1)) {
        const auto waarde = uit.find("value=\"", plek) + 7;
        uit.erase(waarde, uit.find('"', waarde) - waarde);
    }
    return uit;
}

std::string afdruk(const web::Antwoord& a) {
    std::string uit = std::to_string(a.status) + "\n";
    for (const auto& [naam, waarde] : a.koppen) uit += naam + ": " + waarde + "\n";
    return uit + "\n" + kaal(a);
}

}  // namespace hulp

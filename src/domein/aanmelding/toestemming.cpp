// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include "domein/aanmelding/bericht.hpp"
#include "domein/aanmelding/gezag.hpp"
#include "domein/aanmelding/store.hpp"
#include "domein/aanmelding/verjaardag.hpp"

namespace aanmelding {
namespace {

std::string_view naam_van(Doel d) { return d == Doel::tafel ? "tafel" : d == Doel::maatje ? "maatje" : "boeg"; }

std::vector<std::string> met_gezag(std::string_view gezag) {
    if (gezag == "een") return {"gezag_1"};
    if (gezag == "twee") return {"gezag_1", "gezag_2"};
    if (gezag == "voogd") return {"voogd"};
    return {"iemand_met_gezag"};
}

std::vector<std::string> met_gezag(const casus::ouders::Gezag& g) {
    std::vector<std::string> uit;
    if (g.ouders > 0) uit.emplace_back("gezag_1");
    if (g.ouders > 1) uit.emplace_back("gezag_2");
    if (g.voogd) uit.emplace_back("voogd");
    if (uit.empty()) uit.emplace_back("iemand_met_gezag");
    return uit;
}

struct Gezegd {
    std::map<std::string, store::Toestemming> van = {};  // by person
    std::string zonder_toestemming;
    bool gezag_gewijzigd = false;  // after handing in: the form no longer says who has it
};

/// Eigen regel (domain.md section 2, "Birthdays"): who consented for a minor does not by that speak for the adult; that is asked anew.
bool ja(const Gezegd& gezegd, const std::string& wie, std::optional<base::Datum> geboren, base::Datum op) {
    const auto t = gezegd.van.find(wie);
    if (t == gezegd.van.end() || t->second.stand != "ja") return false;
    constexpr int kVolwassen = 18;
    if (wie != "vertegenwoordiger" || !geboren || base::leeftijd(*geboren, op) < kVolwassen) return true;
    return t->second.op && *t->second.op >= verjaardag::wordt(*geboren, kVolwassen) - verjaardag::kVooraf;
}

/// Of two lines about the same person the last one holds; what came before a casus was brought in again holds no more. After a change of gezag
/// (S4) only what the jeugdige said still holds: a representative of a child may be one of those whose gezag ended.
Gezegd laatst_gezegd(storage::Sessie& s, const Omgeving& om, const Casus& c, Doel doel, const std::string& op_formulier) {
    Gezegd uit{.zonder_toestemming = op_formulier};
    for (const auto& t : store::toestemmingen(s, om, c)) {
        if (t.doel != naam_van(doel)) continue;
        if (t.wie == store::kIedereen) {
            uit.van.clear();
            uit.zonder_toestemming = t.reden;
        } else if (t.wie == store::kMetGezag) {
            std::erase_if(uit.van, [](const auto& gezegd) { return gezegd.first != "jeugdige"; });
            uit.zonder_toestemming.clear();
            uit.gezag_gewijzigd = true;
        } else {
            uit.van[t.wie] = t;
        }
    }
    return uit;
}

}  // namespace

std::string label_van_wie(std::string_view wie) {
    if (wie == "gezag_1") return "ouder met gezag 1";
    if (wie == "gezag_2") return "ouder met gezag 2";
    if (wie == "iemand_met_gezag") return "iemand met gezag";
    return std::string(wie);
}

/// S13, after Jeugdwet 7.3.4–7.3.5, 7.3.11 and 7.3.15: under 12 the persons with gezag; 12–15 the child and they; from 16 the child;
/// who cannot judge: the representative.
std::vector<std::string> wie_moet_toestemmen(std::optional<base::Datum> geboren, base::Datum op,
                                             std::vector<std::string> met_gezag, bool wilsbekwaam) {
    const int jaar = geboren && *geboren <= op ? base::leeftijd(*geboren, op) : 0;
    if (jaar < 12) return met_gezag;
    if (!wilsbekwaam) return {"vertegenwoordiger"};
    if (jaar >= 16) return {"jeugdige"};
    met_gezag.insert(met_gezag.begin(), "jeugdige");
    return met_gezag;
}

std::vector<std::string> wie_moet_toestemmen(std::optional<base::Datum> geboren, base::Datum op, std::string_view gezag,
                                             bool wilsbekwaam) {
    return wie_moet_toestemmen(geboren, op, met_gezag(gezag), wilsbekwaam);
}

/// Computed each time, kept nowhere. A child-protection measure is a ground only after the region's fg signed that (S13).
Toestemmingsstand gegeven_toestemming(storage::Sessie& s, const Omgeving& om, const Casus& c, Doel doel, base::Moment nu) {
    Toestemmingsstand uit;
    const Antwoorden a = origineel(s, om, c);
    const casus::Identiteit kind = casus::identiteit(s, om, c);
    const Gezegd gezegd = laatst_gezegd(s, om, c, doel, a.tekst("zonder-toestemming-reden"));
    const base::Datum dag = base::dag_van(nu);
    auto gezag = gezegd.gezag_gewijzigd ? met_gezag(casus::ouders::gezag_op(s, c, dag)) : met_gezag(a.tekst("gezag"));
    for (const auto& wie : wie_moet_toestemmen(kind.geboren, dag, std::move(gezag), a.tekst("wilsbekwaam") != "nee"))
        if (!ja(gezegd, wie, kind.geboren, dag)) uit.ontbreekt.push_back(label_van_wie(wie));
    const bool maatregel = a.tekst("kader") != "vrijwillig" && !a.tekst("kader").empty();
    uit.compleet = uit.ontbreekt.empty() || (maatregel && regio::regels(s, c.regio, nu).maatregel_is_grond);
    uit.zonder_toestemming_met_reden = doel == Doel::tafel && !uit.compleet && !gezegd.zonder_toestemming.empty();
    return uit;
}

Toestemmingsstand toestemming(storage::Sessie& s, const Omgeving& om, const Casus& c, Doel doel, base::Moment nu) {
    if (c.deling_gestopt) return {.ontbreekt = {"het delen is gestopt"}};
    // Eigen regel: what was typed in for a referrer is shared only after he said that it is his.
    if (c.onbevestigd) return {.ontbreekt = {"bevestiging door de verwijzer"}};
    return gegeven_toestemming(s, om, c, doel, nu);
}

/// S13: whoever sees the casus sees that it is shared without consent, and the fg is told once, without the reason.
void volg_zonder_toestemming(storage::Sessie& s, const Omgeving& om, const Casus& c, base::Moment nu) {
    const bool zonder = toestemming(s, om, c, Doel::tafel, nu).zonder_toestemming_met_reden;
    if (zonder == c.zonder_toestemming) return;
    casus::zet_zonder_toestemming(s, c.id, zonder);
    if (!zonder) return;
    toegang::meld_fg(s, om, c.regio, "Delen zonder toestemming",
                     "Casus " + c.nummer +
                         " mag naar de tafel zonder dat iedereen toestemming gaf. De inbrenger schreef op waarom dat nodig is.",
                     nu, sleutel_van(c));
}

}  // namespace aanmelding

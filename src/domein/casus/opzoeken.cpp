// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/opzoeken.hpp"

#include <algorithm>

#include "base/tekst.hpp"
#include "domein/casus/identiteit_json.hpp"
#include "domein/casus/store.hpp"

namespace casus {
namespace {

constexpr std::string_view kVraag = "casus.kind_opgezocht";
constexpr int kPerKeer = 200;

base::Fout te_vaak() {
    return {base::Soort::te_veel, "casus.opzoeken_te_vaak", "",
            "Je hebt dit uur al " + std::to_string(opzoeken::kPerUur) +
                " keer een kind opgezocht. Probeer het over een uur opnieuw."};
}

bool te_vaak_gevraagd(storage::Sessie& s, const Kijker& k, base::Moment nu) {
    const audit::Zoekvraag dit_uur{.regio = k.regio.getal,
                                   .account = k.account.getal,
                                   .naam_begint_met = std::string(kVraag),
                                   .vanaf = nu - std::chrono::hours(1),
                                   .hoeveel = opzoeken::kPerUur};
    return std::ssize(audit::zoek(s, dit_uur)) >= opzoeken::kPerUur;
}

bool is_dit_kind(const Identiteit& i, const opzoeken::Kind& kind) {
    if (i.geboren != kind.geboren) return false;
    Identiteit voluit = i;
    voluit.roepnaam.clear();
    const std::string gezocht = base::tekst::vouw(kind.naam);
    return base::tekst::vouw(i.volledige_naam()) == gezocht || base::tekst::vouw(voluit.volledige_naam()) == gezocht;
}

std::vector<CasusId> met_bsn(storage::Sessie& s, const Omgeving& om, toegang::RegioId regio, const std::string& bsn) {
    std::vector<CasusId> uit;
    for (const auto& r : s.vraag("SELECT casus_id FROM casus_identiteit WHERE regio_id = ?1 AND bsn_index = ?2 ORDER BY casus_id",
                                 regio, om.sleutels.blinde_index(regio.getal, "bsn", bsn)))
        uit.push_back(r.id<CasusId>(0));
    return uit;
}

/// Opens every vault of the region: an index over names and birth dates would be one more place where they can be found.
std::vector<CasusId> met_naam_en_dag(storage::Sessie& s, const Omgeving& om, toegang::RegioId regio, const opzoeken::Kind& kind) {
    std::vector<CasusId> uit;
    Casus c{};
    c.regio = regio;
    for (bool verder = true; verder;) {
        const auto rijen =
            s.vraag("SELECT casus_id FROM casus_identiteit WHERE regio_id = ?1 AND casus_id > ?2 ORDER BY casus_id LIMIT ?3",
                    regio, c.id.getal, kPerKeer);
        for (const auto& r : rijen) {
            c.id = r.id<CasusId>(0);
            if (is_dit_kind(hele_identiteit(s, om, c), kind)) uit.push_back(c.id);
        }
        verder = std::ssize(rijen) == kPerKeer;
    }
    return uit;
}

void leg_vast(storage::Sessie& s, const Omgeving& om, const Kijker& k, std::string_view doel, const opzoeken::Kind& kind,
              const std::vector<Gevonden>& gevonden, base::Moment nu) {
    auto g = toegang::gebeurtenis_van(k, nu, std::string(kVraag), audit::Actie::lezen, Rol::procesondersteuner);
    g.groepen = kind.bsn.empty() ? "IDENTITEIT" : "BSN";
    g.doel = std::string(doel);
    g.bijzonderheid = std::to_string(gevonden.size()) + " gevonden";
    audit::leg_vast(s, om.ids, g);
    g.naam = "casus.gevonden_op_kind";  // so that who looks at the casus sees it too
    g.bijzonderheid.clear();
    for (const Gevonden& een : gevonden) {
        g.casus = een.casus.id.getal;
        audit::leg_vast(s, om.ids, g);
    }
}

}  // namespace

/// 001 "Hoe zit het met de privacy van mijn cliënt en gezin?" (the BSN is for monitoring only); eigen regel (domain.md section 5,
/// "Look-up"): exact, with a purpose, at most kPerUur an hour; who is shut out of the casus finds nothing (S3).
base::Result<std::vector<Gevonden>> opzoeken::zoek(storage::Sessie& s, const Omgeving& om, const Kijker& k, const Kind& kind,
                                                   std::string_view doel, base::Moment nu) {
    if (!k.is(Rol::procesondersteuner)) return niet_gevonden();
    if (te_vaak_gevraagd(s, k, nu)) return te_vaak();
    std::vector<Gevonden> uit;
    for (const CasusId id : kind.bsn.empty() ? met_naam_en_dag(s, om, k.regio, kind) : met_bsn(s, om, k.regio, kind.bsn))
        if (auto g = vind(s, k, id, nu)) uit.push_back(*std::move(g));
    std::reverse(uit.begin(), uit.end());
    leg_vast(s, om, k, doel, kind, uit, nu);
    return uit;
}

}  // namespace casus

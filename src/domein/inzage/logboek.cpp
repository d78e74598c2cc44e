// SPDX-License-Identifier: EUPL-1.2
#include <map>

#include "domein/inzage/inzage.hpp"

namespace inzage {
namespace {

constexpr int kPerBladzij = 100;
constexpr std::string_view kCursor = "inzage.logboek";

using Namen = std::map<std::int64_t, std::string>;

/// Looks a name up once per page; of a casus the fg sees the number only (domain.md section 6).
const std::string& naam_van(Namen& namen, std::int64_t id, const std::function<std::string(std::int64_t)>& zoek) {
    const auto [plek, nieuw] = namen.try_emplace(id);
    if (nieuw && id != 0) plek->second = zoek(id);
    return plek->second;
}

void rij(web::Gegevens& tabel, const audit::Gebeurtenis& g, std::int64_t volgnummer, const std::string& wie,
         const std::string& casus) {
    const auto rol = toegang::rol_van(g.rol);
    tabel.rij("RIJ")
        .zet("OP", base::voluit(g.op))
        .zet("WIE", wie.empty() ? "Het systeem" : wie)
        .zet("ROL", rol ? toegang::label_van(*rol) : std::string_view("geen"))
        .zet("WAT", g.naam)
        .zet("UITKOMST", g.uitkomst == audit::Uitkomst::gelukt ? "gelukt" : "geweigerd")
        .zet("CASUS", casus.empty() ? "geen" : casus)
        .zet("GROEPEN", g.groepen.empty() ? "geen" : g.groepen)
        .zet("DOEL", g.doel.empty() ? "niet gevraagd" : g.doel)
        .zet("REGEL", volgnummer > 0 ? std::to_string(volgnummer) : "wacht");
}

std::string volgende(const toegang::Omgeving& om, const std::vector<audit::Regel>& regels) {
    if (regels.size() < kPerBladzij) return {};
    return "/logboek?na=" + om.sleutels.verzegel(kCursor, std::to_string(regels.back().id.getal));
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    audit::Zoekvraag vraag{.regio = a.kijker.regio.getal, .hoeveel = kPerBladzij};
    const auto na = a.om.sleutels.ontzegel(kCursor, a.verzoek.vraag["na"]);
    if (na) vraag.na = audit::GebeurtenisId{std::atoll(na->c_str())};
    web::Pagina p{.titel = "Logboek", .bestand = "src/domein/inzage/views/logboek.html", .actief = "/logboek"};
    a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        const auto regels = audit::zoek(s, vraag);
        p.gegevens.toon_als(regels.empty(), "LEEG");
        if (regels.empty()) return;
        auto& tabel = p.gegevens.rij("TABEL");
        Namen mensen, casussen;
        for (const auto& r : regels) {
            const auto& wie = naam_van(mensen, r.gebeurtenis.account, [&](std::int64_t id) {
                const auto account = toegang::account(s, toegang::AccountId{id});
                return account ? account->naam : std::string("verwijderd account");
            });
            const auto& nummer = naam_van(casussen, r.gebeurtenis.casus, [&](std::int64_t id) {
                const auto casus = casus::lees(s, a.kijker.regio, casus::CasusId{id});
                return casus ? casus->nummer : std::string("vernietigd");
            });
            rij(tabel, r.gebeurtenis, r.volgnummer, wie, nummer);
        }
        web::toon_pager(tabel, std::to_string(regels.size()) + " regels op deze pagina", na ? "/logboek" : "",
                        volgende(a.om, regels));
    });
    web::Antwoord antwoord = a.pagina(std::move(p));
    antwoord.vastlegging_regio = a.kijker.regio.getal;
    antwoord.na_vastlegging.push_back(
        [&om = a.om, g = toegang::gebeurtenis_van(a.kijker, a.nu(), "inzage.logboek", audit::Actie::lezen, toegang::Rol::fg)](
            storage::Sessie& s) { audit::leg_vast(s, om.ids, g); });
    return antwoord;
}

}  // namespace

void registreer(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, "/logboek", "inzage.logboek", {"inzage.logboek", {toegang::Rol::fg}}, toon);
}

}  // namespace inzage

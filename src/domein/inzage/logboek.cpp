// SPDX-License-Identifier: EUPL-1.2
#include <map>

#include "domein/inzage/filter.hpp"
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
        .zet("WAT", casus::logwoorden(g))
        .toon_als(g.uitkomst == audit::Uitkomst::geweigerd, "GEWEIGERD")
        .zet("CASUS", casus.empty() ? "geen" : casus)
        .zet("GROEPEN", g.groepen.empty() ? "geen" : casus::groepwoorden(g.groepen))
        .zet("DOEL", g.doel.empty() ? "niet gevraagd" : casus::doelwoorden(g.doel))
        .zet("REGEL", volgnummer > 0 ? std::to_string(volgnummer) : "wacht");
}

std::string pad(std::string_view filter, std::string_view na) {
    std::string uit = "/logboek";
    if (!filter.empty()) uit += "?filter=" + std::string(filter);
    if (!na.empty()) uit += (filter.empty() ? "?na=" : "&na=") + std::string(na);
    return uit;
}

std::string volgende(const toegang::Omgeving& om, const std::vector<audit::Regel>& regels, std::string_view filter) {
    if (regels.size() < kPerBladzij) return {};
    return pad(filter, om.sleutels.verzegel(kCursor, std::to_string(regels.back().id.getal)));
}

web::Antwoord pagina(const toegang::Aanvraag& a, const filter::Antwoorden& gevraagd, const base::Fouten& fouten) {
    audit::Zoekvraag vraag{.regio = a.kijker.regio.getal, .hoeveel = kPerBladzij};
    const auto na = a.om.sleutels.ontzegel(kCursor, a.verzoek.vraag["na"]);
    if (na) vraag.na = audit::GebeurtenisId{std::atoll(na->c_str())};
    web::Pagina p{.titel = "Logboek",
                  .bestand = "src/domein/inzage/views/logboek.html",
                  .actief = "/logboek",
                  .fout = !fouten.empty(),
                  .status = fouten.empty() ? 200 : 400};
    web::formulier::toon(p.gegevens, filter::velden(), gevraagd, fouten);
    p.gegevens.toon_als(!filter::leeg(gevraagd), "GEFILTERD");
    const std::string verzegeld = filter::verzegel(a.om, gevraagd);
    a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        const bool bestaat = fouten.empty() && filter::pas_toe(s, a.kijker.regio, gevraagd, vraag);
        const auto regels = bestaat ? audit::zoek(s, vraag) : std::vector<audit::Regel>{};
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
        web::toon_pager(tabel, std::to_string(regels.size()) + " regels op deze pagina", na ? pad(verzegeld, "") : "",
                        volgende(a.om, regels, verzegeld));
    });
    web::Antwoord antwoord = a.pagina(std::move(p));
    antwoord.vastlegging_regio = a.kijker.regio.getal;
    antwoord.na_vastlegging.push_back(
        [&om = a.om, g = toegang::gebeurtenis_van(a.kijker, a.nu(), "inzage.logboek", audit::Actie::lezen, toegang::Rol::fg)](
            storage::Sessie& s) { audit::leg_vast(s, om.ids, g); });
    return antwoord;
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) { return pagina(a, filter::open(a.om, a.verzoek.vraag["filter"]), {}); }

base::Result<web::Antwoord> zoek(toegang::Aanvraag& a) {
    const auto velden = filter::velden();
    auto in = web::formulier::lees(velden, a.verzoek.formulier);
    if (const auto fouten = web::formulier::controleer(velden, in); !fouten.empty()) return pagina(a, in, fouten);
    return web::Antwoord::verder(pad(filter::verzegel(a.om, in), ""));
}

}  // namespace

void registreer(toegang::Deur& deur) {
    deur.pagina(web::Methode::post, "/logboek", "inzage.logboek_zoeken", {"inzage.logboek", {toegang::Rol::fg}}, zoek);
    deur.pagina(web::Methode::get, "/logboek", "inzage.logboek", {"inzage.logboek", {toegang::Rol::fg}}, toon);
}

}  // namespace inzage

// SPDX-License-Identifier: EUPL-1.2
#include "domein/beheer/paginas.hpp"
#include "outbox/outbox.hpp"

namespace beheer {
namespace {

constexpr int kPerBladzij = 50;
constexpr std::string_view kCursor = "beheer.post";
const web::Menupunt kTerug{"Beheer", "/beheer"};

std::string pad(outbox::BerichtId id) { return "/beheer/post/" + std::to_string(id.getal); }
outbox::BerichtId id_van(const toegang::Aanvraag& a) { return {std::atoll(std::string(a.verzoek.padwaarde("id")).c_str())}; }
base::Fout niet_gevonden() { return {base::Soort::niet_gevonden, "beheer.post", "", "Dit bericht is er niet."}; }

base::Result<web::Antwoord> lijst(toegang::Aanvraag& a) {
    outbox::Zoekvraag vraag{.regio = a.kijker.regio.getal, .hoeveel = kPerBladzij};
    const auto na = a.om.sleutels.ontzegel(kCursor, a.verzoek.vraag["na"]);
    if (na) vraag.na = outbox::BerichtId{std::atoll(na->c_str())};
    const auto regels = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return outbox::zoek(s, a.om.sleutels, vraag); });
    web::Pagina p{.titel = "Post", .bestand = "src/domein/beheer/views/post.html", .actief = "/beheer", .terug = kTerug};
    p.gegevens.toon(a.om.demo ? "IN_DEMO" : a.om.smtp ? "MET_SERVER" : "ZONDER_SERVER").toon_als(regels.empty(), "LEEG");
    if (!regels.empty()) {
        auto& tabel = p.gegevens.rij("TABEL");
        for (const auto& r : regels)
            tabel.rij("RIJ")
                .zet("PAD", pad(r.id))
                .zet("ONDERWERP", r.onderwerp)
                .zet("AAN", r.aan)
                .zet("STAND", outbox::label_van(r.status))
                .zet("OP", base::voluit(r.gemaakt_op));
        const std::string verder =
            regels.size() < kPerBladzij
                ? std::string()
                : "/beheer/post?na=" + a.om.sleutels.verzegel(kCursor, std::to_string(regels.back().id.getal));
        web::toon_pager(tabel, std::to_string(regels.size()) + " berichten op deze pagina", na ? "/beheer/post" : "", verder);
    }
    return a.pagina(std::move(p));
}

/// Outside the demo subject, state and masked address only; the text of a message is nobody's but the receiver's.
base::Result<web::Antwoord> een(toegang::Aanvraag& a) {
    web::Pagina p{.titel = "Bericht",
                  .bestand = "src/domein/beheer/views/bericht.html",
                  .actief = "/beheer",
                  .terug = {"Post", "/beheer/post"}};
    const bool gevonden = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        const auto r = outbox::een(s, a.om.sleutels, a.kijker.regio.getal, id_van(a));
        if (!r) return false;
        const auto vol = outbox::lees_in_demo(s, a.om, a.kijker.regio.getal, r->id);
        p.gegevens.zet("ONDERWERP", r->onderwerp)
            .zet("AAN", vol ? vol->aan : r->aan)
            .zet("STAND", outbox::label_van(r->status))
            .zet("OP", base::voluit(r->gemaakt_op))
            .zet("POGINGEN", r->pogingen);
        if (vol && !vol->tekst.empty()) p.gegevens.rij("TEKST").zet("INHOUD", vol->tekst);
        if (r->status == outbox::Status::mislukt) p.gegevens.rij("OPNIEUW").zet("OPNIEUW_PAD", pad(r->id));
        return true;
    });
    if (!gevonden) return niet_gevonden();
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> opnieuw(toegang::Aanvraag& a) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        if (auto uit = outbox::probeer_opnieuw(s, a.kijker.regio.getal, id_van(a), a.nu()); !uit) return uit.fouten();
        paginas::leg_vast(s, a, "beheer.post_opnieuw", "bericht");
        return web::Antwoord::verder(pad(id_van(a)));
    });
}

}  // namespace

void paginas::registreer_post(toegang::Deur& deur) {
    const toegang::Recht recht{"beheer.post", kBeheerder};
    deur.pagina(web::Methode::get, "/beheer/post", "beheer.post", recht, lijst);
    deur.pagina(web::Methode::get, "/beheer/post/{id:ref}", "beheer.bericht", recht, een);
    deur.pagina(web::Methode::post, "/beheer/post/{id:ref}", "beheer.post_opnieuw", recht, opnieuw);
}

}  // namespace beheer

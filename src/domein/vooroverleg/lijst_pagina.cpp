// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/paginas.hpp"

namespace vooroverleg {
namespace {

constexpr int kKomende = 13;  // half a year of fortnights
constexpr int kGeweest = 26;

std::string telling(const Vooroverleg& v, const store::Telling& t) {
    if (t.alle == 0) return v.stand == Stand::gepland ? "Nog geen casussen" : "Geen casussen";
    const std::string casussen = std::to_string(t.alle) + (t.alle == 1 ? " casus" : " casussen");
    if (v.stand != Stand::gepland || t.open == 0) return casussen + ", alles besproken of doorgezet";
    return casussen + ", nog " + std::to_string(t.open) + " te bespreken";
}

std::string_view stand_van(const Vooroverleg& v) {
    switch (v.stand) {
        case Stand::gepland:
            return "Gepland";
        case Stand::gesloten:
            return "Gesloten";
        case Stand::vervallen:
            return "Vervallen of verzet";
    }
    return {};
}

void toon(web::Gegevens& g, std::string_view tabel, std::string_view bijschrift, const std::vector<Vooroverleg>& lijst,
          storage::Sessie& s, const Kijker& k) {
    web::Gegevens* t = nullptr;
    const auto buiten = casus::uitgesloten_van(s, k);
    for (const auto& v : lijst) {
        if (!paginas::mag_zien(k, v)) continue;
        if (!t) t = &g.rij(tabel).zet("BIJSCHRIFT", bijschrift);
        t->rij("RIJ")
            .zet("PAD", paginas::pad(v))
            .zet("DATUM", base::voluit(v.datum))
            .zet("DEADLINE", base::voluit(v.deadline))
            .zet("CASUSSEN", telling(v, store::tel(s, k.regio, v.id, buiten)))
            .zet("STAND", stand_van(v))
            .toon_als(v.extra, "EXTRA");
    }
    if (!t) g.rij("LEEG").zet("LEEG_TEKST", std::string(bijschrift) + ": geen");
}

base::Result<web::Antwoord> toon_lijst(toegang::Aanvraag& a) {
    web::Pagina p{.titel = "Vooroverleggen", .bestand = "src/domein/vooroverleg/views/lijst.html", .actief = "/vooroverleggen"};
    a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        const base::Datum vandaag = base::dag_van(a.nu());
        toon(p.gegevens, "TABEL", "Komende vooroverleggen", store::vanaf(s, a.kijker.regio, vandaag, kKomende), s, a.kijker);
        toon(p.gegevens, "TABEL", "Geweest", store::voor(s, a.kijker.regio, vandaag, kGeweest), s, a.kijker);
    });
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> naar_datum(toegang::Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto dag = base::lees_datum(a.verzoek.padwaarde("datum"));
        const auto v = dag ? op_datum(s, a.kijker.regio, *dag) : std::nullopt;
        if (!v || !paginas::mag_zien(a.kijker, *v)) return paginas::niet_gevonden();
        return web::Antwoord::verder(paginas::pad(*v));
    });
}

/// Dates are no secret, what stands on the list is: the API gives what the public clock gives, and the reference.
base::Result<web::Antwoord> api_lijst(toegang::Aanvraag& a) {
    base::Json::Lijst lijst;
    a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        for (const auto& v : komende(s, a.kijker.regio, a.nu())) {
            if (!paginas::mag_zien(a.kijker, v)) continue;
            base::Json j;
            j.zet("ref", v.ref)
                .zet("datum", base::iso(v.datum))
                .zet("deadline", base::iso_lokaal(v.deadline))
                .zet("begin", base::iso_lokaal(v.begin))
                .zet("extra", v.extra);
            lijst.push_back(std::move(j));
        }
    });
    base::Json uit;
    uit.zet("vooroverleggen", std::move(lijst));
    return web::Antwoord::json(uit.schrijf());
}

}  // namespace

void paginas::registreer_lijst(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, "/vooroverleggen", "vooroverleg.lijst", kLezen, toon_lijst);
    deur.pagina(web::Methode::get, "/vooroverleggen/op/{datum:datum}", "vooroverleg.op_datum", kLezen, naar_datum);
}
void paginas::registreer_api(toegang::Deur& deur) {
    deur.api(web::Methode::get, "/api/v1/vooroverleggen", "api.vooroverleggen", kLezen, "overleg.lezen", api_lijst);
}

}  // namespace vooroverleg

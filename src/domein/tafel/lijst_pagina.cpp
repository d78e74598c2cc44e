// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/paginas.hpp"

namespace tafel::paginas {
namespace {

constexpr std::chrono::days kTerug{42};

std::string waar(const Overleg& o) { return o.locatie.empty() ? "Online" : o.locatie; }

void rij(web::Gegevens& g, const std::string& naar, const std::string& naam, const std::string& erbij, const std::string& plaats,
         const std::string& stand) {
    g.rij("RIJ").zet("PAD", naar).zet("NAAM", naam).zet("ERBIJ", erbij).zet("WAAR", plaats).zet("STAND", stand);
}

std::string hoeveel(std::size_t n) {
    if (n == 0) return "Nog geen agendapunten";
    return n == 1 ? "1 agendapunt" : std::to_string(n) + " agendapunten";
}

std::string stand_van(const Overleg& o, base::Moment nu) {
    if (o.stand == Stand::gesloten) return "Gesloten";
    if (o.stand == Stand::vervallen) return "Vervallen";
    return nu < o.begin ? "Gepland" : "Nog niet gesloten";
}

bool staat_er(const Agendapunt& p) { return p.loopt() || p.stand == Puntstand::besproken; }

void alle_overleggen(storage::Sessie& s, web::Gegevens& g, const Kijker& k, base::Moment nu) {
    for (const Overleg& o : store::overleggen(s, k.regio, base::dag_van(nu) - kTerug)) {
        auto punten = store::punten(s, k.regio, o.id);
        std::erase_if(punten, [](const Agendapunt& p) { return !staat_er(p); });
        if (o.begin < nu && punten.empty()) continue;
        rij(g, pad(o), base::voluit(o.datum), hoeveel(punten.size()), waar(o), stand_van(o, nu));
    }
}

/// An expert sees the agendapunten of the own invitations and nothing of what else is on that day (S5).
std::size_t eigen(web::Gegevens& g, const std::vector<Gezien>& punten) {
    for (const Gezien& p : punten)
        rij(g, pad(p.overleg, p.punt), label(p.overleg, p.punt), base::voluit(p.punt.begin), waar(p.overleg),
            p.punt.definitief_op ? "Notulen definitief" : p.punt.stand == Puntstand::besproken ? "Besproken" : "Gepland");
    return punten.size();
}

base::Result<web::Antwoord> toon(Aanvraag& a) {
    web::Pagina p{.titel = "Overleggen", .bestand = "src/domein/tafel/views/overleggen.html", .actief = "/overleggen"};
    const bool werker = a.kijker.is(Rol::procesondersteuner) || a.kijker.zit_voor();
    a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        p.gegevens.zet("UITLEG", werker ? "De tafels van de komende tijd, en wat nog niet gesloten is."
                                        : "De agendapunten waarvoor je bent uitgenodigd. Je leest je hier in.");
        if (werker) alle_overleggen(s, p.gegevens, a.kijker, a.nu());
        else if (eigen(p.gegevens, eigen_punten(s, a.kijker, a.nu())) == 0) p.gegevens.toon("LEEG");
    });
    return a.pagina(std::move(p));
}

/// From a casus page, which knows the day and not the reference.
base::Result<web::Antwoord> op_dag(Aanvraag& a) {
    return a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<web::Antwoord> {
        const auto o = store::overleg_op(s, a.kijker.regio, base::lees_datum(a.verzoek.padwaarde("datum")).value());
        if (!o) return niet_gevonden();
        return web::Antwoord::verder(pad(*o));
    });
}

}  // namespace

void registreer_lijst(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, "/overleggen", "tafel.lijst", {"overleg.lezen", kLezers}, toon);
    deur.pagina(web::Methode::get, "/overleggen/op/{datum:datum}", "tafel.op_dag", {"overleg.werken", kWerkers}, op_dag);
}

}  // namespace tafel::paginas

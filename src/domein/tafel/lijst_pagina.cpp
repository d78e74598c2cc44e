// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/tafel/paginas.hpp"

namespace tafel::paginas {
namespace {

constexpr std::chrono::days kTerug{42};

std::string waar(const Overleg& o) { return o.locatie.empty() ? "Online" : o.locatie; }

struct Regel {
    std::string pad, naam, erbij, waar, stand;
};

void tabel(web::Gegevens& g, const std::vector<Regel>& regels, std::string_view bijschrift, std::string_view kolom) {
    if (regels.empty()) return;
    auto& t = g.rij("TABEL");
    t.zet("BIJSCHRIFT", bijschrift).zet("KOLOM", kolom);
    for (const Regel& r : regels)
        t.rij("RIJ").zet("PAD", r.pad).zet("NAAM", r.naam).zet("ERBIJ", r.erbij).zet("WAAR", r.waar).zet("STAND", r.stand);
}

std::string hoeveel(std::size_t n, bool komt) {
    if (n == 0) return komt ? "Nog geen agendapunten" : "Geen agendapunten";
    return n == 1 ? "1 agendapunt" : std::to_string(n) + " agendapunten";
}

std::string stand_van(const Overleg& o, base::Moment nu) {
    if (o.stand == Stand::gesloten) return "Gesloten";
    if (o.stand == Stand::vervallen) return "Vervallen";
    return nu < o.begin ? "Gepland" : "Nog niet gesloten";
}

bool staat_er(const Agendapunt& p) { return p.loopt() || p.stand == Puntstand::besproken; }

std::vector<Regel> alle_overleggen(storage::Sessie& s, const Kijker& k, base::Moment nu) {
    std::vector<Regel> uit;
    const auto buiten = casus::uitgesloten_van(s, k);
    const auto ziet = [&](const Agendapunt& p) {
        return staat_er(p) && std::find(buiten.begin(), buiten.end(), p.casus) == buiten.end();
    };
    for (const Overleg& o : store::overleggen(s, k.regio, base::dag_van(nu) - kTerug)) {
        auto punten = store::punten(s, k.regio, o.id);
        std::erase_if(punten, [&](const Agendapunt& p) { return !ziet(p); });
        if (punten.empty() && (o.begin < nu || o.stand == Stand::vervallen)) continue;
        uit.push_back(
            {pad(o), base::voluit(o.datum), hoeveel(punten.size(), o.stand == Stand::gepland), waar(o), stand_van(o, nu)});
    }
    return uit;
}

std::string stand_van(const Agendapunt& p) {
    if (p.definitief_op) return "Notulen definitief";
    return p.stand == Puntstand::besproken ? "Besproken" : "Gepland";
}

/// An expert sees the agendapunten of the own invitations and nothing of what else is on that day (S5).
std::vector<Regel> eigen(const std::vector<Gezien>& punten) {
    std::vector<Regel> uit;
    for (const Gezien& p : punten)
        uit.push_back(
            {pad(p.overleg, p.punt), label(p.overleg, p.punt), base::voluit(p.punt.begin), waar(p.overleg), stand_van(p.punt)});
    return uit;
}

base::Result<web::Antwoord> toon(Aanvraag& a) {
    web::Pagina p{.titel = "Overleggen", .bestand = "src/domein/tafel/views/overleggen.html", .actief = "/overleggen"};
    if (a.verzoek.vraag["gelukt"] == "afgemeld") p.melding = "Je bent afgemeld. Je kunt het dossier niet meer lezen.";
    const bool werker = ziet_agenda(a.kijker);
    const auto regels = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        return werker ? alle_overleggen(s, a.kijker, a.nu()) : eigen(eigen_punten(s, a.kijker, a.nu()));
    });
    p.gegevens.zet("UITLEG", werker ? "De overleggen van de laatste weken en van de komende tijd."
                                    : "De agendapunten waarvoor je bent uitgenodigd. Open een punt om je in te lezen.");
    p.gegevens.toon_als(a.kijker.is(Rol::procesondersteuner), "NIEUW");
    tabel(p.gegevens, regels, werker ? "Overleggen, eerst het vroegste" : "Jouw agendapunten, eerst het nieuwste",
          werker ? "Overleg" : "Agendapunt");
    if (regels.empty())
        p.gegevens.rij("LEEG").zet(
            "LEEG_TEKST", werker ? "Er staan nog geen overleggen klaar. Die komen er vanzelf volgens de regels van de regio."
                                 : "Je hebt nu geen uitnodigingen. Je krijgt een mail als je voor een overleg wordt gevraagd.");
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

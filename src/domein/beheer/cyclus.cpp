// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domein/beheer/cyclus_velden.hpp"
#include "domein/beheer/paginas.hpp"
#include "domein/kalender/kalender.hpp"
#include "domein/tafel/tafel.hpp"

namespace beheer {
namespace {

using web::formulier::Antwoorden;

constexpr const char* kPad = "/beheer/cyclus";
const web::Menupunt kTerug{"Beheer", "/beheer"};
constexpr std::size_t kRondes = 4;
constexpr std::chrono::weeks kVooruit{4 * 26};  // four rounds of the longest rhythm
struct Naam {
    std::string_view veld, label;
};
constexpr Naam kDatums[] = {{"deadline", "deadline"},
                            {"vooroverleg", "vooroverleg"},
                            {"uitnodigingUiterlijk", "uitnodigen"},
                            {"overleg", "overleg"},
                            {"notulenUiterlijk", "notulen"}};

std::string botsing_tekst(const regio::Botsing& b) {
    const auto* naam = std::find_if(std::begin(kDatums), std::end(kDatums), [&](const Naam& n) { return n.veld == b.veld; });
    return std::string(regio::naam(b.feestdag)) + ": " + std::string(naam->label);
}

void toon_rondes(web::Gegevens& g, const std::vector<regio::Ronde>& alle, const std::string& titel) {
    auto& deel = g.deel("RONDES", "src/domein/beheer/views/rondes.html");
    deel.toon_als(alle.empty(), "GEEN");
    if (alle.empty()) return;
    auto& tabel = deel.rij("TABEL").zet("TITEL", titel);
    for (std::size_t i = 0; i < std::min(kRondes, alle.size()); ++i) {
        const auto& r = alle[i];
        auto& rij = tabel.rij("RONDE")
                        .zet("VOOROVERLEG", base::voluit(r.vooroverleg))
                        .zet("DEADLINE", base::voluit(r.deadline))
                        .zet("UITNODIGEN", base::voluit(r.uitnodiging_uiterlijk))
                        .zet("OVERLEG", base::voluit(r.overleg))
                        .zet("NOTULEN", base::voluit(r.notulen_uiterlijk))
                        .toon_als(r.botsingen.empty(), "GEEN_BOTSING");
        for (const auto& b : r.botsingen) rij.rij("BOTSING").zet("TEKST", botsing_tekst(b));
    }
}

struct Stand {
    regio::Rooster rooster;
    int versie = 1;
    std::vector<kalender::Week> verzet;
};
/// A week in which somebody moved a meeting is no change of the cycle.
bool is_verzet(const Stand& st, base::Datum dag) {
    return std::any_of(st.verzet.begin(), st.verzet.end(),
                       [&](const kalender::Week& w) { return dag == w.maandag || dag == w.maandag + std::chrono::weeks{1}; });
}
Stand stand(storage::Sessie& s, const toegang::Aanvraag& a) {
    return {regio::rooster(s, a.kijker.regio), regio::regels_versie(s, a.kijker.regio), kalender::weken(s, a.kijker.regio.getal)};
}

web::Antwoord formulier(const toegang::Aanvraag& a, const Stand& st, const Antwoorden& antwoorden, const base::Fouten& fouten) {
    web::Pagina p{.titel = "De cyclus",
                  .bestand = "src/domein/beheer/views/cyclus.html",
                  .actief = "/beheer",
                  .fout = !fouten.empty(),
                  .status = paginas::status_bij(fouten),
                  .melding = paginas::melding(a),
                  .terug = kTerug};
    const auto vandaag = base::dag_van(a.nu());
    p.gegevens.zet("ACTIE", kPad).zet("VERSIE", paginas::versie_voor(a, fouten, st.versie));
    toon_rondes(p.gegevens, regio::rondes(st.rooster, vandaag, vandaag + kVooruit), "Zo staat het nu");
    for (const auto& deel : st.rooster.delen())
        if (deel.vanaf > vandaag && !is_verzet(st, deel.vanaf)) p.gegevens.rij("GEPLAND").zet("OP", base::voluit(deel.vanaf));
    web::formulier::toon(p.gegevens, cyclus_formulier::velden(), antwoorden, fouten);
    return a.pagina(std::move(p));
}

/// What is going to change, before it does: the next rounds with what they clash with.
web::Antwoord controle(const toegang::Aanvraag& a, const regio::Cyclus& nieuw, const Antwoorden& antwoorden, base::Datum vanaf) {
    web::Pagina p{.titel = "Klopt deze cyclus?", .bestand = "src/domein/beheer/views/cyclus_controle.html", .actief = "/beheer"};
    p.gegevens.zet("ACTIE", kPad).zet("VANAF", base::voluit(vanaf));
    for (const auto& [naam, waarde] : a.verzoek.formulier.velden())
        if (naam != "csrf" && naam != "knop") p.gegevens.rij("VERBORGEN").zet("NAAM", naam).zet("WAARDE", waarde);
    toon_rondes(p.gegevens, regio::rondes(nieuw, vanaf, vanaf + kVooruit), "De eerste vier rondes");
    web::formulier::toon_antwoorden(p.gegevens, cyclus_formulier::velden(), antwoorden);
    return a.pagina(std::move(p));
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    const auto st = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return stand(s, a); });
    const auto morgen = base::dag_van(a.nu()) + std::chrono::days{1};
    auto antwoorden = cyclus_formulier::naar_antwoorden(st.rooster.delen().back().cyclus, morgen);
    antwoorden.wis("vanaf");
    return formulier(a, st, antwoorden, {});
}

/// The change, its new meetings and its line in the log: all or nothing.
base::Result<> voer_in(storage::Sessie& s, const toegang::Aanvraag& a, const regio::Cyclus& nieuw, base::Datum vanaf) {
    const auto oud = regio::rooster(s, a.kijker.regio);
    const auto klaar = regio::wijzig_regels(
        s, a.om.ids, a.kijker.regio, paginas::versie(a), [&](regio::Regels& r) { r.cyclus = nieuw; }, base::om(vanaf, 0, 0),
        a.nu());
    if (!klaar) return klaar;
    vooroverleg::volg_rooster(s, a.om, a.kijker.regio, oud, a.nu());
    tafel::volg_rooster(s, a.om, a.kijker.regio, oud, a.nu());
    paginas::leg_vast(s, a, "beheer.cyclus_gewijzigd", "regels");
    return base::goed();
}

base::Result<web::Antwoord> bewaar(toegang::Aanvraag& a) {
    const auto velden = cyclus_formulier::velden();
    auto antwoorden = web::formulier::lees(velden, a.verzoek.formulier);
    const auto st = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) { return stand(s, a); });
    auto fouten = web::formulier::controleer(velden, antwoorden);
    if (!fouten.empty() || a.verzoek.formulier["knop"] == "wijzig") return formulier(a, st, antwoorden, fouten);
    const auto vanaf = base::lees_datum(antwoorden.tekst("vanaf")).value();
    const auto nieuw = cyclus_formulier::toegepast(st.rooster.op(vanaf), antwoorden);
    fouten = regio::fouten_in(nieuw);
    if (fouten.empty()) fouten = regio::fouten_in_ingang(st.rooster, nieuw, vanaf, a.nu());
    if (!fouten.empty()) return formulier(a, st, antwoorden, fouten);
    if (a.verzoek.formulier["knop"] != "bewaar") return controle(a, nieuw, antwoorden, vanaf);
    const auto klaar = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { return voer_in(s, a, nieuw, vanaf); });
    if (!klaar) return formulier(a, st, antwoorden, klaar.fouten());
    return paginas::bewaard(kPad);
}

}  // namespace

void paginas::registreer_cyclus(toegang::Deur& deur) {
    const toegang::Recht recht{"beheer.cyclus", kBeheerder};
    deur.pagina(web::Methode::get, kPad, "beheer.cyclus", recht, toon);
    deur.pagina(web::Methode::post, kPad, "beheer.cyclus_bewaar", recht, bewaar);
}

}  // namespace beheer

// SPDX-License-Identifier: EUPL-1.2
#include <charconv>
#include <map>

#include "domein/bewaren/bewaren.hpp"

namespace bewaren {
namespace {

using toegang::Rol;

constexpr const char* kPad = "/vernietigingen";
constexpr int kMeeste = 200;
const toegang::Rollen kLezers{Rol::fg, Rol::beheerder};

std::string label_van(const std::string& wat) {
    static const std::map<std::string, std::string> kLabels{
        {"casus", "Casus met alles wat erbij hoort"}, {"concept", "Concept"},       {"logboekregel", "Regel van het logboek"},
        {"bericht", "Tekst van een bericht"},         {"sessie", "Sessie of link"}, {"zoekvraag", "Zoekvraag"}};
    return kLabels.at(wat);
}

std::string wie_tekst(storage::Sessie& s, toegang::AccountId id) {
    const auto account = toegang::account(s, id);
    return account ? account->naam + " zei ja" : "zei nog geen ja";
}

void toon_rem(web::Gegevens& g, storage::Sessie& s, const toegang::Aanvraag& a, const Rem& r) {
    auto& deel = g.rij("WACHT")
                     .zet("AANTAL", std::to_string(r.aantal))
                     .zet("REGEL", r.regel)
                     .zet("PEIL", base::voluit(base::dag_van(r.peil)))
                     .zet("BEHEERDER", wie_tekst(s, r.beheerder))
                     .zet("FG", wie_tekst(s, r.fg));
    const bool zei_ja = r.beheerder == a.kijker.account || r.fg == a.kijker.account;
    const bool kan = (!r.fg && a.kijker.is(Rol::fg)) || (!r.beheerder && a.kijker.is(Rol::beheerder));
    deel.toon_als(r.akkoord(), "NA_AKKOORD").toon_als(zei_ja && !r.akkoord(), "WACHT_OP_ANDER");
    if (kan && !zei_ja) deel.rij("MAG_JA").zet("NUMMER", std::to_string(r.id.getal)).zet("AANTAL", std::to_string(r.aantal));
}

void toon_bewijzen(web::Gegevens& g, const std::string& titel, const std::vector<Bewijs>& bewijzen) {
    if (bewijzen.empty()) return;
    auto& tabel = g.rij("TABEL").zet("TITEL", titel);
    for (const auto& b : bewijzen)
        tabel.rij("RIJ")
            .zet("DAG", base::kort(b.dag))
            .zet("WAT", label_van(b.wat))
            .zet("REGEL", b.regel)
            .zet("AANTAL", std::to_string(b.aantal));
}

void toon_tellingen(web::Gegevens& g, const std::vector<Telling>& tellingen) {
    if (tellingen.empty()) return;
    auto& tabel = g.rij("TELLING");
    for (const auto& t : tellingen)
        tabel.rij("JAAR").zet("JAARTAL", std::to_string(t.jaar)).zet("SOORT", t.soort).zet("AANTAL", std::to_string(t.aantal));
}

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    web::Pagina p{.titel = "Vernietigingen", .bestand = "src/domein/bewaren/views/vernietigingen.html", .actief = kPad};
    if (!a.kijker.is(Rol::fg)) {  // comes from the page Beheer, and has no place of its own in the menu
        p.actief = "/beheer";
        p.terug = {"Beheer", "/beheer"};
    }
    // Sessions and messages belong to the installation, not to a region.
    const auto samen = a.om.db.lees({}, [](storage::Sessie& s) { return bewijzen(s, {}, kMeeste); });
    a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        if (const auto rem = open_rem(s, a.kijker.regio)) toon_rem(p.gegevens, s, a, *rem);
        const auto eigen = bewijzen(s, a.kijker.regio, kMeeste);
        p.gegevens.toon_als(eigen.empty() && samen.empty(), "LEEG");
        toon_bewijzen(p.gegevens, "In deze regio, het nieuwste eerst", eigen);
        toon_tellingen(p.gegevens, tellingen(s, a.kijker.regio));
    });
    toon_bewijzen(p.gegevens, "In de hele installatie, het nieuwste eerst", samen);
    return a.pagina(std::move(p));
}

std::int64_t getal(std::string_view tekst) {
    std::int64_t uit = 0;
    std::from_chars(tekst.data(), tekst.data() + tekst.size(), uit);
    return uit;
}

base::Result<web::Antwoord> zeg_ja(toegang::Aanvraag& a) {
    const auto klaar = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) {
        return geef_akkoord(s, a.om, a.kijker, RemId{getal(a.verzoek.formulier["nummer"])}, getal(a.verzoek.formulier["aantal"]),
                            a.nu());
    });
    if (!klaar) return klaar.fouten();
    return web::Antwoord::verder(kPad);
}

}  // namespace

void registreer(toegang::Deur& deur) {
    const toegang::Recht recht{"bewaren.vernietigingen", kLezers};
    deur.pagina(web::Methode::get, kPad, "bewaren.vernietigingen", recht, toon);
    deur.pagina(web::Methode::post, kPad, "bewaren.akkoord", recht, zeg_ja);
}

}  // namespace bewaren

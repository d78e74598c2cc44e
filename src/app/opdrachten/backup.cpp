// SPDX-License-Identifier: EUPL-1.2
#include "backup/backup.hpp"

#include <filesystem>
#include <iostream>

#include "app/buiten.hpp"
#include "app/nazorg.hpp"
#include "app/opdrachten/opdrachten.hpp"
#include "app/wachtzin.hpp"

namespace app::opdrachten {
namespace {

int weiger(std::string_view tekst) {
    std::cerr << tekst << "\n";
    return kGeweigerd;
}

/// A line on stderr for each 64 MB.
backup::Voortgang toon_voortgang(std::string wat) {
    constexpr std::uint64_t kMega = 1024UL * 1024, kStap = 64 * kMega;
    return [wat = std::move(wat), vorige = std::uint64_t{0}](std::uint64_t gedaan, std::uint64_t totaal) mutable {
        if (gedaan / kStap == vorige) return;
        vorige = gedaan / kStap;
        std::cerr << wat << ": " << gedaan / kMega << " MB"
                  << (totaal == 0 ? "" : " van " + std::to_string(totaal / kMega) + " MB") << "\n";
    };
}

base::Json overzicht(const backup::Overzicht& o) {
    base::Json uit;
    uit.zet("backupVan", base::iso(o.gemaakt_op)).zet("tabellen", o.tabellen).zet("rijen", o.rijen);
    uit.zet("bytes", static_cast<std::int64_t>(o.bytes));
    return uit;
}

}  // namespace

int backup_maak(const Instellingen& i, const BackupVraag& v) {
    if (v.nieuwe_wachtzin) {
        std::cout << base::crypto::nieuwe_wachtzin() << "\n";
        return kGoed;
    }
    if (v.bestand.empty()) return weiger("Zeg met --naar waar de backup komt.");
    if (i.database_url.empty() && !std::filesystem::exists(i.data_map + "/overlegtafel.db"))
        return weiger("In deze map staat geen database.");
    const auto zin = lees_wachtzin(v.wachtzin_bestand, true);
    if (!zin) return weiger(zin.fout().tekst);
    const base::SysteemKlok klok;
    base::Ids ids(klok);
    const auto db = storage::Databank::open(i.databank());
    const auto uit = backup::maak(*db, {.pad = v.bestand, .wachtzin = *zin, .voortgang = toon_voortgang("backup")}, klok.nu());
    db->schrijf({}, [&](storage::Sessie& s) {
        audit::leg_vast(s, ids, {.naam = "installatie.backup", .op = klok.nu(), .kanaal = "cli"});
    });
    db->sluit();
    std::cout << overzicht(uit).zet("bestand", v.bestand).schrijf() << "\n";
    return kGoed;
}

int herstel(Instellingen i, const BackupVraag& v) {
    if (v.vernietigd.empty() != v.zonder_register)
        return weiger(
            "Geef met --vernietigd het register van wat vernietigd is, anders komt dat terug. Is er geen register, zeg dan "
            "--zonder-register; dat komt in het logboek.");
    Herstelvraag vraag{.zonder_register = v.zonder_register, .ook_met_kapot_logboek = v.ook_met_kapot_logboek};
    if (!v.zonder_register) vraag.vernietigd = lees_vernietigd(v.vernietigd);
    const auto zin = lees_wachtzin(v.wachtzin_bestand, false);
    if (!zin) return weiger(zin.fout().tekst);
    backup::Werkplaats werkplaats(i.databank());
    i.data_map = werkplaats.opties().map;
    i.schema = werkplaats.opties().schema;
    const auto db = storage::Databank::open(i.databank());
    const auto terug = backup::zet_terug(*db, {.pad = v.bestand, .wachtzin = *zin, .voortgang = toon_voortgang("herstel")});
    db->sluit();
    vraag.gemaakt_op = terug.gemaakt_op;
    const auto na = [&] {
        Huis huis({.instellingen = i});
        return nazorg(huis, vraag);
    }();
    werkplaats.wordt_doel();
    for (const auto& b : na.logboek) std::cerr << "logboek, regel " << b.volgnummer << ": " << b.wat << "\n";
    std::cerr << "Hersteld. Iedereen moet opnieuw inloggen. De post staat stil tot: overlegtafel post vrijgeven\n";
    std::cout << overzicht(terug)
                     .zet("opnieuwVernietigd", na.opnieuw_vernietigd)
                     .zet("toegangBeeindigd", na.beeindigd)
                     .zet("postWacht", na.post_wacht)
                     .zet("logboekHeel", na.logboek.empty())
                     .schrijf()
              << "\n";
    return kGoed;
}

int post_vrijgeven(const Instellingen& i) {
    Huis huis({.instellingen = i});
    const auto [bevroren, wachtend] = geef_post_vrij(huis);
    if (!bevroren) std::cerr << "De post stond niet stil.\n";
    std::cout << base::Json{}.zet("wachtend", wachtend).schrijf() << "\n";
    return kGoed;
}

}  // namespace app::opdrachten

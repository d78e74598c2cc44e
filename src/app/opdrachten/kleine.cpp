// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "app/huis.hpp"
#include "app/kloktrouw.hpp"
#include "app/opdrachten/opdrachten.hpp"
#include "app/versies.hpp"
#include "engines/deident/jsonl.hpp"
#include "storage/migraties.hpp"

/// Subcommands of a few lines.
namespace app::opdrachten {
namespace {

bool heeft_data(const Instellingen& i) {
    return !i.database_url.empty() || std::filesystem::exists(i.data_map + "/overlegtafel.db");
}

/// Nijmegen's rules where there is no database with the region.
std::optional<regio::Rooster> rooster_van(const Instellingen& i, const std::string& code) {
    if (heeft_data(i)) {
        const auto db = storage::Databank::open(i.databank());
        auto uit = db->lees({}, [&](storage::Sessie& s) -> std::optional<regio::Rooster> {
            const auto r = regio::vind_code(s, code);
            return r ? std::optional(regio::rooster(s, r->id)) : std::nullopt;
        });
        db->sluit();
        if (uit) return uit;
    }
    return code == "NYM" ? std::optional(regio::Rooster(regio::nijmegen())) : std::nullopt;
}

}  // namespace

int klok(const Instellingen& i, const KlokVraag& v) {
    const auto op = v.op.empty() ? std::optional(base::SysteemKlok().nu()) : base::lees_moment(v.op);
    if (!op) {
        std::cerr << "--op is een moment met tijdzone, bijvoorbeeld 2026-11-24T15:59:59+01:00.\n";
        return kGeweigerd;
    }
    const auto rooster = rooster_van(i, v.regio);
    if (!rooster) {
        std::cerr << "Deze regio bestaat hier niet.\n";
        return kGeweigerd;
    }
    std::cout << regio::als_json(regio::ronde_voor(*rooster, *op)).schrijf() << "\n";
    return kGoed;
}

int klok_bevestig(const Instellingen& i) {
    Huis huis({.instellingen = i});
    const auto [nu, stond_stil] = bevestig_klok(huis);
    std::cerr << "Bevestigd: het is nu " << base::voluit(nu) << ".\n";
    std::cout << base::Json{}.zet("nu", base::iso_lokaal(nu)).zet("takenStondenStil", stond_stil).schrijf() << "\n";
    return kGoed;
}

int anonimiseer(bool jsonl, bool html) {
    std::ios::sync_with_stdio(false);
    if (jsonl) return deident::jsonl(std::cin, std::cout, std::cerr) ? kGoed : kGeweigerd;
    std::string tekst;
    std::array<char, 1 << 16> stuk;
    while (std::cin.read(stuk.data(), stuk.size()) || std::cin.gcount() > 0)
        tekst.append(stuk.data(), static_cast<std::size_t>(std::cin.gcount()));
    if (const auto fout = html ? deident::html_naar(std::cout, tekst, {}) : deident::masker_naar(std::cout, tekst, {})) {
        std::cerr << fout->tekst << "\n";
        return kGeweigerd;
    }
    return kGoed;
}

int migreer(const Instellingen& i) {
    std::filesystem::create_directories(i.data_map);
    const auto db = storage::Databank::open(i.databank());
    for (const auto& naam : storage::migreer(*db)) std::cerr << naam << "\n";
    db->sluit();
    return kGoed;
}

int audit_controleer(const Instellingen& i, const std::string& bestand) {
    std::vector<std::string> ankers;
    if (!bestand.empty()) {
        std::ifstream in(bestand);
        if (!in) {
            std::cerr << "Het ankerbestand is niet te lezen.\n";
            return kGeweigerd;
        }
        // A line of an anchor begins with its number; so a mail of the program can be kept as it came.
        for (std::string regel; std::getline(in, regel);)
            if (!regel.empty() && regel.front() >= '0' && regel.front() <= '9') ankers.push_back(regel);
        if (ankers.empty()) {
            std::cerr << "In dit bestand staat geen anker.\n";
            return kGeweigerd;
        }
    }
    Huis huis({.instellingen = i});
    // Under a clock that jumped nothing is sealed: the last sealed line is what the clock is measured by (S11).
    if (klok_te_vertrouwen(huis.db(), huis.klok().nu())) audit::verzegel(huis.db(), huis.klok().nu());
    const auto bevindingen = audit::controleer(huis.db(), huis.om().sleutels, ankers);
    base::Json::Lijst regels;
    for (const auto& b : bevindingen) {
        base::Json regel;
        regel.zet("volgnummer", b.volgnummer);
        regel.zet("bevinding", b.wat);
        regels.push_back(regel);
        std::cerr << "regel " << b.volgnummer << ": " << b.wat << "\n";
    }
    base::Json uit;
    uit.zet("intact", bevindingen.empty());
    uit.zet("bevindingen", std::move(regels));
    std::cout << uit.schrijf() << "\n";
    return bevindingen.empty() ? kGoed : kGeweigerd;
}

int versie(bool json) {
    std::cout << (json ? versies().schrijf_mooi() : "overlegtafel " OL_VERSIE) << "\n";
    return kGoed;
}

}  // namespace app::opdrachten

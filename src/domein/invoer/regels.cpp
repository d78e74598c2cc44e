// SPDX-License-Identifier: EUPL-1.2
#include "domein/invoer/regels.hpp"

#include <algorithm>

namespace invoer {
namespace {

base::Fout ongeldig(const char* sleutel, std::string veld, std::string tekst) {
    return {base::Soort::ongeldig, std::string("invoer.") + sleutel, std::move(veld), std::move(tekst)};
}

/// Eigen regel (domain.md section 2, "Dates"): what happened, happened in this order and before today.
base::Fouten in_volgorde(const Antwoorden& a, base::Datum vandaag) {
    constexpr std::array<std::pair<const char*, const char*>, 5> kVolgorde{{{"ingediend", "de aanmelding"},
                                                                            {"vooroverleg", "het vooroverleg"},
                                                                            {"overleg", "de tafel"},
                                                                            {"advies", "het advies"},
                                                                            {"sinds", "het begin van deze status"}}};
    base::Fouten uit;
    std::optional<base::Datum> eerder;
    std::string wat_eerder;
    for (const auto& [veld, wat] : kVolgorde) {
        const auto d = base::lees_datum(a.tekst(veld));
        if (!d) continue;
        if (*d > vandaag) uit.push_back(ongeldig("toekomst", veld, "Deze datum ligt in de toekomst"));
        else if (eerder && *d < *eerder)
            uit.push_back(ongeldig("volgorde", veld, "Deze datum is eerder dan die van " + wat_eerder));
        eerder = d;
        wat_eerder = wat;
    }
    return uit;
}

}  // namespace

std::optional<toegang::Account> verwijzer(storage::Sessie& s, regio::RegioId regio, const std::string& email, base::Moment nu) {
    auto wie = toegang::account_met_email(s, email);
    if (!wie || wie->geblokkeerd || !toegang::rollen(s, regio, wie->id, nu).heeft(toegang::Rol::inbrenger)) return {};
    return wie;
}

std::optional<base::Datum> volgende_controle(base::Datum advies, const regio::Regels& r, base::Datum vandaag) {
    const auto na_maanden = [&](int n) {
        const std::chrono::year_month_day d{advies};
        const auto maand = d.year() / d.month() + std::chrono::months(n);
        const auto laatste = std::chrono::year_month_day_last{maand.year(), std::chrono::month_day_last{maand.month()}}.day();
        return base::Datum{maand / std::min(d.day(), laatste)};
    };
    for (const auto d : {advies + std::chrono::weeks(r.advies_check_weken), na_maanden(r.advies_check_maanden_1),
                         na_maanden(r.advies_check_maanden_2)})
        if (d >= vandaag) return d;
    return {};
}

base::Fouten controleer(storage::Sessie& s, const Kijker& k, const aanmelding::Keuzes& keuzes, Antwoorden& a, base::Moment nu) {
    auto fouten = web::formulier::controleer(velden(keuzes), a);
    const auto erbij = [&](base::Fouten meer) {
        for (auto& fout : meer) fouten.push_back(std::move(fout));
    };
    erbij(in_volgorde(a, base::dag_van(nu)));
    if (const auto ingediend = base::lees_datum(a.tekst("ingediend"))) erbij(aanmelding::achteraf::controleer(a, *ingediend));
    const bool adres_klopt =
        std::none_of(fouten.begin(), fouten.end(), [](const auto& f) { return f.veld == "verwijzer-email"; });
    // S20: the same words for an address that nobody has and for one of another region.
    if (adres_klopt && !verwijzer(s, k.regio, a.tekst("verwijzer-email"), nu))
        fouten.push_back(ongeldig("verwijzer", "verwijzer-email",
                                  "Dit is niet het adres van een verwijzer in deze regio. Vraag de beheerder om een account"));
    return fouten;
}

}  // namespace invoer

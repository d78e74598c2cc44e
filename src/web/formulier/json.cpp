// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>
#include <set>

#include "web/formulier.hpp"
#include "web/formulier/datum.hpp"
#include "web/formulier/lezen.hpp"
#include "web/formulier/namen.hpp"

namespace web::formulier {
namespace {

void meld(base::Fouten& fouten, std::string_view sleutel, const std::string& pad, std::string tekst) {
    fouten.push_back({base::Soort::ongeldig, "formulier." + std::string(sleutel), pad, std::move(tekst)});
}

void lees_object(const std::vector<Veld>&, const base::Json&, const std::string& pad, Antwoorden&, base::Fouten&);

void lees_lijst(const Veld& veld, const base::Json& waarde, const std::string& pad, Antwoorden& uit, base::Fouten& fouten) {
    std::vector<std::string> teksten;
    for (const auto& deel : waarde.lijst()) {
        if (!deel.is_tekst()) return meld(fouten, "type", pad, "Geef een lijst van teksten");
        teksten.push_back(schoon(deel.tekst()));
    }
    uit.zet_lijst(veld.naam, std::move(teksten));
}

void lees_rijen(const Veld& veld, const base::Json& waarde, const std::string& pad, Antwoorden& uit, base::Fouten& fouten) {
    std::vector<Antwoorden> rijen;
    for (std::size_t i = 0; i < waarde.lijst().size(); ++i)
        lees_object(veld.velden, waarde.lijst()[i], pad + "[" + std::to_string(i) + "]", rijen.emplace_back(), fouten);
    uit.zet_rijen(veld.naam, std::move(rijen));
}

void lees_waarde(const Veld& veld, const base::Json& waarde, const std::string& pad, Antwoorden& uit, base::Fouten& fouten) {
    switch (veld.soort) {
        case Veldsoort::getal:
            if (!waarde.is_getal()) return meld(fouten, "type", pad, "Geef een heel getal");
            return uit.zet(veld.naam, std::to_string(waarde.getal()));
        case Veldsoort::vinkje:
            if (!waarde.is_bool()) return meld(fouten, "type", pad, "Geef true of false");
            return uit.zet(veld.naam, waarde.bool_waarde() ? "ja" : "");
        case Veldsoort::vinkjes:
            if (!waarde.is_lijst()) return meld(fouten, "type", pad, "Geef een lijst");
            return lees_lijst(veld, waarde, pad, uit, fouten);
        case Veldsoort::groep:
            if (!waarde.is_lijst()) return meld(fouten, "type", pad, "Geef een lijst");
            return lees_rijen(veld, waarde, pad, uit, fouten);
        case Veldsoort::tekst:
        case Veldsoort::wachtwoord:
        case Veldsoort::lang:
        case Veldsoort::datum:
        case Veldsoort::tijd:
        case Veldsoort::keuze:
        case Veldsoort::keuzelijst:
            if (!waarde.is_tekst()) return meld(fouten, "type", pad, "Geef een tekst");
            uit.zet(veld.naam, schoon(waarde.tekst()));
    }
}

void lees_object(const std::vector<Veld>& velden, const base::Json& json, const std::string& pad, Antwoorden& uit,
                 base::Fouten& fouten) {
    if (!json.is_object()) return meld(fouten, "type", pad, "Geef een object");
    std::set<std::string_view> gezien;
    for (const auto& [naam, waarde] : json.object()) {
        const auto hier = pad.empty() ? naam : pad + "." + naam;
        const auto veld =
            std::find_if(velden.begin(), velden.end(), [&naam = naam](const Veld& v) { return camel(v.naam) == naam; });
        if (!gezien.insert(naam).second) meld(fouten, "dubbel", hier, "Dit onderdeel staat er twee keer in");
        else if (veld == velden.end()) meld(fouten, "onbekend", hier, "Dit onderdeel bestaat niet");
        else lees_waarde(*veld, waarde, hier, uit, fouten);
    }
}

/// "2-geboren" after "gezinsleden-" as row 2 and "geboren"; 0 when it does not begin with a number.
std::pair<std::size_t, std::string_view> rij_en_rest(std::string_view tekst) {
    std::size_t nummer = 0;
    const auto [einde, fout] = std::from_chars(tekst.data(), tekst.data() + tekst.size(), nummer);
    const auto na = static_cast<std::size_t>(einde - tekst.data());
    if (fout != std::errc{} || na + 1 >= tekst.size() || tekst[na] != '-') return {0, {}};
    return {nummer, tekst.substr(na + 1)};
}

/// The JSON path of an input, or empty when no field has it.
std::string pad_van(const std::vector<Veld>& velden, std::string_view invoer) {
    for (const auto& veld : velden) {
        if (invoer == veld.naam) return camel(veld.naam);
        if (!invoer.starts_with(veld.naam)) continue;
        const auto rest = invoer.substr(veld.naam.size());
        if (veld.soort == Veldsoort::datum && std::find(datum::kDelen.begin(), datum::kDelen.end(), rest) != datum::kDelen.end())
            return camel(veld.naam);
        if (veld.soort != Veldsoort::groep || !rest.starts_with('-')) continue;
        const auto [nummer, binnen] = rij_en_rest(rest.substr(1));
        if (nummer == 0) continue;
        if (const auto pad = pad_van(veld.velden, binnen); !pad.empty())
            return camel(veld.naam) + "[" + std::to_string(nummer - 1) + "]." + pad;
    }
    return {};
}

base::Json als_waarde(const Veld& veld, const Antwoorden& antwoorden) {
    const auto& tekst = antwoorden.tekst(veld.naam);
    base::Json::Lijst lijst;
    switch (veld.soort) {
        case Veldsoort::getal: {
            std::int64_t n = 0;
            std::from_chars(tekst.data(), tekst.data() + tekst.size(), n);
            return n;
        }
        case Veldsoort::vinkje:
            return tekst == "ja";
        case Veldsoort::vinkjes:
            for (const auto& w : antwoorden.lijst(veld.naam)) lijst.emplace_back(w);
            return lijst;
        case Veldsoort::groep:
            for (const auto& rij : antwoorden.rijen(veld.naam)) lijst.push_back(schrijf_json(veld.velden, rij));
            return lijst;
        case Veldsoort::tekst:
        case Veldsoort::wachtwoord:
        case Veldsoort::lang:
        case Veldsoort::datum:
        case Veldsoort::tijd:
        case Veldsoort::keuze:
        case Veldsoort::keuzelijst:
            break;
    }
    return tekst;
}

void schrijf_invoer(const std::vector<Veld>& velden, const Antwoorden& antwoorden, const std::string& voorvoegsel,
                    Formulier& uit) {
    for (const auto& veld : velden) {
        const std::string invoer = voorvoegsel + veld.naam;
        const auto& waarden = antwoorden.lijst(veld.naam);
        const auto& rijen = antwoorden.rijen(veld.naam);
        for (std::size_t i = 0; i < rijen.size(); ++i) schrijf_invoer(veld.velden, rijen[i], rijnaam(invoer, i + 1) + "-", uit);
        if (veld.soort == Veldsoort::datum && !waarden.empty()) {
            const auto delen = datum::voor_invoer(waarden);
            for (std::size_t i = 0; i < delen.size(); ++i) uit.voeg_toe(invoer + std::string(datum::kDelen[i]), delen[i]);
            continue;
        }
        for (const auto& waarde : waarden) uit.voeg_toe(invoer, waarde);
    }
}

}  // namespace

std::string camel(std::string_view kebab) {
    std::string uit;
    bool groot = false;
    for (const char c : kebab) {
        if (c != '-') uit += groot && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        groot = c == '-';
    }
    return uit;
}

base::Result<Antwoorden> lees_json(const std::vector<Veld>& velden, const base::Json& json) {
    Antwoorden antwoorden;
    base::Fouten fouten;
    lees_object(velden, json, "", antwoorden, fouten);
    if (!fouten.empty()) return fouten;
    return antwoorden;
}

base::Json schrijf_json(const std::vector<Veld>& velden, const Antwoorden& antwoorden) {
    base::Json uit(base::Json::Object{});
    for (const auto& veld : velden)
        if (!antwoorden.lijst(veld.naam).empty() || !antwoorden.rijen(veld.naam).empty())
            uit.zet(camel(veld.naam), als_waarde(veld, antwoorden));
    return uit;
}

Formulier als_invoer(const std::vector<Veld>& velden, const Antwoorden& antwoorden) {
    Formulier uit;
    schrijf_invoer(velden, antwoorden, "", uit);
    return uit;
}

base::Fouten met_paden(const std::vector<Veld>& velden, base::Fouten fouten) {
    for (auto& fout : fouten)
        if (auto pad = pad_van(velden, fout.veld); !pad.empty()) fout.veld = std::move(pad);
    return fouten;
}

}  // namespace web::formulier

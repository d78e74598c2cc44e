// SPDX-License-Identifier: EUPL-1.2
#include "web/formulier.hpp"

namespace web::formulier {
namespace {

base::Json getal(std::size_t n) { return static_cast<std::int64_t>(n); }

base::Json codes(const Veld& veld) {
    base::Json::Lijst lijst;
    for (const auto& optie : veld.opties) lijst.emplace_back(optie.waarde);
    return lijst;
}

/// The question, its help, what the codes mean and when it is asked.
std::string beschrijving(const Veld& veld) {
    std::string tekst = veld.label;
    const auto voeg_toe = [&](const std::string& zin) {
        if (zin.empty()) return;
        if (!tekst.ends_with('.') && !tekst.ends_with('?')) tekst += '.';
        tekst += " " + zin;
    };
    voeg_toe(veld.uitleg);
    for (const auto& optie : veld.opties) voeg_toe(optie.waarde + ": " + optie.label);
    voeg_toe(veld.toon_als_tekst);
    return tekst;
}

base::Json van_veld(const Veld& veld) {
    base::Json s(base::Json::Object{});
    const bool gevuld = veld.verplicht;
    switch (veld.soort) {
        case Veldsoort::tekst:
        case Veldsoort::wachtwoord:
        case Veldsoort::lang:
            s.zet("type", "string");
            if (gevuld) s.zet("minLength", 1);
            s.zet("maxLength", getal(veld.max));
            break;
        case Veldsoort::getal:
            s.zet("type", "integer").zet("minimum", getal(veld.min)).zet("maximum", getal(veld.max));
            break;
        case Veldsoort::datum:
            s.zet("type", "string").zet("format", "date");
            break;
        case Veldsoort::tijd:
            s.zet("type", "string").zet("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$");
            break;
        case Veldsoort::keuze:
        case Veldsoort::keuzelijst:
            s.zet("type", "string").zet("enum", codes(veld));
            break;
        case Veldsoort::vinkjes: {
            base::Json onderdeel(base::Json::Object{});
            onderdeel.zet("type", "string").zet("enum", codes(veld));
            s.zet("type", "array").zet("items", onderdeel).zet("uniqueItems", true);
            if (gevuld) s.zet("minItems", 1);
            break;
        }
        case Veldsoort::vinkje:
            s.zet("type", "boolean");
            if (gevuld) s.zet("const", true);
            break;
        case Veldsoort::groep:
            s.zet("type", "array").zet("items", schema(veld.velden)).zet("maxItems", getal(veld.max));
            if (gevuld) s.zet("minItems", 1);
            break;
    }
    return s.zet("description", beschrijving(veld));
}

}  // namespace

base::Json schema(const std::vector<Veld>& velden) {
    base::Json eigenschappen(base::Json::Object{});
    base::Json::Lijst verplicht;
    for (const auto& veld : velden) {
        eigenschappen.zet(camel(veld.naam), van_veld(veld));
        if (veld.verplicht && veld.toon_als_veld.empty()) verplicht.emplace_back(camel(veld.naam));
    }
    base::Json s(base::Json::Object{});
    s.zet("type", "object").zet("additionalProperties", false).zet("properties", eigenschappen);
    if (!verplicht.empty()) s.zet("required", verplicht);
    return s;
}

}  // namespace web::formulier

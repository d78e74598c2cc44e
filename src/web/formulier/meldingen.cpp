// SPDX-License-Identifier: EUPL-1.2
#include "web/formulier/meldingen.hpp"

namespace web::formulier::meldingen {

std::string genoemd(const Veld& veld) { return "‘" + veld.label + "’"; }

std::string leeg(const Veld& veld) {
    if (!veld.leeg_fout.empty()) return veld.leeg_fout;
    const auto naam = genoemd(veld);
    switch (veld.soort) {
        case Veldsoort::tekst:
        case Veldsoort::wachtwoord:
        case Veldsoort::lang:
        case Veldsoort::getal:
            return veld.label.ends_with('?') ? "Vul een antwoord in bij " + naam : "Vul " + naam + " in";
        case Veldsoort::datum:
            return "Vul een datum in bij " + naam;
        case Veldsoort::tijd:
            return "Vul een tijd in bij " + naam;
        case Veldsoort::keuze:
        case Veldsoort::keuzelijst:
            return "Kies een antwoord bij " + naam;
        case Veldsoort::vinkjes:
            return "Kies ten minste één antwoord bij " + naam;
        case Veldsoort::vinkje:
            return "Zet een vinkje bij " + naam;
        case Veldsoort::groep:
            return "Vul ten minste één " + (veld.enkelvoud.empty() ? "regel" : veld.enkelvoud) + " in bij " + naam;
    }
    return {};
}

std::string te_lang(const Veld& veld, std::size_t lengte) {
    const auto over = lengte - veld.max;
    return "Maak " + genoemd(veld) + " " + met_punten(over) + (over == 1 ? " teken" : " tekens") + " korter. Je mag " +
           met_punten(veld.max) + " tekens gebruiken";
}

std::string onleesbaar(const Veld& veld) {
    return "In " + genoemd(veld) + " staan onzichtbare tekens die we niet kunnen lezen. Typ de tekst opnieuw";
}

std::string onbekend(const Veld& veld) { return "Kies bij " + genoemd(veld) + " een antwoord uit de lijst"; }

std::string geen_getal(const Veld& veld) {
    return "Vul bij " + genoemd(veld) + " een heel getal in, bijvoorbeeld " + std::to_string(veld.min + 2);
}

std::string buiten_grens(const Veld& veld) {
    return "Vul bij " + genoemd(veld) + " een getal in van " + met_punten(veld.min) + " tot en met " + met_punten(veld.max);
}

std::string geen_tijd(const Veld& veld) { return "Vul bij " + genoemd(veld) + " een tijd in, bijvoorbeeld 9.30"; }

std::string te_veel_rijen(const Veld& veld) {
    return "Haal bij " + genoemd(veld) + " iets weg. Er kunnen er hoogstens " + std::to_string(veld.max) + " in";
}

std::string rijtitel(const Veld& groep, std::size_t nummer) {
    std::string titel = groep.enkelvoud.empty() ? "regel" : groep.enkelvoud;
    if (titel.front() >= 'a' && titel.front() <= 'z') titel.front() = static_cast<char>(titel.front() - 'a' + 'A');
    return titel + " " + std::to_string(nummer);
}

std::string met_punten(std::size_t getal) {
    auto tekst = std::to_string(getal);
    for (auto plek = static_cast<std::ptrdiff_t>(tekst.size()) - 3; plek > 0; plek -= 3)
        tekst.insert(static_cast<std::size_t>(plek), ".");
    return tekst;
}

}  // namespace web::formulier::meldingen

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/moment.hpp"
#include "base/tekst.hpp"
#include "web/formulier.hpp"
#include "web/formulier/meldingen.hpp"
#include "web/formulier/namen.hpp"

namespace web::formulier {
namespace {

std::string label_van(const Veld& veld, const std::string& waarde) {
    const auto optie = std::find_if(veld.opties.begin(), veld.opties.end(), [&](const Optie& o) { return o.waarde == waarde; });
    return optie == veld.opties.end() ? waarde : optie->label;
}

/// The rows of a group in one text: "Naam: Ada; Rol: moeder", a line per row.
std::string rijen_leesbaar(const Veld& groep, const Antwoorden& antwoorden) {
    std::vector<std::string> regels;
    for (const auto& rij : antwoorden.rijen(groep.naam)) {
        std::vector<std::string> delen;
        for (const auto& veld : groep.velden)
            if (const auto tekst = leesbaar(veld, rij); !tekst.empty()) delen.push_back(veld.label + ": " + tekst);
        regels.push_back(base::tekst::voeg_samen(delen, "; "));
    }
    return base::tekst::voeg_samen(regels, "\n");
}

void toon_rijen(Gegevens& antwoord, const Veld& groep, const Antwoorden& antwoorden) {
    const auto& rijen = antwoorden.rijen(groep.naam);
    for (std::size_t i = 0; i < rijen.size(); ++i) {
        auto& rij = antwoord.rij("RIJ").zet("RIJTITEL", meldingen::rijtitel(groep, i + 1));
        toon_antwoorden(rij, groep.velden, rijen[i]);
    }
}

}  // namespace

std::string leesbaar(const Veld& veld, const Antwoorden& antwoorden) {
    const auto& waarden = antwoorden.lijst(veld.naam);
    switch (veld.soort) {
        case Veldsoort::datum:
            if (const auto dag = base::lees_datum(antwoorden.tekst(veld.naam))) return base::kort(*dag);
            return base::tekst::trim(base::tekst::voeg_samen(waarden, " "));
        case Veldsoort::keuze:
        case Veldsoort::keuzelijst:
            return label_van(veld, antwoorden.tekst(veld.naam));
        case Veldsoort::vinkjes: {
            std::vector<std::string> labels;
            for (const auto& w : waarden) labels.push_back(label_van(veld, w));
            return base::tekst::opsomming(labels);
        }
        case Veldsoort::groep:
            return rijen_leesbaar(veld, antwoorden);
        case Veldsoort::tekst:
        case Veldsoort::wachtwoord:
        case Veldsoort::lang:
        case Veldsoort::getal:
        case Veldsoort::tijd:
        case Veldsoort::vinkje:
            break;
    }
    return antwoorden.tekst(veld.naam);
}

void toon_antwoorden(Gegevens& g, const std::vector<Veld>& velden, const Antwoorden& antwoorden, std::string_view wijzig_link) {
    auto& deel = g.deel("ANTWOORDEN", "web/sjablonen/antwoorden.html");
    const auto link = [&](const Veld& veld) { return std::string(wijzig_link) + "#" + eerste_invoer(veld, veld.naam); };
    std::vector<const Veld*> leeg;
    for (const auto& veld : velden) {
        if (!gevraagd(veld, antwoorden)) continue;
        const bool rijen = !antwoorden.rijen(veld.naam).empty();
        const auto tekst = rijen ? std::string() : leesbaar(veld, antwoorden);
        if (!rijen && tekst.empty()) {
            leeg.push_back(&veld);
            continue;
        }
        auto& antwoord = deel.rij("ANTWOORD").zet("VRAAG", veld.label);
        if (rijen) toon_rijen(antwoord, veld, antwoorden);
        else antwoord.rij("INGEVULD").zet("TEKST", tekst);
        if (!wijzig_link.empty()) antwoord.rij("WIJZIG").zet("PAD", link(veld));
    }
    if (leeg.empty()) return;
    auto& open = deel.rij("OPEN");
    for (const auto* veld : leeg) {
        auto& vraag = open.rij("VRAAG_OPEN");
        if (wijzig_link.empty()) vraag.rij("ZONDER_LINK").zet("VRAAG", veld->label);
        else vraag.rij("MET_LINK").zet("VRAAG", veld->label).zet("PAD", link(*veld));
    }
}

}  // namespace web::formulier

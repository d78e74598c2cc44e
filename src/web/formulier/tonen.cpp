// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "base/tekst.hpp"
#include "web/formulier.hpp"
#include "web/formulier/datum.hpp"
#include "web/formulier/meldingen.hpp"
#include "web/formulier/namen.hpp"

namespace web::formulier {
namespace {

constexpr std::string_view kVeld = "web/sjablonen/veld.html";
constexpr std::string_view kVeldset = "web/sjablonen/veldset.html";
constexpr std::string_view kStandaardknop = "web/sjablonen/standaardknop.html";
constexpr std::string_view kFouten = "web/sjablonen/fouten.html";

bool is_vakkenveld(const Veld& veld) {
    switch (veld.soort) {
        case Veldsoort::datum:
        case Veldsoort::keuze:
        case Veldsoort::vinkjes:
        case Veldsoort::groep:
            return true;
        case Veldsoort::tekst:
        case Veldsoort::wachtwoord:
        case Veldsoort::lang:
        case Veldsoort::getal:
        case Veldsoort::tijd:
        case Veldsoort::keuzelijst:
        case Veldsoort::vinkje:
            break;
    }
    return false;
}

/// The first error of an input, or of one of the three inputs of a date.
const base::Fout* fout_bij(const Veld& veld, const std::string& invoer, const base::Fouten& fouten) {
    const auto past = [&](const base::Fout& fout) {
        if (fout.veld == invoer) return true;
        if (veld.soort != Veldsoort::datum || !fout.veld.starts_with(invoer)) return false;
        return std::find(datum::kDelen.begin(), datum::kDelen.end(), fout.veld.substr(invoer.size())) != datum::kDelen.end();
    };
    const auto gevonden = std::find_if(fouten.begin(), fouten.end(), past);
    return gevonden == fouten.end() ? nullptr : &*gevonden;
}

/// A text of pages is not read through a window of six lines.
constexpr std::size_t kGewoonLang = 10'000;

std::string uitleg_van(const Veld& veld) {
    if (veld.soort != Veldsoort::lang) return veld.uitleg;
    const auto grens = "Je mag hoogstens " + meldingen::met_punten(veld.max) + " tekens gebruiken.";
    return veld.uitleg.empty() ? grens : veld.uitleg + " " + grens;
}

/// Writes the fields of a form, or of one row of a group.
class Schrijver {
  public:
    Schrijver(const Antwoorden& antwoorden, const base::Fouten& fouten, std::string voorvoegsel)
        : antwoorden_(antwoorden), fouten_(fouten), voorvoegsel_(std::move(voorvoegsel)) {}

    void veld(Gegevens& ouder, const Veld& v) const {
        const auto invoer = voorvoegsel_ + v.naam;
        auto& g = ouder.deel("VELDEN", is_vakkenveld(v) ? kVeldset : kVeld);
        const auto* fout = fout_bij(v, invoer, fouten_);
        g.zet("INVOER", invoer).zet("LABEL", v.label).toon_als(v.verplicht, "VERPLICHT");
        g.toon_als(!v.verplicht && v.soort != Veldsoort::vinkje, "VRIJ");
        uitleg_en_fout(g, v, invoer, fout);
        if (!v.toon_als_veld.empty()) {
            g.rij("ALS")
                .zet("ALS_VELD", voorvoegsel_ + v.toon_als_veld)
                .zet("ALS_WAARDEN", base::tekst::voeg_samen(v.toon_als, " "))
                .zet("ALS_TEKST", v.toon_als_tekst);
        }
        invoerdeel(g, v, invoer, fout);
    }

  private:
    static void uitleg_en_fout(Gegevens& g, const Veld& v, const std::string& invoer, const base::Fout* fout) {
        const auto uitleg = uitleg_van(v);
        std::vector<std::string> beschrijving;
        if (fout != nullptr) {
            g.rij("FOUT").zet("FOUT_TEKST", fout->tekst);
            beschrijving.push_back(invoer + "-fout");
        }
        if (!uitleg.empty()) {
            g.rij("UITLEG").zet("UITLEG_TEKST", uitleg);
            beschrijving.push_back(invoer + "-uitleg");
        }
        if (!beschrijving.empty()) g.rij("BESCHREVEN").zet("BESCHRIJVING", base::tekst::voeg_samen(beschrijving, " "));
    }

    void invoerdeel(Gegevens& g, const Veld& v, const std::string& invoer, const base::Fout* fout) const {
        switch (v.soort) {
            case Veldsoort::tekst:
            case Veldsoort::wachtwoord:
            case Veldsoort::getal:
            case Veldsoort::tijd:
                return regel(g, v);
            case Veldsoort::lang:
                label_en_gevoelig(g, v);
                g.rij("LANG").zet("WAARDE", antwoorden_.tekst(v.naam)).zet("HOOGTE", v.max > kGewoonLang ? 16 : 6);
                return;
            case Veldsoort::keuzelijst:
                label_en_gevoelig(g, v);
                return opties(g.rij("KEUZELIJST"), v, "");
            case Veldsoort::keuze:
                return opties(g.rij("OPTIES"), v, invoer, "RONDJE");
            case Veldsoort::vinkjes:
                return opties(g.rij("OPTIES"), v, invoer, "VIERKANT");
            case Veldsoort::vinkje:
                g.rij("VINKJE").toon_als(antwoorden_.tekst(v.naam) == "ja", "GEKOZEN");
                return;
            case Veldsoort::datum:
                return datumdelen(g.rij("DATUM"), v, invoer, fout);
            case Veldsoort::groep:
                return groep(g.rij("GROEP"), v, invoer);
        }
    }

    static void label_en_gevoelig(Gegevens& g, const Veld& v) { g.toon("MET_LABEL").toon_als(v.gevoelig, "GEVOELIG"); }

    void regel(Gegevens& g, const Veld& v) const {
        label_en_gevoelig(g, v);
        const bool geheim = v.soort == Veldsoort::wachtwoord;
        auto& r = g.rij("REGEL").zet("WAARDE", geheim ? "" : antwoorden_.tekst(v.naam));
        r.zet("INVOERSOORT", geheim ? "password" : "text");
        const bool kort = v.soort == Veldsoort::getal || v.soort == Veldsoort::tijd;
        const auto breedte = v.breedte.empty() && kort ? "w4" : v.breedte;
        const auto toetsen = v.invoer.empty() && v.soort == Veldsoort::getal ? "numeric" : v.invoer;
        if (!breedte.empty()) r.rij("BREEDTE").zet("BREEDTE_NAAM", breedte);
        if (!toetsen.empty()) r.rij("TOETSEN").zet("TOETSEN_SOORT", toetsen);
        if (!v.gevoelig && !v.autocomplete.empty()) r.rij("AANVULLEN").zet("AANVULLEN_MET", v.autocomplete);
    }

    /// `vorm`: the section of the round or square input; a select has none and its options have no id.
    void opties(Gegevens& g, const Veld& v, const std::string& invoer, std::string_view vorm = {}) const {
        for (std::size_t i = 0; i < v.opties.size(); ++i) {
            const auto& optie = v.opties[i];
            auto& r = g.rij("OPTIE").zet("OPTIE_WAARDE", optie.waarde).zet("OPTIE_LABEL", optie.label);
            r.toon_als(antwoorden_.gekozen(v.naam, optie.waarde), "GEKOZEN");
            if (vorm.empty()) continue;
            r.toon(vorm).zet("OPTIE_INVOER", rijnaam(invoer, i + 1));
            if (!optie.uitleg.empty()) r.rij("OPTIE_UITLEG").zet("OPTIE_UITLEG_TEKST", optie.uitleg);
        }
    }

    void datumdelen(Gegevens& g, const Veld& v, const std::string& invoer, const base::Fout* fout) const {
        constexpr std::array<std::string_view, 3> kLabels{"Dag", "Maand", "Jaar"};
        const auto waarden = datum::voor_invoer(antwoorden_.lijst(v.naam));
        for (std::size_t i = 0; i < kLabels.size(); ++i) {
            const auto naam = invoer + std::string(datum::kDelen[i]);
            auto& r = g.rij("DEEL").zet("DEEL_INVOER", naam).zet("DEEL_LABEL", kLabels[i]).zet("DEEL_WAARDE", waarden[i]);
            r.zet("DEEL_BREEDTE", i == 2 ? "w4" : "w2");
            r.toon_als(fout != nullptr && (fout->veld == naam || fout->veld == invoer), "DEEL_FOUT");
        }
    }

    void groep(Gegevens& g, const Veld& v, const std::string& invoer) const {
        auto rijen = antwoorden_.rijen(v.naam);
        if (rijen.empty()) rijen.emplace_back();  // one empty row to begin with
        for (std::size_t i = 0; i < rijen.size(); ++i) {
            const auto naam = rijnaam(invoer, i + 1);
            auto& rij = g.rij("RIJ").zet("RIJ_INVOER", naam).zet("RIJTITEL", meldingen::rijtitel(v, i + 1));
            const Schrijver binnen(rijen[i], fouten_, naam + "-");
            for (const auto& deel : v.velden) binnen.veld(rij, deel);
            if (rijen.size() > 1) rij.rij("WEG").zet("GROEP_NAAM", v.naam).zet("RIJ_NUMMER", static_cast<std::int64_t>(i + 1));
        }
        if (rijen.size() < v.max)
            g.rij("MEER").zet("GROEP_NAAM", v.naam).zet("ENKELVOUD", v.enkelvoud.empty() ? "regel" : v.enkelvoud);
    }

    const Antwoorden& antwoorden_;
    const base::Fouten& fouten_;
    std::string voorvoegsel_;
};

/// Where a link to this error goes; empty when it belongs to no input of the form.
std::string link_naar(const std::vector<Veld>& velden, const Antwoorden& antwoorden, const base::Fout& fout,
                      const std::string& voorvoegsel) {
    for (const auto& veld : velden) {
        const auto invoer = voorvoegsel + veld.naam;
        if (fout_bij(veld, invoer, {fout}) != nullptr) return fout.veld == invoer ? eerste_invoer(veld, invoer) : fout.veld;
        const auto& rijen = antwoorden.rijen(veld.naam);
        for (std::size_t i = 0; i < rijen.size(); ++i)
            if (auto link = link_naar(veld.velden, rijen[i], fout, rijnaam(invoer, i + 1) + "-"); !link.empty()) return link;
    }
    return {};
}

void toon_fouten(Gegevens& g, const std::vector<Veld>& velden, const Antwoorden& antwoorden, const base::Fouten& fouten,
                 const std::vector<std::string>& andere_invoer) {
    auto& deel = g.deel("FOUTEN", kFouten);
    bool bij_veld = false;
    for (const auto& fout : fouten) {
        auto& rij = deel.rij("FOUT").zet("FOUT_TEKST", fout.tekst);
        auto link = link_naar(velden, antwoorden, fout, "");
        if (std::find(andere_invoer.begin(), andere_invoer.end(), fout.veld) != andere_invoer.end()) link = fout.veld;
        bij_veld = bij_veld || !link.empty();
        if (link.empty()) rij.toon("ZONDER_VELD");
        else rij.rij("BIJ_VELD").zet("INVOER", link);
    }
    if (!bij_veld) deel.toon("ALGEMEEN");
    else if (fouten.size() == 1) deel.toon("EEN");
    else deel.rij("MEER").zet("AANTAL", static_cast<std::int64_t>(fouten.size()));
}

}  // namespace

void toon(Gegevens& g, const std::vector<Veld>& velden, const Antwoorden& antwoorden, const base::Fouten& fouten,
          const std::vector<std::string>& andere_invoer) {
    if (!fouten.empty()) toon_fouten(g, velden, antwoorden, fouten, andere_invoer);
    const bool groepen = std::any_of(velden.begin(), velden.end(), [](const Veld& v) { return v.soort == Veldsoort::groep; });
    // Enter in a text field presses the first button of the form: that must not be "weghalen".
    if (groepen) g.deel("VELDEN", kStandaardknop);
    for (const auto& veld : velden) Schrijver(antwoorden, fouten, "").veld(g, veld);
}

}  // namespace web::formulier

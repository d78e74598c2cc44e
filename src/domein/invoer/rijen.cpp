// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include "base/tekst.hpp"
#include "domein/invoer/bestand.hpp"
#include "engines/csv/csv.hpp"

namespace invoer::bestand {
namespace {

using web::formulier::Veldsoort;

base::Fout in_kop(std::string tekst) { return {base::Soort::ongeldig, "invoer.kolommen", "bestand", std::move(tekst)}; }
base::Fout in_cel(const Veld& v, std::string tekst) { return {base::Soort::ongeldig, "invoer.cel", v.naam, std::move(tekst)}; }

/// Which field stands in which column.
base::Result<std::vector<const Veld*>> kolommen(const std::vector<Veld>& velden, const csv::Rij& kop) {
    std::vector<const Veld*> uit;
    base::Fouten fouten;
    for (const auto& naam : kop.cellen) {
        const auto v = std::find_if(velden.begin(), velden.end(),
                                    [&](const Veld& v) { return v.naam == base::tekst::kleine_letters(naam); });
        if (v == velden.end()) fouten.push_back(in_kop("De kolom ‘" + naam + "’ kennen we niet"));
        else if (std::find(uit.begin(), uit.end(), &*v) != uit.end())
            fouten.push_back(in_kop("De kolom ‘" + naam + "’ staat er twee keer"));
        uit.push_back(v == velden.end() ? nullptr : &*v);
    }
    for (const Veld& v : velden)
        if (v.verplicht && v.toon_als_veld.empty() && std::find(uit.begin(), uit.end(), &v) == uit.end())
            fouten.push_back(in_kop("De kolom ‘" + v.naam + "’ ontbreekt"));
    if (!fouten.empty()) return fouten;
    return uit;
}

/// "27-3-2011" as people write it, besides "2011-03-27".
std::string datum_uit(const std::string& cel) {
    const auto delen = base::tekst::splits(cel, '-');
    if (delen.size() != 3 || delen[2].size() != 4 || delen[0].size() > 2 || delen[1].size() > 2) return cel;
    const auto twee = [](const std::string& t) { return t.size() == 1 ? "0" + t : t; };
    return delen[2] + "-" + twee(delen[1]) + "-" + twee(delen[0]);
}

/// A code, or the word that stands for it on the page ("Nijmegen").
std::string code_uit(const Veld& v, const std::string& cel) {
    for (const auto& o : v.opties)
        if (o.waarde == cel || base::tekst::vouw(o.label) == base::tekst::vouw(cel)) return o.waarde;
    return cel;
}

/// Returns what is wrong with the cell itself.
std::optional<base::Fout> neem_over(Antwoorden& a, const Veld& v, const std::string& cel) {
    if (cel.empty()) return {};
    if (v.soort == Veldsoort::datum) {
        const auto dag = datum_uit(cel);
        if (!base::lees_datum(dag)) return in_cel(v, "Dit is geen datum. Schrijf bijvoorbeeld 27-03-2025");
        a.zet(v.naam, dag);
    } else if (v.soort == Veldsoort::vinkjes) {
        std::vector<std::string> codes;
        for (const auto& deel : base::tekst::splits(cel, '+')) {
            codes.push_back(code_uit(v, base::tekst::trim(deel)));
            if (std::none_of(v.opties.begin(), v.opties.end(), [&](const auto& o) { return o.waarde == codes.back(); }))
                return in_cel(v, "Deze keuze kennen we niet");
        }
        a.zet_lijst(v.naam, codes);
    } else if (!v.opties.empty()) {
        const auto code = code_uit(v, cel);
        if (std::none_of(v.opties.begin(), v.opties.end(), [&](const auto& o) { return o.waarde == code; }))
            return in_cel(v, "Deze keuze kennen we niet");
        a.zet(v.naam, code);
    } else {
        a.zet(v.naam, cel);
    }
    return {};
}

Regel regel_uit(const std::vector<const Veld*>& kolommen, const csv::Rij& rij) {
    Regel r;
    r.nummer = rij.regel;
    if (rij.cellen.size() > kolommen.size())
        r.fouten.push_back({base::Soort::ongeldig, "invoer.cellen", "", "Er staan meer cellen dan kolommen"});
    for (std::size_t i = 0; i < std::min(rij.cellen.size(), kolommen.size()); ++i)
        if (auto fout = neem_over(r.antwoorden, *kolommen[i], rij.cellen[i])) r.fouten.push_back(std::move(*fout));
    // A form would leave out what it did not ask; a file that has it means something else than its status says.
    for (const Veld* v : kolommen)
        if (!r.antwoorden.lijst(v->naam).empty() && !r.antwoorden.tekst("status").empty() &&
            !web::formulier::gevraagd(*v, r.antwoorden))
            r.fouten.push_back(in_cel(*v, "Laat deze cel leeg: hij hoort niet bij deze status"));
    return r;
}

/// A date of a form has three inputs, in a file it is one column.
std::string kolom_van(const std::vector<const Veld*>& kolommen, const std::string& invoer) {
    for (const Veld* v : kolommen)
        if (v->soort == Veldsoort::datum && invoer.starts_with(v->naam + "-")) return v->naam;
    return invoer;
}

/// Cells that are wrong already are not judged again.
void beoordeel_rij(storage::Sessie& s, const Kijker& k, const aanmelding::Keuzes& keuzes,
                   const std::vector<const Veld*>& kolommen, Regel& r, base::Moment nu) {
    for (auto& fout : controleer(s, k, keuzes, r.antwoorden, nu)) {
        fout.veld = kolom_van(kolommen, fout.veld);
        if (std::none_of(r.fouten.begin(), r.fouten.end(), [&](const auto& f) { return f.veld == fout.veld; }))
            r.fouten.push_back(std::move(fout));
    }
}

}  // namespace

base::Result<Inhoud> beoordeel(storage::Sessie& s, const Omgeving& om, const Kijker& k, const std::string& bytes,
                               base::Moment nu) {
    const auto rijen = csv::lees(bytes);
    if (!rijen) return rijen.fouten();
    const auto keuzes = aanmelding::keuzes(s, k.regio, nu);
    const auto alle = velden(keuzes);
    const auto plekken = kolommen(alle, rijen->front());
    if (!plekken) return plekken.fouten();
    if (rijen->size() == 1) return in_kop("Onder de namen van de kolommen staat niets");
    Inhoud uit;
    std::set<std::string> gezien;
    for (std::size_t i = 1; i < rijen->size(); ++i) {
        Regel r = regel_uit(*plekken, (*rijen)[i]);
        const auto kenmerk = r.antwoorden.tekst("kenmerk");
        r.al_ingevoerd = !kenmerk.empty() && al_ingevoerd(s, om, k.regio, kenmerk);
        if (!r.al_ingevoerd) beoordeel_rij(s, k, keuzes, *plekken, r, nu);
        if (!kenmerk.empty() && !gezien.insert(kenmerk).second)
            r.fouten.push_back(
                {base::Soort::ongeldig, "invoer.kenmerk", "kenmerk", "Dit kenmerk staat al eerder in het bestand"});
        ++(!r.fouten.empty() ? uit.fout : r.al_ingevoerd ? uit.dubbel : uit.nieuw);
        uit.regels.push_back(std::move(r));
    }
    return uit;
}

base::Result<int> voer_alles_in(storage::Sessie& s, const Omgeving& om, const Kijker& k, const std::string& bytes,
                                base::Moment nu) {
    const auto inhoud = beoordeel(s, om, k, bytes, nu);
    if (!inhoud) return inhoud.fouten();
    if (inhoud->fout > 0)
        return base::Fout{base::Soort::ongeldig, "invoer.fouten", "bestand", "Er staan nog fouten in het bestand"};
    const auto keuzes = aanmelding::keuzes(s, k.regio, nu);
    for (const Regel& r : inhoud->regels)
        if (!r.al_ingevoerd) voer_in(s, om, k, keuzes, r.antwoorden, nu);
    auto g = toegang::gebeurtenis_van(k, nu, "invoer.bestand", audit::Actie::maken, toegang::Rol::procesondersteuner);
    g.bijzonderheid = std::to_string(inhoud->nieuw);
    audit::leg_vast(s, om.ids, g);
    return inhoud->nieuw;
}

}  // namespace invoer::bestand

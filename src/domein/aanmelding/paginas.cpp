// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/paginas.hpp"

#include <charconv>

#include "domein/aanmelding/kruiscontrole.hpp"
#include "domein/aanmelding/ondertekening.hpp"

namespace aanmelding {
namespace {

ConceptId id_uit(std::string_view tekst) {
    ConceptId id;
    const auto [einde, fout] = std::from_chars(tekst.data(), tekst.data() + tekst.size(), id.getal);
    return fout == std::errc{} && einde == tekst.data() + tekst.size() ? id : ConceptId{};
}

}  // namespace

std::string paginas::concept_pad(ConceptId id, std::string_view achter) {
    return "/aanmelden/" + std::to_string(id.getal) + "/" + std::string(achter);
}

base::Result<paginas::Bezig> paginas::open_concept(storage::Sessie& s, const toegang::Aanvraag& a) {
    auto gevonden = concepten::lees(s, a.om, a.kijker, id_uit(a.verzoek.padwaarde("id")));
    if (!gevonden) return base::Fout{base::Soort::niet_gevonden, "aanmelding.niet_gevonden", "", ""};
    Bezig uit{std::move(*gevonden), {}, {}};
    uit.keuzes = keuzes(s, a.kijker.regio, uit.telt(a.nu()));
    uit.stappen = stappen(uit.concept_.soort, uit.keuzes);
    return uit;
}

web::Antwoord paginas::antwoord(const toegang::Aanvraag& a, Vervolg v) {
    web::Antwoord uit = v.pagina ? a.pagina(std::move(*v.pagina)) : web::Antwoord::verder(v.verder);
    if (v.vermelding) v.vermelding(uit);
    return uit;
}

std::function<void(web::Antwoord&)> paginas::gelezen(const toegang::Aanvraag& a, const Bezig& b) {
    return [&a, c = b.concept_](web::Antwoord& uit) { ondertekening::vermeld_lezen(uit, a.om, a.kijker, c, a.nu()); };
}

void paginas::toon_hulp(web::Gegevens& g, const Bezig& b, base::Moment nu) {
    auto& hulp = g.deel("HULP", "src/domein/aanmelding/views/hulp.html");
    const Beoordeling oordeel = beoordeel(b.concept_.soort, b.concept_.antwoorden, b.keuzes, b.telt(nu));
    if (const auto ronde = b.ronde(nu))
        hulp.rij("OP_TIJD").zet("DEADLINE", base::voluit(ronde->deadline)).zet("VOOROVERLEG", base::voluit(ronde->vooroverleg));
    if (!oordeel.uitleg.empty()) {
        auto& plicht = hulp.rij("PLICHT");
        for (const auto& zin : oordeel.uitleg) plicht.rij("ZIN").zet("ZIN_TEKST", zin);
    }
    hulp.zet("CRISIS_DAGEN", b.keuzes.regels.crisis.dagen);
    if (!b.keuzes.regels.telefoon.empty()) hulp.rij("BELLEN").zet("TELEFOON", b.keuzes.regels.telefoon);
    if (!b.keuzes.regels.email.empty()) hulp.rij("MAILEN").zet("EMAIL", b.keuzes.regels.email);
}

void paginas::laat_verwijzer_weg(base::Fouten& fouten, const Bezig& b, const Kijker& k) {
    if (!b.met_verwijzer(k)) std::erase_if(fouten, [](const base::Fout& f) { return f.veld.starts_with("verwijzer-"); });
}

base::Fouten paginas::fouten_in(const Bezig& b, const Kijker& k) {
    Antwoorden a = b.concept_.antwoorden;
    base::Fouten fouten = web::formulier::controleer(alle_velden(b.concept_.soort, b.keuzes), a);
    for (auto& fout : kruiscontrole(a, b.keuzes)) fouten.push_back(std::move(fout));
    laat_verwijzer_weg(fouten, b, k);
    return fouten;
}

void paginas::toon_stappen(web::Gegevens& g, const std::vector<Stap>& stappen, const Antwoorden& a,
                           const std::function<std::string(int)>& wijzig_pad) {
    for (const Stap& stap : stappen) {
        if (stap.velden.empty()) continue;
        auto& deel = g.rij("STAP").zet("STAP_TITEL", stap.titel);
        web::formulier::toon_antwoorden(deel, stap.velden, a, wijzig_pad ? wijzig_pad(stap.nummer) : std::string());
    }
}

int paginas::stap_van(const std::vector<Stap>& stappen, const base::Fout& fout) {
    int uit = 0;
    std::size_t langste = 0;
    for (const Stap& stap : stappen)
        for (const Veld& v : stap.velden)
            if ((fout.veld == v.naam || fout.veld.starts_with(v.naam + "-")) && v.naam.size() > langste) {
                uit = stap.nummer;
                langste = v.naam.size();
            }
    return uit;
}

}  // namespace aanmelding

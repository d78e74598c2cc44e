// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdlib>

#include "domein/aanmelding/bijlage_invoer.hpp"
#include "domein/aanmelding/kruiscontrole.hpp"
#include "domein/aanmelding/paginas.hpp"

namespace aanmelding {
namespace {

using paginas::Bezig;
using paginas::Vervolg;

constexpr std::size_t kMaxLichaam = 24 << 20;  // a file of 20 MB and the form around it

bool heeft_bijlagen(const Stap& stap) { return stap.naam == "toestemming"; }

void toon_voortgang(web::Gegevens& g, const Bezig& b, int nu) {
    for (const Stap& stap : b.stappen) {
        auto& punt = g.rij("PUNT");
        punt.toon(stap.nummer < nu ? "KLAAR" : stap.nummer == nu ? "NU" : "NOG");
    }
}

struct Vertoning {
    base::Fouten fouten;
    const Antwoorden* elders = nullptr;  // what was saved meanwhile, of another tab or person
};

std::string of_niets(std::string tekst) { return tekst.empty() ? "(niets ingevuld)" : tekst; }

/// Two tabs: per answer that differs both texts, before a second press overwrites the other one.
void toon_verschil(web::Gegevens& g, const Stap& stap, const Antwoorden& hier, const Antwoorden& elders) {
    auto& botsing = g.rij("BOTSING");
    web::Gegevens* blok = nullptr;
    for (const Veld& v : stap.velden) {
        const std::string daar = web::formulier::leesbaar(v, elders), nu = web::formulier::leesbaar(v, hier);
        if (daar == nu) continue;
        if (!blok) blok = &botsing.rij("VERSCHILLEN");
        blok->rij("VERSCHIL").zet("VRAAG", v.label).zet("ELDERS", of_niets(daar)).zet("HIER", of_niets(nu));
    }
    botsing.toon_als(!blok, "GELIJK");
}

web::Pagina pagina(const toegang::Aanvraag& a, const Bezig& b, const Stap& stap, const std::vector<Bijlage>& bijlagen,
                   const Vertoning& v) {
    web::Pagina p{.titel = "Stap " + std::to_string(stap.nummer) + " van " + std::to_string(b.laatste()) + ": " + stap.titel,
                  .bestand = "src/domein/aanmelding/views/stap.html",
                  .actief = b.lijst_pad(),
                  .fout = !v.fouten.empty(),
                  .eigen_kop = true};
    if (p.fout) p.status = 400;
    if (v.elders) p.status = 409;
    p.terug = stap.nummer == 1 ? web::Menupunt{b.concept_.namens ? "Aanmelden namens een verwijzer" : "Aanmelden", b.lijst_pad()}
                               : web::Menupunt{"Vorige stap: " + b.stap(stap.nummer - 1).titel, b.stap_pad(stap.nummer - 1)};
    auto& g = p.gegevens;
    g.zet("BIJSCHRIFT", "Casus aanmelden, stap " + std::to_string(stap.nummer) + " van " + std::to_string(b.laatste()))
        .zet("KOP", stap.titel);
    g.zet("OPGESLAGEN", "Concept. Opgeslagen op " + base::voluit(b.concept_.gewijzigd_op) + ".");
    g.zet("ACTIE", b.stap_pad(stap.nummer)).zet("VERSIE", b.concept_.versie);
    if (v.elders) toon_verschil(g, stap, b.concept_.antwoorden, *v.elders);
    g.zet("CODERING", heeft_bijlagen(stap) ? "multipart/form-data" : "application/x-www-form-urlencoded");
    toon_voortgang(g, b, stap.nummer);
    web::formulier::toon(g, stap.velden, b.concept_.antwoorden, v.fouten,
                         heeft_bijlagen(stap) ? std::vector<std::string>{"bijlage"} : std::vector<std::string>{});
    if (heeft_bijlagen(stap)) bijlage_invoer::toon(g.rij("BIJLAGEN"), bijlagen);
    paginas::toon_hulp(g, b, a.nu());
    return p;
}

/// The step of {n}, or nothing when there is none or it is the check page, which has its own handlers.
const Stap* gevraagde_stap(const toegang::Aanvraag& a, const Bezig& b) {
    const int n = std::atoi(std::string(a.verzoek.padwaarde("n")).c_str());
    return n >= 1 && n < b.laatste() ? &b.stap(n) : nullptr;
}

base::Fout geen_stap() { return {base::Soort::niet_gevonden, "aanmelding.geen_stap", "", ""}; }

base::Result<web::Antwoord> toon(toegang::Aanvraag& a) {
    auto vervolg = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) -> base::Result<Vervolg> {
        const auto b = paginas::open_concept(s, a);
        if (!b) return b.fouten();
        if (b->concept_.casus) return Vervolg{b->pad("bevestiging"), {}};
        if (b->ligt_elders(a.kijker)) return Vervolg{b->pad("controleren"), {}};
        if (a.verzoek.padwaarde("n") == std::to_string(b->laatste())) return Vervolg{b->pad("controleren"), {}};
        const Stap* stap = gevraagde_stap(a, *b);
        if (!stap) return geen_stap();
        return Vervolg{"", pagina(a, *b, *stap, bijlage_invoer::van(s, a, *b), {}), paginas::gelezen(a, *b)};
    });
    if (!vervolg) return vervolg.fouten();
    return paginas::antwoord(a, std::move(*vervolg));
}

/// Errors of this step alone: its own fields, and rules over more answers that name one of its fields.
base::Fouten controleer_stap(const Bezig& b, const Stap& stap, Antwoorden& antwoorden, const Kijker& k) {
    base::Fouten fouten = web::formulier::controleer(stap.velden, antwoorden);
    paginas::laat_verwijzer_weg(fouten, b, k);
    for (auto& fout : kruiscontrole(antwoorden, b.keuzes))
        if (paginas::stap_van(b.stappen, fout) == stap.nummer &&
            std::none_of(fouten.begin(), fouten.end(), [&](const base::Fout& f) { return f.veld == fout.veld; }))
            fouten.push_back(std::move(fout));
    return fouten;
}

/// What the button asks, after the answers were put in `b`; saved already or about to be.
struct Gevolg {
    std::string verder;
    base::Fouten fouten;
};
Gevolg gevolg(Bezig& b, const Stap& stap, const toegang::Aanvraag& a, const std::optional<std::string>& groepsplek) {
    const auto actie = a.verzoek.formulier["actie"];
    if (groepsplek) return {b.stap_pad(stap.nummer) + "#" + *groepsplek, {}};
    if (actie.starts_with("bijlage")) return {b.stap_pad(stap.nummer) + "#bijlage", {}};
    b.concept_.stap = stap.nummer;
    if (actie == "opslaan") return {b.lijst_pad() + "?gedaan=opgeslagen", {}};
    Antwoorden goed = b.concept_.antwoorden;
    base::Fouten fouten = controleer_stap(b, stap, goed, a.kijker);
    if (!fouten.empty()) return {"", std::move(fouten)};
    b.concept_.antwoorden = std::move(goed);
    b.concept_.stap = stap.nummer + 1;
    return {b.stap_pad(stap.nummer + 1), {}};
}

/// Domain.md section 4: each step saves by itself, also with mistakes in it; two tabs do not overwrite each other.
base::Result<Vervolg> verwerk(storage::Sessie& s, const toegang::Aanvraag& a, const bijlage_invoer::Gekeurd& bestand) {
    auto b = paginas::open_concept(s, a);
    if (!b) return b.fouten();
    if (b->concept_.casus) return Vervolg{b->pad("bevestiging"), {}};
    const Stap* stap = gevraagde_stap(a, *b);
    if (!stap) return geen_stap();
    Antwoorden getypt = web::formulier::lees(stap->velden, a.verzoek.formulier);
    const auto groepsplek = web::formulier::groepsactie(stap->velden, a.verzoek.formulier, getypt);
    const Antwoorden bewaard = b->concept_.antwoorden;
    for (const Veld& v : stap->velden) b->concept_.antwoorden.wis(v.naam);
    b->concept_.antwoorden.neem_over(getypt);
    if (a.verzoek.formulier["versie"] != std::to_string(b->concept_.versie) || b->ligt_elders(a.kijker))
        return Vervolg{"", pagina(a, *b, *stap, bijlage_invoer::van(s, a, *b), {{}, &bewaard}), paginas::gelezen(a, *b)};
    Gevolg g = gevolg(*b, *stap, a, groepsplek);
    if (heeft_bijlagen(*stap))
        for (auto& fout : bijlage_invoer::verwerk(s, a, *b, bestand, a.verzoek.formulier["actie"]))
            g.fouten.push_back(std::move(fout));
    if (!concepten::bewaar(s, a.om, a.kijker, b->concept_, a.nu()))
        return base::Fout{base::Soort::botsing, "aanmelding.versie", "", "Deze aanmelding is intussen ergens anders gewijzigd"};
    b->concept_.versie += 1;
    b->concept_.gewijzigd_op = a.nu();
    if (g.fouten.empty()) return Vervolg{g.verder, {}};
    return Vervolg{"", pagina(a, *b, *stap, bijlage_invoer::van(s, a, *b), {g.fouten})};
}

base::Result<web::Antwoord> bewaar(toegang::Aanvraag& a) {
    const auto bestand = bijlage_invoer::keur(a);  // takes time: before the transaction
    auto vervolg = a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) { return verwerk(s, a, bestand); });
    if (!vervolg) return vervolg.fouten();
    return paginas::antwoord(a, std::move(*vervolg));
}

}  // namespace

void paginas::registreer_stappen(toegang::Deur& deur) {
    deur.pagina(web::Methode::get, "/aanmelden/{id:code}/stap/{n:getal}", "aanmelding.stap", recht_op_concept(), toon);
    deur.pagina(web::Methode::post, "/aanmelden/{id:code}/stap/{n:getal}", "aanmelding.stap.bewaar", recht_op_concept(), bewaar,
                true, kMaxLichaam);
}

}  // namespace aanmelding

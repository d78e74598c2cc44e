// SPDX-License-Identifier: EUPL-1.2
#include <cstdlib>

#include "domein/vooroverleg/punt_formulier.hpp"

namespace vooroverleg::punt_formulier {
namespace {

using casus::Stap;

Stap stap_van(std::string_view naam) {
    for (const Stap s : {Stap::registreren, Stap::agenderen, Stap::direct_adviseren, Stap::doorverwijzen})
        if (casus::naam_van(s) == naam) return s;
    return Stap::aanhouden;
}

/// The labels of ticked numbers; a number outside the list cannot pass the check of the form.
std::vector<std::string> gekozen(const std::vector<std::string>& labels, const std::vector<std::string>& nummers) {
    std::vector<std::string> uit;
    for (const auto& n : nummers) uit.push_back(labels.at(static_cast<std::size_t>(std::atoi(n.c_str()) - 1)));
    return uit;
}

advies::Punt adviespunt(const Antwoorden& rij) {
    advies::Punt p;
    p.soort = static_cast<advies::Puntsoort>(std::atoi(rij.tekst("soort").c_str()));
    p.tekst = rij.tekst("tekst");
    p.wie = rij.tekst("wie");
    p.wanneer = base::lees_datum(rij.tekst("wanneer"));
    p.niet_uitvoerbaar_reden = rij.tekst("niet-uitvoerbaar");
    p.uitvoerbaar = p.niet_uitvoerbaar_reden.empty();
    return p;
}

}  // namespace

Keuzes keuzes(storage::Sessie& s, const Omgeving& om, const Kijker& wie, const Casus& c, base::Moment nu) {
    Keuzes k;
    k.regels = regio::regels(s, c.regio, nu);
    const auto gemeente = regio::gemeente(s, c.regio, c.gemeente);
    k.doorbraak = gemeente && gemeente->doorbraak;
    k.te_bespreken = c.getekend > 0;
    k.inhoud_getekend = k.te_bespreken || c.soort == casus::Soort::melding;
    k.plicht = static_cast<bool>(c.plicht);
    const auto inbrenger = toegang::account(s, c.inbrenger);
    for (auto& o : regio::organisaties(s, c.regio)) {
        // Shutting out the inbrenger's own organisation or the chair's would lock the casus.
        const bool nodig = o.id == wie.organisatie || (inbrenger && o.id == inbrenger->organisatie);
        if (!nodig && o.hoort_erbij(base::dag_van(nu))) k.uit_te_sluiten.push_back(std::move(o));
    }
    for (auto& d : deelnemer::alle(s, c.regio, base::dag_van(nu)))
        if (d.account != wie.account && d.account != c.inbrenger) k.uit_te_sluiten_mensen.push_back(std::move(d));
    k.voorgesteld = aanmelding::voorgestelde_criteria(s, om, c);
    return k;
}

Antwoorden begin(const Keuzes& k) {
    std::vector<std::string> criteria;
    for (const int n : k.voorgesteld) criteria.push_back(std::to_string(n));
    Antwoorden uit;
    uit.zet_lijst("criteria", std::move(criteria));
    return uit;
}

Besluit besluit(const Keuzes& k, const Antwoorden& in, Punt punt, const Kijker& wie, base::Moment nu) {
    Besluit b;
    b.stap = stap_van(in.tekst("uitkomst"));
    b.getypt = {in.tekst("notities"), in.tekst("reactie-tekst"), in.tekst("motivering")};
    for (const auto& rij : in.rijen("adviespunten")) b.adviespunten.push_back(adviespunt(rij));
    punt.uitkomst = casus::naam_van(b.stap);
    punt.reactie = in.tekst("reactie");
    punt.criteria.clear();
    for (const auto& n : in.lijst("criteria")) punt.criteria.push_back(std::atoi(n.c_str()));
    punt.agendering = {gekozen(k.regels.expertises, in.lijst("expertises")), gekozen(gastfuncties(), in.lijst("gasten")), {}};
    for (const auto& ref : in.lijst("uitgesloten"))
        for (const auto& o : k.uit_te_sluiten)
            if (o.ref == ref) punt.agendering.uitgesloten.push_back(o.id);
    for (const auto& id : in.lijst("uitgesloten-mensen")) b.uitgesloten_mensen.push_back({std::atoll(id.c_str())});
    const std::string& naar = in.tekst("naar");
    b.feiten.doorbraak_mogelijk = naar == "doorbraak" && k.doorbraak;
    b.feiten.andere_expertise = !naar.empty() && naar != "doorbraak";
    punt.doorverwezen_naar = b.feiten.andere_expertise ? gekozen(k.regels.expertises, {naar}).front() : naar;
    punt.getypt_door = wie.account;
    punt.besproken_op = nu;
    b.punt = std::move(punt);
    return b;
}

std::vector<anonimisering::Tekst> te_tekenen(const Besluit& b) {
    std::vector<anonimisering::Tekst> uit;
    if (!b.getypt.notities.empty()) uit.push_back({"notities", "Notities van het vooroverleg", b.getypt.notities});
    if (!b.getypt.reactie_tekst.empty()) uit.push_back({"reactie", "Aandachtspunt bij de reactie", b.getypt.reactie_tekst});
    const auto advies = advies::teksten(b.adviespunten);
    uit.insert(uit.end(), advies.begin(), advies.end());
    return uit;
}

}  // namespace vooroverleg::punt_formulier

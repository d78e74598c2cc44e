// SPDX-License-Identifier: EUPL-1.2
#include "domein/tafel/verzet_tekst.hpp"

#include <algorithm>

#include "base/tekst.hpp"
#include "domein/tafel/punt.hpp"

namespace tafel::verzet {
namespace {

std::string wat_gaat_mee(storage::Sessie& s, const toegang::Aanvraag& a, const std::vector<Agendapunt>& punten) {
    std::vector<std::string> uit;
    for (const Agendapunt& p : punten)
        if (const auto g = vind_punt(s, a.kijker, p.id, a.nu()))
            uit.push_back("punt " + std::to_string(p.nummer) + " (" + g->casus().nummer + ")");
    if (uit.empty()) return "Er staat niets op de agenda dat meegaat.";
    return "Dit gaat mee: " + base::tekst::opsomming(uit) + ".";
}

/// Who hears of it: the inbrengers, and the experts and guests who were invited. Only of what this person may see (S3).
std::string wie_mail_krijgt(storage::Sessie& s, const toegang::Aanvraag& a, const std::vector<Agendapunt>& punten) {
    std::vector<std::string> namen;
    const auto erbij = [&](const std::string& naam) {
        if (std::find(namen.begin(), namen.end(), naam) == namen.end()) namen.push_back(naam);
    };
    for (const Agendapunt& p : punten) {
        const auto g = vind_punt(s, a.kijker, p.id, a.nu());
        if (!g) continue;
        if (const auto wie = toegang::account(s, g->casus().inbrenger)) erbij(wie->naam);
        for (const Genodigde& er : genodigden(s, p.id))
            if (er.uitgenodigd_op && !er.weg_op)
                if (const auto wie = toegang::account(s, er.account)) erbij(wie->naam);
        if (p.inbrenger_uitgenodigd_op)
            for (const Gast& gast : store::gasten(s, a.om, a.kijker.regio, p.id)) erbij(gast.naam);
    }
    if (namen.empty()) return "Niemand krijgt een mail.";
    return "Een mail krijgen: " + base::tekst::opsomming(namen) + ".";
}

}  // namespace

std::vector<std::string> gevolgen(storage::Sessie& s, const toegang::Aanvraag& a, const Overleg& o, const Naar& naar) {
    const auto punten = lopend(s, a.kijker.regio, o.id);
    const auto dag = base::dag_van(naar.begin);
    std::vector<std::string> uit{"Het overleg gaat van " + base::voluit(o.begin) + " naar " + base::voluit(naar.begin) + "."};
    if (const auto feest = vooroverleg::feestdag_tekst(regio::rooster(s, a.kijker.regio), dag); !feest.empty())
        uit.push_back("Let op. " + feest + ".");
    uit.push_back(wat_gaat_mee(s, a, punten));
    if (dag == o.datum) uit.emplace_back("De uitnodigingen blijven gelden. Alleen de tijden veranderen.");
    else {
        uit.emplace_back(
            "De uitnodigingen vervallen. Experts lezen het dossier pas weer na een nieuwe uitnodiging. Die verstuur je zelf.");
        uit.emplace_back(naar.met_links ? "De links naar het online overleg gaan mee."
                                        : "De links naar het online overleg vervallen.");
    }
    uit.push_back(wie_mail_krijgt(s, a, punten));
    return uit;
}

std::vector<std::string> gevolgen(storage::Sessie& s, const toegang::Aanvraag& a, const Overleg& o,
                                  const std::optional<Overleg>& volgend) {
    const auto punten = lopend(s, a.kijker.regio, o.id);
    return {volgend ? "De agendapunten gaan naar het overleg van " + base::voluit(volgend->datum) + "."
                    : "Er is nog geen volgend overleg. Voeg er eerst een toe.",
            wat_gaat_mee(s, a, punten),
            "De uitnodigingen vervallen. Experts lezen het dossier pas weer na een nieuwe uitnodiging.",
            wie_mail_krijgt(s, a, punten)};
}

}  // namespace tafel::verzet

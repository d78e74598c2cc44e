// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "domein/aanmelding/concept.hpp"
#include "domein/aanmelding/identiteit.hpp"
#include "domein/aanmelding/store.hpp"
#include "domein/aanmelding/velden.hpp"
#include "domein/aanmelding/verjaardag.hpp"

namespace aanmelding::achteraf {
namespace {

constexpr std::array<std::string_view, 6> kVanKind{"voornamen", "voorvoegsel", "achternaam", "geboren", "gezag", "kader"};

/// As in the form: so long ahead a birth may be expected.
constexpr std::chrono::days kVerwacht{300};

base::Fout ongeldig(const char* sleutel, std::string tekst) {
    return {base::Soort::ongeldig, std::string("aanmelding.") + sleutel, "geboren", std::move(tekst)};
}

}  // namespace

std::vector<Veld> velden(const Keuzes& k) {
    std::vector<Veld> uit;
    for (Veld& v : velden::kind(k)) {
        if (v.naam == "bsn") {
            v.verplicht = false;
            v.toon_als_veld.clear();
            v.toon_als.clear();
            v.toon_als_tekst.clear();
            v.uitleg = "9 cijfers. Weet je het niet? Laat dit dan leeg.";
        } else if (v.naam != "gemeente" && std::find(kVanKind.begin(), kVanKind.end(), v.naam) == kVanKind.end()) {
            continue;
        }
        uit.push_back(std::move(v));
    }
    return uit;
}

/// Domain.md section 2, "Dates" and "Birthdays": a child may have been expected, and is no casus from 23 on.
base::Fouten controleer(const Antwoorden& a, base::Datum ingediend) {
    const auto geboren = base::lees_datum(a.tekst("geboren"));
    if (!geboren) return {};
    if (*geboren > ingediend + kVerwacht)
        return {ongeldig("geboren_toekomst", "De geboortedatum ligt meer dan 10 maanden na de dag van aanmelden")};
    if (*geboren > ingediend) return {};
    if (base::leeftijd(*geboren, ingediend) >= verjaardag::kTeOud)
        return {ongeldig("te_oud", "De jeugdige was 23 jaar of ouder op de dag van aanmelden")};
    return {};
}

void vul(casus::NieuweCasus& n, const Antwoorden& a, const Keuzes& k, base::Moment ingediend) {
    const Beoordeling b = beoordeel(n.soort, a, k, ingediend);
    n.gemeente = a.tekst("gemeente");
    n.onderwerpen = a.lijst("onderwerpen");
    n.urgentie = b.urgentie;
    n.urgentie_redenen = b.urgentie_redenen;
    n.plicht.grond = b.plicht.grond;
    n.bsn_ontbreekt = a.tekst("bsn").empty();
}

void bewaar(storage::Sessie& s, const Omgeving& om, const Casus& c, const Antwoorden& getypt, const Keuzes& k) {
    Antwoorden a = concepten::verwijzer_uit(s, c.regio, c.inbrenger);
    a.neem_over(getypt);
    a.zet("bsn-bekend", c.bsn_ontbreekt ? "nee" : "ja");
    if (c.bsn_ontbreekt) a.zet("geen-bsn-reden", "onbekend");
    casus::bewaar_identiteit(s, om, c, identiteit_uit(a, k));
    a.wis("bsn");
    store::bewaar(s, om, c, a, om.klok.nu());
}

}  // namespace aanmelding::achteraf

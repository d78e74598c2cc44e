// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/formulier.hpp"

#include <algorithm>

#include "base/tekst.hpp"

namespace app::demo {
namespace {

using base::Json;

base::Datum geboren(const Kind& k, base::Datum op) {
    const int jaar = static_cast<int>(std::chrono::year_month_day{op}.year()) - k.leeftijd;
    const auto n = static_cast<unsigned>(k.leeftijd + std::char_traits<char>::length(k.voornaam));
    return base::datum(jaar, 1 + n % 9, 1 + (n * 7) % 27);
}

void jeugdige(Json& j, const Formulier& f, base::Datum op) {
    const Kind& k = f.kind;
    j.zet("bsnBekend", f.bsn.empty() ? "nee" : "ja");
    if (f.bsn.empty()) j.zet("geenBsnReden", "onbekend");
    else j.zet("bsn", f.bsn);
    j.zet("voornamen", k.voornaam)
        .zet("achternaam", k.achternaam)
        .zet("geboren", base::iso(geboren(k, op)))
        .zet("gemeente", f.gemeente);
    if (*k.voorvoegsel) j.zet("voorvoegsel", k.voorvoegsel);
    j.zet("verblijfplaats", f.verhaal.verblijfplaats)
        .zet("gezag", "een")
        .zet("kader", k.leeftijd % 3 == 0 ? "ots" : "vrijwillig");
}

void omgeving(Json& j, const Kind& k) {
    j.zet("geslacht", k.geslacht)
        .zet("straat", k.straat)
        .zet("huisnummer", std::to_string(10 + k.leeftijd * 3))
        .zet("postcode", "6500 AB");
    j.zet("plaats", "Nijmegen").zet("school", k.school);
    Json ouder = Json::Object{{"rol", "moeder"}, {"voornamen", k.ouder}, {"achternaam", k.achternaam}, {"gezag", true}};
    Json broer = Json::Object{{"rol", "broer"}, {"voornamen", k.broer}, {"achternaam", k.achternaam}};
    if (k.geheim) {
        j.zet("adresGeheim", true).zet("telefoon", "06 99887711").zet("email", std::string(k.voornaam) + "@voorbeeld.example");
        ouder.zet("afgeschermd", true).zet("telefoon", "06 99887722").zet("adres", "Opvanghuis De Luwte, kamer 4");
    }
    for (Json* p : {&ouder, &broer})
        if (*k.voorvoegsel) p->zet("voorvoegsel", k.voorvoegsel);
    j.zet("gezinsleden", Json::Lijst{std::move(ouder), std::move(broer)});
    const std::string hulp = k.hulp;
    const auto spatie = hulp.find(' ');
    j.zet("hulpverleners", Json::Lijst{Json::Object{{"voornamen", hulp.substr(0, spatie)},
                                                    {"achternaam", hulp.substr(spatie + 1)},
                                                    {"organisatie", "anders"},
                                                    {"organisatieNaam", "Praktijk aan de Waal"}}});
}

bool gaat_over(const Formulier& f, std::string_view onderwerp) {
    return std::find(f.onderwerpen.begin(), f.onderwerpen.end(), onderwerp) != f.onderwerpen.end();
}

void waarvoor(Json& j, const Formulier& f, base::Datum op) {
    Json::Lijst onderwerpen;
    for (const auto& o : f.onderwerpen) onderwerpen.emplace_back(o);
    j.zet("onderwerpen", std::move(onderwerpen));
    const bool crisis = gaat_over(f, "crisisplaatsing"), plaatsing = gaat_over(f, "plaatsing");
    if (crisis || plaatsing) j.zet("plaatsingSoort", "gezinshuis").zet("aanbieder", "anders");
    if (plaatsing) j.zet("plaatsingStart", base::iso(op + std::chrono::days(30)));
    if (crisis) j.zet("crisisStart", base::iso(op - std::chrono::days(6)));
    if (crisis || plaatsing || gaat_over(f, "kernbesluit_1") || gaat_over(f, "kernbesluit_2"))
        j.zet("gedragswetenschapper", "ja").zet("richtlijn", "ja");
}

void verwijzer(Json& j, const toegang::Account& a, const std::string& organisatie) {
    j.zet("verwijzerNaam", a.naam).zet("verwijzerFunctie", a.functie).zet("verwijzerOrganisatie", organisatie);
    j.zet("verwijzerEmail", a.email).zet("verwijzerTelefoon", "024 123 45 67");
}

void verhaal(Json& j, const Formulier& f) {
    const auto tekst = [&](const char* t) { return vul_in(t, f.kind); };
    const Verhaal& v = f.verhaal;
    j.zet("titel", v.titel)
        .zet("situatie", tekst(v.situatie))
        .zet("geprobeerd", tekst(v.geprobeerd))
        .zet("veiligheid", tekst(v.veiligheid));
    j.zet("wensJeugdige", tekst(v.wens_jeugdige) + f.naschrift)
        .zet("wensOuders", tekst(v.wens_ouders))
        .zet("vraag", tekst(v.vraag));
}

/// The law asks the child from 12 and the parent until 16; a child of 11 says so too, as it may turn 12 before the table meets.
void toestemming(Json& j, const Formulier& f, base::Datum op) {
    const int jaar = base::leeftijd(geboren(f.kind, op), op);
    Json::Lijst rijen;
    const auto ja = [&](const char* wie) {
        rijen.push_back(
            Json::Object{{"wie", wie}, {"tafel", "ja"}, {"op", base::iso(op - std::chrono::days(2))}, {"hoe", "mondeling"}});
    };
    if (jaar >= 11) ja("jeugdige");
    if (jaar < 16) ja("gezag_1");
    j.zet("wilsbekwaam", "ja").zet("gezinGeinformeerd", "ja").zet("toestemmingen", std::move(rijen));
}

}  // namespace

base::Json formulier_json(const Formulier& f, const toegang::Account& wie, const std::string& organisatie, base::Datum op) {
    Json j;
    j.zet("soort", casus::naam_van(f.soort)).zet("indienen", true).zet("verwijzerSoort", wie.soort_verwijzer);
    jeugdige(j, f, op);
    waarvoor(j, f, op);
    if (f.soort == casus::Soort::melding) return j;
    verwijzer(j, wie, organisatie);
    omgeving(j, f.kind);
    verhaal(j, f);
    toestemming(j, f, op);
    return j;
}

std::string verzonnen_bsn(int n) {
    constexpr int kEerste = 999900006, kLaatste = 999999990;
    for (int nummer = kEerste; nummer <= kLaatste; ++nummer)
        if (auto bsn = base::tekst::bsn(std::to_string(nummer)); !bsn.empty() && n-- == 0) return bsn;
    return {};
}

}  // namespace app::demo

// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/namens.hpp"

#include "base/tekst.hpp"
#include "domein/aanmelding/concept.hpp"

namespace aanmelding::namens {
namespace {

using enum web::formulier::Veldsoort;
constexpr std::string_view kNieuw = "nieuw";

Veld wie(storage::Sessie& s, regio::RegioId regio, base::Moment nu) {
    Veld v{.naam = "verwijzer",
           .label = "Van welke verwijzer is het formulier?",
           .soort = keuzelijst,
           .leeg_fout = "Kies de verwijzer",
           .gevoelig = false};
    v.opties.push_back({std::string(kNieuw), "Een verwijzer zonder account", ""});
    for (const auto& a : toegang::met_rol(s, regio, toegang::Rol::inbrenger, nu)) {
        const auto o = regio::organisatie(s, regio, a.organisatie);
        v.opties.push_back({toegang::ref_van(a.id.getal), a.naam + (o ? ", " + o->naam : "") + " (" + a.email + ")", ""});
    }
    return v;
}

/// The fields of somebody without an account: only asked when that was chosen. Those of another question hang on their own already.
std::vector<Veld> wie_nieuw(storage::Sessie& s, regio::RegioId regio, base::Moment nu) {
    auto uit = toegang::verwijzervelden(s, regio, base::dag_van(nu));
    for (Veld& v : uit) {
        if (!v.toon_als_veld.empty()) continue;
        v.toon_als_veld = "verwijzer";
        v.toon_als = {std::string(kNieuw)};
        v.toon_als_tekst = "Alleen bij een verwijzer zonder account.";
    }
    return uit;
}

base::Fout ongeldig(std::string sleutel, std::string veld, std::string tekst) {
    return {base::Soort::ongeldig, "aanmelding." + std::move(sleutel), std::move(veld), std::move(tekst)};
}

base::Moment moment_uit(const Antwoorden& in) {
    const std::string& tijd = in.tekst("ontvangen-tijd");
    return base::om(base::lees_datum(in.tekst("ontvangen")).value(), std::stoi(tijd.substr(0, 2)), std::stoi(tijd.substr(3, 2)));
}

}  // namespace

std::vector<Veld> velden(storage::Sessie& s, regio::RegioId regio, base::Moment nu) {
    std::vector<Veld> uit{wie(s, regio, nu)};
    for (Veld& v : wie_nieuw(s, regio, nu)) uit.push_back(std::move(v));
    uit.push_back({.naam = "ontvangen",
                   .label = "Wanneer kwam het formulier binnen?",
                   .soort = datum,
                   .uitleg = "Dit moment telt voor het vooroverleg en voor de termijn van een meldplicht.",
                   .leeg_fout = "Vul in op welke dag het formulier binnenkwam",
                   .gevoelig = false});
    uit.push_back({.naam = "ontvangen-tijd",
                   .label = "Hoe laat?",
                   .soort = tijd,
                   .uitleg = "Bijvoorbeeld 15:30. Weet je het niet? Neem het tijdstip waarop de post kwam.",
                   .leeg_fout = "Vul in hoe laat het formulier binnenkwam",
                   .breedte = "w4",
                   .gevoelig = false});
    uit.push_back({.naam = "reden",
                   .label = "Waarom typ je het nu pas over?",
                   .soort = lang,
                   .uitleg = "Alleen nodig als het formulier langer dan " + std::to_string(kZonderReden.count()) +
                             " dagen geleden binnenkwam.",
                   .verplicht = false,
                   .max = 500});
    return uit;
}

/// Eigen regel (domain.md section 2, "namens indienen"): the moment of receipt counts, so it lies behind us and not without a reason far.
base::Result<Gegevens> lees(const std::vector<Veld>& lijst, Antwoorden& in, base::Moment nu) {
    auto fouten = web::formulier::controleer(lijst, in);
    if (!fouten.empty()) return fouten;
    Gegevens uit{.verwijzer = {toegang::id_uit_ref(in.tekst("verwijzer"))},
                 .nieuw = in,
                 .ontvangen = moment_uit(in),
                 .reden = in.tekst("reden")};
    if (uit.ontvangen > nu)
        return ongeldig("ontvangen_later", "ontvangen-dag", "Het formulier kan niet later dan nu zijn binnengekomen");
    if (uit.ontvangen < nu - kHoogstens)
        return ongeldig(
            "ontvangen_oud", "ontvangen-dag",
            "Dit is meer dan een jaar geleden. Voer de casus in met ‘Achteraf invoeren’, of vraag een nieuw formulier");
    if (uit.ontvangen < nu - kZonderReden && uit.reden.empty())
        return ongeldig("ontvangen_reden", "reden", "Schrijf op waarom je het formulier nu pas overtypt");
    return uit;
}

Antwoorden begin(storage::Sessie& s, regio::RegioId regio, const Gegevens& g) {
    if (g.verwijzer) return concepten::verwijzer_uit(s, regio, g.verwijzer);
    Antwoorden a;
    const auto organisatie = regio::organisatie_met_ref(s, regio, g.nieuw.tekst("organisatie"));
    for (const auto& [veld, waarde] :
         {std::pair<const char*, std::string>{"verwijzer-naam", g.nieuw.tekst("naam")},
          {"verwijzer-functie", g.nieuw.tekst("functie")},
          {"verwijzer-organisatie", organisatie ? organisatie->naam : g.nieuw.tekst("organisatie-anders")},
          {"verwijzer-soort", g.nieuw.tekst("soort")},
          {"verwijzer-skj", g.nieuw.tekst("skj") + g.nieuw.tekst("skj-gemeente")},
          {"verwijzer-agb", g.nieuw.tekst("agb")},
          {"verwijzer-big", g.nieuw.tekst("big")},
          {"verwijzer-email", g.nieuw.tekst("email")}})
        if (!waarde.empty()) a.zet(veld, waarde);
    return a;
}

/// Eigen regel (domain.md section 2, "namens indienen"): a vooroverleg that has begun takes nothing more.
std::optional<regio::Ronde> ronde(const regio::Rooster& rooster, base::Moment ontvangen, base::Moment nu) {
    const auto eigen = regio::ronde_voor(rooster, ontvangen);
    return eigen && regio::aanvulling_tot(rooster, eigen->vooroverleg) > nu ? eigen : regio::ronde_voor(rooster, nu);
}

base::Json Gegevens::als_json() const {
    return base::Json::Object{
        {"verwijzer", verwijzer.getal}, {"nieuw", nieuw.als_json()}, {"ontvangen", base::iso(ontvangen)}, {"reden", reden}};
}

Gegevens Gegevens::uit_json(const base::Json& j) {
    return {{j["verwijzer"].getal()},
            Antwoorden::uit_json(j["nieuw"]),
            base::lees_moment(j["ontvangen"].tekst()).value(),
            j["reden"].tekst()};
}

}  // namespace aanmelding::namens

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/tekst.hpp"
#include "documenten/opslag.hpp"
#include "documenten/tekst_uit.hpp"
#include "domein/anonimisering/bijlagen.hpp"
#include "domein/anonimisering/paginas.hpp"
#include "web/formulierpagina.hpp"

namespace anonimisering {
namespace {

using casus::Groep;
using web::formulier::Veld;
using web::formulier::Veldsoort;

/// Some fifteen pages: more than a table reads, and more than a person can check for names in one go.
constexpr std::size_t kMeesteTekens = 50'000;
/// In the address: the text of the file once more, instead of what was typed last.
constexpr std::string_view kUitBestand = "bestand";

struct Zaak {
    casus::Gevonden g;
    aanmelding::Bijlage bijlage;
    std::optional<Stuk> vorige;

    int versie() const { return vorige ? vorige->versie : 0; }
    std::string pad() const { return casus::pad(g.casus, "anoniem/bijlagen/" + std::to_string(bijlage.nummer)); }
};

base::Fout geen_bijlage() { return {base::Soort::niet_gevonden, "anonimisering.bijlage", "", "Deze bijlage bestaat niet."}; }
base::Fout zelf_ingebracht() {
    return {base::Soort::geen_recht, "anonimisering.vier_ogen", "",
            "Wie een casus inbracht, maakt de anonieme tekst van een bijlage niet zelf. Een collega doet dat."};
}
base::Fout deling_gestopt() {
    return {base::Soort::botsing, "anonimisering.deling_gestopt", "",
            "Het delen van deze casus is gestopt. Een anonieme tekst maken kan weer als het delen is hervat."};
}
base::Fout intussen_anders() {
    return {base::Soort::botsing, "anonimisering.versie", "",
            "Een collega heeft intussen ook een tekst van deze bijlage gemaakt."};
}

/// Eigen regel (S2, S19; domain.md section 5, four eyes): who may sign the dossier may make a text of an attachment for it, as long as
/// the casus goes to a table.
base::Result<Zaak> open(storage::Sessie& s, const toegang::Aanvraag& a) {
    const auto g = casus::vind(s, a.kijker, a.verzoek.padwaarde("nummer"), a.nu());
    if (!g) return g.fouten();
    if (!g->inzage.mag(Groep::inhoud)) return casus::niet_gevonden();
    if (!mag_tekenen(s, a.kijker, *g)) return zelf_ingebracht();
    if (g->casus.deling_gestopt) return deling_gestopt();
    if (!casus::is_open(g->casus.status)) return casus::kan_niet_meer(g->casus);
    const auto alle = aanmelding::bijlagen(s, a.om, g->casus);
    const auto b = std::find_if(alle.begin(), alle.end(),
                                [&](const auto& x) { return std::to_string(x.nummer) == a.verzoek.padwaarde("nr"); });
    if (b == alle.end()) return geen_bijlage();
    return Zaak{*g, *b, store::nieuwste(s, a.om, g->casus, Stuksoort::bijlage, b->id.getal)};
}

std::vector<Veld> velden() {
    return {{.naam = "tekst",
             .label = "Tekst voor de tafel",
             .soort = Veldsoort::lang,
             .uitleg = "Alleen wat de tafel nodig heeft. Namen mogen blijven staan: die gaan bij het nakijken weg.",
             .max = kMeesteTekens,
             .leeg_fout = "Typ of plak de tekst van de bijlage, of een samenvatting"}};
}

/// What stands in the form before anybody typed, and what there is to say about it.
struct Begin {
    std::string tekst;
    std::vector<std::string> uitleg;
};

std::string zelf_typen(const Zaak& z) {
    const bool kan_openen = z.g.inzage.rollen.heeft(toegang::Rol::procesondersteuner);
    return kan_openen ? "Open de bijlage op het tabblad Bijlagen. Typ of plak hieronder de tekst, of een samenvatting."
                      : "Vraag de procesondersteuner of die de bijlage voor je opent. Typ of plak hieronder de tekst, of een "
                        "samenvatting.";
}

Begin uit_bestand(const Zaak& z, const std::string& bestand) {
    const auto type = documenten::type_met_naam(z.bijlage.type).value();
    auto gevonden = documenten::tekst_uit(type, bestand);
    if (!gevonden) return {"", {gevonden.fouten().front().tekst, zelf_typen(z)}};
    if (gevonden->tekst.empty()) {
        const bool foto = type == documenten::Type::jpeg || type == documenten::Type::png;
        return {"",
                {foto ? "Dit is een foto. Daar kan het programma geen tekst uit halen."
                      : "In dit bestand vonden wij geen tekst. Meestal is het dan een scan: een foto van papier.",
                 zelf_typen(z)}};
    }
    Begin uit{std::move(gevonden->tekst),
              {"Dit is de tekst die wij in het bestand vonden. Kijk of hij klopt, en maak hem korter."}};
    if (gevonden->afgekapt) uit.uitleg.emplace_back("De bijlage is erg lang. Je ziet alleen het begin.");
    if (base::tekst::lengte(uit.tekst) > kMeesteTekens) uit.uitleg.emplace_back("De tekst is nu te lang om na te kijken.");
    return uit;
}

web::Formulierpagina formulier(const Zaak& z, const std::vector<std::string>& uitleg = {}) {
    const std::string nummer = std::to_string(z.bijlage.nummer);
    web::Formulierpagina p{
        .titel = "Maak een anonieme tekst van bijlage " + nummer,
        .actie = z.pad(),
        .knop = "Ga naar het nakijken",
        .alineas = {bijlagen::naam_van(z.bijlage) +
                    ". De tafel ziet dit bestand nooit. Zij ziet alleen de tekst die jij hier maakt, zodra iemand "
                    "die heeft nagekeken en getekend."},
        .velden = velden(),
        .verborgen = {{"versie", std::to_string(z.versie())}},
        .links = {{"Toch niet, terug naar het anonieme dossier", casus::pad(z.g.casus, "anoniem")}},
        .terug = {"Anoniem dossier van " + z.g.casus.nummer, casus::pad(z.g.casus, "anoniem")}};
    p.alineas.insert(p.alineas.end(), uitleg.begin(), uitleg.end());
    if (z.vorige) {
        p.alineas.emplace_back(
            "Er is al een tekst van deze bijlage. Is die getekend? Dan ziet de tafel die tot jouw nieuwe tekst is getekend.");
        p.links.insert(p.links.begin(),
                       {"Begin opnieuw met de tekst uit het bestand", z.pad() + "?uit=" + std::string(kUitBestand)});
    }
    return p;
}

/// Whoever looks at the words in the file reads the attachment: the same line in the log as a download.
void vermeld(web::Antwoord& uit, const toegang::Aanvraag& a, const Zaak& z) {
    casus::vermeld_lezen(uit, a.om, a.kijker, z.g, "bijlage", {Groep::inhoud}, a.nu());
}

base::Result<web::Antwoord> vraag(toegang::Aanvraag& a) {
    std::optional<std::string> bestand;
    const auto z = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        auto gevonden = open(s, a);
        if (gevonden && (!gevonden->vorige || a.verzoek.vraag["uit"] == kUitBestand))
            bestand = documenten::lees(s, a.om.sleutels, a.kijker.regio.getal, gevonden->bijlage.id.getal);
        return gevonden;
    });
    if (!z) return z.fouten();
    Begin begin;
    if (bestand) begin = uit_bestand(*z, *bestand);  // takes time: outside the transaction
    else if (z->vorige) begin.tekst = bijlagen::getypt(*z->vorige);
    web::formulier::Antwoorden antwoorden;
    antwoorden.zet("tekst", std::move(begin.tekst));
    web::Antwoord uit = a.pagina(formulier(*z, begin.uitleg).pagina(antwoorden));
    vermeld(uit, a, *z);
    return uit;
}

void leg_vast(storage::Sessie& s, const toegang::Aanvraag& a, const Zaak& z, StukId stuk) {
    auto gebeurtenis =
        toegang::gebeurtenis_van(a.kijker, a.nu(), "anonimisering.bijlage", audit::Actie::wijzigen, z.g.inzage.als);
    gebeurtenis.casus = z.g.casus.id.getal;
    gebeurtenis.object = std::string(naam_van(Stuksoort::bijlage));
    gebeurtenis.object_id = stuk.getal;
    gebeurtenis.groepen = "INHOUD";
    gebeurtenis.bijzonderheid = "bijlage " + std::to_string(z.bijlage.nummer) + ", versie " + std::to_string(z.versie() + 1);
    audit::leg_vast(s, a.om.ids, gebeurtenis);
}

base::Result<std::string> leg_bijlage_neer(const toegang::Aanvraag& a, const Voorstel& voorstel) {
    return a.om.db.schrijf(a.bereik(), [&](storage::Sessie& s) -> base::Result<std::string> {
        const auto z = open(s, a);
        if (!z) return z.fouten();
        if (std::to_string(z->versie()) != a.verzoek.formulier["versie"]) return intussen_anders();
        const StukId stuk = leg_neer(s, a.om, z->g.casus, Stuksoort::bijlage, z->bijlage.id.getal, voorstel, a.nu());
        leg_vast(s, a, *z, stuk);
        return pad_van(z->g.casus, stuk);
    });
}

base::Result<web::Antwoord> maak(toegang::Aanvraag& a) {
    Vooraf vooraf;
    const auto z = a.om.db.lees(a.bereik(), [&](storage::Sessie& s) {
        auto gevonden = open(s, a);
        if (gevonden) vooraf = vooraf_van(s, a.om, gevonden->g.casus, a.nu());
        return gevonden;
    });
    if (!z) return z.fouten();
    auto getypt = web::formulier::lees(velden(), a.verzoek.formulier);
    if (const auto fouten = web::formulier::controleer(velden(), getypt); !fouten.empty()) {
        web::Antwoord uit = a.pagina(formulier(*z).pagina(getypt, fouten));
        vermeld(uit, a, *z);
        return uit;
    }
    const auto verder = leg_bijlage_neer(a, bijlagen::voorstel(z->bijlage, getypt.tekst("tekst"), vooraf));
    if (verder) return web::Antwoord::verder(*verder);
    return casus::opnieuw_na_botsing(a, verder.fouten(), [&](storage::Sessie& s) -> base::Result<casus::Herkansing> {
        auto nu = open(s, a);
        if (!nu) return nu.fouten();
        return casus::Herkansing{nu->g, formulier(*nu)};
    });
}

std::string stand_in_woorden(const std::optional<Stuk>& stuk, bool getekend) {
    if (!stuk || stuk->status == Stukstatus::vervallen) return "Nog geen anonieme tekst.";
    if (stuk->status == Stukstatus::getekend)
        return getekend ? "De anonieme tekst is getekend."
                        : "De anonieme tekst is getekend. De tafel ziet hem zodra ook het dossier is getekend.";
    return getekend ? "Een nieuwe tekst wacht op een handtekening. Tot dan ziet de tafel de tekst daarvoor."
                    : "De tekst wacht op een handtekening.";
}

}  // namespace

void paginas::toon_bijlagen(web::Gegevens& ouder, storage::Sessie& s, const toegang::Aanvraag& a, const casus::Gevonden& g) {
    const bool mag = g.inzage.mag(Groep::inhoud) && mag_tekenen(s, a.kijker, g);
    if (!mag || g.casus.deling_gestopt || !casus::is_open(g.casus.status)) return;
    const auto alle = aanmelding::bijlagen(s, a.om, g.casus);
    if (alle.empty()) return;
    auto& lijst = ouder.deel("BIJLAGEN", "src/domein/anonimisering/views/bijlagen.html");
    for (const auto& b : alle) {
        const Zaak z{g, b, store::nieuwste(s, a.om, g.casus, Stuksoort::bijlage, b.id.getal)};
        const bool getekend = anonimisering::getekend(s, a.om, g.casus, Stuksoort::bijlage, b.id.getal).has_value();
        auto& rij = lijst.rij("BIJLAGE");
        rij.zet("NAAM", bijlagen::naam_van(b))
            .zet("NUMMER", b.nummer)
            .zet("STAND", stand_in_woorden(z.vorige, getekend))
            .zet("MAAK_PAD", z.pad())
            .zet("MAAK_TEKST", z.vorige ? "Maak een nieuwe anonieme tekst van bijlage" : "Maak een anonieme tekst van bijlage");
        if (z.vorige && z.vorige->status == Stukstatus::wacht)
            rij.rij("NAKIJKEN").zet("NAKIJK_PAD", pad_van(g.casus, z.vorige->id));
    }
}

void paginas::registreer_bijlage(toegang::Deur& deur) {
    deur.gebeurtenis("/casussen/{nummer:casusnummer}/anoniem/bijlagen/{nr:getal}", "anonimisering.bijlage",
                     "Een anonieme tekst van een bijlage maken, om na te kijken en te tekenen", kTekenrecht, vraag, maak);
}

}  // namespace anonimisering

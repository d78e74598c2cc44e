// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/paginas_proef_test.hpp"

/// Every field of the six steps and of the melding, rows of groups included, with each mistake that its kind allows: the answer names the field,
/// and everything that was typed stands there again.
namespace {

using namespace aanmelding;
using enum web::formulier::Veldsoort;
using testing::HasSubstr;

/// One mistake: what is typed instead, and the start of the id of the input that the summary must link to.
struct Geval {
    std::string wat, invoer;
    Velden anders;
    bool blijft_staan = true;  // a choice that does not exist cannot stand in its list again
};

Velden dag(const std::string& naam, const std::string& dag, const std::string& maand, const std::string& jaar) {
    return {{naam + "-dag", dag}, {naam + "-maand", maand}, {naam + "-jaar", jaar}};
}

std::vector<Geval> fouten_van(const Veld& v, const std::string& naam) {
    std::vector<Geval> uit;
    if (v.verplicht) uit.push_back({"leeg", naam, v.soort == datum ? dag(naam, "", "", "") : Velden{{naam, ""}}});
    switch (v.soort) {
        case tekst:
        case lang:
            uit.push_back({"te lang", naam, {{naam, std::string(v.max + 1, 'x')}}});
            if (v.controle) uit.push_back({"onzin", naam, {{naam, "1"}}});
            break;
        case getal:
            uit.push_back({"geen getal", naam, {{naam, "abc"}}});
            uit.push_back({"te groot", naam, {{naam, std::to_string(v.max + 1)}}});
            break;
        case datum:
            uit.push_back({"bestaat niet", naam, dag(naam, "31", "2", "2012")});
            uit.push_back({"geen cijfers", naam, dag(naam, "een", "mei", "2012")});
            uit.push_back({"half", naam, dag(naam, "1", "", "2012")});
            break;
        case tijd:
            uit.push_back({"geen tijd", naam, {{naam, "25:00"}}});
            break;
        case keuze:
        case keuzelijst:
        case vinkjes:
            // A code of another region is one that this region does not offer.
            uit.push_back({"van een andere regio", naam, {{naam, "9999"}}, false});
            break;
        case vinkje:
        case groep:
        case wachtwoord:
            break;
    }
    return uit;
}

/// What must be answered too for the question to be asked.
void vraag_ook(const std::vector<Veld>& velden, const Veld& v, const std::string& voor, Velden& anders) {
    if (v.toon_als_veld.empty()) return;
    anders.emplace_back(voor + v.toon_als_veld, v.toon_als.front());
    for (const Veld& ouder : velden)
        if (ouder.naam == v.toon_als_veld) vraag_ook(velden, ouder, voor, anders);
}

std::vector<Geval> gevallen(const std::vector<Veld>& velden, const std::string& voor = {}) {
    std::vector<Geval> uit;
    for (const Veld& v : velden) {
        if (v.soort == groep) {
            for (auto& geval : gevallen(v.velden, v.naam + "-1-")) uit.push_back(std::move(geval));
            continue;
        }
        for (auto& geval : fouten_van(v, voor + v.naam)) {
            vraag_ook(velden, v, voor, geval.anders);
            // A row in which nothing stands is no row: something else stands in it.
            for (const Veld& ander : velden)
                if (!voor.empty() && ander.naam != v.naam && (ander.soort == tekst || ander.soort == lang)) {
                    geval.anders.emplace_back(voor + ander.naam, "Iets");
                    break;
                }
            uit.push_back(std::move(geval));
        }
    }
    return uit;
}

class ElkVeld : public AanmeldPaginas {
  protected:
    /// Every mistake of every step of this kind of form, one after the other in one draft.
    void loop_langs(casus::Soort soort) {
        voorbeeld_ = w_.formulier(soort).antwoorden;
        const auto pad = begin(std::string(casus::naam_van(soort)));
        std::string versie = "1";
        for (const Stap& stap : stappen(soort, w_.mogelijk))
            for (const Geval& geval : gevallen(stap.velden)) versie = probeer(pad, stap, geval, versie);
    }
    /// Returns the version that the draft has afterwards.
    std::string probeer(const std::string& pad, const Stap& stap, const Geval& geval, const std::string& versie) {
        const std::string wat = stap.naam + ": " + geval.invoer + " " + geval.wat;
        Velden velden{{"versie", versie}, {"actie", "volgende"}};
        als_invoer(stap.velden, voorbeeld_, "", velden);
        zet(velden, geval.anders);
        const auto uit = b_.post(pad + std::to_string(stap.nummer), velden);
        EXPECT_EQ(uit.status, 400) << wat;
        EXPECT_THAT(uit.lichaam, HasSubstr("href=\"#" + geval.invoer)) << wat;
        if (geval.blijft_staan) {
            for (const auto& [naam, waarde] : geval.anders)
                if (naam.starts_with(geval.invoer) && waarde.size() > 1) {
                    EXPECT_THAT(uit.lichaam, HasSubstr(waarde)) << wat;
                }
        }
        return hulp::invoer(uit, "versie");
    }
};
OP_BEIDE(ElkVeld);

TEST_P(ElkVeld, VanEenVraagZegtWatErMisIsEnHoudtWatGetyptIs) { loop_langs(casus::Soort::vraag); }

TEST_P(ElkVeld, VanEenMeldingZegtWatErMisIsEnHoudtWatGetyptIs) { loop_langs(casus::Soort::melding); }

TEST_P(ElkVeld, VanElkeStapBlijftStaanAlsEenAnderTabbladEerderWas) {
    const auto pad = begin("vraag");
    for (const Stap& stap : stappen_) {
        if (stap.velden.empty()) continue;
        Velden velden{{"versie", "0"}, {"actie", "volgende"}};
        als_invoer(stap.velden, voorbeeld_, "", velden);
        const auto uit = b_.post(pad + std::to_string(stap.nummer), velden);
        EXPECT_EQ(uit.status, 409) << stap.naam;
        for (const Veld& v : stap.velden)
            if ((v.soort == tekst || v.soort == lang) && v.toon_als_veld.empty()) {
                EXPECT_THAT(uit.lichaam, HasSubstr(voorbeeld_.tekst(v.naam))) << v.naam;
            }
    }
}

TEST_P(ElkVeld, VanElkeStapTweeKeerVersturenSlaatEenKeerOp) {
    const auto pad = begin("vraag");
    for (const Stap& stap : stappen_) {
        if (stap.velden.empty()) continue;
        const auto versie = hulp::invoer(b_.haal(pad + std::to_string(stap.nummer)), "versie");
        Velden velden{{"versie", versie}, {"actie", "volgende"}};
        als_invoer(stap.velden, voorbeeld_, "", velden);
        EXPECT_EQ(b_.post(pad + std::to_string(stap.nummer), velden).status, 303) << stap.naam;
        EXPECT_EQ(b_.post(pad + std::to_string(stap.nummer), velden).status, 409) << stap.naam;
    }
}

}  // namespace

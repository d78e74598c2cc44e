// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "hulp/app/routepad.hpp"
#include "verhalen/weg.hpp"

/// S2 and S14: what was typed in any field stays with who may read the original until somebody signed, and beside the signed text stands
/// nothing by which a neighbour could tell two children apart.
namespace {

using hulp::Rol;
using web::formulier::Veld;
using web::formulier::Veldsoort;

/// No Dutch word and no name from a list, so that no machine takes it away: only the wall does.
constexpr const char* kKanarie = "Zwartkwik";

bool vrij(const Veld& v) {
    return (v.soort == Veldsoort::tekst || v.soort == Veldsoort::lang) && !v.controle && v.invoer.empty();
}

/// The same form with the canary in every text that somebody can type freely and that is always asked; how many there were is counted.
base::Json met_kanarie(const base::Json& van, const std::vector<Veld>& velden, int& geteld) {
    base::Json uit = van;
    for (const Veld& v : velden) {
        const std::string naam = web::formulier::camel(v.naam);
        if (v.soort == Veldsoort::groep) {
            base::Json::Lijst rijen;
            for (const auto& rij : van[naam].lijst()) rijen.push_back(met_kanarie(rij, v.velden, geteld));
            if (!rijen.empty()) uit.zet(naam, std::move(rijen));
        } else if (vrij(v) && (!van[naam].tekst().empty() || v.toon_als.empty())) {
            uit.zet(naam, van[naam].tekst() + " " + kKanarie);
            ++geteld;
        }
    }
    return uit;
}

class VrijeTekst : public hulp::Weg {
  protected:
    std::vector<Veld> velden() {
        return h.schrijf([&](storage::Sessie& s) {
            return aanmelding::alle_velden(casus::Soort::vraag, aanmelding::keuzes(s, h.nijmegen, h.nu()));
        });
    }
    hulp::Casusplek plek() {
        const auto c = de_casus();
        return h.schrijf([&](storage::Sessie& s) { return hulp::plek_van(s, c); });
    }
    /// What this role gets of the casus on every page that it may open, one text per address.
    std::map<std::string, std::string> alles_voor(Rol rol) {
        std::map<std::string, std::string> uit;
        auto b = h.als(rol);
        for (const auto& r : h.huis().deur().tafel()) {
            if (r.methode != web::Methode::get || r.kanaal != web::Kanaal::pagina || !r.recht || !r.recht->rollen.heeft(rol))
                continue;
            for (const auto& pad : hulp::paden_naar(r.patroon, plek()))
                if (const auto a = b.haal(pad); a.status == 200) uit[r.naam + " " + pad] = hulp::afdruk(a);
        }
        return uit;
    }
    void niemand_leest_de_kanarie(const std::string& wanneer) {
        for (const Rol rol : {Rol::voorzitter, Rol::waarnemend_voorzitter, Rol::vaste_deelnemer, Rol::expert,
                              Rol::ervaringsdeskundige, Rol::fg, Rol::beheerder, Rol::beleidsadviseur})
            for (const auto& [waar, tekst] : alles_voor(rol))
                EXPECT_EQ(tekst.find(kKanarie), std::string::npos) << wanneer << ": " << toegang::naam_van(rol) << " " << waar;
    }
};

TEST_F(VrijeTekst, S2_ElkVeldVanHetFormulierBlijftBijWieHetOrigineelMagLezen) {
    int geteld = 0;
    nummer = dien_in(h.account(Rol::inbrenger), met_kanarie(formulier(), velden(), geteld));
    EXPECT_GE(geteld, 20);
    niemand_leest_de_kanarie("ingediend");
    op_de_lijst();
    niemand_leest_de_kanarie("op de lijst, niet getekend");
    bool leesbaar = false;
    for (const auto& [waar, tekst] : alles_voor(Rol::procesondersteuner)) leesbaar |= tekst.find(kKanarie) != std::string::npos;
    EXPECT_TRUE(leesbaar) << "who may read the original finds it: the search can find";
}

TEST_F(VrijeTekst, S2_WatNaDeHandtekeningGetyptWordtBlijftOokBijWieHetOrigineelMagLezen) {
    getekend();
    op_de_lijst();
    op_de_agenda();
    uitgenodigd();
    aan_tafel();
    auto b = h.als(Rol::procesondersteuner);
    auto velden = notulen();
    for (auto& [naam, waarde] : velden)
        if (naam == "notulen" || naam == "punten-1-tekst") waarde += std::string(" ") + kKanarie;
    ASSERT_EQ(notuleer(b, velden).status, 303);
    ASSERT_EQ(bespreek(b).status, 303);
    niemand_leest_de_kanarie("notulen, niet getekend");
}

/// As vaste deelnemer sees the first and the second point of the list; its place in the list is taken out.
TEST_F(VrijeTekst, S14_TweeKinderenDieAlleenBuitenDeTekstVerschillenZijnNietUitElkaarTeHouden) {
    const auto een = formulier();
    auto ander = een;
    ander.zet("geboren", "2013-10-02").zet("gemeente", "0209").zet("aanbieder", "anders").zet("verwijzerNaam", "Joris Zandstra");
    ander.zet("verwijzerTelefoon", "024 765 43 21").zet("straat", "Kerkpad").zet("school", "De Wilgenroos").zet("geslacht", "m");
    const std::vector<std::string> nummers{dien_in(h.account(Rol::inbrenger), een), dien_in(h.collega(Rol::inbrenger), ander)};
    for (const auto& n : nummers) teken_alles(n);
    op_de_lijst();
    auto b = h.als(Rol::vaste_deelnemer);
    const auto zonder_plaats = [&](int n) {
        auto a = b.haal(vooroverleg + "/punten/" + std::to_string(n));
        EXPECT_EQ(a.status, 200);
        std::string uit = a.lichaam.substr(a.lichaam.find("<main"), a.lichaam.find("</main>") - a.lichaam.find("<main"));
        if (const auto ref = uit.find("/anoniem/"); ref != std::string::npos)
            uit.erase(ref, uit.find("/naam-zichtbaar", ref) - ref);
        for (const auto& woord : {"punten/" + std::to_string(n), "unt " + std::to_string(n)})
            for (auto plek = uit.find(woord); plek != std::string::npos; plek = uit.find(woord))
                uit.replace(plek, woord.size(), "#");
        return uit;
    };
    EXPECT_EQ(zonder_plaats(1), zonder_plaats(2));
}

}  // namespace

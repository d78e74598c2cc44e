// SPDX-License-Identifier: EUPL-1.2
#include "domein/vooroverleg/paginas.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace vooroverleg {
namespace {

/// The outcomes as the list says them; other steps (intrekken, afsluiten) ended the punt from elsewhere.
constexpr std::array<std::pair<casus::Stap, std::string_view>, 6> kUitkomsten{
    {{casus::Stap::registreren, "Geregistreerd"},
     {casus::Stap::agenderen, "Op de agenda van het overleg"},
     {casus::Stap::direct_adviseren, "Direct advies"},
     {casus::Stap::doorverwijzen, "Doorverwezen"},
     {casus::Stap::aanhouden, "Aangehouden"},
     {casus::Stap::aanvulling_vragen, "Aanvulling gevraagd"}}};

}  // namespace

bool paginas::mag_zien(const Kijker& k, const Vooroverleg& v) {
    if (k.is(Rol::procesondersteuner) || k.zit_voor()) return true;
    return std::find(v.aanwezig.begin(), v.aanwezig.end(), k.account) != v.aanwezig.end();
}

base::Result<Vooroverleg> paginas::vind(storage::Sessie& s, const toegang::Aanvraag& a) {
    const auto v = store::met_ref(s, a.kijker.regio, a.verzoek.padwaarde("ref"));
    if (!v || !mag_zien(a.kijker, *v)) return niet_gevonden();
    return *v;
}

bool paginas::Plek::loopt() const {
    return punt.open() && vooroverleg.stand == Stand::gepland && gevonden.casus.status == casus::Status::in_vooroverleg;
}

base::Result<paginas::Plek> paginas::vind_punt(storage::Sessie& s, const toegang::Aanvraag& a) {
    const auto v = vind(s, a);
    if (!v) return v.fouten();
    const auto punt = store::punt(s, a.kijker.regio, v->id, getal(a.verzoek.padwaarde("n")));
    // The same statements run for a punt that does not exist as for one without right (S31).
    const auto g = casus::vind(s, a.kijker, punt ? punt->casus : CasusId{}, a.nu());
    if (!punt || !g) return niet_gevonden();
    return Plek{*v, *punt, *g};
}

int paginas::getal(std::string_view tekst) {
    int uit = 0;
    std::from_chars(tekst.data(), tekst.data() + tekst.size(), uit);
    return uit;
}

std::string paginas::pad(const Vooroverleg& v, std::string_view achter) {
    std::string uit = "/vooroverleggen/" + v.ref;
    if (!achter.empty()) uit += "/" + std::string(achter);
    return uit;
}
std::string paginas::puntpad(const Vooroverleg& v, const Punt& p) { return pad(v, "punten/" + std::to_string(p.nummer)); }

base::Fout paginas::niet_gevonden() {
    return {base::Soort::niet_gevonden, "vooroverleg.niet_gevonden", "", "Dit vooroverleg bestaat niet of je mag het niet zien."};
}
base::Fout paginas::gesloten() {
    return {base::Soort::botsing, "vooroverleg.gesloten", "",
            "Dit punt is al afgehandeld, of iemand heeft het vooroverleg gesloten."};
}

std::string paginas::uitkomst_tekst(const Punt& p) {
    if (p.is_hamerstuk()) return "Hamerstuk";
    if (p.open()) return "Nog te bespreken";
    for (const auto& [stap, tekst] : kUitkomsten) {
        if (casus::naam_van(stap) != p.uitkomst) continue;
        if (stap == casus::Stap::aanhouden && !p.besproken_op) return "Niet besproken, gaat naar het volgende vooroverleg";
        return std::string(tekst);
    }
    if (p.uitkomst == kVerplaatst) return "Naar een ander vooroverleg verplaatst";
    return "Gestopt buiten het vooroverleg";
}

std::string_view reactie_tekst(std::string_view code) {
    if (code == "akkoord") return "Akkoord";
    if (code == "aandachtspunt") return "Akkoord met een aandachtspunt";
    if (code == "eerst_bespreken") return "Eerst bespreken aan tafel";
    return {};
}

void registreer(toegang::Deur& deur) {
    paginas::registreer_lijst(deur);
    paginas::registreer_vergadering(deur);
    paginas::registreer_aanwezig(deur);
    paginas::registreer_daden(deur);
    paginas::registreer_punt(deur);
    paginas::registreer_urgentie(deur);
    paginas::registreer_uitkomst(deur);
    paginas::registreer_overnemen(deur);
    paginas::registreer_versneld(deur);
    paginas::registreer_verzet(deur);
    paginas::registreer_api(deur);
}

}  // namespace vooroverleg

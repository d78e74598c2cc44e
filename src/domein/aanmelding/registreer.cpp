// SPDX-License-Identifier: EUPL-1.2
#include "domein/aanmelding/accounts.hpp"
#include "domein/aanmelding/gezagswijziging.hpp"
#include "domein/aanmelding/namens.hpp"
#include "domein/aanmelding/ondertekening.hpp"
#include "domein/aanmelding/paginas.hpp"
#include "domein/aanmelding/store.hpp"
#include "domein/aanmelding/te_doen.hpp"
#include "domein/aanmelding/toestemmingsregels.hpp"
#include "domein/aanmelding/verjaardag.hpp"

void aanmelding::luister(base::Bus& bus) {
    ondertekening::luister(bus);
    bus.luister<toegang::TeDoen>(noem_aflopende_concepten);
    bus.luister<casus::Werkvoorraad>(verjaardag::wijs_op_verjaardagen);
    bus.luister<casus::Vernietigd>(store::vernietig);
    bus.luister<casus::DelingGestopt>([](const casus::DelingGestopt& e) {
        store::laat_toestemming_vervallen(e.sessie, e.om, e.kijker, e.casus, "ingetrokken", {}, e.op);
        volg_zonder_toestemming(e.sessie, e.om, e.casus, e.op);
    });
    luister_naar_accounts(bus);
    luister_naar_gezag(bus);
    namens::luister(bus);
}

void aanmelding::registreer(toegang::Deur& deur) {
    paginas::registreer_kiezen(deur);
    paginas::registreer_stappen(deur);
    paginas::registreer_versturen(deur);
    paginas::registreer_ondertekening(deur);
    paginas::registreer_bevestiging(deur);
    paginas::registreer_namens(deur);
    paginas::registreer_namens_antwoord(deur);
    paginas::registreer_werk(deur);
    paginas::registreer_dossier(deur);
    paginas::registreer_bijlagen(deur);
    paginas::registreer_toestemming(deur);
    paginas::registreer_aanvulling(deur);
    paginas::registreer_opnieuw(deur);
    paginas::registreer_hervatten(deur);
    paginas::registreer_broer(deur);
    paginas::registreer_api(deur);
    registreer_toestemmingsregels(deur);
}

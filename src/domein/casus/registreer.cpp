// SPDX-License-Identifier: EUPL-1.2
#include "domein/casus/noodtoegang.hpp"
#include "domein/casus/paginas.hpp"

void casus::registreer(toegang::Deur& deur) {
    paginas::registreer_werkvoorraad(deur);
    paginas::registreer_overzicht(deur);
    paginas::registreer_tijdlijn(deur);
    paginas::registreer_toegang(deur);
    paginas::registreer_stappen(deur);
    paginas::registreer_deling(deur);
    paginas::registreer_uitsluiten(deur);
    paginas::registreer_gezin(deur);
    paginas::registreer_bsn(deur);
    paginas::registreer_identiteit(deur);
    paginas::registreer_ouders(deur);
    paginas::registreer_opzoeken(deur);
    paginas::registreer_inbrengers(deur);
    paginas::registreer_inbrengverzoeken(deur);
    nood::registreer(deur);
    paginas::registreer_api(deur);
}

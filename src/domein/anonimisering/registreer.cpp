// SPDX-License-Identifier: EUPL-1.2
#include "domein/anonimisering/paginas.hpp"

void anonimisering::registreer(toegang::Deur& deur) {
    paginas::registreer_wachtrij(deur);
    paginas::registreer_dossier(deur);
    paginas::registreer_nakijken(deur);
    paginas::registreer_bijlage(deur);
    paginas::registreer_zichtbaar(deur);
    paginas::registreer_zichtbaar_fg(deur);
    paginas::registreer_api(deur);
}

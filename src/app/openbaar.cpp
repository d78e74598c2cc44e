// SPDX-License-Identifier: EUPL-1.2
#include "app/slices.hpp"

namespace app {
namespace {

struct Tekstpagina {
    const char *pad, *naam, *titel, *bestand;
};
constexpr Tekstpagina kPaginas[] = {
    {"/privacy", "app.privacy", "Privacy", "src/app/views/privacy.html"},
    {"/toegankelijkheid", "app.toegankelijkheid", "Toegankelijkheid", "src/app/views/toegankelijkheid.html"},
    {"/hulp", "app.hulp", "Hulp en contact", "src/app/views/hulp.html"},
};

}  // namespace

void registreer_openbaar(toegang::Deur& deur) {
    const toegang::Omgeving& om = deur.omgeving();
    for (const Tekstpagina& p : kPaginas)
        deur.openbaar(web::Methode::get, p.pad, p.naam, web::Kanaal::pagina, [&om, &p](const web::Verzoek& v) {
            return web::toon(om.sjablonen, toegang::open_kader(om, v), {.titel = p.titel, .bestand = p.bestand});
        });
}

}  // namespace app

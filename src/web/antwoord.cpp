// SPDX-License-Identifier: EUPL-1.2
#include "web/verzoek.hpp"

namespace web {
namespace {

Antwoord met_type(std::string type, std::string lichaam, int status) {
    Antwoord a;
    a.status = status;
    a.lichaam = std::move(lichaam);
    a.kop("Content-Type", std::move(type));
    return a;
}

}  // namespace

Antwoord& Antwoord::kop(std::string naam, std::string waarde) {
    koppen.emplace_back(std::move(naam), std::move(waarde));
    return *this;
}

Antwoord Antwoord::html(std::string lichaam, int status) {
    return met_type("text/html; charset=utf-8", std::move(lichaam), status);
}

Antwoord Antwoord::json(std::string lichaam, int status) { return met_type("application/json", std::move(lichaam), status); }

Antwoord Antwoord::tekst(std::string lichaam, int status) {
    return met_type("text/plain; charset=utf-8", std::move(lichaam), status);
}

Antwoord Antwoord::verder(std::string naar) {
    Antwoord a = tekst("", 303);
    a.kop("Location", std::move(naar));
    return a;
}

Antwoord Antwoord::download(std::string inhoud, std::string type, std::string naam) {
    Antwoord a = met_type(std::move(type), std::move(inhoud), 200);
    a.kop("Content-Disposition", "attachment; filename=\"" + naam + "\"");
    a.kop("Content-Security-Policy", "sandbox; default-src 'none'");
    return a;
}

}  // namespace web

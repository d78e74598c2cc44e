// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "domein/aanmelding/aanmelding.hpp"

namespace app::openapi_routes {

struct Vraagveld {
    std::string naam, uitleg;
    base::Json schema;
};
/// What the route table does not know of a route: its words, its schemas by name, and an example that the demo accepts as it stands.
struct Beschrijving {
    std::string route;  // name in the route table
    std::string samenvatting, uitleg;
    std::vector<Vraagveld> vraag = {};
    std::string lichaam = {}, antwoord;  // names under components/schemas; no lichaam: no body
    std::vector<std::pair<std::string, base::Json>> voorbeelden = {};
    int gelukt = 200;
};
/// The form and its example follow what a region lets choose.
std::vector<Beschrijving> beschrijvingen(const aanmelding::Keuzes&);
/// Of each field of a button the first that it takes. The fields of a form differ; its GET gives them.
base::Json voorbeeld_van(const std::vector<web::formulier::Veld>&);
/// components/schemas by name.
base::Json schemas(const aanmelding::Keuzes&);

}  // namespace app::openapi_routes

// SPDX-License-Identifier: EUPL-1.2
#include "web/verzoek.hpp"

namespace web {

std::string_view naam_van(Methode m) {
    switch (m) {
        case Methode::get:
            return "GET";
        case Methode::head:
            return "HEAD";
        case Methode::post:
            return "POST";
        case Methode::put:
            return "PUT";
        case Methode::patch:
            return "PATCH";
        case Methode::del:
            return "DELETE";
        case Methode::options:
            return "OPTIONS";
    }
    return "";
}

std::string_view Formulier::operator[](std::string_view naam) const {
    for (const auto& [n, w] : velden_)
        if (n == naam) return w;
    return {};
}

bool Formulier::heeft(std::string_view naam) const {
    for (const auto& veld : velden_)
        if (veld.first == naam) return true;
    return false;
}

std::vector<std::string> Formulier::alle(std::string_view naam) const {
    std::vector<std::string> uit;
    for (const auto& [n, w] : velden_)
        if (n == naam) uit.push_back(w);
    return uit;
}

void Formulier::voeg_toe(std::string naam, std::string waarde) { velden_.emplace_back(std::move(naam), std::move(waarde)); }

std::string_view Verzoek::kop(std::string_view naam_klein) const {
    for (const auto& [n, w] : koppen)
        if (n == naam_klein) return w;
    return {};
}

std::string_view Verzoek::padwaarde(std::string_view naam) const {
    const auto gevonden = padwaarden.find(naam);
    return gevonden == padwaarden.end() ? std::string_view{} : std::string_view{gevonden->second};
}

}  // namespace web

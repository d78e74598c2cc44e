// SPDX-License-Identifier: EUPL-1.2
#include "app/wachtzin.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "app/geheim.hpp"

namespace app {
namespace {

constexpr const char* kCredential = "overlegtafel-wachtzin";
constexpr std::size_t kMinst = 16;

base::Fout fout(std::string tekst) { return {base::Soort::ongeldig, "app.wachtzin", "wachtzin", std::move(tekst)}; }

base::Result<std::string> uit_bestand(const std::string& pad) {
    std::ifstream bestand(pad);
    if (!bestand) return fout("Het bestand met de wachtzin is er niet of is niet te lezen.");
    if (leesbaar_voor_anderen(pad)) return fout("Het bestand met de wachtzin is leesbaar voor anderen. Zet de rechten op 600.");
    std::string regel;
    std::getline(bestand, regel);
    return regel;
}

base::Result<std::string> van_de_terminal(bool twee_keer) {
    if (::isatty(STDIN_FILENO) == 0)
        return fout(
            "Geen wachtzin: geef --wachtzin-bestand, de omgeving OVERLEGTAFEL_WACHTZIN of een systemd-credential "
            "\"overlegtafel-wachtzin\", of start in een terminal. Maak er een met: overlegtafel backup --nieuwe-wachtzin");
    const auto vraag = [](const char* tekst) {
        const char* regel = ::getpass(tekst);
        return std::string(regel ? regel : "");
    };
    std::string zin = vraag("Wachtzin: ");
    if (twee_keer && zin != vraag("Nog een keer: ")) return fout("De twee wachtzinnen zijn niet gelijk.");
    return zin;
}

base::Result<std::string> haal(const std::string& bestand, bool twee_keer) {
    if (!bestand.empty()) return uit_bestand(bestand);
    if (const char* zin = std::getenv("OVERLEGTAFEL_WACHTZIN")) return std::string(zin);
    if (const char* map = std::getenv("CREDENTIALS_DIRECTORY"))
        if (const std::string pad = std::string(map) + "/" + kCredential; std::filesystem::exists(pad)) return uit_bestand(pad);
    return van_de_terminal(twee_keer);
}

}  // namespace

base::Result<std::string> lees_wachtzin(const std::string& bestand, bool twee_keer) {
    auto zin = haal(bestand, twee_keer);
    if (zin && zin->size() < kMinst)
        return fout("De wachtzin is te kort: neem er minstens 16 tekens voor, of laat er een maken met: overlegtafel backup "
                    "--nieuwe-wachtzin");
    return zin;
}

}  // namespace app

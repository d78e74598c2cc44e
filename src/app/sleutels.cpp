// SPDX-License-Identifier: EUPL-1.2
#include "app/sleutels.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace app {
namespace {

namespace fs = std::filesystem;
constexpr const char* kCredential = "overlegtafel-sleutel";

base::Fout fout(std::string tekst) { return {base::Soort::ongeldig, "app.sleutel", "sleutelbestand", std::move(tekst)}; }

base::Result<base::crypto::Sleutelbos> lees(const std::string& pad) {
    std::ifstream bestand(pad);
    if (!bestand) return fout("Het sleutelbestand is er niet of is niet te lezen.");
    std::stringstream tekst;
    tekst << bestand.rdbuf();
    return base::crypto::Sleutelbos::lees(tekst.str());
}

/// Owner only, flushed to disk before anything is encrypted with it.
base::Result<> schrijf(const std::string& pad, const std::string& tekst) {
    const int f = ::open(pad.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (f < 0) return fout("Het sleutelbestand bestaat al of kan daar niet worden gemaakt.");
    const bool goed = ::write(f, tekst.data(), tekst.size()) == static_cast<ssize_t>(tekst.size()) && ::fsync(f) == 0;
    ::close(f);
    if (!goed) return fout("Het sleutelbestand kon niet worden geschreven.");
    return base::goed();
}

base::Result<base::crypto::Sleutelbos> vraag_aan_beheerder() {
    if (::isatty(STDIN_FILENO) == 0)
        return fout(
            "Geen sleutel: geef --sleutelbestand, een systemd-credential \"overlegtafel-sleutel\", of start in een terminal. Maak er "
            "een met: overlegtafel sleutel maak --bestand PAD");
    char* regel = ::getpass("Sleutelregel: ");
    return base::crypto::Sleutelbos::lees(regel ? regel : "");
}

}  // namespace

base::Result<> maak_sleutelbestand(const std::string& pad) { return schrijf(pad, base::crypto::Sleutelbos::nieuw().schrijf()); }

base::Result<> wissel_sleutel(const std::string& pad) {
    const auto oud = lees(pad);
    if (!oud) return oud.fouten();
    const std::string nieuw = pad + ".nieuw";
    if (auto uit = schrijf(nieuw, oud->met_nieuwe_sleutel().schrijf()); !uit) return uit;
    fs::rename(nieuw, pad);
    return base::goed();
}

base::Result<base::crypto::Sleutelbos> laad_sleutels(const Instellingen& i, Soortinstallatie soort) {
    if (!i.sleutelbestand.empty()) return lees(i.sleutelbestand);
    if (const char* map = std::getenv("CREDENTIALS_DIRECTORY"))
        if (const std::string pad = std::string(map) + "/" + kCredential; fs::exists(pad)) return lees(pad);
    if (soort == Soortinstallatie::echt) return vraag_aan_beheerder();
    const std::string pad = i.data_map + "/demo-sleutel";
    if (!fs::exists(pad))
        if (auto uit = maak_sleutelbestand(pad); !uit) return uit.fouten();
    return lees(pad);
}

}  // namespace app

// SPDX-License-Identifier: EUPL-1.2
#include "web/bestand.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace web {
namespace {

constexpr std::size_t kBlok = 64 * 1024;

int open_naamloos(const std::string& map) {
    const int fd = ::open(map.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (fd >= 0) return fd;
    // Some file systems have no O_TMPFILE.
    std::string pad = map + "/overlegtafel-XXXXXX";
    const int gewoon = ::mkostemp(pad.data(), O_CLOEXEC);
    if (gewoon >= 0) ::unlink(pad.c_str());
    return gewoon;
}

}  // namespace

struct Bestand::Opslag {
    int fd = -1;
    std::string sleutel;
    std::size_t op_schijf = 0;

    ~Opslag() {
        if (fd >= 0) ::close(fd);
        base::crypto::wis(sleutel);
    }
    std::string blok(std::size_t vanaf, std::size_t lengte) const {
        std::string uit(lengte, '\0');
        for (std::size_t gelezen = 0; gelezen < lengte;) {
            const auto n = ::pread(fd, uit.data() + gelezen, lengte - gelezen, static_cast<off_t>(vanaf + gelezen));
            if (n <= 0) throw std::runtime_error("tijdelijk bestand is beschadigd");
            gelezen += static_cast<std::size_t>(n);
        }
        return uit;
    }
};

std::string Bestand::lees() const {
    std::string uit;
    uit.reserve(grootte);
    base::crypto::Stroomlezer lezer(opslag->sleutel);
    for (std::size_t op = 0; op < opslag->op_schijf;) {
        const auto lengte = std::min(kBlok + base::crypto::kStroomtoeslag, opslag->op_schijf - op);
        const auto brok = lezer.lees(opslag->blok(op, lengte));
        if (!brok) throw std::runtime_error("tijdelijk bestand is beschadigd");
        uit += *brok;
        op += lengte;
    }
    if (!lezer.compleet()) throw std::runtime_error("tijdelijk bestand is beschadigd");
    return uit;
}

Bestandschrijver::Bestandschrijver(const std::string& map, std::string veld, std::string naam)
    : opslag_(std::make_shared<Bestand::Opslag>()) {
    opslag_->fd = open_naamloos(map.empty() ? std::filesystem::temp_directory_path().string() : map);
    if (opslag_->fd < 0) throw std::runtime_error("tijdelijke map is niet schrijfbaar");
    opslag_->sleutel = stroom_.sleutel();
    bestand_.veld = std::move(veld);
    bestand_.naam = std::move(naam);
}

Bestandschrijver::~Bestandschrijver() = default;

void Bestandschrijver::schrijf(std::string_view brok) {
    bestand_.grootte += brok.size();
    while (!brok.empty()) {
        const auto past = std::min(kBlok - wachtend_.size(), brok.size());
        wachtend_ += brok.substr(0, past);
        brok.remove_prefix(past);
        if (wachtend_.size() == kBlok && !brok.empty()) spoel(false);
    }
}

void Bestandschrijver::spoel(bool laatste) {
    const std::string uit = stroom_.schrijf(wachtend_, laatste);
    base::crypto::wis(wachtend_);
    wachtend_.clear();
    for (std::size_t klaar = 0; klaar < uit.size();) {
        const auto n = ::write(opslag_->fd, uit.data() + klaar, uit.size() - klaar);
        if (n <= 0) throw std::runtime_error("tijdelijke schijf is vol");
        klaar += static_cast<std::size_t>(n);
    }
    opslag_->op_schijf += uit.size();
}

Bestand Bestandschrijver::sluit() {
    spoel(true);
    bestand_.opslag = std::move(opslag_);
    return std::move(bestand_);
}

}  // namespace web

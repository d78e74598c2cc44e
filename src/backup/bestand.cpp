// SPDX-License-Identifier: EUPL-1.2
#include "backup/bestand.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <utility>

namespace backup {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view kMerk = "OVERLEGTAFEL-BACKUP 1\n";
constexpr std::size_t kBrok = 1024UL * 1024;
constexpr std::size_t kStroomsleutel = 32 + 24;

}  // namespace

void zet_op_schijf(const std::string& map) {
    const int fd = ::open(map.empty() ? "." : map.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return;
    ::fsync(fd);
    ::close(fd);
}

Schrijver::Schrijver(std::string pad, std::string_view wachtzin, const base::crypto::WachtwoordKosten& kosten)
    : pad_(std::move(pad)), werkpad_(pad_ + ".deel") {
    if (fs::exists(pad_)) throw Backupfout("Dit bestand bestaat al. Kies een andere naam voor de backup.");
    ::unlink(werkpad_.c_str());  // of a backup that was killed
    fd_ = ::open(werkpad_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd_ < 0) throw Backupfout("Op deze plek kan geen bestand worden gemaakt.");
    zet_weg(kMerk);
    zet_weg(base::crypto::sluit_met_wachtzin(wachtzin, stroom_.sleutel(), kosten));
}

Schrijver::~Schrijver() {
    if (fd_ < 0) return;
    ::close(fd_);
    ::unlink(werkpad_.c_str());
}

void Schrijver::zet_weg(std::string_view bytes) {
    grootte_ += bytes.size();
    while (!bytes.empty()) {
        const auto aantal = ::write(fd_, bytes.data(), bytes.size());
        if (aantal < 0 && errno == EINTR) continue;
        if (aantal <= 0) throw Backupfout("De backup kan niet worden weggeschreven. Is de schijf vol?");
        bytes.remove_prefix(static_cast<std::size_t>(aantal));
    }
}

void Schrijver::schrijf(std::string_view bytes) {
    while (!bytes.empty()) {
        // A full piece waits until there is more: only the last one says that it is the last.
        if (brok_.size() == kBrok) {
            zet_weg(stroom_.schrijf(brok_, false));
            brok_.clear();
        }
        const auto past = std::min(bytes.size(), kBrok - brok_.size());
        brok_.append(bytes.substr(0, past));
        bytes.remove_prefix(past);
    }
}

void Schrijver::sluit() {
    zet_weg(stroom_.schrijf(brok_, true));
    if (::fsync(fd_) != 0) throw Backupfout("De backup kan niet worden weggeschreven. Is de schijf vol?");
    if (::link(werkpad_.c_str(), pad_.c_str()) != 0 && (errno == EEXIST || ::rename(werkpad_.c_str(), pad_.c_str()) != 0))
        throw Backupfout("Dit bestand bestaat al. Kies een andere naam voor de backup.");
    ::unlink(werkpad_.c_str());
    ::close(std::exchange(fd_, -1));
    zet_op_schijf(fs::path(pad_).parent_path());
}

Lezer::Lezer(const std::string& pad, std::string_view wachtzin) : bestand_(pad, std::ios::binary) {
    std::error_code niet_erg;
    grootte_ = fs::file_size(pad, niet_erg);
    if (!bestand_ || niet_erg) throw Backupfout("Het backupbestand is er niet of is niet te lezen.");
    std::string merk(kMerk.size(), '\0'), dicht(kStroomsleutel + base::crypto::kWachtzintoeslag, '\0');
    if (!bestand_.read(merk.data(), static_cast<std::streamsize>(merk.size())) || merk != kMerk)
        throw Backupfout("Dit is geen backup van Overlegtafel, of hij is beschadigd.");
    if (!bestand_.read(dicht.data(), static_cast<std::streamsize>(dicht.size()))) throw Backupfout("De backup is afgebroken.");
    auto sleutel = base::crypto::open_met_wachtzin(wachtzin, dicht);
    if (!sleutel) throw Backupfout("De wachtzin klopt niet, of het begin van de backup is beschadigd.");
    gelezen_ = merk.size() + dicht.size();
    stroom_ = std::make_unique<base::crypto::Stroomlezer>(*sleutel);
    base::crypto::wis(*sleutel);
}

void Lezer::vul_aan() {
    std::string dicht(kBrok + base::crypto::kStroomtoeslag, '\0');
    bestand_.read(dicht.data(), static_cast<std::streamsize>(dicht.size()));
    dicht.resize(static_cast<std::size_t>(bestand_.gcount()));
    gelezen_ += dicht.size();
    auto klaar = dicht.empty() ? std::nullopt : stroom_->lees(dicht);
    if (!klaar) throw Backupfout("De backup is beschadigd, afgebroken of veranderd. Er is niets hersteld.");
    brok_.erase(0, plek_);
    plek_ = 0;
    brok_ += *klaar;
}

std::string Lezer::lees(std::size_t aantal) {
    while (brok_.size() - plek_ < aantal) vul_aan();
    plek_ += aantal;
    return brok_.substr(plek_ - aantal, aantal);
}

bool Lezer::op() {
    while (plek_ == brok_.size() && !stroom_->compleet()) vul_aan();
    return plek_ == brok_.size() && stroom_->compleet() && bestand_.peek() == std::ifstream::traits_type::eof();
}

}  // namespace backup

// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "outbox/outbox.hpp"

namespace outbox {
namespace {

class SmtpVervoer final : public Vervoer {
  public:
    explicit SmtpVervoer(mail::SmtpOpties opties) : opties_(std::move(opties)) {}
    mail::Verzending breng(const mail::Adres& van, const std::string& aan, const std::string& bericht, BerichtId) override {
        return mail::verstuur(opties_, van.adres, aan, bericht);
    }
    bool blijft_leesbaar() const override { return false; }

  private:
    mail::SmtpOpties opties_;
};

class DemoVervoer final : public Vervoer {
  public:
    explicit DemoVervoer(std::string map) : map_(std::move(map)) {}
    mail::Verzending breng(const mail::Adres&, const std::string&, const std::string& bericht, BerichtId id) override {
        namespace fs = std::filesystem;
        fs::create_directories(map_);
        fs::permissions(map_, fs::perms::owner_all);
        const fs::path doel = fs::path(map_) / (std::to_string(id.getal) + ".eml");
        // Whoever looks into the folder sees whole messages only.
        fs::path half = doel;
        half += ".half";
        std::ofstream uit(half, std::ios::binary | std::ios::trunc);
        uit << bericht << std::flush;
        if (!uit) throw std::runtime_error("the demo's mail folder cannot be written");
        fs::rename(half, doel);
        return {true, 250, "in-map"};
    }
    bool blijft_leesbaar() const override { return true; }

  private:
    std::string map_;
};

}  // namespace

std::unique_ptr<Vervoer> smtp_vervoer(mail::SmtpOpties opties) { return std::make_unique<SmtpVervoer>(std::move(opties)); }
std::unique_ptr<Vervoer> demo_vervoer(std::string map) { return std::make_unique<DemoVervoer>(std::move(map)); }

}  // namespace outbox

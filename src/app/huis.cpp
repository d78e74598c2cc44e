// SPDX-License-Identifier: EUPL-1.2
#include "app/huis.hpp"

#include <atomic>
#include <filesystem>

#include "app/kenmerk.hpp"
#include "app/kloktrouw.hpp"
#include "app/meters.hpp"
#include "app/sleutels.hpp"
#include "app/slices.hpp"
#include "base/log.hpp"
#include "storage/migraties.hpp"
#include "web/techniek.hpp"

namespace app {

std::span<const base::Ingebed> ingebedde_bestanden();

namespace {

/// What is real keeps even its schema: a demo is refused before anything changes.
void weiger_demo_in_echt(storage::Databank& db) {
    if (storage::migratiestand(db).gedaan.empty()) return;
    const bool echt = db.lees({}, [](storage::Sessie& s) { return !is_demo(s) && !regio::alle(s).empty(); });
    if (echt) throw std::runtime_error("Hier staat een echte installatie. Kies een lege map voor de demo.");
}

std::unique_ptr<storage::Databank> open(const Instellingen& i, bool maak_demo) {
    if (i.database_url.empty()) {
        std::filesystem::create_directories(i.data_map);
        std::filesystem::permissions(i.data_map, std::filesystem::perms::owner_all);
    }
    auto db = storage::Databank::open(i.databank());
    if (maak_demo) weiger_demo_in_echt(*db);
    storage::migreer(*db);
    db->schrijf({}, [&](storage::Sessie& s) {
        if (maak_demo && !is_demo(s)) merk_als_demo(s);
    });
    return db;
}

bool demo_in(storage::Databank& db) {
    return db.lees({}, [](storage::Sessie& s) { return is_demo(s); });
}

/// S11: a chosen clock only in a demo.
std::unique_ptr<base::Klok> maak_klok(std::unique_ptr<base::Klok> gegeven, const Instellingen& i, bool demo) {
    if (gegeven) return gegeven;
    if (i.nu.empty()) return std::make_unique<base::SysteemKlok>();
    if (!demo) throw std::runtime_error("--nu en OVERLEGTAFEL_NU werken alleen in een demo.");
    auto begin = base::lees_moment(i.nu);
    if (!begin)
        if (const auto dag = base::lees_datum(i.nu)) begin = base::om(*dag, 9, 0);
    if (!begin) throw std::runtime_error("--nu is een datum (2026-11-24) of een moment (2026-11-24T15:59:59+01:00).");
    return std::make_unique<base::VerzetteKlok>(*begin);
}

base::crypto::Sleutelbos sleutels_voor(const Instellingen& i, bool demo) {
    auto uit = laad_sleutels(i, demo ? Soortinstallatie::demo : Soortinstallatie::echt);
    if (!uit) throw std::runtime_error(uit.fout().tekst);
    return std::move(uit).waarde();
}

/// A real installation without a mail server: messages wait, nothing is written to disk (S12).
class GeenVervoer final : public outbox::Vervoer {
  public:
    mail::Verzending breng(const mail::Adres&, const std::string&, const std::string&, outbox::BerichtId) override {
        return {.melding = "geen-mailserver", .server_onbereikbaar = true};
    }
    bool blijft_leesbaar() const override { return false; }
};

std::unique_ptr<outbox::Vervoer> maak_vervoer(const Instellingen& i, const toegang::Omgeving& om) {
    if (om.smtp) return outbox::smtp_vervoer(i.smtp());
    if (om.demo) return outbox::demo_vervoer(i.data_map + "/post");
    return std::make_unique<GeenVervoer>();
}

/// Asked each second, so the log hears it when it begins and not each time.
std::function<bool(base::Moment)> klokwacht(storage::Databank& db) {
    // Shared and atomic: the planner's thread asks, and whoever runs a job by hand.
    return [&db, stil = std::make_shared<std::atomic<bool>>(false)](base::Moment nu) {
        const bool goed = klok_te_vertrouwen(db, nu);
        if (!stil->exchange(!goed) && !goed)
            base::log::waarschuwing("app",
                                    "de klok sprong: taken staan stil tot iemand hem bevestigt met overlegtafel klok --bevestig");
        return goed;
    };
}

}  // namespace

Huis::Huis(HuisOpties o)
    : instellingen_(std::move(o.instellingen)),
      db_(open(instellingen_, o.maak_demo)),
      klok_(maak_klok(std::move(o.klok), instellingen_, demo_in(*db_))),
      ids_(*klok_),
      sleutels_(sleutels_voor(instellingen_, demo_in(*db_))),
      statisch_(ingebedde_bestanden()),
      om_{.db = *db_, .klok = *klok_, .ids = ids_, .sleutels = sleutels_, .sjablonen = sjablonen_, .bus = bus_} {
    om_.basis_url =
        instellingen_.server.basis_url.empty() ? "http://" + instellingen_.server.luister : instellingen_.server.basis_url;
    om_.demo = demo_in(*db_);
    om_.smtp = !instellingen_.smtp_url.empty();
    om_.clamd = instellingen_.clamd;
    om_.data_map = instellingen_.data_map;
    om_.menu = menu;
    om_.statisch = [this](std::string_view naam) { return statisch_.pad(naam); };
    bouw_routes();
    bouw_taken();
}

Huis::~Huis() {
    planner_->stop();
    db_->sluit();
}

void Huis::bouw_routes() {
    app::luister(bus_);
    deur_ = std::make_unique<toegang::Deur>(om_, router_);
    app::registreer(*deur_, [this]() -> jobs::Planner& { return *planner_; });
    statisch_.registreer(router_);
    web::registreer_techniek(router_, *db_);
}

void Huis::bouw_taken() {
    vervoer_ = maak_vervoer(instellingen_, om_);
    verzender_ =
        std::make_unique<outbox::Verzender>(*db_, sleutels_, mail::Adres{"Overlegtafel", instellingen_.afzender}, *vervoer_);
    toegang::registreer_links(*verzender_, om_);
    jobs::Opties opties;
    if (!om_.demo) opties.mag_draaien = klokwacht(*db_);
    opties.na_afloop = [this](const jobs::Stand& stand) {
        if (metrics_ != nullptr) tel_taak(*metrics_, stand);
    };
    planner_ = std::make_unique<jobs::Planner>(*db_, *klok_, std::move(opties));
    voeg_taken_toe(*planner_, om_, *verzender_, instellingen_);
}

void Huis::meet(web::Metrics* metrics) {
    metrics_ = metrics;
    if (metrics_ != nullptr) app::meet(*metrics_, *db_, *planner_);
}

}  // namespace app

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>

#include "app/instellingen.hpp"
#include "base/bus.hpp"
#include "domein/toegang/toegang.hpp"
#include "jobs/jobs.hpp"
#include "outbox/outbox.hpp"
#include "web/statisch.hpp"

/// Everything of one running program, built in order: database, keys, clock, views, routes, jobs. Tests build it too.
namespace app {

struct HuisOpties {
    Instellingen instellingen;
    std::unique_ptr<base::Klok> klok;  // empty: the system's, or moved by `instellingen.nu` in a demo
    bool maak_demo = false;            // an empty database gets the demo mark
};

class Huis {
  public:
    /// Opens and migrates; throws storage::SchemaFout, or std::runtime_error with a plain Dutch text.
    explicit Huis(HuisOpties);
    ~Huis();
    Huis(const Huis&) = delete;

    storage::Databank& db() { return *db_; }
    const base::Klok& klok() const { return *klok_; }
    base::Ids& ids() { return ids_; }
    const toegang::Omgeving& om() const { return om_; }
    const web::Router& router() const { return router_; }
    const toegang::Deur& deur() const { return *deur_; }
    jobs::Planner& planner() { return *planner_; }
    /// Where the figures of jobs and outbox go from now on; nullptr: nowhere. Not while a job runs.
    void meet(web::Metrics*);
    const Instellingen& instellingen() const { return instellingen_; }
    web::Antwoord handel_af(web::Verzoek v) { return web::handel_af(router_, *db_, toegang::fout_antwoord(om_), std::move(v)); }

  private:
    void bouw_routes();
    void bouw_taken();

    Instellingen instellingen_;
    std::unique_ptr<storage::Databank> db_;
    std::unique_ptr<base::Klok> klok_;
    base::Ids ids_;
    base::crypto::Sleutelbos sleutels_;
    web::Sjablonen sjablonen_;
    web::Statisch statisch_;
    base::Bus bus_;
    toegang::Omgeving om_;
    web::Router router_;
    std::unique_ptr<toegang::Deur> deur_;
    std::unique_ptr<outbox::Vervoer> vervoer_;
    std::unique_ptr<outbox::Verzender> verzender_;
    web::Metrics* metrics_ = nullptr;
    std::unique_ptr<jobs::Planner> planner_;
};

}  // namespace app

// SPDX-License-Identifier: EUPL-1.2
#include "web/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <utility>
#include <vector>

namespace web {
namespace {

const prometheus::Histogram::BucketBoundaries kGrenzen{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10};

/// The meters of one route.
struct Verzoekmeters {
    std::array<prometheus::Counter*, 6> per_klasse{};  // by the first digit of the status
    prometheus::Histogram* duur = nullptr;
};

}  // namespace

struct Metrics::Binnen {
    // "Merge": the same name may be registered again, which gives the same family.
    prometheus::Registry register_{prometheus::Registry::InsertBehavior::Merge};
    std::mutex slot;
    std::vector<std::pair<prometheus::Gauge*, std::function<double()>>> meters;
    std::mutex routeslot;  // of its own: a meter may ask a database that stands still, and no request waits for that
    std::map<std::string, Verzoekmeters, std::less<>> routes;
};

Metrics::Metrics() : binnen_(std::make_unique<Binnen>()) {}
Metrics::~Metrics() = default;

void Metrics::tel(const std::string& naam, const std::string& hulp, const Labels& labels, double erbij) {
    prometheus::BuildCounter().Name(naam).Help(hulp).Register(binnen_->register_).Add(labels).Increment(erbij);
}

void Metrics::duur(const std::string& naam, const std::string& hulp, const Labels& labels, std::chrono::duration<double> d) {
    prometheus::BuildHistogram().Name(naam).Help(hulp).Register(binnen_->register_).Add(labels, kGrenzen).Observe(d.count());
}

void Metrics::verzoek(std::string_view route, int status, std::chrono::duration<double> d) {
    const auto klasse = static_cast<std::size_t>(std::clamp(status / 100, 0, 5));
    const std::lock_guard vast(binnen_->routeslot);
    auto plek = binnen_->routes.find(route);
    if (plek == binnen_->routes.end()) plek = binnen_->routes.try_emplace(std::string(route)).first;
    auto& [naam, meters] = *plek;
    if (!meters.duur)
        meters.duur = &prometheus::BuildHistogram()
                           .Name("overlegtafel_verzoek_seconden")
                           .Help("Duur van een verzoek")
                           .Register(binnen_->register_)
                           .Add({{"route", naam}}, kGrenzen);
    if (!meters.per_klasse[klasse])
        meters.per_klasse[klasse] = &prometheus::BuildCounter()
                                         .Name("overlegtafel_verzoeken_total")
                                         .Help("Verzoeken per route en soort antwoord")
                                         .Register(binnen_->register_)
                                         .Add({{"route", naam}, {"status", std::to_string(klasse) + "xx"}});
    meters.per_klasse[klasse]->Increment();
    meters.duur->Observe(d.count());
}

void Metrics::meet(const std::string& naam, const std::string& hulp, const Labels& labels, std::function<double()> waarde) {
    auto& meter = prometheus::BuildGauge().Name(naam).Help(hulp).Register(binnen_->register_).Add(labels);
    const std::lock_guard vast(binnen_->slot);
    binnen_->meters.emplace_back(&meter, std::move(waarde));
}

std::string Metrics::tekst() const {
    {
        const std::lock_guard vast(binnen_->slot);
        for (const auto& [meter, waarde] : binnen_->meters) meter->Set(waarde());
    }
    return prometheus::TextSerializer().Serialize(binnen_->register_.Collect());
}

}  // namespace web

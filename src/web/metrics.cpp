// SPDX-License-Identifier: EUPL-1.2
#include "web/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <mutex>
#include <utility>
#include <vector>

namespace web {
namespace {

const prometheus::Histogram::BucketBoundaries kGrenzen{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10};

}  // namespace

struct Metrics::Binnen {
    // "Merge": the same name may be registered again, which gives the same family.
    prometheus::Registry register_{prometheus::Registry::InsertBehavior::Merge};
    std::mutex slot;
    std::vector<std::pair<prometheus::Gauge*, std::function<double()>>> meters;
};

Metrics::Metrics() : binnen_(std::make_unique<Binnen>()) {}
Metrics::~Metrics() = default;

void Metrics::tel(const std::string& naam, const std::string& hulp, const Labels& labels, double erbij) {
    prometheus::BuildCounter().Name(naam).Help(hulp).Register(binnen_->register_).Add(labels).Increment(erbij);
}

void Metrics::duur(const std::string& naam, const std::string& hulp, const Labels& labels, std::chrono::duration<double> d) {
    prometheus::BuildHistogram().Name(naam).Help(hulp).Register(binnen_->register_).Add(labels, kGrenzen).Observe(d.count());
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

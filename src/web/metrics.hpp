// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace web {

/// Figures for operators, in the text form of Prometheus; prometheus-cpp stays in metrics.cpp. Thread-safe.
/// Names and label values are fixed words of the program, never what a person typed.
class Metrics {
  public:
    using Labels = std::map<std::string, std::string>;

    Metrics();
    ~Metrics();
    /// Adds to a counter; it exists from the first call on.
    void tel(const std::string& naam, const std::string& hulp, const Labels& labels = {}, double erbij = 1);
    /// Adds one observation to a histogram of seconds.
    void duur(const std::string& naam, const std::string& hulp, const Labels& labels, std::chrono::duration<double>);
    /// Notes one request; the meters of a route are looked up by its name once.
    void verzoek(std::string_view route, int status, std::chrono::duration<double>);
    /// A value that is asked for whenever the figures are read: a queue length, the moment of a last run.
    void meet(const std::string& naam, const std::string& hulp, const Labels& labels, std::function<double()> waarde);
    std::string tekst() const;

  private:
    struct Binnen;
    std::unique_ptr<Binnen> binnen_;
};

}  // namespace web

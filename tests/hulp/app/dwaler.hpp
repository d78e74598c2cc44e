// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <set>
#include <string_view>
#include <unordered_set>

#include "hulp/app/demowereld.hpp"

namespace hulp {

/// Walks everything that one person can get: every page and API answer of the route table for every casus, and from there on every link
/// that the pages hold. Counts what it saw, so that a walk that found closed doors only cannot pass for a clean one.
class Dwaler {
  public:
    using Bekijk = std::function<void(const std::string& pad, const web::Antwoord&)>;
    Dwaler(Demowereld&, const std::string& email);
    void dwaal(const Bekijk&);
    int geopend() const { return geopend_; }
    /// Names of the routes that gave something to read.
    const std::set<std::string>& routes() const { return routes_; }

  private:
    void haal(const std::string& pad, web::Kanaal, const Bekijk&);
    void plan(std::string pad);

    Demowereld& wereld_;
    Browser browser_;
    std::string token_;
    std::set<std::string> gezien_;
    std::vector<std::string> nog_;
    std::set<std::string> routes_;
    int geopend_ = 0;
};

/// Finds forbidden words in large texts: single words as whole words, so that "Sem" is not found in "semester"; the rest anywhere.
class Woordzoeker {
  public:
    explicit Woordzoeker(const std::vector<std::string>& woorden);
    /// The first that stands in the text, or empty.
    std::string vind(std::string_view tekst) const;

  private:
    std::unordered_set<std::string> woorden_;
    std::vector<std::string> zinnen_;
};

}  // namespace hulp

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

#include "base/crypto_stroom.hpp"
#include "web/verzoek.hpp"

namespace web {

/// Takes one upload as it arrives and keeps it encrypted in a temporary file that has no name: it was
/// unlinked before the first byte, so neither a crash nor a forgotten copy leaves it on disk (S6).
class Bestandschrijver {
  public:
    /// Throws std::runtime_error when the folder is not writable.
    Bestandschrijver(const std::string& map, std::string veld, std::string naam);
    ~Bestandschrijver();
    /// Throws std::runtime_error when the disk is full.
    void schrijf(std::string_view brok);
    Bestand sluit();

  private:
    void spoel(bool laatste);

    Bestand bestand_;
    std::shared_ptr<Bestand::Opslag> opslag_;
    base::crypto::Stroomschrijver stroom_;
    std::string wachtend_;
};

}  // namespace web

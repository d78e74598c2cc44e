// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>
#include <map>

#include "app/huis.hpp"
#include "domein/casus/casus.hpp"
#include "hulp/browser.hpp"

namespace hulp {

/// The whole program in a temporary folder, with a clock that stands still: a demo-marked region Nijmegen with one person for each
/// role, and a second region with a procesondersteuner and an inbrenger.
class Proefhuis {
  public:
    Proefhuis();
    ~Proefhuis();

    app::Huis& huis() { return *huis_; }
    base::StilleKlok& klok() { return *klok_; }
    base::Moment nu() const { return klok_->nu(); }
    regio::RegioId nijmegen, arnhem;
    toegang::AccountId account(toegang::Rol rol) const { return accounts_.at(rol); }
    toegang::Kijker kijker(toegang::Rol);
    /// Logged in as the person with this role.
    Browser als(toegang::Rol);
    Browser als_elders(toegang::Rol);
    /// A second person with this role in Nijmegen, made at the first call.
    Browser als_collega(toegang::Rol);
    toegang::AccountId collega(toegang::Rol);
    Browser niemand() { return {huis_->router(), huis_->om()}; }

    template <class F>
    auto schrijf(F f) {
        return huis_->db().schrijf(storage::Bereik::installatie(), f);
    }

    /// A question of the inbrenger about a child with these unmistakable names, in the vault and in the texts.
    casus::Casus maak_casus();
    static const std::vector<std::string>& kanaries();

  private:
    toegang::AccountId maak_mens(storage::Sessie&, regio::RegioId, toegang::Rol, const std::string& email);
    Browser log_in(const std::string& email);

    std::filesystem::path map_;
    base::StilleKlok* klok_ = nullptr;
    std::unique_ptr<app::Huis> huis_;
    std::map<toegang::Rol, toegang::AccountId> accounts_, collegas_;
};

}  // namespace hulp

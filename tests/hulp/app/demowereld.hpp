// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>
#include <map>

#include "app/demo/mensen.hpp"
#include "hulp/app/routepad.hpp"

namespace hulp {

/// The demo as a visitor gets it, on Monday 23 November 2026, and beside its people one for every other role that knows no name of a child.
class Demowereld {
  public:
    Demowereld();
    ~Demowereld();

    app::Huis& huis() { return *huis_; }
    const std::filesystem::path& map() const { return map_; }
    regio::RegioId regio() const { return regio_; }
    const std::vector<casus::Casus>& casussen() const { return casussen_; }
    std::vector<Casusplek> plekken();
    const std::vector<app::demo::Demoaccount>& accounts() const { return accounts_; }
    /// E-mail addresses of the people who only ever see the masked dossier, or no casus at all.
    std::vector<std::string> zonder_namen() const;
    toegang::Rol rol(const std::string& email) const;
    Browser als(const std::string& email);
    Browser als(toegang::Rol);
    std::string token(const std::string& email);
    /// Everything in the vault that tells who somebody is: BSNs, names, addresses, telephone numbers, schools of each child and of who
    /// is around it. Read from the store, as the program itself does.
    std::vector<std::string> uit_de_kluis();
    /// Of those values the ones that nobody gets without asking for them: where a person in hiding is (S1).
    std::vector<std::string> afgeschermd();

    template <class F>
    auto schrijf(F f) {
        return huis_->db().schrijf(storage::Bereik{regio_.getal}, f);
    }

  private:
    void maak_ander(toegang::Rol);

    std::filesystem::path map_;
    std::unique_ptr<app::Huis> huis_;
    regio::RegioId regio_;
    std::vector<app::demo::Demoaccount> accounts_;
    std::map<std::string, toegang::AccountId> account_van_;
    std::vector<casus::Casus> casussen_;
};

}  // namespace hulp

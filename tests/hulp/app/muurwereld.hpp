// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <deque>
#include <filesystem>
#include <map>

#include "app/demo/mensen.hpp"
#include "app/demo/toneel.hpp"
#include "domein/anonimisering/anonimisering.hpp"
#include "hulp/app/routepad.hpp"

namespace hulp {

/// One casus with words that occur nowhere else ("canaries"), one or more for each field group, played by the demo's own stage as far as
/// its state. The letters are those of the table of rights in the tests.
struct Muurcasus : Casusplek {
    std::string stand;
    casus::CasusId id;
    std::map<char, std::string> kanaries;  // by letter: b B I T t A P V N L
};

/// Everybody who may meet a casus, in every relation that gives or takes a right, around one casus in each state; and a second region.
class Muurwereld {
  public:
    Muurwereld();
    ~Muurwereld();

    app::Huis& huis() { return *huis_; }
    const std::vector<Muurcasus>& casussen() const { return casussen_; }
    const Muurcasus& casus(std::string_view stand) const;
    /// Names of the people of the world: "voorzitter", "expert", "elders_voorzitter" …
    const std::vector<std::string>& wie() const { return volgorde_; }
    toegang::AccountId account(const std::string& wie) const { return mensen_van_.at(wie).account; }
    toegang::Rollen rollen(const std::string& wie);
    Browser als(const std::string& wie);
    Browser niemand() { return {huis_->router(), huis_->om()}; }
    /// A token with every scope that there is.
    std::string token(const std::string& wie);
    regio::RegioId nijmegen, elders;

    /// The signed dossier, as the one function makes it that all channels use.
    anonimisering::Getekend getekend(const Muurcasus&);

    template <class F>
    auto schrijf(F f) {
        return huis_->db().schrijf(storage::Bereik::installatie(), f);
    }

  private:
    struct Mens {
        toegang::AccountId account;
        std::string email, wachtwoord;
        regio::RegioId regio;
    };
    struct Loop;
    void maak_mensen();
    void maak_mens(const std::string& wie, regio::RegioId, std::initializer_list<toegang::Rol>, regio::OrganisatieId = {},
                   bool gecontroleerd = true);
    void speel();
    void bedenk(const Loop&, int nummer);
    void dien_in(app::demo::Toneel&, const Loop&, int nummer);
    void aan_tafel(app::demo::Toneel&, const Loop&, casus::CasusId, const app::demo::Verhaal&);
    void verbind();
    void verbind(storage::Sessie&, Muurcasus&);

    std::filesystem::path map_;
    std::unique_ptr<app::Huis> huis_;
    app::demo::Mensen mensen_;
    std::map<std::string, Mens> mensen_van_;
    std::vector<std::string> volgorde_;
    std::vector<Muurcasus> casussen_;
    regio::OrganisatieId buiten_;      // whose people are excluded
    std::deque<std::string> woorden_;  // what kinderen_ and verhalen_ point at
    std::deque<app::demo::Kind> kinderen_;
    std::deque<app::demo::Verhaal> verhalen_;
};

}  // namespace hulp

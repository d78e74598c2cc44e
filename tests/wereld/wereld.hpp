// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <set>

#include "app/demo/mensen.hpp"
#include "app/vul/toeval.hpp"
#include "domein/casus/casus.hpp"
#include "hulp/browser.hpp"
#include "storage/databank.hpp"

/// A region that lives: every day random people do random things, most of them what their work asks, some of them what nobody expects.
/// The same for the same seed. What must hold after each day stands in invarianten.cpp and is checked from outside.
namespace wereld {

using casus::Casus;
using casus::CasusId;
using toegang::Kijker;
using toegang::Rol;

struct Duur {
    int dagen = 730;
    int casussen = 600;
};

class Wereld {
  public:
    /// An empty database; the people of the demo work in it.
    Wereld(const storage::DatabankOpties&, std::uint64_t zaad, Duur = {});
    ~Wereld();
    /// Day after day; after each what was touched is checked, after each month everything.
    void leef(const std::function<void()>& elke_week);
    /// How often something happened, and how often it was refused, by name.
    const std::map<std::string, int>& gelukt() const { return gelukt_; }
    const std::map<std::string, int>& geweigerd() const { return geweigerd_; }
    std::size_t casussen() const { return casussen_.size(); }

  private:
    /// What this test knows by itself of a casus, to hold beside what the program says.
    struct Gezien {
        casus::Status status{};
        bool plicht = false, ongeldig = false;
        std::optional<base::Moment> overleden_op;
    };
    /// Somebody with the rights of today.
    struct Bezoeker {
        std::string email;
        Rol rol;
        Kijker kijker;
    };
    using Uitkomst = base::Result<>;

    void leef_dag(base::Datum);
    /// How many casussen there should be by this day.
    std::size_t verwacht(base::Datum) const;
    void werk(base::Datum);
    void vergader(base::Datum);

    // What people do (daden.cpp); each an attempt that may be refused.
    void dien_in();
    base::Datum andere_verjaardag(const std::string& geboren);
    void doe_het_werk(const Casus&);
    void doe_iets_anders(CasusId);
    void stap(CasusId, casus::Stap);
    void stop_deling(CasusId);
    void hervat_deling(CasusId);
    void sluit_uit(CasusId);
    // Beside the road (uitzonderingen.cpp).
    void draag_over(CasusId);
    void beantwoord_verzoeken();
    void voeg_samen(CasusId);
    void beantwoord_namens();
    void verander_gezag(CasusId);
    void verbind_gezin(CasusId);
    void open_in_nood(CasusId);
    void verzet_vergadering();
    // People and casussen from outside (mensen.cpp).
    void registreer_zich();
    void laat_binnen();
    void voer_achteraf_in();
    void neem_samen(const Casus&);
    void teken(CasusId);
    void vraag_aanvulling(CasusId);
    void beantwoord(CasusId);
    void vul_aan(CasusId);
    void beslis(CasusId);
    void nodig_uit(CasusId);
    void bespreek(CasusId);
    void maak_definitief(CasusId);
    void sluit_vooroverleg(base::Datum);
    void sluit_overleg(base::Datum);
    Uitkomst teken_stuk(storage::Sessie&, const Casus&);
    Uitkomst beslis_punt(storage::Sessie&, const Casus&);
    Uitkomst plan_en_nodig_uit(storage::Sessie&, const Casus&);
    Uitkomst leg_notulen_vast(storage::Sessie&, const Casus&);

    // What must hold (invarianten.cpp).
    std::vector<Bezoeker> bezoekers(storage::Sessie&) const;
    void controleer(storage::Sessie&, const Casus&, const std::vector<Bezoeker>&);
    void controleer_inzage(storage::Sessie&, const Casus&, const std::vector<Bezoeker>&);
    void controleer_vervolg(storage::Sessie&, const Casus&);
    bool mag_naar_de_tafel(storage::Sessie&, const Casus&) const;
    void controleer_alles();
    void controleer_post(storage::Sessie&);
    void controleer_tellingen(storage::Sessie&);

    std::vector<Casus> open_casussen();
    hulp::Browser voorzitter();
    Casus lees(storage::Sessie& s, CasusId id) const { return casus::lees(s, mensen_.regio, id).value(); }
    Kijker kijker(storage::Sessie&, const std::string& email) const;
    /// Somebody with this role, or now and then somebody else who tries.
    std::string iemand(Rol);
    bool soms(int van_de_honderd) { return toeval_.onder(100) < static_cast<std::size_t>(van_de_honderd); }
    base::Moment nu() const { return klok_->nu(); }
    template <class F>
    auto schrijf(F f) {
        return huis_->db().schrijf(storage::Bereik{mensen_.regio.getal}, f);
    }
    template <class F>
    auto kijk(F f) {
        return huis_->db().lees(storage::Bereik{mensen_.regio.getal}, f);
    }
    /// Tries something with the casus as it is now, and counts how it went.
    template <class F>
    void probeer(const std::string& naam, CasusId id, F f) {
        const auto uit = schrijf([&](storage::Sessie& s) -> Uitkomst { return f(s, lees(s, id)); });
        ++(uit ? gelukt_ : geweigerd_)[naam];
        if (uit) aangeraakt_.insert(id);
    }

    std::filesystem::path map_;
    base::StilleKlok* klok_ = nullptr;
    base::Datum begin_;
    std::unique_ptr<app::Huis> huis_;
    std::vector<app::demo::Demoaccount> accounts_;
    app::demo::Mensen mensen_;
    app::vul::Toeval toeval_;
    Duur duur_;
    std::vector<CasusId> casussen_;
    std::set<CasusId> aangeraakt_;
    std::map<CasusId, Gezien> gezien_;
    base::Moment post_tot_;  // the messages up to here were read
    std::map<std::string, int> gelukt_, geweigerd_;
};

}  // namespace wereld

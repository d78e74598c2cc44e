// SPDX-License-Identifier: EUPL-1.2
#include <chrono>
#include <cstring>

#include "base/crypto.hpp"
#include "base/log.hpp"
#include "base/ploeg.hpp"
#include "storage/postgres_verbinding.hpp"
#include "storage/voorraad.hpp"

namespace storage {

namespace {

constexpr int kPogingen = 5;

class PostgresDatabank final : public DriverDatabank {
  public:
    explicit PostgresDatabank(const DatabankOpties&);
    ~PostgresDatabank() override { PostgresDatabank::sluit(); }
    Dialect dialect() const override { return Dialect::postgres; }
    void kopieer_naar(const std::string&) override { throw std::logic_error("een kopie van PostgreSQL loopt via de export"); }
    bool alleen_ik(std::string_view naam, const std::function<void()>& werk) override;
    void sluit() override;

  protected:
    void lees_in(Bereik, const std::function<void(Sessie&)>&) override;

  private:
    using Verbinding = std::unique_ptr<PgVerbinding>;
    Verbinding maak() const { return std::make_unique<PgVerbinding>(url_, schema_, toon_sql_); }
    void eis_gewone_rol();
    void lees_een_keer(Bereik, const std::function<void(Sessie&)>&);
    void schrijverslus();
    std::exception_ptr schrijf(Verbinding&, const Opdracht&);
    static bool schrijf_een_keer(PgVerbinding&, const Opdracht&, bool& bij_commit);

    std::string url_, schema_;
    bool toon_sql_;
    Voorraad<PgVerbinding> lezers_;
};

PostgresDatabank::PostgresDatabank(const DatabankOpties& opties)
    : url_(opties.url), schema_(opties.schema), toon_sql_(opties.toon_sql), lezers_([this] { return maak(); }) {
    eis_gewone_rol();
    for (int k = 0; k < opties.schrijf_pool; ++k) start_schrijver([this] { schrijverslus(); });
}

/// Row-level security does not hold for a superuser (S29), and a talkative server writes values in its own
/// log (S9).
void PostgresDatabank::eis_gewone_rol() {
    lees_in(Bereik::installatie(), [](Sessie& s) {
        const auto rij = s.een("SELECT rolsuper OR rolbypassrls, current_setting('log_min_messages') IN ('fatal', 'panic') "
                               "FROM pg_roles WHERE rolname = current_user");
        if (!rij || rij->ja(0))
            throw std::runtime_error("de rol van de databank mag geen beheerder zijn en geen BYPASSRLS hebben");
        if (!rij->ja(1))
            base::log::waarschuwing("storage", "log_min_messages van deze rol staat niet op fatal: "
                                               "PostgreSQL kan waarden in zijn eigen log schrijven");
    });
}

void PostgresDatabank::sluit() {
    stop_schrijvers();
    lezers_.sluit();
}

/// A reader has no effects, so it may run again: on a new connection when the old one was lost.
void PostgresDatabank::lees_in(Bereik bereik, const std::function<void(Sessie&)>& werk) {
    try {
        return lees_een_keer(bereik, werk);
    } catch (const DbFout& fout) {
        if (fout.soort != DbFoutSoort::verbinding_weg && fout.soort != DbFoutSoort::opnieuw) throw;
    }
    lezers_.leeg();  // after a restart of the server none of them works
    lees_een_keer(bereik, werk);
}

void PostgresDatabank::lees_een_keer(Bereik bereik, const std::function<void(Sessie&)>& werk) {
    const base::Wacht op_de_server;  // each question in it waits for another program
    auto verbinding = lezers_.leen();
    try {
        verbinding->begin(PgVerbinding::Soort::lezer, bereik);
        PgSessie sessie(*verbinding);
        werk(sessie);
        sessie.eis_heel();
        verbinding->commit();
    } catch (...) {
        if (verbinding->rol_terug()) verbinding.terug();
        throw;
    }
    verbinding.terug();
}

void PostgresDatabank::schrijverslus() {
    Verbinding verbinding;
    while (const auto opdracht = rij().wacht()) opdracht->klaar(schrijf(verbinding, *opdracht));
}

/// Runs the whole closure again after a serialisation failure or deadlock, and after a lost connection unless
/// that happened during COMMIT: then nobody knows whether it was done.
std::exception_ptr PostgresDatabank::schrijf(Verbinding& verbinding, const Opdracht& opdracht) {
    for (int poging = 1;; ++poging) {
        bool bij_commit = false;
        try {
            if (!verbinding) verbinding = maak();
            if (!schrijf_een_keer(*verbinding, opdracht, bij_commit)) verbinding.reset();
            return nullptr;
        } catch (const DbFout& fout) {
            const bool weg = fout.soort == DbFoutSoort::verbinding_weg;
            const bool nog_eens = fout.soort == DbFoutSoort::opnieuw || (weg && !bij_commit);
            if (weg || fout.code == "0A000" || (verbinding && !verbinding->rol_terug())) verbinding.reset();
            if (!nog_eens || poging == kPogingen) return std::current_exception();
        } catch (...) {
            if (verbinding && !verbinding->rol_terug()) verbinding.reset();
            return std::current_exception();
        }
        // Chance keeps two that met from meeting again.
        std::this_thread::sleep_for(std::chrono::milliseconds(base::crypto::willekeurig_getal(8u << poging)));
    }
}

/// False when the connection is of no more use.
bool PostgresDatabank::schrijf_een_keer(PgVerbinding& verbinding, const Opdracht& opdracht, bool& bij_commit) {
    verbinding.begin(PgVerbinding::Soort::schrijver, opdracht.bereik);
    PgSessie sessie(verbinding);
    if (!opdracht.werk(sessie)) return verbinding.rol_terug();
    sessie.eis_heel();
    bij_commit = true;
    verbinding.commit();
    return true;
}

/// An advisory lock lives as long as its connection, so also after a crash nobody waits for a ghost.
bool PostgresDatabank::alleen_ik(std::string_view naam, const std::function<void()>& werk) {
    const std::string som = base::crypto::hash("overlegtafel.alleen_ik." + std::string(naam));
    std::int64_t nummer = 0;
    std::memcpy(&nummer, som.data(), sizeof nummer);
    const Verbinding verbinding = maak();
    if (verbinding->vraag("SELECT pg_try_advisory_lock(?1)", {nummer}).rijen.at(0).getal(0) == 0) return false;
    werk();
    // The end of the connection would do it too, but some time after this returns.
    verbinding->vraag("SELECT pg_advisory_unlock(?1)", {nummer});
    return true;
}

}  // namespace

std::unique_ptr<Databank> open_postgres(const DatabankOpties& opties) { return std::make_unique<PostgresDatabank>(opties); }

}  // namespace storage

// SPDX-License-Identifier: EUPL-1.2
#include "storage/driver.hpp"

#include <cmath>
#include <cstdio>

#include "base/crypto.hpp"
#include "base/log.hpp"
#include "base/ploeg.hpp"
#include "base/tekst.hpp"
#include "storage/leesbeurt.hpp"

namespace storage {

namespace {

/// The database whose writing thread this is, to refuse a write inside a write: it would wait for itself.
thread_local const Databank* schrijft_voor = nullptr;

/// What runs along with each write of this thread, of the Meeschrijver that lives.
thread_local const std::function<void(Sessie&)>* schrijft_mee = nullptr;

/// Where one caller waits for the writer. The exception moves to the waiting thread as a whole: a promise
/// keeps a second reference in the writer, which would then destroy it while the caller still reads it.
class Wachtplek {
  public:
    void klaar(std::exception_ptr fout) {
        std::lock_guard lock(slot_);
        fout_ = std::move(fout);
        klaar_ = true;
        kom_.notify_one();  // inside the lock: after it the caller may be gone
    }
    void wacht() {
        std::unique_lock lock(slot_);
        kom_.wait(lock, [&] { return klaar_; });
        if (fout_) std::rethrow_exception(std::move(fout_));
    }

  private:
    std::mutex slot_;
    std::condition_variable kom_;
    std::exception_ptr fout_;
    bool klaar_ = false;
};

}  // namespace

DbFout meld_fout(DbFoutSoort soort, std::string code) {
    DbFout fout(soort, std::move(code), base::crypto::willekeurige_code(8));
    base::log::waarschuwing("storage", fout.what());
    return fout;
}

void keur(const std::vector<Waarde>& waarden) {
    for (std::size_t k = 0; k < waarden.size(); ++k) {
        const auto* tekst = std::get_if<std::string>(&waarden[k]);
        const auto* breuk = std::get_if<double>(&waarden[k]);
        const bool slechte_tekst = tekst && (tekst->find('\0') != std::string::npos || !base::tekst::geldige_utf8(*tekst));
        if (slechte_tekst || (breuk && !std::isfinite(*breuk))) {
            throw std::invalid_argument("waarde " + std::to_string(k + 1) + " hoort niet in een databank");
        }
    }
}

void toon_sql_fout(std::string_view sql, const char* melding) {
    std::fprintf(stderr, "SQL: %s\n%.*s\n", melding, static_cast<int>(sql.size()), sql.data());
}

Sessie::Uitkomst DriverSessie::voer_uit(std::string_view sql, const std::vector<Waarde>& waarden) {
    eis_heel();
    keur(waarden);
    try {
        return stuur(sql, waarden);
    } catch (const DbFout& fout) {
        fout_ = fout;
        throw;
    }
}

void DriverSessie::eis_heel() const {
    if (fout_) throw *fout_;
}

void DriverDatabank::schrijf_in(Bereik bereik, const std::function<bool(Sessie&)>& werk) {
    if (schrijft_voor == this) throw std::logic_error("schrijven binnen schrijven");
    Leesbeurt::onderbreek();
    Wachtplek plek;
    const auto met_mee = [&werk, mee = schrijft_mee](Sessie& s) {
        const bool goed = werk(s);
        if (goed && mee) (*mee)(s);
        return goed;
    };
    rij_.zet({bereik, met_mee, [&plek](std::exception_ptr fout) { plek.klaar(std::move(fout)); }});
    const base::Wacht op_de_schrijver;
    plek.wacht();
}

void DriverDatabank::schrijf_later(Bereik bereik, std::function<void(Sessie&)> werk, std::function<void(bool)> klaar) {
    auto goed = [werk = std::move(werk)](Sessie& s) {
        werk(s);
        return true;
    };
    auto meld = [klaar = std::move(klaar)](std::exception_ptr fout) {
        try {
            klaar(!fout);
        } catch (const std::exception&) {
            base::log::fout("storage", "afhandeling na het schrijven is mislukt");
        }
    };
    rij_.zet({bereik, std::move(goed), std::move(meld), true});
}

void DriverDatabank::start_schrijver(std::function<void()> lus) {
    schrijvers_.emplace_back([this, lus = std::move(lus)] {
        schrijft_voor = this;
        lus();
    });
}

void DriverDatabank::stop_schrijvers() {
    rij_.sluit();
    for (auto& draad : schrijvers_) draad.join();
    schrijvers_.clear();
}

Meeschrijver::Meeschrijver(std::function<void(Sessie&)> werk) : werk_(std::move(werk)) {
    if (schrijft_mee) throw std::logic_error("twee meeschrijvers in een draad");
    schrijft_mee = &werk_;
}

Meeschrijver::~Meeschrijver() { schrijft_mee = nullptr; }

std::unique_ptr<Databank> Databank::open(const DatabankOpties& opties) {
    base::crypto::begin();
    return opties.url.empty() ? open_sqlite(opties) : open_postgres(opties);
}

}  // namespace storage

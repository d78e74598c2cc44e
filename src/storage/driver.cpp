// SPDX-License-Identifier: EUPL-1.2
#include "storage/driver.hpp"

#include <cmath>
#include <cstdio>
#include <future>

#include "base/crypto.hpp"
#include "base/log.hpp"
#include "base/tekst.hpp"

namespace storage {

namespace {

/// The database whose writing thread this is, to refuse a write inside a write: it would wait for itself.
thread_local const Databank* schrijft_voor = nullptr;

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
        const bool slechte_tekst =
            tekst && (tekst->find('\0') != std::string::npos || !base::tekst::geldige_utf8(*tekst));
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
    // Shared, since this thread may wake up and leave while the writer is still inside set_value.
    auto af = std::make_shared<std::promise<void>>();
    auto wacht = af->get_future();
    rij_.zet({bereik, [&werk](Sessie& s) { return werk(s); },
              [af](std::exception_ptr fout) { fout ? af->set_exception(fout) : af->set_value(); }});
    wacht.get();
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
    rij_.zet({bereik, std::move(goed), std::move(meld)});
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

std::unique_ptr<Databank> Databank::open(const DatabankOpties& opties) {
    base::crypto::begin();
    return opties.url.empty() ? open_sqlite(opties) : open_postgres(opties);
}

}  // namespace storage

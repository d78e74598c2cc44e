// SPDX-License-Identifier: EUPL-1.2
#include <sodium.h>

#include <atomic>
#include <new>
#include <semaphore>

#include "base/crypto.hpp"
#include "base/ploeg.hpp"

namespace base::crypto {
namespace {

// A setting of the process, like the log level: passing it along every log-in would only make it forgettable.
std::atomic<WachtwoordKosten> kosten{kGewoneKosten};

/// S34: more than two at a time would let a stranger fill memory and processor by wrong log-ins.
std::counting_semaphore<2> plaatsen{2};

class Plaats {
  public:
    Plaats() {
        const Wacht op_een_plaats;
        plaatsen.acquire();
    }
    ~Plaats() { plaatsen.release(); }
    Plaats(const Plaats&) = delete;
    Plaats& operator=(const Plaats&) = delete;
};

/// Of an empty text too: its data may be nowhere, which the library may not be given.
const char* ruw(std::string_view wachtwoord) { return wachtwoord.empty() ? "" : wachtwoord.data(); }

}  // namespace

void zet_wachtwoord_kosten(WachtwoordKosten nieuw) { kosten = nieuw; }

std::string wachtwoord_hash(std::string_view wachtwoord) {
    const Plaats plaats;
    const WachtwoordKosten nu = kosten;
    char uit[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str_alg(uit, ruw(wachtwoord), wachtwoord.size(), nu.rondes, std::size_t{nu.geheugen_kib} * 1024,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc();  // the only way in which it fails
    }
    return uit;
}

bool wachtwoord_klopt(std::string_view hash, std::string_view wachtwoord) {
    const Plaats plaats;
    const std::string met_nul(hash);
    return crypto_pwhash_str_verify(met_nul.c_str(), ruw(wachtwoord), wachtwoord.size()) == 0;
}

}  // namespace base::crypto

// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>
#include <string_view>

#include "domein/toegang/rantsoen.hpp"

/// Within the slice: guessing at passwords and codes. It is held off in three ways at once: per pair of what is tried and network
/// (poging.hpp), per account over all networks, and per network over all accounts (rantsoen.hpp). The last two never hold who comes from
/// a network from which this account came all the way in before: whoever guesses from elsewhere does not lock that person out (S34).
namespace toegang {

enum class Raadsoort { inlog, wachtwoord, code, linkcode, instelcode, vergeten };

/// One try at something, from one network, at one moment.
class Gok {
  public:
    /// `wat`: whose it is tried at, as typed or known; it counts for an unknown address as for a known one (S20).
    Gok(const Omgeving&, Raadsoort, std::string_view wat, AccountId, std::string_view afzender, base::Moment);
    /// A try at something of this account.
    Gok(const Omgeving& om, Raadsoort soort, AccountId account, std::string_view afzender, base::Moment nu)
        : Gok(om, soort, std::to_string(account.getal), account, afzender, nu) {}

    /// How long it has to wait; zero: it may be judged.
    std::chrono::seconds wacht(storage::Sessie&) const;
    /// Counts it as wrong. In the same write as `wacht`: who tries much at once gets no more than who tries one by one.
    void tel(storage::Sessie&) const;
    /// The two together; not counted when it has to wait. A flood of what has to wait costs no write.
    std::chrono::seconds probeer() const;
    /// It was right: what `tel` counted does not count.
    void vergeef(storage::Sessie&) const;
    /// Over all networks nobody may try at this account any more for now.
    bool account_op(storage::Sessie&) const;

  private:
    const Omgeving& om_;
    base::crypto::Bytes paar_;
    Rantsoen per_account_, per_netwerk_;  // 0 per hour: not counted
    AccountId account_;
    std::string netwerk_;
    base::Moment nu_;
};

/// S25: a code of the second factor (or of recovery), judged, counted and told to the holder in this one write.
struct Codeuitslag {
    bool goed = false;
    std::chrono::seconds wacht{0};  // not judged
    bool genoeg = false;            // wrong, and the next one has to wait
};
Codeuitslag probeer_code(storage::Sessie&, const Omgeving&, Raadsoort, AccountId, std::string_view code,
                         std::string_view afzender, base::Moment);

}  // namespace toegang

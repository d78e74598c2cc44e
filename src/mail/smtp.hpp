// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>
#include <string>
#include <string_view>

namespace mail {

enum class Beveiliging {
    starttls,  // required: a server that does not offer it gets nothing
    tls,
    geen  // only to this machine itself
};

struct SmtpOpties {
    std::string host;
    int poort = 587;
    Beveiliging beveiliging = Beveiliging::starttls;
    std::string gebruiker;  // empty: no login
    std::string wachtwoord;
    std::string ca_bestand;  // empty: the system's
    std::chrono::seconds tijdslimiet{60};
};

/// `code` is the last reply of the server or 0, `melding` a fixed word for log and Post, without any text of
/// the server: that may repeat the address.
struct Verzending {
    bool verzonden = false;
    int code = 0;
    std::string melding;
    bool server_onbereikbaar = false;  // not this message but every message would fail now
};

/// Hands one message to the server and waits for its answer. Only 250 after the last line is "sent"; when
/// that answer is lost the message may have gone, and goes again with the same Message-ID. Thread-safe: each
/// call has its own handle. Throws std::invalid_argument for options that would send a password or a mail
/// over the network unprotected.
Verzending verstuur(const SmtpOpties&, const std::string& van, const std::string& aan, std::string_view bericht);

}  // namespace mail

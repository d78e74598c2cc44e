// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/moment.hpp"

namespace storage {
class Sessie;
}

namespace web {

enum class Methode { get, head, post, put, patch, del, options };
std::string_view naam_van(Methode);

/// One uploaded file, streamed to the temporary folder under a random name and encrypted there with a key that only this
/// object holds (S6). The file is gone when the last copy of this object is.
class Bestand {
  public:
    std::string veld;
    std::string naam;  // as the browser gave it: INHOUD, never in a log or URL
    std::size_t grootte = 0;
    /// The content, decrypted; throws std::runtime_error when the temporary file was damaged.
    std::string lees() const;

    struct Opslag;
    std::shared_ptr<const Opslag> opslag;
};

/// Fields of a form, in order, several values per name. Text is valid UTF-8 without NUL.
class Formulier {
  public:
    /// First value, or empty.
    std::string_view operator[](std::string_view naam) const;
    bool heeft(std::string_view naam) const;
    std::vector<std::string> alle(std::string_view naam) const;
    void voeg_toe(std::string naam, std::string waarde);
    const std::vector<std::pair<std::string, std::string>>& velden() const { return velden_; }

  private:
    std::vector<std::pair<std::string, std::string>> velden_;
};

/// A request, complete and within its limits. The network layer made it; handlers only read it.
struct Verzoek {
    Methode methode = Methode::get;
    std::string pad;      // decoded, normalised, without query
    Formulier vraag;      // the query string
    Formulier formulier;  // urlencoded or multipart fields
    std::vector<Bestand> bestanden;
    std::string lichaam;                                      // JSON bodies
    std::vector<std::pair<std::string, std::string>> koppen;  // names in lower case
    std::map<std::string, std::string, std::less<>> cookies;
    std::map<std::string, std::string, std::less<>> padwaarden;  // checked by the route's types
    std::string afzender;                                        // network address, behind a trusted proxy the client's
    bool beveiligd = false;                                      // came by TLS, here or at a trusted proxy
    std::string referentie;                                      // short random reference, also in the log
    base::Moment moment;                                         // when it came in

    std::string_view kop(std::string_view naam_klein) const;
    std::string_view padwaarde(std::string_view naam) const;
};

/// An answer. `na_vastlegging` runs in the writer before the answer goes out (reads of a casus are logged first);
/// when that fails the client gets 503 instead.
struct Antwoord {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> koppen;
    std::string lichaam;
    std::vector<std::function<void(storage::Sessie&)>> na_vastlegging;
    std::int64_t vastlegging_regio = 0;

    Antwoord& kop(std::string naam, std::string waarde);
    static Antwoord html(std::string lichaam, int status = 200);
    static Antwoord json(std::string lichaam, int status = 200);
    static Antwoord tekst(std::string lichaam, int status = 200);
    /// 303: after every POST.
    static Antwoord verder(std::string naar);
    /// As a download only: own type, nosniff, `sandbox` (S19). The name is ASCII and says nothing about a person.
    static Antwoord download(std::string inhoud, std::string type, std::string naam);
};

using Handler = std::function<Antwoord(const Verzoek&)>;

}  // namespace web

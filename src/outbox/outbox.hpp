// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <concepts>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/crypto.hpp"
#include "base/id.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "mail/kop.hpp"
#include "mail/smtp.hpp"
#include "storage/databank.hpp"

/// Messages to people: written in the transaction of the change that they tell about, sent afterwards by a
/// job. At least once: when an answer of the mail server is lost a message goes again, under the same
/// Message-ID. No text may hold content of a casus.
namespace outbox {

using BerichtId = base::Id<struct BerichtTag>;

/// What the outbox needs from outside. Made from anything that has these members, so that the Omgeving of
/// higher units (which this unit cannot know) can be passed as it is.
struct Omgeving {
    const base::crypto::Sleutelbos& sleutels;
    base::Ids& ids;
    bool demo;  // the database bears the demo mark (S11)
    bool smtp;  // a mail server is configured

    Omgeving(const base::crypto::Sleutelbos& s, base::Ids& i, bool d, bool m) : sleutels(s), ids(i), demo(d), smtp(m) {}
    template <class O>
    requires(!std::same_as<O, Omgeving>) Omgeving(const O& o) : sleutels(o.sleutels), ids(o.ids), demo(o.demo), smtp(o.smtp) {}
};

/// A one-time link that the message carries: its secret is made while sending, by the LinkMaker of its kind
/// (S12).
struct Link {
    std::string soort;
    base::Json gegevens;  // what the maker needs: ids, no secret
};
inline constexpr std::string_view kLinkPlek = "{{LINK}}";

struct Bericht {
    std::int64_t regio = 0;        // 0: the installation
    std::string soort;             // fixed, with the slice in front: "aanmelding.ontvangst"
    std::string aan;               // address
    std::int64_t aan_account = 0;  // 0: nobody who logs in
    std::string onderwerp;
    std::string tekst;  // plain text; holds kLinkPlek once when there is a link
    std::optional<Link> link;
    std::string sleutel;  // what it is about ("casus/123"), to drop it by; may be empty
    std::optional<base::Moment> niet_voor;
};

/// Puts the message in the queue, in the caller's transaction. Refuses an address or text that cannot go in a
/// mail, and a message with a link where no way exists to deliver its secret (no mail server, no demo mark).
base::Result<BerichtId> leg_klaar(storage::Sessie&, const Omgeving&, const Bericht&, base::Moment nu);
/// Drops every message with this key that has not gone yet, its text with it; how many.
int laat_vallen(storage::Sessie&, std::string_view sleutel);
/// Gives a message that failed for good a new series of attempts.
base::Result<> probeer_opnieuw(storage::Sessie&, std::int64_t regio, BerichtId, base::Moment nu);
/// Wipes the texts of what was sent 7 days ago or longer (domain.md section 8: retention); how many.
int wis_oude_teksten(storage::Sessie&, base::Moment nu);

/// How a message leaves the program. Thread-safe.
class Vervoer {
  public:
    virtual ~Vervoer() = default;
    virtual mail::Verzending breng(const mail::Adres& van, const std::string& aan, const std::string& bericht, BerichtId) = 0;
    /// Whether the text as it went out, with its working link, stays readable in Post: only in the demo.
    virtual bool blijft_leesbaar() const = 0;
};
std::unique_ptr<Vervoer> smtp_vervoer(mail::SmtpOpties);
/// Writes each message as <map>/<number>.eml, readable by the owner only. For databases with the demo mark.
std::unique_ptr<Vervoer> demo_vervoer(std::string map);

/// S35: after a restore messages with a link lapse, since what the link is for may be done already; how many.
int laat_links_vallen(storage::Sessie&);

/// Makes the link of one message while it is being sent: stores the hash of a new secret and returns the URL,
/// or nothing when the link has no sense any more (then the message lapses). Runs in a write transaction of
/// the installation, for each attempt again. Links made before for the same message must keep working: the
/// mail before may have arrived after all.
using LinkMaker =
    std::function<std::optional<std::string>(storage::Sessie&, const base::Json& gegevens, BerichtId, base::Moment nu)>;

/// Sends what is due. Two instances may run it at the same time: each message is claimed first, for ten
/// minutes.
class Verzender {
  public:
    Verzender(storage::Databank&, const base::crypto::Sleutelbos&, mail::Adres van, Vervoer&);
    void registreer(std::string link_soort, LinkMaker);
    /// Sends until nothing is due or its turn of a few seconds is over; the number sent. Stops early when the server itself is out of reach.
    int verstuur(base::Moment nu);

  private:
    struct Opdracht;
    std::optional<Opdracht> pak(base::Moment nu);
    bool vul(storage::Sessie&, const storage::Rij&, base::Moment nu, Opdracht&) const;
    mail::Verzending breng(const Opdracht&, base::Moment nu);
    void noteer(const Opdracht&, const mail::Verzending&, base::Moment nu);
    void stel_uit(const Opdracht&, std::string_view melding, base::Moment nu);

    storage::Databank& db_;
    const base::crypto::Sleutelbos& sleutels_;
    mail::Adres van_;
    Vervoer& vervoer_;
    std::map<std::string, LinkMaker> makers_;
};

enum class Status { klaar, bezig, verzonden, mislukt, vervallen };
std::string_view naam_van(Status);
std::string_view label_van(Status);
std::optional<Status> status_van(std::string_view);

/// One message as Beheer -> Post shows it: never its text.
struct Regel {
    BerichtId id;
    std::int64_t regio = 0;
    std::string soort;
    std::string onderwerp;
    std::string aan;  // masked
    Status status = Status::klaar;
    base::Moment gemaakt_op{};
    base::Moment volgende_op{};
    int pogingen = 0;
    std::string melding;  // how the last attempt ended, a fixed word: "geweigerd-550"
    std::optional<base::Moment> verzonden_op;
};
/// Newest first; `na` is the last id of the page before (0: from the newest).
struct Zoekvraag {
    std::int64_t regio = 0;
    std::optional<Status> status;
    BerichtId na;
    int hoeveel = 50;
};
std::vector<Regel> zoek(storage::Sessie&, const base::crypto::Sleutelbos&, const Zoekvraag&);

/// One message with address and text, as it went out: only in the demo, otherwise nothing.
struct Volledig {
    Regel regel;
    std::string aan;
    std::string tekst;  // empty when wiped
};
std::optional<Volledig> lees_in_demo(storage::Sessie&, const Omgeving&, std::int64_t regio, BerichtId);
std::optional<Regel> een(storage::Sessie&, const base::crypto::Sleutelbos&, std::int64_t regio, BerichtId);

}  // namespace outbox

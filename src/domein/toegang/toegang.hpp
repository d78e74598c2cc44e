// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bus.hpp"
#include "base/crypto.hpp"
#include "base/id.hpp"
#include "base/klok.hpp"
#include "base/result.hpp"
#include "domein/audit/audit.hpp"
#include "domein/regio/regio.hpp"
#include "storage/databank.hpp"
#include "web/formulier.hpp"
#include "web/pagina.hpp"
#include "web/router.hpp"
#include "web/server.hpp"
#include "web/verzoek.hpp"

namespace outbox {
class Verzender;
}

/// Who comes in and as what: accounts, roles per region, sessions, second factor, one-time links, API tokens, and the door
/// through which every page and API route of every slice goes. Rights are computed per request; nothing is kept beyond it.
namespace toegang {

using AccountId = base::Id<struct AccountTag>;
using regio::OrganisatieId;
using regio::RegioId;

/// product.md, "The people".
enum class Rol : std::uint8_t {
    inbrenger,
    praktijkondersteuner,
    procesondersteuner,
    anonimiseerder,
    waarnemend_voorzitter,
    voorzitter,
    vaste_deelnemer,
    expert,
    ervaringsdeskundige,
    maatje,
    procesregisseur,
    doorbraakcoach,
    beleidsadviseur,
    rob,
    boeg,
    jeugdige,
    ouder,
    fg,
    gemeentecontact,
    beheerder
};
inline constexpr int kAantalRollen = 20;
std::string_view naam_van(Rol);   // "vaste_deelnemer"
std::string_view label_van(Rol);  // "vaste deelnemer"
std::optional<Rol> rol_van(std::string_view naam);
std::vector<Rol> alle_rollen();
/// Sees BSN, IDENTITEIT or INHOUD of casussen; giving it needs a second person (S8).
bool ziet_identiteit(Rol);
/// Works on the masked dossier only; never combined with the other kind on one casus (S28).
bool ziet_alleen_gemaskeerd(Rol);

class Rollen {
  public:
    constexpr Rollen() = default;
    constexpr Rollen(std::initializer_list<Rol> rollen) {
        for (Rol r : rollen) bits_ |= bit(r);
    }
    constexpr bool heeft(Rol r) const { return (bits_ & bit(r)) != 0; }
    constexpr bool overlapt(Rollen o) const { return (bits_ & o.bits_) != 0; }
    constexpr void erbij(Rol r) { bits_ |= bit(r); }
    constexpr bool leeg() const { return bits_ == 0; }
    constexpr bool operator==(const Rollen&) const = default;
    /// Every role: for pages that are open to whoever is logged in.
    static constexpr Rollen alle() {
        Rollen uit;
        uit.bits_ = (1U << kAantalRollen) - 1;
        return uit;
    }

  private:
    static constexpr std::uint32_t bit(Rol r) { return 1U << static_cast<unsigned>(r); }
    std::uint32_t bits_ = 0;
};

/// Who is looking, in one region, for the length of one request.
struct Kijker {
    AccountId account;
    RegioId regio;
    Rollen rollen;
    std::string naam;
    std::string email;
    OrganisatieId organisatie;
    bool gecontroleerd = true;            // false: registered himself and not yet confirmed (S7)
    std::string afzender;                 // network address, for the log
    std::string kanaal = "pagina";        // "pagina", "api", "cli", "taak"
    std::vector<std::string> scopes;      // of the API token; empty on pages
    std::optional<base::Moment> totp_op;  // last second factor of this session

    bool is(Rol r) const { return rollen.heeft(r); }
    /// The chair or who stands in for the chair.
    bool zit_voor() const { return is(Rol::voorzitter) || is(Rol::waarnemend_voorzitter); }
    /// The system itself: jobs.
    static Kijker systeem(RegioId, std::string kanaal = "taak");
    bool is_systeem() const { return !account; }
};

/// Everything a use case may need from outside. One per program; outlives every request.
struct Omgeving {
    storage::Databank& db;
    const base::Klok& klok;
    base::Ids& ids;
    const base::crypto::Sleutelbos& sleutels;
    const web::Sjablonen& sjablonen;
    const base::Bus& bus;   // what lower slices tell higher ones
    std::string basis_url;  // links in mail come from here and nowhere else (S26)
    bool demo = false;      // the database bears the demo mark (S11)
    bool smtp = false;      // a mail server is configured
    std::string clamd;      // socket of the virus scanner, or empty
    std::string data_map;
    std::function<std::vector<web::Menupunt>(const Kijker&)> menu = {};
    std::function<std::string(std::string_view)> statisch = {};  // URL of a static file with its content hash, for the frame
};

/// The right that a route declares: its name and who may ever use it. What somebody may do with one casus is decided by the
/// policy of the slice after that. A role that is not here gets the same 404 as for a page that does not exist.
struct Recht {
    std::string naam;  // "casus.lezen"
    Rollen rollen;
    bool ook_ongecontroleerd = false;  // open to a referrer who was not confirmed yet (S7)
};

/// One request of somebody who is logged in (page) or has a token (API).
struct Aanvraag {
    const web::Verzoek& verzoek;
    const Kijker& kijker;
    const Omgeving& om;
    web::Kader kader;
    std::optional<web::Pagina>* vang = nullptr;  // over the API nothing is drawn: the page goes here

    storage::Bereik bereik() const { return {kijker.regio.getal}; }
    base::Moment nu() const { return verzoek.moment; }
    /// The page in the frame of this viewer; over the API an empty answer.
    web::Antwoord pagina(web::Pagina) const;
};
/// An audit event with who, where, when and how filled in.
audit::Gebeurtenis gebeurtenis_van(const Kijker&, base::Moment, std::string naam, audit::Actie, Rol als);

using Handler = std::function<base::Result<web::Antwoord>(Aanvraag&)>;
using OpenHandler = std::function<web::Antwoord(const web::Verzoek&)>;

/// The door: slices hang their routes here. It finds session or token, computes the Kijker, checks CSRF, role, confirmation and
/// scope, and turns a Fout into the page or problem+json that its kind deserves. Also keeps the table that the route walk reads.
class Deur {
  public:
    Deur(const Omgeving&, web::Router&);
    void pagina(web::Methode, std::string patroon, std::string naam, Recht, Handler, bool bestanden = false,
                std::size_t max_lichaam = 1 << 20);
    void api(web::Methode, std::string patroon, std::string naam, Recht, std::string scope, Handler,
             std::size_t max_lichaam = 1 << 20);
    /// What somebody does with a casus: a page that asks (GET, `naam`.vraag) and does it (POST, `naam`), and the same over the API
    /// (`via_api`). `wat`: one line for openapi.json.
    void gebeurtenis(const std::string& patroon, const std::string& naam, const std::string& wat, const Recht&,
                     const Handler& vraag, const Handler& doe);
    /// A button on another page, with what it sends, and the same over the API.
    void knop(const std::string& patroon, const std::string& naam, const std::string& wat, const Recht&, const Handler& doe,
              std::vector<web::formulier::Veld> velden = {});
    /// The handlers of a page at its address under /api/v1, with scope casus.wijzigen (`naam`.vraag.via_api and `naam`.via_api): GET gives the
    /// form as JSON schema, POST takes its fields as JSON and says where the result stands. Rules, log and mail are those of the page.
    void via_api(const std::string& patroon, const std::string& naam, const std::string& wat, const Recht&, const Handler& vraag,
                 const Handler& doe);
    /// Without log-in: log-in itself, one-time links, privacy statement, openapi.json. POSTs are still guarded by CSRF.
    void openbaar(web::Methode, std::string patroon, std::string naam, web::Kanaal, OpenHandler);
    /// The routes of these names run argon2id (S34: web::Route::zwaar).
    void rekent_wachtwoord_na(std::initializer_list<const char*> namen);

    struct Regel {
        std::string naam, patroon;
        web::Methode methode;
        web::Kanaal kanaal;
        std::optional<Recht> recht;  // empty: openbaar
        std::string scope;
        std::string wat = {};                                        // of an event over the API: what it does
        std::optional<std::vector<web::formulier::Veld>> knop = {};  // and when it is a button: what it takes
    };
    const std::vector<Regel>& tafel() const { return tafel_; }
    const Omgeving& omgeving() const { return om_; }

  private:
    const Omgeving& om_;
    web::Router& router_;
    std::vector<Regel> tafel_;
};

/// What a Deur::knop takes along that only goes on when nobody was first.
web::formulier::Veld versieveld();
/// JSON schema of what a route of `via_api` or a `knop` takes.
base::Json schema_van_gebeurtenis(const std::vector<web::formulier::Veld>&);

struct Account {
    AccountId id;
    std::string email, naam, functie, telefoon;
    OrganisatieId organisatie;
    std::string soort_verwijzer;  // COD327 "01".."05", or empty
    std::string agb, skj, big;
    bool geblokkeerd = false;
    bool totp_aan = false;
    bool gecontroleerd = true;
};
std::optional<Account> account(storage::Sessie&, AccountId);
std::optional<Account> account_met_email(storage::Sessie&, std::string_view email);
/// Roles that hold at that moment in that region.
Rollen rollen(storage::Sessie&, RegioId, AccountId, base::Moment);
std::vector<Account> met_rol(storage::Sessie&, RegioId, Rol, base::Moment);

/// Mail to somebody who logs in: that there is something to read and where, never what (S24, S26).
struct Mail {
    std::string soort;         // "casus.deling"
    std::string onderwerp;     // says nothing of a person
    std::string zin;           // nor does this
    std::string pad;           // where to read more, after the log-in
    std::string sleutel = {};  // "casus/123", to drop it by
};
/// Nothing goes to an account that was blocked. An address that takes no mail does not undo what happened.
void mail(storage::Sessie&, const Omgeving&, RegioId, const Account&, const Mail&, base::Moment);

/// A mail to every fg of the region (S8, S13): what happened, never content. `sleutel`: "casus/123" when it tells of a casus, to drop it by.
void meld_fg(storage::Sessie&, const Omgeving&, RegioId, const std::string& onderwerp, const std::string& wat, base::Moment,
             const std::string& sleutel = {});
/// 001 "Wie kan een casus aanmelden?": the legal referrers, by their code in iJw COD327.
std::vector<web::formulier::Optie> verwijzersoorten();
/// Checks and normal forms of the numbers by which they are registered.
std::string agb(std::string&);
std::string big(std::string&);
std::string skj(std::string&);

/// For a form that came by mail or on paper: the fields of who registers himself, as asked about another person.
std::vector<web::formulier::Veld> verwijzervelden(storage::Sessie&, RegioId, base::Datum vandaag);
/// The account with these answers: not confirmed (S7) and without a password, or the one that has this address already. The same is said
/// and done for an address that has an account in another region (S20); refused for somebody of this region who is no referrer.
base::Result<AccountId> verwijzer_uit(storage::Sessie&, const Omgeving&, RegioId, const web::formulier::Antwoorden&,
                                      base::Moment);
/// Mails a one-time link to the path of this mail (S10, S12). Who has no password yet chooses one with it, and a set-up code.
base::Result<> stuur_link_naar(storage::Sessie&, const Omgeving&, RegioId, const Account&, const Mail&, base::Moment);
/// A new set-up code to tell by telephone. Who has a password needs none: then it opens nothing, and looks the same (S20).
std::string code_om_te_beginnen(storage::Sessie&, const Omgeving&, AccountId);

struct NieuwAccount {
    std::string email, naam, functie, telefoon, wachtwoord;  // empty password: by invitation only
    OrganisatieId organisatie;
    std::string soort_verwijzer, agb, skj, big;
    bool gecontroleerd = true;
};
base::Result<AccountId> maak_account(storage::Sessie&, base::Ids&, const NieuwAccount&, base::Moment);
/// Refuses combinations that S28 forbids in one region. With `tot` the role ends by itself.
base::Result<> geef_rol(storage::Sessie&, base::Ids&, RegioId, AccountId, Rol, base::Moment vanaf,
                        std::optional<base::Moment> tot = std::nullopt);
void neem_rol(storage::Sessie&, RegioId, AccountId, Rol, base::Moment tot);

/// Makes an API token for the account with these scopes, at most 90 days; the text is shown once and kept as a hash.
base::Result<std::string> maak_token(storage::Sessie&, base::Ids&, RegioId, AccountId, std::vector<std::string> scopes,
                                     base::Moment);

/// Kijker of an account outside a request (CLI, demo, tests): the roles that hold now.
base::Result<Kijker> kijker_van(storage::Sessie&, RegioId, AccountId, base::Moment, std::string kanaal);

/// Sends the viewer to show the second factor (without one: the password) once more, and then back to this path. For acts that need a
/// fresh proof (S16): afterwards Kijker::totp_op is now.
web::Antwoord vraag_bevestiging(const Aanvraag&);
/// The frame for a page that needs no log-in; who is logged in sees his own frame around it. Only inside an OpenHandler.
web::Kader open_kader(const Omgeving&, const web::Verzoek&);
/// The answer to a request without a route, or that broke a limit: the same page or problem+json as the door gives (S31).
web::FoutAntwoord fout_antwoord(const Omgeving&);
/// The answer for a refusal of a rule, as page or as problem+json (RFC 9457) by the channel of the viewer.
web::Antwoord antwoord_bij_fout(const Aanvraag&, const base::Fouten&);

/// An id as it stands in a path, and back; 0 when it is none. Who may use it is decided after that.
std::string ref_van(std::int64_t id);
std::int64_t id_uit_ref(std::string_view ref);

/// Makes the secrets of invitations and password links while their messages are sent (S12).
void registreer_links(outbox::Verzender&, const Omgeving&);
/// Told on the bus for every region (kijker.regio) in which an account may come in no more, in the same transaction.
struct AccountGeblokkeerd {
    storage::Sessie& sessie;
    const Omgeving& om;
    const Kijker& kijker;
    AccountId account;
    base::Moment op;
};

/// Told on the bus while the start page is made: slices above add what waits for this person now, with how many and the page for it.
struct TeDoen {
    storage::Sessie& sessie;
    const Omgeving& om;
    const Kijker& kijker;
    base::Moment op;
    std::vector<web::Menupunt>& te_doen;

    /// "1 casus wacht" or "3 casussen wachten"; nothing for none.
    void voeg_toe(int aantal, const std::string& een, const std::string& meer, const std::string& pad) const {
        if (aantal == 1) te_doen.push_back({een, pad});
        if (aantal > 1) te_doen.push_back({std::to_string(aantal) + " " + meer, pad});
    }
};
/// Told on the bus while somebody looks at what hangs on an account before it is blocked (domain.md section 2, "Handover"): each slice
/// adds what it knows of in this region, as sentences without a name or number of a casus.
struct HangtAan {
    storage::Sessie& sessie;
    const Omgeving& om;
    RegioId regio;
    AccountId account;
    base::Moment op;
    std::vector<std::string>& regels;
};
/// Told on the bus when a referrer who registered himself was confirmed (S7), in the same transaction.
struct VerwijzerGecontroleerd {
    storage::Sessie& sessie;
    const Omgeving& om;
    const Kijker& kijker;
    AccountId account;
    base::Moment op;
};
/// How many people wait until a procesondersteuner of the region checked who they are (S7).
int te_controleren(storage::Sessie&, RegioId, base::Moment);

/// Removes what has expired: sessions, links, tokens and attempts after 30 days, kept forms after 24 hours. A job; the number removed.
std::int64_t ruim_op(storage::Sessie&, base::Moment);
/// S35: after a restore nobody is logged in, and no token, link or half set-up second factor of before works; the number ended.
std::int64_t beeindig_alle_toegang(storage::Sessie&);

/// Routes: log-in, second factor, my account, sessions, invitation, password forgotten, users and roles (beheer).
void registreer(Deur&);

}  // namespace toegang

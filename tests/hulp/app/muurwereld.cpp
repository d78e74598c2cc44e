// SPDX-License-Identifier: EUPL-1.2
#include "hulp/app/muurwereld.hpp"

#include "documenten/opslag.hpp"
#include "domein/aanmelding/store.hpp"
#include "domein/anonimisering/stuk.hpp"
#include "domein/deelnemer/deelnemer.hpp"
#include "domein/tafel/tafel.hpp"
#include "domein/vooroverleg/vooroverleg.hpp"
#include "hulp/proefmap.hpp"

namespace hulp {

using namespace std::chrono_literals;
using casus::Relatie;
using casus::Stap;
using toegang::Rol;

namespace {

constexpr const char* kWachtwoord = "paard batterij nietje";
constexpr const char* kInbrenger = "jeugdbeschermer@jbwaalland.example";
constexpr const char* kVoorzitter = "voorzitter@regio-nijmegen.example";
const base::Moment kNu = base::om(base::datum(2026, 11, 23), 9, 0);
const base::Datum kKomend = base::datum(2026, 11, 25), kGeweest = base::datum(2026, 11, 11), kOud = base::datum(2026, 10, 14),
                  kHeelOud = base::datum(2026, 9, 2);

}  // namespace

/// How far a casus comes: its last vooroverleg (to come, or held) and what was decided there.
struct Muurwereld::Loop {
    const char* stand;
    const char* woord;  // tail of every word of this casus
    base::Datum vooroverleg;
    std::optional<Stap> besluit;
    bool getekend = true;
};

Muurwereld::Muurwereld() : map_(nieuwe_proefmap()) {
    base::crypto::begin();
    base::crypto::zet_wachtwoord_kosten(base::crypto::kTestKosten);
    app::HuisOpties opties{.klok = std::make_unique<base::StilleKlok>(kNu), .maak_demo = true};
    opties.instellingen.data_map = map_.string();
    huis_ = std::make_unique<app::Huis>(std::move(opties));
    maak_mensen();
    speel();
    verbind();
}

Muurwereld::~Muurwereld() {
    huis_.reset();
    std::filesystem::remove_all(map_);
}

const Muurcasus& Muurwereld::casus(std::string_view stand) const {
    for (const auto& c : casussen_)
        if (c.stand == stand) return c;
    throw std::out_of_range("geen casus in deze stand");
}

toegang::Rollen Muurwereld::rollen(const std::string& wie) {
    const Mens& m = mensen_van_.at(wie);
    return schrijf([&](storage::Sessie& s) { return toegang::rollen(s, m.regio, m.account, kNu); });
}

Browser Muurwereld::als(const std::string& wie) {
    const Mens& m = mensen_van_.at(wie);
    Browser b = niemand();
    b.haal("/inloggen");
    b.post("/inloggen", {{"email", m.email}, {"wachtwoord", m.wachtwoord}, {"naar", ""}});
    if (b.haal("/start").status != 200) throw std::logic_error("inloggen lukt niet: " + wie);
    return b;
}

anonimisering::Getekend Muurwereld::getekend(const Muurcasus& c) {
    return schrijf([&](storage::Sessie& s) {
        return anonimisering::getekend(s, huis_->om(), casus::lees(s, nijmegen, c.id).value(), anonimisering::Stuksoort::dossier,
                                       0)
            .value_or(anonimisering::Getekend{});
    });
}

std::string Muurwereld::token(const std::string& wie) {
    const Mens& m = mensen_van_.at(wie);
    std::vector<std::string> scopes;
    for (const auto& r : huis_->deur().tafel())
        if (!r.scope.empty()) scopes.push_back(r.scope);
    return schrijf([&](storage::Sessie& s) {
        return toegang::maak_token(s, huis_->ids(), m.regio, m.account, scopes, huis_->klok().nu()).waarde();
    });
}

void Muurwereld::maak_mens(const std::string& wie, regio::RegioId regio, std::initializer_list<Rol> rollen,
                           regio::OrganisatieId organisatie, bool gecontroleerd) {
    const std::string email = wie + "@muren.example";
    schrijf([&](storage::Sessie& s) {
        const auto id = toegang::maak_account(s, huis_->ids(),
                                              {.email = email,
                                               .naam = "Mens " + wie,
                                               .wachtwoord = kWachtwoord,
                                               .organisatie = organisatie,
                                               .soort_verwijzer = "04",
                                               .gecontroleerd = gecontroleerd},
                                              kNu - 24h * 400);
        for (const Rol rol : rollen)
            if (!toegang::geef_rol(s, huis_->ids(), regio, *id, rol, kNu - 24h * 400))
                throw std::logic_error("rol botst: " + wie);
        mensen_van_[wie] = {*id, email, kWachtwoord, regio};
    });
    volgorde_.push_back(wie);
}

void Muurwereld::maak_mensen() {
    std::vector<app::demo::Demoaccount> accounts;
    mensen_ = app::demo::maak_mensen(*huis_, accounts);
    nijmegen = mensen_.regio;
    for (const auto& [wie, email] : std::initializer_list<std::pair<std::string, std::string>>{
             {"fg", "fg@regio-nijmegen.example"},
             {"inbrenger", kInbrenger},
             {"procesondersteuner", "procesondersteuner@regio-nijmegen.example"},
             {"anonimiseerder", "anonimiseerder@regio-nijmegen.example"},
             {"voorzitter", kVoorzitter},
             {"vaste_deelnemer", "deelnemer@pluryn.example"},
             {"expert", "expert@entrea.example"},
             {"expert_teruggetrokken", "expert@karakter.example"},
             {"ervaringsdeskundige", "ervaring@ervaringskracht.example"},
             {"beheerder", "beheerder@regio-nijmegen.example"}}) {
        volgorde_.push_back(wie);
        for (const auto& a : accounts)
            if (a.email == email) mensen_van_[wie] = {mensen_.account.at(email), email, a.wachtwoord, nijmegen};
    }
    schrijf([&](storage::Sessie& s) {
        elders = regio::maak(s, huis_->ids(), "ARN", "Regio Arnhem", regio::Regels::nijmegen(), kNu - 24h * 400);
        buiten_ = regio::zet_organisatie(s, huis_->ids(), nijmegen, {.naam = "Werkgever die is uitgesloten"});
    });
    const auto zelfde = mensen_.organisatie.at("Jeugdbescherming Waalland");
    maak_mens("mede_inbrenger", nijmegen, {Rol::inbrenger});
    maak_mens("ongecontroleerd", nijmegen, {Rol::inbrenger}, {}, false);
    maak_mens("collega", nijmegen, {Rol::inbrenger}, zelfde);
    maak_mens("behandelaar", nijmegen, {Rol::procesondersteuner});
    maak_mens("waarnemend_voorzitter", nijmegen, {Rol::waarnemend_voorzitter});
    maak_mens("deelnemer_die_tekent", nijmegen, {Rol::vaste_deelnemer, Rol::anonimiseerder});
    maak_mens("expert_die_tekent", nijmegen, {Rol::expert, Rol::anonimiseerder});
    maak_mens("expert_niet_gevraagd", nijmegen, {Rol::expert});
    maak_mens("uitgesloten_ondersteuner", nijmegen, {Rol::procesondersteuner});
    maak_mens("uitgesloten_voorzitter", nijmegen, {Rol::waarnemend_voorzitter}, buiten_);
    maak_mens("uitgesloten_mede_inbrenger", nijmegen, {Rol::inbrenger}, buiten_);
    maak_mens("procesregisseur", nijmegen, {Rol::procesregisseur});
    for (const Rol rol : {Rol::praktijkondersteuner, Rol::doorbraakcoach, Rol::maatje, Rol::beleidsadviseur, Rol::rob, Rol::boeg,
                          Rol::jeugdige, Rol::ouder, Rol::gemeentecontact})
        maak_mens(std::string(toegang::naam_van(rol)), nijmegen, {rol});
    for (const Rol rol : {Rol::procesondersteuner, Rol::inbrenger, Rol::voorzitter, Rol::fg, Rol::anonimiseerder})
        maak_mens("elders_" + std::string(toegang::naam_van(rol)), elders, {rol});
}

/// A child, a story and the words to look for.
void Muurwereld::bedenk(const Loop& loop, int nummer) {
    const std::string w = loop.woord, bsn = app::demo::verzonnen_bsn(100 + nummer),
                      telefoon = "06 555012" + std::to_string(10 + nummer);
    const auto woord = [&](const std::string& tekst) { return woorden_.emplace_back(tekst).c_str(); };
    const auto zin = [&](const std::string& begin) { return woord(begin + w + " staat hier."); };
    kinderen_.push_back({woord("Quin" + w), "", woord("Vos" + w), "m", 9, woord("Kwis" + w), woord("Broe" + w),
                         woord("Merelschool " + w), woord("Hulp" + w + " Nacht" + w), woord("Pad" + w)});
    verhalen_.push_back({woord("Titelwoord" + w + " voor Quin" + w),
                         woord("{kind} verhaalwoord" + w + ". Bel " + telefoon + " over {ouder}."), zin("Geprobeerdwoord"),
                         zin("Veiligwoord"), zin("Wenswoord"), zin("Ouderwoord"), zin("Vraagwoord"), zin("Advieswoord")});
    Muurcasus& m = casussen_.emplace_back();
    m.stand = loop.stand;
    m.kanaries = {{'b', "…" + bsn.substr(6)},
                  {'B', bsn},
                  {'I', "Vos" + w},
                  {'T', telefoon},
                  {'t', "Titelwoord" + w + " voor [jeugdige]"},
                  {'A', "[jeugdige] verhaalwoord" + w},
                  {'V', "Notitiewoord" + w},
                  {'N', "Advieswoord" + w},
                  {'L', "logwoord" + w}};
}

/// From the form to the vooroverleg.
void Muurwereld::dien_in(app::demo::Toneel& toneel, const Loop& loop, int nummer) {
    const bool melding = loop.besluit == Stap::registreren;
    Muurcasus& m = casussen_[static_cast<std::size_t>(nummer)];
    const auto& verhaal = verhalen_[static_cast<std::size_t>(nummer)];
    const auto id = m.id = toneel.dien_in(kInbrenger, {kinderen_[static_cast<std::size_t>(nummer)],
                                                       verhaal,
                                                       m.kanaries.at('B'),
                                                       {melding ? "plaatsing" : "inhoudelijk_advies"},
                                                       "0268",
                                                       melding ? casus::Soort::melding : casus::Soort::vraag});
    const auto in = toneel.moment();
    if (loop.getekend) toneel.op(in + 3h, [&toneel, id] { toneel.teken_dossier(id); });
    if (m.stand == "aanvulling_gevraagd" || m.stand == "buiten_behandeling")
        toneel.op(in + 2h, [&toneel, id] { toneel.vraag_aanvulling(id, "veiligheid", "Wie let er op?"); });
    if (m.stand == "buiten_behandeling")
        toneel.op(in + 24h * 30, [&toneel, id] { toneel.stap(kVoorzitter, id, Stap::niet_beantwoord); });
    if (m.stand == "ingetrokken") toneel.op(in + 9h, [&toneel, id] { toneel.stap(kInbrenger, id, Stap::intrekken); });
    if (!loop.besluit) return;
    toneel.op(base::om(loop.vooroverleg, 9, 10 + nummer), [this, &toneel, &loop, &verhaal, id, melding] {
        toneel.beslis(id, *loop.besluit, melding ? "" : std::string("Notitiewoord") + loop.woord, {verhaal.advies});
        if (loop.besluit == Stap::agenderen) aan_tafel(toneel, loop, id, verhaal);
    });
}

void Muurwereld::aan_tafel(app::demo::Toneel& toneel, const Loop& loop, casus::CasusId id, const app::demo::Verhaal& verhaal) {
    const std::string_view stand = loop.stand;
    if (stand == "gepland" || stand == "deling_gestopt") return;
    const bool wacht = stand == "uitgenodigd";
    const auto overleg = base::om(loop.vooroverleg + std::chrono::days{8}, 16, 0);
    toneel.op(wacht ? kNu - 1h : overleg - 72h, [&toneel, id] { toneel.nodig_uit(id, "Wat helpt?"); });
    if (wacht) return;
    toneel.op(overleg,
              [&toneel, id, &verhaal] { toneel.bespreek(id, "Notulen. " + std::string(verhaal.advies), {verhaal.advies}); });
    if (stand == "geadviseerd") return;
    toneel.op(overleg + 24h * 7, [&toneel, id] { toneel.stap(kVoorzitter, id, Stap::opvolgen); });
    if (stand == "afgesloten") toneel.op(overleg + 24h * 45, [&toneel, id] { toneel.stap(kVoorzitter, id, Stap::afsluiten); });
}

void Muurwereld::speel() {
    static const Loop kLopen[] = {
        {"ongetekend", "braak", kKomend, {}, false},
        {"ingediend", "dwaal", kKomend, {}},
        {"aanvulling_gevraagd", "fjord", kKomend, {}, false},
        {"in_vooroverleg", "glimp", kGeweest, Stap::aanhouden},
        {"gepland", "hulst", kGeweest, Stap::agenderen},
        {"uitgenodigd", "klamp", kGeweest, Stap::agenderen},
        {"geadviseerd", "knoest", kGeweest, Stap::agenderen},
        {"in_opvolging", "kwant", kOud, Stap::agenderen},
        {"direct_advies", "lemmer", kOud, Stap::direct_adviseren},
        {"doorverwezen", "moerbei", kGeweest, Stap::doorverwijzen},
        {"afgesloten", "nevel", kHeelOud, Stap::agenderen},
        {"geregistreerd", "ploeg", kOud, Stap::registreren, false},
        {"ingetrokken", "rogge", kOud, {}},
        {"buiten_behandeling", "schelf", kOud, {}, false},
        {"deling_gestopt", "twijg", kGeweest, Stap::agenderen},
    };
    app::demo::Toneel toneel(*huis_, mensen_);
    for (const auto& dag : {kHeelOud, kOud, kGeweest, kKomend})
        schrijf([&](storage::Sessie& s) {
            vooroverleg::plan(s, huis_->om(), nijmegen, base::om(dag - std::chrono::days{12}, 9, 0));
            tafel::plan(s, huis_->om(), nijmegen, base::om(dag - std::chrono::days{12}, 9, 0));
        });
    for (const auto& dag : {kHeelOud, kOud, kGeweest}) {
        toneel.op(base::om(dag - std::chrono::days{1}, 16, 0), [&toneel] { toneel.na_deadline(); });
        toneel.op(base::om(dag, 13, 0), [&toneel, dag] { toneel.sluit_vooroverleg(dag); });
        toneel.op(base::om(dag + std::chrono::days{8}, 17, 0),
                  [&toneel, dag] { toneel.sluit_overleg(dag + std::chrono::days{8}); });
    }
    int nummer = 0;
    for (const Loop& loop : kLopen) {
        bedenk(loop, nummer);
        const auto deadline = base::om(loop.vooroverleg - std::chrono::days{1}, 16, 0);
        toneel.op(std::min(deadline, kNu) - 46h, [this, &toneel, &loop, nummer] { dien_in(toneel, loop, nummer); });
        ++nummer;
    }
    toneel.speel();
}

/// What hangs on every casus whatever its state: relations, exclusions, an attachment, a line of the log.
void Muurwereld::verbind() {
    maak_mens("vaste_deelnemer_afwezig", nijmegen, {Rol::vaste_deelnemer});
    schrijf([&](storage::Sessie& s) {
        deelnemer::zet(s, nijmegen, account("expert_die_tekent"), deelnemer::Deelnemersoort::expert, {"LVB"}, 9);
        for (Muurcasus& m : casussen_) verbind(s, m);
    });
}

void Muurwereld::verbind(storage::Sessie& s, Muurcasus& m) {
    auto& om = huis_->om();
    const auto wie = [&](const std::string& naam) {
        return toegang::kijker_van(s, nijmegen, account(naam), kNu, "pagina").waarde();
    };
    const auto inbrenger = wie("inbrenger");
    casus::Casus c = casus::lees(s, nijmegen, m.id).value();
    for (const auto& [naam, relatie] :
         std::initializer_list<std::pair<const char*, Relatie>>{{"mede_inbrenger", Relatie::mede_inbrenger},
                                                                {"ongecontroleerd", Relatie::mede_inbrenger},
                                                                {"uitgesloten_mede_inbrenger", Relatie::mede_inbrenger},
                                                                {"procesregisseur", Relatie::procesregisseur}})
        if (!casus::geef_relatie(s, huis_->ids(), c, {c.id, account(naam), relatie, kNu, {}, 0})) throw std::logic_error(naam);
    for (const char* naam : {"uitgesloten_ondersteuner", "expert_teruggetrokken"})
        casus::sluit_uit(s, om, inbrenger, c, account(naam), {}, kNu);
    casus::sluit_uit(s, om, inbrenger, c, {}, buiten_, kNu);
    casus::zet_behandelaar(s, c.id, account("behandelaar"));
    const aanmelding::BijlageId bijlage{huis_->ids().nieuw()};
    s.doe(
        "INSERT INTO aanmelding_bijlage (id, regio_id, casus_id, nummer, type, naam, grootte, op) VALUES (?1,?2,?3,1,'pdf',?4,10,?5)",
        bijlage, nijmegen, c.id,
        om.sleutels.versleutel(nijmegen.getal, {"aanmelding_bijlage", "naam", bijlage.getal}, m.kanaries.at('T') + ".pdf"), kNu);
    documenten::bewaar(s, nijmegen.getal, bijlage.getal,
                       documenten::sluit_in(om.sleutels, nijmegen.getal, bijlage.getal, m.kanaries.at('T')));
    if (m.stand == "deling_gestopt")
        if (!casus::stop_deling(s, om, inbrenger, c.id, "ingetrokken", kNu)) throw std::logic_error("deling stoppen");
    auto regel = toegang::gebeurtenis_van(inbrenger, kNu, m.kanaries.at('L') + ".gezien", audit::Actie::lezen, Rol::inbrenger);
    regel.casus = c.id.getal;
    regel.object = m.kanaries.at('L');
    audit::leg_vast(s, huis_->ids(), regel);
    static_cast<Casusplek&>(m) = plek_van(s, c);
    m.kanaries['P'] = c.nummer;
}

}  // namespace hulp

// SPDX-License-Identifier: EUPL-1.2
#include "domein/regio/regio.hpp"

namespace regio {
namespace {

const base::Datum kBegin = base::datum(2020, 2, 1);  // 000: the table started in February 2020

struct Code {
    const char *code, *naam;
    Verblijf verblijf;
};
using enum Verblijf;
/// 001 "Wanneer meld ik een casus aan?": the product codes that must be registered, with their national names.
constexpr Code kBouwstenen[] = {
    {"43A10", "Gezinshuis: inspanningsgericht", gezinshuis},
    {"43A12", "JeugdzorgPlus: inspanningsgericht", gesloten},
    {"43A29", "Gezinshuis: outputgericht (licht)", gezinshuis},
    {"43A30", "Gezinshuis: outputgericht (middel)", gezinshuis},
    {"43A31", "Gezinshuis: outputgericht (zwaar)", gezinshuis},
    {"43A36", "Verblijf: inspanning (middel)", residentieel},
    {"43A37", "Verblijf: inspanning (middelzwaar)", residentieel},
    {"43A38", "Verblijf: inspanning (zwaar)", residentieel},
    {"43A39", "Verblijf: inspanning (extra zwaar)", residentieel},
    {"43A51", "Per dag ZZP 3VG incl. behandeling excl. dagbesteding", residentieel},
    {"43A52", "Per dag ZZP 3VG incl. behandeling incl. dagbesteding", residentieel},
    {"43A55", "Per dag ZZP 3LVG incl. behandeling incl. dagbesteding", residentieel},
    {"43A56", "Per dag ZZP 4LVG incl. behandeling incl. dagbesteding", residentieel},
    {"43A57", "Per dag ZZP 5LVG incl. behandeling incl. dagbesteding", residentieel},
    {"44A06", "Jeugdhulp verblijf: inspanningsgericht", residentieel},
    {"44A07", "Pleegzorg: inspanningsgericht", pleegzorg},
    {"44A08", "Gezinshuis: inspanningsgericht", gezinshuis},
    {"44A27", "Verblijf: inspanning (licht)", residentieel},
    {"44A28", "Verblijf: inspanning (middel)", residentieel},
    {"44A29", "Verblijf: inspanning (middelzwaar)", residentieel},
    {"44A30", "Verblijf: inspanning (zwaar)", residentieel},
    {"44A31", "Verblijf: inspanning (extra zwaar)", residentieel},
    {"44A36", "Per dag ZZP 2VG excl. dagbesteding", residentieel},
    {"44A45", "Logeren specialistisch: inspanning", logeren},
    {"44A52", "Per dag VPT 3GGZ-C excl. behandeling incl. dagbesteding", residentieel},
    {"35502", "Pleegzorg (code van de regio)", pleegzorg},
};

Gemeente doet_mee(const char* code, const char* naam, int inwoners) {
    Gemeente g{code, naam, inwoners, false, "Hier zoekt het sociaal wijkteam samen met het gezin naar een oplossing.", {}};
    g.deelname.push_back({kBegin, {}, {Deelnamesoort::alles}});
    return g;
}

std::vector<Gemeente> gemeenten_van_nijmegen() {
    std::vector<Gemeente> uit{doet_mee("1945", "Berg en Dal", 35600), doet_mee("0209", "Beuningen", 26700),
                              doet_mee("0225", "Druten", 19700), doet_mee("0252", "Heumen", 16900),
                              doet_mee("0944", "Mook en Middelaar", 8100)};
    Gemeente nijmegen = doet_mee("0268", "Nijmegen", 190000);
    nijmegen.doorbraak = true;  // 001 "Wat is een doorbraakaanpak?": only the gemeente Nijmegen has it
    nijmegen.doorbraak_tekst.clear();
    uit.push_back(nijmegen);
    // 001 "Ik ben verwijzer uit gemeente Wijchen": from 1 February 2021, for placements out of home.
    Gemeente wijchen = doet_mee("0296", "Wijchen", 41900);
    wijchen.deelname = {
        {base::datum(2021, 2, 1), {}, {Deelnamesoort::uithuisplaatsing, Deelnamesoort::plaatsing, Deelnamesoort::crisis}}};
    uit.push_back(wijchen);
    return uit;
}

/// 001 "Wie zitten aan tafel?"
constexpr const char* kAanbieders[] = {"Entrea Lindenhout", "Pactum",   "Pluryn",     "Driestroom",
                                       "Iriszorg",          "Karakter", "Pro Persona"};

}  // namespace

Regels Regels::nijmegen() {
    Regels r;
    r.cyclus = regio::nijmegen();
    r.locatie = "Het Veiligheidshuis, Mariënburg 30, 6511 PS Nijmegen";
    r.locatie_uitleg = "Neem plaats op de stoelen bovenaan de roltrap. Je wordt opgehaald als de vorige casus klaar is.";
    r.lobby_tekst = "Je komt eerst in de wachtruimte. We laten je binnen als jouw casus aan de beurt is.";
    r.email = "oph@regio-nijmegen.example";
    r.telefoon = "024 000 00 00";
    // 001 "Op welke eisen en richtlijnen wordt in het vooroverleg getoetst?", in our own words.
    r.criteria = {"Het gaat om het hele gezin, niet alleen om het kind",
                  "Eenvoudige oplossingen werken niet; er is al veel geprobeerd",
                  "Betrokken partijen pakken te weinig door en de verwijzer wil daarover met aanbieders in gesprek",
                  "Het is vrijwillig, maar er wordt zware zorg gevraagd",
                  "Het lijkt op een crisis, een kind onder de 12 dreigt uit huis te gaan en InVerbindingsTeam of MST is mogelijk",
                  "Een duurzame oplossing vraagt om investeren in het netwerk of een JIM",
                  "Als ouders ontlast worden, kan een uithuisplaatsing worden voorkomen"};
    r.expertises = {"J&O", "LVB", "jGGZ", "ervaring"};
    r.maildomeinen = {};
    r.modules = {"tafel", "doorbraak"};
    return r;
}

RegioId maak_nijmegen(storage::Sessie& s, base::Ids& ids, base::Moment nu) {
    const RegioId id = maak(s, ids, "NYM", "Rijk van Nijmegen", Regels::nijmegen(), nu);
    for (const Gemeente& g : gemeenten_van_nijmegen()) zet_gemeente(s, id, g);
    for (const Code& c : kBouwstenen) zet_bouwsteen(s, id, {c.code, c.naam, c.verblijf, kBegin, {}});
    for (const char* naam : kAanbieders)
        zet_organisatie(s, ids, id,
                        {.naam = naam,
                         .soort = Organisatiesoort::jeugdhulpaanbieder,
                         .gecontracteerd = true,
                         .convenant_versie = "2023",
                         .convenant_op = kBegin});
    return id;
}

}  // namespace regio

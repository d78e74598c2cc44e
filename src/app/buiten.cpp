// SPDX-License-Identifier: EUPL-1.2
#include "app/buiten.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "app/kenmerk.hpp"
#include "outbox/outbox.hpp"

namespace app {
namespace {

constexpr std::string_view kAnkersTot = "ankers_tot", kAnkerGemaild = "anker_gemaild", kVernietigdTot = "vernietigd_tot";

std::int64_t tot_waar(storage::Databank& db, std::string_view naam) {
    return db.lees({}, [&](storage::Sessie& s) { return std::stoll(stand(s, naam).value_or("0")); });
}

void onthoud(storage::Databank& db, std::string_view naam, std::int64_t tot) {
    db.schrijf({}, [&](storage::Sessie& s) { zet_stand(s, naam, std::to_string(tot)); });
}

/// On disk before it counts as written. The jobs report the failure: its text holds no value (S9).
void voeg_toe(const std::string& bestand, const std::string& regels) {
    const int fd = ::open(bestand.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0) throw std::runtime_error("a file outside the machine cannot be opened");
    const bool goed = ::write(fd, regels.data(), regels.size()) == static_cast<ssize_t>(regels.size()) && ::fsync(fd) == 0;
    ::close(fd);
    if (!goed) throw std::runtime_error("a file outside the machine cannot be written");
}

}  // namespace

int schrijf_ankers(storage::Databank& db, const std::string& bestand) {
    const auto vanaf = tot_waar(db, kAnkersTot);
    const auto ankers = db.lees({}, [&](storage::Sessie& s) { return audit::ankers(s, vanaf); });
    if (ankers.empty()) return 0;
    std::string regels;
    for (const auto& anker : ankers) regels += anker + "\n";
    voeg_toe(bestand, regels);
    onthoud(db, kAnkersTot, std::stoll(ankers.back()));
    return static_cast<int>(ankers.size());
}

bool mail_anker(const toegang::Omgeving& om, const std::string& email, base::Moment nu) {
    return om.db.schrijf({}, [&](storage::Sessie& s) {
        const auto nieuw = audit::ankers(s, std::stoll(stand(s, kAnkerGemaild).value_or("0")));
        if (nieuw.empty()) return false;
        const outbox::Bericht bericht{
            .soort = "audit.anker",
            .aan = email,
            .onderwerp = "Anker van het logboek",
            .tekst = "Bewaar dit bericht. Met de regel hieronder is later te zien of iemand het logboek van\n"
                     "Overlegtafel heeft ingekort of opnieuw gemaakt.\n\n" +
                     nieuw.back() + "\n"};
        if (!outbox::leg_klaar(s, om, bericht, nu)) throw std::runtime_error("the address for anchors takes no mail");
        zet_stand(s, kAnkerGemaild, std::to_string(std::stoll(nieuw.back())));
        return true;
    });
}

int schrijf_vernietigd(storage::Databank& db, const std::string& bestand) {
    const auto vanaf = tot_waar(db, kVernietigdTot);
    const auto nieuw = db.lees({}, [&](storage::Sessie& s) { return audit::vernietigingen(s, vanaf); });
    if (nieuw.empty()) return 0;
    std::string regels;
    for (const auto& v : nieuw)
        regels += base::iso(v.op) + " " + std::to_string(v.regio) + " " + v.object + " " + std::to_string(v.object_id) + "\n";
    voeg_toe(bestand, regels);
    onthoud(db, kVernietigdTot, nieuw.back().volgnummer);
    return static_cast<int>(nieuw.size());
}

std::vector<audit::Vernietiging> lees_vernietigd(const std::string& bestand) {
    std::ifstream in(bestand);
    if (!in) throw std::runtime_error("Het vernietigregister is er niet of is niet te lezen.");
    std::vector<audit::Vernietiging> uit;
    for (std::string regel; std::getline(in, regel);) {
        if (regel.empty()) continue;
        std::istringstream delen(regel);
        std::string moment, rest;
        audit::Vernietiging v;
        if (!(delen >> moment >> v.regio >> v.object >> v.object_id) || delen >> rest || !base::lees_moment(moment))
            throw std::runtime_error("Regel " + std::to_string(uit.size() + 1) + " van het vernietigregister is niet te lezen.");
        v.op = *base::lees_moment(moment);
        uit.push_back(std::move(v));
    }
    return uit;
}

}  // namespace app

// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <set>

#include "hulp/app/demowereld.hpp"
#include "mail/bericht.hpp"

/// The demo as its visitors meet it: enough casussen in every state, and post that leaves. That no name of a child reaches who may not see
/// one is in namen_test.cpp.
namespace {

using casus::Status;

TEST(Demo, HeeftMinstensVeertigCasussenInElkeStatusDieNuKanEnPostDieWeggaat) {
    hulp::Demowereld w;
    EXPECT_GE(w.casussen().size(), 40U);
    std::set<Status> gezien;
    for (const auto& c : w.casussen()) gezien.insert(c.status);
    for (const Status s : {Status::ingediend, Status::aanvulling_gevraagd, Status::in_vooroverleg, Status::geagendeerd,
                           Status::geadviseerd, Status::in_opvolging, Status::doorverwezen, Status::afgesloten,
                           Status::geregistreerd, Status::ingetrokken, Status::buiten_behandeling})
        EXPECT_TRUE(gezien.contains(s)) << casus::naam_van(s);
    const auto bericht = mail::schrijf_bericht({1,
                                                {"Overlegtafel", w.huis().instellingen().afzender},
                                                {"", w.accounts().front().email},
                                                "Onderwerp",
                                                "Tekst\n",
                                                w.huis().klok().nu()});
    EXPECT_TRUE(bericht.goed()) << "de afzender zonder instellingen is een heel adres";
}

}  // namespace

// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "hulp/app/dwaler.hpp"

/// S1: where somebody in hiding is stands on no page, list or answer of anybody, the inbrenger and the procesondersteuner included, until one
/// of those two asks for it with a purpose.
namespace {

using toegang::Rol;

class S1 : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        w_ = std::make_unique<hulp::Demowereld>();
        geheim_ = w_->afgeschermd();
    }
    static void TearDownTestSuite() { w_.reset(); }
    static std::string gevonden(std::string_view tekst) {
        const auto dit =
            std::find_if(geheim_.begin(), geheim_.end(), [&](const auto& g) { return tekst.find(g) != std::string_view::npos; });
        return dit == geheim_.end() ? std::string() : *dit;
    }
    /// The casussen with somebody in hiding whose page offers the reveal to this person.
    static std::vector<std::string> deuren(hulp::Browser& b) {
        std::vector<std::string> uit;
        for (const auto& c : w_->casussen())
            if (const auto pad = casus::pad(c, "afgeschermd");
                b.haal(casus::pad(c, "dossier")).lichaam.find(pad) != std::string::npos)
                uit.push_back(pad);
        return uit;
    }
    static inline std::unique_ptr<hulp::Demowereld> w_;
    static inline std::vector<std::string> geheim_;
};

TEST_F(S1, WieVertrouwelijkWoontStaatInGeenEnkelAntwoordAanWieOok) {
    ASSERT_GE(geheim_.size(), 6U);
    for (const auto& account : w_->accounts()) {
        hulp::Dwaler dwaler(*w_, account.email);
        dwaler.dwaal([&](const std::string& pad, const web::Antwoord& a) {
            EXPECT_EQ(gevonden(hulp::afdruk(a) + pad), "") << account.email << " " << pad;
        });
        EXPECT_GE(dwaler.geopend(), 12) << account.email;
    }
}

TEST_F(S1, InbrengerEnProcesondersteunerKrijgenHetMetEenDoelEnNiemandAnders) {
    for (const Rol rol : {Rol::inbrenger, Rol::procesondersteuner}) {
        bool open = false;
        for (const auto& account : w_->accounts()) {
            if (account.rol != rol) continue;
            auto b = w_->als(account.email);
            for (const auto& deur : deuren(b)) {
                EXPECT_EQ(gevonden(b.haal(deur).lichaam), "") << "the question itself";
                EXPECT_EQ(gevonden(b.post(deur, {{"doel", ""}}).lichaam), "") << "without a purpose";
                EXPECT_NE(gevonden(b.post(deur, {{"doel", "contact"}}).lichaam), "");
                open = true;
            }
        }
        EXPECT_TRUE(open) << toegang::naam_van(rol);
    }
    for (const auto& account : w_->accounts()) {
        if (account.rol == Rol::inbrenger || account.rol == Rol::procesondersteuner) continue;
        auto b = w_->als(account.email);
        for (const auto& c : w_->casussen())
            EXPECT_EQ(gevonden(b.post(casus::pad(c, "afgeschermd"), {{"doel", "contact"}}).lichaam), "") << account.email;
    }
}

}  // namespace

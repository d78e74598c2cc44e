// SPDX-License-Identifier: EUPL-1.2
#include "documenten/opslag.hpp"

#include "hulp/databanken.hpp"

namespace documenten {
namespace {

using base::crypto::Bytes;
using base::crypto::Sleutelbos;
using storage::Bereik;
using storage::Sessie;

constexpr std::int64_t kRegio = 7;
constexpr std::int64_t kAndereRegio = 8;

class Opslag : public hulp::OpBeide {
  protected:
    void zet(std::int64_t id, std::string_view inhoud) {
        const auto ingesloten = sluit_in(sleutels_, kRegio, id, inhoud);
        db().schrijf(Bereik{kRegio}, [&](Sessie& s) { bewaar(s, kRegio, id, ingesloten); });
    }
    std::optional<std::string> haal(std::int64_t id, std::int64_t regio = kRegio) {
        return db().lees(Bereik{regio}, [&](Sessie& s) { return lees(s, sleutels_, regio, id); });
    }
    std::string ruw(std::int64_t id) {
        return db().lees(Bereik{kRegio}, [&](Sessie& s) {
            return s.een("SELECT inhoud FROM documenten_inhoud WHERE id = ?1", id)->bytes(0).data;
        });
    }
    Sleutelbos sleutels_ = Sleutelbos::nieuw();
};
OP_BEIDE(Opslag);

TEST_P(Opslag, GeeftDeBytesTerugZoalsZeWaren) {
    const std::string inhoud("%PDF-1.7\0\xFF rest", 16);
    zet(1, inhoud);
    EXPECT_EQ(haal(1), inhoud);
    EXPECT_EQ(haal(2), std::nullopt);
}

TEST_P(Opslag, BewaartEenBestandVanTwintigMegabyte) {
    const auto inhoud = base::crypto::willekeurig(20 * 1024 * 1024);
    zet(1, inhoud);
    EXPECT_TRUE(haal(1) == inhoud);
}

TEST_P(Opslag, S6_HoudtNietsLeesbaarsInDeTabel) {
    zet(1, "Het verhaal van de kanarie");
    EXPECT_EQ(ruw(1).find("kanarie"), std::string::npos);
}

TEST_P(Opslag, S29_GeeftNietsAanEenAndereRegio) {
    zet(1, "inhoud");
    EXPECT_EQ(haal(1, kAndereRegio), std::nullopt);
    EXPECT_FALSE(db().schrijf(Bereik{kAndereRegio}, [](Sessie& s) { return vernietig(s, kAndereRegio, 1); }));
    EXPECT_EQ(haal(1), "inhoud");
}

TEST_P(Opslag, OpentGeenBytesDieVanRijGewisseldZijn) {
    zet(1, "van een");
    zet(2, "van twee");
    const Bytes van_twee{ruw(2)};
    db().schrijf(Bereik{kRegio}, [&](Sessie& s) { s.doe("UPDATE documenten_inhoud SET inhoud = ?1 WHERE id = 1", van_twee); });
    EXPECT_EQ(haal(1), std::nullopt);
}

TEST_P(Opslag, LaatNietsStaanAlsDeTransactieNietDoorgaat) {
    const auto ingesloten = sluit_in(sleutels_, kRegio, 1, "inhoud");
    const auto mislukt = db().schrijf(Bereik{kRegio}, [&](Sessie& s) -> base::Result<> {
        bewaar(s, kRegio, 1, ingesloten);
        return base::Fout{base::Soort::botsing, "proef.botsing", "", ""};
    });
    EXPECT_FALSE(mislukt.goed());
    EXPECT_EQ(haal(1), std::nullopt);
}

TEST_P(Opslag, VernietigtEenKeer) {
    zet(1, "inhoud");
    const auto weg = [](Sessie& s) { return vernietig(s, kRegio, 1); };
    EXPECT_TRUE(db().schrijf(Bereik{kRegio}, weg));
    EXPECT_FALSE(db().schrijf(Bereik{kRegio}, weg));
    EXPECT_EQ(haal(1), std::nullopt);
}

}  // namespace
}  // namespace documenten

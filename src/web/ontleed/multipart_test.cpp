// SPDX-License-Identifier: EUPL-1.2
#include "web/ontleed/multipart.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace web::ontleed {
namespace {

using namespace std::string_literals;

struct Verzamelaar final : Deelontvanger {
    struct Deel {
        std::string veld;
        std::optional<std::string> bestand;
        std::string inhoud;
        bool compleet = false;
    };
    std::vector<Deel> delen;
    Leesstand begin(const std::string& veld, const std::optional<std::string>& bestand) override {
        delen.push_back({veld, bestand, "", false});
        return delen.size() > 5 ? Leesstand::te_veel : Leesstand::goed;
    }
    Leesstand data(std::string_view brok) override {
        delen.back().inhoud += brok;
        return Leesstand::goed;
    }
    Leesstand eind() override {
        delen.back().compleet = true;
        return Leesstand::goed;
    }
};

const std::string kGoed = "--grens\r\nContent-Disposition: form-data; name=\"titel\"\r\n\r\nEen titel\r\n"
                          "--grens\r\nContent-Disposition: form-data; name=\"bijlage\"; filename=\"brief; versie 2.pdf\"\r\n"
                          "Content-Type: application/pdf\r\n\r\n%PDF\r\n--gren\r\n--\r\n\0x\r\n"s
                          "--grens\r\ncontent-disposition: FORM-DATA; name=leeg; filename=\"\"\r\n\r\n\r\n--grens--\r\n";

TEST(Multipart, DezelfdeDelenInBrokkenVanElkeGrootte) {
    for (std::size_t stap = 1; stap <= kGoed.size(); ++stap) {
        Verzamelaar v;
        MultipartLezer lezer("grens", v);
        for (std::size_t op = 0; op < kGoed.size(); op += stap)
            ASSERT_EQ(lezer.voed(std::string_view(kGoed).substr(op, stap)), Leesstand::goed) << stap;
        ASSERT_TRUE(lezer.klaar());
        ASSERT_EQ(v.delen.size(), 3u);
        EXPECT_EQ(v.delen[0].veld, "titel");
        EXPECT_EQ(v.delen[0].inhoud, "Een titel");
        EXPECT_FALSE(v.delen[0].bestand);
        EXPECT_EQ(v.delen[1].bestand, "brief; versie 2.pdf");
        EXPECT_EQ(v.delen[1].inhoud, "%PDF\r\n--gren\r\n--\r\n\0x"s);
        EXPECT_EQ(v.delen[2].bestand, "");
        EXPECT_EQ(v.delen[2].inhoud, "");
        EXPECT_TRUE(v.delen[2].compleet);
    }
}

TEST(Multipart, AfgebrokenIsNietKlaar) {
    Verzamelaar v;
    MultipartLezer lezer("grens", v);
    EXPECT_EQ(lezer.voed(std::string_view(kGoed).substr(0, kGoed.size() - 4)), Leesstand::goed);
    EXPECT_FALSE(lezer.klaar());
}

TEST(Multipart, KapotteInvoerWordtGeweigerd) {
    const std::string kop = "--grens\r\nContent-Disposition: form-data; name=\"a\"";
    const std::string slecht[] = {
        "vooraf\r\n--grens\r\n",
        "--grenz\r\n",
        "--grensX\r\n",
        "--grens \r\n",
        "--grens\nContent-Disposition: form-data; name=\"a\"\n\nx",
        "--grens\r\n\r\nx\r\n--grens--\r\n\r\n",
        "--grens\r\nContent-Type: text/plain\r\n\r\nx",
        "--grens\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx",
        "--grens\r\nContent-Disposition: form-data\r\n\r\nx",
        "--grens\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nx",
        "--grens\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nx",
        "--grens\r\nContent-Disposition: form-data; name=\"a\xff\"\r\n\r\nx",
        kop + "\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\nx",
        kop + "\r\nContent-Transfer-Encoding: base64\r\n\r\nx",
        kop + "\r\n gevouwen\r\n\r\nx",
        kop + "\r\nX: " + std::string(5000, 'y'),
        kop + "; filename=\"" + std::string(256, 'f') + "\"\r\n\r\nx",
        kop + "\r\n\r\nx\r\n--grensch\r\n",
    };
    for (const auto& tekst : slecht) {
        Verzamelaar v;
        MultipartLezer lezer("grens", v);
        EXPECT_EQ(lezer.voed(tekst), Leesstand::kapot) << tekst;
    }
}

TEST(Multipart, DeOntvangerKanStoppen) {
    std::string veel;
    for (int i = 0; i < 6; ++i) veel += "--grens\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n";
    Verzamelaar v;
    MultipartLezer lezer("grens", v);
    EXPECT_EQ(lezer.voed(veel), Leesstand::te_veel);
}

}  // namespace
}  // namespace web::ontleed

// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <filesystem>

#include "web/servertest.hpp"

namespace web::test {
namespace {

std::string deel(const std::string& veld, const std::string& inhoud, const std::string& bestand = {}) {
    return "--grens\r\nContent-Disposition: form-data; name=\"" + veld + "\"" +
           (bestand.empty() ? "" : "; filename=\"" + bestand + "\"") + "\r\n\r\n" + inhoud + "\r\n";
}

struct ServerUpload : testing::Test, Wereld {
    ServerUpload() {
        map = std::filesystem::temp_directory_path() / ("upload" + base::crypto::willekeurige_code(8));
        std::filesystem::create_directory(map);
        opties.tijdelijke_map = map;
        route(
            Methode::post, "/bijlagen",
            [this](const Verzoek& v) {
                laatste = v;
                return Antwoord::tekst("ok");
            },
            Kanaal::pagina, 8 << 20, true);
    }
    ~ServerUpload() override { std::filesystem::remove_all(map); }
    std::string upload(const std::string& delen) const {
        const std::string lijf = delen + "--grens--\r\n";
        return "POST /bijlagen HTTP/1.1\r\n" + host() +
               "Content-Type: multipart/form-data; boundary=grens\r\nContent-Length: " + std::to_string(lijf.size()) +
               "\r\n\r\n" + lijf;
    }
    std::filesystem::path map;
    Verzoek laatste;
};

TEST_F(ServerUpload, VijfMegabyteKomtHeelOverEnStaatNergensLeesbaar) {
    start();
    std::string groot;
    while (groot.size() < 5 << 20) groot += "KANARIE" + std::to_string(groot.size());
    const auto a = een(
        upload(deel("titel", "Een brief\r\nover") + deel("bijlage", groot, "brief.pdf") + deel("bijlage", "x", "tweede.pdf")));
    EXPECT_EQ(status(a), 200);
    EXPECT_EQ(laatste.formulier["titel"], "Een brief\r\nover");
    ASSERT_EQ(laatste.bestanden.size(), 2u);
    EXPECT_EQ(laatste.bestanden[0].veld, "bijlage");
    EXPECT_EQ(laatste.bestanden[0].naam, "brief.pdf");
    EXPECT_EQ(laatste.bestanden[0].grootte, groot.size());
    EXPECT_TRUE(laatste.bestanden[0].lees() == groot);
    EXPECT_EQ(laatste.bestanden[1].lees(), "x");
    EXPECT_TRUE(std::filesystem::is_empty(map)) << "uploads have no name on disk";
    EXPECT_TRUE(laatste.lichaam.empty());
}

TEST_F(ServerUpload, GrenzenEnKapotteInvoer) {
    start();
    std::string bestanden, velden;
    for (int i = 0; i < 11; ++i) bestanden += deel("b", "x", "b.pdf");
    for (int i = 0; i < 201; ++i) velden += deel("a", "x");
    EXPECT_EQ(status(een(upload(bestanden))), 413);
    EXPECT_EQ(status(een(upload(velden))), 413);
    EXPECT_EQ(status(een(upload(deel("a", std::string(2 << 20, 'x'))))), 413) << "fields stay in memory";
    EXPECT_EQ(status(een(upload(deel("a", "x", "b.pdf") + std::string(9 << 20, 'x')))), 413);
    EXPECT_EQ(status(een(upload(deel("a", "\xff")))), 400);
    EXPECT_EQ(status(een(upload("rommel"))), 400);
    const std::string half = deel("a", "x");
    EXPECT_EQ(status(een("POST /bijlagen HTTP/1.1\r\n" + host() +
                         "Content-Type: multipart/form-data; boundary=grens\r\nContent-Length: " + std::to_string(half.size()) +
                         "\r\n\r\n" + half)),
              400)
        << "no closing boundary";
}

TEST_F(ServerUpload, EenLegeBestandskeuzeIsGeenBestand) {
    start();
    const std::string leeg = "--grens\r\nContent-Disposition: form-data; name=\"bijlage\"; filename=\"\"\r\n"
                             "Content-Type: application/octet-stream\r\n\r\n\r\n";
    EXPECT_EQ(status(een(upload(leeg))), 200);
    EXPECT_TRUE(laatste.bestanden.empty());
    std::string veel;
    for (int i = 0; i < 211; ++i) veel += leeg;
    EXPECT_EQ(status(een(upload(veel))), 413);
}

TEST_F(ServerUpload, MeerUploadsTegelijkDanErPlaatsIsWachtenEven) {
    opties.max_uploads = 1;
    start();
    const Client bezig(server->poort());
    const std::string alles = upload(deel("a", "x", "b.pdf"));
    bezig.stuur(alles.substr(0, alles.size() - 10));
    // The server notices the first upload a moment after it was written.
    std::string tweede;
    while (status(tweede) != 503) tweede = een(alles);
    EXPECT_THAT(tweede, testing::HasSubstr("\r\nRetry-After: 2\r\n"));
    EXPECT_EQ(status(een(get("/onbekend"))), 404) << "others are served";
    ::shutdown(bezig.fd(), SHUT_WR);
    while (status(tweede) != 200) tweede = een(alles);
}

TEST_F(ServerUpload, ZonderTijdelijkeMapGeenUpload) {
    opties.tijdelijke_map = "/bestaat/niet";
    start();
    EXPECT_EQ(status(een(upload(deel("a", "x", "b.pdf")))), 503);
}

}  // namespace
}  // namespace web::test

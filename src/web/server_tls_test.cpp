// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <filesystem>

#include "web/servertest.hpp"

namespace web::test {
namespace {

using testing::HasSubstr;

/// A key and a certificate for localhost that sign themselves, made for this test only.
void maak_certificaat(const std::string& certificaat, const std::string& sleutel) {
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* x = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(x), 1);
    X509_gmtime_adj(X509_getm_notBefore(x), -3600);
    X509_gmtime_adj(X509_getm_notAfter(x), 3600);
    X509_set_pubkey(x, key);
    X509_NAME* naam = X509_get_subject_name(x);
    X509_NAME_add_entry_by_txt(naam, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"), -1, -1, 0);
    X509_set_issuer_name(x, naam);
    X509_sign(x, key, EVP_sha256());
    FILE* c = std::fopen(certificaat.c_str(), "w");
    PEM_write_X509(c, x);
    std::fclose(c);
    FILE* s = std::fopen(sleutel.c_str(), "w");
    PEM_write_PrivateKey(s, key, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(s);
    X509_free(x);
    EVP_PKEY_free(key);
}

struct ServerTls : testing::Test, Wereld {
    ServerTls() {
        map = std::filesystem::temp_directory_path() / ("tls" + base::crypto::willekeurige_code(8));
        std::filesystem::create_directory(map);
        opties.tls_certificaat = map / "cert.pem";
        opties.tls_sleutel = map / "sleutel.pem";
        maak_certificaat(opties.tls_certificaat, opties.tls_sleutel);
        route(Methode::get, "/hallo", [](const Verzoek& v) { return Antwoord::html(v.beveiligd ? "veilig" : "open"); });
    }
    ~ServerTls() override { std::filesystem::remove_all(map); }
    /// One request over TLS of at most `versie`; empty when the handshake failed.
    std::string vraag(const std::string& tekst, int versie) const {
        Client c(server->poort());
        SSL_CTX* context = SSL_CTX_new(TLS_client_method());
        SSL_CTX_set_min_proto_version(context, TLS1_VERSION);
        SSL_CTX_set_max_proto_version(context, versie);
        SSL_CTX_set_security_level(context, 0);
        SSL* ssl = SSL_new(context);
        SSL_set_fd(ssl, c.fd());
        std::string uit;
        if (SSL_connect(ssl) == 1) {
            SSL_write(ssl, tekst.data(), static_cast<int>(tekst.size()));
            char blok[4096];
            for (int n; (n = SSL_read(ssl, blok, sizeof blok)) > 0;) uit.append(blok, static_cast<std::size_t>(n));
        }
        SSL_free(ssl);
        SSL_CTX_free(context);
        return uit;
    }
    std::filesystem::path map;
};

TEST_F(ServerTls, EenVerzoekOverTlsIsBeveiligd) {
    start();
    for (const int versie : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        const auto a = vraag(get("/hallo", "Connection: close\r\n"), versie);
        EXPECT_EQ(lichaam(a), "veilig");
        EXPECT_THAT(a, HasSubstr("\r\nStrict-Transport-Security: max-age=31536000; includeSubDomains\r\n"));
    }
}

TEST_F(ServerTls, OudeVersiesEnGewoonHttpWordenGeweigerd) {
    start();
    EXPECT_EQ(vraag(get("/hallo"), TLS1_1_VERSION), "");
    Client c(server->poort());
    c.stuur(get("/hallo"));
    EXPECT_THAT(c.tot_het_einde(), testing::Not(HasSubstr("hallo")));
}

TEST_F(ServerTls, EenSleutelDieNietBijHetCertificaatHoortHoudtDeStartTegen) {
    maak_certificaat(map / "ander.pem", opties.tls_sleutel);
    EXPECT_THROW(start(), std::runtime_error);
}

}  // namespace
}  // namespace web::test

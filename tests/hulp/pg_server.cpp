// SPDX-License-Identifier: EUPL-1.2
#include "hulp/pg_server.hpp"

#include <fcntl.h>
#include <libpq-fe.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace hulp {

namespace {

/// The script pg_start, which runs until the pipe to it closes: also when this process crashes.
class EigenServer {
  public:
    EigenServer() {
        int heen[2], terug[2];
        if (::pipe2(heen, O_CLOEXEC) != 0 || ::pipe2(terug, O_CLOEXEC) != 0) throw std::runtime_error("pipe");
        kind_ = ::fork();
        if (kind_ == 0) {
            ::dup2(heen[0], 0);
            ::dup2(terug[1], 1);
            ::execl(OL_PG_START, "pg_start", "sh", "-c", "echo \"$OVERLEGTAFEL_TEST_PG\"; exec cat", nullptr);
            ::_exit(127);
        }
        ::close(heen[0]);
        ::close(terug[1]);
        open_houden_ = heen[1];
        for (char c; ::read(terug[0], &c, 1) == 1 && c != '\n';) adres_ += c;
        ::close(terug[0]);
        if (adres_.empty()) throw std::runtime_error("pg_start gaf geen adres");
    }
    ~EigenServer() {
        ::close(open_houden_);
        ::waitpid(kind_, nullptr, 0);
    }
    const std::string& adres() const { return adres_; }

  private:
    pid_t kind_ = 0;
    int open_houden_ = -1;
    std::string adres_;
};

}  // namespace

const std::string& pg_server() {
    static const char* gegeven = std::getenv("OVERLEGTAFEL_TEST_PG");
    static const std::string adres = gegeven ? gegeven : "";
    if (!adres.empty()) return adres;
    static const EigenServer server;
    return server.adres();
}

void pg_doe(const std::string& sql, const std::string& waar) {
    const std::unique_ptr<PGconn, void (*)(PGconn*)> db(PQconnectdb((waar.empty() ? pg_server() : waar).c_str()), PQfinish);
    const std::unique_ptr<PGresult, void (*)(PGresult*)> r(PQexec(db.get(), sql.c_str()), PQclear);
    if (PQresultStatus(r.get()) != PGRES_COMMAND_OK) throw std::runtime_error(PQerrorMessage(db.get()));
}

}  // namespace hulp

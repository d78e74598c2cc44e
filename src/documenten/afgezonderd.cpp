// SPDX-License-Identifier: EUPL-1.2
#include "documenten/afgezonderd.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <semaphore>
#include <stdexcept>

namespace documenten {
namespace {

constexpr std::ptrdiff_t kTegelijk = 2;

void begrens(int soort, rlim_t hoogste) {
    const rlimit grens{hoogste, hoogste};
    if (setrlimit(soort, &grens) != 0) _exit(3);
}

std::size_t eigen_geheugen() {
    std::size_t bladen = 0;
    std::ifstream("/proc/self/statm") >> bladen;
    return bladen * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

/// Gives up everything that computing on memory does not need.
void sluit_op(int uitvoer, std::size_t al_in_gebruik, const ProcesGrenzen& grenzen) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (uitvoer > 3) close_range(3, static_cast<unsigned>(uitvoer) - 1, 0);
    close_range(static_cast<unsigned>(uitvoer) + 1, ~0U, 0);
    if (!kMetSanitizer) begrens(RLIMIT_AS, al_in_gebruik + grenzen.geheugen);
    if (!kMetSanitizer) begrens(RLIMIT_NOFILE, 0);
    begrens(RLIMIT_CPU, static_cast<rlim_t>(grenzen.rekentijd.count()));
    begrens(RLIMIT_CORE, 0);
    begrens(RLIMIT_FSIZE, 0);
    begrens(RLIMIT_NPROC, 0);
}

bool schrijf_alles(int naar, const char* data, std::size_t lengte) {
    while (lengte > 0) {
        const auto n = write(naar, data, lengte);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        data += n;
        lengte -= static_cast<std::size_t>(n);
    }
    return true;
}

[[noreturn]] void kind(int uitvoer, std::size_t al_in_gebruik, const std::function<std::string()>& werk,
                       const ProcesGrenzen& grenzen) {
    sluit_op(uitvoer, al_in_gebruik, grenzen);
    try {
        const auto antwoord = werk();
        const std::uint64_t lengte = antwoord.size();
        char kop[sizeof lengte];
        std::memcpy(kop, &lengte, sizeof lengte);
        if (schrijf_alles(uitvoer, kop, sizeof kop) && schrijf_alles(uitvoer, antwoord.data(), antwoord.size())) _exit(0);
    } catch (...) {  // out of memory, mostly: the parent sees an answer that is not complete
    }
    _exit(1);
}

/// The answer, once it is complete; the pipe may stay open longer in a sibling.
std::optional<std::string> lees_antwoord(int van, std::chrono::steady_clock::time_point tot) {
    std::string binnen;
    char stuk[65536];
    for (;;) {
        std::uint64_t lengte = 0;
        if (binnen.size() >= sizeof lengte) {
            std::memcpy(&lengte, binnen.data(), sizeof lengte);
            if (binnen.size() - sizeof lengte >= lengte) return binnen.substr(sizeof lengte, lengte);
        }
        const auto rest = std::chrono::duration_cast<std::chrono::milliseconds>(tot - std::chrono::steady_clock::now());
        pollfd wacht{van, POLLIN, 0};
        const int klaar = rest.count() > 0 ? poll(&wacht, 1, static_cast<int>(rest.count())) : 0;
        if (klaar < 0 && errno == EINTR) continue;
        if (klaar <= 0) return std::nullopt;
        const auto n = read(van, stuk, sizeof stuk);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return std::nullopt;
        binnen.append(stuk, static_cast<std::size_t>(n));
    }
}

}  // namespace

std::optional<std::string> in_eigen_proces(const std::function<std::string()>& werk, const ProcesGrenzen& grenzen) {
    static std::counting_semaphore<kTegelijk> plaatsen(kTegelijk);
    plaatsen.acquire();
    struct Vrij {
        ~Vrij() { plaatsen.release(); }
    } vrij;
    int pijp[2];
    if (pipe2(pijp, O_CLOEXEC) != 0) throw std::runtime_error("documenten: no pipe");
    const auto al_in_gebruik = eigen_geheugen();
    const auto pid = fork();
    if (pid == 0) kind(pijp[1], al_in_gebruik, werk, grenzen);
    close(pijp[1]);
    if (pid < 0) {
        close(pijp[0]);
        throw std::runtime_error("documenten: no process");
    }
    auto antwoord = lees_antwoord(pijp[0], std::chrono::steady_clock::now() + grenzen.wachttijd);
    close(pijp[0]);
    kill(pid, SIGKILL);
    while (waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
    }
    return antwoord;
}

}  // namespace documenten

// SPDX-License-Identifier: EUPL-1.2
#include "documenten/programma.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <semaphore>
#include <stdexcept>

#include "documenten/kooi.hpp"

namespace documenten {
namespace {

constexpr std::ptrdiff_t kTegelijk = 2;
constexpr int kGeenKooi = 125;  // as a shell says: it did not even begin

class Greep {
  public:
    explicit Greep(int fd) : fd_(fd) {
        if (fd_ < 0) throw std::runtime_error("documenten: no descriptor");
    }
    ~Greep() { sluit(); }
    Greep(const Greep&) = delete;
    Greep& operator=(const Greep&) = delete;
    int operator*() const { return fd_; }
    void sluit() {
        if (fd_ >= 0) close(fd_);
        fd_ = -1;
    }

  private:
    int fd_;
};

/// The file as memory that has a descriptor: the program can seek in it, and nobody has to feed it while it writes.
void vul(const Greep& geheugen, std::string_view invoer) {
    while (!invoer.empty()) {
        const auto n = write(*geheugen, invoer.data(), invoer.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) throw std::runtime_error("documenten: no memory for a program");
        invoer.remove_prefix(static_cast<std::size_t>(n));
    }
    lseek(*geheugen, 0, SEEK_SET);
}

bool begrens(int soort, rlim_t hoogste) {
    const rlimit grens{hoogste, hoogste};
    return setrlimit(soort, &grens) == 0;
}

struct Opdracht {
    const char* programma;
    char* const* argumenten;
    int in, uit, fout;
};

/// In the child: gives up all but the three descriptors, then becomes the program.
[[noreturn]] void word(const Opdracht& o, const Kooi& kooi, const ProcesGrenzen& grenzen) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    sigset_t geen;
    sigemptyset(&geen);
    sigprocmask(SIG_SETMASK, &geen, nullptr);
    signal(SIGPIPE, SIG_DFL);
    bool goed = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && dup2(o.in, 0) == 0 && dup2(o.uit, 1) == 1 && dup2(o.fout, 2) == 2;
    goed = goed && kooi.sluit_bestanden() && close_range(3, ~0U, 0) == 0 && kooi.sluit_aanroepen();
    goed = goed && begrens(RLIMIT_CPU, static_cast<rlim_t>(grenzen.rekentijd.count())) && begrens(RLIMIT_CORE, 0);
    // The last one: under a sanitizer this process has mapped more already, and only exec may follow.
    goed = goed && begrens(RLIMIT_FSIZE, 0) && begrens(RLIMIT_NOFILE, 16) && begrens(RLIMIT_AS, grenzen.geheugen);
    char* const omgeving[] = {nullptr};
    if (goed) execve(o.programma, o.argumenten, omgeving);
    _exit(kGeenKooi);
}

/// Reads until the program is silent, has said enough, or its time is over; whether it may still end by itself.
Afloop lees(const Greep& van, std::string& tekst, std::size_t hoogstens, std::chrono::steady_clock::time_point tot) {
    char stuk[65536];
    for (;;) {
        const auto rest = std::chrono::duration_cast<std::chrono::milliseconds>(tot - std::chrono::steady_clock::now());
        pollfd wacht{*van, POLLIN, 0};
        const int klaar = rest.count() > 0 ? poll(&wacht, 1, static_cast<int>(rest.count())) : 0;
        if (klaar < 0 && errno == EINTR) continue;
        if (klaar <= 0) return Afloop::mislukt;
        const auto n = read(*van, stuk, sizeof stuk);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return Afloop::mislukt;
        if (n == 0) return Afloop::goed;
        tekst.append(stuk, static_cast<std::size_t>(n));
        if (tekst.size() <= hoogstens) continue;
        tekst.resize(hoogstens);
        return Afloop::te_veel;
    }
}

Afloop wacht_af(pid_t pid, Afloop tot_nu_toe) {
    if (tot_nu_toe != Afloop::goed) kill(pid, SIGKILL);
    int stand = 0;
    while (waitpid(pid, &stand, 0) < 0 && errno == EINTR) {
    }
    if (tot_nu_toe != Afloop::goed) return tot_nu_toe;
    if (WIFEXITED(stand) && WEXITSTATUS(stand) == kGeenKooi) return Afloop::kan_niet;
    return WIFEXITED(stand) && WEXITSTATUS(stand) == 0 ? Afloop::goed : Afloop::mislukt;
}

Uitvoer voer_uit(const char* programma, std::vector<char*>& argumenten, const Greep& in, std::size_t hoogstens,
                 const ProcesGrenzen& grenzen) {
    const Kooi kooi(programma);
    const Greep nergens(open("/dev/null", O_WRONLY | O_CLOEXEC));
    int pijp[2];
    if (pipe2(pijp, O_CLOEXEC) != 0) throw std::runtime_error("documenten: no pipe");
    const Greep uit(pijp[0]);
    Greep ingang(pijp[1]);
    const pid_t pid = fork();
    if (pid == 0) word({programma, argumenten.data(), *in, *ingang, *nergens}, kooi, grenzen);
    if (pid < 0) throw std::runtime_error("documenten: no process");
    ingang.sluit();
    Uitvoer antwoord;
    const auto einde = lees(uit, antwoord.tekst, hoogstens, std::chrono::steady_clock::now() + grenzen.wachttijd);
    antwoord.afloop = wacht_af(pid, einde);
    return antwoord;
}

}  // namespace

Uitvoer draai(const char* programma, const std::vector<const char*>& argumenten, std::string_view invoer, std::size_t hoogstens,
              const ProcesGrenzen& grenzen) {
    static std::counting_semaphore<kTegelijk> plaatsen(kTegelijk);
    if (access(programma, X_OK) != 0) return {Afloop::kan_niet, {}};
    plaatsen.acquire();
    struct Vrij {
        ~Vrij() { plaatsen.release(); }
    } vrij;
    std::vector<char*> alle{const_cast<char*>(programma)};
    for (const char* a : argumenten) alle.push_back(const_cast<char*>(a));
    alle.push_back(nullptr);
    try {
        const Greep in(memfd_create("invoer", MFD_CLOEXEC));
        vul(in, invoer);
        return voer_uit(programma, alle, in, hoogstens, grenzen);
    } catch (const std::runtime_error&) {  // no Landlock, no memory: whoever asked goes on without the text
        return {Afloop::kan_niet, {}};
    }
}

}  // namespace documenten

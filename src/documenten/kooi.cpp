// SPDX-License-Identifier: EUPL-1.2
#include "documenten/kooi.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <stdexcept>

namespace documenten {
namespace {

constexpr std::uint64_t kLezen = LANDLOCK_ACCESS_FS_READ_FILE;
constexpr std::uint64_t kUitvoeren = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE;
constexpr std::uint64_t kMap = LANDLOCK_ACCESS_FS_READ_DIR;
/// Everything that the first Landlock knows (Linux 5.13): what is not named here would stay allowed.
constexpr std::uint64_t kAlles = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;

/// Libraries of the system, tables of poppler, the list in which the loader looks.
struct Toegestaan {
    const char* pad;
    std::uint64_t wat;
};
constexpr Toegestaan kNodig[] = {
    {"/usr/lib", kUitvoeren | kMap}, {"/usr/share/poppler", kLezen | kMap}, {"/etc/ld.so.cache", kLezen}};

/// Another way out of the process: to the network, the database, the server that started it, or into a new process.
constexpr int kVerboden[] = {
    SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(clone),
    SCMP_SYS(clone3), SCMP_SYS(kill), SCMP_SYS(tkill), SCMP_SYS(tgkill), SCMP_SYS(rt_sigqueueinfo), SCMP_SYS(pidfd_open),
    SCMP_SYS(pidfd_getfd), SCMP_SYS(pidfd_send_signal), SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev),
    SCMP_SYS(io_uring_setup), SCMP_SYS(keyctl), SCMP_SYS(bpf), SCMP_SYS(shmget), SCMP_SYS(msgget),
    // What the first Landlock does not guard yet.
    SCMP_SYS(truncate), SCMP_SYS(chmod), SCMP_SYS(fchmod), SCMP_SYS(fchmodat), SCMP_SYS(chown), SCMP_SYS(fchown),
    SCMP_SYS(fchownat), SCMP_SYS(utimensat), SCMP_SYS(setxattr), SCMP_SYS(lsetxattr), SCMP_SYS(removexattr),
    SCMP_SYS(lremovexattr)};

/// A file that is not there needs no rule: poppler-data is a package of its own.
void sta_toe(int regels, const char* pad, std::uint64_t wat) {
    const int map = open(pad, O_PATH | O_CLOEXEC);
    if (map < 0) return;
    landlock_path_beneath_attr regel{};
    regel.allowed_access = wat;
    regel.parent_fd = map;
    const bool goed = syscall(SYS_landlock_add_rule, regels, LANDLOCK_RULE_PATH_BENEATH, &regel, 0U) == 0;
    close(map);
    if (!goed) throw std::runtime_error("documenten: no rule of Landlock");
}

}  // namespace

Kooi::Kooi(const char* programma) {
    landlock_ruleset_attr alles{};
    alles.handled_access_fs = kAlles;
    regels_ = static_cast<int>(syscall(SYS_landlock_create_ruleset, &alles, sizeof alles, 0U));
    aanroepen_ = seccomp_init(SCMP_ACT_ALLOW);
    try {
        if (regels_ < 0 || aanroepen_ == nullptr) throw std::runtime_error("documenten: no Landlock");
        for (const auto& n : kNodig) sta_toe(regels_, n.pad, n.wat);
        sta_toe(regels_, programma, kUitvoeren);
        for (const int aanroep : kVerboden)
            if (seccomp_rule_add(aanroepen_, SCMP_ACT_ERRNO(EPERM), aanroep, 0) != 0)
                throw std::runtime_error("documenten: no rule of seccomp");
    } catch (...) {
        if (regels_ >= 0) close(regels_);
        seccomp_release(aanroepen_);
        throw;
    }
}

Kooi::~Kooi() {
    close(regels_);
    seccomp_release(aanroepen_);
}

bool Kooi::sluit_bestanden() const { return syscall(SYS_landlock_restrict_self, regels_, 0U) == 0; }
bool Kooi::sluit_aanroepen() const { return seccomp_load(aanroepen_) == 0; }

}  // namespace documenten

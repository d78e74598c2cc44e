/* SPDX-License-Identifier: EUPL-1.2
   A disk that breaks when the test says so, for the program that runs with this in LD_PRELOAD. As long as the file RAMP_STAND holds the number
   of an error, whatever is written below RAMP_MAP fails with it: 30 (EROFS) is a file system that became read-only under a running program,
   as Linux does after an error of the disk, 5 (EIO) the disk itself. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int stand(void) {
    const char* pad = getenv("RAMP_STAND");
    struct stat st;
    if (!pad || stat(pad, &st) != 0) return 0;
    FILE* f = fopen(pad, "r");
    int fout = 0;
    if (f) {
        if (fscanf(f, "%d", &fout) != 1) fout = 0;
        fclose(f);
    }
    return fout;
}

static int eronder(const char* pad) {
    const char* map = getenv("RAMP_MAP");
    return map && strncmp(pad, map, strlen(map)) == 0;
}

static int weigert(int fd) {
    const int bewaard = errno, fout = stand();
    char plek[64], pad[4096];
    errno = bewaard;
    if (!fout) return 0;
    snprintf(plek, sizeof plek, "/proc/self/fd/%d", fd);
    const ssize_t n = readlink(plek, pad, sizeof pad - 1);
    errno = bewaard;
    if (n < 0) return 0;
    pad[n] = 0;
    if (!eronder(pad)) return 0;
    errno = fout;
    return 1;
}

#define ECHT(naam) ((__typeof__(&naam))dlsym(RTLD_NEXT, #naam))

ssize_t pwrite64(int fd, const void* b, size_t n, off64_t op) { return weigert(fd) ? -1 : ECHT(pwrite64)(fd, b, n, op); }
ssize_t write(int fd, const void* b, size_t n) { return weigert(fd) ? -1 : ECHT(write)(fd, b, n); }
int ftruncate64(int fd, off64_t n) { return weigert(fd) ? -1 : ECHT(ftruncate64)(fd, n); }
int fsync(int fd) { return weigert(fd) ? -1 : ECHT(fsync)(fd); }
int fdatasync(int fd) { return weigert(fd) ? -1 : ECHT(fdatasync)(fd); }

static int open_of_niet(const char* naam, const char* pad, int vlaggen, mode_t mode) {
    const int fout = (vlaggen & (O_CREAT | O_TRUNC | O_WRONLY | O_RDWR)) && eronder(pad) ? stand() : 0;
    if (fout) {
        errno = fout;
        return -1;
    }
    return ((int (*)(const char*, int, ...))dlsym(RTLD_NEXT, naam))(pad, vlaggen, mode);
}

#define OPEN(naam)                                         \
    int naam(const char* pad, int vlaggen, ...) {          \
        va_list a;                                         \
        va_start(a, vlaggen);                              \
        const mode_t mode = (mode_t)va_arg(a, unsigned);   \
        va_end(a);                                         \
        return open_of_niet(#naam, pad, vlaggen, mode);    \
    }
OPEN(open)
OPEN(open64)

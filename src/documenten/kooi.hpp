// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>

namespace documenten {

/// What a program of others may still do once it runs: read its own code and libraries, and compute. No other file, no socket, no second
/// process, no signal (Landlock and seccomp). Made in the parent; `sluit` is called in the child, just before exec.
class Kooi {
  public:
    /// Throws std::runtime_error when the kernel has no Landlock or seccomp: then nothing runs at all.
    explicit Kooi(const char* programma);
    ~Kooi();
    Kooi(const Kooi&) = delete;
    Kooi& operator=(const Kooi&) = delete;

    /// False when the cage did not close. Cannot be undone; needs PR_SET_NO_NEW_PRIVS.
    bool sluit_bestanden() const;
    bool sluit_aanroepen() const;

  private:
    int regels_ = -1;            // Landlock: which files
    void* aanroepen_ = nullptr;  // seccomp: which system calls
};

}  // namespace documenten

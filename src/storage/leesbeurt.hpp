// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>

namespace storage {

class Databank;

/// As long as it lives, all that its own thread reads is of one moment, in one transaction where the database can (SQLite; on PostgreSQL a
/// transaction belongs to one region, and nothing is shared). A `schrijf` ends that moment: what is read after it sees it.
class Leesbeurt {
  public:
    /// What a driver keeps open for it.
    struct Lezing {
        virtual ~Lezing() = default;
    };

    /// Within another one it adds nothing.
    Leesbeurt() {
        if (!eigen_) eigen_ = this;
    }
    ~Leesbeurt() {
        if (eigen_ == this) eigen_ = nullptr;
    }
    Leesbeurt(const Leesbeurt&) = delete;
    Leesbeurt& operator=(const Leesbeurt&) = delete;

    /// For drivers: where the reading of this thread in this database is kept; nothing when there is no beurt, or another database has it.
    static std::unique_ptr<Lezing>* plaats(const Databank& van) {
        if (!eigen_ || (eigen_->lezing_ && eigen_->van_ != &van)) return nullptr;
        eigen_->van_ = &van;
        return &eigen_->lezing_;
    }
    /// Who waits for a writer holds no snapshot.
    static void onderbreek() {
        if (eigen_) eigen_->lezing_.reset();
    }

  private:
    inline static thread_local Leesbeurt* eigen_ = nullptr;
    const Databank* van_ = nullptr;
    std::unique_ptr<Lezing> lezing_;
};

}  // namespace storage

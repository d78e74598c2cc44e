// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>

#include "base/result.hpp"
#include "storage/sessie.hpp"

namespace storage {

struct DatabankOpties {
    std::string map;        // SQLite: the data folder; the file is overlegtafel.db
    std::string url;        // PostgreSQL: libpq URL or keywords; wins over `map`
    std::string schema;     // PostgreSQL: work in this schema instead of the role's own; for a restore beside the target
    int schrijf_pool = 4;   // PostgreSQL: writing connections
    bool toon_sql = false;  // tests and development: SQL that the database refuses to prepare goes to stderr
};

/// Thrown when the queue of writers is full: the caller answers 503 with Retry-After.
struct Overbelast : std::runtime_error {
    Overbelast() : std::runtime_error("overbelast") {}
};

template <class T>
struct is_result : std::false_type {};
template <class T>
struct is_result<base::Result<T>> : std::true_type {};

/// The database of one installation. Thread-safe. Readers: a pool of connections, one for the time of a call.
/// Writers: SQLite one thread that commits waiting closures together (SAVEPOINT each, one COMMIT), PostgreSQL
/// a small pool that retries a whole closure on a serialisation failure. So a closure has no side effects
/// outside its session. After a DbFout its transaction is over on both, also when the closure catches it:
/// expect a double row with INSERT ... ON CONFLICT instead.
class Databank {
  public:
    static std::unique_ptr<Databank> open(const DatabankOpties&);
    virtual ~Databank() = default;
    virtual Dialect dialect() const = 0;

    /// Runs `werk` in one read transaction: one snapshot, no writing. Returns what it returns. Runs it a
    /// second time when the connection was lost.
    template <class F>
    auto lees(Bereik bereik, F&& werk) -> std::invoke_result_t<F, Sessie&> {
        using T = std::invoke_result_t<F, Sessie&>;
        if constexpr (std::is_void_v<T>) {
            lees_in(bereik, [&](Sessie& s) { werk(s); });
        } else {
            std::optional<T> uit;
            lees_in(bereik, [&](Sessie& s) { uit.emplace(werk(s)); });
            return std::move(*uit);
        }
    }

    /// Runs `werk` in one write transaction and returns after COMMIT. A returned Result that is not good, or
    /// an exception, rolls back this closure alone. May run `werk` more than once. Throws std::logic_error
    /// inside another schrijf, which would wait for itself.
    template <class F>
    auto schrijf(Bereik bereik, F&& werk) -> std::invoke_result_t<F, Sessie&> {
        using T = std::invoke_result_t<F, Sessie&>;
        if constexpr (std::is_void_v<T>) {
            schrijf_in(bereik, [&](Sessie& s) {
                werk(s);
                return true;
            });
        } else {
            std::optional<T> uit;
            schrijf_in(bereik, [&](Sessie& s) {
                uit.emplace(werk(s));
                if constexpr (is_result<T>::value) return uit->goed();
                return true;
            });
            return std::move(*uit);
        }
    }

    /// Like schrijf, without waiting: `klaar(true)` runs on the writer's thread after COMMIT, `klaar(false)`
    /// when it failed.
    virtual void schrijf_later(Bereik, std::function<void(Sessie&)> werk, std::function<void(bool)> klaar) = 0;

    /// A consistent copy into one file (SQLite: the backup API; PostgreSQL: not supported here, use the
    /// export).
    virtual void kopieer_naar(const std::string& bestand) = 0;
    /// Only one instance at a time runs `werk` under this name; false when another one is busy (PostgreSQL
    /// advisory lock).
    virtual bool alleen_ik(std::string_view naam, const std::function<void()>& werk) = 0;
    /// Waits for what runs and closes every connection. Nothing may be called after it.
    virtual void sluit() = 0;

  protected:
    virtual void lees_in(Bereik, const std::function<void(Sessie&)>&) = 0;
    virtual void schrijf_in(Bereik, const std::function<bool(Sessie&)>& werk) = 0;
};

/// As long as it lives, each `schrijf` of its own thread runs this as well, after a closure that is good and in its transaction: both are
/// committed or neither is.
class Meeschrijver {
  public:
    explicit Meeschrijver(std::function<void(Sessie&)> werk);
    ~Meeschrijver();
    Meeschrijver(const Meeschrijver&) = delete;
    Meeschrijver& operator=(const Meeschrijver&) = delete;

  private:
    std::function<void(Sessie&)> werk_;
};

}  // namespace storage

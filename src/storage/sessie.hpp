// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <concepts>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/crypto.hpp"
#include "base/id.hpp"
#include "base/moment.hpp"

/// One small interface over SQLite and PostgreSQL. SQL is written once, for both: placeholders ?1 ?2 …, CAST
/// instead of ::, times as int64 microseconds UTC, days as text 'YYYY-MM-DD', booleans as 0/1, binary as
/// BLOB/bytea.
namespace storage {

using base::crypto::Bytes;
using Waarde = std::variant<std::monostate, std::int64_t, double, std::string, Bytes>;

enum class Dialect { sqlite, postgres };

/// Whose rows a transaction may see: one region, or the whole installation (log-in, jobs that walk the
/// regions, CLI). PostgreSQL enforces it with row-level security; on SQLite the stores' own regio_id
/// conditions do.
struct Bereik {
    std::int64_t regio = 0;  // 0 = installation
    static Bereik installatie() { return {}; }
};

enum class DbFoutSoort { uniek, verwijzing, bezet, opnieuw, vol, alleen_lezen, schijf, verbinding_weg, anders };

/// A database error without any text of the database: kind, code (SQLSTATE or extended SQLite code) and a
/// reference number that also stands in the log. Never a value, never a statement with values (security
/// requirement S9).
class DbFout : public std::runtime_error {
  public:
    DbFout(DbFoutSoort soort, std::string code, std::string referentie);
    DbFoutSoort soort;
    std::string code;
    std::string referentie;
};

/// One row, owning its values. Asking for the wrong type or a NULL that was not expected throws (a
/// programming error).
class Rij {
  public:
    explicit Rij(std::vector<Waarde> waarden) : waarden_(std::move(waarden)) {}
    std::size_t breedte() const { return waarden_.size(); }
    bool leeg(std::size_t k) const { return std::holds_alternative<std::monostate>(waarde(k)); }
    std::int64_t getal(std::size_t k) const;
    int klein(std::size_t k) const;  // throws outside int
    double breuk(std::size_t k) const;
    bool ja(std::size_t k) const { return getal(k) != 0; }
    const std::string& tekst(std::size_t k) const;
    const Bytes& bytes(std::size_t k) const;
    base::Moment moment(std::size_t k) const { return base::moment_uit(getal(k)); }
    base::Datum datum(std::size_t k) const;
    std::optional<std::int64_t> getal_of_leeg(std::size_t k) const;
    std::optional<std::string> tekst_of_leeg(std::size_t k) const;
    std::optional<Bytes> bytes_of_leeg(std::size_t k) const;
    std::optional<base::Moment> moment_of_leeg(std::size_t k) const;
    std::optional<base::Datum> datum_of_leeg(std::size_t k) const;
    template <class IdType>
    IdType id(std::size_t k) const {
        return IdType{leeg(k) ? 0 : getal(k)};
    }
    const Waarde& waarde(std::size_t k) const { return waarden_.at(k); }

  private:
    std::vector<Waarde> waarden_;
};
using Rijen = std::vector<Rij>;

/// How C++ values become column values. An Id of 0 becomes NULL; an empty optional too.
inline Waarde naar_waarde(std::nullptr_t) { return {}; }
inline Waarde naar_waarde(bool b) { return std::int64_t{b}; }
template <std::integral T>
Waarde naar_waarde(T i) {
    return static_cast<std::int64_t>(i);
}
inline Waarde naar_waarde(double d) { return d; }
inline Waarde naar_waarde(const char* t) { return std::string(t); }
inline Waarde naar_waarde(std::string_view t) { return std::string(t); }
inline Waarde naar_waarde(const std::string& t) { return t; }
inline Waarde naar_waarde(Bytes b) { return b; }
inline Waarde naar_waarde(base::Moment m) { return base::als_getal(m); }
inline Waarde naar_waarde(base::Datum d) { return base::iso(d); }
template <class W>
Waarde naar_waarde(base::Id<W> id) {
    if (!id) return {};
    return id.getal;
}
template <class T>
Waarde naar_waarde(const std::optional<T>& o) {
    if (!o) return {};
    return naar_waarde(*o);
}
inline Waarde naar_waarde(Waarde w) { return w; }

/// One transaction on one connection. Not thread-safe, lives only inside Databank::lees or ::schrijf. All
/// rows of an answer are copied out at once, so no statement outlives its call and no snapshot is pinned.
class Sessie {
  public:
    virtual ~Sessie() = default;
    virtual Dialect dialect() const = 0;

    /// A query; statements are prepared once per connection and kept.
    template <class... W>
    Rijen vraag(std::string_view sql, const W&... waarden) {
        return voer_uit(sql, lijst(waarden...)).rijen;
    }
    /// The one row, nothing, or an exception when there are more.
    template <class... W>
    std::optional<Rij> een(std::string_view sql, const W&... waarden) {
        return hoogstens_een(vraag(sql, waarden...));
    }
    /// A change; the number of rows that it changed.
    template <class... W>
    std::int64_t doe(std::string_view sql, const W&... waarden) {
        return voer_uit(sql, lijst(waarden...)).geraakt;
    }
    /// The same with a list made at run time.
    Rijen vraag_lijst(std::string_view sql, const std::vector<Waarde>& waarden) { return voer_uit(sql, waarden).rijen; }

    struct Uitkomst {
        Rijen rijen;
        std::int64_t geraakt = 0;
    };
    virtual Uitkomst voer_uit(std::string_view sql, const std::vector<Waarde>& waarden) = 0;

  private:
    template <class... W>
    static std::vector<Waarde> lijst(const W&... waarden) {
        std::vector<Waarde> uit;
        uit.reserve(sizeof...(waarden));
        (uit.push_back(naar_waarde(waarden)), ...);
        return uit;
    }
    static std::optional<Rij> hoogstens_een(Rijen);
};

}  // namespace storage

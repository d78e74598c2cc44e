// SPDX-License-Identifier: EUPL-1.2
#include "storage/sessie.hpp"

#include <limits>

namespace storage {

namespace {

std::string_view naam(DbFoutSoort soort) {
    switch (soort) {
        case DbFoutSoort::uniek:
            return "uniek";
        case DbFoutSoort::verwijzing:
            return "verwijzing";
        case DbFoutSoort::bezet:
            return "bezet";
        case DbFoutSoort::opnieuw:
            return "opnieuw";
        case DbFoutSoort::vol:
            return "vol";
        case DbFoutSoort::alleen_lezen:
            return "alleen_lezen";
        case DbFoutSoort::schijf:
            return "schijf";
        case DbFoutSoort::verbinding_weg:
            return "verbinding_weg";
        case DbFoutSoort::anders:
            return "anders";
    }
    return "anders";
}

/// The texts name the column's position and never its value (S9).
[[noreturn]] void verkeerd(std::size_t k, const char* verwacht) {
    throw std::logic_error("kolom " + std::to_string(k) + " is geen " + verwacht);
}

template <class T>
const T& als(const Waarde& w, std::size_t k, const char* verwacht) {
    if (const T* t = std::get_if<T>(&w)) return *t;
    verkeerd(k, verwacht);
}

}  // namespace

DbFout::DbFout(DbFoutSoort s, std::string c, std::string r)
    : std::runtime_error("databankfout " + std::string(naam(s)) + " code " + c + " referentie " + r),
      soort(s),
      code(std::move(c)),
      referentie(std::move(r)) {}

std::int64_t Rij::getal(std::size_t k) const { return als<std::int64_t>(waarde(k), k, "getal"); }

int Rij::klein(std::size_t k) const {
    const std::int64_t g = getal(k);
    if (g < std::numeric_limits<int>::min() || g > std::numeric_limits<int>::max()) verkeerd(k, "klein getal");
    return static_cast<int>(g);
}

double Rij::breuk(std::size_t k) const { return als<double>(waarde(k), k, "breuk"); }
const std::string& Rij::tekst(std::size_t k) const { return als<std::string>(waarde(k), k, "tekst"); }
const Bytes& Rij::bytes(std::size_t k) const { return als<Bytes>(waarde(k), k, "bytes"); }

base::Datum Rij::datum(std::size_t k) const {
    const auto dag = base::lees_datum(tekst(k));
    if (!dag) verkeerd(k, "datum");
    return *dag;
}

std::optional<std::int64_t> Rij::getal_of_leeg(std::size_t k) const {
    if (leeg(k)) return std::nullopt;
    return getal(k);
}

std::optional<std::string> Rij::tekst_of_leeg(std::size_t k) const {
    if (leeg(k)) return std::nullopt;
    return tekst(k);
}

std::optional<Bytes> Rij::bytes_of_leeg(std::size_t k) const {
    if (leeg(k)) return std::nullopt;
    return bytes(k);
}

std::optional<base::Moment> Rij::moment_of_leeg(std::size_t k) const {
    if (leeg(k)) return std::nullopt;
    return moment(k);
}

std::optional<base::Datum> Rij::datum_of_leeg(std::size_t k) const {
    if (leeg(k)) return std::nullopt;
    return datum(k);
}

std::optional<Rij> Sessie::hoogstens_een(Rijen rijen) {
    if (rijen.size() > 1) throw std::logic_error("meer dan een rij waar er hoogstens een mag zijn");
    if (rijen.empty()) return std::nullopt;
    return std::move(rijen.front());
}

}  // namespace storage

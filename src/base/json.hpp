// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace base {

/// A JSON value of our own, so that the heavy library stays in json.cpp. Objects keep their order.
class Json {
  public:
    using Lijst = std::vector<Json>;
    using Object = std::vector<std::pair<std::string, Json>>;

    Json() = default;
    Json(std::nullptr_t) {}
    Json(bool b) : w_(b) {}
    Json(int i) : w_(std::int64_t{i}) {}
    Json(std::int64_t i) : w_(i) {}
    Json(double d) : w_(d) {}
    Json(const char* t) : w_(std::string(t)) {}
    Json(std::string t) : w_(std::move(t)) {}
    Json(std::string_view t) : w_(std::string(t)) {}
    Json(Lijst l) : w_(std::move(l)) {}
    Json(Object o) : w_(std::move(o)) {}

    bool leeg() const { return w_.index() == 0; }
    bool is_bool() const { return std::holds_alternative<bool>(w_); }
    bool is_getal() const { return std::holds_alternative<std::int64_t>(w_); }
    bool is_tekst() const { return std::holds_alternative<std::string>(w_); }
    bool is_lijst() const { return std::holds_alternative<Lijst>(w_); }
    bool is_object() const { return std::holds_alternative<Object>(w_); }
    bool bool_waarde(bool anders = false) const;
    std::int64_t getal(std::int64_t anders = 0) const;
    double breuk(double anders = 0) const;
    /// The text, or empty when this is no text.
    const std::string& tekst() const;
    const Lijst& lijst() const;
    const Object& object() const;
    /// Member by name; a null value when it is missing or this is no object.
    const Json& operator[](std::string_view naam) const;
    bool heeft(std::string_view naam) const;
    /// Sets (or replaces) a member; makes this an object first when it is null.
    Json& zet(std::string naam, Json waarde) &;
    Json&& zet(std::string naam, Json waarde) && { return std::move(zet(std::move(naam), std::move(waarde))); }
    Json& voeg_toe(Json waarde);

    std::string schrijf() const;
    std::string schrijf_mooi() const;
    /// Refuses what is not exactly one JSON value: trailing text, duplicate names, over 32 deep, invalid
    /// UTF-8.
    static Result<Json> lees(std::string_view tekst);

    bool operator==(const Json&) const = default;

  private:
    std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Lijst, Object> w_ = nullptr;
};

}  // namespace base

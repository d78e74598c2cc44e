// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

/// Finds in Dutch youth-care text what could identify somebody, and masks it. Pure: text and knowledge in,
/// spans out. Deterministic, thread-safe, linear in the length of the text; never throws on any bytes.
namespace deident {

enum class Label { persoon, locatie, datum, leeftijd, telefoon, email, url, bsn, id, instelling };
/// "PERSOON"
std::string_view naam(Label);
std::optional<Label> label_uit(std::string_view naam);

/// A person that the form names. Persons with the same rol get a number: "broer 1", "broer 2".
struct Bekend {
    std::string rol;  // "jeugdige", "moeder", "broer", "behandelaar"
    std::vector<std::string> voornamen;
    std::string voorletters, voorvoegsel, achternaam, roepnaam;
};

/// A named institution; `rol` stands in its place: "school", "aanbieder".
struct Organisatie {
    std::string rol, naam;
};

/// What the caller knows about the people in the text.
struct Kennis {
    std::vector<Bekend> personen;
    std::vector<Organisatie> organisaties;
    std::vector<std::string> plaatsen;
    std::vector<std::string> adressen;  // streets or whole addresses
    bool leeg() const { return personen.empty() && organisaties.empty() && plaatsen.empty() && adressen.empty(); }
};

class Register;
/// The same, sorted out once for any number of texts. Cheap to copy; thread-safe.
class Bekenden {
  public:
    Bekenden(const Kennis& = {});  // implicit: one text is looked through with what is known as it stands
    const Register& zoekregister() const { return *register_; }

  private:
    std::shared_ptr<const Register> register_;
};

/// A span of bytes [begin, eind), always on whole code points. `rol` is what stands in its place when masked:
/// "jeugdige", "datum", "12–15". `twijfel`: a person should look at this one first.
struct Vlek {
    std::size_t begin = 0, eind = 0;
    Label label = Label::persoon;
    std::string rol;
    bool twijfel = false;
    bool operator==(const Vlek&) const = default;
};

/// The spans in order, without overlap. Refuses text that is not valid UTF-8.
base::Result<std::vector<Vlek>> vind(std::string_view tekst, const Bekenden&);
/// The same, and looks again in the masked text until nothing is found there: masking what was masked changes nothing. Takes at least twice
/// the time.
base::Result<std::vector<Vlek>> vind_herhaald(std::string_view tekst, const Bekenden&);
/// The same spans one by one, in order, for a text of any length: keeps none of them. Says what is wrong when it is not valid UTF-8;
/// `neem` was not called then.
std::optional<base::Fout> vind_elk(std::string_view tekst, const Bekenden&, const std::function<void(const Vlek&)>& neem);
/// The text with "[rol]" in place of every span (in order, without overlap).
std::string masker(std::string_view tekst, const std::vector<Vlek>&);
/// From bytes to code points, in one walk: every question at or behind the one before.
class Tekenteller {
  public:
    explicit Tekenteller(std::string_view tekst) : tekst_(tekst) {}
    std::size_t op(std::size_t byte);

  private:
    std::string_view tekst_;
    std::size_t byte_ = 0, tekens_ = 0;
};
/// The same spans as half-open ranges of code points.
std::vector<std::pair<std::size_t, std::size_t>> als_tekens(std::string_view tekst, const std::vector<Vlek>&);
/// This role says only what kind of thing it is ("persoon", "instelling"), not who or which.
bool is_algemeen(std::string_view rol);
/// The band in which an age is shown: "12–15".
std::string_view leeftijdsgroep(int jaren);

}  // namespace deident

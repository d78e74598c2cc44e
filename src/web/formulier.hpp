// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/moment.hpp"
#include "base/result.hpp"
#include "web/sjabloon.hpp"
#include "web/verzoek.hpp"

/// Forms as data: one table of fields drives the page, the reading, the errors, the check page, the JSON and
/// openapi.json.
namespace web::formulier {

enum class Veldsoort {
    tekst,       // one line
    wachtwoord,  // never an answer: not read, not judged, not shown again; the page takes it from the request, untrimmed
    lang,        // several lines
    getal,       // whole number; `min`/`max`
    datum,       // three inputs naam-dag, naam-maand, naam-jaar; "2026-11-24", or the typed parts when wrong
    tijd,        // "9:30", "09.30"; value "09:30"
    keuze,       // radio buttons, one
    keuzelijst,  // select, one
    vinkjes,     // check boxes, several values
    vinkje,      // one check box; value "ja" or empty
    groep        // repeated group of `velden`, at most `max` rows; inputs groep-1-naam, groep-2-naam
};

struct Optie {
    std::string waarde;  // a code without spaces
    std::string label;
    std::string uitleg;
};

struct Veld;
/// A check of its own: gets the trimmed value, may replace it by its normal form ("6511ps" -> "6511 PS"),
/// returns the error text or empty.
using Controle = std::string (*)(std::string& waarde);

struct Veld {
    std::string naam;  // kebab-case, unique in the form; JSON uses camelCase of it
    std::string label;
    Veldsoort soort = Veldsoort::tekst;
    std::string uitleg = {};
    bool verplicht = true;
    std::size_t max = 200;  // characters; lang: usually 4000; groep: rows; getal: highest
    std::vector<Optie> opties = {};
    Controle controle = nullptr;
    std::string leeg_fout = {};  // "Vul de voornaam in"; empty: made from the label
    // Asked only when this field has one of these values. Without JavaScript it is shown always, with
    // toon_als_tekst ("Alleen als …"); its answer is ignored otherwise.
    std::string toon_als_veld = {};
    std::vector<std::string> toon_als = {};
    std::string toon_als_tekst = {};
    std::string breedte = {};       // "w2", "w4", "w9" or empty
    std::string invoer = {};        // inputmode: "numeric", "tel", "email"
    std::vector<Veld> velden = {};  // of a group
    // autocomplete off and spellcheck false (S18); false only for fields about the user
    bool gevoelig = true;
    std::string autocomplete = {};  // "email", "name", … for fields about the user
    std::size_t min = 0;            // getal: lowest
    std::string enkelvoud = {};     // groep: one row, "gezinslid"; empty: "regel"
};

/// Answers by field name: a text, several texts (vinkjes), or rows (groep). What was typed stays here as
/// typed, also when wrong.
class Antwoorden {
  public:
    const std::string& tekst(std::string_view naam) const;
    const std::vector<std::string>& lijst(std::string_view naam) const;
    bool gekozen(std::string_view naam, std::string_view waarde) const;
    const std::vector<Antwoorden>& rijen(std::string_view naam) const;
    void zet(std::string_view naam, std::string waarde);
    void zet_lijst(std::string_view naam, std::vector<std::string> waarden);
    void zet_rijen(std::string_view naam, std::vector<Antwoorden> rijen);
    void wis(std::string_view naam);
    bool leeg() const { return inhoud_.empty(); }
    /// Takes over every answer of `andere`.
    void neem_over(const Antwoorden& andere);

    base::Json als_json() const;
    static Antwoorden uit_json(const base::Json&);
    bool operator==(const Antwoorden&) const = default;

  private:
    std::map<std::string, std::vector<std::string>, std::less<>> inhoud_;
    std::map<std::string, std::vector<Antwoorden>, std::less<>> rijen_;
};

/// Takes what was typed for these fields, trimmed and normalised, without judging.
Antwoorden lees(const std::vector<Veld>&, const Formulier&);
/// The buttons inside a repeated group: `actie` "meer:groep" adds an empty row, "weg:groep:2" takes the
/// second away. Returns the id of the place on the page to return to, or nothing when another button was
/// used.
std::optional<std::string> groepsactie(const std::vector<Veld>&, const Formulier&, Antwoorden&);
/// The same from an API body (camelCase names; unknown, double or wrongly typed members are errors with their
/// path).
base::Result<Antwoorden> lees_json(const std::vector<Veld>&, const base::Json&);
/// The inverse of lees_json, for answers that passed `controleer`.
base::Json schrijf_json(const std::vector<Veld>&, const Antwoorden&);
/// The inputs that a browser would send for these answers: the inverse of `lees`.
Formulier als_invoer(const std::vector<Veld>&, const Antwoorden&);
/// Names of inputs in `veld` become JSON paths: "gezinsleden-2-geboren-jaar" -> "gezinsleden[1].geboren".
base::Fouten met_paden(const std::vector<Veld>&, base::Fouten);
/// Every error at once, and the normal form of what is right, in place. Empty: all good. Answers that are not
/// asked (by a question that was answered) and empty rows are wiped. `veld` of an error is the name of the input that has to change
/// ("geboren-jaar").
base::Fouten controleer(const std::vector<Veld>&, Antwoorden&);
/// False when `toon_als` says that the question is not asked.
bool gevraagd(const Veld&, const Antwoorden&);
/// What a person reads: label instead of code, "24 november 2026", "ja".
std::string leesbaar(const Veld&, const Antwoorden&);
std::string camel(std::string_view kebab);

/// Fills {{>VELDEN}} with one include per field (web/sjablonen/veld.html, veldset.html), and {{>FOUTEN}} with the summary
/// when there are errors. `andere_invoer`: ids of inputs that the view has itself (a file), so that the
/// summary links to them too.
void toon(Gegevens&, const std::vector<Veld>&, const Antwoorden&, const base::Fouten&,
          const std::vector<std::string>& andere_invoer = {});
/// Fills {{>ANTWOORDEN}} with web/sjablonen/antwoorden.html: question and answer, for check pages and
/// dossiers. With a link each answer gets a "Wijzig" that jumps to its input. What is not filled in stands together at the end.
void toon_antwoorden(Gegevens&, const std::vector<Veld>&, const Antwoorden&, std::string_view wijzig_link = {});
/// JSON schema (OpenAPI 3.1) of an object with these fields.
base::Json schema(const std::vector<Veld>&);

}  // namespace web::formulier

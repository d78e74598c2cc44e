// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

/// Invented stories for the demo. They name the people in them on purpose, so that masking has something to do: {kind}, {achternaam},
/// {ouder}, {broer}, {school}, {hulp} stand for names.
namespace app::demo {

struct Verhaal {
    const char *titel, *situatie, *geprobeerd, *veiligheid, *wens_jeugdige, *wens_ouders, *vraag;
    const char *advies, *tweede_advies = "", *notities = "", *notulen = "", *verblijfplaats = "thuis";
};
const std::vector<Verhaal>& verhalen();

/// A question to the referrer about one field, and the answer.
struct Navraag {
    const char *veld, *vraag, *antwoord;
};
const std::vector<Navraag>& navragen();

/// What a referrer did with the two points of an advice, in turn.
struct Opvolging {
    const char *opgevolgd, *kan_niet;
};
const std::vector<Opvolging>& opvolgingen();

/// An invented child with the names around it.
struct Kind {
    const char *voornaam, *voorvoegsel, *achternaam, *geslacht;
    int leeftijd;
    const char *ouder, *broer, *school, *hulp, *straat;
    bool geheim = false;  // child and parent are in hiding: where they are opens only on purpose (S1)
};
const std::vector<Kind>& kinderen();

/// The text with the names of this child filled in.
std::string vul_in(std::string tekst, const Kind&);

}  // namespace app::demo

// SPDX-License-Identifier: EUPL-1.2
// What belongs to others, what does not exist and what cannot exist: nobody can tell one from the other (S31). Each table asks the same of
// every id; but for the reference the answers are the same, to the byte.
import assert from "node:assert/strict";
import { beoordeel } from "./oordeel.mjs";

const kNummers = ["{ander}", "NYM-2026-ZZZZZ", "NYM-2025-7K3F9", "ABC-2026-7K3F9", "ZZZZZ-0000-AAAAAAAAAA"];
const kGeenNummers = ["nym-2026-7k3f9", "NYM-2026", "1", "-1", "NYM-2026-7K3F9-1", "N-2026-7K3F9", "NYM-2026-7K3F9%20", "NYM-2026-7K3F9;a=b", "%24%7Bjndi:x%7D", "*", "NYM-2026-7K3F9'--"];
const kConcepten = ["{ander}", "1", "0", "9223372036854775807", "9223372036854775808", "99999999999999999999999", "abc", "-1", "0x1", "1_1"];

const pagina = (pad) => ({ pad, als: "inbrenger" });
const formulier = (pad) => async (doel) => {
  const { koekje, csrf } = await doel.mens("inbrenger");
  const lichaam = new URLSearchParams({ csrf, versie: "1", reden: "Een andere reden", actie: "volgende" }).toString();
  return { methode: "POST", pad, koppen: { Cookie: koekje, "Content-Type": "application/x-www-form-urlencoded" }, lichaam, volg: "inbrenger" };
};
const api = (pad) => ({ pad: `/api/v1${pad}`, als: "inbrenger", scopes: "casus.lezen casus.wijzigen" });
const apiDoet = (pad) => ({ ...api(pad), methode: "POST", lichaam: '{"versie":1,"reden":"Een andere reden"}' });

const casus = (vraag, ...delen) => delen.map((deel) => [`/casussen/…${deel}`, vraag, `/casussen/{id}${deel}`, kNummers, "andermansCasus"]);
const concept = (vraag, ...delen) => delen.map((deel) => [`/aanmelden/…${deel}`, vraag, `/aanmelden/{id}${deel}`, kConcepten, "andermansConcept"]);

const tafels = [
  ...casus(pagina, "", "/tijdlijn", "/bijlagen", "/bijlagen/1", "/intrekking", "/ouders", "/toestemming", "/aanvulling", "/opnieuw", "/inbrengers"),
  ...casus(formulier, "/intrekking", "/toestemming", "/aanvulling", "/opnieuw").map(([wat, ...meer]) => [`POST ${wat}`, ...meer]),
  ...casus(api, "", "/intrekking", "/toestemming", "/opnieuw", "/ouders/toevoegen").map(([wat, ...meer]) => [`API ${wat}`, ...meer]),
  ...casus(apiDoet, "/intrekking", "/toestemming", "/opnieuw", "/ouders/toevoegen").map(([wat, ...meer]) => [`API, POST ${wat}`, ...meer]),
  ...concept(pagina, "/stap/1", "/stap/5", "/controleren", "/weg", "/bevestiging"),
  ...concept(formulier, "/stap/1", "/controleren", "/weg").map(([wat, ...meer]) => [`POST ${wat}`, ...meer]),
];

const kaal = (a) => `${[...a.koppen].map(([naam, w]) => `${naam}: ${/^(date|content-length)$/.test(naam) ? "" : w}`).join("\n")}\n${a.tekst.replace(/\b[0-9a-f]{10}\b/g, "#").replace(/name="csrf" value="[^"]*"/g, "")}`;

/** [what, story] */
export const gelijk = tafels.map(([wat, vraag, pad, ids, wie]) => [`${wat}: one answer for ${ids.length} ids`, async (doel) => {
  const antwoorden = new Set();
  for (const id of ids) {
    const a = await doel.doe(vraag(pad.replace("{id}", id.replace("{ander}", await doel[wie]()))));
    beoordeel(a, { status: 404, soort: a.kop("content-type").startsWith("text/html") ? "pagina" : "probleem" });
    antwoorden.add(kaal(a));
  }
  assert.equal(antwoorden.size, 1, [...antwoorden].join("\n=====\n"));
}]);

export const geen_nummer = kGeenNummers.flatMap((id) => [
  [`/casussen/${id}`, pagina(`/casussen/${id}`), { status: 404, soort: "pagina", zegt: /Deze pagina is er niet/ }],
  [`/api/v1/casussen/${id}`, api(`/casussen/${id}`), { status: 404, soort: "probleem", zegt: /Deze pagina is er niet/ }],
]);

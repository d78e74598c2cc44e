// SPDX-License-Identifier: EUPL-1.2
// The same thing twice, and what somebody saw that is no longer so: each is a short story with the program.
import assert from "node:assert/strict";
import { kGoed } from "./aanmelding.mjs";
import { beoordeel } from "./oordeel.mjs";

const kConcept = JSON.stringify({ soort: "vraag", titel: "Een begin" });
const kAnder = JSON.stringify({ soort: "vraag", titel: "Een ander begin" });
const maak = (doel, sleutel, lichaam = kConcept, rol = "inbrenger") =>
  doel.api(rol, "aanmelding.indienen", { methode: "POST", pad: "/api/v1/aanmeldingen", koppen: { "Idempotency-Key": sleutel }, lichaam });
const kAlGebruikt = { status: 409, soort: "probleem", zegt: /al gebruikt voor een ander verzoek/ };
const kSleutelFout = { status: 400, soort: "probleem", zegt: /1 tot en met 255 gewone tekens/ };

/** [what, story]; a story returns what it made. */
export const sleutels = [
  ["the same key and body: done once, told twice", async (doel) => {
    const [een, twee] = [await maak(doel, "a-1"), await maak(doel, "a-1")];
    assert.deepEqual([een.status, twee.status, twee.tekst, twee.kop("location")], [201, 201, een.tekst, een.kop("location")]);
    return { concepten: 1 };
  }],
  ["the same key, another body", async (doel) => beoordeel(await maak(doel, "a-1", kAnder), kAlGebruikt)],
  ["the same key and body with one space more", async (doel) => beoordeel(await maak(doel, "a-1", `${kConcept} `), kAlGebruikt)],
  ["the same key of somebody else is another key", async (doel) => {
    assert.equal((await maak(doel, "a-1", kConcept, "inbrenger 2")).status, 201);
  }],
  ["ten at once with one key: done once", async (doel) => {
    const antwoorden = await Promise.all(Array.from({ length: 10 }, () => maak(doel, "a-10")));
    const [plek, ...meer] = new Set(antwoorden.filter((a) => a.status === 201).map((a) => a.kop("location")));
    assert.ok(plek);
    assert.deepEqual(meer, []);
    for (const a of antwoorden.filter((a) => a.status !== 201)) beoordeel(a, { status: 409, soort: "probleem", zegt: /nog bezig/ });
    return { concepten: 1 };
  }],
  ["a key of a refused request is free again", async (doel) => {
    beoordeel(await maak(doel, "a-2", "{"), { status: 400, soort: "probleem" });
    assert.equal((await maak(doel, "a-2")).status, 201);
    return { concepten: 1 };
  }],
  ["a key of 255 characters", async (doel) => {
    assert.equal((await maak(doel, "k".repeat(255))).status, 201);
    return { concepten: 1 };
  }],
  ["a key of 256 characters", async (doel) => beoordeel(await maak(doel, "k".repeat(256)), kSleutelFout)],
  ["a key of 10,000 characters", async (doel) => beoordeel(await maak(doel, "k".repeat(10_000)), kSleutelFout)],
  ["a key with a space", async (doel) => beoordeel(await maak(doel, "a b"), kSleutelFout)],
  ["a key that is no ASCII", async (doel) => beoordeel(await maak(doel, "s\xff"), kSleutelFout)],
  ["an empty key is no key", async (doel) => {
    assert.deepEqual([(await maak(doel, "")).status, (await maak(doel, "")).status], [201, 201]);
    return { concepten: 2 };
  }],
];

const kPad = "ongeldig";
const kReden = "Dubbel ingevoerd";
const verklaarOngeldig = async (doel, lichaam) =>
  doel.api("procesondersteuner", "casus.lezen casus.wijzigen", {
    methode: "POST", pad: `/api/v1/casussen/${await doel.nieuweCasus()}/${kPad}`, lichaam: typeof lichaam === "string" ? lichaam : JSON.stringify(lichaam),
  });
const nu = async (doel) => doel.casus(await doel.nieuweCasus());
const versie = async (doel) => (await nu(doel)).versie;
const fout = (veld) => ({ status: 400, soort: "probleem", veld });
const kIntussenVeranderd = { status: 409, soort: "probleem" };

/** Stories that may do nothing: [what, body or a function of the version that is right, what the answer must be]. */
const geweigerd = [
  ["version -1", `{"versie":-1,"reden":"${kReden}"}`, fout("versie")],
  ["version 0", { versie: 0, reden: kReden }, kIntussenVeranderd],
  ["version -0", `{"versie":-0,"reden":"${kReden}"}`, kIntussenVeranderd],
  ["a version that is still to come", (v) => ({ versie: v + 1, reden: kReden }), kIntussenVeranderd],
  ["a version with 2^32 added", (v) => ({ versie: v + 2 ** 32, reden: kReden }), fout("versie")],
  ["version 2^31", { versie: 2 ** 31, reden: kReden }, fout("versie")],
  ["version 2^63", `{"versie":9223372036854775808,"reden":"${kReden}"}`, fout("versie")],
  ["version 1e400", `{"versie":1e400,"reden":"${kReden}"}`, { status: 400, soort: "probleem", zegt: /geen geldige JSON/ }],
  ["a fraction", { versie: 1.5, reden: kReden }, fout("versie")],
  ["the right version as a fraction", (v) => `{"versie":${v}.0,"reden":"${kReden}"}`, fout("versie")],
  ["the right version as a text", (v) => ({ versie: String(v), reden: kReden }), fout("versie")],
  ["true", { versie: true, reden: kReden }, fout("versie")],
  ["null", { versie: null, reden: kReden }, fout("versie")],
  ["a list", (v) => ({ versie: [v], reden: kReden }), fout("versie")],
  ["a comparison", { versie: { $gt: 0 }, reden: kReden }, fout("versie")],
  ["no version", { reden: kReden }, { ...fout("versie"), zegt: /Geef de versie die je zag/ }],
  ["no reason", (v) => ({ versie: v }), fout("reden")],
  ["a confirmation that takes the place of a field", (v) => ({ versie: v, reden: kReden, bevestiging: { reden: "anders" } }), fout("bevestiging")],
  ["a confirmation that takes the place of the version", (v) => ({ versie: v + 1, reden: kReden, bevestiging: { versie: String(v) } }), fout("bevestiging")],
  ["a confirmation that is a text", (v) => ({ versie: v, reden: kReden, bevestiging: "ja" }), fout("bevestiging")],
].map(([wat, lichaam, verwacht]) => [wat, async (doel) => {
  const voor = await nu(doel);
  beoordeel(await verklaarOngeldig(doel, typeof lichaam === "function" ? lichaam(voor.versie) : lichaam), verwacht);
  assert.deepEqual(await nu(doel), voor, "nothing happened");
}]);

export const versies_van_een_casus = [
  ["a casus to try it on", async (doel) => doel.nieuweCasus().then(() => ({ casussen: 1 }))],
  ...geweigerd,
  ["the right version, twice at once: done once", async (doel) => {
    const goed = { versie: await versie(doel), reden: kReden };
    const antwoorden = await Promise.all([verklaarOngeldig(doel, goed), verklaarOngeldig(doel, goed)]);
    assert.deepEqual(antwoorden.map((a) => a.status).sort(), [201, 409]);
    const na = await nu(doel);
    assert.equal(na.status, "ingetrokken");
    beoordeel(await verklaarOngeldig(doel, goed), kIntussenVeranderd);
    assert.deepEqual(await nu(doel), na);
  }],
];

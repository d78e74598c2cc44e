// SPDX-License-Identifier: EUPL-1.2
// The pages that a stranger reaches, and what is asked too often: [what, story].
import assert from "node:assert/strict";
import { beoordeel } from "./oordeel.mjs";

const kVorm = "application/x-www-form-urlencoded";
const kFout = { status: 400, soort: "pagina", zegt: /^ ?Fout: / };
const kHorenNietBijElkaar = { ...kFout, zegt: /horen niet bij elkaar/ };
const kGeenLink = { status: 404, soort: "pagina", zegt: /Deze link werkt niet/ };
const kNiets = { status: 404, soort: "pagina", zegt: /Deze pagina is er niet/ };

/** A form of somebody who is not logged in. */
async function vreemde(doel, pad, velden) {
  const pagina = await doel.vraag({ pad: "/inloggen" });
  const csrf = /name="csrf" value="([^"]*)"/.exec(pagina.tekst)[1];
  return doel.vraag({
    methode: "POST", pad, koppen: { Cookie: pagina.kop("set-cookie").split(";")[0], "Content-Type": kVorm },
    lichaam: new URLSearchParams({ csrf, ...velden }).toString(),
  });
}
const inloggen = (wat, velden, verwacht) => [wat, async (doel) => beoordeel(await vreemde(doel, "/inloggen", velden(doel)), verwacht)];
const goed = (doel) => {
  const { email, wachtwoord } = doel.programma.account("inbrenger", 2);
  return { email, wachtwoord };
};

export const vreemden = [
  inloggen("nothing filled in", () => ({}), { ...kFout, zegt: [/Vul je e-mailadres in/, /Vul je wachtwoord in/] }),
  inloggen("a mail address with a header behind it", (d) => ({ ...goed(d), email: `${goed(d).email}\r\nX: a` }), { ...kFout, zegt: /onzichtbare tekens/ }),
  inloggen("a mail address with SQL", () => ({ email: "' OR 1=1 --@voorbeeld.example", wachtwoord: "x" }), kHorenNietBijElkaar),
  inloggen("a mail address of 50,000 letters", () => ({ email: `${"a".repeat(50_000)}@voorbeeld.example`, wachtwoord: "x" }), { ...kFout, zegt: /tekens korter/ }),
  inloggen("a password of 60,000 letters", (d) => ({ ...goed(d), wachtwoord: "x".repeat(60_000) }), kHorenNietBijElkaar),
  inloggen("a form larger than the page takes", (d) => ({ ...goed(d), wachtwoord: "x".repeat(70_000) }), { status: 413, soort: "pagina" }),
  inloggen("a password with a space behind it", (d) => ({ ...goed(d), wachtwoord: `${goed(d).wachtwoord} ` }), kHorenNietBijElkaar),
  inloggen("another website to go to", (d) => ({ ...goed(d), naar: "https://kwaad.example" }), { status: 303, soort: "verder", koppen: { location: /^\/inloggen\/verder$/ } }),
  inloggen("a password under another name", (d) => ({ email: goed(d).email, "wachtwoord ": goed(d).wachtwoord }), { ...kFout, zegt: /Vul je wachtwoord in/ }),
  ["the second step without the first", async (doel) => beoordeel(await vreemde(doel, "/inloggen/code", { code: "123456" }), { status: 303, soort: "verder" })],
  ["a region without a log-in", async (doel) => beoordeel(await vreemde(doel, "/inloggen/regio", { regio: "NYM" }), { status: 303, soort: "verder" })],
  ...["x", "A".repeat(64), "..", "'--", "%F0%9F%91%AA"].map((geheim) => [`the link ${geheim.slice(0, 20)}`, async (doel) => beoordeel(await doel.vraag({ pad: `/link/${geheim}` }), /^[\w-]+$/.test(geheim) ? kGeenLink : geheim === ".." ? { status: 400, soort: "pagina" } : kNiets)]),
  ["a link of 65 letters", async (doel) => beoordeel(await doel.vraag({ pad: `/link/${"A".repeat(65)}` }), kNiets)],
  ["a password for a link that does not exist", async (doel) => beoordeel(await vreemde(doel, `/link/${"A".repeat(43)}`, { wachtwoord: "een heel lang wachtwoord" }), kGeenLink)],
  ["a request for an account with nothing in it", async (doel) => beoordeel(await vreemde(doel, "/registreren/NYM", {}), kFout)],
  ["a request for an account in a region that does not exist", async (doel) => beoordeel(await vreemde(doel, "/registreren/XXX", {}), kNiets)],
  ["a forgotten password of nobody, and of an address that is none", async (doel) => {
    beoordeel(await vreemde(doel, "/wachtwoord-vergeten", { email: "niemand@voorbeeld.example" }), { status: 200, soort: "pagina", zegt: /Kijk in je mail/ });
    beoordeel(await vreemde(doel, "/wachtwoord-vergeten", { email: "niemand" }), kFout);
  }],
];

/** Asks until it is refused; the answer. */
async function totDatHetNietMeerMag(hoogstens, vraag) {
  for (let k = 0; k < hoogstens; ++k) {
    const a = await vraag(k);
    if (a.status === 429) return a;
  }
  assert.fail(`still allowed after ${hoogstens} times`);
}

export const te_vaak = [
  ["a wrong password", async (doel) => {
    const a = await totDatHetNietMeerMag(8, () => vreemde(doel, "/inloggen", { email: "rader@voorbeeld.example", wachtwoord: "geraden" }));
    beoordeel(a, { status: 429, soort: "pagina", zegt: /te vaak misgegaan\. Wacht \d/ });
  }],
  ["a forgotten password", async (doel) => {
    const a = await totDatHetNietMeerMag(8, () => vreemde(doel, "/wachtwoord-vergeten", { email: "rader@voorbeeld.example" }));
    beoordeel(a, { status: 429, soort: "pagina", zegt: /Je vroeg dit te vaak\. Wacht \d/ });
  }],
];

/** Stops the account, so it comes last. */
export const te_veel_gelezen = async (doel) => {
  const lees = (pad) => doel.api("procesondersteuner", "casus.lezen", { pad });
  const { casussen } = (await lees("/api/v1/casussen?limiet=100")).json;
  const a = await totDatHetNietMeerMag(casussen.length, (k) => lees(`/api/v1/casussen/${casussen[k].nummer}`));
  beoordeel(a, { status: 429, soort: "probleem", zegt: /over een uur opnieuw/, koppen: { "retry-after": /^3600$/ } });
};

export const van_een_ander = [
  ["the answer to a form of somebody else", async (doel) => {
    const { csrf, koekje } = await doel.mens("inbrenger");
    const [nummer] = (await doel.api("inbrenger", "casus.lezen", { pad: "/api/v1/casussen?limiet=1" })).json.casussen;
    const a = await doel.vraag({ methode: "POST", pad: `/casussen/${nummer.nummer}/intrekking`, koppen: { Cookie: koekje, "Content-Type": kVorm }, lichaam: new URLSearchParams({ csrf, versie: "1" }).toString() });
    const plek = a.kop("location");
    assert.match(plek, /^\/antwoord\//);
    beoordeel(await doel.bekijk("inbrenger 2", plek), kNiets);
    beoordeel(await doel.bekijk("inbrenger", plek), kFout);
  }],
  ["a token of somebody else cannot be taken back", async (doel) => {
    const eigen = await doel.token("inbrenger", "casus.lezen");
    const [, pad] = /"(\/account\/tokens\/[^"]+\/intrekken)"/.exec((await doel.bekijk("inbrenger", "/account/tokens")).tekst);
    beoordeel(await doel.formulier("inbrenger 2", pad, {}), kNiets);
    beoordeel(await doel.vraag({ pad: "/api/v1/casussen?limiet=1", koppen: { Authorization: `Bearer ${eigen}` } }), { status: 200, soort: "json" });
  }],
  ["a scope that this role has not", async (doel) => {
    const { csrf } = await doel.bewijs("fg");
    const a = await doel.formulier("fg", "/account/tokens", new URLSearchParams({ csrf, naam: "x", rechten: "aanmelding.indienen", dagen: "7" }).toString());
    beoordeel(a, { status: 400, soort: "pagina", zegt: /Wat mag het programma\?/ });
  }],
  ["a token for a thousand years", async (doel) => {
    const { csrf } = await doel.bewijs("inbrenger");
    const a = await doel.formulier("inbrenger", "/account/tokens", new URLSearchParams({ csrf, naam: "x", rechten: "casus.lezen", dagen: "365000" }).toString());
    beoordeel(a, { ...kFout, zegt: /Hoelang moet het werken\?/ });
  }],
];

const anonimiseer = (lichaam) => async (doel) => doel.api("procesondersteuner", "anonimisering.uitvoeren", { methode: "POST", pad: "/api/v1/anonimiseringen", lichaam: typeof lichaam === "string" ? lichaam : JSON.stringify(lichaam) });
const bijTekst = { status: 400, soort: "probleem", veld: "tekst" };

export const teksten = [
  ["no text", {}, bijTekst],
  ["a number", { tekst: 12 }, bijTekst],
  ["a list", "[]", bijTekst],
  ["a field too many", { tekst: "Noor", namen: ["Noor"] }, { status: 400, soort: "probleem", zegt: /bestaat niet/ }],
  ["100,001 letters", { tekst: "a".repeat(100_001) }, { ...bijTekst, zegt: /niet langer zijn dan 100\.000/ }],
  ["numbers that are hidden behind what nobody sees", { tekst: "BSN 9999\u200b00\u00ad006, mail a\u200d@voorbeeld.example, Dorpsstraat 1\u200b2, 6511\u200bPS" }, { status: 200, soort: "json", zegt: /"BSN \[bsn\], mail \[e-mailadres\], \[adres\], \[postcode\]"/ }],
  ["a BSN in digits of another script", { tekst: "BSN ９９９９００００６ en ٩٩٩٩٠٠٠٠٦" }, { status: 200, soort: "json", zegt: /BSN \[bsn\] en \[bsn\]/ }],
  ["a text that turns round", { tekst: "\u202eBSN 999900006\u202c" }, { status: 200, soort: "json", zegt: /\[bsn\]/, zwijgt: /999900006/ }],
  ["50,000 opening brackets", { tekst: "(".repeat(50_000) }, { status: 200, soort: "json" }],
  ["50,000 letters and dots", { tekst: "J. ".repeat(33_000) }, { status: 200, soort: "json" }],
  ["50,000 times half a number", { tekst: "9999 ".repeat(20_000) }, { status: 200, soort: "json" }],
  ["NUL", '{"tekst":"Noor\\u0000 BSN 999900006"}', { status: 200, soort: "json", zegt: /\[bsn\]/ }],
].map(([wat, lichaam, verwacht]) => [wat, async (doel) => beoordeel(await anonimiseer(lichaam)(doel), verwacht)]);

// SPDX-License-Identifier: EUPL-1.2
// Crowds and slow people against the real program: ordinary requests go on, what is too slow or too large hears so, and what does not fit is
// refused at once with the time to come back. How much slower it gets is printed; bench/drukte.sh measures it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as wacht } from "node:timers/promises";
import { gemeten, mediaan, verhouding } from "./drukte/cijfers.mjs";
import { Dienst, totdat } from "./drukte/dienst.mjs";
import { Lijn, formulier, kop, menigte } from "./drukte/lijn.mjs";
import { Mens, vraag } from "./drukte/mens.mjs";

const kGewoneGrens = { zacht: 1024, hard: 20_000 }; // what a shell gives; the program itself asks for more
const kStil = 2000;
const kTraag = 500;
const kVeel = 1900; // more than the queue of 512 and what one worker does meanwhile
const kRuim = 60; // a page may be this many times slower on a machine that has other work: beyond it nobody gets any further

let dienst, medewerker, half_formulier;

before(async () => {
  dienst = await Dienst.demo({ bestanden: kGewoneGrens });
  medewerker = await new Mens(dienst).logIn(dienst.account("inbrenger"));
  // Started first because its limit is a minute; the last test looks how it ended.
  half_formulier = await Lijn.naar(dienst, kop(dienst, "POST /inloggen", kFormulier(100)) + "csrf=");
});
after(() => dienst?.stop());

const kFormulier = (lengte) => ({ "Content-Type": "application/x-www-form-urlencoded", "Content-Length": lengte });

/** Times of ordinary requests, one after another; each must succeed. */
async function gewoneVragen(aantal) {
  const tijden = [];
  for (let k = 0; k < aantal; k++) {
    for (const haal of [() => vraag(`${dienst.url}/gezond`), () => medewerker.haal("/werkvoorraad")]) {
      const { uit, ms } = await gemeten(haal);
      assert.equal(uit.status, 200);
      tijden.push(ms);
    }
  }
  return tijden;
}

/** Sends a little to each now and then, until it is stopped. */
function druppel(lijnen, stukje) {
  const wekker = setInterval(() => lijnen.forEach((lijn) => lijn.stuur(stukje)), 3000);
  return () => clearInterval(wekker);
}

test("S34: 2,000 idle connections and 500 slow senders, and everybody else goes on", async (t) => {
  const rustig = await gewoneVragen(30);
  const stil = await menigte(kStil, (k) => Lijn.naar(dienst, k % 2 ? kop(dienst, "GET /gezond") : "", k));
  const halve_koppen = await menigte(kTraag / 2, (k) => Lijn.naar(dienst, "GET / HTTP/1.1\r\nHost: ", k));
  const halve_lichamen = await menigte(kTraag / 2, (k) => Lijn.naar(dienst, kop(dienst, "POST /inloggen", kFormulier(9000)) + "a=", k));
  const stoppen = [druppel(halve_koppen, "x"), druppel(halve_lichamen, "x")];
  const alle = [...stil, ...halve_koppen, ...halve_lichamen];
  try {
    await totdat("they are all there", async () => (await dienst.meting("overlegtafel_verbindingen")) >= kStil + kTraag);
    assert.equal(stil.filter((lijn) => lijn.open).length, kStil, "nobody had to go for the others");
    const druk = await gewoneVragen(30);
    assert.ok(verhouding(t, "an ordinary request", ["alone", rustig], ["in the crowd", druk]) < kRuim);
    t.diagnostic(`memory with ${alle.length} connections: ${dienst.geheugen().nu} MB`);
    const antwoorden = await Promise.all(halve_koppen.map((lijn) => lijn.antwoord()));
    assert.deepEqual(new Set(antwoorden.map((a) => `${a?.status} ${a?.koppen.connection}`)), new Set(["408 close"]), "dripping does not buy time");
  } finally {
    stoppen.forEach((stop) => stop());
    alle.forEach((lijn) => lijn.sluit());
  }
  await gewoneVragen(1);
});

const kGrenzen = [
  ["a head of more than 16 kB", () => kop(dienst, "GET /gezond", { "X-Lang": "x".repeat(17_000) }), 431],
  ["a head of more than 16 kB that never ends", () => `GET /gezond HTTP/1.1\r\nX-Lang: ${"x".repeat(40_000)}`, 431],
  ["more than 100 headers", () => `GET /gezond HTTP/1.1\r\nHost: 127.0.0.1:${dienst.poort}\r\n${"A: b\r\n".repeat(150)}\r\n`, 431],
  ["an address of more than 16 kB", () => kop(dienst, `GET /${"a".repeat(17_000)}`), 431],
  ["a body that says it is too large", () => kop(dienst, "POST /inloggen", kFormulier(1e12)), 413],
  ["a body that is too large", () => formulier(dienst, "/inloggen", `a=${"x".repeat(70_000)}`), 413],
  [
    "a body in pieces that become too large",
    () => kop(dienst, "POST /inloggen", { "Content-Type": "application/x-www-form-urlencoded", "Transfer-Encoding": "chunked" }) + `8000\r\n${"x".repeat(0x8000)}\r\n`.repeat(3),
    413,
  ],
  ["a body where none belongs", () => kop(dienst, "POST /api/v1/aanmeldingen", { "Content-Type": "text/plain", "Content-Length": 3 }) + "abc", 415],
];
for (const [wat, maak, status] of kGrenzen)
  test(`limit: ${wat} gets ${status}`, async () => {
    const lijn = await Lijn.naar(dienst, maak());
    const antwoord = await lijn.antwoord();
    lijn.sluit();
    assert.equal(antwoord?.status, status);
    assert.equal((await vraag(`${dienst.url}/gezond`)).status, 200);
  });

const kTeVaak = [
  ["wrong log-ins", 6, (mens) => mens.probeer({ email: "niemand@regio.example", wachtwoord: "dit klopt echt niet" })],
  ["requests for a new password", 4, (mens) => mens.vulIn("/wachtwoord-vergeten", { email: "vergeten@regio.example" })],
];
for (const [wat, keren, doe] of kTeVaak)
  test(`S34: the ${keren}th of too many ${wat} hears 429 and how long to wait`, async () => {
    const mens = new Mens(dienst);
    for (let k = 1; k < keren; k++) assert.notEqual((await doe(mens)).status, 429);
    const geweigerd = await doe(mens);
    assert.equal(geweigerd.status, 429);
    assert.ok(Number(geweigerd.koppen["retry-after"]) > 0, "Retry-After");
  });

test("S34: a crowd that logs in waits for itself: who is in goes on, who does not fit hears 503 and when to come back", async (t) => {
  const bezoek = await (await Lijn.naar(dienst, kop(dienst, "GET /inloggen"))).antwoord();
  const koekje = bezoek.koppen["set-cookie"].split(";")[0];
  const csrf = /name="csrf" value="([^"]*)"/.exec(bezoek.lichaam)[1];
  const poging = (k) => String(new URLSearchParams({ csrf, email: `m${k}@regio.example`, wachtwoord: "dit klopt echt niet" }));
  const lijnen = await menigte(200, (k) => Lijn.naar(dienst, "", k));
  lijnen.forEach((lijn, k) => lijn.stuur(formulier(dienst, "/inloggen", poging(k), { Cookie: koekje })));
  const [pagina, ...antwoorden] = await Promise.all([gemeten(() => medewerker.haal("/werkvoorraad")), ...lijnen.map((lijn) => gemeten(() => lijn.antwoord()))]);
  lijnen.forEach((lijn) => lijn.sluit());
  assert.equal(pagina.uit.status, 200);
  const geweigerd = antwoorden.filter(({ uit }) => uit.status === 503);
  const gedaan = antwoorden.filter(({ uit }) => uit.status === 400);
  assert.ok(geweigerd.length > 0 && geweigerd.every(({ uit }) => Number(uit.koppen["retry-after"]) > 0), "503 with Retry-After");
  assert.ok(gedaan.length >= 32, "who stands in the queue is served");
  assert.equal(geweigerd.length + gedaan.length, 200);
  assert.ok(pagina.ms < Math.max(...gedaan.map(({ ms }) => ms)), "a page does not stand behind the log-ins");
  t.diagnostic(`${gedaan.length} judged, ${geweigerd.length} refused; a page took ${pagina.ms.toFixed(0)} ms, a log-in ${mediaan(gedaan.map(({ ms }) => ms)).toFixed(0)} ms`);
});

test("S34: with all workers and the queue full it sheds instead of queueing without end", async (t) => {
  const klein = await Dienst.demo({ instellingen: { werkers: 1 } });
  try {
    const { sessie } = await new Mens(klein).logIn(klein.account("inbrenger"));
    const lijnen = await menigte(kVeel, (k) => Lijn.naar(klein, "", k));
    lijnen.forEach((lijn) => lijn.stuur(kop(klein, "GET /werkvoorraad", { Cookie: `sessie=${sessie}`, "Accept-Encoding": "gzip" })));
    const antwoorden = await Promise.all(lijnen.map((lijn) => lijn.antwoord()));
    lijnen.forEach((lijn) => lijn.sluit());
    const met = (status) => antwoorden.filter((a) => a?.status === status);
    t.diagnostic(`${met(200).length} pages, ${met(503).length} times 503`);
    assert.equal(met(200).length + met(503).length, kVeel, "everybody gets an answer");
    assert.ok(met(200).length > 512 && met(503).length > 0);
    assert.ok(met(503).every((a) => Number(a.koppen["retry-after"]) > 0));
    assert.equal((await vraag(`${klein.url}/inloggen`)).status, 200, "and then it is over");
  } finally {
    await klein.stop();
  }
});

test("above max_verbindingen the one that rests longest makes room, and when all are busy a newcomer is refused at once", async () => {
  const klein = await Dienst.demo({ instellingen: { max_verbindingen: 20 } });
  try {
    const stil = await menigte(20, () => Lijn.naar(klein, kop(klein, "GET /gezond")));
    await Promise.all(stil.map((lijn) => lijn.antwoord()));
    const nieuw = await Lijn.naar(klein, kop(klein, "GET /gezond"));
    assert.equal((await nieuw.antwoord())?.status, 200);
    await totdat("one made room", () => stil.filter((lijn) => !lijn.open).length === 1);
    const bezig = await menigte(21, () => Lijn.naar(klein, kop(klein, "POST /inloggen", kFormulier(9)) + "a="));
    await totdat("the busy ones took the places of the idle ones", () => bezig.filter((lijn) => lijn.open).length === 20 && stil.every((lijn) => !lijn.open));
    const te_veel = await Lijn.naar(klein, kop(klein, "GET /gezond"));
    assert.equal(await te_veel.antwoord(), null, "closed without an answer");
    bezig.forEach((lijn) => lijn.sluit());
    await totdat("there is room again", async () => (await vraag(`${klein.url}/gezond`).catch(() => null))?.status === 200);
  } finally {
    await klein.stop();
  }
});

test("where the system gives few files the program takes fewer connections, and its database still opens", async () => {
  const krap = await Dienst.demo({ bestanden: { zacht: 300, hard: 300 } });
  try {
    const iemand = await new Mens(krap).logIn(krap.account("inbrenger"));
    const stil = await menigte(600, (k) => Lijn.naar(krap, kop(krap, "GET /gezond"), k));
    for (let k = 0; k < 10; k++) assert.equal((await iemand.haal("/werkvoorraad")).status, 200);
    stil.forEach((lijn) => lijn.sluit());
    assert.ok(krap.uitvoer.includes("minder verbindingen dan max_verbindingen"), "the operator reads so");
  } finally {
    await krap.stop();
  }
});

test("a form that never comes to its end hears 408 after a minute, whatever trickles in", async () => {
  for (; half_formulier.open; await wacht(500)) half_formulier.stuur("x");
  const antwoord = await half_formulier.antwoord();
  assert.equal(antwoord?.status, 408);
  assert.equal(antwoord.koppen.connection, "close");
  assert.match(antwoord.lichaam, /Het duurde te lang/);
});

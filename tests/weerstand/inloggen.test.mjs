// SPDX-License-Identifier: EUPL-1.2
// Who gets in, tried from outside on the real program. The units beside src/domein/toegang prove the rules one by one; here they must hold with
// many at a time, behind a proxy that tells addresses, over TLS, and for every route that the API describes.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { verhouding, gemeten } from "./drukte/cijfers.mjs";
import { Dienst, totdat } from "./drukte/dienst.mjs";
import { Mens, verborgen, vraag } from "./drukte/mens.mjs";
import { code, stelIn } from "./drukte/tweede_stap.mjs";

const kFout = "dit klopt echt niet";
const kRader = "203.0.113.9";
const kBureau = "198.51.100.7";

let dienst;
before(async () => (dienst = await Dienst.demo({ instellingen: { vertrouwde_proxies: ["127.0.0.1"] } })));
after(() => dienst?.stop());

const tegelijk = (aantal, doe) => Promise.all(Array.from({ length: aantal }, (_, k) => doe(k)));
const koekjes = (antwoord) => antwoord.koppen["set-cookie"] ?? [];

/** Log-in forms that were opened already, so that only the sending counts. */
async function formulieren(aantal, adres) {
  return tegelijk(aantal, async (k) => {
    const mens = new Mens(dienst, { adres: adres(k) });
    mens.csrf = verborgen((await mens.haal("/inloggen")).tekst, "csrf");
    mens.stuur = (account) => mens.post("/inloggen", { csrf: mens.csrf, ...account });
    return mens;
  });
}

test("the session begins at the log-in: what a browser carried before is no session and does not become one", async () => {
  const account = dienst.account("inbrenger");
  const mens = new Mens(dienst);
  await mens.haal("/inloggen");
  const bezoek = mens.koekjes.get("bezoek");
  assert.ok(bezoek, "a log-in form hangs on a cookie");
  mens.koekjes.set("sessie", "geplant-door-een-ander");
  await mens.logIn(account);
  const eerste = mens.sessie;
  assert.ok(![bezoek, "geplant-door-een-ander"].includes(eerste));
  await mens.logIn(account).catch(() => {}); // who is in goes to the start page
  for (const waarde of [bezoek, "geplant-door-een-ander", eerste.slice(0, -1), `${eerste}A`, ""]) {
    const ander = new Mens(dienst);
    ander.koekjes.set("sessie", waarde);
    assert.equal(await ander.isBinnen(), false, `with the cookie "${waarde}"`);
  }
  const tweede = await new Mens(dienst).logIn(account);
  assert.notEqual(tweede.sessie, eerste);
});

test("S18: logging out ends the session itself: its cookie opens nothing in another browser", async () => {
  const mens = await new Mens(dienst).logIn(dienst.account("inbrenger"));
  const kopie = new Mens(dienst);
  kopie.koekjes.set("sessie", mens.sessie);
  assert.equal(await kopie.isBinnen(), true);
  await mens.vulIn("/start", {}, "/uitloggen");
  assert.equal(await kopie.isBinnen(), false);
});

test("S25: logging out everywhere else works at once, and leaves this browser in", async () => {
  const account = dienst.account("voorzitter");
  const [hier, thuis, tablet] = await tegelijk(3, () => new Mens(dienst).logIn(account));
  assert.deepEqual(await Promise.all([hier, thuis, tablet].map((m) => m.isBinnen())), [true, true, true]);
  await hier.vulIn("/account", {}, "/account/sessies/einde");
  assert.deepEqual(await Promise.all([hier, thuis, tablet].map((m) => m.isBinnen())), [true, false, false]);
});

test("S10: of 20 people who use a one-time link at the same moment one gets in", async () => {
  const account = dienst.account("expert");
  await new Mens(dienst).vulIn("/wachtwoord-vergeten", { email: account.email });
  const link = await totdat("the mail", () => dienst.mail(new RegExp(`To: ${account.email}[^]*(/link/[\\w-]+)`)));
  const mensen = await tegelijk(20, async (k) => {
    const mens = new Mens(dienst);
    const { status, tekst } = await mens.haal(link[1]);
    return { mens, status, csrf: verborgen(tekst, "csrf"), wachtwoord: `vier losse woorden ${k}` };
  });
  assert.ok(mensen.every(({ status }) => status === 200), "looking uses nothing");
  const uit = await Promise.all(mensen.map(({ mens, csrf, wachtwoord }) => mens.post(link[1], { csrf, wachtwoord })));
  const statussen = uit.map(({ status }) => status).sort();
  assert.deepEqual(statussen, [303, ...Array(19).fill(404)]);
  const { wachtwoord } = mensen[uit.findIndex(({ status }) => status === 303)];
  await new Mens(dienst, { adres: "198.51.100.20" }).logIn({ email: account.email, wachtwoord });
});

test("S34: 60 wrong guesses from elsewhere, and the person still comes in from the own desk", async () => {
  const account = dienst.account("procesondersteuner");
  const rader = new Mens(dienst, { adres: kRader });
  const statussen = [];
  for (let k = 0; k < 60; k++) statussen.push((await rader.probeer({ ...account, wachtwoord: kFout })).status);
  assert.deepEqual(statussen.slice(0, 5), Array(5).fill(400));
  assert.deepEqual(new Set(statussen.slice(5)), new Set([429]));
  assert.equal((await rader.probeer(account)).status, 429, "nor with the right password from there");
  await new Mens(dienst, { adres: kBureau }).logIn(account);
});

test("S34: who writes the address of a colleague in front of his own locks out only himself", async () => {
  const account = dienst.account("anonimiseerder");
  const rader = new Mens(dienst, { adres: `${kBureau}, 203.0.113.10` });
  for (let k = 0; k < 8; k++) await rader.probeer({ ...account, wachtwoord: kFout });
  assert.equal((await rader.probeer(account)).status, 429);
  await new Mens(dienst, { adres: kBureau }).logIn(account);
});

test("S34: 500 log-ins at a time hash two at a time, and the memory stays as it was", async (t) => {
  const mensen = await formulieren(500, (k) => `198.18.${k >> 8}.${k & 255}`);
  const voor = dienst.geheugen();
  const uit = await Promise.all(mensen.map((mens, k) => mens.stuur({ email: `m${k}@regio.example`, wachtwoord: kFout })));
  const tijdens = dienst.geheugen();
  const met = (status) => uit.filter((a) => a.status === status).length;
  t.diagnostic(`${met(400)} judged, ${met(503)} sent away; memory ${voor.nu} MB before, at most ${tijdens.hoogste} MB`);
  assert.equal(met(400) + met(503), 500);
  assert.ok(met(503) > 0 && uit.every((a) => a.status !== 503 || Number(a.koppen["retry-after"]) > 0));
  assert.ok(tijdens.hoogste - voor.nu < 200, "a hash takes 32 MB: 500 of them would take 16 GB");
});

test("S20: the time of a log-in does not tell whether a name exists", async (t) => {
  const { email } = dienst.account("fg");
  const tijden = { bestaat: [], niet: [] };
  const mensen = await formulieren(80, (k) => `198.19.0.${k}`);
  for (const [k, mens] of mensen.entries()) {
    const soort = k % 2 ? "bestaat" : "niet";
    const { uit, ms } = await gemeten(() => mens.stuur({ email: soort === "bestaat" ? email : `niet${k}@regio.example`, wachtwoord: kFout }));
    assert.equal(uit.status, 400);
    tijden[soort].push(ms);
  }
  const ratio = verhouding(t, "a wrong log-in", ["unknown name", tijden.niet], ["existing name", tijden.bestaat]);
  assert.ok(ratio > 0.5 && ratio < 2, `ratio ${ratio}`);
});

test("S31: a token does on each route of the API only what its scope says", async (t) => {
  const { email } = dienst.account("procesondersteuner");
  const { paths, servers } = JSON.parse((await vraag(`${dienst.url}/api/v1/openapi.json`)).tekst);
  const basis = new URL(servers[0].url, dienst.url).pathname.replace(/\/$/, "");
  const routes = Object.entries(paths).flatMap(([pad, methoden]) =>
    ["get", "post", "put", "patch", "delete"].filter((m) => methoden[m]?.security?.length).map((m) => ({ methode: m.toUpperCase(), pad, scope: methoden[m].security[0].token[0] })),
  );
  const scopes = [...new Set(routes.map(({ scope }) => scope))];
  const tokens = new Map(scopes.map((scope) => [scope, dienst.opdracht("token", "maak", "--account", email, "--rechten", scope).trim()]));
  const invulling = { nummer: "NYM-2026-7K3F9", datum: "2026-11-24" };
  const kNummer = "1111"; // fits a number as well as a reference
  const vraagMet = ({ methode, pad }, token) => {
    const heel = dienst.url + basis + pad.replace(/{(\w+)}/g, (_, naam) => invulling[naam] ?? kNummer);
    const lichaam = methode === "GET" ? "" : "{}";
    return vraag(heel, { methode, lichaam, koppen: { ...(lichaam && { "content-type": "application/json" }), ...(token && { authorization: `Bearer ${token}` }) } });
  };
  let gezien = 0;
  for (const route of routes) {
    const naam = `${route.methode} ${route.pad}`;
    assert.equal((await vraagMet(route)).status, 401, `${naam} without a token`);
    for (const [scope, token] of tokens) {
      const uit = await vraagMet(route, token);
      if (scope === route.scope) {
        assert.ok(![401, 403].includes(uit.status), `${naam} with ${scope} gives ${uit.status}`);
      } else {
        assert.equal(uit.status, 403, `${naam} needs ${route.scope}, with ${scope}`);
        assert.match(uit.koppen["www-authenticate"], new RegExp(`insufficient_scope.*"${route.scope}"`));
      }
      gezien++;
    }
  }
  assert.ok(scopes.length >= 4 && routes.length >= 100, "the walk saw the API");
  t.diagnostic(`${routes.length} routes, ${scopes.length} scopes, ${gezien} pairs`);
});

test("cookies over TLS: __Host-, Secure, HttpOnly, SameSite, and a session under the plain name is none", async () => {
  const veilig = await Dienst.demo({ tls: true });
  try {
    const mens = new Mens(veilig);
    const gezet = [...koekjes(await mens.haal("/inloggen")), ...koekjes(await mens.probeer(veilig.account("inbrenger")))];
    assert.deepEqual(gezet.map((regel) => regel.split("=")[0]), ["__Host-bezoek", "__Host-sessie"]);
    for (const regel of gezet) {
      for (const deel of ["; Path=/", "; HttpOnly", "; Secure", "; SameSite=Lax"]) assert.ok(regel.includes(deel), `${regel.split("=")[0]}${deel}`);
      assert.ok(!/; Domain=/i.test(regel));
    }
    assert.equal(await mens.isBinnen(), true);
    const ander = new Mens(veilig);
    ander.koekjes.set("sessie", mens.sessie);
    assert.equal(await ander.isBinnen(), false);
    assert.match((await mens.haal("/inloggen")).koppen["strict-transport-security"], /max-age=\d{7,}/);
  } finally {
    await veilig.stop();
  }
});

test("cookies without TLS, on this machine: HttpOnly and SameSite", async () => {
  const mens = new Mens(dienst);
  const gezet = [...koekjes(await mens.haal("/inloggen")), ...koekjes(await mens.probeer(dienst.account("inbrenger")))];
  assert.equal(gezet.length, 2);
  for (const regel of gezet) assert.match(regel, /; Path=\/; HttpOnly; SameSite=Lax$/);
});

test("S25: of four who use the same code of the app at the same moment one comes in, and nobody after that", async () => {
  let account;
  const echt = await Dienst.echt((nieuw) => {
    nieuw.opdracht("regio", "maak", "--code", "NYM");
    const wie = ["--regio", "NYM", "--email", "beheer@regio.example", "--naam", "A. Beheerder"];
    account = JSON.parse(nieuw.opdracht("gebruiker", "maak", ...wie, "--rol", "beheerder", "--nood", "eerste inrichting"));
  });
  try {
    const inlog = { email: "beheer@regio.example", ...account };
    const geheim = await stelIn(new Mens(echt), inlog);
    const mensen = await tegelijk(4, () => new Mens(echt).logIn(inlog));
    assert.deepEqual(new Set(await Promise.all(mensen.map((m) => m.isBinnen()))), new Set([false]), "the password alone opens nothing");
    const volgende = code(geheim, 1); // the step of the first log-in is used; a telephone may be ahead by one
    const paginas = await Promise.all(mensen.map((m) => m.haal("/inloggen/code")));
    const uit = await Promise.all(mensen.map((m, k) => m.post("/inloggen/code", { csrf: verborgen(paginas[k].tekst, "csrf"), code: volgende })));
    const gelukt = uit.filter(({ status }) => status === 303);
    assert.equal(gelukt.length, 1, uit.map(({ status }) => status).join());
    const binnen = await Promise.all(mensen.map((m) => m.isBinnen()));
    assert.equal(binnen.filter(Boolean).length, 1);
    const laat = await new Mens(echt).logIn(inlog);
    assert.equal((await laat.vulIn("/inloggen/code", { code: volgende })).status, 400);
  } finally {
    await echt.stop();
  }
});

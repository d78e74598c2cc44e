// SPDX-License-Identifier: EUPL-1.2
// Two instances on one PostgreSQL behind one address: they are one program to who works with it, also when one of them dies.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as wacht } from "node:timers/promises";
import * as aanmelding from "./rampen/aanmelding.mjs";
import { getal, rijen } from "./rampen/databank.mjs";
import { controleerHeel, controleerLezen } from "./rampen/heel.mjs";
import { verborgen } from "./rampen/mens.mjs";
import { maakDemo, Opstelling } from "./rampen/opstelling.mjs";
import { Postgres } from "./rampen/postgres.mjs";
import { Programma, ruimOp, tijdelijkeMap, tot, vrijePoort } from "./rampen/programma.mjs";
import { werk } from "./rampen/schrijvers.mjs";
import { Mailserver } from "./rampen/smtp.mjs";
import { Verdeler } from "./rampen/verdeler.mjs";

/** What must end with the whole file. */
const einde = [];
const geheel = { after: (f) => einde.push(f) };
let waar, databank, verdeler, mail, instanties, opstelling, begin;

before(async () => {
  const map = tijdelijkeMap(geheel);
  databank = await (await Postgres.start(geheel)).maak("twee");
  const data = path.join(map, "demo");
  waar = ["--data", data, "--database", databank.url];
  await maakDemo(waar);
  verdeler = await Verdeler.start(geheel);
  mail = await Mailserver.start(geheel, 20);
  begin = Date.now();
  instanties = [];
  for (const naam of ["een", "ander"]) {
    const eigen = path.join(map, naam);
    mkdirSync(eigen, { recursive: true });
    const metingen = await vrijePoort();
    const omgeving = { OVERLEGTAFEL_BASIS_URL: verdeler.url, OVERLEGTAFEL_SMTP: mail.url, OVERLEGTAFEL_LUISTER_METRICS: `127.0.0.1:${metingen}` };
    const argumenten = ["--data", eigen, "--database", databank.url, "--sleutelbestand", path.join(data, "demo-sleutel")];
    const instantie = Object.assign(new Programma({ argumenten, poort: await vrijePoort(), omgeving }), { metingen });
    geheel.after(() => instantie.dood());
    instanties.push(instantie);
  }
  await Promise.all(instanties.map((i) => i.start()));
  verdeler.zet(instanties.map((i) => i.poort));
  opstelling = new Opstelling(waar, data, () => verdeler.url);
  await opstelling.bezet();
});

after(() => ruimOp(einde));

/** How often each job ran in this instance, by its own count. */
async function taken({ metingen }) {
  const tekst = await (await fetch(`http://127.0.0.1:${metingen}/metrics`)).text();
  const uit = {};
  for (const [, uitkomst, taak, n] of tekst.matchAll(/^overlegtafel_taak_uitkomsten_total\{(?=.*uitkomst="(\w+)")(?=.*taak="([\w.]+)").*\} (\d+)/gm)) {
    assert.equal(uitkomst, "gelukt", taak);
    uit[taak] = (uit[taak] ?? 0) + Number(n);
  }
  return uit;
}

test("a session and a form work on both in turn, and log-out on one ends it on the other", async () => {
  const mens = await opstelling.mens(opstelling.account("inbrenger"));
  const concept = await aanmelding.beginConcept(mens);
  await aanmelding.vulIn(mens, concept, "heen-en-weer", [aanmelding.pdf("heen-en-weer", 40)]);
  await aanmelding.verstuur(mens, concept);
  assert.match(await aanmelding.nummer(mens, concept), /^NYM-/);
  assert.ok(verdeler.gekregen.every((n) => n > 5), `both had their share: ${verdeler.gekregen}`);

  verdeler.alleen = 0;
  const csrf = verborgen(await mens.pagina("/aanmelden"), "csrf");
  verdeler.alleen = 1;
  assert.equal((await mens.haal("/aanmelden")).status, 200, "logged in on the other");
  const oud = mens.kopie();
  assert.equal((await mens.stuur("/uitloggen", { csrf })).status, 303);
  verdeler.alleen = 0;
  const zonder = await oud.haal("/aanmelden");
  assert.equal(zonder.status, 303, "and out everywhere, also for who kept the cookie");
  assert.match(zonder.koppen.get("location"), /\/inloggen/);
  verdeler.alleen = null;
});

test("no job runs twice in its turn and no mail goes twice, while everyone works", async () => {
  let stop = false;
  const iedereen = opstelling.iedereen.map((s) => werk(s, () => stop));
  await wacht(14_000);
  stop = true;
  await Promise.all(iedereen);
  const [een, ander] = await Promise.all(instanties.map(taken));
  const seconden = (Date.now() - begin) / 1000;
  const elke = { "audit.verzegel": 5, "outbox.verstuur": 10, "audit.zegel": 60, "vooroverleg.behandel": 60 };
  const namen = new Set([...Object.keys(een), ...Object.keys(ander)]);
  assert.ok(namen.size > 10, `jobs ran: ${[...namen]}`);
  for (const taak of namen) {
    const keer = (een[taak] ?? 0) + (ander[taak] ?? 0);
    assert.ok(keer <= Math.floor(seconden / (elke[taak] ?? 300)) + 1, `${taak} ran ${keer} times in ${Math.round(seconden)} s`);
  }
  assert.equal(await getal(databank, "SELECT count(*) AS n FROM audit_gebeurtenis WHERE naam = 'installatie.dag'"), 1, "the line of the day");

  await tot("mail goes out", () => mail.ontvangen.length > 50);
  assert.deepEqual(mail.dubbel, [], "no message twice");
  await controleerHeel(databank, waar, opstelling);
});

test("one is killed in the middle: the other goes on, takes over the jobs, and nothing is lost", async (t) => {
  let stop = false;
  const iedereen = opstelling.iedereen.map(async (s) => {
    while (!stop) await werk(s, () => stop); // who loses the connection tries again, on what is left
  });
  await wacht(2000);
  await instanties[1].dood();
  const dood = Date.now();
  await wacht(4000);
  stop = true;
  await Promise.all(iedereen);
  const micro = `(SELECT min(laatst_op) FROM jobs_taak WHERE naam IN ('audit.verzegel', 'outbox.verstuur'))`;
  await tot("the other does the jobs", async () => (await getal(databank, `SELECT ${micro} AS n`)) / 1000 > dood);

  await Promise.all(opstelling.aanmelders.map((s) => s.haalIn()));
  const aantal = await controleerHeel(databank, waar, opstelling);
  const zonderAntwoord = opstelling.aanmelders.reduce((som, s) => som + (s.zonderAntwoord ?? 0), 0);
  assert.equal(aantal, opstelling.erkend.length + zonderAntwoord + 2, "each story once; and the two of the tests themselves");
  await controleerLezen(databank, opstelling);
  // At least once: what the dead one was sending may come again, as the same message. Nothing is dropped.
  const verzonden = await getal(databank, "SELECT count(*) AS n FROM outbox_bericht WHERE status = 'verzonden'");
  assert.ok(new Set(mail.ontvangen).size >= verzonden, "what is marked as sent was sent");
  const anders = await rijen(databank, "SELECT status, count(*) AS n FROM outbox_bericht WHERE status NOT IN ('verzonden', 'klaar') GROUP BY status");
  assert.ok(anders.every((r) => r.status === "bezig"), "nothing failed or was dropped");
  t.diagnostic(`${aantal} casussen, ${mail.ontvangen.length} messages, ${mail.dubbel.length} of them twice`);
});

// SPDX-License-Identifier: EUPL-1.2
// Makes the fixture with an old program: see README.md. No test: run by hand.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as aanmelding from "../rampen/aanmelding.mjs";
import { getal } from "../rampen/databank.mjs";
import { Apiklant, gelukt, verborgen } from "../rampen/mens.mjs";
import { Opstelling } from "../rampen/opstelling.mjs";
import { Postgres } from "../rampen/postgres.mjs";
import { lukt, Programma, ruimOp, tijdelijkeMap, tot, vrijePoort } from "../rampen/programma.mjs";
import { code } from "../drukte/tweede_stap.mjs";
import { kHier, kToen, zetKlok } from "./installatie.mjs";

const kVeel = { encoding: "utf8", maxBuffer: 64 << 20 };

/** A vraag over the pages, with an attachment. */
async function metBijlage(mens) {
  const concept = await aanmelding.beginConcept(mens);
  await aanmelding.vulIn(mens, concept, "met-bijlage", [aanmelding.pdf("met-bijlage", 2)]);
  await aanmelding.verstuur(mens, concept);
  return aanmelding.nummer(mens, concept);
}

/** A vraag that goes to the table without consent, for a reason. */
async function zonderToestemming(klant) {
  const vraag = { ...aanmelding.vraag("zonder-toestemming"), toestemmingen: [], zonderToestemmingReden: "Een van de ouders is niet te vinden, en wachten kan niet." };
  return gelukt(await klant.stuur("/aanmeldingen", vraag), 201, "a vraag without consent").json.nummer;
}

/** Sets the app on a telephone; gives its secret. */
async function tweedeStap(mens, { wachtwoord }) {
  const csrf = verborgen(await mens.pagina("/account/tweede-stap"), "csrf");
  const { koppen } = gelukt(await mens.stuur("/account/tweede-stap", { csrf, "wachtwoord-nu": wachtwoord }), 303, "the password");
  const blad = await mens.pagina(koppen.get("location"));
  const geheim = /Sleutel: <strong>([A-Z2-7 ]+)</.exec(blad)[1];
  const velden = { csrf: verborgen(blad, "csrf"), bewijs: verborgen(blad, "bewijs"), code: code(geheim, 0, kToen) };
  gelukt(await mens.stuur("/account/tweede-stap/instellen", velden), 200, "the code of the app");
  return geheim;
}

/** What is remembered of it stands in `gemaakt.json`. */
async function werk(opstelling, waar) {
  const [inbrenger, fg] = ["inbrenger", "fg"].map((rol) => opstelling.account(rol));
  const mens = await opstelling.mens(inbrenger);
  const uit = { bijlage: await metBijlage(mens), concept: await aanmelding.beginConcept(mens) };
  const rechten = "aanmelding.indienen casus.lezen casus.wijzigen";
  uit.token = await lukt(["token", "maak", ...waar, "--account", inbrenger.email, "--rechten", rechten]);
  uit.zonder = await zonderToestemming(new Apiklant(mens.url, uit.token));
  await (await opstelling.mens(opstelling.account("procesondersteuner"))).pagina(`/casussen/${uit.bijlage}/dossier`);
  uit.geheim = await tweedeStap(await opstelling.mens(fg), fg);
  return uit;
}

/** `waar`: how the commands find it; `databank`: how the test looks into it. Ends with a log of which the last lines are not sealed yet. */
async function speel(t, waar, data, databank) {
  mkdirSync(data);
  await lukt(["demo", ...waar, "--alleen-vullen"]);
  const programma = new Programma({ argumenten: waar, poort: await vrijePoort() });
  t.after(() => programma.dood());
  await programma.start();
  const opstelling = new Opstelling(waar, data, () => programma.url);
  const uit = await werk(opstelling, waar);
  await tot("the log is sealed", async () => (await getal(databank, "SELECT count(*) AS n FROM audit_zegel")) > 0);
  await opstelling.mens(opstelling.account("voorzitter"));
  await programma.stop();
  return uit;
}

/** Without the lines that only the psql of the same day understands. */
function sqlVan(databank) {
  if (databank.map) return execFileSync("sqlite3", [path.join(databank.map, "overlegtafel.db"), ".dump"], kVeel);
  return execFileSync("pg_dump", databank.psql, kVeel).replace(/^\\(un)?restrict .*\n/gm, "");
}

async function bewaar(naam, gemaakt, data, databank, waar) {
  const map = path.join(kHier, naam);
  mkdirSync(map, { recursive: true });
  writeFileSync(path.join(map, "databank.dump"), sqlVan(databank));
  writeFileSync(path.join(map, "gemaakt.json"), `${JSON.stringify(gemaakt, null, 2)}\n`);
  for (const bestand of ["demo-sleutel", "demo-accounts.json"]) copyFileSync(path.join(data, bestand), path.join(map, bestand));
  await lukt(["audit", "controleer", ...waar]);
}

zetKlok(kToen);
const stapel = [];
const t = { after: (f) => stapel.push(f) };
try {
  const data = path.join(tijdelijkeMap(t), "data"), pgdata = path.join(tijdelijkeMap(t), "data");
  await bewaar("sqlite", await speel(t, ["--data", data], data, { map: data }), data, { map: data }, ["--data", data]);
  const databank = await (await Postgres.start(t)).maak("overlegtafel");
  const waar = ["--data", pgdata, "--database", databank.url];
  await bewaar("postgres", await speel(t, waar, pgdata, databank), pgdata, databank, waar);
} finally {
  await ruimOp(stapel);
}

// SPDX-License-Identifier: EUPL-1.2
// The fixture: when it was made, how it goes back into an empty folder and an empty database, and what then stands in it.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { rijen } from "../rampen/databank.mjs";
import { kWortel } from "../rampen/programma.mjs";

export const kHier = path.dirname(fileURLToPath(import.meta.url));
/** When it was made, and a little later, when it is upgraded: drafts and terms do not run out while the fixture grows old. */
export const kToen = Date.parse("2026-11-22T12:00:00+01:00"), kNu = kToen + 10 * 60_000;
const kPython = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(open(sys.argv[2]).read())";

/** The clock of every command from here on. */
export function zetKlok(moment) {
  process.env.OVERLEGTAFEL_NU = new Date(moment).toISOString();
}

/** Puts the database of that kind back; `psql` are the arguments that lead to an empty PostgreSQL. Gives what was made in it. */
export function zetTerug(soort, data, { psql } = {}) {
  const map = path.join(kHier, soort);
  mkdirSync(data, { mode: 0o700 });
  for (const bestand of ["demo-sleutel", "demo-accounts.json"]) copyFileSync(path.join(map, bestand), path.join(data, bestand));
  const sql = path.join(map, "databank.dump");
  if (psql) execFileSync("psql", ["-qX", "-v", "ON_ERROR_STOP=1", ...psql, "-f", sql], { stdio: ["ignore", "ignore", "inherit"] });
  else execFileSync("python3", ["-c", kPython, path.join(data, "overlegtafel.db"), sql]);
  return JSON.parse(readFileSync(path.join(map, "gemaakt.json"), "utf8"));
}

/** The migrations that this version has for a kind of database. */
export function migraties(soort) {
  const ander = soort === "sqlite" ? ".postgres.sql" : ".sqlite.sql";
  return readdirSync(path.join(kWortel, "migraties")).filter((n) => !n.endsWith(ander)).map((n) => n.split(".")[0]).sort();
}

/** Every table with its columns. */
export async function kolommen(databank) {
  const sql = databank.map
    ? "SELECT m.name AS tabel, p.name AS kolom FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'"
    : "SELECT table_name AS tabel, column_name AS kolom FROM information_schema.columns WHERE table_schema = 'public'";
  const uit = {};
  for (const { tabel, kolom } of await rijen(databank, sql)) (uit[tabel] ??= []).push(kolom);
  return uit;
}

/** Every value in these columns, a line per row. */
export async function inhoud(databank, vanTabellen) {
  const alsTekst = (namen) => (databank.map ? namen.map((n) => `quote("${n}")`).join(" || ',' || ") : `CAST(ROW("${namen.join('", "')}") AS TEXT)`);
  const delen = Object.entries(vanTabellen).map(([tabel, namen]) => `SELECT '${tabel}' AS tabel, ${alsTekst(namen)} AS rij FROM ${tabel}`);
  return (await rijen(databank, delen.join(" UNION ALL "))).map(({ tabel, rij }) => `${tabel}: ${rij}`).sort();
}

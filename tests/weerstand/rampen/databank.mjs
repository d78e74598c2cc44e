// SPDX-License-Identifier: EUPL-1.2
// Looks into the database past the program: SQLite with Python's own module, PostgreSQL with psql. Gives rows as objects.
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const voerUit = promisify(execFile);
const kVeel = { maxBuffer: 64 << 20 };
const kPython = `
import json, sqlite3, sys
db = sqlite3.connect(sys.argv[1]); db.row_factory = sqlite3.Row
print(json.dumps([dict(r) for r in db.execute(sys.argv[2])]))`;

/** `waar`: { map } of SQLite or { psql } with the arguments that psql needs. */
export async function rijen(waar, sql) {
  if (waar.map) return JSON.parse((await voerUit("python3", ["-c", kPython, path.join(waar.map, "overlegtafel.db"), sql], kVeel)).stdout);
  const json = `SELECT coalesce(json_agg(r), '[]') FROM (${sql}) r`;
  return JSON.parse((await voerUit("psql", ["-qXAt", ...waar.psql, "-c", json], kVeel)).stdout);
}

export async function getal(waar, sql) {
  return Number(Object.values((await rijen(waar, sql))[0])[0]);
}

/** PRAGMA integrity_check and foreign_key_check: what SQLite itself thinks of its file. */
export async function gebreken(map) {
  const heel = await rijen({ map }, "PRAGMA integrity_check");
  const los = await rijen({ map }, "PRAGMA foreign_key_check");
  return [...heel.map((r) => r.integrity_check).filter((tekst) => tekst !== "ok"), ...los];
}

const kVanCasus = ["casus_relatie", "casus_tijdlijn", "casus_identiteit", "casus_gezinsrelatie", "aanmelding_aanmelding", "aanmelding_toestemming",
  "aanmelding_bijlage", "anonimisering_stuk"];

/** Of every casus what belongs to it: how many rows in each table, its line in the log, its receipt and the content of its attachments. */
export async function casussen(waar) {
  const delen = kVanCasus.map((t) => `(SELECT count(*) FROM ${t} x WHERE x.casus_id = c.id) AS ${t}`);
  return rijen(waar, `SELECT c.nummer, c.status, ${delen.join(", ")},
    (SELECT count(*) FROM audit_gebeurtenis g WHERE g.casus_id = c.id AND g.naam = 'casus.indienen' AND g.uitkomst = 'gelukt') AS log,
    (SELECT count(*) FROM outbox_bericht o WHERE o.soort = 'aanmelding.ontvangst' AND o.sleutel = 'casus/' || c.id) AS ontvangst,
    (SELECT count(*) FROM aanmelding_bijlage b JOIN documenten_inhoud d ON d.id = b.id WHERE b.casus_id = c.id) AS inhoud FROM casus_casus c`);
}

/** Attachments without content, content without an attachment, and attachments that are nobody's. */
export function wezen(waar) {
  return rijen(waar, `SELECT 'bijlage' AS wat, b.id FROM aanmelding_bijlage b LEFT JOIN documenten_inhoud d ON d.id = b.id
    WHERE d.id IS NULL OR (b.casus_id IS NULL AND b.concept_id IS NULL)
    UNION ALL SELECT 'inhoud', d.id FROM documenten_inhoud d LEFT JOIN aanmelding_bijlage b ON b.id = d.id WHERE b.id IS NULL`);
}

/** A restore writes a line in the log, freezes the post and runs jobs; all else must be what it was. */
const kVanNaHetHerstel = new Set(["migratie", "app_kenmerk", "app_stand", "audit_gebeurtenis", "audit_keten", "audit_wacht", "audit_wijzer", "audit_wijzer_tot", "audit_zegel", "jobs_taak",
  "outbox_bericht", "toegang_sessie", "toegang_token", "toegang_link", "toegang_herhaling", "toegang_nablad"]);

/** Rows per table, without what a restore does itself and without the index of search, which differs per database. */
export async function telling(waar) {
  const sql = waar.map ? "SELECT name FROM sqlite_master WHERE type = 'table'" : "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'";
  const namen = (await rijen(waar, sql)).map((r) => r.name).filter((n) => !kVanNaHetHerstel.has(n) && !n.startsWith("casus_zoek")).sort();
  const alles = await rijen(waar, namen.map((n) => `SELECT '${n}' AS tabel, count(*) AS n FROM ${n}`).join(" UNION ALL "));
  return Object.fromEntries(alles.map((r) => [r.tabel, Number(r.n)]).sort());
}

// SPDX-License-Identifier: EUPL-1.2
// The program itself, with a demo in a folder of its own that is gone afterwards.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wacht } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const kWortel = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const kProgramma = process.env.OVERLEGTAFEL_PROGRAMMA ?? path.join(kWortel, "build/debug/overlegtafel");
const kStarttijd = 5 * 60_000; // making the demo in a debug build, on a busy machine

async function vrijePoort() {
  const server = createServer();
  await new Promise((klaar) => server.listen(0, "127.0.0.1", klaar));
  const { port } = server.address();
  await new Promise((klaar) => server.close(klaar));
  return port;
}

export class Programma {
  #kind;
  #uitvoer = "";

  /** Fills a new demo whose clock stands at `nu` (ISO date-time with offset) and serves it. */
  static async start({ nu, argumenten = [] }) {
    const programma = new Programma();
    programma.map = mkdtempSync(path.join(os.tmpdir(), "overlegtafel-e2e-"));
    const poort = await vrijePoort();
    programma.url = `http://127.0.0.1:${poort}`;
    programma.#kind = spawn(kProgramma, ["demo", "--data", programma.map, "--luister", `127.0.0.1:${poort}`, "--nu", nu, ...argumenten]);
    for (const stroom of [programma.#kind.stdout, programma.#kind.stderr]) stroom.on("data", (tekst) => (programma.#uitvoer += tekst));
    await programma.#totKlaar();
    programma.accounts = JSON.parse(readFileSync(path.join(programma.map, "demo-accounts.json"), "utf8"));
    return programma;
  }

  async #totKlaar() {
    const einde = Date.now() + kStarttijd;
    while (Date.now() < einde) {
      if (this.#kind.exitCode !== null) break;
      const antwoord = await fetch(`${this.url}/klaar`).catch(() => null);
      if (antwoord?.ok && existsSync(path.join(this.map, "demo-accounts.json"))) return;
      await wacht(200);
    }
    const uitvoer = this.#uitvoer.slice(-2000);
    await this.stop();
    throw new Error(`the program did not start: ${uitvoer}`);
  }

  /** The n-th account with this role; fails with the roles that there are. */
  account(rol, n = 0) {
    const gevonden = this.accounts.filter((a) => a.rol === rol)[n];
    if (!gevonden) throw new Error(`no account with role ${rol}; there are ${[...new Set(this.accounts.map((a) => a.rol))].join(", ")}`);
    return gevonden;
  }

  /** What the program wrote until now: for tests that look for what must not be in it. */
  get uitvoer() {
    return this.#uitvoer;
  }

  async stop() {
    if (this.#kind.exitCode === null) {
      const weg = new Promise((klaar) => this.#kind.once("exit", klaar));
      this.#kind.kill("SIGTERM");
      await weg;
    }
    rmSync(this.map, { recursive: true, force: true });
  }
}

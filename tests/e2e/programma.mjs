// SPDX-License-Identifier: EUPL-1.2
// The program itself, with a demo in a folder of its own that is gone afterwards.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wacht } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const kWortel = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const kProgramma = path.resolve(process.env.OVERLEGTAFEL_PROGRAMMA ?? path.join(kWortel, "build/debug/overlegtafel"));
const kStarttijd = 5 * 60_000; // making the demo in a debug build, on a busy machine

/** Below the range from which the system takes ports for connections: one of those could be taken again before the program listens. */
export async function vrijePoort() {
  for (;;) {
    const poort = 20_000 + Math.floor(Math.random() * 12_000);
    const server = createServer();
    const vrij = await new Promise((klaar) => {
      server.once("error", () => klaar(false));
      server.listen(poort, "127.0.0.1", () => klaar(true));
    });
    if (!vrij) continue;
    await new Promise((klaar) => server.close(klaar));
    return poort;
  }
}

export class Programma {
  #kind;
  #uitvoer = "";
  #poort;
  #argumenten;

  /** Fills a new demo whose clock stands at `nu` (ISO date-time with offset) and serves it. */
  static async start({ nu, argumenten = [] }) {
    const programma = new Programma();
    programma.map = mkdtempSync(path.join(os.tmpdir(), "overlegtafel-e2e-"));
    programma.#poort = await vrijePoort();
    programma.#argumenten = argumenten;
    programma.url = `http://127.0.0.1:${programma.#poort}`;
    await programma.#draai(nu);
    programma.accounts = JSON.parse(readFileSync(path.join(programma.map, "demo-accounts.json"), "utf8"));
    return programma;
  }

  async #draai(nu) {
    this.#kind = spawn(kProgramma, ["demo", "--data", this.map, "--luister", `127.0.0.1:${this.#poort}`, "--nu", nu, ...this.#argumenten]);
    for (const stroom of [this.#kind.stdout, this.#kind.stderr]) stroom.on("data", (tekst) => (this.#uitvoer += tekst));
    await this.#totKlaar();
  }

  /** Starts again on the same data at a later moment. Who was logged in, logs in again. */
  async verzet(nu) {
    await this.beeindig();
    await this.#draai(nu);
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

  /** Ends the program and leaves its data, for a look afterwards. How it ended: 0 is well. */
  async beeindig() {
    if (this.#kind.exitCode === null && this.#kind.signalCode === null) {
      const weg = new Promise((klaar) => this.#kind.once("exit", klaar));
      this.#kind.kill("SIGTERM");
      await weg;
    }
    return this.#kind.exitCode;
  }

  async stop() {
    await this.beeindig();
    rmSync(this.map, { recursive: true, force: true });
  }
}

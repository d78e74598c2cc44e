// SPDX-License-Identifier: EUPL-1.2
// The real program as the tests of disasters treat it: started, killed without a word, started again on the same data.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as wacht } from "node:timers/promises";
import { kProgramma, kWortel, vrijePoort } from "../../e2e/programma.mjs";

export { kProgramma, kWortel, vrijePoort };
const kStarttijd = 60_000; // a bound for a busy machine; what it took is printed

/** A test of which what began last ends first: a program before the disk that it writes on, a disk before its folder. */
export function ramptest(naam, werk) {
  test(naam, async (t) => {
    const stapel = [];
    try {
      await werk({ after: (f) => stapel.push(f), diagnostic: (tekst) => t.diagnostic(tekst) });
    } finally {
      await ruimOp(stapel);
    }
  });
}

/** Everything, also when a part of it fails. */
export async function ruimOp(stapel) {
  const mis = [];
  for (const f of stapel.splice(0).reverse()) await Promise.resolve().then(f).catch((fout) => mis.push(fout));
  if (mis.length > 0) throw mis[0];
}

/** A folder of this test alone; gone after it. */
export function tijdelijkeMap(t) {
  const map = mkdtempSync(path.join(os.tmpdir(), "overlegtafel-ramp-"));
  t.after(() => rmSync(map, { recursive: true, force: true }));
  return map;
}

/** One command of the program from start to end: its exit code (or the signal that ended it) and what it said. */
export function opdracht(argumenten, { omgeving = {}, dood_na, voor = [] } = {}) {
  return new Promise((klaar, mis) => {
    const [wat, ...rest] = [...voor, kProgramma, ...argumenten];
    const kind = spawn(wat, rest, { env: { ...process.env, ...omgeving }, stdio: ["ignore", "pipe", "pipe"] });
    let uit = "", fout = "";
    kind.stdout.on("data", (tekst) => (uit += tekst));
    kind.stderr.on("data", (tekst) => (fout += tekst));
    kind.once("error", mis);
    const wekker = dood_na === undefined ? null : setTimeout(() => kind.kill("SIGKILL"), dood_na);
    kind.once("close", (code, signaal) => {
      clearTimeout(wekker);
      klaar({ code, signaal, uit, fout });
    });
  });
}

/** The same, which must succeed; gives what it printed. */
export async function lukt(argumenten, opties) {
  const { code, uit, fout } = await opdracht(argumenten, opties);
  if (code !== 0) throw new Error(`overlegtafel ${argumenten[0]} ended with ${code}: ${fout.slice(-2000)}`);
  return uit.trim();
}

/** `serve` on some data. After `dood` or `stop` it can start again. */
export class Programma {
  #kind = null;
  #argumenten;
  #omgeving;
  #voor;
  log = "";

  constructor({ argumenten, poort, omgeving = {}, voor = [] }) {
    this.#argumenten = argumenten;
    this.#omgeving = omgeving;
    this.#voor = voor;
    this.poort = poort;
    this.url = `http://127.0.0.1:${poort}`;
  }

  get pid() {
    return this.#kind.pid;
  }

  /** Resolves when /klaar says yes, with the milliseconds that it took. */
  async start() {
    const begin = performance.now();
    const [wat, ...rest] = [...this.#voor, kProgramma, "serve", "--luister", `127.0.0.1:${this.poort}`, ...this.#argumenten];
    this.#kind = spawn(wat, rest, { env: { ...process.env, ...this.#omgeving }, stdio: ["ignore", "pipe", "pipe"] });
    for (const stroom of [this.#kind.stdout, this.#kind.stderr]) stroom.on("data", (tekst) => (this.log += tekst));
    while (performance.now() - begin < kStarttijd && this.leeft) {
      if (await this.klaar()) return Math.round(performance.now() - begin);
      await wacht(10);
    }
    await this.dood();
    throw new Error(`the program did not start: ${this.log.slice(-2000)}`);
  }

  async klaar() {
    const antwoord = await fetch(`${this.url}/klaar`, { headers: { connection: "close" } }).catch(() => null);
    await antwoord?.text().catch(() => null);
    return antwoord?.ok ?? false;
  }

  get leeft() {
    return this.#kind !== null && this.#kind.exitCode === null && this.#kind.signalCode === null;
  }

  async #eindig(signaal) {
    if (!this.leeft) return;
    const weg = new Promise((klaar) => this.#kind.once("exit", klaar));
    this.#kind.kill(signaal);
    await weg;
  }

  /** As a power cut does to a process: nothing is finished, nothing is said. */
  dood() {
    return this.#eindig("SIGKILL");
  }

  stop() {
    return this.#eindig("SIGTERM");
  }
}

/** Asks `wat` until it is true; fails with `waarover` (a text, or what makes it) after a bound that no healthy machine needs. */
export async function tot(waarover, wat, grens = 60_000) {
  const einde = Date.now() + grens;
  for (;;) {
    const uit = await wat();
    if (uit) return uit;
    if (Date.now() > einde) throw new Error(`waited in vain: ${typeof waarover === "function" ? waarover() : waarover}`);
    await wacht(50);
  }
}

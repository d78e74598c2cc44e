// SPDX-License-Identifier: EUPL-1.2
// The real program under a crowd: a demo without casussen, or an installation of its own, in a folder that is gone afterwards.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wacht } from "node:timers/promises";
import { kProgramma, vrijePoort } from "../../e2e/programma.mjs";

const kStarttijd = 5 * 60_000; // a bound for a busy machine
const kNiemand = 65534;

const alsToml = (waarden) => Object.entries(waarden).map(([naam, waarde]) => `${naam} = ${JSON.stringify(waarde)}\n`).join("");

/** Asks until it is so; what it gives is what was found. */
export async function totdat(wat, vraag, grens = 60_000) {
  for (const einde = Date.now() + grens; Date.now() < einde; await wacht(50)) {
    const uit = await vraag();
    if (uit) return uit;
  }
  throw new Error(`not within ${grens} ms: ${wat}`);
}

/** TLS of a day, for this machine only. */
function maakCertificaat(map) {
  const [certificaat, sleutel] = ["tls.pem", "tls-sleutel.pem"].map((naam) => path.join(map, naam));
  const wie = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-keyout", sleutel, "-out", certificaat, ...wie], { stdio: "ignore" });
  return { tls_certificaat: certificaat, tls_sleutel: sleutel };
}

export class Dienst {
  #kind;
  #wie = {};
  #programma = kProgramma;
  uitvoer = "";

  /** `instellingen`: as in overlegtafel.toml; here the whole crowd comes from one address. `bestanden`: limit of open files, soft and hard. `tls`: by the program itself. */
  static async demo({ instellingen = {}, bestanden, tls = false } = {}) {
    const dienst = await new Dienst().#maak(instellingen, tls);
    await dienst.#draai(["demo", "--zonder-casussen"], bestanden);
    dienst.accounts = JSON.parse(readFileSync(path.join(dienst.map, "data/demo-accounts.json"), "utf8"));
    return dienst;
  }

  /** No demo: with a second step at the log-in. Such a program refuses to be root, so then it runs as nobody. `eerst` fills it. */
  static async echt(eerst) {
    const dienst = await new Dienst().#maak({}, false);
    if (process.getuid() === 0) {
      dienst.#wie = { uid: kNiemand, gid: kNiemand };
      dienst.#programma = path.join(dienst.map, "overlegtafel");
      copyFileSync(kProgramma, dienst.#programma);
      chmodSync(dienst.#programma, 0o755);
      chownSync(dienst.map, kNiemand, kNiemand);
    }
    dienst.sleutelbestand = path.join(dienst.map, "sleutel");
    dienst.opdracht("sleutel", "maak", "--bestand", dienst.sleutelbestand);
    await eerst(dienst);
    await dienst.#draai(["serve", "--sleutelbestand", dienst.sleutelbestand]);
    return dienst;
  }

  async #maak(instellingen, tls) {
    this.map = mkdtempSync(path.join(os.tmpdir(), "overlegtafel-drukte-"));
    [this.poort, this.metingen] = [await vrijePoort(), await vrijePoort()];
    this.url = `${tls ? "https" : "http"}://127.0.0.1:${this.poort}`;
    const luister = { luister: `127.0.0.1:${this.poort}`, luister_metrics: `127.0.0.1:${this.metingen}`, basis_url: this.url };
    const waarden = { data: path.join(this.map, "data"), ...luister, ...(tls ? maakCertificaat(this.map) : {}), verbindingen_per_adres: 5_000, ...instellingen };
    writeFileSync(path.join(this.map, "overlegtafel.toml"), alsToml(waarden));
    return this;
  }

  get #instellingen() {
    return ["--instellingen", path.join(this.map, "overlegtafel.toml")];
  }

  /** One command; gives what it prints. */
  opdracht(...argumenten) {
    const sleutel = this.sleutelbestand && argumenten[0] !== "sleutel" ? ["--sleutelbestand", this.sleutelbestand] : [];
    if (argumenten[0] !== "sleutel") sleutel.push(...this.#instellingen);
    return execFileSync(this.#programma, [...argumenten, ...sleutel], { ...this.#wie, cwd: this.map, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  }

  async #draai(argumenten, bestanden) {
    const alles = [this.#programma, ...argumenten, ...this.#instellingen];
    const grens = bestanden ? ["prlimit", `--nofile=${bestanden.zacht}:${bestanden.hard ?? ""}`] : [];
    const [wat, ...rest] = [...grens, ...alles];
    this.#kind = spawn(wat, rest, { ...this.#wie, cwd: this.map });
    for (const stroom of [this.#kind.stdout, this.#kind.stderr]) stroom.on("data", (tekst) => (this.uitvoer += tekst));
    const klaar = async () => {
      if (this.#kind.exitCode !== null) throw new Error(`the program ended: ${this.uitvoer.slice(-2000)}`);
      return (await fetch(`http://127.0.0.1:${this.metingen}/metrics`).catch(() => null))?.ok;
    };
    await totdat("the program answers", klaar, kStarttijd).catch(async (fout) => {
      await this.stop();
      throw fout;
    });
  }

  account(rol, n = 0) {
    return this.accounts.filter((a) => a.rol === rol)[n];
  }

  /** A figure of the metrics port. */
  async meting(naam) {
    const tekst = await (await fetch(`http://127.0.0.1:${this.metingen}/metrics`)).text();
    return Number(new RegExp(`^${naam} (.*)$`, "m").exec(tekst)[1]);
  }

  /** MB of memory: now, and the most that it ever was. */
  geheugen() {
    const stand = readFileSync(`/proc/${this.#kind.pid}/status`, "utf8");
    const mb = (regel) => Math.round(Number(new RegExp(`^${regel}:\\s+(\\d+) kB`, "m").exec(stand)[1]) / 1024);
    return { nu: mb("VmRSS"), hoogste: mb("VmHWM") };
  }

  /** The last mail to somebody whose text matches; in a demo mail lies in a folder. */
  mail(patroon) {
    const map = path.join(this.map, "data/post");
    if (!existsSync(map)) return undefined;
    const teksten = readdirSync(map).sort().map((naam) => readFileSync(path.join(map, naam), "utf8"));
    return teksten.map((tekst) => patroon.exec(tekst)).filter(Boolean).at(-1);
  }

  async stop() {
    if (this.#kind && this.#kind.exitCode === null && this.#kind.signalCode === null) {
      const weg = new Promise((klaar) => this.#kind.once("exit", klaar));
      this.#kind.kill("SIGTERM");
      await weg;
    }
    rmSync(this.map, { recursive: true, force: true });
  }
}

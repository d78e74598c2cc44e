// SPDX-License-Identifier: EUPL-1.2
// A PostgreSQL server of this test, as careful with its disk as a real one (fsync stays on). It listens on a socket in a folder of its own.
import { execFile, spawn } from "node:child_process";
import { chownSync, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { tijdelijkeMap, tot } from "./programma.mjs";

const voerUit = promisify(execFile);
const kWortel = "/usr/lib/postgresql";

/** PostgreSQL refuses to run as root: then it runs as its own user. */
const kAls = process.getuid() === 0 ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];

function hulpmiddelen() {
  const versies = existsSync(kWortel) ? readdirSync(kWortel).filter((v) => existsSync(path.join(kWortel, v, "bin/initdb"))) : [];
  if (versies.length === 0) throw new Error("PostgreSQL is not installed");
  return path.join(kWortel, versies.sort((a, b) => b - a)[0], "bin");
}

/** A connection may have ended by itself in the meantime. */
function sein(pid, welk) {
  try {
    process.kill(pid, welk);
  } catch (fout) {
    if (fout.code !== "ESRCH") throw fout;
  }
}

export class Postgres {
  #kind = null;

  /** Makes a server in a folder of its own and starts it; both are gone after the test. */
  static async start(t) {
    const server = new Postgres();
    server.bin = hulpmiddelen();
    server.map = tijdelijkeMap(t);
    if (kAls.length > 0) {
      const [uid, gid] = readFileSync("/etc/passwd", "utf8").split("\n").find((r) => r.startsWith("postgres:")).split(":").slice(2, 4).map(Number);
      chownSync(server.map, uid, gid);
    }
    await server.#als("initdb", ["--no-sync", "-D", server.#data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]);
    t.after(() => server.stop("SIGINT"));
    t.after(() => server.ontdooi());
    await server.op();
    await server.psql("postgres", "CREATE ROLE overlegtafel LOGIN CREATEDB; ALTER ROLE overlegtafel SET log_min_messages = fatal");
    return server;
  }

  get #data() {
    return path.join(this.map, "data");
  }

  #als(wat, argumenten) {
    const [eerste, ...rest] = [...kAls, path.join(this.bin, wat), ...argumenten];
    return voerUit(eerste, rest, { cwd: this.map });
  }

  async op() {
    const [eerste, ...rest] = [...kAls, path.join(this.bin, "postgres"), "-D", this.#data, "-k", this.map, "-c", "listen_addresses=",
      "-c", "max_connections=60", "-c", "shared_buffers=32MB"];
    this.#kind = spawn(eerste, rest, { cwd: this.map, stdio: "ignore" });
    await tot("PostgreSQL answers", () => this.psql("postgres", "SELECT 1").then(() => true, () => false));
  }

  /** SIGQUIT is "immediate": as a crash, without a checkpoint. SIGINT ends its connections and closes well. */
  async stop(signaal) {
    if (!this.#kind || this.#kind.exitCode !== null || this.#kind.signalCode !== null) return;
    const weg = new Promise((klaar) => this.#kind.once("exit", klaar));
    this.#kind.kill(signaal);
    await weg;
  }

  /** Connected and silent: every process of it stands still until `ontdooi`. */
  async bevries() {
    const { stdout } = await this.psql("postgres", "SELECT pid FROM pg_stat_activity WHERE usename = 'overlegtafel'");
    this.bevroren = [this.#kind.pid, ...stdout.trim().split("\n").map(Number)];
    this.bevroren.forEach((pid) => sein(pid, "SIGSTOP"));
  }

  ontdooi() {
    this.bevroren?.splice(0).forEach((pid) => sein(pid, "SIGCONT"));
  }

  psql(naam, sql) {
    return voerUit("psql", ["-qXAt", "-h", this.map, "-U", "postgres", "-d", naam, "-c", sql]);
  }

  /** A new empty database; how the program and `databank.mjs` reach it. */
  async maak(naam) {
    await this.psql("postgres", `CREATE DATABASE ${naam} OWNER overlegtafel TEMPLATE template0 ENCODING 'UTF8'`);
    return { url: `host=${this.map} user=overlegtafel dbname=${naam}`, psql: ["-h", this.map, "-U", "postgres", "-d", naam] };
  }
}

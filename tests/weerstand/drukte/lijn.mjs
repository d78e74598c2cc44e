// SPDX-License-Identifier: EUPL-1.2
// A connection that sends exactly these bytes, and a crowd of them.
import net from "node:net";

/** Head and body of the first answer in these bytes. */
export function lees(tekst) {
  const einde = tekst.indexOf("\r\n\r\n");
  if (einde < 0) return null;
  const [eerste, ...regels] = tekst.slice(0, einde).split("\r\n");
  const koppen = Object.fromEntries(regels.map((r) => [r.slice(0, r.indexOf(":")).toLowerCase(), r.slice(r.indexOf(":") + 1).trim()]));
  return { status: Number(eerste.split(" ")[1]), koppen, lichaam: tekst.slice(einde + 4) };
}

export class Lijn {
  #socket;
  #gelezen = "";
  #wachtend = [];
  open = true;

  /** `wie`: a crowd comes from many addresses, of which this machine has a whole network. */
  static async naar(dienst, tekst = "", wie = 0) {
    const lijn = new Lijn();
    lijn.#socket = net.connect({ host: "127.0.0.1", port: dienst.poort, localAddress: `127.9.${Math.floor(wie / 50)}.1`, noDelay: true });
    lijn.#socket.setEncoding("latin1");
    lijn.#socket.on("data", (stuk) => lijn.#erbij(stuk));
    lijn.#socket.on("error", () => {});
    lijn.#socket.on("close", () => lijn.#dicht());
    await new Promise((klaar) => lijn.#socket.once("connect", klaar).once("close", klaar));
    lijn.stuur(tekst);
    return lijn;
  }

  #erbij(stuk) {
    this.#gelezen += stuk;
    this.#kijk();
  }
  #dicht() {
    this.open = false;
    this.#kijk();
  }
  #kijk() {
    this.#wachtend = this.#wachtend.filter(({ is_zo, klaar }) => !is_zo() || klaar());
  }
  #tot(is_zo) {
    return is_zo() ? Promise.resolve() : new Promise((klaar) => this.#wachtend.push({ is_zo, klaar: () => klaar() }));
  }

  stuur(tekst) {
    if (this.open && tekst) this.#socket.write(tekst, "latin1");
  }

  /** The first answer as a whole; null when the line ended without one. */
  async antwoord() {
    const heel = () => {
      const a = lees(this.#gelezen);
      return a && (a.status < 200 ? false : a.lichaam.length >= Number(a.koppen["content-length"] ?? 0));
    };
    await this.#tot(() => heel() || !this.open);
    return lees(this.#gelezen);
  }

  /** Until the other side closes. */
  einde() {
    return this.#tot(() => !this.open);
  }

  sluit() {
    this.#socket.destroy();
  }
}

/** `aantal` lines, `maak(k)` each; a hundred at a time, as a queue of listeners holds no thousands. */
export async function menigte(aantal, maak) {
  const lijnen = [];
  for (let k = 0; k < aantal; k += 100)
    lijnen.push(...(await Promise.all(Array.from({ length: Math.min(100, aantal - k) }, (_, n) => maak(k + n)))));
  return lijnen;
}

export const kop = (dienst, regel, koppen = {}) =>
  `${regel} HTTP/1.1\r\nHost: 127.0.0.1:${dienst.poort}\r\n${Object.entries(koppen).map(([naam, waarde]) => `${naam}: ${waarde}\r\n`).join("")}\r\n`;

/** A form of which `lengte` bytes are promised and these are sent. */
export const formulier = (dienst, pad, lichaam, koppen = {}) =>
  kop(dienst, `POST ${pad}`, { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": lichaam.length, ...koppen }) + lichaam;

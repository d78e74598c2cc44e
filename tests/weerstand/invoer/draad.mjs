// SPDX-License-Identifier: EUPL-1.2
// Bytes to the program and back: nothing tidies up what a case wants to send, or hides what came back.
import net from "node:net";

const kGeduld = 120_000; // only so that a program that hangs fails a test instead of holding up all
const kRegeleinde = Buffer.from("\r\n\r\n");

function leesKoppen(regels) {
  const koppen = new Map();
  for (const regel of regels) {
    const punt = regel.indexOf(":");
    const naam = regel.slice(0, punt).toLowerCase();
    koppen.set(naam, [...(koppen.get(naam) ?? []), regel.slice(punt + 1).trim()]);
  }
  return koppen;
}

const kTekens = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
/** HTML as a person reads it: without tags, entities as characters. */
export const leesbaar = (html) => html.replace(/<[^>]*>/g, " ").replace(/&(lt|gt|quot|#39|amp);/g, (e) => kTekens[e]).replace(/\s+/g, " ");

class Antwoord {
  constructor(status, koppen, lichaam) {
    Object.assign(this, { status, koppen, lichaam });
  }
  kop(naam) {
    return this.koppen.get(naam.toLowerCase())?.join(", ");
  }
  get tekst() {
    return this.lichaam.toString("utf8");
  }
  get json() {
    return JSON.parse(this.tekst);
  }
  get leesbaar() {
    return leesbaar(this.tekst);
  }
}

/** All the answers in these bytes; throws on anything that is no whole answer. */
export function leesAntwoorden(bytes, zonderLichaam = false) {
  const uit = [];
  while (bytes.length > 0) {
    const einde = bytes.indexOf(kRegeleinde);
    const [eerste, ...regels] = bytes.subarray(0, einde).toString("latin1").split("\r\n");
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(eerste)?.[1]);
    if (einde < 0 || !status) throw new Error(`no HTTP answer: ${bytes.subarray(0, 200)}`);
    const koppen = leesKoppen(regels);
    const lengte = zonderLichaam || status < 200 || status === 204 || status === 304 ? 0 : Number(koppen.get("content-length")[0]);
    const begin = einde + kRegeleinde.length;
    if (begin + lengte > bytes.length) throw new Error(`an answer ${status} that breaks off`);
    uit.push(new Antwoord(status, koppen, bytes.subarray(begin, begin + lengte)));
    bytes = bytes.subarray(begin + lengte);
  }
  return uit;
}

/** Sends these bytes over a connection of their own, says that no more comes, and waits until the server closes. */
export function stuurRuw(poort, bytes, { zonderLichaam = false } = {}) {
  return new Promise((klaar, mislukt) => {
    const stukken = [];
    const lijn = net.connect(poort, "127.0.0.1");
    lijn.on("data", (stuk) => stukken.push(stuk));
    lijn.setTimeout(kGeduld, () => lijn.destroy(new Error("no answer")));
    lijn.on("error", mislukt);
    lijn.on("close", () => {
      try {
        klaar(leesAntwoorden(Buffer.concat(stukken), zonderLichaam));
      } catch (fout) {
        mislukt(fout);
      }
    });
    lijn.end(typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes);
  });
}

/** A request as bytes: only what is said here, with Host and Content-Length unless the headers say otherwise. */
export function alsBytes(poort, { methode = "GET", pad, koppen = {}, lichaam = "" }) {
  const inhoud = Buffer.isBuffer(lichaam) ? lichaam : Buffer.from(lichaam, "utf8");
  const alle = { Host: `127.0.0.1:${poort}`, ...(inhoud.length > 0 || methode === "POST" ? { "Content-Length": inhoud.length } : {}), ...koppen };
  const regels = Object.entries(alle).flatMap(([naam, waarde]) => [waarde].flat().filter((w) => w !== null).map((w) => `${naam}: ${w}`));
  return Buffer.concat([Buffer.from(`${methode} ${pad} HTTP/1.1\r\n${regels.join("\r\n")}\r\n\r\n`, "latin1"), inhoud]);
}

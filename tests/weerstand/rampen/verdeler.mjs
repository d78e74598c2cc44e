// SPDX-License-Identifier: EUPL-1.2
// One address in front of several instances: each request goes to the next one that answers. `alleen` sends all to one of them.
import http from "node:http";
import { vrijePoort } from "./programma.mjs";

export class Verdeler {
  alleen = null;
  gekregen = [];
  #beurt = 0;

  static async start(t) {
    const verdeler = new Verdeler();
    const server = http.createServer((vraag, antwoord) => verdeler.#geefDoor(vraag, antwoord));
    server.keepAliveTimeout = 300_000; // a browser decides when a connection was idle for too long
    verdeler.poort = await vrijePoort();
    verdeler.url = `http://127.0.0.1:${verdeler.poort}`;
    await new Promise((klaar) => server.listen(verdeler.poort, "127.0.0.1", klaar));
    t.after(() => {
      server.closeAllConnections();
      return new Promise((klaar) => server.close(klaar));
    });
    return verdeler;
  }

  /** The instances behind it. */
  zet(poorten) {
    this.poorten = poorten;
    this.gekregen = poorten.map(() => 0);
  }

  #geefDoor(vraag, antwoord, k = this.alleen ?? this.#beurt++ % this.poorten.length, over = this.poorten.length - 1) {
    const verder = http.request(
      { host: "127.0.0.1", port: this.poorten[k], method: vraag.method, path: vraag.url, headers: { ...vraag.headers, connection: "close" }, agent: false },
      (uit) => {
        this.gekregen[k] += 1;
        antwoord.writeHead(uit.statusCode, uit.rawHeaders);
        uit.pipe(antwoord);
        uit.on("error", () => antwoord.destroy());
      },
    );
    verder.on("error", (fout) => {
      // Nothing was sent yet, so another instance may have it. Otherwise nobody knows what happened, and the client hears that.
      if (fout.code === "ECONNREFUSED" && over > 0) return this.#geefDoor(vraag, antwoord, (k + 1) % this.poorten.length, over - 1);
      antwoord.destroy();
    });
    verder.on("socket", (lijn) => lijn.once("connect", () => vraag.pipe(verder)));
  }
}

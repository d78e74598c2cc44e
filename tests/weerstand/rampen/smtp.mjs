// SPDX-License-Identifier: EUPL-1.2
// A mail server that keeps what it gets: the Message-ID of each message, in the order in which they were accepted.
import { createServer } from "node:net";
import { setTimeout as wacht } from "node:timers/promises";
import { vrijePoort } from "./programma.mjs";

export class Mailserver {
  ontvangen = [];

  /** Takes `traag` milliseconds over each message, so that two senders would meet. */
  static async start(t, traag = 0) {
    const server = new Mailserver();
    const poort = await vrijePoort();
    const luisteraar = createServer((lijn) => server.#gesprek(lijn, traag).catch(() => lijn.destroy()));
    await new Promise((klaar) => luisteraar.listen(poort, "127.0.0.1", klaar));
    t.after(() => new Promise((klaar) => luisteraar.close(klaar)));
    server.url = `smtp://127.0.0.1:${poort}`;
    return server;
  }

  async #gesprek(lijn, traag) {
    lijn.setEncoding("latin1");
    lijn.write("220 proef\r\n");
    let rest = "", bericht = null;
    for await (const stuk of lijn) {
      rest += stuk;
      for (let k; (k = rest.indexOf("\r\n")) >= 0; rest = rest.slice(k + 2)) {
        const regel = rest.slice(0, k);
        if (bericht === null) {
          const woord = regel.slice(0, 4).toUpperCase();
          if (woord === "DATA") bericht = [];
          lijn.write({ DATA: "354 ga je gang\r\n", QUIT: "221 dag\r\n" }[woord] ?? "250 goed\r\n");
        } else if (regel === ".") {
          await wacht(traag);
          this.ontvangen.push(/^message-id:\s*(\S+)/im.exec(bericht.join("\n"))[1]);
          bericht = null;
          lijn.write("250 aangenomen\r\n");
        } else bericht.push(regel);
      }
    }
  }

  /** What came more than once. */
  get dubbel() {
    return this.ontvangen.filter((id, k) => this.ontvangen.indexOf(id) !== k);
  }
}

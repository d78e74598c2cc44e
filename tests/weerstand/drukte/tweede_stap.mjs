// SPDX-License-Identifier: EUPL-1.2
// The app on somebody's telephone (RFC 6238), and setting it up at the first log-in.
import { createHmac } from "node:crypto";
import { verborgen } from "./mens.mjs";

const kStap = 30_000;

function van_base32(tekst) {
  const bits = [...tekst.replaceAll(" ", "")].map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0")).join("");
  return Buffer.from(bits.match(/.{8}/g).map((b) => parseInt(b, 2)));
}

/** The code of this moment (or of that of a demo's clock), or of a number of steps later. */
export function code(geheim, later = 0, nu = Date.now()) {
  const teller = Buffer.alloc(8);
  teller.writeBigUInt64BE(BigInt(Math.floor(nu / kStap) + later));
  const hash = createHmac("sha1", van_base32(geheim)).update(teller).digest();
  const getal = (hash.readUInt32BE(hash[19] & 15) & 0x7fffffff) % 1_000_000;
  return String(getal).padStart(6, "0");
}

/** The first log-in: password, code by telephone, the app. Gives the secret that the app holds. */
export async function stelIn(mens, account) {
  await mens.logIn(account);
  const verder = await mens.vulIn("/inloggen/instellen", { "code-instellen": account.instelcode });
  const { tekst } = await mens.haal(verder.koppen.location);
  const geheim = /Sleutel: <strong>([A-Z2-7 ]+)</.exec(tekst)[1];
  await mens.post("/inloggen/instellen/bevestigen", { csrf: verborgen(tekst, "csrf"), bewijs: verborgen(tekst, "bewijs"), code: code(geheim) });
  return geheim;
}

// SPDX-License-Identifier: EUPL-1.2
// What must be true of an installation after any disaster.
import assert from "node:assert/strict";
import { casussen, gebreken, getal, wezen } from "./databank.mjs";
import { opdracht } from "./programma.mjs";

const kHeel = { casus_relatie: 1, casus_identiteit: 1, casus_gezinsrelatie: 2, aanmelding_aanmelding: 1, aanmelding_toestemming: 2, log: 1, ontvangst: 1 };

/** `waar` is the database, `argumenten` lead a command to it. */
export async function controleerHeel(waar, argumenten, opstelling) {
  if (waar.map) assert.deepEqual(await gebreken(waar.map), [], "SQLite finds its file whole");
  assert.deepEqual(await wezen(waar), [], "no attachment without content or owner");
  const alle = new Map((await casussen(waar)).map((c) => [c.nummer, c]));
  for (const c of alle.values()) {
    for (const [deel, aantal] of Object.entries(kHeel)) assert.equal(Number(c[deel]), aantal, `${c.nummer} has ${aantal} of ${deel}`);
    assert.equal(Number(c.inhoud), Number(c.aanmelding_bijlage), `${c.nummer} has the content of its attachments`);
    assert.ok(c.casus_tijdlijn >= 1 && c.anonimisering_stuk >= 1, `${c.nummer} has its time line and what must be signed`);
  }
  for (const { nummer, bijlagen } of opstelling.erkend) {
    assert.ok(alle.has(nummer), `${nummer} was acknowledged, so it is there`);
    assert.equal(Number(alle.get(nummer).aanmelding_bijlage), bijlagen.length, `${nummer} has all its attachments`);
  }
  for (const s of opstelling.aanmelders) if (s.erkend.length > 0) await s.zie(s.erkend.at(-1));
  const log = await opdracht(["audit", "controleer", ...argumenten]);
  assert.equal(log.code, 0, `the log is whole: ${log.uit}${log.fout.slice(-1000)}`);
  return alle.size;
}

/** Who got an answer to a read stands in the log as often as that. */
export async function controleerLezen(waar, opstelling) {
  const gelezen = opstelling.lezers.reduce((som, l) => som + l.gelezen, 0);
  const nummer = opstelling.gesprek.nummer;
  const regels = await getal(waar, `SELECT count(*) AS n FROM audit_gebeurtenis g JOIN casus_casus c ON c.id = g.casus_id
    WHERE c.nummer = '${nummer}' AND g.actie = 'lezen'`);
  assert.ok(regels >= gelezen, `${gelezen} answers to a read, ${regels} lines in the log`);
}

// SPDX-License-Identifier: EUPL-1.2
// Bad input: tables of requests that a mistake, a broken client or somebody with bad intentions sends, over real connections to the
// real program. Each gets the answer that a person or a client needs; and when all were sent, nothing was lost, made or half done.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { adressen, methoden, typen } from "./invoer/adressen.mjs";
import { Doelwit } from "./invoer/doelwit.mjs";
import { stuurRuw } from "./invoer/draad.mjs";
import { beoordeel } from "./invoer/oordeel.mjs";
import * as sleutels from "./invoer/sleutels.mjs";
import * as verzoekregels from "./invoer/verzoekregels.mjs";

let doel, stand;
before(async () => {
  doel = await Doelwit.start();
  stand = await doel.stand();
});
after(() => doel?.programma.stop());

/** What a good request made, so that what nobody asked for stands out. */
function tel(gemaakt = {}) {
  for (const [wat, aantal] of Object.entries(gemaakt)) stand[wat] += aantal;
}

/** A table of bytes: [what, bytes with {host}, what the answer must be]. */
function ruw(naam, tabel) {
  describe(naam, () => {
    for (const [wat, bytes, verwacht] of tabel)
      test(wat, async () => {
        const antwoorden = await stuurRuw(doel.poort, bytes.replaceAll("{host}", `127.0.0.1:${doel.poort}`));
        if (verwacht.geen) return assert.deepEqual(antwoorden, []);
        const [eerste, ...meer] = antwoorden;
        beoordeel(eerste, verwacht);
        assert.deepEqual(meer.map((a) => a.status), verwacht.meer ?? [], "answers behind it");
      });
  });
}

/** A table of requests: [what, request, what the answer must be]. */
function verzoeken(naam, tabel) {
  describe(naam, () => {
    for (const [wat, verzoek, verwacht] of tabel)
      test(wat, async () => {
        beoordeel(await doel.doe(verzoek), verwacht);
        tel(verwacht.maakt);
      });
  });
}

ruw("the request line and the headers", verzoekregels.regel);
ruw("whom it is for", verzoekregels.host);
ruw("where the body ends", verzoekregels.omvang);
verzoeken("addresses", adressen);
verzoeken("methods", methoden);
verzoeken("types, encodings and other headers of a body", typen);
verzoeken("is this form of this person, in this session", sleutels.formulieren);
verzoeken("cookies", sleutels.koekjes);
verzoeken("tokens", sleutels.tokens);
verzoeken("what a list is asked", sleutels.vragen);

describe("afterwards", () => {
  test("there is what the good requests made, and nothing else", async () => assert.deepEqual(await doel.stand(), stand));
});

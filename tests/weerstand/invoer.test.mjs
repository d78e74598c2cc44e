// SPDX-License-Identifier: EUPL-1.2
// Bad input: tables of requests that a mistake, a broken client or somebody with bad intentions sends, over real connections to the
// real program. Each gets the answer that a person or a client needs; and when all were sent, nothing was lost, made or half done.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { kGoed } from "./invoer/aanmelding.mjs";
import { adressen, methoden, typen } from "./invoer/adressen.mjs";
import * as anderen from "./invoer/anderen.mjs";
import * as bijlagen from "./invoer/bijlagen.mjs";
import { bestandgeval, Concept, geenFormulier, kindgeval, tweeKeerVersturen, versiegeval } from "./invoer/concept.mjs";
import { Doelwit } from "./invoer/doelwit.mjs";
import { stuurRuw } from "./invoer/draad.mjs";
import * as gebeurtenissen from "./invoer/gebeurtenissen.mjs";
import * as herhaling from "./invoer/herhaling.mjs";
import * as inloggen from "./invoer/inloggen.mjs";
import * as json from "./invoer/json.mjs";
import * as lijsten from "./invoer/lijsten.mjs";
import { beoordeel } from "./invoer/oordeel.mjs";
import * as sleutels from "./invoer/sleutels.mjs";
import * as velden from "./invoer/velden.mjs";
import * as verzoekregels from "./invoer/verzoekregels.mjs";
import { waarden } from "./invoer/waarden.mjs";

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

/** A table of stories: [what, story that returns what it made]. */
function verhalen(naam, tabel) {
  describe(naam, () => {
    for (const [wat, verhaal] of tabel) test(wat, async () => tel(await verhaal(doel)));
  });
}

/** A table of stories about one draft that they share. */
function metConcept(naam, tabel) {
  describe(naam, () => {
    let concept;
    before(async () => {
      concept = await Concept.maak(doel);
      tel({ concepten: 1 });
    });
    for (const [wat, verhaal] of tabel) test(wat, () => verhaal(concept));
  });
}

/** A table of bodies of an aanmelding; one that is an object changes the good one. */
function aanmeldingen(naam, tabel) {
  const lichaam = (l) => (typeof l === "string" || Buffer.isBuffer(l) ? l : JSON.stringify({ ...kGoed, ...l }));
  verzoeken(naam, tabel.map(([wat, l, verwacht]) => [wat, { methode: "POST", pad: "/api/v1/aanmeldingen", als: "inbrenger", scopes: "aanmelding.indienen", lichaam: lichaam(l) }, verwacht]));
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

aanmeldingen("JSON that is no JSON", json.geen_json);
aanmeldingen("JSON that is not what was asked", json.vorm);
aanmeldingen("values that cannot be", waarden.map(([wat, veld, waarde]) => [wat, { [veld]: waarde }, { status: 400, soort: "probleem", veld }]));
verhalen("the same key twice", herhaling.sleutels);
verhalen("the version of a casus that a client says it saw", herhaling.versies_van_een_casus);

verhalen("pressed twice", [tweeKeerVersturen]);
metConcept("what a browser sends of a form", velden.kind.map(kindgeval));
metConcept("bodies that are no form", velden.geen_formulier.map(geenFormulier));
metConcept("the version of a draft that a form shows it saw", velden.versies.map(versiegeval));
metConcept("files", bijlagen.inhoud.map(bestandgeval));
metConcept("names of files", bijlagen.namen.map(bestandgeval));
metConcept("bodies with files that are no such bodies", bijlagen.vorm.map(bestandgeval));

verhalen("what is somebody else's is as what does not exist", anderen.gelijk);
verzoeken("what is no number of a casus", anderen.geen_nummer);

verhalen("what a stranger reaches", inloggen.vreemden);
verhalen("what belongs to another account", inloggen.van_een_ander);
verhalen("texts to take names from", inloggen.teksten);
verhalen("a file that is no list of casussen", lijsten.lijsten);
verhalen("a list with something wrong in it", [...lijsten.rijen, lijsten.goed]);
verhalen("events over the API", [["every field of every form, with what does not belong in it", gebeurtenissen.alle_gebeurtenissen]]);
verhalen("what is asked too often", inloggen.te_vaak);

describe("afterwards", () => {
  test("there is what the good requests made, and nothing else", async () => assert.deepEqual(await doel.stand(), stand));

  test("who reads too many casussen hears when he may go on", () => inloggen.te_veel_gelezen(doel));

  test("the log has no fault of ours, and nothing that somebody typed", () => {
    assert.deepEqual(doel.log.filter((regel) => /error|critical/.test(regel.level) || /^5/.test(regel.status ?? "")), []);
    assert.doesNotMatch(doel.programma.uitvoer, /Zilvervos|Quintijn|999900006|kwaad\.example|Sanitizer|runtime error/);
  });

  test("eight days later the session and the token of that time are worth nothing", async () => {
    const { koekje } = await doel.mens("inbrenger");
    const token = await doel.token("inbrenger", "casus.lezen");
    await doel.programma.verzet("2026-12-01T10:00:00+01:00");
    beoordeel(await doel.vraag({ pad: "/aanmelden", koppen: { Cookie: koekje } }), { status: 303, soort: "verder", koppen: { location: /^\/inloggen/ } });
    beoordeel(await doel.vraag({ pad: "/api/v1/casussen", koppen: { Authorization: `Bearer ${token}` } }), { status: 401, soort: "probleem" });
  });

  test("the program ends, and its log of looks is whole", async () => assert.deepEqual(await doel.sluit(), { uitgang: 0, intact: true, bevindingen: [] }));
});

// SPDX-License-Identifier: EUPL-1.2
// What every answer must be, whatever was asked: whole, in Dutch, in the form that this client reads, and without the inside of the program.
import assert from "node:assert/strict";
import { gunzipSync } from "node:zlib";

const kInwendig = /std::|terminate|exception|\.cpp|SQLITE|sqlite3?_|constraint|stack trace|\/src\//i;

const kSoorten = {
  pagina(a) {
    assert.equal(a.kop("content-type"), "text/html; charset=utf-8");
    assert.match(a.tekst, /<html lang="nl"/);
    assert.match(a.tekst, /<h1[ >]/);
    assert.match(a.kop("content-security-policy"), /default-src 'none'/);
  },
  probleem(a) {
    assert.equal(a.kop("content-type"), "application/problem+json");
    assert.equal(a.json.status, a.status);
    assert.match(a.json.title, /[a-z]/);
    assert.match(a.json.detail, /[a-z]/);
    assert.ok(a.kop("api-version"), "API-Version");
  },
  json: (a) => assert.equal(a.kop("content-type"), "application/json"),
  tekst: (a) => assert.equal(a.kop("content-type"), "text/plain; charset=utf-8"),
  zonder: (a) => assert.equal(a.lichaam.length, 0),
  samengeperst: (a) => assert.match(gunzipSync(a.lichaam).toString(), /<html lang="nl"/),
  verder: (a) => assert.ok(a.kop("location"), "Location"),
};

/** `zegt` is looked for in what a person reads, or in the whole JSON. */
export function beoordeel(a, { status, soort, veld, zegt = [], zwijgt = [], koppen = {} }) {
  const tekst = a.kop("content-type")?.startsWith("text/html") ? a.leesbaar : a.tekst;
  assert.equal(a.status, status, tekst.slice(0, 600));
  kSoorten[soort](a);
  if (veld) assert.deepEqual([...new Set(a.json.fouten.map((f) => f.veld))], [veld].flat(), tekst.slice(0, 600));
  assert.equal(a.kop("cache-control"), "no-store");
  assert.equal(a.kop("x-content-type-options"), "nosniff");
  assert.doesNotMatch(a.tekst, kInwendig);
  if (status === 405) assert.match(a.kop("allow") ?? "", /^([A-Z]+(, )?)+$/);
  if (status === 401) assert.match(a.kop("www-authenticate") ?? "", /^Bearer/);
  if (status === 429 || status === 503) assert.match(a.kop("retry-after") ?? "", /^\d+$/);
  for (const patroon of [zegt].flat()) assert.match(tekst, patroon);
  for (const patroon of [zwijgt].flat()) assert.doesNotMatch(tekst, patroon);
  for (const [naam, patroon] of Object.entries(koppen)) assert.match(a.kop(naam) ?? "", patroon, naam);
}

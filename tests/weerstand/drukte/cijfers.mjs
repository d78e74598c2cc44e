// SPDX-License-Identifier: EUPL-1.2
// Times that are printed beside each other. Speed is judged in bench/; a test only looks at what no slow machine explains.

export function mediaan(getallen) {
  const op_volgorde = [...getallen].sort((a, b) => a - b);
  return op_volgorde[Math.floor(op_volgorde.length / 2)];
}

/** What `wat` gives and the milliseconds that it took. */
export async function gemeten(wat) {
  const begin = performance.now();
  return { uit: await wat(), ms: performance.now() - begin };
}

/** Prints two medians in milliseconds and gives their ratio. */
export function verhouding(t, wat, [naam, tijden], [andere, andere_tijden]) {
  const [a, b] = [mediaan(tijden), mediaan(andere_tijden)];
  t.diagnostic(`${wat}: ${naam} ${a.toFixed(1)} ms, ${andere} ${b.toFixed(1)} ms, ratio ${(b / a).toFixed(2)}`);
  return b / a;
}

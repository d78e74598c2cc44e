// SPDX-License-Identifier: EUPL-1.2
// Chance that can be repeated: RAMP_SEED=… gives the same moments again. The seed is printed with every run.

/** mulberry32: small, and good enough to choose moments. */
export class Toeval {
  #stand;

  constructor(t) {
    this.seed = Number(process.env.RAMP_SEED ?? Date.now() % 1_000_000);
    this.#stand = this.seed;
    t.diagnostic(`seed ${this.seed} (repeat with RAMP_SEED=${this.seed})`);
  }

  /** A whole number from 0 up to and not including `tot`. */
  getal(tot) {
    this.#stand = (this.#stand + 0x6d2b79f5) | 0;
    let x = Math.imul(this.#stand ^ (this.#stand >>> 15), 1 | this.#stand);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return Math.floor((((x ^ (x >>> 14)) >>> 0) / 4294967296) * tot);
  }
}

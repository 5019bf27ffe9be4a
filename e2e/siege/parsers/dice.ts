/** Chance that can be had again: the same seed always throws the same. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0, below a bound. */
  below(bound: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  }

  pick<T>(all: readonly T[]): T {
    return all[this.below(all.length)] as T;
  }
}

/** What makes values by chance. */
export type Maker<T> = (dice: Dice) => T;

export const oneOf =
  <T>(...all: readonly T[]): Maker<T> =>
  (dice) =>
    dice.pick(all);

export const below =
  (bound: number): Maker<number> =>
  (dice) =>
    dice.below(bound);

/** One of each. */
export const each =
  <All extends readonly unknown[]>(...makers: { [K in keyof All]: Maker<All[K]> }): Maker<All> =>
  (dice) =>
    makers.map((make) => make(dice)) as unknown as All;

/** Fewer than this many. */
export const some =
  <T>(make: Maker<T>, bound: number): Maker<T[]> =>
  (dice) =>
    Array.from({ length: dice.below(bound) }, () => make(dice));

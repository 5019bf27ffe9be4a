import { inspect } from 'node:util';
import { Dice, type Maker } from './dice.ts';

/** Something of the extension's that reads what others have made, and how it is attacked. */
export interface Parser {
  name: string;
  /** Has it read one value. Rejects, and says which value it was, where it throws or a bound is broken. */
  attack(seed: number): Promise<void>;
}

const shown = (value: unknown) =>
  inspect(value, { depth: 8, maxStringLength: 2_000 }).slice(0, 6_000);

/** `holds` is given what was read, and says whether it is within its bounds. */
export const parser = <Input, Output>(
  name: string,
  make: Maker<Input>,
  read: (input: Input) => Output,
  holds: (output: Awaited<Output>, input: Input) => boolean,
): Parser => ({
  name,
  async attack(seed) {
    const input = make(new Dice(seed));
    let output: Awaited<Output>;
    try {
      output = await read(input);
      if (holds(output, input)) return;
    } catch (cause) {
      throw new Error(`${name} throws at ${shown(input)} (seed ${seed})`, { cause });
    }
    throw new Error(`${name} makes ${shown(output)} of ${shown(input)} (seed ${seed})`);
  },
});

/** Whether all texts of a value are at most this long, and lists at most this many. */
export function isSmall(value: unknown, text: number, list = 100): boolean {
  if (typeof value === 'string') return value.length <= text;
  if (typeof value !== 'object' || value === null) return true;
  const parts = Object.values(value);
  return (
    (!Array.isArray(value) || parts.length <= list) &&
    parts.every((each) => isSmall(each, text, list))
  );
}

/** Whether storage would hold the same of both. */
export const isSame = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b);

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

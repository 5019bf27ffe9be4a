import { oneOf, some, type Dice, type Maker } from './dice.ts';

/** Signs that mean something to one parser or another. */
const SIGNS = [
  '\u001B[0;31m',
  '\u001B]8;;',
  '\r',
  '\n',
  '\r\n',
  '\0',
  '\u202E',
  '\u2066',
  '\uD800',
  '\u2028',
  '</script><script>',
  '<img src=x onerror=x>',
  '```',
  '__proto__',
  'constructor',
  'numpy',
  '~umpy',
  '%%',
  "'",
  '"',
  '\\',
  '[',
  '(',
  '{"',
  '=HYPERLINK(',
  '%ZZ',
  '://',
  '@',
  '9'.repeat(400),
  '-0',
  '1e999',
];

/** How long a text may grow by changes; few do. */
const LONGEST = 5_000;

const noise: Maker<string> = (dice) =>
  String.fromCharCode(
    ...Array.from({ length: dice.below(30) }, () => dice.below(dice.pick([128, 0x1_0000]))),
  );

/** A text of any kind, seldom a long one. */
export const anyText: Maker<string> = (dice) => {
  const kind = dice.below(20);
  if (kind < 9) return noise(dice);
  if (kind > 9) return some(oneOf(...SIGNS), 9)(dice).join('');
  return dice.pick(SIGNS).repeat(dice.below(2_000)).slice(0, LONGEST);
};

const FORGED: readonly Maker<unknown>[] = [
  () => JSON.parse('{"__proto__":{"polluted":true},"type":"report"}'),
  () => JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
  () => ({ toString: 'no function', valueOf: null, length: -1 }),
  () => Object.assign(Object.create(null), { type: 'report' }),
  (dice) => Array.from({ length: dice.below(2_000) }, () => null),
  (dice) => {
    const deep = dice.below(500);
    return JSON.parse('['.repeat(deep + 1) + ']'.repeat(deep + 1));
  },
  () => new Date(Number.NaN),
  () => new Map([['type', 'report']]),
];
const PLAIN = [
  undefined,
  null,
  true,
  false,
  0,
  -0,
  1,
  -1,
  0.5,
  2 ** 53,
  -Infinity,
  Number.NaN,
  '',
  10n,
];

/** Anything that can come by a message, from storage or from a file, and more. */
export const anyValue: Maker<unknown> = (dice) => {
  const kind = dice.below(12);
  if (kind === 0) return dice.pick(FORGED)(dice);
  if (kind < 5) return dice.pick(PLAIN);
  if (kind < 8) return anyText(dice);
  if (kind === 8) return some(anyValue, 4)(dice);
  if (kind > 9) return dice.below(2 ** 31) - 2 ** 30;
  return Object.fromEntries(some((dice) => [anyText(dice), anyValue(dice)], 4)(dice));
};

function changed(dice: Dice, text: string, samples: readonly string[]): string {
  const start = dice.below(text.length + 1);
  const end = start + dice.below(60);
  const [before, middle, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (dice.below(dice.below(12) === 0 ? 6 : 5)) {
    case 0:
      return before + after;
    case 1:
      return before + middle + middle + after;
    case 2:
      return before + dice.pick(samples).slice(dice.below(90)) + after;
    case 3:
      return before + dice.pick(SIGNS) + middle + after;
    case 4:
      return before + noise(dice) + after;
    default:
      return before + (middle || 'x').repeat(dice.below(200)) + after;
  }
}

/** True texts, changed in some places, or anything. */
export const textLike =
  (...samples: string[]): Maker<string> =>
  (dice) => {
    if (dice.below(6) === 0) return anyText(dice);
    let text = dice.pick(samples);
    for (let changes = dice.below(5); changes > 0; changes -= 1)
      text = changed(dice, text, samples);
    return text.slice(0, LONGEST);
  };

type Holder = Record<string | number, unknown>;
type Place = readonly [Holder, string | number];

/** Every place in a value where another may be put. */
function placesIn(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    found.push([value as Holder, key]);
    placesIn((value as Holder)[key], found);
  }
  return found;
}

function changeIn(dice: Dice, root: Holder): void {
  const [holder, key] = dice.pick(placesIn(root));
  const was = holder[key];
  switch (dice.below(5)) {
    case 0:
      holder[key] = anyValue(dice);
      break;
    case 1:
      holder[key] = changed(dice, typeof was === 'string' ? was : '', SIGNS);
      break;
    case 2:
      if (holder !== root) delete holder[key];
      break;
    case 3:
      holder[key] = [was, was];
      break;
    default:
      // No list that comes by a message or from storage has more than its items.
      if (!Array.isArray(holder)) Object.assign(holder, { [anyText(dice)]: anyValue(dice) });
  }
}

/** True values, changed in some places, or anything. */
export const valueLike =
  (...samples: unknown[]): Maker<unknown> =>
  (dice) => {
    if (dice.below(6) === 0) return anyValue(dice);
    const root: Holder = { value: structuredClone(dice.pick(samples)) };
    for (let changes = dice.below(4); changes > 0; changes -= 1) changeIn(dice, root);
    return root['value'];
  };

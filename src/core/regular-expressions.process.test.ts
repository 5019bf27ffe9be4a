import { checkSync } from 'recheck';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { FAMILIES } from './signatures/index.ts';

const SOURCES = import.meta.glob<string>(['./**/*.ts', '!./**/*.test.ts', '!./**/*.fixture.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

interface Found {
  file: string;
  pattern: string;
  flags: string;
}

/** Every regular expression that stands in a syntax tree. */
function literalsIn(node: unknown, file: string): Found[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('regex' in node) {
    const { pattern, flags } = node.regex as Found;
    return [{ file, pattern, flags }];
  }
  return Object.values(node).flatMap((child) => literalsIn(child, file));
}

const literals = Object.entries(SOURCES).flatMap(([file, source]) =>
  literalsIn(parseSync(file, source).program, file),
);
const composed = FAMILIES.flatMap(({ id, printed, says }) =>
  [printed, says].flatMap((form) =>
    form ? [{ file: id, pattern: form.source, flags: form.flags }] : [],
  ),
);

/** Without repetition, or with at most this many, the time cannot grow faster than the text. */
const REPEATS = /[*+]|\{\d+,\}/;

/**
 * The pattern with plain words cut to their last letter: where they are long the proof takes minutes,
 * and what repeats around words repeats around a letter of them just as well.
 */
const shortened = (pattern: string) =>
  pattern.replaceAll(
    /\\.|\[(?:\\.|[^\]\\])*\]|\(\?<\w+>|[A-Za-z](?:[A-Za-z ]*[A-Za-z])/g,
    (part) => {
      if (part.startsWith('(?<')) return '(';
      return /^[A-Za-z]/.test(part) ? part.slice(-1) : part;
    },
  );

const checked = new Map(
  [...literals, ...composed]
    .filter(({ pattern }) => REPEATS.test(pattern))
    .map((found) => [`/${found.pattern}/${found.flags}`, found]),
);

test('the expressions are found', () => {
  expect(checked.size).toBeGreaterThan(60);
});

test('the check knows an ambiguous one', () => {
  expect(checkSync('^(a+)+$', '').status).toBe('vulnerable');
  expect(checkSync('^a*b?a*$', '').status).toBe('vulnerable');
});

test.each([...checked])('%s', { timeout: 60_000 }, (_, { pattern, flags }) => {
  const found = checkSync(shortened(pattern), flags, { timeout: 50_000 });
  expect(found).toMatchObject({ status: 'safe' });
});

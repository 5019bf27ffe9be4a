import * as fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { setFlagsFromString } from 'node:v8';
import { expect, test } from 'vitest';
import { createScanner } from './scan.ts';
import type { OutputKind } from '../text/output-kind.ts';

const CONFLICT =
  'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\n    import cv2\nImportError: numpy.core.multiarray failed to import\n';
const ALIAS = "AttributeError: module 'numpy' has no attribute 'float'\n";

/** Pieces that, many times over, make a text as bad as it can be. */
const HOSTILE: Record<string, string> = {
  'one long line': 'numpy',
  brackets: '[',
  escapes: '\u001B[',
  'a link without an end': '\u001B]8;;numpy',
  'progress without an end': '\rnumpy',
  'empty lines': '\n',
  'frames without an error': '  File "/numpy/a.py", line 1, in f\n',
  'half a conflict': `a 1 requires numpy<2${', but you have numpy 1'.repeat(180)}\n`,
  'names with dots': `${'a.'.repeat(1_990)}Error\n`,
  'words in a path': `File ${'numpy '.repeat(600)}.py\n`,
  'a path after a path': `File ${'numpy.py in '.repeat(300)}\n`,
  'folders in brackets': `ImportError: ${'(/numpy/'.repeat(200)}\n`,
  'an error that goes on': 'Traceback (most recent call last):\nImportError:\n numpy\n numpy\n',
  'changes of a plan': `  numpy ${'1 --> '.repeat(300)}\n`,
  'links around paths': `${'[numpy](https://localhost:8080/#'.repeat(100)}\n`,
  'Windows paths': `  File "C:${String.raw`\numpy`.repeat(400)}", line 1, in f\n`,
  fences: '```\nnumpy\n',
  faults: CONFLICT,
  'look-alikes': `Traceback (most recent call last):\n  File "a.py", line 1, in f\n${ALIAS}`,
  'complaints of pip': 'a 1 requires numpy<2, but you have numpy 2 which is incompatible.\n',
  'downloads of pip': `${'━'.repeat(900)} 1.6/1.6 MB 2 MB/s\n`,
  'logs of installs': `Successfully installed ${'numpy-a-1 '.repeat(300)}\n`,
};

const KINDS = ['error', 'stream', 'display_data'] as const;
const SIZE = 60_000;
const textOf = (piece: string, size = SIZE) => piece.repeat(Math.ceil(size / piece.length));
const cases = Object.entries(HOSTILE).flatMap(([name, piece]) =>
  KINDS.map((kind) => [name, kind, textOf(piece)] as const),
);

function scanIn(text: string, kind: OutputKind, ends: readonly number[] = []) {
  const scanner = createScanner(kind);
  const places = [...ends.toSorted((a, b) => a - b), text.length];
  const pieces = places.map((end, index) => text.slice(places[index - 1] ?? 0, end));
  const found = [...pieces.flatMap((piece) => scanner.push(piece)), ...scanner.end()];
  return { found, notes: scanner.notes(), outcome: scanner.installOutcome() };
}

/** How many characters are given to regular expressions, each of which is linear by itself. */
function workOf(run: () => void): number {
  const { exec } = RegExp.prototype;
  let work = 0;
  Reflect.set(RegExp.prototype, 'exec', function counted(this: RegExp, text: string) {
    const isContinued = this.global || this.sticky;
    work += text.length - (isContinued ? this.lastIndex : 0) + 1;
    return exec.call(this, text);
  });
  try {
    run();
  } finally {
    Reflect.set(RegExp.prototype, 'exec', exec);
  }
  return work;
}

test.each(cases)('%s, %s: twice the text is twice the work', (_, kind, text) => {
  const once = workOf(() => scanIn(text, kind));
  const twice = workOf(() => scanIn(text + text, kind));
  expect(twice).toBeLessThan(2.1 * once + 20_000);
  // However often a character is looked at, it is so for every text.
  expect(once).toBeLessThan(120 * text.length);
});

test.each(cases)('%s, %s: small chunks are no more work', (_, kind, text) => {
  const part = text.slice(0, 8_000);
  const everywhere = Array.from({ length: part.length }, (_, index) => index);
  const whole = workOf(() => scanIn(part, kind));
  expect(workOf(() => scanIn(part, kind, everywhere))).toBe(whole);
});

test.each(cases)('%s, %s: says only so much', (_, kind, text) => {
  const { found, notes } = scanIn(text, kind);
  expect(found.length).toBeLessThanOrEqual(40);
  expect(notes.length).toBeLessThanOrEqual(40);
});

test('finds the same in every chunking of hostile texts', () => {
  const texts = fc
    .array(fc.constantFrom(...Object.values(HOSTILE), '\r\n', ALIAS, '\u001B[0m'), { maxLength: 8 })
    .map((pieces) => pieces.map((piece) => textOf(piece, 300)).join(''));
  const split = texts.chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc.constantFrom(...KINDS),
      fc.array(fc.nat(text.length), { maxLength: 20 }),
    ),
  );
  fc.assert(
    fc.property(split, ([text, kind, ends]) => {
      expect(scanIn(text, kind, ends)).toEqual(scanIn(text, kind));
    }),
    { numRuns: 150 },
  );
});

test('what it tells is bounded, and its excerpts and facts are short', () => {
  const names = Array.from({ length: 3_000 }, (_, index) => `_x${index}${'y'.repeat(900)}`);
  const text = names
    .map(
      (name) =>
        `Traceback (most recent call last):\n  File "/site-packages/numpy/ma/core.py", line 1, in f\nImportError: cannot import name '${name}' from 'numpy._core.umath'\n` +
        `Traceback (most recent call last):\n  File "/site-packages/pandas/a.py", line 1, in f\nAttributeError: module 'pandas' has no attribute '${name}'\n`,
    )
    .join('\n');
  const { found, notes } = scanIn(text, 'stream');
  expect(found).toHaveLength(40);
  expect(notes).toHaveLength(40);
  for (const { excerpt, facts } of [...found, ...notes]) {
    expect(excerpt.length).toBeLessThanOrEqual(300);
    for (const fact of Object.values(facts)) expect(fact.length).toBeLessThanOrEqual(200);
  }
});

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

test.each(['stream', 'error'] as const)('%s: its memory does not grow with the text', (kind) => {
  const pieces = Object.values(HOSTILE).map((piece) => textOf(piece, 100_000));
  const scanner = createScanner(kind);
  const heapAfter = (rounds: number) => {
    for (let round = 0; round < rounds; round += 1) for (const piece of pieces) scanner.push(piece);
    collect();
    return process.memoryUsage().heapUsed;
  };
  const first = heapAfter(1);
  expect(heapAfter(3) - first).toBeLessThan(1_000_000);
});

/**
 * Measures the scanner against a plain search in the same run, so that the figures mean the same on
 * every machine: `npm run bench:scan`. Exits 1 where a figure is over its limit.
 */
import { createScanner, scan } from '../src/core/reading/scan.ts';
import type { OutputKind } from '../src/core/text/output-kind.ts';
import { notebooks, outputLength } from './scan/bench-notebooks.ts';
import { cleanText, HOSTILE, numpyText } from './scan/bench-texts.ts';
import { examineNotebook } from '../src/core/saved/notebook-session.ts';

const MB = 1_000_000;
const LARGEST = 8 * MB;
const SIZES = [LARGEST / 8, LARGEST / 4, LARGEST / 2, LARGEST];
const ROUNDS = 7;
const LEAST_ROUNDS = 3;
const MOST_ROUNDS = 9;
/** Shorter work is repeated until it takes about this many milliseconds: the clock is coarse. */
const SHORTEST = 20;
/** As the page hands text on. */
const CHUNK = 48_000;

const MOST_PER_CLEAN_SEARCH = 10;
const MOST_PER_NUMPY_SEARCH = 30;
const LEAST_CHARACTERS_A_SECOND = 100 * MB;
const MOST_PER_DOUBLING = 2.2;
const LEAST_OUTPUT_A_SECOND = 10 * MB;

/** Keeps the work from being optimised away. */
let kept = 0;

/** How long the work takes this process, in milliseconds, whatever else the machine does. */
function once(work: () => number): number {
  const before = process.cpuUsage();
  kept += work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The shortest of some rounds, in milliseconds: the others were disturbed. */
const took = (work: () => number, rounds = ROUNDS): number =>
  Math.min(...Array.from({ length: rounds }, () => once(work)));

function scanInChunks(text: string, kind: OutputKind): number {
  const scanner = createScanner(kind);
  let found = 0;
  for (let at = 0; at < text.length; at += CHUNK) {
    found += scanner.push(text.slice(at, at + CHUNK)).length;
  }
  return found + scanner.end().length;
}

function print(name: string, figures: readonly string[], isWithin?: boolean): void {
  const verdict = isWithin === undefined ? '' : isWithin ? 'ok' : 'OVER';
  if (isWithin === false) process.exitCode = 1;
  console.log(`${name.padEnd(38)}${figures.map((each) => each.padStart(11)).join('')}  ${verdict}`);
}

const milliseconds = (time: number) => `${time.toFixed(time < 10 ? 2 : 0)} ms`;

function printSpeed(
  name: string,
  work: () => number,
  search: number,
  isWithin?: (ratio: number, speed: number) => boolean,
): void {
  const time = took(work);
  const speed = (LARGEST * 1000) / time;
  const ratio = time / search;
  const figures = [milliseconds(time), `${(speed / MB).toFixed(0)} M/s`, `${ratio.toFixed(1)} x`];
  print(name, figures, isWithin?.(ratio, speed));
}

const clean = cleanText(LARGEST);
const numpy = numpyText(LARGEST);
const search = took(() => Number(clean.includes('numpy')));

print('8 M characters', ['time', 'speed', 'searches']);
printSpeed("clean, includes('numpy')", () => Number(clean.includes('numpy')), search);
printSpeed(
  'clean, scan',
  () => scan(clean, 'stream').length,
  search,
  (ratio) => ratio <= MOST_PER_CLEAN_SEARCH,
);
printSpeed('clean, scanner without its gate', () => scanInChunks(clean, 'stream'), search);
printSpeed(
  'full of NumPy, scan',
  () => scan(numpy, 'stream').length,
  search,
  (ratio, speed) => ratio <= MOST_PER_NUMPY_SEARCH || speed >= LEAST_CHARACTERS_A_SECOND,
);

/** Measures what the command does with notebooks, once it has started and has read their files. */
function printNotebooks(): void {
  const saved = notebooks();
  const length = saved.reduce((total, text) => total + outputLength(text), 0);
  const time = took(() => {
    let found = 0;
    for (const text of saved) found += examineNotebook(text).noted.length;
    return found;
  }, LEAST_ROUNDS);
  const speed = (length * 1000) / time;
  console.log();
  print(`${saved.length} notebooks`, ['output', 'time', 'speed']);
  const figures = [length / MB, speed / MB].map((each) => each.toFixed(1));
  print(
    'examined whole',
    [`${figures[0]} M`, milliseconds(time), `${figures[1]} M/s`],
    speed >= LEAST_OUTPUT_A_SECOND,
  );
}

printNotebooks();

/** As many texts of each size that all sizes read as much memory, whatever fits into a cache. */
const alike = (make: (size: number) => string): string[][] =>
  SIZES.map((size) => Array.from({ length: LARGEST / size }, () => make(size)));

/** Milliseconds for each size in one round, measured over the same number of characters. */
type Round = readonly number[];

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * The most that a doubling of the size takes times the time. Sizes are compared within a round, for
 * the machine may be faster in another; of all rounds the middle counts.
 */
function worstDoubling(rounds: readonly Round[]): number {
  const doublings = SIZES.slice(1).map((_, index) =>
    median(rounds.map((times) => (times[index + 1] ?? 0) / (times[index] ?? 1))),
  );
  return Math.max(...doublings);
}

/** Measures until the doublings are within their limit. An excess is measured again, some times. */
function measureSizes(texts: readonly string[][], kind: OutputKind): Round[] {
  const scanAll = (all: readonly string[]) =>
    all.reduce((found, text) => found + scanInChunks(text, kind), 0);
  const passes = Math.ceil(SHORTEST / once(() => scanAll(texts.at(-1) ?? [])));
  const rounds: Round[] = [];
  while (rounds.length < MOST_ROUNDS) {
    const round = texts.map((all) => {
      const time = once(() => {
        let found = 0;
        for (let pass = 0; pass < passes; pass += 1) found += scanAll(all);
        return found;
      });
      return time / passes / all.length;
    });
    rounds.push(round);
    if (rounds.length >= LEAST_ROUNDS && worstDoubling(rounds) <= MOST_PER_DOUBLING) break;
  }
  return rounds;
}

console.log();
print('hostile, in chunks', ['1 M', '2 M', '4 M', '8 M', 'doubling']);
for (const [name, make] of Object.entries(HOSTILE)) {
  const texts = alike(make);
  for (const kind of ['stream', 'error'] as const) {
    const rounds = measureSizes(texts, kind);
    const worst = worstDoubling(rounds);
    const times = SIZES.map((_, index) => median(rounds.map((round) => round[index] ?? 0)));
    const figures = [...times.map((time) => milliseconds(time)), `${worst.toFixed(2)} x`];
    // What is faster than a search has no work in it to measure.
    const isWithin = worst <= MOST_PER_DOUBLING || (times.at(-1) ?? 0) < search;
    print(`${name}, ${kind}`, figures, isWithin);
  }
}
if (kept < 0) throw new Error('nothing was scanned');

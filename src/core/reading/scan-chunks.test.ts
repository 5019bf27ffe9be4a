import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createScanner, scan } from './scan.ts';
import type { Fixture } from '../signatures/fixture.ts';
import type { OutputKind } from '../text/output-kind.ts';

const modules = import.meta.glob<{ fixtures: Fixture[] }>('../signatures/*.fixture.ts', {
  eager: true,
});
const FIXTURES = Object.values(modules).flatMap(({ fixtures }) => fixtures);

function scanInPieces(text: string, kind: OutputKind, ends: readonly number[]) {
  const scanner = createScanner(kind);
  const places = [...ends.toSorted((a, b) => a - b), text.length];
  const pieces = places.map((end, index) => text.slice(places[index - 1] ?? 0, end));
  const found = [...pieces.flatMap((piece) => scanner.push(piece)), ...scanner.end()];
  return { found, guard: scanner.guard() };
}

const GUARDS = [
  'Clean Slate guard: NumPy 2.0.2, disk 2.0.2, Python 3.11.7, verdict healthy\n',
  'Clean Slate guard: NumPy 2.0.2, disk 2.3.5, Python 3.12.3, verdict corrupted, kind stale-memory, evidence version+mapped\n',
  'Clean Slate guard: NumPy 2.0.2, disk 2.0.2, Python 3.12.3, verdict reused, runtime m-s-1abc',
];

test('a guard cell is heard in every chunking, in whole lines of a stream alone', () => {
  for (const [place, text] of GUARDS.entries()) {
    for (let end = 0; end <= text.length; end += 1) {
      const verdict = scanInPieces(text, 'stream', [end]).guard?.verdict;
      expect(verdict).toBe(['healthy', 'corrupted', undefined][place]);
      expect(scanInPieces(text, 'error', [end]).guard).toBeUndefined();
      expect(scanInPieces(text, 'display_data', [end]).guard).toBeUndefined();
    }
  }
});

const someText = fc.oneof(
  fc.constantFrom(...FIXTURES.map(({ text }) => text)),
  fc.constantFrom(...GUARDS),
  fc.constantFrom('```\n', '\r', '\r\n', '\n\n', '\u001B[0;31m', '12%|██\r', '## Title\n', '> '),
  fc.string(),
);

const withEnds = fc
  .tuple(
    fc.array(someText, { maxLength: 5 }).map((parts) => parts.join('')),
    fc.constantFrom<OutputKind>('error', 'stream', 'display_data'),
  )
  .chain(([text, kind]) =>
    fc.record({
      text: fc.constant(text),
      kind: fc.constant(kind),
      ends: fc.array(fc.nat(text.length), { maxLength: 12 }),
    }),
  );

test('finds the same in every chunking', () => {
  fc.assert(
    fc.property(withEnds, ({ text, kind, ends }) => {
      expect(scanInPieces(text, kind, ends)).toEqual({
        found: scan(text, kind),
        guard: scanInPieces(text, kind, []).guard,
      });
    }),
    { numRuns: 400 },
  );
});

test.each(FIXTURES)('finds the same character by character: $name', ({ text, kind }) => {
  const everywhere = Array.from({ length: text.length }, (_, index) => index);
  expect(scanInPieces(text, kind, everywhere).found).toEqual(scan(text, kind));
});

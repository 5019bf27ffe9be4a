import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createScanner, scan } from './scan.ts';
import type { Fixture } from './signatures/fixture.ts';
import type { OutputKind, Sighting } from './sighting.ts';

const modules = import.meta.glob<{ fixtures: Fixture[] }>('./signatures/*.fixture.ts', {
  eager: true,
});
const FIXTURES = Object.values(modules).flatMap(({ fixtures }) => fixtures);

function scanInPieces(text: string, kind: OutputKind, ends: readonly number[]): Sighting[] {
  const scanner = createScanner(kind);
  const places = [...ends.toSorted((a, b) => a - b), text.length];
  const pieces = places.map((end, index) => text.slice(places[index - 1] ?? 0, end));
  return [...pieces.flatMap((piece) => scanner.push(piece)), ...scanner.end()];
}

const someText = fc.oneof(
  fc.constantFrom(...FIXTURES.map(({ text }) => text)),
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
      expect(scanInPieces(text, kind, ends)).toEqual(scan(text, kind));
    }),
    { numRuns: 400 },
  );
});

test.each(FIXTURES)('finds the same character by character: $name', ({ text, kind }) => {
  const everywhere = Array.from({ length: text.length }, (_, index) => index);
  expect(scanInPieces(text, kind, everywhere)).toEqual(scan(text, kind));
});

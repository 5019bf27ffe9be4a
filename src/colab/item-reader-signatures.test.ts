import { expect, test } from 'vitest';
import { createScanner } from '../core/reading/scan.ts';
import type { Fixture } from '../core/signatures/fixture.ts';
import { createItemReader, type Piece } from './item-reader.ts';

const modules = import.meta.glob<{ fixtures: Fixture[] }>('../core/signatures/*.fixture.ts', {
  eager: true,
});
const streams = Object.values(modules)
  .flatMap(({ fixtures }) => fixtures)
  .filter(({ kind, fault }) => kind !== 'error' && kind !== 'execute_result' && fault);

/** What the background makes of the pieces of one stream, each of which it scans alone. */
const signaturesIn = (pieces: readonly Piece[]) =>
  new Set(
    pieces.flatMap(({ text, carried }) => {
      const scanner = createScanner('stream');
      scanner.push(text.slice(0, carried));
      const found = [...scanner.push(text.slice(carried)), ...scanner.end()];
      return found.map(({ signature }) => signature);
    }),
  );

const TALK = 'step 12: loss 0.25, numpy array of shape (64, 128)\n';

/** The pieces of a stream that is printed a few lines at a time, below a program's own talk. */
function piecesOf(text: string, step: number, above: string): Piece[] {
  const reader = createItemReader('stream');
  const lines = text.split(/(?<=\n)/);
  const pieces = reader.read(above, true);
  for (let count = step; count < lines.length + step; count += step) {
    pieces.push(...reader.read(above + lines.slice(0, count).join(''), true));
  }
  return pieces;
}

const wholly = (text: string) => {
  const scanner = createScanner('stream');
  return new Set([...scanner.push(text), ...scanner.end()].map(({ signature }) => signature));
};

test.each(streams.map(({ name, text }) => [name, text] as const))(
  'what a stream says of a broken NumPy is passed on, all at once or bit by bit: %s',
  (_, text) => {
    for (const [step, talk] of [
      [1_000, 0],
      [1_000, 3_000],
      [5, 3_000],
    ] as const) {
      const above = TALK.repeat(talk);
      const found = signaturesIn(piecesOf(text, step, above));
      for (const signature of wholly(above + text)) expect(found).toContain(signature);
    }
  },
);

test('what a program says of its own arrays is not passed on', () => {
  expect(piecesOf(TALK, 1, TALK.repeat(3_000))).toEqual([]);
});

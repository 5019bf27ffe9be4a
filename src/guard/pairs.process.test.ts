import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { guardLineIn } from '../core/facts/guard-line.ts';
import { measurePairs, type Pair } from './stage/pairs.ts';
import { cellOf, pairsSummary, readPairsTable } from './stage/pairs-table.ts';
import { noTrees, python, trees } from './stage/trees.ts';

const DOCUMENT = readFileSync(new URL('../../docs/guard.md', import.meta.url), 'utf8');
/** As many as there are for Python 3.11; another Python has fewer. */
const ALL = 12;

const versions = Object.keys(trees);
const lineOf = ({ printed }: Pick<Pair, 'printed'>) => printed.split('\n')[0];

describe.skipIf(noTrees)('every ordered pair of the versions to be had', () => {
  let pairs: Pair[] = [];
  beforeAll(async () => {
    pairs = await measurePairs(python, trees);
  }, 300_000);

  test('all of them were tried', () => {
    expect(pairs).toHaveLength(versions.length * (versions.length + 1));
  });

  test.each(versions)('%s in memory, any other put on disk: both cells stop', (loaded) => {
    const stale = pairs.filter((pair) => pair.loaded === loaded && pair.disk !== null);
    for (const pair of stale) {
      const evidence = pair.disk === loaded ? 'mapped' : 'version+mapped';
      expect(pair.raised).toBe('NumPyNotTrusted');
      expect(pair.short.raised).toBe('NumPyNotTrusted');
      // What the extension reads is the same, whichever cell has said it.
      expect(lineOf(pair.short)).toBe(lineOf(pair));
      expect(guardLineIn(lineOf(pair.short) ?? '')).toMatchObject({ kind: 'stale-memory' });
      expect(lineOf(pair)).toMatch(
        new RegExp(
          `^Clean Slate guard: NumPy ${loaded}, disk ${pair.disk}, Python 3[.0-9]+, ` +
            `verdict corrupted, kind stale-memory, evidence ${evidence.replace('+', String.raw`\+`)}$`,
        ),
      );
    }
    expect(stale).toHaveLength(versions.length);
  });

  test.each(versions)('%s untouched: one quiet line, a new process looked at too', (version) => {
    const pair = pairs.find(({ loaded, disk }) => loaded === version && disk === null);
    expect(pair?.raised).toBe('');
    expect(pair?.short).toEqual({ printed: pair?.printed, raised: '' });
    expect(pair?.printed).toMatch(
      new RegExp(
        `^Clean Slate guard: NumPy ${version}, disk ${version}, Python 3[.0-9]+, verdict healthy\n$`,
      ),
    );
  });

  test('the table in docs/guard.md is what was measured', () => {
    const told = readPairsTable(DOCUMENT);
    const written = pairs.map((pair) => [pair.loaded, pair.disk, told(pair)]);
    expect(written, 'write it anew: npm run docs').toEqual(
      pairs.map((pair) => [pair.loaded, pair.disk, cellOf(pair)]),
    );
  });

  test.skipIf(versions.length < ALL)('the counts in docs/guard.md are what was measured', () => {
    expect(DOCUMENT, 'write it anew: npm run docs').toContain(pairsSummary(pairs));
  });
});

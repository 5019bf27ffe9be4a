import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { measureSituations, type Seen } from './stage/situations.ts';
import { noTrees, python, scipy } from './stage/trees.ts';

const DOCUMENT = readFileSync(new URL('../../docs/guard.md', import.meta.url), 'utf8');
const SHORT = readFileSync(new URL('short.py', import.meta.url), 'utf8');

const rowsOf = (document: string) =>
  document
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

describe.skipIf(noTrees)('what the full and the short cell see', () => {
  let seen: Seen[] = [];
  beforeAll(async () => {
    seen = await measureSituations();
  }, 300_000);

  test('the table in docs/guard.md is what was measured', () => {
    const measured = seen.map(({ what, full, short }) => [what, full, short]);
    const written = rowsOf(DOCUMENT).filter(([what]) => seen.some((row) => row.what === what));
    expect(written, 'write it anew: npm run docs -- guard').toEqual(measured);
  });

  test('nothing is told where nothing is wrong, and all that is told twice is told alike', () => {
    expect(seen[0]).toEqual({ what: 'nothing', full: 'goes on', short: 'goes on' });
    const stale = seen.filter(({ what }) => /version was installed/.test(what));
    expect(stale).toHaveLength(2);
    for (const { full, short } of stale) expect(short).toBe(full);
  });

  test.skipIf(!scipy)('the short cell goes on where only the full one looks', () => {
    const missed = seen.filter(
      ({ full, short }) => full.startsWith('stops') && short === 'goes on',
    );
    expect(missed.map(({ what }) => what)).toContain('SciPy on disk was compiled for NumPy 1');
  });

  test('the short cell has at most 15 lines, and Python 3.9 can read it', async () => {
    expect(SHORT.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
    expect(SHORT).not.toMatch(/^.{101}/m);
    const parse = 'import ast, sys; ast.parse(sys.argv[1], feature_version=(3, 9))';
    await promisify(execFile)(python, ['-c', parse, SHORT]);
  });
});

import { describe, expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import type { Happening, RuntimeEvent } from '../ledger/events.ts';
import {
  broken,
  conflict,
  last,
  said,
  saw,
  sighting,
  silent,
  stale,
  swap,
} from '../ledger/happenings.fixture.ts';
import { emptyRecord, reduce } from '../ledger/ledger.ts';
import type { Note } from '../notes/note.ts';
import type { Sighting } from '../signatures/sighting.ts';

describe('what did not help is not advised again', () => {
  const again = (seen: Sighting, times: number) =>
    Array.from({ length: times }, (_, run) => [saw(3, seen, `r${run}`), 'restart' as const]).flat();

  test.each([
    [
      'stale memory',
      stale,
      ['restart-and-run-all', 'delete-runtime', 'fix-pins', 'delete-runtime'],
    ],
    ['a disk conflict', conflict, ['delete-runtime', 'fix-pins', 'delete-runtime']],
    ['a broken install', broken, ['delete-runtime', 'fix-pins', 'delete-runtime']],
    ['the same install', swap('1.26.4'), ['restart-and-run-all', 'fix-pins', 'delete-runtime']],
  ] as const)('%s', (_, seen, advice) => {
    advice.forEach((remedy, session) => {
      const diagnosis = last(...again(seen, session), saw(3, seen, 'now'));
      expect(diagnosis?.remedies[0]).toBe(remedy);
      expect(diagnosis?.wontHelp).not.toContain(remedy);
    });
  });

  test('another install in each session: run no install cell again', () => {
    const diagnosis = last(saw(1, swap('1.26.4')), 'restart', saw(2, swap('2.3.5')));
    expect(diagnosis).toMatchObject({
      cause: 'replaced',
      remedies: ['restart', 'restart-and-run-all'],
    });
  });

  test('a session in which nothing was seen lies between: it begins again', () => {
    const diagnosis = last(saw(3, stale), 'restart', 'restart', saw(3, stale, 'r2'));
    expect(diagnosis?.remedies[0]).toBe('restart-and-run-all');
  });

  test('another signature: its own first remedy', () => {
    const other = sighting({ signature: 'submodule-missing' });
    expect(last(saw(3, stale), 'restart', saw(3, other))?.remedies[0]).toBe('restart-and-run-all');
  });
});

describe('a command that may have replaced NumPy', () => {
  const quiet = '!pip install -q numpy==1.26.4';

  test('asks for a restart once it has run, and says that it is only possible', () => {
    const [, running, finished] = said(...silent(1, quiet));
    expect(running?.verdict).toBe('clean');
    expect(finished).toMatchObject({ verdict: 'restart-needed', cause: 'replaced' });
    expect(finished?.evidence[0]).toMatchObject({ strength: 'possible', excerpt: quiet.slice(1) });
  });

  test.each([['told'], ['failed']] as const)('its output: %s', (outcome) => {
    const cell = { id: 'c1', ordinal: 1 };
    const told: Happening = { type: 'installs-told', cell, run: 'r', outcome };
    expect(last(...silent(1, quiet.replace(' -q', '')), told)?.verdict).toBe('clean');
    const beside = `${quiet}\n!pip install six`;
    expect(last(...silent(1, beside), told)?.verdict).toBe(
      outcome === 'told' ? 'restart-needed' : 'clean',
    );
    const other: Happening = { ...told, run: 'an earlier one' };
    expect(last(...silent(1, beside), other)?.verdict).toBe('restart-needed');
  });

  test('is not told twice where the log tells it', () => {
    const seen = last(...silent(1, quiet), saw(1, swap('1.26.4')));
    expect(seen?.evidence.map(({ strength }) => strength)).toEqual(['certain']);
  });

  test('asks for the version that an install has brought before', () => {
    expect(last(saw(1, swap('1.26.4')), 'restart', ...silent(2, quiet))?.verdict).toBe('recovered');
  });

  test('asks for the version that a hosted runtime comes with', () => {
    const [at, cell] = [Date.parse('2025-06-01'), { id: 'c1', ordinal: 1 }];
    const run = (version: string): RuntimeEvent[] =>
      silent(1, `!pip install -q numpy==${version}`).map((happening, index) => {
        return { id: `${index}`, at: at + index, tab: 1, notebook: 'n', ...happening, cell };
      }) as RuntimeEvent[];
    const verdict = (runtime: string, version: string) =>
      diagnose(run(version).reduce(reduce, emptyRecord(runtime, at)), 'n').verdict;
    expect(verdict('m-s-1', '2.0.2')).toBe('clean');
    expect(verdict('m-s-1', '1.26.4')).toBe('restart-needed');
    expect(verdict('localhost', '2.0.2')).toBe('restart-needed');
  });

  test('finds its version in place when it runs again after a restart', () => {
    const again = last(...silent(1, quiet), 'restart', ...silent(1, quiet, 'r2'));
    expect(again?.verdict).toBe('recovered');
    const other = '!pip install -q numpy==2.0.2';
    expect(last(...silent(1, quiet), 'restart', ...silent(1, other, 'r2'))?.cause).toBe('replaced');
  });

  test('does not make a failure that came back an install loop', () => {
    const diagnosis = last(saw(3, stale), 'restart', ...silent(1, quiet), saw(3, stale, 'r2'));
    expect(diagnosis?.cause).toBe('came-back');
  });
});

describe('a failure and an install', () => {
  test('an install after a disk conflict did not cause it, but asks for a restart', () => {
    const diagnosis = last(saw(3, conflict), saw(4, swap('1.26.4')));
    expect(diagnosis).toMatchObject({ cause: 'either', swap: { cell: { ordinal: 4 } } });
    expect(diagnosis?.remedies[0]).toBe('restart-and-run-all');
  });

  test('an install after stale memory did not cause it', () => {
    const diagnosis = last(saw(3, stale), saw(4, swap('1.26.4')));
    expect(diagnosis?.cause).toBe('stale-memory');
    expect(diagnosis?.swap).toBeUndefined();
    const both = last(saw(2, swap('2.3.5')), saw(3, stale), saw(4, swap('1.26.4')));
    expect(both?.swap?.facts.toVersion).toBe('2.3.5');
  });

  test('an install after what came back is no install loop', () => {
    const again = last(saw(3, stale), 'restart', saw(3, stale, 'r2'), saw(4, swap('1.26.4')));
    expect(again?.cause).toBe('came-back');
  });
});

test('what looked like a fault and is not one is kept beside the verdict', () => {
  const note: Note = {
    note: 'look-alike',
    signature: 'shapes-differ',
    excerpt: 'ValueError: shapes',
    line: 3,
    facts: {},
  };
  const noted: Happening = { type: 'noted', cell: { id: 'c1', ordinal: 1 }, run: 'r', note };
  expect(last(noted, noted)?.notes).toMatchObject([note]);
  expect(last(noted)?.verdict).toBe('clean');
  expect(last(noted, 'restart')?.notes).toEqual([]);
});

test('how NumPy differs from what a hosted runtime came with', () => {
  const at = Date.parse('2025-06-01');
  const event: RuntimeEvent = { id: 'e', at, tab: 1, notebook: 'n', ...saw(1, swap('1.26.4')) };
  const versionChange = (runtime: string) =>
    diagnose(reduce(emptyRecord(runtime, at), event), 'n').versionChange;
  expect(versionChange('gpu-t4-s-1')).toEqual({
    original: { version: '2.0.2', isTold: false },
    installed: '1.26.4',
    direction: 'older',
  });
  expect(versionChange('localhost:8888')).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { findInstalls } from '../installs/install-command.ts';
import type { Happening, RuntimeEvent } from '../ledger/events.ts';
import { saw, sighting, silent, stale } from '../ledger/happenings.fixture.ts';
import { kernelOf, replay } from '../ledger/ledger.ts';
import { withPossibleSwaps } from './possible-swaps.ts';

/** When Colab's hosted runtimes had NumPy 2.0.2. */
const START = Date.parse('2025-06-01');

/** What each session is thought to have seen, in the order of time: `restart` begins the next. */
function seenAfter(...happenings: (Happening | 'restart')[]): string[][] {
  const events = happenings.map((happening, index): RuntimeEvent => {
    const at = START + (index + 1) * 200_000;
    const next =
      happening === 'restart' ? ({ type: 'session-started', since: at } as const) : happening;
    return { id: `e${index}`, at, tab: 1, notebook: 'n', ...next };
  });
  const kernel = kernelOf(replay('m-s-1', events), 'n');
  const { past, session } = withPossibleSwaps(kernel, 'm-s-1');
  return [...past, session].map(({ sighted }) =>
    sighted.map(({ signature, cell }) => `${signature} in ${cell.ordinal}`),
  );
}

const OLD = '!pip install -q numpy==1.26.4';
const swap = (toVersion: string) =>
  sighting({ signature: 'pip-replaced', fault: 'replaced', facts: { toVersion } });
const complaint = (toVersion: string) =>
  sighting({ signature: 'pip-conflict', fault: 'replaced', facts: { toVersion } });
const onDisk = (disk: string): Happening => ({
  type: 'guard-told',
  cell: { id: 'c9', ordinal: 9 },
  run: 'g',
  report: {
    loaded: disk,
    disk,
    python: '3.12.12',
    verdict: 'healthy',
    evidence: [],
    others: [],
  },
});

describe('a quiet install may have replaced NumPy', () => {
  test('when its cell has finished, and not before', () => {
    const [started, installs, finished] = silent(1, OLD);
    expect(seenAfter(started!, installs!)).toEqual([[]]);
    expect(seenAfter(started!, installs!, finished!)).toEqual([['install-command in 1']]);
    expect(seenAfter(installs!)).toEqual([[]]);
  });

  test('but not where its own log tells, of that run and cell', () => {
    expect(seenAfter(...silent(1, OLD), saw(1, swap('1.26.4')))).toEqual([['pip-replaced in 1']]);
    expect(seenAfter(...silent(1, OLD), saw(1, swap('2.3.5'), 'other'))).toEqual([
      ['install-command in 1', 'pip-replaced in 1'],
    ]);
    expect(seenAfter(...silent(1, OLD), saw(2, swap('2.3.5')))).toEqual([
      ['install-command in 1', 'pip-replaced in 2'],
    ]);
    expect(seenAfter(...silent(1, OLD), saw(1, stale))).toEqual([
      ['install-command in 1', 'internal-name-missing in 1'],
    ]);
  });

  test('and is reported in the order of time', () => {
    expect(seenAfter(saw(3, stale), ...silent(1, OLD), saw(4, stale, 'x'))).toEqual([
      ['internal-name-missing in 3', 'install-command in 1', 'internal-name-missing in 4'],
    ]);
  });

  test('but the same command in a later session finds what it asks for', () => {
    expect(seenAfter(...silent(1, OLD), 'restart', ...silent(1, OLD, 'r2'))).toEqual([
      ['install-command in 1'],
      [],
    ]);
    expect(
      seenAfter(...silent(1, OLD), 'restart', ...silent(2, '!pip install -q numpy==1.25.2', 'r2')),
    ).toEqual([['install-command in 1'], ['install-command in 2']]);
  });
});

describe('a quiet install asks for the NumPy that is there', () => {
  test.each<[string, (Happening | 'restart')[]]>([
    ['as the runtime came with it', []],
    ['as a log told last', [saw(5, swap('1.26.4')), saw(6, swap('2.0.2'))]],
    ['as a session before has left it', [saw(5, swap('2.0.2')), 'restart']],
    ['as a guard cell found it', [saw(5, swap('1.26.4')), onDisk('2.0.2')]],
  ])('%s', (_, before) => {
    const all = seenAfter(...before, ...silent(1, '!pip install -q numpy==2.0.2')).flat();
    expect(all).not.toContain('install-command in 1');
  });

  test.each<[string, (Happening | 'restart')[]]>([
    ['where a log has reported another', [saw(5, swap('1.26.4'))]],
    ['where a session before has left another', [saw(5, swap('1.26.4')), 'restart']],
    ['where a guard cell found another', [onDisk('1.26.4')]],
    ['where a log came behind the guard cell', [onDisk('2.0.2'), saw(5, swap('1.26.4'))]],
    ['where a guard cell found no one version', [saw(5, swap('1.26.4')), onDisk('unknown')]],
    ['where it found several', [saw(5, swap('1.26.4')), onDisk('1.26.4+2.0.2')]],
  ])('but not %s', (_, before) => {
    const all = seenAfter(...before, ...silent(1, '!pip install -q numpy==2.0.2')).flat();
    expect(all).toContain('install-command in 1');
  });

  test('and what is reported later does not count yet', () => {
    const quiet = silent(1, '!pip install -q numpy==2.0.2');
    expect(seenAfter(...quiet, saw(5, swap('1.26.4'))).flat()).toEqual(['pip-replaced in 5']);
  });
});

describe('what pip complains of', () => {
  test('reports no install where that NumPy was there before', () => {
    expect(seenAfter(saw(1, complaint('2.0.2')))).toEqual([[]]);
    expect(seenAfter(saw(1, swap('1.26.4')), saw(2, complaint('1.26.4')))).toEqual([
      ['pip-replaced in 1'],
    ]);
  });

  test('reports one where it was another', () => {
    expect(seenAfter(saw(1, complaint('1.26.4')))).toEqual([['pip-conflict in 1']]);
    expect(seenAfter(saw(1, complaint('1.26.4')), saw(2, swap('2.0.2')))).toEqual([
      ['pip-conflict in 1', 'pip-replaced in 2'],
    ]);
  });

  test('and where no install is known, the commands are as they were', () => {
    expect(findInstalls('import numpy')).toEqual([]);
    expect(seenAfter(saw(3, stale))).toEqual([['internal-name-missing in 3']]);
  });
});

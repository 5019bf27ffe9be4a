import { describe, expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import type { Happening, RuntimeEvent } from '../ledger/events.ts';
import { saw, silent, swap } from '../ledger/happenings.fixture.ts';
import { emptyRecord, kernelOf, reduce } from '../ledger/ledger.ts';
import { originalNumPy } from './original-numpy.ts';

/** A day on which Colab's newest runtimes come with NumPy 2.1.3; past ones may still be chosen. */
const NOW = Date.parse('2026-11-29');

function recordOf(runtime: string, happenings: readonly (Happening | 'restart')[]) {
  return happenings.reduce(
    (record, happening, index) => {
      const at = NOW + index * 1_000;
      const next =
        happening === 'restart' ? ({ type: 'session-started', since: at } as const) : happening;
      const event: RuntimeEvent = { id: `e${index}`, at, tab: 1, notebook: 'n', ...next };
      return reduce(record, event);
    },
    emptyRecord(runtime, NOW),
  );
}

const guard = (loaded: string, disk = loaded): Happening => ({
  type: 'guard-told',
  cell: { id: 'g', ordinal: 9 },
  run: 'g',
  report: { loaded, disk, python: '3.12.3', verdict: 'healthy', evidence: [], others: [] },
});

const logged = (fromVersion: string, toVersion: string): Happening =>
  saw(1, { ...swap(toVersion), facts: { fromVersion, toVersion } });

describe('the NumPy that a runtime came with', () => {
  const original = (...happenings: (Happening | 'restart')[]) =>
    originalNumPy(kernelOf(recordOf('m-s-1', happenings), 'n'), 'm-s-1', NOW);

  test.each<[string, (Happening | 'restart')[], object]>([
    ['nothing is reported: what the newest have', [], { version: '2.1.3', isTold: false }],
    ['a guard cell', [guard('2.0.2')], { version: '2.0.2', isTold: true }],
    ['a log', [logged('2.0.2', '2.3.5')], { version: '2.0.2', isTold: true }],
    [
      'a log, and later a guard cell in the same session: what is loaded was there first',
      [logged('2.0.2', '2.3.5'), guard('2.0.2', '2.3.5')],
      { version: '2.0.2', isTold: true },
    ],
    [
      'a guard cell after the replacement was loaded tells nothing of it',
      [saw(1, swap('2.3.5')), 'restart', guard('2.3.5')],
      { version: '2.1.3', isTold: false },
    ],
    [
      'a guard cell after a restart, where nothing was replaced',
      [saw(2, { ...swap(), fault: 'stale-memory' }), 'restart', guard('2.0.2')],
      { version: '2.0.2', isTold: true },
    ],
    ['a guard cell without any', [guard('none')], { version: '2.1.3', isTold: false }],
  ])('%s', (_, happenings, expected) => expect(original(...happenings)).toEqual(expected));

  test("is not known of a person's own", () => {
    const kernel = kernelOf(recordOf('localhost:8888', [guard('2.0.2')]), 'n');
    expect(originalNumPy(kernel, 'localhost:8888', NOW)).toBeUndefined();
  });
});

describe('what a quiet install finds', () => {
  const verdict = (...happenings: (Happening | 'restart')[]) =>
    diagnose(recordOf('m-s-1', happenings), 'n').verdict;
  const pin = (version: string) => silent(2, `!pip install -q numpy==${version}`);

  test('is what the newest runtimes have, where nothing is reported', () => {
    expect(verdict(...pin('2.1.3'))).toBe('clean');
    expect(verdict(...pin('2.0.2'))).toBe('restart-needed');
  });

  test('is what a guard cell told, on a past runtime', () => {
    expect(verdict(guard('2.0.2'), ...pin('2.0.2'))).toBe('clean');
    expect(verdict(guard('2.0.2'), ...pin('2.1.3'))).toBe('restart-needed');
    expect(verdict(guard('2.0.2'), 'restart', ...pin('2.0.2'))).toBe('clean');
  });

  test('is on the disk, and not what is loaded', () => {
    const swapped = [logged('2.0.2', '2.3.5'), guard('2.0.2', '2.3.5'), 'restart'] as const;
    expect(verdict(...swapped, ...pin('2.3.5'))).toBe('recovered');
    expect(verdict(...swapped, ...pin('2.0.2'))).toBe('restart-needed');
  });

  test('is not known by a guard cell that found several', () => {
    expect(verdict(guard('2.0.2', '2.0.2+2.3.5'), ...pin('2.0.2'))).toBe('clean');
    expect(verdict(guard('2.0.2', 'unknown'), ...pin('2.3.5'))).toBe('restart-needed');
  });
});

import { describe, expect, test } from 'vitest';
import { diagnose } from '../diagnose.ts';
import type { Happening } from '../../ledger/events.ts';
import { replay } from '../../ledger/ledger.ts';
import {
  broken,
  conflict,
  last,
  saidOn,
  saw,
  sighting,
  silent,
  stale,
  swap,
} from '../../ledger/happenings.fixture.ts';

const ofPackage = (owner: string, strength: 'likely' | 'either' = 'likely') =>
  sighting({ signature: 'size-changed', fault: 'disk-conflict', strength, facts: { owner } });

/** An install whose log reached the output and told nothing of NumPy. */
const installed = (ordinal: number, source: string): Happening[] => [
  ...silent(ordinal, source),
  { type: 'installs-told', cell: { id: `c${ordinal}`, ordinal }, run: 'r', outcome: 'told' },
];

describe("a conflict that the notebook's own install has made", () => {
  test('its versions first, and no new runtime: it would install the same', () => {
    const told = last(...installed(1, '!pip install river'), saw(2, ofPackage('river')));
    expect(told).toMatchObject({
      verdict: 'conflict',
      cause: 'own-conflict',
      installCell: { ordinal: 1 },
      remedies: ['fix-pins'],
      wontHelp: ['restart-and-run-all', 'restart', 'delete-runtime'],
    });
  });

  test('the cell that names the package is named, and else the last one', () => {
    const cells = [...installed(1, '!pip install river'), ...installed(2, '!pip install tqdm')];
    expect(last(...cells, saw(3, ofPackage('river')))?.installCell?.ordinal).toBe(1);
    expect(last(...cells, saw(3, ofPackage('pandas')))?.installCell?.ordinal).toBe(2);
    const cv = installed(1, '!pip install "opencv-python-headless<5"');
    expect(
      last(...cv, ...installed(2, '!pip install tqdm'), saw(3, ofPackage('cv2')))?.installCell
        ?.ordinal,
    ).toBe(1);
  });

  test.each([
    [
      'an install that came later',
      [saw(2, ofPackage('river')), ...installed(3, '!pip install river')],
    ],
    [
      'one into another place',
      [...installed(1, '!pip install -t lib river'), saw(2, ofPackage('river'))],
    ],
    [
      'one that failed',
      [
        ...silent(1, '!pip install river'),
        {
          type: 'installs-told',
          cell: { id: 'c1', ordinal: 1 },
          run: 'r',
          outcome: 'failed',
        } as const,
        saw(2, ofPackage('river')),
      ],
    ],
    ['none', [saw(2, ofPackage('river'))]],
  ])('%s has not made it', (_, happenings) => {
    expect(last(...happenings)).toMatchObject({
      cause: 'disk-conflict',
      remedies: ['delete-runtime', 'fix-pins'],
    });
  });

  test('what can mean either may be stale memory of a quiet install: a restart first', () => {
    const told = last(...installed(1, '!pip install river'), saw(2, ofPackage('river', 'either')));
    expect(told).toMatchObject({
      cause: 'either',
      remedies: ['restart-and-run-all', 'restart', 'delete-runtime'],
    });
  });

  test('where another notebook used the runtime, it may have been that', () => {
    const told = [...installed(1, '!pip install tqdm'), saw(2, ofPackage('river'))];
    const record = replay('m-s-1', [
      { id: 'o', at: 0, tab: 2, notebook: 'other', type: 'opened', title: 'Other' },
      ...told.map((happening, index) => {
        return { id: `e${index}`, at: index + 1, tab: 1, notebook: 'n', ...happening };
      }),
    ]);
    expect(last(...told)?.cause).toBe('own-conflict');
    expect(diagnose(record, 'n').cause).toBe('disk-conflict');
  });

  test("on the person's own machine only the cell that names the package has made it", () => {
    const on = (source: string) =>
      saidOn('localhost:8888', [...installed(1, source), saw(2, ofPackage('river'))]).at(-1);
    expect(on('!pip install tqdm')?.cause).toBe('disk-conflict');
    expect(on('!pip install river')?.cause).toBe('own-conflict');
    expect(on('!pip install river')?.wontHelp).toContain('fresh-environment');
  });

  test('it comes back after a restart: still its versions', () => {
    const again = [
      ...installed(1, '!pip install river'),
      saw(2, ofPackage('river')),
      'restart',
      saw(2, ofPackage('river'), 'r2'),
    ] as const;
    expect(last(...again)).toMatchObject({
      cause: 'own-conflict',
      installCell: { ordinal: 1 },
      remedies: ['fix-pins'],
      wontHelp: ['restart-and-run-all', 'restart', 'delete-runtime'],
    });
  });
});

describe('what pip said would not fit', () => {
  const foretelling = sighting({
    signature: 'pip-replaced',
    fault: 'replaced',
    excerpt: 'to 1.26.4',
    facts: {
      fromVersion: '2.0.2',
      toVersion: '1.26.4',
      conflicts: 'thinc 8.3.6, opencv-python 4.12.0',
    },
  });

  test('is reported with the install, and after the restart', () => {
    const misfits = { packages: ['thinc 8.3.6', 'opencv-python 4.12.0'], numpy: '1.26.4' };
    expect(last(saw(1, foretelling))?.misfits).toEqual(misfits);
    expect(last(saw(1, foretelling), 'restart')?.misfits).toEqual(misfits);
    expect(last(saw(1, swap('1.26.4')))?.misfits).toBeUndefined();
  });

  test.each([
    ['thinc', 'likely', 'own-conflict'],
    ['thinc', 'either', 'own-conflict'],
    ['cv2', 'either', 'own-conflict'],
    ['pandas', 'either', 'either'],
  ] as const)('%s, %s, after a restart: %s', (owner, strength, cause) => {
    const told = last(saw(1, foretelling), 'restart', saw(3, ofPackage(owner, strength)));
    expect(told?.cause).toBe(cause);
    if (cause === 'own-conflict') expect(told?.installCell?.ordinal).toBe(1);
  });

  test('before the restart it may be the old NumPy in memory', () => {
    expect(last(saw(1, foretelling), saw(3, ofPackage('thinc')))?.cause).toBe('either');
  });
});

describe('a program that failed in a process of its own', () => {
  const inProgram = (seen: typeof conflict) => ({
    ...seen,
    facts: { ...seen.facts, program: 'train.py' },
  });

  test('its versions, and no restart', () => {
    const told = last(saw(2, inProgram(conflict)));
    expect(told).toMatchObject({
      verdict: 'conflict',
      cause: 'other-process',
      remedies: ['fix-pins'],
      wontHelp: ['restart-and-run-all', 'restart'],
    });
    expect(told?.installCell).toBeUndefined();
  });

  test('an install before it is what made it so, stale memory or not', () => {
    const told = last(saw(1, swap('1.26.4')), saw(2, inProgram(conflict)));
    expect(told).toMatchObject({ cause: 'other-process', installCell: { ordinal: 1 } });
  });

  test('a NumPy that is not whole: a new disk', () => {
    expect(last(saw(2, inProgram(broken)), saw(3, inProgram(conflict)))).toMatchObject({
      verdict: 'corrupted',
      cause: 'broken-install',
      remedies: ['delete-runtime'],
    });
    expect(last(saw(2, inProgram(stale)))).toMatchObject({
      cause: 'broken-install',
      remedies: ['delete-runtime'],
    });
  });

  test('what fails in the session itself counts before it', () => {
    expect(last(saw(2, inProgram(conflict)), saw(3, stale))?.cause).toBe('stale-memory');
  });
});

describe('a notebook that ends its own session', () => {
  const [started, installs, finished] = silent(1, '!pip install -q numpy==1.26.4');
  const ending = [started, { ...installs, endsKernel: true }, finished] as Happening[];

  test('is never to be run as a whole', () => {
    expect(last(...ending, 'restart')).toMatchObject({ endsItself: true, remedies: [] });
    expect(last(...ending, 'restart', saw(3, stale))).toMatchObject({
      remedies: ['restart'],
      wontHelp: ['restart-and-run-all'],
    });
    expect(last(saw(3, stale))).toMatchObject({ endsItself: false, wontHelp: [] });
  });
});

describe('an older runtime', () => {
  const asking = (requested: string, fromVersion = '2.1.3') =>
    sighting({
      signature: 'pip-replaced',
      fault: 'replaced',
      excerpt: requested,
      facts: { fromVersion, toVersion: '2.0.2', requested },
    });

  test('that has the NumPy which is asked for is offered last', () => {
    const told = last(saw(1, asking('<2.1')));
    expect(told?.remedies).toEqual(['restart-and-run-all', 'restart', 'runtime-version']);
    expect(told?.pastRuntime).toEqual({ name: '2026.07', numpy: '2.0.2' });
  });

  test("is offered on no machine of the person's own, and where there is nothing to do", () => {
    expect(saidOn('localhost:8888', [saw(1, asking('<2.1'))]).at(-1)?.pastRuntime).toBeUndefined();
    expect(last(saw(1, asking('<2.1')), 'restart')?.pastRuntime).toBeUndefined();
  });
});

test('a session that a crash has begun is known as that, and the next one is not', () => {
  const crashed: Happening = { type: 'session-started', since: 2_000, isCrash: true };
  expect(last(saw(1, swap('1.26.4')), crashed)).toMatchObject({
    verdict: 'recovered',
    hasCrashed: true,
  });
  expect(last(saw(1, swap('1.26.4')), crashed, 'restart')?.hasCrashed).toBe(false);
});

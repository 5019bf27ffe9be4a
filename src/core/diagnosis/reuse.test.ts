import { expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import type { Happening, RuntimeEvent } from '../ledger/events.ts';
import { conflict, saw, silent, stale, swap } from '../ledger/happenings.fixture.ts';
import { replay } from '../ledger/ledger.ts';

type Step = [notebook: string, happening: Happening | 'restart'];

const MINE = 'drive/mine';
const INTRO = 'drive/intro';
const opened: Step[] = [
  [INTRO, { type: 'opened', title: 'Intro.ipynb' }],
  [MINE, { type: 'opened', title: 'Mine.ipynb' }],
];

/** What my notebook hears of a runtime on which these things happened, one second apart. */
function toldMe(...steps: Step[]) {
  const events = steps.map(([notebook, happening], index): RuntimeEvent => {
    const at = (index + 1) * 1_000;
    const next =
      happening === 'restart' ? ({ type: 'session-started', since: at } as const) : happening;
    return { id: `e${index}`, at, tab: 1, notebook, ...next };
  });
  return diagnose(replay('localhost:8888', events), MINE);
}

test("another notebook's swap below a session that may be older", () => {
  const told = toldMe(...opened, [INTRO, saw(2, swap('1.26.4'))]);
  expect(told).toMatchObject({ verdict: 'reused', cause: 'reused', notebook: MINE });
  expect(told.remedies[0]).toBe('restart-and-run-all');
  expect(told.evidence[0]).toMatchObject({ notebook: INTRO, facts: { toVersion: '1.26.4' } });
  expect(told.reuse.matter?.by).toEqual({ notebook: INTRO, title: 'Intro.ipynb', lastAt: 3_000 });
});

test('a session that began after the swap has loaded the new NumPy', () => {
  const told = toldMe(...opened, [INTRO, saw(2, swap('1.26.4'))], [MINE, 'restart']);
  expect(told.verdict).toBe('clean');
  expect(told.reuse.others).toHaveLength(1);
});

test('a swap after the session began', () => {
  const told = toldMe(...opened, [MINE, 'restart'], [INTRO, saw(2, swap('1.26.4'))]);
  expect(told.verdict).toBe('reused');
});

test('an install of another notebook that may have replaced NumPy', () => {
  const quiet = silent(1, '!pip install -q numpy==1.26.4').map((step): Step => [INTRO, step]);
  const told = toldMe(...opened, ...quiet);
  expect(told.reuse.matter).toMatchObject({ kind: 'replaced', sighted: { strength: 'possible' } });
});

test('a fault on the disk that another notebook met: a restart will not help', () => {
  const told = toldMe(...opened, [INTRO, saw(3, conflict)], [MINE, 'restart']);
  expect(told).toMatchObject({ verdict: 'reused', remedies: ['fresh-environment'] });
  expect(told.wontHelp).toContain('restart');
});

test("stale memory is another kernel's own", () => {
  expect(toldMe(...opened, [INTRO, saw(3, stale)]).verdict).toBe('clean');
});

test("what happened in this notebook's own session comes first", () => {
  const told = toldMe(...opened, [INTRO, saw(2, swap('1.26.4'))], [MINE, saw(3, stale)]);
  expect(told.cause).toBe('stale-memory');
});

test('one answer holds for the session, and not for the next', () => {
  const accepted: Step = [MINE, { type: 'accepted', cause: 'reused' }];
  const swapped: Step = [INTRO, saw(2, swap('1.26.4'))];
  expect(toldMe(...opened, swapped, accepted).accepted).toBe(true);
  const later: Step = [INTRO, saw(2, swap('2.3.5'), 'r2')];
  expect(toldMe(...opened, swapped, accepted, [MINE, 'restart'], later).accepted).toBe(false);
});

test('nothing changed: others are named, and nothing is asked', () => {
  const told = toldMe(...opened);
  expect(told).toMatchObject({ verdict: 'clean', remedies: [], evidence: [] });
  expect(told.reuse).toMatchObject({ since: 1_000, others: [{ title: 'Intro.ipynb' }] });
});

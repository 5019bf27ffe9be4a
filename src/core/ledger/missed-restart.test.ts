import { describe, expect, it } from 'vitest';
import type { Happening, RuntimeEvent } from './events.ts';
import { kernelOf, replay } from './ledger.ts';
import { withMissedRestart } from './missed-restart.ts';

const notebook = 'drive/x';
const cell = { id: 'cell-1', ordinal: 1 };

const event = (at: number, happening: Happening, tab = 1): RuntimeEvent => ({
  id: `e${at}`,
  at,
  tab,
  notebook,
  ...happening,
});
const begun = (at: number, tab = 1, id = 'cell-1') =>
  event(at, { type: 'run-started', cell: { ...cell, id } }, tab);
const ended = (at: number, count?: number, tab = 1, id = 'cell-1') => {
  const run = { cell: { ...cell, id }, failed: false };
  return event(at, { type: 'run-finished', ...run, ...(count !== undefined && { count }) }, tab);
};
const started = (at: number, since: number, tab = 1) =>
  event(at, { type: 'session-started', since }, tab);

const told = (before: RuntimeEvent[], next: RuntimeEvent) =>
  withMissedRestart(kernelOf(replay('m-s-1', before), notebook), next);

describe('what events tell of sessions', () => {
  it('begins one where the counts of a tab begin again, when that run did', () => {
    const next = ended(900, 1);
    const before = [begun(100), ended(200, 3), begun(800)];
    const session = { ...started(900, 800), id: 'e900#session' };
    expect(told(before, next)).toEqual([session, next]);
    expect(told([begun(100), ended(200, 1), begun(800)], next)).toHaveLength(2);
    expect(told([begun(100), ended(200, 1)], ended(201, 1))).toHaveLength(1);
    expect(told([begun(100, 1, 'cell-2'), ended(200, 1, 1, 'cell-2')], next)).toHaveLength(2);
  });

  it('begins none where counts go on, are not known, or are those of another tab', () => {
    const before = [begun(100), ended(200, 3), begun(800)];
    for (const next of [ended(900, 4), ended(900), ended(900, 1, 2)]) {
      expect(told(before, next)).toEqual([next]);
    }
    expect(told([begun(100), ended(200), begun(800)], ended(900, 1))).toHaveLength(1);
  });

  it('begins none for a run that ended first and is reported last', () => {
    const other = [begun(300, 1, 'cell-2'), ended(400, 3, 1, 'cell-2')];
    expect(told([begun(100), ...other], ended(500, 2))).toHaveLength(1);
    expect(told([begun(300), ...other], ended(500, 2))).toHaveLength(1);
  });

  it('begins one where a run ended before the next began, and is reported after that', () => {
    const crashed = [begun(300, 1, 'cell-2'), begun(400), ended(450, 2, 1, 'cell-2')];
    expect(told(crashed, ended(500, 1))).toHaveLength(2);
  });

  it('compares with the counts of this session only', () => {
    const before = [begun(100), ended(200, 3), started(300, 300), begun(800)];
    expect(told(before, ended(900, 1))).toHaveLength(1);
  });

  it('leaves every other event as it is', () => {
    const next = event(900, { type: 'opened', title: 'x' });
    expect(told([ended(200, 3)], next)).toEqual([next]);
  });
});

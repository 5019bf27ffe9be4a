import { describe, expect, it } from 'vitest';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Happening, RuntimeEvent } from './events.ts';
import { kernelOf, reduce, replay } from './ledger.ts';
import type { Sighting } from '../signatures/sighting.ts';

const cell = (ordinal: number) => ({ id: `cell-${ordinal}`, ordinal });

const sighting = (over: Partial<Sighting> = {}): Sighting => ({
  signature: 'internal-name-missing',
  fault: 'stale-memory',
  strength: 'certain',
  excerpt: "ImportError: cannot import name '_center' from 'numpy._core.umath'",
  line: 9,
  facts: { missing: '_center' },
  ...over,
});

const swap = sighting({
  signature: 'pip-replaced',
  fault: 'replaced',
  excerpt: 'Successfully installed numpy-2.3.5',
  facts: { fromVersion: '2.0.2', toVersion: '2.3.5' },
});

/** Events one second apart, from second 1. */
const events = (...happenings: Happening[]): RuntimeEvent[] =>
  happenings.map((happening, index) => ({
    id: `e${index}`,
    at: (index + 1) * 1000,
    tab: 1,
    notebook: 'drive/x',
    ...happening,
  }));

const after = (...happenings: Happening[]) =>
  diagnose(replay('m-s-1', events(...happenings)), 'drive/x');

const kernelAfter = (...happenings: Happening[]) =>
  kernelOf(replay('m-s-1', events(...happenings)), 'drive/x');

const ran = (ordinal: number, failed = false): Happening[] => [
  { type: 'run-started', cell: cell(ordinal) },
  { type: 'run-finished', cell: cell(ordinal), failed },
];
const saw = (ordinal: number, seen: Sighting, run = 'r1'): Happening => ({
  type: 'sighted',
  cell: cell(ordinal),
  run,
  sighting: seen,
});
const restart = (at: number): Happening => ({ type: 'session-started', since: at * 1000 });

describe('the ledger', () => {
  it('counts an output that is drawn again once', () => {
    const { session } = kernelAfter(saw(3, sighting()), saw(3, sighting()));
    expect(session.sighted).toHaveLength(1);
  });

  it('looks back at a set number of sessions and no more, the first of which tells what the runtime came with', () => {
    const session = (index: number) => [saw(3, sighting(), `r${index}`), restart(2 + 2 * index)];
    const sessions = Array.from({ length: 100 }, (_, index) => session(index)).flat();
    const { past, session: now } = kernelAfter(saw(1, swap), ...sessions);
    expect(past).toHaveLength(20);
    expect(past[0]?.sighted[0]?.facts.fromVersion).toBe('2.0.2');
    expect([past.at(-1)?.number, now.number]).toEqual([100, 101]);
  });

  it('counts the same failure in another run twice', () => {
    const { session } = kernelAfter(saw(3, sighting(), 'r1'), saw(3, sighting(), 'r2'));
    expect(session.sighted).toHaveLength(2);
  });

  it('gives what was reported after a restart that showed late to the new session', () => {
    const record = kernelAfter(saw(3, sighting()), ...ran(1), saw(1, swap), restart(2));
    expect(record.session.number).toBe(2);
    expect(record.session.sighted.map((seen) => seen.signature)).toEqual(['pip-replaced']);
    expect([...record.session.runs.keys()]).toEqual(['cell-1']);
    expect(record.past[0]?.sighted).toHaveLength(1);
  });

  it('comes to the same record in one go as event by event', () => {
    const all = events(...ran(1), saw(1, swap), ...ran(3, true), saw(3, sighting()), restart(6));
    expect(all.reduce(reduce, replay('m-s-1', all.slice(0, 1)))).toEqual(replay('m-s-1', all));
  });

  it('hands back the same record where nothing changed', () => {
    const record = replay('m-s-1', events(saw(3, sighting())));
    const [again] = events(saw(3, sighting()));
    expect(again && reduce(record, again)).toBe(record);
  });
});

describe('the rules', () => {
  it('is clean where nothing was seen', () => {
    expect(after(...ran(1))).toMatchObject({ verdict: 'clean', cause: 'none', remedies: [] });
  });

  it('1: asks for a restart once NumPy was replaced, before anything failed', () => {
    const diagnosis = after(...ran(1), saw(1, swap));
    expect(diagnosis).toMatchObject({ verdict: 'restart-needed', cause: 'replaced' });
    expect(diagnosis.losses.variables).toBe('nothing');
  });

  it('1: says that nothing is lost where nothing ran after the install', () => {
    expect(after(...ran(1), ...ran(2), saw(2, swap)).losses.variables).toBe('nothing-since');
    expect(after(...ran(1), saw(1, swap), ...ran(2)).losses.variables).toBe('lost');
  });

  it('2: stale memory, first in this session: restart and run all', () => {
    const diagnosis = after(...ran(3, true), saw(3, sighting()));
    expect(diagnosis).toMatchObject({ verdict: 'corrupted', cause: 'stale-memory' });
    expect(diagnosis.remedies[0]).toBe('restart-and-run-all');
    expect(diagnosis.wontHelp).toEqual([]);
  });

  const conflict = sighting({ signature: 'built-for-numpy-1', fault: 'disk-conflict' });

  it('3: what can mean either: restart first where NumPy was replaced', () => {
    expect(after(saw(1, swap), saw(3, conflict))).toMatchObject({ cause: 'either' });
    const unsure = after(saw(3, { ...conflict, strength: 'either' }));
    expect(unsure).toMatchObject({ cause: 'either' });
    expect(unsure.remedies).toEqual(['restart-and-run-all', 'restart', 'delete-runtime']);
  });

  it('4: never the same advice twice: delete the runtime when it came back', () => {
    const diagnosis = after(saw(3, sighting()), restart(2), saw(3, sighting(), 'r2'));
    expect(diagnosis).toMatchObject({
      cause: 'came-back',
      remedies: ['delete-runtime', 'fix-pins'],
    });
    expect(diagnosis.wontHelp).toContain('restart-and-run-all');
  });

  it('4: names the install loop when the install cell did it again', () => {
    const again = after(saw(3, sighting()), restart(2), saw(1, swap), saw(3, sighting(), 'r2'));
    expect(again).toMatchObject({ cause: 'install-loop', remedies: ['fix-pins'] });
    expect(again.swap?.cell.ordinal).toBe(1);
    const loop = after(saw(1, swap), restart(2), saw(1, swap, 'r2'));
    expect(loop).toMatchObject({ verdict: 'restart-needed', cause: 'install-loop' });
  });

  it('5: a disk conflict without a swap: delete the runtime; a restart will not help', () => {
    const diagnosis = after(saw(3, conflict));
    expect(diagnosis).toMatchObject({ verdict: 'conflict', cause: 'disk-conflict' });
    expect(diagnosis.remedies).toEqual(['delete-runtime', 'fix-pins']);
    expect(diagnosis.wontHelp).toContain('restart');
  });

  it('6: a broken install: delete the runtime', () => {
    const broken = sighting({ signature: 'c-extensions-failed', fault: 'broken-install' });
    expect(after(saw(3, broken))).toMatchObject({
      cause: 'broken-install',
      remedies: ['delete-runtime'],
    });
  });

  it('7: recovered once the cell that failed has finished clean in a new session', () => {
    const failed = [...ran(1), saw(1, swap), ...ran(3, true), saw(3, sighting())];
    const click: Happening = { type: 'remedy-started', remedy: 'restart-and-run-all', cells: 4 };
    expect(after(...failed, click)).toMatchObject({
      verdict: 'recovering',
      progress: { step: 'restart' },
    });
    expect(after(...failed, click, restart(8), ...ran(1))).toMatchObject({
      verdict: 'recovering',
      progress: { step: 'run', cellsDone: 1, cellsTotal: 4 },
    });
    const recovered = after(...failed, click, restart(8), ...ran(1), ...ran(3));
    expect(recovered).toMatchObject({ verdict: 'recovered', progress: { step: 'recovered' } });
    expect(recovered.progress?.seconds).toBe(5);
  });

  it('7: a restart by hand counts as well, and without a failure the restart is enough', () => {
    expect(after(saw(3, sighting()), restart(2))).toMatchObject({
      verdict: 'recovering',
      progress: { step: 'check' },
    });
    expect(after(...ran(1), saw(1, swap), restart(4)).verdict).toBe('recovered');
  });

  it('goes back to the fault when the remedy ended without a restart', () => {
    const diagnosis = after(
      saw(3, sighting()),
      { type: 'remedy-started', remedy: 'restart-and-run-all', cells: 4 },
      { type: 'route-tried', route: 'toolbar-menu', worked: false },
      { type: 'remedy-ended', outcome: 'stopped' },
    );
    expect(diagnosis).toMatchObject({ verdict: 'corrupted', progress: { outcome: 'stopped' } });
  });

  it('remembers for the session which cause the person chose to ignore', () => {
    const accepted: Happening = { type: 'accepted', cause: 'stale-memory' };
    expect(after(saw(3, sighting()), accepted).accepted).toBe(true);
    expect(after(saw(1, swap), accepted).accepted).toBe(false);
    expect(after(saw(3, sighting()), accepted, restart(3)).accepted).toBe(false);
  });

  describe('a cause that the person has put off', () => {
    const cause = 'stale-memory';
    const putOff: Happening = { type: 'put-off', cause };
    const back: Happening = { type: 'brought-back', cause };
    const failed = saw(3, sighting());

    it('is heard of again once another run shows something, and not by what is read again', () => {
      expect(after(failed, putOff)).toMatchObject({ putOff: true, accepted: false });
      expect(after(failed, putOff, failed).putOff).toBe(true);
      expect(after(failed, putOff, saw(3, sighting({ excerpt: 'y' }))).putOff).toBe(true);
      expect(after(failed, putOff, saw(3, sighting(), 'r2')).putOff).toBe(false);
      expect(after(failed, putOff, saw(4, sighting())).putOff).toBe(false);
    });

    it('is heard of in the next session, and where it is brought back', () => {
      expect(after(failed, putOff, restart(3)).putOff).toBe(false);
      expect(after(failed, putOff, back).putOff).toBe(false);
      expect(after(failed, { type: 'accepted', cause }, back).accepted).toBe(false);
    });

    it('is what was chosen of it last', () => {
      const accepted: Happening = { type: 'accepted', cause };
      expect(after(failed, putOff, accepted)).toMatchObject({ putOff: false, accepted: true });
      expect(after(failed, accepted, putOff)).toMatchObject({ putOff: true, accepted: false });
    });
  });

  it('names the cells that a restart would stop', () => {
    const running: Happening = { type: 'run-started', cell: cell(7) };
    expect(after(saw(3, sighting()), running).losses.running).toMatchObject([
      { cell: { ordinal: 7 } },
    ]);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { openNotebook } from './run-tracker.fixture.ts';

let notebook: ReturnType<typeof openNotebook>;
beforeEach(() => {
  notebook = openNotebook('a', 'b', 'c');
});

describe('a run', () => {
  test('is reported in the order in which it goes, and its beginning before it can print', () => {
    notebook.show('a', { pending: true });
    expect(notebook.told()).toEqual(['a queued']);
    notebook.tracker.settle();
    notebook.show('a', { running: true });
    expect(notebook.told()).toEqual(['a starting']);
    notebook.tracker.settle();
    expect(notebook.told()).toEqual(['a started']);
    notebook.show('a', { count: 1 });
    expect(notebook.told()).toEqual([]);
    notebook.tracker.settle();
    expect(notebook.told()).toEqual(['a finished']);
  });

  test('is reported once, however often the cell changes in it', () => {
    for (const state of [{ pending: true }, { running: true }, { count: 1 }]) {
      notebook.show('a', state);
      notebook.show('a', state);
      notebook.step({ a: state });
      notebook.step({ a: state });
    }
    expect(notebook.told()).toEqual(['a queued', 'a starting', 'a started', 'a finished']);
  });

  test('is reported again when the cell runs again', () => {
    notebook.run('a', 1);
    const first = notebook.told();
    notebook.run('a', 2);
    expect(notebook.told()).toEqual(first);
  });

  test.each([
    ['that was seen to begin, and is over when all has changed', [{ running: true }, { count: 1 }]],
    ['that nobody saw begin: only its count shows it', [{ pending: true }, { count: 1 }]],
  ])('%s is reported whole', (_, states) => {
    for (const state of states) notebook.show('a', state);
    notebook.tracker.settle();
    const whole = notebook.told().filter((line) => line !== 'a queued');
    expect(whole).toEqual(['a starting', 'a started', 'a finished']);
  });

  test('that nobody saw begin may have waited for long', () => {
    notebook.step({ a: { pending: true } });
    notebook.step({ a: { pending: true } });
    notebook.step({ a: { count: 1 } });
    expect(notebook.told()).toEqual(['a queued', 'a starting', 'a started', 'a finished']);
  });

  test('is not one where a cell only waited, and was stopped before its turn', () => {
    notebook.run('a', 3);
    notebook.told();
    notebook.step({ a: { pending: true, count: 3 } });
    notebook.step({ a: { count: 3 } });
    expect(notebook.told()).toEqual(['a queued']);
  });

  test('that goes on when the page is opened is reported from then on', () => {
    notebook.add('late', { running: true });
    notebook.step({ late: { count: 7 } });
    expect(notebook.told()).toEqual(['late starting', 'late started', 'late finished']);
    expect(notebook.resumed).toEqual(['late']);
  });

  test('that goes on once the page is connected is told from one that begins', () => {
    notebook.run('a', 1);
    expect(notebook.resumed).toEqual([]);
    notebook.step({ b: { running: true } });
    expect(notebook.resumed).toEqual(['b']);
  });

  test('that waits when the page is opened is reported once it begins', () => {
    notebook.add('late', { pending: true });
    notebook.step({ late: { pending: true } });
    expect(notebook.told()).toEqual([]);
    notebook.step({ late: { count: 7 } });
    expect(notebook.told()).toEqual(['late starting', 'late started', 'late finished']);
  });

  test('that shows a new session shows it since the run began, however long it took', () => {
    notebook.run('a', 5);
    notebook.step({ b: { running: true } });
    const began = notebook.now();
    notebook.step({});
    notebook.step({ b: { count: 1 } });
    expect(notebook.sessions).toEqual([began]);
  });

  test('that shows a new session may be over when all has changed', () => {
    notebook.run('a', 5);
    notebook.show('b', { running: true });
    notebook.step({ b: { count: 1 } });
    expect(notebook.sessions).toHaveLength(1);
  });
});

test('a session begins when all counts went, whatever a cell showed that was deleted before', () => {
  notebook.run('a', 1);
  notebook.run('b', 2);
  notebook.gone.add('a');
  notebook.step({ b: {} });
  const emptied = notebook.now();
  notebook.connect('restarting');
  notebook.connect('connected');
  expect(notebook.sessions).toEqual([emptied]);
});

describe('counts that are no run', () => {
  test.each([
    ['on a cell that neither waited nor ran', () => notebook.step({ a: { count: 4 } })],
    ['on a cell that is there when the page is opened', () => notebook.add('d', { count: 4 })],
  ])('%s', (_, show) => {
    show();
    expect(notebook.told()).toEqual([]);
  });

  test('on a cell that waited, and shows again what it showed', () => {
    notebook.run('a', 4);
    notebook.told();
    notebook.step({ a: { pending: true } });
    notebook.step({ a: { count: 4 } });
    expect(notebook.told()).toEqual(['a queued']);
  });
});

describe('a lost connection', () => {
  /** `a` has run, `b` runs; then all counts go, and with them what runs. */
  beforeEach(() => {
    notebook.run('a', 1);
    notebook.step({ b: { running: true } });
    notebook.told();
    notebook.connect('none');
    notebook.step({ a: {}, b: {} });
    expect(notebook.told()).toEqual([]);
    notebook.connect('connected');
  });

  test('cuts no run in two that goes on behind it', () => {
    notebook.show('b', { running: true });
    notebook.step({ a: { count: 1 }, b: { running: true } });
    expect(notebook.told()).toEqual([]);
    notebook.step({ b: { count: 2 } });
    expect(notebook.told()).toEqual(['b finished']);
    expect(notebook.sessions).toEqual([]);
  });

  test('makes no run of the count that a run got meanwhile', () => {
    notebook.step({ a: { count: 1 }, b: { count: 2 } });
    expect(notebook.told()).toEqual([]);
  });

  test('makes no run of such a count on a cell that waits again', () => {
    notebook.step({ b: { pending: true, count: 2 } });
    expect(notebook.told()).toEqual(['b queued']);
  });

  test('ends what ran where the session is another one', () => {
    notebook.tracker.sessionStarted();
    notebook.step({ b: { running: true } });
    expect(notebook.told()).toEqual(['b starting', 'b started']);
  });

  test('ends what ran where the cell is queued again', () => {
    notebook.step({ b: { pending: true } });
    notebook.step({ b: { running: true } });
    expect(notebook.told()).toEqual(['b queued', 'b starting', 'b started']);
  });

  test('makes no Run all of all that waits when it is back', () => {
    const waits = { pending: true };
    notebook.step({ a: { ...waits, count: 1 }, b: waits, c: waits });
    expect(notebook.told()).toEqual(['a queued', 'b queued', 'c queued']);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { openNotebook } from './run-tracker.fixture.ts';

let notebook: ReturnType<typeof openNotebook>;
beforeEach(() => {
  notebook = openNotebook('a', 'b', 'c');
});

describe('a cell that is redrawn', () => {
  test.each([
    ['waits', { pending: true }, ['a queued'], ['A starting', 'A started', 'A finished']],
    ['runs', { running: true }, ['a starting', 'a started'], ['A finished']],
  ])('goes on as one that %s', (_, state, before, after) => {
    notebook.step({ a: state });
    expect(notebook.told()).toEqual(before);
    notebook.redraw('a', 'A', state);
    notebook.step({ A: state });
    expect(notebook.told()).toEqual([]);
    notebook.step({ A: { count: 1 } });
    expect(notebook.told()).toEqual(after);
  });

  test('tells the end of a run that came with the drawing', () => {
    notebook.step({ a: { running: true } });
    notebook.told();
    notebook.redraw('a', 'A', { count: 1 });
    expect(notebook.told()).toEqual(['A finished']);
  });

  test('is followed in the place of the one before', () => {
    notebook.redraw('a', 'A', {});
    notebook.step({ a: { running: true } });
    expect(notebook.told()).toEqual([]);
    expect(notebook.tracker.isBusy()).toBe(false);
  });
});

describe('Run all', () => {
  const waits = { pending: true };
  const all = { a: waits, b: waits, c: waits };

  /** What is reported of all cells at once. */
  const allTold = () => notebook.told().filter((line) => line.startsWith('all'));

  test('is reported once, with the number of code cells', () => {
    notebook.step(all);
    expect(allTold()).toEqual(['all 3 started']);
    notebook.step({ a: { running: true } });
    notebook.step({ a: { count: 1 }, b: { running: true } });
    expect(allTold()).toEqual([]);
  });

  test.each([
    ['runs', [{ running: true }]],
    ['is over', [{ running: true }, { count: 1 }]],
  ])('is known where the first cell %s already when all have changed', (_, states) => {
    for (const state of states) notebook.show('a', state);
    notebook.step({ b: waits, c: waits });
    expect(allTold()).toEqual(['all 3 started']);
  });

  test('leaves out the cells without code, and those that are gone', () => {
    notebook.empty.add('b');
    notebook.gone.add('c');
    notebook.add('d', {});
    notebook.step({ a: waits, d: waits });
    expect(allTold()).toEqual(['all 3 started']);
  });

  test.each([
    ['one cell is left out', { a: waits, b: waits }],
    ['a cell is only redrawn with the others', { a: waits, b: waits, c: { count: 3 } }],
  ])('is not one where %s', (_, queued) => {
    notebook.step(queued);
    expect(allTold()).toEqual([]);
  });

  test('is not one where cells that wait already change once more', () => {
    notebook.step({ a: waits });
    notebook.step({});
    notebook.step(all);
    expect(allTold()).toEqual([]);
  });
});

test.each([
  [{ pending: true }, true],
  [{ running: true }, true],
  [{ count: 1 }, false],
  [{ count: 1, failed: true }, false],
])('a notebook with a cell that shows %o is busy: %s', (state, isBusy) => {
  notebook.show('b', state);
  expect(notebook.tracker.isBusy()).toBe(isBusy);
  notebook.gone.add('b');
  expect(notebook.tracker.isBusy()).toBe(false);
});

test('a cell that is not watched is not reported', () => {
  notebook.step({ other: { running: true } });
  expect(notebook.told()).toEqual([]);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followRun } from './follow-run.ts';
import { cell, host, openPage, page } from './remedy-page.fixture.ts';

vi.mock('../colab/cells.ts', async () => (await import('./remedy-page.fixture.ts')).colab.cells);
vi.mock(
  '../colab/cell-state.ts',
  async () => (await import('./remedy-page.fixture.ts')).colab.cellState,
);
vi.mock(
  '../colab/connection.ts',
  async () => (await import('./remedy-page.fixture.ts')).colab.connection,
);
vi.mock(
  '../colab/dialogs.ts',
  async () => (await import('./remedy-page.fixture.ts')).colab.dialogs,
);

let life: AbortController;
const pass = (time: number) => vi.advanceTimersByTimeAsync(time);
/** What is reported of cells at rest, after a time in milliseconds. */
async function restedAfter(time: number) {
  await pass(time);
  return page.happened().filter((line) => line.startsWith('told'));
}

beforeEach(() => {
  vi.useFakeTimers();
  openPage();
  life = new AbortController();
  void followRun(host, life.signal);
});
afterEach(() => {
  vi.useRealTimers();
});

test('what Colab asks of the person meanwhile is watched for', () => {
  expect(page.happened()).toEqual(['watch restart-and-run-all']);
});

test('cells that never begin to run rest after a while', async () => {
  page.cells = [cell(undefined), cell(undefined)];
  expect(await restedAfter(4_900)).toEqual([]);
  expect(await restedAfter(300)).toEqual(['told rested 0 0']);
  expect(await restedAfter(60_000)).toEqual([]);
});

test('cells rest soon after the last has run, and not in a gap between two', async () => {
  for (let runs = 0; runs < 3; runs++) {
    page.isBusy = true;
    expect(await restedAfter(30_000)).toEqual([]);
    page.isBusy = false;
    expect(await restedAfter(900)).toEqual([]);
  }
  page.cells = [cell(1), cell(2, true), cell(undefined), cell(3)];
  expect(await restedAfter(300)).toEqual(['told rested 3 1']);
});

test.each([
  ['the kernel restarts once more', { connection: 'restarting' }, { connection: 'connected' }],
  ['the connection is lost', { connection: 'none' }, { connection: 'connected' }],
  ['Colab asks something', { dialogs: 1 }, { dialogs: 0 }],
])('cells do not rest while %s', async (_, begins, ends) => {
  page.isBusy = true;
  await pass(100);
  Object.assign(page, { isBusy: false }, begins);
  expect(await restedAfter(60_000)).toEqual([]);
  Object.assign(page, ends);
  expect(await restedAfter(900)).toEqual([]);
  expect(await restedAfter(300)).toEqual(['told rested 2 0']);
});

test('what the page shows is counted when all that was reported is written', async () => {
  let write = () => {};
  page.written = new Promise((resolve) => (write = resolve));
  expect(await restedAfter(10_000)).toEqual([]);
  page.cells = [cell(1, true)];
  write();
  expect(await restedAfter(0)).toEqual(['told rested 1 1']);
});

test.each([
  ['before they rest', 1_000],
  ['while the last report is written', 10_000],
])('nothing is reported where it was ended %s', async (_, time) => {
  let write = () => {};
  page.written = new Promise((resolve) => (write = resolve));
  await pass(time);
  life.abort();
  write();
  expect(await restedAfter(60_000)).toEqual([]);
});

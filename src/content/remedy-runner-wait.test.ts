import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { host, openPage, page } from './remedy-page.fixture.ts';
import { createRemedyRunner, type RemedyRunner } from './remedy-runner.ts';

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
vi.mock(
  '../colab/commands.ts',
  async () => (await import('./remedy-page.fixture.ts')).colab.commands,
);

let runner: RemedyRunner;
const pass = (time = 100) => vi.advanceTimersByTimeAsync(time);

beforeEach(() => {
  vi.useFakeTimers();
  openPage();
  runner = createRemedyRunner(host);
});
afterEach(() => {
  vi.useRealTimers();
});

/** Nothing more happens. */
async function expectNothingMore() {
  await pass(600_000);
  expect(page.happened()).toEqual([]);
  expect(runner.carries()).toBe(false);
}

describe('a restart that waits until nothing runs', () => {
  const waiting = async () => {
    page.isBusy = true;
    runner.told('wait');
    await pass(60_000);
    expect(page.happened()).toEqual([]);
  };

  test('is only reported where it is asked for: the ledger says which page waits', async () => {
    page.isBusy = true;
    runner.start('wait-and-restart');
    await pass(60_000);
    expect(page.happened()).toEqual(['told remedy-started restart 3 true']);
    expect(runner.carries()).toBe(false);
  });

  test('begins as by a click once nothing has run for a while', async () => {
    page.answer = () => 'confirmed';
    await waiting();
    page.isBusy = false;
    await pass(500);
    expect(page.happened()).toEqual([]);
    await pass(1_000);
    expect(page.happened()).toEqual([
      'told remedy-started restart 3',
      'watch restart',
      'press toolbar-menu restart and say yes',
      'told route-tried toolbar-menu true',
      'restart expected',
    ]);
    runner.told('wait');
    runner.told('carry');
    await pass();
    expect(runner.carries()).toBe(true);
    expect(page.happened()).toEqual([]);
  });

  test.each(['its connection is lost', 'a dialog of Colab is open'])(
    'waits on while %s',
    async (what) => {
      await waiting();
      page.isBusy = false;
      if (what.includes('dialog')) page.dialogs = 1;
      else page.connection = 'none';
      await pass(60_000);
      expect(page.happened()).toEqual([]);
    },
  );

  test.each(['it is called off', 'a session begins', 'another tab goes on with it'])(
    'does nothing any more once %s',
    async () => {
      await waiting();
      runner.told(undefined);
      page.isBusy = false;
      await pass();
      expect(page.happened()).toEqual(['guide stops']);
      await expectNothingMore();
    },
  );

  test('is called off by the person here', async () => {
    await waiting();
    runner.stop();
    page.isBusy = false;
    await pass();
    runner.told(undefined);
    await pass();
    expect(new Set(page.happened())).toEqual(new Set(['told remedy-ended stopped', 'guide stops']));
    await expectNothingMore();
  });

  test('a restart now takes its place', async () => {
    page.answer = () => 'confirmed';
    await waiting();
    runner.start('restart');
    await pass();
    expect(page.happened()[0]).toBe('told remedy-started restart 3');
    expect(runner.carries()).toBe(true);
  });
});

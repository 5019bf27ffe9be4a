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

/** A restart is under way, and the ledger knows it. */
async function startRestart() {
  page.answer = () => 'confirmed';
  runner.start('restart');
  runner.told('carry');
  await pass();
  page.happened();
}

/** Nothing more happens, also where a session begins. */
async function expectNothingMore() {
  await pass(600_000);
  expect(page.happened()).toEqual([]);
  expect(runner.carries()).toBe(false);
}

describe('a person who stops a remedy', () => {
  test('ends what this page carries out: nothing is pressed or told any more', async () => {
    await startRestart();
    runner.stop();
    await pass();
    expect(page.happened()).toEqual(['told remedy-ended stopped', 'guide stops']);
    runner.told(undefined);
    await expectNothingMore();
  });

  test('ends it before it has pressed anything', async () => {
    page.dialogs = 1;
    runner.start('restart');
    runner.stop();
    page.dialogs = 0;
    await pass(5_000);
    expect(page.happened().filter((line) => line.startsWith('press'))).toEqual([]);
  });

  test('ends it while they are led to the connection', async () => {
    page.connection = 'none';
    runner.start('restart');
    await pass();
    page.happened();
    runner.stop();
    await pass();
    expect(page.happened()).toEqual(['told remedy-ended stopped', 'guide stops']);
  });

  test('ends what another tab carries out', () => {
    runner.stop();
    expect(page.happened()).toEqual(['told remedy-ended stopped']);
  });

  test('ends the following of cells', async () => {
    runner.told('follow');
    page.isBusy = true;
    await pass();
    runner.stop();
    runner.told(undefined);
    page.isBusy = false;
    await pass(10_000);
    expect(page.happened().filter((line) => line.startsWith('told'))).toEqual([
      'told remedy-ended stopped',
    ]);
  });
});

describe('a remedy that this page carries out', () => {
  test('is over where the ledger has nothing to do any more, as after a Stop elsewhere', async () => {
    await startRestart();
    runner.told(undefined);
    await pass();
    expect(page.happened()).toEqual(['guide stops']);
    await expectNothingMore();
  });

  test('is not over where the ledger does not know of it yet', async () => {
    page.answer = () => 'confirmed';
    runner.start('restart');
    runner.told(undefined);
    await pass();
    page.happened();
    runner.told('carry');
    await pass();
    expect(page.happened()).toEqual([]);
    expect(runner.carries()).toBe(true);
  });

  test('holds off another one', async () => {
    await startRestart();
    for (const command of ['restart', 'restart-and-run-all', 'delete-runtime'] as const) {
      runner.start(command);
    }
    await pass();
    expect(page.happened()).toEqual([]);
  });

  test('is carried until its end is written', async () => {
    await startRestart();
    let write = () => {};
    page.written = new Promise((resolve) => (write = resolve));
    runner.stop();
    await pass();
    expect(runner.carries()).toBe(true);
    write();
    await pass();
    expect(runner.carries()).toBe(false);
  });

  test('ends without a word where the page goes', async () => {
    await startRestart();
    runner.leave();
    expect(page.happened()).toEqual(['guide stops']);
    expect(runner.carries()).toBe(false);
    await pass(600_000);
    expect(page.happened().filter((line) => line !== 'guide stops')).toEqual([]);
  });
});

describe('a page that is new', () => {
  test.each([
    ['restart-and-run-all', 'lead to restart-and-run-all'],
    ['restart', 'lead to restart'],
    ['run-all', 'lead to run-all'],
  ] as const)('leads on to %s, and does not press it', async (duty, leads) => {
    runner.told(duty);
    await pass();
    expect(page.happened()).toEqual(['told route-tried guide true', leads]);
    runner.told(duty);
    await pass();
    expect(page.happened()).toEqual([]);
    expect(runner.carries()).toBe(true);
  });

  test('follows the cells that run again, and lets another remedy begin meanwhile', async () => {
    runner.told('follow');
    await pass();
    expect(page.happened()).toEqual(['watch restart-and-run-all']);
    expect(runner.carries()).toBe(false);
    runner.start('restart');
    await pass();
    expect(page.happened()).toContain('told remedy-started restart 3');
    expect(runner.carries()).toBe(true);
  });

  test.each(['carry', undefined] as const)('does nothing where its duty is %s', async (duty) => {
    runner.told(duty);
    await expectNothingMore();
  });

  test('is done leading to Run all when cells run', async () => {
    runner.told('run-all');
    await pass();
    page.happened();
    page.isBusy = true;
    await pass();
    expect(page.happened()).toEqual(['guide stops']);
  });
});

test('a page that has carried something out leads nobody on with what another one began', async () => {
  await startRestart();
  runner.stop();
  await pass();
  page.happened();
  runner.told('restart');
  await expectNothingMore();
});

test('the following of cells ends without a word where there is nothing to follow any more', async () => {
  runner.told('follow');
  await pass();
  page.happened();
  runner.told(undefined);
  await pass();
  expect(page.happened()).toEqual(['guide stops']);
  await expectNothingMore();
});

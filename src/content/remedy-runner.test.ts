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
const pass = (time = 0) => vi.advanceTimersByTimeAsync(time);

beforeEach(() => {
  vi.useFakeTimers();
  openPage();
  runner = createRemedyRunner(host);
});
afterEach(() => {
  vi.useRealTimers();
});

/** What happens where a restart is started. */
async function restarted(command: 'restart' | 'restart-and-run-all' = 'restart') {
  runner.start(command);
  await pass();
  return page.happened();
}

describe('a restart', () => {
  test('is pressed on one way after the other, until Colab answers', async () => {
    page.answer = (press) => (press.startsWith('runtime-menu') ? 'confirmed' : 'none');
    expect(await restarted()).toEqual([
      'told remedy-started restart 3',
      'watch restart',
      'press toolbar-menu restart and say yes',
      'told route-tried toolbar-menu false',
      'press runtime-menu restart and say yes',
      'told route-tried runtime-menu true',
      'restart expected',
    ]);
  });

  test.each(['restart', 'restart-and-run-all'] as const)(
    '(%s) is done with the session that the ledger reports, whose cells are followed',
    async (command) => {
      page.answer = () => 'taken';
      expect(await restarted(command)).not.toContain('restart expected');
      runner.told('carry');
      await pass(30_000);
      expect(page.happened()).toEqual([]);
      runner.told('follow');
      await pass(100);
      expect(page.happened()).toEqual(['guide stops', 'watch restart-and-run-all']);
    },
  );

  test('waits for a dialog that was there before, which the person answers', async () => {
    page.dialogs = 1;
    page.answer = () => 'confirmed';
    expect(await restarted()).toEqual(['told remedy-started restart 3', 'watch restart']);
    await pass(60_000);
    expect(page.happened()).toEqual([]);
    page.dialogs = 0;
    await pass(100);
    expect(page.happened()).toContain('press toolbar-menu restart and say yes');
  });

  test('leads to the connection first where there is none', async () => {
    page.connection = 'none';
    page.answer = () => 'confirmed';
    expect(await restarted()).toEqual([
      'told remedy-started restart 3',
      'told route-tried guide true',
      'lead to restart',
    ]);
    page.connection = 'connected';
    await pass(100);
    expect(page.happened()[1]).toBe('press toolbar-menu restart and say yes');
  });

  test.each([
    ['asked', 'lead to restart, which is asked'],
    ['met', 'lead to restart'],
  ] as const)('leads the person on where a dialog is %s', async (answer, leads) => {
    page.answersDialog = false;
    page.answer = () => answer;
    expect((await restarted()).slice(2)).toEqual([
      'press toolbar-menu restart',
      'told route-tried toolbar-menu true',
      'told route-tried guide true',
      leads,
    ]);
    await pass(600_000);
    expect(page.happened()).toEqual([]);
    runner.told('follow');
    await pass(100);
    expect(page.happened()[0]).toBe('guide stops');
  });

  test('leads the person where Colab answers on no way', async () => {
    expect((await restarted()).slice(2)).toEqual([
      'press toolbar-menu restart and say yes',
      'told route-tried toolbar-menu false',
      'press runtime-menu restart and say yes',
      'told route-tried runtime-menu false',
      'told route-tried guide true',
      'lead to restart',
    ]);
  });

  test.each([
    ['connection-lost', 600, 'none'],
    ['no-answer', 90_100, 'connected'],
  ] as const)('ends as %s where it is confirmed and no session begins', async (...given) => {
    const [outcome, time, connection] = given;
    page.answer = () => 'confirmed';
    await restarted();
    runner.told('carry');
    page.connection = connection;
    await pass(time);
    expect(page.happened()).toEqual([`told remedy-ended ${outcome}`, 'guide stops']);
    expect(runner.carries()).toBe(false);
    await pass(600_000);
    expect(page.happened()).toEqual([]);
  });

  test('ends without an answer where the page is not as expected', async () => {
    page.answer = () => {
      throw new TypeError('not a dialog');
    };
    expect((await restarted()).slice(-2)).toEqual(['told remedy-ended no-answer', 'guide stops']);
  });

  test('of the session before is no restart of this one', async () => {
    page.answer = () => 'taken';
    runner.told('follow');
    await pass(100);
    page.happened();
    await restarted();
    await pass(89_000);
    expect(page.happened()).toEqual([]);
    await pass(2_000);
    expect(page.happened()).toEqual(['told remedy-ended no-answer', 'guide stops']);
  });
});

describe('where nothing restarts and runs all at once', () => {
  const only = (command: string) => (press: string) =>
    press.endsWith(` ${command}`) ? 'taken' : 'none';

  test('a restart and then Run all do', async () => {
    page.answer = only('restart');
    expect(await restarted('restart-and-run-all')).toEqual([
      'told remedy-started restart-and-run-all 3',
      'watch restart-and-run-all',
      'press toolbar-menu restart-and-run-all and say yes',
      'told route-tried toolbar-menu false',
      'press runtime-menu restart-and-run-all and say yes',
      'told route-tried runtime-menu false',
      'watch restart',
      'press toolbar-menu restart and say yes',
      'told route-tried toolbar-menu true',
    ]);
    page.answer = only('run-all');
    runner.told('follow');
    await pass(100);
    // What Run all meets is never answered for the person.
    expect(page.happened()).toEqual([
      'watch run-all',
      'press toolbar-menu run-all',
      'told route-tried toolbar-menu true',
    ]);
    page.isBusy = true;
    await pass(100);
    expect(page.happened()).toEqual(['guide stops', 'watch restart-and-run-all']);
  });

  test('a connection that is lost then is waited for', async () => {
    page.answer = (press) => (press.endsWith('restart-and-run-all') ? 'none' : 'taken');
    await restarted('restart-and-run-all');
    runner.told('follow');
    await pass(100);
    page.happened();
    page.connection = 'none';
    await pass(60_000);
    expect(page.happened()).toEqual([]);
  });

  test('the person is led to Run all where that is not answered', async () => {
    page.answer = only('restart');
    await restarted('restart-and-run-all');
    page.answer = () => 'none';
    runner.told('follow');
    await pass(100);
    expect(page.happened().at(-1)).toBe('lead to run-all');
  });

  test('the person is led to both where nothing is answered at all', async () => {
    expect((await restarted('restart-and-run-all')).at(-1)).toBe('lead to restart-and-run-all');
  });

  test('a connection that is lost for a moment is still lost', async () => {
    page.answer = only('restart');
    await restarted('restart-and-run-all');
    page.lostAt = performance.now();
    await pass(600);
    expect(page.happened()).toEqual(['told remedy-ended connection-lost', 'guide stops']);
  });

  test('a page that goes has not lost its connection, though Firefox cuts that first', async () => {
    page.answer = only('restart');
    await restarted('restart-and-run-all');
    page.connection = 'none';
    await pass(300);
    runner.leave();
    await pass(1_000);
    expect(page.happened().filter((told) => told.includes('ended'))).toEqual([]);
  });

  test('nothing runs where the restart loses its connection', async () => {
    page.answer = only('restart');
    await restarted('restart-and-run-all');
    page.connection = 'none';
    await pass(600);
    expect(page.happened()).toEqual(['told remedy-ended connection-lost', 'guide stops']);
  });
});

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

describe('what is no remedy', () => {
  const effects = {
    'delete-runtime': () => (page.connection = 'none'),
    'clear-outputs': () => (page.hasOutputs = false),
  };

  test.each(['delete-runtime', 'clear-outputs'] as const)(
    '%s is pressed and left to the person, and no event reports it',
    async (command) => {
      page.answer = () => 'asked';
      runner.start(command);
      await pass();
      expect(page.happened()).toEqual([
        `watch ${command}`,
        `press toolbar-menu ${command}`,
        `lead to ${command}, which is asked`,
      ]);
      expect(runner.carries()).toBe(false);
      await pass(600_000);
      expect(page.happened()).toEqual([]);
      effects[command]();
      await pass();
      expect(page.happened()).toEqual(['guide stops']);
    },
  );

  test('can be stopped, and no remedy is reported to have ended', async () => {
    runner.start('delete-runtime');
    await pass();
    expect(page.happened().at(-1)).toBe('lead to delete-runtime');
    runner.stop();
    await pass();
    expect(page.happened()).toEqual(['guide stops']);
    await pass(600_000);
    expect(page.happened()).toEqual([]);
  });

  test('is not told where Colab takes it, and nothing comes of it', async () => {
    page.answer = () => 'taken';
    runner.start('delete-runtime');
    await pass(91_000);
    expect(page.happened().slice(2)).toEqual(['guide stops']);
  });
});

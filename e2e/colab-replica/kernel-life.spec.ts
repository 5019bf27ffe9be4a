import type { Page } from 'playwright';
import { withCells } from '../harness/own-notebook.ts';
import { cellLooks, connectLook, counts, message } from '../harness/replica-page.ts';
import { expect, test as base } from '../harness/test.ts';
import type { NotebookPage } from '../harness/notebook-page.ts';

const test = base.extend({
  page: async ({ page, kernel, replica }, use) => {
    base.skip(kernel.kind !== 'live', kernel.reason);
    await replica.endKernel();
    await use(page);
    replica.holdConnections(false);
    replica.failRestarts(undefined);
  },
});

const IDLE = ['RAM Disk', 'icon-okay done', 'Connected to'];
const AWAY = ['Reconnect', '', 'Connect to a new runtime'];
const COUNTS_UP = `import time
for step in range(60):
    print('step', step, flush=True)
    time.sleep(0.1)`;

const look = async (page: Page, ordinal: number) => (await cellLooks(page))[ordinal - 1];

const runAll = (page: Page) => page.locator('#toolbar-run-button').click();

async function command(page: Page, name: string): Promise<void> {
  await page
    .locator(`colab-notebook-toolbar-run-button md-menu-item[command="${name}"]`)
    .evaluate((item: HTMLElement) => item.click());
}

const sayYes = (page: Page) =>
  page.locator('mwc-dialog[open] [dialogaction="ok"], md-dialog[open] [dialogaction="ok"]').click();

/** Opens a notebook of three cells: one that prints, one that takes six seconds, one that prints. */
async function openThree(page: Page, notebook: NotebookPage): Promise<void> {
  await withCells(page, ['print("first")', COUNTS_UP, 'print("last")']);
  await notebook.open('healthy');
}

test('Run all: every cell waits at once, its output goes while it waits, the first error ends it', async ({
  page,
  notebook,
}) => {
  const shown =
    'try: 1 / 0\nexcept Exception: get_ipython().showtraceback()\nimport time; time.sleep(2)';
  await withCells(page, ['print("first")', shown, '1 / 0', 'print("never")']);
  await notebook.open('healthy');
  await notebook.run(4);
  await notebook.run(1);
  expect(await counts(page)).toBe('[2] [ ] [ ] [1]');

  const atOnce = await page.evaluate(() => {
    const bar = document.querySelector('colab-notebook-toolbar-run-button');
    bar?.shadowRoot?.querySelector<HTMLElement>('#toolbar-run-button')?.click();
    return document.querySelectorAll('.cell.code.pending').length;
  });
  expect(atOnce).toBe(4);
  await expect.poll(() => look(page, 2)).toMatchObject({ button: 'running animating error' });
  expect(await look(page, 4)).toEqual({
    ...{ cell: 'pending', button: 'pending', count: '[1]', mark: undefined, output: '' },
  });
  expect(await look(page, 1)).toMatchObject({ cell: '', count: '[3]', mark: 'check' });

  await expect.poll(() => look(page, 3)).toMatchObject({ count: '[5]', mark: 'error' });
  expect(await look(page, 2)).toMatchObject({ cell: '', button: 'error', count: '[4]' });
  await expect.poll(() => look(page, 4)).toMatchObject({ cell: '', count: '[1]', output: '' });
  await expect(notebook.cell(3)).toHaveClass(/focused/);
});

test('a restart empties the counts before it is asked for, and may fail silently', async ({
  page,
  notebook,
  replica,
}) => {
  await openThree(page, notebook);
  await runAll(page);
  await expect.poll(() => counts(page)).toBe('[1] [2] [ ]');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/restart?*', async (route) => {
    await held;
    await route.continue();
  });
  await command(page, 'restart');
  await sayYes(page);
  await expect.poll(() => connectLook(page)).toEqual(['Restarting', 'icon-warning warning', '']);
  expect((await cellLooks(page)).map(({ button, count }) => `${button} ${count}`)).toEqual([
    'stale [ ]',
    'error stale [ ]',
    'stale [ ]',
  ]);
  release();
  await expect.poll(() => connectLook(page)).toEqual(IDLE);
  await page.unroute('**/restart?*');
  await notebook.run(1);
  expect(await counts(page)).toBe('[1] [ ] [ ]');

  for (const answer of [500, 'no-answer'] as const) {
    replica.failRestarts(answer);
    await command(page, 'restart');
    await sayYes(page);
    await expect.poll(() => connectLook(page)).toEqual(AWAY);
    expect(await counts(page)).toBe('[ ] [ ] [ ]');
    await page.waitForTimeout(600);
    expect(await connectLook(page)).toEqual(AWAY);
    expect(await message(page)).toBe('');
    await page.locator('#connect').click();
    await expect.poll(() => counts(page)).toBe('[1] [ ] [ ]');
  }
  // All is run in the session that was to end.
  await command(page, 'restart-and-run-all');
  await sayYes(page);
  await expect.poll(() => counts(page), { timeout: 30_000 }).toBe('[2] [3] [4]');
});

test('a connection lost and found: counts go and come back at once, what runs goes on', async ({
  page,
  notebook,
  replica,
}) => {
  await openThree(page, notebook);
  await runAll(page);
  await expect.poll(() => counts(page)).toBe('[1] [2] [ ]');
  expect(await page.evaluate('colab.global.notebook.kernel.endpoint.managedId')).toMatch(/^m-s-/);
  const flap = async (times: number, known: string) => {
    for (let round = 0; round < times; round++) {
      replica.breakConnections();
      await expect.poll(() => counts(page), { intervals: [20] }).toBe('[ ] [ ] [ ]');
      await expect.poll(() => counts(page), { intervals: [20] }).toBe(known);
    }
  };
  replica.holdConnections(true);
  replica.breakConnections();
  await expect.poll(() => counts(page)).toBe('[ ] [ ] [ ]');
  expect((await cellLooks(page)).map(({ button }) => button)).toEqual(Array(3).fill('stale'));
  expect((await connectLook(page)).slice(0, 2)).not.toContain('RAM Disk');
  expect(await message(page)).toBe('Runtime disconnected');
  expect(await page.evaluate('colab.global.notebook.kernel.endpoint')).toBeUndefined();

  replica.holdConnections(false);
  await expect.poll(() => counts(page)).toBe('[1] [2] [ ]');
  const [first, running, waiting] = await cellLooks(page);
  expect(first).toMatchObject({ mark: 'check', button: '' });
  expect(running).toMatchObject({
    cell: 'running',
    output: expect.stringMatching(/^step 0\nstep 1/),
  });
  expect(waiting).toMatchObject({ cell: 'pending' });
  await expect(notebook.cell(2).locator('.stream')).toHaveClass(/output-id-\d/);
  await flap(3, '[1] [2] [ ]');
  await expect.poll(() => counts(page)).toBe('[1] [2] [3]');
  expect((await look(page, 2))?.output.match(/step \d+/g)).toHaveLength(60);
  await flap(7, '[1] [2] [3]');
  expect(await connectLook(page)).toEqual(IDLE);
});

test('a reload finds the session again; Colab’s own disconnect and the end of the kernel', async ({
  page,
  notebook,
  replica,
}) => {
  await openThree(page, notebook);
  await runAll(page);
  await expect.poll(() => counts(page)).toBe('[1] [2] [ ]');
  await notebook.open('healthy');
  await expect.poll(() => counts(page)).toBe('[1] [2] [ ]');
  expect(await connectLook(page)).toEqual([
    'RAM Disk',
    'icon-okay more_horiz',
    'Waiting to finish the current execution.',
  ]);
  await expect.poll(() => counts(page)).toBe('[1] [2] [3]');
  expect(await look(page, 2)).toMatchObject({
    cell: '',
    output: expect.stringContaining('step 59'),
  });

  await page.evaluate(() => window.replica?.disconnect?.());
  await expect.poll(() => counts(page)).toBe('[ ] [ ] [ ]');
  expect(await message(page)).toBe('');
  await page.waitForTimeout(600);
  expect(await connectLook(page)).toEqual(AWAY);
  await page.keyboard.press('Control+m');
  await page.keyboard.press('.');
  expect(await message(page)).toBe('You are not currently connected to a runtime.');
  await page.locator('#connect').click();
  await expect.poll(() => counts(page)).toBe('[1] [2] [3]');

  await page.evaluate(() => window.replica?.disconnect?.());
  await replica.endKernel();
  await page.locator('#connect').click();
  await expect.poll(() => connectLook(page)).toEqual(IDLE);
  expect(await counts(page)).toBe('[ ] [ ] [ ]');
  await notebook.run(1);
  expect(await counts(page)).toBe('[1] [ ] [ ]');
});

test('a crash resets the page as a restart does, and is told in turn', async ({
  page,
  notebook,
}) => {
  const crash = 'import os, signal, time; time.sleep(0.5); os.kill(os.getpid(), signal.SIGKILL)';
  await withCells(page, ['print("first")', crash]);
  await notebook.open('healthy');
  await notebook.run(1);
  await notebook.cell(2).locator('#run-button').click();
  await expect.poll(() => message(page)).toBe('Your session crashed. Automatically restarting.');
  expect((await cellLooks(page)).map(({ button, count }) => `${button} ${count}`)).toEqual([
    'stale [ ]',
    'error stale [ ]',
  ]);
  await expect
    .poll(() => message(page))
    .toBe('Your session restarted after a crash. Diagnosing...');
  expect(await connectLook(page)).toEqual(IDLE);
  await expect
    .poll(() => message(page))
    .toBe('Your session crashed for an unknown reason. | View runtime logs');
  await notebook.run(1);
  expect(await counts(page)).toBe('[1] [ ]');
});

test('a local runtime: a reload finds counts and what runs; a busy cell is no waiting one', async ({
  page,
  notebook,
}) => {
  await withCells(page, ['print("first")', COUNTS_UP]);
  await notebook.open('healthy', { runtime: 'local' });
  await runAll(page);
  await expect.poll(() => counts(page)).toBe('[1] [2]');
  await notebook.open('healthy', { runtime: 'local' });
  await page.locator('#connect').click();
  await expect.poll(() => counts(page)).toBe('[1] [2]');
  await expect.poll(() => look(page, 2)).toMatchObject({ cell: '', mark: 'check' });
  await command(page, 'restart');
  await sayYes(page);
  await expect.poll(() => connectLook(page)).toEqual(IDLE);
  await notebook.run(1);
  await notebook.open('healthy', { runtime: 'local' });
  await page.locator('#connect').click();
  await expect.poll(() => counts(page)).toBe('[1] [ ]');

  await page.evaluate(() => window.replica?.setBusy?.(2, true));
  await expect.poll(() => look(page, 2)).toMatchObject({ cell: '', button: 'pending stale' });
});

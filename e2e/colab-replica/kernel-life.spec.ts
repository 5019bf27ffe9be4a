import { withCells } from '../harness/own-notebook.ts';
import { cellLooks, connectLook, counts, message } from '../harness/replica-page.ts';
import { expect } from '../harness/replica-test.ts';
import { AWAY, IDLE, command, look, openThree, runAll, sayYes, test } from './session-test.ts';

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
    cell: 'pending',
    button: 'pending',
    count: '[1]',
    mark: undefined,
    output: '',
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

test('a crash resets the page as a restart does, and is reported in turn', async ({
  page,
  notebook,
}) => {
  const crash = 'import os, signal, time; time.sleep(0.5); os.kill(os.getpid(), signal.SIGKILL)';
  await withCells(page, ['print("first")', crash]);
  await notebook.open('healthy');
  await notebook.run(1);
  await notebook.cell(2).locator('#run-button').click();
  // It stands no longer than the kernel takes to start again.
  await expect
    .poll(() => message(page), { intervals: [50] })
    .toBe('Your session crashed. Automatically restarting.');
  expect((await cellLooks(page)).map(({ button, count }) => `${button} ${count}`)).toEqual([
    'stale [ ]',
    'error stale [ ]',
  ]);
  await expect
    .poll(() => message(page), { intervals: [50] })
    .toBe('Your session restarted after a crash. Diagnosing...');
  expect(await connectLook(page)).toEqual(IDLE);
  await expect
    .poll(() => message(page))
    .toBe('Your session crashed for an unknown reason. | View runtime logs');
  await notebook.run(1);
  expect(await counts(page)).toBe('[1] [ ]');
});

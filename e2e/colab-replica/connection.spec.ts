import { withCells } from '../harness/own-notebook.ts';
import { cellLooks, connectLook, counts, message } from '../harness/replica-page.ts';
import { expect } from '../harness/replica-test.ts';
import {
  AWAY,
  COUNTS_UP,
  IDLE,
  command,
  look,
  openThree,
  runAll,
  sayYes,
  test,
} from './session-test.ts';

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
  await flap(2, '[1] [2] [ ]');
  await expect.poll(() => counts(page)).toBe('[1] [2] [3]');
  expect((await look(page, 2))?.output.match(/step \d+/g)).toHaveLength(80);
  await flap(8, '[1] [2] [3]');
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
    output: expect.stringContaining('step 79'),
  });

  await page.evaluate(() => window.replica.disconnect());
  await expect.poll(() => counts(page)).toBe('[ ] [ ] [ ]');
  expect(await message(page)).toBe('');
  await page.waitForTimeout(600);
  expect(await connectLook(page)).toEqual(AWAY);
  await page.keyboard.press('Control+m');
  await page.keyboard.press('.');
  expect(await message(page)).toBe('You are not currently connected to a runtime.');
  await page.locator('#connect').click();
  await expect.poll(() => counts(page)).toBe('[1] [2] [3]');

  await page.evaluate(() => window.replica.disconnect());
  await replica.endKernel();
  await page.locator('#connect').click();
  await expect.poll(() => connectLook(page)).toEqual(IDLE);
  expect(await counts(page)).toBe('[ ] [ ] [ ]');
  await notebook.run(1);
  expect(await counts(page)).toBe('[1] [ ] [ ]');
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

  await page.evaluate(() => window.replica.setBusy(2, true));
  await expect.poll(() => look(page, 2)).toMatchObject({ cell: '', button: 'pending stale' });
});

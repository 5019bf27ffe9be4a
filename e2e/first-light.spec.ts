import { badgeText } from './harness/badge.ts';
import { expect, freshTest } from './harness/test.ts';
import { openPopup } from './harness/popup.ts';
import { storedEvents } from './harness/stored-events.ts';
import { killWorker, wakeWorker } from './harness/worker.ts';

freshTest('install, failure, notice, one click, recovered', async ({ notebook, extension }) => {
  await notebook.open('stale-memory');
  await notebook.run(1);
  await expect(notebook.notice).toBeHidden();

  await notebook.install(2);
  await expect(notebook.notice).toContainText('2.0.2');
  await expect(notebook.notice).toContainText('2.3.5');

  await notebook.run(3);
  await expect(notebook.notice).toContainText('_center');
  expect(await notebook.isCoveredByNotice(3)).toBe(false);
  await expect.poll(() => badgeText(extension)).toBe('!!');

  await notebook.pressRestart();
  await expect(notebook.notice).toContainText(/Fixed in \d+/, { timeout: 90_000 });
  await expect(notebook.notice).toContainText('To keep this from happening again');
  await expect(notebook.notice.locator('ins')).toContainText('# !pip install numpy==2.3.5');
  await expect(notebook.cell(3).locator('.execution-count').first()).toContainText('[3]');
  const cells = await notebook.page.locator('.cell.code').count();
  expect(await storedEvents(extension, 'run-all-started')).toMatchObject([{ cells }]);
  await expect(notebook.notice).toBeHidden({ timeout: 20_000 });
});

freshTest(
  'the worker is ended between the failure and the click: nothing is lost',
  async ({ notebook, extension }) => {
    await notebook.open('stale-memory');
    await notebook.fail();

    await killWorker(extension);
    await wakeWorker(extension);
    const popup = await openPopup(extension);
    const text = () => popup.evaluate<string>('document.body.textContent');
    await expect.poll(text).toContain('_center');

    await killWorker(extension);
    await notebook.pressRestart();
    await expect(notebook.notice).toContainText(/Fixed in \d+/, { timeout: 90_000 });
  },
);

freshTest(
  'the popup says what is wrong, what it costs, and restarts on its one button',
  async ({ notebook, extension }) => {
    await notebook.open('stale-memory');
    await notebook.fail();

    const popup = await openPopup(extension);
    const text = () => popup.evaluate<string>('document.body.textContent');
    await expect.poll(text).toContain('_center');
    expect(await text()).toContain('2.0.2');
    await popup.click('button.primary');
    await expect.poll(text, { timeout: 90_000 }).toMatch(/Fixed in \d+/);
  },
);

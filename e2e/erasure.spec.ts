import { badgeText } from './harness/badge.ts';
import { openHistory } from './harness/history-page.ts';
import { expect, freshTest } from './harness/test.ts';

freshTest(
  'a notice and a badge go when the history is erased, and stay where that is undone',
  async ({ notebook, page, extension }) => {
    await notebook.open('fails-again');
    await notebook.run(1);
    await expect(notebook.notice).toContainText('_center');
    expect(await badgeText(extension)).toBe('!!');

    const history = await extension.context.newPage();
    await openHistory(extension, history);
    await history.getByRole('button', { name: 'Erase everything' }).click();
    await history.getByRole('button', { name: 'Undo' }).click();
    await history.getByRole('button', { name: 'Erase everything' }).click();
    await page.bringToFront();
    await expect(notebook.notice).toBeVisible();
    await expect(notebook.notice).toBeHidden({ timeout: 20_000 });
    await expect.poll(() => badgeText(extension)).toBe('');
  },
);

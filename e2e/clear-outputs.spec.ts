import type { NotebookPage } from './harness/notebook-page.ts';
import { ready } from './harness/ready.ts';
import { frames, only } from './harness/routes.ts';
import { storedEvents } from './harness/stored-events.ts';
import { expect, freshTest } from './harness/test.ts';

async function pressClear({ notice }: NotebookPage): Promise<void> {
  await notice.locator('summary').first().click();
  const button = notice.getByRole('button', { name: 'Clear all outputs' });
  await ready(button);
  await button.click();
}

freshTest(
  'outputs to doubt are cleared, and nothing is counted as a remedy',
  async ({ notebook, extension, page }) => {
    await notebook.failOnce();
    await pressClear(notebook);
    await expect(page.locator('.cell.code .output').locator('pre, iframe')).toHaveCount(0);
    expect(await storedEvents(extension, 'remedy-started')).toHaveLength(0);
    expect(await storedEvents(extension, 'route-tried')).toHaveLength(0);
  },
);

freshTest(
  'where no way to clear them works, the guide leads through the Edit menu',
  async ({ notebook, page }) => {
    await notebook.failOnce({ break: only(), hl: 'ja' });
    await pressClear(notebook);
    await expect.poll(() => frames(page, '#edit-menu-button')).toBeLessThan(12);
    // Colab asks nothing before it clears them.
    await expect(notebook.notice.locator('.steps li')).toHaveCount(3);
    await page.locator('#edit-menu-button').click();
    const entry = '#edit-menu [command="clear-outputs"]';
    await expect.poll(() => frames(page, entry)).toBeLessThan(12);
    await page.locator(entry).click();
    await expect(page.locator('.cell.code .output').locator('pre, iframe')).toHaveCount(0);
    await expect(page.locator('clean-slate-spotlight')).toHaveCount(0);
  },
);

import type { ElementHandle } from 'playwright';
import { ready } from './harness/ready.ts';
import { setSettings } from './harness/settings.ts';
import { expect, freshTest } from './harness/test.ts';

freshTest(
  'the failed cell is marked, by keyboard too, until it recovers',
  async ({ notebook, page, extension }) => {
    await notebook.failOnce();
    const marker = notebook.cell(3).locator('clean-slate-marker');
    const button = marker.getByRole('button', { name: 'NumPy is broken in this session' });
    await expect(button).toBeVisible();

    const output = notebook.cell(3).locator('.output').first();
    const mark = await marker.elementHandle();
    // Both at once: a frame that has just been drawn still grows.
    const [marked, unmarked] = await output.evaluate(
      (element, mark: Element | null) => {
        const size = () => element.getBoundingClientRect().height;
        const marked = size();
        // It comes back after this.
        mark?.remove();
        const unmarked = size();
        return [marked, unmarked];
      },
      mark as ElementHandle<HTMLElement> | null,
    );
    expect(marked).toBe(unmarked);
    // Colab redraws the output.
    await marker.evaluate((element) => element.remove());
    await expect(button).toBeVisible();

    await notebook.ignore();
    await expect(notebook.notice).toHaveCount(0);
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(notebook.notice.getByRole('heading')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(notebook.notice.locator('.pill')).toBeVisible();
    await expect(button).toBeFocused();

    await page.keyboard.press('Enter');
    await setSettings(extension, { warnings: 'badge' });
    await expect(marker).toHaveCount(0);
    await setSettings(extension, { warnings: 'failures' });
    await expect(button).toBeVisible();

    // From the cell to its recovery by keys alone.
    await notebook.cell(3).locator('#run-button').focus();
    const focused = () => page.evaluate(() => document.activeElement?.localName);
    for (let tabs = 0; tabs < 20 && (await focused()) !== 'clean-slate-marker'; tabs++) {
      await page.keyboard.press('Tab');
    }
    await ready(button);
    await page.keyboard.press('Enter');
    await expect(notebook.notice.getByRole('heading')).toBeFocused();
    // The cell is named in the sentence above.
    const primary = notebook.notice.locator('button.primary:focus');
    for (let tab = 0; tab < 4 && !(await primary.count()); tab += 1)
      await page.keyboard.press('Tab');
    await expect(notebook.notice.locator('button.primary')).toBeFocused();
    await ready(notebook.notice.locator('button.primary'));
    await page.keyboard.press('Enter');
    await expect(notebook.notice).toContainText(/Fixed in \d+/, { timeout: 90_000 });
    await expect(marker).toHaveCount(0);
  },
);

import type { Page } from 'playwright';
import { setBeforeRunning } from './harness/settings.ts';
import { expect, freshTest as test } from './harness/test.ts';

/** A window of 1280x720 as it is at 200 % and at 400 %, and one that is wide and low. */
const LOW = [
  { width: 640, height: 360 },
  { width: 320, height: 180 },
  { width: 1280, height: 320 },
];

/** Where each cell is, and how wide; from the first one on, for a click may have scrolled them. */
const cells = (page: Page) =>
  page.locator('.cell.code').evaluateAll((all) =>
    all.map((cell) => {
      const { x, y, width } = cell.getBoundingClientRect();
      return [x, y - all[0]!.getBoundingClientRect().y, width];
    }),
  );

/** The buttons of an element of ours that are not wholly in the window, or that something lies on. */
const outOfReach = (page: Page, name: string) =>
  page.locator(name).evaluate((host) => {
    const root = host.shadowRoot!;
    const isInReach = (button: Element) => {
      const { left, top, right, bottom } = button.getBoundingClientRect();
      const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      const at = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return isInside && (at === button || button.contains(at));
    };
    const buttons = [...root.querySelectorAll('.actions button, .corner')];
    return buttons.filter((each) => !isInReach(each)).map(({ textContent }) => textContent);
  });

for (const width of [1024, 1920]) {
  test(`the notice moves no cell and is not over the one that failed, in a window of ${width}`, async ({
    notebook,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await notebook.open('fails-once');
    for (const ordinal of [1, 2]) await notebook.run(ordinal);
    const [, , before] = await cells(page);
    await notebook.run(3);
    await expect(notebook.notice).toContainText('_center');
    expect((await cells(page))[2]).toEqual(before);
    await page.screenshot({ path: `artifacts/notice-${width}.png` });
    await expect.poll(() => notebook.isCoveredByNotice(3)).toBe(false);
    // Nor where it is scrolled to, as long as there is a place beside it.
    const scroller = page.locator('#notebook-main');
    for (const top of [60, 120, 0]) {
      await scroller.evaluate((main, top) => (main.scrollTop = top), top);
      await expect.poll(() => notebook.isCoveredByNotice(3)).toBe(false);
    }
    await notebook.notice.locator('.corner').click();
    await expect(notebook.notice.locator('.pill')).toBeVisible();
    expect((await cells(page))[2]?.[2]).toBe(before?.[2]);
  });
}

for (const size of LOW) {
  test(`every button is in reach in a window of ${size.width}x${size.height}, the notice's and the question's`, async ({
    notebook,
    page,
    extension,
  }) => {
    await setBeforeRunning(extension, 'strict');
    await notebook.failOnce();
    await page.setViewportSize(size);
    const pill = notebook.notice.locator('.pill');
    if (await pill.isVisible()) await pill.click();
    await page.screenshot({ path: `artifacts/notice-${size.width}x${size.height}.png` });
    await expect.poll(() => outOfReach(page, 'clean-slate-notice')).toEqual([]);
    expect((await notebook.notice.boundingBox())?.height).toBeGreaterThan(size.height / 3);
    await page.screenshot({ path: `artifacts/notice-${size.width}x${size.height}.png` });

    // Keys that are pressed in what is ours are not the page's.
    await page.locator('#notebook-main').focus();
    await page.keyboard.press('Control+F9');
    await expect(page.locator('clean-slate-question .countdown')).toBeVisible();
    await expect.poll(() => outOfReach(page, 'clean-slate-question')).toEqual([]);
    await page.screenshot({ path: `artifacts/question-${size.width}x${size.height}.png` });
    await page.keyboard.press('Escape');
    await setBeforeRunning(extension, 'off');
  });
}

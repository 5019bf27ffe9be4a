import type { Page } from 'playwright';
import { expect, freshTest } from './harness/test.ts';
import { ready } from './harness/ready.ts';
import { pressShortcut } from './harness/shortcut.ts';

/** The keys that the page's own earliest listeners get to see from now on. */
async function keysSeen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    for (const type of ['keydown', 'keypress', 'keyup']) {
      for (const target of [window, document, document.body]) {
        target.addEventListener(type, (event) => seen.push((event as KeyboardEvent).key), true);
      }
    }
  });
  return () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.splice(0));
}

freshTest(
  'keys in what is ours stay there, others pass; the focus comes back',
  async ({ notebook, page, extension }) => {
    await notebook.open('stale-memory');
    const seen = await keysSeen(page);
    await notebook.run(1);
    const count = await notebook.count(2);
    const runButton = notebook.cell(1).locator('#run-button');
    await runButton.focus();
    const focused = () => page.evaluate(() => document.activeElement?.localName);
    const before = await focused();

    await pressShortcut(extension, page);
    const question = page.getByRole('alertdialog');
    await expect(question).toContainText('variables are rebuilt');
    await expect(question.getByRole('heading')).toBeFocused();
    await seen();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+m');
    await page.keyboard.press('Control+F9');
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    expect(await seen()).toEqual([]);
    expect(await focused()).toBe(before);
    expect(await notebook.count(2)).toBe(count);

    await page.keyboard.press('Control+m');
    expect(await seen()).toContain('m');

    await pressShortcut(extension, page);
    await ready(question.getByRole('button', { name: 'Restart and run all' }));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('clean-slate-notice')).toContainText('Restarting…');
  },
);

freshTest(
  'a shortcut leads to the notice from the code editor and from an output; Escape leads back',
  async ({ notebook, page, extension }) => {
    await notebook.failOnce();
    const { notice } = notebook;
    const headline = notice.getByRole('heading');
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: element } = document;
        return `${element?.localName} ${element?.closest('.cell')?.id}`;
      });
    // In an editor Tab is text: nothing else leads out of it to the notice.
    await notebook.cell(2).locator('.editor').click();
    await expect(notebook.cell(2).locator('.monaco-editor.focused')).toBeVisible();
    await page.keyboard.type('#');
    const inEditor = await focused();
    await extension.pressShortcut('go-to-notice');
    await expect(headline).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(notice.locator('.cell-name').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(notice.locator('.pill')).toBeVisible();
    expect(await focused()).toBe(inEditor);

    const frame = notebook.cell(3).locator('iframe').contentFrame();
    await frame.locator('body').click();
    expect(await focused()).toMatch(/^iframe/);
    await extension.pressShortcut('go-to-notice');
    await expect(headline).toBeFocused();
    await page.keyboard.press('Escape');
    await expect.poll(focused).toMatch(/^iframe/);
  },
);

freshTest(
  'the notice is not seen while the question about the same thing is, and is back after Cancel',
  async ({ notebook, page, extension }) => {
    await notebook.failOnce();
    const { notice } = notebook;
    await expect(notice).toHaveCSS('opacity', '1');
    await extension.pressShortcut('go-to-notice');
    await pressShortcut(extension, page);
    await expect(notice).toHaveCSS('opacity', '0');
    const cancel = page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' });
    await ready(cancel);
    await cancel.click();
    await expect(notice).toHaveCSS('opacity', '1');
    await expect(notice.getByRole('heading')).toBeFocused();
  },
);

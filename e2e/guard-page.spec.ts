import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright';
import { ensureKernel } from '../scripts/setup.mjs';
import { assembleGuard } from '../src/guard/assemble.ts';
import { DEFAULT_GUARD, type GuardOptions } from '../src/guard/options.ts';
import { axeFaults } from './harness/axe.ts';
import { ownPage } from './harness/browser.ts';
import { openPopup } from './harness/popup.ts';
import { expect, test as base } from './harness/test.ts';

const test = base.extend({
  page: async ({ extension, page }, use) => {
    await page.goto(ownPage(extension, 'guard-page'));
    await use(page);
  },
});

const source = (part: string) => readFileSync(`src/guard/${part}.py`, 'utf8');
const parts = {
  guard: source('guard'),
  short: source('short'),
  verify: source('verify'),
  repair: source('repair'),
};
const assembled = (chosen: Partial<GuardOptions> = {}) =>
  assembleGuard(parts, { ...DEFAULT_GUARD, ...chosen });

/** Presses the copy button and tells what was to be copied; the clipboard itself is the machine's. */
async function copied(page: Page): Promise<string> {
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(globalThis, { text });
  });
  await page.getByRole('button', { name: 'Copy the cell' }).click();
  await expect(page.getByRole('status')).toContainText('Copied');
  return page.evaluate(() => (globalThis as unknown as { text: string }).text);
}

async function downloaded(page: Page, name: string): Promise<Download> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return downloading;
}

test('the guard page opens from the popup and from the options', async ({ extension }) => {
  const popup = await openPopup(extension);
  // What it shows first is shorter, and the links move down.
  const text = () => popup.evaluate('document.body.textContent');
  await expect.poll(text).toMatch(/reload (?:it|this tab) once/i);
  const opened = extension.context.waitForEvent('page', { timeout: 20_000 });
  // The popup closes under the click, which then is never answered.
  await popup.click('.menu summary');
  void popup.click('.menu a[href*="guard-page"]');
  const page = await opened;
  await expect(page).toHaveURL(ownPage(extension, 'guard-page'));
  await expect(page).toHaveTitle('Guard cell – Clean Slate');
  await page.goto(ownPage(extension, 'options'));
  await page.getByRole('link', { name: 'Guard cell' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Guard cell' })).toBeVisible();
});

test('what is chosen changes the cell, is copied to the letter, and comes back with the address', async ({
  page,
}) => {
  const cell = page.getByRole('region', { name: 'The cell' });
  expect(await copied(page)).toBe(assembled());
  await expect(page.getByText('Not in this cell')).toHaveCount(2);
  await page.getByLabel('Check after installing').check();
  await page.getByLabel('Strict').check();
  await page.getByLabel('Course name').fill(`Physics "101" '\\n`);
  await page.getByLabel('Help link').fill('https://example.edu/help?a=1&b=2');
  const chosen = {
    verify: true,
    strict: true,
    course: `Physics "101" '\\n`,
    link: 'https://example.edu/help?a=1&b=2',
  };
  await expect(page.getByRole('status')).toBeEmpty();
  expect(await copied(page)).toBe(assembled(chosen));
  expect(await cell.locator('code').evaluate((code) => code.textContent.trimEnd())).toBe(
    assembled(chosen).trimEnd(),
  );
  await page.reload();
  expect(await copied(page)).toBe(assembled(chosen));
  await page.getByLabel('With repair').check();
  await expect(page.getByRole('alert')).toContainText('nobody can reproduce');
  expect(await copied(page)).toBe(assembled({ ...chosen, withRepair: true }));
  expect(await axeFaults(page)).toEqual([]);
  await page.reload();
  await expect(page.getByLabel('With repair')).not.toBeChecked();
});

test('the short cell is chosen by keyboard, and shown, copied, downloaded and bookmarked as it is', async ({
  page,
}) => {
  await page.getByLabel('Strict').check();
  const { keyboard } = page;
  await page.getByRole('radio', { name: 'Full' }).focus();
  await keyboard.press('ArrowDown');
  const short = page.getByRole('radio', { name: 'Short' });
  await expect(short).toBeFocused();
  await expect(short).toBeChecked();
  await expect(short).toHaveAccessibleDescription(/At most 15 lines/);
  await expect(page.getByText('The short cell has none of these')).toBeVisible();
  await expect(page.getByLabel('Strict')).toBeDisabled();
  await expect(page).toHaveURL(/#variant=short&strict=1$/);
  expect(await copied(page)).toBe(source('short'));
  const cell = page.getByRole('region', { name: 'The cell' }).locator('code');
  expect(await cell.evaluate((code) => code.textContent.trimEnd())).toBe(source('short').trimEnd());
  const script = await downloaded(page, 'Download .py');
  expect(readFileSync(await script.path(), 'utf8')).toBe(source('short'));
  await expect(page.getByText('Not in this cell')).toHaveCount(3);
  expect(await axeFaults(page)).toEqual([]);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Short' })).toBeChecked();
  await page.getByLabel('Full').check();
  await expect(page.getByLabel('Strict')).toBeChecked();
  expect(await copied(page)).toBe(assembled({ strict: true }));
});

test('the downloads hold exactly the cell', async ({ page }) => {
  await page.getByLabel('Check after installing').check();
  const script = await downloaded(page, 'Download .py');
  expect(script.suggestedFilename()).toBe('clean_slate_guard.py');
  expect(readFileSync(await script.path(), 'utf8')).toBe(assembled({ verify: true }));
  const notebook = await downloaded(page, 'Download .ipynb');
  expect(notebook.suggestedFilename()).toBe('clean_slate_guard.ipynb');
  const { cells } = JSON.parse(readFileSync(await notebook.path(), 'utf8')) as {
    cells: { metadata: object; source: string[] }[];
  };
  expect(cells[0]?.metadata).toEqual({ cellView: 'form' });
  expect(cells.map(({ source }) => source.join(''))).toEqual([assembled({ verify: true })]);
});

test('Jupyter takes the notebook', async ({ page }) => {
  const { python, reason } = await ensureKernel();
  test.skip(python === undefined, reason);
  const notebook = await downloaded(page, 'Download .ipynb');
  const check =
    'import sys, nbformat; nbformat.validate(nbformat.reads(sys.stdin.read(), as_version=4))';
  const input = readFileSync(await notebook.path(), 'utf8');
  execFileSync(python!, ['-W', 'error', '-c', check], { input });
});

test('a link that is not https is refused in words; all works by keyboard alone', async ({
  page,
}) => {
  const { keyboard } = page;
  const tab = async (name: string) => {
    await keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAccessibleName(name);
  };
  await tab('Full');
  await tab('Check after installing');
  await tab('Strict');
  await keyboard.press('Space');
  await tab('With repair (not recommended for ML work)');
  await tab('Course name (optional)');
  await keyboard.type('Physics');
  await tab('Help link (optional)');
  await keyboard.type('http://example.edu');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await tab('Copy the cell');
  await expect(page.getByRole('alert')).toHaveText(/begins with https:/);
  const link = page.getByLabel('Help link');
  await expect(link).toHaveAttribute('aria-invalid', 'true');
  await expect(link).toHaveAccessibleDescription(/begins with https:/);
  expect(await axeFaults(page)).toEqual([]);
  await expect(page.locator('.cell')).not.toContainText('http:');

  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('press Ctrl+C');
  const selected = await page.evaluate(() => getSelection()?.toString());
  expect(selected?.trimEnd()).toBe(assembled({ strict: true, course: 'Physics' }).trimEnd());

  await keyboard.press('Shift+Tab');
  await keyboard.press('Home');
  for (let presses = 0; presses < 4; presses++) await keyboard.press('ArrowRight');
  await keyboard.type('s');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('.cell')).toContainText('"https://example.edu/"');
  for (const name of ['Copy the cell', 'Download .py', 'Download .ipynb', 'The cell']) {
    await tab(name);
  }
});

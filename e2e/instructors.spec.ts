import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import '../src/words/speak-english.ts';
import { examineNotebook } from '../src/core/saved/notebook-session.ts';
import {
  code,
  notebook,
  PIP_LOG,
  printed,
  raised,
  STALE,
} from '../src/core/saved/samples.fixture.ts';
import { presetIn, readFragment } from '../src/platform/preset.ts';
import { savedReport } from '../src/words/saved-report.ts';
import { axeFaults } from './harness/axe.ts';
import { isFirefox, ownPage } from './harness/browser.ts';
import { openPopup } from './harness/popup.ts';
import { expect, test as base } from './harness/test.ts';

const test = base.extend({
  page: async ({ extension, page }, use) => {
    await page.goto(ownPage(extension, 'instructors'));
    await use(page);
  },
});

const STALE_NOTEBOOK = notebook([code([printed(PIP_LOG)]), code([raised(STALE)])]);
const FINE_NOTEBOOK = notebook([code([printed('numpy 2.0.2')])]);
const HOSTILE_NAME = '<img src=x onerror=alert(1)>.ipynb';
const file = (name: string, text: string) => ({
  name,
  mimeType: 'application/x-ipynb+json',
  buffer: Buffer.from(text),
});

async function drop(page: Page, files: readonly (readonly [name: string, text: string])[]) {
  const dataTransfer = await page.evaluateHandle((files) => {
    const data = new DataTransfer();
    for (const [name, text] of files) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.dispatchEvent('h1', 'dragover', { dataTransfer });
  await expect(page.locator('body')).toHaveClass(/dropping/);
  await page.dispatchEvent('h1', 'drop', { dataTransfer });
}

base('the kit opens from the popup', async ({ extension }) => {
  const popup = await openPopup(extension);
  await expect
    .poll(() => popup.evaluate('document.body.textContent'))
    .toMatch(/reload (?:it|this tab) once/i);
  const opened = extension.context.waitForEvent('page', { timeout: 20_000 });
  await popup.click('.menu summary');
  // The popup closes under the click, which then is never answered.
  void popup.click('.menu a[href*="instructors"]');
  await expect(await opened).toHaveURL(ownPage(extension, 'instructors'));
});

test('one button fills the preset in; the message, the link and the preview follow', async ({
  page,
}) => {
  const recommended = page.getByRole('button', { name: 'Recommended for a course' });
  await page.getByLabel('Course', { exact: true }).fill('Physics 101');
  await page.getByLabel('Help link').fill('https://physics.example.edu/help');
  await recommended.press('Enter');
  await expect(page.getByText('Filled in below')).toBeVisible();
  await expect(page.getByLabel('Warnings')).toHaveValue('seen');
  await expect(page.getByLabel('Before running')).toHaveValue('strict');
  await expect(page.getByLabel('Course', { exact: true })).toHaveValue('Physics 101');
  await expect(page.getByText('The link does nothing without the extension')).toBeVisible();

  const preview = page.getByRole('group', { name: 'What your students will see' });
  await expect(preview.locator('.changes > div')).toHaveCount(3);
  await expect(preview).toContainText('Cell 1 ');
  await expect(preview).toContainText('Help from Physics 101');
  await expect(preview.getByRole('button')).toHaveCount(0);

  await page.getByLabel('Where to get it').fill('https://store.example/clean-slate');
  const message = page.getByRole('textbox', { name: 'The message' });
  await expect(message).toContainText('Physics 101: please install');
  await expect(message).toContainText('https://store.example/clean-slate');
  await expect(message).toContainText('Help: https://physics.example.edu/help');
  const text = (await message.textContent()) ?? '';
  const [link = ''] = /https:\/\/colab\.research\.google\.com\/\S+/.exec(text) ?? [];
  expect(readFragment(presetIn(new URL(link).hash)!)).toMatchObject({
    ok: true,
    preset: { warnings: 'seen', beforeRunning: 'strict', course: 'Physics 101' },
  });
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(globalThis, { text });
  });
  await page.locator('.copyable', { has: message }).getByRole('button').click();
  expect(await page.evaluate(() => (globalThis as unknown as { text: string }).text)).toBe(text);
  expect(await axeFaults(page)).toEqual([]);
});

test('notebooks that are dropped are scanned in a worker of the package, as the command does it', async ({
  extension,
  page,
}) => {
  const worker = isFirefox ? undefined : page.waitForEvent('worker');
  await drop(page, [
    ['fine.ipynb', FINE_NOTEBOOK],
    [HOSTILE_NAME, STALE_NOTEBOOK],
    ['cut.ipynb', STALE_NOTEBOOK.slice(0, -40)],
  ]);
  const status = page.getByText('Notebooks scanned: 2. With a problem: 1. Not readable: 1.');
  await expect(status).toBeVisible();
  expect((await worker)?.url() ?? `${extension.origin}/assets/`).toMatch(
    new RegExp(`^${extension.origin}/assets/`),
  );
  const found = page.locator('.found > li');
  await expect(found).toHaveCount(3);
  await expect(page.locator('.found img')).toHaveCount(0);
  await expect(found.nth(2)).toContainText(/cut\.ipynb.*line \d+ is not JSON/);
  await found.nth(1).locator('summary').press('Enter');
  const report = page.getByRole('region', { name: `Report on ${HOSTILE_NAME}` });
  expect(await report.textContent()).toBe(
    savedReport(HOSTILE_NAME, examineNotebook(STALE_NOTEBOOK), 'cells').join('\n'),
  );
  expect(await axeFaults(page)).toEqual([]);

  const rows = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download for programs' }).click();
  const lines = readFileSync(await (await rows).path(), 'utf8')
    .trimEnd()
    .split('\n');
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { file: 'fine.ipynb', faults: [] },
    { file: HOSTILE_NAME, verdict: 'corrupted' },
  ]);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(found).toHaveCount(0);
});

test('notebooks are chosen by a button; many can be stopped', async ({ page }) => {
  const chooser = page.getByLabel('Choose notebooks…');
  await chooser.setInputFiles([file('fine.ipynb', FINE_NOTEBOOK)]);
  await expect(page.getByText('Notebooks scanned: 1. With a problem: 0.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  const long = notebook([code([printed('numpy 2.0.2 failed\n'.repeat(100_000))])]);
  await chooser.setInputFiles(
    Array.from({ length: 10 }, (_, index) => file(`${index}.ipynb`, long)),
  );
  await expect(page.getByRole('progressbar', { name: 'Scanning notebooks' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText(/^Stopped after \d+ of 10\.$/)).toBeVisible();
});

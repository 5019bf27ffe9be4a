import { readFileSync } from 'node:fs';
import { plots, Story } from '../src/core/history/stories.fixture.ts';
import type { ExtensionBrowser } from './harness/browser.ts';
import { historyAddress, openHistory, seed } from './harness/history-page.ts';
import { openPopup } from './harness/popup.ts';
import { setSettings } from './harness/settings.ts';
import { expect, test } from './harness/test.ts';
import { inWorker } from './harness/worker.ts';

const START = Date.parse('2026-09-01T10:00:00Z');
const stories = () => [
  plots.recovered(new Story('gpu-t4-s-1', START, 'drive/seg', 'segmentation.ipynb - Colab')),
  plots.conflict(new Story('m-s-2', START + 9e8, 'drive/homework', 'homework.ipynb - Colab')),
];

const records = (extension: ExtensionBrowser) =>
  inWorker<Record<string, unknown>>(
    extension,
    `chrome.storage.local.get(null).then((all) =>
      Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('runtime/'))
        .map(([key, { events }]) => [key, JSON.parse(events)])))`,
  );

test('the history explains itself while it is empty, and opens from the popup', async ({
  extension,
}) => {
  const popup = await openPopup(extension);
  await expect.poll(() => popup.evaluate('document.body.textContent')).toContain('History');
  const opened = extension.context.waitForEvent('page');
  await popup.click('.links button');
  const page = await opened;
  await expect(page).toHaveURL(historyAddress(extension));
  await expect(page.getByRole('heading', { name: 'Nothing has happened yet' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export JSON' })).toBeDisabled();
});

test('the history shows runtimes with their timelines and numbers, and narrows them', async ({
  extension,
  page,
}) => {
  await seed(extension, stories());
  await openHistory(extension, page);
  const runtimes = page.locator('.runtime');
  await expect(runtimes.locator('h3')).toHaveText(['homework.ipynb', 'segmentation.ipynb']);
  await expect(runtimes.nth(1)).toContainText('Cell 2 replaced NumPy 2.0.2 with 2.3.5');
  await expect(runtimes.nth(1)).toContainText('Fixed');
  await expect(page.locator('.metric')).toHaveCount(3);
  await expect(page.locator('.metric').first()).toBeHidden();
  await page.getByText('In numbers').click();
  await expect(page.locator('.metric').first()).toContainText('2');
  await expect(page.locator('.bound, .chart')).toHaveCount(0);
  await page.getByLabel('Kind').selectOption('Fixed');
  await expect(page.locator('.moment')).toHaveCount(1);
  await page.getByLabel('Kind').selectOption('All');
  await page.getByLabel('Search').fill('dtype size');
  await expect(runtimes.locator('h3')).toHaveText(['homework.ipynb']);
  await expect(page.locator('.numbers')).toContainText('1 of 2 runtimes match');
  await expect(page.locator('.metric').first()).toContainText('1');
  await page.getByLabel('Search').fill('no such thing');
  await expect(page.locator('.metric').first()).toContainText('0');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByLabel('Search')).toBeFocused();
  await expect(runtimes).toHaveCount(2);
});

test('goals and charts are shown where they were chosen, and go with the choice', async ({
  extension,
  page,
}) => {
  await seed(extension, stories());
  await setSettings(extension, { goals: true });
  await openHistory(extension, page);
  await page.getByText('Numbers and goals').click();
  await expect(page.locator('.bound').first()).toContainText('goal of 95');
  await expect(page.locator('.chart svg')).toHaveCount(3);
  await setSettings(extension, { goals: false });
  await expect(page.locator('.bound, .chart')).toHaveCount(0);
  await expect(page.locator('.metric')).toHaveCount(3);
});

test('what was exported comes back, over an erased history; other files are refused in words', async ({
  extension,
  page,
}) => {
  await seed(extension, stories());
  await openHistory(extension, page);
  const before = await records(extension);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export JSON' }).click();
  const exported = await (await downloading).path();
  await inWorker(extension, 'chrome.storage.local.clear()');
  const input = page.locator('input[type=file]');
  const foreign = { name: 'x.json', mimeType: 'application/json' };
  await input.setInputFiles({ ...foreign, buffer: Buffer.from('{"cells":[]}') });
  await expect(page.getByRole('alert')).toContainText('not written by Clean Slate');
  await input.setInputFiles({ ...foreign, buffer: Buffer.from('not JSON') });
  await expect(page.getByRole('alert')).toContainText('not JSON');
  expect(await records(extension)).toEqual({});
  await input.setInputFiles({ ...foreign, buffer: readFileSync(exported) });
  await expect(page.locator('.notice')).toContainText(
    /Imported \d+ events\. Runtimes with new events: 2\./,
  );
  expect(await records(extension)).toEqual(before);
  await expect(page.locator('.runtime')).toHaveCount(2);
});

test('everything is erased after ten seconds, and not where that is undone', async ({
  extension,
  page,
}) => {
  await seed(extension, stories());
  await openHistory(extension, page);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.runtime')).toHaveCount(2);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.locator('.runtime')).toHaveCount(0);
  expect(Object.keys(await records(extension))).toHaveLength(2);
  await expect.poll(() => records(extension), { timeout: 20_000 }).toEqual({});
  await expect(page.getByRole('heading', { name: 'Nothing has happened yet' })).toBeVisible();
});

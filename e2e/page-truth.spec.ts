import type { ExtensionBrowser } from './harness/browser.ts';
import { badgeText } from './harness/badge.ts';
import { openPopup, type Popup } from './harness/popup.ts';
import { expect, test } from './harness/test.ts';

const address = (broken: string) =>
  `https://colab.research.google.com/drive/stale-memory?break=${broken}`;

const text = (popup: Popup) => popup.evaluate<string>('document.body.innerText');

async function check(extension: ExtensionBrowser): Promise<Popup> {
  const popup = await openPopup(extension);
  // Folded, it is no part of the text that one sees.
  const folded = () => popup.evaluate("document.querySelector('.menu button')?.textContent");
  await expect.poll(folded).toBe('Check this page');
  await popup.click('.menu summary');
  await popup.click('.menu button');
  await expect.poll(() => text(popup)).toContain('Report this page');
  return popup;
}

/** What a button of the popup copies; the clipboard itself is the machine's. */
async function copied(popup: Popup, label: string): Promise<string> {
  await popup.evaluate(
    'navigator.clipboard.writeText = async (text) => void (globalThis.copied = text)',
  );
  await popup.evaluate(
    `[...document.querySelectorAll('button')].find(({ textContent }) => textContent === '${label}').click()`,
  );
  return popup.evaluate('copied');
}

test('the page is checked, and nothing on it is touched', async ({ extension, page }) => {
  // Another name for the list of cells changes nothing.
  await page.goto(address('cell-list'));
  await page.locator('.cell.code colab-run-button').first().waitFor();
  await page.evaluate(() => {
    const changes: string[] = [];
    Object.assign(globalThis, { changes });
    const note = (records: MutationRecord[]) => changes.push(...records.map(({ type }) => type));
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver(note).observe(document, everything);
  });
  const popup = await check(extension);
  expect(await page.evaluate('changes')).toEqual([]);
  expect(await text(popup)).toContain('Everything was found');
  expect(await popup.evaluate('document.querySelectorAll(".present").length')).toBe(9);
  await popup.screenshot('artifacts/check-this-page.png');

  expect(JSON.parse(await copied(popup, 'Copy result'))).toMatchObject({
    build: 'colab-external_20260814-060046_RC00_964609883',
    isNotebook: true,
    cells: { code: 5, text: 5 },
    commands: { 'restart-and-run-all': ['toolbar', 'runtime-menu'] },
    language: 'en',
    verdict: 'readable',
  });

  const outline = await copied(popup, 'Report this page');
  expect(outline).toContain('class="cell code');
  expect(outline).toContain('command="restart-and-run-all"');
  expect(outline.replaceAll(/<[^>]*>/g, '').trim()).toBe('');
  expect(outline).not.toMatch(/numpy|stale-memory|title=|value=|aria-label/);
});

test('a page that is read only in part says so', async ({ extension, page }) => {
  await page.goto(address('run-button'));
  await expect.poll(() => badgeText(extension)).toBe('–');
  const popup = await openPopup(extension);
  await expect.poll(() => text(popup)).toContain('Only part of this page can be read');
  expect(await text(popup)).toContain('Run buttons');
});

test('a page without known cells cannot be read, and can be reported', async ({
  extension,
  page,
}) => {
  await page.goto(address('cell-class'));
  await expect.poll(() => badgeText(extension)).toBe('?');
  const popup = await check(extension);
  expect(await text(popup)).toContain("This page can't be read");
  expect(await copied(popup, 'Report this page')).toContain('class="notebook-part code');
});

for (const [is, why] of [
  ['view-only', 'open for viewing only'],
  ['mobile', 'Colab shows no menus on this page'],
] as const) {
  test(`a page on which nothing can be run says so: ${is}`, async ({ extension, page }) => {
    await page.goto(`https://colab.research.google.com/drive/stale-memory?is=${is}`);
    await page.locator('.cell.code colab-run-button').first().waitFor();
    const popup = await openPopup(extension);
    await expect.poll(() => text(popup)).toContain('Cannot run here');
    expect(await text(popup)).toContain(why);
    expect(await text(popup)).not.toContain('Not found on the page');
    await popup.screenshot(`artifacts/popup-${is}.png`);
    expect(await badgeText(extension)).toBe('');
  });
}

test('the report of a page names its build, and whether the new dialogs are on', async ({
  extension,
  page,
}) => {
  for (const [is, dialogs] of [
    ['', 'off'],
    ['new-dialogs', 'on'],
  ] as const) {
    await page.goto(`https://colab.research.google.com/drive/stale-memory?is=${is}`);
    await page.locator('.cell.code colab-run-button').first().waitFor();
    const popup = await check(extension);
    const report = await copied(popup, 'Report this page');
    expect(report.split('\n', 1)[0]).toBe(
      `<!-- build colab-external_20260814-060046_RC00_964609883, new dialogs ${dialogs} -->`,
    );
    const result = JSON.parse(await copied(popup, 'Copy result')) as { newDialogs: boolean };
    expect(result.newDialogs).toBe(dialogs === 'on');
    await page.bringToFront();
  }
});

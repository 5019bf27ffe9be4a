import type { Page } from 'playwright';
import { withCells, type SavedCell } from '../harness/own-notebook.ts';
import { expect, replicaTest as test } from '../harness/replica-test.ts';

test.beforeEach(({ kernel }) => test.skip(kernel.kind !== 'live', kernel.reason));

const RENDERER = 'colab-static-output-renderer';
const output = (page: Page, ordinal: number) =>
  page
    .locator('.cell.code')
    .nth(ordinal - 1)
    .locator('.output');
const press = (page: Page, ordinal: number) =>
  page
    .locator('.cell.code')
    .nth(ordinal - 1)
    .locator('#run-button')
    .click();
const frameOf = (page: Page, ordinal: number) => output(page, ordinal).frameLocator('iframe');

const SHOW = 'from IPython.display import clear_output, display\n';
const html = (text: string) => `{"text/html": "<b>${text}</b>"}, raw=True`;

test('plain text is drawn on the page, item by item, and counted again in each run', async ({
  notebook,
  page,
}) => {
  const source = `import sys, time
for part in ("one", "two"): print(part, flush=True); time.sleep(0.3)
print("aside", file=sys.stderr, flush=True)
time.sleep(0.3)
name = input("name? ")`;
  await withCells(page, [source]);
  await notebook.open('healthy');
  for (const _ of [1, 2]) {
    await press(page, 1);
    await page.locator('.raw_input').fill('Ann');
    await page.locator('.raw_input').press('Enter');
    const items = output(page, 1).locator(`${RENDERER} > div > .output_text`);
    await expect(items).toHaveText(['one\ntwo\n', 'aside\n', 'name? Ann\n']);
    const names = await items.evaluateAll((all) => all.map(({ className }) => className));
    expect(names).toEqual([
      'stream output-id-2 output_text',
      'stream output-id-3 output_text',
      'stream output-id-4 output_text',
    ]);
  }
});

test('an error takes the whole output into a frame, which goes when the next run is prepared', async ({
  notebook,
  page,
}) => {
  await withCells(page, ['print("before", flush=True)\n1 / 0']);
  await notebook.open('healthy');
  await press(page, 1);
  const items = frameOf(page, 1).locator('#output-body > *');
  await expect(items).toHaveCount(2);
  await expect(items.nth(0)).toHaveClass('stream output-id-1');
  await expect(items.nth(1)).toHaveClass('error output-id-2 output-error');
  await expect(output(page, 1).locator(RENDERER)).toHaveCount(0);

  const first = await output(page, 1).locator('iframe').elementHandle();
  await page.evaluate(() => {
    const sizer = document.querySelector<HTMLElement>('.output-iframe-sizer');
    const seen: string[] = [];
    Object.assign(window, { seen });
    const note = () => seen.push(sizer?.style.minHeight === '0px' ? 'free' : 'held');
    if (sizer) new MutationObserver(note).observe(sizer, { attributeFilter: ['style'] });
    const show = sizer?.closest('.output-content');
    new MutationObserver(() => seen.push('hidden')).observe(show ?? document, {
      attributeFilter: ['hidden'],
    });
  });
  await press(page, 1);
  await expect.poll(() => page.evaluate('seen.length')).toBeGreaterThan(1);
  // It is never hidden in between.
  expect(await page.evaluate('seen.slice(0, 2)')).toEqual(['held', 'free']);
  await expect.poll(() => first?.evaluate((frame) => frame.isConnected)).toBe(false);
  await expect(items).toHaveCount(2);
  await expect(items.nth(1)).toHaveClass('error output-id-2 output-error');
});

test('a focused cell has an empty surface for its next run, also beside a frame', async ({
  notebook,
  page,
}) => {
  await withCells(page, ['1 / 0', 'print("text")']);
  await notebook.open('healthy');
  await press(page, 1);
  await expect(frameOf(page, 1).locator('.error')).toBeVisible();
  await press(page, 2);
  await expect(output(page, 2).locator('.stream')).toBeVisible();
  await page.locator('.cell.code').nth(0).locator('.lazy-virtualized').click();
  await expect(output(page, 1).locator(`iframe, ${RENDERER}`)).toHaveCount(2);
  await expect(output(page, 1).locator('.output-iframe-sizer > div')).toHaveCount(2);
  await page.locator('.cell.code').nth(1).locator('.lazy-virtualized').click();
  await expect(output(page, 2).locator(RENDERER)).toHaveCount(2);
  await expect(output(page, 2).locator(`${RENDERER} > div > *`)).toHaveText(['text\n']);
});

test('clear_output brings a new surface on the page, and ids go on', async ({ notebook, page }) => {
  await withCells(page, [
    `${SHOW}import time\ndisplay(${html('x')})\ntime.sleep(1.5)\nclear_output()\nprint("after")`,
    `${SHOW}import time\nprint("first", flush=True)\nclear_output(wait=True)\ntime.sleep(1.5)\nprint("then")`,
  ]);
  await notebook.open('healthy');
  await press(page, 1);
  await expect(frameOf(page, 1).locator('b')).toHaveText('x');
  await expect(output(page, 1).locator('.stream')).toHaveClass('stream output-id-2 output_text');
  await expect(output(page, 1).locator('iframe')).toHaveCount(0);

  await press(page, 2);
  const renderer = output(page, 2).locator(RENDERER);
  await expect(renderer).toHaveText('first\n');
  const before = await renderer.elementHandle();
  await expect(renderer).toHaveText('then\n');
  await expect(output(page, 2).locator('.stream')).toHaveClass('stream output-id-2 output_text');
  expect(await before?.evaluate((element) => element.isConnected)).toBe(false);
});

const rich = (text: string): SavedCell => ({
  source: '1',
  outputs: [{ output_type: 'display_data', data: { 'text/html': text }, metadata: {} }],
});

test('frames of saved outputs wait to be seen, and stay; a moved cell has a new one', async ({
  notebook,
  page,
}) => {
  await withCells(page, [
    rich('<b>near</b>'),
    { source: Array(200).fill('1').join('\n'), outputs: [] },
    rich('<i>far</i>'),
  ]);
  await notebook.open('healthy');
  await expect(frameOf(page, 1).locator('b')).toHaveText('near');
  await expect(frameOf(page, 1).locator('.display_data')).toHaveClass('display_data');
  await expect(output(page, 3).locator('iframe')).toHaveCount(0);
  const near = await output(page, 1).locator('iframe').elementHandle();
  await output(page, 3).scrollIntoViewIfNeeded();
  await expect(frameOf(page, 3).locator('i')).toHaveText('far');
  expect(await near?.evaluate((frame) => frame.isConnected)).toBe(true);

  const origins = await page
    .locator('.outputview iframe')
    .evaluateAll((all) => all.map((frame) => new URL((frame as HTMLIFrameElement).src).origin));
  expect(origins).toHaveLength(2);
  expect(new Set(origins).size).toBe(1);

  const far = await output(page, 3).locator('iframe').elementHandle();
  await page.evaluate(() => {
    const cell = document.querySelectorAll('.cell.code')[2];
    cell?.parentElement?.prepend(cell);
  });
  await expect(frameOf(page, 1).locator('i')).toHaveText('far');
  expect(await far?.evaluate((frame) => frame.isConnected)).toBe(false);
});

test('hidden output stays in the document', async ({ notebook, page }) => {
  await withCells(page, ['print("text")']);
  await notebook.open('healthy');
  await press(page, 1);
  await expect(output(page, 1).locator('.stream')).toBeVisible();
  await output(page, 1).locator('#toggle-visibility-button').click();
  await expect(output(page, 1).locator('.output-iframe-container')).toHaveAttribute('hidden', '');
  await expect(output(page, 1).locator('.stream')).toHaveText('text\n');
  await output(page, 1).getByRole('button', { name: 'Show hidden output' }).click();
  await expect(output(page, 1).locator('.stream')).toBeVisible();
});

test('code that no one edits is coloured by Monaco, in lines parted by br', async ({
  notebook,
  page,
}) => {
  await withCells(page, ['!pip install numpy\nfor x in [1]:\n    print(x)']);
  await notebook.open('healthy');
  const code = page.locator(
    '.editor.flex.lazy-editor > pre.lazy-virtualized > pre.lazy-gutter + pre.monaco-colorized',
  );
  await expect(code.locator('> br')).toHaveCount(3);
  await expect(code).toHaveAttribute('data-lang', 'notebook-python');
  const colours = () =>
    code
      .locator('span[class^=mtk]')
      .evaluateAll((all) => new Set(all.map((span) => getComputedStyle(span).color)).size);
  await expect.poll(colours).toBeGreaterThan(2);
});

import type { Page } from 'playwright';
import type { ExtensionBrowser } from './harness/browser.ts';
import { withCells } from './harness/own-notebook.ts';
import { setBeforeRunning } from './harness/settings.ts';
import { expect, freshTest as test } from './harness/test.ts';
import { storedEvents } from './harness/stored-events.ts';

const FAULT =
  'RuntimeError: module compiled against ABI version 0x1000009 but this version of numpy is 0x2000000';

/** Prints something, and a moment later the fault; only when it is run for the first time. */
const ONCE = `import time
times = globals().get('times', 0) + 1
if times == 1:
    for step in range(8):
        print('step', step, flush=True)
        time.sleep(0.06)
    print('${FAULT}', flush=True)`;

const signatures = async (extension: ExtensionBrowser) =>
  (await storedEvents(extension, 'sighted')).map(({ sighting }) => sighting.signature);

const CLEAR = 'from IPython.display import clear_output, display, HTML\nimport time\n';

/** Each ends in the fault, where more had been read before than stands there then. */
const CHANGED = [
  // A new renderer.
  `${CLEAR}print('Collecting something long\\n' * 200, flush=True)
time.sleep(3)
clear_output()
print('${FAULT}')`,
  // From a frame to another, without a moment between.
  `${CLEAR}display(HTML('<b>rich</b>'))
print('Collecting numpy, which is long\\n' * 200, flush=True)
time.sleep(3)
clear_output(wait=True)
display(HTML('<b>rich</b>'))
print('${FAULT}')`,
  // A bar that draws over its line.
  `${CLEAR}for step in range(20):
    print('\\rDownloading numpy ' + '#' * 300, step, end='', flush=True)
    time.sleep(0.1)
print('\\r${FAULT}')`,
  // Colab cuts the lines while they are read.
  `${CLEAR}for step in range(120):
    print('\\n'.join(f'numpy line {100 * step + line}' for line in range(100)), flush=True)
    time.sleep(0.05)
print('${FAULT}')`,
];

test('what comes is read after an output is cleared, drawn over, or cut by Colab, though it is shorter', async ({
  notebook,
  page,
  extension,
}) => {
  await setBeforeRunning(extension, 'off');
  await withCells(page, CHANGED);
  await notebook.open('healthy');
  const seen = async () =>
    (await storedEvents(extension, 'sighted')).map(({ cell }) => cell.ordinal);
  for (const [index] of CHANGED.entries()) {
    await notebook.run(index + 1);
    await expect.poll(seen).toContain(index + 1);
  }
  expect(await seen()).toEqual([1, 2, 3, 4]);
});

/** No person presses sooner after something has been drawn, in milliseconds. */
const AT_ONCE = 100;

/** Presses Run all soon after the fault is drawn, on the page or in a frame, and its cell is at rest. */
const runAllOnceDrawn = (page: Page) =>
  page.addInitScript((wait) => {
    const once = (isTrue: () => boolean | undefined, then: () => void) => {
      const look = () => {
        if (!isTrue()) return;
        observer.disconnect();
        then();
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true, attributes: true });
      look();
    };
    const drawn = () => document.querySelector('#output-body, .cell.code .output pre')?.textContent;
    once(
      () => drawn()?.includes('ABI version'),
      () => top?.postMessage('drawn', '*'),
    );
    const pressRunAll = () =>
      document
        .querySelector('colab-notebook-toolbar-run-button')
        ?.shadowRoot?.querySelector<HTMLElement>('#toolbar-run-button')
        ?.click();
    if (window !== top) return;
    addEventListener('message', ({ data }) => {
      if (data !== 'drawn') return;
      const press = () => setTimeout(pressRunAll, wait);
      once(() => !document.querySelector('.cell.code.running'), press);
    });
  }, AT_ONCE);

const RICH = `from IPython.display import display, HTML\ndisplay(HTML('<b>rich</b>'))\n`;

for (const [where, source] of [
  ['', ONCE],
  [', in a frame too, which goes', RICH + ONCE],
] as const) {
  test(`text that is not read yet is read before Run all takes it away${where}`, async ({
    notebook,
    page,
    extension,
  }) => {
    await setBeforeRunning(extension, 'off');
    await withCells(page, [source, '1']);
    await runAllOnceDrawn(page);
    await notebook.open('healthy');
    await notebook.cell(1).locator('#run-button').click();
    await expect.poll(() => notebook.count(1), { timeout: 30_000 }).toBe('[2]');
    await expect.poll(() => signatures(extension)).toEqual(['api-version']);
  });
}

test('of an edit that the assistant proposes only the cell itself is read, and nothing once it is rejected', async ({
  notebook,
  page,
  extension,
}) => {
  await setBeforeRunning(extension, 'off');
  await notebook.open('fails-once');
  const first = notebook.cell(1);
  await first.locator('.editor').first().click();
  await expect(first.locator('.monaco-editor')).toHaveCount(1);
  const propose = async () => {
    await page.evaluate(() => window.replica.proposeEdit());
    await expect(first.locator('.modified .view-line').first()).toBeVisible();
    await expect(first.locator('.original .view-line').first()).toBeAttached();
  };
  await propose();
  await first.getByRole('button', { name: 'Reject' }).click();
  await expect(first.locator('colab-inline-cell-diff')).toHaveCount(0);
  await notebook.run(1);
  await expect.poll(() => storedEvents(extension, 'run-finished')).toHaveLength(1);
  expect(await storedEvents(extension, 'installs-run')).toEqual([]);

  // What runs is what the cell holds: with the edit, before anybody has said yes to it.
  await propose();
  await first.locator('#run-button').click();
  await expect.poll(() => storedEvents(extension, 'installs-run')).toHaveLength(1);
  const [installs] = await storedEvents(extension, 'installs-run');
  expect(installs?.commands.map(({ text }) => text)).toEqual(['pip install numpy==1.26.4']);
});

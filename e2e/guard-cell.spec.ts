import type { Page } from 'playwright';
import type { ExtensionBrowser } from './harness/browser.ts';
import { NotebookPage } from './harness/notebook-page.ts';
import { guardCell, withCells } from './harness/own-notebook.ts';
import { openPopup, type Popup } from './harness/popup.ts';
import { setBeforeRunning } from './harness/settings.ts';
import { storedEvents } from './harness/stored-events.ts';
import { expect, freshTest, test } from './harness/test.ts';

const FOUND = 'What the guard cell found';
const popupText = (popup: Popup) => popup.evaluate<string>('document.body.textContent');
/** The rows under what the guard cell found. */
const rowsIn = (popup: Popup) =>
  popup.evaluate<string[]>(
    `[...document.querySelectorAll('.guard dt')].map((term) => term.textContent + ': ' + term.nextSibling.textContent)`,
  );
const told = async (extension: ExtensionBrowser) =>
  (await storedEvents(extension, 'guard-told')).map(({ report }) => report.verdict);

/** On a runtime that it knows, the guard would count down before it fails. */
const FORGET = `import pathlib, tempfile
for marker in pathlib.Path(tempfile.gettempdir()).glob('clean-slate-*.json'): marker.unlink()`;

freshTest(
  'the popup shows what the guard cell found: healthy, stale after a swap, healthy after one click',
  async ({ notebook, page, extension }) => {
    const guard = await guardCell();
    await withCells(page, [guard, `!pip install numpy==2.3.5\n${FORGET}`, 'print("the work")']);
    await notebook.open('healthy');
    await notebook.run(1);
    const healthy = await openPopup(extension);
    await expect
      .poll(() => popupText(healthy))
      .toContain('The guard cell found NumPy 2.0.2 healthy');
    expect(await rowsIn(healthy)).toEqual(
      expect.arrayContaining(['NumPy in this session: 2.0.2', 'NumPy on disk: 2.0.2']),
    );

    await notebook.install(2);
    await notebook.run(1);
    await expect(notebook.notice).toContainText('NumPy is broken in this session');
    await expect.poll(() => notebook.page.locator('clean-slate-marker').count()).toBe(1);
    await expect(notebook.cell(1).frameLocator('iframe').locator('.error')).toContainText(
      'NumPyNotTrusted',
    );
    const corrupted = await openPopup(extension);
    await expect.poll(() => popupText(corrupted)).toContain(FOUND);
    expect(await rowsIn(corrupted)).toEqual(
      expect.arrayContaining([
        'Found: NumPy is broken',
        expect.stringMatching(/^Because: .*another version.*compiled files were replaced/),
        'NumPy in this session: 2.0.2',
        'NumPy on disk: 2.3.5',
      ]),
    );
    await corrupted.screenshot('artifacts/guard-popup.png');

    await notebook.pressRestart();
    await expect(notebook.notice).toContainText(/Fixed in \d+/, { timeout: 90_000 });
    await expect.poll(() => told(extension)).toEqual(['healthy', 'corrupted', 'healthy']);
    const recovered = await openPopup(extension);
    await expect.poll(() => popupText(recovered)).toContain('found NumPy 2.3.5 healthy');
    expect(
      new Set((await storedEvents(extension, 'sighted')).map((each) => each.sighting.signature)),
    ).toEqual(new Set(['pip-replaced', 'previously-imported', 'guard-report']));
    expect(await storedEvents(extension, 'noted')).toEqual([]);
  },
);

freshTest(
  'the short guard cell is read as the full one is: healthy, and stale after a swap',
  async ({ notebook, page, extension }) => {
    const guard = await guardCell({ variant: 'short' });
    await withCells(page, [guard, '!pip install numpy==2.3.5', 'print("the work")']);
    await notebook.open('healthy');
    await notebook.run(1);
    await expect.poll(() => told(extension)).toEqual(['healthy']);
    await notebook.install(2);
    await notebook.run(1);
    await expect.poll(() => told(extension)).toEqual(['healthy', 'corrupted']);
    const failed = notebook.cell(1).frameLocator('iframe').locator('.error');
    await expect(failed).toContainText('Restart it, then run all cells');
    // The code of a form is hidden, and so it is in what it raises.
    await expect(failed).not.toContainText('_multiarray_umath');
    const popup = await openPopup(extension);
    await expect.poll(() => popupText(popup)).toContain(FOUND);
  },
);

const LINE =
  'Clean Slate guard: NumPy 2.0.2, disk 2.3.5, Python 3.12.3, verdict corrupted, kind stale-memory, evidence version';
const MALFORMED = [
  LINE.replace('2.3.5', '2.0.2'),
  LINE.replace('stale-memory', 'broken-install'),
  LINE.replace('2.3.5', '<img src=x onerror=alert(1)>'),
  LINE.replace('corrupted', 'healthy'),
  `${LINE}, others <b>x</b>`,
  `${LINE}, runtime m-s-somebodyelses`,
  `${LINE}, mood bad`,
  `say ${LINE}`,
];
const FORGED = [
  `for line in ${JSON.stringify(MALFORMED)}: print(line)`,
  `print("${LINE}" + ", others " + "a+" * 1_000_000)`,
  `print("Clean Slate guard: " + "NumPy 2.0.2, disk 2.3.5, " * 200_000)`,
];

test('forged lines: malformed ones say nothing, a well-formed one shows a notice and no more', async ({
  notebook,
  page,
  extension,
}) => {
  await setBeforeRunning(extension, 'strict');
  const coloured = `print("\\x1b[31m${LINE}, others \\x1b[1mtorch\\x1b[0m")`;
  await withCells(page, ['1', FORGED.join('\n'), coloured, 'print("still here")']);
  await notebook.open('healthy');
  for (const ordinal of [1, 2]) await notebook.run(ordinal);
  await page.waitForTimeout(1_000);
  await expect(notebook.notice).toBeHidden();
  expect(await told(extension)).toEqual([]);

  await notebook.run(3);
  await expect(notebook.notice).toContainText('NumPy is broken in this session');
  expect(await told(extension)).toEqual(['corrupted']);
  const before = Number(/\d+/.exec((await notebook.count(3)) ?? '')?.[0]);
  await notebook.cell(4).locator('#run-button').click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('NumPy is broken in this session');
  await expect(question).not.toContainText('Restart in');
  await expect(question.getByRole('button', { name: 'Stop countdown' })).toHaveCount(0);
  await question.getByRole('button', { name: 'Run anyway' }).click();
  await expect.poll(() => notebook.count(4)).toBe(`[${before + 1}]`);
  expect(await storedEvents(extension, 'session-started')).toEqual([]);
});

/** Another package on the disk, as an install leaves it. */
const install = (name: string) => `import pathlib, sysconfig
folder = pathlib.Path(sysconfig.get_path('purelib'), '${name}-1.0.dist-info')
folder.mkdir()
_ = (folder / 'METADATA').write_text('Metadata-Version: 2.1\\nName: ${name}\\nVersion: 1.0\\n')`;

async function openSecond(extension: ExtensionBrowser, sources: readonly string[]) {
  const page: Page = await extension.context.newPage();
  await withCells(page, sources);
  const notebook = new NotebookPage(page);
  await notebook.open('old-error', { runtime: 'local' });
  return notebook;
}

freshTest(
  'a runtime that another notebook used: the guard asks, is answered, and goes on',
  async ({ notebook, page, extension }) => {
    const guard = await guardCell();
    await withCells(page, [guard, install('one'), 'ALLOW_REUSED_RUNTIME = 1']);
    await notebook.open('healthy', { runtime: 'local' });
    for (const ordinal of [1, 2]) await notebook.run(ordinal);

    const second = await openSecond(extension, [guard, install('another')]);
    await second.cell(1).locator('#run-button').click();
    const frame = second.cell(1).frameLocator('iframe');
    await expect(frame.locator('#output-body')).toContainText('This runtime was used before');
    await second.page.screenshot({ path: 'artifacts/guard-asks.png' });
    await frame.locator('input.raw_input').fill('yes');
    // Keys that tests press in Firefox reach a page, and none of its frames of other sites.
    await frame.locator('input.raw_input').dispatchEvent('keydown', { key: 'Enter' });
    await expect.poll(() => second.count(1)).toBe('[1]');
    await expect(second.cell(1)).not.toHaveClass(/running/);
    await expect(frame.locator('#output-body')).toContainText('yes');
    const popup = await openPopup(extension);
    await expect.poll(() => popupText(popup)).toContain('used before with other packages');
    await expect(second.notice).toBeHidden();

    await second.run(2);
    await page.bringToFront();
    await notebook.run(3);
    await notebook.run(1);
    await expect(notebook.cell(1).frameLocator('iframe').locator('#output-body')).toContainText(
      'This runtime was used before',
    );
    await expect.poll(() => told(extension)).toEqual(['healthy', 'reused', 'reused']);
    await expect(notebook.notice).toBeHidden();
  },
);

import { withCells } from '../harness/own-notebook.ts';
import { setBeforeRunning } from '../harness/settings.ts';
import { storedEvents } from '../harness/stored-events.ts';
import { FAILS } from './cells.ts';
import { tell } from './figures.ts';
import { LOUD, SILENT } from './hostile-outputs.ts';
import { expect, liveSiegeTest as test } from './siege-test.ts';
import { SIZE } from './size.ts';

/** This many run in one notebook before a cell fails in truth. */
const BATCH = 40;

const printed = (cells: readonly string[]) =>
  cells.filter((_cell, index) => index % SIZE.hostileOutputs === 0);

const batches = [SILENT, LOUD].map(printed).flatMap((cells, kind) =>
  Array.from({ length: Math.ceil(cells.length / BATCH) }, (_, index) => ({
    isSilent: kind === 0,
    cells: cells.slice(index * BATCH, (index + 1) * BATCH),
  })),
);

test('there are a hundred of them, no two the same', () => {
  expect(new Set([...SILENT, ...LOUD]).size).toBe(100);
});

for (const [index, { isSilent, cells }] of batches.entries()) {
  const what = isSilent ? 'mean nothing' : 'look like failures';
  test(`hostile outputs that ${what} (${index + 1} of ${batches.length}): a true failure after them is reported`, async ({
    notebook,
    page,
    extension,
  }) => {
    test.setTimeout(240_000);
    await setBeforeRunning(extension, 'off');
    await withCells(page, [...cells, FAILS]);
    await notebook.open('healthy');
    await page.keyboard.press('Control+F9');
    const last = cells.length + 1;
    const sighted = async () =>
      new Set((await storedEvents(extension, 'sighted')).map(({ cell }) => cell.ordinal));
    await expect.poll(sighted, { timeout: 180_000 }).toContain(last);
    await expect(notebook.notice).toContainText('NumPy');
    if (isSilent) {
      await expect(notebook.notice).toContainText('_center');
      expect([...(await sighted())]).toEqual([last]);
    }
    // Every cell has run, and printed what it was to print.
    await expect
      .poll(async () => (await storedEvents(extension, 'run-finished')).length)
      .toBe(last);
    expect(await storedEvents(extension, 'session-started')).toEqual([]);
    expect(await storedEvents(extension, 'remedy-started')).toEqual([]);
    tell('hostile outputs', cells.length);
    tell('true failures told', 1);
  });
}

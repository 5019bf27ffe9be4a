import type { ExtensionBrowser } from './harness/browser.ts';
import { setBeforeRunning } from './harness/settings.ts';
import { expect, freshTest, test } from './harness/test.ts';
import { storedEvents } from './harness/stored-events.ts';

/** The runs of which something was found in what they printed. */
const runsWithFinds = async (extension: ExtensionBrowser) => {
  const sighted = await storedEvents(extension, 'sighted');
  const noted = await storedEvents(extension, 'noted');
  return new Set([...sighted, ...noted].map(({ run }) => run));
};

freshTest(
  'a failure that is drawn in the place of the one before is read too',
  async ({ notebook, extension }) => {
    await setBeforeRunning(extension, 'off');
    await notebook.open('fails-again');
    for (const times of [1, 2, 3]) {
      await notebook.run(1);
      await expect.poll(async () => (await runsWithFinds(extension)).size).toBe(times);
    }
  },
);

freshTest(
  'a failure that takes the place of longer output, which the cell has cleared, is read',
  async ({ notebook }) => {
    await notebook.open('fails-again');
    await notebook.run(3);
    await expect(notebook.notice).toContainText('_center');
  },
);

test('a cell that runs again before the end of the run before is reported begins no session', async ({
  notebook,
  extension,
}) => {
  await notebook.open('healthy');
  await notebook.run(1);
  for (let run = 2; run <= 9; run++) {
    // While it runs the button would stop it.
    await expect(notebook.cell(1)).not.toHaveClass(/\b(?:running|pending)\b/);
    await notebook.cell(1).locator('#run-button').click();
    await expect.poll(() => notebook.count(1), { intervals: [10] }).toBe(`[${run}]`);
    // At once, so that the page reports the next run's count; then while it is being reported.
    if (run % 2) await notebook.page.waitForTimeout(220);
  }
  await expect.poll(() => storedEvents(extension, 'run-finished')).toHaveLength(9);
  expect(await storedEvents(extension, 'session-started')).toEqual([]);
});

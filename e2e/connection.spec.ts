import type { Page } from 'playwright';
import type { ExtensionBrowser } from './harness/browser.ts';
import { withCells } from './harness/own-notebook.ts';
import { openPopup } from './harness/popup.ts';
import { counts } from './harness/replica-page.ts';
import { disconnect, reconnect } from './harness/routes.ts';
import { setBeforeRunning } from './harness/settings.ts';
import { expect, freshTest as base } from './harness/test.ts';
import { storedEvents } from './harness/stored-events.ts';

/** Each begins without a kernel, and leaves the connections as they were. */
const test = base.extend<{ quietServer: undefined }>({
  quietServer: [
    async ({ replica }, use) => {
      await use(undefined);
      replica.holdConnections(false);
      replica.failRestarts(undefined);
    },
    { auto: true },
  ],
});

const sessions = (extension: ExtensionBrowser) => storedEvents(extension, 'session-started');
/** Milliseconds. The end of a run is reported late where an error that is marked is not drawn. */
const END_IS_TOLD = 4000;
const LOST = 'Colab is disconnected; NumPy is unchanged';

/** Waits until no cell has a count any more, and then until they are as they were. */
async function goneAndBack(page: Page, before: string): Promise<void> {
  await expect.poll(() => counts(page)).not.toMatch(/\d/);
  await expect.poll(() => counts(page)).toBe(before);
}

test('a network that flaps ten times begins no session, loses no verdict, and reports no run', async ({
  notebook,
  page,
  extension,
  replica,
}) => {
  await setBeforeRunning(extension, 'off');
  await notebook.failOnce();
  await expect.poll(() => storedEvents(extension, 'run-finished')).toHaveLength(3);
  const before = await counts(page);
  for (let times = 0; times < 10; times++) {
    replica.breakConnections();
    await goneAndBack(page, before);
  }
  await expect.poll(() => storedEvents(extension, 'reconnected')).toHaveLength(10);
  await expect(notebook.notice).toContainText('_center');
  await expect(notebook.notice).not.toContainText(LOST);
  expect(await sessions(extension)).toEqual([]);
  expect(await storedEvents(extension, 'run-started')).toHaveLength(3);
  expect(await storedEvents(extension, 'run-finished')).toHaveLength(3);
  // The next run's count goes on.
  await notebook.run(1);
  await expect.poll(() => storedEvents(extension, 'run-finished')).toHaveLength(4);
  expect(await sessions(extension)).toEqual([]);
});

/** A notebook's text cell can show a picture from any address. */
const showPictures = (page: Page) =>
  page.evaluate(async () => {
    const own = performance.getEntriesByType('resource').find(({ name }) => /tun.m.m-/.test(name));
    const restart = '/api/kernels/x/restart';
    const addresses = [
      `https://any.host${restart}`,
      'https://any.host/tun/m/any-name/',
      'http://localhost:9/api/',
      `${location.origin}/tun/m/m-s-forgedbyapicture/`,
      `${/.*tun.m.[^/]+/.exec(own?.name ?? '')}${restart}`,
    ];
    const shown = addresses.map(async (src) => {
      const picture = Object.assign(new Image(), { src });
      document.querySelector('.notebook-cell-list .cell')?.append(picture);
      await picture.decode().catch(() => {});
    });
    await Promise.all(shown);
  });

test('a lid that is closed, and pictures that forge requests: the verdict is kept; the same session', async ({
  notebook,
  page,
  extension,
  replica,
}) => {
  await notebook.failOnce();
  await showPictures(page);
  const before = await counts(page);
  replica.holdConnections(true);
  replica.breakConnections();
  await expect(notebook.notice).toContainText(LOST);
  await expect(notebook.notice).toContainText('_center');
  const popup = await openPopup(extension);
  const text = () => popup.evaluate<string>('document.body.textContent');
  await expect.poll(text).toContain(LOST);
  expect(await text()).toContain('_center');
  await page.bringToFront();
  await page.screenshot({ path: 'artifacts/disconnected.png' });

  replica.holdConnections(false);
  await expect.poll(() => counts(page), { timeout: 60_000 }).toBe(before);
  await expect(notebook.notice).not.toContainText(LOST);
  expect(await sessions(extension)).toEqual([]);
});

test('without a fault the popup says that NumPy is unchanged; counts after a reload are no runs', async ({
  notebook,
  page,
  extension,
}) => {
  await notebook.open('healthy');
  await notebook.run(1);
  await expect.poll(() => storedEvents(extension, 'run-finished')).toHaveLength(1);
  await disconnect(page);
  await expect.poll(() => storedEvents(extension, 'disconnected')).toHaveLength(1);
  const popup = await openPopup(extension);
  const text = () => popup.evaluate<string>('document.body.textContent');
  await expect.poll(text).toContain('Disconnected; NumPy is unchanged');
  await popup.screenshot('artifacts/popup-disconnected.png');
  await page.bringToFront();
  await reconnect(page);
  await expect.poll(() => notebook.count(1)).toBe('[1]');

  await notebook.open('healthy');
  await expect.poll(() => notebook.count(1)).toBe('[1]');
  await notebook.run(2);
  await expect.poll(() => storedEvents(extension, 'run-finished')).toHaveLength(2);
  expect(await storedEvents(extension, 'run-started')).toHaveLength(2);
  expect(await sessions(extension)).toEqual([]);
});

test('a new kernel after an idle disconnect is a new session, once its first count tells', async ({
  notebook,
  page,
  extension,
  replica,
}) => {
  await setBeforeRunning(extension, 'off');
  await notebook.failOnce();
  await disconnect(page);
  await expect(notebook.notice).toContainText(LOST);
  await replica.endKernel();
  await reconnect(page);
  await expect(notebook.notice).not.toContainText(LOST);
  expect(await counts(page)).not.toMatch(/\d/);
  await notebook.run(1);
  await expect.poll(() => sessions(extension)).toHaveLength(1);
  await expect(notebook.notice).toContainText(/Run cell .+ again/);
});

for (const how of [502, 'no-answer'] as const) {
  test(`a restart that is refused is reported, and begins no session: ${how}`, async ({
    notebook,
    page,
    extension,
    replica,
  }) => {
    await notebook.failOnce();
    replica.failRestarts(how);
    await notebook.pressRestart();
    await expect(notebook.notice).toContainText('Colab lost the connection and could not restart');
    await page.screenshot({ path: 'artifacts/restart-refused.png' });
    const [lost] = await storedEvents(extension, 'remedy-ended');
    expect(lost).toMatchObject({ outcome: 'connection-lost' });
    expect(await sessions(extension)).toEqual([]);

    // Colab still runs all cells, in the old session, where the failure comes again.
    replica.failRestarts(undefined);
    // The kernel stops only what it was sent before the failure: cells behind it may run, too.
    const ended = async () => (await storedEvents(extension, 'run-finished')).length;
    await expect.poll(ended, { timeout: 60_000 }).toBeGreaterThanOrEqual(6);
    expect(await sessions(extension)).toEqual([]);
    await notebook.pressRestart();
    await expect(notebook.notice).toContainText(/Fixed in \d+/, { timeout: 90_000 });
    expect(await sessions(extension)).toHaveLength(1);
  });
}

test('a cell that runs through a lost connection is one run, whose text is read', async ({
  notebook,
  page,
  extension,
  replica,
}) => {
  await withCells(page, [
    `import sys, time
for step in range(40):
    print(step, flush=True)
    time.sleep(0.1)
print("RuntimeError: module compiled against ABI version 0x1000009 but this version of numpy is 0x2000000")`,
  ]);
  await notebook.open('healthy');
  await notebook.cell(1).locator('#run-button').click();
  await expect(notebook.cell(1)).toContainText('5');
  replica.breakConnections();
  await expect(notebook.cell(1)).not.toHaveClass(/running/);
  await expect(notebook.cell(1)).toHaveClass(/running/);
  await expect
    .poll(() => storedEvents(extension, 'run-finished'), { timeout: 30_000 })
    .toHaveLength(1);
  expect(await storedEvents(extension, 'run-started')).toHaveLength(1);
  expect(await sessions(extension)).toEqual([]);
  const [seen] = await storedEvents(extension, 'sighted');
  expect(seen).toMatchObject({ cell: { ordinal: 1 }, sighting: { signature: 'api-version' } });
});

test("the mark of a cell that a restart stopped is not the next session's failure", async ({
  notebook,
  page,
  extension,
}) => {
  await withCells(page, ['import time\ntime.sleep(60)', '1']);
  await notebook.open('healthy');
  await notebook.cell(1).locator('#run-button').click();
  await expect(notebook.cell(1)).toHaveClass(/running/);
  await page.locator('#runtime-menu-button').click();
  await page.locator('#runtime-menu [command="restart"]').click();
  await page.locator('mwc-dialog[open] [dialogaction="ok"]').click();
  await expect(notebook.cell(1).locator('.cell-execution.error')).toHaveCount(1);
  await expect.poll(() => sessions(extension)).toHaveLength(1);
  await page.waitForTimeout(END_IS_TOLD);
  await notebook.run(2);
  await expect
    .poll(() => storedEvents(extension, 'run-finished'))
    .toMatchObject([{ cell: { ordinal: 2 }, failed: false }]);
});

test("the mark of a cell whose kernel crashed is not the next session's failure", async ({
  notebook,
  page,
  extension,
}) => {
  await withCells(page, ['1', 'import os, time\ntime.sleep(2)\nos._exit(1)', '2']);
  await notebook.open('healthy');
  await notebook.run(1);
  await notebook.cell(2).locator('#run-button').click();
  await expect(notebook.cell(2)).toHaveClass(/running/);
  await expect.poll(() => sessions(extension)).toHaveLength(1);
  await expect(notebook.cell(2).locator('.cell-execution.error')).toHaveCount(1);
  await page.waitForTimeout(END_IS_TOLD);
  await notebook.run(3);
  await expect
    .poll(() => storedEvents(extension, 'run-finished'))
    .toMatchObject([
      { cell: { ordinal: 1 }, failed: false },
      { cell: { ordinal: 3 }, failed: false },
    ]);
});

import type { Page } from 'playwright';
import type { RequestRecord } from '../harness/driver.ts';
import { withCells } from '../harness/own-notebook.ts';
import { setBeforeRunning } from '../harness/settings.ts';
import { storedEvents } from '../harness/stored-events.ts';
import { BREAKS, CURED } from './cells.ts';
import { noteEventTimes } from './event-times.ts';
import { tell } from './figures.ts';
import { chooseRestart } from '../harness/colab-menu.ts';
import { expect, liveSiegeTest as test } from './siege-test.ts';
import { isFull, SIZE } from './size.ts';
import { lateOverEarly, slopeOf, type Point } from './slopes.ts';

/** What is flat stays well below; what grows with all that went before is far above it at full size. */
const FLAT = 2;

const pointsOf = (values: readonly number[]): Point[] =>
  values.map((value, turn) => ({ turn, value }));

/** Tells the slope and asserts that nothing has grown; of times only in the full siege. */
function expectFlat(name: string, unit: string, points: readonly Point[]): void {
  const ratio = lateOverEarly(points);
  const slope = slopeOf(points);
  tell(`slope of ${name} (${unit})`, slope);
  tell(`late over early, ${name}`, ratio);
  console.log(`${name}: slope ${slope.toFixed(3)} ${unit}, late over early ${ratio.toFixed(2)}`);
  // A few short times say little where other tests run beside this one.
  if (isFull || !unit.startsWith('ms')) expect(ratio).toBeLessThan(FLAT);
}

async function workerHeap(requests: RequestRecord): Promise<number> {
  if (!requests.backgroundHeap)
    throw new Error('This browser does not tell what a background holds');
  return requests.backgroundHeap();
}

async function pageHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_000;
}

test('a long notebook runs as a whole: each event takes as long as those before', async ({
  notebook,
  page,
  extension,
  requests,
}) => {
  test.setTimeout(120_000 + SIZE.cells * 600);
  await setBeforeRunning(extension, 'off');
  await withCells(
    page,
    Array.from({ length: SIZE.cells }, (_, index) => `print('numpy', ${index})`),
  );
  await notebook.open('healthy');
  const times = await noteEventTimes(await extension.contentWorld(page));
  await page.keyboard.press('Control+F9');
  const finished = async () => (await storedEvents(extension, 'run-finished')).length;
  const heaps: number[] = [];
  await expect(async () => {
    heaps.push(await workerHeap(requests));
    expect(await finished()).toBe(SIZE.cells);
  }).toPass({ timeout: 60_000 + SIZE.cells * 500, intervals: [2_000] });
  const all = await times();
  tell('cells in one notebook', SIZE.cells);
  tell('reports of it', all.length);
  expectFlat('time per event, long notebook', 'ms per event', pointsOf(all));
  tell('memory of the worker in the end, long notebook (kB)', heaps.at(-1) ?? Number.NaN);
});

test('a session is restarted again and again: neither memory nor the time of an event grows', async ({
  notebook,
  page,
  extension,
  requests,
}) => {
  test.setTimeout(120_000 + SIZE.restarts * 20_000);
  await setBeforeRunning(extension, 'off');
  await withCells(page, [CURED, BREAKS]);
  await notebook.open('healthy');
  const times = await noteEventTimes(await extension.contentWorld(page));
  const points = { page: [] as Point[], worker: [] as Point[] };
  for (let turn = 0; turn < SIZE.restarts; turn++) {
    await notebook.run(2);
    await notebook.run(1);
    await expect(notebook.notice).toContainText('_center');
    await chooseRestart(page);
    await expect(notebook.notice).toContainText(/Run cell .+ again/);
    await notebook.run(1);
    await expect(notebook.notice).toContainText('Fixed');
    points.page.push({ turn, value: await pageHeap(page) });
    points.worker.push({ turn, value: await workerHeap(requests) });
  }
  tell('restarts of one session', SIZE.restarts);
  const all = await times();
  tell('reports of them', all.length);
  expectFlat('time per event, restarts', 'ms per event', pointsOf(all));
  expectFlat('memory of the page', 'kB per restart', points.page);
  expectFlat('memory of the worker', 'kB per restart', points.worker);
});

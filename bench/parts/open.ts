import type { Page } from 'playwright';
import { NO_NOTEBOOK, openNotebook, pause } from '../measure/cells.ts';
import type { Part } from '../measure/part.ts';
import { startProfile, type Cost } from '../measure/profile.ts';
import { openSubject } from '../measure/subjects.ts';
import type { World } from '../measure/world.ts';
import { medianOf, spread } from '../report/figures.ts';
import { costWords } from './stream-cost.ts';

/** The first look at a page is over this long after its first cells are drawn, in milliseconds. */
const FIRST_LOOK = 6_000;
const LINE = 'epoch 12, step 4711: loss 0.031250, accuracy 0.9375, 12.3 ms a step, all is well';
/** Of 20 kB. */
const PRINTED = `${LINE}\n`.repeat(Math.round(20_000 / (LINE.length + 1)));

/** Saves a notebook of this many cells with 20 kB of output each. */
export const saveLong = (world: World, name: string, cells: number): void =>
  world.save(
    name,
    Array.from({ length: cells }, (_, index) => ({ source: `train(${index})`, printed: PRINTED })),
  );

/** What it costs to open a notebook, from its navigation to the end of the first look. */
async function costOfOpening(page: Page, notebook: string): Promise<Cost> {
  // Of the same origin: the profiler stays with the process.
  await page.goto(NO_NOTEBOOK);
  const session = await page.context().newCDPSession(page);
  const end = await startProfile(session);
  await openNotebook(page, notebook);
  await pause(FIRST_LOOK);
  const cost = await end();
  await session.detach();
  return cost;
}

/** JavaScript's heap of the page after a collection, in MB of 1,000,000 bytes. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  // What only finalisers hold goes with the second.
  for (let times = 0; times < 2; times++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_000_000;
}

/** Opening notebooks of many long outputs, and the page's heap then, with the extension and without. */
export const open: Part = async (world, { rounds, cells: [few, many] }, tell) => {
  saveLong(world, 'few', few);
  saveLong(world, 'many', many);
  const opened: Cost[] = [];
  const openedMany: Cost[] = [];
  const heaps = { ours: [] as number[], none: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    for (const subject of ['ours', 'none'] as const) {
      // A new browser each time: what an earlier page has left in the process is in no heap.
      const { page, close } = await openSubject(subject, world.port);
      try {
        const cost = await costOfOpening(page, 'few');
        if (subject === 'ours') opened.push(cost);
        heaps[subject].push(await heapOf(page));
        tell(
          `${few} cells, ${subject}, round ${round + 1}: ${costWords(cost)}, heap ${heaps[subject].at(-1)?.toFixed(2)} MB`,
        );
        // The larger one tells how it grows, and takes long.
        if (subject !== 'ours' || round > 0) continue;
        const more = await costOfOpening(page, 'many');
        openedMany.push(more);
        tell(`${many} cells, ${subject}, round ${round + 1}: ${costWords(more)}`);
      } finally {
        await close();
      }
    }
  }
  const without = medianOf(spread(heaps.none));
  return {
    figures: {
      open500Ms: spread(opened.map(({ inclusive }) => inclusive)),
      open2000Ms: spread(openedMany.map(({ inclusive }) => inclusive)),
      heapMb: spread(heaps.ours.map((heap) => heap - without)),
    },
    longest: opened.map(({ longest }) => longest),
  };
};

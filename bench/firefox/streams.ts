import type { Page } from 'playwright';
import { again } from '../measure/again.ts';
import { cellOf, frameOf, openNotebook, pause, runCell } from '../measure/cells.ts';
import type { Part } from '../measure/part.ts';
import { openOurs } from '../measure/subjects.ts';
import { LAST, STREAMS, streamCells, type Stream } from '../parts/stream-cells.ts';
import { LAST_LOOK } from '../parts/stream-cost.ts';
import type { FirefoxDriver } from '../../e2e/harness/firefox/driver.ts';
import { spread, type Figures } from '../report/figures.ts';
import { firefoxCost, type FirefoxCost } from './profile.ts';

async function costOfStream(
  extension: FirefoxDriver,
  page: Page,
  stream: Stream,
  ordinal: number,
): Promise<FirefoxCost> {
  const cost = await firefoxCost(extension, async () => {
    await runCell(page, ordinal);
    await pause(LAST_LOOK);
  });
  const frame = stream === 'frame' ? await frameOf(page, ordinal) : undefined;
  const drawn = frame?.locator('#output-body') ?? cellOf(page, ordinal).locator('.output');
  if (!(await drawn.textContent())?.includes(LAST)) {
    throw new Error(`Of the output of cell ${ordinal} the end is missing`);
  }
  return cost;
}

/** The extension alone, on all kinds of streams, as far as Firefox's profiler tells. */
export const streams: Part = async (world, sizes, tell) => {
  world.save('streams', streamCells(sizes));
  const { extension, page, close } = await openOurs(world.port);
  const costs = Object.fromEntries(STREAMS.map((stream) => [stream, []])) as unknown as Record<
    Stream,
    FirefoxCost[]
  >;
  try {
    await openNotebook(page, 'streams');
    for (let round = 0; round < sizes.rounds; round++) {
      for (const [index, stream] of STREAMS.entries()) {
        const name = `${stream}, round ${round + 1}`;
        const cost = await again(name, tell, () =>
          costOfStream(extension as FirefoxDriver, page, stream, index + 1),
        );
        costs[stream].push(cost);
        const { inclusive, busy } = cost;
        tell(`${name}: ${inclusive.toFixed(1)} of ${busy.toFixed(0)} ms`);
      }
    }
  } finally {
    await close();
  }
  const figures: Figures = {};
  for (const stream of STREAMS) {
    figures[`inclusiveMs.${stream}`] = spread(costs[stream].map(({ inclusive }) => inclusive));
    const shares = costs[stream].map(({ inclusive, busy }) => (100 * inclusive) / busy);
    figures[`share.${stream}`] = spread(shares);
  }
  return { figures };
};

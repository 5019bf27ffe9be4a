import type { Part } from '../measure/part.ts';
import { openOurs } from '../measure/subjects.ts';
import { spread } from '../report/figures.ts';
import { openHistoryPage, seedHistory, WATCH_HISTORY } from './history-times.ts';

const OPENINGS = 5;

/** How soon the history of many events is there as a whole: timelines, numbers and charts. */
export const history: Part = async (world, { events }, tell) => {
  const { extension, page, close } = await openOurs(world.port);
  try {
    await page.addInitScript(WATCH_HISTORY);
    await seedHistory(extension, events);
    const times: number[] = [];
    for (let turn = 0; turn < OPENINGS; turn++) {
      const { timeline, numbers } = await openHistoryPage(page, extension);
      times.push(Math.max(timeline, numbers));
      tell(`${events} events whole after ${times.at(-1)?.toFixed(0)} ms`);
    }
    return { figures: { history10kMs: spread(times) } };
  } finally {
    await close();
  }
};

import type { Page } from 'playwright';
import { cellOf, frameOf, pause, runCell } from '../measure/cells.ts';
import { startProfile, together, type Cost } from '../measure/profile.ts';
import { LAST } from './stream-cells.ts';

/** The extension looks again after this long at most, so what it has put off counts too; milliseconds. */
export const LAST_LOOK = 3_000;

/**
 * Runs a cell that prints a stream: what it cost the page, and its frame where it has one, from the click to
 * some seconds after its end. Rejects where not all of it was drawn.
 */
export async function costOfStream(page: Page, ordinal: number, hasFrame = false): Promise<Cost> {
  const context = page.context();
  const session = await context.newCDPSession(page);
  const endPage = await startProfile(session);
  const finished = runCell(page, ordinal);
  // A cell that has ended by mistake is reported by that, below.
  finished.catch(() => {});
  const frame = hasFrame ? await frameOf(page, ordinal) : undefined;
  const frameSession = frame && (await context.newCDPSession(frame));
  const endFrame = frameSession && (await startProfile(frameSession));
  await finished;
  await pause(LAST_LOOK);
  const costs = [await endPage(), await endFrame?.()];
  await session.detach();
  await frameSession?.detach();
  const drawn = frame ? frame.locator('#output-body') : cellOf(page, ordinal).locator('.output');
  if (!(await drawn.textContent())?.includes(LAST)) {
    throw new Error(`Of the output of cell ${ordinal} the end is missing`);
  }
  return costs.reduce<Cost>((sum, cost) => (cost ? together(sum, cost) : sum), {
    inclusive: 0,
    busy: 0,
    longest: 0,
  });
}

/** A cost in words, for whoever waits. */
export const costWords = ({ inclusive, busy, longest }: Cost): string =>
  `${inclusive.toFixed(1)} of ${busy.toFixed(0)} ms busy (${((100 * inclusive) / busy).toFixed(2)} %), longest ${longest.toFixed(1)} ms`;

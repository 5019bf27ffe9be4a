import type { CDPSession, Page } from 'playwright';
import { startReplica } from '../e2e/colab-replica/server.ts';
import { launch } from '../e2e/harness/browser.ts';
import { findChromium } from '../scripts/find-chromium.ts';
import { NotebookPage } from '../e2e/harness/notebook-page.ts';
import { startKernel } from '../e2e/kernel/kernel.ts';
import { profile } from './our-share.ts';

const ROUNDS = 5;
/** The cells sleep before they print, so that their frame is there to be measured, in milliseconds. */
const SETTLE = 1_000;
/** Plain text in the page and in a frame; and text that names NumPy in every line. */
const SURFACES = [
  ['page', 1],
  ['frame', 2],
  ['page, words', 3],
] as const;

/** A session with the document that the cell's output is drawn in, once the cell runs. */
async function sessionOf(page: Page, cell: number, isFrame: boolean): Promise<CDPSession> {
  if (!isFrame) return page.context().newCDPSession(page);
  await page.waitForTimeout(SETTLE);
  const element = await page
    .locator('.cell.code')
    .nth(cell - 1)
    .locator('iframe')
    .elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The output has no frame');
  return page.context().newCDPSession(frame);
}

const kernel = await startKernel();
const replica = await startReplica({ kernel, notebooks: 'bench/notebooks' });
process.env['CHROMIUM_PATH'] ??= findChromium();
const { context, close } = await launch({ port: replica.port, headless: true });
try {
  const [page = await context.newPage()] = context.pages();
  const notebook = new NotebookPage(page);
  await notebook.open('stream');
  console.log('100,000 lines: our share of the busy time, our time of all, our longest run');
  for (let round = 0; round < ROUNDS; round++) {
    for (const [surface, cell] of SURFACES) {
      const finished = notebook.run(cell);
      const session = await sessionOf(page, cell, surface === 'frame');
      const { share, ours, busy, longest } = await profile(session, () => finished);
      console.log(
        `${surface.padEnd(12)} ${share.toFixed(2)} %  ${ours.toFixed(1)} of ${busy.toFixed(0)} ms  ${longest.toFixed(1)} ms`,
      );
    }
  }
} finally {
  await close();
  await replica.stop();
  await kernel.stop();
}

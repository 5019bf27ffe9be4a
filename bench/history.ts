/**
 * Opens the history page with 10,000 events of 40 runtimes in the built extension: the time from
 * navigation to content, beside that of the same page without a history, which shows how busy the
 * machine is, and the longest frame while it scrolls to its end.
 */
import type { Page } from 'playwright';
import { launch } from '../e2e/harness/browser.ts';
import { findChromium } from '../scripts/find-chromium.ts';
import {
  openHistoryPage,
  seedHistory,
  WATCH_HISTORY,
  type HistoryTimes,
} from './parts/history-times.ts';

const EVENTS = 10_000;
const ROUNDS = 5;

/** Scrolls as a wheel does until the end; the longest time between two frames, in milliseconds. */
const SCROLL = `new Promise((resolve) => {
  const gaps = [];
  let last = performance.now();
  const step = (now) => {
    gaps.push(now - last);
    last = now;
    scrollBy(0, 120);
    const isEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    if (isEnd || gaps.length > 2000) resolve({ longest: Math.max(...gaps.slice(2)), frames: gaps.length });
    else requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function openOften(page: Page): Promise<HistoryTimes> {
  const rounds: HistoryTimes[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await openHistoryPage(page, extension));
  return {
    timeline: median(rounds.map(({ timeline }) => timeline)),
    numbers: median(rounds.map(({ numbers }) => numbers)),
  };
}

process.env['CHROMIUM_PATH'] ??= findChromium();
const extension = await launch({ headless: true });
try {
  const page = await extension.context.newPage();
  await page.addInitScript(WATCH_HISTORY);
  const empty = await openOften(page);
  const events = await seedHistory(extension, EVENTS);
  const full = await openOften(page);
  const times = (time: number) =>
    `${time.toFixed(0)} ms, ${(time / empty.timeline).toFixed(1)} times an empty page`;
  console.log(`${events} events of many runtimes, median of ${ROUNDS}:`);
  console.log(`an empty page after ${empty.timeline.toFixed(0)} ms`);
  console.log(`timeline after ${times(full.timeline)} (goal 300 ms)`);
  console.log(`numbers and charts after ${times(full.numbers)}`);
  for (let more = 0; more < 20; more++) await page.locator('.more').click();
  const { longest, frames } = await page.evaluate<{ longest: number; frames: number }>(SCROLL);
  const moments = await page.locator('.moment').count();
  console.log(
    `scrolling ${moments} lines: longest frame ${longest.toFixed(1)} ms of ${frames} frames`,
  );
} finally {
  await extension.close();
}

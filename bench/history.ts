/**
 * Opens the history page with 10,000 events of 40 runtimes in the built extension: the time from
 * navigation to content, beside that of the same page without a history, which shows how busy the
 * machine is, and the longest frame while it scrolls to its end.
 */
import type { Page } from 'playwright';
import { launch } from '../e2e/harness/browser.ts';
import { historyAddress, seed } from '../e2e/harness/history-page.ts';
import { findChromium } from '../scripts/find-chromium.ts';
import { manyRuntimes } from '../src/core/history/stories.fixture.ts';

const RUNTIMES = 40;
const EVENTS = 10_000;
const ROUNDS = 5;
/** Until the frame is over in which the numbers came, in milliseconds. */
const SETTLE = 200;

/** Notes in the page when timelines and numbers are first there, from navigation on. */
const WATCH = `
  globalThis.shown = {};
  const look = () => {
    shown.timeline ??= document.querySelector('.moment, .empty') ? performance.now() : undefined;
    shown.numbers ??= document.querySelector('.metrics, .empty') ? performance.now() : undefined;
    if (!shown.numbers || !shown.timeline) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
`;

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

async function open(page: Page, address: string): Promise<{ timeline: number; numbers: number }> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.locator('.metrics, .empty').first().waitFor();
  await page.waitForTimeout(SETTLE);
  return page.evaluate('shown');
}

type Times = Awaited<ReturnType<typeof open>>;

async function openOften(page: Page, address: string): Promise<Times> {
  const rounds: Times[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await open(page, address));
  return {
    timeline: median(rounds.map(({ timeline }) => timeline)),
    numbers: median(rounds.map(({ numbers }) => numbers)),
  };
}

process.env['CHROMIUM_PATH'] ??= findChromium();
const extension = await launch({ headless: true });
try {
  const page = await extension.context.newPage();
  await page.addInitScript(WATCH);
  const empty = await openOften(page, historyAddress(extension));
  const stories = manyRuntimes(RUNTIMES, EVENTS);
  await seed(extension, stories);
  const events = stories.reduce((sum, story) => sum + story.events.length, 0);
  const full = await openOften(page, historyAddress(extension));
  const times = (time: number) =>
    `${time.toFixed(0)} ms, ${(time / empty.timeline).toFixed(1)} times an empty page`;
  console.log(`${events} events of ${RUNTIMES} runtimes, median of ${ROUNDS}:`);
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

import { chromium, type Browser, type BrowserContext } from 'playwright';
import { expect, test } from 'playwright/test';
import { findChromium } from '../scripts/find-chromium.ts';
import { shortShots } from '../scripts/gallery-short.ts';
import {
  faultsOf,
  newParts,
  openStage,
  prepare,
  setTheme,
  show,
  type Stage,
} from '../scripts/gallery-world.ts';
import { isFirefox } from './harness/browser.ts';

// Firefox itself crashes in axe on some pages; what is found is the same in each browser.
test.skip(isFirefox, 'no other faults than in Chromium');

let stage: Stage;
let browser: Browser;
let context: BrowserContext;
test.beforeAll(async () => {
  stage = await openStage();
  browser = await chromium.launch({ executablePath: findChromium() });
  context = await browser.newContext();
  await prepare(context);
});
test.afterAll(async () => {
  await browser.close();
  await stage.close();
});

const VIEWS = [
  'notice',
  'question',
  'popup',
  'options',
  'welcome',
  'kit',
  'paper',
  'guard',
  'history',
];

test('in every view and state axe finds nothing, in light and dark; all can be hit, and told apart', async () => {
  // A machine that does much else beside it takes minutes.
  test.setTimeout(600_000);
  const known = new Set<string>();
  const looked: string[] = [];
  const faults: string[] = [];
  const waiting = [...shortShots];
  const look = async () => {
    const page = await context.newPage();
    for (let shot = waiting.pop(); shot; shot = waiting.pop()) {
      const { name } = shot;
      await show(page, stage.base, shot);
      // Most states are other words in parts that were looked at in another.
      if ((await newParts(page, known)).length === 0) continue;
      looked.push(name);
      faults.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`));
      await setTheme(page, 'dark');
      const inDark = await faultsOf(page, 'colours');
      faults.push(...inDark.map((fault) => `${name} in dark: ${fault}`));
    }
    await page.close();
  };
  // As many as there are processors on a small machine.
  await Promise.all([look(), look()]);
  expect(faults).toEqual([]);
  const viewsLooked = VIEWS.filter((view) => looked.some((name) => name.startsWith(`${view}-`)));
  expect(viewsLooked).toEqual(VIEWS);
});

const shotOf = (name: string) => {
  const shot = shortShots.find((one) => one.name === `${name}-light`);
  if (!shot) throw new Error(`no picture of ${name}`);
  return shot;
};

/** What is read to a person, where each state has something that the others have not. */
const READ: Record<string, readonly string[]> = {
  'clean-slate-notice': [
    'notice-corrupted-unfolded',
    'notice-conflict',
    'notice-small',
    'notice-guide-choose-entry',
    'notice-running',
    'notice-recovered',
  ],
  'clean-slate-question': [
    'question-corrupted',
    'question-countdown',
    'question-restart-corrupted',
  ],
  main: ['popup-not-notebook', 'popup-menu', 'popup-corrupted-unfolded', 'popup-running'],
};

for (const [element, names] of Object.entries(READ)) {
  for (const name of names) {
    test(`what a screen reader meets in ${name}`, async () => {
      const own = await browser.newContext();
      await prepare(own);
      const page = await own.newPage();
      await page.clock.install();
      await show(page, stage.base, shotOf(name));
      // Good news would go, and a countdown go on.
      await page.clock.pauseAt(await page.evaluate(() => Date.now() + 500));
      await expect(page.locator(element)).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
      await own.close();
    });
  }
}

test('where nothing may move, the current step has a shape of its own', async () => {
  const page = await context.newPage();
  for (const name of ['notice-running', 'notice-guide-choose-entry']) {
    await show(page, stage.base, shotOf(name));
    const current = page.locator('.current .dot');
    await expect(current).toHaveCSS('animation-name', 'none');
    await expect(current).toHaveCSS('border-top-width', '5px');
    await expect(page.locator('.pending .dot').first()).toHaveCSS('border-top-width', '2px');
  }
  await page.close();
});

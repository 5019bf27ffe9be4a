import { openBare, type BareBrowser, type BareTab } from '../measure/bare-browser.ts';
import { addressOf, eventually, NO_NOTEBOOK, pause } from '../measure/cells.ts';
import type { Part } from '../measure/part.ts';
import { countWakeups } from '../measure/trace.ts';
import type { Figures } from '../report/figures.ts';
import type { World } from '../measure/world.ts';

/** The first look is over by then, in milliseconds. */
const FIRST_LOOK = 8_000;

const isTrue = (tab: BareTab, expression: string) => async () =>
  (await tab.evaluate<boolean>(expression)) || undefined;

/** Runs the only cell. */
async function run(tab: BareTab): Promise<void> {
  const button = `document.querySelector('.cell.code colab-run-button')?.shadowRoot`;
  await eventually('A run button', isTrue(tab, `!!${button}?.querySelector('#run-button')`));
  await tab.evaluate(`${button}.querySelector('#run-button').click()`);
  const done = `document.querySelector('.cell.code .output').textContent.includes('done')`;
  await eventually('The end of a cell', isTrue(tab, done));
}

const isVisible = (tab: BareTab, state: 'visible' | 'hidden') =>
  eventually(`A ${state} tab`, isTrue(tab, `document.visibilityState === '${state}'`), {
    limit: 5_000,
  });

/** A notebook that has a runtime, and whose cell has been run. */
async function idle(browser: BareBrowser): Promise<BareTab> {
  const tab = await browser.open(addressOf('rests'));
  await run(tab);
  await isVisible(tab, 'visible');
  return tab;
}

/** The same behind another tab. */
async function hidden(browser: BareBrowser): Promise<BareTab> {
  const tab = await idle(browser);
  await browser.open('about:blank');
  await isVisible(tab, 'hidden');
  return tab;
}

const STATES: Readonly<Record<string, (browser: BareBrowser) => Promise<BareTab>>> = {
  idle,
  hidden,
  nonNotebook: (browser) => browser.open(NO_NOTEBOOK),
};

async function wakeupsIn(world: World, reach: (typeof STATES)[string], rest: number) {
  const browser = await openBare(world.port);
  try {
    const tab = await reach(browser);
    await tab.detach();
    await pause(FIRST_LOOK);
    return await countWakeups(browser, () => pause(rest * 1_000));
  } finally {
    await browser.close();
  }
}

/** How often the extension is woken where nothing happens: on the page, in frames and in its worker. */
export const wakeups: Part = async (world, { rest }, tell) => {
  world.save('rests', [{ source: "print('done')" }]);
  const figures: Figures = {};
  for (const [name, reach] of Object.entries(STATES)) {
    const count = await wakeupsIn(world, reach, rest);
    figures[`wakeups.${name}`] = count;
    tell(`${name}: woken ${count} times in ${rest} s`);
  }
  return { figures };
};

import { openBare, type BareBrowser, type BareTab } from '../measure/bare-browser.ts';
import { addressOf, eventually, NO_NOTEBOOK, pause } from '../measure/cells.ts';
import type { Part } from '../measure/part.ts';
import { wakeupsDuring } from '../measure/trace.ts';
import type { Figures } from '../report/figures.ts';
import type { World } from '../measure/world.ts';

/** The first look is over by then, in milliseconds. */
const FIRST_LOOK = 8_000;

type Reach = (browser: BareBrowser, notebook: string) => Promise<BareTab>;

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
const idle: Reach = async (browser, notebook) => {
  const tab = await browser.open(addressOf(notebook));
  await run(tab);
  await isVisible(tab, 'visible');
  return tab;
};

/** The same behind another tab. */
const hidden: Reach = async (browser, notebook) => {
  const tab = await idle(browser, notebook);
  await browser.open('about:blank');
  await isVisible(tab, 'hidden');
  return tab;
};

const STATES: Readonly<Record<string, Reach>> = {
  idle,
  hidden,
  nonNotebook: (browser) => browser.open(NO_NOTEBOOK),
};

async function wakeupsIn(world: World, name: string, reach: Reach, rest: number) {
  // Of its own, for pages of one notebook would share its kernel.
  world.save(`rests-${name}`, [{ source: "print('done')" }]);
  const browser = await openBare(world.port);
  try {
    const tab = await reach(browser, `rests-${name}`);
    await tab.detach();
    await pause(FIRST_LOOK);
    return await wakeupsDuring(browser, () => pause(rest * 1_000));
  } finally {
    await browser.close();
  }
}

/** How often the extension is woken where nothing happens: on the page, in frames and in its worker. */
export const wakeups: Part = async (world, { rest }, tell) => {
  const figures: Figures = {};
  // All at once: they have nothing to do, and take no time of one another.
  await Promise.all(
    Object.entries(STATES).map(async ([name, reach]) => {
      const found = await wakeupsIn(world, name, reach, rest);
      figures[`wakeups.${name}`] = found.length;
      tell(`${name}: woken ${found.length} times in ${rest} s ${found.join(', ')}`);
    }),
  );
  return { figures };
};

import browser, { type Tabs } from 'webextension-polyfill';
import { isAnswered } from '../platform/answered-presets.ts';
import { changesOf } from '../platform/preset-changes.ts';
import { presetIn, readFragment, toFragment, withPreset } from '../platform/preset.ts';
import { readOwnSettings, readPolicy } from '../platform/settings.ts';

const KEY = 'offered-presets';
/** A page can name as many presets as it likes, and none is asked about twice in a browser session. */
const MAX_OFFERED = 20;

async function wouldChange(text: string): Promise<boolean> {
  const reading = readFragment(text);
  // That it cannot be read is told too.
  if (!reading.ok) return true;
  if (await isAnswered(toFragment(reading.preset))) return false;
  const [settings, policy] = await Promise.all([readOwnSettings(), readPolicy()]);
  return changesOf(reading.preset, settings, policy).some(({ isLocked }) => !isLocked);
}

async function offer(hash: string, tab: Tabs.Tab): Promise<void> {
  const text = presetIn(hash);
  if (text === undefined) return;
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  const offered: unknown[] = Array.isArray(stored) ? stored : [];
  const isKnown = offered.includes(text) || offered.length >= MAX_OFFERED;
  if (isKnown || !(await wouldChange(text))) return;
  await browser.storage.session.set({ [KEY]: [...offered, text] });
  const page = browser.runtime.getURL('src/views/options/index.html');
  // Beside the notebook, and in front only where the notebook is.
  const place = { active: tab.active, index: tab.index + 1 };
  await browser.tabs.create({ url: withPreset(page, text), ...place });
}

let queue = Promise.resolve();

/**
 * Opens the options with the preset that a page's fragment names, once in a browser session and never
 * for one that the person has answered or that would change nothing. Nothing is applied by it.
 */
export function offerPreset(hash: string, tab: Tabs.Tab): void {
  queue = queue
    .then(() => offer(hash, tab))
    .catch((error: unknown) => console.warn('A preset could not be offered:', error));
}

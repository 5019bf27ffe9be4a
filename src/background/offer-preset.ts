import browser, { type Tabs } from 'webextension-polyfill';
import { isAnswered } from '../platform/answered-presets.ts';
import { changesOf } from '../platform/preset-changes.ts';
import { presetIn, readFragment, toFragment, withPreset } from '../platform/preset.ts';
import { readOwnSettings, readPolicy } from '../platform/settings.ts';

const KEY = 'offered-preset';

/** Whether the person has answered what was last offered; what cannot be read has no answer. */
async function isDoneWith(text: unknown): Promise<boolean> {
  const reading = typeof text === 'string' && readFragment(text);
  return reading && reading.ok ? isAnswered(toFragment(reading.preset)) : false;
}

async function wouldChange(text: string): Promise<boolean> {
  const reading = readFragment(text);
  // That it cannot be read is reported too.
  if (!reading.ok) return true;
  if (await isAnswered(toFragment(reading.preset))) return false;
  const [settings, policy] = await Promise.all([readOwnSettings(), readPolicy()]);
  return changesOf(reading.preset, settings, policy).some(({ isLocked }) => !isLocked);
}

async function offer(hash: string, tab: Tabs.Tab): Promise<void> {
  const text = presetIn(hash);
  if (text === undefined) return;
  const { [KEY]: last } = await browser.storage.session.get(KEY);
  // A page can name as many presets as it likes: the next is offered after a click of the person's alone.
  if (last !== undefined && (last === text || !(await isDoneWith(last)))) return;
  if (!(await wouldChange(text))) return;
  await browser.storage.session.set({ [KEY]: text });
  const page = browser.runtime.getURL('src/views/options/index.html');
  // Beside the notebook, and in front only where the notebook is.
  const place = { active: tab.active, index: tab.index + 1 };
  await browser.tabs.create({ url: withPreset(page, text), ...place });
}

let queue = Promise.resolve();

/**
 * Opens the options with the preset that a page's fragment names, and never for one that the person has
 * answered or that would change nothing. In a browser session one page opens so, and another only after the
 * person has answered the one before. Nothing is applied by it.
 */
export function offerPreset(hash: string, tab: Tabs.Tab): void {
  queue = queue
    .then(() => offer(hash, tab))
    .catch((error: unknown) => console.warn('A preset could not be offered:', error));
}

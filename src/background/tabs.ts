import * as v from 'valibot';
import browser from 'webextension-polyfill';

const KEY = 'tabs';
const shownSchema = v.object({ runtime: v.string(), notebook: v.string() });
const schema = v.record(v.string(), shownSchema);

/** What a tab shows: a notebook, and the runtime it is on. */
export type Shown = v.InferOutput<typeof shownSchema>;

/** What each tab shows. Kept for the browser session, so it outlives the worker. */
async function read(): Promise<Record<string, Shown>> {
  const { [KEY]: value } = await browser.storage.session.get(KEY);
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : {};
}

let queue: Promise<unknown> = Promise.resolve();

function change(update: (tabs: Record<string, Shown>) => Record<string, Shown>) {
  queue = queue.then(async () => browser.storage.session.set({ [KEY]: update(await read()) }));
  return queue;
}

/** Notes what a tab shows. */
export async function attachTab(tab: number, { runtime, notebook }: Shown): Promise<void> {
  const known = (await read())[tab];
  if (known?.runtime === runtime && known.notebook === notebook) return;
  await change((tabs) => ({ ...tabs, [tab]: { runtime, notebook } }));
}

export const detachTab = (tab: number) =>
  change((tabs) => Object.fromEntries(Object.entries(tabs).filter(([id]) => id !== String(tab))));

/** The tabs that show a runtime, with the notebook in each. */
export async function tabsOf(runtime: string): Promise<{ tab: number; notebook: string }[]> {
  const tabs = Object.entries(await read());
  return tabs
    .filter(([, shown]) => shown.runtime === runtime)
    .map(([tab, { notebook }]) => ({ tab: Number(tab), notebook }));
}

/** The runtimes that tabs show. */
export const shownRuntimes = async () =>
  new Set(Object.values(await read()).map(({ runtime }) => runtime));

import * as v from 'valibot';
import browser from 'webextension-polyfill';

const KEY = 'tabs';
const schema = v.record(v.string(), v.string());

/** Which runtime each tab shows. Kept for the browser session, so it outlives the worker. */
async function read(): Promise<Record<string, string>> {
  const { [KEY]: value } = await browser.storage.session.get(KEY);
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : {};
}

let queue: Promise<unknown> = Promise.resolve();

function change(update: (tabs: Record<string, string>) => Record<string, string>) {
  queue = queue.then(async () => browser.storage.session.set({ [KEY]: update(await read()) }));
  return queue;
}

/** Notes that a tab shows a runtime. */
export async function attachTab(tab: number, runtime: string): Promise<void> {
  if ((await read())[tab] === runtime) return;
  await change((tabs) => ({ ...tabs, [tab]: runtime }));
}

export const detachTab = (tab: number) =>
  change((tabs) => Object.fromEntries(Object.entries(tabs).filter(([id]) => id !== String(tab))));

/** The tabs that show a runtime. */
export async function tabsOf(runtime: string): Promise<number[]> {
  const tabs = Object.entries(await read());
  return tabs.filter(([, shown]) => shown === runtime).map(([tab]) => Number(tab));
}

/** The runtimes that tabs show. */
export const shownRuntimes = async () => new Set(Object.values(await read()));

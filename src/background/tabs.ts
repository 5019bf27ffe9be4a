import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { menuNamesSchema, type MenuNames } from '../platform/menu-names.ts';
import { isNamedAfterNotebook } from '../core/runtime/runtime-id.ts';

const KEY = 'tabs';
const shownSchema = v.object({
  runtime: v.string(),
  /** The runtime before, where a page that is reloaded does not know its own yet. */
  before: v.optional(v.string()),
  notebook: v.string(),
  /** The page lacks something that we rest on, and can still be read. */
  isDegraded: v.optional(v.boolean()),
  /** What Colab's menus are called on the page. */
  menus: v.optional(menuNamesSchema),
});
const schema = v.record(v.string(), shownSchema);

/** What a tab shows: a notebook, and the runtime it is on. */
export type Shown = v.InferOutput<typeof shownSchema>;

type Tabs = Readonly<Record<string, Shown>>;

async function load(): Promise<Tabs> {
  const { [KEY]: value } = await browser.storage.session.get(KEY);
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : {};
}

/** Read once in a life of the worker, which alone writes it: every event asks for it. */
let tabs: Promise<Tabs> | undefined;

/** What each tab shows. Kept for the browser session, so it outlives the worker. */
function read(): Promise<Tabs> {
  tabs ??= load().catch((error: unknown) => {
    tabs = undefined;
    throw error;
  });
  return tabs;
}

let queue: Promise<unknown> = Promise.resolve();

function change(update: (tabs: Tabs) => Tabs): Promise<void> {
  const done = queue.then(async () => {
    const changed = update(await read());
    tabs = Promise.resolve(changed);
    await browser.storage.session.set({ [KEY]: changed });
  });
  // A write that is refused holds up none that follows.
  queue = done.catch(() => {});
  return done;
}

/** The last runtime that a tab is known to have been on. */
const lastOf = (shown: Shown | undefined) => shown?.before ?? shown?.runtime;

/** Notes what a tab shows; returns the last runtime that it was known to be on before. */
export async function attachTab(
  tab: number,
  { runtime, notebook }: Pick<Shown, 'runtime' | 'notebook'>,
): Promise<string | undefined> {
  const known = (await read())[tab];
  if (known?.runtime !== runtime || known.notebook !== notebook) {
    const before = isNamedAfterNotebook(runtime) ? lastOf(known) : undefined;
    await change((tabs) => ({ ...tabs, [tab]: { ...tabs[tab], runtime, before, notebook } }));
  }
  return lastOf(known);
}

/**
 * Notes whether a tab's page lacks something, and what Colab's menus are called there; returns the runtime that
 * it shows, where that is known and any of it is news.
 */
export async function notePage(
  tab: number,
  isDegraded: boolean,
  menus?: MenuNames,
): Promise<string | undefined> {
  const known = (await read())[tab];
  const areNew = menus && JSON.stringify(menus) !== JSON.stringify(known?.menus);
  if (!known || (Boolean(known.isDegraded) === isDegraded && !areNew)) return undefined;
  await change((tabs) => {
    const shown = tabs[tab];
    return shown ? { ...tabs, [tab]: { ...shown, isDegraded, ...(menus && { menus }) } } : tabs;
  });
  return known.runtime;
}

/** What Colab's menus are called on the page in a tab; undefined where that is not known. */
export const menusIn = async (tab: number): Promise<MenuNames | undefined> =>
  (await read())[tab]?.menus;

/** Forgets a tab that was closed, or has gone elsewhere; returns the last runtime it was known to be on. */
export async function detachTab(tab: number): Promise<string | undefined> {
  const known = (await read())[tab];
  await change((tabs) =>
    Object.fromEntries(Object.entries(tabs).filter(([id]) => id !== String(tab))),
  );
  return lastOf(known);
}

/** A tab that shows a runtime. */
export interface ShowingTab {
  tab: number;
  notebook: string;
  isDegraded: boolean;
  menus: MenuNames | undefined;
}

/** The tabs that show a runtime, with the notebook in each. */
export async function tabsOf(runtime: string): Promise<ShowingTab[]> {
  const tabs = Object.entries(await read());
  return tabs
    .filter(([, shown]) => shown.runtime === runtime)
    .map(([tab, { notebook, isDegraded = false, menus }]) => ({
      tab: Number(tab),
      notebook,
      isDegraded,
      menus,
    }));
}

/** A runtime on which a tab shows a notebook; undefined where none does. */
export const runtimeWith = async (notebook: string): Promise<string | undefined> =>
  Object.values(await read()).find((shown) => shown.notebook === notebook)?.runtime;

/** The runtimes that tabs show. */
export const shownRuntimes = async () =>
  new Set(Object.values(await read()).map(({ runtime }) => runtime));

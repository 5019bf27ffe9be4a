import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { hasRestarted } from '../core/diagnosis/duty.ts';
import type { RuntimeEvent } from '../core/ledger/events.ts';
import type { KernelRecord } from '../core/ledger/kernel-record.ts';
import { kernelOf, type RuntimeRecord } from '../core/ledger/ledger.ts';
import type { RemedyRun } from '../core/ledger/remedy-run.ts';
import { isNamedAfterNotebook } from '../core/runtime/runtime-id.ts';
import { tabDescriptionSchema, type TabDescription } from '../platform/tab-description.ts';
import { append, readRecord } from './store.ts';
import { tabsOf } from './tabs.ts';

/** No remedy is open for longer (ms): Colab keeps no runtime for more than a day. */
const LONGEST = 24 * 3_600_000;
/** How long it holds that pages carry the remedies of a runtime, in milliseconds. */
const ASK_AGAIN = 60_000;

type Open = KernelRecord & { remedy: RemedyRun };

const openIn = ({ kernels }: RuntimeRecord): Open[] =>
  [...kernels.values()].filter(
    (kernel): kernel is Open => kernel.remedy !== undefined && !kernel.remedy.outcome,
  );

/** What the page in a tab says of itself; undefined where none of ours is there. */
async function describe(tab: number): Promise<TabDescription | undefined> {
  const asked = { type: 'describe' };
  const answer = await browser.tabs.sendMessage(tab, asked, { frameId: 0 }).catch(() => undefined);
  const parsed = v.safeParse(tabDescriptionSchema, answer);
  return parsed.success ? parsed.output : undefined;
}

/** Whether a page is on its way into the tab, which may be ours. */
const isLoading = (tab: number) =>
  browser.tabs.get(tab).then(
    ({ status }) => status === 'loading',
    () => false,
  );

const isTooOld = ({ startedAt }: RemedyRun) => Date.now() - startedAt > LONGEST;

/** Whether there is a page yet that carries an open remedy on. */
async function isCarried(runtime: string, kernel: Open): Promise<boolean> {
  const { remedy, notebook } = kernel;
  // Where the person is led, or cells run, a page that is reloaded goes on.
  const outlivesPage = remedy.isLed || remedy.isWaiting || hasRestarted(kernel);
  if (isTooOld(remedy)) return false;
  const said = await describe(remedy.tab);
  if (said?.page !== 'notebook') {
    const isOnItsWay = said?.page === 'loading' || (!said && (await isLoading(remedy.tab)));
    return Boolean(outlivesPage) && isOnItsWay;
  }
  // Before it knows its runtime, a page names the notebook's.
  const isHere = said.runtime === runtime || isNamedAfterNotebook(said.runtime);
  return said.notebook === notebook && isHere && (said.carries || Boolean(outlivesPage));
}

/** When the pages were asked last, in this life of the worker, by runtime. */
const askedAt = new Map<string, number>();

/** Whether it is time to ask for the open remedies of a runtime again; a new worker asks at once. */
export function isToAsk(record: RuntimeRecord): boolean {
  const since = Date.now() - (askedAt.get(record.runtime) ?? 0);
  return (since < 0 || since > ASK_AGAIN) && openIn(record).length > 0;
}

/** What becomes of a remedy that no page carries: it ends, but one that waits goes on with the next page. */
async function eventOf(
  runtime: string,
  { remedy, notebook }: Open,
): Promise<RuntimeEvent | undefined> {
  const at = Date.now();
  if (!remedy.isWaiting || isTooOld(remedy)) {
    const id = `interrupted-${remedy.tab}-${remedy.startedAt}`;
    const { tab } = remedy;
    return { type: 'remedy-ended', outcome: 'interrupted', id, at, tab, notebook };
  }
  const next = (await tabsOf(runtime)).find(
    (each) => each.notebook === notebook && each.tab !== remedy.tab,
  );
  if (!next) return undefined;
  const { tab } = next;
  const { remedy: own, cells } = remedy;
  const id = `waits-in-${tab}-${at}`;
  return { type: 'remedy-started', remedy: own, cells, waits: true, id, at, tab, notebook };
}

/**
 * Ends the open remedies of a runtime that no page carries any more, whatever became of it, or hands them to
 * another page. Resolves to the new record where something has changed.
 */
export async function endAbandoned(runtime: string): Promise<RuntimeRecord | undefined> {
  let ended: RuntimeRecord | undefined;
  for (const kernel of openIn(await readRecord(runtime))) {
    askedAt.set(runtime, Date.now());
    const { notebook, remedy } = kernel;
    if (await isCarried(runtime, kernel)) continue;
    // It may have gone on or ended while its page was asked.
    if (kernelOf(await readRecord(runtime), notebook).remedy !== remedy) continue;
    const event = await eventOf(runtime, kernel);
    if (event) ended = await append(runtime, [event]);
  }
  return ended;
}

import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { diagnose, type Diagnosis } from '../core/diagnosis/diagnose.ts';
import { kernelOf, type RuntimeRecord } from '../core/ledger/ledger.ts';
import { originalNumPy } from '../core/diagnosis/original-numpy.ts';
import { findAlarmAddress } from '../platform/project-address.ts';
import type { PopupToBackground, ToldPopup } from '../platform/popup-messages.ts';
import type { About } from '../views/popup/about.ts';
import { isMuted } from './mute.ts';
import { named, sourcesOnPage } from './sources-on-page.ts';
import { isUnsaved, readRecord } from './store.ts';
import { menusIn } from './tabs.ts';
import { toNotebook } from './to-notebook.ts';

const schema = v.object({
  type: v.literal('tell'),
  runtime: v.string(),
  notebook: v.string(),
  tab: v.optional(v.number()),
});

/** What a report says besides the diagnosis. */
export function aboutOf(record: RuntimeRecord, notebook: string): About {
  const { runtime, startedAt } = record;
  const original = originalNumPy(kernelOf(record, notebook), runtime, startedAt);
  return { version: browser.runtime.getManifest().version, ...(original && { original }) };
}

/** The diagnosis with its cells as the tab names them; with their numbers where no tab is known. */
async function namedIn(tab: number | undefined, diagnosis: Diagnosis): Promise<Diagnosis> {
  if (tab === undefined) return diagnosis;
  return named(diagnosis, await sourcesOnPage(diagnosis, (message) => toNotebook(tab, message)));
}

async function tell({ runtime, notebook, tab }: PopupToBackground): Promise<ToldPopup> {
  const record = await readRecord(runtime);
  const kernel = kernelOf(record, notebook);
  const { runs, sighted } = kernel.session;
  const { original } = aboutOf(record, notebook);
  const diagnosis = { ...diagnose(record, notebook), isUnsaved: isUnsaved(runtime) };
  return {
    diagnosis: await namedIn(tab, diagnosis),
    isFirst: runs.size === 0 && sighted.length === 0,
    isMuted: await isMuted(notebook),
    alarmAddress: await findAlarmAddress(),
    menus: tab === undefined ? undefined : await menusIn(tab),
    ...(original && { original }),
  };
}

/** Answers the popup; undefined for any other sender and message. */
export function hearPopup(
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<ToldPopup> | undefined {
  const isOwnPage = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
  if (sender.id !== browser.runtime.id || !isOwnPage) return undefined;
  const parsed = v.safeParse(schema, message);
  return parsed.success ? tell(parsed.output) : undefined;
}

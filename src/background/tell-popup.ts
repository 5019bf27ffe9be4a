import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { diagnose, type Diagnosis } from '../core/diagnosis/diagnose.ts';
import { kernelOf } from '../core/ledger/ledger.ts';
import { originalNumPy } from '../core/diagnosis/original-numpy.ts';
import type { PopupToBackground, ToldPopup } from '../platform/popup-messages.ts';
import { named, sourcesOnPage } from './sources-on-page.ts';
import { isUnsaved, readRecord } from './store.ts';
import { tabsOf } from './tabs.ts';
import { toNotebook } from './to-notebook.ts';

const schema = v.object({
  type: v.literal('tell'),
  runtime: v.string(),
  notebook: v.string(),
});

/** The diagnosis with its cells as the notebook's tab names them; with their numbers where no tab shows it. */
async function namedInTab(diagnosis: Diagnosis, runtime: string): Promise<Diagnosis> {
  const shown = (await tabsOf(runtime)).find(({ notebook }) => notebook === diagnosis.notebook);
  if (!shown) return diagnosis;
  return named(
    diagnosis,
    await sourcesOnPage(diagnosis, (message) => toNotebook(shown.tab, message)),
  );
}

async function tell({ runtime, notebook }: PopupToBackground): Promise<ToldPopup> {
  const record = await readRecord(runtime);
  const kernel = kernelOf(record, notebook);
  const { runs, sighted } = kernel.session;
  const original = originalNumPy(kernel, runtime, record.startedAt);
  const diagnosis = { ...diagnose(record, notebook), isUnsaved: isUnsaved(runtime) };
  return {
    diagnosis: await namedInTab(diagnosis, runtime),
    isFirst: runs.size === 0 && sighted.length === 0,
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

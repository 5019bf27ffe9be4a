import browser, { type Runtime } from 'webextension-polyfill';
import * as v from 'valibot';
import { askFirst } from '../core/diagnosis/ask-first.ts';
import { diagnose } from '../core/diagnosis/diagnose.ts';
import { dutyOf } from '../core/diagnosis/duty.ts';
import { kernelOf, type RuntimeRecord } from '../core/ledger/ledger.ts';
import { isHeldBack } from '../core/diagnosis/warning-level.ts';
import {
  frameToBackgroundSchema,
  notebookToBackgroundSchema,
  type NotebookToBackground,
} from '../platform/messages.ts';
import type { MuteMessage } from '../platform/muted.ts';
import { findAlarmAddress } from '../platform/project-address.ts';
import type { BackgroundToNotebook } from '../platform/messages-to-notebook.ts';
import { NOTEBOOK_ORIGIN } from '../platform/frame-handshake.ts';
import { DEFAULTS, readSettings, watchSettings, type Settings } from '../platform/settings.ts';
import { noteNews } from '../platform/news.ts';
import { tabDescriptionSchema } from '../platform/tab-description.ts';
import { tellOf } from '../views/layout/lay-out.tsx';
import { styles } from '../views/layout/styles.ts';
import { headline } from '../words/headline.ts';
import { outdatedAt } from '../words/long-run.ts';
import { isWaiting } from '../words/waiting.ts';
import { watchHostAccess } from '../platform/host-access.ts';
import { endAbandoned, isToAsk } from './abandoned.ts';
import { enterOpenTabs } from './enter-open-tabs.ts';
import { clearBadge, showBadge } from './badge.ts';
import { hearHistory, resumeErasure } from './keep-history.ts';
import { offerPreset } from './offer-preset.ts';
import { noteUnreached } from './note-unreached.ts';
import { eventsOfMessage } from './events-of-message.ts';
import { hearMute, isMuted, mute } from './mute.ts';
import { noteRecent } from './note-recent.ts';
import { renewRecords } from './renew-records.ts';
import { shareHelp } from './share-help.ts';
import { named, pinsIn, sourcesOnPage } from './sources-on-page.ts';
import { append, isUnsaved, readRecord } from './store.ts';
import { aboutOf, hearPopup } from './tell-popup.ts';
import { toNotebook } from './to-notebook.ts';
import { attachTab, detachTab, notePage, shownRuntimes, tabsOf } from './tabs.ts';

const OUTPUT_FRAME = /^https:\/\/[a-z0-9-]+\.googleusercontent\.com\/outputframe\.html/;

/** What each tab's page was sent last, as far as this worker knows; it has the styles, then. */
const told = new Map<number, string>();

type ShownDiagnosis = Omit<Extract<BackgroundToNotebook, { type: 'diagnosis' }>, 'type' | 'styles'>;

/** Shows a diagnosis in a tab; one that has no page of ours any more has gone elsewhere, and is forgotten with its badge. */
async function showIn(tab: number, shown: ShownDiagnosis): Promise<void> {
  const before = told.get(tab);
  const now = JSON.stringify(shown);
  // Most runs change nothing.
  if (now === before) return;
  told.set(tab, now);
  const look = before === undefined ? { styles } : {};
  try {
    await browser.tabs.sendMessage(tab, { type: 'diagnosis', ...shown, ...look }, { frameId: 0 });
  } catch {
    told.delete(tab);
    await detachTab(tab);
    await clearBadge(tab);
  }
}

/** Read once in a life of the worker, and followed from then. */
let settings: Promise<Settings | undefined> | undefined;

/** Where a false alarm is reported; asked for once. */
let alarmAddress: Promise<string | undefined> | undefined;

/** How often each runtime was shown: what waits for a page is not sent after what came later. */
const shows = new Map<string, number>();

async function show(record: RuntimeRecord): Promise<void> {
  const { runtime } = record;
  const turn = (shows.get(runtime) ?? 0) + 1;
  shows.set(runtime, turn);
  if (isToAsk(record)) void endRemedies(runtime);
  // Nobody is held up because settings cannot be read.
  settings ??= readSettings().catch(() => (settings = undefined));
  const shown = (await tabsOf(runtime)).map(({ tab, notebook, isDegraded, menus }) => {
    const diagnosis = { ...diagnose(record, notebook), isUnsaved: isUnsaved(runtime) };
    const says = isWaiting(diagnosis) ? headline(diagnosis) : undefined;
    void showBadge(tab, diagnosis.verdict, isDegraded, says);
    return { tab, diagnosis, menus, duty: dutyOf(kernelOf(record, notebook), tab) };
  });
  const current = await settings;
  const { warnings, answerDialog } = current ?? DEFAULTS;
  const address = await (alarmAddress ??= findAlarmAddress());
  for (const { tab, diagnosis, menus, duty } of shown) {
    const now = Date.now();
    const reporting = { about: aboutOf(record, diagnosis.notebook), address };
    const isSilent = await isMuted(diagnosis.notebook);
    const asking = isSilent
      ? undefined
      : current && askFirst(current.beforeRunning, diagnosis, now);
    const sources = await sourcesOnPage(diagnosis, (message) => toNotebook(tab, message));
    if (shows.get(runtime) !== turn) return;
    const pins = pinsIn(diagnosis, sources);
    const layout = tellOf(named(diagnosis, sources), {
      pins,
      isHeldBack: isHeldBack(warnings, diagnosis),
      isMuted: isSilent,
      menus,
      reporting,
    });
    const until = outdatedAt(diagnosis, now);
    void showIn(tab, { runtime, ...layout, pins, duty, asking, answerDialog, outdatedAt: until });
  }
}

/** What each shortcut has the notebook do, and whether its answer says that it did. */
const SHORTCUTS = {
  'restart-and-run-all': async (tab: number) => {
    const answer = await toNotebook(tab, { type: 'ask-restart' });
    const parsed = v.safeParse(tabDescriptionSchema, answer);
    return parsed.success && parsed.output.page === 'notebook' && parsed.output.connected;
  },
  'go-to-notice': async (tab: number) => (await toNotebook(tab, { type: 'go-to-notice' })) === true,
};

/** Carries a shortcut out; where the notebook has nothing for it, the popup says what there is. */
async function hearShortcut(command: keyof typeof SHORTCUTS, tab: number): Promise<void> {
  if (!(await SHORTCUTS[command](tab))) await browser.action.openPopup().catch(() => {});
}

/** What was written is acknowledged even where it cannot be shown: sent again, it would be no news. */
const tryToShow = (record: RuntimeRecord) =>
  show(record).catch((error: unknown) => console.warn('A record could not be shown:', error));

/** Ends what no page carries any more. */
async function endRemedies(runtime: string): Promise<void> {
  const ended = await endAbandoned(runtime).catch(() => undefined);
  if (ended) await tryToShow(ended);
}

async function showAll(): Promise<void> {
  for (const runtime of await shownRuntimes()) void tryToShow(await readRecord(runtime));
}

const muteAndShow = (chosen: MuteMessage) =>
  mute(chosen)
    .then(showAll)
    .then(() => 'written');

async function hear(
  message: Exclude<NotebookToBackground, { type: 'preset' | 'mute' }>,
  tab: number,
): Promise<'written'> {
  if (message.type === 'page') {
    if (message.verdict === 'unreadable') await showBadge(tab, 'unreadable');
    const runtime = await notePage(tab, message.verdict === 'degraded', message.menus);
    if (runtime) await tryToShow(await readRecord(runtime));
    return 'written';
  }
  const before = await attachTab(tab, message);
  if (before !== undefined && before !== message.runtime) void endRemedies(before);
  if (message.type === 'attached') {
    told.delete(tab);
    await tryToShow(await readRecord(message.runtime));
    void endRemedies(message.runtime);
    return 'written';
  }
  const events = eventsOfMessage(message, tab);
  if (events.length > 0) await tryToShow(await append(message.runtime, events));
  void noteRecent({ [message.runtime]: message.at });
  return 'written';
}

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const answer =
    hearHistory(message, sender, showAll) ??
    hearMute(message, sender, showAll) ??
    hearPopup(message, sender);
  if (answer) return answer;
  const { tab: from, url: address } = sender;
  const tab = from?.id;
  if (sender.id !== browser.runtime.id || !from || tab === undefined || !address) return undefined;
  if (OUTPUT_FRAME.test(address)) {
    const parsed = v.safeParse(frameToBackgroundSchema, message);
    if (!parsed.success) return Promise.resolve('refused');
    // A tab that does not listen is not asked again; a frame that gets no answer asks again.
    return toNotebook(tab, parsed.output).then(() => 'handed on');
  }
  if (sender.frameId !== 0 || new URL(address).origin !== NOTEBOOK_ORIGIN) return undefined;
  const parsed = v.safeParse(notebookToBackgroundSchema, message);
  if (!parsed.success) {
    console.warn('Refused a malformed report:', v.flatten(parsed.issues));
    return Promise.resolve('refused');
  }
  const { output } = parsed;
  if (output.type === 'mute') return muteAndShow(output);
  if (output.type !== 'preset') return hear(output, tab);
  offerPreset(output.hash, from);
  return Promise.resolve('offered');
});

browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
  const url = browser.runtime.getURL('src/views/welcome/index.html');
  const noted = noteUnreached();
  if (reason === 'update') {
    void renewRecords().catch(() => {});
    void noteNews(previousVersion, browser.runtime.getManifest().version).catch(() => {});
  }
  if (reason === 'install') void noted.finally(() => browser.tabs.create({ url }));
});
browser.commands.onCommand.addListener((command, tab) => {
  if (command in SHORTCUTS && tab?.id !== undefined) {
    void hearShortcut(command as keyof typeof SHORTCUTS, tab.id);
  }
});
watchHostAccess(() => void enterOpenTabs().catch(() => {}));
browser.tabs.onRemoved.addListener((tab) => {
  told.delete(tab);
  void detachTab(tab).then((runtime) => (runtime ? endRemedies(runtime) : undefined));
});
const tryToShareHelp = () => void shareHelp().catch(() => {});

void resumeErasure(showAll);
tryToShareHelp();
watchSettings(() => {
  settings = undefined;
  void showAll();
  tryToShareHelp();
});

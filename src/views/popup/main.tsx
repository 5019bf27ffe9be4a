import { render } from 'preact';
import { extension } from '../../platform/browser.ts';
import * as v from 'valibot';
import type { HELP_KEY, Help } from '../../platform/help.ts';
import { whatsNew } from '../../words/whats-new.ts';
import { pageCopySchema, tabDescriptionSchema } from '../../platform/tab-description.ts';
import type { PopupToNotebook } from '../../platform/messages-to-notebook.ts';
import { askForHostAccess, hasHostAccess, watchHostAccess } from '../../platform/host-access.ts';
import { dismissNews, readNews } from '../../platform/news.ts';
import { readForgotten } from '../../platform/forgotten.ts';
import { isAsideKey } from '../../platform/record-keys.ts';
import { storedKeys } from '../../platform/stored-keys.ts';
import type { PopupToBackground, ToldPopup } from '../../platform/popup-messages.ts';
import { isUnreached, reloadUnreached } from '../../platform/unreached-tabs.ts';
import type { MuteMessage } from '../../platform/muted.ts';
import { namePage } from '../ui/name-page.ts';
import { copyLine } from '../ui/copy-line.ts';
import { Popup, type PopupActions } from './popup.tsx';
import type { PopupModel } from './model.ts';
import type { NewsState } from './news.tsx';
import type { ReportState } from './report-review.tsx';

const tabInFront = async () =>
  (await extension.tabs.query({ active: true, currentWindow: true }))[0]?.id;

async function ask(message: PopupToNotebook): Promise<unknown> {
  const tab = await tabInFront();
  if (tab === undefined) return undefined;
  // A tab without our script has nobody to answer.
  return extension.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => undefined);
}

async function unanswered(): Promise<PopupModel> {
  const tab = await tabInFront();
  const page = tab !== undefined && (await isUnreached(tab)) ? 'unreached' : 'not-notebook';
  return { page };
}

/** As the background names it, whose module would be a tenth of a kilobyte here. */
const HELP: typeof HELP_KEY = 'help';

/** The background knows, also what storage has no room for. */
async function readTold({
  runtime,
  notebook,
}: Omit<PopupToBackground, 'type'>): Promise<ToldPopup> {
  const tab = await tabInFront();
  const message: PopupToBackground = { type: 'tell', runtime, notebook, tab };
  return extension.runtime.sendMessage(message);
}

async function readModel(): Promise<PopupModel> {
  if (!(await hasHostAccess())) return { page: 'no-access' };
  const parsed = v.safeParse(tabDescriptionSchema, await ask({ type: 'describe' }));
  if (!parsed.success) return unanswered();
  const tab = parsed.output;
  if (tab.page !== 'notebook') return tab;
  const [told, keys, forgotten, { [HELP]: help }] = await Promise.all([
    readTold(tab),
    storedKeys(),
    readForgotten(),
    extension.storage.session.get(HELP),
  ]);
  const { diagnosis, isFirst, isMuted, alarmAddress, menus, original } = told;
  return {
    page: 'notebook',
    connected: tab.connected,
    cells: tab.cells,
    guide: tab.guide,
    pins: tab.pins,
    missing: tab.missing,
    limit: tab.limit,
    diagnosis,
    isFirst,
    notebook: tab.notebook,
    isMuted,
    alarmAddress,
    menus,
    about: {
      version: extension.runtime.getManifest().version,
      ...(original && { original }),
    },
    setAside: keys.filter(isAsideKey).length,
    forgotten: forgotten.runtimes,
    asideForgotten: forgotten.setAside,
    help: help as Partial<Help> | undefined,
  };
}

/** After how long the popup looks again, in milliseconds. */
const AGAIN = 500;

const root = document.querySelector('main');

/** The check, while it is what the popup shows. */
let check: Extract<PopupModel, { page: 'check' }> | undefined;

function showCheck(changed: Omit<typeof check & object, 'page'>): void {
  check = { page: 'check', ...changed };
  void show();
}

async function checkPage(): Promise<void> {
  showCheck({});
  const copy = v.safeParse(pageCopySchema, await ask({ type: 'copy-page' }));
  if (!copy.success) return showCheck({ hasFailed: true });
  const { checkCopy } = await import('../../colab/check/check-copy.ts');
  showCheck({ checked: checkCopy(copy.output) });
}

/** The background keeps it, and the popup is drawn again when it is stored. */
async function mute(isMuted: boolean): Promise<void> {
  if (model.page !== 'notebook') return;
  const message: MuteMessage = { type: 'mute', notebook: model.notebook, isMuted };
  await extension.runtime.sendMessage(message);
}

const actions: PopupActions = {
  start: (command) => void ask({ type: 'start', command }),
  stop: () => void ask({ type: 'stop' }),
  choose: (choice, cause) => void ask({ type: 'choose', choice, cause }),
  mute: (isMuted) => void mute(isMuted),
  goToCell: (cell) => void ask({ type: 'go-to-cell', cell }),
  copyLine,
  allow: () => void askForHostAccess(),
  checkPage: () => void checkPage(),
  closeCheck() {
    check = undefined;
    void show();
  },
  copy(what, text) {
    void navigator.clipboard.writeText(text).then(() => showCheck({ ...check, copied: what }));
  },
  openHistory: () =>
    void extension.tabs
      .create({ url: extension.runtime.getURL('src/views/history/index.html') })
      .then(() => window.close()),
  writeReport: () => void writeReport(),
  copyReport: (text) =>
    void navigator.clipboard.writeText(text).then(
      () => showReport({ text, isCopied: true }),
      () => showReport({ text, isCopied: false }),
    ),
  reportAlarm: (text, address) =>
    void navigator.clipboard.writeText(text).then(
      () => {
        showReport({ text, isCopied: true });
        if (address) void extension.tabs.create({ url: address });
      },
      () => showReport({ text, isCopied: false }),
    ),
  readNews: () => void dismissNews().catch(() => {}),
  dismissNews() {
    news = undefined;
    draw();
    // The button that had the focus is gone.
    document.querySelector<HTMLElement>('.links .link')?.focus();
    void dismissNews().catch(() => {});
  },
  reload: () =>
    void tabInFront()
      .then((tab) => (tab === undefined ? undefined : reloadUnreached(tab)))
      .then(() => window.close()),
};

let model: PopupModel = { page: 'loading' };
let report: ReportState = {};
let news: NewsState | undefined;

function draw(): void {
  if (root) render(<Popup {...{ model, actions, report, news }} />, root);
}

function showReport(changed: ReportState): void {
  report = changed;
  draw();
}

async function writeReport(): Promise<void> {
  if (model.page !== 'notebook') return;
  const { diagnosis, about, pins } = model;
  const { writtenReport } = await import('./written-report.ts');
  showReport({ text: writtenReport(diagnosis, about, pins) });
}

async function showNews(): Promise<void> {
  const release = await readNews(extension.runtime.getManifest().version);
  const text = release && whatsNew(release);
  if (!text) return;
  news = { release, text };
  draw();
}

async function show(): Promise<void> {
  // A worker that is ended meanwhile answers nothing; asked again, it is started again.
  const read = check ?? (await readModel().catch(() => undefined));
  if (read) {
    model = read;
    draw();
  }
  // Nothing is stored of the steps through Colab's menu.
  const isGuided = model.page === 'notebook' && model.guide;
  if (!read || isGuided) setTimeout(() => void show(), AGAIN);
}

namePage('');
draw();
void show();
void showNews().catch(() => {});
extension.storage.onChanged.addListener(() => void show());
watchHostAccess(() => void show());

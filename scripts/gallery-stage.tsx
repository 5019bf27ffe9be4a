/** The page that scripts/gallery.ts takes pictures of; its address says which state to show. */
import './gallery-faults.ts';
import { render } from 'preact';
import { followTheme } from '../src/colab/theme.ts';
import type { Diagnosis } from '../src/core/diagnosis/diagnose.ts';
import { cellsOf, nameCells } from '../src/core/diagnosis/name-cells.ts';
import { t } from '../src/words/i18n.ts';
import { DEFAULTS, parsePolicy, parseSettings } from '../src/platform/settings.ts';
import type { GuideStep } from '../src/platform/tab-description.ts';
import { tellOf } from '../src/views/layout/lay-out.tsx';
import { styles } from '../src/views/layout/styles.ts';
import { createMarker } from '../src/views/notice/marker.ts';
import { createNotice } from '../src/views/notice/notice.ts';
import { openQuestion, type Occasion } from '../src/views/notice/question.ts';
import { namePage } from '../src/views/ui/name-page.ts';
import { Options } from '../src/views/options/options.tsx';
import type { Changed } from '../src/views/options/saved.tsx';
import type { PresetState } from '../src/views/options/preset-card.tsx';
import type { PopupModel } from '../src/views/popup/model.ts';
import { writtenReport } from '../src/views/popup/written-report.ts';
import { Popup } from '../src/views/popup/popup.tsx';
import type { Outputs } from '../src/views/welcome/example.ts';
import { createPlay } from '../src/views/welcome/play.ts';
import { Welcome } from '../src/views/welcome/welcome.tsx';
import { checks } from '../src/views/popup/fixtures.ts';
import { whatsNew } from '../src/words/whats-new.ts';
import { diagnoses, type StateName } from '../src/words/fixtures/diagnoses.fixture.ts';
import { pins } from '../src/words/fixtures/pins.fixture.ts';

const wanted = new URLSearchParams(location.search);
const view = wanted.get('view');
const state = wanted.get('state') ?? 'clean';
const theme = wanted.get('theme') ?? 'light';

const none = () => {};
const remedies = {
  start: none,
  stop: none,
  choose: none,
  mute: none,
  goToCell: none,
  copyLine: none,
};
const checking = { checkPage: none, closeCheck: none, copy: none };
const reporting = { writeReport: none, copyReport: none, reportAlarm: none };
const actions = {
  ...remedies,
  ...checking,
  ...reporting,
  openHistory: none,
  reload: none,
  readNews: none,
  dismissNews: none,
  allow: none,
};

const MUTED = [
  { notebook: 'drive/1AbC', title: 'Week 3: arrays.ipynb' },
  {
    notebook: 'github/someone/a-long-name/blob/main/notebooks/chapter-2/with-a-long-name.ipynb',
    title: '',
  },
];
const ALARM = 'https://github.com/someone/clean-slate/issues/new?template=false-alarm.yml';

type NotebookModel = Extract<PopupModel, { page: 'notebook' }>;

const asNotebook = (diagnosis: Diagnosis, over: Partial<NotebookModel> = {}): NotebookModel => ({
  page: 'notebook',
  cells: 31,
  connected: true,
  missing: [],
  diagnosis,
  isFirst: false,
  notebook: 'drive/1',
  isMuted: false,
  alarmAddress: ALARM,
  about: { version: '0.1.0', original: { version: '2.0.2', isTold: false } },
  setAside: 0,
  forgotten: 0,
  ...over,
});

const { since, others } = diagnoses.reused.reuse;

const pages: Record<string, PopupModel> = {
  loading: { page: 'loading' },
  'not-notebook': { page: 'not-notebook' },
  'no-access': { page: 'no-access' },
  unreached: { page: 'unreached' },
  unreadable: { page: 'unreadable', missing: ['cells', 'outputs', 'runs'] },
  degraded: asNotebook(diagnoses.clean, { missing: ['connect', 'restart-and-run-all'] }),
  'degraded-corrupted': asNotebook(diagnoses.corrupted, { missing: ['delete-runtime'] }),
  ...checks,
  first: asNotebook(diagnoses.clean, { isFirst: true }),
  'not-connected': asNotebook(diagnoses.clean, { connected: false }),
  disconnected: asNotebook(diagnoses.disconnected, { connected: false }),
  'view-only': asNotebook(diagnoses.clean, { connected: false, limit: 'view-only' }),
  'no-menus': asNotebook(diagnoses.clean, { limit: 'no-menus' }),
  /** Another notebook was used on the runtime, and did nothing that matters. */
  shared: asNotebook({
    ...diagnoses.clean,
    reuse: { since, dropped: 0, others },
  }),
  'set-aside': asNotebook(diagnoses.clean, { setAside: 3, forgotten: 2 }),
  'guide-menu': asNotebook(diagnoses.corrupted, {
    guide: { command: 'restart-and-run-all', step: 'open-menu' },
  }),
  'guide-confirm': asNotebook(diagnoses.conflict, {
    guide: { command: 'delete-runtime', step: 'confirm' },
  }),
  accepted: asNotebook({ ...diagnoses.corrupted, accepted: true }),
  'put-off': asNotebook({ ...diagnoses.corrupted, putOff: true }),
  muted: asNotebook(diagnoses.conflict, { isMuted: true }),
  'muted-clean': asNotebook(diagnoses.clean, { isMuted: true }),
  'alarm-folder': asNotebook(diagnoses.corrupted, { alarmAddress: undefined }),
  'course-help': asNotebook(diagnoses.corrupted, {
    help: { from: 'Physics 101, spring term', link: 'https://physics.example.edu/help' },
  }),
  offline: asNotebook(diagnoses.corrupted, { connected: false }),
};

/** What the page would say stands in the cells. */
const LINES = ['import numpy.strings', '!pip install -q mediapipe', 'import pandas as pd', ''];

const diagnosisOf = (name: string): Diagnosis => {
  const diagnosis = diagnoses[name as StateName] ?? diagnoses.clean;
  const cells = cellsOf(diagnosis);
  return nameCells(diagnosis, (id) => LINES[cells.findIndex((cell) => cell.id === id) % 4]);
};

/** What the person may have chosen of a problem. */
const ASIDE: Record<string, Partial<Diagnosis>> = {
  accepted: { accepted: true },
  'put-off': { putOff: true },
};

/** What the background would send of a state. */
const toldOf = (name: string) => ({
  ...tellOf(
    { ...diagnosisOf(name), ...ASIDE[wanted.get('aside') ?? ''] },
    {
      pins: pins[name as StateName] ?? [],
      isMuted: wanted.get('aside') === 'muted',
      reporting: { about: { version: '0.1.0' }, address: ALARM },
    },
  ),
  styles,
  cells: 31,
});

/** Empties the page for one of the extension's own; its body is as wide as the window, but for the popup's. */
function ownPage(isWide = true): HTMLElement {
  const root = document.createElement('main');
  namePage('');
  document.body.className = '';
  document.body.replaceChildren(root);
  if (isWide) document.body.style.width = 'auto';
  return root;
}

if (view === 'popup') {
  const root = ownPage(false);
  const model = pages[state] ?? asNotebook(diagnosisOf(state));
  const report =
    model.page === 'notebook' ? { text: writtenReport(model.diagnosis, model.about) } : {};
  const news = wanted.has('news') ? { release: '0.1', text: whatsNew('0.1') } : undefined;
  render(<Popup {...{ model, actions, report, news }} />, root);
} else if (view === 'options') {
  const root = ownPage();
  const what = (wanted.get('what') ?? 'beforeRunning') as Changed;
  const isWritten = wanted.get('saved') === '1';
  const saved = wanted.has('saved') ? { what, isWritten, before: DEFAULTS } : undefined;
  const own = JSON.parse(wanted.get('own') ?? '{}') as object;
  const settings = parseSettings({ beforeRunning: state, ...own });
  const policy = parsePolicy(JSON.parse(wanted.get('policy') ?? '{}'));
  const shortcuts = [
    { does: t('commandOpen'), keys: 'Alt+Shift+S' },
    { does: t('commandRestart'), keys: undefined },
  ];
  const preset = JSON.parse(wanted.get('preset') ?? 'null') as PresetState | null;
  const hasAccess = !wanted.has('refused');
  const about = { version: '0.1.0', licence: 'MIT', address: undefined };
  const muted = wanted.has('muted') ? MUTED : [];
  const known = { settings, policy, saved, shortcuts, about, hasAccess, muted };
  const model = { ...known, ...(preset && { preset }) };
  const presets = { importPreset: none, usePreset: none, keepMine: none };
  const actions = { save: none, undo: none, changeShortcuts: none, unmute: none, allow: none };
  const doing = { actions, presets: { ...presets, undoPreset: none, closePreset: none } };
  render(<Options model={model} {...doing} />, root);
} else if (view === 'guard') {
  // Loaded where they are shown: the notice is drawn with less than these pages need.
  const { showGuardPage } = await import('./gallery-guard.tsx');
  showGuardPage(ownPage(), state, wanted.get('copied'));
} else if (view === 'kit' || view === 'paper') {
  const { showGuide, showKit } = await import('./gallery-kit.tsx');
  (view === 'kit' ? showKit : showGuide)(ownPage(), state);
} else if (view === 'welcome') {
  const root = ownPage();
  const show = (outputs: Outputs) => render(<Welcome outputs={outputs} run={none} />, root);
  show({});
  if (state === 'run') createPlay(none, show).run();
  if (state === 'restarted') show({ 'example-1': 'after', 'example-2': 'after' });
} else if (view === 'question') {
  document.documentElement.setAttribute('theme', theme);
  const occasion = (wanted.get('occasion') ?? 'ask') as Occasion;
  openQuestion(toldOf(state), occasion, actions, followTheme);
} else {
  document.documentElement.setAttribute('theme', theme);
  const step = wanted.get('guide') as GuideStep['step'] | null;
  const command: GuideStep['command'] =
    state === 'restarting' ? 'restart-and-run-all' : 'delete-runtime';
  const guide = step ? { command, step } : undefined;
  const told = toldOf(state);
  const notice = createNotice(actions, followTheme);
  // As the person has just put it aside, or opens it from the mark.
  if (wanted.has('aside'))
    notice.render({ ...told, showing: { ...told.showing, isAskedFor: true, isAside: false } });
  notice.render(told, guide);
  if (wanted.has('opened')) notice.open();
  createMarker(notice.open, followTheme, (_, host) => {
    const output = document.querySelector('pre:last-child');
    output?.prepend(host);
    return output !== null;
  }).render(told);
}

import { render } from 'preact';
import { helpOf } from '../src/platform/help.ts';
import { DEFAULTS } from '../src/platform/settings.ts';
import {
  code,
  notebook,
  PIP_LOG,
  printed,
  raised,
  STALE,
} from '../src/core/saved/samples.fixture.ts';
import { examineNotebook } from '../src/core/saved/notebook-session.ts';
import { EMPTY, RECOMMENDED } from '../src/views/instructors/draft.ts';
import type { Answer } from '../src/views/instructors/scan/answer.ts';
import { entryOf } from '../src/views/instructors/scan/entry.ts';
import { NOTHING_SCANNED, type ScanState } from '../src/views/instructors/scan/submissions-scan.ts';
import { Instructors } from '../src/views/instructors/instructors.tsx';
import type { KitActions, KitModel } from '../src/views/instructors/model.ts';
import { Guide } from '../src/views/restart-guide/printed-guide.tsx';

const none = () => {};
const actions: KitActions = {
  change: none,
  choose: none,
  leave: none,
  copy: none,
  downloadBadge: none,
  downloadPreset: none,
  recommend: none,
  scan: none,
  stopScan: none,
  clearScan: none,
  downloadReports: none,
  downloadRows: none,
};

const course = 'Physics 101, spring term';
const helpLink = 'https://physics.example.edu/colab/help?topic=numpy';

const hostile = '\u202E<b>' + 'a_very_long_name_of_a_submission_'.repeat(3) + '.ipynb';
const answers: readonly (readonly [name: string, answer: Answer])[] = [
  ['anna.ipynb', { examined: examineNotebook(notebook([code([printed('numpy 2.0.2')])])) }],
  [
    'ben (late).ipynb',
    { examined: examineNotebook(notebook([code([printed(PIP_LOG)]), code([raised(STALE)])])) },
  ],
  ['cut.ipynb', { fault: 'not-json', line: 15 }],
  [hostile, { fault: 'too-large' }],
];
const scanned: ScanState = {
  ...NOTHING_SCANNED,
  entries: answers.map(([name, answer]) => entryOf(name, answer)),
  total: answers.length,
};

const fresh: KitModel = {
  store: undefined,
  storeAddress: '',
  draft: EMPTY,
  notebook: '',
  left: [],
  scan: NOTHING_SCANNED,
};

const models: Record<string, KitModel> = {
  fresh,
  recommended: { ...fresh, draft: { ...EMPTY, ...RECOMMENDED }, isRecommended: true },
  scanned: { ...fresh, scan: scanned },
  scanning: { ...fresh, scan: { ...scanned, total: 12, isRunning: true } },
  filled: {
    ...fresh,
    store: 'chrome',
    storeAddress: 'https://chromewebstore.google.com/detail/abcdefghijklmnopabcdefghijklmnop',
    draft: { warnings: 'failures', beforeRunning: 'strict', goals: 'shown', course, helpLink },
    notebook: 'https://colab.research.google.com/github/physics/lab/blob/main/week-1.ipynb',
    left: [],
    copied: { what: 'link', isCopied: true },
  },
  wrong: {
    ...fresh,
    storeAddress: 'example.edu',
    draft: { ...EMPTY, course: 'a\u202Eb', helpLink: 'http://example.edu' },
    notebook: '',
    left: ['store', 'course', 'help-link'],
  },
};

/** The kit for instructors, in one of its states. */
export function showKit(root: Element, state: string): void {
  const model = models[state];
  if (model) render(<Instructors {...{ model, actions }} />, root);
}

/** The restart guide, with a course's help or without. */
export function showGuide(root: Element, state: string): void {
  const settings = state === 'course' ? { ...DEFAULTS, course, helpLink } : DEFAULTS;
  const help = helpOf(settings, { choices: {} });
  render(<Guide model={{ course: settings.course, help }} />, root);
}

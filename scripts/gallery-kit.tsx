import { render } from 'preact';
import { helpOf } from '../src/platform/help.ts';
import { DEFAULTS } from '../src/platform/settings.ts';
import { EMPTY } from '../src/views/instructors/draft.ts';
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
};

const course = 'Physics 101, spring term';
const helpLink = 'https://physics.example.edu/colab/help?topic=numpy';

const models: Record<string, KitModel> = {
  fresh: { store: undefined, storeAddress: '', draft: EMPTY, notebook: '', left: [] },
  filled: {
    store: 'chrome',
    storeAddress: 'https://chromewebstore.google.com/detail/abcdefghijklmnopabcdefghijklmnop',
    draft: { warnings: 'failures', beforeRunning: 'strict', course, helpLink },
    notebook: 'https://colab.research.google.com/github/physics/lab/blob/main/week-1.ipynb',
    left: [],
    copied: { what: 'link', isCopied: true },
  },
  wrong: {
    store: undefined,
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

import { BEFORE_RUNNING, type BeforeRunning } from '../core/diagnosis/ask-first.ts';
import { WARNING_LEVELS, type WarningLevel } from '../core/diagnosis/warning-level.ts';
import { extension } from './browser.ts';
import { courseIn, helpLinkIn } from './course-texts.ts';
import { pause } from './until.ts';

/** What a person chooses, and an administrator can set. */
export interface Choices {
  /** What the notice in the page tells by itself. */
  warnings: WarningLevel;
  beforeRunning: BeforeRunning;
  /** Colab's dialog, where our button led to it, is answered and not left to the person. */
  answerDialog: boolean;
  /** The history shows all of its numbers, with the goals that a course or a team measures itself by. */
  goals: boolean;
  /** An https address where the course helps; empty for none. */
  helpLink: string;
}

/** What a person chose, for all notebooks on this device. */
export interface Settings extends Choices {
  version: 1;
  /** The course that the help link is of; empty for none. */
  course: string;
}

/** What an administrator has set, which a person cannot change. */
export interface Policy {
  choices: Partial<Choices>;
  /** The course or organisation that has set it, where the policy says so. */
  setBy?: string;
}

export const DEFAULTS: Settings = {
  version: 1,
  warnings: 'seen',
  beforeRunning: 'corrupted',
  answerDialog: true,
  goals: false,
  helpLink: '',
  course: '',
};

const KEY = 'settings';
const MAX_NAME = 100;

/** A browser that has just started gives policies after seconds: this many milliseconds are waited. */
const PATIENCE = 100;

const NO_POLICY: Policy = { choices: {} };

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The choices that can be read. Those that cannot are as if they had never been made. */
function choicesIn(value: unknown): Partial<Choices> {
  const fields = fieldsOf(value);
  const warnings = WARNING_LEVELS.find((level) => level === fields['warnings']);
  const beforeRunning = BEFORE_RUNNING.find((choice) => choice === fields['beforeRunning']);
  const { answerDialog, goals } = fields;
  const helpLink = helpLinkIn(fields['helpLink']);
  return {
    ...(warnings && { warnings }),
    ...(beforeRunning && { beforeRunning }),
    ...(typeof answerDialog === 'boolean' && { answerDialog }),
    ...(typeof goals === 'boolean' && { goals }),
    ...(helpLink && { helpLink }),
  };
}

/** Settings from unknown; each field that cannot be read has its default. */
export const parseSettings = (value: unknown): Settings => ({
  ...DEFAULTS,
  ...choicesIn(value),
  course: courseIn(fieldsOf(value)['course']),
});

/** A policy from unknown; each field that cannot be read is as if it were not set. */
export function parsePolicy(value: unknown): Policy {
  const { course } = fieldsOf(value);
  const setBy = typeof course === 'string' ? course.trim().slice(0, MAX_NAME) : '';
  return { choices: choicesIn(value), ...(setBy && { setBy }) };
}

// Firefox rejects where it has been given no policy for the extension.
const askPolicy = (): Promise<Policy> =>
  Promise.resolve()
    .then(() => extension.storage.managed.get(null))
    .then(parsePolicy, () => NO_POLICY);

/**
 * What an administrator has set; nothing where the browser has no policies, or none yet.
 * `watchSettings` reports those that come later.
 */
export const readPolicy = (): Promise<Policy> =>
  Promise.race([askPolicy(), pause(PATIENCE).then(() => NO_POLICY)]);

/** The person's own choices, as stored. Rejects where storage cannot be read. */
export const readOwnSettings = async (): Promise<Settings> =>
  parseSettings((await extension.storage.local.get(KEY))[KEY]);

/** The settings that hold: the person's, and over them the policy's. Rejects as storage does. */
export async function readSettings(): Promise<Settings> {
  const [own, { choices }] = await Promise.all([readOwnSettings(), readPolicy()]);
  return { ...own, ...choices };
}

export const writeSettings = (settings: Settings): Promise<void> =>
  extension.storage.local.set({ [KEY]: settings });

/**
 * Calls `changed` after every later change, also for a policy that comes late, for our own pages and the background only: whoever
 * listens to storage is sent each record that is written, which a page of Colab should not pay for.
 */
export function watchSettings(changed: () => void): void {
  extension.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' || (area === 'local' && changes[KEY])) changed();
  });
  const start = performance.now();
  void askPolicy().then(({ choices }) => {
    const isLate = performance.now() - start >= PATIENCE;
    if (isLate && Object.keys(choices).length > 0) changed();
  });
}

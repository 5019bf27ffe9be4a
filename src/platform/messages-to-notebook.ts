// Read by hand: a schema library would be a sixth of a script that every Colab page pays for.
import { ASKINGS, type Asking } from '../core/diagnosis/ask-first.ts';
import type { Duty } from '../core/diagnosis/duty.ts';
import type { Cause } from '../core/ledger/events.ts';
import { CHOICES, type Choice } from './choice.ts';
import { STARTABLE, type Startable } from './startable.ts';
import type { Passage } from './messages.ts';
import type { PinFix } from '../core/installs/cures/pins.ts';
import type { Layout, Showing } from './layout.ts';

/** Background to notebook script: a frame's text, or what the runtime's record now means. */
export type BackgroundToNotebook =
  | { type: 'frame-text'; nonce: string; passage: Passage }
  /** What stands in a cell, of which a line is to be shown. */
  | { type: 'cell-source'; cell: string }
  /** The person called for a restart by its shortcut. */
  | { type: 'ask-restart' }
  /** The person called for the notice by its shortcut. */
  | { type: 'go-to-notice' }
  | {
      type: 'diagnosis';
      runtime: string;
      showing: Showing;
      layout: Layout;
      /** The lines to change, as the page has them: the popup asks for them. */
      pins: readonly PinFix[];
      /** What an open remedy asks of the page. */
      duty?: Duty;
      /** Whether to ask before a run, as the settings have it. */
      asking?: Asking;
      /** When what it says of a run is out of date (ms since 1970), and no countdown may go on. */
      outdatedAt?: number | undefined;
      /** Whether to answer Colab's dialog for the person, as the settings have it. */
      answerDialog: boolean;
      /** Of all that is drawn in the page; only in the first message to a page. */
      styles?: string;
    };

/** Popup to notebook script: a person pressed a button there. */
export type PopupToNotebook =
  | { type: 'describe' }
  | { type: 'copy-page' }
  | { type: 'start'; command: Startable }
  | { type: 'stop' }
  | { type: 'go-to-cell'; cell: string }
  | { type: 'choose'; choice: Choice; cause: Cause };

const isText = (value: unknown) => typeof value === 'string' && value !== '' && value.length <= 200;
const isOneOf = (all: readonly unknown[], value: unknown) => all.includes(value);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * What makes a message of each type whole. The background derives a diagnosis itself, and has checked a
 * frame's passage before it hands it on.
 */
const WHOLE: Record<
  (BackgroundToNotebook | PopupToNotebook)['type'],
  (message: Record<string, unknown>) => boolean
> = {
  'frame-text': ({ nonce, passage }) => isText(nonce) && isObject(passage),
  // Its flags hold as yes or no, whatever they are; a duty that nobody knows leads nowhere.
  diagnosis: ({ runtime, showing, layout, pins, asking, styles }) =>
    isText(runtime) &&
    isObject(showing) &&
    isObject(layout) &&
    Array.isArray(pins) &&
    isOneOf(ASKINGS, asking) &&
    ['string', 'undefined'].includes(typeof styles),
  'cell-source': ({ cell }) => isText(cell),
  describe: () => true,
  start: ({ command }) => isOneOf(STARTABLE, command),
  'copy-page': () => true,
  'ask-restart': () => true,
  'go-to-notice': () => true,
  stop: () => true,
  'go-to-cell': ({ cell }) => isText(cell),
  // The background refuses a cause that it does not know.
  choose: ({ choice, cause }) => isOneOf(CHOICES, choice) && isText(cause),
};

/** A message to the notebook script, from unknown; undefined for anything else. */
export function parseToNotebook(
  message: unknown,
): BackgroundToNotebook | PopupToNotebook | undefined {
  if (!isObject(message) || typeof message.type !== 'string') return undefined;
  const isWhole = Object.hasOwn(WHOLE, message.type) && WHOLE[message.type as 'describe'];
  if (!isWhole || !isWhole(message)) return undefined;
  return message as unknown as BackgroundToNotebook | PopupToNotebook;
}

// Read by hand: a schema library would be a sixth of a script that every Colab page pays for.
import { ASKINGS, type Asking } from '../core/ask-first.ts';
import type { Diagnosis } from '../core/diagnose.ts';
import { CAUSES, type Cause, type Remedy } from '../core/events.ts';
import type { OutputKind } from '../core/sighting.ts';
import { PASSAGE_LIMIT } from './limits.ts';
import type { Passage } from './messages.ts';

/** Background to notebook script: a frame's text, or what the runtime's record now means. */
export type BackgroundToNotebook =
  | { type: 'frame-text'; nonce: string; passage: Passage }
  | {
      type: 'diagnosis';
      runtime: string;
      diagnosis: Diagnosis;
      /** Whether to ask before a run, as the settings have it. */
      asking?: Asking;
    };

/** Popup to notebook script: a person pressed a button there. */
export type PopupToNotebook =
  | { type: 'describe' }
  | { type: 'start'; remedy: Remedy }
  | { type: 'stop' }
  | { type: 'go-to-cell'; cell: string }
  | { type: 'accept'; cause: Cause };

const KINDS: readonly OutputKind[] = ['error', 'stream', 'execute_result', 'display_data'];

const isText = (value: unknown, most = 200) =>
  typeof value === 'string' && value !== '' && value.length <= most;
const isPlace = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isOneOf = (all: readonly unknown[], value: unknown) => all.includes(value);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isPassage = (value: unknown) =>
  isObject(value) &&
  isOneOf(KINDS, value.kind) &&
  isPlace(value.item) &&
  isPlace(value.from) &&
  isPlace(value.carried) &&
  isText(value.text, PASSAGE_LIMIT);

/** What makes a message of each type whole. A diagnosis is derived by our own background. */
const WHOLE: Record<
  (BackgroundToNotebook | PopupToNotebook)['type'],
  (message: Record<string, unknown>) => boolean
> = {
  'frame-text': ({ nonce, passage }) => isText(nonce) && isPassage(passage),
  diagnosis: ({ runtime, diagnosis, asking }) =>
    isText(runtime) && isObject(diagnosis) && isOneOf(ASKINGS, asking),
  describe: () => true,
  // Only these are carried out by a command of Colab.
  start: ({ remedy }) => remedy === 'restart' || remedy === 'restart-and-run-all',
  stop: () => true,
  'go-to-cell': ({ cell }) => isText(cell),
  accept: ({ cause }) => isOneOf(CAUSES, cause),
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

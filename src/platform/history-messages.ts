import * as v from 'valibot';
import type { FileReading } from './history-file.ts';

/** History page to background, which alone writes. A file comes as it was read, and is checked there. */
export const historyToBackgroundSchema = v.variant('type', [
  v.object({ type: v.literal('history-import'), file: v.unknown() }),
  v.object({ type: v.literal('history-erase') }),
  v.object({ type: v.literal('history-undo') }),
]);
export type HistoryToBackground = v.InferOutput<typeof historyToBackgroundSchema>;

type Refusal = Extract<FileReading, { ok: false }>;

/** What the background answers. */
export type HistoryAnswer =
  /** `dropped`: how many events, of the file or from before, went to keep records within their bounds. */
  | { type: 'imported'; added: number; runtimes: number; dropped: number }
  | { type: 'refused'; reason: Omit<Refusal, 'ok'> }
  /** The browser has no room for it, and nothing was changed. */
  | { type: 'no-room' }
  | { type: 'done' };

/** Where it is written, in storage, when everything will be erased (ms since 1970). */
export const ERASE_KEY = 'erase-at';

/** How long "Erase everything" can be undone, in milliseconds. */
export const UNDO_TIME = 10_000;

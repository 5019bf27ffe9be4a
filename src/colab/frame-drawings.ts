import { BETWEEN_GREETINGS, heardFrame } from '../platform/frame-handshake.ts';
import { until } from '../platform/until.ts';
import type { ItemPiece } from './drawn-output.ts';
import type { RunOutput } from './run-outputs.ts';

/** Its text may come so much before its greeting, which stands behind all that other frames say, in milliseconds. */
const GREETING_LIMIT = 60_000;

/** What a frame draws: a run of the cell that it stands in. */
export interface Drawing {
  cell: Element;
  run: RunOutput;
}

/** The drawings of a page's frames, by what each frame calls its own. */
export interface FrameDrawings {
  /** Resolves when a frame has greeted by that name, or to undefined where none does in time. */
  find(nonce: string): Promise<Drawing | undefined>;
}

/**
 * Hears the frames greet. `drawingOf` finds the cell that the frame with this window stands in, and its run.
 * `parted` is called with what a frame says when it goes, once.
 */
export function hearGreetings(
  drawingOf: (source: MessageEventSource) => Drawing | undefined,
  parted: (drawing: Drawing, last: readonly ItemPiece[]) => void,
  signal: AbortSignal,
): FrameDrawings {
  const drawings = new Map<string, Drawing>();
  /** When each frame greeted last. */
  const heardAt = new WeakMap<MessageEventSource, number>();

  const heard = (event: MessageEvent) => {
    const said = heardFrame(event);
    if (!said) return;
    const { nonce, last } = said;
    const known = drawings.get(nonce);
    if (known) {
      if (last && drawings.delete(nonce)) parted(known, last);
      return;
    }
    const { source } = event;
    // What parts under a name that nobody knows has parted before.
    if (last) return;
    const now = performance.now();
    // Of what an output's own script says again and again nothing is looked at.
    if (!source || (heardAt.get(source) ?? 0) > now - BETWEEN_GREETINGS / 2) return;
    heardAt.set(source, now);
    const drawing = drawingOf(source);
    if (drawing) drawings.set(nonce, drawing);
  };
  window.addEventListener('message', heard, { signal });

  return {
    async find(nonce) {
      await until(() => drawings.has(nonce), GREETING_LIMIT, signal);
      return drawings.get(nonce);
    },
  };
}

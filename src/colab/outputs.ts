import type { CellRef } from '../core/events.ts';
import { heardFrame } from '../platform/frame-handshake.ts';
import { until } from '../platform/until.ts';
import { liveItems } from './output-items.ts';
import { hooks } from './page.ts';
import { watchSurface, type ItemPiece, type Surface } from './surface.ts';

/** New text of a cell's output, with the run that printed it. */
export interface CellText extends ItemPiece {
  cell: CellRef;
  run: string;
}

/** One run of a cell, as far as its output goes. */
interface RunOutput {
  run: string;
  /** Milliseconds since 1970. */
  startedAt: number;
  /**
   * How far each item was read, wherever it was drawn, in UTF-16 units; by its place and kind, for after
   * `clear_output()` another may take its place.
   */
  upTo: Map<string, number>;
  /** What the run before printed: Colab clears it some time after the new run began. */
  old: WeakSet<Element>;
  /** Frame drawings that were seen with this run. */
  frames: Set<string>;
  isHistory: boolean;
  surface?: Surface | undefined;
  renderer?: Element | undefined;
}

export interface Outputs {
  /** A cell began to run: what comes from now on is another run's. */
  runStarted(cell: Element): void;
  /** The name of a cell's last run. */
  runOf(cell: Element): string;
  /** Resolves when the cell's output is read as far as it is drawn, or after some seconds. */
  settled(cell: Element, expectsFrame: boolean): Promise<void>;
  /** Text from an output frame, as the background handed it on. */
  frameText(nonce: string, pieces: readonly ItemPiece[]): void;
  /** Text that Colab showed outside the output of the cell that ran last. */
  said(text: string): void;
  watch(cell: Element): void;
  /** The kernel is a new one: what is drawn of runs before, now or later, is history. */
  sessionStarted(since: number): void;
}

/** A frame may take so long to be drawn, and its text come so much before its greeting, in milliseconds. */
const GREETING_LIMIT = 3_000;

/**
 * Reads the output of every cell on both surfaces, and joins them: text that was read on the page
 * is not read again when the output moves into a frame, or when a frame is drawn again.
 */
export function watchOutputs(
  refer: (cell: Element) => CellRef,
  found: (text: CellText) => void,
  signal: AbortSignal,
): Outputs {
  const runs = new Map<Element, RunOutput>();
  const cellOfFrame = new Map<string, Element>();
  /** Frame drawings of runs that are over. */
  const over = new Set<string>();
  const early = new Map<string, ItemPiece[]>();
  const page = crypto.randomUUID().slice(0, 8);
  let count = 0;
  let lastCell: Element | undefined;

  const newRun = (old: WeakSet<Element>): RunOutput => ({
    run: `${page}-${count++}`,
    startedAt: Date.now(),
    upTo: new Map(),
    old,
    frames: new Set(),
    isHistory: false,
  });
  const runOf = (cell: Element): RunOutput => {
    const known = runs.get(cell);
    if (known) return known;
    const first = newRun(new WeakSet());
    runs.set(cell, first);
    return first;
  };

  const take = (cell: Element, pieces: readonly ItemPiece[]) => {
    const run = runOf(cell);
    if (run.isHistory) return;
    for (const piece of pieces) {
      const end = piece.from + piece.text.length;
      const item = `${piece.item} ${piece.kind}`;
      const upTo = run.upTo.get(item) ?? 0;
      if (end <= upTo) continue;
      run.upTo.set(item, end);
      const carried = Math.max(piece.carried, upTo - piece.from);
      found({ ...piece, carried, cell: refer(cell), run: run.run });
    }
  };

  const watchStatic = (cell: Element) => {
    const run = runOf(cell);
    const renderer = cell.querySelector(hooks.staticRenderer)?.firstElementChild ?? undefined;
    if (renderer === run.renderer) return;
    run.surface?.stop();
    run.renderer = renderer;
    run.surface = renderer && watchSurface(renderer, (pieces) => take(cell, pieces), run.old);
  };

  const greeted = (event: MessageEvent) => {
    const nonce = heardFrame(event);
    if (!nonce || over.has(nonce)) return;
    let cell = cellOfFrame.get(nonce);
    if (!cell) {
      const frames = document.querySelectorAll<HTMLIFrameElement>(hooks.outputFrame);
      const frame = [...frames].find((element) => element.contentWindow === event.source);
      cell = frame?.closest(hooks.codeCell) ?? undefined;
      if (!cell) return;
      cellOfFrame.set(nonce, cell);
    }
    runOf(cell).frames.add(nonce);
    const waiting = early.get(nonce);
    early.delete(nonce);
    if (waiting) outputs.frameText(nonce, waiting);
  };
  window.addEventListener('message', greeted, { signal });

  const observer = new MutationObserver((records) => {
    const cells = new Set(
      records.map((record) => (record.target as Element).closest(hooks.codeCell)),
    );
    for (const cell of cells) if (cell) watchStatic(cell);
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const run of runs.values()) run.surface?.stop();
  });

  const outputs: Outputs = {
    watch(cell) {
      const output = cell.querySelector(hooks.output);
      if (!output) return;
      observer.observe(output, { childList: true, subtree: true });
      watchStatic(cell);
    },
    runOf: (cell) => runOf(cell).run,
    said(text) {
      if (!lastCell) return;
      const { run } = runOf(lastCell);
      const piece = { kind: 'display_data', item: 0, from: 0, carried: 0, text } as const;
      found({ ...piece, cell: refer(lastCell), run });
    },
    runStarted(cell) {
      lastCell = cell;
      const before = runOf(cell);
      before.surface?.stop();
      const renderer = cell.querySelector(hooks.staticRenderer)?.firstElementChild;
      const old = renderer ? liveItems(renderer).map((item) => item.element) : [];
      for (const nonce of before.frames) over.add(nonce);
      runs.set(cell, newRun(new WeakSet(old)));
      watchStatic(cell);
    },
    sessionStarted(since) {
      for (const run of runs.values()) run.isHistory ||= run.startedAt < since;
    },
    frameText(nonce, pieces) {
      if (over.has(nonce)) return;
      const cell = cellOfFrame.get(nonce);
      if (cell) return take(cell, pieces);
      early.set(nonce, [...(early.get(nonce) ?? []), ...pieces]);
      setTimeout(() => early.delete(nonce), GREETING_LIMIT);
    },
    async settled(cell, expectsFrame) {
      if (expectsFrame) await until(() => runOf(cell).frames.size > 0, GREETING_LIMIT, signal);
    },
  };
  return outputs;
}

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
  /** How far each item was read, wherever it was drawn, in UTF-16 units; by its place and kind. */
  upTo: Map<string, number>;
  /** What the run before printed: Colab clears it some time after the new run began. */
  old: WeakSet<Element>;
  /** A frame has shown something of this run. */
  hasFrame: boolean;
  isHistory: boolean;
  surface?: Surface | undefined;
  renderer?: Element | undefined;
}

/** What a frame draws: a run of the cell that it stands in. */
interface Drawing {
  cell: Element;
  run: RunOutput;
}

export interface Outputs {
  /** Reads what a cell has printed so far, which is about to go. */
  flush(cell: Element): void;
  /** A cell began to run: what comes from now on is another run's. */
  runStarted(cell: Element): void;
  /** A cell's last run goes on, and all that it printed is drawn again. */
  runResumed(cell: Element): void;
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

/**
 * What holds a cell's items on the page. A cell that has the focus or waits has a second renderer, an
 * empty one, for its next run.
 */
function itemsOnPage(cell: Element): Element | undefined {
  const all = [...cell.querySelectorAll(hooks.staticRenderer)].flatMap(
    ({ firstElementChild }) => firstElementChild ?? [],
  );
  return all.find((items) => items.firstElementChild) ?? all[0];
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
  /** By what a frame calls its drawing. */
  const drawings = new Map<string, Drawing>();
  const early = new Map<string, ItemPiece[]>();
  const page = crypto.randomUUID().slice(0, 8);
  let count = 0;
  let lastCell: Element | undefined;

  const newRun = (old: WeakSet<Element>): RunOutput => ({
    run: `${page}-${count++}`,
    startedAt: Date.now(),
    upTo: new Map(),
    old,
    hasFrame: false,
    isHistory: false,
  });
  const runOf = (cell: Element): RunOutput => {
    const known = runs.get(cell);
    if (known) return known;
    const first = newRun(new WeakSet());
    runs.set(cell, first);
    return first;
  };

  const take = (cell: Element, run: RunOutput, pieces: readonly ItemPiece[]) => {
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

  const takeFrom = ({ cell, run }: Drawing, pieces: readonly ItemPiece[]) => {
    run.hasFrame = true;
    take(cell, run, pieces);
  };

  const watchStatic = (cell: Element) => {
    const run = runOf(cell);
    const renderer = itemsOnPage(cell);
    if (renderer === run.renderer) return;
    run.surface?.flush();
    run.surface?.stop();
    run.renderer = renderer;
    // After `clear_output()` places begin at 0 again, in a new one.
    if (renderer) run.upTo.clear();
    const { old } = run;
    run.surface = renderer && watchSurface(renderer, (pieces) => take(cell, run, pieces), old);
  };

  const greeted = (event: MessageEvent) => {
    const nonce = heardFrame(event);
    if (!nonce || drawings.has(nonce)) return;
    const frames = document.querySelectorAll<HTMLIFrameElement>(hooks.outputFrame);
    const frame = [...frames].find((element) => element.contentWindow === event.source);
    const cell = frame?.closest(hooks.codeCell);
    if (!cell) return;
    const drawing = { cell, run: runOf(cell) };
    drawings.set(nonce, drawing);
    const waiting = early.get(nonce);
    early.delete(nonce);
    if (waiting) takeFrom(drawing, waiting);
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
    flush: (cell) => runOf(cell).surface?.flush(),
    runStarted(cell) {
      lastCell = cell;
      const before = runOf(cell);
      before.surface?.flush();
      before.surface?.stop();
      const drawn = itemsOnPage(cell);
      const old = drawn ? liveItems(drawn).map((item) => item.element) : [];
      runs.set(cell, newRun(new WeakSet(old)));
      watchStatic(cell);
    },
    runResumed: (cell) => runOf(cell).upTo.clear(),
    sessionStarted(since) {
      for (const run of runs.values()) run.isHistory ||= run.startedAt < since;
    },
    frameText(nonce, pieces) {
      const drawing = drawings.get(nonce);
      if (drawing) return takeFrom(drawing, pieces);
      early.set(nonce, [...(early.get(nonce) ?? []), ...pieces]);
      setTimeout(() => early.delete(nonce), GREETING_LIMIT);
    },
    async settled(cell, expectsFrame) {
      if (expectsFrame) await until(() => runOf(cell).hasFrame, GREETING_LIMIT, signal);
    },
  };
  return outputs;
}

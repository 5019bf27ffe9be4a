import type { CellRef } from '../core/ledger/events.ts';
import { BETWEEN_GREETINGS, heardFrame } from '../platform/frame-handshake.ts';
import { until } from '../platform/until.ts';
import { liveItems } from './output-items.ts';
import { hooks } from './names.ts';
import { watchDrawnOutput, type ItemPiece, type DrawnOutput } from './drawn-output.ts';

/** New text of a cell's output, with the run that printed it. */
export interface CellText extends ItemPiece {
  cell: CellRef;
  run: string;
}

/** One run of a cell, as far as its output goes. */
interface RunOutput {
  run: string;
  /** By `performance.now()`. */
  startedAt: number;
  /** The text that each item's place told last, wherever it was drawn. */
  last: Map<number, string>;
  /** What the run before printed: Colab clears it some time after the new run began. */
  old: WeakSet<Element>;
  /** A frame has shown something of this run. */
  hasFrame: boolean;
  isHistory: boolean;
  surface?: DrawnOutput | undefined;
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
  /** The name of a cell's last run. */
  runOf(cell: Element): string;
  /** Resolves when the cell's output is read as far as it is drawn, or after some seconds. */
  settled(cell: Element, expectsFrame: boolean): Promise<void>;
  /** Text from an output frame, as the background handed it on. */
  frameText(nonce: string, piece: ItemPiece): Promise<void>;
  /** Text that Colab showed outside the output of the cell that ran last. */
  said(text: string): void;
  /** Watches a cell, whose run goes on where it was drawn before as another element. */
  watch(cell: Element, drawnBefore?: Element): void;
  /** The kernel is a new one, since then (by `performance.now()`): what is drawn of runs before, now or later, is history. */
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

/** The cell that the frame with this window stands in. */
function cellWith(source: MessageEventSource): Element | null | undefined {
  const frames = document.querySelectorAll<HTMLIFrameElement>(hooks.outputFrame);
  const frame = [...frames].find((element) => element.contentWindow === source);
  return frame?.closest(hooks.codeCell);
}

/** A frame may take so long to be drawn, in milliseconds. */
const DRAWN_LIMIT = 3_000;
/** Its text may come so much before its greeting, which stands behind all that other frames say. */
const GREETING_LIMIT = 60_000;

/**
 * Reads the output of every cell on both surfaces. Text that moves into a frame, or is drawn again, is
 * read again: no place in it is the same for long, and to read twice does no harm.
 */
export function watchOutputs(
  refer: (cell: Element) => CellRef,
  found: (text: CellText) => void,
  signal: AbortSignal,
): Outputs {
  const runs = new Map<Element, RunOutput>();
  /** By what a frame calls its drawing. */
  const drawings = new Map<string, Drawing>();
  /** When each frame greeted last. */
  const heardAt = new WeakMap<MessageEventSource, number>();
  const page = crypto.randomUUID().slice(0, 8);
  let count = 0;
  let lastCell: Element | undefined;

  const newRun = (old: WeakSet<Element>): RunOutput => ({
    run: `${page}-${count++}`,
    startedAt: performance.now(),
    last: new Map(),
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

  const take = ({ cell, run }: Drawing, pieces: readonly ItemPiece[]) => {
    if (run.isHistory) return;
    for (const piece of pieces) {
      // What is drawn again tells nothing new, and is not missed where it does: the ledger knows it.
      if (run.last.get(piece.item) === piece.text) continue;
      run.last.set(piece.item, piece.text);
      found({ ...piece, cell: refer(cell), run: run.run });
    }
  };

  const watchStatic = (cell: Element) => {
    const run = runOf(cell);
    const renderer = itemsOnPage(cell);
    if (renderer === run.renderer) return;
    run.surface?.flush();
    run.surface?.stop();
    run.renderer = renderer;
    const { old } = run;
    const read = (pieces: ItemPiece[]) => take({ cell, run }, pieces);
    run.surface = renderer && watchDrawnOutput(renderer, read, old);
  };

  /** What a frame says when it goes, once. */
  const parted = (nonce: string, drawing: Drawing, last: readonly ItemPiece[]) => {
    drawings.delete(nonce);
    drawing.run.hasFrame = true;
    take(drawing, last);
  };
  const heard = (event: MessageEvent) => {
    const said = heardFrame(event);
    if (!said) return;
    const { nonce, last } = said;
    const drawing = drawings.get(nonce);
    if (drawing) return last && parted(nonce, drawing, last);
    const { source } = event;
    const now = performance.now();
    // Of what an output's own script says again and again nothing is looked at.
    if (!source || (heardAt.get(source) ?? 0) > now - BETWEEN_GREETINGS / 2) return;
    heardAt.set(source, now);
    const cell = cellWith(source);
    if (cell) drawings.set(nonce, { cell, run: runOf(cell) });
  };
  window.addEventListener('message', heard, { signal });

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
    watch(cell, drawnBefore) {
      const run = drawnBefore && runs.get(drawnBefore);
      if (run) {
        runs.set(cell, run);
        if (lastCell === drawnBefore) lastCell = cell;
      }
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
    sessionStarted(since) {
      for (const run of runs.values()) run.isHistory ||= run.startedAt < since;
    },
    async frameText(nonce, piece) {
      await until(() => drawings.has(nonce), GREETING_LIMIT, signal);
      const drawing = drawings.get(nonce);
      if (!drawing) return;
      drawing.run.hasFrame = true;
      take(drawing, [piece]);
    },
    async settled(cell, expectsFrame) {
      if (expectsFrame) await until(() => runOf(cell).hasFrame, DRAWN_LIMIT, signal);
    },
  };
  return outputs;
}

import type { CellRef } from '../core/ledger/events.ts';
import { until } from '../platform/until.ts';
import { watchDrawnOutput, type ItemPiece } from './drawn-output.ts';
import { hearGreetings, type Drawing } from './frame-drawings.ts';
import { hooks } from './names.ts';
import { liveItems, mayHoldLive } from './output-items.ts';
import { createRunOutputs, type RunOutput } from './run-outputs.ts';

/** New text of a cell's output, with the run that printed it. */
export interface CellText extends ItemPiece {
  cell: CellRef;
  run: string;
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

/**
 * Watches where a cell's items are drawn. While nothing holds them that is the whole output; then it is what stands
 * around them, and the empty renderer beside them: what they are drawn in changes with each line.
 */
function watchPlace(observer: MutationObserver, output: Element, holder: Element | undefined) {
  observer.disconnect();
  observer.observe(output, { childList: true, subtree: !holder });
  if (!holder) return;
  for (const renderer of output.querySelectorAll(hooks.staticRenderer)) {
    const { firstElementChild: items } = renderer;
    let node: Element | null = items === holder ? renderer : (items ?? renderer);
    for (; node && node !== output; node = node.parentElement) {
      observer.observe(node, { childList: true });
    }
  }
}

function stopReading({ drawn }: RunOutput): void {
  drawn?.flush();
  drawn?.stop();
}

/** A frame may take so long to be drawn, in milliseconds. */
const DRAWN_LIMIT = 3_000;

/**
 * Reads the output of every cell on both surfaces. Text that moves into a frame, or is drawn again, is
 * read again: no place in it is the same for long, and to read twice does no harm.
 */
export function watchOutputs(
  refer: (cell: Element) => CellRef,
  found: (text: CellText) => void,
  signal: AbortSignal,
): Outputs {
  const page = crypto.randomUUID().slice(0, 8);
  const runs = createRunOutputs<Element>(page, () => performance.now());
  let lastCell: Element | undefined;

  const take = ({ cell, run }: Drawing, pieces: readonly ItemPiece[]) => {
    if (run.isHistory) return;
    for (const piece of pieces) {
      // What is drawn again tells nothing new, and is not missed where it does: the ledger knows it.
      if (run.last.get(piece.item) === piece.text) continue;
      run.last.set(piece.item, piece.text);
      found({ ...piece, cell: refer(cell), run: run.run });
    }
  };
  const takeFromFrame = (drawing: Drawing, pieces: readonly ItemPiece[]) => {
    drawing.run.hasFrame = true;
    take(drawing, pieces);
  };
  const drawingOf = (source: MessageEventSource) => {
    const cell = cellWith(source);
    return cell ? { cell, run: runs.of(cell) } : undefined;
  };
  const frames = hearGreetings(drawingOf, takeFromFrame, signal);

  /** Of each cell that has been drawn to; of the others one tells when they are. */
  const observers = new Map<Element, MutationObserver>();
  const atRest = new MutationObserver((records) => {
    const cells = records.map(({ target }) => (target as Element).closest(hooks.codeCell));
    for (const cell of new Set(cells)) if (cell) watchOnPage(cell);
  });
  const watchOnPage = (cell: Element) => {
    const run = runs.of(cell);
    const renderer = itemsOnPage(cell);
    const observer = observers.get(cell) ?? new MutationObserver(() => watchOnPage(cell));
    observers.set(cell, observer);
    const output = cell.querySelector(hooks.output);
    if (output) {
      atRest.observe(output, { childList: true });
      watchPlace(observer, output, renderer);
    }
    if (renderer === run.renderer) return;
    stopReading(run);
    run.renderer = renderer;
    const read = (pieces: ItemPiece[]) => take({ cell, run }, pieces);
    run.drawn = renderer && watchDrawnOutput(renderer, read, { old: run.old });
  };

  signal.addEventListener('abort', () => {
    atRest.disconnect();
    for (const observer of observers.values()) observer.disconnect();
    for (const { drawn } of runs.all()) drawn?.stop();
  });

  return {
    watch(cell, drawnBefore) {
      if (drawnBefore && runs.redrawn(cell, drawnBefore) && lastCell === drawnBefore) {
        lastCell = cell;
      }
      if (drawnBefore) observers.get(drawnBefore)?.disconnect();
      const output = cell.querySelector(hooks.output);
      if (!output) return;
      if (drawnBefore || mayHoldLive(output)) watchOnPage(cell);
      else atRest.observe(output, { childList: true, subtree: true });
    },
    runOf: (cell) => runs.of(cell).run,
    said(text) {
      if (!lastCell) return;
      const { run } = runs.of(lastCell);
      const piece = { kind: 'display_data', item: 0, from: 0, carried: 0, text } as const;
      found({ ...piece, cell: refer(lastCell), run });
    },
    flush: (cell) => runs.of(cell).drawn?.flush(),
    runStarted(cell) {
      lastCell = cell;
      stopReading(runs.of(cell));
      const drawn = itemsOnPage(cell);
      runs.begin(cell, drawn ? liveItems(drawn).map((item) => item.element) : []);
      watchOnPage(cell);
    },
    sessionStarted: runs.sessionStarted,
    async frameText(nonce, piece) {
      const drawing = await frames.find(nonce);
      if (drawing) takeFromFrame(drawing, [piece]);
    },
    async settled(cell, expectsFrame) {
      if (expectsFrame) await until(() => runs.of(cell).hasFrame, DRAWN_LIMIT, signal);
    },
  };
}

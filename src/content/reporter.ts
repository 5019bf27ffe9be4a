import type { CellText } from '../colab/outputs.ts';
import type { CellRef, IdSource, Reported } from '../core/ledger/events.ts';
import { SOURCE_LIMIT, WORDS_LIMIT } from '../platform/limits.ts';
import type { NotebookToBackground } from '../platform/messages.ts';

/** What a notebook's page reports to, which keeps the order. */
export interface Outbox {
  /** Resolves when the message is written. */
  send(message: NotebookToBackground): Promise<void>;
  /** Resolves when all that was sent so far is written. */
  delivered(): Promise<void>;
}

/** Reports what happens in one notebook, on the runtime that its page is on just then. */
export interface Reporter {
  runtime(): string;
  /** The page is on another runtime, and learned so from `source`. */
  moveTo(runtime: string, source: IdSource): void;
  /** The page shows the notebook, and wants to know what its runtime means. */
  attach(): void;
  /** Resolves when it is written. */
  happened(event: Reported): Promise<void>;
  output(text: CellText): void;
  source(cell: CellRef, run: string, source: string): void;
  /** What Colab's connect button says, once for each runtime. */
  connectWords(tooltip: string, label: string): void;
  /** The page lacks something that we rest on. */
  degraded(): void;
}

/**
 * Creates the reporter of a notebook; until the page knows its runtime, that is named after the notebook.
 * `timeAt` gives times in milliseconds since 1970. What is still under way when `signal` ends is not told
 * as if this notebook were here.
 */
export function createReporter(
  notebook: string,
  { send, delivered }: Outbox,
  page: { title(): string },
  timeAt: () => number,
  signal: AbortSignal,
): Reporter {
  let runtime = `notebook/${notebook}`.slice(0, 200);
  let areWordsTold = false;

  const place = () => ({ id: crypto.randomUUID(), at: timeAt(), runtime, notebook });
  const tell = (message: NotebookToBackground) => (signal.aborted ? delivered() : send(message));
  const attach = () => void tell({ type: 'attached', runtime, notebook });
  const happened = (event: Reported) => tell({ type: 'report', ...place(), event });

  return {
    runtime: () => runtime,
    moveTo(id, source) {
      runtime = id;
      areWordsTold = false;
      void happened({ type: 'opened', title: page.title(), source });
      attach();
    },
    attach,
    happened,
    output: ({ cell, run, ...passage }) =>
      void tell({ type: 'output', ...place(), cell, run, passage }),
    source: (cell, run, source) =>
      void tell({ type: 'source', ...place(), cell, run, text: source.slice(0, SOURCE_LIMIT) }),
    connectWords(tooltip, label) {
      if (areWordsTold || !tooltip) return;
      areWordsTold = true;
      void tell({
        type: 'machine',
        ...place(),
        words: `${tooltip} ${label}`.slice(0, WORDS_LIMIT),
      });
    },
    degraded: () => void tell({ type: 'page', verdict: 'degraded' }),
  };
}

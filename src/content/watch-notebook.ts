import { standBeside } from '../colab/beside-output.ts';
import { cellSource } from '../colab/cell-source.ts';
import { watchCells } from '../colab/cell-list.ts';
import { cellById, codeCells, refer } from '../colab/cells.ts';
import { notebookId, notebookTitle } from '../colab/notebook-id.ts';
import { isConnected } from '../colab/connection.ts';
import { watchOutputs } from '../colab/outputs.ts';
import { watchPipDialog } from '../colab/pip-dialog.ts';
import { makeRoom } from '../colab/notice-place.ts';
import { cellState, watchRuns } from '../colab/runs.ts';
import { watchRuntimeId } from '../colab/runtime-watch.ts';
import { followTheme } from '../colab/theme.ts';
import type { Asking } from '../core/diagnosis/ask-first.ts';
import type { Cause } from '../core/diagnosis/diagnose.ts';
import type { PinFix } from '../core/installs/cures/pins.ts';
import type { IdSource, Reported } from '../core/ledger/events.ts';
import { mayInstall } from '../core/text/may-concern.ts';
import { extension, isAlive } from '../platform/browser.ts';
import { SOURCE_LIMIT } from '../platform/limits.ts';
import { parseToNotebook } from '../platform/messages-to-notebook.ts';
import type { NotebookToBackground } from '../platform/messages.ts';
import { pause } from '../platform/until.ts';
import { hearFrames } from './hear-frames.ts';
import { sayFarewell } from '../views/notice/farewell.ts';
import { createMarker } from '../views/notice/marker.ts';
import { createNotice, type Told } from '../views/notice/notice.ts';
import { createGuide, type GuideStep } from './guide.ts';
import { timeAt } from './page-clock.ts';
import { createRemedyRunner, type RemedyRunner } from './remedy-runner.ts';
import { delivered, send, sendAtOnce } from './outbox.ts';
import { tellConnection } from './tell-connection.ts';
import { createAcceleratorTeller } from './tell-accelerator.ts';

/** Colab draws a run's end in steps; this is longer than they take, in milliseconds. */
const DRAWN = 150;

/** What was last heard of the runtime, and whether to ask before it runs anything. */
export interface Known extends Told {
  asking?: Asking;
  /** The lines to change, as the page has them. */
  pins: readonly PinFix[];
  /** Whether to answer Colab's dialog for the person. */
  answerDialog: boolean;
}

/** A notebook that is being watched, as the popup meets it. */
export interface NotebookWatch extends Pick<RemedyRunner, 'start' | 'stop' | 'carries'> {
  notebook: string;
  runtime(): string;
  connected(): boolean;
  cells(): number;
  guide(): GuideStep | undefined;
  known(): Known | undefined;
  accept(cause: Cause): void;
  goToCell(id: string): void;
  openNotice(): void;
}

function goToCell(id: string): void {
  const cell = cellById(id);
  cell?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  cell?.focus({ preventScroll: true });
}

/**
 * Watches the notebook in this page: reports what happens, shows the notice, carries remedies out. It ends
 * where another notebook has taken its place in the page, and `replaced` is called.
 */
export function watchNotebook(replaced: () => void): NotebookWatch {
  const life = new AbortController();
  const notebook = notebookId(location);
  let runtime = `notebook/${notebook}`.slice(0, 200);
  let sessions = 1;
  let guideStep: GuideStep | undefined;
  let known: Known | undefined;
  let finishing: Promise<unknown> = Promise.resolve();
  let styles = '';

  const place = () => ({ id: crypto.randomUUID(), at: timeAt(), runtime, notebook });
  /** What is still under way when another notebook has come is not told as if this one were here. */
  const tell = (message: NotebookToBackground) =>
    life.signal.aborted ? delivered() : send(message);
  const attach = () => void tell({ type: 'attached', runtime, notebook });
  const happened = (event: Reported) => tell({ type: 'report', ...place(), event });

  const outputs = watchOutputs(
    refer,
    ({ cell, run, ...passage }) => {
      runtimeWatch.read(passage.text);
      void tell({ type: 'output', ...place(), cell, run, passage });
    },
    life.signal,
  );

  hearFrames(outputs, life.signal);

  const machine = createAcceleratorTeller(
    (words) => void tell({ type: 'machine', ...place(), words }),
  );

  const finish = async (cell: Element, session: number) => {
    const run = outputs.runOf(cell);
    await pause(DRAWN);
    const { failed: hasFailed, count } = cellState(cell);
    await outputs.settled(cell, hasFailed);
    await pause(DRAWN);
    // What comes with a reset of the page is told of by that.
    if (session !== sessions || count === undefined) return;
    // By now it may run again, and the count be that run's.
    const counted = run === outputs.runOf(cell) && { count };
    void happened({ type: 'run-finished', cell: refer(cell), failed: hasFailed, ...counted });
    machine.tell();
  };

  watchPipDialog(outputs.said, life.signal);

  const runs = watchRuns(
    {
      queued: outputs.flush,
      starting: outputs.runStarted,
      started(cell) {
        if (!isAlive()) return end();
        lookAtConnection();
        runtimeWatch.ask();
        const source = cellSource(cell);
        if (mayInstall(source)) {
          const text = source.slice(0, SOURCE_LIMIT);
          const run = outputs.runOf(cell);
          void tell({ type: 'source', ...place(), cell: refer(cell), run, text });
        }
        void happened({ type: 'run-started', cell: refer(cell) });
      },
      allStarted: (cells) => void happened({ type: 'run-all-started', cells }),
      finished(cell) {
        finishing = Promise.all([finishing, finish(cell, sessions)]);
      },
      sessionStarted(since, isCrash) {
        sessions += 1;
        outputs.sessionStarted(since);
        void happened({ type: 'session-started', since: timeAt(since), isCrash });
      },
    },
    life.signal,
  );

  const lookAtConnection = tellConnection(happened, runs.connectionChanged, life.signal);

  const render = () => {
    if (!known || life.signal.aborted) return;
    notice.render(known, guideStep);
    marker.render(known);
  };
  const guide = createGuide(
    (step) => {
      guideStep = step;
      render();
    },
    () => styles,
    () => end(),
  );
  const remedies = createRemedyRunner({
    isBusy: runs.isBusy,
    answersDialog: () => known?.answerDialog ?? true,
    expectRestart: runs.expectRestart,
    report: happened,
    reported: () => finishing.then(delivered),
    guide,
  });
  const accept = (cause: Cause) => void happened({ type: 'accepted', cause });
  const notice = createNotice({ ...remedies, accept, goToCell }, followTheme, makeRoom, () => {
    void tell({ type: 'page', verdict: 'degraded' });
  });
  const marker = createMarker(notice.open, followTheme, (id, host, signal) => {
    const cell = cellById(id);
    if (cell) standBeside(cell, host, signal);
    return Boolean(cell);
  });

  const listen = (message: unknown) => {
    const parsed = life.signal.aborted ? undefined : parseToNotebook(message);
    if (parsed?.type !== 'diagnosis') return undefined;
    styles = parsed.styles ?? styles;
    if (parsed.runtime === runtime) {
      known = { ...parsed, styles, cells: codeCells().length };
      render();
      remedies.told(parsed.duty);
    }
    return undefined;
  };
  extension.runtime.onMessage.addListener(listen);

  const end = () => {
    if (life.signal.aborted) return;
    life.abort();
    remedies.leave();
    notice.remove();
    marker.remove();
    if (known && !isAlive()) sayFarewell(known.layout, styles, followTheme);
  };
  // An update wakes nobody up: it is told when the person comes back to the page, or runs a cell.
  const comeBack = () => {
    if (!isAlive()) end();
  };
  const { signal } = life;
  document.addEventListener('visibilitychange', comeBack, { signal });
  const gone = () => {
    remedies.leave();
    sendAtOnce();
  };
  window.addEventListener('pagehide', gone, { signal });
  // Back from the browser's cache it is the same document, and watches as before.
  const shown = ({ persisted }: PageTransitionEvent) => void (persisted && attach());
  window.addEventListener('pageshow', shown, { signal });

  const found = (id: string, source: IdSource) => {
    runtime = id;
    machine.forget();
    void happened({ type: 'opened', title: notebookTitle(document.title), source });
    attach();
  };
  const runtimeWatch = watchRuntimeId(found, runs.restartAnswered, signal);
  attach();
  runtimeWatch.ask();
  watchCells(
    notebook,
    {
      added(cell, drawnBefore) {
        outputs.watch(cell, drawnBefore);
        runs.watch(cell, drawnBefore);
      },
      changed() {
        if (!isAlive()) end();
        else if (known) marker.render(known);
      },
      replaced() {
        end();
        replaced();
      },
    },
    signal,
  );

  return {
    ...remedies,
    notebook,
    runtime: () => runtime,
    connected: isConnected,
    cells: () => codeCells().length,
    guide: () => guideStep,
    known: () => known,
    accept,
    goToCell,
    openNotice: notice.open,
  };
}

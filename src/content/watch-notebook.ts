import { cellSource } from '../colab/cell-source.ts';
import { watchCells } from '../colab/cell-list.ts';
import { codeCells, refer } from '../colab/cells.ts';
import { notebookId, notebookTitle } from '../colab/notebook-id.ts';
import { connectWords, isConnected, type Connection } from '../colab/connection.ts';
import { watchOutputs } from '../colab/outputs.ts';
import { watchPipDialog } from '../colab/pip-dialog.ts';
import { cellState } from '../colab/cell-state.ts';
import { watchRuns } from '../colab/runs.ts';
import { watchRuntimeId } from '../colab/runtime-watch.ts';
import { extension, isAlive } from '../platform/browser.ts';
import { parseToNotebook } from '../platform/messages-to-notebook.ts';
import { whenPageGoes } from '../platform/page-end.ts';
import { ASKED, THERE } from '../platform/presence.ts';
import { pause } from '../platform/until.ts';
import type { Actions } from '../views/ui/actions.ts';
import type { GuideStep } from './guide.ts';
import { restOf } from './follow-run.ts';
import { hearFrames } from './hear-frames.ts';
import { delivered, send, sendAtOnce } from './outbox.ts';
import { timeAt } from './page-clock.ts';
import { createRemedyRunner, type RemedyRunner } from './remedy-runner.ts';
import { createReporter } from './reporter.ts';
import { reportRuns } from './report-runs.ts';
import { createDiagnosisView, goToCell, type Known } from './show-diagnosis.ts';
import { tellConnection } from './tell-connection.ts';

/** A notebook that is being watched, as the popup meets it. */
export interface NotebookWatch extends Pick<RemedyRunner, 'start' | 'stop' | 'carries'> {
  notebook: string;
  runtime(): string;
  connected(): boolean;
  cells(): number;
  guide(): GuideStep | undefined;
  known(): Known | undefined;
  choose: Actions['choose'];
  goToCell(id: string): void;
  openNotice(): boolean;
}

const runPage = { refer, stateOf: cellState, sourceOf: cellSource, connectWords };

/** Calls back when the page goes, comes back from the browser's cache, or is looked at again. */
function followPage(
  { gone, back, seen }: Record<'gone' | 'back' | 'seen', () => void>,
  signal: AbortSignal,
): void {
  document.addEventListener('visibilitychange', seen, { signal });
  whenPageGoes(gone, signal);
  const shown = ({ persisted }: PageTransitionEvent) => void (persisted && back());
  window.addEventListener('pageshow', shown, { signal });
}

/**
 * Watches the notebook in this page: reports what happens, shows the notice, carries remedies out. It ends
 * where another notebook has taken its place in the page, and `replaced` is called.
 */
export function watchNotebook(replaced: () => void): NotebookWatch {
  const life = new AbortController();
  const { signal } = life;
  const notebook = notebookId(location);
  const page = { title: () => notebookTitle(document.title) };
  const reporter = createReporter(notebook, { send, delivered }, page, timeAt, signal);
  const { happened, attach } = reporter;

  const outputs = watchOutputs(
    refer,
    (text) => {
      runtimeWatch.read(text.text);
      reporter.output(text);
    },
    signal,
  );
  hearFrames(outputs, signal);
  watchPipDialog(outputs.said, signal);

  const reports = reportRuns(outputs, reporter, runPage, { pause, timeAt }, () => {
    if (!isAlive()) return (end(), false);
    lookAtConnection();
    runtimeWatch.ask();
    return true;
  });
  const runs = watchRuns(reports, signal);
  const runtimeWatch = watchRuntimeId(reporter.moveTo, runs.restartAnswered, signal);
  let lostAt = -Infinity;
  const connectionChanged = (now: Connection, before: Connection) => {
    if (now === 'none') lostAt = performance.now();
    runtimeWatch.hear();
    runs.connectionChanged(now, before);
  };
  const lookAtConnection = tellConnection(happened, connectionChanged, signal);

  const choose: Actions['choose'] = (type, cause) => void happened({ type, cause });
  const mute = (isMuted: boolean) => void send({ type: 'mute', notebook, isMuted });
  const start: Actions['start'] = (command) => remedies.start(command);
  const view = createDiagnosisView(
    { start, stop: () => remedies.stop(), choose, mute },
    () => end(),
    reporter.degraded,
  );
  const remedies = createRemedyRunner({
    isBusy: runs.isBusy,
    answersDialog: () => view.known()?.answerDialog ?? true,
    expectRestart: runs.expectRestart,
    lostSince: (moment) => lostAt >= moment,
    report: happened,
    reported: () => reports.reported().then(delivered),
    guide: view.guide,
  });

  let timer: ReturnType<typeof setTimeout>;
  /** What is said of a run may be out of date; nobody sees it in a page that is hidden. */
  const renew = () => {
    if (document.hidden || !view.known()?.outdatedAt) return;
    if (runs.isBusy() || !isConnected()) attach();
    else void happened(restOf());
  };
  const listen = (message: unknown) => {
    const parsed = signal.aborted ? undefined : parseToNotebook(message);
    if (parsed?.type !== 'diagnosis') return undefined;
    const isOfThis = parsed.runtime === reporter.runtime();
    view.hear(parsed, isOfThis);
    if (!isOfThis) return undefined;
    remedies.told(parsed.duty);
    clearTimeout(timer);
    if (parsed.outdatedAt) timer = setTimeout(renew, parsed.outdatedAt - Date.now());
    return undefined;
  };
  extension.runtime.onMessage.addListener(listen);

  const end = () => {
    if (signal.aborted) return;
    life.abort();
    remedies.leave();
    view.leave();
  };
  // Nobody tells that the extension has gone: it is seen when the page is looked at or runs a cell, and asked
  // for while anything of ours is there.
  const endIfCutOff = () => {
    if (!isAlive()) end();
  };
  const seen = () => {
    endIfCutOff();
    renew();
  };
  const asked = () => {
    if (isAlive()) document.dispatchEvent(new Event(THERE));
    else end();
  };
  document.addEventListener(ASKED, asked, { signal });
  const gone = () => {
    remedies.leave();
    sendAtOnce();
  };
  // Back from the browser's cache it is the same document, and watches as before.
  followPage({ gone, back: attach, seen }, signal);

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
        endIfCutOff();
        if (!signal.aborted) view.cellsChanged();
      },
      replaced() {
        end();
        replaced();
      },
    },
    signal,
  );

  const { stop, carries } = remedies;
  return {
    start,
    stop,
    carries,
    notebook,
    runtime: reporter.runtime,
    connected: isConnected,
    cells: () => codeCells().length,
    guide: view.step,
    known: view.known,
    choose,
    goToCell,
    openNotice: view.openNotice,
  };
}

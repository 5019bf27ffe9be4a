import { notebookIn } from '../addresses.ts';
import type { Break, Notebook, NotebookCommand, ReplicaInfo, Session, Shell } from '../contract.ts';
import type { DialogText, Labels } from '../shell/labels/types.ts';
import { askInfo } from '../shell/questions.ts';
import { pageIs } from '../page-states.ts';
import { offerControls } from '../replica-controls.ts';
import { CellList } from './cell-list.ts';
import { CodeCell, type CodeCellHost } from './cells/code-cell.ts';
import { proposeEdit } from './cells/gemini-edit.ts';
import { TextCell } from './cells/text-cell.ts';
import { tellCrash } from './crash.ts';
import { thirdPresses } from './interrupt-presses.ts';
import { deleteRuntime } from './kernel/delete-runtime.ts';
import { Runtime } from './kernel/runtime.ts';
import { newId, readNotebook, type SavedCell } from './nbformat.ts';
import './notebook.css';
import { exposeKernel, hideKernel } from './page-globals.ts';
import { RunQueue } from './run-queue.ts';

export interface NotebookOptions {
  shell: Shell;
  info: ReplicaInfo;
  /** The list that the cells are put into. */
  cells: HTMLElement;
  /** The notebook file, parsed from JSON but not checked. */
  ipynb: unknown;
  breaks: ReadonlySet<Break>;
  labels: Labels;
}

/**
 * Draws a notebook and carries out its commands. Attaches to its kernel at once if it has one.
 * Throws, in words for a person, where the file is not a notebook.
 */
export function openNotebook(options: NotebookOptions): Notebook {
  const { shell, info, breaks, labels } = options;
  const saved = readNotebook(options.ipynb);
  const name = notebookIn(location.pathname) ?? '';
  const list = new CellList(options.cells);

  const say = (error: unknown) => {
    shell.showMessage(error instanceof Error ? error.message : String(error));
  };
  /** While a VM is being deleted the next one has to wait. */
  let deletion = Promise.resolve();
  const assigned = async () => {
    await deletion;
    const now = await askInfo(name);
    if (now.kernel === 'none') throw new Error(labels.noKernel(now.reason ?? ''));
    return now;
  };
  const showLastRun = () => {
    const runs = list.code.flatMap(({ runs }) => runs.lastRun ?? []);
    shell.setLastRun(runs.toSorted((a, b) => Number(a.endedAt) - Number(b.endedAt)).at(-1));
  };
  const reset = () => {
    queue.drop();
    for (const { runs } of list.code) runs.reset();
    shell.setLastRun(undefined);
  };
  const restored = ({ cells }: Session) => {
    for (const { id, runs } of list.code) {
      const finished = cells[id]?.finished;
      if (finished) runs.restore(finished);
    }
    queue.resume(
      list.code.flatMap((cell) => {
        const open = cells[cell.id]?.open;
        return open ? [[cell, open] as const] : [];
      }),
    );
    showLastRun();
  };
  const runtime = new Runtime(name, assigned, {
    connection: (state) => shell.setConnection(state),
    reset,
    restored,
    disconnected: () => shell.showMessage(labels.kernel.disconnected),
    crashed: (stage) => tellCrash(shell, labels, stage),
  });
  const queue = new RunQueue(runtime, {
    finished: showLastRun,
    beganSeveral() {
      const before = list.current;
      return (failed) => {
        if (list.current === before) list.show(failed);
      };
    },
    impossible: (reason) => shell.showMessage(reason),
    mayRun: () => shell.trustNotebook(),
  });

  const confirmed = async (text: DialogText, act: () => Promise<void>) => {
    if ((await shell.confirm(text)) && !breaks.has('deaf')) await act();
  };
  const run = (cells: readonly CodeCell[]) => shell.checkCode(() => queue.add(cells));
  const isThirdPress = thirdPresses();
  const restart = async (text: DialogText, next: () => void = () => {}) => {
    if (!runtime.isConnected) return shell.showMessage(labels.kernel.notConnected);
    await confirmed(text, async () => {
      await runtime.restart();
      next();
    });
  };
  const interrupt = async () => {
    queue.drop();
    await runtime.interrupt();
  };

  const host: CodeCellHost = {
    labels,
    cellClass: breaks.has('cell-class') ? 'notebook-part' : 'cell',
    runButton: breaks.has('run-button') ? 'colab-run-control' : 'colab-run-button',
    focus: (cell) => list.focus(cell),
    move: (cell, by) => list.move(cell, by),
    remove(cell) {
      if (cell instanceof CodeCell) queue.drop([cell]);
      list.remove(cell);
    },
    addCodeBelow(cell) {
      const added = draw({ cell_type: 'code', id: newId(), metadata: {}, source: '', outputs: [] });
      list.insert([added], cell);
      list.focus(added);
    },
    notHere: (label) => shell.showMessage(labels.notPartOfReplica(label)),
    pressed(cell) {
      if (cell.runs.state === 'none') run([cell]);
      else if (queue.isWaiting(cell)) queue.drop([cell]);
      else if (isThirdPress(cell)) restart(labels.dialogs.restartFromInterrupt).catch(say);
      else interrupt().catch(say);
    },
    codeFocused: (isFocused) => shell.setCodeFocus(isFocused),
    restart: () => void restart(labels.dialogs.restart).catch(say),
    warnOf(warning) {
      shell
        .confirmPipWarning(warning)
        .then((isWanted) => (isWanted && !breaks.has('deaf') ? runtime.restart() : undefined))
        .catch(say);
    },
    explainError: (error) => shell.explainError(error),
  };
  const draw = (cell: SavedCell) =>
    cell.cell_type === 'code'
      ? new CodeCell(cell.id, cell.source, cell.outputs, host)
      : new TextCell(cell.id, cell.source, host);

  const runfocused = () => run(list.current ? [list.current] : []);
  const place = () => (list.current ? list.code.indexOf(list.current) : 0);
  const commands: Record<NotebookCommand, () => void | Promise<void>> = {
    runall: () => run(list.code),
    runbefore: () => run(list.code.slice(0, place())),
    runfocused,
    runselected: runfocused,
    rundebug: runfocused,
    'run-cell-and-select-next'() {
      runfocused();
      list.focusNext();
    },
    'run-cell-and-insert-new'() {
      runfocused();
      if (list.current) host.addCodeBelow(list.current);
    },
    runafter: () => run(list.code.slice(place())),
    interrupt,
    restart: () => restart(labels.dialogs.restart),
    'restart-and-run-all': () => restart(labels.dialogs.restartAndRunAll, () => run(list.code)),
    'powerwash-current-vm': () =>
      confirmed(labels.dialogs.deleteRuntime, async () => {
        runtime.forget();
        deletion = deleteRuntime(name).catch(say);
        await deletion;
      }),
    'clear-outputs': () => {
      for (const cell of list.code) cell.clearOutput();
    },
    connect: () => runtime.connect(),
  };
  const needsRuntime: ReadonlySet<NotebookCommand> = new Set([
    'interrupt',
    'restart',
    'restart-and-run-all',
    'powerwash-current-vm',
  ] as const);

  const isEnabled = (command: NotebookCommand) => !needsRuntime.has(command) || runtime.isConnected;

  list.insert(saved.map(draw));
  exposeKernel(runtime);
  offerControls({
    disconnect: () => runtime.disconnect(),
    setBusy: (ordinal, isBusy) => list.code[ordinal - 1]?.setBusy(isBusy),
  });
  const propose = () => list.code[0] && proposeEdit(list.code[0], labels, run);
  offerControls({ proposeEdit: propose });
  if (pageIs('gemini-edit')) propose();
  if (info.kernelId !== undefined) runtime.connect().catch(say);
  return {
    isEnabled,
    openCell(kind) {
      const source = kind === 'mirror' ? (list.current?.source ?? '') : '';
      const { element } = draw({
        cell_type: 'code',
        id: newId(),
        metadata: {},
        source,
        outputs: [],
      });
      element.classList.toggle('mirror-cell', kind === 'mirror');
      return element;
    },
    close() {
      runtime.forget();
      hideKernel();
    },
    async execute(command) {
      try {
        // Without a runtime these two say so, and the others do nothing.
        if (!isEnabled(command) && !command.startsWith('restart')) return;
        await commands[command]();
      } catch (error) {
        say(error);
      }
    },
  };
}

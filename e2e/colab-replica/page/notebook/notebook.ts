import { notebookIn } from '../addresses.ts';
import type { Break, Notebook, NotebookCommand, ReplicaInfo, Shell } from '../contract.ts';
import type { DialogText, Labels } from '../shell/labels/types.ts';
import { askInfo } from '../shell/questions.ts';
import { CellList } from './cell-list.ts';
import { CodeCell, type CodeCellHost } from './cells/code-cell.ts';
import { TextCell } from './cells/text-cell.ts';
import { deleteRuntime } from './kernel/delete-runtime.ts';
import { Runtime } from './kernel/runtime.ts';
import { newId, readNotebook, type SavedCell } from './nbformat.ts';
import './notebook.css';
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
  const forgetRuns = () => {
    for (const cell of list.code) cell.forgetRun();
    shell.setLastRun(undefined);
  };
  const runtime = new Runtime(name, assigned, {
    connection: (state) => shell.setConnection(state),
    died() {
      queue.drop();
      forgetRuns();
    },
  });
  const queue = new RunQueue(runtime, {
    finished: ({ lastRun }) => lastRun && shell.setLastRun(lastRun),
    impossible: (reason) => shell.showMessage(reason),
  });

  const restart = async () => {
    queue.drop();
    await runtime.restart();
    forgetRuns();
  };
  const confirmed = async (text: DialogText, act: () => Promise<void>) => {
    if ((await shell.confirm(text)) && !breaks.has('deaf')) await act();
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
      if (cell.phase === 'idle') queue.add([cell]);
      else if (cell.phase === 'pending') queue.drop([cell]);
      else interrupt().catch(say);
    },
    restart: () => void confirmed(labels.dialogs.restart, restart).catch(say),
    warnOf: (packages) => void confirmed(labels.dialogs.pipWarning(packages), restart).catch(say),
  };
  const draw = (cell: SavedCell) =>
    cell.cell_type === 'code'
      ? new CodeCell(cell.id, cell.source, cell.outputs, host)
      : new TextCell(cell.id, cell.source, host);

  const place = () => (list.current ? list.code.indexOf(list.current) : 0);
  const commands: Record<NotebookCommand, () => void | Promise<void>> = {
    runall: () => queue.add(list.code),
    runbefore: () => queue.add(list.code.slice(0, place())),
    runfocused: () => queue.add(list.current ? [list.current] : []),
    runafter: () => queue.add(list.code.slice(place())),
    interrupt,
    restart: () => confirmed(labels.dialogs.restart, restart),
    'restart-and-run-all': () =>
      confirmed(labels.dialogs.restartAndRunAll, async () => {
        await restart();
        queue.add(list.code);
      }),
    'powerwash-current-vm': () =>
      confirmed(labels.dialogs.deleteRuntime, async () => {
        queue.drop();
        runtime.forget();
        forgetRuns();
        deletion = deleteRuntime(name).catch(say);
        await deletion;
      }),
    'clear-outputs': () => {
      for (const cell of list.code) cell.clearOutput();
    },
    connect: async () => void (await runtime.connect()),
  };
  const needsRuntime: ReadonlySet<NotebookCommand> = new Set([
    'interrupt',
    'restart',
    'restart-and-run-all',
    'powerwash-current-vm',
  ] as const);

  // Before the editor sees the key.
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.shiftKey || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    void commands.runfocused();
    list.focusNext();
  };
  options.cells.addEventListener('keydown', onKey, { capture: true });

  list.insert(saved.map(draw));
  if (info.kernelId !== undefined) runtime.connect().catch(say);
  return {
    isEnabled: (command) => !needsRuntime.has(command) || runtime.isConnected,
    async execute(command) {
      try {
        await commands[command]();
      } catch (error) {
        say(error);
      }
    },
  };
}

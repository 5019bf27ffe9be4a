import type { EntryName, MenuName } from '../menus.ts';

/** The words of a yes/no dialog; `\n` in the body begins a new line. */
export interface DialogText {
  heading: string;
  body: string;
  ok: string;
  cancel: string;
}

/** Commands that have a description in the palette but no entry, or another one, in the menus. */
export type PaletteCommand = 'run-cell-and-select-next' | 'run-cell-and-insert-new' | 'rundebug';

/** Every word the replica shows, in one language; commands, ids and classes have no language. */
export interface Labels {
  menus: Record<MenuName, string>;
  entries: Record<EntryName, string>;
  toolbar: {
    commands: string;
    commandsHint: string;
    paletteHint: string;
    addCode: string;
    addCodeHint: string;
    addText: string;
    addTextHint: string;
    runAll: string;
    runAllHint: string;
    moreActions: string;
    runAfter: string;
    saved: string;
    share: string;
    shareHint: string;
    settings: string;
    toggleHeader: string;
    viewOnly: string;
    viewOnlyHint: string;
  };
  commands: Record<PaletteCommand, string>;
  connection: {
    connect: string;
    connectHint: string;
    connecting: string;
    reconnect: string;
    busy: string;
    connectedTo: string;
    backend: string;
    ram: string;
    disk: string;
    options: string;
  };
  kernel: {
    restarting: string;
    /** The connect button's tooltip while a cell runs. */
    waiting: string;
    failedBefore: string;
    startedAt(time: string): string;
    queuedAt(time: string): string;
    notConnected: string;
    disconnected: string;
    crashed: string;
    diagnosing: string;
    crashedUnknown: string;
  };
  status: {
    bar: string;
    variables: string;
    terminal: string;
    focusLastRun: string;
    minutesAgo(minutes: number): string;
    executedIn(seconds: string): string;
    runtime: string;
    runtimeOptions: string;
  };
  cell: {
    /** `aria-label` of a cell; `index` is its place in the document, from 0. */
    code(index: number): string;
    text(index: number, heading: string): string;
    output(index: number): string;
    run: string;
    runHint: string;
    interrupt: string;
    notExecuted: string;
    unchanged: string;
    changed: string;
    executedBy(name: string): string;
    nextSteps: string;
    explainError: string;
    accept: string;
    acceptAndRun: string;
    reject: string;
    moveUp: string;
    moveDown: string;
    remove: string;
    moreActions: string;
    toggleOutput: string;
    showHiddenOutput: string;
    outputActions: string;
    addCode: string;
    addText: string;
    hiddenFrames(count: number): string;
  };
  dialogs: {
    restart: DialogText;
    restartAndRunAll: DialogText;
    /** Asked at every third press on the button of a running cell. */
    restartFromInterrupt: DialogText;
    deleteRuntime: DialogText;
    factoryReset: DialogText;
    /** Asked after `pip install` replaced packages that are already imported. */
    pipWarning(packages: readonly string[]): DialogText;
  };
  assistant: { title: string; greeting: string; request: string; reply: string; close: string };
  panes: { contents: string; find: string; snippets: string; secrets: string; files: string };
  notebook: string;
  notebookName: string;
  rename: string;
  skipLink: string;
  close: string;
  loading: string;
  notPartOfReplica(label: string): string;
  recorded(reason: string): string;
  noKernel(reason: string): string;
  /** The server's explanation follows the heading. */
  cannotOpen: string;
}

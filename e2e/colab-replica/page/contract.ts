/** Commands of Colab's menus and toolbar that the replica carries out; every other entry only says that it is not part of the replica. */
export type NotebookCommand =
  | 'runall'
  | 'runbefore'
  | 'runfocused'
  | 'runafter'
  | 'runselected'
  | 'run-cell-and-select-next'
  | 'run-cell-and-insert-new'
  | 'rundebug'
  | 'interrupt'
  | 'restart'
  | 'restart-and-run-all'
  | 'powerwash-current-vm'
  | 'clear-outputs'
  | 'connect';

/** `initializing` is the moment between the open socket and the kernel's first word. */
export type ConnectionState =
  | 'not-connected'
  | 'reconnect'
  | 'connecting'
  | 'initializing'
  | 'connected'
  | 'busy'
  | 'restarting';

/** How a message at the foot of the page is shown. */
export interface MessageOptions {
  /** It stays until the next one, or until the person closes it. */
  stays?: boolean;
  action?: { label: string; command: string };
}

/** What the page around the notebook (menus, toolbar, dialogs, status bar) offers to it. */
export interface Shell {
  /** Opens Colab's yes/no dialog; resolves to true for ok, false for cancel or Escape. */
  confirm(text: { heading: string; body: string; ok: string; cancel: string }): Promise<boolean>;
  /** Asks about pip's warning, once for each; true where the person wants a restart at once. */
  confirmPipWarning(warning: PipWarning): Promise<boolean>;
  /** Looks at the code before cells wait: calls `run` at once, or after a dialog, or never. */
  checkCode(run: () => void): void;
  /** Asked in the run queue while cells wait; false where the person does not trust the notebook. */
  trustNotebook(): Promise<boolean>;
  /** Opens the assistant about an error of a cell. */
  explainError(error: { name: string; message: string }): void;
  setTitle(title: string): void;
  setConnection(state: ConnectionState): void;
  /** The status bar's last run; undefined after a restart. */
  setLastRun(run: { failed: boolean; endedAt: Date; seconds: number } | undefined): void;
  /** Says that the outputs come from a recording, and why; shown in the page while it is so. */
  setRecorded(reason: string | undefined): void;
  showMessage(text: string, options?: MessageOptions): void;
  /** A code cell has the focus, or none has. */
  setCodeFocus(isFocused: boolean): void;
}

/** What the notebook offers to the page around it. */
export interface Notebook {
  execute(command: NotebookCommand): void;
  /** True where the command can be carried out now: `restart` needs a connected runtime. */
  isEnabled(command: NotebookCommand): boolean;
  /** Makes a code cell outside the list, in the same kernel: empty, or a mirror of the focused one. */
  openCell(kind: 'scratch' | 'mirror'): HTMLElement;
  /** Leaves its kernel, which goes on. */
  close(): void;
}

/** The kernel's word that an install replaced packages which the session has already loaded. */
export interface PipWarning {
  id: string;
  packages: readonly string[];
}

/** Switches in the page's address that break single hooks or routes, as `?break=a,b`. */
export type Break =
  | 'toolbar-menu' // the toolbar's split menu has no entries that restart or clear
  | 'restart-and-run-all' // no menu has an entry that does both
  | 'trusted-menu' // the menus ignore events that are not a person's
  | 'trusted-keys' // shortcuts ignore keys that are not a person's
  | 'palette' // the toolbar's button opens no command palette
  | 'deaf' // restarts are asked about, and never happen
  | 'no-confirm' // no confirm dialog: the command is carried out at once
  | 'cell-class' // cells carry another class name
  | 'cell-list' // the cell list carries another class name
  | 'run-button'; // the run button has another element name

/** States that the page can be in, as `?is=a,b`. */
export type PageState =
  | 'new-dialogs' // Colab's flag `dialog_ui_refresh` is on: `md-dialog` in place of `mwc-dialog`
  | 'view-only' // the person may not edit the notebook
  | 'mobile' // no menu bar, no run button in the toolbar
  | 'suspicious-code' // Colab warns of the code before every run
  | 'not-authored' // Colab asks before the first run whether the notebook is trusted
  | 'gemini-edit'; // an edit of Gemini's waits in the first code cell

/** What tests can have the open page do, as `window.replica`. */
export interface ReplicaControls {
  /** Opens a dialog of Colab's by its name, of `shell/dialogs/named.ts`; nothing follows from its answer. */
  openDialog(name: string): void;
  /** What the dialogs that tests opened were answered with, in order. */
  dialogAnswers: { name: string; ok: boolean }[];
  showCaptcha(isShown: boolean): void;
  /** Opens a tab with an empty cell outside the notebook's list. */
  openScratchCell(): void;
  /** Opens a tab with a mirror of the focused code cell. */
  openMirrorCell(): void;
  /** Opens the list of what was executed, which has a run button outside any cell. */
  openExecutionConsole(): void;
  /** Colab itself ends the connection, as it does with an idle runtime. */
  disconnect(): void;
  /** The assistant proposes an edit of the first code cell. */
  proposeEdit(): void;
  /** Opens another notebook without reloading the page. */
  openInPlace(name: string): Promise<void>;
  /** The page prepares something for a code cell, counted from 1. */
  setBusy(ordinal: number, isBusy: boolean): void;
}

/** Flags that Colab's page defines in an inline script; those that matter here. */
export interface ColabExperiments {
  dialog_ui_refresh: boolean;
  server_execution_queue: boolean;
  mobile: boolean;
}

declare global {
  interface Window {
    replica: ReplicaControls;
    colabExperiments: ColabExperiments;
  }
}

/** `GET /replica/info?notebook=<id>`: what the page asks the server first. */
export interface ReplicaInfo {
  /** Endpoint id of the assigned VM, such as `m-s-2yhmmtsbsht2x`; a new one after delete-runtime. */
  endpoint: string;
  /** Host that stands for the VM, such as `8080-m-s-2yhmmtsbsht2x.us-east1-0.prod.colab.dev`. */
  runtimeHost: string;
  kernel: 'live' | 'recorded' | 'none';
  /** Why there is no live kernel. */
  reason?: string;
  /** The running kernel to attach to, where the notebook already has one. */
  kernelId?: string;
  /** A Jupyter server of the person's own, which the page speaks to itself. */
  local?: { url: string; token: string };
}

/** A cell's request that the kernel has not finished with. */
export interface OpenRun {
  request: string;
  state: 'waiting' | 'running';
  count?: number;
  /** Milliseconds since the epoch. */
  startedAt?: number;
  /** What it has printed so far, joined: as nbformat 4 has outputs. */
  outputs: Record<string, unknown>[];
  /** What it asks the person, where it waits for an answer. */
  question?: { prompt: string; password: boolean };
}

/** What a session knows of one cell. */
export interface SessionCell {
  finished?: { count: number; failed: boolean; seconds: number; endedAt: number };
  open?: OpenRun;
}

/** `GET /replica/session?notebook=<id>&kernel=<id>`: what the kernel has run since it began. */
export interface Session {
  /** By the cell's id. */
  cells: Record<string, SessionCell>;
  /** Ids of the kernel's last messages that are in it already. */
  seen: string[];
}

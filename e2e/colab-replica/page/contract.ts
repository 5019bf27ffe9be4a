/** Commands of Colab's menus and toolbar that the replica carries out; every other entry only says that it is not part of the replica. */
export type NotebookCommand =
  | 'runall'
  | 'runbefore'
  | 'runfocused'
  | 'runafter'
  | 'interrupt'
  | 'restart'
  | 'restart-and-run-all'
  | 'powerwash-current-vm'
  | 'clear-outputs'
  | 'connect';

export type ConnectionState = 'not-connected' | 'connecting' | 'connected' | 'busy' | 'reconnect';

/** What the page around the notebook (menus, toolbar, dialogs, status bar) offers to it. */
export interface Shell {
  /** Opens Colab's yes/no dialog; resolves to true for ok, false for cancel or Escape. */
  confirm(text: { heading: string; body: string; ok: string; cancel: string }): Promise<boolean>;
  setTitle(title: string): void;
  setConnection(state: ConnectionState): void;
  /** The status bar's last run; undefined after a restart. */
  setLastRun(run: { failed: boolean; endedAt: Date; seconds: number } | undefined): void;
  /** Says that the outputs come from a recording, and why; shown in the page while it is so. */
  setRecorded(reason: string | undefined): void;
  showMessage(text: string): void;
}

/** What the notebook offers to the page around it. */
export interface Notebook {
  execute(command: NotebookCommand): void;
  /** True where the command can be carried out now: `restart` needs a connected runtime. */
  isEnabled(command: NotebookCommand): boolean;
}

/** Switches in the page's address that break single hooks or routes, as `?break=a,b`. */
export type Break =
  | 'toolbar-menu' // the toolbar's split menu has no entries that restart or clear
  | 'trusted-menu' // the menus ignore events that are not a person's
  | 'trusted-keys' // shortcuts ignore keys that are not a person's
  | 'palette' // the toolbar's button opens no command palette
  | 'deaf' // restarts are asked about, and never happen
  | 'no-confirm' // no confirm dialog: the command is carried out at once
  | 'cell-class' // cells carry another class name
  | 'cell-list' // the cell list carries another class name
  | 'run-button'; // the run button has another element name

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

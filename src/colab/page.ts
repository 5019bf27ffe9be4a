/**
 * Everything that knows Colab's page by name: change this file when Colab changes.
 * The months behind a name are the builds of the saved pages it was seen in; `code` means that
 * automation scripts name it, but no saved page shows it.
 */
export const hooks = {
  /** 2025-03, 2026-08 */
  main: '#notebook-main',
  /** 2026-08; what stands between Colab's header and its status bar */
  notebookArea: '.notebook-horizontal',
  /** 2025-03, 2026-08 */
  cellList: '.notebook-cell-list',
  /** 2025-03, 2025-09, 2026-08 */
  codeCell: '.cell.code',
  /** 2025-03, 2025-09, 2026-08: of code or of text */
  cell: '.cell',
  /** Where keys are text: Colab's dialogs and the assistant's box */
  field: 'input, textarea, [contenteditable]',
  /** 2025-03, 2026-08 */
  focusedCell: '.cell.focused',
  /** 2025-03, 2025-09, 2026-08; open shadow root */
  runButton: 'colab-run-button',
  /** 2025-03, 2025-09, 2026-08; in the run button's shadow root */
  execution: '.cell-execution',
  /** 2025-03 as a span, 2026-08 as a div; in the run button's shadow root */
  executionCount: '.execution-count',
  /** 2026-08 with "check"; "error" after a failed run by code of 2022 and the status bar of 2026-04 */
  executionIcon: '.status md-icon, #status md-icon',
  /** 2025-03, 2026-08: a cell's code while nobody edits it, its lines parted by `br` */
  lazyCode: '.editor pre.monaco-colorized',
  /** 2025-09: Monaco's drawn lines while it is edited, in any order, placed by their style's `top` */
  editorLine: '.editor .view-lines > .view-line',
  /** 2025-03, 2025-09, 2026-08 */
  output: '.output',
  /** 2025-03, 2025-09, 2026-08; no shadow root */
  staticRenderer: 'colab-static-output-renderer',
  /** 2023 to 2026-08 */
  outputFrame: 'iframe[src*="/outputframe.html"]',
  /** 2026-08; open shadow root */
  toolbarRunButton: 'colab-notebook-toolbar-run-button',
  /** 2026-08; "Run all", in the toolbar run button's shadow root */
  runAllButton: '#toolbar-run-button',
  /** 2025-03, 2026-08: in the Runtime menu and in the toolbar run button's; no other begins so */
  runEntry: '#toolbar-run-button, [command^="run"]',
  /** 2025-03, 2026-08 */
  runtimeMenuButton: '#runtime-menu-button',
  /** 2025-03, 2026-08; a child of body, filled in before it is first opened */
  runtimeMenu: '#runtime-menu',
  /** 2025-03, 2026-08: Closure's entries, which act on the button going down and up */
  closureEntry: '.goog-menuitem',
  /** code: Closure's class for the entry that Enter would choose */
  chosenEntry: '.goog-menuitem-highlight',
  /** code, 2023 to 2026-07; a child of body */
  dialog: 'body > mwc-dialog',
  /** code, 2023 to 2026-07; a child of body while it is open */
  openDialog: 'body > mwc-dialog[open]',
  /** code, 2023 to 2026-07 */
  yesNoDialog: '.yes-no-dialog',
  /** 2025-03, 2025-09, 2026-08; open shadow root */
  connectButton: 'colab-connect-button',
  /** 2025-03, 2025-09, 2026-08; in the connect button's shadow root, with `tooltiptext` */
  connectStatus: '#connect',
} as const;

/** An output item's kind by its class; 2021 to 2026-08. `pyerr` and `pyout` are the names of 2021. */
export const itemKinds = {
  stream: 'stream',
  error: 'error',
  pyerr: 'error',
  execute_result: 'execute_result',
  pyout: 'execute_result',
  display_data: 'display_data',
} as const;

/** Inside the output frame. */
export const frameHooks = {
  /** 2021 to 2026-10 */
  body: '#output-body',
  /** 2023 to 2026-08; says how many library frames are hidden, and is no part of the traceback */
  notText: '.error-expander, button, script, style',
  /** 2025 and 2026: an item of a cell that ran since the page was loaded */
  liveClass: /(?:^|\s)output-id-(\d+)(?:\s|$)/,
  /** 2025-04, 2026-08: only a live traceback has links that open the file */
  liveLink: 'a[data-href]',
} as const;

/** Colab's commands by the value of their `command` attribute, the same in every language. */
export const commands = {
  'restart-and-run-all': 'restart-and-run-all',
  restart: 'restart',
  /** 2026-08: "Disconnect and delete runtime" */
  'delete-runtime': 'powerwash-current-vm',
} as const;

/** Those that run cells; 2025-03, 2026-08. */
export type RunCommand = 'runall' | 'runbefore' | 'runfocused' | 'runselected' | 'runafter';

export const entry = (command: string) => `[command="${command}"]`;

/** Slots of Colab's yes/no dialogs; code, 2025 and 2026. */
export const dialogAction = (action: 'ok' | 'cancel') => `[dialogaction="${action}"]`;

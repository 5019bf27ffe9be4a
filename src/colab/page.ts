// 2025-09: an edit that the assistant proposes, with editors of its own; nobody has accepted it yet.
const INLINE_EDIT = 'colab-inline-cell-diff';

/**
 * Everything that knows Colab's page by name: change this file when Colab changes.
 * The months behind a name are the builds of the saved pages it was seen in; `code` means that
 * automation scripts name it, but no saved page shows it; `script` that Colab's own script of 2026-10
 * makes it so.
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
  /** 2025-03, 2026-08 */
  textCell: '.cell.text',
  /** 2025-03, 2025-09, 2026-08: of code or of text */
  cell: '.cell',
  /** 2025-03, 2026-08: where keys are text, as in Colab's dialogs and the assistant's box */
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
  lazyCode: `.editor pre.monaco-colorized:not(${INLINE_EDIT} *)`,
  /** 2025-09: Monaco's drawn lines while it is edited, in any order, placed by their style's `top` */
  editorLine: `.editor .view-lines > .view-line:not(${INLINE_EDIT} *)`,
  /** 2025-03, 2025-09, 2026-08 */
  output: '.output',
  /** 2025-03, 2025-09, 2026-08; no shadow root; its first child holds the items */
  staticRenderer: 'colab-static-output-renderer',
  /** 2023 to 2026-08: what something printed is drawn with, on either surface */
  drawn: '.output pre, .output iframe',
  /** 2023 to 2026-08; a page that was saved whole numbers its frames: `outputframe(3).html` */
  outputFrame: ':is(iframe[src*="/outputframe"], .outputview iframe)',
  /** 2026-08; open shadow root */
  toolbarRunButton: 'colab-notebook-toolbar-run-button',
  /** 2026-08; "Run all", in the toolbar run button's shadow root */
  runAllButton: '#toolbar-run-button',
  /** 2025-03, 2026-08: in the Runtime menu and in the toolbar run button's; no other begins so */
  runEntry: '#toolbar-run-button, [command^="run"]',
  /** 2025-03, 2026-08 */
  runtimeMenuButton: '#runtime-menu-button',
  /** 2025-03, 2026-08 */
  editMenuButton: '#edit-menu-button',
  /** 2025-03, 2026-08: the menu bar's, children of body, filled in before they are first opened */
  menu: ':is(.goog-menu, #runtime-menu, #edit-menu)',
  /** 2025-03, 2026-08: Closure's entries, which act on the button going down and up */
  closureEntry: '.goog-menuitem',
  /** code: Closure's class for the entry that Enter would choose */
  chosenEntry: '.goog-menuitem-highlight',
  /** code, 2023 to 2026-07; a child of body */
  dialog: 'body > mwc-dialog',
  /** code, 2023 to 2026-07; a child of body while it is open. Of the captcha only the name is known. */
  openDialog: 'body > :is(mwc-dialog, colab-recaptcha-dialog)[open]',
  /** code, 2023 to 2026-07 */
  yesNoDialog: '.yes-no-dialog',
  /** 2026-08 */
  paletteButton: '#toolbar-show-command-palette',
  /** 2025-03, 2025-09, 2026-08; open shadow root */
  connectButton: 'colab-connect-button',
  /** 2025-03, 2025-09, 2026-08; in the connect button's shadow root, with `tooltiptext` */
  connectStatus: '#connect',
  /** 2026-08, 2025-03: stands in the connect button's shadow root while a runtime is connected */
  connectedMark: '#connect-icon.icon-okay, #connect-button-resource-display',
} as const;

export type HookName = keyof typeof hooks;

/** Hooks that stand in the open shadow root of another. */
export const shadowHosts: Partial<Record<HookName, HookName>> = {
  execution: 'runButton',
  executionCount: 'runButton',
  executionIcon: 'runButton',
  runAllButton: 'toolbarRunButton',
  connectStatus: 'connectButton',
  connectedMark: 'connectButton',
};

/** Classes of a run button's `execution`, and of the cell; 2022 and code, 2023 to 2026. */
export const runClasses = { running: 'running', pending: 'pending', failed: 'error' } as const;

/** What `executionIcon` says after a failed run; see there. */
export const FAILED_ICON = 'error';

/** Where `connectStatus` says what it is connected to; 2025-03, 2025-09, 2026-08. */
export const CONNECT_TOOLTIP = 'tooltiptext';

/** The words of `connectStatus` while it connects; code, 2025 and 2026, and in English only. */
export const CONNECTING = /connecting|allocating|initiali[sz]ing/i;

/** On the root element, with "light", "dark" or "adaptive"; 2025-03, 2026-08. */
export const THEME = 'theme';

/** How Colab names a build of its page, in the addresses of its frames and scripts; 2021 to 2026-10. */
export const BUILD = /\bcolab(?:[-_][a-z]+)*[-_]\d{8}-\d{6}[-_]RC\d+[-_]\d+/;

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
  area: '#output-area',
  /** 2021 to 2026-10 */
  body: '#output-body',
  /**
   * 2021 to 2026-08; the first says how many library frames are hidden. None is a part of the
   * traceback.
   */
  notText: '.error-expander, button, [role="button"], script, style',
  /** 2025 and 2026: an item of a cell that ran since the page was loaded */
  liveClass: /(?:^|\s)output-id-(\d+)(?:\s|$)/,
  /** 2025-04, 2026-08: only a live traceback has links that open the file */
  liveLink: 'a[data-href]',
} as const;

/** Colab's commands by the value of their `command` attribute, the same in every language. */
export const commands = {
  /** 2025-03, 2026-08 */
  'restart-and-run-all': 'restart-and-run-all',
  /** 2025-03, 2026-08 */
  restart: 'restart',
  /** 2026-08: "Disconnect and delete runtime" */
  'delete-runtime': 'powerwash-current-vm',
  /** 2025-03, 2026-08: in the Edit menu, and in the toolbar run button's */
  'clear-outputs': 'clear-outputs',
  /** 2025-03, 2026-08: in the Runtime menu; the toolbar has a button of its own for it */
  'run-all': 'runall',
} as const;

/** Shortcuts of Colab's own, as the keys to press one after the other; 2025-03, 2026-08. */
export const shortcuts: Partial<Record<keyof typeof commands, readonly KeyboardEventInit[]>> = {
  restart: [
    { key: 'm', code: 'KeyM', keyCode: 77, ctrlKey: true },
    { key: '.', code: 'Period', keyCode: 190 },
  ],
  'run-all': [{ key: 'F9', code: 'F9', keyCode: 120, ctrlKey: true }],
};

/** Those that run cells; 2025-03, 2026-08. */
export type RunCommand = 'runall' | 'runbefore' | 'runfocused' | 'runselected' | 'runafter';

/** On menu entries and buttons alike; 2025-03, 2026-08. */
export const COMMAND = 'command';

export const entry = (command: string) => `[${COMMAND}="${command}"]`;

/** Slots of Colab's yes/no dialogs; code, 2025 and 2026. */
export const dialogAction = (action: 'ok' | 'cancel') => `[dialogaction="${action}"]`;

import * as hooks from './hooks.ts';

/** The elements of Colab's page. With this file, `hooks.ts` is all that knows Colab's page by name. */
export { hooks };

export type HookName = keyof typeof hooks;

/** Hooks that stand in the open shadow root of another. */
export const shadowHosts: Partial<Record<HookName, HookName>> = {
  execution: 'runButton',
  executionCount: 'runButton',
  executionIcon: 'runButton',
  runAllButton: 'toolbarRunButton',
  connectStatus: 'connectButton',
  connectedMark: 'connectButton',
  restartingMark: 'connectButton',
};

/** Classes of a run button's `execution` and of the cell; 2025-03 (failed), 2025-07 and 2025-09 (running). */
export const runClasses = { running: 'running', pending: 'pending', failed: 'error' } as const;

/** What `executionIcon` says after a failed run; see there. */
export const FAILED_ICON = 'error';

/** Where `connectStatus` says what it is connected to; 2025-03, 2025-09, 2026-08. */
export const CONNECT_TOOLTIP = 'tooltiptext';

/** The words of `connectStatus` while it connects; code, 2025 and 2026, and in English only. */
export const CONNECTING = /connecting|allocating|initiali[sz]ing/i;

/** The words of `snackbar` after a crash; script, and in English only. */
export const CRASHED = /session (?:crashed|restarted after a crash)/i;

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
  /** The same, or an item with such a link. */
  mayBeLive: '[class*="output-id-"], a[data-href]',
  /** An item that is an error: see `itemKinds`. */
  error: '.error, .pyerr',
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

/** 2026-10, script: the entry of the Runtime menu that leads to older runtimes. */
export const RUNTIME_TYPE = 'change-runtime-type';

/** 2025-03: in an entry of the menu bar, the keys for it. */
export const ENTRY_KEYS = '.goog-menuitem-accel';

/**
 * Those that run cells. The first five stand in the Runtime menu, 2025-03, 2026-08; the others have keys or
 * buttons only, script of 2026-10.
 */
export type RunCommand =
  | 'runall'
  | 'runbefore'
  | 'runfocused'
  | 'runselected'
  | 'runafter'
  | 'run-cell-and-select-next'
  | 'run-cell-and-insert-new'
  | 'rundebug'
  | 'runfocused-then-dependents'
  | 'runprereq-then-focused';

/** On menu entries and buttons alike; 2025-03, 2026-08. */
export const COMMAND = 'command';

export const entry = (command: string) => `[${COMMAND}="${command}"]`;

/** Slots of Colab's yes/no dialogs; 2024-07, 2025-12. */
export const dialogAction = (action: 'ok' | 'cancel') => `[dialogaction="${action}"]`;

import type { HookName } from '../../src/colab/names.ts';

/** Why single hooks are not as on the page that is compared with. */
export type Exceptions = Partial<Record<HookName, string>>;

/** A page recorded from the replica, and a real one in the same state. */
export interface LikePages {
  recorded: string;
  real: string;
  /** Hooks that one of the two pages has alone. */
  oneSided?: Exceptions;
  /** Hooks that stand at another place. */
  moved?: Exceptions;
}

const NO_TEXT = 'no text cell in the notebook';
const NEVER_RUN = 'nothing was ever run in the notebook';
const CLEANED = "Monaco's inside was taken out of the saved page";
const ALL_EDITED = 'every code cell of the notebook is being edited';

const SPLIT_BUTTON = { runAllButton: 'new in 2025-06', toolbarRunButton: 'new in 2025-06' };
const NUMBER = { executionCount: 'stood in another element until 2025-09' };
const OLD_TOOLBAR = {
  ...NUMBER,
  executionIcon: 'stood in another element until 2025-09',
  connectButton: 'the toolbar stood beside the left pane until 2025-03',
  connectStatus: 'the toolbar stood beside the left pane until 2025-03',
  connectedMark: 'the toolbar stood beside the left pane until 2025-03',
};

/** By the names of their files. */
export const likePages: readonly LikePages[] = [
  {
    recorded: 'connected',
    real: 'page-2026-08-14-connected',
    oneSided: { textCell: NO_TEXT, editorLine: CLEANED },
  },
  {
    recorded: 'not-connected',
    real: 'page-2026-08-14-not-connected',
    oneSided: {
      textCell: NO_TEXT,
      editorLine: CLEANED,
      lazyCode: 'the only cell is empty',
      drawn: NEVER_RUN,
      staticRenderer: NEVER_RUN,
    },
    moved: { focusedCell: NO_TEXT },
  },
  { recorded: 'not-connected', real: 'page-2026-06-30-not-connected' },
  {
    recorded: 'running',
    real: 'page-2025-07-25-cell-running-en',
    oneSided: {
      textCell: NO_TEXT,
      executionIcon: 'no cell beside the running one',
      lazyCode: ALL_EDITED,
    },
    moved: NUMBER,
  },
  {
    recorded: 'failed',
    real: 'page-2025-03-04-failed-cell-explain-error',
    oneSided: { textCell: NO_TEXT, ...SPLIT_BUTTON },
    moved: OLD_TOOLBAR,
  },
  {
    recorded: 'dialog',
    real: 'page-2024-07-11-yes-no-dialog-open',
    oneSided: { main: 'without an id until 2025-03', ...SPLIT_BUTTON },
    moved: OLD_TOOLBAR,
  },
  {
    recorded: 'dialog',
    real: 'page-2025-12-01-dialog-open-md-buttons',
    oneSided: {
      textCell: NO_TEXT,
      yesNoDialog: 'the dialog asks where to save the notebook',
      connectedMark: 'no runtime is connected',
      executionIcon: NEVER_RUN,
      drawn: NEVER_RUN,
      staticRenderer: NEVER_RUN,
    },
    moved: {
      dialog: 'the dialog asks where to save the notebook',
      openDialog: 'the dialog asks where to save the notebook',
    },
  },
  { recorded: 'palette', real: 'page-2026-01-21-command-palette-open' },
  {
    recorded: 'gemini-edit',
    real: 'page-2025-09-16-gemini-inline-diff-ko',
    oneSided: { textCell: NO_TEXT, lazyCode: ALL_EDITED },
  },
];

/** Where recorded pages have a hook, and no saved page does. */
export const neverSaved: Exceptions = {
  dialog: 'no page with the new dialogs was saved',
  openDialog: 'no page with the new dialogs was saved',
  yesNoDialog: 'no page with the new dialogs was saved',
  permissionsButton: 'no page of a notebook that cannot be edited was saved',
};

/** Where the real pages of 2026 have a hook, and no recorded page does. */
export const neverRecorded: Exceptions = {
  drawn: 'no recorded notebook ends a cell with a bare expression',
};

/**
 * The elements of Colab's page that the extension looks for, by their selectors. Each is a constant of
 * its own, so that a script carries those alone that it names.
 * The months behind a name are the builds of the saved pages it was seen in; `code` means that
 * automation scripts name it, but no saved page shows it; `script` that Colab's own script makes it so.
 */

// 2025-09: an edit that the assistant proposes, with editors of its own; nobody has accepted it yet.
const INLINE_EDIT = 'colab-inline-cell-diff';

/** 2025-03 to 2026-08 */
export const main = '#notebook-main';
/** 2024-07 to 2026-08; what stands between Colab's header and its status bar */
export const notebookArea = '.notebook-horizontal';
/** 2024-07 to 2026-08 */
export const cellList = '.notebook-cell-list';
/** 2024-07 to 2026-08 */
export const codeCell = '.cell.code';
/** 2024-07 to 2026-06 */
export const textCell = '.cell.text';
/** 2024-07 to 2026-08: of code or of text */
export const cell = '.cell';
/** 2024-07 to 2026-08: where keys are text, as in Colab's dialogs and the assistant's box */
export const field = 'input, textarea, [contenteditable]';
/** 2024-07 to 2026-08 */
export const focusedCell = '.cell.focused';
/** 2024-07 to 2026-08; open shadow root */
export const runButton = 'colab-run-button';
/** 2024-07 to 2026-08; in the run button's shadow root */
export const execution = '.cell-execution';
/** 2024-07 to 2025-07 as a span, 2025-09 to 2026-08 as a div; in the run button's shadow root */
export const executionCount = '.execution-count';
/** 2024-07 to 2026-08 with "check"; 2025-03 with "error", after a failed run */
export const executionIcon = '.status md-icon, #status md-icon';
/** 2024-07 to 2026-08: a cell's code while nobody edits it, its lines parted by `br` */
export const lazyCode = `.editor pre.monaco-colorized:not(${INLINE_EDIT} *)`;
/** 2024-07 to 2026-06: Monaco's drawn lines while it is edited, in any order, placed by their style's `top` */
export const editorLine = `.editor .view-lines > .view-line:not(${INLINE_EDIT} *)`;
/** 2024-07 to 2026-08 */
export const output = '.output';
/** 2024-07 to 2026-08; no shadow root; its first child holds the items */
export const staticRenderer = 'colab-static-output-renderer';
/** 2023 to 2026-08: what something printed is drawn with, on either surface */
export const drawn = '.output pre, .output iframe';
/** 2023 to 2026-08; a page that was saved whole numbers its frames: `outputframe(3).html` */
export const outputFrame = ':is(iframe[src*="/outputframe"], .outputview iframe)';
/** 2025-07 to 2026-08; open shadow root */
export const toolbarRunButton = 'colab-notebook-toolbar-run-button';
/** 2025-07 to 2026-08; "Run all", in the toolbar run button's shadow root */
export const runAllButton = '#toolbar-run-button';
/**
 * 2024-07 to 2026-08: in the Runtime menu and in the toolbar run button's. Of those that begin so only one runs
 * nothing.
 */
export const runEntry = '#toolbar-run-button, [command^="run"]:not([command="runscheduling"])';
/** 2024-07 to 2026-08 */
export const runtimeMenuButton = '#runtime-menu-button';
/** 2024-07 to 2026-08 */
export const editMenuButton = '#edit-menu-button';
/** 2024-07 to 2026-08: the menu bar's, children of body, filled in before they are first opened */
export const menu = ':is(.goog-menu, #runtime-menu, #edit-menu)';
/** 2024-07 to 2026-08: Closure's entries, which act on the button going down and up */
export const closureEntry = '.goog-menuitem';
/** 2025-03: the keys of entries, which a person may have changed; there once the menu has been opened */
export const runtimeMenuKeys = '#runtime-menu .goog-menuitem-accel';
/** code: Closure's class for the entry that Enter would choose */
export const chosenEntry = '.goog-menuitem-highlight';
/** 2024-07, 2025-12, script of 2026-10; children of body, put there while a command is carried out. `md-` by a flag. */
export const dialog = 'body > :is(mwc-dialog, md-dialog)';
/** 2024-07, 2025-12, script of 2026-10. Of the captcha only the name and the place are known: it has no attribute. */
export const openDialog = 'body > :is(:is(mwc-dialog, md-dialog)[open], colab-recaptcha-dialog)';
/** 2024-07, script of 2026-10 */
export const yesNoDialog = '.yes-no-dialog';
/** script of 2026-10: "Don't warn again in this session"; no question about a restart has it */
export const skipWarnings = '.skip-warnings';
/** 2024-07 to 2026-08; open shadow root */
export const connectButton = 'colab-connect-button';
/** 2024-07 to 2026-08; in the connect button's shadow root, with `tooltiptext` */
export const connectStatus = '#connect';
/** 2024-07 to 2026-08: stands in the connect button's shadow root while a runtime is connected */
export const connectedMark = '#connect-icon:not(.icon-warning), #connect-button-resource-display';
/** script of 2026-10: the same while the kernel is restarted */
export const restartingMark = '#connect-icon.icon-warning';
/** script of 2026-10: stands in the connect button's place where the notebook cannot be edited */
export const permissionsButton = 'colab-permissions-button';
/** 2024-07 to 2026-08; says that a session has crashed, by the script of 2026-10; open shadow root */
export const snackbar = 'colab-snackbar';

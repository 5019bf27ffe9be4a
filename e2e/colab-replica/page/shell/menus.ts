/**
 * The menus of Colab's August 2026 page, in order. An entry is named by its `command`, or by
 * `command@menu` where one command has another label in another menu; `-` separates groups.
 */
export const menus = {
  file: [
    'locate-in-drive',
    'open-in-playground',
    '-',
    'new',
    'open',
    'search-notebooks-in-drive',
    'import-notebook',
    '-',
    'rename',
    'move-notebook',
    'trash',
    '-',
    'clone',
    'copy-to-gist',
    'copy-to-github',
    '-',
    'save',
    'save-and-checkpoint',
    'show-history',
    'show-fileinfo',
    '-',
    { submenu: 'download', entries: ['download-ipynb', 'download-python'] },
    'print',
  ],
  edit: [
    'undo',
    'redo',
    '-',
    'select-all',
    'cut',
    'copy',
    'paste',
    'delete-cell-or-selection',
    '-',
    'find',
    'find-next',
    'find-previous',
    '-',
    'notebook-settings',
    '-',
    'clear-outputs',
  ],
  view: [
    'show-toc-pane',
    'show-executedcode',
    'start-presentation',
    'start-presentation-beginning',
    {
      submenu: 'comments',
      entries: [
        'hide-sidebar-comments',
        'show-minimized-sidebar-comments',
        'show-expanded-sidebar-comments',
      ],
    },
    '-',
    'collapse-sections',
    'expand-sections',
    'save-section-layout',
    '-',
    'hide-code',
    'toggle-output',
    '-',
    'focus-next-tab',
    'focus-previous-tab',
    'move-tab-to-next',
    'move-tab-to-prev',
  ],
  insert: [
    'insert-cell-below',
    'add-text',
    'add-section-header',
    '-',
    'open-scratch-code-cell',
    'snippets',
    '-',
    'add-form-field',
  ],
  runtime: [
    'runall',
    'runbefore',
    'runfocused',
    'runselected',
    'runafter',
    '-',
    'interrupt',
    'restart',
    'restart-and-run-all',
    'powerwash-current-vm',
    '-',
    'change-runtime-type',
    '-',
    'manage-sessions',
    'open-resource-viewer',
    'view-runtime-logs',
    '-',
    'deploy-cloud-run',
  ],
  tools: ['show-command-palette', '-', 'preferences', 'shortcuts', '-', 'open-differ'],
  help: [
    'faq',
    'view-relnotes',
    'snippets@help',
    '-',
    'report-bug',
    'report-abuse',
    'send-feedback',
    '-',
    'view-tos',
  ],
} as const;

export type MenuName = keyof typeof menus;
export type MenuEntry = (typeof menus)[MenuName][number];
type Submenu = Extract<MenuEntry, { submenu: string }>;

/** Everything in the menus that has a label of its own. */
export type EntryName =
  Exclude<Extract<MenuEntry, string>, '-'> | Submenu['submenu'] | Submenu['entries'][number];

export const menuNames = Object.keys(menus) as MenuName[];

/** The `command` attribute of an entry. */
export const commandOf = (entry: string) => entry.replace(/@.*$/, '');

import type { CheckedPage, PageCheck } from '../../platform/page-check.ts';
import { pageVerdict, type PagePart } from '../../platform/page-health.ts';
import type { PopupModel } from './model.ts';

const found: PageCheck = {
  build: 'colab-external_20260814-060046_RC00_964609883',
  isNotebook: true,
  cells: { code: 9, text: 4 },
  outputs: { static: 2, frame: 6 },
  hooks: {
    main: { found: 1, route: '#notebook-main' },
    cellList: { found: 1, route: '.notebook-cell-list' },
    codeCell: { found: 9, route: '.cell.code' },
    runButton: { found: 9, route: 'colab-run-button' },
    execution: { found: 9, route: 'colab-run-button >> .cell-execution' },
    chosenEntry: { found: 0, route: '.goog-menuitem-highlight' },
    openDialog: { found: 0, route: 'body > mwc-dialog[open]' },
  },
  commands: { restart: ['toolbar', 'runtime-menu'] },
  connect: { state: 'connected', backend: 'hosted', accelerator: 'cpu' },
  language: 'en',
  newDialogs: false,
  limit: null,
  verdict: 'readable',
};

const checkedWithout = (...missing: PagePart[]): CheckedPage => ({
  check: { ...found, verdict: pageVerdict(missing) },
  missing,
  outline: '<html></html>',
});

/** The states of "Check this page", by a name for its picture. */
export const checks = {
  'check-underway': { page: 'check' },
  'check-failed': { page: 'check', hasFailed: true },
  'check-readable': { page: 'check', checked: checkedWithout() },
  'check-degraded': {
    page: 'check',
    checked: checkedWithout('connect', 'restart-and-run-all', 'run-all'),
    copied: 'outline',
  },
  'check-unreadable': { page: 'check', checked: checkedWithout('cells', 'outputs', 'runs') },
} as const satisfies Record<string, PopupModel>;
